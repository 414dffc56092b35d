"""Bundles of other schema versions: older ones are migrated and told of, newer and unknown ones refused by name.

No version before 1.0 was published. The 0.9 here is made up, with a change of each sort that a migration has to make.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import migrations, resources
from newsmodel.migrations import Migration, is_newer, migrate, way
from newsmodel.models.bundle import SCHEMA_VERSION

EXAMPLE = json.loads(resources.data("schemas/example.json"))


def to_1_0(bundle: dict[str, Any]) -> dict[str, Any]:
    """0.9 had `weapons` for `weapon_systems`, one `place` for an event's `places`, and `rumoured` for `unknown`."""
    bundle["weapon_systems"] = bundle.pop("weapons")
    for event in bundle["events"]:
        event["places"] = [event.pop("place")] if "place" in event else []
        event["status"] = {"rumoured": "unknown"}.get(event["status"], event["status"])
    return bundle


def to_0_9(bundle: dict[str, Any]) -> dict[str, Any]:
    """The other way, to make documents of 0.9."""
    old = json.loads(json.dumps(bundle))
    old["schema_version"] = "0.9"
    old["weapons"] = old.pop("weapon_systems")
    for event in old["events"]:
        if places := event.pop("places"):
            (event["place"],) = places
        event["status"] = {"unknown": "rumoured"}.get(event["status"], event["status"])
    return old


