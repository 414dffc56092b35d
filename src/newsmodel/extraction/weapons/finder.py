"""Weapons, carriers and sensors: by catalogue, by designation, by class noun. Makes no records; knows no actors.

A class noun beside a designation belongs to it; one that refers back (“the missile”) is the weapon told of before; one
that only colours another noun (“missile test”) is nothing; what is left is a weapon known by its class alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field, frozen

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.drafts import RelationDraft
from newsmodel.extraction.gazetteer import Match
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.grammar.verbs import forms, is_verb
from newsmodel.extraction.numbers import number_at
from newsmodel.extraction.scene import Entity, Occurrence, Occurrences, Scene
from newsmodel.extraction.tokens import Document
from newsmodel.extraction.weapons.facts import attribute
from newsmodel.extraction.weapons.nouns import DESIGNATION, Noun, lexicon, named
from newsmodel.knowledge.catalogue import Catalogue, Entry, Phrase

__all__ = ["attribute", "find", "relations"]

MEMORY = 4
"""Sentences that a class noun looks back over for the weapon it refers to."""

DEFINITE = frozenset("the this that these those its their such both".split())
VAGUE = frozenset(
    "new latest more additional other several many some own few various further first last same such all no any "
    "another advanced modern different".split()
)
OF_THEM = frozenset(
    "system systems design designs variant variants model models version versions unit units type types".split()
)
"""Nouns behind a class noun that still mean the weapon: “drone designs”."""

MUNITIONS = frozenset(
    "ammunition rounds round fire shells shell cartridges munitions deal race production parts".split()
)
"""Nouns behind a class noun, also a plural one, that mean another thing: “small arms ammunition”."""

SERIES = frozenset({"mark", "mk", "mk.", "type", "project", "model", "mod"})
"""Words before the number of a designation: “Mark 8 torpedoes”."""

MILITARY = frozenset(
    "military army navy naval troops forces soldiers war weapon weapons weaponry missile missiles combat militants "
    "rebels defence defense airstrike airstrikes warship warships artillery ammunition infantry brigade battalion "
    "invasion offensive warhead warheads nuclear regiment marines squadron militia arms".split()
)
LIKENING = frozenset({"resembling", "resembles", "resemble", "resembled", "like", "unlike", "similar", "than"})

SHIPS = ("surface_ship", "submarine")

STAGE = frozenset(
    "film films movie movies cinema screenplay actor actress actors starring director's soundtrack audience audiences "
    "scene scenes plot cast goal goals striker midfielder goalkeeper league fixture recipe oven tablespoon".split()
)
"""Words of films, games and kitchens; a text full of them tells of no weapons."""


@frozen(slots=True)
class Find:
    """A designation or class noun in the text."""

    first: int
    last: int
    noun: Noun
    many: bool = False
    entry: Entry | None = None
    name: str | None = None


@define
class Reader:
    """Finds the weapons of one document."""

    document: Document
    known: Catalogue
    found: list[Occurrence] = field(factory=list, init=False)
    _military: bool = field(default=False, init=False)
    _named: dict[str, Entity] = field(factory=dict, init=False)
    _classes: dict[tuple[object, ...], Entity] = field(factory=dict, init=False)
    _recent: list[tuple[int, Entity]] = field(factory=list, init=False)

    def read(self) -> tuple[Occurrence, ...]:
        """Every occurrence, in the order of the text; none in texts about something else."""
        norms = self.document.norms
        if sum(n in STAGE for n in norms) >= 4:
            return ()
        telling = {n for n in norms if n in MILITARY}
        self._military = len(telling) >= 2 or bool(
            telling - {"war", "nuclear", "defence", "defense", "combat", "offensive"}
        )
        self._military |= "air force" in self.document.text.casefold()
        names = list(self._names())
        military = bool(names) or self._military
        for find in _ordered([*names, *self._nouns(military=military)]):
            self._take(find)
        return Occurrences.of(o for o in self.found if not self._is_plain(o)).items

    def _is_plain(self, occurrence: Occurrence) -> bool:
        """Whether a bare class noun stands in a text that names weapons of that class, far from any of them."""
        entity = occurrence.entity
        if entity.facts.get("level") != "unidentified" or " " in entity.name:
            return False
        return any(other.type == entity.type for other in self._named.values())

    # what there is

    def _names(self) -> Iterator[Find]:
        gazetteer, single = named(self.known)
        matches = gazetteer.scan(self.document)
        sure = {id(p.entry) for m in matches for p in m.senses if not p.ambiguous}
        covered: set[int] = set()
        for match in matches:
            phrase = next((p for p in match.senses if not p.ambiguous), None) or self._supported(match, sure)
            if phrase:
                entry = phrase.entry
                covered.update(range(match.first, match.last))
                noun = Noun(-1, entry.type, entry.facts.get("subcategory"), needs=False)
                name = self.document.slice(match.first, match.last)
                name = name[:-1] if phrase.sense == "plural" else name
                yield Find(match.first, match.last, noun, entry=entry, name=name)
        for index, capital in enumerate(self.document.capitals):
            if index not in covered:
                find = (self._designation(index, single) if capital else None) or self._ship(index)
                if find:
                    covered.update(range(find.first, find.last))
                    yield find

    def _supported(self, match: Match, sure: set[int]) -> Phrase | None:
        """An ambiguous name counts beside a weapon's noun, or where the text names the weapon unmistakably."""
        tokens = self.document.tokens
        for phrase in match.senses:
            if id(phrase.entry) in sure or (phrase.sense == "plural" and self._military):
                return phrase
        beside = [
            t.norm for t in (*tokens[max(0, match.first - 2) : match.first], *tokens[match.last : match.last + 3])
        ]
        return match.senses[0] if any(word in lexicon().words for word in beside) else None

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
        beside = self._noun_at(index + 1) is not None
        if entry:
            noun = Noun(-1, entry.type, entry.facts.get("subcategory"), needs=False)
            return Find(index, index + 1, noun, entry=entry, name=text)
        hyphen = "-" in token.text
        if noun and (beside or (hyphen and (len(letters) > 1 or len(digits) > 1))):
            return Find(index, index + 1, noun, name=text)
        if beside and (hyphen or variant):
            words = self._noun_at(index + 1)
            return Find(index, index + 1, words[1], name=text) if words else None
        return None

    def _numbered(self, index: int) -> Find | None:
        """“Mark 8 torpedoes”, “MK 46 torpedo”: a series and a number beside a class noun."""
        tokens = self.document.tokens
        if index + 2 >= len(tokens) or not tokens[index + 1].text.isdigit() or not tokens[index].capitalised:
            return None
        made = self._noun_at(index + 2) or self._noun_at(index + 3)
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
        submarine = any(t.norm == "submarine" for t in tokens[max(0, index - 4) : end + 4])
        noun = Noun(-1, "submarine" if submarine else "surface_ship", None, needs=False)
        return Find(index, end, noun, name=self.document.slice(index + 1, end))

    def _nouns(self, *, military: bool) -> Iterator[Find]:
        nouns, free = lexicon().nouns, 0
        for index in [i for i, norm in enumerate(self.document.norms) if norm in nouns]:
            made = self._noun_at(index) if index >= free else None
            if made and (military or not made[1].needs) and not self._is_name(index):
                yield Find(index, made[0], made[1], made[2])
                free = made[0]

    def _is_name(self, index: int) -> bool:
        """Whether a class noun is the tail of a name: “Land Cruiser”, “Rashtriya Rifles”; or none: “water cannon”."""
        tokens = self.document.tokens
        if not index:
            return False
        before = tokens[index - 1]
        tail = tokens[index].capitalised and before.capitalised and before.kind == "word" and before.norm not in _CLOSED
        return tail or before.norm in ("water", "think", "fuel", "fish", "septic", "gas", "oil", "pizza")

    def _noun_at(self, index: int) -> tuple[int, Noun, bool] | None:
        """Where the class noun that begins at a token ends, its sense, and whether it is plural."""
        norms = self.document.norms
        if index >= len(norms):
            return None
        for words, noun, many in lexicon().nouns.get(norms[index], ()):
            if norms[index : index + len(words)] == words:
                return index + len(words), noun, many
        return None

    # what is meant

    def _take(self, find: Find) -> None:
        if self.found and find.first < self.found[-1].last:
            return
        if find.name:
            self._take_name(find)
        elif not self._colours(find):
            self._take_noun(find)

    def _take_name(self, find: Find) -> None:
        key = find.entry.name if find.entry else (find.name or "").casefold()
        entity = self._named.get(key)
        if entity is None:
            entity = self._named[key] = Entity("weapon", find.noun.category, find.name or key)
            entity.facts["name"] = find.name
            if find.noun.subcategory:
                entity.facts["subcategory"] = find.noun.subcategory
            if find.entry and find.entry.facts.get("level"):
                entity.facts["level"] = find.entry.facts["level"]
            origin = find.entry.facts.get("origin", ()) if find.entry else ()
            entity.facts["origins"] = (origin,) if isinstance(origin, str) else tuple(origin)
        end, noun = self._class_behind(find.last)
        if noun and noun.category != "unknown" and not find.entry and noun.row >= 0:
            entity.type = noun.category
        if noun and noun.subcategory and "subcategory" not in entity.facts and noun.category == entity.type:
            entity.facts["subcategory"] = noun.subcategory
        self._add(Occurrence(find.first, end, entity))

    def _class_behind(self, index: int) -> tuple[int, Noun | None]:
        """The class noun, with its adjectives, behind a designation, and an abbreviation of it in brackets."""
        tokens = self.document.tokens
        for start in (index, index + 1, index + 2):
            made = self._noun_at(start)
            if made and all(tokens[i].kind == "word" and tokens[i].norm not in _CLOSED for i in range(index, start)):
                end = made[0]
                if end + 2 < len(tokens) and tokens[end].text == "(" and tokens[end + 2].text == ")":
                    end += 3
                return end, made[1]
        return self._behind(index), None

    def _behind(self, index: int) -> int:
        """Over “systems” and the like behind a designation."""
        tokens = self.document.tokens
        return index + 1 if index < len(tokens) and tokens[index].norm in OF_THEM else index

    def _colours(self, find: Find) -> bool:
        """Whether the noun only says what kind another thing is: “missile test”, “ICBM silos”."""
        tokens = self.document.tokens
        if find.last >= len(tokens):
            return False
        after = tokens[find.last]
        if after.norm in MUNITIONS or self._shares_munitions(find.last):
            return True
        if after.kind != "word" or after.norm in _CLOSED or after.norm in OF_THEM or find.many:
            return False
        finite = forms().get(after.norm, frozenset())
        alike = after.capitalised is tokens[find.first].capitalised or tokens[find.first].text.isupper()
        return alike and not finite & {
            "past",
            "participle",
            "gerund",
            "present",
        }

    def _shares_munitions(self, index: int) -> bool:
        """“grenade launcher and mortar rounds”: the noun behind the last belongs to each."""
        tokens = self.document.tokens
        if tokens[index].norm != "and":
            return False
        made = self._noun_at(index + 1)
        return bool(made and made[0] < len(tokens) and tokens[made[0]].norm in MUNITIONS)

    def _take_noun(self, find: Find) -> None:
        tokens = self.document.tokens
        end = find.last + 1 if find.last < len(tokens) and tokens[find.last].norm in OF_THEM else find.last
        start = self._adjectives(find.first)
        counted = start > 0 and number_at(tokens, start - 1)[0] is not None
        definite = start > 0 and tokens[start - 1].norm in DEFINITE
        if find.noun.category in SHIPS and not find.many and self._christened(find, start, end):
            return
        earlier = self._earlier(find.noun)
        single = not find.many and not counted
        if earlier and (definite or single) and not self._qualified(start, find.first) and not self._compared(start):
            self._add(Occurrence(find.first, end, earlier, "nominal"))
            return
        name = " ".join(t.text for t in tokens[start:end])
        key: tuple[object, ...] = (find.noun.row, self.document.slice(start, find.first).casefold())
        entity = self._classes.get(key)
        if entity is None:
            entity = self._classes[key] = Entity("weapon", find.noun.category, name)
            entity.facts["level"] = "unidentified"
            if find.noun.subcategory:
                entity.facts["subcategory"] = find.noun.subcategory
        self._add(Occurrence(start, end, entity, "nominal"))

    def _christened(self, find: Find, start: int, end: int) -> bool:
        """“the Iranian frigate Sahand”: a name behind the class noun is the ship's."""
        tokens = self.document.tokens
        last = end
        while last < len(tokens) and last - end < 3 and tokens[last].kind == "word" and tokens[last].capitalised:
            last += 1
        if last == end or tokens[end].text in lexicon().ships:
            return False
        name = self.document.slice(end, last)
        entity = self._named.setdefault(name.casefold(), Entity("weapon", find.noun.category, name))
        entity.facts |= {"name": name, "level": "item"}
        if find.noun.subcategory:
            entity.facts["subcategory"] = find.noun.subcategory
        self._add(Occurrence(find.first, last, entity))
        return True

    def _adjectives(self, first: int) -> int:
        """Where the adjectives before a class noun begin; numbers, nationalities and determiners stay outside."""
        tokens = self.document.tokens
        start = first
        floor = self.document.sentences[self.document.sentence_of(first)].first
        while start > floor and first - start < 4:
            token = tokens[start - 1]
            plain = token.kind == "word" and not token.capitalised and token.norm not in _CLOSED | VAGUE
            verb = is_verb(token.norm) and not token.norm.endswith(("ed", "ing")) and "-" not in token.norm
            if not plain or verb or token.text[0].isdigit() or number_at(tokens, start - 1)[0] is not None:
                break
            if token.norm.endswith(("ed", "ing")) and "-" not in token.norm and is_verb(token.norm):
                break
            start -= 1
        return start

    def _compared(self, start: int) -> bool:
        """Whether the weapon is what another is likened to, and so not that one."""
        return any(t.norm in LIKENING for t in self.document.tokens[max(0, start - 3) : start])

    def _qualified(self, start: int, first: int) -> bool:
        return any(t.norm not in VAGUE for t in self.document.tokens[start:first])

    def _earlier(self, noun: Noun) -> Entity | None:
        """The weapon told of in the last sentences that such a noun can mean."""
        sentence = self.document.sentence_of(self.document.token_at(0))
        if self.found:
            sentence = self.document.sentence_of(self.found[-1].first)
        for number, entity in reversed(self._recent[-8:]):
            if sentence - number > MEMORY:
                return None
            sub = entity.facts.get("subcategory")
            same = entity.type == noun.category and (noun.subcategory is None or sub in (None, noun.subcategory))
            if same or (noun.category == "missile" and "missile" in entity.type):
                return entity
        return None

    def _add(self, occurrence: Occurrence) -> None:
        self.found.append(occurrence)
        self._recent.append((self.document.sentence_of(occurrence.first), occurrence.entity))


_CLOSED = grammar.CLOSED | grammar.NEGATIONS


def _ordered(finds: Sequence[Find]) -> list[Find]:
    """In the order of the text; designations before class nouns that begin at the same place, the longer first."""
    return sorted(finds, key=lambda f: (f.first, f.name is None, -f.last))


def find(document: Document, known: Catalogue) -> tuple[Occurrence, ...]:
    """The weapon occurrences of a document, in the order of the text, without overlap."""
    return Reader(document, known).read()


def relations(scene: Scene, cast: Cast) -> list[RelationDraft]:
    """What resembles what: “two drone designs, including one resembling the strike drone used by …”."""
    made = []
    for index, token in enumerate(scene.document.tokens):
        if token.norm.startswith("resembl"):
            before = scene.weapons.before(index, 1)
            after = scene.weapons.within(index, index + 12)
            sentence = scene.document.sentence_of(index)
            near = before and after and scene.document.sentence_of(before[0].first) == sentence
            if near and before[0].entity is not after[0].entity:
                made.append(RelationDraft(before[0].entity, "resembles", after[0].entity, [(index, index + 1)]))
    return made
