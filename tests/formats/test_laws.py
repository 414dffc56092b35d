"""The law of the shelf: what is written and read back is the bundle, less exactly what was reported lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import newsmodel as nm
from formats.laws import assert_round_trip, assert_settled, both_ways
from newsmodel import strategies

EXAMPLES = settings().max_examples
"""As many as the profile has: 100 by default, N by `make fuzz-formats`."""


@pytest.mark.fuzz_formats
@pytest.mark.parametrize("name", [format_.name for format_ in both_ways()])
@settings(max_examples=min(50, EXAMPLES) if EXAMPLES <= 100 else EXAMPLES)
@given(bundle=strategies.bundles())
def test_round_trip(name: str, bundle: nm.Bundle) -> None:
    """`less(b, losses) == less(parse(render(b)), losses)`, whatever the bundle."""
    assert_round_trip(bundle, name)


@pytest.mark.fuzz_formats
@pytest.mark.parametrize("name", [format_.name for format_ in both_ways()])
@settings(max_examples=min(50, EXAMPLES) if EXAMPLES <= 100 else EXAMPLES)
@given(bundle=strategies.bundles())
def test_once_through_is_settled(name: str, bundle: nm.Bundle) -> None:
    """What came out of a format goes through it again unchanged."""
    assert_settled(bundle, name)
