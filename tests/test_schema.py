"""The published schemas: derived from the models, current, and of one mind with them about a real bundle."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

import newsmodel as nm
from newsmodel import resources
from newsmodel.checks.validation import MODELS
from newsmodel.models.bundle import LISTS
from newsmodel.schema import DIALECTS, Dialect, json_schema, published, schema_id
from newsmodel.values import codes

KINDS = [(kind, dialect) for kind in MODELS for dialect in DIALECTS]
METAS: dict[Dialect, Any] = {"2020-12": jsonschema.Draft202012Validator, "draft-07": jsonschema.Draft7Validator}


@pytest.mark.parametrize(("kind", "dialect"), KINDS)
def test_published_file_is_current(kind: str, dialect: Dialect) -> None:
    """The file in the package is what the model gives; else run `make schemas`."""
    assert json_schema(MODELS[kind], dialect) == json.loads(published(kind, dialect)), "stale: run `make schemas`"


@pytest.mark.parametrize(("kind", "dialect"), KINDS)
def test_is_a_schema_of_its_dialect(kind: str, dialect: Dialect) -> None:
    """A schema obeys its meta-schema and bears its versioned id."""
    schema = json_schema(MODELS[kind], dialect)
    METAS[dialect].check_schema(schema)
    assert schema_id(kind, dialect) == schema["$id"]
    assert DIALECTS[dialect] == schema["$schema"]


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_is_described(kind: str) -> None:
    """The sentence of a field's docstring is its description in the schema; every definition has one too."""
    schema = json_schema(MODELS[kind])
    for definition, body in [(kind, schema), *schema["$defs"].items()]:
        assert body.get("description"), definition
        for name, field in body.get("properties", {}).items():
            assert field.get("description") or "$ref" in field, f"{definition}.{name}"


@pytest.mark.parametrize("kind", MODELS)
def test_examples_are_valid(kind: str) -> None:
    """Each schema shows an example, and it is valid."""
    for dialect in DIALECTS:
        schema = json_schema(MODELS[kind], dialect)
        assert schema["examples"]
        for example in schema["examples"]:
            assert jsonschema_rs.validator_for(schema).is_valid(example)
    assert () == nm.validate(json.dumps(json_schema(MODELS[kind])["examples"][0]), kind=kind)


def test_the_example_story() -> None:
    """The bundle that the examples are taken from is as we write it, holds every kind, and checks without a finding."""
    data = resources.data("schemas/example.json")
    bundle = nm.parse(data, "json").bundle
    assert data == nm.render(bundle).data
    assert all(bundle.of(kind) for kind in LISTS)
    assert [] == list(nm.check(bundle))


def test_meanings_of_codes_reach_the_schema() -> None:
    """A code list's description tells each member's meaning."""
    described = json_schema(nm.Event)["$defs"]["EventType"]["description"]
    for code, row in codes.table("event_type").items():
        assert f"`{code}`: {row['meaning']}" in described


@pytest.mark.parametrize("list_", codes.LISTS)
def test_code_lists_are_those_of_the_table(list_: Any) -> None:
    """The type that Python knows and the table with the meanings have the same members, in the same order."""
    name = next(part.name for part in list_.__value__.__metadata__ if isinstance(part, codes.CodeList))
    assert tuple(codes.table(name)) == codes.members_of(list_)


def test_the_hand_made_bundle(gold: Path) -> None:
    """Models and both dialects take the bundle made by hand."""
    data = (gold / "dev" / "seed.bundle.json").read_bytes()
    assert () == nm.validate(data)
    for dialect in DIALECTS:
        assert jsonschema_rs.validator_for(json_schema(nm.Bundle, dialect)).is_valid(json.loads(data))


def test_unknown_names() -> None:
    """No kind, no dialect, no file."""
    for kind, dialect in (("nonsense", "2020-12"), ("event", "draft-04"), ("../event", "2020-12")):
        with pytest.raises(KeyError):
            published(kind, dialect)
