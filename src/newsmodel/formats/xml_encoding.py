"""In which encoding the bytes of an XML document are: by their first bytes, else as declared. Decodes nothing."""

from __future__ import annotations

import codecs
import re
from typing import Final

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
