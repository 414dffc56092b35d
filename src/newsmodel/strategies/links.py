"""Where records of a strategy may point to. Knows ids; no record."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel.strategies.strings import maybe
from newsmodel.strategies.values import parties, whens
from newsmodel.values.ids import KINDS
from newsmodel.values.party import Party
from newsmodel.values.when import When


class Links:
    """The ids that records may point to, and whether they are records of a bundle, which adds what is of the whole."""

    def __init__(self, ids: dict[str, list[str]], *, bundled: bool = False) -> None:
        self.ids = ids
        self.bundled = bundled

    def to(self, *kinds: str) -> SearchStrategy[str]:
        """An id of one of these kinds; nothing where there are none."""
        known = [id_ for kind in kinds for id_ in self.ids.get(kind, [])]
        return st.sampled_from(known) if known else st.nothing()

    def maybe(self, *kinds: str) -> SearchStrategy[str | None]:
        """An id of one of these kinds, or None."""
        return maybe(self.to(*kinds)) if any(self.ids.get(kind) for kind in kinds) else st.none()

    def several(self, *kinds: str) -> SearchStrategy[list[str]]:
        """At most two ids of these kinds."""
        known = any(self.ids.get(kind) for kind in kinds)
        return st.lists(self.to(*kinds), max_size=2, unique=True) if known else st.just([])

    def when(self) -> SearchStrategy[When | None]:
        """A time for an event; none in a bundle, whose own times it has to be one of."""
        return st.none() if self.bundled else maybe(whens())


FREE = Links({kind: [f"{kind}:{local}" for local in ("a", "b")] for kind in KINDS})
"""Links that lead to no particular record, for records on their own."""


def party_of(links: Links, *kinds: str) -> SearchStrategy[Party]:
    record = links.to(*kinds)
    return parties(None if record.is_empty else record)
