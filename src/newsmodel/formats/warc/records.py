"""Plain bytes of an archive → records, whatever is damaged (WARC 1.0 and 1.1). Knows no HTTP and no pages.

A record's length is believed where the next record, or the end, follows it as the standard has it; else the record ends
where the next header begins, and is told as wrong. What stands between records is a hole. A byte is looked at a bounded
number of times and never put back, so that time grows with the archive however it is damaged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import Factory, define, evolve, frozen

from newsmodel.formats.warc.members import Boundary, Hole, Part, Piece
from newsmodel.values.problem import Problem

LONGEST_HEADER: Final = 65_536
KEPT: Final = 32 * 1024 * 1024
"""Bytes of a record's block that are held; a longer one is passed over."""
LONGEST: Final = 1 << 32
"""Bytes; a longer length is not believed."""

_AHEAD: Final = 16
"""Bytes after a block that show whether a record follows: blank lines and a version."""
_LINE: Final = 24
"""Bytes, at least as many as a line break and a version line have."""

_VERSION: Final = re.compile(rb"WARC/[0-9]\.[0-9]{1,2}\r?\n")
_MARK: Final = re.compile(rb"\r?\n(WARC/[0-9]\.[0-9]{1,2}\r?\n)")
_BLANK: Final = re.compile(rb"[\r\n]*")
_HEADER_END: Final = re.compile(rb"\r?\n(?:(\r?\n)|(?=WARC/[0-9]\.[0-9]{1,2}\r?\n))")
"""The blank line after a header, or the version line of the next one, where it has none."""


@define
class WarcRecord:
    """A record: its fields in lower case, its block, and what is wrong with it."""

    offset: int
    fields: dict[str, str]
    block: bytes = b""
    length: int = 0
    problems: list[Problem] = Factory(list)
    whole: bool = True

    @property
    def name(self) -> str:
        """Its type and address, for a person."""
        return f"{self.fields.get('warc-type', 'record')} {self.fields.get('warc-target-uri', '')[:200]}".strip()


