"""Weapons, carriers and sensors: by catalogue, by designation, by class noun. Makes no records; knows no actors.

A class noun beside a designation belongs to it; one that refers back (“the missile”) is the weapon told of before; one
that only colours another noun (“missile test”) is nothing; what is left is a weapon known by its class alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import define, field

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.drafts import RelationDraft
from newsmodel.extraction.numbers import number_at
from newsmodel.extraction.scene import Entity, Occurrence, Occurrences, Scene
from newsmodel.extraction.tokens import Document
from newsmodel.extraction.weapons.facts import attribute
from newsmodel.extraction.weapons.names import Names
from newsmodel.extraction.weapons.nouns import compiled, lexicon
from newsmodel.extraction.weapons.phrases import Find, Phrases
from newsmodel.extraction.weapons.told import Told, can_mean, key_of
from newsmodel.extraction.weapons.words import (
    CALLED,
    CALLING,
    CLOSED,
    DEFINITE,
    LIKENING,
    MILITARY,
    MISSILES,
    NAMING,
    NO_SHIP,
    OF_THEM,
    RESEMBLING,
    SHIPS,
    STAGE,
    TITLING,
    VAGUE,
    WARSHIPS,
    WEAK,
)
from newsmodel.knowledge.catalogue import Catalogue

__all__ = ["attribute", "find", "relations"]

REVEALING = 2
"""Sentences behind “a missile” in which “the Brahmos missile” is that one."""


@define
class Reader:
    """Finds the weapons of one document."""

    document: Document
    phrases: Phrases
    told: Told
    found: list[Occurrence] = field(factory=list, init=False)
    _named_at: dict[int, Find] = field(factory=dict, init=False)
    """Names by their first token."""
    _ships: dict[int, Find] = field(factory=dict, init=False)
    _bound: dict[str, Entity] = field(factory=dict, init=False)
    """Weapons by the abbreviation that the text gives them."""
    _introduced: set[int] = field(factory=set, init=False)
    """Weapons without a name that “a” or “an” has told of for the first time."""

    def read(self) -> tuple[Occurrence, ...]:
        """Every occurrence, in the order of the text; none in texts about something else."""
        if len(self.document.where(STAGE)) >= 4:
            return ()
        military = self._is_military()
        names = Names(self.phrases, military).find()
        self._named_at = {f.first: f for f in names}
        self._ships = {f.first: f for f in names if f.noun.category in SHIPS}
        for find in _ordered([*names, *self._nouns(military=military or bool(names))]):
            if not self.found or find.first >= self.found[-1].last:
                self._take(find)
        plain = self._plain()
        return Occurrences.of(o for o in self.found if id(o.entity) not in plain).items

    def _is_military(self) -> bool:
        telling = self.document.words & MILITARY
        return len(telling) >= 2 or bool(telling - WEAK) or "air force" in self.document.text.casefold()

    def _plain(self) -> set[int]:
        """Bare class nouns told once, in a text that names weapons of that class, though far from any of them."""
        told = Counter(id(o.entity) for o in self.found)
        kinds: dict[str, set[object]] = {}
        for entity in self.told.named.values():
            kinds.setdefault(entity.type, set()).add(entity.facts.get("subcategory"))
        return {
            id(entity)
            for entity in self.told.classes.values()
            if told[id(entity)] == 1 and " " not in entity.name and not entity.facts["nationality"]
            if _covers(kinds.get(entity.type, set()), entity)
        }

    def _nouns(self, *, military: bool) -> Iterator[Find]:
        nouns, free = lexicon().nouns, 0
        for index in self.document.where(nouns.keys()):
            made = self.phrases.noun_at(index) if index >= free else None
            if made and (military or not made[1].needs) and not self.phrases.is_other(index):
                yield Find(index, made[0], made[1], made[2])
                free = made[0]

    # what is meant

    def _take(self, find: Find) -> None:
        if find.name:
            self._take_name(find)
        elif not self.phrases.colours(find):
            self._take_noun(find)

    def _take_name(self, find: Find) -> None:
        if alias := self._alias(find):
            self.told.named.setdefault(key_of(find), alias)
            self._add(Occurrence(find.first, find.last, alias))
            return
        end, noun = self.phrases.class_behind(find.first, find.last)
        ship = self._ships.get(end) if find.noun.category in SHIPS and end > find.last else None
        if ship:  # “the Arleigh Burke-class destroyer USS Halvorsen”
            titled = self.told.by_name(ship)
            if noun and noun.subcategory and noun.category == titled.type:
                titled.facts.setdefault("subcategory", noun.subcategory)
            self._add(Occurrence(find.first, end, titled, "nominal"))
            return
        entity = self._revealed(find, end) or self.told.by_name(find)
        if noun and noun.category != "unknown" and not find.entry and noun.row >= 0:
            entity.type = noun.category
        if noun and noun.subcategory and "subcategory" not in entity.facts and noun.category == entity.type:
            entity.facts["subcategory"] = noun.subcategory
        self._add(Occurrence(find.first, end, entity))

    def _revealed(self, find: Find, end: int) -> Entity | None:
        """The weapon told of just before that now gets its name: “tested a missile. The Brahmos missile was …”."""
        opening = self.document.norms[find.first - 1] if find.first else ""
        if end == find.last or opening != "the" or key_of(find) in self.told.named or not self.told.recent:
            return None
        number, told = self.told.recent[-1]
        near = self.document.sentence_of(find.first) - number <= REVEALING
        alike = told.type == find.noun.category or {told.type, find.noun.category} <= MISSILES
        if not near or not alike or id(told) not in self._introduced:
            return None
        class_, sub = told.type, told.facts.get("subcategory")
        self.told.name(told, find)
        if class_ != "missile":  # what the text calls it goes before what the catalogue has it for
            told.type = class_
            told.facts |= {"subcategory": sub} if sub else {}
        return told

    def _alias(self, find: Find) -> Entity | None:
        """The weapon that another name is given to: “Standard Missile (SM-6)”, “X, also known as Hatf-VI”."""
        told = self.found[-1] if self.found else None
        if told is None or told.entity.type != find.noun.category:
            return None
        norms = self.document.norms
        between = norms[told.last : find.first]
        bracketed = between == ("(",) and norms[find.last : find.last + 1] == (")",)
        if bracketed and find.name and told.form == "name":
            return told.entity
        known_as = bool(CALLED.intersection(between)) and CALLING.issuperset(between)
        renamed = norms[max(0, find.first - 3) : find.first] == ("under", "the", "name")
        here = self.document.sentence_of(told.first) == self.document.sentence_of(find.first)
        return told.entity if known_as or (renamed and here) else None

    def _take_noun(self, find: Find) -> None:
        tokens = self.document.tokens
        end = find.last + 1 if find.last < len(tokens) and tokens[find.last].norm in OF_THEM else find.last
        start = self.phrases.adjectives(find.first)
        if find.noun.category in SHIPS and (self._titles_ship(find, end) or self._christened(find, start, end)):
            return
        apposed = self._apposed(find, start, end)
        if apposed is None and (apposed := self._alias(find)):  # “unmanned aircraft, known as drones”
            self.told.foreign[find.noun.row, ""] = apposed
        earlier = None if apposed else self._referred(find, start)
        if apposed:
            self._add(Occurrence(start, end, apposed, "nominal"))
        elif earlier:
            self._add(Occurrence(find.first, end, earlier, "nominal"))
        else:
            entity = self._bound.get(self._letters(find)) or self.told.by_class(find, start, end)
            if not find.many and start and tokens[start - 1].norm in ("a", "an"):
                self._introduced.add(id(entity))
            self._add(Occurrence(start, end, entity, "nominal"))
            if self.phrases.abbreviates(end, start):
                self._bound[tokens[end + 1].text.removesuffix("s")] = entity

    def _letters(self, find: Find) -> str:
        """The abbreviation that a class noun is, without a plural's s; empty where it is none."""
        text = self.document.tokens[find.first].text.removesuffix("s")
        return text if find.last - find.first == 1 and text.isupper() else ""

    def _referred(self, find: Find, start: int) -> Entity | None:
        """The weapon told of before that a class noun refers back to: definite, or single and bare."""
        tokens = self.document.tokens
        before = tokens[start - 1].norm if start else ""
        counted = start > 0 and number_at(tokens, start - 1)[0] is not None
        foreign = self.phrases.nationality(start) and (find.many or tokens[max(0, start - 2)].norm != "the")
        if self._qualified(start, find.first) or self._compared(start) or foreign:
            return None
        if before in ("a", "an") and find.last - find.first > 1:  # “a cruise missile” is told of for the first time
            return None
        return self.told.of_late(find) if before in DEFINITE or not (find.many or counted) else None

    def _apposed(self, find: Find, start: int, end: int) -> Entity | None:
        """The weapon that stands beside: “the Hwasong-18, a solid-fuel ICBM”, “a new missile called the Zolfaghar”."""
        tokens = self.document.tokens
        article = start > 1 and tokens[start - 1].norm in ("a", "an", "the") and tokens[start - 2].text == ","
        before = self.found[-1] if article and self.found and self.found[-1].last == start - 2 else None
        if before and before.form == "name" and can_mean(find.noun, before.entity):
            return before.entity
        words: list[str] = []
        while end + len(words) < len(tokens) and len(words) < 4 and tokens[end + len(words)].norm in NAMING:
            words.append(tokens[end + len(words)].norm)
        named = self._named_at.get(end + len(words)) if words not in (["the"], [","]) else None
        if named is None or find.many or not (words or tokens[start - 1].norm == "the"):
            return None
        told = self._referred(find, start)
        if told and told.facts.get("level") == "unidentified" and key_of(named) not in self.told.named:
            return self.told.name(told, named)
        entity = self.told.by_name(named)
        return entity if can_mean(find.noun, entity) else None

    def _titles_ship(self, find: Find, end: int) -> bool:
        """“the submarine HMS Conqueror”, “the carriers HMS Hermes and …”: a class noun right before a ship's name."""
        ship = self._ships.get(end)
        if ship is None:
            return False
        entity = self.told.by_name(ship)
        if not ship.entry:
            entity.type = find.noun.category
        if find.noun.subcategory and find.noun.category == entity.type:
            entity.facts.setdefault("subcategory", find.noun.subcategory)
        self._add(Occurrence(find.first, end, entity, "nominal"))
        return True

    def _christened(self, find: Find, start: int, end: int) -> bool:
        """“the Iranian frigate Sahand”, “the Pueblo, an armed spy ship”: the name before or behind is the ship's."""
        if find.many or self.document.in_capitals(find.first):
            return False
        if self._is_named_before(start, find):
            entity = self.told.by_ship(find, start - 1, start)
            self._add(Occurrence(start - 1, end, entity))
            return True
        last = self.phrases.capitals_end(end)
        if last > end and self.document.tokens[end].text not in lexicon().ships:
            self._add(Occurrence(find.first, last, self.told.by_ship(find, end, last)))
            return True
        start = self.phrases.participles(start, find.first)
        name = self._name_before(start)
        if name is None:
            return False
        entity = self.told.by_ship(find, *name)
        self._add(Occurrence(*name, entity))
        self._add(Occurrence(start, end, entity, "nominal"))
        return True

    def _is_named_before(self, start: int, find: Find) -> bool:
        """“The Makran warship”: a capitalised word, known for nothing else, between a determiner and the class noun."""
        tokens = self.document.tokens
        if start < 2 or start != find.first or not self.phrases.is_capital(start - 1):
            return False
        name = tokens[start - 1]
        opens = self.document.sentences[self.document.sentence_of(start)].first
        plain = name.text.isalpha() and not name.text.isupper() and name.norm not in NO_SHIP
        known = name.text in self.phrases.known.others or name.norm in self.phrases.known.nationalities
        free = not self.found or self.found[-1].last < start
        led = tokens[start - 2].norm in TITLING or tokens[start - 2].kind == "possessive"
        return plain and not known and free and led and start - 1 > opens and tokens[find.first].norm in WARSHIPS

    def _name_before(self, start: int) -> tuple[int, int] | None:
        """The name before an apposition that begins behind a token: “the Pueblo, an …”."""
        tokens = self.document.tokens
        if start < 4 or tokens[start - 1].norm not in ("a", "an") or tokens[start - 2].text != ",":
            return None
        first = last = start - 2
        while first > 1 and last - first < 3 and tokens[first - 1].kind == "word" and tokens[first - 1].capitalised:
            first -= 1
        free = not self.found or self.found[-1].last <= first
        named = first < last and tokens[first - 1].norm == "the" and tokens[first].norm not in CLOSED
        return (first, last) if free and named else None

    def _compared(self, start: int) -> bool:
        """Whether the weapon is what another is likened to, and so not that one."""
        return any(t.norm in LIKENING for t in self.document.tokens[max(0, start - 3) : start])

    def _qualified(self, start: int, first: int) -> bool:
        return any(t.norm not in VAGUE for t in self.document.tokens[start:first])

    def _add(self, occurrence: Occurrence) -> None:
        self.found.append(occurrence)
        self.told.recent.append((self.document.sentence_of(occurrence.first), occurrence.entity))


