"""Laws of titles.toml. Reads packaged facts only; no article."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel import resources

ACTOR_TYPES = {
    "person", "state", "government_body", "armed_force", "armed_group", "political_party", "company", "media",
    "international_organization", "organization", "population", "group", "unknown",
}  # fmt: skip
FACILITY_TYPES = {"facility", "base", "site"}
PLACE_TYPES = {"sea", "region", "city", "other"}
LISTS = (
    "honorifics", "ranks", "offices", "office_heads", "modifiers", "person_role_nouns", "suffixes", "particles",
    "not_names",
)  # fmt: skip
LOWER = ("office_heads", "modifiers", "person_role_nouns", "particles")
TABLES = ("role_nouns", "organization_heads", "facility_heads", "place_heads")


@pytest.fixture(scope="module")
def titles() -> dict[str, Any]:
    return resources.toml("knowledge/titles.toml")


def test_keys_are_closed(titles: dict[str, Any]) -> None:
    """The file has these lists and tables and no others."""
    assert {*LISTS, *TABLES} == set(titles)


@pytest.mark.parametrize("key", LISTS)
def test_lists_repeat_nothing(titles: dict[str, Any], key: str) -> None:
    """A list holds each form once, with no white space at its ends."""
    assert sorted(set(titles[key])) == sorted(titles[key])
    assert [] == [text for text in titles[key] if text != " ".join(text.split()) or not text]


@pytest.mark.parametrize("key", LOWER)
def test_lists_of_words_are_lower_case(titles: dict[str, Any], key: str) -> None:
    """Lists that are compared without capitals are written without."""
    assert [] == [text for text in titles[key] if text != text.casefold()]


@pytest.mark.parametrize("key", TABLES)
def test_table_keys_are_lower_case(titles: dict[str, Any], key: str) -> None:
    """Keys of tables are in lower case."""
    assert [] == [text for text in titles[key] if text != text.casefold()]


@pytest.mark.parametrize(
    ("key", "least"),
    [
        ("honorifics", 80),
        ("ranks", 150),
        ("offices", 200),
        ("office_heads", 120),
        ("person_role_nouns", 100),
        ("not_names", 200),
    ],
)
def test_enough_of_each(titles: dict[str, Any], key: str, least: int) -> None:
    """The lists are long enough for English-language news."""
    assert len(titles[key]) >= least


def test_organization_heads_name_actor_types(titles: dict[str, Any]) -> None:
    """A head word of organizations points to an actor type."""
    assert set(titles["organization_heads"].values()) <= ACTOR_TYPES - {"person", "state", "population", "unknown"}


def test_facility_and_place_heads_name_place_types(titles: dict[str, Any]) -> None:
    """A head word of facilities or places points to a place type, and no word stands in both tables."""
    assert set(titles["facility_heads"].values()) <= FACILITY_TYPES
    assert set(titles["place_heads"].values()) <= PLACE_TYPES
    assert set() == set(titles["facility_heads"]) & set(titles["place_heads"])


def test_role_nouns_refer_to_known_titles(titles: dict[str, Any]) -> None:
    """What a role noun can refer to is a head, a rank, an office or an honorific of this file."""
    known = {text.casefold() for key in ("office_heads", "ranks", "offices", "honorifics") for text in titles[key]}
    assert {} == {noun: missing for noun, heads in titles["role_nouns"].items() if (missing := set(heads) - known)}


def test_role_nouns_are_never_empty(titles: dict[str, Any]) -> None:
    """A role noun refers to something."""
    assert [] == [noun for noun, heads in titles["role_nouns"].items() if not heads]


@pytest.mark.parametrize(
    ("head", "type_"),
    [
        ("ministry", "government_body"),
        ("command", "armed_force"),
        ("party", "political_party"),
        ("inc", "company"),
        ("university", "organization"),
        ("news agency", "media"),
        ("directorate", "government_body"),
    ],
)
def test_heads_of_every_day(titles: dict[str, Any], head: str, type_: str) -> None:
    """The commonest heads point to the type that a reader expects."""
    assert type_ == titles["organization_heads"][head]


@pytest.mark.parametrize(
    "text", ["Gen.", "Brig. Gen.", "Lt. Col.", "Rear Adm.", "Petty Officer 1st Class", "Field Marshal"]
)
def test_ranks_as_news_abbreviates_them(titles: dict[str, Any], text: str) -> None:
    """Ranks stand there as news prints them."""
    assert text in titles["ranks"]


def test_no_given_name_is_forbidden(titles: dict[str, Any]) -> None:
    """A word that is never a person is no given name."""
    names = resources.toml("knowledge/given_names.toml")
    given = {name for key in ("female", "male", "unknown") for row in names[key].values() for name in row}
    assert set() == given & set(titles["not_names"])
