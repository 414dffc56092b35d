"""Weapons by name: the catalogue's, designations by their shape, ships by their prefix. Makes no entities.

Names that are also ordinary words count only where something beside them supports the meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from newsmodel.extraction.gazetteer import Match
from newsmodel.extraction.numbers import number_at
from newsmodel.extraction.tokens import Document
from newsmodel.extraction.weapons.nouns import DESIGNATION, Noun, lexicon
from newsmodel.extraction.weapons.phrases import Find, Phrases
from newsmodel.extraction.weapons.words import GROUPS, HOMONYMS, NAMING, NUMERALS, SERIES, SUPPORT
from newsmodel.knowledge.catalogue import Entry, Phrase


@frozen
class Names:
    """Finds the names of one document's weapons."""

    phrases: Phrases
    military: bool
    """Whether the text speaks of military things, so that weaker evidence is enough."""
    document: Document = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "document", self.phrases.document)

    def find(self) -> list[Find]:
        """Every name, ships called by their bare name at the end."""
        found = [*self._known()]
        return [*found, *self._ships_again(found)]

    def _known(self) -> Iterator[Find]:
        single = self.phrases.known.single
        matches = self.phrases.known.gazetteer.scan(self.document)
        sure = {id(p.entry) for m in matches if not self._is_homonym(m) for p in m.senses if not p.ambiguous}
        covered: set[int] = set()
        last = -1
        for match in matches:
            phrase = next((p for p in match.senses if not p.ambiguous), None)
            if phrase is None or self._is_homonym(match):
                numbered = match.senses[0] if self.military and self._mark(match.last) else None
                phrase = self._supported(match, sure) or (phrase if phrase and self.military else numbered)
            phrase = phrase or (match.senses[0] if self._is_paired(match, last) else None)
            if phrase:
                if self._leads_group(match.last) or self._is_hull(match.first):
                    continue
                mark = self._mark(match.last) if phrase.sense != "plural" else ""
                last = match.last + bool(mark)
                entry = phrase.entry
                covered.update(range(match.first, last))
                noun = Noun(-1, entry.type, entry.facts.get("subcategory"), needs=False)
                name = self.document.slice(match.first, last)
                name = name[:-1] if phrase.sense == "plural" else name
                yield Find(match.first, last, noun, entry=entry, name=name, mark=mark)
        for index in self.document.capitalised:
            if index not in covered and not self._is_hull(index):
                find = self._designation(index, single) or self._ship(index)
                if find:
                    covered.update(range(find.first, find.last))
                    yield find

    def _is_hull(self, index: int) -> bool:
        """Whether a token in brackets numbers the ship named right before: “ARC Almirante Padilla (FM-51)”."""
        tokens, ships = self.document.tokens, lexicon().ships
        if not 2 <= index < len(tokens) - 1 or tokens[index - 1].text != "(" or tokens[index + 1].text != ")":
            return False
        named = index - 2
        while named > 0 and index - named < 6 and tokens[named].capitalised and tokens[named].text not in ships:
            named -= 1
        return tokens[named].text in ships

    def _leads_group(self, index: int) -> bool:
        """Whether a ship's name only begins that of a force: “USS Wasp | Amphibious Ready Group”."""
        return self.document.norms[max(0, index) : index + 3] in GROUPS

    def _mark(self, index: int) -> str:
        """The numeral at a token that belongs to the name before it."""
        tokens = self.document.tokens
        return tokens[index].text if index < len(tokens) and tokens[index].text in NUMERALS else ""

    def _is_homonym(self, match: Match) -> bool:
        """Whether a name is one ordinary word: “Tomahawk steak”."""
        return match.last - match.first == 1 and self.document.tokens[match.first].norm in HOMONYMS

    def _supported(self, match: Match, sure: set[int]) -> Phrase | None:
        """An ambiguous name counts beside a weapon's noun, or where the text names the weapon unmistakably."""
        tokens = self.document.tokens
        elsewhere = self.document.slice(match.first, match.last) in self.phrases.known.others
        for phrase in match.senses:
            if (id(phrase.entry) in sure and not elsewhere) or (phrase.sense == "plural" and self.military):
                return phrase
        beside = [
            t.norm for t in (*tokens[max(0, match.first - 2) : match.first], *tokens[match.last : match.last + 3])
        ]
        start = match.first
        while start > 0 and match.first - start < 4 and tokens[start - 1].norm in NAMING:
            start -= 1
        beside += [tokens[start - 1].norm] if 0 < start < match.first else []
        beside += [tokens[match.first - 1].norm.rpartition("-")[2]] if match.first else []
        return match.senses[0] if any(word in SUPPORT or word in lexicon().words for word in beside) else None

    def _is_paired(self, match: Match, last: int) -> bool:
        """Whether an ambiguous name is joined to a sure one before it: “the Fateh-110 or the Zolfaghar”."""
        between = [t.norm for t in self.document.tokens[last : match.first]] if 0 <= last < match.first else []
        return 0 < len(between) <= 2 and between[0] in ("and", "or") and set(between) <= {"and", "or", "the", "a", "an"}

    def _designation(self, index: int, single: Mapping[str, Entry]) -> Find | None:
        """“F-16C”, “Mark 8 torpedoes”: letters and digits that a weapon is known by, at a capitalised token."""
        token = self.document.tokens[index]
        if token.norm in SERIES:
            return self._numbered(index)
        text = (
            token.text.removesuffix("s") if token.text[-2:-1].isdigit() or token.text[-2:-1].isupper() else token.text
        )
        made = DESIGNATION.match(text) if token.kind == "word" and token.capitalised else None
        if not made:
            return None
        letters, digits, variant = made.groups()
        base = text[: made.end(2)].casefold()
        entry = single.get(base) or single.get(base.replace("-", ""))
        noun = lexicon().prefixes.get(letters)
        beside = self.phrases.noun_at(index + 1) is not None
        if entry:
            noun = Noun(-1, entry.type, entry.facts.get("subcategory"), needs=False)
            return Find(index, index + 1, noun, entry=entry, name=text)
        hyphen = "-" in token.text
        plain = len(letters) > 1 or (self.military and (len(digits) > 1 or text != token.text))
        if noun and (beside or (hyphen and plain)):  # “F-2s” is a weapon where “F-2” may be anything
            return Find(index, index + 1, noun, name=text)
        words = self.phrases.noun_at(index + 1) if hyphen or variant or self._is_counted(index) else None
        if not words and self._is_counted(index):
            words = self.phrases.noun_at(index + 2) or self.phrases.noun_at(index + 3)
        return Find(index, index + 1, words[1], name=text) if words else None

    def _is_counted(self, index: int) -> bool:
        """“36 K10 ammunition resupply vehicles”: a number before letters and digits."""
        return index > 0 and number_at(self.document.tokens, index - 1)[0] is not None

    def _numbered(self, index: int) -> Find | None:
        """“Mark 8 torpedoes”, “MK 46 torpedo”: a series and a number beside a class noun."""
        tokens = self.document.tokens
        if index + 2 >= len(tokens) or not tokens[index + 1].text.isdigit() or not tokens[index].capitalised:
            return None
        made = self.phrases.noun_at(index + 2) or self.phrases.noun_at(index + 3)
        return Find(index, index + 2, made[1], name=self.document.slice(index, index + 2)) if made else None

    def _ship(self, index: int) -> Find | None:
        tokens = self.document.tokens
        if tokens[index].text not in lexicon().ships or index + 1 >= len(tokens) or not tokens[index + 1].capitalised:
            return None
        end = index + 1
        while (
            end < len(tokens) and end - index < 5 and tokens[end].kind in ("word", "dotted") and tokens[end].capitalised
        ):
            end += 1
        if any(self._leads_group(last) for last in range(index + 2, end + 1)):
            return None
        submarine = any(t.norm == "submarine" for t in tokens[max(0, index - 4) : end + 4])
        noun = Noun(-1, "submarine" if submarine else "surface_ship", None, needs=False)
        return Find(index, end, noun, name=self.document.slice(index + 1, end))

    def _ships_again(self, names: Sequence[Find]) -> list[Find]:
        """Ships called by their name without the prefix: “USS Halvorsen … Halvorsen launched”."""
        tokens = self.document.tokens
        covered = {t for f in names for t in range(f.first, f.last)}
        bare: dict[str, tuple[tuple[str, ...], Find]] = {}
        for find in names:
            if self._is_ship(find):
                words = tuple(t.text for t in tokens[find.first + 1 : find.last])
                bare.setdefault(words[0], (words, find))
        found: list[Find] = []
        for index, token in enumerate(tokens if bare else ()):
            if index in covered or token.text not in bare:
                continue
            words, ship = bare[token.text]
            last = index + len(words)
            alone = not (index and self.phrases.is_capital(index - 1)) and not self.phrases.is_capital(last)
            if alone and tuple(t.text for t in tokens[index:last]) == words:
                found.append(Find(index, last, ship.noun, entry=ship.entry, name=ship.name))
                covered.update(range(index, last))
        return found

    def _is_ship(self, find: Find) -> bool:
        """Whether a find is a prefix and one or two words that name no country, place or other known thing."""
        if not 2 <= find.last - find.first <= 3 or self.document.tokens[find.first].text not in lexicon().ships:
            return False
        return self.document.slice(find.first + 1, find.last) not in self.phrases.known.others
