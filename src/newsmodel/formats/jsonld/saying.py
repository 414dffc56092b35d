"""What one node says as fields of a record, and a node that says what a record says. Knows no document and no bytes.

What schema.org can say stands in its words. Each field of which it cannot say all, exactly, stands beside that whole,
as a term of ours: `nm:names`, `nm:when`. Such a term is believed where schema.org's words are still what we would
write for it; where somebody has changed them, they count.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from newsmodel.formats.jsonld.nodes import OURS, is_iri
from newsmodel.formats.jsonld.tables import Kind, get, put
from newsmodel.formats.jsonld.values import disown, items, own
from newsmodel.formats.mapping import Row, Table, build, get_json, problem, put_json, same, write
from newsmodel.values.ids import Kind as KindName
from newsmodel.values.ids import new_id
from newsmodel.values.problem import Problem

Plain = dict[str, Any]
At = Callable[[str], str]
Fault = tuple[str, str]
"""What is wrong, in words, and the place in the node."""

DOUBT = "schema.org's words here say something else than nm:{}, and count"

SCHEME = "jsonld"
"""The scheme of the identifier that is a node's own address."""


def id_of(kind: KindName, iri: str) -> str:
    """The id of a record whose node has an address of its own."""
    return new_id(kind, basis=(SCHEME, iri))


# A node to fields.


def record_of(id_: str, node: Plain, kind: Kind, at: At) -> tuple[Plain | None, list[Problem]]:
    """The record that a node says, told by meaning, in schema.org's words and in ours; and what of it is wrong.

    `at` is told a place in the node and gives the input's path. A code that is none is told, and the record has what
    is meant where nothing is said. None where the node does not say what the record must have.
    """
    words, faults = _in_words(node, kind)
    ours = own_fields(node, kind)
    record, refused = _accepted(id_, words | ours, node, kind, at)
    doubted = [name for name in ours if record and not _is_believed(name, record, node, kind)]
    if doubted:
        faults += [(DOUBT.format(name), f"nm:{name}") for name in doubted if words.get(name) != ours[name]]
        believed = {name: value for name, value in ours.items() if name not in doubted}
        record, refused = _accepted(id_, words | believed, node, kind, at)
    return record, [*(problem(said, at(place), severity="warning") for said, place in faults), *refused]


def _is_believed(name: str, record: Plain, node: Plain, kind: Kind) -> bool:
    """Whether schema.org's words for a field say what we would say in them for what our own term says."""
    rows = tuple(row for row in kind.table if row.write and f"{row.ours}/".startswith(f"/{name}/"))
    written = write(rows, kind.spread(record), get=get, put=put)
    return bool(_folded(_read(rows, written)[0]) == _folded(_read(rows, node)[0]))


