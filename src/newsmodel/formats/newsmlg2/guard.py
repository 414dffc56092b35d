"""Bytes to one tree of XML, or a refusal with its line. Knows no NewsML-G2; fetches and expands nothing.

Refused are: a DOCTYPE with declarations of its own (entities of every kind stand there), an encoding that is unknown or
does not hold, XInclude, more than LEVELS elements inside one another, more than MOST_ATTRIBUTES on one, more than
MOST_ELEMENTS in all, and what is not well-formed. An external DTD is never read, nor a schema that is pointed to.
"""

from __future__ import annotations

import re
from typing import Any, Final

from newsmodel.errors import MissingExtra
from newsmodel.formats.base import whatis
from newsmodel.formats.xml_encoding import decoded, refusal

LEVELS: Final = 250
MOST_ATTRIBUTES: Final = 256
MOST_ELEMENTS: Final = 250_000
_XINCLUDE: Final = "{http://www.w3.org/2001/XInclude}"
_DECLARATION: Final = re.compile(r"\A<\?xml\s[^>]*?\?>")
_BEFORE_DOCTYPE: Final = re.compile(r"\A(?:\s+|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->)*<!DOCTYPE")
_DOCTYPE: Final = re.compile(r"""(?:[^\["'>]|"[^"]*"|'[^']*')*""")
_INVALID: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no character for, not even by number."""


def lxml() -> Any:
    """The module `lxml.etree`. Raises MissingExtra without it."""
    try:
        from lxml import etree
    except ImportError:
        raise MissingExtra("html", "lxml", "NewsML-G2") from None
    return etree


def clean(words: str) -> str:
    """A text, each character that XML cannot carry replaced by U+FFFD."""
    return _INVALID.sub("\ufffd", words)


def tree_of(data: bytes) -> Any:
    """The document. Raises ReadError, with line and column, where it is refused."""
    etree = lxml()
    if what := whatis(data):
        raise refusal("not-xml", f"this is {what}, not XML", offset=0)
    text = _without_doctype(decoded(data))
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        attribute_defaults=False,
        huge_tree=False,
        strip_cdata=False,
        collect_ids=False,
    )
    # The declaration spoke of bytes; these are UTF-8 now. It gives way to blanks, so that lines and columns hold.
    blank = _DECLARATION.sub(lambda found: _blank(found[0]), text)
    try:
        root = etree.fromstring(blank.encode("utf-8", "surrogatepass"), parser)
    except etree.XMLSyntaxError as error:
        message = re.sub(r", line \d+, column \d+.*", "", str(error.msg or "not well-formed")).split("\n")[0]
        raise refusal(
            "xml", f"not well-formed: {message[:200]}", line=max(error.lineno or 1, 1), column=max(error.offset, 1)
        ) from None
    tree = root.getroottree()
    _refuse_floods(tree)
    return tree


def line_of(element: Any) -> int | None:
    """The line that an element begins in; None for one that was not parsed."""
    found = getattr(element, "sourceline", None)
    return found or None


def _without_doctype(text: str) -> str:
    """The document with blanks in the place of a DOCTYPE, which could only point to a DTD that is never read."""
    found = _BEFORE_DOCTYPE.match(text)
    if found is None:
        return text
    end = _DOCTYPE.match(text, found.end())
    place = end.end() if end else found.end()
    if text[place : place + 1] == "[":
        message = "the DOCTYPE has declarations of its own: refused, as entities could be declared there"
        line = text.count("\n", 0, place) + 1
        raise refusal("doctype", message, line=line, column=place - text.rfind("\n", 0, place))
    start = found.end() - len("<!DOCTYPE")
    return text[:start] + _blank(text[start : place + 1]) + text[place + 1 :]


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _refuse_floods(tree: Any) -> None:
    depth = count = 0
    for event, element in lxml().iterwalk(tree, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth += 1
        count += 1
        if count > MOST_ELEMENTS:
            raise refusal("size", f"more than {MOST_ELEMENTS:,} elements", line=line_of(element))
        if depth > LEVELS:
            raise refusal("depth", f"more than {LEVELS} elements inside one another", line=line_of(element))
        if len(element.attrib) > MOST_ATTRIBUTES:
            raise refusal("attributes", f"more than {MOST_ATTRIBUTES} attributes on one element", line=line_of(element))
        if element.tag.startswith(_XINCLUDE):
            message = "the document would include others (XInclude): refused"
            raise refusal("xinclude", message, line=line_of(element))
