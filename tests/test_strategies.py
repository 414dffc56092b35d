"""The public strategies: valid, consistent, varied, registered; and a clear word where Hypothesis is missing."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from typing import Any, get_args

import attrs
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter
from typing_extensions import TypeAliasType

import newsmodel as nm
from newsmodel import strategies
from newsmodel.models import record
from newsmodel.values import codes, edtf, ids, scalars
from newsmodel.values.base import Model
from newsmodel.values.edtf import is_edtf

REFERENCES = {"NM101", "NM102", "NM103", "NM104", "NM105", "NM106", "NM107", "NM201"}
"""Findings of reference and evidence, which a consistent bundle has none of."""

MODELS = [each for name in nm.__all__ if isinstance(each := getattr(nm, name), type) and issubclass(each, Model)]

NAMED = [
    each
    for home in (codes, edtf, ids, record, scalars)
    for each in vars(home).values()
    if isinstance(each, TypeAliasType) and each.__module__ == home.__name__
]
"""The named types of single facts."""

strategies.register()


@cache
def drawn() -> list[nm.Bundle]:
    """Some hundred bundles, always the same."""
    seen: list[nm.Bundle] = []

    @settings(max_examples=200, database=None, derandomize=True, phases=[Phase.generate])
    @given(strategies.bundles())
    def look(bundle: nm.Bundle) -> None:
        seen.append(bundle)

    look()
    return seen


@settings(max_examples=200)
@given(strategies.bundles())
def test_bundles_are_consistent(bundle: nm.Bundle) -> None:
    """References lead to records of the right kind, mentions equal their slice, an event's time is one of `times`."""
    assert set() == {problem.code for problem in nm.check(bundle)} & REFERENCES
    assert () == nm.validate(nm.render(bundle).data)


@given(strategies.bundles(min_articles=2, max_records=3))
def test_as_many_articles_as_asked(bundle: nm.Bundle) -> None:
    """`min_articles` and `max_records` are kept."""
    assert 2 <= len(bundle.articles)
    assert all(len(bundle.of(kind)) <= 3 for kind in ids.KINDS if kind != "article")


@pytest.mark.parametrize("model", MODELS)
def test_registered(model: Any) -> None:
    """`st.from_type` gives records and values, once registered."""
    values = _some(st.from_type(model))
    assert all(isinstance(value, model) for value in values)


@pytest.mark.parametrize("named", NAMED, ids=lambda named: named.__name__)
def test_named_types_registered(named: Any) -> None:
    """`st.from_type` gives what a named type of a single fact takes: dates, ids, codes, addresses, numbers."""
    judge = TypeAdapter(named)
    for value in _some(st.from_type(named)):
        assert value == judge.validate_python(value, strict=True)


def test_classes_of_users() -> None:
    """A class with fields of our types comes with good values, once registered."""

    @attrs.frozen
    class Watch:
        actor: ids.ActorId
        since: nm.Edtf
        types: tuple[codes.EventType, ...]
        last: nm.Event

    for watch in _some(st.from_type(Watch)):
        assert watch.actor.startswith("actor:")
        assert is_edtf(watch.since)
        assert set(watch.types) <= {*codes.members_of(codes.EventType), "x-example.org:own-1"}


@pytest.mark.parametrize("value", [nm.Stances, nm.Reading, nm.Rendering, nm.Instant, nm.AnyRecord], ids=str)
def test_what_is_made_of_records(value: Any) -> None:
    """Values of the process that hold records come by their fields."""
    assert _some(st.from_type(value))


def test_instants_are_moments() -> None:
    """An instant that is drawn stands in the calendar."""
    assert all(instant.datetime() for instant in _some(st.from_type(nm.Instant)))


def _some(strategy: st.SearchStrategy[Any]) -> list[Any]:
    """A few values, at least one."""
    seen: list[Any] = []

    @settings(max_examples=5, database=None, phases=[Phase.generate])
    @given(strategy)
    def look(value: Any) -> None:
        seen.append(value)

    look()
    assert seen
    return seen


@given(strategies.edtf())
def test_edtf(text: str) -> None:
    """What `edtf()` makes is EDTF in our scope."""
    assert is_edtf(text)


@given(strategies.articles())
def test_regions_in_order(article: nm.Article) -> None:
    """Regions follow one another without overlap, inside the text."""
    ends = [edge for region in article.regions for edge in (region.start, region.end)]
    assert sorted(ends) == ends
    assert all(region.start < region.end <= len(article.text) for region in article.regions)


@pytest.mark.parametrize(
    "wanted",
    [
        lambda b: any(ord(letter) > 0xFFFF for article in b.articles for letter in article.text),
        lambda b: any("\u0300" <= letter <= "\u036f" for article in b.articles for letter in article.text),
        lambda b: any(event.type.startswith("x-") for event in b.events),
        lambda b: any(isinstance(value, dict | list) and value for value in b.extensions.values()),
        lambda b: any(event.when for event in b.events),
        lambda b: any(mention.start for claim in b.claims for mention in claim.mentions),
        lambda b: any(claim.responds_to for claim in b.claims),
    ],
    ids=["astral", "combining", "x- codes", "nested extensions", "times", "mentions", "responses"],
)
def test_varied(wanted: Any) -> None:
    """Rare things come up among the bundles."""
    assert any(map(wanted, drawn()))


def test_without_hypothesis() -> None:
    """The module says which extra it needs."""
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "import newsmodel\n"
        "try: newsmodel.strategies\n"
        "except newsmodel.MissingExtra as error: print(error.extra, error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("testing newsmodel.strategies needs the package hypothesis")


def test_every_kind_has_a_strategy() -> None:
    """Each kind of record has one, named in the plural."""
    assert set(get_args(ids.Kind)) == {kind for kind in ids.KINDS if hasattr(strategies, f"{kind}s")}
