"""RSS 0.9x to 2.0, RSS 1.0 and Atom → entries, by feedparser. Sees text that was looked over; fetches nothing."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, Final

from newsmodel.errors import MissingExtra, ReadError
from newsmodel.formats.feed.entry import Entry, Markup
from newsmodel.formats.feed.scan import Scan
from newsmodel.values.problem import Problem

MOST_ENTRIES: Final = 50_000
_TORN: Final = re.compile(r"[a-z]{1,20} \(([^()]+)\)?\Z")
_SYSTEM: Final = re.compile(r"""\bsrsName\s*=\s*(?:"[^"]*"|'[^']*')""")
_HTML: Final = ("text/html", "application/xhtml+xml")


def entries(found: Scan) -> Iterator[Entry]:
    """The entries of a feed, in its order. Raises ReadError where it is no feed."""
    read = _parsed(found)
    feed = read["feed"]
    for number, entry in enumerate(read["entries"][:MOST_ENTRIES], 1):
        yield _entry(entry, feed, f"entry[{number}]")


def _parsed(found: Scan) -> Any:
    try:
        import feedparser
    except ImportError:
        raise MissingExtra("feeds", "feedparser", "reading RSS and Atom") from None
    try:
        read = _read(feedparser, found.text)
    except Exception:  # noqa: BLE001  feedparser lets any error of its own out: known for reference systems of places
        try:
            read = _read(feedparser, _SYSTEM.sub("", found.text))
        except Exception as error:  # noqa: BLE001
            message = f"feedparser cannot read this feed: {type(error).__name__}: {error}"[:300]
            raise ReadError([*found.problems, Problem(code="feed", message=message)]) from None
    if not read.get("version") and not read["entries"]:
        raise ReadError([Problem(code="not-feed", message="this is XML, and no feed", line=1)])
    if read.get("bozo") and not found.problems:
        why = str(read.get("bozo_exception", ""))[:200]
        found.problems.append(Problem(code="feed", severity="warning", message=f"the feed is damaged: {why}"))
    return read


def _read(feedparser: Any, text: str) -> Any:
    headers = {"content-type": "application/xml; charset=utf-8"}
    data = io.BytesIO(text.encode("utf-8", "replace"))
    return feedparser.parse(data, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)


def _entry(entry: Any, feed: Any, place: str) -> Entry:
    """An entry from feedparser's dict, read raw: its aliases between fields say more than the feed did."""
    origin: dict[str, str] = {}
    return Entry(
        place=place,
        title=_title(entry),
        body=_body(entry, origin),
        authors=_authors(entry) or _authors(feed),
        published=dict.get(entry, "published") or dict.get(entry, "created"),
        updated=dict.get(entry, "updated"),
        keywords=tuple(
            t for tag in dict.get(entry, "tags") or () if (t := dict.get(tag, "label") or dict.get(tag, "term"))
        ),
        rights=dict.get(entry, "rights") or dict.get(feed, "rights"),
        source=_source(dict.get(entry, "source") or {}) or _source(feed),
        language=_language(entry, feed),
        link=dict.get(entry, "link"),
        id=dict.get(entry, "id"),
        origin=origin,
    )


def _detail(detail: Any) -> Markup | None:
    return Markup(detail["value"], detail.get("type") in _HTML) if detail and detail.get("value") else None


def _title(entry: Any) -> Markup | None:
    """The title, which feedparser takes from the better of several elements, with the type that one of them has."""
    detail = _detail(dict.get(entry, "title_detail"))
    title = dict.get(entry, "title")
    return Markup(title, detail.html) if detail and title else detail


def _body(entry: Any, origin: dict[str, str]) -> Markup | None:
    """The longest content, or else the summary."""
    contents = [c for c in (_detail(d) for d in dict.get(entry, "content") or ()) if c]
    if contents:
        origin["text"] = "content"
        return max(contents, key=lambda c: (c.html, len(c.text)))
    summary = _detail(dict.get(entry, "summary_detail"))
    if summary:
        origin["text"] = "summary"
    return summary


def _authors(entry: Any) -> tuple[str, ...]:
    """The name of each author, or else the address."""
    people = dict.get(entry, "authors") or ()
    names = (
        _mended(person.get("name") or "", person.get("email")) or person.get("email") for person in people if person
    )
    found = tuple(dict.fromkeys(name for name in names if name))
    single = dict.get(entry, "author")
    return found or ((single,) if single else ())


def _mended(name: str, address: str | None) -> str:
    """An address that feedparser ended after four letters of its last part: the rest of it is no name."""
    torn = _TORN.match(name) if address else None
    return torn[1] if torn else name


def _source(feed: Any) -> tuple[str, str | None] | None:
    title = dict.get(feed, "title") or dict.get(feed, "publisher")
    return (title, dict.get(feed, "link")) if title else None


def _language(entry: Any, feed: Any) -> str | None:
    details = [dict.get(entry, "title_detail"), *(dict.get(entry, "content") or ())]
    inner = next((d.get("language") for d in details if d and d.get("language")), None)
    return dict.get(entry, "language") or inner or dict.get(feed, "language")
