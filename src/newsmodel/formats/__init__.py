"""The shelf of formats: bytes to bundles and back. Opens no files; a format is loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import PurePath
from typing import cast, overload

from newsmodel.errors import ReadError, UnknownFormat
from newsmodel.formats.base import Format, Reading, Rendering
from newsmodel.models.bundle import Bundle
from newsmodel.values.problem import Problem

NAMES = (
    *("json", "jsonl", "text", "html", "feed", "warc", "newsmlg2", "jsonld"),
    *("ninjs", "ninjs3", "ninjs2", "ninjs1", "report"),
)
"""The modules of this package that are formats, in the order in which they are asked about an input."""


HEAD = 4096
MORE = 1024 * 1024
"""Bytes that formats look at to know their own, and where two of them are as sure."""
SURE = 0.8
"""From here on the content counts more than the name."""


class Shelf(Sequence[Format]):
    """The formats, each loaded when it is first looked at."""

    @overload
    def __getitem__(self, index: int) -> Format: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Format]: ...
    def __getitem__(self, index: int | slice) -> Format | Sequence[Format]:
        if isinstance(index, slice):
            return [_load(name) for name in NAMES[index]]
        return _load(NAMES[index])

    def __len__(self) -> int:
        return len(NAMES)

    def get(self, name: str) -> Format:
        """The format of that name. Raises UnknownFormat where there is none."""
        if name not in NAMES:
            raise UnknownFormat(f"{name!r} is no format; there are {', '.join(NAMES)}")
        return _load(name)


SHELF = Shelf()
"""Every format."""


def _load(name: str) -> Format:
    return cast("Format", import_module(f"newsmodel.formats.{name}").FORMAT)


def guess(data: bytes, filename: str | None = None) -> Format:
    """The format that the bytes, or else the file name, speak of. Raises UnknownFormat where neither does."""
    scores = [(format_.sniff(data[:HEAD]) if format_.sniff else 0.0, format_) for format_ in SHELF]
    best = max(score for score, _ in scores)
    rivals = [format_ for score, format_ in scores if score == best]
    named = by_name(filename) if filename else None
    if named and named.parse and (best < SURE or named in rivals):
        return named
    if best > 0:
        return (
            rivals[0] if len(rivals) == 1 else max(rivals, key=lambda one: one.sniff(data[:MORE]) if one.sniff else 0)
        )
    raise UnknownFormat("neither the content nor the file name is of a format that is known here")


def by_name(filename: str) -> Format | None:
    """The format that a file name's ending speaks of, the longest ending first; None where none does."""
    name = PurePath(filename).name.lower()
    endings = [(suffix, format_) for format_ in SHELF for suffix in format_.suffixes if name.endswith(suffix)]
    return max(endings, key=lambda pair: len(pair[0]))[1] if endings else None


def parse(data: bytes | str, format: str | None = None, *, filename: str | None = None) -> Reading:  # noqa: A002
    """What some bytes, or a text, hold. Without `format` it is guessed by content, then by `filename`.

    Raises ReadError (with its problems) where no bundle can be made, UnknownFormat where the format is not known.
    """
    text = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    found = SHELF.get(format) if format else guess(text, filename)
    if found.parse is None:
        raise UnknownFormat(f"{found.name} can be written, not read")
    try:
        reading = found.parse_named(text, filename) if found.parse_named else found.parse(text)
    except ReadError as error:
        raise ReadError(tuple(_sourced(error.problems, filename))) from None
    return Reading(reading.bundle, tuple(_sourced(reading.problems, filename)))


def render(bundle: Bundle, format: str = "json") -> Rendering:  # noqa: A002
    """A bundle in a format, with what that could not carry. Raises UnknownFormat where it cannot be written."""
    found = SHELF.get(format)
    if found.render is None:
        raise UnknownFormat(f"{found.name} can be read, not written")
    return found.render(bundle)


def _sourced(problems: Sequence[Problem], source: str | None) -> Iterator[Problem]:
    for problem in problems:
        yield problem.evolve(source=source) if source and problem.source is None else problem
