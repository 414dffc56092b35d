"""A text cut into paragraphs: hard-wrapped lines are joined, others stand alone. Sees lengths, never meanings.

Patterns elsewhere see a paragraph's `head` and `tail` only, with white space collapsed, so that their cost does not
depend on the length of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

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
    """A line that is not blank: where its words begin and end, its indentation, whether a blank line is before."""

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
    """The paragraphs of a text from `start` on; together they hold every character that is not white space."""
    lines = [*_lines(text, start)]
    limit = _limit(text, lines)
    found: list[Paragraph] = []
    first = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or not _goes_on(text, lines, index, limit):
            found.append(_paragraph(text, lines[first], lines[index - 1].end))
            first = index
    return tuple(found)


def is_doubled(found: Sequence[Paragraph], index: int) -> bool:
    """Whether a paragraph stands twice in a row, as a picture's caption does where its alternative text is printed."""
    beside = (i for i in (index - 1, index + 1) if 0 <= i < len(found))
    here = found[index]
    return any(found[i].head == here.head and found[i].length == here.length for i in beside)


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


def _limit(text: str, lines: list[Line]) -> int:
    """The length that a line and the next one's first word have to exceed for the next to be its continuation.

    A program wraps as late as it can; by hand lines end sooner. 0 where the text is not hard-wrapped.
    """
    inner = [(a.indent + a.end - a.start, _first_word(text, b)) for a, b in pairwise(lines) if not b.gap]
    full = [length for length, _ in inner if _NARROWEST <= length <= _WIDEST]
    long = sum(line.end - line.start > _WIDEST for line in lines)
    if len(full) < 2 or 4 * len(full) < len(lines) or long > len(lines) // 5 or 2 * len(full) < len(inner):
        return 0
    width = max(full)
    late = sum(length + 1 + word > width for length, word in inner)
    return width - (0 if 10 * late > 6 * len(inner) else _SLACK)


def _first_word(text: str, line: Line) -> int:
    """The length of a line's first word."""
    return len(text[line.start : min(line.end, line.start + 40)].split(maxsplit=1)[0])


def _goes_on(text: str, lines: list[Line], index: int, limit: int) -> bool:
    """Whether a line continues the one before it."""
    line, last = lines[index], lines[index - 1]
    length = last.end - last.start + last.indent
    if line.gap or not limit or length > _WIDEST:
        return False
    if BULLET.match(text, line.start, line.start + 16) or _KEY.match(text, line.start, line.start + 30):
        return False
    if text[line.start] in "([" and text[line.end - 1] in ")]":
        return False
    if line.indent > last.indent and not BULLET.match(text, last.start, last.start + 16):
        return False
    return length + 1 + _first_word(text, line) > limit


def _paragraph(text: str, first: Line, end: int) -> Paragraph:
    head = " ".join(text[first.start : min(end, first.start + HEAD)].split())
    tail = " ".join(text[max(first.start, end - HEAD) : end].split())
    if _MARKED.match(head):
        head, tail = head.strip(_MARKS) or head, tail.strip(_MARKS) or tail
    bullet = BULLET.match(text, first.start, min(end, first.start + 16)) is not None
    return Paragraph(first.start, end, first.gap, bullet, head, tail)
