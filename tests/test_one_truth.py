"""The model and the published 2020-12 schema give the same verdict on every document, by two validators."""

from __future__ import annotations

import os
from typing import Any

import jsonschema_rs
import one_truth
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import strategies
from newsmodel.checks.validation import MODELS
from newsmodel.schema import json_schema

JUDGES = one_truth.Judges()
KINDS = ["article", "actor", "delegation", "weapon_system", "place", "event", "claim", "relation"]


def test_on_mutated_documents() -> None:
    """20,000 documents of the seeded mutator: no disagreement, and both verdicts are given often."""
    judged, valid, parted = one_truth.disagreements(20_241_119, 20_000, one_truth.pool(270))
    assert [] == parted
    assert judged * 0.2 < valid < judged * 0.8


@settings(max_examples=2000)
@given(st.one_of(*(getattr(strategies, f"{kind}s")() for kind in KINDS)))
def test_on_valid_documents(record: Any) -> None:
    """Whatever the strategies make is valid by both, and comes back equal."""
    verdicts = JUDGES.verdicts(record.to_dict(), plainly=False)
    assert {"model": True, "schema": True} == verdicts


@pytest.mark.fuzz_schema
@settings(max_examples=int(os.environ.get("NEWSMODEL_EXAMPLES", "50")))
@given(strategies.bundles())
def test_on_bundles(bundle: nm.Bundle) -> None:
    """Whole bundles are valid by both."""
    assert {True} == set((JUDGES.verdicts(bundle.to_dict(), plainly=False) or {}).values())


def test_draft_07_says_the_same() -> None:
    """The draft-07 schemas give the verdict of the models on 2,000 mutated documents."""
    drafts = {kind: jsonschema_rs.validator_for(json_schema(model, "draft-07")) for kind, model in MODELS.items()}
    for document in one_truth.Mutator(7, one_truth.pool(90)).documents(2000):
        made = JUDGES.verdicts(document, plainly=False)
        kind = document.get("kind", "bundle") if isinstance(document, dict) else "bundle"
        if made and isinstance(kind, str):
            assert made["model"] == drafts.get(kind, drafts["bundle"]).is_valid(document), document
