"""Who and where: known names, persons and organizations by grammar, joined into entities. Makes no records.

States are decided here: the same name is the state where it acts and a place where something happens there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import define, field

from newsmodel.extraction import gazetteer, grammar
from newsmodel.extraction.gazetteer import Match
from newsmodel.extraction.locations import unknown_places
from newsmodel.extraction.organizations import OrganizationMatch, Organizations, in_capitals, is_acronym
from newsmodel.extraction.people import CALENDAR, SPEECH, People, PersonMatch, Range
from newsmodel.extraction.resolve import Persons
from newsmodel.extraction.scene import Entity, Occurrence, Occurrences
from newsmodel.extraction.tokens import Document
from newsmodel.extraction.verbs import is_finite, is_verb
from newsmodel.knowledge.catalogue import Catalogue, Entry, Phrase
from newsmodel.knowledge.titles import Titles

WITHIN = frozenset(
    "in at near across inside outside around throughout into within over off from to through via toward towards along".split()
)
"""Prepositions behind which a name is a place."""

STAYING = frozenset("in at near across inside outside around throughout within over off along".split())
"""Those behind which a country's name is a place and nothing else."""

ABOUT = frozenset({"of", "on", "against"})
"""Prepositions behind which a country may be a theatre as well as a party: “the invasion of Ukraine”."""

COMPASS = frozenset(
    "the northern southern eastern western north south east west central northeastern northwestern southeastern southwestern upper lower downtown neighbouring neighboring nearby occupied mainland war-torn".split()
)

GOVERNMENT = frozenset("government administration regime authorities leadership officials".split())
"""Nouns behind a nationality that mean the state itself."""


@define
class Cast:
    """The actors and places of one document."""

    document: Document
    known: Catalogue
    titles: Titles
    actors: list[Occurrence] = field(factory=list)
    places: list[Occurrence] = field(factory=list)
    taken: list[Match | None] = field(factory=list)
    countries: set[str | None] = field(factory=set, init=False)
    """The countries that the text may speak of, by code."""
    sure: set[str | None] = field(factory=set, init=False)
    """Those that some of its words can only mean."""
    named: set[Entry] = field(factory=set, init=False)
    """What the text names unmistakably."""
    _states: dict[str, Entity] = field(factory=dict, init=False)
    _organizations: dict[str, Entity] = field(factory=dict, init=False)
    places_by_key: dict[str, Entity] = field(factory=dict, init=False)
    _implied: dict[int, tuple[Entity, Range]] = field(factory=dict, init=False)

    # states and places

    def state(self, code: str) -> Entity:
        """The state of a country code; made when first asked for."""
        if code not in self._states:
            self._states[code] = Entity("actor", "state", self.known.countries[code].name, code)
        return self._states[code]

    def place(self, entry: Entry, name: str) -> Entity:
        """The place of a gazetteer entry or country."""
        key = f"{entry.kind} {entry.name} {entry.country}" if entry.kind == "place" else f"{name} {entry.country}"
        if key not in self.places_by_key:
            type_ = (
                "country"
                if entry.kind == "country" and name in entry.facts["names"]
                else entry.type
                if entry.kind == "place"
                else "city"
            )
            self.places_by_key[key] = Entity("place", type_, name, entry.country)
        return self.places_by_key[key]

    def state_of(self, place: Entity) -> Entity | None:
        """The state that a place's name also means, where the text has it."""
        return self._states.get(place.country or "") if place.type == "country" else None

    def imply(self, state: Entity, words: Range) -> Entity:
        """Notes the words by which a state is meant without being named: the adjective of “the Chinese delegation”."""
        self._implied.setdefault(id(state), (state, words))
        return state

    def implied(self) -> list[tuple[Entity, Range]]:
        """States that only an adjective names, with its words."""
        return list(self._implied.values())

    def organization(self, key: str, type_: str, name: str, country: str | None) -> Entity:
        """The organization of a key; made when first asked for, its name the fullest so far."""
        entity = self._organizations.setdefault(key, Entity("actor", type_, name, country))
        if len(name) > len(entity.name):
            entity.name = name
        return entity


