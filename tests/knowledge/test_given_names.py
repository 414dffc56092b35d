"""Laws of given_names.toml. Reads packaged facts only; no article."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel import resources

GENDERS = ("female", "male", "unknown")


@pytest.fixture(scope="module")
def table() -> dict[str, Any]:
    return resources.toml("knowledge/given_names.toml")


def names(table: dict[str, Any], *genders: str) -> list[str]:
    return [name for gender in genders for row in table[gender].values() for name in row]


def test_keys_are_closed(table: dict[str, Any]) -> None:
    """The file has three tables of names by culture and two lists."""
    assert {*GENDERS, "family_first", "also_words"} == set(table)


def test_enough_names(table: dict[str, Any]) -> None:
    """At least 2,500 given names, and no table is a token one."""
    assert len(set(names(table, *GENDERS))) >= 2500
    assert min(len(names(table, "female")), len(names(table, "male"))) >= 1000


def test_a_name_stands_once(table: dict[str, Any]) -> None:
    """A given name stands once in the whole file, under one gender and one culture."""
    every = names(table, *GENDERS)
    assert sorted(set(every)) == sorted(every)


@pytest.mark.parametrize("key", ["family_first", "also_words"])
def test_lists_repeat_nothing(table: dict[str, Any], key: str) -> None:
    """A list holds each word once."""
    assert sorted(set(table[key])) == sorted(table[key])


def test_names_are_words_with_a_capital(table: dict[str, Any]) -> None:
    """A name is one word of at least two characters that begins with a capital."""
    every = [*names(table, *GENDERS), *table["family_first"]]
    assert [] == [n for n in every if len(n) < 2 or not n[0].isupper() or " " in n or "’" in n]


def test_also_words_are_names(table: dict[str, Any]) -> None:
    """A word that is said to be a name too is one."""
    assert set(table["also_words"]) <= {*names(table, *GENDERS), *table["family_first"]}


@pytest.mark.parametrize("name", ["Kim", "Lee", "Park", "Choi", "Li", "Wang", "Zhang", "Xi", "Nguyen", "Tran"])
def test_family_names_that_stand_first(table: dict[str, Any], name: str) -> None:
    """Korean, Chinese and Vietnamese family names stand in a list of their own."""
    assert name in table["family_first"]


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Sergei", "male"),
        ("Olena", "female"),
        ("Mohammed", "male"),
        ("Fatima", "female"),
        ("Narendra", "male"),
        ("Yuriko", "female"),
        ("Recep", "male"),
        ("Andrea", "unknown"),
        ("Cedric", "male"),
        ("Toine", "male"),
    ],
)
def test_gender_by_custom(table: dict[str, Any], name: str, gender: str) -> None:
    """A name stands under the gender that custom gives it; one that is shared stands under unknown."""
    assert [gender] == [key for key in GENDERS if name in names(table, key)]
