"""How a user tests with our fixtures and strategies. Never run: type checkers judge it."""

from typing import assert_type

from hypothesis import given
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import strategies
from newsmodel.testing import LossAsserter

strategies.register()
assert_type(strategies.bundles(max_records=1), st.SearchStrategy[nm.Bundle])


def test_losses(sample_bundle: nm.Bundle, assert_losses: LossAsserter) -> None:
    """Our fixtures have types."""
    assert_type(assert_losses(sample_bundle, "ninjs", ["/claims/*"]), nm.Rendering)
    assert_losses(sample_bundle, 3, [])  # wrong: neither a format nor its name


@given(st.from_type(nm.Event), strategies.articles())
def test_events(event: nm.Event, article: nm.Article) -> None:
    """So have what is drawn."""
    assert_type(event.id, str)
    assert_type(article.text, str)
