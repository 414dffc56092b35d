"""Whether a value has the shape that a version of ninjs prescribes. Knows shapes.toml; never what a member means.

The verdict is that of the published schema of the version: formats (dates, URIs) are not asserted there, nor here.
Two leniencies of those schemas are kept: what they leave open is open here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import frozen

from newsmodel import resources
from newsmodel.formats.mapping import problem
from newsmodel.formats.ninjs import geojson
from newsmodel.jsontext import Step
from newsmodel.values.problem import Problem

Way = tuple[Step, ...]

_TRUNCATED = re.compile(
    r"-?(?:[1-9][0-9]*)?[0-9]{4}(?:-(?:1[0-2]|0[1-9])(?:-(?:3[01]|0[1-9]|[12][0-9])"
    r"(?:T(?:2[0-3]|[01][0-9]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:Z|[+-](?:2[0-3]|[01][0-9]):[0-5][0-9])?)?)?)?"
)
_RANGE = re.compile(r"integer ([0-9]+)\.\.([0-9]+)")
_PLAIN_TYPES = {"text": str, "object": dict}
_WORDS = {str: "a text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


@frozen
class Shape:
    """An object: its members by name and by prefix, those that are required, and the choices between them."""

    members: dict[str, str]
    prefixes: dict[str, str]
    required: tuple[str, ...]
    one_of: tuple[str, ...]
    any_choice: tuple[tuple[str, ...], ...]
    open: bool
    instead: str | None


def faults(value: Any, kind: str, version: str, way: Way = ()) -> Iterator[Problem]:
    """Every way in which a value is not of a kind (`{item}`, `[text]` …) in a version, each with its path."""
    if kind.startswith("["):
        yield from _list_faults(value, kind[1:-1], version, way)
    elif kind.endswith("*"):
        yield from _named_faults(value, kind[:-1], version, way)
    elif kind.startswith("{"):
        yield from _object_faults(value, kind[1:-1], version, way)
    elif kind == "geojson":
        yield from (problem(words, (*way, *steps), code="shape") for words, steps in geojson.faults(value))
    elif kind.startswith(("number", "integer")):
        yield from (problem(words, way, code="number") for words in _number_fault(value, kind))
    else:
        yield from (problem(words, way, code="shape") for words in _scalar_fault(value, kind))


def _scalar_fault(value: Any, kind: str) -> Iterator[str]:
    if kind in _PLAIN_TYPES:
        if not isinstance(value, _PLAIN_TYPES[kind]):
            yield f"{_what(value)} where {_a(kind)} must stand"
    elif kind.startswith("one of "):
        if value not in kind.split()[2:]:
            yield f"{_what(value)} is none of {', '.join(kind.split()[2:])}"
    elif kind == "truncated date":
        if not isinstance(value, str) or not _TRUNCATED.fullmatch(value):
            yield f"{_what(value)} is no date or moment, whole or cut short"
    else:
        yield "the published schema lets nothing stand here"


def _number_fault(value: Any, kind: str) -> Iterator[str]:
    bounds = _RANGE.fullmatch(kind)
    if isinstance(value, bool) or not isinstance(value, int | float):
        yield f"{_what(value)} where {_a(kind.split(maxsplit=1)[0])} must stand"
    elif kind != "number" and not _is_whole(value):
        yield f"{_what(value)} is not whole"
    elif bounds and not int(bounds[1]) <= value <= int(bounds[2]):
        yield f"{_what(value)} is not between {bounds[1]} and {bounds[2]}"


def _list_faults(value: Any, kind: str, version: str, way: Way) -> Iterator[Problem]:
    if not isinstance(value, list):
        yield problem(f"{_what(value)} where a list must stand", way, code="shape")
        return
    for index, item in enumerate(value):
        yield from faults(item, kind, version, (*way, index))


def _named_faults(value: Any, kind: str, version: str, way: Way) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield problem(f"{_what(value)} where an object must stand", way, code="shape")
        return
    name = re.compile("[a-zA-Z0-9]" if version < "1.3" else "[a-zA-Z0-9_]")
    for key, item in value.items():
        if not name.match(key):
            yield problem("a name that does not begin with a letter or digit", (*way, key), code="shape")
        yield from faults(item, kind, version, (*way, key))


def _object_faults(value: Any, name: str, version: str, way: Way) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield problem(f"{_what(value)} where an object must stand", way, code="shape")
        return
    shape = _shape(version, name)
    found = [*_member_faults(value, shape, version, way), *_choice_faults(value, shape, way)]
    if shape.instead and found and not any(True for _ in _object_faults(value, shape.instead, version, way)):
        return
    yield from found


def _member_faults(value: dict[str, Any], shape: Shape, version: str, way: Way) -> Iterator[Problem]:
    for key in shape.required:
        if key not in value:
            yield problem(f"{key} is missing", way, code="missing")
    for key, member in value.items():
        kind = shape.members.get(key) or _by_prefix(key, shape)
        if kind:
            yield from faults(member, kind, version, (*way, key))
        elif not shape.open:
            yield problem(f"ninjs {version} has no such member here", (*way, key), code="extra")


def _choice_faults(value: dict[str, Any], shape: Shape, way: Way) -> Iterator[Problem]:
    if shape.one_of and sum(key in value for key in shape.one_of) != 1:
        yield problem(f"exactly one of {', '.join(shape.one_of)} must be given", way, code="choice")
    if shape.any_choice and not any(sum(key in value for key in keys) == 1 for keys in shape.any_choice):
        words = ", or ".join(" and ".join(keys) for keys in shape.any_choice)
        yield problem(f"exactly one must be given of {words}", way, code="choice")


def _by_prefix(key: str, shape: Shape) -> str | None:
    for prefix, kind in shape.prefixes.items():
        if key.startswith(prefix) and re.match("[a-zA-Z0-9_]", key[len(prefix) :]):
            return kind
    return None


def _is_whole(value: float) -> bool:
    return isinstance(value, int) or value.is_integer()


def _what(value: Any) -> str:
    if isinstance(value, str):
        return f"“{value if len(value) <= 40 else value[:40] + '…'}”"
    if isinstance(value, bool | int | float):
        return str(value).lower()[:40]
    return _WORDS.get(type(value), "null")


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


# The table.


@cache
def _shape(version: str, name: str) -> Shape:
    family = resources.toml("formats/ninjs/shapes.toml")[version[0]]
    rows: dict[str, str] = {}
    inherited: str | None = name
    while inherited:
        rows = family[inherited] | rows
        inherited = family[inherited].get("<")
    kinds = {key: kind for key, text in rows.items() if key not in _MARKS and (kind := _since(text, version))}
    prefixes = (part.split(maxsplit=1) for part in rows.get("~", "").split(", ") if part)
    return Shape(
        members={key: kind.removesuffix(" !") for key, kind in kinds.items()},
        prefixes={prefix: kind for prefix, text in prefixes if (kind := _since(text, version))},
        required=tuple(key for key, kind in kinds.items() if kind.endswith(" !")),
        one_of=tuple(rows.get("?", "").split()),
        any_choice=tuple(tuple(part.split()) for part in rows.get("??", "").split(", ") if part),
        open=rows.get("…") == "open",
        instead=rows.get("|"),
    )


_MARKS = frozenset({"<", "~", "?", "??", "…", "|"})
_SINCE = re.compile(r"([0-9]\.[0-9]) (.*)")


def _since(text: str, version: str) -> str | None:
    """The last of the kinds, parted by `;`, that the version already has."""
    found = None
    for part in text.split(" ; "):
        since = _SINCE.fullmatch(part)
        if since is None or since[1] <= version:
            found = since[2] if since else part
    return found
