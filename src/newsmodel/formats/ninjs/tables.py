"""Where our fields stand in ninjs: a table a kind of record, in the words of 3.x and of 1.x.

2.x has the words of 3.x in lower case. Knows no document and no version's rules. Beside the fields of a record the
tables speak of a few that are none: `/uri` (its id or first identifier), `/body` (the text of an article's body
regions), `/point` (a place's coordinates).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal

from attrs import evolve, frozen
from pydantic import TypeAdapter, ValidationError

from newsmodel.formats.mapping import Row, Table
from newsmodel.formats.ninjs.geojson import point
from newsmodel.values.edtf import is_edtf
from newsmodel.values.scalars import LanguageTag, Url

Family = Literal["1", "2", "3"]


# Values.


def text(value: Any) -> str | None:
    """A text that is not empty; what is no text says nothing (that it stands there is told by the shapes)."""
    return value if isinstance(value, str) and value else None


_MOMENT = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})",
    re.IGNORECASE,
)
_LIMITS = (("year", 0, 9999), ("month", 1, 12), ("day", 1, 31), ("hour", 0, 23), ("minute", 0, 59), ("second", 0, 59))


def moment(value: Any) -> dict[str, Any] | None:
    """A moment of RFC 3339 as a `When`. Raises ValueError, saying what is wrong, for any other text."""
    words = text(value)
    if words is None:
        return None
    if is_edtf(words) and "/" not in words:
        return {"edtf": words, "resolution": "explicit"}
    parts = _MOMENT.fullmatch(words)
    for (name, least, most), number in zip(_LIMITS, parts.groups() if parts else (), strict=False):
        if not least <= int(number) <= most:
            raise ValueError(f"no {name} {int(number)}")
    raise ValueError(f"no day {int(parts[3])} in that month" if parts else f"“{words[:40]}” is no date and time")


def from_moment(value: dict[str, Any]) -> str | None:
    """The moment of a `When` that is one, with its offset from UTC; a date alone is no moment and is not made one."""
    words = str(value.get("edtf", ""))
    return words if _MOMENT.fullmatch(words) else None


_STATUS = {"usable": "usable", "withheld": "withheld", "canceled": "withdrawn"}
_PUBSTATUS = {"usable": "usable", "corrected": "usable", "withheld": "withheld", "withdrawn": "canceled"}


def _status(value: Any) -> str | None:
    return _STATUS.get(value) if isinstance(value, str) else None


_TWO_NAMES = re.compile(r"\S+ \S[^,]*? and \S+ \S[^,]*")


def _bylines(value: Any) -> list[dict[str, Any]] | None:
    words = re.sub(r"^[Bb]y\s+(?=\S)", "", text(value) or "")
    names = words.split(" and ") if _TWO_NAMES.fullmatch(words) else [words]
    return [{"name": name} for name in names] if words else None


_LANGUAGE: TypeAdapter[str] = TypeAdapter(LanguageTag)
_URL: TypeAdapter[str] = TypeAdapter(Url)


def _language(value: Any) -> str | None:
    """A language tag. Raises ValueError for any other text."""
    words = text(value)
    if words is not None and not _is(words, _LANGUAGE):
        raise ValueError(f"“{words[:40]}” is no language tag")
    return words


def _url(value: Any) -> str | None:
    """An address on the web; any other URI says nothing of where an article is found."""
    return value if isinstance(value, str) and _is(value, _URL) else None


def _is(value: str, kind: TypeAdapter[str]) -> bool:
    try:
        kind.validate_python(value)
    except ValidationError:
        return False
    return True


def _keywords(value: Any) -> list[str] | None:
    names = [text(item.get("name")) for item in value if isinstance(item, dict)] if isinstance(value, list) else []
    return [name for name in names if name] or None


def _name(value: Any) -> list[dict[str, Any]] | None:
    return [{"text": value, "form": "primary"}] if text(value) else None


def _point(value: Any) -> dict[str, float] | None:
    """Coordinates of a point on the globe. Raises ValueError for a point that is not."""
    found = point(value)
    if found and not (abs(found[0]) <= 180 and abs(found[1]) <= 90):
        raise ValueError(f"no point at longitude {found[0]}, latitude {found[1]}")
    return {"longitude": found[0], "latitude": found[1]} if found else None


# Tables. `_both` gives a row its places in 3.x and in 1.x; None where the family has no such member.


@frozen
class _Both:
    row: Row
    one: str | None


def _same(value: Any) -> Any:
    return value


def _both(
    ours: str,
    three: str,
    one: str | None,
    read: Any = text,
    write: Any = lambda value: value,
    narrows: str | None = None,
) -> _Both:
    return _Both(Row(ours, three, read, write, narrows=narrows), one)


_MOMENT_ONLY = "a date without time, and a time without offset, is dropped; so are its words"

_URI = _both("/uri", "uri", "uri")
_ITEM = (
    _URI,
    _both("/headline", "headlines/role=main/value", "headline"),
    _both("/headline", "headlines/0/value", "headline_main"),
    _both("/deck", "descriptions/0/value", "description_text"),
    _both(
        "/bylines",
        "by",
        "byline",
        _bylines,
        lambda names: " and ".join(name["name"] for name in names),
        "names in one text, actors dropped",
    ),
    _both("/dateline", "located", "located", lambda v: {"text": v} if text(v) else None, lambda v: v["text"],
          "the place's record is dropped"),
    _both("/language", "language", "language", _language),
    _both("/source/name", "infoSources/0/name", "infosource/0/name"),
    _both("/source/name", "copyrightHolder", "copyrightholder", write=None),
    _both("/source/url", "infoSources/0/uri", None, _url),
    _both("/url", "altIds/role=url/value", "altids/url", _url),
    _both("/canonical_url", "altIds/role=canonical/value", "altids/canonical", _url),
    _both("/rights", "copyrightNotice", "copyrightnotice"),
    _both("/status", "pubStatus", "pubstatus", _status, _PUBSTATUS.get, "corrected becomes usable"),
    _both("/keywords", "subjects", "subject", _keywords, lambda names: [{"name": name} for name in names]),
)  # fmt: skip
_FIRST = (_both("/published", "firstCreated", "firstcreated", moment, from_moment, _MOMENT_ONLY),
          _both("/modified", "versionCreated", "versioncreated", moment, from_moment, _MOMENT_ONLY))  # fmt: skip
_ONLY = (_both("/published", "versionCreated", "versioncreated", moment, from_moment, _MOMENT_ONLY),)

_FIRST_NAME = "the first name only"
_NAME = _both("/names", "name", "name", _name, lambda names: names[0]["text"], _FIRST_NAME)
_POINT = _both(
    "/point", "geoJSON", "geometry_geojson", _point,
    lambda p: {"type": "Point", "coordinates": [p["longitude"], p["latitude"]]},
)  # fmt: skip


@frozen
class Member:
    """A list of an item whose elements are records of ours."""

    three: str
    """Its name in 3.x, and in lower case in 2.x."""
    one: str
    """Its name in 1.x."""
    kind: Literal["actor", "place", "event", "weapon_system"]
    defaults: dict[str, str]
    """What is required of the record and ninjs does not say."""
    rows: tuple[_Both, ...]
    foreign: bool = True
    """Whether an element that we did not write becomes a record too."""

    def name(self, family: Family) -> str:
        return self.one if family == "1" else self.three.lower() if family == "2" else self.three

    def table(self, family: Family) -> Table:
        return _table((_URI, *self.rows), family)


MEMBERS = (
    Member("people", "person", "actor", {"type": "person"}, (_NAME,)),
    Member("organisations", "organisation", "actor", {"type": "organization"}, (_NAME,)),
    Member("places", "place", "place", {}, (_NAME, _POINT)),
    Member(
        "events",
        "event",
        "event",
        {"type": "other", "status": "unknown"},
        (_both("/label", "name", "name"),),
    ),
    Member("objects", "object", "weapon_system", {"category": "unknown"}, (_NAME,), foreign=False),
)


def item_table(family: Family, *, two_dates: bool) -> Table:
    """The table of an item: with two dates the first is when it was published, else the only one is."""
    return _table((*_ITEM, *(_FIRST if two_dates else _ONLY)), family)


@cache
def _table(rows: tuple[_Both, ...], family: Family) -> Table:
    if family == "1":
        return tuple(evolve(both.row, theirs=both.one) for both in rows if both.one is not None)
    if family == "2":
        return tuple(evolve(both.row, theirs=both.row.theirs.lower()) for both in rows)
    return tuple(both.row for both in rows)


_DERIVED = "put together of headline and body when read back"
_DOCUMENTED = {
    "article": (
        Row("/id", "uri"),
        Row("/text", "bodies", narrows=_DERIVED),
        Row("/regions", "bodies", narrows=_DERIVED),
    ),
    "actor": (Row("/id", "uri"), Row("/type", "people, organisations", narrows="people and organisations only")),
    "place": (Row("/id", "uri"), Row("/latitude", "geoJSON"), Row("/longitude", "geoJSON")),
    "event": (
        Row("/id", "uri"),
        Row("/type", "events", narrows="comes back as other"),
        Row("/status", "events", narrows="comes back as unknown"),
    ),
    "weapon_system": (Row("/id", "uri"), Row("/category", "objects", narrows="comes back as unknown")),
}
_FOREIGN_ID = Row("/identifiers", "uri", narrows="the one of the scheme ninjs only")


def documented(family: Family) -> dict[str, Table]:
    """Kind of record → the fields that are carried, for the docs, with what stands behind `/uri` and `/point`."""
    tables = {"article": item_table(family, two_dates=True)} | {m.kind: m.table(family) for m in MEMBERS}
    return {
        kind: (*_DOCUMENTED[kind], _FOREIGN_ID, *(row for row in table if row.ours not in ("/uri", "/point")))
        for kind, table in tables.items()
    }
