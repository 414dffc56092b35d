"""Laws of forces.toml. Reads packaged facts only; no article. What it shares with organizations is tested there."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel import resources

FIELDS = {"name", "aliases", "acronyms", "type", "country", "ambiguous"}


def forces() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = resources.toml("knowledge/forces.toml")["force"]
    return rows


def test_enough_forces() -> None:
    """At least 220 forces and armed groups are known by name."""
    assert len(forces()) >= 220


def test_types_are_closed() -> None:
    """A force is an armed force or an armed group, and there are many of both."""
    types = [row["type"] for row in forces()]
    assert {"armed_force", "armed_group"} == set(types)
    assert min(types.count("armed_force"), types.count("armed_group")) >= 80


def test_no_unknown_fields() -> None:
    """An entry has only the fields that the head of the file names."""
    assert [] == [row for row in forces() if set(row) - FIELDS]


@pytest.mark.parametrize(
    ("form", "type_", "country"),
    [
        ("Korean People's Army", "armed_force", "PRK"),
        ("Chinese People's Volunteers", "armed_force", "CHN"),
        ("US Air Force", "armed_force", "USA"),
        ("TRADOC", "armed_force", "USA"),
        ("Quds Force", "armed_force", "IRN"),
        ("Wehrmacht", "armed_force", "DEU"),
        ("Red Army", "armed_force", "SUN"),
        ("Wagner Group", "armed_group", "RUS"),
        ("Ansar Allah", "armed_group", "YEM"),
        ("al-Qaida", "armed_group", None),
        ("Daesh", "armed_group", None),
        ("LTTE", "armed_group", "LKA"),
        ("M23", "armed_group", "COD"),
    ],
)
def test_forms_of_every_day(form: str, type_: str, country: str | None) -> None:
    """What stands in the news every day is there under its type and country."""
    found = [row for row in forces() if form in (row["name"], *row.get("aliases", ()), *row.get("acronyms", ()))]
    assert [(type_, country)] == [(row["type"], row.get("country")) for row in found]
