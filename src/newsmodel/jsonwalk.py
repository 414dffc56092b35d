"""JSON text as a stream of events, and what is wrong with it where. Knows no values, no models; opens no files.

The slow and careful half of `jsontext`: a scanner that never recurses, takes time linear in the text, and can say at
any moment which path it stands at. Obeyed: RFC 8259, and of RFC 7493 (I-JSON): UTF-8 only, no duplicate keys, no lone
surrogates. Stricter than both: no U+0000, no number that overflows a double, and the limits below.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, NoReturn, TypeAlias

import jiter
from attrs import define, field

Step: TypeAlias = str | int
"""One step of a path: the name of an object's member, or the index of an array's item, from 0."""

MAX_DEPTH = 200
"""Containers that may stand around a value (jiter's limit)."""
MAX_DIGITS = 4_300
"""Digits of an integer, or of a float before its point (jiter's limit, and Python's)."""
MAX_KEY = 10_000
"""Characters of an object's key."""

BOM = b"\xef\xbb\xbf"


def has_bom(data: bytes) -> bool:
    """Whether the text begins with a UTF-8 byte order mark, which is skipped."""
    return data.startswith(BOM)


class JsonError(ValueError):
    """The text is not JSON that this library reads. Says what is wrong, and where; its length is bounded.

    `offset` is in bytes from 0 (a byte order mark counts); `line` and `column` are from 1, the column in characters.
    `steps` leads to the value, or to the member whose key is at fault.
    """

    def __init__(self, message: str, steps: tuple[Step, ...], offset: int, line: int, column: int) -> None:
        super().__init__(message, steps, offset, line, column)
        self.message = message
        self.steps = steps
        self.offset = offset
        self.line = line
        self.column = column

    @property
    def path(self) -> str:
        """The path in the usual notation, shortened where it is long: `$.items[3].name`."""
        return show_path(self.steps)

    @property
    def pointer(self) -> str:
        """The path as a JSON pointer, never shortened."""
        return dumps_pointer(self.steps)

    def __str__(self) -> str:
        return f"{self.message} at {self.path}, line {self.line}, column {self.column} (byte {self.offset})"


def dumps_pointer(path: Iterable[Step]) -> str:
    """The path as a JSON pointer (RFC 6901); the empty string is the whole document."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def show_path(path: Sequence[Step]) -> str:
    """The path in the input's own words: `$.a[0]["odd key"]`. Long keys and long paths are shortened with `…`."""
    shown = [_show_step(step) for step in path]
    return "$" + "".join(shown if len(shown) <= 16 else [*shown[:10], "…", *shown[-5:]])


_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def _show_step(step: Step) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    short = step if len(step) <= 60 else step[:40] + "…" + step[-10:]
    if _PLAIN_KEY.fullmatch(step) and short is step:
        return "." + step
    return f"[{json.dumps(short, ensure_ascii=not short.isprintable())}]"


# The scanner.


class _Fault(Exception):
    """What is wrong and at which byte; the walk knows the path."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


_SPACE = re.compile(rb"[ \t\r\n]*+")
_PLAIN_MEMBER = re.compile(rb'[ \t\r\n]*+("[^"\\\x00-\x1f]*+")[ \t\r\n]*+:')
_NUMBER = re.compile(rb"-?(0|[1-9][0-9]*+)((?:\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+)")
_NUMBER_BYTES = re.compile(rb"[0-9.eE+-]*+")
_AFTER_NUMBER = frozenset(b"0123456789.eE+-")
_WORD = re.compile(rb"true|false|null")
_STRING_BODY = re.compile(
    rb'(?:[^"\\\x00-\x1f]++'
    rb'|\\["\\/bfnrt]'
    rb"|\\u(?:[1-9a-cA-CefEF][0-9a-fA-F]{3}|0(?:[1-9a-fA-F][0-9a-fA-F]{2}|0[1-9a-fA-F][0-9a-fA-F]|00[1-9a-fA-F])"
    rb"|[dD][0-7][0-9a-fA-F]{2}|[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}))*+"
)
_FOREIGN_NUMBER = re.compile(rb"[+-]?(?:NaN|Infinity)")
_TRUNCATED = re.compile(rb"(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-)\Z")
_WIDE = (  # a byte order mark, or the NULs of the first character, which in JSON is ASCII (RFC 4627 section 3)
    ("UTF-32", re.compile(rb"\xff\xfe\x00\x00|\x00\x00\xfe\xff|\x00\x00\x00[^\x00]|[^\x00]\x00\x00\x00")),
    ("UTF-16", re.compile(rb"\xff\xfe|\xfe\xff|\x00[^\x00]|[^\x00]\x00")),
)

Event: TypeAlias = tuple[Literal["key", "value", "open", "close"], int]


@define
class _Frame:
    """A container that the walk is in: the step to the item it stands at, and the keys seen."""

    closing: int
    step: Step | None = None
    seen: set[str] = field(factory=set)


class Walk:
    """The events of a text, in order: each with its offset. `steps()` is the path at that moment."""

    def __init__(self, data: bytes, *, unique: bool = True) -> None:
        self.data = data
        self.at = 3 if has_bom(data) else 0
        self.unique = unique
        self.frames: list[_Frame] = []
        self.turn: Callable[[], Event] | None = self._value
        self.bad_byte = len(data)

    def steps(self) -> tuple[Step, ...]:
        return tuple(frame.step for frame in self.frames if frame.step is not None)

    def events(self) -> Iterator[Event]:
        """Every key, value, opening and closing. Raises JsonError at the first that is not as it must be."""
        try:
            self._check_encoding()
            while self.turn is not None:
                yield self.turn()
            self._skip()
            if self.at < len(self.data):
                raise _Fault(f"text after the end of the document: {self._found()}", self.at)
        except _Fault as fault:
            raise error_at(self.data, str(fault), self.steps(), fault.offset) from None

    def _check_encoding(self) -> None:
        for name, start in _WIDE:
            if start.match(self.data):
                raise _Fault(f"the text is {name}, not UTF-8", 0)
        try:
            self.data.decode("utf-8")
        except UnicodeDecodeError as refusal:
            self.bad_byte = refusal.start

    # One method for each thing that may be expected; each sets the next turn.

    def _value(self) -> Event:
        first = self._skip()
        start = self.at
        if len(self.frames) > MAX_DEPTH:
            raise _Fault(f"nested more than {MAX_DEPTH} levels deep", start)
        if first in (0x5B, 0x7B):
            self.at += 1
            self.frames.append(_Frame(first + 2))
            self.turn = self._first_item if first == 0x5B else self._first_key
            return "open", start
        if first == 0x22:
            self._string("a string")
        else:
            self._scalar()
        self._after_value()
        return "value", start

    def _first_item(self) -> Event:
        if self._skip() == 0x5D:
            return self._close()
        self.frames[-1].step = 0
        return self._value()

    def _first_key(self) -> Event:
        return self._close() if self._skip() == 0x7D else self._key()

    def _key(self) -> Event:
        plain = _PLAIN_MEMBER.match(self.data, self.at)
        if plain and plain.end() <= self.bad_byte:  # nothing that could be wrong: all in one go
            self.at = plain.end()
            self._enter(plain.start(1), plain[1])
            self.turn = self._value
            return "key", plain.start(1)
        if self._skip() != 0x22:
            after = "another key after the comma" if self.frames[-1].seen else "a key in double quotes, or }"
            self._expected(after)
        start = self.at
        self._string("a key")
        self._enter(start, self.data[start : self.at])
        if self._skip() != 0x3A:
            self._expected("a colon after the key")
        self.at += 1
        self.turn = self._value
        return "key", start

    def _enter(self, start: int, raw: bytes) -> None:
        frame = self.frames[-1]
        frame.step = None
        key: str = jiter.from_json(raw, cache_mode="none") if b"\\" in raw else raw[1:-1].decode("utf-8")
        if len(key) > MAX_KEY:
            raise _Fault(f"a key of {len(key):,} characters; at most {MAX_KEY:,} are read", start)
        frame.step = key
        if self.unique and key in frame.seen:
            raise _Fault("duplicate key", start)
        frame.seen.add(key)

    def _after(self) -> Event:
        frame = self.frames[-1]
        found = self._skip()
        if found == frame.closing:
            return self._close()
        if found != 0x2C:
            frame.step = None
            self._expected(f"a comma or {chr(frame.closing)}")
        self.at += 1
        if isinstance(frame.step, str):
            frame.step = None
            return self._key()
        frame.step = (frame.step or 0) + 1
        if self._skip() == 0x5D:
            self._expected("another item after the comma")
        return self._value()

    def _close(self) -> Event:
        self.at += 1
        self.frames.pop()
        self._after_value()
        return "close", self.at - 1

    def _after_value(self) -> None:
        self.turn = self._after if self.frames else None

    # Tokens.

    def _skip(self) -> int:
        """Over white space, to the next byte: the byte, or -1 at the end."""
        data, at = self.data, self.at
        if at < len(data) and data[at] > 0x20:
            return data[at]
        matched = _SPACE.match(data, at)
        self.at = at = matched.end() if matched else at
        return data[at] if at < len(data) else -1

    def _string(self, what: str) -> None:
        body = _STRING_BODY.match(self.data, self.at + 1)
        end = body.end() if body else self.at + 1
        if self.bad_byte < end:
            raise _Fault(_bad_byte(self.data, self.bad_byte), self.bad_byte)
        if self.data[end : end + 1] != b'"':
            raise _string_fault(self.data, end, what)
        self.at = end + 1

    def _scalar(self) -> None:
        word = _WORD.match(self.data, self.at)
        if word:
            self.at = word.end()
            return
        number = _NUMBER.match(self.data, self.at)
        if not number:
            self._no_value()
        self._number(number)
        self.at = number.end()

    def _number(self, number: re.Match[bytes]) -> None:
        after = self.data[number.end() : number.end() + 1]
        if after and after[0] in _AFTER_NUMBER:
            self._no_number(number.end())
        if number.end(1) - number.start(1) > MAX_DIGITS:
            raise _Fault(f"a number of more than {MAX_DIGITS:,} digits", self.at)
        if number[2] and float(number[0]) in (float("inf"), float("-inf")):
            raise _Fault("a number too large for a double-precision float", self.at)

    def _no_number(self, end: int) -> NoReturn:
        tail = _NUMBER_BYTES.match(self.data, end)
        if tail and tail.end() == len(self.data):
            raise _Fault("the text ends within a number, or the number is malformed", self.at)
        raise _Fault("a malformed number", self.at)

    def _no_value(self) -> NoReturn:
        foreign = _FOREIGN_NUMBER.match(self.data, self.at)
        if foreign:
            raise _Fault(f"{foreign[0].decode()} is not JSON", self.at)
        if _TRUNCATED.match(self.data, self.at):
            raise _Fault("the text ends within a value", self.at)
        self._expected("a value")

    def _expected(self, what: str) -> NoReturn:
        if self.at >= len(self.data):
            message = (
                f"the text ends where {what} is expected"
                if self.data.removeprefix(BOM).strip()
                else "the text is empty"
            )
            raise _Fault(message, self.at)
        if self.at == self.bad_byte:
            raise _Fault(_bad_byte(self.data, self.at), self.at)
        raise _Fault(f"expected {what}, found {self._found()}", self.at)

    def _found(self) -> str:
        if self.at == self.bad_byte:
            return f"byte 0x{self.data[self.at]:02X}"
        character = self.data[self.at : self.at + 4].decode("utf-8", "replace")[0]
        return f"“{character}”" if character.isprintable() else f"U+{ord(character):04X}"


def _string_fault(data: bytes, at: int, what: str) -> _Fault:
    rest = data[at : at + 6]
    if not rest or re.fullmatch(rb"\\(?:u[0-9a-fA-F]{0,3})?", rest):
        return _Fault(f"the text ends within {what}", at)
    if rest[0] < 0x20:
        return _Fault(f"a raw control character, U+{rest[0]:04X}, in {what}", at)
    if rest == b"\\u0000":
        return _Fault(f"the character U+0000 in {what}", at)
    if re.fullmatch(rb"\\u[dD][89a-fA-F][0-9a-fA-F]{2}", rest):
        return _Fault(f"a lone surrogate, {rest.decode()}, in {what}", at)
    return _Fault(f"no such escape in JSON, in {what}", at)


def _bad_byte(data: bytes, at: int) -> str:
    byte, after = data[at], data[at + 1 : at + 2]
    if byte == 0xED and b"\xa0" <= after <= b"\xbf":
        return "a surrogate encoded in bytes, which UTF-8 forbids"
    lone = after and not b"\x80" <= after <= b"\xbf"
    guess = "; it may be Latin-1 or Windows-1252" if lone else ""
    return f"the text is not UTF-8: byte 0x{byte:02X}{guess}"


def error_at(data: bytes, message: str, steps: tuple[Step, ...], offset: int) -> JsonError:
    _, (line, column) = next(lines(data, {offset}))
    return JsonError(message, steps, offset, line, column)


def lines(data: bytes, offsets: set[int]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Line and column, both from 1, of every offset, in one pass. A line ends in LF; columns are in code points."""
    at, line, column = (3 if has_bom(data) else 0), 1, 1
    for offset in sorted(offsets):
        piece = data[at:offset]
        breaks = piece.count(b"\n")
        if breaks:
            line, column, piece = line + breaks, 1, piece[piece.rfind(b"\n") + 1 :]
        column += len(piece.decode("utf-8", "replace"))
        at = max(at, offset)
        yield offset, (line, column)
