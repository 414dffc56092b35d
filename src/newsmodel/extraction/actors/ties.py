"""Who belongs to whom: posts and allegiances that the words around a name state. Makes no records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from newsmodel.extraction.actors.people import PersonMatch
from newsmodel.extraction.actors.states import country
from newsmodel.extraction.scene import Entity, Occurrence, Occurrences

if TYPE_CHECKING:
    from newsmodel.extraction.actors.cast import Cast


def affiliate(made: Cast, people: Iterable[tuple[PersonMatch, Entity]]) -> None:
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
    for entity, state in made.organizations_of_states():
        entity.facts.setdefault("ties", []).append(state)


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
