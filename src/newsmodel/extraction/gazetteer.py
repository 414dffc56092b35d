"""Where known names stand in a text: the longest match, capitals minded. Knows phrases; decides no meaning."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from attrs import frozen

from newsmodel.extraction import tokens
from newsmodel.extraction.light import light
from newsmodel.extraction.tokens import Document, Token
from newsmodel.knowledge import catalogue
from newsmodel.knowledge.catalogue import Catalogue, Phrase


@light
class Match:
    """A known phrase in the text; several senses of the same words come together."""

    first: int
    last: int
    senses: tuple[Phrase, ...]

    def sense(self, *names: str) -> Phrase | None:
        """The first reading with one of these senses."""
        for phrase in self.senses:
            if phrase.sense in names:
                return phrase
        return None

    def kind(self, *kinds: str) -> Phrase | None:
        """The first reading of one of these kinds of entry."""
        for phrase in self.senses:
            if phrase.entry.kind in kinds:
                return phrase
        return None


@frozen(slots=True)
class _Pattern:
    capitals: tuple[int, ...]
    """The words of the phrase that are capitalised."""
    exact: str | None
    """The letters of an acronym, which must stand just so."""
    phrase: Phrase


_Rows = tuple[tuple[int, dict[tuple[str, ...], list[_Pattern]]], ...]
"""Phrases by their length, the longest first."""


class Gazetteer:
    """Phrases compiled by their first two words and length; immutable once made."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        index: dict[str, dict[str, dict[int, dict[tuple[str, ...], list[_Pattern]]]]] = {}
        for phrase in phrases:
            document = tokens.read(phrase.text)
            words, norms = document.tokens, document.folded
            if not words:
                continue
            exact = phrase.text.replace(".", "") if phrase.sense == "acronym" else None
            pattern = _Pattern(tuple(i for i, t in enumerate(words) if t.capitalised), exact, phrase)
            second = norms[1] if len(norms) > 1 else ""
            rows = index.setdefault(norms[0], {}).setdefault(second, {})
            rows.setdefault(len(norms), {}).setdefault(norms, []).append(pattern)
        self._index: dict[str, dict[str, _Rows]] = {
            first: {second: tuple(sorted(rows.items(), reverse=True)) for second, rows in seconds.items()}
            for first, seconds in index.items()
        }

    def scan(self, document: Document, barred: Collection[int] = ()) -> tuple[Match, ...]:
        """The known phrases of a text, in its order, the longest at each place, none inside another.

        `barred` are tokens that no phrase may cover: of “Russian military helicopter” the name is “Russian”.
        """
        ends = [*sorted(barred), len(document.tokens)]
        return tuple(self._scan(document.tokens, (*document.folded, "", ""), document.where(self._index.keys()), ends))

    def _scan(
        self, words: Sequence[Token], norms: tuple[str, ...], places: Iterable[int], ends: Sequence[int]
    ) -> Iterator[Match]:
        free = 0
        for position in places:
            rows = self._index[norms[position]]
            if position < free or (norms[position + 1] not in rows and "" not in rows):
                continue
            room = ends[bisect_left(ends, position)] - position
            found = self._longest(words, norms, position, room)
            if found and norms[position] == "the":  # “the Gulf” must not hide “Gulf of Aden”
                inner = self._longest(words, norms, position + 1, room - 1)
                found = inner if inner and inner.last > found.last else found
            if found:
                yield found
                free = found.last

    def _longest(self, words: Sequence[Token], norms: tuple[str, ...], position: int, room: int) -> Match | None:
        rows = self._index.get(norms[position], {})
        for length, phrases in (*rows.get(norms[position + 1], ()), *rows.get("", ())):
            patterns = phrases.get(norms[position : position + length]) if length <= room else None
            if patterns:
                stretch = words[position : position + length]
                senses = tuple([p.phrase for p in patterns if _fits(p, stretch)])
                if senses:
                    return Match(position, position + length, senses)
        return None


@cache
def standard() -> Gazetteer:
    """The gazetteer of the package's own knowledge, without weapons."""
    return _without_weapons(catalogue.standard())


def of(known: Catalogue) -> Gazetteer:
    """The gazetteer of a catalogue, without weapons; the standard one is compiled once."""
    return standard() if known is catalogue.standard() else _without_weapons(known)


def _without_weapons(known: Catalogue) -> Gazetteer:
    return Gazetteer(phrase for phrase in known.phrases if phrase.entry.kind != "weapon")


def _fits(pattern: _Pattern, stretch: Sequence[Token]) -> bool:
    """Whether words have the capitals, or for an acronym the very letters, that a phrase asks for."""
    if pattern.exact is not None:
        return "".join(t.text for t in stretch).replace(".", "") == pattern.exact
    return all(stretch[i].capitalised for i in pattern.capitals)
