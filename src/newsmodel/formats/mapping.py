"""One table, two directions: rows drive reading and writing of a foreign format. Knows no format and opens no file.

A `Row` says where a fact of ours stands in a foreign document and how its value is turned into theirs and back.
`read` and `write` walk a table over plain values (`Model.to_dict()`, JSON); a format that is no JSON brings its own
`get` and `put`. `build` makes a model of what was read: a bad field costs that field.

What a row does not carry, or carries in part, nobody has to count: `newsmodel.formats.loss` compares what was written
with what is read back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from itertools import pairwise
from typing import Any, Protocol, TypeVar

from attrs import field, frozen
from pydantic import ValidationError

from newsmodel.jsontext import Step, show_path
from newsmodel.values.base import Model
from newsmodel.values.problem import Problem

M = TypeVar("M", bound=Model)


@frozen
class Row:
    """A fact of ours, its place in a foreign document, and the ways between. A way that is None is not there."""

    ours: str
    """A JSON pointer within our record: `/headline`, `/source/name`."""
    theirs: str
    """The place in the foreign document, in steps parted by `/`: `headline`, `infosources/0/name`."""
    read: Callable[[Any], Any] | None = field(default=lambda value: value)
    """Their value to ours as plain JSON; None where it says nothing. Raises ValueError, in words, where it is wrong."""
    write: Callable[[Any], Any] | None = field(default=lambda value: value)
    """Our value to theirs; None where it cannot be said."""
    narrows: str | None = None
    """What is lost on the way out and back even so, for the docs; None where every value comes back."""
    note: str | None = None
    """What a reader of the docs should know."""


Table = tuple[Row, ...]


class Get(Protocol):
    """Finds the value at a row's place; None where there is none."""

    def __call__(self, foreign: Any, path: str, /) -> Any: ...


class Put(Protocol):
    """Sets the value at a row's place, making what is missing on the way; None takes it away."""

    def __call__(self, foreign: Any, path: str, value: Any, /) -> None: ...


# Plain JSON.


def steps(path: str) -> tuple[Step, ...]:
    """The steps of a path or of a JSON pointer; numbers are indices."""
    parts = (part.replace("~1", "/").replace("~0", "~") for part in path.removeprefix("/").split("/"))
    return tuple(int(part) if part.isascii() and part.isdigit() else part for part in parts) if path else ()


def get_json(foreign: Any, path: str, /) -> Any:
    """The value at a path of plain JSON; None where there is none."""
    for step in steps(path):
        if isinstance(step, str) and isinstance(foreign, Mapping):
            foreign = foreign.get(step)
        elif isinstance(step, int) and isinstance(foreign, Sequence) and not isinstance(foreign, str):
            foreign = foreign[step] if step < len(foreign) else None
        else:
            return None
    return foreign


def put_json(foreign: Any, path: str, value: Any, /) -> None:
    """Sets the value at a path of plain JSON, or with None takes it away, and the objects left empty by that."""
    way = steps(path)
    if value is None:
        _take_away(foreign, way)
        return
    for step, after in pairwise(way):
        foreign = _enter(foreign, step, [] if isinstance(after, int) else {})
    _set(foreign, way[-1], value)


def _enter(foreign: Any, step: Step, empty: Any) -> Any:
    found = get_json(foreign, str(step)) if isinstance(step, int) else foreign.get(step)
    if isinstance(found, type(empty)):
        return found
    _set(foreign, step, empty)
    return empty


def _set(foreign: Any, step: Step, value: Any) -> None:
    if isinstance(step, int) and step >= len(foreign):
        foreign.append(value)
    else:
        foreign[step] = value


def _take_away(foreign: Any, way: tuple[Step, ...]) -> None:
    inside = foreign
    for step in way[:-1]:
        inside = get_json(inside, str(step)) if isinstance(inside, list | dict) else None
    last = way[-1]
    if isinstance(inside, dict):
        inside.pop(last, None)
    elif isinstance(inside, list) and isinstance(last, int) and last < len(inside):
        del inside[last]
    if len(way) > 1 and not inside:
        _take_away(foreign, way[:-1])


# The two directions.


