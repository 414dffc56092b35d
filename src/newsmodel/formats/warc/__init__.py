"""A web archive: WARC in, one article for each page of HTML out. Streams in bounded memory; fetches nothing.

Read are responses of status 2xx, resources and conversions that hold HTML; other records are passed over. The reader
is our own, as the packages for it stop at the first damaged member and say nothing of a truncated file. A record's
address is data: it never becomes a path.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from attrs import evolve

from newsmodel.errors import ReadError
from newsmodel.formats.base import Format, Reading, together
from newsmodel.formats.html import read_page
from newsmodel.formats.html import sniff as is_page
from newsmodel.formats.warc.digests import holds
from newsmodel.formats.warc.http import LARGEST, Refused, Response, body_of, response
from newsmodel.formats.warc.members import MAGIC, parts
from newsmodel.formats.warc.records import KEPT, WarcRecord, records
from newsmodel.models.article import Article
from newsmodel.models.bundle import Bundle
from newsmodel.models.record import Identifier
from newsmodel.values.ids import new_id
from newsmodel.values.problem import Problem

RECORD: Final = "urn:newsmodel:warc-record"
"""The extension that says which record an article was read from: its id, date, address and offset."""

_PAGES: Final = ("text/html", "application/xhtml+xml")
_KINDS: Final = ("response", "resource", "conversion")
_SHOWN: Final = {"warc-record-id": "id", "warc-date": "date", "warc-target-uri": "address"}


def parse(data: bytes) -> Reading:
    """All pages in one bundle. Raises ReadError where no page could be read."""
    reading = together(stream(io.BytesIO(data)))
    if not reading.bundle.articles:
        nothing = Problem(code="no-page", message="the archive holds no page of HTML", offset=0)
        raise ReadError(reading.problems or [nothing])
    return reading


def stream(source: BinaryIO) -> Iterator[Reading | ReadError]:
    """A reading for each page, in order; a ReadError for each record, or stretch of bytes, that could not be read."""
    anything = False
    for found in records(parts(source)):
        anything = True
        if isinstance(found, Problem):
            yield ReadError([found])
            continue
        answer = _read(found)
        if answer is not None:
            yield answer
    if not anything:
        yield ReadError([Problem(code="empty", message="the archive holds no record", offset=0)])


def sniff(head: bytes) -> float:
    """How surely the first bytes are a web archive."""
    if head.startswith(b"WARC/"):
        return 1.0
    if not head.startswith(MAGIC):
        return 0.0
    import zlib

    try:
        return 1.0 if zlib.decompressobj(31).decompress(head, 16).startswith(b"WARC/") else 0.0
    except zlib.error:
        return 0.0


def _read(record: WarcRecord) -> Reading | ReadError | None:
    """The page of a record; None where it holds none and nothing is wrong with it."""
    problems = list(record.problems)
    if record.length > KEPT:
        problems.append(
            Problem(
                code="size", message=f"a record of {record.length:,} bytes; the limit is {KEPT:,}", offset=record.offset
            )
        )
        return _told(ReadError(problems), record)
    problems += _digest(record, "warc-block-digest", [record.block])
    page, charset, more = _page(record)
    problems += more
    if page is None:
        return _told(ReadError(problems), record) if problems else None
    try:
        reading = read_page(page, url=record.fields.get("warc-target-uri", "").strip("<>") or None, charset=charset)
    except ReadError as error:
        return _told(ReadError([*problems, *error.problems]), record)
    article = _marked(reading.bundle.articles[0], record)
    return _told(Reading(Bundle(articles=(article,)), (*problems, *reading.problems)), record)


def _page(record: WarcRecord) -> tuple[bytes | None, str | None, list[Problem]]:
    """The bytes of the page, the charset that HTTP names, and what is wrong; no bytes where it is no page."""
    kind = record.fields.get("warc-type", "").lower()
    if kind not in _KINDS:
        return None, None, []
    block = record.block
    found = response(block) if kind == "response" else None
    if found is None:
        stated = record.fields.get("content-type", "").lower()
        return (
            (block, None, _digest(record, "warc-payload-digest", [block]))
            if stated.startswith(_PAGES)
            else (None, None, [])
        )
    if not 200 <= found.status < 300 or (found.media_type and found.media_type not in _PAGES):
        return None, None, []
    return _body(record, found)


def _body(record: WarcRecord, found: Response) -> tuple[bytes | None, str | None, list[Problem]]:
    try:
        whole, page = body_of(found)
    except Refused as error:
        return (
            None,
            None,
            [*found.problems, Problem(code="encoding", message=str(error), path=record.name, offset=record.offset)],
        )
    problems = [*found.problems, *_digest(record, "warc-payload-digest", [found.sent, whole, page])]
    if not found.media_type and is_page(page[:4096]) < 0.8:
        return None, None, problems
    return page[:LARGEST], found.charset, problems


def _digest(record: WarcRecord, name: str, candidates: list[bytes]) -> list[Problem]:
    stated = record.fields.get(name, "")
    if not stated or not record.whole or holds(stated, candidates) in (True, None):
        return []
    return [
        Problem(
            code="digest", message=f"the {name} does not hold: {stated[:100]}", path=record.name, offset=record.offset
        )
    ]


def _marked(article: Article, record: WarcRecord) -> Article:
    """The article with the record it was read from; its id tells apart captures of the same words."""
    fields = record.fields
    shown: dict[str, Any] = {
        ours: fields[theirs].strip("<>")[:2000] for theirs, ours in _SHOWN.items() if fields.get(theirs)
    }
    key = shown.get("id") or f"{shown.get('address', '')} {record.offset}"
    identifiers = [Identifier(scheme="warc-record-id", value=shown["id"])] if shown.get("id") else []
    return article.evolve(
        id=new_id("article", article.headline or article.text[:80], basis=(article.sha256, "warc", key)),
        identifiers=identifiers,
        extensions={**article.extensions, RECORD: {**shown, "offset": record.offset}},
    )


def _told(answer: Reading | ReadError, record: WarcRecord) -> Reading | ReadError:
    """The problems with the record's place, where they do not have one in the archive."""
    known = record.problems
    placed = tuple(p if p in known or p.code == "digest" else _placed(p, record) for p in answer.problems)
    return ReadError(placed) if isinstance(answer, ReadError) else evolve(answer, problems=placed)


def _placed(problem: Problem, record: WarcRecord) -> Problem:
    inner = f" {problem.path}" if problem.path and problem.path != record.name else ""
    return problem.evolve(path=f"{record.name}{inner}", offset=record.offset)


FORMAT = Format(
    name="warc",
    title="web archive (WARC)",
    media_type="application/warc",
    suffixes=(".warc", ".warc.gz"),
    parse=parse,
    stream=stream,
    sniff=sniff,
    extra="html",
)
