"""Frozen documents of each published schema version: what could be read once can be read for good.

`tests/data/golden/<version>/` holds documents and the bundle's schema as they were published. They never change.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from compare_schemas import BREAKING, compare

import newsmodel as nm
from formats.laws import assert_round_trip, assert_settled, both_ways
from newsmodel.models.bundle import LISTS, SCHEMA_VERSION
from newsmodel.schema import DIALECTS, json_schema, published

GOLDEN = Path(__file__).parent / "data" / "golden"
SCHEMAS = sorted(GOLDEN.glob("*/bundle.schema.json"))
DOCUMENTS = [path for path in sorted(GOLDEN.glob("*/*.json")) if path not in SCHEMAS]
CURRENT = [path for path in DOCUMENTS if path.parent.name == SCHEMA_VERSION]
LOOSE = {"loosely-written"}
"""Right, but not as newsmodel writes: nulls, defaults left out, a byte order mark, `7e1` for 70."""

each_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
each_current = pytest.mark.parametrize("path", CURRENT, ids=lambda path: path.stem)


def plain(path: Path) -> Any:
    """The document as plain values."""
    return json.loads(path.read_text("utf-8-sig"))


@each_document
def test_json_reads_it(path: Path) -> None:
    """Native JSON reads every document of every version, without an error or a warning."""
    reading = nm.parse(path.read_bytes(), "json")
    assert {"info"} >= {problem.severity for problem in reading.problems}
    assert SCHEMA_VERSION == reading.bundle.schema_version


@each_document
def test_json_lines_read_it(path: Path) -> None:
    """On one line it reads the same."""
    line = json.dumps(plain(path)).encode() + b"\n"
    assert nm.read(path, "json").bundle == nm.parse(line, "jsonl").bundle


@each_current
def test_same_bytes(path: Path) -> None:
    """What newsmodel wrote it would write again, byte for byte; of what others wrote all facts come back."""
    bundle = nm.read(path).bundle
    written = nm.render(bundle).data
    if path.stem not in LOOSE:
        assert path.read_bytes() == written
    assert bundle == nm.parse(written).bundle


@each_current
def test_schemas_take_it(path: Path) -> None:
    """Both validators take it by both published dialects, and `validate` has no error."""
    document = plain(path)
    for dialect in DIALECTS:
        assert jsonschema_rs.validator_for(json.loads(published("bundle", dialect))).is_valid(document)
        assert jsonschema.validators.validator_for(schema := json_schema(nm.Bundle, dialect))(schema).is_valid(document)
    assert [] == [problem for problem in nm.validate(path.read_bytes()) if problem.severity == "error"]


@each_current
@pytest.mark.parametrize("name", [format_.name for format_ in both_ways()])
def test_laws_hold(path: Path, name: str) -> None:
    """Every format that is read and written carries it, less exactly what it reports, and is settled after once."""
    bundle = nm.read(path).bundle
    assert_settled(assert_round_trip(bundle, name), name)


@pytest.mark.parametrize("path", [path for path in CURRENT if path.stem not in LOOSE], ids=lambda path: path.stem)
def test_nothing_dangles(path: Path) -> None:
    """What newsmodel wrote is a good example: `check` finds no error in it."""
    assert [] == [problem for problem in nm.check(nm.read(path).bundle) if problem.severity == "error"]


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.parent.name)
def test_every_field_and_code_is_there(schema: Path) -> None:
    """The documents of a version use every field, every member of every code list and each open list's own codes."""
    root = json.loads(schema.read_bytes())
    used = {what for path in schema.parent.glob("*.json") if path != schema for what in _used(root, root, plain(path))}
    told = set(_told(root, "Bundle")) | {what for name, body in root["$defs"].items() for what in _told(body, name)}
    assert set() == told - used
    assert len(told) > 400


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.parent.name)
def test_nothing_has_broken_since(schema: Path) -> None:
    """Against every published version of the same major number, the present schema adds and breaks nothing."""
    if schema.parent.name.partition(".")[0] == SCHEMA_VERSION.partition(".")[0]:
        found = compare(json.loads(schema.read_bytes()), json.loads(published("bundle")))
        assert [] == [str(difference) for difference in found if difference.kind == BREAKING]


def test_the_present_version_has_goldens() -> None:
    """A new schema version brings its own."""
    assert {"every-field", "every-code", "story"} <= {path.stem for path in CURRENT}
    assert all(nm.read(GOLDEN / SCHEMA_VERSION / "every-field.json").bundle.of(kind) for kind in LISTS)


def _told(body: Any, name: str) -> Iterator[str]:
    """What a definition offers: `Event.when`, `EventType=visit`, `EventType~pattern`."""
    yield from (f"{name}.{key}" for key in body.get("properties", {}))
    for branch in [body, *body.get("anyOf", ())]:
        yield from (f"{name}={member}" for member in branch.get("enum", ()))
        if "pattern" in branch and branch is not body:
            yield f"{name}~pattern"


def _used(root: Any, body: Any, value: Any, name: str = "Bundle") -> Iterator[str]:
    """What a document uses of what the definitions offer; a field that is null is not used."""
    if "$ref" in body:
        name = body["$ref"].rpartition("/")[2]
        yield from _used(root, root["$defs"][name], value, name)
    for branch in body.get("anyOf", ()):
        yield from _used(root, branch, value, name)
    if isinstance(value, list):
        for item in value:
            yield from _used(root, body.get("items", {}), item, name)
    elif isinstance(value, dict):
        for key in body.get("properties", {}).keys() & {key for key, item in value.items() if item is not None}:
            yield f"{name}.{key}"
            yield from _used(root, body["properties"][key], value[key], name)
    elif value in body.get("enum", ()):
        yield f"{name}={value}"
    elif "pattern" in body and str(value).startswith("x-"):
        yield f"{name}~pattern"
