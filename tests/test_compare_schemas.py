"""The comparison of schema versions: each sort of change is called by its name, at its place. Changes are made up."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from compare_schemas import ADDITIVE, BREAKING, WORDING, Difference, compare, main

from newsmodel.checks.validation import MODELS
from newsmodel.schema import DIALECTS, published

Schema = dict[str, Any]
GOLDEN = sorted((Path(__file__).parent / "data" / "golden" / "1.0").glob("e*.json"))


def schema_of(dialect: str = "2020-12", kind: str = "bundle") -> Schema:
    return dict(json.loads(published(kind, dialect)))


def changed(change: Callable[[Schema], Any], dialect: str = "2020-12") -> tuple[Schema, list[Difference]]:
    """The schema with a change made to its definitions, and what is found."""
    schema = schema_of(dialect)
    change(schema[_key(dialect)])
    return schema, compare(schema_of(dialect), schema)


def _key(dialect: str) -> str:
    return "$defs" if dialect == "2020-12" else "definitions"


def fields(defs: Schema, name: str) -> Schema:
    return dict.__getitem__(defs[name], "properties")  # type: ignore[no-any-return]


def add_field(defs: Schema) -> None:
    fields(defs, "Event")["casualties"] = {"anyOf": [{"$ref": "#/$defs/Quantity"}, {"type": "null"}]}


def add_list(defs: Schema) -> None:
    fields(defs, "Actor")["aliases"] = {"type": "array", "items": {"type": "string"}, "default": []}


def add_code(defs: Schema) -> None:
    defs["EventType"]["anyOf"][0]["enum"].append("air_drop")


def reword(defs: Schema) -> None:
    defs["EventType"]["description"] += " More words."
    defs["Edtf"]["examples"].append("2025")


def rename_definition(defs: Schema) -> None:
    defs["Date"] = defs.pop("Edtf")
    for name in ("edtf", "anchor"):
        fields(defs, "When")[name]["anyOf"][0]["$ref"] = "#/$defs/Date"


HARMLESS: dict[str, tuple[Callable[[Schema], Any], list[tuple[str, str, str]]]] = {
    "an optional field": (add_field, [(ADDITIVE, "/Event/properties/casualties", "a new optional field")]),
    "a list": (add_list, [(ADDITIVE, "/Actor/properties/aliases", "a new optional field")]),
    "a code of an open list": (add_code, [(ADDITIVE, "/EventType/anyOf", "'air_drop' is new in an open list")]),
    "words": (
        reword,
        [
            (WORDING, "/Edtf/examples", "is worded otherwise"),
            (WORDING, "/EventType/description", "is worded otherwise"),
        ],
    ),
    "a definition's name": (rename_definition, []),
    "the order of fields": (lambda d: d["Event"].update(properties=dict(reversed(fields(d, "Event").items()))), []),
    "the order of codes": (lambda d: d["Role"]["anyOf"][0]["enum"].reverse(), []),
    "the order of required": (lambda d: d["Event"]["required"].reverse(), []),
}

BREAKS: dict[str, tuple[Callable[[Schema], Any], list[tuple[str, str]]]] = {
    "a field gone": (lambda d: fields(d, "Event").pop("label"), [("/Event/properties/label", "the field is gone")]),
    "a field renamed": (
        lambda d: fields(d, "Event").update(title=fields(d, "Event").pop("label")),
        [("/Event/properties/label", "the field is gone")],
    ),
    "a new field that is required": (
        lambda d: (fields(d, "Event").update(x={"type": "string"}), d["Event"]["required"].append("x")),
        [("/Event/properties/x", "the field is now required"), ("/Event/properties/x", "a new field that is required")],
    ),
    "a field required now": (
        lambda d: d["Event"]["required"].append("label"),
        [("/Event/properties/label", "the field is now required")],
    ),
    "a field no longer required": (
        lambda d: d["Event"]["required"].remove("status"),
        [("/Event/properties/status", "the field is no longer required")],
    ),
    "a tighter pattern": (
        lambda d: d["CountryCode"].update(pattern="^[A-Z]{2}$"),
        [("/CountryCode/pattern", 'was "^[A-Z]{3}$", is "^[A-Z]{2}$"')],
    ),
    "a pattern more": (lambda d: d["Text"].update(pattern="^[a-z]+$"), [("/Text/pattern", 'is new: "^[a-z]+$"')]),
    "a pattern gone": (lambda d: d["CountryCode"].pop("pattern"), [("/CountryCode/pattern", "is gone; it was")]),
    "a tighter bound": (lambda d: d["Confidence"].update(maximum=0.9), [("/Confidence/maximum", "was 1, is 0.9")]),
    "a looser bound": (lambda d: d["Confidence"].update(maximum=100), [("/Confidence/maximum", "was 1, is 100")]),
    "another type": (lambda d: d["Text"].update(type="integer"), [("/Text/type", 'was "string", is "integer"')]),
    "a code gone": (
        lambda d: d["EventType"]["anyOf"][0]["enum"].remove("visit"),
        [("/EventType/anyOf", "the code 'visit' is gone")],
    ),
    "a code of a closed list": (
        lambda d: d["Factuality"]["enum"].append("absurd"),
        [("/Factuality/enum", "'absurd' is new in a closed list")],
    ),
    "a code of a closed list gone": (
        lambda d: d["Factuality"]["enum"].remove("certain"),
        [("/Factuality/enum", "the code 'certain' is gone")],
    ),
    "another pattern of own codes": (
        lambda d: d["Role"]["anyOf"][1].update(pattern="^x-"),
        [("/Role/anyOf/1/pattern", 'is "^x-"')],
    ),
    "an open list closed": (
        lambda d: d["Role"].update(enum=d["Role"].pop("anyOf")[0]["enum"]),
        [("/Role/anyOf", "is gone; it was"), ("/Role/enum", "is new")],
    ),
    "null no longer taken": (
        lambda d: fields(d, "When").update(edtf={"$ref": "#/$defs/Edtf"}),
        [
            ("/When/properties/edtf/anyOf", "is gone; it was"),
            ("/When/properties/edtf/type", "is new"),
            ("/When/properties/edtf/pattern", "is new"),
        ],
    ),
    "unknown keys taken": (
        lambda d: d["Event"].pop("additionalProperties"),
        [("/Event/additionalProperties", "is gone")],
    ),
    "a rule more": (
        lambda d: d["Place"].update(allOf=[{"required": ["names"]}]),
        [("/Place/allOf", "is new")],
    ),
    "a rule gone": (lambda d: d["When"].pop("allOf"), [("/When/allOf", "is gone")]),
    "a rule changed": (
        lambda d: d["When"]["allOf"][0]["if"]["properties"]["resolution"].update(const="inferred"),
        [("/When/allOf/0/if/properties/resolution/const", 'was "unresolved", is "inferred"')],
    ),
    "another default": (
        lambda d: fields(d, "Actor")["names"].update(default=None),
        [("/Actor/properties/names/default", "was [], is null")],
    ),
    "other items": (
        lambda d: fields(d, "Event")["places"].update(items={"$ref": "#/$defs/EventId"}),
        [("/Event/properties/places/items/pattern", 'was "^place:')],
    ),
}


def test_same() -> None:
    """A schema differs from itself in nothing, in any dialect, as any kind."""
    for dialect in DIALECTS:
        for kind in MODELS:
            assert [] == compare(schema_of(dialect, kind), schema_of(dialect, kind))


@pytest.mark.parametrize("name", HARMLESS)
def test_harmless(name: str) -> None:
    """What only adds or rewords is called so, and every document that was valid stays valid."""
    change, expected = HARMLESS[name]
    schema, found = changed(change)
    assert sorted((kind, f"/$defs{place}", what) for kind, place, what in expected) == sorted(
        (each.kind, each.place, each.what) for each in found
    )
    judge = jsonschema_rs.validator_for(schema)
    assert all(judge.is_valid(json.loads(path.read_bytes())) for path in GOLDEN)


@pytest.mark.parametrize("name", BREAKS)
def test_breaking(name: str) -> None:
    """What takes away, tightens, loosens or demands is breaking, at its place."""
    change, expected = BREAKS[name]
    _, found = changed(change)
    broken = [each for each in found if each.kind == BREAKING]
    for place, words in expected:
        assert any(each.place == f"/$defs{place}" and words in each.what for each in broken), [str(e) for e in found]
    assert len(expected) == len(broken), [str(each) for each in found]


@pytest.mark.parametrize("name", ["a field gone", "a tighter bound", "a code gone", "a rule changed"])
def test_draft_07_likewise(name: str) -> None:
    """In the other dialect the same changes are found at the same places."""
    change, expected = BREAKS[name]
    _, found = changed(change, "draft-07")
    assert [f"/definitions{place}" for place, _ in expected] == [each.place for each in found]


def test_version_itself_is_wording() -> None:
    """Another `schema_version` and another `$id` are what makes it another version, and no more."""
    schema = json.loads(json.dumps(schema_of()).replace('"1.0"', '"1.1"').replace("schema:1.0", "schema:1.1"))
    found = compare(schema_of(), schema)
    assert {WORDING} == {each.kind for each in found}
    assert {"/$id", "/properties/schema_version/const", "/properties/schema_version/default"} <= {
        e.place for e in found
    }


def test_each_difference_is_told_once() -> None:
    """A definition that is referred to from many places is compared once."""
    _, found = changed(lambda defs: defs["Text"].update(minLength=2))
    assert ["breaking  /$defs/Text/minLength  was 1, is 2"] == [str(each) for each in found]


def test_both_ways() -> None:
    """What was added one way is gone the other way."""
    schema = schema_of()
    add_field(schema["$defs"])
    (found,) = compare(schema, schema_of())
    assert (BREAKING, "/$defs/Event/properties/casualties") == (found.kind, found.place)


def test_inputs_stay() -> None:
    """Neither schema is changed by being compared."""
    old, new = schema_of("draft-07"), schema_of()
    before = deepcopy((old, new))
    compare(old, new)
    assert before == (old, new)


def _folder(path: Path, *kinds: str, change: Callable[[Schema], Any] = len) -> Path:
    path.mkdir()
    for kind in kinds:
        schema = schema_of(kind=kind)
        change(schema["$defs"])
        (path / f"{kind}.schema.json").write_text(json.dumps(schema), "utf-8")
    return path


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Folders are compared file by file; the exit code is 1 where something breaks, 2 where the command is wrong."""
    old = _folder(tmp_path / "old", "event", "place")
    more = _folder(
        tmp_path / "more", "event", "place", "actor", change=lambda defs: defs.get("Role") and reword_role(defs)
    )
    assert 0 == main([str(old), str(old)])
    assert "No difference." in capsys.readouterr().out
    assert 0 == main([str(old), str(more)])
    out = capsys.readouterr().out
    assert "additive  actor.schema.json  a new schema\n" in out
    assert "wording  event.schema.json/$defs/Role/description" in out
    assert "The new schema is additive.\n" in out
    assert 1 == main([str(more), str(old)])
    assert "breaking  actor.schema.json  the schema is gone\n" in capsys.readouterr().out
    assert 2 == main([str(old)])
    assert 2 == main([str(old), str(tmp_path / "none")])


def reword_role(defs: Schema) -> None:
    defs["Role"]["description"] = "Words."


def test_as_a_program(tmp_path: Path, root: Path) -> None:
    """It runs from the command line."""
    torn = tmp_path / "bundle.schema.json"
    schema = schema_of()
    del schema["properties"]["claims"]
    torn.write_text(json.dumps(schema), "utf-8")
    command = [sys.executable, root / "tools" / "compare_schemas.py"]
    published_file = root / "src/newsmodel/schemas/2020-12/bundle.schema.json"
    done = subprocess.run([*command, published_file, torn], capture_output=True, text=True, check=False)
    assert (1, "breaking  /properties/claims  the field is gone\nThe new schema is breaking.\n") == (
        done.returncode,
        done.stdout,
    )
