"""The text of a body that came as HTML, XHTML or NITF: blocks on lines of their own. Knows no format but tags.

Nothing is executed, fetched or repaired; no package is needed. The markup itself is kept by who calls.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    "address article aside blockquote body body.content body.head br caption dd div dl dt figcaption figure footer"
    " h1 h2 h3 h4 h5 h6 header hedline hl1 hl2 hr html li main media ol p pre section table tbody tr ul".split()
)
_UNSEEN = frozenset(("head", "script", "style", "template", "title"))
_SPACE = re.compile(r"[ \t\r\n\f]+")


def is_markup(words: str) -> bool:
    """Whether a text looks like markup: it begins with a tag."""
    return re.match(r"\s*<(?:[a-zA-Z]|!DOCTYPE|\?xml)", words) is not None


def plain(markup: str) -> str:
    """The text between the tags."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    lines = (_SPACE.sub(" ", line).strip() for line in "".join(reader.parts).split("\0"))
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self.parts.append("\0")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.parts.append("\0")

    def handle_endtag(self, tag: str) -> None:
        self.unseen = max(0, self.unseen - (tag in _UNSEEN))
        if tag in _BLOCKS:
            self.parts.append("\0")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.parts.append(data.replace("\0", ""))
