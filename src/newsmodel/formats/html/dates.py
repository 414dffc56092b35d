"""Dates as pages and feeds write them → EDTF. One table of shapes; knows no calendar of today, guesses no day and month.

Read are ISO 8601 and RFC 3339, RFC 822 and its neighbours, `asctime`, W3C-DTF, seconds and milliseconds since 1970,
and dates in words of a dozen languages. A clock without seconds gets `:00`, as EDTF knows no minutes; a clock counts
where its zone is a shift, UTC, or letters that mean one shift only.
"""

# ruff: noqa: E501  a shape is one row of a table

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import UTC, datetime
from typing import Final

from attrs import frozen

from newsmodel.values.edtf import bounds, is_edtf
from newsmodel.values.when import When

LONGEST: Final = 200

_MONTHS: Final = """
january jan janvier janv enero ene januar jänner janeiro gennaio gen januari stycznia styczeń styczen sty января январь янв ocak ianuarie januára leden ledna
february feb février fevrier févr fevr febrero februar feber fevereiro fev febbraio februari lutego luty lut февраля февраль фев şubat subat februarie února únor
march mar mars marzo märz maerz mrz março marco maart marts marca marzec марта март mart martie března březen
april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апрель апр nisan aprilie dubna duben
may mai mayo maio maggio mag mei maj maja мая май mayıs mayis května květen
june jun juin junio juni junho giugno giu czerwca czerwiec cze июня июнь июн haziran iunie června červen
july jul juillet juil julio juli julho luglio lug lipca lipiec lip июля июль июл temmuz iulie července červenec
august aug août aout agosto ago augustus augusti sierpnia sierpień sie августа август авг ağustos agustos srpna srpen
september sept sep septembre septiembre setembro set settembre września wrzesień wrz сентября сентябрь сен сент eylül eylul septembrie září
october oct octobre octubre oktober okt outubro out ottobre ott października październik paź paz октября октябрь окт ekim octombrie října říjen
november nov novembre noviembre novembro november listopada listopad lis ноября ноябрь ноя kasım kasim noiembrie
december dec décembre decembre déc diciembre dic dezember dez dezembro dicembre desember des grudnia grudzień gru декабря декабрь дек aralık aralik decembrie prosince prosinec
"""
MONTHS: Final[dict[str, int]] = {
    name: number for number, line in enumerate(_MONTHS.strip().splitlines(), 1) for name in line.split()
}
ZONES: Final[dict[str, str]] = {
    "z": "Z", "ut": "Z", "gmt": "Z", "utc": "Z", "cet": "+01:00", "cest": "+02:00", "mez": "+01:00", "mesz": "+02:00",
    "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "jst": "+09:00", "kst": "+09:00", "hkt": "+08:00", "sgt": "+08:00",
    "est": "-05:00", "edt": "-04:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
    "aest": "+10:00", "aedt": "+11:00",
}  # fmt: skip

