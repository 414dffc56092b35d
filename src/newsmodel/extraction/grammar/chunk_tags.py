"""A letter for each word of a sentence: verb, auxiliary, noun, determiner and so on. Knows closed classes; no events.

There is no tagger: a word that can be a verb is one or not by what stands before and behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.grammar.chunk_words import (
    FIRM_PARTICLES,
    HERE,
    INSIDE_VERB,
    LASTING,
    MODAL_NOUNS,
    NOT_ED,
    NOT_ING,
    NOT_LY,
    NOUNISH,
    NOUNISH_STEMS,
    PARTICLES,
    QUANTIFIERS,
    SKIP,
    SMALL,
    TIME_CONJUNCTIONS,
    WHO_ACT,
)
from newsmodel.extraction.numbers import number_at
from newsmodel.extraction.times.scanner import Time
from newsmodel.extraction.tokens import Document, Span, Token

LONGEST = 300
"""Tokens of a sentence that are read; what stands behind is left out."""

Forms = Mapping[str, frozenset[str]]
"""Folded word → the verb forms it can be."""

NO_FORMS: frozenset[str] = frozenset()


FIRED = frozenset("fires fired launches launched flies flew".split())
"""Verbs that “test” before them belongs to."""

MEASURES = frozenset("more less fewer at up than least most to over about around".split())
TOGETHER = HERE | INSIDE_VERB | MEASURES | {"as", "well", "test"}
"""Words that may be read together with their neighbours."""

OF_PLACE = grammar.AUXILIARIES | {"to", "that", "as", "her"} | PARTICLES | TIME_CONJUNCTIONS | QUANTIFIERS
"""Words of closed classes whose tag depends on what stands around them."""

ACRONYMS = frozenset({"us", "who", "it"})
"""Pronouns that, in capitals, are a name: “US”, “WHO”."""

PLAIN = {word: tag for word, tag in SMALL.items() if word not in TOGETHER | OF_PLACE | ACRONYMS | {"&"}}
"""Words whose tag depends on nothing else, outside names and times."""

NEVER_NAMED = TOGETHER | SKIP | {"'"}
"""Words and marks that are read as such also in names."""

NOT_OWNED = grammar.PREPOSITIONS | grammar.ADVERBS | grammar.CONJUNCTIONS
"""Words that “her” before them does not own."""

BEHIND_PARTICLE = grammar.PREPOSITIONS | grammar.DETERMINERS

NO_OBJECT = grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.AUXILIARIES | {"to", "that"}
"""Words that open no object."""

OPENING, CLOSING = frozenset("(["), frozenset(")]")
"""Brackets."""

MARKS = {",": ",", "-": "-", "'": "S", "’": "S"}


PLAIN_OBJECTS = grammar.DETERMINERS | {"that", "him", "them"}
NO_NOUNS = grammar.DETERMINERS | grammar.PRONOUNS


@frozen
class Tagger:
    """Tags the sentences of one document."""

    document: Document
    named: Callable[[int], bool]
    """Whether a token belongs to a name, a title or a weapon's designation."""
    adjective: Callable[[int], bool]
    """Whether a token is an adjective of nationality."""
    forms: Forms
    times: Mapping[int, Time]

    def read(self, span: Span, last: int) -> list[str]:
        tags: list[str] = []
        before = "^"
        bracketed = self._bracketed(span.first, last)
        named, times = self.named, self.times
        for token, norm in enumerate(self.document.norms[span.first : last], span.first):
            if token in bracketed:
                tag = "X"
            elif norm in PLAIN and token not in times and not named(token):
                tag = PLAIN[norm]
            elif norm not in NEVER_NAMED and named(token):
                tag = "T" if token in times else "N"
            else:
                tag = self._tag(span.first, token, last, tags, before)
            tags.append(tag)
            if tag not in "BQX":
                before = tag
        return tags

    def _bracketed(self, first: int, last: int) -> set[int]:
        """The tokens in brackets that are closed again before long."""
        found: set[int] = set()
        if OPENING.isdisjoint(self.document.norms[first:last]):
            return found
        depth = 0
        for token in range(first, last):
            text = self.document.tokens[token].text
            if text in OPENING:
                depth += 1
            if depth and token - first < LONGEST - 1 and self._closes(token, last):
                found.add(token)
            if text in CLOSING:
                depth = max(0, depth - 1)
        return found

    def _closes(self, token: int, last: int) -> bool:
        return not CLOSING.isdisjoint(self.document.norms[token : min(last, token + 40)])

    def _tag(self, first: int, token: int, last: int, tags: list[str], before: str) -> str:
        """The letter of a token; `before` is the last one that is no adverb and no quotation mark."""
        word = self.document.tokens[token]
        norm = word.norm
        if norm in TOGETHER and (together := self._phrase(first, token, last, tags)):
            return together
        if word.kind == "word":
            if token in self.times:
                return "T"
            if self.named(token) or norm[0].isdigit():
                return "N"
        elif shape := self._shape(first, token):
            return shape
        if norm in ACRONYMS and word.text.isupper() and not self.document.in_capitals(token):
            return "N"  # “the US destroyer”
        return (
            (self._closed(token, last, norm, before) if norm in OF_PLACE else None)
            or SMALL.get(norm)
            or (self._adverb(token, norm, before) if norm.endswith("ly") else None)
            or self._open(first, token, last, tags, before)
        )

    def _phrase(self, first: int, token: int, last: int, tags: list[str]) -> str | None:
        """Words that are read together: “as well as”, “more than” before a number, “here”, “has long …”."""
        norm = self.document.tokens[token].norm
        if norm == "as" and self._as_well_as(token, last):
            return "C"
        inside = token > first + 1 and (self._as_well_as(token - 1, last) or self._as_well_as(token - 2, last))
        if inside and norm in ("well", "as"):
            return "Q"
        if norm in HERE or (norm in INSIDE_VERB and tags and tags[-1] == "A"):
            return "B"
        if norm == "test":  # “Pakistan test fires a missile”
            after = self._next(token, last)
            return "B" if after and after.norm in FIRED and tags and tags[-1] in "NBA" else None
        return "D" if self._measure(token, last) else None

    def _shape(self, first: int, token: int) -> str | None:
        """Marks, numbers, times and names that are no plain words; None for others."""
        word = self.document.tokens[token]
        if word.text in "'’" and self._is_genitive(first, token):
            return "S"
        if word.text in SKIP:
            return "Q"
        if token in self.times:
            return "T"
        if self.named(token) or word.kind == "number" or word.norm[:1].isdigit():
            return "N"
        if word.text in MARKS:
            return ";" if token == first else MARKS[word.text]
        if word.kind in ("mark", "dash", "dots"):
            return "N" if word.text in "$€£%&/" else ";"
        return "S" if word.kind == "possessive" else None

    def _is_genitive(self, first: int, token: int) -> bool:
        """The apostrophe of “the delegations’ visit”."""
        word = self.document.tokens[token]
        before = self.document.tokens[token - 1] if token > first else word
        return word.text in "'’" and before.end == word.start and before.norm.endswith("s")

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
        if norm in ("over", "about", "around"):  # “launched over 200 missiles”
            return token + 2 < last and self._number(token + 1) and tokens[token - 1].norm != "from"
        if norm in ("than", "least", "most", "to") and token and token + 1 < last:
            return tokens[token - 1].norm in ("more", "less", "fewer", "at", "up") and self._number(token + 1)
        return False

    def _number(self, token: int) -> bool:
        return number_at(self.document.tokens, token)[0] is not None

    def _next(self, token: int, last: int) -> Token | None:
        return self.document.tokens[token + 1] if token + 1 < last else None

    def _closed(self, token: int, last: int, norm: str, before: str) -> str | None:
        """The tag of a word of a closed class by what stands around it; None where that decides nothing."""
        if norm in grammar.AUXILIARIES:
            noun = (norm in MODAL_NOUNS and before in "DS") or (norm == "being" and before == "D")
            return "N" if noun else "A"
        after = self._next(token, last)
        following = after.norm if after else ""
        if norm == "to":
            return self._to(token, following)
        if norm == "that":
            return "D" if before == "P" else "H"
        if norm in PARTICLES and before == "V" and norm != "in":
            return self._particle(token, norm, after)
        if norm in TIME_CONJUNCTIONS and not self._clause_follows(token, last):
            return "P"
        if norm == "as" and following in ("well", "many", "much"):
            return "P"
        if norm == "her":
            return "D" if after and after.kind == "word" and following not in NOT_OWNED else "O"
        if norm in QUANTIFIERS:
            return "D" if before != "D" else "N"
        return None

    def _to(self, token: int, following: str) -> str:
        """The mark of an infinitive, or the preposition."""
        verb = (
            "base" in self.forms.get(following, NO_FORMS)
            and not self.named(token + 1)
            and following not in grammar.DETERMINERS
        )
        adverb = following.endswith("ly") and following not in NOT_LY
        return "I" if verb or adverb or following in ("be", "have", "do", "get") else "P"

    def _particle(self, token: int, norm: str, after: Token | None) -> str:
        """The adverb of “showed off”, or the preposition of “fired on the port”."""
        if after is None or norm in FIRM_PARTICLES or after.kind != "word":
            return "B"
        if after.norm in BEHIND_PARTICLE:
            return "B"
        return "B" if self.named(token + 1) and norm != "over" else "P"

    def _adverb(self, token: int, norm: str, before: str) -> str | None:
        adverb = norm not in NOT_LY and len(norm) > 4
        return "B" if adverb and (before == "^" or not self.document.tokens[token].capitalised) else None

    def _clause_follows(self, token: int, last: int) -> bool:
        """Whether a finite verb stands behind before the next mark, so that “after” opens a clause."""
        tokens = self.document.tokens
        named = False
        for step in range(token + 1, min(last, token + 12)):
            word = tokens[step]
            if word.kind == "mark" and word.text not in "'’-“”\"":
                return False
            if step in self.times:
                continue
            if not named and (word.norm in grammar.AUXILIARIES or word.norm in ("and", "or")):
                return False
            named = True
            forms = self.forms.get(word.norm, NO_FORMS)
            if (
                word.norm in grammar.AUXILIARIES
                or forms == {"past"}
                or ("past" in forms and step > token + 1 and not self.named(step) and not word.capitalised)
            ):
                return True
            if "present" in forms and step > token + 1 and self.named(step - 1) and not self.named(step):
                return True
        return False

    def _open(self, first: int, token: int, last: int, tags: list[str], before: str) -> str:
        """Verb or noun, for a word of an open class."""
        word = self.document.tokens[token]
        forms = self._forms(word)
        opens = token == first or (token == first + 1 and tags == [";"])  # behind the mark of a list too
        if not forms or (word.capitalised and not opens and not word.text.isupper() and before != "A"):
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
        if before in "PU":
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
        forms = self.forms.get(word.norm, NO_FORMS)
        if forms or not word.text.islower():
            return forms
        if word.norm.endswith("ed") and len(word.norm) > 4 and word.norm not in NOT_ED:
            return frozenset({"past", "participle"})
        if word.norm.endswith("ing") and len(word.norm) > 5 and word.norm not in NOT_ING:
            return frozenset({"gerund"})
        return forms

    def _after_auxiliary(self, token: int, forms: frozenset[str], tags: list[str], last: int) -> str:
        auxiliary = self._auxiliary(token)
        if auxiliary in grammar.BE:
            return "V" if forms & {"participle", "past", "gerund"} else "N"
        if auxiliary in grammar.HAVE:
            return (
                "V"
                if (forms & {"participle", "past"} and not self._noun_follows(token, last, strict=True))
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
                or (before != "^" and self._preposition_follows(token, last) and before != "C")
                else "N"
            )
        if "past" in forms or "participle" in forms:
            if before == "^":
                return "V" if self._preposition_follows(token, last) else "N"
            if self._noun_follows(token, last, strict=True) and (
                before != "C" or "V" not in tags or self._parallel(token, tags) or self._listed(tags)
            ):
                return "N"
            return "V"
        if before == "^" or (before == "C" and tags[-2:-1] == ["N"] and self._colours(token, last, forms)):
            return "N"
        if "present" in forms:
            if self._finite_later(token, last):
                return "N"
            nounish = self.document.tokens[token].norm.removesuffix("s").removesuffix("e") in NOUNISH_STEMS
            return "V" if "N" in tags and (self._plain_object(token, last) if nounish else before != ";") else "N"
        return "V" if before == "C" and self._object_follows(token, last) and self._infinitive_open(tags) else "N"

    def _colours(self, token: int, last: int, forms: frozenset[str]) -> bool:
        """Whether “and” joins two nouns that colour a third: “fighter and attack squadrons”."""
        tokens = self.document.tokens
        prior = tokens[token - 2]
        bare = forms <= {"base"} and tokens[token].norm in NOUNISH and self._noun_follows(token, last, strict=True)
        plain = prior.kind == "word" and not prior.capitalised and not prior.norm.endswith("s")
        return bare and plain and tokens[token + 1].norm.endswith("s") and prior.norm not in grammar.CLOSED

    def _parallel(self, token: int, tags: Sequence[str]) -> bool:
        """Whether “and” joins two adjectives: “unprovoked and unjustified invasion”."""
        prior = self.document.tokens[token - 2].norm if token > 1 else ""
        return len(tags) > 1 and tags[-2] == "N" and prior.endswith(("ed", "en", "ful", "ous", "al", "ive", "ary"))

    @staticmethod
    def _listed(tags: Sequence[str]) -> bool:
        """Whether an adverb behind “and” belongs to the last of three things: “food, water and badly needed fuel”."""
        objects = "".join(tags).rpartition("V")[2]
        return objects.endswith("CB") and "," in objects and not set(objects) - set("NDBS,C")

    @staticmethod
    def _infinitive_open(tags: Sequence[str]) -> bool:
        text = "".join(tags)
        return "I" in text or "AV" in text

    def _compound(self, token: int, tags: Sequence[str], last: int) -> bool:
        """“Submarine launched ballistic missile”: a participle between bare nouns."""
        prior = self.document.tokens[token - 1]
        if (
            self.named(token - 1)
            or prior.kind != "word"
            or prior.norm.endswith("s")
            or prior.norm in WHO_ACT
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

    def _lasting(self, token: int, tags: Sequence[str], last: int) -> bool:
        """“A long publicised rocket launch”: a participle behind a determiner and an adverb that looks like a noun."""
        behind = tags[-2:-1] == ["D"] and self.document.tokens[token - 1].norm in LASTING
        return behind and self._noun_follows(token, last)

    def _after_noun(self, token: int, last: int, tags: Sequence[str], forms: frozenset[str]) -> str:
        tokens = self.document.tokens
        prior = tokens[token - 1]
        if "past" in forms or "participle" in forms:
            if self.adjective(token - 1) and not self._plain_name(token - 1):
                return "N"
            if self._compound(token, tags, last) or self._lasting(token, tags, last):
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
            (prior.norm.endswith("s") and not prior.norm.endswith("ss"))
            or prior.norm in WHO_ACT
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
            if self.document.tokens[token].norm.removesuffix("s").removesuffix("e") in NOUNISH_STEMS:
                return (
                    "V"
                    if fits
                    and (
                        self._plain_object(token, last)
                        or (self.named(token - 1) and self._object_follows(token, last) and "D" not in tags[-3:])
                    )
                    else "N"
                )
            return "V" if fits else "N"
        if self.named(token - 1) and "C" in tags[-6:] and self.document.tokens[token].norm not in NOUNISH:
            return "V"
        return "V" if plural and self._object_follows(token, last) and not self.named(token - 1) else "N"

    def _plain_object(self, token: int, last: int) -> bool:
        """Whether a determiner, pronoun, number or name stands right behind."""
        after = self._next(token, last)
        if after is not None and after.norm == "to" and self.named(token - 1) and token + 2 < last:
            return "base" in self.forms.get(self.document.tokens[token + 2].norm, NO_FORMS)
        return after is not None and (after.norm in PLAIN_OBJECTS or self.named(token + 1) or after.kind == "number")

    def _plain_name(self, token: int) -> bool:
        return self.named(token)

    def _noun_follows(self, token: int, last: int, *, strict: bool = False) -> bool:
        """Whether a bare noun or adjective stands right behind, so that a participle colours it."""
        after = self._next(token, last)
        if after is None or after.kind not in ("word", "dotted") or (self.named(token + 1) and not strict):
            return False
        if token + 1 in self.times:
            return False
        return (
            not after.capitalised
            and after.norm not in grammar.CLOSED
            and after.norm != "to"
            and not after.norm.endswith("ly")
            and not self.named(token + 1)
        )

    def _object_follows(self, token: int, last: int) -> bool:
        """Whether what follows can be an object: a determiner, name, number, pronoun, adjective or bare noun."""
        after = self._next(token, last)
        if after is None:
            return False
        if after.norm in NO_OBJECT:
            return after.norm == "that"
        return (
            after.norm in NO_NOUNS or self.named(token + 1) or after.kind in ("number", "word") or after.text in '“"$'
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
            if (word.kind == "mark" and word.text not in "'’-“”\"") or word.norm in (
                "that",
                "who",
                "which",
                "as",
                "after",
                "when",
                "while",
                "before",
            ):
                return False
            if word.norm in grammar.AUXILIARIES and word.norm not in ("being", "having", "be", "can", "may"):
                return True
            forms = self.forms.get(word.norm, NO_FORMS)
            if forms == {"past"} or (
                "past" in forms
                and not self._noun_follows(step, last)
                and step > token + 1
                and "base" not in forms
                and tokens[step - 1].norm not in BEHIND_PARTICLE
            ):
                return True
        return False
