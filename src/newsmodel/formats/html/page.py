"""Bytes to one parsed page: encoding, damage, limits. Knows no article; opens nothing that a page points to.

What libxml2 would do slowly or silently is told beforehand: floods of attributes are cut, what is nested deeper than
LEVELS is flattened where it is mere nesting, and every such change is a problem with its place.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field

from newsmodel.errors import MissingExtra, ReadError
from newsmodel.formats.base import whatis
from newsmodel.values.problem import Problem

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST: Final = 24 * 1024 * 1024
"""Bytes; a larger page is refused."""
LEVELS: Final = 255
"""The parser of libxml2 stops here; what follows would be lost."""
LONGEST_TAG: Final = 65_536

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SUPERSETS: Final = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949",
}  # fmt: skip
"""The WHATWG Encoding Standard reads these labels as the larger sets that pages in truth use."""
_REFUSED: Final = ("utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem")

_DECLARED: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})|<\?xml[^>]{0,100}?encoding=[\"']([A-Za-z0-9_.:-]{1,40})",
    re.IGNORECASE,
)
_LONG_TAG: Final = re.compile(rb"<[A-Za-z][^<>]{%d,}" % LONGEST_TAG)
_NESTING: Final = re.compile(
    rb"(?:<(?:div|span|section|font|b|i|center|blockquote|article|main)\b[^<>]{0,500}>\s{0,20}){64,}", re.IGNORECASE
)


@define
class Page:
    """A parsed page, and what had to be said about its bytes."""

    tree: HtmlElement
    data: bytes
    encoding: str
    problems: list[Problem] = field(factory=list)


def open_page(data: bytes, charset: str | None = None) -> Page:
    """The page that the bytes are; `charset` is what a protocol above said. Raises ReadError where they are none."""
    _refuse(data)
    problems: list[Problem] = []
    text, encoding = _decoded(data, charset, problems)
    text = _mended(text, problems)
    tree = _parsed(text, problems)
    return Page(tree, text, encoding, problems)


def _refuse(data: bytes) -> None:
    if what := whatis(data[:64].lstrip(b" \t\r\n")):
        raise ReadError([Problem(code="not-html", message=f"this is {what}, not a page", offset=0)])
    if len(data) > LARGEST:
        raise ReadError(
            [Problem(code="size", message=f"a page of {len(data):,} bytes; the limit is {LARGEST:,}", offset=LARGEST)]
        )
    if not data.strip(b"\0 \t\r\n\x0c"):
        raise ReadError([Problem(code="empty", message="the page is empty", offset=0)])


# ---- encoding ----


def _decoded(data: bytes, charset: str | None, problems: list[Problem]) -> tuple[bytes, str]:
    """The page as UTF-8, and the encoding it was in."""
    declared = _declared(data, charset, problems)
    name = _codec(declared) if declared else None
    if declared and name is None:
        problems.append(_charset(f"the page says that it is {declared!r}, which is no known encoding of text"))
    plain = _is_utf8(data)
    if plain:
        lies = name not in (None, "utf-8") and _beyond_ascii(data) and not name.startswith(("utf-16", "utf-32"))
        if lies:
            problems.append(_charset(f"the page says that it is {declared}, and it is UTF-8"))
        if lies or name in (None, "utf-8") or not data.count(b"\0"):
            return data.removeprefix(codecs.BOM_UTF8), "utf-8"
    return _transcoded(data, declared, name, problems)


def _transcoded(data: bytes, declared: str | None, name: str | None, problems: list[Problem]) -> tuple[bytes, str]:
    if name and name != "utf-8":
        try:
            return data.decode(name).encode("utf-8", "replace"), name
        except UnicodeDecodeError as error:
            place = error.start
        if sum(map(data.count, (b"\0",))) > len(data) // 8 or not name.startswith("utf"):
            mended = data.decode(name, "replace")
            if mended.count("\ufffd") * 50 < len(mended):
                problems.append(_charset(f"bytes that are no {declared}: replaced by U+FFFD", place))
                return mended.encode("utf-8", "replace"), name
    try:
        data.decode("utf-8")
        place = 0
    except UnicodeDecodeError as error:
        place = error.start
    mended = data.decode("utf-8", "replace")
    bad = mended.count("\ufffd")
    beyond = len(mended) - len(mended.encode("ascii", "ignore")) - bad
    if beyond > bad:
        problems.append(_charset("bytes that are no UTF-8: replaced by U+FFFD", place))
        return mended.encode("utf-8"), "utf-8"
    said = f"the page says that it is {declared}, and it is not" if declared else "not UTF-8, and nothing declared"
    problems.append(_charset(f"{said}: read as Windows-1252", place))
    return data.decode("cp1252", "replace").encode("utf-8"), "cp1252"


def _declared(data: bytes, charset: str | None, problems: list[Problem]) -> str | None:
    """By the WHATWG's order: byte order mark, protocol, the page itself."""
    marked = next((name for bom, name in _BOMS if data.startswith(bom)), None)
    found = _DECLARED.search(data, 0, 4096)
    inside = (found[1] or found[2]).decode("ascii") if found else None
    if charset and inside and _codec(charset) != _codec(inside):
        problems.append(_charset(f"the protocol says {charset}, the page {inside}", severity="info"))
    return marked or charset or inside


