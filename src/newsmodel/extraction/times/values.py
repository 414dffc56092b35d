"""What a time expression means, and the EDTF value it has seen from an anchor date.

Arithmetic of the calendar only; sees no text.

Decided here: weeks run Monday to Sunday; “two weeks ago” is a week, “two months ago” a month, “two years ago” a year;
a winter bears the year of its December; ambiguous numeric dates have no value; before and by are `../end`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal

from attrs import frozen

from newsmodel.extraction.light import light
from newsmodel.extraction.times.named_days import NamedDay
from newsmodel.extraction.times.words import SEASON_MONTHS, Modifier

Resolution = Literal["explicit", "relative", "inferred", "unresolved"]
Tense = Literal["past", "future"]

_ANCHOR = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:T.{1,40})?\Z", re.DOTALL)


@frozen
class Anchor:
    """A year, month or day to count from."""

    edtf: str
    year: int
    month: int | None = None
    day: date | None = None


@light
class Sense:
    """The meaning of an expression before it is seen from any date. `kind` chooses how it is resolved."""

    kind: str
    year: int | None = None
    month: int | None = None
    """1–12, or EDTF's 21–41 for a season, quarter or half."""
    day: int | None = None
    weekday: int | None = None
    n: int = 0
    unit: str = ""
    ordinal: int = 0
    edtf: str | None = None
    modifier: Modifier | None = None
    tense: Tense | None = None
    which: str = ""
    """last, next or this, where the expression says so."""
    named: NamedDay | None = None
    first: Sense | None = None
    last: Sense | None = None


@light
class Value:
    """An EDTF value, how it was come by, and the date it was counted from."""

    edtf: str | None
    resolution: Resolution
    anchor: str | None = None


@light
class View:
    """Where an expression is seen from: the anchor, the last date mentioned near by, the tense of the clause."""

    anchor: Anchor | None
    said: Anchor | None
    tense: Callable[[], Tense | None]


UNRESOLVED = Value(None, "unresolved")


def anchor_of(edtf: str | None) -> Anchor | None:
    """A day, month or year in EDTF as an anchor; None for anything else."""
    found = _ANCHOR.match(edtf or "")
    if not found:
        return None
    year, month, day = (int(g) if g else None for g in found.groups())
    if not year or (month is not None and not 1 <= month <= 12):
        return None
    full = date_or_none(year, month, day) if month and day else None
    if day is not None and full is None:
        return None
    return Anchor(edtf_of(year, month, day), year, month, full)


def edtf_of(year: int, month: int | None = None, day: int | None = None) -> str:
    return "-".join([f"{year:04d}", *(f"{part:02d}" for part in (month, day) if part)])


def valid(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether the calendar has such a date; 29 February passes where no year is given."""
    return day is None or month is None or month > 12 or 1 <= day <= monthrange(year or 2000, month)[1]


YEARS = MappingProxyType({"year": 1, "decade": 10, "century": 100})
DAYS = MappingProxyType({"day": 1, "week": 7, "fortnight": 14})


def month_span(sense: Sense) -> tuple[int, int]:
    month = sense.month or 1
    return SEASON_MONTHS.get(month, (month, month))


def moved(anchor: Anchor, days: int) -> str | None:
    if anchor.day is None:
        return None
    try:
        return (anchor.day + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def shifted(anchor: Anchor, n: int, unit: str) -> str | None:
    """The day, week, month, year … that lies n of them after the anchor's; None where the anchor is too coarse."""
    if unit.startswith("ago "):
        return _ago(anchor, n, unit[4:])
    if unit == "day":
        return moved(anchor, n)
    if unit in ("week", "fortnight", "weekend"):
        return _week(anchor, n * (2 if unit == "fortnight" else 1), 5 if unit == "weekend" else 0)
    if unit in ("month", "quarter"):
        return _month_or_quarter(anchor, n, unit)
    year = anchor.year + n * YEARS.get(unit, 0)
    if unit not in YEARS or not 1 <= year <= 9999:
        return None
    return {"year": f"{year:04d}", "decade": f"{year // 10:03d}X", "century": f"{year // 100:02d}XX"}[unit]


def _ago(anchor: Anchor, n: int, unit: str) -> str | None:
    if unit in ("decade", "century"):
        year = anchor.year + n * YEARS[unit]
        return f"{year:04d}~" if 1 <= year <= 9999 else None
    return shifted(anchor, n, unit)


def _week(anchor: Anchor, n: int, first: int) -> str | None:
    if anchor.day is None:
        return None
    monday = 7 * n - anchor.day.weekday()
    start, end = moved(anchor, monday + first), moved(anchor, monday + 6)
    return f"{start}/{end}" if start and end else None


def _month_or_quarter(anchor: Anchor, n: int, unit: str) -> str | None:
    if anchor.month is None:
        return None
    year, month = add_months(anchor.year, anchor.month, n * (3 if unit == "quarter" else 1))
    if not 1 <= year <= 9999:
        return None
    return edtf_of(year, 33 + (month - 1) // 3 if unit == "quarter" else month)


def add_months(year: int, month: int, n: int) -> tuple[int, int]:
    months = year * 12 + month - 1 + n
    return months // 12, months % 12 + 1


def date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def edges(edtf: str) -> tuple[str, str] | None:
    """The two ends of a value, each a date that may stand in an interval; None where it is open or has none."""
    start, _, end = edtf.partition("/")
    left, right = _edge(start, first=True), _edge(end or start, first=False)
    return (left, right) if left and right else None


def _edge(edtf: str, *, first: bool) -> str | None:
    bare = edtf.rstrip("~?%").split("T")[0]
    if "X" in bare:
        return bare.replace("X", "0" if first else "9")
    month = int(bare[5:7]) if re.match(r"[0-9]{4}-[0-9]{2}\Z", bare) else 0
    if month in SEASON_MONTHS:
        year, number = add_months(int(bare[:4]), 1, SEASON_MONTHS[month][0 if first else 1] - 1)
        return edtf_of(year, number)
    return bare if anchor_of(bare) else None