def _folded(value: Any, key: str = "") -> Any:
    """The value with language tags in lower case, as JSON-LD 1.1 may have made them."""
    if isinstance(value, dict):
        return {name: _folded(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_folded(item) for item in value]
    return value.lower() if key == "language" and isinstance(value, str) else value


def _accepted(id_: str, fields: Plain, node: Plain, kind: Kind, at: At) -> tuple[Plain | None, list[Problem]]:
    """What the model takes of some fields, as a record; the rest told."""
    fields = {**fields, "id": id_}
    theirs = {_field(row): row.theirs for row in reversed(kind.table)}
    problems: list[Problem] = []
    while True:
        asked: list[str] = []

        def place(pointer: str, asked: list[str] = asked) -> str:
            asked.append(pointer.partition("/")[2].partition("/")[0])
            return at(f"nm:{asked[-1]}" if f"nm:{asked[-1]}" in node else theirs.get(asked[-1], ""))

        made, refused = build(kind.model, fields, at=place, severity="warning")
        lacking = asked[-1] if made is None else ""
        if lacking not in kind.defaults:
            break
        problems += [one for name, one in zip(asked[:-1], refused, strict=False) if name == lacking]
        fields[lacking] = kind.defaults[lacking]
    if made is None:
        told = f"there is no {lacking}, without which this is no {kind.model.__name__.lower()}"
        refused[-1] = refused[-1].evolve(message=told)
    return (made.to_dict() if made else None), problems + refused


def own_fields(node: Plain, kind: Kind) -> Plain:
    """What a node says in our own terms."""
    found = {}
    for name, field in kind.model.model_fields.items():
        value = node.get(f"nm:{name}")
        if value is not None:
            value = value if name == "extensions" else disown(value)
            found[name] = items(value) if field.default == () else value
    return found


def _in_words(node: Plain, kind: Kind) -> tuple[Plain, list[Fault]]:
    """What a node says in schema.org's words, with what is meant where it says nothing."""
    read, faults = _read(kind.table, node)
    fields = kind.gather(read)
    iri = node.get("@id")
    if is_iri(iri) and not str(iri).startswith(OURS):
        fields["identifiers"] = [{"scheme": SCHEME, "value": iri}, *fields.get("identifiers", [])]
    return kind.defaults | fields, faults


def _read(table: Table, node: Plain) -> tuple[Plain, list[Fault]]:
    fields: Plain = {}
    faults: list[Fault] = []
    for row in table:
        given = get(node, row.theirs)
        try:
            value = row.read(given) if row.read and given is not None else None
        except ValueError as error:
            faults.append((str(error), row.theirs))
            continue
        if value is None and row.write and isinstance(given, bool | int | float):
            faults.append((f"{json.dumps(given)} is no text", row.theirs))
        elif value is not None and get_json(fields, row.ours) is None:
            put_json(fields, row.ours, value)
    return fields, faults


def _field(row: Row) -> str:
    """The field that a row is for; an article's body is of its text."""
    return row.ours.split("/")[1].replace("body", "text")


def _keys(row: Row) -> Iterator[str]:
    yield from (way.partition("/")[0] for way in row.theirs.split(" "))


# Fields to a node.


def saying(record: Plain, kind: Kind, ground: Plain) -> Plain:
    """The node that says what a record says, written over a node: what that says already stays as it is."""
    is_new = ground.keys() <= {"@id", "@type"}
    before = {} if is_new else record_of(record["id"], ground, kind, str)[0] or {}
    fields = [name for name in kind.model.model_fields if name not in ("id", "kind")]
    changed = {name for name in fields if is_new or not _same(name, before.get(name), record.get(name))}
    rows = _touched(kind.table, changed)
    told = kind.spread(record)
    own_address = {"scheme": SCHEME, "value": ground.get("@id")}
    told = told | {"identifiers": [one for one in record["identifiers"] if one != own_address]}
    made: Plain = write(rows, told, ground, get=get, put=put)
    words, after = _in_words(made, kind)[0], record_of(record["id"], made, kind, str)[0] or {}
    touched = changed | {_field(row) for row in rows}
    for name in fields:
        value = record.get(name)
        if name not in touched:
            continue
        if _same(name, words.get(name), value) or value is None:
            made.pop(f"nm:{name}", None)
        elif not _same(name, after.get(name), value):
            made[f"nm:{name}"] = own_field(name, value)
    return made


def _touched(table: Table, changed: set[str]) -> Table:
    """The rows of what has changed, and of what stands in the same properties."""
    keys = {key for row in table if row.write and _field(row) in changed for key in _keys(row)}
    fields = changed | {_field(row) for row in table if row.write and keys & {*_keys(row)}}
    return tuple(row for row in table if _field(row) in fields)


def own_field(name: str, value: Any) -> Any:
    """A field as the value of a term of ours."""
    return value if name == "extensions" else own(value, name)


def _same(name: str, one: Any, other: Any) -> bool:
    one, other = (None if value in ("", [], {}) else value for value in (one, other))
    return same(one, other) if name == "extensions" else bool(one == other)
