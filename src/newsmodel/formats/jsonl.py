"""Many bundles, one a line. A bad line is reported with its place and costs only itself; opens no files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from attrs import evolve

from newsmodel.errors import ReadError
from newsmodel.formats import json
from newsmodel.formats.base import Format, Reading, Rendering
from newsmodel.models.bundle import Bundle
from newsmodel.values.problem import Problem

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes; a longer line is refused without being held."""

_BLOCK = 1024 * 1024


def parse(data: bytes) -> Reading:
    """All lines as one bundle. A line that is no bundle, or that contradicts one before it, is a problem and left out.

    Raises ReadError where no line is a bundle.
    """
    bundles: list[Bundle] = []
    problems: list[Problem] = []
    known: dict[str, object] = {}
    for number, offset, line in _lines_of(data):
        try:
            reading = _line(line, number, offset)
        except ReadError as error:
            problems += error.problems
            continue
        contents = _contents(reading.bundle)
        twice = next((key for key, value in contents.items() if known.get(key, value) != value), None)
        if twice:
            message = f"two different contents under {twice}"
            problems.append(Problem(code="duplicate_id", message=message, line=number, offset=offset))
            continue
        known.update(contents)
        bundles.append(reading.bundle)
        problems += reading.problems
    if not bundles:
        raise ReadError(problems or [Problem(code="empty", message="there is no line", offset=0)])
    return Reading(bundles[0] if len(bundles) == 1 else Bundle.united(bundles), tuple(problems))


def _contents(bundle: Bundle) -> dict[str, object]:
    """What must not differ between bundles that are united: records by id, with their provenance, and extensions."""
    records = {r.id: (r, r.provenance or bundle.provenance) for r in bundle.records()}
    return {**records, **{f"extension {key}": (value,) for key, value in bundle.extensions.items()}}


def stream(source: BinaryIO) -> Iterator[Reading | ReadError]:
    """A reading for each good line, a ReadError for each bad one, in bounded memory; ids that come again are told."""
    seen: set[str] = set()
    for number, offset, line in _lines(source):
        try:
            reading = _line(line, number, offset)
        except ReadError as error:
            yield error
            continue
        again = [record.id for record in reading.bundle.records() if record.id in seen]
        seen.update(record.id for record in reading.bundle.records())
        notes = tuple(_again(id_, number, offset) for id_ in again[:20])
        yield evolve(reading, problems=reading.problems + notes)


def render(bundle: Bundle) -> Rendering:
    """The bundle on one line."""
    return Rendering(json.encode(bundle) + b"\n")


def sniff(head: bytes) -> float:
    """How surely the first bytes are lines of bundles: as surely as they are a bundle, where they may be both."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if json.begins_lines(start):
        return 1.0
    first, newline, rest = start.partition(b"\n")
    one_or_more = not newline or first.rstrip().endswith(b"}") or rest.lstrip().startswith(b"{")
    return json.sniff(head) if one_or_more else 0.0


def _again(id_: str, line: int, offset: int) -> Problem:
    return Problem(
        code="duplicate_id", severity="warning", message=f"{id_} stood in an earlier line", line=line, offset=offset
    )


def _line(line: bytes, number: int, offset: int) -> Reading:
    """The reading of one line, its problems moved to the line's place. Raises ReadError."""
    if len(line) > LONGEST_LINE:
        raise ReadError(
            [Problem(code="line", message=f"a line of more than {LONGEST_LINE} bytes", line=number, offset=offset)]
        )
    if not line.strip(b"\0"):
        raise ReadError([Problem(code="nul", message="a line of NUL bytes", line=number, offset=offset)])
    try:
        return json.parse(line)
    except ReadError as error:
        raise ReadError([p.evolve(line=number, offset=(p.offset or 0) + offset) for p in error.problems]) from None


def _lines_of(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    start, number = 0, 1
    while start < len(data):
        stop = data.find(b"\n", start)
        stop = len(data) if stop < 0 else stop
        if data[start:stop].strip():
            yield number, start, data[start:stop]
        start, number = stop + 1, number + 1


def _lines(source: BinaryIO) -> Iterator[tuple[int, int, bytes]]:
    """Number from 1, byte offset and bytes of each line that is not blank; of an endless one only its beginning."""
    number, offset = 1, 0
    while line := source.readline(LONGEST_LINE + 1):
        length = len(line)
        while not line.endswith(b"\n") and length > LONGEST_LINE and (rest := source.readline(_BLOCK)):
            length += len(rest)
            if rest.endswith(b"\n"):
                break
        if line.strip():
            yield number, offset, line.rstrip(b"\n") if length == len(line) else line
        number, offset = number + 1, offset + length


FORMAT = Format(
    name="jsonl",
    title="newsmodel JSON lines",
    media_type="application/x-ndjson",
    suffixes=(".jsonl", ".ndjson"),
    parse=parse,
    render=render,
    stream=stream,
    sniff=sniff,
)
