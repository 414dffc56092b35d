"""Whose a weapon is, where it comes from and who makes it, by the grammar around its words. Makes no records.

Each rule looks at one construction and says which entities it names in which field; the first rule that names an
operator ends the search. Walks stay within a sentence and a window.
"""

from __future__ import annotations

from collections.abc import Callable

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.scene import Occurrence, Scene
from newsmodel.extraction.weapons import beside, clause
from newsmodel.extraction.weapons.parties import Named, add

Rule = Callable[[Scene, Cast, Occurrence], Named]

RULES: tuple[Rule, ...] = (
    beside.modifiers,
    beside.followers,
    clause.company,
    clause.prefix,
    clause.aided,
    clause.subject,
    clause.first_person,
    clause.list_item,
    clause.listed,
)
"""From the closest construction to the loosest."""

_WEAKER: frozenset[Rule] = frozenset(
    {clause.prefix, clause.subject, clause.first_person, clause.list_item, clause.listed}
)
"""Those that say nothing more where an operator is known."""


def own(scene: Scene, cast: Cast, occurrence: Occurrence) -> None:
    """Adds the operators, origins and manufacturers that the words around one occurrence state."""
    facts = occurrence.entity.facts
    for rule in RULES:
        if rule in _WEAKER and facts.get("operators"):
            return
        for field, entity in rule(scene, cast, occurrence):
            add(occurrence.entity, field, entity)
