"""The claims made so far, and how a new one is made of its parts. Reads no text of its own."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from newsmodel.extraction.claims.clauses import Clauses
from newsmodel.extraction.claims.cues import Cue
from newsmodel.extraction.claims.reference import Party, Subject
from newsmodel.extraction.claims.stance import Stances
from newsmodel.extraction.claims.verbs import Hit
from newsmodel.extraction.drafts import ClaimDraft, Range

REACH = 40
"""How many claims back a later word may refer."""


@define
class Ledger:
    """Keeps the claims of one text, which later words refer to."""

    clauses: Clauses
    stances: Stances
    made: list[ClaimDraft] = field(factory=list)

    def add(
        self, parties: Sequence[Party], ranges: Sequence[Range], words: Range | None, cue: Cue, *, negated: bool
    ) -> list[ClaimDraft]:
        """One claim for each source, or one that nobody makes."""
        factuality, mode = self.stances.read(ranges, cue, negated=negated)
        act = self.stances.act(ranges, cue)
        speakers: Sequence[Party | None] = parties or [None]
        drafts = [
            ClaimDraft(
                list(ranges),
                words,
                party.who if party is not None else None,
                (party.first, party.last) if party is not None else None,
                act,
                factuality,
                mode,
            )
            for party in speakers
        ]
        self.made += drafts
        return drafts

    def is_told(self, token: int, begun: int) -> bool:
        """Whether a token lies within a claim of its sentence."""
        return any(first <= token < last for c in self.made[begun:] for first, last in c.content)

    def latest(self) -> Sequence[ClaimDraft]:
        """The last claims, as far back as words refer."""
        return self.made[-REACH:]

    def outer(self, hit: Hit) -> ClaimDraft | None:
        """The claim within whose words this one is told."""
        inside = hit.match.first
        for draft in reversed(self.made[-6:]):
            holds = any(first <= inside < last for first, last in draft.content)
            if draft.cue and draft.cue[0] != inside and holds:
                return draft
        return None

    def same_source(self, outer: ClaimDraft, subject: Subject) -> bool:
        return any(p.who is outer.source for p in subject.parties) or not subject.parties

    def recent(self, hit: Hit, *, before: Sequence[ClaimDraft] = ()) -> ClaimDraft | None:
        """The latest accusation of the last sentences, or the latest claim, but those of `before`."""
        number = self.clauses.scene.document.sentence_of
        here = number(hit.match.first)
        later = {id(draft) for draft in before}
        recent = [
            c for c in self.latest() if id(c) not in later and c.act != "deny" and here - number(c.content[0][0]) <= 3
        ]
        accusing = [c for c in recent if c.act == "accuse"]
        found = accusing or recent
        return found[-1] if found else None
