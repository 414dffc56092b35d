"""Where phrases and clauses around a cue begin and end. Knows closed classes of words; no names' meaning, no speakers.

There is no tagger: a finite verb is told by lists and by the words beside it. Every walk stays within a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import define, field

from newsmodel.extraction.claims import cues as claim_cues
from newsmodel.extraction.drafts import Range
from newsmodel.extraction.grammar import verbs
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.scene import Scene
from newsmodel.extraction.times.scanner import Time
from newsmodel.extraction.tokens import Quotation, Token

FINITE_AUXILIARIES = (grammar.BE | grammar.HAVE | grammar.DO | grammar.WILL | grammar.MAY) - {
    "be",
    "been",
    "being",
    "having",
    "am",
    "'s",
}
SUBORDINATORS = frozenset(
    "but while although though because if when whereas where whether unless until since as so than".split()
)
TEMPORAL = frozenset("before after since until when while".split())
HARD = frozenset(";:()[]")
DETERMINERS = grammar.DETERMINERS | {"whose"}
REDUCED = frozenset("by in on at from to with against for about under".split())
"""Words behind a participle that stands for a relative clause: “people briefed on the talks”."""

LINKING = frozenset({"and", "or", "nor", "&"})
SET_PHRASES = frozenset(
    {
        ("in", "turn"),
        ("at", "first"),
        ("at", "once"),
        ("in", "response"),
        ("in", "reply"),
        ("at", "last"),
        ("of", "late"),
    }
)
"""Prepositional phrases that stand like adverbs between subject and verb."""

LONGEST = 400
"""Tokens of a sentence that are looked at together, so that time stays linear where no stop ends one."""

VENUES = frozenset(
    "statement interview briefing conference speech address report post filing letter television tv radio "
    "twitter facebook telegram x "
    "email e-mail call note message reporters journalists lawmakers legislators parliament congress "
    "meeting ceremony news televised "
    "remarks article editorial commentary dispatch release communique communiqué memo column tweet "
    "broadcast podcast testimony "
    "hearing summit visit trip panel forum rally event sidelines phone telephone interpreter video blog "
    "comment comments condition "
    "response reply court session gathering question questions series thread op-ed book paper study "
    "memoir appearance parliament "
    "conversation newsletter lunch coffee press evening".split()
)
"""Nouns of the occasions and ways in which things are said."""


PERFECT = grammar.BE | grammar.HAVE
NOT_BEFORE_PRESENT = grammar.AUXILIARIES | LINKING
OBJECT_OPENERS = DETERMINERS | grammar.PRONOUNS | grammar.ADVERBS | {"that", "to"}
NO_PLURALS = grammar.AUXILIARIES | DETERMINERS
CLAUSE_OPENERS = grammar.RELATIVES | SUBORDINATORS | TEMPORAL


@define
class Clauses:
    """A scene's text, with the questions that claims ask of it."""

    scene: Scene
    tokens: Sequence[Token]
    quotation_at: Callable[[int], Quotation | None]
    """The quotation that holds a token, its marks included."""
    _times: dict[int, Time]
    _time_ends: dict[int, Time] = field(factory=dict)

    @classmethod
    def of(cls, scene: Scene, times: Sequence[Time]) -> Clauses:
        document = scene.document
        quoted = {token: quotation for quotation in document.quotations for token in range(*marks(quotation))}
        return cls(scene, document.tokens, quoted.get, {t.first: t for t in times}, {t.last: t for t in times})

    def words(self, first: int, last: int) -> set[str]:
        return {token.norm for token in self.tokens[first:last]}

    # verbs

    def is_finite(self, index: int) -> bool:
        """Whether a token looks like a finite verb where it stands."""
        word = self.tokens[index].norm
        before = self.tokens[index - 1] if index else None
        if word in FINITE_AUXILIARIES:
            return True
        if word in grammar.PREPOSITIONS or self.scene.actors.at(index) or self.tokens[index].capitalised:
            return False
        forms = verbs.forms().get(word, frozenset()) | claim_cues.standard().verb_forms.get(word, frozenset())
        if not forms and self._is_unknown_past(index):
            forms = frozenset({"past"})
        if not forms & {"past", "present"} or (
            before
            and (before.norm in DETERMINERS or before.kind == "possessive" or before.norm in grammar.PREPOSITIONS)
        ):
            return False
        if "past" in forms:
            return not (before and before.norm in PERFECT)
        return self._opens_object(index + 1) and (not before or before.norm not in NOT_BEFORE_PRESENT)

    def _is_unknown_past(self, index: int) -> bool:
        """Whether a word in -ed that no list has stands like a verb: before an object, a preposition or a stop."""
        word = self.tokens[index]
        if not word.norm.endswith("ed") or len(word.norm) < 5 or word.kind != "word":
            return False
        after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        return (
            after is None or after.kind == "mark" or after.norm in grammar.PREPOSITIONS or self._opens_object(index + 1)
        )

    def _opens_object(self, index: int) -> bool:
        """Whether what stands here may follow a verb in the present: an object, a clause, a quotation."""
        if index >= len(self.tokens):
            return False
        word = self.tokens[index]
        return (
            word.norm in OBJECT_OPENERS
            or word.capitalised
            or word.kind == "number"
            or self.quotation_at(index) is not None
        )

    def has_verb(self, first: int, last: int) -> bool:
        """Whether a range holds a finite verb; a base form counts behind a pronoun or a plural."""
        return any(self.is_finite(i) or self._is_plain_present(i, first) for i in range(first, last))

    def _is_plain_present(self, index: int, first: int) -> bool:
        if index <= first or "base" not in verbs.forms().get(self.tokens[index].norm, frozenset()):
            return False
        before = self.tokens[index - 1]
        plural = before.kind == "word" and before.norm.endswith("s") and not before.norm.endswith(("ss", "us", "is"))
        return before.norm in grammar.SUBJECT_PRONOUNS or (plural and before.norm not in NO_PLURALS)

    def may_have_verb(self, first: int, last: int) -> bool:
        """Whether a range holds a word that can be a verb in the present, where a verb is expected."""
        table = verbs.forms()
        return self.has_verb(first, last) or any(
            "present" in table.get(self.tokens[i].norm, ())
            and self.tokens[i - 1].norm not in DETERMINERS
            and self.tokens[i - 1].kind != "possessive"
            for i in range(first + 1, last)
        )

    def is_clause(self, first: int, last: int) -> bool:
        """Whether a range holds a verb of its own, reduced relatives not counted."""
        return any(
            (self.is_finite(i) or self._is_plain_present(i, first)) and not self.is_reduced(i, first)
            for i in range(first, last)
        )

    def is_reduced(self, index: int, first: int) -> bool:
        word = self.tokens[index]
        if word.norm in FINITE_AUXILIARIES or index == first:
            return False
        after = self.tokens[index + 1].norm if index + 1 < len(self.tokens) else ""
        return after in REDUCED and not (index > first and self.tokens[index - 1].norm in grammar.PRONOUNS)

    def stands_reduced(self, index: int, first: int) -> bool:
        """Whether a participle stands here for a relative clause: “people | briefed on the talks”."""
        word = self.tokens[index].norm
        forms = verbs.forms().get(word, frozenset())
        return (
            index > first
            and bool(forms & {"past", "participle"})
            and self.is_reduced(index, first)
            and self.tokens[index - 1].norm not in DETERMINERS
        )

    # phrases

    def skip_adverbs_left(self, end: int, floor: int) -> int:
        """The end of what stands before adverbs and times that end at `end`."""
        while end > floor:
            time = self._time_ends.get(end)
            if time and time.first > floor:
                end = time.first
                if end > floor and self.tokens[end - 1].norm in ("on", "in", "at", "during"):
                    end -= 1
                continue
            if end - 2 > floor and (self.tokens[end - 2].norm, self.tokens[end - 1].norm) in SET_PHRASES:
                end -= 2
                continue
            word = self.tokens[end - 1].norm
            if word not in grammar.ADVERBS and not (
                word.endswith("ly")
                and not self.tokens[end - 1].capitalised
                and len(word) > 4
                and word not in ("family", "ally", "assembly")
            ):
                break
            end -= 1
        return end

    def skip_adverbs_right(self, index: int, stop: int) -> int:
        while index < stop and (
            self.tokens[index].norm in grammar.ADVERBS
            or (self.tokens[index].norm.endswith("ly") and not self.tokens[index].capitalised)
        ):
            index += 1
        return index

    def time_at(self, index: int) -> Time | None:
        """The time that begins at a token."""
        return self._times.get(index)

    def time_end(self, index: int, stop: int) -> int:
        """Where a time that begins at a token, perhaps behind a preposition, ends; the token itself where none does."""
        start = (
            index + 1
            if index < stop and self.tokens[index].norm in ("on", "in", "at", "during", "late", "early")
            else index
        )
        time = self._times.get(start) or self._times.get(index)
        if time and time.last <= stop:
            return time.last
        if start < stop and self.tokens[start].norm in (
            "today",
            "yesterday",
            "tonight",
            "earlier",
            "later",
            "recently",
            "again",
            "repeatedly",
            "publicly",
        ):
            return start + 1
        return index

    def phrase_end(
        self, first: int, stop: int, *, through: frozenset[str] = frozenset({"of", "for", "from", "at"})
    ) -> int:
        """Where the noun phrase that begins at a token ends, with the prepositional phrases that belong to it."""
        index, named = first, False
        while index < stop:
            occurrence = self.scene.actors.at(index)
            if occurrence and occurrence.last <= stop:
                if index > first and named and self.tokens[index - 1].kind != "possessive":
                    break
                index, named = occurrence.last, True
                continue
            named = False
            token = self.tokens[index]
            if (
                token.kind in ("dash", "dots")
                or (token.kind == "mark" and token.text not in "'’-&/.")
                or self.quotation_at(index)
            ):
                break
            if token.text == "." and token.kind == "mark":
                break
            if index > first and (
                token.norm in CLAUSE_OPENERS or (token.norm in grammar.PREPOSITIONS and token.norm not in through)
            ):
                break
            if index > first and (
                self.is_finite(index)
                or (token.norm in grammar.SUBJECT_PRONOUNS)
                or (token.norm in DETERMINERS and self.tokens[index - 1].norm not in through | LINKING | DETERMINERS)
            ):
                break
            if index > first and index in self._times:
                break
            index += 1
        return index

    def chunks_left(self, end: int, floor: int) -> Iterator[Range]:
        """The stretches between commas that end at `end`, from right to left, up to a hard mark or a speech's end."""
        last = index = end
        while index > floor:
            token = self.tokens[index - 1]
            quotation = self.quotation_at(index - 1)
            if quotation:
                first, _stop = marks(quotation)
                if self.is_speech(quotation):
                    break
                index = max(first, floor)
                continue
            if token.text == ")":
                opening = next(
                    (i for i in range(index - 2, max(floor, index - 40) - 1, -1) if self.tokens[i].text == "("), None
                )
                if opening is not None:
                    index = opening
                    continue
            if (token.text in HARD and not self.is_clock(index - 1)) or token.kind in ("dash", "dots"):
                break
            if token.text == "," and not self.scene.actors.at(index - 1) and not self._in_number(index - 1):
                yield index, last
                last = index - 1
            index -= 1
        yield index, last

    def _in_number(self, index: int) -> bool:
        return self.tokens[index].kind == "number"

    def is_clock(self, index: int) -> bool:
        """Whether a colon stands between numbers: 7:30."""
        words = self.tokens
        if words[index].text != ":" or not 0 < index < len(words) - 1:
            return False
        return words[index - 1].text.isdigit() and words[index + 1].text.isdigit()

    def is_speech(self, quotation: Quotation) -> bool:
        """Whether a quotation is a speech of its own: punctuated inside, or a clause with a comma behind it."""
        first, last = quotation.first, quotation.last
        if last <= first or not quotation.closed:
            return not quotation.closed
        after = self.tokens[last + 1].text if last + 1 < len(self.tokens) else ""
        inner = self.tokens[last - 1].text
        return inner in ",.?!" or (
            after == "," and self.has_verb(first, min(last, first + LONGEST)) and self.tokens[first].capitalised
        )

    # ends

    def sentence_first(self, token: int) -> int:
        """The first token of the token's sentence, or of the stretch before it that is looked at."""
        return max(self.scene.document.sentences[self.scene.document.sentence_of(token)].first, token - LONGEST)

    def sentence_stop(self, token: int) -> int:
        """The end of the token's sentence without its closing marks."""
        sentence = self.scene.document.sentences[self.scene.document.sentence_of(token)]
        last = min(sentence.last, token + LONGEST)
        while last > sentence.first and self.tokens[last - 1].kind == "mark" and self.tokens[last - 1].text in ".?!":
            last -= 1
        return last


def marks(quotation: Quotation) -> Range:
    """A quotation's tokens with its marks."""
    return quotation.first - 1, quotation.last + 1 if quotation.closed else quotation.last
