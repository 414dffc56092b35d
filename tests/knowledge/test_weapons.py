"""Laws of the weapon catalogue. Reads the packaged files only; knows no article and no extractor."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from newsmodel.resources import toml

WEAPONS: list[dict[str, Any]] = toml("knowledge/weapons.toml")["weapon"]
CODES: dict[str, Any] = toml("values/codes.toml")

KEYS = {"name", "aliases", "ambiguous", "category", "subcategory", "origin", "propulsion", "level"}

#: Categories for what a text leaves open: no name belongs there.
WITHOUT_NAMES = {"unknown"}

#: Categories whose things are called by plain lower-case words: sarin, napalm.
PLAIN_NAMES = {"radiological_chemical_biological", "bomb"}

PLAIN_WORD = re.compile(r"[a-z]+")


def strict(weapon: dict[str, Any]) -> list[str]:
    """The words that mean this weapon wherever they stand."""
    return [weapon["name"], *weapon.get("aliases", [])]


def origins(weapon: dict[str, Any]) -> list[str]:
    """The countries of origin, one or several."""
    origin = weapon.get("origin", [])
    return [origin] if isinstance(origin, str) else origin


def all_words() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every word of every entry, ambiguous ones too."""
    for weapon in WEAPONS:
        for word in (*strict(weapon), *weapon.get("ambiguous", [])):
            yield word, weapon


def test_rows_have_known_keys_only() -> None:
    """A row has a name, a category, and no key that nobody reads."""
    assert [] == [w for w in WEAPONS if not {"name", "category"} <= set(w) <= KEYS]


def test_it_is_a_catalogue() -> None:
    """There are at least 750 weapon systems."""
    assert len(WEAPONS) >= 750


def test_every_category_has_some() -> None:
    """Each weapon category that can have names has entries, and no other category is used."""
    assert set(CODES["weapon_category"]) - WITHOUT_NAMES == {w["category"] for w in WEAPONS}


def test_subcategories_stand_under_their_category() -> None:
    """A subcategory is a published code and belongs to the entry's category."""
    known = CODES["weapon_subcategory"]
    wrong = [
        (w["name"], w["category"], w["subcategory"])
        for w in WEAPONS
        if "subcategory" in w and w["category"] not in known.get(w["subcategory"], {"categories": []})["categories"]
    ]
    assert [] == wrong


def test_propulsions_are_codes() -> None:
    """A propulsion is a published code."""
    assert set() == {w["propulsion"] for w in WEAPONS if "propulsion" in w} - set(CODES["propulsion"])


def test_level_is_family_or_absent() -> None:
    """Only families say their level."""
    assert {"family"} == {w["level"] for w in WEAPONS if "level" in w}


def test_origins_are_countries() -> None:
    """An origin is the code of a country, present or former; several are a list without repeats."""
    known = {country["code"] for country in toml("knowledge/countries.toml")["country"]}
    found = [(w["name"], code) for w in WEAPONS for code in origins(w)]
    assert [] == [(name, code) for name, code in found if not re.fullmatch("[A-Z]{3}", code) or code not in known]
    assert [] == [w["name"] for w in WEAPONS if len(origins(w)) != len(set(origins(w)))]


def test_names_are_unique() -> None:
    """No two entries have one name."""
    assert [] == [name for name, count in Counter(w["name"] for w in WEAPONS).items() if count > 1]


def test_an_unmistakable_word_means_one_weapon() -> None:
    """A name or alias stands once in the file: in one entry, and there once."""
    assert [] == [word for word, count in Counter(word for w in WEAPONS for word in strict(w)).items() if count > 1]


def test_an_ambiguous_word_means_one_weapon_of_a_category() -> None:
    """Where an ambiguous word serves several entries, their categories differ, so that the noun beside it decides."""
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for weapon in WEAPONS:
        for word in weapon.get("ambiguous", []):
            owners[word, weapon["category"]].append(weapon["name"])
    assert {} == {key: names for key, names in owners.items() if len(names) > 1}


def test_no_word_is_both_unmistakable_and_ambiguous() -> None:
    """A word is believed either always or only in context."""
    always = {word for weapon in WEAPONS for word in strict(weapon)}
    sometimes = {word for weapon in WEAPONS for word in weapon.get("ambiguous", [])}
    assert set() == always & sometimes


def test_unmistakable_words_have_three_characters() -> None:
    """A name or alias has at least three characters, an ambiguous word at least two."""
    assert [] == [word for w in WEAPONS for word in strict(w) if len(word) < 3]
    assert [] == [word for w in WEAPONS for word in w.get("ambiguous", []) if len(word) < 2]


def test_no_alias_is_a_plain_word() -> None:
    """No alias is one lower-case word; a name is so only where the thing is called so."""
    assert [] == [a for w in WEAPONS for a in w.get("aliases", []) if PLAIN_WORD.fullmatch(a)]
    plain = {w["category"] for w in WEAPONS if PLAIN_WORD.fullmatch(w["name"])}
    assert plain <= PLAIN_NAMES


def test_words_are_clean() -> None:
    """A word has no space at its ends, no double space, and no character that would end an array."""
    assert [] == [word for word, _ in all_words() if word != " ".join(word.split()) or '"' in word or "|" in word]


@pytest.mark.parametrize(
    ("word", "name", "category"),
    [
        ("SS-18 Satan", "R-36M", "ballistic_missile"),
        ("SS-19", "UR-100N", "ballistic_missile"),
        ("SS-N-23", "R-29RM", "ballistic_missile"),
        ("KN-23", "Hwasong-11A", "ballistic_missile"),
        ("Nodong", "Hwasong-7", "ballistic_missile"),
        ("Shahed-136", "Shahed-136", "loitering_munition"),
        ("MQ-9", "MQ-9 Reaper", "uav"),
        ("Delta-class", "Delta-class submarine", "submarine"),
        ("HMMWVs", "Humvee", "vehicle"),
        ("AT-4", "AT4", "anti_tank"),
    ],
)
def test_designations_lead_to_their_weapon(word: str, name: str, category: str) -> None:
    """A reporting name, an index or a plural abbreviation leads to the weapon that it designates."""
    assert [(name, category)] == [(w["name"], w["category"]) for w in WEAPONS if word in strict(w)]


@pytest.mark.parametrize(
    "word", ["Patriot", "Eagle", "Hellfire", "Javelin", "Moskva", "Leopard", "Ohio", "VX", "B-2", "Reaper"]
)
def test_ordinary_words_ask_for_context(word: str) -> None:
    """What an ordinary reader could mistake stands under `ambiguous` only."""
    assert [] == [w["name"] for w in WEAPONS if word in strict(w)]
    assert any(word in w.get("ambiguous", []) for w in WEAPONS)
