"""Text to records. Sees an article's text; never markup, files or other formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsmodel.extraction.pipeline import extract as extract
    from newsmodel.extraction.times.scanner import Time

__all__ = ["extract", "find_times"]


def find_times(text: str, anchor: str | None = None) -> tuple[Time, ...]:
    """The time expressions of a text, each with its words, offsets (code points, half open) and EDTF value.

    `anchor` is the EDTF day, month or year that relative expressions count from; without one they stay unresolved.
    Raises ValueError where it is no EDTF date.
    """
    from newsmodel.extraction import tokens
    from newsmodel.extraction.times import scanner as times
    from newsmodel.values.edtf import is_edtf

    if anchor is not None and not is_edtf(anchor):
        raise ValueError(f"{anchor!r} is no EDTF date")
    return times.scan(tokens.read(text), anchor)


def __getattr__(name: str) -> Any:
    if name == "extract":
        from newsmodel.extraction.pipeline import extract

        return extract
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
