"""A feed's XML looked over before anybody builds on it: encoding, entities, depth, floods. Knows no entries.

Refused are entity declarations of every kind, XInclude, more than LEVELS elements inside one another, more than
MOST_ATTRIBUTES on one, an encoding that does not hold, and what is not well-formed; each with its line. An external DTD
is never read. Statements of authors longer than LONGEST_AUTHOR are cut, as feedparser takes quadratic time over them;
what is to be base64 and is not is left out, as feedparser would make letters of it.
"""

from __future__ import annotations

import base64
import binascii
import re
from html.entities import name2codepoint
from typing import Any, Final
from xml.parsers import expat
from xml.sax.saxutils import escape

from attrs import Factory, define

from newsmodel.errors import ReadError
from newsmodel.formats.xml_encoding import decoded, refusal
from newsmodel.values.codes import Severity
from newsmodel.values.problem import Problem

LEVELS: Final = 256
MOST_ATTRIBUTES: Final = 256
LONGEST_AUTHOR: Final = 1_000
"""Characters."""

ROOTS: Final = ("rss", "rdf", "feed", "channel")
_AUTHORS: Final = frozenset(
    "author creator managingeditor webmaster name email contributor publisher owner editor".split()
)
_XINCLUDE: Final = "http://www.w3.org/2001/XInclude"
_DECLARATION: Final = re.compile(r"\A\s*<\?xml[^>]*?\?>")
_NAMED: Final = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,8});")
_XML_NAMES: Final = ("amp", "lt", "gt", "quot", "apos")


@define
class Scan:
    """What was found: the feed as UTF-8 that is safe to build on, and what was changed."""

    text: str
    problems: list[Problem] = Factory(list)


def scan(data: bytes) -> Scan:
    """The feed, looked over. Raises ReadError, with the line, where it is refused."""
    text = _DECLARATION.sub(lambda m: "\n" * m[0].count("\n"), decoded(data), count=1)
    found = Scan(text)
    try:
        _Walk(found).run()
    except _UndefinedEntity:
        found.text = _NAMED.sub(_numbered, text)
        found.problems.append(
            Problem(
                code="entity",
                severity="warning",
                message="names of HTML entities that XML does not know: read as HTML has them",
            )
        )
        _Walk(found).run()
    return found


def _numbered(found: re.Match[str]) -> str:
    name = found[1]
    return found[0] if name in _XML_NAMES or name not in name2codepoint else f"&#{name2codepoint[name]};"


class _UndefinedEntity(Exception):
    pass


class _Walk:
    """One walk with expat, entities forbidden."""

    def __init__(self, found: Scan) -> None:
        self.found = found
        self.depth = 0
        self.cuts: list[tuple[int, int, str]] = []
        self.gathered: list[str] | None = None
        self.is_author = False
        self.begin = -1
        self.length = 0
        parser = expat.ParserCreate("utf-8")
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.buffer_text = False
        parser.EntityDeclHandler = self.entity
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.words
        self.parser = parser

    def run(self) -> None:
        data = self.found.text.encode("utf-8", "replace")
        try:
            self.parser.Parse(data, True)  # noqa: FBT003  expat's own
        except expat.ExpatError as error:
            why = expat.errors.messages.get(error.code, str(error.code))
            if why == "undefined entity" and not any(p.code == "entity" for p in self.found.problems):
                raise _UndefinedEntity from None
            raise self.refusal("xml", f"not well-formed: {why}", error.lineno, error.offset + 1) from None
        if self.cuts:
            self.found.text = _cut(data, self.cuts).decode("utf-8")

    def refusal(self, code: str, message: str, line: int | None = None, column: int | None = None) -> ReadError:
        return refusal(code, message, line=line or self.parser.CurrentLineNumber, column=column)

    def entity(self, name: str, is_parameter: int, value: str | None, *_: Any) -> None:
        kind = "parameter " if is_parameter else "" if value is not None else "external "
        raise self.refusal("entity", f"the feed declares the {kind}entity {name[:60]!r}: entities are refused")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        local = name.rpartition(":")[2].lower()
        if self.depth == 1 and local not in ROOTS:
            raise self.refusal("not-feed", f"the root element {name[:60]!r} is not of a feed")
        if self.depth > LEVELS:
            raise self.refusal("depth", f"more than {LEVELS} elements inside one another")
        if len(attributes) > MOST_ATTRIBUTES:
            raise self.refusal("attributes", f"more than {MOST_ATTRIBUTES} attributes on {name[:60]!r}")
        if _XINCLUDE in attributes.values():
            raise self.refusal("xinclude", "the feed would include other documents (XInclude): refused")
        self.is_author = local in _AUTHORS
        self.gathered = [] if self.is_author or _is_coded(local, attributes) else None
        self.begin, self.length = -1, 0

    def words(self, words: str) -> None:
        if self.gathered is None:
            return
        if self.begin < 0:
            self.begin = self.parser.CurrentByteIndex
        if not self.is_author or self.length <= LONGEST_AUTHOR:
            self.gathered.append(words)
        self.length += len(words)

    def end(self, _: str) -> None:
        self.depth -= 1
        if self.gathered is not None and self.begin >= 0:
            (self.author if self.is_author else self.coded)("".join(self.gathered))
        self.gathered = None

    def author(self, words: str) -> None:
        if self.length > LONGEST_AUTHOR:
            message = f"the statement of an author has {self.length:,} characters: read are {LONGEST_AUTHOR:,}"
            self.replace(words[:LONGEST_AUTHOR], "author", message, "warning")

    def coded(self, words: str) -> None:
        try:
            base64.b64decode("".join(words.split()), validate=True)
        except (binascii.Error, ValueError):
            self.replace("", "base64", "the content is to be base64, and is not: left out", "error")

    def replace(self, kept: str, code: str, message: str, severity: Severity) -> None:
        self.cuts.append((self.begin, self.parser.CurrentByteIndex, escape(kept)))
        line = self.parser.CurrentLineNumber
        self.found.problems.append(Problem(code=code, severity=severity, message=message, line=line))


def _is_coded(name: str, attributes: dict[str, str]) -> bool:
    """Whether an element's text is base64: Atom 0.3 says so, Atom 1.0 (RFC 4287, section 4.1.3.3) by the media type."""
    if attributes.get("mode") == "base64":
        return True
    kind = attributes.get("type", "").partition(";")[0].strip().lower()
    if name != "content" or "/" not in kind or "mode" in attributes or "src" in attributes:
        return False
    return not kind.startswith("text/") and not kind.endswith(("+xml", "/xml"))


def _cut(data: bytes, cuts: list[tuple[int, int, str]]) -> bytes:
    parts, place = [], 0
    for words, end, kept in cuts:
        # the words may begin inside a section that the cut must not leave open
        opening = data.rfind(b"<![CDATA[", place, words)
        begin = opening if opening >= 0 and data.find(b"]]>", opening, words) < 0 else words
        parts += [data[place:begin], kept.encode("utf-8")]
        place = end
    return b"".join([*parts, data[place:]])
