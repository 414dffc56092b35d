"""Times on a scale: where each bar lies, as long as its uncertainty. Knows dates; never pixels or markup.

The scale runs logarithmically away from the day of publication, so that last week and the last century both fit: a
distance of d days lies at sign(d) · log(1 + |d|). Places are per cent of the width.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from newsmodel.formats.report.targets import Target
from newsmodel.values.edtf import Instant, precision
from newsmodel.values.when import When

_MARGIN = 4.0
"""Per cent kept free on either side, where arrows of open ends have room."""

_STEPS: tuple[tuple[float, str], ...] = (
    (1, "1 day"), (7, "1 week"), (30.44, "1 month"), (91.3, "3 months"), (365.25, "1 year"), (1826, "5 years"),
    (3652, "10 years"), (10957, "30 years"), (36524, "100 years"), (182621, "500 years"), (365242, "1,000 years"),
)  # fmt: skip
_RANK = {1: 3, 7: 2, 30.44: 1, 365.25: 0, 3652: 1, 36524: 2}
"""Which ticks matter most where there is no room for all."""


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
class Tick:
    """A mark on the scale."""

    x: float
    label: str
    distance: str
    minor: bool
    """Whether it is left out on a narrow page."""


@frozen
class Timeline:
    """The dated times in order, and those that have no date."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    undated: tuple[Row, ...]


_NOWHERE = Bar(0, 0, opens=False, stays=False, part=None, unsure=False)


def timeline(
    times: Sequence[tuple[When, Target]],
    *,
    published: When | None,
    events: Callable[[When], Sequence[Target]],
    words: Callable[[When, Target], str],
) -> Timeline:
    """The timeline of some times around the day of publication, or, where that is not known, around the latest end."""
    told = published.earliest if published else None
    ends = [_days(end) for time, _ in times for end in (time.earliest, time.latest) if end]
    scale = _Scale(_days(told) if told else max(ends), ends) if ends else None
    rows = [
        Row(
            target=target,
            time=time,
            span=_span(time),
            precision=precision(time.edtf) if time.edtf else "",
            bar=scale.bar(time) if scale and time.edtf else _NOWHERE,
            events=tuple(events(time)),
            words=words(time, target),
        )
        for time, target in times
    ]
    dated = sorted((row for row in rows if row.time.edtf and scale), key=lambda row: _order(row.time))
    return Timeline(
        tuple(dated),
        tuple(scale.ticks(published=told is not None)) if scale else (),
        tuple(row for row in rows if not (row.time.edtf and scale)),
    )


def _order(time: When) -> tuple[float, float]:
    earliest, latest = time.earliest, time.latest
    return _days(earliest) if earliest else -math.inf, _days(latest) if latest else math.inf


def _days(moment: Instant) -> float:
    """Days since the beginning of the calendar; beyond the years of `datetime`, by the length of a mean year."""
    year = min(max(moment.year, 1), 9999)
    day = datetime.date(year, moment.month, moment.day if moment.year == year else 1).toordinal()
    return day + (moment.year - year) * 365.2425 + moment.second / 86_400


class _Scale:
    def __init__(self, zero: float, days: Sequence[float]) -> None:
        self.zero = zero
        places = [self._bent(day) for day in (*days, zero)]
        self.least, self.most = min(places), max(places)

    def _bent(self, day: float) -> float:
        return math.copysign(math.log1p(abs(day - self.zero)), day - self.zero)

    def at(self, day: float) -> float:
        """Per cent of the width."""
        wide = (self.most - self.least) or 1.0
        return _MARGIN + (100 - 2 * _MARGIN) * (self._bent(day) - self.least) / wide

    def bar(self, time: When) -> Bar:
        start, end = time.earliest, time.latest
        left = self.at(_days(start)) if start else 0.0
        right = self.at(_days(end)) if end else 100.0
        part = None
        if time.modifier and start and end:
            third = {"early": 0, "mid": 1, "late": 2}.get(time.modifier)
            if third is not None:
                first, length = _days(start), (_days(end) - _days(start)) / 3
                edges = self.at(first + third * length), self.at(first + (third + 1) * length)
                part = edges[0], edges[1] - edges[0]
        return Bar(
            left,
            max(right - left, 0.0),
            opens=start is None,
            stays=end is None,
            part=part,
            unsure=any(mark in (time.edtf or "") for mark in "?~%"),
        )

    def ticks(self, *, published: bool) -> Iterator[Tick]:
        """Marks at round distances, those that have room; the first of them is the day of publication."""
        placed: list[float] = []
        wide: list[float] = []
        offered = sorted(
            ((sign * days, words) for days, words in _STEPS for sign in (-1, 1)),
            key=lambda step: (_RANK.get(abs(step[0]), 4), step[0]),
        )
        for days, words in [(0.0, "published" if published else ""), *offered]:
            x = self.at(self.zero + days)
            if not _MARGIN <= x <= 100 - _MARGIN or any(abs(x - other) < 7.5 for other in placed):
                continue
            placed.append(x)
            minor = any(abs(x - other) < 20 for other in wide)
            wide += [] if minor else [x]
            suffix = "" if not days else " before" if days < 0 else " after"
            yield Tick(x, _label(self.zero + days, days), words + suffix, minor)


def _label(day: float, distance: float) -> str:
    number = round(day)
    if not 1 <= number <= datetime.date.max.toordinal():
        return f"{round(day / 365.2425)}"
    date = datetime.date.fromordinal(number)
    if abs(distance) >= 300:
        return f"{date.year}"
    return _day(date) if abs(distance) < 20 else f"{_MONTHS[date.month - 1]} {date.year}"


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
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
