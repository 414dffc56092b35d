"""A text cut into paragraphs: hard-wrapped lines are joined, others stand alone. Sees lengths and blanks, never meanings.

Patterns elsewhere see a paragraph's `head` and `tail` only, with white space collapsed, so that their cost does not
depend on the length of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

HEAD = 480
"""At most so many characters of a paragraph's beginning, or of its end, are looked at."""
_WIDEST = 100
_NARROWEST = 44
_SLACK = 12

_KEY = re.compile(r"[A-Z][A-Za-z]{2,14}(?: [a-z]{2,10})?: ")
_LINE = re.compile(r"[^\n]+")
_MARKS = "#*_=~ "
_MARKED = re.compile(r"#{1,6} |[*_]{1,3}\w|={2,4} ")
"""Marks of emphasis and of headings; they are no part of a head or tail."""
BULLET = re.compile(r"(?:[•●▪■◦‣·*+–—-]|\(?[0-9]{1,2}[.)]|\([a-z]\))[ \t\u00a0]{1,8}(?=\S)")
"""What opens an item of a list."""


@frozen
class Line:
    """A line that is not blank: where its words begin and end, how far it is indented, whether a blank line is before."""

    start: int
    end: int
    indent: int
    gap: bool


@frozen
class Paragraph:
    """A paragraph [start, end) of the text, without the white space around it."""

    start: int
    end: int
    gap: bool
    """Whether a blank line stands before it."""
    bullet: bool
    head: str
    tail: str

    @property
    def length(self) -> int:
        return self.end - self.start

    @property
    def words(self) -> int:
        """The number of words, as far as the head goes."""
        return self.head.count(" ") + 1


def paragraphs(text: str, start: int = 0) -> tuple[Paragraph, ...]:
    """The paragraphs of a text from `start` on; they do not overlap and hold every character that is not white space."""
    lines = [*_lines(text, start)]
    width = _width(lines)
    found: list[Paragraph] = []
    first = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or not _goes_on(text, lines, index, width):
            found.append(_paragraph(text, lines[first], lines[index - 1].end))
            first = index
    return tuple(found)


def _lines(text: str, start: int) -> Iterator[Line]:
    before = -1
    for match in _LINE.finditer(text, start):
        raw = match.group()
        bare = raw.strip()
        if not bare:
            continue
        indent = len(raw) - len(raw.lstrip())
        first = match.start() + indent
        gap = before < 0 or text.count("\n", before, first) > 1
        before = first + len(bare)
        yield Line(first, before, indent, gap)


def _width(lines: list[Line]) -> int:
    """The column at which lines were wrapped; 0 where the text is not hard-wrapped."""
    inner = [a.end - a.start + a.indent for a, b in zip(lines, lines[1:], strict=False) if not b.gap]
    full = [n for n in inner if _NARROWEST <= n <= _WIDEST]
    long = sum(line.end - line.start > _WIDEST for line in lines)
    if len(full) < 2 or 4 * len(full) < len(lines) or long > len(lines) // 5 or 2 * len(full) < len(inner):
        return 0
    return max(full)


def _goes_on(text: str, lines: list[Line], index: int, width: int) -> bool:
    """Whether a line continues the one before it."""
    line, last = lines[index], lines[index - 1]
    length = last.end - last.start + last.indent
    if line.gap or not width or length > _WIDEST:
        return False
    if BULLET.match(text, line.start, line.start + 16) or _KEY.match(text, line.start, line.start + 30):
        return False
    if line.indent > last.indent and not BULLET.match(text, last.start, last.start + 16):
        return False
    word = text[line.start : min(line.end, line.start + 40)].split(maxsplit=1)[0]
    return length + 1 + len(word) > width - _SLACK


def _paragraph(text: str, first: Line, end: int) -> Paragraph:
    head = " ".join(text[first.start : min(end, first.start + HEAD)].split())
    tail = " ".join(text[max(first.start, end - HEAD) : end].split())
    if _MARKED.match(head):
        head, tail = head.strip(_MARKS) or head, tail.strip(_MARKS) or tail
    bullet = BULLET.match(text, first.start, min(end, first.start + 16)) is not None
    return Paragraph(first.start, end, first.gap, bullet, head, tail)
