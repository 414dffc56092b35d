"""Statements about articles in JSON-LD and microdata, as plain nodes. No context is opened; knows no model of ours.

A node is a dict of property to value, types and properties without their prefix. Of several articles on a page the one
is chosen that the page's own address and headline speak of.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from attrs import frozen

from newsmodel.formats.html.words import key, plain
from newsmodel.values.problem import Problem

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Node = dict[str, Any]

MOST_NODES: Final = 5_000
LONGEST_BLOCK: Final = 4 * 1024 * 1024

_ARTICLE: Final = re.compile(r"(?:Article|Posting|Report|Review|ArticleBody)\Z")
_LISTS: Final = ("ItemList", "Collection", "CollectionPage", "Blog", "WebSite", "SearchResultsPage", "BreadcrumbList")
_INSIDE: Final = (
    "@graph",
    "mainEntity",
    "mainEntityOfPage",
    "itemListElement",
    "item",
    "blogPost",
    "hasPart",
    "subjectOf",
    "video",
    "liveBlogUpdate",
)
_LISTED: Final = ("itemListElement", "blogPost", "hasPart", "item", "liveBlogUpdate", "subjectOf")
_LONG: Final = ("articleBody", "text", "reviewBody", "comment", "description")
_WRAPPING: Final = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>|;)\s*\Z"
)
_TRAILING: Final = re.compile(r",(\s*[}\]])")


@frozen
class Candidate:
    """A node that may be about the page's article; `listed` where it stands in a list of articles."""

    node: Node
    listed: bool


@frozen
class Graph:
    """All nodes of a page: those about articles, and every one with an id."""

    articles: tuple[Candidate, ...]
    by_id: dict[str, Node]


def blocks(scripts: Sequence[HtmlElement], problems: list[Problem]) -> Iterator[Any]:
    """The value of each script of JSON-LD; one that cannot be read is a problem and costs itself only."""
    for number, script in enumerate(scripts, 1):
        text = script.text or ""
        if not text.strip():
            continue
        try:
            yield _value(text)
        except (ValueError, RecursionError) as error:
            why = "it is nested too deep" if isinstance(error, RecursionError) else str(error)
            message = f"block {number} of JSON-LD cannot be read: {why}"
            line, column = getattr(error, "lineno", 1), getattr(error, "colno", None)
            start = script.sourceline or 1
            problems.append(
                Problem(code="json-ld", message=message, path=f"script[{number}]", line=start + line - 1, column=column)
            )


def _value(text: str) -> Any:
    if len(text) > LONGEST_BLOCK:
        raise ValueError(f"more than {LONGEST_BLOCK:,} characters")
    try:
        return json.loads(text, strict=False)
    except ValueError as error:
        mended = _WRAPPING.sub("", _WRAPPING.sub("", text))
        mended = _TRAILING.sub(r"\1", mended)
        if mended == text:
            raise
        try:
            return json.loads(mended, strict=False)
        except ValueError:
            raise error from None


def graph(values: Iterator[Any]) -> Graph:
    """The nodes of all blocks."""
    articles: list[Candidate] = []
    by_id: dict[str, Node] = {}
    left = MOST_NODES
    stack = [(value, False) for value in values][::-1]
    while stack and left:
        value, listed = stack.pop()
        left -= 1
        if isinstance(value, list):
            stack += [(item, listed) for item in value[:1000]][::-1]
        elif isinstance(value, dict):
            node, types = value, types_of(value)
            id_ = node.get("@id")
            if isinstance(id_, str) and len(node) > 1:
                by_id.setdefault(id_, node)
            if any(_ARTICLE.search(t) for t in types):
                articles.append(Candidate(node, listed))
            inner = listed or any(t in _LISTS for t in types)
            stack += [
                (node[name], inner or name in _LISTED)
                for name in reversed(_INSIDE)
                if isinstance(node.get(name), dict | list)
            ]
    return Graph(tuple(articles), by_id)


def types_of(node: Node) -> list[str]:
    """The types without their prefix."""
    stated = node.get("@type")
    types = stated if isinstance(stated, list) else [stated]
    return [re.split(r"[/#:]", t)[-1] for t in types if isinstance(t, str)]


def choose(candidates: Sequence[Candidate], *, addresses: Sequence[str], titles: Sequence[str]) -> Node | None:
    """The node about this page's article: by address, by headline, and else the first that is in no list."""
    if not candidates:
        return None
    here = {_address(a) for a in addresses} - {""}
    heads = [key(t) for t in titles if t]

    def merit(candidate: Candidate) -> float:
        node = candidate.node
        score = 4.0 * any(_address(a) in here for a in addresses_of(node))
        score += 3.0 * _resembles(node, heads)
        return score - 2.0 * candidate.listed + 0.1 * isinstance(node.get("datePublished"), str)

    best = max(candidates, key=merit)
    return best.node if merit(best) >= 0 else None


def addresses_of(node: Node) -> Iterator[str]:
    """Every address that a node gives for itself."""
    for name in ("url", "mainEntityOfPage", "@id"):
        value = node.get(name)
        value = value.get("@id") or value.get("url") if isinstance(value, dict) else value
        if isinstance(value, str):
            yield value


def _resembles(node: Node, heads: Sequence[str]) -> float:
    """How much of the node's headline is in the page's, from 0 to 1."""
    stated = next((node[n] for n in ("headline", "name", "alternativeHeadline") if isinstance(node.get(n), str)), "")
    words = set(key(plain(stated[:500])).split())
    if not words:
        return 0.0
    shares = (
        len(words & (found := set(head.split()))) / max(len(words), min(len(found), 2 * len(words))) for head in heads
    )
    best = max(shares, default=0.0)
    return best if best >= 0.5 else 0.0


def _address(url: str) -> str:
    """An address without what differs between spellings of it: scheme, www, query, last slash."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    return f"{parts.netloc.removeprefix('www.').lower()}{path}" if path else ""


# ---- microdata ----


def microdata(tree: HtmlElement) -> Graph:
    """The articles that `itemscope` and `itemprop` speak of, as nodes."""
    nodes: dict[Any, Node] = {}
    articles: list[Candidate] = []
    for element in tree.xpath("//*[@itemscope or @itemprop]")[:MOST_NODES]:
        name, scope = element.get("itemprop"), element.get("itemscope")
        node: Node | None = None
        if scope is not None:
            node = nodes[element] = {"@type": (element.get("itemtype") or "").split() or None}
            if any(_ARTICLE.search(t) for t in types_of(node)):
                articles.append(Candidate(node, listed=name is not None))
        if name and name not in _LONG:
            owner = next((nodes[a] for a in element.iterancestors() if a in nodes), None)
            if owner is not None:
                for prop in name.split():
                    owner.setdefault(prop, []).append(node if node is not None else _said(element))
    for made in nodes.values():
        made.update({prop: values[0] for prop, values in made.items() if isinstance(values, list) and len(values) == 1})
    return Graph(tuple(articles), {})


def _said(element: HtmlElement) -> str:
    """The value of an `itemprop` (HTML Standard, microdata, “the property's value”)."""
    for attribute in ("content", "datetime"):
        if value := element.get(attribute):
            return str(value)
    address = {"a": "href", "link": "href", "img": "src"}.get(str(element.tag))
    words = str(element.text_content())
    return words if element.tag == "a" and words.strip() else (element.get(address) if address else None) or words
