"""What a verb of saying and its subject claim: behind, before or around them. Knows frames; makes no claims."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from newsmodel.extraction.claims.clauses import DETERMINERS, Clauses, marks
from newsmodel.extraction.claims.content import Contents
from newsmodel.extraction.claims.cues import Cue, Lexicon, Match
from newsmodel.extraction.claims.extent import Content, Extents
from newsmodel.extraction.claims.ledger import Ledger
from newsmodel.extraction.claims.verbs import Hit
from newsmodel.extraction.drafts import Range
from newsmodel.extraction.grammar import words as grammar


@frozen
class Attributions:
    """Finds the propositions of the verbs of one text."""

    clauses: Clauses
    lexicon: Lexicon
    contents: Contents
    extents: Extents
    ledger: Ledger

    def read(self, hit: Hit, stop: int, bounds: Sequence[int]) -> tuple[Content, Match] | None:
        """The content of a verb, by the first of its readings whose frame is met, the longest first."""
        for match in self.lexicon.at(self.clauses.scene.document, hit.match.first, stop):
            if match.cue.kind == "verb" and match.last <= hit.match.last:
                read = hit if match == hit.match else evolve(hit, match=match)
                content = self._content(read, match.cue, stop, bounds)
                if content and all(last > first for first, last in content.ranges):
                    return content, match
        return None

    def _content(self, hit: Hit, cue: Cue, stop: int, bounds: Sequence[int]) -> Content | None:
        if cue.act == "no_comment":
            start = hit.match.first
            return Content(((start, self.extents.end(start, stop, bounds, objects=True)),), "none")
        if hit.where in ("agent", "none"):
            return self._passive_content(hit, cue, stop, bounds)
        if hit.where == "after":
            return self._left_content(hit, hit.subject.last, stop, cue) if cue_says(cue) else None
        begin = hit.match.last
        if hit.where == "relative" or (hit.where == "gerund" and self.clauses.tokens[hit.match.first].capitalised):
            stop = self._relative_stop(hit, begin, stop)
        return self._gapped(hit, begin, stop, cue, bounds) or self._active_content(hit, begin, stop, cue, bounds)

    def _active_content(self, hit: Hit, begin: int, stop: int, cue: Cue, bounds: Sequence[int]) -> Content | None:
        """The proposition of “X says …”: behind the verb, or before it where the attribution trails."""
        if self._is_parenthesis(hit, begin, stop):
            found = self._left_content(hit, begin, stop, cue)
            if found:
                return found
        alone = hit.where == "before" and self._opens_sentence(hit.begin)
        found = self.contents.right(begin, stop, cue, bounds, alone=alone)
        if found is not None:
            return found
        if hit.object:
            noun = self.clauses.tokens[hit.object[1] - 1].norm
            answers = cue.frames & {"object", "naming"} and (cue.act == "deny" or self.lexicon.is_noun(noun))
            return Content((), "anaphor") if answers else None
        return self._left_content(hit, begin, stop, cue) if hit.where == "before" and cue_says(cue) else None

    def _gapped(self, hit: Hit, begin: int, stop: int, cue: Cue, bounds: Sequence[int]) -> Content | None:
        """The proposition of a relative clause without object: “what he said were …”, “which it calls …”."""
        words = self.clauses.tokens
        if hit.begin == 0 or begin >= stop:
            return None
        relative = words[hit.begin - 1].norm
        if relative == "what" and words[begin].norm in grammar.BE:
            return Content(((begin + 1, self.extents.end(begin + 1, stop, bounds, objects=True)),), "that")
        if relative in ("which", "that") and self.clauses.is_finite(begin) and cue_says(cue):
            return Content(((begin, self._relative_end(begin, stop)),), "that")
        quotation = self.clauses.quotation_at(begin)
        if hit.object and cue.act == "deny" and words[begin].norm == "as":
            return None if self.clauses.quotation_at(begin + 1) else Content((hit.object,), "object")
        if not hit.object or "naming" not in cue.frames or relative not in ("which", "that"):
            return None
        if quotation:
            return Content((marks(quotation),), "naming")
        named = words[begin].norm in DETERMINERS
        return Content(((begin, self._relative_end(begin, stop)),), "naming") if named else None

    def _is_parenthesis(self, hit: Hit, begin: int, stop: int) -> bool:
        """Whether an attribution stands behind a quotation, or between two commas: “It was, he said, a dark day”."""
        words = self.clauses.tokens
        if hit.where != "before" or hit.begin < 2 or not cue_says(hit.cue):
            return False
        before = words[hit.begin - 1]
        quotation = self.clauses.quotation_at(
            hit.begin - 1 - (before.text == "," and self.clauses.quotation_at(hit.begin - 1) is None)
        )
        if quotation and marks(quotation)[1] <= hit.begin and self.clauses.is_speech(quotation):
            return True
        return (
            before.text == ","
            and begin + 1 < stop
            and words[begin].text == ","
            and not words[begin + 1].norm.endswith("ing")
        )

    def _opens_sentence(self, index: int) -> bool:
        """Whether nothing stands before that could have been said: only a conjunction or “In Kyiv,”."""
        first = self.clauses.sentence_first(index)
        return not self.clauses.has_verb(first, index) and not any(
            self.clauses.quotation_at(i) for i in range(first, index)
        )

    def _relative_stop(self, hit: Hit, begin: int, stop: int) -> int:
        """Where a clause between commas ends: at the comma behind which the sentence's own verb or subject goes on."""
        words = self.clauses.tokens
        for index in range(begin + 1, stop - 1):
            if words[index].text != "," or self.clauses.quotation_at(index) or words[index - 1].kind == "number":
                continue
            after = self.clauses.skip_adverbs_right(index + 1, stop)
            if hit.where == "gerund" or (
                after < stop and (self.clauses.is_finite(after) or words[after].norm in grammar.AUXILIARIES)
            ):
                return index
        return stop

    def _relative_end(self, begin: int, stop: int) -> int:
        comma = next((i for i in range(begin, stop) if self.clauses.tokens[i].text == ","), stop)
        return self.extents.end(begin, comma, (), objects=True)

    def _left_content(self, hit: Hit, begin: int, stop: int, cue: Cue) -> Content | None:
        floor = self._left_floor(hit)
        content = self.extents.left(hit.begin, floor)
        if content is None:
            return None
        if content.frame != "quote" and not self.contents.ends_here(begin, stop, cue):
            return None
        goes_on = self._goes_on(begin, stop) or (
            begin + 1 < stop and self.clauses.tokens[begin].text == "," and not self._adds(begin + 1)
        )
        if content.frame == "that" and not self.clauses.has_verb(*content.ranges[0]) and not goes_on:
            return None
        more = self._further(content, begin, stop)
        return (
            Content((*content.ranges, more), content.frame, self._addressee(hit, cue, stop), left=True)
            if more
            else Content(content.ranges, content.frame, self._addressee(hit, cue, stop), left=True)
        )

    def _adds(self, index: int) -> bool:
        word = self.clauses.tokens[index]
        return (
            word.norm.endswith("ing") or word.norm in grammar.RELATIVES or self.clauses.quotation_at(index) is not None
        )

    def _left_floor(self, hit: Hit) -> int:
        """Where what stands before an attribution may begin: behind what another claim of the sentence has taken."""
        first = self.clauses.sentence_first(hit.match.first)
        taken = [
            b for c in self.ledger.made[-6:] for a, b in c.content if c.cue and c.cue[0] >= first and b < hit.begin - 1
        ]
        return max([first, *taken])

    def _addressee(self, hit: Hit, cue: Cue, stop: int) -> Range | None:
        if cue.addressee != "object" or hit.where == "after":
            return None
        end = self.clauses.phrase_end(hit.match.last, stop)
        return (hit.match.last, end) if end > hit.match.last else None

    def _goes_on(self, begin: int, stop: int) -> bool:
        comma = next((i for i in range(begin, stop) if self.clauses.tokens[i].text == ","), stop)
        return comma + 1 < stop and self.clauses.has_verb(comma + 1, stop)

    def _further(self, content: Content, begin: int, stop: int) -> Range | None:
        """The rest of a proposition that its attribution breaks: “A,” X said, “b.” and A, X said, goes on."""
        words = self.clauses.tokens
        comma = next((i for i in range(begin, stop) if words[i].text in (",", ":")), None)
        if comma is None or comma + 1 >= stop:
            return None
        quotation = self.clauses.quotation_at(comma + 1)
        if quotation and content.frame == "quote":
            return marks(quotation)
        last = self.extents.end(comma + 1, stop, ())
        if (
            last > comma + 1
            and quotation
            and content.frame != "quote"
            and self.clauses.is_finite(content.ranges[0][1] - 1)
        ):
            return comma + 1, last
        if content.frame == "quote":
            return None
        lacks = not self.clauses.has_verb(*content.ranges[0]) or self.clauses.is_finite(content.ranges[0][1] - 1)
        resumes = words[comma + 1].norm == "that" or self.clauses.is_finite(comma + 1)
        return (comma + 1, last) if (lacks or resumes) and last > comma + 1 else None

    def _passive_content(self, hit: Hit, cue: Cue, stop: int, bounds: Sequence[int]) -> Content | None:
        """“Militias have been accused by X of killing …”: the subject and what stands behind “of”."""
        words = self.clauses.tokens
        start = hit.subject.last if hit.where == "agent" else hit.match.last
        if start < stop and words[start].norm in cue.frames & {"of", "for", "as"}:
            end = self.extents.end(start + 1, stop, bounds, objects=True)
            quotation = self.clauses.quotation_at(start + 1)
            if quotation:
                return Content((marks(quotation),), "naming")
            return (
                Content(
                    (*((hit.object,) if hit.object and hit.object[1] > hit.object[0] else ()), (start + 1, end)), "of"
                )
                if end > start + 1
                else None
            )
        as_ = next(
            (
                i
                for i in range(start, stop)
                if words[i].norm == "as" and i + 1 < stop and self.clauses.quotation_at(i + 1)
            ),
            None,
        )
        if as_ is not None and "naming" in cue.frames:
            quotation = self.clauses.quotation_at(as_ + 1)
            return Content((marks(quotation),), "naming") if quotation else None
        if (
            hit.where == "agent"
            and cue.act in ("condemn", "praise", "deny", "confirm", "announce", "report")
            and hit.object
        ):
            return (
                Content(((hit.object[0], hit.match.last),), "clause")
                if cue.act in ("condemn", "praise")
                else Content((hit.object,), "clause")
                if cue.act != "deny"
                else Content((hit.object,), "object")
            )
        if hit.where == "agent" and cue.frames & {"that", "quote"}:
            start += start < stop and words[start].text == ","
            plain = Cue("verb", cue.lemma, cue.act, cue.factuality, cue.frames - {"object"})
            return self.contents.right(start, stop, plain, bounds, alone=True)
        return None


def cue_says(cue: Cue) -> bool:
    """Whether a cue can stand in an attribution behind or amid what is said."""
    return bool(cue.frames & {"that", "quote"})
