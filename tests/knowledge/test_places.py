"""Laws of the gazetteer. Reads the packaged files only; knows no article and no extractor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsmodel.resources import toml

PLACES: dict[str, dict[str, list[str]]] = toml("knowledge/places.toml")
CODES = {country["code"] for country in toml("knowledge/countries.toml")["country"]} | {"XXX"}
TYPES = {"city", "region", "sea", "facility", "base", "site", "other"}


def rows() -> Iterator[tuple[str, str, list[str]]]:
    """Type, country code and spellings of every place with a type of its own."""
    for kind in sorted(TYPES):
        for code, entries in PLACES[kind].items():
            for entry in entries:
                yield kind, code, entry.split("|")


def doubtful() -> Iterator[tuple[str, str, str]]:
    """Country code, name and type of every doubtful name."""
    for code, entries in PLACES["ambiguous"].items():
        for entry in entries:
            name, _, kind = entry.rpartition(":")
            yield code, name, kind


def test_types_are_known() -> None:
    """The file has the seven types and the doubtful names, and nothing else."""
    assert TYPES | {"ambiguous"} == set(PLACES)


def test_codes_are_known() -> None:
    """Every code is a country of countries.toml, or XXX."""
    used = {code for table in PLACES.values() for code in table}
    assert set() == used - CODES


def test_no_spelling_is_empty() -> None:
    """No spelling is empty or padded, and none holds a typographic apostrophe."""
    bad = [name for _, _, names in rows() for name in names if not name or name != name.strip() or "’" in name]
    assert [] == bad


def test_no_duplicates_within_type_and_country() -> None:
    """One spelling stands once within a type and country."""
    counted = Counter((kind, code, name) for kind, code, names in rows() for name in names)
    assert {} == {key: count for key, count in counted.items() if count > 1}


def test_doubtful_names_are_typed() -> None:
    """A doubtful name says its type, and stands once."""
    found = list(doubtful())
    assert [] == [row for row in found if not row[1] or row[2] not in TYPES]
    assert len(set(found)) == len(found)


def test_doubtful_names_are_not_believed_elsewhere() -> None:
    """A name doubtful in a country is in none of that country's plain lists."""
    plain = {(code, name) for _, code, names in rows() for name in names}
    assert set() == {(code, name) for code, name, _ in doubtful()} & plain


def test_there_are_enough_places() -> None:
    """The gazetteer has at least 2,500 places under their own type."""
    assert 2500 <= sum(1 for _ in rows())


def test_bases_are_enough() -> None:
    """At least 250 military bases are named."""
    assert 250 <= sum(1 for kind, _, _ in rows() if kind == "base")


def test_capitals_are_places() -> None:
    """The capital of every state that still stands is a city of the gazetteer, plain or doubtful."""
    cities = {(code, name) for kind, code, names in rows() if kind == "city" for name in names}
    cities |= {(code, name) for code, name, kind in doubtful() if kind == "city"}
    missing = [
        country["capital"]
        for country in toml("knowledge/countries.toml")["country"]
        if country["type"] == "state" and "until" not in country
        if (country["code"], country["capital"].partition(",")[0]) not in cities
    ]
    assert [] == missing
