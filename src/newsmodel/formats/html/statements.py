"""What a page states about its article, by where it states it. Walks the tree once; judges nothing.

A statement's source is named `json-ld:datePublished`, `microdata:author`, `meta:og:title`, `link:canonical`,
`html:lang`; what only the visible page says (`visible:h1`) is looked for when it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast

from attrs import define, field

from newsmodel.formats.html import linked_data
from newsmodel.formats.html.linked_data import Graph, Node
from newsmodel.formats.html.words import key, plain
from newsmodel.values.problem import Problem

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST: Final = 2_000
"""Characters of a statement that are read."""
MOST: Final = 200
"""Statements of one source that are kept."""

MOST_ELEMENTS: Final = 20_000
"""In a page of more elements only headings and `time` are looked for by eye."""

_META_NAMES: Final = ("property", "name", "itemprop", "http-equiv")
_JSON_LD: Final = "application/ld+json"


@define
class Statements:
    """All statements of a page: source → what it says, in the page's order."""

    tree: HtmlElement
    said: dict[str, list[Any]] = field(factory=dict)
    by_id: dict[str, Node] = field(factory=dict)
    problems: list[Problem] = field(factory=list)
    _seen: dict[str, list[str]] = field(factory=dict)

    def of(self, source: str) -> list[Any]:
        """What a source says; empty where it says nothing."""
        if source.startswith("visible:"):
            if source not in self._seen:
                self._seen[source] = list(VISIBLE[source](self.tree))
            return self._seen[source]
        return self.said.get(source, [])

    def text(self, source: str) -> str:
        """The first plain text that a source says; empty where there is none."""
        return next((s for s in self.of(source) if isinstance(s, str) and s.strip()), "")


def gather(tree: HtmlElement, url: str | None = None, *, marked: bool = True) -> Statements:
    """The statements of a page; `url` is where it was found, if known; `marked`: whether there may be microdata."""
    found = Statements(tree)
    if url:
        found.said["record:url"] = [url]
    if language := tree.get("lang") or tree.get("xml:lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"):
        found.said["html:lang"] = [language]
    scripts = _walk(tree, found)
    titles = [found.text(s) for s in ("meta:og:title", "meta:twitter:title", "visible:h1", "visible:title")]
    addresses = [url or "", *(found.text(s) for s in ("link:canonical", "meta:og:url"))]
    for source, graph in (
        ("json-ld", linked_data.graph(linked_data.blocks(scripts, found.problems))),
        ("microdata", linked_data.microdata(tree) if marked else Graph((), {})),
    ):
        node = linked_data.choose(graph.articles, addresses=addresses, titles=titles)
        if node is not None:
            found.by_id = found.by_id or graph.by_id
            for name, value in node.items():
                values = value if isinstance(value, list) else [value]
                found.said[f"{source}:{name}"] = values[:MOST]
        elif graph.articles:
            message = f"none of {len(graph.articles)} articles in {source} is the one of this page"
            found.problems.append(Problem(code="other-articles", severity="info", message=message))
    return found


def _walk(tree: HtmlElement, found: Statements) -> list[HtmlElement]:
    """Reads `meta` and `link`; the scripts of JSON-LD come back."""
    scripts = []
    for element in tree.iter("meta", "link", "script"):
        tag = element.tag
        if tag == "meta":
            name = next((value for n in _META_NAMES if (value := element.get(n))), None)
            content = element.get("content")
            if name and content:
                _say(found, f"meta:{name.strip().lower()}", content)
        elif tag == "link":
            rel, href = element.get("rel"), element.get("href")
            if href and rel in ("canonical", "license", "author"):
                _say(found, f"link:{rel}", href)
        elif (element.get("type") or "").strip().lower() == _JSON_LD:
            scripts.append(element)
    return scripts


def _say(found: Statements, source: str, words: str) -> None:
    said = found.said.setdefault(source, [])
    if len(said) < MOST:
        said.append(words[:LONGEST])


