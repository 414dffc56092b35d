"""How the statements about each fact are read: raw words and nodes in, values of our fields out. Judges no sources."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final
from urllib.parse import urljoin

from pydantic import TypeAdapter, ValidationError

from newsmodel.formats.html.dates import Dated, read_date
from newsmodel.formats.html.names import names_of
from newsmodel.formats.html.statements import Statements
from newsmodel.formats.html.words import key, plain
from newsmodel.models.article import Byline, Source
from newsmodel.values.scalars import LanguageTag, Url
from newsmodel.values.when import When

_URL: Final = TypeAdapter[str](Url)
_LANGUAGE: Final = TypeAdapter[str](LanguageTag)
_SUFFIX: Final = re.compile(r"\s(?:[-–—|·•:»]|::)\s")
_MOST_KEYWORDS: Final = 100


class Unreadable(ValueError):
    """A statement that is no value of its field; `instead` is what stands in where no other source has one."""

    def __init__(self, message: str, code: str = "value", instead: When | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.instead = instead


def texts(page: Statements, said: list[Any], *names_: str) -> Iterator[str]:
    """The words of statements: of texts themselves, of nodes what stands under `names_`."""
    for item in said:
        value = _resolved(page, item)
        if isinstance(value, str):
            yield value[:2000]
        elif isinstance(value, list):
            yield from texts(page, value[:50], *names_)
        elif isinstance(value, dict):
            inner = next((value[n] for n in names_ if value.get(n)), None)
            if isinstance(inner, str):
                yield inner[:2000]
            elif isinstance(inner, list):
                yield from (i[:2000] for i in inner[:50] if isinstance(i, str))
            elif isinstance(inner, dict):
                yield from (i[:2000] for i in [inner.get("@value")] if isinstance(i, str))


def _resolved(page: Statements, value: Any) -> Any:
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and not value.get("name"):
        return page.by_id.get(value["@id"], value)
    return value


def _words(page: Statements, said: list[Any]) -> str:
    return next((words for text in texts(page, said, "@value", "name", "url", "@id") if (words := plain(text))), "")


def _headline(page: Statements, said: list[Any]) -> str:
    words = _words(page, said)
    if len(words) > 500:
        words = f"{words[:499].rstrip()}…"
    return _without_kicker(page, _without_site(page, words))


def _without_site(page: Statements, words: str) -> str:
    """The headline without the site's name after a bar, where the page itself says that it is no part of it."""
    parts = _SUFFIX.split(words)
    if len(parts) < 2:
        return words
    sites = {key(plain(page.text(s))) for s in ("meta:og:site_name", "meta:application-name", "meta:twitter:site")}
    sites |= {key(t) for t in texts(page, page.of("json-ld:publisher"), "name")}
    sites = {s.removesuffix(" com") for s in sites if s}
    heads = {key(h) for h in page.of("visible:h1")}
    for found in reversed(list(_SUFFIX.finditer(words))):
        head, tail = words[: found.start()].rstrip(), words[found.end() :]
        squeezed = key(tail).replace(" ", "")
        if key(head) in heads or any(squeezed == s.replace(" ", "") or (s and key(tail) in s) for s in sites):
            words = head
        else:
            break
    return words


def _without_kicker(page: Statements, words: str) -> str:
    """The headline without the words before a colon or dash, where OpenGraph has it without them."""
    bare = _without_site(page, plain(page.text("meta:og:title")))
    if len(bare) < len(words) and len(bare) > 15 and words.endswith(bare):
        return bare if words[: -len(bare)].rstrip().endswith((":", " -", "–", "—", "|", "//")) else words
    return words


def _bylines(page: Statements, said: list[Any]) -> tuple[Byline, ...]:
    nodes = [node for item in said for node in _flat(_resolved(page, item))]
    people = [n for n in nodes if not (isinstance(n, dict) and "Organization" in str(n.get("@type")))] or nodes
    found = dict.fromkeys(name for text in texts(page, people, "name", "@value") for name in names_of(text))
    return tuple(Byline(name=name) for name in _distinct(list(found))[:50])


