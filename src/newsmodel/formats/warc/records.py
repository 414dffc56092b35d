"""Plain bytes of an archive → records, whatever is damaged (WARC 1.0 and 1.1). Knows no HTTP and no pages.

A record's length is believed where the next record, or the end, follows it as the standard has it; else the record ends
where the next header begins, and is told as wrong. What stands between records is a hole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import Factory, define

from newsmodel.formats.warc.members import Boundary, Hole, Part, Piece
from newsmodel.values.problem import Problem

LONGEST_HEADER: Final = 65_536
KEPT: Final = 32 * 1024 * 1024
"""Bytes of a record's block that are held; a longer one is passed over."""
LONGEST: Final = 1 << 32
"""Bytes; a longer length is not believed."""
_PATIENCE: Final = 100
"""Wrong lengths; after so many none is believed, so that time stays linear."""

_VERSION: Final = re.compile(rb"WARC/[0-9]\.[0-9]{1,2}\r?\n")
_MARK: Final = re.compile(rb"(?:\r\n|\n)(WARC/[01]\.[0-9]{1,2}\r?\n)")
_END: Final = re.compile(rb"\r?\n\r?\n")


@define
class WarcRecord:
    """A record: its fields in lower case, its block, and what is wrong with it."""

    offset: int
    fields: dict[str, str]
    block: bytearray = Factory(bytearray)
    length: int = 0
    problems: list[Problem] = Factory(list)
    whole: bool = True

    @property
    def name(self) -> str:
        """Its type and address, for a person."""
        return f"{self.fields.get('warc-type', 'record')} {self.fields.get('warc-target-uri', '')[:200]}".strip()


def records(parts: Iterable[Part]) -> Iterator[WarcRecord | Problem]:
    """The records in order; a Problem for each hole."""
    reader = _Reader()
    for part in parts:
        if isinstance(part, Piece):
            reader.feed(part)
        elif isinstance(part, Boundary):
            reader.boundary()
        else:
            reader.damage(part)
        yield from reader.done()
    reader.end()
    yield from reader.done()


