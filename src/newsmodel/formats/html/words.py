"""Words as a page states them, made plain: entities, formatting tags, blanks. Knows no tree and no article."""

from __future__ import annotations

import html
import re
from typing import Final

_TAG: Final = re.compile(
    r"</?(?:a|b|i|em|strong|span|br|sup|sub|q|p|u|mark|small|font|cite|wbr|h1)\b[^<>]{0,200}>", re.IGNORECASE
)
_BLANKS: Final = re.compile(r"[\s\u200b\u2060\ufeff\x00-\x1f\x7f\ud800-\udfff]+")
_QUOTES: Final = str.maketrans("’‘ʼ“”„«»–—", "''''''''--")


def plain(text: str) -> str:
    """Entities resolved, formatting tags out, blanks and controls as one space. Other tags stay, as mere text."""
    if "&" in text:
        text = html.unescape(text)
        text = html.unescape(text) if "&amp;" in text or "&#" in text else text
    if "<" in text:
        text = _TAG.sub(" ", text)
    return _BLANKS.sub(" ", text).strip()


def key(text: str) -> str:
    """What two spellings of the same words have in common."""
    return re.sub(r"[\W_]+", " ", text.translate(_QUOTES).casefold()).strip()