def cast(document: Document, known: Catalogue, titles: Titles, weapons: Iterable[Range] = ()) -> Cast:
    """Reads the actors and places of a document; `weapons` are token ranges that name weapons and so no actor."""
    made = Cast(document, known, titles)
    matches = [
        m
        for m in gazetteer.of(known).scan(document)
        if not m.kind("weapon") or len({p.entry.kind for p in m.senses}) > 1
    ]
    armed = {token for first, last in weapons for token in range(first, last)}
    matches = [m for m in matches if not armed & set(range(m.first, m.last)) and not _is_date(document, m)]
    made.taken = _taken(document, matches)
    made.countries = {p.entry.country for m in matches for p in m.senses if p.entry.kind == "country"}
    meant = [{p.entry.country for p in m.senses if p.entry.kind == "country"} for m in matches]
    made.sure = {code for codes in meant if len(codes) == 1 for code in codes}
    made.named = {p.entry for m in matches for p in m.senses if not p.ambiguous}
    matches = [m for m in matches if _believed(made, m)]
    blocked = _taken(document, matches)
    for token in armed:
        blocked[token] = blocked[token] or Match(token, token + 1, ())
    made.taken = blocked
    finder = People(document, blocked, titles)
    people = finder.find()
    in_names = frozenset(t for p in people for t in range(p.first, p.last))
    shapes = [
        o
        for o in Organizations(document, blocked, titles, in_names, finder.offices()).find()
        if not armed & set(range(o.first, o.last))
    ]
    _read_organizations(made, shapes)
    _read_the_north(made)
    covered = {t for o in made.actors for t in range(o.first, o.last)}
    _read_known(made, matches, covered | in_names)
    _read_acronyms(made, in_names)
    persons = Persons(made.document, titles, blocked)
    made.places += unknown_places(document, blocked, titles, covered_by(made, people))
    made.actors += persons.read(people, frozenset(t for o in made.actors for t in range(o.first, o.last)))
    acting = {id(o.entity) for o in made.actors if o.acts}
    made.actors = [o for o in Occurrences.of(made.actors).items if id(o.entity) in acting]
    made.places = list(Occurrences.of(made.places).items)
    _affiliate(made, persons.matches)
    return made


def covered_by(made: Cast, people: Iterable[PersonMatch]) -> frozenset[int]:
    """The tokens of actors, places and persons found so far."""
    ranges = [(o.first, o.last) for o in (*made.actors, *made.places)] + [(p.first, p.last) for p in people]
    return frozenset(token for first, last in ranges for token in range(first, last))


def _taken(document: Document, matches: Iterable[Match]) -> list[Match | None]:
    taken: list[Match | None] = [None] * len(document.tokens)
    for match in matches:
        taken[match.first : match.last] = [match] * (match.last - match.first)
    return taken


def _is_date(document: Document, match: Match) -> bool:
    """“November 17” is a day before it is a group."""
    return all(t.norm in CALENDAR or t.text.isdigit() for t in document.tokens[match.first : match.last])


def _believed(made: Cast, match: Match) -> bool:
    """Whether a match is meant: an ambiguous one needs a full name elsewhere, a place's preposition, or a country behind."""
    words = made.document.tokens
    opens = match.first == made.document.sentences[made.document.sentence_of(match.first)].first
    if opens and words[match.first].text == "The" and match.kind("media") and match.last < len(words):
        return words[match.last].norm in SPEECH
    if not all(p.ambiguous for p in match.senses):
        return True
    after = words[match.last].norm if match.last < len(words) else ""
    if match.kind("place"):
        before = words[match.first - 1].norm if match.first else ""
        known = match.last + 1 < len(words) and made.taken[match.last + 1] is not None
        return before in WITHIN or (after == "," and known)
    offices = {p.entry.country for p in match.senses if p.entry.type == "government_body"} - {None}
    if after != "of" and offices & made.countries:
        return True
    return any(p.entry in made.named for p in match.senses)


def _read_known(made: Cast, matches: Sequence[Match], covered: set[int] | frozenset[int]) -> None:
    for match in matches:
        if match.first in covered:
            continue
        phrase = match.kind("organization", "force", "media") or country(made, match) or match.kind("place")
        if phrase is None:
            continue
        if phrase.entry.kind == "country":
            _read_country(made, match, phrase)
        elif phrase.entry.kind == "place":
            _read_place(made, match, phrase)
        else:
            _read_organization(made, match, phrase)


def _read_place(made: Cast, match: Match, phrase: Phrase) -> None:
    text = made.document.slice(match.first, match.last)
    start, place = _part_of(made, match.first, match.last, made.place(phrase.entry, text))
    made.places.append(Occurrence(start, match.last, place))


def country(made: Cast, match: Match) -> Phrase | None:
    """The country that a name means; of several that share it (“Korea”) the one the text names otherwise, if it is one."""
    senses = [p for p in match.senses if p.entry.kind == "country"]
    if len({p.entry.country for p in senses}) < 2:
        return senses[0] if senses else None
    fitting = [p for p in senses if p.entry.country in made.sure]
    fitting = fitting or [p for p in senses if "until" not in p.entry.facts]
    return fitting[0] if len({p.entry.country for p in fitting}) == 1 else None