_MONTH = r"(?P<mon>[^\W\d_]{3,12})\.?"
_TH = r"(?:st|nd|rd|th|er|º|°|\.)?"
_SHAPES: Final = tuple(
    re.compile(rf"(?<![\w/.-]){shape}(?![0-9])", re.IGNORECASE)
    for shape in (
        r"(?P<y>[0-9]{4})(?P<s>[-/.])(?P<m>[0-9]{1,2})(?P=s)(?P<d>[0-9]{1,2})(?=T?[0-9:]|\b|T)",
        r"(?P<y>[12][0-9]{3})(?P<m>[0-9]{2})(?P<d>[0-9]{2})(?=T|\b)",
        r"(?P<y>[0-9]{4})\s?[年년]\s?(?P<m>[0-9]{1,2})\s?[月월]\s?(?P<d>[0-9]{1,2})\s?[日일]?",
        rf"(?P<d>[0-9]{{1,2}}){_TH}(?:\s(?:of|de|di|d'))?[\s-]{{0,2}}{_MONTH}(?:\s(?:de|del))?,?[\s-]{{0,2}}(?P<y>[0-9]{{4}})",
        rf"{_MONTH}\s{{0,2}}(?P<d>[0-9]{{1,2}}){_TH},?\s{{1,2}}(?P<y>[0-9]{{4}})",
        rf"(?P<y>[0-9]{{4}}),?[\s-]{_MONTH}[\s-](?P<d>[0-9]{{1,2}})",
        rf"(?P<d>[0-9]{{1,2}})[\s-]{_MONTH}[\s-](?P<yy>[0-9]{{2}})(?=\s[0-9]{{1,2}}:)",
        rf"{_MONTH}\s{{1,2}}(?P<d>[0-9]{{1,2}})\s(?P<clock>[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}})(?:\s(?P<z>[A-Za-z]{{1,5}}|[+-][0-9]{{4}}))?\s(?P<y>[0-9]{{4}})",
        r"(?P<a>[0-9]{1,2})(?P<s>[-/.])(?P<b>[0-9]{1,2})(?P=s)(?P<y>[0-9]{4})",
        rf"{_MONTH},?\s(?P<y>[0-9]{{4}})",
        r"(?P<y>[12][0-9]{3})-(?P<m>[0-9]{2})(?![-0-9])",
        r"(?P<y>[12][0-9]{3})\Z",
    )
)
_CLOCK: Final = re.compile(
    r"[\sT,|·•@–-]{0,4}(?:(?:at|um|à|a las|ore|kl\.?|o|в)\s)?(?P<h>[0-9]{1,2})(?:[:.h](?P<min>[0-9]{2})|(?P<tight>[0-9]{2}(?:[0-9]{2})?)(?=[Z+-]|\s?(?:GMT|UTC|Z)\b)|(?=\s?[ap]\.?m\b))"
    r"(?:[:.]?(?P<sec>[0-9]{2})(?:[.,](?P<fraction>[0-9]{1,9}))?)?\s?(?:uhr|h\b)?(?P<half>[ap]\.?m\b\.?)?\s{0,2}\(?(?:(?:GMT|UTC)(?=[+-]))?(?P<zone>[+\-−][0-9]{1,2}:?(?:[0-9]{2})?\b|[A-Za-z]{1,5}\b)?",
    re.IGNORECASE,
)
_EPOCH: Final = re.compile(r"(?P<s>1[0-9]{9})(?P<ms>[0-9]{3})?\Z")
_SHIFT: Final = re.compile(r"(?P<sign>[+\-−])(?P<h>[0-9]{1,2}):?(?P<m>[0-9]{2})?\Z")


@frozen
class Dated:
    """A date as written; `edtf` where it has one value, `readings` the values it may have."""

    text: str
    readings: tuple[str, ...]

    @property
    def edtf(self) -> str | None:
        return self.readings[0] if len(self.readings) == 1 else None

    def when(self) -> When:
        """As a time: unresolved where day and month cannot be told apart, or nothing could be read."""
        return When(text=self.text or None, edtf=self.edtf, resolution="explicit" if self.edtf else "unresolved")


def read_date(text: str) -> Dated:
    """What a statement of a date says."""
    words = " ".join(unicodedata.normalize("NFC", text[:LONGEST]).split())
    plain = words.replace("\u200e", "").replace("\u2212", "-").replace("،", ",")
    return Dated(words, _epoch(plain) or _dated(plain))


def _epoch(words: str) -> tuple[str, ...]:
    found = _EPOCH.match(words)
    if not found:
        return ()
    moment = datetime.fromtimestamp(int(found["s"]), UTC)
    return (moment.strftime("%Y-%m-%dT%H:%M:%SZ"),)


def _dated(words: str) -> tuple[str, ...]:
    for shape in _SHAPES:
        for found in shape.finditer(words):
            if days := _days(found.groupdict()):
                return _timed(words, found, days)
    return ()


