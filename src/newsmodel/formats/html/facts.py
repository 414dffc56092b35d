"""Which statement is believed: the table of precedence, and how each fact is read. Makes values, not records.

A statement that cannot be read costs itself: the next source is asked, and a problem says so. Dates of publication that
disagree are all kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final
from urllib.parse import urljoin

from attrs import define, field
from pydantic import TypeAdapter, ValidationError

from newsmodel.formats.html.dates import Dated, disagree, read_date
from newsmodel.formats.html.names import names_of
from newsmodel.formats.html.statements import Statements
from newsmodel.formats.html.words import key, plain
from newsmodel.models.article import Byline, Source
from newsmodel.values.problem import Problem
from newsmodel.values.scalars import LanguageTag, Url

PROVENANCE: Final = "urn:newsmodel:provenance"
"""The extension that says where each fact was found: a dict of field to source."""
DATES: Final = "urn:newsmodel:dates-of-publication"
"""The extension that keeps dates of publication that differ, as the checks know it (NM205)."""

PRECEDENCE: Final[dict[str, tuple[str, ...]]] = {
    "headline": (
        "json-ld:headline", "microdata:headline", "meta:og:title", "visible:h1", "meta:twitter:title", "json-ld:name", "meta:dc.title",
        "meta:dcterms.title", "meta:headline", "meta:parsely-title", "meta:title", "microdata:name", "visible:title",
    ),
    "bylines": (
        "json-ld:author", "microdata:author", "json-ld:creator", "meta:author", "meta:article:author", "meta:byl", "meta:parsely-author", "meta:sailthru.author",
        "meta:dc.creator", "meta:dcterms.creator", "meta:article:author_name", "meta:cxenseparse:author", "meta:og:article:author", "meta:authors", "meta:author-name", "meta:twitter:creator:name",
        "visible:byline",
    ),
    "published": (
        "json-ld:datePublished", "microdata:datePublished", "meta:article:published_time", "meta:datepublished", "meta:og:published_time", "meta:article:published",
        "meta:og:article:published_time", "meta:parsely-pub-date", "meta:sailthru.date", "meta:cxenseparse:recs:publishtime", "meta:dc.date.issued", "meta:dcterms.issued", "meta:dcterms.created", "meta:dc.date", "meta:dcterms.date",
        "meta:pubdate", "meta:publishdate", "meta:publish-date", "meta:publish_date", "meta:publication_date", "meta:publicationdate",
        "meta:date", "meta:rnews:datepublished", "meta:ptime", "meta:originalpublicationdate", "json-ld:dateCreated", "microdata:dateCreated", "meta:article:created",
        "visible:time", "visible:date", "meta:article:modified_time",
    ),
    "modified": (
        "json-ld:dateModified", "microdata:dateModified", "meta:article:modified_time", "meta:og:updated_time", "meta:datemodified",
        "meta:lastmod", "meta:last-modified", "meta:dcterms.modified", "meta:dc.date.modified", "meta:revised", "meta:utime", "meta:article:modified",
    ),
    "language": ("json-ld:inLanguage", "microdata:inLanguage", "html:lang", "meta:content-language", "meta:language", "meta:dc.language", "meta:dcterms.language", "meta:og:locale"),
    "source": ("json-ld:publisher", "microdata:publisher", "meta:og:site_name", "json-ld:sourceOrganization", "meta:dc.publisher", "meta:dcterms.publisher", "meta:publisher", "meta:application-name", "meta:copyright"),
    "section": ("json-ld:articleSection", "microdata:articleSection", "meta:article:section", "meta:parsely-section", "meta:section", "meta:cg", "meta:channel"),
    "keywords": ("json-ld:keywords", "microdata:keywords", "meta:news_keywords", "meta:article:tag", "meta:keywords", "meta:parsely-tags", "meta:sailthru.tags", "meta:dc.subject"),
    "rights": ("json-ld:copyrightNotice", "microdata:copyrightNotice", "json-ld:license", "meta:copyright", "meta:dcterms.rights", "meta:dc.rights", "meta:rights", "link:license"),
    "canonical_url": ("link:canonical", "meta:og:url", "json-ld:mainEntityOfPage", "json-ld:url", "microdata:url"),
    "url": ("record:url", "meta:og:url", "json-ld:url", "link:canonical", "json-ld:mainEntityOfPage", "microdata:url"),
}  # fmt: skip
"""Which source is asked first, for every fact. To know a new source is to add its name here."""

DATING: Final = ("json-ld:datePublished", "microdata:datePublished", "meta:article:published_time", "meta:datepublished", "meta:parsely-pub-date", "meta:dc.date.issued", "meta:pubdate", "meta:date")  # fmt: skip
"""The sources that must agree on the date of publication; others are looser in what they mean."""

_URL: Final = TypeAdapter[str](Url)
_LANGUAGE: Final = TypeAdapter[str](LanguageTag)
_SUFFIX: Final = re.compile(r"\s(?:[-–—|·•:»]|::)\s")
_MOST_KEYWORDS: Final = 100


class Unreadable(ValueError):
    """A statement that is no value of its field."""


@define
class Facts:
    """What was settled about the article, from where, and what could not be read."""

    statements: Statements
    values: dict[str, Any] = field(factory=dict)
    origin: dict[str, str] = field(factory=dict)
    problems: list[Problem] = field(factory=list)
    dates: list[dict[str, str]] = field(factory=list)
    """Dates of publication that differ from the one believed."""


def settle(statements: Statements) -> Facts:
    """The facts, each from the first source that has it."""
    facts = Facts(statements)
    facts.problems += statements.problems
    for name in PRECEDENCE:
        _settle(facts, name)
    _gather_dates(facts)
    _instead(facts)
    return facts


def _settle(facts: Facts, name: str) -> None:
    read = READERS[name]
    doubt = None
    for source in PRECEDENCE[name]:
        said = facts.statements.of(source)
        if not said:
            continue
        try:
            value = read(facts, said)
        except Unreadable as error:
            severity: Any = "warning" if source.startswith("visible:") else "error"
            if not source.startswith("visible:date"):
                code = "ambiguous-date" if " or " in str(error) else "value"
                facts.problems.append(Problem(code=code, severity=severity, message=f"{error}, as {name}", path=source))
            doubt = doubt or getattr(error, "instead", None) and (error.instead, source)  # type: ignore[attr-defined]
            continue
        if value:
            facts.values[name], facts.origin[name] = value, source
            return
    if doubt:
        facts.values[name], facts.origin[name] = doubt


# ---- how each fact is read ----


def _texts(facts: Facts, said: list[Any], *names_: str) -> Iterator[str]:
    """The words of statements: of texts themselves, of nodes what stands under `names_`."""
    for item in said:
        value = _resolved(facts, item)
        if isinstance(value, str):
            yield value[:2000]
        elif isinstance(value, list):
            yield from _texts(facts, value[:50], *names_)
        elif isinstance(value, dict):
            inner = next((value[n] for n in names_ if value.get(n)), None)
            if isinstance(inner, str):
                yield inner[:2000]
            elif isinstance(inner, list):
                yield from (i[:2000] for i in inner[:50] if isinstance(i, str))
            elif isinstance(inner, dict):
                yield from (i[:2000] for i in [inner.get("@value")] if isinstance(i, str))


def _resolved(facts: Facts, value: Any) -> Any:
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and not value.get("name"):
        return facts.statements.by_id.get(value["@id"], value)
    return value


def _words(facts: Facts, said: list[Any]) -> str:
    return next((words for text in _texts(facts, said, "@value", "name", "url", "@id") if (words := plain(text))), "")


def _headline(facts: Facts, said: list[Any]) -> str:
    words = _words(facts, said)
    if len(words) > 500:
        words = f"{words[:499].rstrip()}…"
    return _without_site(facts, words)


def _without_site(facts: Facts, words: str) -> str:
    """The headline without the site's name after a bar, where the page itself says that it is no part of it."""
    parts = _SUFFIX.split(words)
    if len(parts) < 2:
        return words
    sites = {
        key(plain(facts.statements.text(s)))
        for s in ("meta:og:site_name", "meta:application-name", "meta:twitter:site")
    }
    sites |= {key(t) for t in _texts(facts, facts.statements.of("json-ld:publisher"), "name")}
    sites = {s.removesuffix(" com") for s in sites if s}
    heads = {key(h) for h in facts.statements.of("visible:h1")}
    for found in reversed(list(_SUFFIX.finditer(words))):
        head, tail = words[: found.start()].rstrip(), words[found.end() :]
        squeezed = key(tail).replace(" ", "")
        if key(head) in heads or any(squeezed == s.replace(" ", "") or (s and key(tail) in s) for s in sites):
            words = head
        else:
            break
    return words


