"""A feed: RSS, Atom or JSON Feed in, one article an entry out. Fetches nothing, follows no link.

`parse` gives all entries in one bundle, `stream` one reading an entry. A date whose day and month cannot be told apart
is kept as it is written, unresolved. An Atom entry that says only when it was updated was published no later: that
date stands in, as inferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from attrs import evolve
from pydantic import TypeAdapter, ValidationError

from newsmodel.errors import ReadError
from newsmodel.formats.base import Format, Reading, together
from newsmodel.formats.feed import json_feed, syndication
from newsmodel.formats.feed.entry import Entry, Markup
from newsmodel.formats.feed.scan import scan
from newsmodel.formats.html import PROVENANCE, composed, names_of, paragraphs_of, plain, read_date
from newsmodel.formats.xml_encoding import LARGEST
from newsmodel.models.article import Byline, Source
from newsmodel.models.bundle import Bundle
from newsmodel.models.record import Identifier
from newsmodel.values.problem import Problem
from newsmodel.values.scalars import LanguageTag, Url

_URL: Final = TypeAdapter[str](Url)
_LANGUAGE: Final = TypeAdapter[str](LanguageTag)
_XML_FEED: Final = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*\?>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>\s*)*<(?:(?:!DOCTYPE\s+)?rss\b|feed\b|(?:!DOCTYPE\s+)?(?:rdf:)?RDF\b|(?:atom|a):feed\b)",
    re.DOTALL,
)
_JSON_FEED: Final = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org')


def parse(data: bytes) -> Reading:
    """All entries in one bundle. Raises ReadError where the bytes are no feed, or are refused."""
    return together(_readings(data))


def stream(source: BinaryIO) -> Iterator[Reading | ReadError]:
    """One reading an entry; a ReadError for what is none, or no feed. A feed is held whole: it is small, or refused."""
    try:
        for reading in _readings(source.read(LARGEST + 1)):
            yield reading if reading.bundle.articles else ReadError(reading.problems)
    except ReadError as error:
        yield error


def sniff(head: bytes) -> float:
    """How surely the first bytes are a feed."""
    plain_head = head.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if _XML_FEED.match(plain_head):
        return 1.0
    return 1.0 if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and _JSON_FEED.search(head) else 0.0


def _readings(data: bytes) -> Iterator[Reading]:
    """A reading for each entry, with what was wrong before it; a last one without articles for what was wrong after."""
    problems: list[Problem] = []
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        entries = json_feed.entries(data, problems)
    else:
        found = scan(data)
        problems = found.problems
        entries = syndication.entries(found)
    known: set[str] = set()
    for number, entry in enumerate(entries):
        reading = _reading(entry, number, known)
        yield evolve(reading, problems=(*problems, *reading.problems))
        problems.clear()
    if problems:
        yield Reading(Bundle(), tuple(problems))


def _reading(entry: Entry, number: int, known: set[str]) -> Reading:
    problems: list[Problem] = []
    values = _values(entry, problems)
    body = paragraphs_of(_markup(entry.body)) if entry.body else ()
    key = entry.id or entry.link or ""
    basis = ("feed", key) if key and key not in known else ("feed", key, number)
    known.add(key)
    identifiers = [Identifier(scheme="url" if _fits(_URL, entry.id) else "feed", value=entry.id)] if entry.id else []
    if not body and not values.get("headline"):
        problems.append(
            Problem(code="empty", severity="warning", message="the entry has neither title nor text", path=entry.place)
        )
    article = composed(
        values, body, extensions={PROVENANCE: _origin(entry, values)}, basis=basis, identifiers=identifiers
    )
    return Reading(Bundle(articles=(article,)), tuple(problems))


def _values(entry: Entry, problems: list[Problem]) -> dict[str, Any]:
    published = _date(entry, "published", problems)
    modified = _date(entry, "updated", problems)
    if published is None and modified is not None:
        published = modified.evolve(resolution="inferred") if modified.edtf else modified
    values = {
        "headline": _line(entry.title),
        "bylines": tuple(
            Byline(name=name) for name in dict.fromkeys(n for a in entry.authors for n in [*names_of(a)] or [a])
        ),
        "published": published,
        "modified": modified,
        "keywords": tuple(dict.fromkeys(w for k in entry.keywords if (w := plain(k)[:200]))),
        "rights": plain(entry.rights)[:1000] if entry.rights else None,
        "source": _source(entry),
        "language": _checked(_LANGUAGE, (entry.language or "").replace("_", "-"), entry, "language", problems),
        "url": _checked(_URL, (entry.link or "").strip().replace(" ", "%20"), entry, "link", problems),
    }
    return {name: value for name, value in values.items() if value}


def _line(markup: Markup | None) -> str | None:
    if markup is None:
        return None
    words = " ".join(p.text for p in paragraphs_of(_markup(markup))) if markup.html else " ".join(markup.text.split())
    return words[:500] or None


def _markup(markup: Markup) -> str:
    """Words that are no markup, so written that they stay what they are."""
    return markup.text if markup.html else markup.text.replace("&", "&amp;").replace("<", "&lt;")


def _date(entry: Entry, name: str, problems: list[Problem]) -> Any:
    text = getattr(entry, name)
    if not text or not text.strip():
        return None
    dated = read_date(text)
    if dated.edtf is None:
        why = (
            f"day and month cannot be told apart, {' or '.join(dated.readings)}"
            if dated.readings
            else "no date that can be read"
        )
        code = "ambiguous-date" if dated.readings else "value"
        problems.append(
            Problem(code=code, severity="warning", message=f"{dated.text[:80]!r}: {why}", path=f"{entry.place}.{name}")
        )
    return dated.when()


def _source(entry: Entry) -> Source | None:
    if entry.source is None or not (name := plain(entry.source[0])[:200]):
        return None
    url = entry.source[1]
    return Source(name=name, url=url if _fits(_URL, url) else None)


def _checked(adapter: TypeAdapter[str], value: str, entry: Entry, name: str, problems: list[Problem]) -> str | None:
    if not value:
        return None
    if _fits(adapter, value):
        return value
    problems.append(
        Problem(
            code="value",
            severity="warning",
            message=f"{value[:120]!r} is no value for {name}",
            path=f"{entry.place}.{name}",
        )
    )
    return None


def _fits(adapter: TypeAdapter[str], value: str | None) -> bool:
    try:
        adapter.validate_python(value)
    except ValidationError:
        return False
    return True


def _origin(entry: Entry, values: dict[str, Any]) -> dict[str, Any]:
    usual = {"headline": "title", "bylines": "author", "modified": "updated", "keywords": "category", "url": "link"}
    return {
        name: f"feed:{entry.origin.get(name, usual.get(name, name))}"
        for name in [*values, *(["text"] if entry.body else [])]
    }


FORMAT = Format(
    name="feed",
    title="feed (RSS, Atom, JSON Feed)",
    media_type="application/rss+xml",
    suffixes=(".rss", ".atom", ".feed"),
    parse=parse,
    stream=stream,
    sniff=sniff,
    extra="feeds",
)