def _codec(name: str) -> str | None:
    try:
        found = codecs.lookup(name.strip())
    except (LookupError, ValueError):
        return None
    if not found._is_text_encoding or found.name.replace("_", "-") in _REFUSED:  # noqa: SLF001  the one way to know
        return None
    return _SUPERSETS.get(found.name, found.name)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _beyond_ascii(data: bytes) -> bool:
    return not data.isascii()


def _charset(message: str, offset: int | None = None, severity: Any = "warning") -> Problem:
    path = "charset" if offset is None else None
    return Problem(code="charset", severity=severity, message=message, path=path, offset=offset)


# ---- damage ----


def _mended(data: bytes, problems: list[Problem]) -> bytes:
    nul = data.find(b"\0")
    if nul >= 0:
        count = data.count(b"\0")
        message = "NUL is no character of a page: left out" + (
            f" ({count:,} times; the first is named)" if count > 1 else ""
        )
        problems.append(Problem(code="nul", message=message, offset=nul, line=_line(data, nul)))
        data = data.replace(b"\0", b"")
        if not data.strip():
            raise ReadError(problems)
    opened = data.rfind(b"<!--")
    if (
        opened >= 0
        and data.find(b"-->", opened) < 0
        and data.find(b"--!>", opened) < 0
        and not _in_script(data, opened)
    ):
        message = "a comment that never ends: what follows it is no part of the page"
        problems.append(Problem(code="comment", message=message, line=_line(data, opened), offset=opened))
    if len(data) > LONGEST_TAG and (flood := _flood(data)):
        message = f"a tag of more than {LONGEST_TAG:,} bytes of attributes: its attributes are left out"
        problems.append(Problem(code="attributes", message=message, line=_line(data, flood), offset=flood))
        data = _LONG_TAG.sub(lambda m: m[0] if _harmless(m[0]) else re.match(rb"<[A-Za-z0-9]+", m[0])[0], data)  # type: ignore[index]
    return data


def _flood(data: bytes) -> int | None:
    return next((m.start() for m in _LONG_TAG.finditer(data) if not _harmless(m[0])), None)


def _harmless(tag: bytes) -> bool:
    """A long tag of few attributes: a picture inside its address."""
    return tag.count(b"=") + tag.count(b" ") < 4_000


def _in_script(data: bytes, place: int) -> bool:
    """Whether a place lies in a script or style, where comments are not comments."""
    before = data[max(0, place - 200_000) : place].lower()
    return any(before.rfind(b"<" + name) > before.rfind(b"</" + name) for name in (b"script", b"style"))


def _line(data: bytes, place: int) -> int:
    return data.count(b"\n", 0, place) + 1


# ---- the parser ----


def _parsed(data: bytes, problems: list[Problem]) -> HtmlElement:
    tree, fault = _parse(data)
    if fault and "depth" in fault:
        line = _line(data, _deepest(data))
        flat, fault = _parse(_NESTING.sub(b"<div>", data))
        message = f"more than {LEVELS} elements inside one another: " + (
            "what is inside is lost" if fault else "mere nesting was flattened"
        )
        problems.append(Problem(code="depth", message=message, line=line))
        tree = flat if flat is not None else tree
    elif fault and "limit" in fault:
        tree, fault = _parse(data, huge=True)
    if tree is None:
        raise ReadError([*problems, Problem(code="empty", message="the page holds no element", offset=0)])
    return tree


def _deepest(data: bytes) -> int:
    found = _NESTING.search(data)
    return found.start() if found else 0


def _parse(data: bytes, *, huge: bool = False) -> tuple[HtmlElement | None, str]:
    """The tree, and what stopped the parser if anything did."""
    html, etree = _lxml()
    parser = html.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
        no_network=True,
        huge_tree=huge,
    )
    try:
        tree = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        tree = None
    errors = parser.error_log
    last = errors[-1].message if len(errors) else ""
    stopped = last.startswith(("Excessive depth", "Resource limit")) or "huge text node" in last
    return tree, last.replace("Resource limit", "limit") if stopped else ""


def _lxml() -> tuple[Any, Any]:
    try:
        from lxml import etree, html
    except ImportError:
        raise MissingExtra("html", "lxml", "reading web pages") from None
    return html, etree
