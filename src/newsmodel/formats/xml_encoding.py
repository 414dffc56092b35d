"""From the bytes of an XML document to its text: the encoding by the first bytes, else as declared. Parses nothing."""

from __future__ import annotations

import codecs
import re
from typing import Final

from newsmodel.errors import ReadError
from newsmodel.values.problem import Problem

LARGEST: Final = 16 * 1024 * 1024
"""Bytes; a longer document is refused."""

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAKED: Final = ((b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"))
_DECLARED: Final = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']")
_REFUSED: Final = ("utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined")


def encoding_of(data: bytes) -> str:
    """The name of the encoding; UTF-8 where nothing speaks of one."""
    marked = next((name for mark, name in (*_BOMS, *_NAKED) if data.startswith(mark)), None)
    stated = _DECLARED.match(data)
    return marked or (stated[1].decode("ascii").lower() if stated else "utf-8")


def codec_of(name: str) -> codecs.CodecInfo | None:
    """The codec of an encoding; None where XML may not have it. Raises LookupError for an unknown name."""
    codec = codecs.lookup(name)
    allowed = codec.name.replace("_", "-") not in _REFUSED and codec._is_text_encoding  # noqa: SLF001  the one way to know
    return codec if allowed else None


def decoded(data: bytes) -> str:
    """The text, without a byte order mark. Raises ReadError for one that is too long, empty, or not in its encoding."""
    if len(data) > LARGEST:
        raise refusal("size", f"a document of {len(data):,} bytes; the limit is {LARGEST:,}", offset=LARGEST)
    name = encoding_of(data)
    try:
        codec = codec_of(name)
    except LookupError:
        raise refusal("encoding", f"{name!r} is no known encoding", line=1, column=1) from None
    if codec is None:
        raise refusal("encoding", f"{name!r} is no encoding that XML may have", line=1, column=1)
    try:
        text = codec.decode(data, "strict")[0].removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        message = f"the document is to be {name}, and it is not"
        raise refusal("encoding", message, line=line, column=column, offset=error.start) from None
    if not text.strip("\0 \t\r\n"):
        raise refusal("empty", "the document is empty", offset=0)
    return text


def refusal(code: str, message: str, **place: int | None) -> ReadError:
    """What is raised where a document is not taken, with its one problem and the place: line, column, offset."""
    return ReadError([Problem.model_validate({"code": code, "message": message, **place})])
