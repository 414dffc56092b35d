"""What a format is, and what parsing and rendering give. Knows no particular format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from attrs import frozen

from newsmodel.errors import ReadError
from newsmodel.models.bundle import Bundle
from newsmodel.values.problem import Loss, Problem


@frozen
class Reading:
    """What was understood of an input, and what was not."""

    bundle: Bundle
    problems: tuple[Problem, ...] = ()


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
    render: Callable[[Bundle], Rendering] | None = None
    stream: Callable[[BinaryIO], Iterator[Reading | ReadError]] | None = None
    """A container to its readings, one by one, a ReadError in place of each bad one."""
    sniff: Callable[[bytes], float] | None = None
    """How surely the head of the data is of this format, from 0 to 1."""
    drops: tuple[str, ...] = ()
    """JSON pointers that `render` never carries."""
    extra: str | None = None
    """The extra of newsmodel-schema that it needs."""
