"""Whole bundles, made consistent: records that hang together, on words that stand in their articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from newsmodel.models.article import Article
from newsmodel.models.bundle import Bundle
from newsmodel.strategies.links import Links
from newsmodel.strategies.records import (
    actors,
    articles,
    claims,
    delegations,
    events,
    places,
    relations,
    weapon_systems,
)
from newsmodel.strategies.strings import extensions, maybe, once, some
from newsmodel.strategies.values import provenances, whens
from newsmodel.values.mention import Mention
from newsmodel.values.when import When

_MAKERS = {
    "actors": ("actor", actors),
    "delegations": ("delegation", delegations),
    "weapon_systems": ("weapon_system", weapon_systems),
    "places": ("place", places),
    "events": ("event", events),
    "claims": ("claim", claims),
    "relations": ("relation", relations),
}


@once
def _lists(each: int) -> SearchStrategy[dict[str, Any]]:
    """The lists of a bundle with so many records of each kind, but for what `bundles` settles."""
    known = {kind: [f"{kind}:{letter}" for letter in "abc"[:each]] for kind, _ in _MAKERS.values()}
    links = Links(known, bundled=True)
    return st.fixed_dictionaries(
        {name: st.tuples(*(make(id_, links) for id_ in known[kind])) for name, (kind, make) in _MAKERS.items()}
    )


@once
def _told(each: int, number: int) -> SearchStrategy[tuple[Article, ...]]:
    links = Links({kind: [f"{kind}:{letter}" for letter in "abc"[:each]] for kind in ("actor", "place")})
    return st.tuples(*(articles(f"article:{place}", links) for place in range(number)))


@once
def _whole() -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "$schema": maybe(st.just("urn:newsmodel:schema:1.0:bundle")),
            "provenance": maybe(provenances()),
            "extensions": extensions(),
            "times": some(whens()),
        }
    )


_PLACES = st.lists(st.integers(0, 9), min_size=3, max_size=3)


@composite
def bundles(draw: DrawFn, *, min_articles: int = 0, max_records: int = 2) -> Bundle:
    """Whole consistent bundles: at most `max_records` (up to 3) of each kind, and 2 articles or as many as asked."""
    each = draw(st.integers(0, min(max_records, 3)))
    told = draw(_told(each, draw(st.integers(min_articles, max(2, min_articles)))))
    lists, whole = draw(_lists(each)), draw(_whole())
    grounds = [article for article in told if article.text]
    whole["times"] = _distinct(_grounded(time, grounds) for time in whole["times"])
    for name, records in lists.items():
        lists[name] = [_based(record, grounds) for record in records]
    options = [None, *whole["times"]]
    lists["events"] = [
        event.evolve(when=options[place % len(options)])
        for event, place in zip(lists["events"], draw(_PLACES), strict=False)
    ]
    return Bundle.model_validate({**whole, **lists, "articles": told})


def _based(record: Any, grounds: Sequence[Article]) -> Any:
    """The record with its mentions moved to words that do stand in an article; without articles it has none."""
    mentions = [_moved(mention, grounds) for mention in record.mentions] if grounds else []
    return record.evolve(mentions=mentions) if record.mentions else record


def _grounded(when: When, grounds: Sequence[Article]) -> When:
    if when.mention is None:
        return when
    return when.evolve(mention=_moved(when.mention, grounds) if grounds else None)


def _moved(mention: Mention, grounds: Sequence[Article]) -> Mention:
    article = grounds[mention.end % len(grounds)]
    start = mention.start % len(article.text)
    end = min(len(article.text), start + 1 + mention.end % 12)
    return article.mention_at(start, end, form=mention.form)


def _distinct(times: Iterable[When]) -> list[When]:
    kept: list[When] = []
    for time in times:
        if time not in kept:
            kept.append(time)
    return kept