def _read_organization(made: Cast, match: Match, phrase: Phrase) -> None:
    entry = phrase.entry
    text = made.document.slice(match.first, match.last)
    entity = made.organization(f"known {entry.kind} {entry.name}", entry.type, text, entry.country)
    made.actors.append(Occurrence(match.first, match.last, entity))


def _read_country(made: Cast, match: Match, phrase: Phrase) -> None:
    code = phrase.entry.country or ""
    words = made.document.tokens
    if phrase.sense == "adjective":
        noun = words[match.last].norm if match.last < len(words) else ""
        if noun in GOVERNMENT and noun != "officials":
            made.actors.append(Occurrence(match.first, match.last + 1, made.state(code)))
        return
    if phrase.sense == "people":
        if match.first and words[match.first - 1].norm == "the":
            made.actors.append(Occurrence(match.first, match.last, made.state(code), "nominal"))
        return
    preposition = governing_preposition(made.document, match.first)
    text = made.document.slice(match.first, match.last)
    if phrase.sense in ("capital", "seat"):
        acts = _acts(made, match, preposition)
        possesses = match.last < len(words) and words[match.last].kind == "possessive"
        if acts:
            made.actors.append(Occurrence(match.first, match.last, made.state(code)))
        located = match.kind("place")
        if (not acts or possesses) and (located or phrase.sense == "capital"):
            made.places.append(
                Occurrence(match.first, match.last, made.place(located.entry if located else phrase.entry, text))
            )
        return
    if preposition in WITHIN | ABOUT or _follows_place(made, match):
        country_place = made.place(phrase.entry, phrase.entry.name)
        start, place = _part_of(made, match.first, match.last, country_place)
        made.places.append(Occurrence(start, match.last, place))
    if phrase.entry.facts.get("type") == "territory" and not _acts(made, match, preposition):
        made.places.append(Occurrence(match.first, match.last, made.place(phrase.entry, phrase.entry.name)))
        return
    if preposition not in STAYING and not _follows_place(made, match):
        behind = words[match.last].norm if match.last < len(words) else ""
        last = match.last + 1 if behind in GOVERNMENT else match.last
        first = match.first - (
            phrase.entry.facts.get("until") is not None and match.first > 0 and words[match.first - 1].norm == "former"
        )
        made.actors.append(Occurrence(first, last, made.state(code), acts=not _modifies(made, match)))


def governing_preposition(document: Document, first: int) -> str:
    """The preposition before a name, over “the”, compass words and coordinated names; empty where there is none."""
    words = document.tokens
    position = first - 1
    floor = document.sentences[document.sentence_of(first)].first
    steps = 0
    while position >= floor and steps < 8:
        word = words[position]
        if (
            word.norm in COMPASS
            or (word.norm in ("and", "or", ",", "both") and position > floor and words[position - 1].capitalised)
            or (word.capitalised and steps and words[position + 1].norm in ("and", "or", ","))
        ):
            position -= 1
        else:
            break
        steps += 1
    return words[position].norm if position >= floor and words[position].norm in grammar.PREPOSITIONS else ""


DIRECTIONS = frozenset(
    "northern southern eastern western northeastern northwestern southeastern southwestern central".split()
)


def _part_of(made: Cast, first: int, last: int, whole: Entity) -> tuple[int, Entity]:
    """“eastern Lebanon”: a region within the country; the country itself where no direction stands before it."""
    words = made.document.tokens
    if not first or words[first - 1].norm not in DIRECTIONS:
        return first, whole
    name = made.document.slice(first - 1, last)
    region = made.places_by_key.setdefault(f"part {name.casefold()}", Entity("place", "region", name, whole.country))
    region.facts["within"] = whole
    return first - 1, region


def _modifies(made: Cast, match: Match) -> bool:
    """Whether a state's name only colours the noun behind it: “the U.S. trip”, “Ukraine policy”."""
    words = made.document.tokens
    if match.last >= len(words):
        return False
    after = words[match.last]
    if after.kind != "word" or after.text[0].isupper() or after.norm in GOVERNMENT:
        return False
    closed = (
        grammar.PREPOSITIONS
        | grammar.CONJUNCTIONS
        | grammar.AUXILIARIES
        | grammar.ADVERBS
        | grammar.RELATIVES
        | grammar.PRONOUNS
        | grammar.DETERMINERS
    )
    return after.norm not in closed and not is_finite(after.norm)


