"""Dates as written: EDTF strings, what they may mean at the earliest and the latest. Knows no records and no clock.

The Extended Date/Time Format (ISO 8601-2:2019, in the profile of the Library of Congress of 2019), levels 0 and 1 with
four-digit years, and from level 2 the sub-year groupings 25 to 41:

* date: `2024`, `2024-09`, `2024-09-03`, years 0000 to 9999, in the proleptic Gregorian calendar: no 30 February
* date and time: `2024-09-03T09:30:00`, then nothing, `Z`, or a shift from UTC: `+09:00`, `+09`
* unspecified digits, from the right: `201X`, `20XX`, `2004-XX`, `1985-04-XX`, `1985-XX-XX`; no other places
* season in place of a month: `2001-21` (spring) to `2001-41`, see SEASONS
* qualifier at the end of any of these but a date and time: `?` uncertain, `~` approximate, `%` both
* interval of dates: `1964/2008`, `2004-06~/2006-08?`, `1985/..` (open), `1985/` (end unknown); one side is a date

Confessed: seconds may have a fraction of 1 to 6 digits (ISO 8601-1 has it, EDTF does not). There is no second 60, no
hour 24, no shift of minus zero (ISO 8601-1 forbids that), and no negative or `Y`-prefixed year of level 1. Level 0
keeps times of day out of intervals, level 1 keeps unspecified digits and groupings out of them; so does this module.
An interval may run backwards: that is a matter for `runs_backwards`, not for the pattern.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal, TypeAlias

from attrs import frozen
from pydantic import Field, StringConstraints
from typing_extensions import TypeAliasType

Precision: TypeAlias = Literal["century", "decade", "year", "season", "month", "day", "instant", "interval"]

# The pattern, from named parts: ECMA 262, Python and Rust read it alike; no look-around, no back-reference.

_YEAR = "[0-9]{4}"
_LEAP_YEAR = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
_MONTH = "(?:0[1-9]|1[0-2])"
_DAY_OF_YEAR = (
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
_DAY = f"(?:{_YEAR}-{_DAY_OF_YEAR}|{_LEAP_YEAR}-02-29)"
_DATE = f"(?:{_YEAR}(?:-{_MONTH})?|{_DAY})"
_HOUR = "(?:[01][0-9]|2[0-3])"
_MINUTE = "[0-5][0-9]"
_SHIFT = f"(?:Z|[+]{_HOUR}(?::{_MINUTE})?|-(?:00:(?:0[1-9]|[1-5][0-9])|(?:0[1-9]|1[0-9]|2[0-3])(?::{_MINUTE})?))"
_TIME = f"{_HOUR}:{_MINUTE}:{_MINUTE}(?:[.][0-9]{{1,6}})?{_SHIFT}?"
_UNSPECIFIED = f"(?:[0-9]{{2}}(?:[0-9]X|XX)|{_YEAR}-(?:XX(?:-XX)?|{_MONTH}-XX))"
_SEASON = f"{_YEAR}-(?:2[1-9]|3[0-9]|4[01])"
_QUALIFIER = "[?~%]?"
_SIDE = f"{_DATE}{_QUALIFIER}"
_OPEN = "(?:[.][.])?"

PATTERN = (
    f"^(?:{_DAY}T{_TIME}|(?:{_UNSPECIFIED}|{_SEASON}){_QUALIFIER}|{_SIDE}(?:/(?:{_SIDE}|{_OPEN}))?|{_OPEN}/{_SIDE})$"
)
"""Every EDTF string of this module's scope and no other; Python has to use `fullmatch`, as `$` lets a newline pass."""

TIMESTAMP_PATTERN = f"^{_DAY}T{_HOUR}:{_MINUTE}:{_MINUTE}(?:[.][0-9]{{1,6}})?(?:Z|[+-]{_HOUR}:{_MINUTE})$"
"""A moment of RFC 3339 on the same calendar; the offset from UTC is required."""

