"""Every code of a finding is explained, and its example brings it up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsmodel as nm
from newsmodel.checks import codes


@pytest.mark.parametrize("code", sorted(codes.table()))
def test_example_shows_its_code(code: str) -> None:
    """The bundle that explains a code is valid by the schema and has that finding, with its severity and a place."""
    text = json.dumps({"kind": "bundle", **codes.table()[code]["shows"]}).encode()
    assert () == nm.validate(text)
    found = [problem for problem in nm.check(nm.parse(text, "json").bundle) if problem.code == code]
    assert found
    assert codes.table()[code]["severity"] == found[0].severity
    assert found[0].path


@pytest.mark.parametrize("code", sorted(codes.table()))
def test_explanation_is_for_a_person(code: str) -> None:
    """An explanation has a title, a sentence and an example."""
    told = nm.explain(code.lower())
    assert told.startswith(f"{code} {codes.table()[code]['title']}")
    assert "For example:" in told


def test_unknown_code() -> None:
    """What is no code has no explanation."""
    with pytest.raises(KeyError):
        nm.explain("NM999")


def test_the_hand_made_bundle(gold: Path) -> None:
    """The article's own contradiction is found: a 70th anniversary of 1953 in 2024; and nothing that is an error."""
    found = nm.check(nm.read(gold / "dev" / "seed.bundle.json").bundle)
    assert "NM203" in {problem.code for problem in found}
    assert [] == [problem for problem in found if problem.severity == "error"]
