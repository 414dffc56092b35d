"""Who may have a weapon: the parties around its words, and the verbs of having, giving and making. Makes no records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.actors.states import country
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.scene import Entity, Occurrence, Scene

REACH = 6
"""Tokens before a weapon's words in which its modifiers stand."""

WINDOW = 50
"""Tokens to either side in which the owner may stand, so that long sentences cost no more than short ones."""

UNION = "international_organization"
"""Of those, “its helicopters” may be spoken of, though states have most of them."""

OWNERS = frozenset({"state", "armed_force", "armed_group", "group", "government_body", "population"})

LATE = 200
"""Actors before a word among which the state that is spoken of is looked for."""

OF_STATES = frozenset({"state", "armed_force", "government_body"})

USING = frozenset(
    "used operated flown fielded deployed fired launched carried owned dropped piloted possessed bought ordered "
    "acquired purchased captured".split()
)
MAKING = frozenset("made built produced manufactured developed designed assembled engineered".split())
GIVING = frozenset(
    "give gives gave given giving send sends sent sending provide provides provided providing supply supplies supplied "
    "supplying deliver delivers delivered delivering donate donates donated donating hand hands handed handing lend "
    "lends lent sell sells sold selling offer offers offered offering transfer transfers transferred transferring ship "
    "ships shipped pledge pledges pledged promise promises promised approve approves approved export exports exported "
    "buy buys bought return returns returned".split()
)
"""Verbs whose recipient has the weapon, and not their subject."""

DEALING = GIVING | frozenset(
    "sale sales offer offers purchase purchases deal delivery deliveries transfer transfers export exports shipment "
    "shipments reached order orders ordered contract supplier suppliers acquisition acquire smuggled flown".split()
)
"""Words of a trade, in which the nationality of a weapon is its origin only."""

BUILDING = frozenset(
    "build builds building built make makes making made produce produces producing produced manufacture manufactures "
    "manufacturing develop develops developing developed assemble assembles".split()
)
"""Verbs whose subject makes the weapon, where it is a company."""

HAVING = frozenset(
    "has have had operates operate operated flies fly flew flown fields field fielded uses use used using fired "
    "fires fire firing launched launches launch launching deployed deploys deploy deploying sent sends send possesses "
    "possess owns own owned armed carrying carried carries with received receives receive receiving tested tests test "
    "testing unveiled displayed stations stationed stationing operating flying bought buys buy buying ordered orders "
    "acquired acquire acquires acquiring brandishing equipped dropped drops scrambled scrambles dispatched committed "
    "test-fired delivery get gets got obtain obtained backed supported inherited lost loses fielding parading paraded "
    "commissioned commissions builds building purchased relied relies moved keeps kept purchase awarded signed "
    "developing develops developed introduced retired retires".split()
)
"""Verbs, and “with”, whose subject has the weapon that stands behind them."""

BACKED = frozenset("backed supported accompanied escorted covered".split())
ELSEWHERE = frozenset("by from to against at toward towards over near on".split())
"""Prepositions that put another party's things between a subject and the weapon."""

ARRIVING = frozenset("reached reach reaching entered arrived".split())
CARRIERS = frozenset(
    "ships ship vessels submarines submarine aircraft jets bombers carriers carrier destroyers".split()
)

BULLETS = frozenset("- – — * • ·".split())

INCLUDING = frozenset("include includes included comprise comprises comprised".split())
"""Verbs whose subject has what their object lists: “these units will include …”."""

AID = frozenset(
    "assistance aid package packages contribution contributions support shipment shipments delivery deliveries "
    "donation donations supplies transfers".split()
)
"""Nouns of what is given, before “to” or “for” and the one who gets it."""

LEADING = 40
"""Sentences that the items of a list look back over for its lead-in: “U.S. actions include:”."""

FORMER = 3
"""Sentences that a list looks back over for whose the things are that it tells one by one."""

GOVERNMENT = frozenset({"government", "regime"})
"""“Government warplanes” are those of the state most told of."""

ITS = frozenset({"its", "their"})
SUBJECTS = frozenset({"it", "they"})
OURSELVES = frozenset({"we", "our", "you", "your"})
SPOKEN = 10
"""Tokens between a speaker's “we” and the weapon."""

