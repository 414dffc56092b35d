r"""Bytes to text: encoding, newlines, control characters; whatever is changed is reported. Knows nothing of articles.

Newlines (CRLF, CR) become \n, which is the contract and no problem. Other line separators become \n with a note,
NULs and other C0 controls become U+FFFD with a problem. No other character is changed.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from newsmodel.errors import ReadError
from newsmodel.formats.base import SIGNATURES
from newsmodel.values.codes import Severity
from newsmodel.values.problem import Problem

_SIGNATURES: Final = (
    *SIGNATURES,
    (b"BZh", "bzip2 data"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format 3", "a database"),
    (b"PAR1", "a Parquet file"),
)
_BOMS: Final[tuple[tuple[bytes, str], ...]] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY: Final = bytes([*range(9), *range(14, 27), *range(28, 32)])
_MANY_CONTROLS = 0.1

_SEPARATORS: Final = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS: Final = re.compile("[\x01-\x08\x0e-\x1f]")
_CHANGES: Final[tuple[tuple[str, Severity, re.Pattern[str], str, str], ...]] = (
    # code, severity, what, replacement, message
    ("nul", "error", re.compile("\x00"), "\ufffd", "NUL is no character of a text: replaced by U+FFFD"),
    ("control", "warning", _CONTROLS, "\ufffd", "a control character is no part of a text: replaced by U+FFFD"),
    ("line-separator", "info", _SEPARATORS, "\n", "an unusual line separator was read as a newline"),
    ("surrogate", "error", re.compile("[\ud800-\udfff]"), "\ufffd", "a lone surrogate: replaced by U+FFFD"),
)


def decode(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """The text, and what had to be changed. Raises ReadError for bytes that are no text, and for an empty text."""
    _refuse_binary(data)
    text, problems = _decoded(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for code, severity, pattern, replacement, message in _CHANGES:
        if found := pattern.search(text):
            count = len(pattern.findall(text))
            problems.append(_at(code, severity, _counted(message, count), text, found.start()))
            text = pattern.sub(replacement, text)
    if not text.strip():
        raise ReadError([Problem(code="empty", message="the text is empty", line=1, column=1)])
    return text, tuple(problems)


def is_binary(data: bytes) -> bool:
    """Whether the head of the data is no text."""
    return _what(data) is not None


def _refuse_binary(data: bytes) -> None:
    what = _what(data)
    if what:
        raise ReadError([Problem(code="not-text", message=f"this is {what}, not a text", offset=0)])


def _what(data: bytes) -> str | None:
    head = data[:4096]
    if any(head.startswith(bom) for bom, _ in _BOMS):
        head = head.lstrip(codecs.BOM_UTF8)
        return "a PDF document" if head.startswith(b"%PDF-") else None
    named = next((what for magic, what in _SIGNATURES if head.lstrip(b" \t\r\n").startswith(magic)), None)
    controls = len(head) - len(head.translate(None, _BINARY))
    return named or ("binary data" if len(head) >= 16 and controls > _MANY_CONTROLS * len(head) else None)


def _decoded(data: bytes) -> tuple[str, list[Problem]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            note = Problem(code="bom", severity="info", message=f"a byte order mark of {encoding.upper()}", offset=0)
            text, problems = _strictly(data[len(bom) :], encoding, len(bom))
            return text, [note, *problems]
    return _strictly(data, "utf-8", 0)


def _strictly(data: bytes, encoding: str, shift: int) -> tuple[str, list[Problem]]:
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError as error:
        place = error.start
    if encoding == "utf-8":
        return _not_utf8(data, place, shift)
    message = f"bytes that are no {encoding.upper()}: replaced by U+FFFD"
    return data.decode(encoding, "replace"), [Problem(code="encoding", message=message, offset=shift + place)]


def _not_utf8(data: bytes, place: int, shift: int) -> tuple[str, list[Problem]]:
    """Damaged UTF-8 where most letters beyond ASCII are UTF-8, Windows-1252 else."""
    mended = data.decode("utf-8", "replace")
    bad = mended.count("\ufffd")
    beyond = len(mended) - len(mended.encode("ascii", "ignore")) - bad
    line = data.count(b"\n", 0, place) + 1
    if beyond > bad:
        message = _counted("bytes that are no UTF-8: replaced by U+FFFD", bad)
        return mended, [Problem(code="encoding", message=message, line=line, offset=shift + place)]
    message = "not UTF-8: read as Windows-1252"
    problems = [Problem(code="encoding", severity="warning", message=message, line=line, offset=shift + place)]
    text = data.decode("cp1252", "replace")
    if "\ufffd" in text:
        undefined = "a byte that Windows-1252 does not define: replaced by U+FFFD"
        problems.append(_at("encoding", "error", _counted(undefined, text.count("\ufffd")), text, text.index("\ufffd")))
    return text, problems


def _counted(message: str, count: int) -> str:
    return message if count == 1 else f"{message} ({count:,} times; the first is named)"


def _at(code: str, severity: Severity, message: str, text: str, position: int) -> Problem:
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    return Problem(code=code, severity=severity, message=message, line=line, column=column)
