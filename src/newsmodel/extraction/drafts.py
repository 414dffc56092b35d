"""Events, claims, delegations and relations as they grow while a text is read. Know token ranges; make no records.

A draft points to entities and other drafts directly; ids come when the records are made of them.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from attrs import define, field

from newsmodel.extraction.light import light
from newsmodel.extraction.scene import Entity
from newsmodel.extraction.times.scanner import Time
from newsmodel.values.codes import Factuality, Mode, Qualifier

Range: TypeAlias = tuple[int, int]
"""Tokens, half open."""


@light
class Words:
    """A party that has no record: “some analysts”. Tokens, half open."""

    first: int
    last: int


@light
class Amount:
    """A number as stated: `value`, or a range from `min` to `max`; `qualifier` as in Quantity."""

    first: int
    last: int
    value: float | None = None
    min: float | None = None
    max: float | None = None
    qualifier: Qualifier = "exact"
    unit: str | None = None


@define(eq=False)
class DelegationDraft:
    """A delegation: its words, who sent and leads it, who receives it."""

    mentions: list[Range]
    represents: list[Entity] = field(factory=list)
    head: Entity | None = None
    members: list[tuple[Entity | Words, str | None]] = field(factory=list)
    hosts: list[Entity] = field(factory=list)
    size: Amount | None = None
    visit: EventDraft | None = None
    occasion: EventDraft | None = None


Participant: TypeAlias = "Entity | DelegationDraft | Words"


@define(eq=False)
class EventDraft:
    """An event: its type, its trigger words, who takes part in which role, when, where, how real."""

    type: str
    triggers: list[Range]
    sentence: int
    participants: list[tuple[Participant, str, Amount | None]] = field(factory=list)
    time: Time | None = None
    places: list[Entity] = field(factory=list)
    status: str = "occurred"
    parent: EventDraft | None = None
    commemorates: EventDraft | None = None
    ordinal: int | None = None
    facts: dict[str, Any] = field(factory=dict)
    """What stages need to tell each other: the verb group, the clause."""

    def add(self, party: Participant, role: str, amount: Amount | None = None) -> None:
        """Adds a participant unless the party already has a role."""
        if all(party is not known for known, _, _ in self.participants):
            self.participants.append((party, role, amount))


@define(eq=False)
class ClaimDraft:
    """A claim: its content, the cue, the source, how sure that is."""

    content: list[Range]
    cue: Range | None
    source: Entity | DelegationDraft | Words | None
    source_range: Range | None = None
    act: str = "say"
    factuality: Factuality = "certain"
    mode: Mode = "indirect"
    addressees: list[Entity | DelegationDraft | Words] = field(factory=list)
    reported_by: list[Entity | DelegationDraft | Words] = field(factory=list)
    about: list[tuple[EventDraft | Entity | DelegationDraft, str | None]] = field(factory=list)
    responds_to: list[tuple[ClaimDraft, str]] = field(factory=list)
    time: Time | None = None


@define(eq=False)
class RelationDraft:
    """A tie between two entities: subject, predicate, object, and the words for it."""

    subject: Entity
    predicate: str
    object: Entity
    mentions: list[Range]
