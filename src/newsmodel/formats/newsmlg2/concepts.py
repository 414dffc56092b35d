"""A record as a concept, both ways: the elements of one, read and written by its table. Knows no document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsmodel.formats import mapping
from newsmodel.formats.mapping import Row, Table, get_json, put_json, steps
from newsmodel.formats.newsmlg2 import dates, slots
from newsmodel.formats.newsmlg2.elements import LABELS, element, get, local, tag
from newsmodel.formats.newsmlg2.placing import insert, put
from newsmodel.formats.newsmlg2.tables import CONCEPTS, concept_table
from newsmodel.formats.newsmlg2.values import nature
from newsmodel.values.ids import Kind
from newsmodel.values.problem import Problem

Plain = dict[str, Any]
Where = Callable[[Any, str], str]


def apply(table: Table, plain: Mapping[str, Any], node: Any) -> None:
    """Makes an element say what a record says, where it says something else. A list that is absent is said as empty."""
    values = dict(plain)
    for row in table:
        if row.theirs.endswith("*") and row.write and get_json(values, row.ours) in (None, []):
            put_json(values, row.ours, ())
    slots.fill(node, table, values)
    mapping.edit(table, values, node, get=get, put=put)


def read_concept(node: Any, kind: Kind, where: Where) -> tuple[Plain, list[Problem]]:
    """What an element says of a record, and what of it is wrong. `where` names a place in it."""
    table = concept_table(kind, person=_is_person(node))
    fields, problems = mapping.read(table, node, get=get, where=where, severity="warning")
    return {**_defaults(node, kind), **fields.pop("point", {}), **fields}, problems


def write_concept(node: Any, plain: Plain, kind: Kind) -> None:
    """Makes an element say what a record says."""
    values = {name: value for name, value in plain.items() if name not in ("latitude", "longitude")}
    if "latitude" in plain and "longitude" in plain:
        values["point"] = {"latitude": plain["latitude"], "longitude": plain["longitude"]}
    values["identifiers"] = [i for i in plain.get("identifiers", []) if i["scheme"] != "newsmlg2"]
    there, _ = read_concept(node, kind, lambda _, path: path)
    table = concept_table(kind, person=plain.get("type") == "person")
    apply(tuple(row for row in table if _differs(row, values, there)), values, node)
    details = next(node.iterchildren(tag("eventDetails")), None)
    if details is not None and next(details.iterchildren(tag("dates")), None) is None:
        put(node, "eventDetails/dates!", dates.dates_of(None))


def new_concept(plain: Plain, kind: Kind, container: str = "assert") -> Any:
    """A new element that says a record: `assert`, or `concept`, which has its id and at least one name inside."""
    made = element(container)
    if container == "concept":
        insert(made, element("conceptId", id=plain["id"]))
        made.set(LABELS["home"], "1")
    made.set(LABELS["id"], plain["id"])
    if kind != "actor":
        insert(made, element("type", is_=nature(CONCEPTS[kind].nature)))
    write_concept(made, plain, kind)
    if container == "concept" and next(made.iterchildren(tag("name")), None) is None:
        insert(made, element("name", ""))
    return made


def as_native(plain: Plain, kind: Kind) -> Plain:
    """What is left of a record once it went through the elements alone."""
    made = new_concept(plain, kind)
    return read_concept(made, kind, lambda _, path: path)[0]


def _differs(row: Row, values: Plain, there: Plain) -> bool:
    """Whether a field has to be said: not one that the element means without saying so, as a location is a place."""
    name = str(steps(row.ours)[0])
    if name == "point":
        return any(values.get("point", {}).get(axis) != there.get(axis) for axis in ("latitude", "longitude"))
    return values.get(name) not in (there.get(name), None if name in there else [])


def _is_person(node: Any) -> bool:
    return next(node.iterchildren(tag("personDetails")), None) is not None or "person" in (
        (get(node, "type/@is") or get(node, "@type") or "").rpartition("/")[2].rpartition(":")[2].lower()
    )


def _defaults(node: Any, kind: Kind) -> Plain:
    found: Plain = dict(CONCEPTS[kind].defaults)
    if kind == "actor" and _is_person(node):
        found["type"] = "person"
    elif kind == "actor" and (
        local(node) == "affiliation" or next(node.iterchildren(tag("organisationDetails")), None) is not None
    ):
        found["type"] = "organization"
    return found
