"""Dates as headers write them, by one table of shapes. Reads short lines only; knows no calendar of today.

A day and month in figures that may be read both ways have no value: nobody guesses. A clock counts where its zone is
written as a shift, as UTC, or by letters that mean one shift only (EST, MSK; not ET, CST, IST).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from attrs import frozen

LONGEST = 300
"""Only so many characters of a line are searched."""

_NAMES: Final = (
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct "
    "november|nov december|dec"
)
MONTHS: Final[dict[str, int]] = {
    name: number for number, names in enumerate(_NAMES.split(), 1) for name in names.split("|")
}
ZONES: Final[dict[str, str]] = {
    "z": "Z", "gmt": "Z", "utc": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00",
    "eest": "+03:00", "msk": "+03:00", "cat": "+02:00", "eat": "+03:00", "wat": "+01:00", "jst": "+09:00",
    "kst": "+09:00", "hkt": "+08:00", "sgt": "+08:00", "pht": "+08:00", "aest": "+10:00", "aedt": "+11:00",
    "est": "-05:00", "edt": "-04:00", "cdt": "-05:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
}  # fmt: skip

_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![a-z])\.?"
_WEEKDAY = r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
_TH = r"(?:st|nd|rd|th)?"
_ZONE = rf"(?:{'|'.join(sorted(ZONES, key=len, reverse=True))})\b|[+-][0-9]{{2}}:?[0-9]{{2}}\b"
_SHAPES: Final = (
    r"(?P<y1>[0-9]{4})(?P<s1>[-/.])(?P<m1>[0-9]{1,2})(?P=s1)(?P<d1>[0-9]{1,2})",
    rf"(?P<mon2>{_MONTH})\s{{0,2}}(?P<d2>[0-9]{{1,2}}){_TH},?\s{{1,2}}(?P<y2>[0-9]{{4}})",
    rf"(?P<d3>[0-9]{{1,2}}){_TH}(?:\sof)?[\s-]{{0,2}}(?P<mon3>{_MONTH}),?[\s-]{{0,2}}(?P<y3>[0-9]{{4}})",
    rf"(?P<y4>[0-9]{{4}}),?\s(?P<mon4>{_MONTH})\s(?P<d4>[0-9]{{1,2}}){_TH}",
    r"(?P<a5>[0-9]{1,2})(?P<s5>[-/.])(?P<b5>[0-9]{1,2})(?P=s5)(?P<y5>[0-9]{4})",
    rf"(?P<mon6>{_MONTH}),?\s(?P<y6>[0-9]{{4}})",
    rf"(?P<mon7>{_MONTH})\s(?P<d7>[0-9]{{1,2}}){_TH}",
    rf"(?P<d8>[0-9]{{1,2}}){_TH}\s(?P<mon8>{_MONTH})",
)
_DATE: Final = re.compile(
    rf"(?<![\w/])(?:{_WEEKDAY}[.,]{{0,2}}\s{{1,2}}(?:the\s)?)?(?:{'|'.join(_SHAPES)})(?![0-9])", re.IGNORECASE
)
_CLOCK: Final = re.compile(
    r"(?:\s?(?:[,|·•-]|\bat\b)\s?|\s|T)?(?<![0-9])(?P<h>[0-9]{1,2})(?:[:.h](?P<min>[0-9]{2})|(?P<min0>[0-9]{2})(?=\s?(?:gmt|utc|z\b)))"
    rf"(?::(?P<sec>[0-9]{{2}})(?:\.[0-9]{{1,6}})?)?\s?(?P<half>[ap]\.?m\b\.?)?\s?\(?(?P<zone>{_ZONE})?",
    re.IGNORECASE,
)
_CLOCK_BEFORE: Final = re.compile(rf"{_CLOCK.pattern}(?:\s?[a-z]{{1,4}}\b)?\)?,?\s?(?:on\s)?$", re.IGNORECASE)
_REACH = 40


@frozen
class Found:
    """A date at [start, end) of a line; `readings` are the EDTF values it may have, none for one without a year."""

    start: int
    end: int
    readings: tuple[str, ...]
    month: int | None = None
    day: int | None = None

    @property
    def edtf(self) -> str | None:
        """Its value, where there is but one."""
        return self.readings[0] if len(self.readings) == 1 else None

    @property
    def is_day(self) -> bool:
        """Whether a day is named with its year, in whatever order."""
        return bool(self.readings) and len(self.readings[0]) > 7


def dates(line: str) -> Iterator[Found]:
    """The dates of a line's first LONGEST characters, in order."""
    line = line[:LONGEST]
    for match in _DATE.finditer(line):
        found = _read(match)
        if found is not None:
            yield _with_clock(line, found)