def _follows_place(made: Cast, match: Match) -> bool:
    """“Pyongyang, North Korea”: the second name only says where the first lies."""
    words = made.document.tokens
    if match.first < 2 or words[match.first - 1].text != ",":
        return False
    before = made.taken[match.first - 2]
    return bool(
        before
        and before.kind("place", "country")
        and before.last == match.first - 1
        and (before.kind("place") or before.sense("capital"))
        and governing_preposition(made.document, before.first)
    )


def _acts(made: Cast, match: Match, preposition: str) -> bool:
    """Whether a capital or seat stands for its government here."""
    words = made.document.tokens
    if preposition in WITHIN:
        return False
    if match.last >= len(words):
        return bool(preposition)
    after = words[match.last]
    behind = made.taken[match.last + 1] if match.last + 1 < len(words) else None
    if after.text == "," and behind and behind.kind("country"):
        return False
    if after.kind == "possessive" or preposition in ("with", "between", "against", "by"):
        return True
    if after.norm in grammar.AUXILIARIES or after.norm in grammar.ADVERBS or is_verb(after.norm):
        return True
    if after.norm in ("and", ",") and match.last + 1 < len(words):
        behind = made.taken[match.last + 1]
        return bool(
            behind
            and behind.sense("capital", "seat", "name", "acronym")
            and behind.last < len(words)
            and (words[behind.last].norm in grammar.AUXILIARIES or is_verb(words[behind.last].norm))
        )
    before = words[match.first - 1].norm if match.first else ""
    coordinated = before == "and" and (words[match.first - 2].capitalised if match.first > 1 else False)
    return (coordinated or match.sense("seat") is not None) and not after.capitalised


def _read_organizations(made: Cast, shapes: Iterable[OrganizationMatch]) -> None:
    acronyms: dict[str, Entity] = {}
    for match in shapes:
        text = made.document.slice(match.first, match.last)
        if _is_known_already(made, match) or _is_persons(made, match):
            continue
        if match.type.startswith("place "):
            place = made.places_by_key.setdefault(match.key, Entity("place", match.type.removeprefix("place "), text))
            made.places.append(Occurrence(match.first, match.last, place))
            continue
        key = _organization_key(made, match)
        entity = made.organization(key, match.type, text, match.country)
        made.actors.append(Occurrence(match.first, match.last, entity))
        if match.acronym:
            letters = made.document.slice(*match.acronym)
            acronyms[letters.replace(".", "")] = entity
            entity.facts["acronym"] = letters
    for index, token in enumerate(made.document.tokens):
        bound = acronyms.get(token.text.replace(".", ""))
        if bound:
            made.actors.append(Occurrence(index, index + 1, bound))


def _is_known_already(made: Cast, match: OrganizationMatch) -> bool:
    """Whether the gazetteer has the same words, or more, as something else than an organization of that shape."""
    known = made.taken[match.first]
    return bool(known and known.first <= match.first and known.last >= match.last)


def _is_persons(made: Cast, match: OrganizationMatch) -> bool:
    """“Biden Administration”: a government named by its head is no organization of its own."""
    return match.last - match.first == 2 and made.document.tokens[match.last - 1].norm in GOVERNMENT


KOREAS = {"North": "PRK", "South": "KOR"}
_AFTER_A_NAME = grammar.AUXILIARIES | (grammar.PREPOSITIONS - {"of"})


def _read_the_north(made: Cast) -> None:
    """“the North”, “the South”: the Korean states, where the text is about them."""
    words = made.document.tokens
    for index in range(1, len(words) - 1):
        code = KOREAS.get(words[index].text)
        if code not in made.countries or words[index - 1].norm != "the" or made.taken[index] is not None:
            continue
        after = words[index + 1]
        mark = after.kind in ("mark", "dash", "dots", "possessive")
        if not after.capitalised and (mark or after.norm in _AFTER_A_NAME or is_verb(after.norm)):
            made.actors.append(Occurrence(index - 1, index + 1, made.state(code or "")))


def _organization_key(made: Cast, match: OrganizationMatch) -> str:
    """A known organization keeps its key also where the shape found it in more words."""
    inside = made.taken[match.first]
    if inside and inside.first == match.first and inside.last == match.last:
        phrase = inside.kind("organization", "force", "media")
        if phrase:
            return f"known {phrase.entry.kind} {phrase.entry.name}"
    return match.key.removeprefix("the ")


