"""What a cue claims: the stretch of text beside it that is the proposition. Knows frames and clauses; no speakers.

A frame is what a verb of saying takes: a that-clause, a quotation, an object, “of” or “as” with what follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, frozen

from newsmodel.extraction import grammar
from newsmodel.extraction.claim_clauses import (
    DETERMINERS,
    HARD,
    LINKING,
    SUBORDINATORS,
    TEMPORAL,
    VENUES,
    Clauses,
    marks,
)
from newsmodel.extraction.claim_cues import Cue, Lexicon
from newsmodel.extraction.drafts import Range

PLACING = frozenset("in at on during to through by via from after over late early before with".split())
PREPOSITIONAL = ("of", "for", "as", "on", "about", "against", "over", "at", "with")
NAMERS = frozenset({"call", "term", "dub", "label", "brand", "deem", "describe"})
"""Verbs that take a name without “as”."""

CARRIED = frozenset(
    "posted released published issued carried aired broadcast seen obtained read shared delivered sent circulated".split()
)
"""What happens to statements: “a message posted on Telegram”."""

OPENING = grammar.CONJUNCTIONS - {"that", "if", "since", "as", "while", "although", "though", "unless", "when"}
CLOSING = frozenset({",", "."}) | HARD


@frozen(slots=True)
class Content:
    """The proposition of a cue, the frame that it fills, and to whom it is said."""

    ranges: tuple[Range, ...]
    frame: str
    addressee: Range | None = None
    left: bool = False
    """Whether it stands before its cue."""


@define
class Contents:
    """Reads what stands beside a cue."""

    clauses: Clauses
    lexicon: Lexicon

    # to the right

    def right(self, first: int, stop: int, cue: Cue, bounds: Sequence[int], *, alone: bool = False) -> Content | None:
        """What follows a cue that ends at `first`; `bounds` are tokens at which other claims begin.

        `alone`: nothing stands before the cue that could have been said.
        """
        words = self.clauses.tokens
        addressee: Range | None = None
        position = first
        if cue.addressee == "object" and self._opens_phrase(position, stop):
            end = self.clauses.phrase_end(position, stop, through=frozenset({"of"} if cue.act != "accuse" else ()))
            if end > position and not (
                end < stop
                and cue.act != "request"
                and self.clauses.is_finite(end)
                and self._says(cue)
                and cue.lemma != "tell"
            ):
                addressee = (position, end)
                position = end
        if (
            cue.addressee in ("to", "with", "from")
            and position < stop
            and words[position].norm == cue.addressee
            and "to" not in cue.frames
        ):
            end = self.clauses.phrase_end(position + 1, stop)
            addressee, position = (position + 1, end), end
        if (
            addressee
            and position + 1 < stop
            and words[position].norm.endswith("ed")
            and words[position + 1].norm == "to"
        ):
            position += 1
            addressee = (addressee[0], position)
        if alone and "that" in cue.frames:
            position = self._past_introduction(position, stop, cue)
        ranges = self._frame(position, stop, cue, addressee, bounds)
        if ranges is None and addressee and cue.addressee == "object":
            ranges = self._frame(first, stop, cue, None, bounds)
        return ranges

    def _past_introduction(self, first: int, stop: int, cue: Cue) -> int:
        """Past “during that time,” or “in a speech,” where what was said begins behind the comma."""
        words = self.clauses.tokens
        index = self._past_adverbials(first, stop, cue)
        if index == first or index + 1 >= stop or words[index].text != ",":
            return first
        after = words[index + 1]
        opens = after.norm in grammar.SUBJECT_PRONOUNS | DETERMINERS or after.capitalised
        return index + 1 if opens and self.clauses.has_verb(index + 1, stop) else first

    def _says(self, cue: Cue) -> bool:
        return "that" in cue.frames

    def _opens_phrase(self, index: int, stop: int) -> bool:
        if index >= stop or self.clauses.quotation_at(index):
            return False
        word = self.clauses.tokens[index]
        return (
            word.kind not in ("mark", "dash")
            and word.norm not in grammar.PREPOSITIONS | {"that", "whether", "if"} | TEMPORAL
        )

    def _frame(self, first: int, stop: int, cue: Cue, addressee: Range | None, bounds: Sequence[int]) -> Content | None:
        words = self.clauses.tokens
        index = self._past_adverbials(first, stop, cue)
        if index >= stop:
            return self._object(first, stop, cue, addressee, bounds)
        norm = words[index].norm
        quote = self._quote(index, stop)
        if quote and ("quote" in cue.frames or "naming" in cue.frames):
            return Content((quote,), "quote", addressee)
        if (
            norm in ("that", "how", "why")
            and cue.frames & {"that", "whether"}
            and self.clauses.has_verb(index + 1, stop)
        ):
            return self._made(
                index + (norm == "that" and not self.clauses.is_finite(index + 1)), stop, bounds, "that", addressee
            )
        if norm in ("whether", "if") and cue.frames & {"that", "whether"} and cue.act != "say":
            return self._made(index, stop, bounds, "whether", addressee)
        if norm == "whether":
            return self._made(index, stop, bounds, "whether", addressee)
        if (
            "that" in cue.frames
            and "explicit" not in cue.frames
            and cue.act not in ("praise", "condemn", "request")
            and self._is_bare_clause(index, stop, bounds)
            and not (
                cue.addressee == "object" and addressee is None and "object" not in cue.frames and cue.lemma != "warn"
            )
        ):
            return self._made(index, stop, bounds, "that", addressee)
        if addressee and cue.act == "praise":
            return self._object(addressee[0], stop, cue, None, bounds)
        if addressee and cue.act == "accuse":
            return self._accused(addressee, index, stop, cue, bounds)
        if "to" in cue.frames and norm == "to":
            start = addressee[0] if addressee and cue.act in ("request", "warn") else index + 1
            return self._made(start, stop, bounds, "to", addressee)
        if "naming" in cue.frames:
            named = self._named(first, stop, cue, bounds)
            if named:
                return named
        if norm in cue.frames and norm in PREPOSITIONAL:
            return self._made(index + 1, stop, bounds, norm, addressee, objects=True)
        return self._object(first, stop, cue, addressee, bounds)

    def _accused(self, whom: Range, index: int, stop: int, cue: Cue, bounds: Sequence[int]) -> Content | None:
        """“accused the ministry of bypassing parliament”: who is accused and of what; “blamed the rebels”: whom alone."""
        if self.clauses.tokens[index].norm in ("of", "for") and self.clauses.tokens[index].norm in cue.frames:
            end = self.end(index + 1, stop, bounds, objects=True)
            return Content((whom, (index + 1, end)), "of", whom) if end > index + 1 else None
        return self._object(whom[0], stop, cue, whom, bounds)

    def _object(
        self, first: int, stop: int, cue: Cue, addressee: Range | None, bounds: Sequence[int]
    ) -> Content | None:
        words = self.clauses.tokens
        if "claim" in cue.frames and "object" not in cue.frames and first < stop and self._is_claim(first, stop):
            return self._made(first, stop, bounds, "object", addressee, objects=True)
        if "object" not in cue.frames or first >= stop:
            return None
        word = words[first]
        if (
            word.text in CLOSING
            or word.kind == "dash"
            or word.norm in grammar.CONJUNCTIONS
            or (
                word.norm in grammar.PREPOSITIONS - {"about", "over", "up"}
                and not (word.norm == "at" and words[first + 1].norm in ("least", "most"))
            )
        ):
            return None
        if word.norm in grammar.ADVERBS | {"to", "by"} and first + 1 >= stop:
            return None
        if word.norm in ("this", "that", "it") and (first + 1 >= stop or words[first + 1].text == ","):
            return Content(((first, first + 1),), "object", addressee)
        return self._made(first, stop, bounds, "object", addressee, objects=True)

    def _is_claim(self, first: int, stop: int) -> bool:
        """Whether an object is itself a claim: “this”, “the allegations”, “suggestions that”."""
        words = self.clauses.tokens
        end = self.clauses.phrase_end(first, stop, through=frozenset())
        return (
            words[first].norm in ("this", "that", "it", "them", "these")
            or any(self.lexicon.is_noun(w.norm) for w in words[first:end])
            or "as" in self.clauses.words(end, min(end + 1, stop))
        )

    def _named(self, first: int, stop: int, cue: Cue, bounds: Sequence[int]) -> Content | None:
        """What something is called: a quotation, “as …”, or a second phrase behind the object."""
        words = self.clauses.tokens
        end = self.end(first, min([b for b in bounds if b > first], default=stop), bounds, objects=True)
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
        if cue.lemma not in NAMERS - {"describe"}:
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
        if between < end and words[between].norm in DETERMINERS or judged is not None:
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
            return first, self.end(first, stop, ())
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
        return (
            any(kind == "adjective" and len(phrase) == 1 for phrase, kind, _ in self.lexicon.modals.get(norm, ()))
            or norm.endswith(("able", "ible", "less", "ful", "ous", "legal", "ive"))
            and len(norm) > 5
        )

    def _quote(self, index: int, stop: int) -> Range | None:
        """The quotation that opens here, behind a comma or colon too, if it is what is said and not a part of it."""
        words = self.clauses.tokens
        if words[index].text in (",", ":") and index + 1 < len(words):
            index += 1
        quotation = self.clauses.quotation_at(index)
        if quotation is None or marks(quotation)[0] != index:
            return None
        last = marks(quotation)[1]
        comma = next((i for i in range(last, stop) if words[i].text == ","), stop)
        if last < stop and not self.clauses.is_speech(quotation) and self.clauses.has_verb(last, comma):
            return None
        if last < stop and not self.clauses.is_speech(quotation) and last - index <= 5 and self._is_plain(last):
            return None
        return marks(quotation)

    def _is_plain(self, index: int) -> bool:
        """Whether a noun stands here that quoted words before it only describe: “merciless” retaliation."""
        word = self.clauses.tokens[index]
        return (
            word.kind == "word"
            and word.norm
            not in grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.ADVERBS | DETERMINERS | grammar.PRONOUNS
            and not self.clauses.is_finite(index)
        )

    def _past_adverbials(self, first: int, stop: int, cue: Cue) -> int:
        """The token behind adverbs, times and occasions: “said | in a statement on Friday | that”."""
        words = self.clauses.tokens
        index = first
        while index < stop:
            past = self.clauses.time_end(index, stop)
            norm = words[index].norm
            if past > index:
                index = past
            elif norm in PLACING and norm not in cue.frames and (end := self._occasion(index, stop)):
                index = end
            elif words[index].text == "," and (end := self._parenthesis(index, stop)):
                index = end
            elif (
                norm in grammar.ADVERBS - {"not", "no", "never"}
                and index + 1 < stop
                and words[index + 1].norm in {"that", "on", "in", "at", ","}
            ):
                index += 1
            else:
                break
        return index

    def _occasion(self, index: int, stop: int) -> int:
        """Where a prepositional phrase that tells how or where it was said ends; 0 where it belongs to what was said."""
        words = self.clauses.tokens
        end = self.clauses.phrase_end(index + 1, stop)
        if end <= index + 1:
            return 0
        if end + 1 < stop and words[end].norm in CARRIED and words[end + 1].norm in grammar.PREPOSITIONS:
            end = self.clauses.phrase_end(end + 2, stop)
        that = next(
            (i for i in range(end, min(end + 12, stop)) if words[i].norm == "that" or words[i].text == ","), stop
        )
        follows = that < stop and words[that].norm == "that" and not self.clauses.has_verb(index, that)
        return (
            end
            if self.clauses.words(index + 1, end) & VENUES or follows or end >= stop or words[end].text == ","
            else 0
        )

    def ends_here(self, first: int, stop: int, cue: Cue) -> bool:
        """Whether nothing follows an attribution but when, where and to whom it was said, or another clause."""
        words = self.clauses.tokens
        index = first
        if cue.addressee == "object" and self._opens_phrase(index, stop):
            index = self.clauses.phrase_end(index, stop)
        index = self._past_adverbials(index, stop, cue)
        return (
            index >= stop
            or words[index].text in (",", ";")
            or words[index].norm in SUBORDINATORS | TEMPORAL | {"without"}
            or words[index].kind == "dash"
        )

    def _parenthesis(self, comma: int, stop: int) -> int:
        """Behind “, however,” or “, in a speech,”; 0 for any other comma."""
        words = self.clauses.tokens
        close = next((i for i in range(comma + 1, min(comma + 12, stop)) if words[i].text == ","), 0)
        if not close or self.clauses.has_verb(comma + 1, close):
            return 0
        that = close + 1 < stop and words[close + 1].norm == "that"
        return close + 1 if that else 0

    def _is_bare_clause(self, index: int, stop: int, bounds: Sequence[int]) -> bool:
        """Whether a clause without “that” begins here: a subject, and a finite verb before the clause ends."""
        word = self.clauses.tokens[index]
        if word.kind in ("mark", "dash") and not self.clauses.quotation_at(index):
            return False
        if word.norm in SUBORDINATORS | TEMPORAL | LINKING | grammar.RELATIVES - {"that"} or word.norm == "to":
            return word.norm in ("since", "if", "unless", "when", "after", "while", "although") and self._resumes(
                index, stop
            )
        if (
            word.norm.endswith("ing")
            and not word.capitalised
            and not self.clauses.has_verb(index + 1, min(index + 6, stop))
        ):
            return False
        end = self.end(index, stop, bounds)
        comma = next((i for i in range(index, end) if self.clauses.tokens[i].text == ","), end)
        close = next((i for i in range(comma + 1, end) if self.clauses.tokens[i].text == ","), end)
        if close + 1 < end and self.clauses.is_finite(close + 1):
            return True
        return self.clauses.may_have_verb(index + 1, comma) or (
            word.norm in grammar.PREPOSITIONS and self._resumes(index, end)
        )

    def _resumes(self, index: int, stop: int) -> bool:
        """“if …, it would …”: a clause that opens with another and goes on behind a comma with a subject of its own."""
        words = self.clauses.tokens
        comma = next((i for i in range(index, stop) if words[i].text == ","), stop)
        return (
            comma + 1 < stop
            and (words[comma + 1].norm in grammar.SUBJECT_PRONOUNS | DETERMINERS or words[comma + 1].capitalised)
            and self.clauses.has_verb(comma + 1, stop)
        )

    def _made(
        self,
        first: int,
        stop: int,
        bounds: Sequence[int],
        frame: str,
        addressee: Range | None,
        *,
        objects: bool = False,
    ) -> Content | None:
        end = self.end(first, stop, bounds, objects=objects)
        return Content(((first, end),), frame, addressee) if end > first else None

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
            words[index - 1].text in (",", ".")
            and words[index - 1].kind == "mark"
            or words[index - 1].norm in LINKING | {"but", "while", "though", "although", "whereas"}
        ):
            index -= 1
        return index

    def _breaks(self, index: int, stop: int, *, objects: bool) -> bool:
        words = self.clauses.tokens
        word = words[index]
        if word.text in ";:":
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
            after.endswith("ing")
            and not words[index + 1].capitalised
            and after not in ("including", "during")
            or after in ("and", "but")
            and index + 2 < stop
            and self.clauses.has_verb(index + 2, index + 4)
        )

    # to the left

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
                or self.clauses.is_speech(quotation)
                and not self._continues(opening, floor)
            ):
                return Content(((opening, closing),), "quote", left=True)
            first = self.start(opening, floor)
        first = self.past_opening(first, last)
        if (
            last <= first
            or words[first].norm.endswith("ing")
            and not self.clauses.has_verb(first, min(first + 4, last))
        ):
            return None
        return Content(((first, last),), "that", left=True)

    def _continues(self, opening: int, floor: int) -> bool:
        """Whether a quotation is the end of a clause that begins without quotation marks: He would “never yield,” he said."""
        return opening > floor and self.clauses.tokens[opening - 1].kind in ("word", "possessive", "dotted")

    def start(self, end: int, floor: int) -> int:
        first = floor
        for start, _ in self.clauses.chunks_left(end, floor):
            first = start
        return first

    def past_opening(self, first: int, last: int) -> int:
        words = self.clauses.tokens
        while first < last and (
            words[first].norm in LINKING | {"but", "however", "meanwhile", "so", "yet"} or words[first].text in ",–—-•"
        ):
            first += 1
        return first
