"""The bytes of a web archive, compressed or not, as pieces with their place. Knows gzip; knows no records.

A damaged member costs itself: the next one is looked for, by its magic number and by what it holds, and the hole is
told with its offsets. Everything streams: no more than two blocks are held.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import BinaryIO, Final

from attrs import frozen

BLOCK: Final = 1024 * 1024
FIRST_BLOCK: Final = 1024
"""Bytes; a member is fed in blocks that double up to BLOCK: zlib copies what stands behind its end."""
MAGIC: Final = b"\x1f\x8b\x08"
_LOOKS: Final = (48, 4096)
"""Bytes that are tried to see whether a member begins: its header may hold a name."""
BOMB_SIZE: Final = 64 * 1024 * 1024
"""Bytes; a member that holds more, and more than BOMB_RATIO times its size, is a bomb."""
BOMB_RATIO: Final = 300


@frozen
class Piece:
    """Plain bytes; `offset` is where they stand in the file, or where their member begins."""

    data: bytes
    offset: int
    exact: bool


@frozen
class Boundary:
    """A member ends here, whole and with the right checksum."""

    offset: int


@frozen
class Hole:
    """Bytes [start, end) of the file that could not be read, and why; whatever stood in them is lost."""

    start: int
    end: int
    why: str


Part = Piece | Boundary | Hole


def parts(source: BinaryIO) -> Iterator[Part]:
    """The archive's bytes in order."""
    window = _Window(source)
    if window.peek(3) == MAGIC:
        yield from _members(window)
        return
    while data := window.take(BLOCK):
        yield Piece(data, window.offset - len(data), exact=True)


class _Window:
    """A file read forward, a little of it held; `offset` is the place of the first byte held."""

    def __init__(self, source: BinaryIO) -> None:
        self.source = source
        self.held = bytearray()
        self.offset = 0
        self.ended = False

    def fill(self, size: int) -> None:
        while len(self.held) < size and not self.ended:
            data = self.source.read(max(BLOCK, size - len(self.held)))
            self.ended = not data
            self.held += data

    def peek(self, size: int) -> bytes:
        self.fill(size)
        return bytes(self.held[:size])

    def take(self, size: int) -> bytes:
        data = self.peek(size)
        self.drop(len(data))
        return data

    def drop(self, size: int) -> None:
        del self.held[:size]
        self.offset += size

    def back(self, data: bytes) -> None:
        self.held[:0] = data
        self.offset -= len(data)


def _members(window: _Window) -> Iterator[Part]:
    while head := window.peek(3):
        start = window.offset
        if head == MAGIC:
            yield from _member(window)
            continue
        _skip_to_member(window)
        yield Hole(start, window.offset, "no gzip member begins here")


def _member(window: _Window) -> Iterator[Part]:
    """One member; where it is damaged, a hole up to the next one.

    While a member is read, its first block stays held, so that the search for the next can begin inside it.
    """
    start = window.offset
    engine = zlib.decompressobj(31)
    made, place, size = 0, 0, FIRST_BLOCK
    while not engine.eof:
        window.fill(place + size)
        block = bytes(window.held[place : place + size])
        if not block:
            window.drop(len(window.held))
            yield Hole(start, window.offset, "the last member is cut short")
            return
        place += len(block)
        size = min(2 * size, BLOCK)
        try:
            for data in _inflated(engine, block):
                made += len(data)
                yield Piece(data, start, exact=False)
                taken = window.offset - start + place - len(engine.unconsumed_tail)
                if made > BOMB_SIZE and made > BOMB_RATIO * taken:
                    raise _Bomb(f"a gzip bomb: more than {made:,} bytes out of {taken:,}")
        except (zlib.error, _Bomb) as error:
            yield from _hole(window, start, str(error))
            return
        if place > BLOCK:  # too far for a search to begin at the start
            window.drop(place - BLOCK)
            place = BLOCK
    window.drop(place - len(engine.unused_data))
    yield Boundary(window.offset)


class _Bomb(Exception):
    pass


def _inflated(engine: zlib._Decompress, block: bytes) -> Iterator[bytes]:
    while block and not engine.eof:
        data = engine.decompress(block, BLOCK)
        block = engine.unconsumed_tail
        if data:
            yield data


def _hole(window: _Window, start: int, why: str) -> Iterator[Part]:
    if window.offset == start:
        window.drop(1)
    _skip_to_member(window)
    yield Hole(start, window.offset, why)


def _skip_to_member(window: _Window) -> None:
    """Forward to the next member that holds a record, or to the end."""
    while True:
        window.fill(2 * BLOCK)
        found = window.held.find(MAGIC)
        while found >= 0:
            if len(window.held) - found < _LOOKS[-1] and not window.ended:
                break
            if _begins_record(window.held, found):
                window.drop(found)
                return
            found = window.held.find(MAGIC, found + 1)
        if window.ended:
            window.drop(len(window.held))
            return
        window.drop(max(1, found if found > 0 else len(window.held) - 2))


def _begins_record(held: bytearray, start: int) -> bool:
    """Whether a member that holds a record begins there: a few bytes say mostly no, more of them surely."""
    for size in _LOOKS:
        try:
            made = zlib.decompressobj(31).decompress(bytes(held[start : start + size]), 16)
        except zlib.error:
            return False
        begin = made.lstrip(b"\r\n")[:5]
        if begin == b"WARC/" or not b"WARC/".startswith(begin):
            return begin == b"WARC/"
    return False