def _bylines(facts: Facts, said: list[Any]) -> tuple[Byline, ...]:
    nodes = [node for item in said for node in _flat(_resolved(facts, item))]
    people = [n for n in nodes if not (isinstance(n, dict) and "Organization" in str(n.get("@type")))] or nodes
    found = dict.fromkeys(name for text in _texts(facts, people, "name", "@value") for name in names_of(text))
    return tuple(Byline(name=name) for name in _distinct(list(found))[:50])


def _flat(value: Any) -> list[Any]:
    return value[:50] if isinstance(value, list) else [value]


def _distinct(found: list[str]) -> list[str]:
    kept: dict[str, str] = {}
    for name in found:
        kept.setdefault(key(name), name)
    return list(kept.values())


def _date(facts: Facts, said: list[Any]) -> Any:
    dated: Dated | None = None
    for text in _texts(
        facts, [str(s) if isinstance(s, int) and not isinstance(s, bool) else s for s in said], "@value"
    ):
        if not text.strip():
            continue
        dated = read_date(text)
        if dated.edtf:
            return dated.when()
    if dated is None:
        return None
    readings = f": day and month cannot be told apart, {' or '.join(dated.readings)}" if dated.readings else ""
    error = Unreadable(f"{dated.text[:80]!r} is no date that can be read{readings}")
    error.instead = dated.when()  # type: ignore[attr-defined]
    raise error


