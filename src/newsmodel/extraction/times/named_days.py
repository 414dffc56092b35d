"""Days with a name: Christmas, Bastille Day, Easter Monday.

Knows the calendar and `knowledge/named_days.toml`; sees no article.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from attrs import frozen

from newsmodel import resources
from newsmodel.extraction.times.words import ORDINALS, WEEKDAYS
from newsmodel.extraction.tokens import read

_EASTER = re.compile(r"easter *(?:([+-]) *([0-9]{1,3}))?\Z")


@frozen
class NamedDay:
    """A day known by name: on the same month and day each year, or by a rule, or (vague) on none that is certain."""

    name: str
    names: tuple[str, ...]
    month: int | None = None
    day: int | None = None
    rule: str | None = None
    vague: bool = False

    def on(self, year: int) -> date | None:
        """The day in a year; None where its rule gives none."""
        if self.vague or not 1 <= year <= 9999:
            return None
        if self.rule:
            return day_of(self.rule, year)
        if self.month and self.day and self.day <= monthrange(year, self.month)[1]:
            return date(year, self.month, self.day)
        return None


@cache
def shipped() -> tuple[NamedDay, ...]:
    """The days of the packaged file; none where there is no such file."""
    try:
        return from_table(resources.toml("knowledge/named_days.toml").get("day", []))
    except FileNotFoundError:
        return ()


def from_table(rows: Iterable[Mapping[str, Any]]) -> tuple[NamedDay, ...]:
    """Named days of rows with name, aliases, month, day or rule, vague."""
    return tuple(
        NamedDay(
            row["name"],
            (row["name"], *row.get("aliases", ())),
            row.get("month"),
            row.get("day"),
            row.get("rule"),
            bool(row.get("vague", False)),
        )
        for row in rows
    )


Index = Mapping[str, tuple[tuple[tuple[str, ...], NamedDay], ...]]
"""The first word of a name to the names that begin with it, each as its words, longest first."""


@cache
def shipped_index() -> Index:
    return index(shipped())


def index(days: Iterable[NamedDay]) -> Index:
    """Named days by the words of their names; a name of several different days is vague."""
    by_name: dict[tuple[str, ...], NamedDay] = {}
    for day in days:
        for name in day.names:
            key = tuple(t.norm for t in read(name).tokens)
            other = by_name.get(key)
            differs = other and (other.month, other.day, other.rule) != (day.month, day.day, day.rule)
            by_name[key] = NamedDay(day.name, day.names, vague=True) if differs else day
    table: dict[str, list[tuple[tuple[str, ...], NamedDay]]] = {}
    for key in sorted((k for k in by_name if k), key=len, reverse=True):
        table.setdefault(key[0], []).append((key, by_name[key]))
    return {first: tuple(rows) for first, rows in table.items()}


@cache
def day_of(rule: str, year: int) -> date | None:
    """The day that a rule names in a year.

    `easter+1`: days after Western Easter. `4 thursday 11`: the nth weekday of a month, also `last monday 5`.
    `monday before 5 25`, `tuesday after 11 1`: the weekday before or after a day. Anything else gives None.
    """
    words = rule.casefold().split()
    if found := _EASTER.match(rule.casefold()):
        shift = int(found[2] or 0) * (-1 if found[1] == "-" else 1)
        return easter(year) + timedelta(days=shift)
    try:
        if len(words) == 4 and words[1] in ("before", "after"):
            return _beside(_weekday(words[0]), words[1], date(year, int(words[2]), int(words[3])))
        if len(words) == 3:
            return _nth(_ordinal(words[0]), _weekday(words[1]), int(words[2]), year)
    except (ValueError, KeyError):
        pass
    return None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _ordinal(word: str) -> int:
    return -1 if word in ("last", "-1") else ORDINALS.get(word) or int(word.rstrip("stndrh"))


def _weekday(word: str) -> int:
    return int(word) if word.isdigit() else WEEKDAYS[word]


def _nth(n: int, weekday: int, month: int, year: int) -> date | None:
    days = monthrange(year, month)[1]
    first = (weekday - date(year, month, 1).weekday()) % 7 + 1
    day = first + 7 * (n - 1) if n > 0 else first + 7 * ((days - first) // 7)
    return date(year, month, day) if 1 <= day <= days else None


def _beside(weekday: int, side: str, day: date) -> date:
    if side == "before":
        return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)