_MARKED: Final = re.compile(rb"itemtype\s*=\s*[\"']?[^\"'>]{0,80}(?:Article|Posting|Report|Review)")


def may_have_microdata(data: bytes) -> bool:
    """Whether the bytes of a page mark an article: most mark none, and need no look."""
    return _MARKED.search(data) is not None


# ---- what only the eye sees ----


@cache
def _path(expression: str) -> Callable[[HtmlElement], list[Any]]:
    from lxml.etree import XPath

    return cast("Callable[[HtmlElement], list[Any]]", XPath(expression))


def words_of(element: HtmlElement) -> str:
    """The visible words of an element: no script, no style."""
    parts = (
        element.xpath(".//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]")
        if len(element)
        else [element.text or ""]
    )
    return plain(" ".join(parts)[:LONGEST])


def _headings(tree: HtmlElement) -> Iterator[str]:
    """The first-order headings with words, the page's own name (a heading that holds the logo) last."""
    headings = list(tree.iter("h1"))[:10]
    told = [(words, h) for h in headings if (words := words_of(h))]
    titled = plain(next((t.text or "" for t in tree.iter("title")), ""))
    for words, _ in sorted(told, key=lambda pair: not _opens(titled, pair[0])):
        yield words


def _opens(title: str, words: str) -> bool:
    head, heading = key(title), key(words)
    return len(heading) > 15 and (head.startswith(heading[:40]) or heading in head)


def _titles(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iter("title"):
        if words := plain((element.text or "")[:LONGEST]):
            yield words


_OUTSIDE: Final = re.compile(r"comment|related|sidebar|recommend", re.IGNORECASE)
_OUTER: Final = ("aside", "footer", "nav")


def _outside(element: HtmlElement) -> bool:
    """Whether an element stands beside the article: among comments, in navigation."""
    return any(a.tag in _OUTER or _OUTSIDE.search(a.get("class") or "") for a in element.iterancestors())


def _too_many(tree: HtmlElement) -> bool:
    """Whether a page has so many elements that looking at all of them is left undone."""
    count = tree.xpath("count(//*)")
    return isinstance(count, float) and count > MOST_ELEMENTS


def _bylines(tree: HtmlElement) -> Iterator[str]:
    if _too_many(tree):
        return
    linked = _path("//@rel[contains(concat(' ', ., ' '), ' author ')]/..")
    found = [
        words for e in linked(tree)[:12] if e.tag != "link" and not _outside(e) and 3 < len(words := words_of(e)) < 120
    ]
    if found:
        yield "; ".join(dict.fromkeys(found[:4]))
        return
    classed = _path("//@class[contains(., 'yline') or contains(., 'uthor')]/..")
    for element in classed(tree)[:12]:
        if not _outside(element) and 3 < len(words := words_of(element)) < 120:
            yield words
            return


def _times(tree: HtmlElement) -> Iterator[str]:
    marked = [e for e, _ in zip(tree.iter("time"), range(20), strict=False) if e.get("datetime") and not _outside(e)]
    best = [
        e for e in marked if e.get("pubdate") is not None or "publi" in f"{e.get('class')} {e.get('itemprop')}".lower()
    ]
    for element in (best or marked)[:1]:
        yield element.get("datetime") or ""


def _dates(tree: HtmlElement) -> Iterator[str]:
    if _too_many(tree):
        return
    classed = _path("//@class[contains(., 'date') or contains(., 'Date') or contains(., 'ublish')]/..")
    for element in [*tree.iter("time"), *classed(tree)][:20]:
        words = words_of(element)
        if 5 < len(words) < 100 and any(c.isdigit() for c in words) and not _outside(element):
            yield words


VISIBLE: Final[dict[str, Callable[[HtmlElement], Iterator[str]]]] = {
    "visible:h1": _headings,
    "visible:title": _titles,
    "visible:byline": _bylines,
    "visible:time": _times,
    "visible:date": _dates,
}
"""What is looked for in the visible page, and how."""