def read(
    table: Table, foreign: Any, *, at: tuple[Step, ...] = (), get: Get = get_json
) -> tuple[dict[str, Any], list[Problem]]:
    """What a foreign document says, as plain fields of ours, and what of it is wrong, by the document's own paths.

    `at` leads to `foreign` in the whole document. The first row that finds a value for a field gives it.
    """
    fields: dict[str, Any] = {}
    problems: list[Problem] = []
    for row in table:
        given = get(foreign, row.theirs) if row.read else None
        if given is None or row.read is None:
            continue
        try:
            value = row.read(given)
        except ValueError as error:
            problems.append(problem(str(error), (*at, *steps(row.theirs))))
            continue
        if value is not None and get_json(fields, row.ours) is None:
            put_json(fields, row.ours, value)
    return fields, problems


def write(
    table: Table, record: Mapping[str, Any], foreign: Any = None, *, get: Get = get_json, put: Put = put_json
) -> Any:
    """The foreign document that says what a record (plain fields of ours) says, as far as the table goes.

    Given `foreign`, a copy of it is changed, and only where it says something else than the record: what was read,
    edited in one field and written is the same but for that field. Of several rows for one field the first that is
    already there, else the first, takes it.
    """
    target = {} if foreign is None else deepcopy(foreign)
    for ours, rows in _by_field(table).items():
        value = get_json(record, ours)
        said = [row for row in rows if get(target, row.theirs) is not None]
        if said and said_by(said, target, get=get) == value:
            continue
        for row in said:
            put(target, row.theirs, None)
        for row in [*said, *rows]:
            done = row.write(value) if row.write and value is not None else None
            if done is not None:
                put(target, row.theirs, done)
                break
    return target


def said_by(rows: Iterable[Row], foreign: Any, *, get: Get = get_json) -> Any:
    """What a foreign document says in the place of the first of these rows that can be read; None for nothing."""
    for row in rows:
        given = get(foreign, row.theirs)
        try:
            value = row.read(given) if row.read and given is not None else None
        except ValueError:
            continue
        if value is not None:
            return value
    return None


def _by_field(table: Table) -> dict[str, list[Row]]:
    fields: dict[str, list[Row]] = {}
    for row in table:
        if row.write:
            fields.setdefault(row.ours, []).append(row)
    return fields


def rest(foreign: Mapping[str, Any], again: Mapping[str, Any]) -> dict[str, Any]:
    """The members of a document that writing it `again`, from our records alone, would not give: to be kept."""
    return {key: value for key, value in foreign.items() if key not in again or not same(value, again[key])}


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are the same, `1` apart from `true` and from `1.0`; the order of members is no matter."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


# What was read, as a model.


def problem(message: str, way: Sequence[Step] | str, *, code: str = "value", severity: Any = "error") -> Problem:
    """Something wrong at a place of a foreign document: steps into JSON, or the format's own words for it."""
    return Problem(code=code, severity=severity, message=message, path=way if isinstance(way, str) else show_path(way))


def build(
    model: type[M], fields: dict[str, Any], *, at: Callable[[str], str], severity: Any = "error"
) -> tuple[M | None, list[Problem]]:
    """A model of plain fields. A field that it refuses is left out, at its smallest part that can be, and told.

    `at` gives a field's place in the foreign document's own words; it is asked with a JSON pointer of ours. None where
    nothing can be made, because what is required is missing or wrong.
    """
    fields = deepcopy(fields)
    problems: list[Problem] = []
    for _ in range(len(str(fields)) + 1):
        try:
            return model.model_validate(fields), problems
        except ValidationError as refusal:
            detail = refusal.errors(include_url=False)[0]
            way = tuple(step for step in detail["loc"] if step not in _UNION_BRANCHES)
            pointer = "".join(f"/{step}" for step in way)
            problems.append(problem(detail["msg"].removeprefix("Value error, "), at(pointer), severity=severity))
            if detail["type"] == "missing":
                way = way[:-1]
            if not way or get_json(fields, pointer_of(way)) is None:
                return None, problems
            _take_away(fields, way)
    return None, problems


_UNION_BRANCHES = frozenset({"str", "int", "float", "bool", "none"})


def pointer_of(way: Iterable[Step]) -> str:
    """Steps as a JSON pointer."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in way)