OLD = to_0_9(EXAMPLE)
TABLE = (Migration("0.9", "1.0", to_1_0),)


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library knows the migration from 0.9."""
    monkeypatch.setattr(migrations, "MIGRATIONS", TABLE)


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_older_is_read(name: str) -> None:
    """A bundle of 0.9 comes out as what it says in 1.0; a note tells that it was migrated, and from what."""
    assert OLD["weapons"]
    assert OLD != EXAMPLE
    reading = nm.parse(json.dumps(OLD), name)
    assert nm.Bundle.model_validate(EXAMPLE) == reading.bundle
    assert [("migrated", "info")] == [(problem.code, problem.severity) for problem in reading.problems]
    assert "schema version 0.9 to 1.0" in reading.problems[0].message


def test_without_a_migration_older_is_refused() -> None:
    """Where no migration leads from it, an older bundle is refused with its version and place."""
    with pytest.raises(nm.ReadError, match=r"schema version '0.9', and this library reads 1\.0") as caught:
        nm.parse(json.dumps(OLD, indent=1), "json")
    (problem,) = caught.value.problems
    assert ("$.schema_version", 3) == (problem.path, problem.line)


@pytest.mark.usefixtures("table")
def test_validate_does_not_migrate() -> None:
    """The verdict of the published schema is given on the bytes: a bundle of 0.9 is no document of 1.0."""
    (problem,) = nm.validate(json.dumps(OLD))
    assert "that version's own schema is the judge" in problem.message
    with pytest.raises(ValueError, match="schema_version"):
        nm.Bundle.model_validate_json(json.dumps(OLD))


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("1.1", "a newer release of it reads that"),
        ("2.0", "a newer release of it reads that"),
        ("10.0", "a newer release of it reads that"),
        ("0.8", "that version's own schema is the judge"),
        ("1", "'1' is no schema version"),
        ("1.0.0", "'1.0.0' is no schema version"),
        ("1.00", "'1.00' is no schema version"),
        ("", "'' is no schema version"),
        ("१.०", "is no schema version"),
        ("1.0\n", "is no schema version"),
        ("9" * 5000, "'99999999999999999999' is no schema version"),
    ],
)
def test_other_versions_are_refused(version: str, message: str) -> None:
    """A newer version is refused and said to be newer; what is no version is said to be none."""
    document = {**EXAMPLE, "schema_version": version}
    for told in (nm.validate(json.dumps(document)), refusal(document)):
        (problem,) = told
        assert ("schema_version", "$.schema_version") == (problem.code, problem.path)
        assert message in problem.message


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize("version", [1, 1.0, True, None, ["1.0"]])
def test_a_version_is_a_string(version: Any) -> None:
    """Any other value is a wrong field, as any wrong field is; null is no version either."""
    (problem,) = refusal({**EXAMPLE, "schema_version": version})
    assert "$.schema_version" == problem.path


@pytest.mark.usefixtures("table")
def test_what_does_not_migrate() -> None:
    """A document that is no bundle of its version, before or after migration, is refused in words."""
    (problem,) = refusal({"schema_version": "0.9"})
    assert ("migration", "no bundle of its own schema version: KeyError: 'weapons'") == (problem.code, problem.message)
    for events in ([3], {"a": 1}, "events", [{"status": []}]):
        (problem,) = refusal({**OLD, "events": events})
        assert "migration" == problem.code
    (problem,) = refusal({**OLD, "places": [{"kind": "place"}]})
    assert ("$.places[0].id", None) == (problem.path, problem.line)
    assert "id is missing, once migrated from schema version 0.9 to 1.0" == problem.message
    text = json.dumps({**OLD, "extensions": {"urn:a:b": 1}}).replace('"urn:a:b": 1', '"urn:a:b": 1e400')
    with pytest.raises(nm.ReadError) as caught:
        nm.parse(text, "json")
    assert "json" == caught.value.problems[0].code


@pytest.mark.usefixtures("table")
def test_a_line_that_does_not_migrate_costs_itself() -> None:
    """In JSON lines an old line that cannot be migrated is a problem with its line; the others are kept."""
    lines = [json.dumps(OLD), json.dumps({"schema_version": "0.9"}), json.dumps({**EXAMPLE, "schema_version": "1.1"})]
    reading = nm.parse("\n".join(lines), "jsonl")
    assert nm.Bundle.model_validate(EXAMPLE) == reading.bundle
    told = [(problem.code, problem.line) for problem in reading.problems if problem.severity == "error"]
    assert [("migration", 2), ("schema_version", 3)] == told


def test_schema_of_ours_follows() -> None:
    """A `$schema` that names the old version by our own id names the new one; any other stays."""
    for old, new in (
        ("urn:newsmodel:schema:0.9:bundle", "urn:newsmodel:schema:1.0:bundle"),
        ("https://example.org/0.9.json", "https://example.org/0.9.json"),
    ):
        migrated = migrate({**OLD, "$schema": old}, "1.0", table=TABLE)
        assert migrated
        assert new == migrated["$schema"]


def test_pure() -> None:
    """A document that is migrated stays as it was, however deep the migration reaches."""
    before = json.dumps(OLD)
    assert EXAMPLE == migrate(OLD, "1.0", table=TABLE)
    assert before == json.dumps(OLD)


CHAIN = tuple(Migration(old, new, lambda b, new=new: {**b, "seen": [*b.get("seen", []), new]}) for old, new in (
    ("0.8", "0.9"), ("0.9", "1.0"), ("1.0", "1.1"),
))  # fmt: skip


def test_migrations_follow_one_another() -> None:
    """From any version on the way only what is still needed is done, in order."""
    for version, seen in (("0.8", ["0.9", "1.0", "1.1"]), ("0.9", ["1.0", "1.1"]), ("1.0", ["1.1"])):
        assert {"schema_version": "1.1", "seen": seen} == migrate({"schema_version": version}, "1.1", table=CHAIN)
    assert {"schema_version": "1.1"} == migrate({"schema_version": "1.1"}, "1.1", table=CHAIN)
    assert {"schema_version": "0.9", "seen": ["0.9"]} == migrate({"schema_version": "0.8"}, "0.9", table=CHAIN)


def test_no_way() -> None:
    """Nothing leads from an unknown version, nor back from a newer one."""
    for version in ("0.7", "1.2", None, 1, ["0.8"]):
        assert migrate({"schema_version": version}, "1.1", table=CHAIN) is None
    assert migrate({"schema_version": "1.1"}, "1.0", table=CHAIN) is None


def test_the_library_s_own_table() -> None:
    """Every migration that is registered leads on to the present version."""
    assert all(way(step.old, SCHEMA_VERSION, migrations.MIGRATIONS) for step in migrations.MIGRATIONS)


@given(st.tuples(st.integers(0, 99), st.integers(0, 99)), st.tuples(st.integers(0, 99), st.integers(0, 99)))
def test_order_of_versions(one: tuple[int, int], other: tuple[int, int]) -> None:
    """Versions are ordered by their numbers, not by their letters."""
    assert (one > other) == is_newer("{}.{}".format(*one), "{}.{}".format(*other))


def refusal(document: Any) -> tuple[nm.Problem, ...]:
    """The problems for which a document is not read."""
    with pytest.raises(nm.ReadError) as caught:
        nm.parse(json.dumps(document), "json")
    return caught.value.problems