Edtf = TypeAliasType(
    "Edtf",
    Annotated[
        str,
        StringConstraints(strict=True, pattern=PATTERN),
        Field(
            title="EDTF date",
            description=(
                "A date as precise as it is known: EDTF (ISO 8601-2) levels 0 and 1 with four-digit years, and the "
                "seasons 21 to 41. Qualifiers at the end: ? uncertain, ~ approximate, % both. X is a digit not "
                "specified. In an interval, .. is an open end and nothing an unknown one."
            ),
            examples=["2024-09-03", "2024-09", "2024~", "201X", "2024-21", "2024-09-03T09:30:00Z", "1950-06-25/1953"],
        ),
    ],
)

_matches = re.compile(PATTERN).fullmatch

SEASONS: dict[str, tuple[int, int]] = {
    # spring, summer, autumn, winter: hemisphere not said, and so read as northern; northern; southern
    "21": (3, 3), "22": (6, 3), "23": (9, 3), "24": (12, 3),
    "25": (3, 3), "26": (6, 3), "27": (9, 3), "28": (12, 3),
    "29": (9, 3), "30": (12, 3), "31": (3, 3), "32": (6, 3),
    # quarters, quadrimesters, semesters
    "33": (1, 3), "34": (4, 3), "35": (7, 3), "36": (10, 3),
    "37": (1, 4), "38": (5, 4), "39": (9, 4),
    "40": (1, 6), "41": (7, 6),
}  # fmt: skip
"""First month and number of months of each season. EDTF gives no dates; these are the meteorological seasons.

A season that spans New Year is named for the year it begins in: the northern winter of 2023 is December 2023 to
February 2024, so that the seasons of a year follow one another in the order of their codes 21 to 24.
"""


@frozen(order=True, slots=True)
class Instant:
    """A moment of the proleptic Gregorian calendar, in UTC; in order of time.

    Unlike `datetime` it reaches past the years 1 to 9999, as bounds do: year 0 exists, and the end of the year 9999
    is the beginning of the year 10000.
    """

    year: int
    month: int = 1
    day: int = 1
    second: int = 0
    """Of the day, from 0."""
    microsecond: int = 0

    def isoformat(self) -> str:
        """ISO 8601-1; years beyond four digits get a sign (`+10000-01-01T00:00:00Z`)."""
        year = f"{self.year:04}" if 0 <= self.year <= 9999 else f"{self.year:+06}"
        hours, rest = divmod(self.second, 3600)
        fraction = f".{self.microsecond:06}" if self.microsecond else ""
        return f"{year}-{self.month:02}-{self.day:02}T{hours:02}:{rest // 60:02}:{rest % 60:02}{fraction}Z"

    def date(self) -> datetime.date:
        """The day; ValueError outside the years 1 to 9999."""
        return datetime.date(self.year, self.month, self.day)

    def datetime(self) -> datetime.datetime:
        """The moment, aware, in UTC; ValueError outside the years 1 to 9999."""
        midnight = datetime.datetime(self.year, self.month, self.day, tzinfo=datetime.UTC)
        return midnight + datetime.timedelta(seconds=self.second, microseconds=self.microsecond)


Bounds: TypeAlias = tuple[Instant | None, Instant | None]


def is_edtf(text: str) -> bool:
    """Whether the text is EDTF within the scope of this module."""
    return _matches(text) is not None


def bounds(text: str) -> Bounds:
    """The earliest moment meant, and the first moment after the latest; None for an open or unknown end.

    A qualifier widens nothing: `2004~` has the bounds of `2004`, as EDTF does not say how far “about” reaches. A date
    with no time, and a time with no shift, are read as if in UTC. A time lasts as long as its last digit: a second, or
    a fraction of one. An interval is bounded by the beginning of its first date and the end of its last, even where it
    runs backwards. Raises ValueError where the text is not EDTF.
    """
    _require(text)
    start, slash, end = text.partition("/")
    return (_side(start)[0], _side(end)[1]) if slash else _range(start)


