"""The lines above a report: where it begins, which is the headline, what the others are. Sees kinds and their order.

The header ends where prose, or a list, begins that no credit or date follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsmodel.formats.text import credits as credits_
from newsmodel.formats.text import layout
from newsmodel.formats.text.dateline import opening_of
from newsmodel.formats.text.kinds import Kind, Name, may_be_caption
from newsmodel.formats.text.lines import Paragraph, is_doubled
from newsmodel.values.codes import RegionRole

BODYLIKE: Final = ("prose", "item")
_HEADER_LINES = 14
_DECK_LENGTH = 340
_SEARCHED = 80
_HEADLINE_WORDS = 24


# ---- where the body begins ----


def body_start(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind]) -> int:
    """The index of the first paragraph of the report."""
    first = _next_body(paragraphs, kinds, 0)
    if first is None:
        shorts = [i for i, kind in enumerate(kinds) if kind.name == "short"]
        return shorts[1] if len(shorts) > 1 else shorts[0] if shorts else len(kinds)
    for _ in range(3):
        line = _credit_after(paragraphs, kinds, first)
        later = _next_body(paragraphs, kinds, line + 1) if line is not None else None
        if later is None or line is None or later > line + 6:
            break
        first = later
    return first


def _next_body(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], start: int) -> int | None:
    below = False
    for index, kind in enumerate(kinds):
        name = kind.name
        if index >= start:
            if name == "item" and index + 1 < len(kinds) and kinds[index + 1].name in BODYLIKE:
                return index
            caption = is_doubled(paragraphs, index) or (below and _captions(paragraphs, kinds, index))
            if name == "prose" and not caption:
                return index
            if name == "short" and below and layout.SALUTATION.match(paragraphs[index].head):
                return index
        below = below or name == "short"
    return None


def _captions(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], index: int) -> bool:
    """Whether a paragraph above the report is the caption of its picture."""
    prose_follows = any(kind.name == "prose" for kind in kinds[index + 1 : index + 5])
    dated = opening_of(paragraphs[index].head, colon=False)
    return prose_follows and dated is None and may_be_caption(paragraphs[index])


def _credit_after(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], first: int) -> int | None:
    """The credit or date line that shows that what seemed the report was still its header; None where there is none."""
    if first > _HEADER_LINES or opening_of(paragraphs[first].head, colon=False):
        return None
    seen = 0
    for index in range(first, min(len(kinds), first + 5)):
        name = kinds[index].name
        if name in ("byline", "date"):
            dates = sum(kind.name == "date" for kind in kinds[index : index + 60])
            return index if name == "byline" or dates <= 2 else None
        if name == "item" or paragraphs[index].length > _DECK_LENGTH:
            return None
        seen += name == "prose"
        if seen > 2:
            return None
    return None


# ---- the header ----


def headline_of(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], first: int) -> int | None:
    """The index of the headline: the first of the best lines above the report."""
    above = range(max(0, min(first, len(kinds)) - _SEARCHED), min(first, len(kinds)))
    candidates = [i for i in above if kinds[i].name == "short" and _may_head(paragraphs, first, i)]
    if not candidates:
        sentences = (i for i in above if kinds[i].name == "prose" and paragraphs[i].words <= _HEADLINE_WORDS)
        return next(sentences, None)
    capitals = {i: paragraphs[i].head.upper() == paragraphs[i].head for i in candidates}
    mixed = not all(capitals.values())
    byline = next((i for i in above if kinds[i].name == "byline"), None)

    def merit(index: int) -> tuple[float, int]:
        words = paragraphs[index].words
        score = float(min(words, 4 if mixed else 3))
        score -= 2 if mixed and capitals[index] else 0
        score -= 3 if layout.KICKER.match(paragraphs[index].head) else 0
        score -= 2 if _names_only(paragraphs[index], mixed=mixed) else 0
        score -= 1.5 if _noise_before_next(paragraphs, kinds, candidates, index) else 0
        score -= 2 if byline is not None and byline < index else 0
        score -= 4 if _inner_heading(paragraphs, kinds, index, first) and len(candidates) > 1 and words <= 4 else 0
        return score, -index

    return max(candidates, key=merit)


def _names_only(paragraph: Paragraph, *, mixed: bool) -> bool:
    """Whether a line is a person's name or a place and no more."""
    head = paragraph.head
    place = paragraph.words < 5 and (mixed or "," in head) and layout.PLACE.match(head)
    return credits_.is_name(head) or bool(place)


def _may_head(paragraphs: Sequence[Paragraph], first: int, index: int) -> bool:
    head = paragraphs[index].head
    bracketed = head[0] in "([" and head[-1] in ")]"
    leads = head.endswith(":") and index + 1 == first
    return any(c.isalpha() for c in head) and not bracketed and not leads and not is_doubled(paragraphs, index)


def _noise_before_next(
    paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], candidates: Sequence[int], index: int
) -> bool:
    """Whether navigation stands between a line and the next that could be the headline."""
    later = next((c for c in candidates if c > index), index)
    between = (i for i in range(index + 1, later) if any(c.isalnum() for c in paragraphs[i].head))
    return any(kinds[i].name in ("boilerplate", "section") for i in between)


def _inner_heading(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], index: int, first: int) -> bool:
    """Whether a line heads the report's first section: it stands on it, or over a list."""
    if index + 1 != first or first >= len(kinds):
        return False
    return not paragraphs[first].gap or kinds[first].name == "item"


def write_header(
    paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], headline: int | None, first: int, roles: list[RegionRole]
) -> tuple[int, ...]:
    """Write the roles of the lines above the report; the indices of the deck come back."""
    deck: list[int] = []
    credited = any(kind.name == "byline" for kind in kinds[:first])
    for index in range(min(first, len(kinds))):
        name = kinds[index].name
        if index == headline:
            roles[index] = "headline"
        elif name in _ROLE_OF:
            roles[index] = _ROLE_OF[name]
        elif name in ("short", "prose") and headline is not None and index > headline:
            roles[index] = _under_headline(paragraphs, kinds, index, first, credited=credited)
            deck += [index] if roles[index] == "headline" else []
    return tuple(deck)


_ROLE_OF: Final[dict[Name, RegionRole]] = {
    "date": "date",
    "byline": "byline",
    "closing": "byline",
    "caption": "caption",
}


def _under_headline(
    paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], index: int, first: int, *, credited: bool
) -> RegionRole:
    """What a plain line between headline and report is; `headline` says that it belongs to the deck."""
    paragraph = paragraphs[index]
    if _inner_heading(paragraphs, kinds, index, first) and paragraph.words <= 6:
        return "body"
    if is_doubled(paragraphs, index) or may_be_caption(paragraph):
        return "caption"
    named = credits_.are_names(credits_.before_place(paragraph.head))
    if named and not credited and _by_date_or_body(kinds, index, first):
        return "byline"
    if layout.KICKER.match(paragraph.head):
        return "boilerplate"
    if layout.PLACE.match(paragraph.head):
        return "dateline"
    return "headline" if paragraph.words >= 6 else "boilerplate"


def _by_date_or_body(kinds: Sequence[Kind], index: int, first: int) -> bool:
    return index + 1 == first or any(kind.name == "date" for kind in kinds[max(0, index - 1) : index + 2])
