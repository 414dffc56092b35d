"""Laws of named_days.toml. Reads packaged facts only; no article."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from newsmodel import resources
from newsmodel.extraction.times.named_days import day_of

FIELDS = {"name", "aliases", "month", "day", "rule", "vague", "country"}


def days() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = resources.toml("knowledge/named_days.toml")["day"]
    return rows


def named(name: str, country: str | None = None) -> dict[str, Any]:
    (row,) = [r for r in days() if name in (r["name"], *r.get("aliases", ())) and country in (None, r.get("country"))]
    return row


def test_enough_days() -> None:
    """At least 60 days are known by name."""
    assert len(days()) >= 60


def test_no_unknown_fields() -> None:
    """A day has only the fields that the head of the file names."""
    assert [] == [row for row in days() if set(row) - FIELDS]


def test_a_day_is_told_in_one_way() -> None:
    """A day has a month and a day, or a rule, or is vague: one of the three."""
    ways = [("month" in r and "day" in r) + ("rule" in r) + r.get("vague", False) for r in days()]
    assert {1} == set(ways)


def test_dates_exist() -> None:
    """Month and day make a date of every year that is no leap year."""
    assert all(date(2023, row["month"], row["day"]) for row in days() if "month" in row)


def test_rules_are_understood() -> None:
    """Every rule names a day in every year from 1950 to 2050."""
    rules = [row["rule"] for row in days() if "rule" in row]
    assert [] == [(rule, year) for rule in rules for year in range(1950, 2051) if day_of(rule, year) is None]


def test_countries_are_three_capitals() -> None:
    """A country is an alpha-3 code."""
    assert [] == [row for row in days() if not re.fullmatch("[A-Z]{3}", row.get("country", "XXX"))]


def test_a_name_stands_once_a_country() -> None:
    """The same name may belong to several countries, but once to each."""
    keys = [(row["name"], row.get("country")) for row in days()]
    assert len(set(keys)) == len(keys)


def test_an_alias_belongs_to_one_day() -> None:
    """No alias belongs to two days or is the name of another."""
    aliases = [alias for row in days() for alias in row.get("aliases", ())]
    assert len(set(aliases)) == len(aliases)
    assert set() == set(aliases) & {row["name"] for row in days()}
    assert [] == [alias for alias in aliases if len(alias) < 2 or "’" in alias]


@pytest.mark.parametrize(
    ("name", "country", "month_day"),
    [
        ("Victory Day", "PRK", (7, 27)),
        ("Victory Day", "RUS", (5, 9)),
        ("Day of the Sun", "PRK", (4, 15)),
        ("Independence Day", "USA", (7, 4)),
        ("Bastille Day", "FRA", (7, 14)),
        ("National Day", "CHN", (10, 1)),
        ("Christmas", None, (12, 25)),
    ],
)
def test_dates_of_known_days(name: str, country: str | None, month_day: tuple[int, int]) -> None:
    """Well-known days stand on their dates."""
    row = named(name, country)
    assert month_day == (row["month"], row["day"])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Thanksgiving", date(2023, 11, 23)),
        ("Memorial Day", date(2023, 5, 29)),
        ("Easter Monday", date(2023, 4, 10)),
        ("Election Day", date(2022, 11, 8)),
    ],
)
def test_rules_of_known_days(name: str, expected: date) -> None:
    """Days that move stand on the dates they had."""
    assert expected == day_of(named(name)["rule"], expected.year)


@pytest.mark.parametrize("name", ["Ramadan", "9/11", "Lunar New Year", "Yom Kippur"])
def test_days_of_other_calendars_are_vague(name: str) -> None:
    """A day that no rule here can place has no date."""
    assert named(name)["vague"] is True
