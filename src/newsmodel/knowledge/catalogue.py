"""The named things that reading knows beforehand, as phrases with what each may mean. Knows TOML tables; no text.

A phrase keeps its capitals: a capital in the phrase asks for a capital in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import field, frozen

from newsmodel import resources

Table = Mapping[str, Any]

FILES = (
    "countries",
    "places",
    "organizations",
    "forces",
    "media",
    "weapons",
)
"""The knowledge files that name things; each is one TOML table of a user's own file too."""


@frozen(slots=True, eq=False)
class Entry:
    """One thing that is known by name."""

    kind: str
    """country, place, organization, force, media, weapon."""
    name: str
    type: str
    """An actor type, a place type, or a weapon category."""
    country: str | None = None
    """ISO 3166 alpha-3; for weapons the first country of origin."""
    facts: Table = field(factory=dict)
    """The rest of its row."""


@frozen(slots=True)
class Phrase:
    """Words that may name an entry."""

    text: str
    sense: str
    """name, acronym, adjective, people, capital, seat."""
    entry: Entry
    ambiguous: bool = False
    """Believed only where something beside it supports the meaning."""


@frozen
class Catalogue:
    """All phrases, and the countries by code."""

    phrases: tuple[Phrase, ...]
    countries: Mapping[str, Entry]


@cache
def standard() -> Catalogue:
    """The catalogue of the package's own files."""
    return build([resources.toml(f"knowledge/{name}.toml") for name in FILES])


def extended(extra: Sequence[Table]) -> Catalogue:
    """The standard catalogue and a user's tables, in the shapes of the package's own files.

    Raises KeyError or TypeError where a table has not that shape.
    """
    if not extra:
        return standard()
    own = build(extra)
    return Catalogue(own.phrases + standard().phrases, {**standard().countries, **own.countries})


def build(tables: Iterable[Table]) -> Catalogue:
    """A catalogue of tables as in the knowledge files."""
    phrases: list[Phrase] = []
    countries: dict[str, Entry] = {}
    for table in tables:
        for row in table.get("country", ()):
            entry = Entry("country", row["names"][0], "state", row["code"], row)
            countries[row["code"]] = entry
            phrases += _country_phrases(entry)
        for kind in ("organization", "force", "media"):
            for row in table.get(kind, ()):
                entry = Entry(kind, row["name"], row.get("type", kind), row.get("country"), row)
                phrases += _named(entry)
        for row in table.get("weapon", ()):
            origin = row.get("origin", ())
            first = origin if isinstance(origin, str) else next(iter(origin), None)
            phrases += _named(Entry("weapon", row["name"], row["category"], first, row))
        phrases += _places(table)
    return Catalogue(tuple(phrases), countries)


def _country_phrases(entry: Entry) -> Iterator[Phrase]:
    senses = {
        "names": "name",
        "adjectives": "adjective",
        "people": "people",
        "capital_aliases": "capital",
        "seats": "seat",
    }
    for key, sense in senses.items():
        for text in entry.facts.get(key, ()):
            yield Phrase(text, "acronym" if sense == "name" and _is_acronym(text) else sense, entry)
    if entry.facts.get("capital"):
        yield Phrase(entry.facts["capital"], "capital", entry)


def _is_acronym(text: str) -> bool:
    letters = text.replace(".", "")
    return letters.isupper() and len(letters) <= 5 and " " not in text


def _named(entry: Entry) -> Iterator[Phrase]:
    yield Phrase(
        entry.name,
        "acronym" if _is_acronym(entry.name) else "name",
        entry,
        entry.name in entry.facts.get("ambiguous", ()),
    )
    for text in entry.facts.get("aliases", ()):
        yield Phrase(text, "acronym" if _is_acronym(text) else "name", entry)
    for text in entry.facts.get("acronyms", ()):
        yield Phrase(text, "acronym", entry)
    for text in entry.facts.get("ambiguous", ()):
        if text != entry.name:
            yield Phrase(text, "acronym" if _is_acronym(text) else "name", entry, ambiguous=True)


def _places(table: Table) -> Iterator[Phrase]:
    for type_ in ("city", "region", "sea", "facility", "base", "site", "other"):
        for code, rows in table.get(type_, {}).items():
            for row in rows:
                yield from _place(row, type_, code, ambiguous=False)
    for code, rows in table.get("ambiguous", {}).items():
        for row in rows:
            names, _, type_ = row.rpartition(":")
            yield from _place(names, type_, code, ambiguous=True)


def _place(row: str, type_: str, code: str, *, ambiguous: bool) -> Iterator[Phrase]:
    names = row.split("|")
    entry = Entry("place", names[0], type_, None if code == "XXX" else code, {})
    for text in names:
        yield Phrase(text, "acronym" if _is_acronym(text) else "name", entry, ambiguous)
