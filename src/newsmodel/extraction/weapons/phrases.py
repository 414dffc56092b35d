"""Noun phrases of weapons: class nouns, what stands before and behind them. Sees words only; knows no entities."""

from __future__ import annotations

import re

from attrs import frozen

from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.grammar.verbs import forms, is_verb
from newsmodel.extraction.numbers import number_at
from newsmodel.extraction.tokens import Document
from newsmodel.extraction.weapons.nouns import Known, Noun, lexicon
from newsmodel.extraction.weapons.words import (
    ADJECTIVAL,
    CLOSED,
    DAYS,
    GOVERNED,
    HEADS,
    MADE,
    MUNITIONS,
    OF_THEM,
    PEACEFUL,
    PROGRAMMES,
    VAGUE,
)
from newsmodel.knowledge.catalogue import Entry

BARRED = CLOSED | VAGUE | GOVERNED
"""Words that are no adjective of a weapon's kind."""

CALIBRE = re.compile(r"[0-9]{1,4}(?:[.][0-9]{1,2})?-?(?:mm|millimet(?:re|er)|inch|cm|pounder)\Z")


@frozen(slots=True)
class Find:
    """A designation or class noun in the text."""

    first: int
    last: int
    noun: Noun
    many: bool = False
    entry: Entry | None = None
    name: str | None = None
    mark: str = ""
    """The numeral that tells one weapon of a family: “II”."""


