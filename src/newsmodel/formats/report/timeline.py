"""The times of an article in order, with bars as long as their uncertainty. Knows dates; never pixels or markup."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Sequence

from attrs import frozen

from newsmodel.formats.report.scale import MONTHS, Scale, Stretch, days_of
from newsmodel.formats.report.targets import Target
from newsmodel.values.edtf import Instant, precision
from newsmodel.values.when import When


@frozen
class Bar:
    """A stretch of time, from its earliest to its latest moment."""

    x: float
    width: float
    opens: bool
    """Whether it has no known beginning."""
    stays: bool
    """Whether it has no known end."""
    part: tuple[float, float] | None
    """The stretch that a modifier means: x and width of the first, middle or last third."""
    unsure: bool
    """Whether the date is marked as uncertain or approximate."""


@frozen
class Row:
    """A time of the text, its value, its bar, and what happened then."""

    target: Target
    time: When
    span: str
    """First and last day, or moment, as a person reads them."""
    precision: str
    bar: Bar
    events: tuple[Target, ...]
    words: str
    """The id of its words on the page; empty where they are not in a text of the bundle."""


@frozen
class Timeline:
    """The dated times in order, and those that have no date."""

    rows: tuple[Row, ...]
    undated: tuple[Row, ...]
    stretches: tuple[Stretch, ...]
    published: float | None
    """Where the day of publication lies."""


_NOWHERE = Bar(0, 0, opens=False, stays=False, part=None, unsure=False)


def timeline(
    times: Sequence[tuple[When, Target]],
    *,
    published: When | None,
    events: Callable[[When], Sequence[Target]],
    words: Callable[[When, Target], str],
) -> Timeline:
    """The timeline of some times, with the day of publication marked where that is known."""
    told = published if published and published.earliest else None
    bounds = [edges for time in (*(time for time, _ in times), told) if time and (edges := _edges(time))]
    scale = Scale(bounds) if bounds else None
    rows = [
        Row(
            target=target,
            time=time,
            span=_span(time),
            precision=precision(time.edtf) if time.edtf else "",
            bar=_bar(scale, time) if scale and time.edtf else _NOWHERE,
            events=tuple(events(time)),
            words=words(time, target),
        )
        for time, target in times
    ]
    return Timeline(
        tuple(sorted((row for row in rows if row.time.edtf and scale), key=lambda row: _order(row.time))),
        tuple(row for row in rows if not (row.time.edtf and scale)),
        scale.stretches if scale else (),
        scale.at(days_of(told.earliest)) if scale and told and told.earliest else None,
    )


def _edges(time: When) -> tuple[float, float] | None:
    """First and last day; of a time with an open end the one that is known, twice."""
    days = [days_of(moment) for moment in (time.earliest, time.latest) if moment]
    return (min(days), max(days)) if days else None


def _bar(scale: Scale, time: When) -> Bar:
    start, end = time.earliest, time.latest
    left = scale.at(days_of(start)) if start else 0.0
    right = scale.at(days_of(end)) if end else 100.0
    return Bar(
        left,
        max(right - left, _LEAST),
        opens=start is None,
        stays=end is None,
        part=_part(scale, days_of(start), days_of(end), time.modifier) if start and end else None,
        unsure=any(mark in (time.edtf or "") for mark in "?~%"),
    )


_LEAST = 0.05
"""Per cent of the width that a bar is at least: one of no width is not drawn at all."""

_THIRDS = ("early", "mid", "late")


def _part(scale: Scale, start: float, end: float, modifier: str | None) -> tuple[float, float] | None:
    if modifier not in _THIRDS:
        return None
    third, number = (end - start) / 3, _THIRDS.index(modifier)
    left = scale.at(start + number * third)
    return left, scale.at(start + (number + 1) * third) - left


def _order(time: When) -> tuple[float, float]:
    earliest, latest = time.earliest, time.latest
    return days_of(earliest) if earliest else -math.inf, days_of(latest) if latest else math.inf


def _span(time: When) -> str:
    """“17 Jul 2024”, “1 Apr to 30 Apr 2024”, “before 2008”: the bounds as a person reads them."""
    first, end = time.earliest, time.latest
    start = _moment(first) if first else ""
    last = _moment(end, over=True) if end else ""
    if not start or not last:
        return f"from {start}" if start else f"until {last}" if last else ""
    return start if start == last else f"{start} to {last}"


def _moment(moment: Instant, *, over: bool = False) -> str:
    """The day of a bound; of an end, the last day before it."""
    if over and not moment.second and not moment.microsecond:
        try:
            return _day(moment.date() - datetime.timedelta(days=1))
        except (ValueError, OverflowError):
            return moment.isoformat()
    try:
        return _day(moment.date())
    except ValueError:
        return moment.isoformat()


def _day(date: datetime.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"
