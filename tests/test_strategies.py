"""The public strategies: valid, consistent, varied, registered; and a clear word where Hypothesis is missing."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from typing import Any, get_args

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import strategies
from newsmodel.values.base import Model
from newsmodel.values.edtf import is_edtf

REFERENCES = {"NM101", "NM102", "NM103", "NM104", "NM105", "NM106", "NM107", "NM201"}
"""Findings of reference and evidence, which a consistent bundle has none of."""

MODELS = [each for name in nm.__all__ if isinstance(each := getattr(nm, name), type) and issubclass(each, Model)]

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
    assert all(len(bundle.of(kind)) <= 3 for kind in strategies.KINDS if kind != "article")


@pytest.mark.parametrize("model", MODELS)
def test_registered(model: Any) -> None:
    """`st.from_type` gives records and values, once registered."""
    seen: list[Any] = []

    @settings(max_examples=5, database=None, phases=[Phase.generate])
    @given(st.from_type(model))
    def look(value: Any) -> None:
        seen.append(value)

    look()
    assert all(isinstance(value, model) for value in seen)
    assert seen


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
    from newsmodel.values.ids import Kind

    assert set(get_args(Kind)) == {kind for kind in strategies.KINDS if hasattr(strategies, f"{kind}s")}
