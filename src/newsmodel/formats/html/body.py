"""The report in a page: its paragraphs in reading order, by trafilatura. Knows no facts and no models.

Trafilatura runs in its fast mode and favours recall: on pages of news that is both the quicker and the better of its
modes (`make bench-html`). It works on a copy of the one parsed tree. A page too intricate for it is read plainly.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal

from attrs import frozen

from newsmodel.errors import MissingExtra
from newsmodel.formats.html.words import key

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Role = Literal["headline", "body", "caption", "boilerplate"]

MOST_ELEMENTS: Final = 20_000
MOST_CHILDREN: Final = 2_000
"""A page of more, or with an element of more, is read plainly: trafilatura takes quadratic time."""

_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b\ufeff\ud800-\udfff]")
_PLAIN: Final = ("p", "h2", "h3", "h4", "li", "blockquote", "pre", "td")
_UNSEEN: Final = (
    "head script style noscript svg template iframe select canvas link meta nav footer menu button input textarea "
    "object embed audio video source track map area img picture".split()
)
"""Elements without any words of the report; trafilatura drops them too, later."""
_SKIPPED: Final = ("script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select")


@frozen
class Paragraph:
    """A paragraph of the page's report."""

    text: str
    role: Role = "body"


def paragraphs(tree: HtmlElement) -> tuple[Paragraph, ...]:
    """The paragraphs of the report; none where the page has none. The tree loses what is never seen."""
    captions = _captions(tree)
    _lighten(tree)
    lines = _plainly(tree) if too_intricate(tree) else _by_trafilatura(tree)
    return tuple(Paragraph(line, "caption" if captions and key(line) in captions else "body") for line in lines)


def _lighten(tree: HtmlElement) -> None:
    """Takes out what is no text in any case, so that every later pass has less to walk."""
    from lxml.etree import strip_elements

    strip_elements(tree, *_UNSEEN, with_tail=False)


def too_intricate(tree: HtmlElement) -> bool:
    """Whether a page has so many elements, or so many in one, that it is read plainly."""
    elements = tree.xpath("count(//*)")
    if not isinstance(elements, float) or elements <= MOST_CHILDREN:
        return False
    return elements > MOST_ELEMENTS or any(len(element) > MOST_CHILDREN for element in tree.iter())


def _by_trafilatura(tree: HtmlElement) -> list[str]:
    extract, options = _trafilatura()
    found = extract(tree, options=options)
    text = found.text if found is not None else ""
    return lines_of(text) or _plainly(tree)


def lines_of(text: str) -> list[str]:
    """The lines that have words, controls out."""
    return [line for raw in text.split("\n") if (line := _CONTROLS.sub("", raw).strip())]


@cache
def _trafilatura() -> tuple[Any, Any]:
    try:
        from trafilatura.core import bare_extraction
        from trafilatura.settings import Extractor
    except ImportError:
        raise MissingExtra("html", "trafilatura", "reading web pages") from None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    options = Extractor(
        output_format="python",
        fast=True,
        recall=True,
        comments=False,
        tables=True,
        links=False,
        images=False,
        dedup=False,
    )
    return bare_extraction, options


def _captions(tree: HtmlElement) -> frozenset[str]:
    found = [str(e.text_content()) for e, _ in zip(tree.iter("figcaption"), range(200), strict=False)]
    return frozenset(key(text[:2000]) for text in found)


def _plainly(tree: HtmlElement) -> list[str]:
    """The words of paragraphs and their like, those of navigation left out."""
    root = next(tree.iter("article", "main"), tree)
    return list(_blocks(root)) or (list(_blocks(tree)) if root is not tree else [])


def _blocks(root: HtmlElement) -> Iterator[str]:
    skipped: Any = None
    for element in root.iter(*_PLAIN, *_SKIPPED):
        if skipped is not None and _within(element, skipped):
            continue
        if element.tag in _SKIPPED:
            skipped = element
            continue
        words = " ".join(_own_words(element).split())
        if words:
            yield _CONTROLS.sub("", words)


def _own_words(element: HtmlElement) -> str:
    """The words of a block without those of blocks inside it."""
    parts = [element.text or ""]
    for child in element:
        if child.tag not in _PLAIN and child.tag not in _SKIPPED and isinstance(child.tag, str):
            parts.append(str(child.text_content()) if child.find("p") is None else "")
        parts.append(child.tail or "")
    return " ".join(parts)


def _within(element: HtmlElement, outer: HtmlElement) -> bool:
    return any(a is outer for a in element.iterancestors())
