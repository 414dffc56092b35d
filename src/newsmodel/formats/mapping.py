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
from functools import lru_cache
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
    """The place in the foreign document, in steps parted by `/`: `headline`, `infosources/0/name`; `role=main` is the
    first item of a list whose `role` is `main`."""
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


@lru_cache(4096)  # tables have few paths, and they are walked for every record
def steps(path: str) -> tuple[Step, ...]:
    """The steps of a path or of a JSON pointer; numbers are indices."""
    parts = (part.replace("~1", "/").replace("~0", "~") for part in path.removeprefix("/").split("/"))
    return tuple(int(part) if part.isascii() and part.isdigit() else part for part in parts) if path else ()


def resolve(foreign: Any, path: str) -> tuple[Step, ...]:
    """The steps of a path with each choice `role=main` as the index of the first item that is so, or of a new one."""
    way: list[Step] = []
    for step in steps(path):
        found = _place(foreign, step)
        way.append(found)
        foreign = _at(foreign, found)
    return tuple(way)


def get_json(foreign: Any, path: str, /) -> Any:
    """The value at a path of plain JSON; None where there is none."""
    for step in steps(path):
        foreign = _at(foreign, _place(foreign, step))
    return foreign


def put_json(foreign: Any, path: str, value: Any, /) -> None:
    """Sets the value at a path of plain JSON, or with None takes it away, and the objects left empty by that."""
    if value is None:
        _take_away(foreign, resolve(foreign, path))
        return
    way = steps(path)
    for step, after in pairwise(way):
        foreign = _enter(foreign, step, after)
    _set(foreign, _place(foreign, way[-1]), value)


def _place(foreign: Any, step: Step) -> Step:
    if not isinstance(foreign, list) or isinstance(step, int) or "=" not in step:
        return step
    key, _, wanted = step.partition("=")
    found = (index for index, item in enumerate(foreign) if isinstance(item, dict) and item.get(key) == wanted)
    return next(found, len(foreign))


def _at(foreign: Any, step: Step) -> Any:
    if isinstance(foreign, dict) and isinstance(step, str):
        return foreign.get(step)
    if isinstance(foreign, list) and isinstance(step, int) and step < len(foreign):
        return foreign[step]
    return None


def _enter(foreign: Any, step: Step, after: Step) -> Any:
    place = _place(foreign, step)
    found = _at(foreign, place)
    kind = list if isinstance(after, int) or "=" in after else dict
    if isinstance(found, kind):
        return found
    key, chosen, wanted = step.partition("=") if isinstance(step, str) else ("", "", "")
    _set(foreign, place, {key: wanted} if chosen else kind())
    return _at(foreign, place) if isinstance(foreign, dict) else foreign[-1]


def _set(foreign: Any, step: Step, value: Any) -> None:
    if isinstance(step, int) and step >= len(foreign):
        foreign.append(value)
    else:
        foreign[step] = value


def _take_away(foreign: Any, way: tuple[Step, ...]) -> None:
    holders = [foreign]
    for step in way[:-1]:
        holders.append(_at(holders[-1], step))
    for holder, step in zip(reversed(holders), reversed(way), strict=True):
        if _at(holder, step) is None:
            return
        del holder[step]
        if holder:
            return


# The two directions.


def read(
    table: Table,
    foreign: Any,
    *,
    at: tuple[Step, ...] = (),
    get: Get = get_json,
    where: Callable[[Any, str], str] | None = None,
    severity: Any = "error",
) -> tuple[dict[str, Any], list[Problem]]:
    """What a foreign document says, as plain fields of ours, and what of it is wrong, by the document's own paths.

    `at` leads to `foreign` in the whole document; a format that is no JSON gives `where`, which names a place in its
    own words. The first row that finds a value for a field gives it.
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
            way = where(foreign, row.theirs) if where else (*at, *resolve(foreign, row.theirs))
            problems.append(problem(str(error), way, severity=severity))
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
    already there, else the first, takes it. An empty list says nothing.
    """
    target = {} if foreign is None else deepcopy(foreign)
    edit(table, record, target, get=get, put=put)
    return target


def edit(table: Table, record: Mapping[str, Any], target: Any, *, get: Get = get_json, put: Put = put_json) -> None:
    """What `write` does, on the document itself."""
    for ours, rows in _by_field(table).items():
        value = get_json(record, ours)
        value = None if value in ([], {}) else value
        if said_by(rows, target, get=get) == value:
            continue
        ways = [row for row in rows if row.write]
        said = [row for row in ways if get(target, row.theirs) is not None]
        for row in [*said, *ways]:
            done = row.write(value) if row.write and value is not None else None
            if done is not None:
                put(target, row.theirs, done)
                break
        else:
            for row in said:
                put(target, row.theirs, None)


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
        fields.setdefault(row.ours, []).append(row)
    return fields


def rest(foreign: Mapping[str, Any], again: Mapping[str, Any]) -> dict[str, Any]:
    """The members of a document that writing it `again`, from our records alone, would not give so: to be kept."""
    return {
        key: value for key, value in foreign.items() if key not in again or not same(value, again[key], ordered=True)
    }


def same(one: Any, other: Any, *, ordered: bool = False) -> bool:
    """Whether two JSON values are the same, `1` apart from `true` and `1.0`; `ordered` minds the order of members."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        alike = list(one) == list(other) if ordered else one.keys() == other.keys()
        return alike and all(same(value, other[key], ordered=ordered) for key, value in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(same(*pair, ordered=ordered) for pair in zip(one, other, strict=True))
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
    while True:
        try:
            return model.model_validate(fields), problems
        except ValidationError as refusal:
            detail = refusal.errors(include_url=False)[0]
        way = tuple(step for step in detail["loc"] if step not in _UNION_BRANCHES)
        problems.append(problem(_sentence(detail), at(pointer_of(way)), severity=severity))
        way = way[:-1] if detail["type"] == "missing" else way
        if not way or get_json(fields, pointer_of(way)) is None:
            return None, problems
        _take_away(fields, way)


def _sentence(detail: Any) -> str:
    given, name = detail["input"], str(detail["loc"][-1] if detail["loc"] else "value").replace("_", " ")
    if detail["type"] in ("string_pattern_mismatch", "string_too_short") and isinstance(given, str):
        return f"“{given if len(given) <= 40 else given[:40] + '…'}” is no {name}"
    return str(detail["msg"]).removeprefix("Value error, ")


_UNION_BRANCHES = frozenset({"str", "int", "float", "bool", "none"})


def pointer_of(way: Iterable[Step]) -> str:
    """Steps as a JSON pointer."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in way)