def _days(part: dict[str, str | None]) -> tuple[str, ...]:
    """The calendar values that a shape's parts may have; none where the calendar has no such day."""
    year = int(part["y"] or 0) if part.get("y") else _century(int(part.get("yy") or 0))
    if part.get("a"):
        first, second = int(part["a"] or 0), int(part["b"] or 0)
        both = {_day(year, second, first), _day(year, first, second)} - {""}
        return tuple(sorted(both))
    named = part.get("mon")
    month = MONTHS.get(named.lower(), 0) if named else int(part.get("m") or 0)
    if part.get("d"):
        value = _day(year, month, int(part["d"] or 0))
    elif named or part.get("m"):
        value = f"{year:04}-{month:02}" if 1 <= month <= 12 else ""
    else:
        value = f"{year:04}"
    return (value,) if value else ()


def _century(year: int) -> int:
    """RFC 2822, section 4.3: two digits below 50 are of this century."""
    return year + (2000 if year < 50 else 1900)


def _day(year: int, month: int, day: int) -> str:
    if year < 1 or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return ""
    return f"{year:04}-{month:02}-{day:02}"


def _timed(words: str, found: re.Match[str], days: tuple[str, ...]) -> tuple[str, ...]:
    """The day with its time, where one is written and its zone is certain; else the day."""
    if len(days) != 1 or len(days[0]) != 10:
        return days
    groups = found.groupdict()
    if groups.get("clock"):
        value = f"{days[0]}T{groups['clock']}{_zone(groups.get('z') or '') or ''}"
        return (value,) if is_edtf(value) and _zone(groups.get("z") or "") else days
    clock = _CLOCK.match(words, found.end())
    zone = _zone(clock["zone"] or "") if clock else None
    if clock is None or zone is None:
        iso = (
            clock is not None
            and words[found.end() : found.end() + 1] in ("T", " ")
            and clock["sec"]
            and not clock["half"]
        )
        return (_instant(days[0], clock, "") or days[0],) if clock and iso and not clock["zone"] else days
    return (_instant(days[0], clock, zone) or days[0],)


def _instant(day: str, clock: re.Match[str], zone: str) -> str | None:
    hour, minute, second = int(clock["h"]), clock["min"] or "", clock["sec"] or "00"
    if tight := clock["tight"]:
        minute, second = tight[:2], tight[2:] or second
    half = (clock["half"] or "").lower()[:1]
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    fraction = f".{clock['fraction'][:6]}" if clock["fraction"] and clock["fraction"].strip("0") else ""
    value = f"{day}T{hour:02}:{minute or '00'}:{second}{fraction}{zone}"
    return value if is_edtf(value) else None


def _zone(words: str) -> str | None:
    if found := _SHIFT.match(words):
        shift = f"{'-' if found['sign'] != '+' else '+'}{int(found['h']):02}:{found['m'] or '00'}"
        return "Z" if shift[1:] == "00:00" else shift
    return ZONES.get(words.lower())


def disagree(one: str, other: str) -> bool:
    """Whether two values cannot mean one moment: more than an hour apart, or other days where a zone is not said."""
    if len(one) < 10 or len(other) < 10:
        return not (one.startswith(other) or other.startswith(one))
    if _zoned(one) and _zoned(other):
        return abs(_seconds(one) - _seconds(other)) > 3600
    if _zoned(one) != _zoned(other):
        day = (other if _zoned(one) else one)[:10]
        moment = one if _zoned(one) else other
        return one[:10] != other[:10] and not _seconds(day) - 14 * 3600 <= _seconds(moment) < _seconds(day) + 38 * 3600
    return one[:10] != other[:10]


def _zoned(edtf: str) -> bool:
    return "T" in edtf and re.search(r"(?:Z|[+-][0-9:]{2,5})\Z", edtf[10:]) is not None


def _seconds(edtf: str) -> float:
    earliest = bounds(edtf)[0]
    return earliest.datetime().timestamp() if earliest else 0.0