@frozen
class Phrases:
    """The noun phrases of one document."""

    document: Document
    known: Known

    def noun_at(self, index: int) -> tuple[int, Noun, bool] | None:
        """Where the class noun that begins at a token ends, its sense, and whether it is plural."""
        norms = self.document.norms
        if index >= len(norms):
            return None
        for words, noun, many in lexicon().nouns.get(norms[index], ()):
            if norms[index : index + len(words)] == words:
                return index + len(words), noun, many
        return None

    def class_behind(self, first: int, index: int) -> tuple[int, Noun | None]:
        """The class noun, with its adjectives, behind a designation, and an abbreviation of it in brackets."""
        tokens = self.document.tokens
        inside = range(first + 1, index)
        complete = tokens[index - 1].norm in lexicon().words and index - first > 1
        for start in (*inside, *(() if complete else (index, index + 1, index + 2))):
            made = self.noun_at(start)
            if made and made[0] > index - (start == index - 1) and all(map(self._is_adjective, range(index, start))):
                end = made[0]
                if self.abbreviates(end, start):
                    end += 3
                return end, made[1]
        return self._behind(index), None

    def _is_adjective(self, index: int) -> bool:
        """Whether a word may stand between a designation and its class noun: no verb, no word of a closed class."""
        token = self.document.tokens[index]
        inflected = forms().get(token.norm, frozenset()) - {"base"}
        verb = bool(inflected) and token.norm not in lexicon().parts
        coded = token.capitalised and any(c.isdigit() for c in token.text)
        return token.kind == "word" and token.norm not in CLOSED and not verb and not coded

    def abbreviates(self, end: int, start: int) -> bool:
        """Whether a bracket holds the abbreviation of the words from `start`: “ballistic missile (ICBM)”."""
        tokens = self.document.tokens
        if end + 2 >= len(tokens) or tokens[end].text != "(" or tokens[end + 2].text != ")":
            return False
        word = tokens[end + 1].text.removesuffix("s")
        initials = "".join(p[:1] for t in tokens[start:end] for p in t.norm.split("-"))
        return self.noun_at(end + 1) is not None or word.casefold() == initials

    def _behind(self, index: int) -> int:
        """Over “systems” and the like behind a designation."""
        tokens = self.document.tokens
        return index + 1 if index < len(tokens) and tokens[index].norm in OF_THEM | HEADS else index

    def colours(self, find: Find) -> bool:
        """Whether the noun only says what kind another thing is: “missile test”, “ICBM silos”."""
        tokens = self.document.tokens
        if find.last >= len(tokens):
            return False
        after = tokens[find.last]
        if after.norm in MUNITIONS | PROGRAMMES or (not find.many and self._shares_munitions(find.last)):
            return True
        if after.kind != "word" or after.norm in CLOSED or after.norm in OF_THEM or find.many:
            return False
        finite = forms().get(after.norm, frozenset())
        alike = after.capitalised is tokens[find.first].capitalised or tokens[find.first].text.isupper()
        return alike and not finite & {"past", "participle", "gerund", "present"}

    def _shares_munitions(self, index: int) -> bool:
        """“grenade, mortar, and artillery rounds”: the noun behind the last belongs to each of a list of bare words."""
        tokens = self.document.tokens
        joined = False
        for position in range(index, min(index + 8, len(tokens))):
            token = tokens[position]
            if token.norm in (",", "and", "or"):
                joined = True
            elif token.norm in MUNITIONS:
                return joined
            elif not joined or token.kind != "word" or token.norm in CLOSED or token.norm.endswith("s"):
                return False
        return False

    def adjectives(self, first: int) -> int:
        """Where the adjectives before a class noun begin; numbers, nationalities and determiners stay outside."""
        tokens = self.document.tokens
        start = first
        floor = self.document.sentences[self.document.sentence_of(first)].first
        while start > floor and first - start < 4:
            token = tokens[start - 1]
            calibre = self._calibre(start)
            if calibre < start:
                start = calibre
                continue
            plain = token.kind == "word" and not token.capitalised and token.norm not in BARRED
            verb = is_verb(token.norm) and not token.norm.endswith(("ed", "ing")) and "-" not in token.norm
            if not plain or verb or token.text[0].isdigit() or number_at(tokens, start - 1)[0] is not None:
                break
            if token.norm.endswith(("ed", "ing")) and "-" not in token.norm and token.norm not in ADJECTIVAL:
                break
            start -= 1
        return start

    def nationality(self, start: int) -> str:
        """The nationality before a class noun, which tells it from others of its class: “Iraqi tanks”."""
        tokens = self.document.tokens
        position = start - 1
        while position > 0 and tokens[position].norm in MADE:
            position -= 1
        word = tokens[position].norm if position >= 0 and tokens[position].capitalised else ""
        return word if word in self.known.nationalities else ""

    def _calibre(self, end: int) -> int:
        """Where a calibre that ends before a token begins: “155mm”, “105-mm”, “155-millimetre”, “122 mm”."""
        tokens = self.document.tokens
        if CALIBRE.match(tokens[end - 1].norm):
            return end - 1
        measured = tokens[end - 1].norm in ("mm", "millimetre", "millimeter", "inch") and end > 1
        return end - 2 if measured and tokens[end - 2].text[0].isdigit() else end

    def is_capital(self, index: int) -> bool:
        tokens = self.document.tokens
        if index >= len(tokens) or tokens[index].kind != "word" or not tokens[index].capitalised:
            return False
        return tokens[index].norm not in CLOSED

    def capitals_end(self, first: int) -> int:
        """Where at most three words of a ship's name that begin at a token end; no day, no verb of a headline."""
        tokens = self.document.tokens
        last = first
        while last < len(tokens) and last - first < 3 and tokens[last].kind == "word" and tokens[last].capitalised:
            last += 1
        named = last > first and tokens[first].norm not in DAYS | CLOSED and not is_verb(tokens[first].norm)
        return last if named else first

    def participles(self, start: int, first: int) -> int:
        """Where the adjectives before a class noun begin, participles among them: “an armed spy ship”."""
        tokens = self.document.tokens
        while start > 4 and first - start < 3 and tokens[start - 1].kind == "word":
            if self.is_capital(start - 1) or tokens[start - 1].norm in CLOSED:
                break
            start -= 1
        return start

    def is_other(self, index: int) -> bool:
        """Whether a class noun is part of a name, means something peaceful, or is a verb."""
        return self.is_name(index) or self.is_act(index)

    def is_name(self, index: int) -> bool:
        """Whether a class noun is the tail of a name: “Land Cruiser”, “Rashtriya Rifles”; or none: “water cannon”."""
        tokens = self.document.tokens
        if not index:
            return False
        before = tokens[index - 1]
        tail = tokens[index].capitalised and before.capitalised and before.kind == "word" and before.norm not in CLOSED
        return tail or before.norm in PEACEFUL

    def is_act(self, index: int) -> bool:
        """Whether the word is a verb: “threatens to torpedo the deal”."""
        if not index:
            return False
        before, word = self.document.tokens[index - 1].norm, self.document.tokens[index].norm
        acting = before == "to" and word in ("torpedo", "mine", "tank", "mortar")
        return acting or before in grammar.WILL | grammar.MAY
