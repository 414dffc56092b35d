"""Which weapons a text has told of so far: by name, by class, of late. Decides nothing; makes no records."""

from __future__ import annotations

from attrs import define, field

from newsmodel.extraction.scene import Entity
from newsmodel.extraction.tokens import Document
from newsmodel.extraction.weapons.nouns import Noun, lexicon
from newsmodel.extraction.weapons.phrases import Find, Phrases
from newsmodel.extraction.weapons.words import MISSILES, ROCKETS, SHIPS

MEMORY = 4
"""Sentences that a class noun looks back over for the weapon it refers to."""


@define
class Told:
    """The weapons of one document, each made when first asked for."""

    document: Document
    phrases: Phrases
    named: dict[str, Entity] = field(factory=dict, init=False)
    """Weapons by what tells their names apart."""
    classes: dict[tuple[object, ...], Entity] = field(factory=dict, init=False)
    """Weapons known by their class alone, by its row, its adjectives and the nationality before it."""
    foreign: dict[tuple[object, ...], Entity] = field(factory=dict, init=False)
    """The last of a class however it was told of, which a bare class noun means: “Iranian drones … the drones”."""
    recent: list[tuple[int, Entity]] = field(factory=list, init=False)
    """The weapons told of, with their sentences."""

    def by_name(self, find: Find) -> Entity:
        """The weapon of a designation."""
        key = key_of(find)
        return self.named.get(key) or self.name(Entity("weapon", find.noun.category, find.name or key), find)

    def name(self, entity: Entity, find: Find) -> Entity:
        """Gives a weapon a designation and what that says of it."""
        self.named[key_of(find)] = entity
        entity.name, entity.type = find.name or entity.name, find.noun.category
        entity.facts["name"] = find.name
        if find.noun.subcategory:
            entity.facts["subcategory"] = find.noun.subcategory
        if _is_ship(find) or (find.noun.category in SHIPS and not find.entry):
            entity.facts["level"] = "item"
        elif find.entry:
            entity.facts["level"] = find.entry.facts.get("level", "model")
        else:
            entity.facts.pop("level", None)
        origin = find.entry.facts.get("origin", ()) if find.entry else ()
        entity.facts["origins"] = (origin,) if isinstance(origin, str) else tuple(origin)
        return entity

    def by_ship(self, find: Find, first: int, last: int) -> Entity:
        """The ship whose bare name stands in a token range beside its class noun."""
        name = self.document.slice(first, last)
        entity = self.named.setdefault(name.casefold(), Entity("weapon", find.noun.category, name))
        entity.facts |= {"name": name, "level": "item"}
        if find.noun.subcategory:
            entity.facts["subcategory"] = find.noun.subcategory
        return entity

    def by_class(self, find: Find, start: int, end: int) -> Entity:
        """The weapon that is known by its class alone."""
        nationality = self.phrases.nationality(start)
        kind = (find.noun.row, self.document.slice(start, find.first).casefold())
        entity = self.classes.get((*kind, nationality)) or (None if nationality else self.foreign.get(kind))
        if entity is None:
            name = " ".join(self.document.slice(start, end).split())
            entity = Entity("weapon", find.noun.category, name)
            self.classes[(*kind, nationality)] = self.foreign[kind] = entity
            entity.facts |= {"level": "unidentified", "nationality": nationality}
            if find.noun.subcategory:
                entity.facts["subcategory"] = find.noun.subcategory
        return entity

    def of_late(self, find: Find) -> Entity | None:
        """The weapon told of in the last sentences that such a noun can mean."""
        sentence = self.document.sentence_of(find.first)
        for number, entity in reversed(self.recent[-8:]):
            if sentence - number > MEMORY:
                return None
            if can_mean(find.noun, entity):
                return entity
        return None


def can_mean(noun: Noun, entity: Entity) -> bool:
    """Whether a class noun can stand for a weapon."""
    sub = entity.facts.get("subcategory")
    same = entity.type == noun.category and (noun.subcategory is None or sub in (None, noun.subcategory))
    rocket = noun.category == "artillery_rocket" and noun.subcategory is None and entity.type in ROCKETS
    return same or rocket or (noun.category == "missile" and noun.subcategory is None and entity.type in MISSILES)


def key_of(find: Find) -> str:
    """What tells a name from others: the catalogue's entry, for a ship or a numbered variant its own words."""
    key = find.entry.name if find.entry and not _is_ship(find) else (find.name or "").casefold()
    return f"{key} {find.mark}" if find.mark else key


def _is_ship(find: Find) -> bool:
    """Whether a name is one ship's, though its class may be known: “USS Ross”, “Dena destroyer”."""
    name = (find.name or "").casefold()
    if (find.name or "").partition(" ")[0] in lexicon().ships:
        return True
    if find.entry is None or find.noun.category not in SHIPS or "class" in name or any(map(str.isdigit, name)):
        return False
    return name.replace("-", " ").partition(" ")[0] not in find.entry.name.casefold()
