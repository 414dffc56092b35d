"""Which line of a text plays which part: their order decides what each is. Knows no bytes and makes no records.

A text is a header, a body and a tail. The header ends where prose, or a list, begins that no credit or date follows. In
the body, captions and notices are taken out one by one. The tail begins at a heading after which the report does not
resume. A dateline stays in the body: it is a fact of the article, not a region, unless it has a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from newsmodel.formats import text_credits as credits_
from newsmodel.formats import text_layout as layout
from newsmodel.formats.text_dateline import Opening, opening_of
from newsmodel.formats.text_kinds import Kind, Name, ends_sentence, kind_of, may_be_caption
from newsmodel.formats.text_lines import Paragraph
from newsmodel.values.codes import RegionRole


@frozen
class Part:
    """A paragraph, what sort it is by itself, and what part it plays."""

    paragraph: Paragraph
    kind: Kind
    role: RegionRole


@frozen
class Parts:
    """The parts of a text in order; `headline` and `deck` are indices, the opening is the dateline inside the body."""

    parts: tuple[Part, ...]
    headline: int | None = None
    deck: tuple[int, ...] = ()
    opening: Opening | None = None
    tail: int = 0
    """The index at which the tail begins."""


_BODYLIKE: Final = ("prose", "item")
_HEADER_LINES = 14
_DECK_LENGTH = 340
_SEARCHED = 80
_HEADLINE_WORDS = 24


def parts_of(paragraphs: Sequence[Paragraph]) -> Parts:
    """Every paragraph with its part."""
    kinds = [kind_of(p) for p in paragraphs]
    first = _body_start(paragraphs, kinds)
    headline = _headline(paragraphs, kinds, first)
    if headline == first:
        first += 1
    roles: list[RegionRole] = ["boilerplate"] * len(paragraphs)
    deck = _header(paragraphs, kinds, headline, first, roles)
    tail = _rest(paragraphs, kinds, first, roles)
    opening = None
    begin = next((i for i, role in enumerate(roles) if role == "body" and kinds[i].name == "prose"), None)
    if begin is not None:
        opening = opening_of(paragraphs[begin].head, colon=not _is_transcript(paragraphs, begin))
    parts = tuple(Part(p, k, r) for p, k, r in zip(paragraphs, kinds, roles, strict=True))
    return Parts(parts, headline, deck, opening, tail)


# ---- where the body begins ----


def _body_start(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind]) -> int:
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
            if name == "item" and index + 1 < len(kinds) and kinds[index + 1].name in _BODYLIKE:
                return index
            if name == "prose" and not (below and _captions(paragraphs, kinds, index)):
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


def _headline(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], first: int) -> int | None:
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
    return any(c.isalpha() for c in head) and not bracketed and not (head.endswith(":") and index + 1 == first)


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


def _header(
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
    if may_be_caption(paragraph):
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


# ---- the body and the tail ----


def _rest(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], first: int, roles: list[RegionRole]) -> int:
    """Write the roles from the report's first paragraph on; the index of the tail comes back."""
    resume = _resumptions(paragraphs, kinds)
    last = _last_prose(kinds)
    total = paragraphs[-1].end - paragraphs[0].start if paragraphs else 0
    index, body = first, 0
    while index < len(kinds):
        kind = kinds[index]
        reach = _reach(kind, body, paragraphs[index].start - paragraphs[0].start, total)
        stop = len(kinds) if reach in ("hard", "end") else resume[index + 1] if reach == "soft" else index
        if stop > index:
            for i in range(index, stop):
                roles[i] = "byline" if kinds[i].name == "closing" and reach == "soft" else "boilerplate"
            if stop == len(kinds):
                _trim(paragraphs, kinds, first, index, roles)
                return index
            index = stop
            continue
        roles[index] = _role(paragraphs, kinds, index, last)
        body += paragraphs[index].length if roles[index] == "body" else 0
        index += 1
    _trim(paragraphs, kinds, first, len(kinds), roles)
    return len(kinds)


