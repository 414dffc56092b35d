"""What the stages hand to each other: entities, where they occur, and the document they occur in. Makes no records.

Token ranges are half open and index `Document.tokens`; character offsets are code points of `Article.text`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, KeysView, Mapping
from typing import Any, Literal

from attrs import define, field, frozen

from newsmodel.extraction.tokens import Document
from newsmodel.values.codes import MentionForm

Kind = Literal["actor", "place", "weapon"]


@define(eq=False, slots=True)
class Entity:
    """One thing the text names, as it grows while the text is read; becomes one record.

    `facts` holds what its record will say, by the names of the record's fields, with entities where the record has ids.
    """

    kind: Kind
    type: str
    """The record's `type` code, or the category of a weapon."""
    name: str
    """The fullest form of its name in the text, or the words of a nominal without a name."""
    country: str | None = None
    facts: dict[str, Any] = field(factory=dict)
    evidence: list[tuple[int, int, str]] = field(factory=list)
    """Words for single facts: token range and JSON pointer."""


@frozen(slots=True)
class Occurrence:
    """A place in the text where an entity is named or described."""

    first: int
    last: int
    entity: Entity
    form: MentionForm = "name"
    """name, nominal (“the minister”, “two drones”) or pronoun."""
    acts: bool = True
    """False where an adjective only colours another noun (“Russian missiles”), so that nobody is named by it."""


@frozen
class Occurrences:
    """Occurrences in the order of the text, without overlap, found by token."""

    items: tuple[Occurrence, ...]
    at: Callable[[int], Occurrence | None] = field(init=False, repr=False, eq=False)
    """The occurrence that covers a token."""
    tokens: KeysView[int] = field(init=False, repr=False, eq=False)
    """The tokens that occurrences cover."""
    _firsts: list[int] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        by_token = {token: o for o in self.items for token in range(o.first, o.last)}
        object.__setattr__(self, "at", by_token.get)
        object.__setattr__(self, "tokens", by_token.keys())
        object.__setattr__(self, "_firsts", [o.first for o in self.items])

    @classmethod
    def of(cls, items: Iterable[Occurrence]) -> Occurrences:
        """In the order of the text; of two that overlap the longer, then the earlier, stays."""
        kept: list[Occurrence] = []
        for item in sorted(items, key=lambda o: (o.first, -o.last)):
            if kept and item.first < kept[-1].last:
                if item.last - item.first > kept[-1].last - kept[-1].first:
                    kept[-1] = item
                continue
            kept.append(item)
        return cls(tuple(kept))

    def within(self, first: int, last: int) -> tuple[Occurrence, ...]:
        """Those that begin in a token range."""
        return self.items[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def before(self, token: int, most: int) -> tuple[Occurrence, ...]:
        """At most that many that begin before a token, in the order of the text."""
        stop = bisect_left(self._firsts, token)
        return self.items[max(0, stop - most) : stop]


@frozen
class Scene:
    """A read text with the things it names; what the stages for events, claims and delegations look at."""

    document: Document
    actors: Occurrences
    places: Occurrences
    weapons: Occurrences
    titles: Mapping[int, int] = field(factory=dict)
    """First token of a title or honorific before a name → the first token of the name."""

    def at(self, token: int) -> Occurrence | None:
        """The actor, else the weapon, else the place that covers a token."""
        return self.actors.at(token) or self.weapons.at(token) or self.places.at(token)
