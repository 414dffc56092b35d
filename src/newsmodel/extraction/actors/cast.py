"""Who and where: known names, persons and organizations by grammar, joined into entities. Makes no records.

States are decided here: the same name is the state where it acts and a place where something happens there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from newsmodel.extraction import gazetteer
from newsmodel.extraction.actors.locations import unknown_places
from newsmodel.extraction.actors.organizations import OrganizationMatch, Organizations, bare_acronyms, is_acronym
from newsmodel.extraction.actors.people import CALENDAR, SPEECH, People, PersonMatch, Range
from newsmodel.extraction.actors.resolve import Persons
from newsmodel.extraction.actors.states import GOVERNMENT, WITHIN, country, read_country, read_place, read_the_north
from newsmodel.extraction.actors.ties import affiliate
from newsmodel.extraction.gazetteer import Match
from newsmodel.extraction.grammar.verbs import is_verb
from newsmodel.extraction.scene import Entity, Occurrence, Occurrences
from newsmodel.extraction.tokens import Document
from newsmodel.knowledge.catalogue import Catalogue, Entry, Phrase
from newsmodel.knowledge.titles import Titles


@define
class Cast:
    """The actors and places of one document."""

    document: Document
    known: Catalogue
    titles: Titles
    actors: list[Occurrence] = field(factory=list)
    places: list[Occurrence] = field(factory=list)
    taken: list[Match | None] = field(factory=list)
    titled: dict[int, int] = field(factory=dict, init=False)
    """First token of a title right before a name → the first token of the name."""
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

    def organizations_of_states(self) -> Iterator[tuple[Entity, Entity]]:
        """The organizations of states that the text names, each with its state."""
        for entity in self._organizations.values():
            if entity.country in self._states:
                yield entity, self._states[entity.country]

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
    armed = {token for first, last in weapons for token in range(first, last)}
    matches = [m for m in gazetteer.of(known).scan(document, armed) if not _is_date(document, m)]
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
        if not any(t in armed for t in range(o.first, o.last))
    ]
    _read_organizations(made, shapes)
    read_the_north(made)
    covered = {t for o in made.actors for t in range(o.first, o.last)}
    _read_known(made, matches, covered | in_names)
    _read_acronyms(made, in_names)
    persons = Persons(made.document, titles, blocked)
    made.places += unknown_places(document, blocked, titles, covered_by(made, people))
    made.actors += persons.read(people, frozenset(t for o in made.actors for t in range(o.first, o.last)))
    acting = {id(o.entity) for o in made.actors if o.acts}
    made.actors = [o for o in Occurrences.of(made.actors).items if id(o.entity) in acting]
    made.places = list(Occurrences.of(made.places).items)
    made.titled = {m.titles[0][0]: m.first for m, _ in persons.matches if m.titles and m.titles[0][1] == m.named_from}
    affiliate(made, persons.matches)
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
    """Whether a match is meant: an ambiguous one needs a full name elsewhere, or a place's preposition or country."""
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
            read_country(made, match, phrase)
        elif phrase.entry.kind == "place":
            read_place(made, match, phrase)
        else:
            _read_organization(made, match, phrase)


def _read_organization(made: Cast, match: Match, phrase: Phrase) -> None:
    entry = phrase.entry
    text = made.document.slice(match.first, match.last)
    entity = made.organization(f"known {entry.kind} {entry.name}", entry.type, text, entry.country)
    made.actors.append(Occurrence(match.first, match.last, entity))


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
    for index, token in enumerate(made.document.tokens if acronyms else ()):
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
    for index, letters in bare_acronyms(made.document, made.taken, in_names):
        found.setdefault(letters, []).append(index)
    covered = {t for o in made.actors for t in range(o.first, o.last)}
    words = made.document.tokens
    for letters, places in found.items():
        free = [i for i in places if i not in covered and not made.document.in_capitals(i)]
        if letters in bound:
            made.actors += [Occurrence(i, i + 1, bound[letters]) for i in free]
            continue
        acts = any(
            i + 1 < len(words) and (words[i + 1].kind == "possessive" or is_verb(words[i + 1].norm)) for i in free
        )
        if len(letters) >= 3 and free and (acts or len(free) > 1):
            entity = made.organization(f"acronym {letters}", "organization", letters, None)
            made.actors += [Occurrence(i, i + 1, entity) for i in free]