def _reach(kind: Kind, body: int, before: int, total: int) -> str:
    """How far a section heading reaches, given how much report stands before it."""
    if kind.name != "section" or not body:
        return "line"
    if kind.reach == "hard" and (body < 200 or before * 3 < total):
        return "line"
    return kind.reach


def _resumptions(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind]) -> list[int]:
    """For each index, where two long paragraphs of prose next follow each other; the end where they do not."""
    found = [len(kinds)] * (len(kinds) + 1)
    for index in range(len(kinds) - 2, -1, -1):
        both = all(kinds[i].name == "prose" and paragraphs[i].length >= 140 for i in (index, index + 1))
        found[index] = index if both else found[index + 1]
    return found


def _last_prose(kinds: Sequence[Kind]) -> int:
    return max((i for i, kind in enumerate(kinds) if kind.name in _BODYLIKE), default=-1)


_LABELLED: Final = re.compile(
    r"\W?(?:published|posted|updated|last (?:updated|modified)|date posted|first published)\b", re.IGNORECASE
)


def _role(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], index: int, last: int) -> RegionRole:
    name = kinds[index].name
    if name == "date":
        return "date" if index > last or _LABELLED.match(paragraphs[index].head) else "body"
    if name in ("byline", "closing"):
        return "byline"
    if name == "boilerplate" and _heads_text(paragraphs, kinds, index):
        return "body"
    if name in ("boilerplate", "section") or (name == "biography" and index > last):
        return "boilerplate"
    if name == "caption" or (name == "prose" and _dated_caption(paragraphs[index])):
        return "caption"
    return "body"


def _heads_text(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], index: int) -> bool:
    """Whether a word that may be a label (“Features”, “Analysis”) stands right on a paragraph, as its heading."""
    follows = index + 1 < len(kinds) and kinds[index + 1].name in _BODYLIKE and not paragraphs[index + 1].gap
    return follows and paragraphs[index].gap and paragraphs[index].head.isalpha()


def _dated_caption(paragraph: Paragraph) -> bool:
    """Whether a paragraph among the report is a caption: one sentence of now that ends in a place and a full date."""
    head = paragraph.head
    return paragraph.length <= 300 and bool(layout.DATED_END.match(head)) and not layout.PAST.search(head)


_TRAILING_WORDS = 12


def _trim(
    paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], first: int, tail: int, roles: list[RegionRole]
) -> None:
    """Take short lines out that trail after the report's last sentence: a site's name, a heading whose text is gone."""
    sentences = sum(1 for i in range(first, tail) if roles[i] == "body" and kinds[i].name == "prose")
    for index in range(tail - 1, first, -1):
        if roles[index] != "body":
            continue
        if sentences < 3 or kinds[index].name != "short" or not _trails(paragraphs[index - 1], paragraphs[index]):
            return
        roles[index] = "boilerplate"


def _trails(before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a short line stands apart, and is neither a sentence nor an item of what is before it."""
    listed = before.tail.endswith(":") or ":" in paragraph.head or ends_sentence(paragraph)
    return paragraph.gap and paragraph.words <= _TRAILING_WORDS and not listed


_SPEAKER: Final = re.compile(r"(?:[A-Z][A-Z.’'-]{1,24} ?){1,4}: ")


def _is_transcript(paragraphs: Sequence[Paragraph], begin: int) -> bool:
    """Whether several paragraphs begin with a name in capitals and a colon."""
    return sum(_SPEAKER.match(p.head) is not None for p in paragraphs[begin : begin + 40]) > 1


def stretches(parts: Sequence[Part]) -> Iterator[tuple[RegionRole, int, int]]:
    """The regions: body paragraphs that follow each other are one, every other paragraph stands for itself."""
    first = 0
    for index in range(1, len(parts) + 1):
        ends = index == len(parts) or parts[index].role != "body" or parts[first].role != "body"
        if ends and index > first:
            yield parts[first].role, parts[first].paragraph.start, parts[index - 1].paragraph.end
            first = index