def _read(match: re.Match[str]) -> Found | None:
    parts = {key: value for key, value in match.groupdict().items() if value is not None}
    shape = next(key[-1] for key in parts)
    field = {key[:-1]: value for key, value in parts.items() if key[-1] == shape}
    start, end = match.span()
    if "a" in field:
        first, second, year = int(field["a"]), int(field["b"]), int(field["y"])
        both = {_day(year, second, first), _day(year, first, second)} - {None}
        return Found(start, end, tuple(sorted(v for v in both if v))) if both else None
    month = MONTHS[field["mon"].lower().rstrip(".")] if "mon" in field else int(field["m"])
    day = int(field["d"]) if "d" in field else None
    if "y" not in field:
        return Found(start, end, (), month, day) if day and _day(2000, month, day) else None
    year = int(field["y"])
    value = f"{year:04}-{month:02}" if day is None else _day(year, month, day)
    return Found(start, end, (value,), month, day) if value else None


def _day(year: int, month: int, day: int) -> str | None:
    if year < 1 or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _with_clock(line: str, found: Found) -> Found:
    """The date joined with a time of day that stands right after it, or right before."""
    if not found.is_day:
        return found
    after = _CLOCK.match(line, found.end, found.end + _REACH)
    if after:
        return Found(
            found.start,
            after.end() - len(after[0]) + len(after[0].rstrip(" (")),
            _timed(found, after),
            found.month,
            found.day,
        )
    left = max(0, found.start - _REACH)
    before = _CLOCK_BEFORE.search(line[left : found.start])
    if before:
        start = left + before.start() + len(before[0]) - len(before[0].lstrip(" ,|·•-"))
        return Found(start, found.end, _timed(found, before), found.month, found.day)
    return found


def _timed(found: Found, clock: re.Match[str]) -> tuple[str, ...]:
    """The readings with the time of day where its zone is certain."""
    hour, minute = int(clock["h"]), int(clock["min"] or clock["min0"] or 0)
    half = (clock["half"] or "").lower().replace(".", "")
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    zone = ZONES.get((clock["zone"] or "").lower(), clock["zone"] or "")
    second = int(clock["sec"] or 0)
    if found.edtf is None or not zone or hour > 23 or minute > 59 or second > 59:
        return found.readings
    shift = zone if zone == "Z" or ":" in zone else f"{zone[:3]}:{zone[3:]}"
    if shift == "-00:00" or int(shift[1:3] or 0 if shift != "Z" else 0) > 14:
        return found.readings
    return (f"{found.edtf}T{hour:02}:{minute:02}:{second:02}{'Z' if shift == '+00:00' else shift}",)


_NOISE: Final = re.compile(
    r"\b(?:first|last|originally|reviewed|published|posted|updated|modified|revised|released?|issued?|date|dated|created|edited|"
    r"filed|aired|uploaded|on|at|the|of|no|nr|number|vol|edition|press|media|statement|news|note|local|time|hours?|"
    r"minutes?|mins?|days?|ago|am|pm|et|ct|pt|ist|cst|mst|noon|story|web|article|as|from|in|"
    + _WEEKDAY.removesuffix(r"\b")
    + "|"
    + "|".join(ZONES)
    + r")\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_AGO: Final = re.compile(
    r"(?:last |first )?(?:updated|published|posted|modified):?\s(?:on\s)?(?:an?|about|[0-9]{1,3})\s"
    r"(?:second|minute|min|hour|day|week|month|year)s?\sago\b|(?:[0-9]{1,3}|an?)\s(?:minute|hour|day|week)s?\sago$",
    re.IGNORECASE,
)


def is_date_line(line: str, spare: int = 3) -> bool:
    """Whether a line is there to say a date: what is left without dates, clocks and labels is at most `spare` words."""
    if len(line) > 200:
        return False
    if _AGO.match(line):
        return True
    found = [f for f in dates(line) if f.readings]
    if not found:
        return False
    rest = line
    for date in reversed(found):
        rest = rest[: date.start] + " | " + rest[date.end :]
    words = _WORD.findall(_NOISE.sub(" ", rest))
    left = len(words)
    if line.endswith(".") and any(word.islower() for word in words):
        return False
    if not any(date.is_day for date in found):
        spare = min(spare, 1 if line[-1:].isdigit() and len(line) < 40 else 0)
    return left <= spare


_MODIFIED: Final = re.compile(
    r"(?:updated|reviewed|modified|revised|edited|last\schanged|corrected)\b[^|]{0,20}$", re.IGNORECASE
)
_MERELY: Final = re.compile(r"(?<!last )updated\b[^|]{0,20}$", re.IGNORECASE)


def labelled(line: str, date: Found) -> str:
    """What a date of a line says of the article: `published`, `updated` (which may be all there is) or `modified`."""
    before = line[max(0, date.start - 40) : date.start]
    if not _MODIFIED.search(before):
        return "published"
    return "updated" if _MERELY.search(before) else "modified"
