"""What time expressions look like: patterns over atoms, and the sense of each. Sees atoms; knows no anchor, no tense.

A pattern is a row of classes (capitals) and words; `a|b` is either, `x?` may be absent, `[x y]` may be absent together.
The rows are compiled to one trie keyed by class or word, so that matching at an atom costs the same in any text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from attrs import Factory, frozen

from newsmodel.extraction.times import senses
from newsmodel.extraction.times.atoms import Atoms
from newsmodel.extraction.times.senses import Builder, Match
from newsmodel.extraction.times.values import Sense

ROWS: tuple[tuple[str, Builder], ...] = (
    ("[WEEKDAY ,?] MONTH DAY|NTH [,? YEAR]", senses.date),
    ("[WEEKDAY ,?] DAY MONTH [,? YEAR]", senses.date),
    ("[WEEKDAY ,?] the? NTH of? MONTH [,|of? YEAR]", senses.date),
    ("[WEEKDAY ,?] the? ORD of MONTH [,|of? YEAR]", senses.date),
    ("DAY ~ MONTH ~ YEAR|YY", senses.dashed),
    ("MONTH DAY|NTH ~|–|to|through|and|until DAY|NTH [,? YEAR]", senses.days),
    ("DAY|NTH ~|–|to|through|and|until DAY|NTH of? MONTH [,? YEAR]", senses.days),
    ("MONTH [,|of? YEAR]", senses.month),
    ("MONTH ' YY", senses.month_short_year),
    ("ISO", senses.iso), ("DOTTED", senses.dotted),
    ("DAY / DAY / YEAR", senses.numeric), ("YEAR / DAY / DAY", senses.year_first),
    ("DAY / DAY / YY", senses.always(senses.VAGUE)),
    ("#9 / #11", senses.fraction), ("#7 / #7", senses.fraction), ("#26 / #11", senses.fraction),
    ("GROUP ZONE? MONTH YY|YEAR", senses.group), ("WHOLE_GROUP", senses.group),
    ("YEAR", senses.year), ("the? year YEAR", senses.sure_year),
    ("post|pre ~ YEAR", senses.sure_year), ("fiscal year? YEAR", senses.sure_year),
    ("fy ~? YEAR|YY", senses.sure_year), ("CODED", senses.fiscal),
    ("YEAR ~|/ YEAR|YY", senses.years), ("YEAR –|to|through|until YEAR", senses.years),
    ("YEAR ~|–|to|until the? present|date|now|today", senses.onward),
    ("the? DECADE", senses.decade), ("the? ' SHORT_DECADE", senses.decade), ("EDGE ~ SHORT_DECADE", senses.decade),
    ("the? NTH|ORD ~? century", senses.century), ("the? TENS ~ ORD ~? century", senses.century),
    ("the? NTH|ORD and NTH|ORD centuries", senses.centuries),
    ("the? SEASON of? YEAR [~|/ YY|YEAR]", senses.season), ("the? SEASON", senses.bare_season),
    ("the? ORD|NTH quarter|half of? YEAR", senses.division), ("CODED of? YEAR", senses.division),
    ("the? ORD|NTH quarter|half of this|last|next|the year", senses.division),
    ("the? ORD half of MONTH [,? YEAR]", senses.division),
    ("today", senses.shift(0, "day")), ("tonight", senses.shift(0, "day")),
    ("yesterday", senses.shift(-1, "day")), ("tomorrow", senses.shift(1, "day")),
    ("the? day before yesterday", senses.shift(-2, "day")), ("the? day after tomorrow", senses.shift(2, "day")),
    ("this PART", senses.shift(0, "day")), ("last night|evening", senses.shift(-1, "day")),
    ("overnight", senses.always(Sense("span", n=-1, unit="day"))),
    ("this|last|next UNIT", senses.this_unit), ("the UNIT", senses.the_unit),
    ("the weekend", senses.always(Sense("weekend"))),
    ("the past|last|coming UNIT", senses.span), ("the next UNIT|PART", senses.next_unit),
    ("the previous|following|preceding|ensuing UNIT|PART", senses.recall),
    ("the same UNIT", senses.recall), ("that same? UNIT", senses.recall), ("that PART", senses.recall),
    ("the past|last|next|coming|previous|following COUNT UNITS", senses.span),
    ("the? past|last|next|coming VAGUE of? UNITS", senses.always(senses.VAGUE)),
    ("recent|coming|previous|following UNITS", senses.always(senses.VAGUE)),
    ("COUNT UNIT|UNITS ago", senses.ago), ("a? VAGUE of? UNITS ago", senses.always(senses.VAGUE)),
    ("UNITS ago|earlier|later|after|before", senses.always(senses.VAGUE)),
    ("COUNT UNIT|UNITS earlier|later|before|after|prior", senses.later),
    ("a? VAGUE of? UNITS earlier|later|before|after", senses.always(senses.VAGUE)),
    ("COUNT UNIT|UNITS from now|today", senses.from_now), ("COUNT UNIT|UNITS hence", senses.from_now),
    ("in COUNT UNIT|UNITS", senses.hence), ("the? day before|after", senses.day_before),
    ("this|last|next MONTH [DAY|NTH]", senses.which_date), ("this|last|next SEASON", senses.which_date),
    ("this|last|next WEEKDAY", senses.which_weekday), ("this past|coming WEEKDAY", senses.which_weekday),
    ("WEEKDAY", senses.weekday), ("WEEKDAYS", senses.always(senses.VAGUE)),
    ("every|each|any|per WEEKDAY|MONTH|UNIT|SEASON|PART", senses.always(senses.NOTHING)),
    ("the? ORD|NTH|last WEEKDAY in|of MONTH [,? YEAR]", senses.nth_weekday),
    ("the NTH", senses.nth),
    ("year ~|'s end", senses.edge_of_year),
    ("SIXTY : SIXTY HALF? [ZONE]", senses.clock), ("SIXTY : SIXTY HALF? local time", senses.clock),
    ("SIXTY : SIXTY : SIXTY [~ SIXTY : SIXTY] ZONE?", senses.clock),
    ("SIXTY HALF [ZONE]", senses.clock), ("SIXTY HALF local time", senses.clock),
    ("CLOCK HALF? [ZONE]", senses.clock), ("CLOCK HALF? local time", senses.clock),
    ("HHMM ZONE", senses.clock), ("HHMM local time", senses.clock), ("MOMENT", senses.moment),
)  # fmt: skip


# ---- the trie ----


@frozen
class Node:
    """What may follow, by class or word; and what is made of the way here."""

    following: dict[str, Node] = Factory(dict)
    builders: list[Builder] = Factory(list)


def literals() -> frozenset[str]:
    """The words that the rows name as they are."""
    return frozenset(key for row, _ in ROWS for way in _ways(row) for key in way if key[0].islower() or key[0] == "'")


@cache
def trie() -> Node:
    root = Node()
    for row, builder in ROWS:
        for way in _ways(row):
            node = root
            for key in way:
                node = node.following.setdefault(key, Node())
            node.builders.append(builder)
    return root


@cache
def _ways(row: str) -> tuple[tuple[str, ...], ...]:
    """All the ways a row can be written out, without options."""
    ways: list[tuple[str, ...]] = [()]
    for group in _groups(row):
        ways = [way + tail for way in ways for tail in group]
    return tuple(dict.fromkeys(ways))


def _groups(row: str) -> Iterator[list[tuple[str, ...]]]:
    parts = row.replace("[", " [ ").replace("]", " ] ").split()
    while parts:
        part = parts.pop(0)
        if part == "[":
            inner = parts[: parts.index("]")]
            parts = parts[len(inner) + 1 :]
            yield [(), *_ways(" ".join(inner))]
        else:
            bare = part.removesuffix("?")
            yield [*([()] if bare != part else []), *((key,) for key in bare.split("|"))]


@lru_cache(maxsize=4096)
def opening(classes: tuple[str, ...]) -> tuple[bool, frozenset[str]]:
    """Whether an atom of these classes is an expression by itself, and the classes that can go on with one."""
    nodes = [node for key in classes if (node := trie().following.get(key))]
    return any(node.builders for node in nodes), frozenset(key for node in nodes for key in node.following)


def match(atoms: Atoms, first: int) -> tuple[Sense, int] | None:
    """The sense of the longest expression that begins at an atom, and the atom after it."""
    found: list[tuple[int, Builder, tuple[str, ...]]] = []
    root = trie()
    for key in atoms.classes[first]:
        if child := root.following.get(key):
            _walk(child, atoms, first + 1, (key,), found)
    found.sort(key=lambda f: -f[0])
    for last, builder, path in found:
        if sense := builder(Match(atoms, first, last, _slots(path, first))):
            return sense, last
    return None


def _walk(
    node: Node, atoms: Atoms, index: int, path: tuple[str, ...], found: list[tuple[int, Builder, tuple[str, ...]]]
) -> None:
    found.extend((index, builder, path) for builder in node.builders)
    if not node.following or index >= len(atoms.classes):
        return
    for key in atoms.classes[index]:
        if child := node.following.get(key):
            _walk(child, atoms, index + 1, (*path, key), found)


def _slots(path: tuple[str, ...], first: int) -> dict[str, int]:
    slots: dict[str, int] = {}
    for index, key in enumerate(path, first):
        name = key
        count = 1
        while name in slots:
            count += 1
            name = f"{key}{count}"
        slots[name] = index
    return slots
