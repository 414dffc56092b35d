"""How far a proposition reaches: to its clause's end, or back from its attribution. Knows no speakers."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsmodel.extraction.claims.clauses import LINKING, Clauses, marks
from newsmodel.extraction.claims.cues import Lexicon
from newsmodel.extraction.drafts import Range
from newsmodel.extraction.grammar import words as grammar

COORDINATING = LINKING | {"but", "while", "though", "although", "whereas"}
GOING_ON = LINKING | {"but", "however", "meanwhile", "so", "yet"}


@frozen(slots=True)
class Content:
    """The proposition of a cue, the frame that it fills, and to whom it is said."""

    ranges: tuple[Range, ...]
    frame: str
    addressee: Range | None = None
    left: bool = False
    """Whether it stands before its cue."""


@frozen
class Extents:
    """Measures the propositions of one text."""

    clauses: Clauses
    lexicon: Lexicon

    def end(self, first: int, stop: int, bounds: Sequence[int], *, objects: bool = False) -> int:
        """Where a proposition that begins at a token ends: with its clause, or where another claim begins."""
        words = self.clauses.tokens
        limit = min([b for b in bounds if b > first] + [stop])
        index = first
        while index < limit:
            quotation = self.clauses.quotation_at(index)
            if quotation:
                index = max(index + 1, marks(quotation)[1])
                continue
            if self._breaks(index, limit, objects=objects):
                break
            index += 1
        index = min(index, limit)
        while index > first and (
            (words[index - 1].text in (",", ".") and words[index - 1].kind == "mark")
            or words[index - 1].norm in COORDINATING
        ):
            index -= 1
        return index

    def _breaks(self, index: int, stop: int, *, objects: bool) -> bool:
        words = self.clauses.tokens
        word = words[index]
        if word.text in ";:" and not self.clauses.is_clock(index):
            return True
        if objects and word.norm == "and" and index + 1 < stop and self.clauses.is_finite(index + 1):
            return True
        if word.kind == "dash":
            return not any(words[i].kind == "dash" for i in range(index + 1, stop))
        if word.text != "," or index + 1 >= stop:
            return False
        after = words[index + 1].norm
        if after in ("according", "which", "citing", "quoting") or (after == "as" and objects):
            return after != "which" or objects
        if after in ("a", "an", "the") and index + 2 < stop and self.lexicon.is_noun(words[index + 2].norm):
            return True
        if after == "but" and index + 2 < stop and self.clauses.is_finite(index + 2):
            return True
        if after in grammar.PREPOSITIONS and index + 2 < stop and words[index + 2].norm in ("which", "whom"):
            return True
        if after in ("although", "though", "whereas", "if") or (after == "but" and objects):
            return True
        return objects and (
            (after.endswith("ing") and not words[index + 1].capitalised and after not in ("including", "during"))
            or (after in ("and", "but") and index + 2 < stop and self.clauses.has_verb(index + 2, index + 4))
        )

    def left(self, end: int, floor: int) -> Content | None:
        """What stands before an attribution that begins at `end`: a quotation, or the clause before a comma."""
        words = self.clauses.tokens
        if end - 1 < floor:
            return None
        last = end - 1 if words[end - 1].text == "," and not self.clauses.quotation_at(end - 1) else end
        if last <= 0 or (last == end and not self.clauses.quotation_at(end - 1) and words[end - 1].kind != "dash"):
            return None
        if words[end - 1].kind == "dash":
            last = end - 1
        quotation = self.clauses.quotation_at(last - 1)
        first = floor
        for start, _ in self.clauses.chunks_left(last, floor):
            first = start
        if quotation:
            opening, closing = marks(quotation)
            before = words[opening - 1] if opening > floor else None
            if (
                before is None
                or before.text in ",:;."
                or before.kind in ("mark", "dash")
                or (self.clauses.is_speech(quotation) and not self._continues(opening, floor))
            ):
                return Content(((opening, closing),), "quote", left=True)
            first = self.start(opening, floor)
        first = self.past_opening(first, last)
        if last <= first or (
            words[first].norm.endswith("ing") and not self.clauses.has_verb(first, min(first + 4, last))
        ):
            return None
        return Content(((first, last),), "that", left=True)

    def _continues(self, opening: int, floor: int) -> bool:
        """Whether a quotation ends a clause that begins without marks: He would “never yield,” he said."""
        return opening > floor and self.clauses.tokens[opening - 1].kind in ("word", "possessive", "dotted")

    def start(self, end: int, floor: int) -> int:
        first = floor
        for start, _ in self.clauses.chunks_left(end, floor):
            first = start
        return first

    def past_opening(self, first: int, last: int) -> int:
        words = self.clauses.tokens
        while first < last and (words[first].norm in GOING_ON or words[first].text in ",–—-•"):
            first += 1
        return first
