"""Sentences cut into noun phrases, verb groups and the small words between. Knows closed classes and verb forms; no events.

There is no tagger: a word that can be a verb is one or not by what stands before and behind it. One pass a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from attrs import field, frozen

from newsmodel.extraction import grammar
from newsmodel.extraction.numbers import number_at
from newsmodel.extraction.times import Time
from newsmodel.extraction.tokens import Document, Span, Token

Kind = Literal["noun", "verb", "prep", "and", "rel", "that", "sub", "comma", "mark", "time"]

LONGEST = 300
"""Tokens of a sentence that are read; what stands behind is left out."""

_SUBORDINATORS = frozenset(
    "while whereas although though because if unless whether when before after until since as lest once".split()
)
_PARTICLES = frozenset("up out off down away back over in forward aside".split())
_QUANTIFIERS = frozenset(
    "both all some many several few most one ones others another each any none these those this that more two three four five six".split()
)
_NOT_ED = frozenset("hundred need speed seed breed weed feed deed creed bleed greed indeed embed red bed shed sled led unprecedented ted fred ahmed mohammed mohamed muhammed hamed sayed saeed rashed united allied sacred naked wicked rugged aged armed".split())  # fmt: skip
_NOT_ING = frozenset("during king ring thing something nothing anything everything spring morning evening string wing building following including according regarding concerning being beijing".split())  # fmt: skip
_NOT_LY = frozenset("early only ally family assembly supply july italy daily weekly monthly friendly deadly anomaly reply rally fly apply rely comply multiply belly bully monopoly ugly holy homily elderly costly lively likely unlikely".split())  # fmt: skip
_WHO_ACT = frozenset("people police troops forces rebels".split())
_HERE = frozenset("here there abroad overseas home today tomorrow yesterday ashore aboard".split()) - {
    "today",
    "tomorrow",
    "yesterday",
}
_INSIDE_VERB = frozenset("long last first since all now so far next soon".split())
_SKIP = frozenset('“”"‘’«»„')


_NOUNISH = frozenset(
    "arm attack strike launch test visit talk force plan report call claim move show sign deal raid bomb shell drill parade patrol exercise "
    "supply threat charge demand offer order request aid fire fight battle clash protest rally march vote poll tour trip meeting "
    "warning landing range base ship tank mine target track train board cost cut delay display dispute drone effect end export import "
    "face fear figure finance flight focus fund gain guard gun hope host hand head hit hold impact increase influence interest issue jump "
    "lead leak level limit link list load loss mark market match measure mission murder name need note object pact part pass peace pilot "
    "place point port post power practice press price project protest purchase question race raise record release remark report rescue "
    "result return review riot rise risk role rule run sale search seat share shift shot sight signal site source stage stand state step "
    "stop store storm stress study support surge survey swap threat toll trade transfer transport trial troop turn union use value view "
    "violation wave weapon win wing work wound answer approach arrest benefit bid block boost border break broadcast build campaign capture change "
    "comment concern conflict contract control cover crash credit crisis damage debate decline defeat document draft drive drop estimate "
    "experiment favour fall feature field filter flow form gather gift hunt experience interview joke judge kick land light look love map aim appeal attempt award balance ban bar "
    "beat bill book bridge camp cast cause center centre chair challenge channel check code combat command condition conduct contact copy count "
    "counter course cross curb date design detail dispatch dock doubt dream drug embargo exhibit eye file film fine fish flag flood "
    "forecast front fuel function grant ground group guide halt harm heat house image jail jet journey label lapse lease leave letter lie lift lock "
    "machine mail mandate mass matter mention message mind model mortar motion mount occasion outline package page paper park partner path permit phone "
    "pick picture plant play plot position pound prison probe process produce profit program promise pump push quarter rain ransom rate rebel "
    "reform regret repair reply research resort respect retreat reward ring rock roll round route sanction scale score screen seal seed sense sentence "
    "service set shadow shape shelter shield shock shop shoulder side silence smoke space spark spell spot spring staff stamp star start station "
    "stock strain stream stretch struggle style suspect switch table task tax team telephone term ticket tie time touch trap trick trigger truck trust "
    "type veto vessel voice volume vow waste water weight witness word worry yield zone clash hack ambush torpedo siege rout militant mob people".split()
)
"""Words that are nouns more often than verbs where they could be either; verbs only where their object is plain."""

_NOUNISH_STEMS = frozenset(word.removesuffix("e") for word in _NOUNISH)


@frozen(slots=True)
class Chunk:
    """A stretch of one kind; `head` is the token that says what it is."""

    kind: Kind
    first: int
    last: int
    head: int
    word: str
    """The head's word, case-folded."""