def _language(facts: Facts, said: list[Any]) -> str:
    for text in _texts(facts, said, "alternateName", "@value", "identifier", "name"):
        tag = text.split(",")[0].strip().replace("_", "-")
        first = tag.partition("-")[0]
        if 2 <= len(first) <= 3 and _LANGUAGE_IS(tag):
            return tag
        raise Unreadable(f"{text[:80]!r} is no language tag")
    return ""


def _source(facts: Facts, said: list[Any]) -> Source | None:
    name = next(
        (w for t in _texts(facts, said, "name", "@value", "legalName") if (w := plain(t)) and not w.startswith("http")),
        "",
    )
    name = re.sub(r"^(?:copyright|©|\(c\))[\s\d,–-]*(?:©|by)?\s*", "", name, flags=re.IGNORECASE)[:120]
    node = next((n for s in said if isinstance(n := _resolved(facts, s), dict)), {})
    url = node.get("url")
    return Source(name=name, url=url if isinstance(url, str) and _URL_IS(url) else None) if name else None


def _section(facts: Facts, said: list[Any]) -> str:
    return _words(facts, said)[:200]


def _keywords(facts: Facts, said: list[Any]) -> tuple[str, ...]:
    texts = list(_texts(facts, said, "name", "@value", "termCode"))
    pieces = [p for t in texts for p in (re.split(r"[;,،、]", t) if len(texts) == 1 or t.count(",") > 2 else [t])]
    return tuple(dict.fromkeys(w for p in pieces if (w := plain(p)[:200]) and not w.startswith("http")))[
        :_MOST_KEYWORDS
    ]


def _rights(facts: Facts, said: list[Any]) -> str:
    return _words(facts, said)[:1000]


def _address(facts: Facts, said: list[Any]) -> str:
    for text in _texts(facts, said, "@id", "url"):
        url = text.strip()
        if not url or url.startswith("#"):
            continue
        base = facts.statements.text("record:url") or facts.statements.text("meta:og:url")
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

READERS: Final[dict[str, Callable[[Facts, list[Any]], Any]]] = {
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


# ---- what stands in, what disagrees ----


def _gather_dates(facts: Facts) -> None:
    """Dates of publication that cannot be the one believed."""
    believed = facts.values.get("published")
    if believed is None or believed.edtf is None:
        return
    for source in DATING:
        for text in _texts(facts, facts.statements.of(source), "@value"):
            dated = read_date(text)
            if dated.edtf and disagree(dated.edtf, believed.edtf):
                row = {"from": source, "edtf": dated.edtf}
                if row not in facts.dates and len(facts.dates) < 20:
                    facts.dates.append(row)
    if facts.dates:
        others = ", ".join(f"{row['edtf']} ({row['from']})" for row in facts.dates[:3])
        message = f"the dates of publication disagree: {believed.edtf} ({facts.origin['published']}), {others}"
        facts.problems.append(
            Problem(code="dates-disagree", severity="warning", message=message, path=facts.origin["published"])
        )


def _instead(facts: Facts) -> None:
    """A date in the address where no other was found."""
    if "published" in facts.values:
        return
    for name in ("url", "canonical_url"):
        found = re.search(
            r"/((?:19|20)[0-9]{2})/?-?(0[1-9]|1[0-2])/?-?(0[1-9]|[12][0-9]|3[01])(?=[/-])", facts.values.get(name) or ""
        )
        dated = read_date("-".join(found.groups())) if found else None
        if dated and dated.edtf:
            facts.values["published"] = dated.when().evolve(resolution="inferred")
            facts.origin["published"] = f"{facts.origin[name]} (date in the address)"
            return
