"""What a format is, and what reading and writing give back. Knows no particular format.

A format is a value, not a base class: a new one is one file that ends in `FORMAT = Format(...)`, and its name on the shelf.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO, TypeAlias

from attrs import frozen

from newsmodel.errors import ReadError
from newsmodel.models.bundle import Bundle
from newsmodel.values.problem import Loss, Problem


@frozen
class Reading:
    """What was understood of an input, and what was wrong with it. Nothing is left out in silence."""

    bundle: Bundle
    problems: tuple[Problem, ...] = ()


@frozen
class Rendering:
    """A bundle in another format, and what that could not carry."""

    data: bytes
    losses: tuple[Loss, ...] = ()


Parse: TypeAlias = Callable[[bytes], Reading]
Render: TypeAlias = Callable[[Bundle], Rendering]
Stream: TypeAlias = Callable[[BinaryIO], Iterator[Reading | ReadError]]


@frozen
class Format:
    """One format of the shelf: its name, how it is recognised, and what can be done with it."""

    name: str
    """As `--from` and `--to` say it."""
    title: str
    """For a person."""
    media_type: str
    suffixes: tuple[str, ...]
    """File name endings, lower case, with the dot."""
    parse: Parse | None = None
    """Bytes to a bundle. Raises ReadError where no bundle can be made."""
    render: Render | None = None
    """A bundle to bytes and losses."""
    stream: Stream | None = None
    """For containers: one reading, or the error in its place, for each part, in bounded memory."""
    sniff: Callable[[bytes], float] | None = None
    """How surely the first 4,096 bytes are of this format, from 0 to 1."""
    extra: str | None = None
    """The extra of the distribution that it needs."""
