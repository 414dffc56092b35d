"""A piece of markup to lines of text, all of it. Used for the contents of feeds; knows no page and no article."""

from __future__ import annotations

import html as entities
import re
from typing import TYPE_CHECKING, Any, Final

from newsmodel.errors import MissingExtra

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST: Final = 8 * 1024 * 1024
"""Characters; of a longer piece only so much is read."""

_TAG: Final = re.compile(r"<[/!]?[A-Za-z][^<>]*>|<!--")
_BLOCKS: Final = frozenset(
    "address article aside blockquote br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul".split()
)
_SILENT: Final = frozenset("script style noscript template iframe svg head title".split())
_SPACE: Final = re.compile(r"[ \t\r\f\v\n\xa0]+")


def fragment(markup: str) -> str:
    """The words of a piece of markup, a line for each block; a text without tags is itself, its entities resolved."""
    markup = markup[:LARGEST]
    if not _TAG.search(markup):
        return "\n".join(_SPACE.sub(" ", line).strip() for line in entities.unescape(markup).splitlines())
    try:
        from lxml import etree, html
    except ImportError:
        raise MissingExtra("html", "lxml", "reading the markup of feeds") from None
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, huge_tree=True, no_network=True
    )
    try:
        tree = html.document_fromstring(f"<div>{markup}</div>".encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return ""
    return _lines(tree)


def _lines(tree: HtmlElement) -> str:
    """Words and breaks in one walk that does not recurse."""
    from lxml import etree

    parts: list[str] = []
    silent = 0
    walk: Any = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            silent += tag in _SILENT
            if tag in _BLOCKS:
                parts.append("\n")
            if element.text and not silent:
                parts.append(_SPACE.sub(" ", element.text))
            continue
        silent -= tag in _SILENT
        if tag in _BLOCKS:
            parts.append("\n")
        if element.tail and not silent:
            parts.append(_SPACE.sub(" ", element.tail))
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)
