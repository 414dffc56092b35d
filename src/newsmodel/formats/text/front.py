"""Front matter: the lines between `---` above a text, as `key: value`. Reads flat scalars only, never YAML's types."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

_LONGEST = 16_384
_OPEN: Final = re.compile(r"[ \t]{0,8}(?:-{3}|\+{3})[ \t]{0,8}\n")
_CLOSE: Final = re.compile(r"^(?:-{3}|\+{3}|\.{3})[ \t]{0,8}$", re.MULTILINE)
_ROW: Final = re.compile(
    r"^(?P<key>[A-Za-z][\w-]{0,40})[ \t]{0,4}[:=][ \t]{0,8}(?P<value>\S[^\n]{0,2000})$", re.MULTILINE
)
_ESCAPES: Final = {"_": "\u00a0", "n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/", " ": " ", "N": "\x85"}
_JOIN: Final = re.compile(r"\\\n[ \t]{0,20}")
_MOST_LINES = 20
_ESCAPE: Final = re.compile(r"\\(.)")

KEYS: Final[dict[str, str]] = {
    "title": "headline", "headline": "headline", "subtitle": "deck", "description": "deck", "summary": "deck",
    "date": "published", "published": "published", "published_time": "published", "pubdate": "published",
    "date_published": "published", "datepublished": "published",
    "modified": "modified", "modified_time": "modified", "updated": "modified", "lastmod": "modified",
    "author": "byline", "authors": "byline", "byline": "byline", "creator": "byline",
    "source": "source", "site": "source", "site_name": "source", "publisher": "source",
    "source_url": "url", "url": "url", "link": "url", "original_url": "url", "permalink": "url",
    "canonical": "canonical_url", "canonical_url": "canonical_url",
    "section": "section", "category": "section",
    "tags": "keywords", "keywords": "keywords",
    "language": "language", "lang": "language",
    "rights": "rights", "copyright": "rights", "license": "rights",
}  # fmt: skip
"""Their key → our field."""


@frozen
class Row:
    """A fact of the front matter: our field, the value without quotes, and where the value stands in the text."""

    field: str
    value: str
    start: int
    end: int


@frozen
class FrontMatter:
    """The stretch [start, end) of the text and its rows in order."""

    start: int
    end: int
    rows: tuple[Row, ...]


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text; None where it has none, or none that ends."""
    start = len(text) - len(text.lstrip())
    opened = _OPEN.match(text, start)
    closed = _CLOSE.search(text, opened.end(), opened.end() + _LONGEST) if opened else None
    if opened is None or closed is None:
        return None
    rows = tuple(_rows(text, opened.end(), closed.start()))
    return FrontMatter(start, closed.end(), rows) if rows else None


def _rows(text: str, start: int, end: int) -> list[Row]:
    rows = []
    for found in _ROW.finditer(text, start, end):
        field = KEYS.get(found["key"].lower())
        stop = _continued(text, found.start("value"), found.end("value"), end)
        value = _plain(_JOIN.sub("", text[found.start("value") : stop]))
        if field and value:
            rows.append(Row(field, value, found.start("value"), stop))
    return rows


def _continued(text: str, start: int, stop: int, end: int) -> int:
    """Where a value ends that is quoted over several lines, each but the last closed by a backslash."""
    for _ in range(_MOST_LINES):
        if text[start] != '"' or text[stop - 1] != "\\" or stop + 1 >= end:
            break
        newline = text.find("\n", stop + 1, end)
        stop = end if newline < 0 else newline
    return stop


def _plain(raw: str) -> str:
    """A flat scalar without quotes and escapes."""
    raw = raw.strip()
    if len(raw) > 1 and raw[0] == raw[-1] == '"':
        return _ESCAPE.sub(lambda found: _ESCAPES.get(found[1], found[0]), raw[1:-1]).strip()
    if len(raw) > 1 and raw[0] == raw[-1] == "'":
        return raw[1:-1].replace("''", "'").strip()
    return raw
