"""JSON Feed 1.0 and 1.1 → entries. Knows no XML and no model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmodel import jsontext
from newsmodel.errors import ReadError
from newsmodel.formats.feed.entry import Entry, Markup
from newsmodel.jsontext import JsonError
from newsmodel.values.problem import Problem


def entries(data: bytes, problems: list[Problem]) -> Iterator[Entry]:
    """The items of a feed, in its order. Raises ReadError where it is no JSON, or no feed."""
    try:
        feed = jsontext.parse(data)
    except JsonError as error:
        raise ReadError([_problem(error)]) from None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise ReadError(
            [Problem(code="not-feed", message="this is JSON, and no feed: there are no items", path="$.items")]
        )
    for number, item in enumerate(items):
        place = f"$.items[{number}]"
        if isinstance(item, dict):
            yield _entry(item, feed, place)
        else:
            problems.append(Problem(code="entry", message="an item that is no object", path=place))


def _problem(error: JsonError) -> Problem:
    return Problem(
        code="json", message=str(error), path=error.path, line=error.line, column=error.column, offset=error.offset
    )


def _entry(item: dict[str, Any], feed: dict[str, Any], place: str) -> Entry:
    html, text = _text(item, "content_html"), _text(item, "content_text")
    summary = _text(item, "summary")
    title = _text(item, "title")
    words = Markup(html, html=True) if html else Markup(text) if text else Markup(summary) if summary else None
    home = _text(feed, "home_page_url")
    name = _text(feed, "title")
    return Entry(
        place=place,
        title=Markup(title) if title else None,
        body=words,
        authors=_authors(item) or _authors(feed),
        published=_text(item, "date_published"),
        updated=_text(item, "date_modified"),
        keywords=tuple(t for t in _list(item, "tags") if isinstance(t, str)),
        source=(name, home) if name else None,
        language=_text(item, "language") or _text(feed, "language"),
        link=_text(item, "url") or _text(item, "external_url"),
        id=_identifier(item),
        origin={"text": "content_html" if html else "content_text" if text else "summary"} if words else {},
    )


def _text(node: dict[str, Any], name: str) -> str | None:
    value = node.get(name)
    return value if isinstance(value, str) and value.strip() else None


def _identifier(item: dict[str, Any]) -> str | None:
    """JSON Feed 1.1: an id that is a number is to be read as a string."""
    value = item.get("id")
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value) else None


def _list(node: dict[str, Any], name: str) -> list[Any]:
    value = node.get(name)
    return value if isinstance(value, list) else []


def _authors(node: dict[str, Any]) -> tuple[str, ...]:
    people = [*_list(node, "authors"), node.get("author")]
    return tuple(dict.fromkeys(n for p in people if isinstance(p, dict) and (n := _text(p, "name"))))
