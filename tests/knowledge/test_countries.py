"""Laws of the country list. Reads the packaged file only; knows no article and no extractor."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from newsmodel.resources import toml

COUNTRIES: list[dict[str, Any]] = toml("knowledge/countries.toml")["country"]

KEYS = {
    "code",
    "names",
    "adjectives",
    "people",
    "capital",
    "capital_aliases",
    "seats",
    "type",
    "until",
    "wikidata",
}

#: Words that several countries share, and why.
SHARED: dict[str, tuple[set[str], str]] = {
    "Congo": ({"COG", "COD"}, "both republics are called so"),
    "Congolese": ({"COG", "COD"}, "both republics are called so"),
    "Korea": ({"PRK", "KOR"}, "each is called so where the context is plain"),
    "Korean": ({"PRK", "KOR"}, "each is called so where the context is plain"),
    "Dominican": ({"DMA", "DOM"}, "Dominica and the Dominican Republic"),
    "Virgin Islander": ({"VGB", "VIR"}, "two territories of one island group"),
    "Moscow": ({"RUS", "SUN"}, "capital of the successor too"),
    "Belgrade": ({"SRB", "YUG", "SCG"}, "capital of the successors too"),
    "Prague": ({"CZE", "CSK"}, "capital of the successor too"),
    "Hanoi": ({"VNM", "VDR"}, "capital of the successor too"),
    "Willemstad": ({"CUW", "ANT"}, "capital of the successor too"),
}

#: States without a capital of their own, and why.
NO_CAPITAL: dict[str, str] = {}


def words(country: dict[str, Any]) -> Iterator[str]:
    """Every name, adjective and capital of a country."""
    yield from country["names"]
    yield from country.get("adjectives", [])
    yield from country.get("capital_aliases", [])
    if "capital" in country:
        yield country["capital"]


def owners() -> dict[str, set[str]]:
    """Each word with the codes of the countries that carry it."""
    found: dict[str, set[str]] = defaultdict(set)
    for country in COUNTRIES:
        for word in words(country):
            found[word].add(country["code"])
    return found


def test_codes_are_unique() -> None:
    """No code stands twice."""
    codes = [country["code"] for country in COUNTRIES]
    assert sorted(set(codes)) == sorted(codes)


def test_wikidata_items_are_unique() -> None:
    """No item stands for two countries."""
    items = [country["wikidata"] for country in COUNTRIES if "wikidata" in country]
    assert sorted(set(items)) == sorted(items)


def test_there_are_enough_current_countries() -> None:
    """ISO 3166-1 has 249 entries; Kosovo comes on top."""
    current = {country["code"] for country in COUNTRIES if "until" not in country}
    assert 250 == len(current)
    assert "XKX" in current


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country["code"])
class TestCountry:
    def test_code_is_three_capitals(self, country: dict[str, Any]) -> None:
        """A code is three capital letters."""
        assert re.fullmatch("[A-Z]{3}", country["code"])

    def test_keys_are_known(self, country: dict[str, Any]) -> None:
        """A block has no key the head of the file does not explain."""
        assert set() == set(country) - KEYS

    def test_type_is_known(self, country: dict[str, Any]) -> None:
        """A country is a state or a territory."""
        assert country["type"] in {"state", "territory"}

    def test_until_is_a_year(self, country: dict[str, Any]) -> None:
        """A former state says the last year it stood."""
        assert 1900 < country.get("until", 1991) < 2020

    def test_has_a_name(self, country: dict[str, Any]) -> None:
        """Every country has a name."""
        assert country["names"]

    def test_states_have_adjective_and_capital(self, country: dict[str, Any]) -> None:
        """A state has an adjective and, with listed exceptions, a capital."""
        if country["type"] == "state":
            assert country.get("adjectives")
            assert country.get("capital") or country["code"] in NO_CAPITAL

    def test_lists_are_clean(self, country: dict[str, Any]) -> None:
        """No list holds an empty, padded or repeated word."""
        for key in ("names", "adjectives", "people", "capital_aliases", "seats"):
            values = country.get(key, [])
            assert list(dict.fromkeys(value.strip() for value in values if value.strip())) == values


def test_no_word_is_shared_unlisted() -> None:
    """No name, capital or adjective belongs to two countries, except the listed ones."""
    shared = {word: codes for word, codes in owners().items() if len(codes) > 1}
    assert {word: codes for word, (codes, _) in SHARED.items()} == shared


def test_no_seat_is_shared() -> None:
    """A seat stands for one government, and is no other country's name or capital."""
    found = owners()
    seats: dict[str, set[str]] = defaultdict(set)
    for country in COUNTRIES:
        for seat in country.get("seats", []):
            seats[seat] |= {country["code"]} | found.get(seat, set())
    assert {} == {seat: codes for seat, codes in seats.items() if len(codes) > 1}