QUOTED = 120
"""Tokens before a “we” in which a quotation may have opened."""

PERSONS = 12
"""Occurrences among which the speaker is looked for."""

SERVING = frozenset({"service", "use", "hands", "inventory", "arsenal"})


Named = Iterator[tuple[str, Entity]]
"""Fields of the record with the entities to stand there."""


def add(weapon: Entity, field: str, entity: Entity) -> None:
    """Adds an entity to one of a weapon's lists, once."""
    held = weapon.facts.setdefault(field, [])
    if entity not in held:
        held.append(entity)


def party_at(scene: Scene, cast: Cast, position: int) -> Entity | None:
    """The state, force, group or company that a token names, or whose adjective it is."""
    occurrence = scene.actors.at(position)
    if occurrence:
        return occurrence.entity if occurrence.entity.type != "person" else None
    match = cast.taken[position]
    phrase = match and country(cast, match)
    if match and phrase and phrase.sense in ("adjective", "name", "acronym", "capital"):
        return cast.imply(cast.state(phrase.entry.country or ""), (match.first, match.last))
    return None


def party_behind(scene: Scene, cast: Cast, index: int, last: int) -> Entity | None:
    """The party that begins at a token, an article before it."""
    for position in range(index, min(index + 3, last)):
        party = party_at(scene, cast, position)
        if party:
            inner = scene.actors.at(position + 1)  # “the Argentine navy”: the force before its state
            return inner.entity if inner and inner.entity.type == "armed_force" else party
        if scene.document.tokens[position].norm not in grammar.DETERMINERS:
            return None
    return None


def bounds(scene: Scene, occurrence: Occurrence) -> tuple[int, int]:
    """The window within the occurrence's sentence."""
    sentence = scene.document.sentences[scene.document.sentence_of(occurrence.first)]
    return max(sentence.first, occurrence.first - WINDOW), min(sentence.last, occurrence.last + WINDOW)


def deals(scene: Scene, occurrence: Occurrence, words: frozenset[str] = DEALING) -> bool:
    """Whether the sentence tells of a trade in which others take part."""
    first, last = bounds(scene, occurrence)
    tokens = scene.document.tokens
    around = (*range(first, occurrence.first), *range(occurrence.last, last))
    return any(tokens[i].norm in words for i in around)


def antecedent(scene: Scene, position: int) -> Entity | None:
    """Whom “its”, “their”, “whose” or a subject pronoun means: the owner named last, else the sentence before's."""
    document = scene.document
    number = document.sentence_of(position)
    sentence = document.sentences[number]
    first = max(sentence.first, position - WINDOW)
    here = [o for o in scene.actors.within(first, position) if o.acts and o.entity.type in OWNERS | {"company", UNION}]
    if here:
        return here[-1].entity
    if not number:
        return None
    before = document.sentences[number - 1]
    there = scene.actors.within(before.first, min(before.last, before.first + WINDOW))
    return next((o.entity for o in there if o.acts and o.entity.type in OWNERS), None)


def first_party(scene: Scene, cast: Cast, first: int, last: int) -> Entity | None:
    """The first state or force that a stretch of a sentence names, be it by its adjective."""
    parties = (party_at(scene, cast, position) for position in range(first, min(last, first + WINDOW)))
    return next((party for party in parties if party and party.type in OWNERS), None)


def governing(scene: Scene, cast: Cast, token: int) -> Entity | None:
    """Whose “government” is at a token: the state named most of late, with its forces and offices; else the next."""
    near = scene.actors.before(token, LATE)
    late = [o for o in near if o.entity.type in OF_STATES and o.entity.country]
    late = late or [o for o in scene.actors.within(token, token + LATE) if o.entity.type == "state"][:1]
    told = Counter(o.entity.country for o in reversed(late))
    code = max(told, key=lambda country: told[country], default=None)
    if code is None:
        return None
    last = next(o for o in reversed(late) if o.entity.country == code)
    return last.entity if last.entity.type == "state" else cast.imply(cast.state(code), (last.first, last.last))