def precision(text: str) -> Precision:
    """How wide the bounds are: `201X` is a decade, `2004-XX` a year; “season” for every grouping of months.

    Raises ValueError where the text is not EDTF.
    """
    _require(text)
    if "/" in text:
        return "interval"
    if "T" in text:
        return "instant"
    known = text.rstrip("?~%X-")
    if len(known) == 7 and known[5:] in SEASONS:
        return "season"
    return _WIDTHS[len(known)]


_WIDTHS: dict[int, Precision] = {2: "century", 3: "decade", 4: "year", 7: "month", 10: "day"}


def before(first: str, second: str) -> bool:
    """Whether the first is certainly over before the second begins. An open or unknown end is never certain."""
    end, start = bounds(first)[1], bounds(second)[0]
    return end is not None and start is not None and end <= start


def may_be_same(first: str, second: str) -> bool:
    """Whether the two may share a moment: neither is certainly before the other."""
    return not before(first, second) and not before(second, first)


def within(inner: str, outer: str) -> bool:
    """Whether the first lies wholly in the second. An open end holds everything, an unknown end nothing for certain."""
    (start, end), (earliest, latest) = bounds(inner), bounds(outer)
    return (outer.startswith("..") or (start is not None and earliest is not None and earliest <= start)) and (
        outer.endswith("..") or (end is not None and latest is not None and end <= latest)
    )


def runs_backwards(text: str) -> bool:
    """Whether the text is an interval whose end is certainly over before its beginning."""
    start, _, end = text.partition("/")
    return is_edtf(text) and is_edtf(start) and is_edtf(end) and before(end, start)


def _require(text: str) -> None:
    if _matches(text) is None:
        raise ValueError(f"not an EDTF date (levels 0 and 1, four-digit years): {text[:40]!r}")


def _side(text: str) -> Bounds:
    return (None, None) if text in ("", "..") else _range(text)


def _range(text: str) -> Bounds:
    if "T" in text:
        return _moment(text)
    known = text.rstrip("?~%X-")
    year, size = int(known[:4]), len(known)
    if size == 10:
        month, day = int(known[5:7]), int(known[8:])
        return Instant(year, month, day), _day_after(year, month, day)
    if size == 7:
        month, months = SEASONS.get(known[5:]) or (int(known[5:]), 1)
        return Instant(year, month), _month_after(year, month + months - 1)
    width = 10 ** (4 - size)
    return Instant(year * width), Instant((year + 1) * width)


def _month_after(year: int, month: int) -> Instant:
    return Instant(year + month // 12, month % 12 + 1)


def _day_after(year: int, month: int, day: int) -> Instant:
    return Instant(year, month, day + 1) if day < _days(year, month) else _month_after(year, month)


def _day_before(year: int, month: int, day: int) -> Instant:
    if day > 1:
        return Instant(year, month, day - 1)
    year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return Instant(year, month, _days(year, month))


def _days(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


_MOMENT = re.compile(r"(....)-(..)-(..)T(..):(..):(..)(?:[.]([0-9]+))?(?:Z|([+-])(..)(?::(..))?)?")


def _moment(text: str) -> Bounds:
    parts = _MOMENT.fullmatch(text)
    if parts is None:
        raise ValueError(f"not a date and time: {text[:40]!r}")
    year, month, day, hour, minute, second = map(int, parts.groups()[:6])
    fraction = parts[7] or ""
    shift = (int(parts[9] or 0) * 60 + int(parts[10] or 0)) * (-1 if parts[8] == "-" else 1)
    seconds = (hour * 60 + minute - shift) * 60 + second
    start = int(fraction.ljust(6, "0"))
    return _at(year, month, day, seconds, start), _at(year, month, day, seconds, start + 10 ** (6 - len(fraction)))


def _at(year: int, month: int, day: int, seconds: int, microseconds: int) -> Instant:
    """The moment so many seconds after midnight, which may lie up to a day and a second on either side of the day."""
    carry, microsecond = divmod(microseconds, 1_000_000)
    days, second = divmod(seconds + carry, 86_400)
    step = {-1: _day_before, 0: Instant, 1: _day_after}[days]
    date = step(year, month, day)
    return Instant(date.year, date.month, date.day, second, microsecond)
