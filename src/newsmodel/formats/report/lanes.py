"""An article's text cut into pieces, its overlapping mentions in lanes below the words. Sees spans; never markup.

Short mentions lie next to the words, long ones below them. All takes O(n log n) for n mentions, however they overlap:
no more than LANES lines are drawn under one word, and a piece carries no more than MOST targets, the shortest first.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush

from attrs import field, frozen

from newsmodel.formats.report.targets import Spot, Target
from newsmodel.models.article import Article

LANES = 6
MOST = 16


@frozen
class Line:
    """A line under words."""

    kind: str
    lane: int
    """From 0, right below the words."""
    begins: bool


@frozen
class Piece:
    """Words between two boundaries of mentions."""

    text: str
    numbers: tuple[int, ...] = ()
    """The targets that the words belong to: first the one they lead to, then the shortest mentions'."""
    lines: tuple[Line, ...] = ()
    """The deepest first."""
    anchor: str = ""
    """The element's id, where a mention begins."""
    leads: Target | None = None
    """Where the words lead to: of the mentions that begin here, the shortest one's target."""


@frozen
class Paragraph:
    """A line of the text."""

    pieces: tuple[Piece, ...]
    depth: int
    """How many lanes lie under it."""


@frozen
class Block:
    """A region of the text, or what lies between two."""

    role: str
    """Empty between regions."""
    paragraphs: tuple[Paragraph, ...]


@frozen
class Text:
    """The text of an article, ready to be set."""

    blocks: tuple[Block, ...]
    anchors: dict[tuple[int, int, int], str]
    """Number of the target, start and end of the mention → the id of the piece where it begins."""


def lay_out(article: Article, spots: Sequence[Spot], *, prefix: str) -> Text:
    """The text with its mentions; `prefix` begins the ids of its pieces. Spots are clipped to the text."""
    setter = _Setter(article.text, spots, prefix)
    blocks = [
        Block(role, paragraphs)
        for role, start, end in _regions(article)
        if (paragraphs := tuple(setter.paragraph(*line) for line in _lines(article.text, start, end)))
    ]
    return Text(tuple(blocks), setter.anchors)


def _regions(article: Article) -> Iterator[tuple[str, int, int]]:
    """Role, start and end of each region and of the gaps between, in order; what overlaps counts for the earlier."""
    at, length = 0, len(article.text)
    for region in sorted(article.regions, key=lambda r: r.start):
        start, end = max(region.start, at), min(region.end, length)
        if start < end:
            yield "", at, start
            yield region.role, start, end
            at = end
    yield "", at, length


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of each line that is not blank."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            yield start, stop
        start = stop + 1


@frozen(order=True)
class _Span:
    """A spot, clipped to the text, in its lane; in the order in which it is told: the shortest first."""

    length: int
    start: int
    place: int
    end: int = field(order=False)
    lane: int | None = field(order=False)
    spot: Spot = field(order=False)

    @property
    def key(self) -> tuple[int, int, int]:
        return self.spot.target.number, self.spot.start, self.spot.end


def _spans(spots: Sequence[Spot], length: int) -> Iterator[_Span]:
    """Each spot in the first lane that is free along all of it."""
    lanes: list[list[tuple[int, int]]] = [[] for _ in range(LANES)]
    clipped = [(spot, min(spot.start, length), min(spot.end, length)) for spot in spots]
    for place, (spot, start, end) in enumerate(sorted(clipped, key=lambda s: (s[2] - s[1], s[1], s[0].target.number))):
        if start < end:
            yield _Span(end - start, start, place, end, _free(lanes, start, end) if spot.drawn else None, spot)


def _free(lanes: list[list[tuple[int, int]]], start: int, end: int) -> int | None:
    for number, taken in enumerate(lanes):
        after = bisect_left(taken, (start, end))
        if (after == 0 or taken[after - 1][1] <= start) and (after == len(taken) or taken[after][0] >= end):
            taken.insert(after, (start, end))
            return number
    return None


class _Setter:
    """Walks once over a text, paragraph by paragraph, and knows which mentions lie under the place it has reached."""

    def __init__(self, text: str, spots: Sequence[Spot], prefix: str) -> None:
        self.text, self.prefix = text, prefix
        self.anchors: dict[tuple[int, int, int], str] = {}
        self._coming = sorted(_spans(spots, len(text)), key=lambda span: (span.start, span.length, span.place))
        self._cuts = sorted({cut for span in self._coming for cut in (span.start, span.end)})
        self._reached = 0
        self._here: list[_Span] = []
        """The spans under the place, the shortest first."""
        self._new: list[_Span] = []
        """Those of them that no piece has carried yet."""
        self._leaving: list[tuple[int, _Span]] = []
        """A heap of the spans by their ends."""

    def paragraph(self, start: int, end: int) -> Paragraph:
        pieces: list[Piece] = []
        while start < end:
            self._reach(start)
            cut = bisect_right(self._cuts, start)
            stop = min(end, self._cuts[cut]) if cut < len(self._cuts) else end
            pieces.append(self._piece(start, stop))
            start = stop
        return Paragraph(tuple(pieces), max((line.lane + 1 for piece in pieces for line in piece.lines), default=0))

    def _reach(self, place: int) -> None:
        """Takes up the spans that begin up to a place, and lets go of those that end there."""
        while self._reached < len(self._coming) and self._coming[self._reached].start <= place:
            span = self._coming[self._reached]
            self._reached += 1
            if span.end > place:
                self._new.append(span)
                insort(self._here, span)
                heappush(self._leaving, (span.end, span))
        while self._leaving and self._leaving[0][0] <= place:
            _, span = heappop(self._leaving)
            del self._here[bisect_left(self._here, span)]
        self._new = [span for span in self._new if span.end > place]

    def _piece(self, start: int, end: int) -> Piece:
        new, self._new = self._new, []
        begun = {span.place for span in new}
        shown = sorted([*new, *(span for span in self._here[:MOST] if span.place not in begun)])
        lines = [Line(span.spot.target.kind, span.lane, span.place in begun) for span in shown if span.lane is not None]
        anchor = f"{self.prefix}{start}" if new else ""
        self.anchors.update((span.key, anchor) for span in new)
        leads = next((span for span in sorted(new) if span.lane is not None), new[0] if new else None)
        told = sorted(shown, key=lambda span: (span is not leads, span.lane is None))
        return Piece(
            self.text[start:end],
            tuple(dict.fromkeys(span.spot.target.number for span in told)),
            tuple(sorted(lines, key=lambda line: -line.lane)),
            anchor,
            leads.spot.target if leads else None,
        )
