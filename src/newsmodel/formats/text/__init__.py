"""A pasted article: plain text in, one article with its regions and publication facts out. Finds no events, no actors.

The text is kept whole; `Article.body` leaves out what is no part of the report. The dateline stays inside the body.
"""

from __future__ import annotations

import hashlib
from typing import Final

from newsmodel.formats.base import Format, Reading
from newsmodel.formats.text.decode import decode, is_binary
from newsmodel.formats.text.facts import Facts, closing_credits, read_front, read_parts, settle
from newsmodel.formats.text.front import FrontMatter, front_matter
from newsmodel.formats.text.language import language_of
from newsmodel.formats.text.layout import TRAILING_MARK
from newsmodel.formats.text.lines import paragraphs
from newsmodel.formats.text.regions import Parts, parts_of, stretches
from newsmodel.models.article import Article, Region
from newsmodel.models.bundle import Bundle
from newsmodel.values.ids import new_id

_MARKUP: Final = (b"<", b"{", b"[")
_NAME_LENGTH = 80


def parse(data: bytes) -> Reading:
    """The article that a text is. Raises ReadError for bytes that are no text, and for an empty text."""
    text, noted = decode(data)
    front = front_matter(text)
    parts = parts_of(paragraphs(text, front.end if front else 0))
    regions = _regions(text, parts, front)
    body = "\n".join(text[r.start : r.end] for r in regions if r.role == "body")
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    title = _title(text, parts, front)
    facts = Facts(text, new_id("article", title or body[:_NAME_LENGTH], basis=(digest,)))
    if front:
        read_front(facts, front)
    read_parts(facts, parts)
    closing_credits(facts, parts)
    values = {"language": language_of(body or text), **settle(facts)}
    article = Article(id=facts.article, text=text, regions=tuple(regions), **values)
    bundle = Bundle(articles=(article,))
    return Reading(bundle, (*noted, *facts.problems))


def sniff(head: bytes) -> float:
    """How surely the first bytes are those of a pasted text: never very, as every text format is text."""
    if is_binary(head):
        return 0.0
    return 0.1 if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_MARKUP) else 0.4


def _title(text: str, parts: Parts, front: FrontMatter | None) -> str | None:
    """The words that name the article in its id."""
    named = next((row.value for row in front.rows if row.field == "headline"), None) if front else None
    if named or parts.headline is None:
        return named
    paragraph = parts.parts[parts.headline].paragraph
    return text[paragraph.start : min(paragraph.end, paragraph.start + _NAME_LENGTH)]


def _regions(text: str, parts: Parts, front: FrontMatter | None) -> list[Region]:
    found = [Region(role="boilerplate", start=front.start, end=front.end)] if front else []
    for role, start, end in stretches(parts.parts):
        found += _without_mark(text, start, end) if role == "body" else [Region(role=role, start=start, end=end)]
    return found


def _without_mark(text: str, start: int, end: int) -> list[Region]:
    """A body region, its end mark (“-0-”, “(END)”) as a region of its own."""
    mark = TRAILING_MARK.search(text, max(start, end - 40), end)
    if mark is None or mark.start() <= start:
        return [Region(role="body", start=start, end=end)]
    begin = end - len(mark[0].lstrip())
    body_end = start + len(text[start : mark.start()].rstrip())
    return [Region(role="body", start=start, end=body_end), Region(role="boilerplate", start=begin, end=end)]


FORMAT = Format(
    name="text",
    title="pasted article",
    media_type="text/plain",
    suffixes=(".txt", ".text", ".md"),
    parse=parse,
    sniff=sniff,
)
