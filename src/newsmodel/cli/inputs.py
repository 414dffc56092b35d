"""What a verb is given: names and patterns, standard input, readings one by one. Writes messages only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from glob import glob
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from newsmodel import Bundle, Problem, ReadError, Reading

EXIT_PROBLEM = 1
EXIT_USAGE = 2


def names(inputs: Iterable[str]) -> Iterator[str]:
    """The inputs with patterns expanded where the shell did not."""
    for name in inputs:
        patterned = any(mark in name for mark in "*?[") and not Path(name).exists()
        found = sorted(glob(name, recursive=True)) if patterned else [name]  # noqa: PTH207  as shells have patterns
        if not found:
            raise click.UsageError(f"no file is named like {name}")
        yield from found


def sources(inputs: Iterable[str]) -> Iterator[str]:
    return with_progress([*names(inputs)])


def with_progress(names: Sequence[str]) -> Iterator[str]:
    """The names one by one; where there are several, and a person looks on, with a bar on stderr."""
    if len(names) < 2 or not sys.stderr.isatty():
        yield from names
        return
    with click.progressbar(names, file=sys.stderr, show_pos=True) as bar:
        yield from bar


def read_all(inputs: Iterable[str], from_: str | None, *, apart: bool = False) -> tuple[list[Bundle], bool]:
    """What the inputs hold, and whether something in them was wrong; exits where nothing is left.

    `apart` gives what a container (a feed, an archive, lines) holds as bundles of their own.
    """
    bundles: list[Bundle] = []
    failed = False
    for source in sources(inputs):
        for reading, wrong in _stream(source, from_) if apart else [read_one(source, from_)]:
            failed |= wrong
            bundles += [reading.bundle] if reading is not None else []
    if not bundles:
        sys.exit(EXIT_PROBLEM)
    return bundles, failed


def bytes_of(source: str) -> bytes | None:
    """What an input holds; None, with a message, where it cannot be opened."""
    try:
        if source == "-":
            return sys.stdin.buffer.read()
        with open(source, "rb") as file:
            return file.read()
    except OSError as error:
        click.echo(f"error: {source}: {error.strerror or error}", err=True)
        return None


Answer = tuple["Reading | None", bool]
"""The reading of an input, or None, and whether something in it was wrong."""


def read_one(source: str, from_: str | None) -> Answer:
    """One input as a whole. Exits where the command itself is wrong."""
    import newsmodel as nm

    return next(_answers(source, from_, lambda data: iter([nm.parse(data, from_, filename=source)])))


def _stream(source: str, from_: str | None) -> Iterator[Answer]:
    """One input, what a container holds one by one. Exits where the command itself is wrong."""
    import newsmodel as nm
    from newsmodel import formats

    def each(data: bytes) -> Iterator[Reading | nm.ReadError]:
        found = formats.SHELF.get(from_) if from_ else formats.guess(data, source)
        if found.stream:
            yield from found.stream(BytesIO(data))
        else:
            yield nm.parse(data, found.name, filename=source)

    return _answers(source, from_, each)


def _answers(
    source: str, from_: str | None, read: Callable[[bytes], Iterator[Reading | ReadError]]
) -> Iterator[Answer]:
    import newsmodel as nm

    data = bytes_of(source)
    if data is None:
        sys.exit(EXIT_USAGE)
    try:
        for found in read(data):
            problems = [problem.evolve(source=problem.source or source) for problem in found.problems]
            tell(problems)
            reading = None if isinstance(found, nm.ReadError) else found
            yield reading, any(problem.severity == "error" for problem in problems)
    except nm.ReadError as error:
        tell(error.problems)
        yield None, True
    except nm.UnknownFormat as error:
        if from_:
            raise click.UsageError(str(error)) from None
        click.echo(f"error: {source}: {error}", err=True)
        yield None, True
    except nm.MissingExtra as error:
        stop(f"{source}: {error}")


def stop(message: str) -> NoReturn:
    """Ends a command that cannot be carried out, in one line."""
    click.echo(f"error: {message}", err=True)
    sys.exit(EXIT_USAGE)


def tell(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(f"{problem.severity}: {problem}", err=True)
