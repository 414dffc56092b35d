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

from newsmodel.formats.text import layout
from newsmodel.formats.text.dateline import Opening, opening_of
from newsmodel.formats.text.header import BODYLIKE, body_start, headline_of, write_header
from newsmodel.formats.text.kinds import Kind, ends_sentence, kind_of
from newsmodel.formats.text.lines import Paragraph, is_doubled
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


def parts_of(paragraphs: Sequence[Paragraph]) -> Parts:
    """Every paragraph with its part."""
    kinds = [kind_of(p) for p in paragraphs]
    first = body_start(paragraphs, kinds)
    headline = headline_of(paragraphs, kinds, first)
    if headline == first:
        first += 1
    roles: list[RegionRole] = ["boilerplate"] * len(paragraphs)
    deck = write_header(paragraphs, kinds, headline, first, roles)
    tail = _rest(paragraphs, kinds, first, roles)
    opening = None
    begin = next((i for i, role in enumerate(roles) if role == "body" and kinds[i].name == "prose"), None)
    if begin is not None:
        opening = opening_of(paragraphs[begin].head, colon=not _is_transcript(paragraphs, begin))
    parts = tuple(Part(p, k, r) for p, k, r in zip(paragraphs, kinds, roles, strict=True))
    return Parts(parts, headline, deck, opening, tail)


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
    return max((i for i, kind in enumerate(kinds) if kind.name in BODYLIKE), default=-1)


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
    doubled = name == "prose" and is_doubled(paragraphs, index)
    if name == "caption" or doubled or (name == "prose" and _dated_caption(paragraphs[index])):
        return "caption"
    return "body"


def _heads_text(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], index: int) -> bool:
    """Whether a word that may be a label (“Features”, “Analysis”) stands right on a paragraph, as its heading."""
    follows = index + 1 < len(kinds) and kinds[index + 1].name in BODYLIKE and not paragraphs[index + 1].gap
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


_SPEAKER: Final = re.compile(r"[A-Z][A-Z.’'-]{1,24}(?: [A-Z][A-Z.’'-]{1,24}){0,3}: ")


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