@frozen
class Sentence:
    """The chunks of one sentence."""

    index: int
    first: int
    last: int
    chunks: tuple[Chunk, ...]
    tags: str
    """A letter for each token: V main verb, A auxiliary, B adverb, N noun, D determiner, P preposition, …"""
    _at: Mapping[int, int] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        table = {t: k for k, c in enumerate(self.chunks) for t in range(c.first, c.last)}
        object.__setattr__(self, "_at", table)

    def chunk_at(self, token: int) -> int | None:
        """The index of the chunk that holds a token."""
        return self._at.get(token)

    def tag(self, token: int) -> str:
        """The letter of a token."""
        return self.tags[token - self.first] if self.first <= token < self.last else "X"


def predicate(s: Sentence, k: int) -> int | None:
    """The verb group that a noun phrase is the subject of, over its phrases and over what stands between commas."""
    chunks = s.chunks
    step = k + 1
    while step < len(chunks) and chunks[step].kind in ("prep", "noun", "time", "and"):
        step += 1
    if step < len(chunks) and chunks[step].kind == "comma":
        for close in range(step + 2, min(len(chunks) - 1, step + 16)):
            if chunks[close].kind == "mark":
                return None
            if chunks[close].kind == "comma" and chunks[close + 1].kind == "verb":
                return close + 1
        return None
    return step if step < len(chunks) and chunks[step].kind == "verb" else None


Forms = Callable[[str], frozenset[str]]
"""From a folded word to the verb forms it can be."""