class _Reader:
    """What was read and not yet understood."""

    def __init__(self) -> None:
        self.held = bytearray()
        self.offset = 0
        self.exact = True
        self.record: WarcRecord | None = None
        self.left = 0
        self.waiting: WarcRecord | None = None
        self.ready: list[WarcRecord | Problem] = []
        self.wrong = 0
        self.garbage: tuple[int, int] | None = None
        self.fresh = False

    def done(self) -> Iterator[WarcRecord | Problem]:
        ready, self.ready = self.ready, []
        yield from ready

    def feed(self, piece: Piece) -> None:
        if (
            self.fresh and self.record is not None and _VERSION.match(piece.data)
        ):  # each record is a member: this one is short
            self._misstated(self.record, f"there are {len(self.record.block):,}")
            self.ready.append(self.record)
            self.record = None
        self.fresh = False
        if not self.held or not piece.exact:
            self.offset, self.exact = piece.offset, piece.exact
        self.held += piece.data
        while self._step():
            pass

    def boundary(self) -> None:
        """A member has ended: a record that waits for its end has it; one that lacks bytes may go on in the next."""
        self.fresh = True
        if self.waiting is None or self.record is not None:
            return
        if self.held.strip(b"\r\n"):
            self._misstated(self.waiting, "it goes on after them")
        self.held.clear()
        self._settle()

    def damage(self, hole: Hole) -> None:
        """What is under way is lost, with the hole that cost it."""
        lost = self.record or self.waiting
        self.record = self.waiting = None
        self.held.clear()
        self._flush_garbage()
        name = f": lost is {lost.name}" if lost and lost.offset >= hole.start else ""
        if lost and lost.offset < hole.start:
            self._cut(lost)
        code = "truncated" if "cut short" in hole.why else "bomb" if "bomb" in hole.why else "damage"
        message = f"bytes {hole.start:,} to {hole.end:,} cannot be read: {hole.why}{name}"
        self.ready.append(Problem(code=code, message=message, offset=hole.start))

    def end(self) -> None:
        while self.record is not None:
            record, self.record = self.record, None
            inner = _MARK.search(record.block, 0)
            if inner is None:
                self._cut(record)
                break
            self._shorten(record, inner)
            while self._step():
                pass
        self._settle()
        if self.held.strip(b"\r\n\0 "):
            self._skip(len(self.held))
        self._flush_garbage()

    # ---- steps: each consumes something, or asks for more ----

    def _step(self) -> bool:
        if self.record is not None:
            return self._block(self.record)
        if self.waiting is not None:
            return self._after(self.waiting)
        return self._header()

    def _header(self) -> bool:
        while self.held.startswith((b"\r", b"\n")):
            self._drop(len(self.held) - len(self.held.lstrip(b"\r\n")))
        if len(self.held) < 12:
            return False
        if not _VERSION.match(self.held):
            return self._resynchronise()
        end = _END.search(self.held, 0, LONGEST_HEADER)
        if end is None:
            if len(self.held) < LONGEST_HEADER:
                return False
            self._wrong("a header that does not end")
            return True
        fields = _fields(bytes(self.held[: end.start()]))
        offset = self.offset
        length = _length(fields.get("content-length", ""))
        self._flush_garbage()
        if length is None:
            self._wrong(f"a record of {fields.get('content-length', 'no')[:40]!r} bytes")
            return True
        self._drop(end.end())
        self.record = WarcRecord(offset, fields, length=length)
        self.left = length
        if self.wrong > _PATIENCE and (mark := _MARK.search(self.held, 0, min(length, len(self.held)))):
            self._misstated(self.record, "the next one begins before")
            self.left = self.record.length = mark.start()
        return True

    def _block(self, record: WarcRecord) -> bool:
        if self.left and not self.held:
            return False
        size = min(self.left, len(self.held))
        room = KEPT - len(record.block)
        record.block += self.held[: min(size, max(room, 0))]
        self._drop(size)
        self.left -= size
        if self.left:
            return False
        self.waiting, self.record = record, None
        return True

    def _after(self, record: WarcRecord) -> bool:
        """The four bytes after a block, and what follows, say whether its length was right."""
        if len(self.held) < 16:
            return False
        rest = bytes(self.held[:64]).lstrip(b"\r\n")
        if not rest or rest.startswith(b"WARC/"):
            self._settle()
            return True
        self.waiting = None
        inner = _MARK.search(record.block) if record.length <= KEPT else None
        if inner is not None:
            self._shorten(record, inner)
        else:
            self._misstated(record, "no record follows")
            self.ready.append(record)
        return True

    # ---- what happens to a record ----

    def _settle(self) -> None:
        if self.waiting is not None:
            self.ready.append(self.waiting)
            self.waiting = None

    def _cut(self, record: WarcRecord) -> None:
        message = (
            f"the archive ends {record.length - len(record.block):,} bytes before the record does"
            if record.length <= KEPT
            else "the archive ends inside the record"
        )
        record.problems.append(Problem(code="truncated", message=message, offset=record.offset))
        record.whole = False
        self.ready.append(record)

    def _misstated(self, record: WarcRecord, why: str) -> None:
        """A record whose length is wrong."""
        message = f"the record is not of {record.length:,} bytes: {why}"
        record.problems.append(Problem(code="length", message=message, offset=record.offset))
        record.whole = False
        self.wrong += 1

    def _shorten(self, record: WarcRecord, inner: re.Match[bytes]) -> None:
        """A record whose length runs into the next one: the rest goes back."""
        rest = bytes(record.block[inner.start(1) :])
        begin = inner.start()
        block = record.block[:begin]
        self._misstated(record, "the next one begins before")
        record.block = block.removesuffix(b"\r\n").removesuffix(b"\r")
        record.length = len(record.block)
        self.ready.append(record)
        self.held[:0] = rest
        if self.exact:
            self.offset -= len(rest)

    def _wrong(self, why: str) -> None:
        self.wrong += 1
        self.ready.append(Problem(code="header", message=f"{why}: passed over", offset=self.offset))
        self._drop(5)
        self.garbage = (self.offset, self.offset)

    def _resynchronise(self) -> bool:
        mark = _MARK.search(self.held)
        if mark is None:
            if len(self.held) > 64:
                self._skip(len(self.held) - 32)
            return False
        self._skip(mark.start(1))
        return True

    def _skip(self, size: int) -> None:
        start = self.garbage[0] if self.garbage else self.offset
        self._drop(size)
        self.garbage = (start, max(self.offset, start))

    def _flush_garbage(self) -> None:
        if self.garbage and self.garbage[1] > self.garbage[0]:
            start, end = self.garbage
            self.ready.append(Problem(code="damage", message=f"bytes {start:,} to {end:,} are no record", offset=start))
        self.garbage = None

    def _drop(self, size: int) -> None:
        del self.held[:size]
        if self.exact:
            self.offset += size


def _fields(header: bytes) -> dict[str, str]:
    fields: dict[str, str] = {}
    last = ""
    for line in header.decode("utf-8", "replace").splitlines()[1:]:
        if line[:1] in (" ", "\t") and last:  # folded, as WARC 1.0 allows
            fields[last] += f" {line.strip()}"
            continue
        name, colon, value = line.partition(":")
        if colon:
            last = name.strip().lower()
            fields.setdefault(last, value.strip())
    return fields


def _length(value: str) -> int | None:
    """The number of bytes; None where it is none, or beyond belief."""
    return length if re.fullmatch("[0-9]{1,12}", value) and (length := int(value)) <= LONGEST else None
