"""The trigger lexicon of events, compiled by the form of its first word. Knows knowledge/events.toml; no text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal

from attrs import field, frozen

from newsmodel import resources
from newsmodel.extraction.grammar import verbs
from newsmodel.extraction.openings import Openings, by_opening
from newsmodel.knowledge.morphology import plural, verb

PARTICLES = frozenset("up down off out away back over on in apart".split())
"""Adverbs that an object may stand before: “shot it down”."""

SILENT = frozenset("arms headquarters barracks forces troops news".split())


@frozen(eq=False, slots=True)
class Entry:
    """One entry of the lexicon."""

    part: Literal["verb", "noun"]
    type: str
    roles: Mapping[str, str]
    objects: frozenset[str]
    not_objects: frozenset[str]
    needs: str | None
    requires: tuple[str, ...]
    light: bool
    before: frozenset[str]
    after: frozenset[str]
    rank: int
    """Its place in the file."""


@frozen(slots=True)
class Pattern:
    """A lemma or noun in one form: the words behind the first, the form of the first, and its entry."""

    rest: tuple[str, ...]
    form: str
    entry: Entry

    phrase: bool = field(init=False, repr=False, eq=False)
    """Whether an object may stand between the verb and its phrase: “put X on display”."""
    particle: bool = field(init=False, repr=False, eq=False)
    """Whether an object may stand between the verb and its only other word."""

    @phrase.default
    def _phrase(self) -> bool:
        return len(self.rest) == 2 and self.rest[0] in ("on", "into", "under", "in", "to")

    @particle.default
    def _particle(self) -> bool:
        return len(self.rest) == 1 and self.rest[0] in PARTICLES


@frozen
class Lexicon:
    """Verbs and nouns by the word they begin with, the longest and strictest first."""

    verbs: Mapping[str, tuple[Pattern, ...]]
    nouns: Openings[Pattern]
    forms: Mapping[str, frozenset[str]]
    """Which verb forms a word can be; the lexicon's verbs and the common ones."""
    weapon_words: frozenset[str]
    force_words: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The compiled lexicon of the package."""
    return build(resources.toml("knowledge/events.toml"))


def build(table: Mapping[str, Any]) -> Lexicon:
    """A lexicon of a table in the shape of knowledge/events.toml."""
    irregular = {**verbs.irregular(), **{k: tuple(v) for k, v in table.get("irregular", {}).items()}}
    also = table.get("also", {})
    verbs_: dict[str, list[Pattern]] = {}
    nouns: dict[str, list[Pattern]] = {}
    forms: dict[str, set[str]] = {word: set(kinds) for word, kinds in verbs.forms().items()}
    for rank, row in enumerate(table.get("verb", ())):
        entry = _entry("verb", row, rank)
        for lemma in row["lemmas"]:
            for word, form, rest in _inflected(lemma, irregular, also):
                verbs_.setdefault(word, []).append(Pattern(rest, form, entry))
                forms.setdefault(word, set()).add(form)
    for rank, row in enumerate(table.get("noun", ())):
        entry = _entry("noun", row, rank)
        for words in row["words"]:
            for text in dict.fromkeys((words, _plural(words))):
                first, *tail = _split(text)
                nouns.setdefault(first, []).append(Pattern(tuple(tail), "noun", entry))
    return Lexicon(
        {word: _sorted(found) for word, found in verbs_.items()},
        by_opening(((word, *p.rest), p) for word, found in nouns.items() for p in _sorted(found)),
        {word: frozenset(kinds) for word, kinds in forms.items()},
        with_plurals(table.get("weapon_words", ())),
        with_plurals(table.get("force_words", ())),
    )


def _split(text: str) -> list[str]:
    return text.casefold().replace("'s ", " 's ").replace("s' ", "s ' ").split()


def _sorted(patterns: list[Pattern]) -> tuple[Pattern, ...]:
    """The longest first, then those with objects, requires, needs, then in the file's order; each once."""
    unique = {(p.rest, p.form, id(p.entry)): p for p in patterns}
    return tuple(sorted(unique.values(), key=_strictness))


def _strictness(pattern: Pattern) -> tuple[int, bool, bool, bool, int]:
    entry = pattern.entry
    return (-len(pattern.rest), not entry.objects, not entry.requires, not entry.needs, entry.rank)


def _inflected(
    lemma: str, irregular: Mapping[str, tuple[str, ...]], also: Mapping[str, Any]
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    made = verb(lemma, irregular)
    for form, word in verbs.named(made):
        yield word, form, made.tail
    if made.base == "be":
        yield from ((word, form, made.tail) for word, form in (("is", "present"), ("are", "present"), ("were", "past")))
    for word in also.get(made.base, ()):
        yield word, "gerund" if word.endswith("ing") else "past", made.tail


def _entry(part: Literal["verb", "noun"], row: Mapping[str, Any], rank: int) -> Entry:
    return Entry(
        part,
        row["type"],
        dict(row.get("roles", {})),
        with_plurals(row.get("objects", ())),
        with_plurals(row.get("not_objects", ())),
        row.get("needs"),
        tuple(row.get("requires", ())),
        bool(row.get("light")),
        with_plurals(row.get("not_before", ())),
        with_plurals(row.get("not_after", ())),
        rank,
    )


def with_plurals(words: Any) -> frozenset[str]:
    """Nouns in the singular and the plural."""
    return frozenset(words) | {plural(w) for w in words if w not in SILENT}


def _plural(words: str) -> str:
    """“air strike” → “air strikes”, “exchange of letters” → “exchanges of letters”; plurals stay."""
    head, of, tail = words.partition(" of ")
    if (head.endswith("s") and not head.endswith("ss")) or (head.endswith("ing") and of):
        return words
    return plural(head) + of + tail
