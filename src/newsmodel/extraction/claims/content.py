"""What a cue claims: the stretch of text behind it that is the proposition. Knows frames and clauses; no speakers.

A frame is what a verb of saying takes: a that-clause, a quotation, an object, “of” or “as” with what follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsmodel.extraction.claims.clauses import (
    DETERMINERS,
    HARD,
    LINKING,
    SUBORDINATORS,
    TEMPORAL,
    VENUES,
    Clauses,
    marks,
)
from newsmodel.extraction.claims.cues import Cue, Lexicon
from newsmodel.extraction.claims.extent import Content, Extents
from newsmodel.extraction.claims.naming import Namings
from newsmodel.extraction.drafts import Range
from newsmodel.extraction.grammar import words as grammar

PLACING = frozenset("in at on during to through by via from after over late early before with".split())
PREPOSITIONAL = ("of", "for", "as", "on", "about", "against", "over", "at", "with")
CARRIED = frozenset(
    "posted released published issued carried aired broadcast seen obtained read shared delivered sent "
    "circulated".split()
)
"""What happens to statements: “a message posted on Telegram”."""

CLOSING = frozenset({",", "."}) | HARD


SUBJECT_OPENERS = grammar.SUBJECT_PRONOUNS | DETERMINERS
PHRASE_OPENERS = grammar.PREPOSITIONS | {"that", "whether", "if"} | TEMPORAL
NOT_GOVERNED = grammar.PREPOSITIONS - {"about", "over", "up"}
NO_CONTENT = grammar.ADVERBS | {"to", "by"}
NOT_NAMING = grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.ADVERBS | DETERMINERS | grammar.PRONOUNS
AFFIRMATIVE_ADVERBS = grammar.ADVERBS - {"not", "no", "never"}
SUBORDINATE = SUBORDINATORS | TEMPORAL | {"without"}
CLAUSE_BREAKS = SUBORDINATORS | TEMPORAL | LINKING | grammar.RELATIVES - {"that"}


@frozen
class Contents:
    """Reads what stands behind a cue."""

    clauses: Clauses
    lexicon: Lexicon
    extents: Extents
    namings: Namings

    @classmethod
    def of(cls, clauses: Clauses, lexicon: Lexicon) -> Contents:
        extents = Extents(clauses, lexicon)
        return cls(clauses, lexicon, extents, Namings(clauses, lexicon, extents))

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
        if ranges is None and alone and self._must_say(position, stop, cue):
            return self._made(position, stop, bounds, "that", addressee)
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
        opens = after.norm in SUBJECT_OPENERS or after.capitalised
        return index + 1 if opens and self.clauses.has_verb(index + 1, stop) else first

    def _must_say(self, first: int, stop: int, cue: Cue) -> bool:
        """Whether what stands here can only be what was said, though none of its words is known as a verb."""
        if "that" not in cue.frames or cue.frames & {"explicit", "object"} or cue.act not in ("say", "believe"):
            return False
        word = self.clauses.tokens[first] if first + 4 <= stop else None
        return word is not None and (word.norm in DETERMINERS or (word.capitalised and word.kind == "word"))

    def _says(self, cue: Cue) -> bool:
        return "that" in cue.frames

    def _opens_phrase(self, index: int, stop: int) -> bool:
        if index >= stop or self.clauses.quotation_at(index):
            return False
        word = self.clauses.tokens[index]
        return word.kind not in ("mark", "dash") and word.norm not in PHRASE_OPENERS

    def _frame(self, first: int, stop: int, cue: Cue, addressee: Range | None, bounds: Sequence[int]) -> Content | None:
        index = self._past_adverbials(first, stop, cue)
        if index >= stop:
            return self._object(first, stop, cue, addressee, bounds)
        quote = self._quote(index, stop)
        charged = (
            cue.act == "accuse" and quote and quote[1] < stop and self.clauses.tokens[quote[1]].norm in ("for", "of")
        )
        if quote and not charged and cue.frames & {"quote", "naming"}:
            return Content((quote,), "quote", addressee)
        return (
            self._clause(index, stop, cue, addressee, bounds)
            or self._phrase(first, index, stop, cue, addressee, bounds)
            or self._object(first, stop, cue, addressee, bounds)
        )

    def _clause(
        self, index: int, stop: int, cue: Cue, addressee: Range | None, bounds: Sequence[int]
    ) -> Content | None:
        """A proposition that is a clause: with “that”, “whether” or neither."""
        norm = self.clauses.tokens[index].norm
        clausal = cue.frames & {"that", "whether"}
        if clausal and norm in ("that", "how", "why") and self.clauses.has_verb(index + 1, stop):
            opens = norm == "that" and not self.clauses.is_finite(index + 1)
            return self._made(index + opens, stop, bounds, "that", addressee)
        if norm == "whether" or (norm == "if" and clausal and cue.act != "say"):
            return self._made(index, stop, bounds, "whether", addressee)
        untold = cue.addressee == "object" and addressee is None and "object" not in cue.frames and cue.lemma != "warn"
        bare = cue.frames & {"that", "explicit"} == {"that"} and cue.act not in ("praise", "condemn", "request")
        if bare and not untold and self._is_bare_clause(index, stop, bounds):
            return self._made(index, stop, bounds, "that", addressee)
        return None

    def _phrase(
        self, first: int, index: int, stop: int, cue: Cue, addressee: Range | None, bounds: Sequence[int]
    ) -> Content | None:
        """A proposition behind a preposition or “to”, or one that names."""
        norm = self.clauses.tokens[index].norm
        if addressee and cue.act == "praise":
            return self._object(addressee[0], stop, cue, None, bounds)
        if addressee and cue.act == "accuse":
            return self._accused(addressee, index, stop, cue, bounds)
        if "to" in cue.frames and norm == "to":
            start = addressee[0] if addressee and cue.act in ("request", "warn") else index + 1
            return self._made(start, stop, bounds, "to", addressee)
        named = self.namings.read(first, stop, cue, bounds) if "naming" in cue.frames else None
        if named is None and norm in cue.frames and norm in PREPOSITIONAL:
            return self._made(index + 1, stop, bounds, norm, addressee, objects=True)
        return named

    def _accused(self, whom: Range, index: int, stop: int, cue: Cue, bounds: Sequence[int]) -> Content | None:
        """“accused the ministry of bypassing parliament”: who is accused and of what; “blamed the rebels”: whom."""
        if self.clauses.tokens[index].norm in ("of", "for") and self.clauses.tokens[index].norm in cue.frames:
            end = self.extents.end(index + 1, stop, bounds, objects=True)
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
            or (word.norm in NOT_GOVERNED and not (word.norm == "at" and words[first + 1].norm in ("least", "most")))
        ):
            return None
        if word.norm in NO_CONTENT and first + 1 >= stop:
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
        return word.kind == "word" and word.norm not in NOT_NAMING and not self.clauses.is_finite(index)

    def _past_adverbials(self, first: int, stop: int, cue: Cue) -> int:
        """The token behind adverbs, times and occasions: “said | in a statement on Friday | that”."""
        words = self.clauses.tokens
        index = first
        while index < stop:
            past = self.clauses.time_end(index, stop)
            norm = words[index].norm
            if past > index:
                index = past
            elif (norm in PLACING and norm not in cue.frames and (end := self._occasion(index, stop))) or (
                words[index].text == "," and (end := self._parenthesis(index, stop))
            ):
                index = end
            elif (
                norm in AFFIRMATIVE_ADVERBS
                and index + 1 < stop
                and words[index + 1].norm in {"that", "on", "in", "at", ",", ":"}
            ):
                index += 1
            else:
                break
        return index

    def _occasion(self, index: int, stop: int) -> int:
        """Where a phrase that tells how or where it was said ends; 0 where it belongs to what was said."""
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
            or words[index].norm in SUBORDINATE
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
        if word.norm in CLAUSE_BREAKS or word.norm == "to":
            return word.norm in ("since", "if", "unless", "when", "after", "while", "although") and self._resumes(
                index, stop
            )
        if (
            word.norm.endswith("ing")
            and not word.capitalised
            and not self.clauses.has_verb(index + 1, min(index + 6, stop))
        ):
            return False
        end = self.extents.end(index, stop, bounds)
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
            and (words[comma + 1].norm in SUBJECT_OPENERS or words[comma + 1].capitalised)
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
        first += first < stop and self.clauses.tokens[first].text == ","
        end = self.extents.end(first, stop, bounds, objects=objects)
        return Content(((first, end),), frame, addressee) if end > first else None
