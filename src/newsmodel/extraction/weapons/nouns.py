"""Class nouns and letter-digit designations of weapons, compiled for looking up. Knows the tables; no text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from attrs import frozen

from newsmodel import resources
from newsmodel.extraction import tokens
from newsmodel.extraction.gazetteer import Gazetteer
from newsmodel.knowledge import catalogue
from newsmodel.knowledge.catalogue import Catalogue, Entry, Phrase
from newsmodel.knowledge.morphology import plural


@frozen(slots=True)
class Noun:
    """One sense of class nouns: “aircraft carrier” is a surface ship."""

    row: int
    category: str
    subcategory: str | None
    needs: bool
    """Whether it counts only in a military text."""


@frozen
class Lexicon:
    """The class nouns by their first word, the prefixes of designations, and the catalogue's single words."""

    nouns: Mapping[str, tuple[tuple[tuple[str, ...], Noun, bool], ...]]
    """First word → (words, sense, whether plural), the longest first."""
    prefixes: Mapping[str, Noun]
    ships: Mapping[str, str]
    """Ship prefixes → the state whose ships bear them."""
    words: frozenset[str]
    """The last words of class nouns, singular and plural."""
    parts: frozenset[str]
    """All words of class nouns."""


DESIGNATION = re.compile(r"([A-Za-z]{1,6}(?:/[A-Z]{2,4})?(?:-N)?)-?([0-9]{1,4})([A-Za-z0-9/-]{0,8})\Z")
"""Letters, digits and what tells the variant: “MiG-29SMT”, “T-72B3”, “SS-N-23”."""


@cache
def lexicon() -> Lexicon:
    """The tables of weapon_nouns.toml, compiled once."""
    table = resources.toml("knowledge/weapon_nouns.toml")
    nouns: dict[str, list[tuple[tuple[str, ...], Noun, bool]]] = {}
    last: set[str] = set()
    parts: set[str] = set()
    for number, row in enumerate(table["noun"]):
        sense = Noun(number, row["category"], row.get("subcategory"), row.get("needs", False))
        for phrase in row["phrases"]:
            for text, many in ((phrase, False), (plural(phrase), True)):
                words = tuple(t.norm for t in tokens.read(text).tokens)
                nouns.setdefault(words[0], []).append((words, sense, many))
                last.add(words[-1])
                parts.update(words)
    prefixes = {
        letters: Noun(-1, row["category"], row.get("subcategory"), needs=False)
        for row in table["prefix"]
        for letters in row["letters"]
    }
    ordered = {first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in nouns.items()}
    return Lexicon(ordered, prefixes, table["ships"], frozenset(last), frozenset(parts))


@frozen
class Known:
    """What a catalogue tells of the names of weapons, and of the words around them."""

    gazetteer: Gazetteer
    """The names of weapons, their plurals among them."""
    single: Mapping[str, Entry]
    """Those of one word, folded."""
    nationalities: frozenset[str]
    """The adjectives of countries that are one word, folded."""
    others: frozenset[str]
    """The names of one word that mean anything but a weapon."""


def compiled(names: Catalogue) -> Known:
    """What a catalogue tells; the standard one is compiled once."""
    return _standard() if names is catalogue.standard() else _compile(names)


@cache
def _standard() -> Known:
    return _compile(catalogue.standard())


def _compile(names: Catalogue) -> Known:
    phrases = [p for p in names.phrases if p.entry.kind == "weapon"]
    single = {p.text.casefold(): p.entry for p in phrases if " " not in p.text and not p.ambiguous}
    plurals = [Phrase(f"{p.text}s", "plural", p.entry, p.ambiguous) for p in phrases if not p.text.endswith("s")]
    return Known(
        Gazetteer([*phrases, *plurals]),
        single,
        frozenset(p.text.casefold().split()[-1] for p in names.phrases if p.sense == "adjective"),
        frozenset(p.text for p in names.phrases if p.entry.kind != "weapon" and " " not in p.text),
    )