def _bound(made: Cast) -> dict[str, Entity]:
    """Acronyms explained by the text: in brackets behind a name, or the initials of one."""
    words = made.document.tokens
    bound: dict[str, Entity] = {}
    for occurrence in made.actors:
        if occurrence.entity.type in ("person", "state"):
            continue
        initials = "".join(t.text[0] for t in words[occurrence.first : occurrence.last] if t.capitalised)
        if len(initials) >= 3:
            bound.setdefault(initials, occurrence.entity)
        end = occurrence.last
        if (
            end + 2 < len(words)
            and words[end].text == "("
            and words[end + 2].text == ")"
            and is_acronym(words[end + 1].text)
        ):
            bound[words[end + 1].text.replace(".", "")] = occurrence.entity
    return bound


def _read_acronyms(made: Cast, in_names: frozenset[int]) -> None:
    """Acronyms belong to the name they abbreviate; unexplained ones are organizations where they act or come twice."""
    bound = _bound(made)
    found: dict[str, list[int]] = {}
    for index, letters in Organizations(made.document, made.taken, made.titles, in_names).bare_acronyms():
        found.setdefault(letters, []).append(index)
    covered = {t for o in made.actors for t in range(o.first, o.last)}
    words = made.document.tokens
    for letters, places in found.items():
        free = [i for i in places if i not in covered and not in_capitals(made.document, i)]
        if letters in bound:
            made.actors += [Occurrence(i, i + 1, bound[letters]) for i in free]
            continue
        acts = any(
            i + 1 < len(words) and (words[i + 1].kind == "possessive" or is_verb(words[i + 1].norm)) for i in free
        )
        if len(letters) >= 3 and free and (acts or len(free) > 1):
            entity = made.organization(f"acronym {letters}", "organization", letters, None)
            made.actors += [Occurrence(i, i + 1, entity) for i in free]


def _affiliate(made: Cast, people: Iterable[tuple[PersonMatch, Entity]]) -> None:
    """What the words around a name say of post and allegiance."""
    occurrences = Occurrences.of(made.actors)
    for match, person in people:
        for first, last in match.titles:
            if last > first:
                person.facts.setdefault("titles", []).append((first, last))
        for first, last in match.scopes:
            person.facts.setdefault("ties", []).extend(_ties(made, occurrences, first, last, person))
    for before, occurrence in pairwise(occurrences.items):
        if occurrence.entity.type not in ("person", "state") and _belongs(made, before, occurrence):
            occurrence.entity.facts.setdefault("ties", []).append(before.entity)
    for entity in made._organizations.values():
        if entity.country and entity.country in made._states:
            entity.facts.setdefault("ties", []).append(made._states[entity.country])


def _belongs(made: Cast, before: Occurrence, occurrence: Occurrence) -> bool:
    """“the U.S. Army’s School”, “the Doctrine Center Land Warfare Course”: the first has the second."""
    words = made.document.tokens
    if before.entity.type == "person" or before.entity is occurrence.entity:
        return False
    gap = occurrence.first - before.last
    return gap == 0 or (gap == 1 and words[before.last].kind == "possessive")


def _ties(made: Cast, occurrences: Occurrences, first: int, last: int, person: Entity) -> Iterator[Entity]:
    """The organizations and states in a token range, also as adjectives and as “its” or “the ministry”."""
    for occurrence in occurrences.within(first, last):
        if occurrence.entity is not person and occurrence.entity.type != "person":
            yield occurrence.entity
    words = made.document.tokens
    position = first
    while position < last:
        match = made.taken[position]
        phrase = match and country(made, match)
        if match and phrase and phrase.sense in ("adjective", "name", "acronym") and not occurrences.at(position):
            yield made.imply(made.state(phrase.entry.country or ""), (match.first, match.last))
        elif words[position].norm in ("its", "their") or (words[position].norm == "the" and position + 1 < last):
            earlier = _meant(made, occurrences, position)
            if earlier:
                yield earlier
        position = match.last if match else position + 1


LONGEST_MEMORY = 40
"""Occurrences that “its” and “the ministry” look back over."""


def _meant(made: Cast, occurrences: Occurrences, position: int) -> Entity | None:
    """The organization or state that “its”, or “the ministry”, refers back to."""
    words = made.document.tokens
    earlier = [o for o in occurrences.before(position, LONGEST_MEMORY) if o.entity.type != "person" and o.acts]
    if words[position].norm != "the":
        return earlier[-1].entity if earlier else None
    nouns = {words[position + 1].norm, " ".join(t.norm for t in words[position + 1 : position + 3])}
    if not nouns & made.titles.organization_heads.keys():
        return None
    for occurrence in reversed(earlier):
        tail = made.document.slice(occurrence.first, occurrence.last).casefold()
        if any(tail.endswith(noun) or tail.startswith(noun + " of") for noun in nouns):
            return occurrence.entity
    return None
