"""Where known names stand in a text: the longest match, capitals minded. Knows phrases; decides no meaning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import frozen

from newsmodel.extraction import tokens
from newsmodel.extraction.tokens import Document, Token
from newsmodel.knowledge import catalogue
from newsmodel.knowledge.catalogue import Catalogue, Phrase


@frozen(slots=True)
class Match:
    """A known phrase in the text; several senses of the same words come together."""

    first: int
    last: int
    senses: tuple[Phrase, ...]

    def sense(self, *names: str) -> Phrase | None:
        """The first reading with one of these senses."""
        return next((p for p in self.senses if p.sense in names), None)

    def kind(self, *kinds: str) -> Phrase | None:
        """The first reading of one of these kinds of entry."""
        return next((p for p in self.senses if p.entry.kind in kinds), None)


@frozen(slots=True)
class _Pattern:
    norms: tuple[str, ...]
    capitals: tuple[bool, ...]
    exact: str | None
    """The letters of an acronym, which must stand just so."""
    phrase: Phrase


class Gazetteer:
    """Phrases compiled by their first word; immutable once made."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        index: dict[str, list[_Pattern]] = {}
        for phrase in phrases:
            words = tokens.read(phrase.text).tokens
            if not words:
                continue
            exact = phrase.text.replace(".", "") if phrase.sense == "acronym" else None
            pattern = _Pattern(tuple(_norm(t) for t in words), tuple(t.capitalised for t in words), exact, phrase)
            index.setdefault(pattern.norms[0], []).append(pattern)
        for patterns in index.values():
            patterns.sort(key=lambda p: -len(p.norms))
        self._index = index

    def scan(self, document: Document) -> tuple[Match, ...]:
        """The known phrases of a text, in its order, the longest at each place, none inside another."""
        return tuple(self._scan(document))

    def _scan(self, document: Document) -> Iterator[Match]:
        words = document.tokens
        position = 0
        while position < len(words):
            found = self._longest(words, position)
            if found and words[position].norm == "the":  # “the Gulf” must not hide “Gulf of Aden”
                inner = self._longest(words, position + 1) if position + 1 < len(words) else None
                found = inner if inner and inner.last > found.last else found
            if found:
                yield found
                position = found.last
            else:
                position += 1

    def _longest(self, words: Sequence[Token], position: int) -> Match | None:
        senses: list[Phrase] = []
        length = 0
        for pattern in self._index.get(_norm(words[position]), ()):
            if senses and len(pattern.norms) < length:
                break
            if _fits(pattern, words, position):
                length = len(pattern.norms)
                senses.append(pattern.phrase)
        return Match(position, position + length, tuple(senses)) if senses else None


@cache
def standard() -> Gazetteer:
    """The gazetteer of the package's own knowledge."""
    return Gazetteer(catalogue.standard().phrases)


def of(known: Catalogue) -> Gazetteer:
    """The gazetteer of a catalogue; the standard one is compiled once."""
    return standard() if known is catalogue.standard() else Gazetteer(known.phrases)


def _norm(token: Token) -> str:
    return token.norm.replace(".", "") if token.kind == "dotted" else token.norm


def _fits(pattern: _Pattern, words: Sequence[Token], position: int) -> bool:
    end = position + len(pattern.norms)
    if end > len(words):
        return False
    for offset, (norm, capital) in enumerate(zip(pattern.norms, pattern.capitals, strict=True)):
        token = words[position + offset]
        if _norm(token) != norm or (capital and not token.capitalised):
            return False
    if pattern.exact is not None:
        return "".join(t.text for t in words[position:end]).replace(".", "") == pattern.exact
    return True
