"""Offsets in code points, UTF-16 units and UTF-8 bytes, one into another. Knows strings only.

Our offsets count Unicode code points from 0, as Python does. JavaScript, Java and .NET count UTF-16 units; Rust, Go
and byte-based tools count UTF-8 bytes.
"""

from __future__ import annotations


def to_utf16(text: str, offset: int) -> int:
    """The UTF-16 offset of a code point offset (0 to len(text)). Raises IndexError outside the text."""
    return _units(text, offset, 2)


def to_utf8(text: str, offset: int) -> int:
    """The UTF-8 byte offset of a code point offset (0 to len(text)). Raises IndexError outside the text."""
    return _units(text, offset, 1)


def from_utf16(text: str, offset: int) -> int:
    """The code point offset of a UTF-16 offset. Raises IndexError outside the text, ValueError inside a character."""
    return _points(text, offset, 2)


def from_utf8(text: str, offset: int) -> int:
    """The code point offset of a UTF-8 offset. Raises IndexError outside the text, ValueError inside a character."""
    return _points(text, offset, 1)


_CODECS = {1: "utf-8", 2: "utf-16-le"}


def _units(text: str, offset: int, width: int) -> int:
    if not 0 <= offset <= len(text):
        raise IndexError(f"offset {offset} is outside a text of {len(text)} code points")
    return len(text[:offset].encode(_CODECS[width], "surrogatepass")) // width


def _points(text: str, offset: int, width: int) -> int:
    units = text.encode(_CODECS[width], "surrogatepass")
    if not 0 <= offset * width <= len(units):
        raise IndexError(f"offset {offset} is outside a text of {len(units) // width} units")
    try:
        return len(units[: offset * width].decode(_CODECS[width]))
    except UnicodeDecodeError:
        raise ValueError(f"offset {offset} lies inside a character") from None
