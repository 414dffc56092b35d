"""States and places by name: one word is the state where it acts, a place where something happens. Makes no records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsmodel.extraction.gazetteer import Match
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.grammar.verbs import is_finite, is_verb
from newsmodel.extraction.scene import Entity, Occurrence
from newsmodel.extraction.tokens import Document
from newsmodel.knowledge.catalogue import Phrase

if TYPE_CHECKING:
    from newsmodel.extraction.actors.cast import Cast

WITHIN = frozenset(
    "in at near across inside outside around throughout into within over off from to through via toward "
    "towards along".split()
)
"""Prepositions behind which a name is a place."""

STAYING = frozenset("in at near across inside outside around throughout within over off along".split())
"""Those behind which a country's name is a place and nothing else."""

ABOUT = frozenset({"of", "on", "against"})
"""Prepositions behind which a country may be a theatre as well as a party: “the invasion of Ukraine”."""

COMPASS = frozenset(
    "the northern southern eastern western north south east west central northeastern northwestern "
    "southeastern southwestern upper lower downtown neighbouring neighboring nearby occupied mainland war-torn".split()
)

GOVERNMENT = frozenset("government administration regime authorities leadership officials".split())
"""Nouns behind a nationality that mean the state itself."""


PARTICLES = frozenset({"off", "up", "out", "down", "over"})
"""Prepositions that straight behind a verb belong to it: “showed off North Korea's weapons”."""

DIRECTIONS = frozenset(
    "northern southern eastern western northeastern northwestern southeastern southwestern central".split()
)


PLACING = WITHIN | ABOUT


def country(made: Cast, match: Match) -> Phrase | None:
    """The country that a name means; of several that share it (“Korea”) the one that the text names otherwise."""
    senses = [p for p in match.senses if p.entry.kind == "country"]
    if len({p.entry.country for p in senses}) < 2:
        return senses[0] if senses else None
    fitting = [p for p in senses if p.entry.country in made.sure]
    fitting = fitting or [p for p in senses if "until" not in p.entry.facts]
    return fitting[0] if len({p.entry.country for p in fitting}) == 1 else None


def read_place(made: Cast, match: Match, phrase: Phrase) -> None:
    text = made.document.slice(match.first, match.last)
    start, place = _part_of(made, match.first, match.last, made.place(phrase.entry, text))
    made.places.append(Occurrence(start, match.last, place))


def read_country(made: Cast, match: Match, phrase: Phrase) -> None:
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
    if phrase.sense in ("capital", "seat"):
        _read_seat(made, match, phrase, preposition)
    else:
        _read_name(made, match, phrase, preposition)


def _read_seat(made: Cast, match: Match, phrase: Phrase, preposition: str) -> None:
    """A capital or a seat of government: the state where it acts, else a city."""
    words = made.document.tokens
    acts = _acts(made, match, preposition)
    if acts:
        made.actors.append(Occurrence(match.first, match.last, made.state(phrase.entry.country or "")))
    located = match.kind("place")
    possesses = match.last < len(words) and words[match.last].kind == "possessive"
    if (not acts or possesses) and (located or phrase.sense == "capital"):
        text = made.document.slice(match.first, match.last)
        place = made.place(located.entry if located else phrase.entry, text)
        made.places.append(Occurrence(match.first, match.last, place))


def _read_name(made: Cast, match: Match, phrase: Phrase, preposition: str) -> None:
    """A country's own name: a place behind a preposition of place, an actor unless nothing but a place."""
    words = made.document.tokens
    if preposition in PLACING or _follows_place(made, match):
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
        state = made.state(phrase.entry.country or "")
        made.actors.append(Occurrence(first, last, state, acts=not _modifies(made, match)))


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
    if position < floor or words[position].norm not in grammar.PREPOSITIONS:
        return ""
    particle = words[position].norm in PARTICLES and position > floor and is_finite(words[position - 1].norm)
    return "" if particle else words[position].norm


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
    return after.norm not in grammar.CLOSED and not is_finite(after.norm)


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


KOREAS = {"North": "PRK", "South": "KOR"}
_AFTER_A_NAME = grammar.AUXILIARIES | (grammar.PREPOSITIONS - {"of"})


def read_the_north(made: Cast) -> None:
    """“the North”, “the South”: the Korean states, where the text is about them."""
    words = made.document.tokens
    for index in made.document.where({"north", "south"}):
        code = KOREAS.get(words[index].text)
        if not 0 < index < len(words) - 1 or code not in made.countries:
            continue
        if words[index - 1].norm != "the" or made.taken[index] is not None:
            continue
        after = words[index + 1]
        mark = after.kind in ("mark", "dash", "dots", "possessive")
        if not after.capitalised and (mark or after.norm in _AFTER_A_NAME or is_verb(after.norm)):
            made.actors.append(Occurrence(index - 1, index + 1, made.state(code or "")))
