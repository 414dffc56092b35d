"""The model and the published schemas, in both dialects, give the same verdict on every document."""

from __future__ import annotations

import os
from typing import Any

import mutator
import one_truth
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import strategies

JUDGES = one_truth.Judges()
KINDS = ["article", "actor", "delegation", "weapon_system", "place", "event", "claim", "relation"]


def test_on_mutated_documents() -> None:
    """20,000 documents of the seeded mutator: no disagreement in either dialect, and both verdicts are given often."""
    judged, valid, parted = one_truth.disagreements(20_241_119, 20_000, one_truth.pool(270))
    assert [] == parted
    assert judged * 0.2 < valid < judged * 0.8


@settings(max_examples=2000)
@given(st.one_of(*(getattr(strategies, f"{kind}s")() for kind in KINDS)), st.integers(0, 2**32))
def test_on_records(record: Any, seed: int) -> None:
    """Whatever the strategies make is valid by all; of one mutated, all say the same."""
    verdicts = JUDGES.verdicts(record.to_dict())
    assert {"read": True, "model": True, "schema": True, "draft-07": True} == verdicts
    (mutated,) = mutator.Mutator(seed, [record.to_dict()]).documents(1)
    assert len(set((JUDGES.verdicts(mutated) or {"nobody": True}).values())) == 1, mutated


@pytest.mark.fuzz_schema
@settings(max_examples=int(os.environ.get("NEWSMODEL_EXAMPLES", "50")))
@given(strategies.bundles())
def test_on_bundles(bundle: nm.Bundle) -> None:
    """Whole bundles are valid by both."""
    assert {True} == set((JUDGES.verdicts(bundle.to_dict()) or {}).values())


def test_judges_are_told_apart() -> None:
    """Each judge is asked, also on a number spelt in an odd way, a newline at the end, and a deep extension."""
    everybody = {"read", "model", "schema", "draft-07", "jsonschema", "validate"}
    place = {"kind": "place", "id": "place:a"}
    for document, valid in (
        (place, True),
        ({**place, "latitude": f"{mutator.MARK}1E+1{mutator.MARK}"}, True),
        ({**place, "id": "place:a\n"}, False),
        ({**place, "extensions": {"urn:a:b": [[[{"a": [None]}]]]}}, True),
    ):
        assert dict.fromkeys(everybody, valid) == JUDGES.verdicts(document, plainly=True)
    assert JUDGES.verdicts({**place, "latitude": f"{mutator.MARK}NaN{mutator.MARK}"}) is None
