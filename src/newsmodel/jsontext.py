"""JSON text: bytes -> plain values, strictly, with places. Knows no models and opens no files.

jiter does the parsing. What it accepts and we refuse (U+0000, overflow to infinity, very long keys) is looked for with
cheap tests on the bytes; only where one of them is positive, or jiter refuses, does the scanner of `jsonwalk` go over
the text, to find the place and its path or to give the all-clear. What is strict JSON stands there.

One leniency: a UTF-8 byte order mark is skipped (RFC 8259 section 8.1 allows that); `has_bom` says that it was there.
A number that underflows becomes zero, as everywhere.
"""

from __future__ import annotations

import marshal
import re
from collections.abc import Iterable, Sequence
from typing import Any

import jiter
from attrs import define, field, frozen

from newsmodel.jsonwalk import (
    BOM,
    MAX_DEPTH,
    MAX_DIGITS,
    MAX_KEY,
    JsonError,
    Step,
    Walk,
    dumps_pointer,
    error_at,
    has_bom,
    lines,
    show_path,
)

__all__ = [
    "MAX_DEPTH",
    "MAX_DIGITS",
    "MAX_KEY",
    "JsonError",
    "Place",
    "Step",
    "check",
    "dumps_pointer",
    "has_bom",
    "locate",
    "locate_many",
    "parse",
    "show_path",
]

_SPELT_NUL = re.compile(rb"\\u0000")
_INFINITY = re.compile(rb"\xf0[\x7f\xff](?<=\x00\x00\x00\x00\x00\x00\xf0.)", re.DOTALL)
"""An infinity as marshal writes it: a double, the low byte first. F0 before 7F or FF stands in no UTF-8."""
_COLON = re.compile(rb"[ \t\r\n]*+:")


@frozen
class Place:
    """Where something begins in the text: `offset` in bytes from 0, `line` and `column` (in characters) from 1.

    `key` is the place of the member's name, where the value is a member; `whole` is False where only the first part
    of the path asked for exists, and this is the place of the deepest value that does.
    """

    offset: int
    line: int
    column: int
    key: Place | None = None
    whole: bool = True


def parse(data: bytes, *, finite: bool = True) -> Any:
    """The value that the text stands for. Raises JsonError, and nothing else, where it is not strict JSON.

    `finite=False` leaves a number that overflows as an infinity, for a caller that refuses those anyway.
    """
    text = data.removeprefix(BOM)
    try:
        value = jiter.from_json(text, allow_inf_nan=False, catch_duplicate_keys=True)
    except ValueError as refusal:
        raise _diagnose(data, str(refusal)) from None
    if _SPELT_NUL.search(text) or (finite and _overflows(value)) or _may_have_long_key(text):
        _scan(data)
    return value


def check(data: bytes) -> bytes:
    """The same text without a byte order mark, once `parse` has nothing against it; for a parser that builds models."""
    parse(data)
    return data.removeprefix(BOM)


def locate(data: bytes, path: Sequence[Step]) -> Place:
    """Where the value at this path begins in a valid text; the deepest value on the way where it does not exist."""
    return locate_many(data, [path])[0]


def locate_many(data: bytes, paths: Iterable[Sequence[Step]]) -> list[Place]:
    """The places of many paths, in their order, found in one walk that goes no further than it must.

    Raises JsonError where the text up to there is no JSON.
    """
    root = _Wanted()
    ends = [_plant(root, path) for path in paths]
    _find(Walk(data, unique=False), root, {id(node) for node in ends})
    found = [_deepest(node) for node in ends]
    marks = {offset for node in found for offset in (node.offset, node.key) if offset is not None}
    at = dict(lines(data, marks))
    return [_place(node, at, whole=node is end) for node, end in zip(found, ends, strict=True)]


# Cheap tests: true where the scanner has to look; false only where there is nothing to find.


def _overflows(value: Any) -> bool:
    # marshal is the fastest way through a tree of plain values: it copies floats bit by bit, with no text made.
    return _INFINITY.search(marshal.dumps(value, 2)) is not None


def _may_have_long_key(text: bytes) -> bool:
    """Whether some string of more than MAX_KEY bytes has a colon after it.

    Goes from quote to quote in leaps of MAX_KEY bytes; an escaped quote is none. Texts are long too, hence the colon.
    """
    at, end = 0, len(text)
    while at + MAX_KEY < end:
        quote = _last_quote(text, at, at + MAX_KEY)
        if quote >= 0:
            at = quote + 1
            continue
        quote = _next_quote(text, at)
        if quote < 0:
            return False
        if _COLON.match(text, quote + 1):
            return True
        at = quote + 1
    return False


def _last_quote(text: bytes, start: int, end: int) -> int:
    quote = text.rfind(b'"', start, end)
    while quote > 0 and text[quote - 1] == 0x5C:
        quote = text.rfind(b'"', start, quote)
    return quote


def _next_quote(text: bytes, start: int) -> int:
    quote = text.find(b'"', start)
    while quote > 0 and _is_escaped(text, quote, start):
        quote = text.find(b'"', quote + 1)
    return quote


def _is_escaped(text: bytes, quote: int, start: int) -> bool:
    at = quote
    while at > start and text[at - 1] == 0x5C:
        at -= 1
    return (quote - at) % 2 == 1


def _scan(data: bytes) -> None:
    """Raises JsonError at the first fault, if there is one."""
    for _ in Walk(data).events():
        pass


def _diagnose(data: bytes, refusal: str) -> JsonError:
    try:
        _scan(data)
    except JsonError as error:
        return error
    return error_at(data, refusal, (), 0)  # the scanner saw nothing: keep the verdict, and jiter's own words


# Places of paths: the paths become one tree of what is wanted, and one walk fills in the offsets.


@define(eq=False)
class _Wanted:
    parent: _Wanted | None = None
    children: dict[Step, _Wanted] = field(factory=dict)
    offset: int | None = None
    key: int | None = None


def _plant(root: _Wanted, path: Sequence[Step]) -> _Wanted:
    node = root
    for step in path:
        node = node.children.setdefault(step, _Wanted(node))
    return node


def _find(walk: Walk, root: _Wanted, open_: set[int]) -> None:
    """Fills in the offsets, up to where all nodes of `open_` are found or can no longer be."""
    here: list[_Wanted | None] = []
    key: int | None = None
    for kind, offset in walk.events():
        if kind == "key":
            key = offset
        elif kind == "close":
            _settle(here.pop(), open_)
        else:
            node = _child(here[-1], walk.frames[len(here) - 1].step) if here else root
            if node and node.offset is None:
                node.offset, node.key = offset, key
            if kind == "open":
                here.append(node)
                open_.discard(id(node))
            else:
                _settle(node, open_)
            key = None
        if not open_:
            return


def _settle(node: _Wanted | None, open_: set[int]) -> None:
    """Nothing more comes of this value: neither it nor what was wanted in it is open any longer."""
    below = [node] if node else []
    while below:
        node = below.pop()
        open_.discard(id(node))
        below += node.children.values()


def _child(node: _Wanted | None, step: Step | None) -> _Wanted | None:
    return node.children.get(step) if node and step is not None else None


def _deepest(node: _Wanted) -> _Wanted:
    while node.offset is None and node.parent:
        node = node.parent
    return node


def _place(node: _Wanted, at: dict[int, tuple[int, int]], *, whole: bool) -> Place:
    offset = node.offset or 0
    key = None if node.key is None else Place(node.key, *at[node.key])
    return Place(offset, *at[offset], key=key, whole=whole)