def _covers(kinds: set[object], entity: Entity) -> bool:
    """Whether weapons of these subcategories are what a bare class noun can mean; small arms are told one by one."""
    sub = entity.facts.get("subcategory")
    return bool(kinds) and (entity.type != "small_arms" or sub is None or sub in kinds or None in kinds)


def _ordered(finds: Sequence[Find]) -> list[Find]:
    """In the order of the text; designations before class nouns that begin at the same place, the longer first."""
    return sorted(finds, key=lambda f: (f.first, f.name is None, -f.last))


def find(document: Document, known: Catalogue) -> tuple[Occurrence, ...]:
    """The weapon occurrences of a document, in the order of the text, without overlap."""
    phrases = Phrases(document, compiled(known))
    return Reader(document, phrases, Told(document, phrases)).read()


def relations(scene: Scene, cast: Cast) -> list[RelationDraft]:
    """What resembles what: “two drone designs, including one resembling the strike drone used by …”."""
    made = []
    for index in scene.document.where(RESEMBLING):
        before = scene.weapons.before(index, 1)
        after = scene.weapons.within(index, index + 12)
        sentence = scene.document.sentence_of(index)
        near = before and after and scene.document.sentence_of(before[0].first) == sentence
        if near and before[0].entity is not after[0].entity:
            made.append(RelationDraft(before[0].entity, "resembles", after[0].entity, [(index, index + 1)]))
    return made
