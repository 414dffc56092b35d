"""A web page: bytes in, one article with its regions and publication facts out. Fetches nothing, runs nothing.

`Article.text` is the headline, where there is one, and the paragraphs of the report in reading order, a blank line
between them; regions are headline, body and caption. Where each fact was found stands under the extension
`urn:newsmodel:provenance`; dates of publication that disagree, under `urn:newsmodel:dates-of-publication`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Any, Final

from newsmodel.errors import ReadError
from newsmodel.formats.base import Format, Reading, whatis
from newsmodel.formats.html.body import Paragraph, lines_of, paragraphs, too_intricate
from newsmodel.formats.html.dates import Dated, read_date
from newsmodel.formats.html.facts import DATES, PROVENANCE, Facts, settle
from newsmodel.formats.html.names import names_of
from newsmodel.formats.html.page import open_page
from newsmodel.formats.html.precedence import PRECEDENCE
from newsmodel.formats.html.statements import gather, may_have_microdata
from newsmodel.formats.html.words import key, plain
from newsmodel.models.article import Article, Region
from newsmodel.models.bundle import Bundle
from newsmodel.values.ids import new_id
from newsmodel.values.problem import Problem

__all__ = [
    "DATES", "FORMAT", "PRECEDENCE", "PROVENANCE", "Dated", "composed", "names_of", "paragraphs_of", "parse", "plain",
    "read_date", "read_page", "sniff",
]  # fmt: skip

INTRICATE: Final = Problem(
    code="intricate",
    severity="warning",
    message="the page has too many elements to tell its report from the rest: all its paragraphs are taken",
)
_GAP: Final = "\n\n"
_FULLER: Final = 1.4
"""So many times longer than what is shown, a stated report is believed: part of the page was not found."""
_SIGNS: Final[tuple[tuple[re.Pattern[bytes], float], ...]] = (
    (
        re.compile(
            rb"\A\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.{0,1000}?-->\s*)*(?:<!doctype\s+html|<html[\s>])",
            re.IGNORECASE | re.DOTALL,
        ),
        1.0,
    ),
    (re.compile(rb"<(?:head|body|meta|title)[\s>]|<html[\s>]", re.IGNORECASE), 0.85),
    (re.compile(rb"\A\s*<(?:div|p|article|h1|section|span|table|ul|main|script|!--)\b[^>]*>?", re.IGNORECASE), 0.6),
)
_XML: Final = re.compile(
    rb"\A\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.{0,1000}?-->\s*)*<(?!html\b)(?:[a-z0-9]+:)?(?:rss|feed|rdf|newsitem|newsmessage|packageitem|nitf)\b",
    re.IGNORECASE | re.DOTALL,
)


def parse(data: bytes) -> Reading:
    """The article of a page. Raises ReadError for bytes that are no page, and for a page without words."""
    return read_page(data)


def read_page(data: bytes, *, url: str | None = None, charset: str | None = None) -> Reading:
    """The article of a page that was found at `url`, in the `charset` that the protocol named. Raises ReadError."""
    page = open_page(data, charset)
    facts = settle(gather(page.tree, url, marked=may_have_microdata(page.data)))
    found = _fuller(paragraphs(page.tree), facts)
    problems = [*page.problems, *facts.problems]
    if too_intricate(page.tree):
        problems.append(INTRICATE)
    headline = facts.values.get("headline")
    if not found and not headline:
        raise ReadError(
            [*problems, Problem(code="no-article", message="the page holds no article: neither headline nor report")]
        )
    if not [p for p in found if not headline or key(p.text) != key(headline)]:
        problems.append(Problem(code="no-body", message="the page has a headline and no report"))
    extensions: dict[str, Any] = {PROVENANCE: dict(facts.origin)} if facts.origin else {}
    if facts.dates:
        extensions[DATES] = list(facts.dates)
    article = composed(facts.values, found, extensions=extensions)
    return Reading(Bundle(articles=(article,)), tuple(problems))


def composed(
    values: dict[str, Any],
    found: Sequence[Paragraph],
    *,
    extensions: dict[str, Any],
    basis: tuple[str | int, ...] = (),
    **more: Any,
) -> Article:
    """An article of a headline and paragraphs, with its regions; `basis` tells apart articles of the same words."""
    headline = values.get("headline")
    parts = _parts(headline, found)
    text = _GAP.join(part.text for part in parts)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    id_ = new_id("article", headline or text[:80], basis=(digest, *basis))
    return Article(id=id_, text=text, regions=tuple(_regions(parts)), extensions=extensions, **values, **more)


def paragraphs_of(markup: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a piece of markup that is all report, as feeds have it."""
    from newsmodel.formats.html.fragment import fragment

    return tuple(Paragraph(line) for line in lines_of(fragment(markup)))


def sniff(head: bytes) -> float:
    """How surely the first bytes are a page."""
    if whatis(head.lstrip(b" \t\r\n")) or _XML.match(head):
        return 0.0
    return next((sure for sign, sure in _SIGNS if sign.search(head)), 0.0)


def _parts(headline: str | None, found: Sequence[Paragraph]) -> list[Paragraph]:
    """The headline once, then the rest."""
    if not headline:
        return list(found)
    told = key(headline)
    rest = [p for place, p in enumerate(found) if place > 2 or key(p.text) != told]
    return [Paragraph(headline, "headline"), *rest]


def _regions(parts: Sequence[Paragraph]) -> list[Region]:
    """Neighbours of one role are one region."""
    found: list[Region] = []
    start = 0
    for part in parts:
        end = start + len(part.text)
        if found and found[-1].role == part.role == "body":
            found[-1] = Region(role="body", start=found[-1].start, end=end)
        else:
            found.append(Region(role=part.role, start=start, end=end))
        start = end + len(_GAP)
    return found


def _fuller(shown: tuple[Paragraph, ...], facts: Facts) -> tuple[Paragraph, ...]:
    """The report as the page shows it, or as JSON-LD has it where that is much longer."""
    length = sum(len(p.text) for p in shown)
    for source in ("json-ld:articleBody",):
        body = facts.statements.text(source)
        if len(body) > _FULLER * length and (stated := paragraphs_of(body)):
            facts.origin["text"] = source
            return stated
    return shown


FORMAT = Format(
    name="html",
    title="web page",
    media_type="text/html",
    suffixes=(".html", ".htm", ".xhtml"),
    parse=parse,
    sniff=sniff,
    extra="html",
)
