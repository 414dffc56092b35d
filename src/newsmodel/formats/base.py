"""What a format is, and what parsing and rendering give. Knows no particular format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import BinaryIO, Final

from attrs import field, frozen

from newsmodel.errors import ReadError
from newsmodel.formats.mapping import Table
from newsmodel.models.article import Article
from newsmodel.models.bundle import Bundle
from newsmodel.values.codes import Severity
from newsmodel.values.problem import Loss, Problem

SIGNATURES: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF container"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x28\xb5\x2f\xfd", "zstandard data"),
    (b"\x7fELF", "a program"),
)
"""First bytes of files that hold no article as text, and what they are called."""


def whatis(head: bytes) -> str | None:
    """What the first bytes certainly are, where that holds no article as text."""
    return next((what for magic, what in SIGNATURES if head.startswith(magic)), None)


@frozen
class Reading:
    """What was understood of an input, and what was not."""

    bundle: Bundle
    problems: tuple[Problem, ...] = ()


def together(answers: Iterable[Reading | ReadError]) -> Reading:
    """What a container holds as one reading, and all that was wrong; of two articles of one id the first is kept."""
    problems: list[Problem] = []
    articles: dict[str, Article] = {}
    for answer in answers:
        problems += answer.problems
        for article in answer.bundle.articles if isinstance(answer, Reading) else ():
            if articles.setdefault(article.id, article) is not article:
                severity: Severity = "warning" if articles[article.id] == article else "error"
                message = f"{article.id} comes twice: the first is kept"
                problems.append(Problem(code="duplicate_id", severity=severity, message=message))
    return Reading(Bundle(articles=tuple(articles.values())), tuple(problems))


@frozen
class Rendering:
    """The bytes of a bundle in a format, and what the format could not carry."""

    data: bytes
    losses: tuple[Loss, ...] = ()


@frozen
class Format:
    """A format as a value: its names and its ways in and out; None where there is no such way."""

    name: str
    media_type: str
    suffixes: tuple[str, ...]
    title: str
    parse: Callable[[bytes], Reading] | None = None
    """One input to one reading. Raises ReadError where no bundle can be made of it."""
    parse_named: Callable[[bytes, str | None], Reading] | None = None
    """`parse`, told the input's name too, where that says something that the bytes do not."""
    render: Callable[[Bundle], Rendering] | None = None
    stream: Callable[[BinaryIO], Iterator[Reading | ReadError]] | None = None
    """A container to its readings, one by one, a ReadError in place of each bad one."""
    sniff: Callable[[bytes], float] | None = None
    """How surely the head of the data is of this format, from 0 to 1."""
    tables: Mapping[str, Table] = field(factory=dict)
    """Kind of record (`bundle` too) → the fields that `render` carries, for the docs; none where it carries all."""
    drops: tuple[str, ...] = ()
    """JSON pointers that `render` never carries, beside what stands in no table."""
    extra: str | None = None
    """The extra of newsmodel-schema that it needs."""
