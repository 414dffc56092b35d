"""Times in NewsML-G2: XML Schema's dates and moments, an event's start and end. Knows no record and no clock.

A month or a year stays one. What is approximate, or wider than a date can be, is a start with `approxstart` and
`approxend`; an interval is a start and an end. A time that cannot be told is the whole span of years, so that nothing
is said that nobody has said.
"""

from __future__ import annotations

import datetime
import re
from typing import Any, Final

from newsmodel.formats.newsmlg2.elements import element, words_of
from newsmodel.formats.newsmlg2.placing import Filled
from newsmodel.values.edtf import bounds, is_edtf

REQUIRED: Final = "urn:newsmodel:required"
"""`whyuri` of what stands there only because the schema wants something there."""
UNKNOWN_MOMENT: Final = "1970-01-01T00:00:00Z"
_FIRST, _LAST = "0001", "9999"

_SHIFT = r"(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)"
_MOMENT = re.compile(
    rf"(?!0000)[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}(?:\.[0-9]+)?(?:{_SHIFT})?"
)
_DATE = re.compile(r"(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")
_ZONED_DATE = re.compile(rf"([0-9]{{4}}(?:-[0-9]{{2}}(?:-[0-9]{{2}})?)?){_SHIFT}")


def edtf_of(words: str) -> str | None:
    """A date or moment of XML Schema as EDTF; None for no text. Raises ValueError, in words, for any other text."""
    if not words:
        return None
    zoned = _ZONED_DATE.fullmatch(words)
    plain = zoned[1] if zoned else re.sub(r"(\.[0-9]{6})[0-9]+", r"\1", words)
    plain = re.sub(r"-00:00$", "Z", plain)
    if is_edtf(plain) and (_MOMENT.fullmatch(plain) or _DATE.fullmatch(plain)):
        return plain
    raise ValueError(f"“{words[:40]}” is no date" + (" and time" if "T" in words else ""))


def when_of(words: str) -> dict[str, Any] | None:
    """A date or moment as a `When`. Raises ValueError for any other text."""
    found = edtf_of(words)
    return {"edtf": found, "resolution": "explicit"} if found else None


def moment_of(when: dict[str, Any]) -> str | None:
    """The moment of a `When` that is one, for a place where only a moment with its shift from UTC may stand."""
    words = when.get("edtf") or ""
    return words if _MOMENT.fullmatch(words) and re.search(rf"{_SHIFT}$", words) else None


def date_of(when: dict[str, Any]) -> str | None:
    """The date or moment of a `When` that is one, as XML Schema writes it."""
    words = when.get("edtf") or ""
    return words if _MOMENT.fullmatch(words) or _DATE.fullmatch(words) else None


# An event's dates.


def when_of_dates(dates: Any) -> dict[str, Any] | None:
    """The `dates` of an event as a `When`. Raises ValueError where its start is no date."""
    start, end = (next(dates.iterchildren("{*}" + name), None) for name in ("start", "end"))
    if start is None or start.get("whyuri") == REQUIRED:
        return None
    first = edtf_of(words_of(start))
    if first is None:
        return None
    last = edtf_of(words_of(end)) if end is not None else None
    if start.get("approxstart") or start.get("approxend"):
        return {"edtf": first if "T" in first else f"{first}~", "resolution": "explicit"}
    days = f"{first[:10]}/{last[:10]}" if last and last[:10] > first[:10] else ""
    return {"edtf": days if is_edtf(days) else first, "resolution": "explicit"}


def dates_of(when: dict[str, Any] | None) -> Filled:
    """A `When` as the children of `dates`, as near as they come; the whole span of years for no value."""
    words = (when or {}).get("edtf")
    first, _, last = (words or "").partition("/")
    if words and date_of({"edtf": words}):
        children = [element("start", words)]
    elif words and date_of({"edtf": first}) and date_of({"edtf": last}) and first < last:
        children = [element("start", first), element("end", last)]
    else:
        earliest, latest = _span(words)
        start = first.rstrip("?~%") if first and _DATE.fullmatch(first.rstrip("?~%")) else earliest
        why = REQUIRED if words is None else None
        children = [element("start", start, approxstart=earliest, approxend=latest, whyuri=why)]
    return Filled(children, ("start", "end", "duration"))


def _span(words: str | None) -> tuple[str, str]:
    """The earliest and the latest date that may be meant, both inclusive."""
    first, last = bounds(words) if words else (None, None)
    earliest = first.isoformat()[:10] if first and 0 < first.year <= 9999 else _FIRST
    if last is None or not 0 < last.year <= 9999:
        return earliest, _LAST
    # The bound is exclusive: a microsecond before it is the last that is meant.
    try:
        latest = last.datetime().toordinal() - (0 if last.second else 1)
    except ValueError:
        return earliest, _LAST
    return earliest, _iso(max(latest, 1))


def _iso(ordinal: int) -> str:
    return datetime.date.fromordinal(ordinal).isoformat()


def version_of(node: Any) -> dict[str, Any] | None:
    """A moment that says something: not one that stands there only because it has to."""
    return None if node.get("whyuri") == REQUIRED else when_of(words_of(node))
