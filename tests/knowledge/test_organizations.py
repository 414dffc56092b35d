"""Laws of organizations.toml, and of the three files of named actors together. Reads packaged facts; no article."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

import pytest

from newsmodel import resources

TYPES = {"international_organization", "organization", "government_body", "political_party", "company", "group"}
FIELDS = {"name", "aliases", "acronyms", "type", "country", "ambiguous"}
FILES = {"organizations": "organization", "forces": "force", "media": "media"}


def rows(file: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = resources.toml(f"knowledge/{file}.toml")[FILES[file]]
    return entries


def firm(row: dict[str, Any]) -> list[str]:
    """The forms that name one entry only."""
    return [row["name"], *row.get("aliases", ()), *row.get("acronyms", ())]


def test_enough_organizations() -> None:
    """At least 220 organizations are known by name."""
    assert len(rows("organizations")) >= 220


def test_types_are_closed() -> None:
    """An organization's type is one of six codes, and each of the first five has entries."""
    found = {row["type"] for row in rows("organizations")}
    assert found <= TYPES
    assert TYPES - {"group"} <= found


def test_no_unknown_fields() -> None:
    """An entry has only the fields that the head of the file names."""
    assert [] == [row for row in rows("organizations") if set(row) - FIELDS]


@pytest.mark.parametrize("file", FILES)
def test_countries_are_three_capitals(file: str) -> None:
    """A country is an alpha-3 code."""
    assert [] == [row for row in rows(file) if not re.fullmatch("[A-Z]{3}", row.get("country", "XXX"))]


@pytest.mark.parametrize("file", FILES)
def test_forms_have_two_characters(file: str) -> None:
    """No name, alias, acronym or ambiguous form is shorter than two characters or has white space at its ends."""
    texts = [text for row in rows(file) for text in (*firm(row), *row.get("ambiguous", ()))]
    assert [] == [text for text in texts if len(text) < 2 or text != " ".join(text.split())]


@pytest.mark.parametrize("file", FILES)
def test_apostrophes_are_straight(file: str) -> None:
    """Forms are written with straight apostrophes, as tokens are compared."""
    texts = [text for row in rows(file) for text in (*firm(row), *row.get("ambiguous", ()))]
    assert [] == [text for text in texts if "’" in text or "‘" in text]


@pytest.mark.parametrize("file", FILES)
def test_acronyms_hold_capitals(file: str) -> None:
    """An acronym is one word with at least two capitals or a capital and a figure, matched as it stands."""
    acronyms = [text for row in rows(file) for text in row.get("acronyms", ())]
    assert [] == [text for text in acronyms if " " in text or sum(c.isupper() or c.isdigit() for c in text) < 2]


def test_one_form_names_one_entry() -> None:
    """No name, alias or acronym belongs to two entries of organizations, forces and media together.

    Acronyms that differ in capitals (JeM, JEM) are two forms; names and aliases are compared without regard to case.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    for file in FILES:
        for row in rows(file):
            acronyms = set(row.get("acronyms", ()))
            for text in firm(row):
                owners[text if text in acronyms else text.casefold()].add(row["name"])
    assert {} == {text: names for text, names in owners.items() if len(names) > 1}


def test_one_name_one_entry() -> None:
    """No two entries of the three files have the same name, and no entry repeats a form."""
    names = [row["name"].casefold() for file in FILES for row in rows(file)]
    assert len(set(names)) == len(names)
    assert [] == [row["name"] for file in FILES for row in rows(file) if len(set(firm(row))) != len(firm(row))]


def test_no_form_is_both_firm_and_ambiguous_in_one_entry() -> None:
    """A form that an entry calls ambiguous is not among its aliases or acronyms."""
    assert [] == [r["name"] for f in FILES for r in rows(f) if set(r.get("ambiguous", ())) & set(firm(r))]


@pytest.mark.parametrize(
    ("form", "type_"),
    [
        ("NATO", "international_organization"),
        ("IAEA", "international_organization"),
        ("Pentagon", "government_body"),
        ("State Department", "government_body"),
        ("Knesset", "government_body"),
        ("Likud", "political_party"),
        ("Lockheed Martin", "company"),
        ("Human Rights Watch", "organization"),
    ],
)
def test_forms_of_every_day(form: str, type_: str) -> None:
    """What stands in the news every day is there under its type."""
    assert [type_] == [row["type"] for row in rows("organizations") if form in firm(row)]
