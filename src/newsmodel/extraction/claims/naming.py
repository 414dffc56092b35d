"""What something is called: “call X Y”, “describe X as Y”, “dismiss as Y the claim that”. Knows no speakers."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsmodel.extraction.claims.clauses import DETERMINERS, Clauses, marks
from newsmodel.extraction.claims.cues import Cue, Lexicon
from newsmodel.extraction.claims.extent import Content, Extents
from newsmodel.extraction.drafts import Range

NAMERS = frozenset({"call", "term", "dub", "label", "brand", "deem", "describe"})
"""Verbs that take a name without “as”."""


PLAIN_NAMERS = NAMERS - {"describe"}


@frozen
class Namings:
    """Reads the verbs that name in one text."""

    clauses: Clauses
    lexicon: Lexicon
    extents: Extents

    def read(self, first: int, stop: int, cue: Cue, bounds: Sequence[int]) -> Content | None:
        """What something is called: a quotation, “as …”, or a second phrase behind the object."""
        words = self.clauses.tokens
        end = self.extents.end(first, min([b for b in bounds if b > first], default=stop), bounds, objects=True)
        if first < end and words[first].norm == "as":
            claimed = self._claim_behind(first + 1, stop)
            if claimed:
                return Content((claimed,), "object")
            return self._predicate(first, first + 1, end)
        for index in range(first, end):
            quotation = self.clauses.quotation_at(index)
            if quotation and index - first <= 12 and cue.lemma in NAMERS:
                return Content((marks(quotation),), "naming")
            if words[index].norm == "as" and index > first:
                return self._predicate(first, index + 1, end)
        if cue.lemma not in PLAIN_NAMERS:
            return None
        between = self.clauses.phrase_end(first, end)
        if words[first].norm in ("it", "them", "him", "her", "this", "that", "us"):
            between = first + 1
            return (
                Content(((between, end),), "naming")
                if between < end and (words[between].norm in DETERMINERS or self._judges(between))
                else None
            )
        judged = next((i for i in range(first + 1, end) if self._judges(i)), None)
        if (between < end and words[between].norm in DETERMINERS) or judged is not None:
            return Content(((first, end),), "naming")
        return None

    def _claim_behind(self, index: int, stop: int) -> Range | None:
        """The claim behind its judgement: dismissed as “absurd” | the claim that …."""
        quotation = self.clauses.quotation_at(index)
        first = marks(quotation)[1] if quotation else index + 1
        end = self.clauses.phrase_end(first, stop)
        if (
            end < stop
            and self.clauses.tokens[end].norm == "that"
            and any(self.lexicon.is_noun(t.norm) for t in self.clauses.tokens[first:end])
        ):
            return first, self.extents.end(first, stop, ())
        return None

    def _predicate(self, first: int, second: int, end: int) -> Content | None:
        quotation = self.clauses.quotation_at(second) if second < end else None
        if quotation:
            return Content((marks(quotation),), "naming")
        start = (
            second if self.clauses.tokens[first].norm in ("it", "this", "that", "them", "as", "him", "her") else first
        )
        return Content(((start, end),), "naming") if end > second else None

    def _judges(self, index: int) -> bool:
        norm = self.clauses.tokens[index].norm
        return any(
            kind == "adjective" and len(phrase) == 1 for phrase, kind, _ in self.lexicon.modals.get(norm, ())
        ) or (norm.endswith(("able", "ible", "less", "ful", "ous", "legal", "ive")) and len(norm) > 5)
