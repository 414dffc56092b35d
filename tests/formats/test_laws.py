"""The law of the shelf: what is written and read back is the bundle, less exactly what was reported lost.

A bundle costs more to draw than to write, so each one drawn goes through all formats. `make fuzz-formats N=100000`
takes more of them, `FORMATS='ninjs3 jsonl'` fewer formats. They are drawn in batches, because Hypothesis remembers
every choice it made (a quarter of a megabyte a bundle), and because batches spread over processes.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import given, note, seed, settings

import newsmodel as nm
from formats.laws import assert_round_trip, assert_settled, both_ways
from newsmodel import strategies

FUZZED = settings().max_examples > 100
TOTAL = settings().max_examples if FUZZED else 200
BATCH = min(TOTAL, 1000 if FUZZED else 50)
NAMES = os.environ.get("NEWSMODEL_FORMATS", "").split() or [format_.name for format_ in both_ways()]


@pytest.mark.fuzz_formats
@pytest.mark.parametrize("batch", range(-(-TOTAL // BATCH)))
def test_every_format_keeps_the_law(batch: int) -> None:
    """`less(b, losses) == less(parse(render(b)), losses)`, and what went through once goes through again unchanged."""
    held = 0

    @settings(max_examples=BATCH)
    @given(strategies.bundles())
    def hold(bundle: nm.Bundle) -> None:
        nonlocal held
        for name in NAMES:
            note(f"written as {name}")
            assert_settled(assert_round_trip(bundle, name), name)
        held += 1

    (seed(batch)(hold) if settings().derandomize else hold)()
    assert BATCH <= held
