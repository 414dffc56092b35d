"""A broken scale of time: which day lies where. Knows days and calendar dates; never the records that bear them.

Last week and the last century do not fit on one ruler. So the scale breaks where nothing happened for long, at most
three times; within a stretch it is even, and bars of one stretch compare. Places are per cent of the whole width.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from newsmodel.values.edtf import Instant

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

_MARGIN = 2.5
"""Per cent kept free on either side, where arrows of open ends have room."""
_GAP = 1.5
"""Per cent between two stretches."""
_STRETCHES = 4
_WASTE = 0.2
"""The part of a stretch that a gap has to take up for the scale to break there."""
_LEAST_GAP = 14
"""Days below which no gap is worth a break."""
_EDGE = 2.0
"""Per cent that a tick keeps from the ends of its stretch, so that labels of neighbours do not meet."""
_ROOM = 3
"""How many times the longest bar a stretch is at least, so that no bar fills it and tells nothing."""

_YEAR = 365.2425


@frozen
class Tick:
    """A mark on the scale: a day, month or year, and the year where that does not tell it."""

    x: float
    label: str
    year: str
    minor: bool
    """Whether it is left out on a narrow page."""


@frozen
class Stretch:
    """A part of the scale that is even."""

    x: float
    width: float
    first: float
    """The day at its left edge."""
    last: float
    ticks: tuple[Tick, ...]

    def at(self, day: float) -> float:
        """Where a day of the stretch lies, in per cent of the whole width."""
        return self.x + self.width * (day - self.first) / (self.last - self.first)


class Scale:
    """The scale on which all of some bounds lie: first and last day of each, at least one."""

    def __init__(self, bounds: Sequence[tuple[float, float]]) -> None:
        parts = _parts(sorted(bounds))
        spare = 100 - 2 * _MARGIN - _GAP * (len(parts) - 1)
        weights = [1 + min(len(part), 6) for part in parts]
        middles = [(_ends(before)[1] + _ends(after)[0]) / 2 for before, after in pairwise(parts)]
        limits = pairwise([-math.inf, *middles, math.inf])
        stretches: list[Stretch] = []
        x = _MARGIN
        for part, weight, limit in zip(parts, weights, limits, strict=True):
            width = spare * weight / sum(weights)
            stretches.append(_stretch(part, x, width, limit))
            x += width + _GAP
        self.stretches = tuple(stretches)

    def at(self, day: float) -> float:
        """Per cent of the width; between two stretches, the end of the earlier."""
        home = next((stretch for stretch in reversed(self.stretches) if stretch.first <= day), self.stretches[0])
        return home.at(min(max(day, home.first), home.last))


def _parts(bounds: Sequence[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """The bounds, in order, parted at the widest gaps that would waste too much of a stretch."""
    parts = [list(bounds)]
    while len(parts) < _STRETCHES:
        gaps = [(gap, -number, place) for number, part in enumerate(parts) for gap, place in _gaps(part)]
        if not gaps:
            break
        _, number, place = max(gaps)
        part = parts[-number]
        parts[-number : 1 - number] = [part[:place], part[place:]]
    return parts


def _gaps(part: Sequence[tuple[float, float]]) -> Iterator[tuple[float, int]]:
    """Length of each gap that is worth a break, and the place of the bounds that follow it."""
    first, last = _ends(part)
    reached, whole = part[0][1], last - first
    for place, (start, end) in enumerate(part):
        if start - reached > max(_WASTE * whole, _LEAST_GAP):
            yield start - reached, place
        reached = max(reached, end)


def _ends(part: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return part[0][0], max(end for _, end in part)


def _stretch(part: Sequence[tuple[float, float]], x: float, width: float, limit: tuple[float, float]) -> Stretch:
    """The stretch of some bounds, with room on either side as far as the limit, half-way to the next."""
    first, last = _ends(part)
    longest = max(end - start for start, end in part)
    free = max((last - first) * 0.08, (_ROOM * longest - (last - first)) / 2, 1.0)
    bare = Stretch(x, width, max(first - free, limit[0]), min(last + free, limit[1]), ())
    most = max(1, int(width / 9))
    ticks = next((days for step in _STEPS if 0 < len(days := _marks(bare, step)) <= most), [])
    return evolve(bare, ticks=tuple(_tick(bare, mark, place) for place, mark in enumerate(ticks)))


_STEPS: tuple[tuple[str, int], ...] = (
    *(("day", number) for number in (1, 2, 4, 7, 14)),
    *(("month", number) for number in (1, 2, 3, 6)),
    *(("year", number) for number in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)),
)
"""Distances of ticks, from the narrowest."""


@frozen
class _Mark:
    day: float
    label: str
    year: str


def _marks(stretch: Stretch, step: tuple[str, int]) -> list[_Mark]:
    """The round dates of a stretch at some distance, none within its edges; too many where there are more than 40."""
    unit, number = step
    edge = (stretch.last - stretch.first) * _EDGE / stretch.width
    first, last = stretch.first + edge, stretch.last - edge
    if unit == "day":
        if last - first > 40 * number or not (first >= 1 and last <= datetime.date.max.toordinal()):
            return [_Mark(0, "", "")] * 41
        days = range(math.ceil(first / number) * number, math.floor(last) + 1, number)
        dates = [datetime.date.fromordinal(day) for day in days]
        return [_Mark(d.toordinal(), f"{d.day} {MONTHS[d.month - 1]}", str(d.year)) for d in dates]
    months = number if unit == "month" else 12 * number
    start, end = math.floor(first / _YEAR * 12), math.ceil(last / _YEAR * 12) + 24
    if (end - start) / months > 60:
        return [_Mark(0, "", "")] * 61
    found = []
    for month in range(math.ceil(start / months) * months, end, months):
        day = days_of(Instant(month // 12, month % 12 + 1))
        if first <= day <= last:
            name, year = MONTHS[month % 12], str(month // 12)
            found.append(_Mark(day, name, year) if unit == "month" else _Mark(day, year, ""))
    return found


def _tick(stretch: Stretch, mark: _Mark, place: int) -> Tick:
    return Tick(stretch.at(mark.day), mark.label, mark.year, minor=place > 0)


def days_of(moment: Instant) -> float:
    """Days since the beginning of the calendar; beyond the years of `datetime`, by the length of a mean year."""
    year = min(max(moment.year, 1), 9999)
    day = datetime.date(year, moment.month, moment.day if moment.year == year else 1).toordinal()
    return day + (moment.year - year) * _YEAR + moment.second / 86_400