@frozen
class Reader:
    """Cuts the sentences of one document."""

    document: Document
    named: Callable[[int], bool]
    """Whether a token belongs to a name, a title or a weapon's designation."""
    adjective: Callable[[int], bool]
    """Whether a token is an adjective of nationality."""
    forms: Forms
    _times: dict[int, Time] = field(init=False, factory=dict, repr=False)

    def note(self, times: Sequence[Time]) -> None:
        """Times, so that their words are no nouns."""
        for time in times:
            for token in range(time.first, time.last):
                self._times[token] = time

    def read(self, index: int) -> Sentence:
        """The chunks of a sentence."""
        span = self.document.sentences[index]
        last = min(span.last, span.first + LONGEST)
        tags = self._tags(span, last)
        return Sentence(index, span.first, last, tuple(self._chunks(span.first, tags)), "".join(tags))

    # ---- tags ----

    def _tags(self, span: Span, last: int) -> list[str]:
        tags: list[str] = []
        depth = 0
        for token in range(span.first, last):
            word = self.document.tokens[token]
            if word.text in "([":
                depth += 1
            tags.append(
                "X"
                if depth and token - span.first < LONGEST - 1 and self._closes(token, last)
                else self._tag(span.first, token, last, tags)
            )
            if word.text in ")]":
                depth = max(0, depth - 1)
        return tags

    def _closes(self, token: int, last: int) -> bool:
        return any(self.document.tokens[t].text in ")]" for t in range(token, min(last, token + 40)))

    def _tag(self, first: int, token: int, last: int, tags: list[str]) -> str:
        tokens = self.document.tokens
        word = tokens[token]
        norm = word.norm
        if norm == "as" and self._as_well_as(token, last):
            return "C"
        if (
            token > first + 1
            and norm in ("well", "as")
            and (self._as_well_as(token - 1, last) or self._as_well_as(token - 2, last))
        ):
            return "Q"
        if norm in _HERE or (norm in _INSIDE_VERB and tags and tags[-1] == "A"):
            return "B"
        if self._measure(token, last):
            return "D"
        if (
            word.text in "'’"
            and token > first
            and tokens[token - 1].end == word.start
            and tokens[token - 1].norm.endswith("s")
        ):
            return "S"
        if word.text in _SKIP:
            return "Q"
        if token in self._times:
            return "T"
        if self.named(token):
            return "N"
        if word.kind == "possessive" or word.text in "'’":
            return "S"
        if word.text == ",":
            return ","
        if word.text == "-":
            return "-"
        if word.kind in ("mark", "dash", "dots"):
            return "N" if word.text in "$€£%&/" else ";"
        if word.kind == "number" or norm[:1].isdigit():
            return "N"
        before = self._before(tags)
        closed = self._closed(token, last, norm, before)
        if closed:
            return closed
        return self._open(first, token, last, tags, before)

    def _as_well_as(self, token: int, last: int) -> bool:
        tokens = self.document.tokens
        return (
            token + 2 < last
            and tokens[token].norm == "as"
            and tokens[token + 1].norm == "well"
            and tokens[token + 2].norm == "as"
        )

    def _measure(self, token: int, last: int) -> bool:
        """“More than”, “at least”, “up to”, “as many as” before a number."""
        tokens = self.document.tokens
        norm = tokens[token].norm
        if norm in ("more", "less", "fewer", "at", "up"):
            second = tokens[token + 1].norm if token + 1 < last else ""
            return second in ("than", "least", "most", "to") and token + 2 < last and self._number(token + 2)
        if norm in ("than", "least", "most", "to") and token and token + 1 < last:
            return tokens[token - 1].norm in ("more", "less", "fewer", "at", "up") and self._number(token + 1)
        return False

    def _number(self, token: int) -> bool:
        return number_at(self.document.tokens, token)[0] is not None

    @staticmethod
    def _before(tags: Sequence[str]) -> str:
        """The last tag that is no adverb and no quotation mark."""
        return next((t for t in reversed(tags) if t not in "BQX"), "^")

    def _next(self, token: int, last: int) -> Token | None:
        return self.document.tokens[token + 1] if token + 1 < last else None

    def _closed(self, token: int, last: int, norm: str, before: str) -> str | None:
        """The tag of a word of a closed class; None for others."""
        after = self._next(token, last)
        following = after.norm if after else ""
        if norm in grammar.AUXILIARIES:
            if norm in ("can", "will", "might", "must", "may") and before in "DS":
                return "N"
            if norm == "being" and before == "D":
                return "N"
            return "A"
        if norm == "to":
            infinitive = (
                "base" in self.forms(following) and not self.named(token + 1) and following not in grammar.DETERMINERS
            )
            adverb = following.endswith("ly") and following not in _NOT_LY
            return "I" if infinitive or adverb or following in ("be", "have", "do", "get") else "P"
        if norm == "that":
            return "D" if before == "P" else "H"
        if norm in ("who", "whom", "whose", "which", "where", "what"):
            return "R"
        if norm in grammar.NEGATIONS and norm not in ("no", "nor"):
            return "B"
        if norm in _PARTICLES and before == "V" and norm != "in":
            return "B" if not after or norm in ("up", "out", "down", "away", "back", "forward", "aside") or after.kind != "word" or following in grammar.PREPOSITIONS | grammar.DETERMINERS or (self.named(token + 1) and norm != "over") else "P"  # fmt: skip
        if norm in ("and", "or", "but", "nor", "&"):
            return "C"
        if norm in ("before", "after", "since", "until") and not self._clause_follows(token, last):
            return "P"
        if norm in _SUBORDINATORS and not (norm == "as" and following in ("well", "many", "much")):
            return "U"
        if norm in grammar.SUBJECT_PRONOUNS | {"him", "them", "us", "me", "himself", "herself", "itself", "themselves"}:
            return "O"
        if norm == "her":
            return (
                "D"
                if after
                and after.kind == "word"
                and following not in grammar.PREPOSITIONS | grammar.ADVERBS | grammar.CONJUNCTIONS
                else "O"
            )
        if norm in _QUANTIFIERS:
            return "D" if before not in "D" else "N"
        if norm in grammar.DETERMINERS:
            return "D"
        if norm in grammar.PREPOSITIONS:
            return "P"
        if norm in grammar.ADVERBS or (
            norm.endswith("ly")
            and norm not in _NOT_LY
            and len(norm) > 4
            and not self.document.tokens[token].capitalised
        ):
            return "B"
        return "B" if norm.endswith("ly") and norm not in _NOT_LY and len(norm) > 4 and before == "^" else None

    def _clause_follows(self, token: int, last: int) -> bool:
        """Whether a finite verb stands behind before the next mark, so that “after” opens a clause."""
        tokens = self.document.tokens
        named = False
        for step in range(token + 1, min(last, token + 12)):
            word = tokens[step]
            if word.kind == "mark" and word.text not in "'’-“”\"":
                return False
            if step in self._times:
                continue
            if not named and (word.norm in grammar.AUXILIARIES or word.norm in ("and", "or")):
                return False
            named = True
            forms = self.forms(word.norm)
            if (
                word.norm in grammar.AUXILIARIES
                or forms == {"past"}
                or ("past" in forms
                and step > token + 1
                and not self.named(step)
                and not word.capitalised)
            ):
                return True
            if "present" in forms and step > token + 1 and self.named(step - 1) and not self.named(step):
                return True
        return False

    def _open(self, first: int, token: int, last: int, tags: list[str], before: str) -> str:
        """Verb or noun, for a word of an open class."""
        word = self.document.tokens[token]
        forms = self._forms(word)
        if not forms or (word.capitalised and token > first and not word.text.isupper() and before not in "A"):
            return "N"
        if before == "A":
            return self._after_auxiliary(token, forms, tags, last)
        if before == "I":
            return "V" if "base" in forms else "N"
        if before in ("R", "O"):
            return "V" if forms & {"past", "present", "base", "gerund"} else "N"
        if before == "H":
            return (
                "V"
                if forms & {"past", "present"} and self._object_follows(token, last)
                else "V"
                if "past" in forms and not self._noun_follows(token, last)
                else "N"
            )
        if before in "DS-":
            return "N"
        if before == "P" or before == "U":
            return (
                "V"
                if "gerund" in forms and self._gerund_acts(token, last)
                else "V"
                if before == "U" and "past" in forms and not self._noun_follows(token, last)
                else "N"
            )
        if before == "V":
            return "V" if "gerund" in forms and self._object_follows(token, last) else "N"
        if before in "C,;^":
            return self._after_break(token, last, tags, forms, before)
        return self._after_noun(token, last, tags, forms)

    def _forms(self, word: Token) -> frozenset[str]:
        forms = self.forms(word.norm)
        if forms or not word.text.islower():
            return forms
        if word.norm.endswith("ed") and len(word.norm) > 4 and word.norm not in _NOT_ED:
            return frozenset({"past", "participle"})
        if word.norm.endswith("ing") and len(word.norm) > 5 and word.norm not in _NOT_ING:
            return frozenset({"gerund"})
        return forms

    def _after_auxiliary(self, token: int, forms: frozenset[str], tags: list[str], last: int) -> str:
        auxiliary = self._auxiliary(token)
        if auxiliary in grammar.BE:
            return "V" if forms & {"participle", "past", "gerund"} else "N"
        if auxiliary in grammar.HAVE:
            return (
                "V"
                if (forms & {"participle", "past"}
                and not self._noun_follows(token, last, strict=True))
                or "participle" in forms
                else "N"
            )
        return "V" if "base" in forms or (forms & {"participle", "past"} and auxiliary.startswith("g")) else "N"

    def _auxiliary(self, token: int) -> str:
        tokens = self.document.tokens
        step = token - 1
        while step > 0 and tokens[step].norm not in grammar.AUXILIARIES:
            step -= 1
        return tokens[step].norm

    def _after_break(self, token: int, last: int, tags: Sequence[str], forms: frozenset[str], before: str) -> str:
        """At the start of a sentence, behind a comma, a mark or “and”."""
        if "gerund" in forms:
            return (
                "V"
                if self._object_follows(token, last)
                or (before != "^"
                and self._preposition_follows(token, last)
                and before != "C")
                else "N"
            )
        if "past" in forms or "participle" in forms:
            if before == "^":
                return "V" if self._preposition_follows(token, last) else "N"
            if self._noun_follows(token, last, strict=True) and (
                before != "C" or "V" not in tags or self._parallel(token, tags)
            ):
                return "N"
            return "V"
        if before == "^":
            return "N"
        if "present" in forms:
            if self._finite_later(token, last):
                return "N"
            nounish = self.document.tokens[token].norm.removesuffix("s").removesuffix("e") in _NOUNISH_STEMS
            return "V" if "N" in tags and (self._plain_object(token, last) if nounish else before != ";") else "N"
        return "V" if before == "C" and self._object_follows(token, last) and self._infinitive_open(tags) else "N"

    def _parallel(self, token: int, tags: Sequence[str]) -> bool:
        """Whether “and” joins two adjectives: “unprovoked and unjustified invasion”."""
        prior = self.document.tokens[token - 2].norm if token > 1 else ""
        return len(tags) > 1 and tags[-2] == "N" and prior.endswith(("ed", "en", "ful", "ous", "al", "ive", "ary"))

    @staticmethod
    def _infinitive_open(tags: Sequence[str]) -> bool:
        text = "".join(tags)
        return "I" in text or "AV" in text

    def _compound(self, token: int, tags: Sequence[str], last: int) -> bool:
        """“Submarine launched ballistic missile”: a participle between bare nouns."""
        prior = self.document.tokens[token - 1]
        if (
            self.named(token - 1)
            or prior.norm.endswith("s")
            or prior.norm in _WHO_ACT
            or not self._noun_follows(token, last, strict=True)
        ):
            return False
        step = len(tags) - 1
        while step >= 0 and tags[step] == "N":
            step -= 1
        return (
            step >= 0
            and tags[step] not in "DS"
            and not any(self.named(token - 1 - i) for i in range(len(tags) - 1 - step))
        )

    def _after_noun(self, token: int, last: int, tags: Sequence[str], forms: frozenset[str]) -> str:
        tokens = self.document.tokens
        prior = tokens[token - 1]
        if "past" in forms or "participle" in forms:
            if self.adjective(token - 1) and not self._plain_name(token - 1):
                return "N"
            if self._compound(token, tags, last):
                return "N"
            return (
                "V"
                if not self._noun_follows(token, last, strict=True)
                or self.named(token - 1)
                or forms == {"past"}
                or self._object_follows(token, last)
                or prior.kind != "word"
                else "V"
                if prior.norm.endswith("s") or prior.norm.isdigit()
                else "N"
            )
        if self.adjective(token - 1):
            return "N"
        plural = (
            (prior.norm.endswith("s")
            and not prior.norm.endswith("ss"))
            or prior.norm in _WHO_ACT
            or prior.norm.endswith("men")
        )
        if "gerund" in forms:
            return (
                "V" if self._object_follows(token, last) or (plural and self._preposition_follows(token, last)) else "N"
            )
        if self._finite_later(token, last):
            return "N"
        if "present" in forms:
            fits = self.named(token - 1) or not plural
            if self.document.tokens[token].norm.removesuffix("s").removesuffix("e") in _NOUNISH_STEMS:
                return (
                    "V"
                    if fits
                    and (
                        self._plain_object(token, last)
                        or (self.named(token - 1)
                        and self._object_follows(token, last)
                        and "D" not in tags[-3:])
                    )
                    else "N"
                )
            return "V" if fits else "N"
        if self.named(token - 1) and "C" in tags[-6:] and self.document.tokens[token].norm not in _NOUNISH:
            return "V"
        return "V" if plural and self._object_follows(token, last) and not self.named(token - 1) else "N"

    def _plain_object(self, token: int, last: int) -> bool:
        """Whether a determiner, pronoun, number or name stands right behind."""
        after = self._next(token, last)
        if after is not None and after.norm == "to" and self.named(token - 1) and token + 2 < last:
            return "base" in self.forms(self.document.tokens[token + 2].norm)
        return after is not None and (
            after.norm in grammar.DETERMINERS | {"that", "him", "them"}
            or self.named(token + 1)
            or after.kind == "number"
        )

    def _plain_name(self, token: int) -> bool:
        return self.named(token)

    def _noun_follows(self, token: int, last: int, *, strict: bool = False) -> bool:
        """Whether a bare noun or adjective stands right behind, so that a participle colours it."""
        after = self._next(token, last)
        if after is None or after.kind not in ("word", "dotted") or (self.named(token + 1) and not strict):
            return False
        if token + 1 in self._times:
            return False
        closed = (
            grammar.DETERMINERS
            | grammar.PREPOSITIONS
            | grammar.AUXILIARIES
            | grammar.CONJUNCTIONS
            | grammar.PRONOUNS
            | grammar.ADVERBS
            | grammar.RELATIVES
        )
        return (
            not after.capitalised
            and after.norm not in closed
            and after.norm != "to"
            and not after.norm.endswith("ly")
            and not self.named(token + 1)
        )

    def _object_follows(self, token: int, last: int) -> bool:
        """Whether what follows can be an object: a determiner, a name, a number, a pronoun, an adjective or bare noun."""
        after = self._next(token, last)
        if after is None:
            return False
        if after.norm in grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.AUXILIARIES | {"to", "that"}:
            return after.norm == "that"
        return (
            after.norm in grammar.DETERMINERS | grammar.PRONOUNS
            or self.named(token + 1)
            or after.kind in ("number", "word")
            or after.text in '“"$'
        )

    def _gerund_acts(self, token: int, last: int) -> bool:
        return self._object_follows(token, last) or self._preposition_follows(token, last)

    def _preposition_follows(self, token: int, last: int) -> bool:
        after = self._next(token, last)
        return after is not None and ((after.norm in grammar.PREPOSITIONS and after.norm != "of") or after.norm == "to")

    def _finite_later(self, token: int, last: int) -> bool:
        """Whether a finite verb that is beyond doubt stands behind, before the next break."""
        tokens = self.document.tokens
        for step in range(token + 1, min(last, token + 14)):
            word = tokens[step]
            if (
                (word.kind == "mark"
                and word.text not in "'’-“”\"")
                or word.norm in ("that", "who", "which", "as", "after", "when", "while", "before")
            ):
                return False
            if word.norm in grammar.AUXILIARIES and word.norm not in ("being", "having", "be", "can", "may"):
                return True
            forms = self.forms(word.norm)
            if forms == {"past"} or (
                "past" in forms
                and not self._noun_follows(step, last)
                and step > token + 1
                and "base" not in forms
                and tokens[step - 1].norm not in grammar.PREPOSITIONS | grammar.DETERMINERS
            ):
                return True
        return False

    # ---- chunks ----

    def _chunks(self, first: int, tags: Sequence[str]) -> Iterator[Chunk]:
        position = 0
        while position < len(tags):
            tag = tags[position]
            if tag in "QX-S":
                position += 1
                continue
            if tag in "ABIV":
                stop, head = self._verb(first, tags, position)
                if head is None:
                    position = stop
                    continue
                yield self._chunk("verb", first + position, first + stop, first + head)
            elif tag in "NDO" or (tag == "T" and self._inside_noun(first, tags, position)):
                stop, head = self._noun(first, tags, position)
                yield self._chunk("noun", first + position, first + stop, first + head)
            elif tag == "T":
                stop = position
                time = self._times[first + position]
                while stop < len(tags) and tags[stop] == "T" and self._times[first + stop] is time:
                    stop += 1
                yield self._chunk("time", first + position, first + stop, first + position)
            else:
                kinds: dict[str, Kind] = {"P": "prep", "C": "and", "R": "rel", "H": "that", "U": "sub", ",": "comma"}
                stop = position + 1
                yield self._chunk(kinds.get(tag, "mark"), first + position, first + stop, first + position)
            position = stop

    def _chunk(self, kind: Kind, first: int, last: int, head: int) -> Chunk:
        return Chunk(kind, first, last, head, self.document.tokens[head].norm)

    def _is_to(self, head: int) -> bool:
        """“Is to visit”: one group."""
        return self.document.tokens[head].norm in ("is", "are", "was", "were")

    def _verb(self, first: int, tags: Sequence[str], position: int) -> tuple[int, int | None]:
        """Where a verb group stops and its main verb; None where only adverbs stand."""
        head: int | None = None
        stop = position
        while stop < len(tags) and tags[stop] in "ABIVQ":
            tag = tags[stop]
            if tag == "V":
                head = stop
                stop += 1
                break
            if tag == "I" and head is not None and not self._is_to(first + head):
                break
            if tag == "A":
                head = stop
            stop += 1
        while head is not None and stop > head + 1 and tags[stop - 1] == "Q":
            stop -= 1
        return max(stop, position + 1), head

    def _inside_noun(self, first: int, tags: Sequence[str], position: int) -> bool:
        """Whether a time opens a noun phrase: “Monday's attack”, “1953 armistice”."""
        stop = position
        time = self._times[first + position]
        while stop < len(tags) and tags[stop] == "T" and self._times[first + stop] is time:
            stop += 1
        return stop < len(tags) and tags[stop] == "S"

    def _noun(self, first: int, tags: Sequence[str], position: int) -> tuple[int, int]:
        """Where a noun phrase stops, and its head."""
        if tags[position] == "O":
            return position + 1, position
        stop, head = position, position
        while stop < len(tags):
            tag = tags[stop]
            if tag == "D" and stop > position and tags[stop - 1] not in "DQS":
                break
            if tag == "T" and not (
                stop == position
                or ("D" in tags[position:stop]
                and "N" not in tags[position:stop])
                or self._inside_noun(first, tags, stop)
            ):
                break
            if (
                tag not in "NDTSQ-B"
                or (tag == "B"
                and not (stop > position and tags[stop - 1] == "D" and stop + 1 < len(tags) and tags[stop + 1] in "NB"))
            ):
                break
            if tag in "ND":
                head = stop
            stop += 1
        while stop > head + 1 and tags[stop - 1] in "QB":
            stop -= 1
        return max(stop, position + 1), head