@frozen
class _Gap:
    """A stretch that is no record: where it begins, how long it is so far, and why where a header is to blame."""

    start: int
    size: int
    exact: bool
    why: str | None
    name: str | None = None

    def problem(self) -> Problem:
        where = (
            f"bytes {self.start:,} to {self.start + self.size:,}"
            if self.exact
            else f"{self.size:,} bytes compressed at byte {self.start:,}"
        )
        message = f"{self.why}: {where} are passed over" if self.why else f"{where} are no record"
        code = "header" if self.why else "damage"
        return Problem(code=code, message=message, path=self.name, offset=self.start)


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
    """What was read and not yet understood: `record` is the one whose block begins the bytes held."""

    def __init__(self) -> None:
        self.held = bytearray()
        self.offset = 0
        self.exact = True
        self.record: WarcRecord | None = None
        self.left: int | None = None
        self.looked = 0
        self.gap: _Gap | None = None
        self.fresh = False
        self.ready: list[WarcRecord | Problem] = []

    def done(self) -> Iterator[WarcRecord | Problem]:
        ready, self.ready = self.ready, []
        yield from ready

    def feed(self, piece: Piece) -> None:
        if self.fresh and self.record is not None and _VERSION.match(piece.data):
            # each record is a member of its own: this one is short
            self._close(self.record, len(self.held), f"there are {len(self.held):,}")
        self.fresh = False
        if not self.held or not piece.exact:
            self.offset, self.exact = piece.offset, piece.exact
        self.held += piece.data
        while self._step():
            pass

    def boundary(self) -> None:
        """A member has ended: a record whose block is there ends too; one that lacks bytes may go on in the next."""
        self.fresh = True
        record = self.record
        if record is None or self.left is not None or len(self.held) < record.length:
            return
        beyond = self.held[record.length :].strip(b"\r\n")
        self._close(record, record.length, "it goes on after them" if beyond else None)
        self.held.clear()

    def damage(self, hole: Hole) -> None:
        """What is under way is lost, with the hole that cost it."""
        lost, self.record = self.record, None
        self._tell_gap()
        if lost is not None and lost.offset < hole.start:
            self._cut(lost)
            lost = None
        self.held.clear()
        self.left, self.looked = None, 0
        code = "truncated" if "cut short" in hole.why else "bomb" if "bomb" in hole.why else "damage"
        name = f": lost is {lost.name}" if lost else ""
        message = f"bytes {hole.start:,} to {hole.end:,} cannot be read: {hole.why}{name}"
        self.ready.append(Problem(code=code, message=message, offset=hole.start))

    def end(self) -> None:
        while (record := self.record) is not None:
            if self.left is None and len(self.held) >= record.length:
                self._judge(record)
            elif self.left is None and (mark := _MARK.search(self.held)):
                self._close(record, mark.start(), "the next one begins before")
            else:
                self.record = None
                self._cut(record)
                self.held.clear()
            while self._step():
                pass
        if self.held.strip(b"\r\n\0 "):
            self._skip(len(self.held))
        self._tell_gap()

    # ---- steps: each consumes something, or asks for more ----

    def _step(self) -> bool:
        if self.record is None:
            return self._header()
        if self.record.length > KEPT:
            return self._pass(self.record)
        if len(self.held) < self.record.length + _AHEAD:
            return False
        self._judge(self.record)
        return True

    def _header(self) -> bool:
        if not self.looked and (blank := _BLANK.match(self.held)):
            self._drop(blank.end())
        if len(self.held) < 12:
            return False
        if not _VERSION.match(self.held):
            return self._resynchronise()
        end = _HEADER_END.search(self.held, self.looked, LONGEST_HEADER)
        if end is None and len(self.held) < LONGEST_HEADER:
            self.looked = max(len(self.held) - _LINE, 1)
            return False
        if end is None or end[1] is None:
            self._skip(end.end() if end else LONGEST_HEADER - _LINE, "a header that does not end")
            return True
        fields = _fields(bytes(self.held[: end.start()]))
        length = _length(fields.get("content-length", ""))
        self._tell_gap()
        record = WarcRecord(self.offset, fields, length=length or 0)
        if length is None:
            self._skip(end.end(), f"a record of {fields.get('content-length', 'no')[:40]!r} bytes", name=record.name)
        else:
            self.record = record
            self._drop(end.end())
        return True

    def _judge(self, record: WarcRecord) -> None:
        """What follows the block says whether its length is right."""
        rest = bytes(self.held[record.length : record.length + 64]).lstrip(b"\r\n")
        if rest.startswith(b"WARC/") or b"WARC/".startswith(rest):
            self._close(record, record.length)
            return
        mark = _MARK.search(self.held, 0, record.length + _AHEAD)
        if mark is not None and mark.start() < record.length:
            self._close(record, mark.start(), "the next one begins before")
        else:
            self._close(record, record.length, "no record follows")

    def _pass(self, record: WarcRecord) -> bool:
        """Over a block that is too long to hold; until there is more of it than is held, it may still be short."""
        if self.left is None:
            if len(self.held) < KEPT:
                return False
            self.left = record.length
        size = min(self.left, len(self.held))
        self._drop(size)
        self.left -= size
        if self.left:
            return False
        self._close(record, 0)
        return True

    def _resynchronise(self) -> bool:
        mark = _MARK.search(self.held)
        if mark is not None:
            self._skip(mark.start(1))
        elif len(self.held) > 2 * _LINE:
            self._skip(len(self.held) - _LINE)
        return mark is not None

    # ---- what happens to a record, and to what is none ----

    def _close(self, record: WarcRecord, size: int, wrong: str | None = None) -> None:
        """The record ends after so many of the bytes held; `wrong` says why that is not the length that it states."""
        if wrong:
            message = f"the record is not of {record.length:,} bytes: {wrong}"
            record.problems.append(Problem(code="length", message=message, offset=record.offset))
            record.whole = False
        record.block = bytes(self.held[:size])
        if wrong and size < record.length:
            record.block = record.block.removesuffix(b"\r\n").removesuffix(b"\r")
            record.length = len(record.block)
        self._drop(size)
        self.record = self.left = None
        self.ready.append(record)

    def _cut(self, record: WarcRecord) -> None:
        missing = record.length - len(self.held) if self.left is None else self.left
        message = f"the archive ends {missing:,} bytes before the record does"
        record.problems.append(Problem(code="truncated", message=message, offset=record.offset))
        record.block = bytes(self.held[:KEPT])
        record.whole = False
        self.ready.append(record)

    def _skip(self, size: int, why: str | None = None, *, name: str | None = None) -> None:
        """Over bytes that are no record; one problem tells of all that follow each other."""
        gap = self.gap or _Gap(self.offset, 0, self.exact, why, name)
        before = self.offset - gap.start if gap.exact else gap.size
        self.gap = evolve(gap, size=before + size)
        self._drop(size)

    def _tell_gap(self) -> None:
        if self.gap:
            self.ready.append(self.gap.problem())
        self.gap = None

    def _drop(self, size: int) -> None:
        del self.held[:size]
        self.looked = 0
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