def _flat(value: Any) -> list[Any]:
    return value[:50] if isinstance(value, list) else [value]


def _distinct(found: list[str]) -> list[str]:
    kept: dict[str, str] = {}
    for name in found:
        kept.setdefault(key(name), name)
    return list(kept.values())


def _date(page: Statements, said: list[Any]) -> Any:
    dated: Dated | None = None
    for text in texts(page, [str(s) if isinstance(s, int) and not isinstance(s, bool) else s for s in said], "@value"):
        if not text.strip():
            continue
        dated = read_date(text)
        if dated.edtf:
            return dated.when()
    if dated is None:
        return None
    readings = f": day and month cannot be told apart, {' or '.join(dated.readings)}" if dated.readings else ""
    code = "ambiguous-date" if dated.readings else "value"
    raise Unreadable(f"{dated.text[:80]!r} is no date that can be read{readings}", code, dated.when())


def _language(page: Statements, said: list[Any]) -> str:
    for text in texts(page, said, "alternateName", "@value", "identifier", "name"):
        tag = text.split(",")[0].strip().replace("_", "-")
        first = tag.partition("-")[0]
        if 2 <= len(first) <= 3 and _LANGUAGE_IS(tag):
            return tag
        raise Unreadable(f"{text[:80]!r} is no language tag")
    return ""


def _source(page: Statements, said: list[Any]) -> Source | None:
    name = next(
        (w for t in texts(page, said, "name", "@value", "legalName") if (w := plain(t)) and not w.startswith("http")),
        "",
    )
    name = re.sub(r"^(?:copyright|©|\(c\))[\s\d,–-]*(?:©|by)?\s*", "", name, flags=re.IGNORECASE)[:120]
    node = next((n for s in said if isinstance(n := _resolved(page, s), dict)), {})
    url = node.get("url")
    return Source(name=name, url=url if isinstance(url, str) and _URL_IS(url) else None) if name else None


def _section(page: Statements, said: list[Any]) -> str:
    return _words(page, said)[:200]


def _keywords(page: Statements, said: list[Any]) -> tuple[str, ...]:
    stated = list(texts(page, said, "name", "@value", "termCode"))
    pieces = [p for t in stated for p in (re.split(r"[;,،、]", t) if len(stated) == 1 or t.count(",") > 2 else [t])]
    words = dict.fromkeys(w for p in pieces if (w := plain(p)[:200]) and not w.startswith("http"))
    return tuple(words)[:_MOST_KEYWORDS]


def _rights(page: Statements, said: list[Any]) -> str:
    return _words(page, said)[:1000]


def _address(page: Statements, said: list[Any]) -> str:
    for text in texts(page, said, "@id", "url"):
        url = text.strip()
        if not url or url.startswith("#"):
            continue
        base = page.text("record:url") or page.text("meta:og:url")
        try:
            whole = urljoin(base, url) if base else url
        except ValueError:
            whole = url
        whole = whole.replace(" ", "%20")
        if _URL_IS(whole):
            return whole
        raise Unreadable(f"{url[:120]!r} is no address of the web")
    return ""


def _fits(adapter: TypeAdapter[str]) -> Callable[[str], bool]:
    def fits(text: str) -> bool:
        try:
            adapter.validate_python(text)
        except ValidationError:
            return False
        return True

    return fits


_URL_IS: Final = _fits(_URL)
_LANGUAGE_IS: Final = _fits(_LANGUAGE)

READERS: Final[dict[str, Callable[[Statements, list[Any]], Any]]] = {
    "headline": _headline,
    "bylines": _bylines,
    "published": _date,
    "modified": _date,
    "language": _language,
    "source": _source,
    "section": _section,
    "keywords": _keywords,
    "rights": _rights,
    "canonical_url": _address,
    "url": _address,
}
"""How the statements about each fact are read."""
