"""Ranks, offices, honorifics and the words by which people and organizations are recognised. Knows lists; no text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from attrs import field, frozen

from newsmodel import resources

Words = tuple[str, ...]


@frozen
class Titles:
    """The lists of titles.toml and given_names.toml, folded for looking up."""

    honorifics: frozenset[str]
    phrases: Mapping[str, tuple[Words, ...]]
    """First word → the ranks and offices that begin with it, the longest first."""
    ranks: frozenset[Words]
    heads: frozenset[str]
    modifiers: frozenset[str]
    role_nouns: Mapping[str, tuple[str, ...]]
    """“minister” → the heads of titles that “the minister” may refer back to."""
    never_names: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    organization_heads: Mapping[str, str]
    """Last word of an organization's name, singular and folded → actor type."""
    facility_heads: Mapping[str, str]
    place_heads: Mapping[str, str]
    given: frozenset[str]
    family_first: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    also_words: frozenset[str]
    """Given names that are words too, and so tell nothing where a sentence begins."""
    plural_ranks: frozenset[str] = field(init=False, repr=False, eq=False)
    """Ranks of one word in -s."""
    plural_heads: frozenset[str] = field(init=False, repr=False, eq=False)
    """The plurals of heads, and of ranks and offices of one word."""
    starters: frozenset[str] = field(init=False, repr=False, eq=False)
    """Every word that a title can begin with, plurals of heads as well; a superset, to pass over the others fast."""

    @plural_ranks.default
    def _plural_ranks(self) -> frozenset[str]:
        return frozenset(words[0] for words in self.ranks if len(words) == 1 and words[0].endswith("s"))

    @plural_heads.default
    def _plural_heads(self) -> frozenset[str]:
        single = {words[0] for rows in self.phrases.values() for words in rows if len(words) == 1}
        men = {head[:-3] + "men" for head in self.heads if head.endswith("man")}
        return frozenset(word + "s" for word in self.heads | single) | men

    @starters.default
    def _starters(self) -> frozenset[str]:
        firsts = frozenset({*self.phrases, *self.heads, *(words[0] for words in self.ranks if words)})
        men = frozenset(head[:-3] + "men" for head in self.heads if head.endswith("man"))
        return firsts | frozenset(word + "s" for word in firsts) | men | self.honorifics | self.modifiers


@cache
def standard() -> Titles:
    """The lists of the package."""
    table = resources.toml("knowledge/titles.toml")
    names = resources.toml("knowledge/given_names.toml")
    female, male = (
        _folded(name for names_ in names.get(key, {}).values() for name in names_) for key in ("female", "male")
    )
    other = _folded(name for names_ in names.get("unknown", {}).values() for name in names_)
    ranks = {_words(text) for text in table["ranks"]}
    offices = {_words(text) for text in table["offices"]}
    return Titles(
        honorifics=_folded(table["honorifics"]),
        phrases=_by_first_word(ranks | offices),
        ranks=frozenset(ranks),
        heads=_folded(table["office_heads"]),
        modifiers=_folded(table["modifiers"]),
        role_nouns={fold(key): tuple(map(fold, value)) for key, value in table["role_nouns"].items()},
        never_names=_folded(table["not_names"]),
        particles=_folded(table["particles"]),
        suffixes=_folded(table["suffixes"]),
        organization_heads={fold(key): value for key, value in table["organization_heads"].items()},
        facility_heads={fold(key): value for key, value in table["facility_heads"].items()},
        place_heads={fold(key): value for key, value in table["place_heads"].items()},
        given=female | male | other,
        family_first=_folded(names["family_first"]),
        female=female,
        male=male,
        also_words=_folded(names["also_words"]),
    )


def fold(text: str) -> str:
    """Case and full stops taken away, as titles are looked up."""
    return text.casefold().replace("’", "'").replace(".", "")


def _folded(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(text) for text in texts)


def _words(text: str) -> Words:
    return tuple(fold(text).split())


def _by_first_word(phrases: Iterable[Words]) -> dict[str, tuple[Words, ...]]:
    index: dict[str, list[Words]] = {}
    for words in phrases:
        if words:
            index.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(rows, key=len, reverse=True)) for first, rows in index.items()}
