"""Files of one fault each, refused by the model and by both published schemas; and odd but right ones, taken by all."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs
import pytest
from make_pack import KIND_IN_QUESTION

import newsmodel as nm
from newsmodel.checks.validation import MODELS
from newsmodel.schema import DIALECTS, published

DATA = Path(__file__).parent / "data"
WRONG = sorted((DATA / "wrong").glob("*.json"))
RIGHT = sorted((DATA / "right").glob("*.json"))


def _verdicts(path: Path) -> tuple[bool, set[bool]]:
    data = path.read_bytes()
    document = json.loads(data)
    kind = KIND_IN_QUESTION.get(path.stem, document.get("kind", "bundle"))
    schemas = {jsonschema_rs.validator_for(json.loads(published(kind, d))).is_valid(document) for d in DIALECTS}
    return nm.validate(data, kind=kind) == (), schemas


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_refused_twice(path: Path) -> None:
    """What is wrong is refused by the model and by the schema in each dialect, and the problem has a place."""
    assert (False, {False}) == _verdicts(path)
    problems = nm.validate(path.read_bytes(), kind=KIND_IN_QUESTION.get(path.stem))
    assert all(problem.path for problem in problems)


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.stem)
def test_taken_twice(path: Path) -> None:
    """What is odd but right is taken by the model and by the schema in each dialect."""
    assert (True, {True}) == _verdicts(path)


def test_there_is_one_for_every_kind() -> None:
    """Each kind of document has counterexamples."""
    kinds = {json.loads(path.read_bytes()).get("kind") for path in WRONG}
    assert set(MODELS) <= kinds
    assert len(WRONG) >= 60
