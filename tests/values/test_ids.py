"""Ids: their form, and that the same input always gives the same ones."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.values.ids import KINDS, kind_of, new_id, slug

FORM = re.compile(r"(?:article|actor|delegation|weapon_system|place|event|claim|relation):[a-z0-9][a-z0-9._-]{0,119}\Z")


@given(st.sampled_from(KINDS), st.text(), st.tuples(st.text(), st.integers()))
def test_form(kind: str, name: str, basis: tuple[str, int]) -> None:
    """Whatever the name, an id has the published form, and says its kind."""
    made = new_id(kind, name, basis=basis)  # type: ignore[arg-type]
    assert FORM.match(made)
    assert kind == kind_of(made)
    assert made == new_id(kind, name, basis=basis)  # type: ignore[arg-type]


@given(st.lists(st.tuples(st.text(max_size=5), st.integers(0, 99)), min_size=2, max_size=2, unique=True))
def test_different_bases_give_different_ids(bases: list[tuple[str, int]]) -> None:
    """The hash tells records apart that bear one name."""
    assert new_id("actor", "x", basis=bases[0]) != new_id("actor", "x", basis=bases[1])


def test_stable_across_runs() -> None:
    """An id does not depend on the process that makes it."""
    code = "from newsmodel.values.ids import new_id; print(new_id('actor', 'Kim Jong Un', basis=('a', 1, 2)))"
    made = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    }
    assert {new_id("actor", "Kim Jong Un", basis=("a", 1, 2)) + "\n"} == made


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kim Jong Un", "kim-jong-un"),
        ("Müller & Söhne", "muller-sohne"),
        ("김정은", ""),
        ("a" * 99, "a" * 60),
        ("../../x", "x"),
        ("O'Neill", "oneill"),
    ],
)
def test_slug(name: str, expected: str) -> None:
    """The slug is ASCII, short, and empty where nothing is left."""
    assert expected == slug(name)


@pytest.mark.parametrize(("kind", "basis"), [("nonsense", ("a",)), ("actor", ())])
def test_refused(kind: str, basis: tuple[str, ...]) -> None:
    """An unknown kind, or nothing to hash, gives no id."""
    with pytest.raises(ValueError, match="basis"):
        new_id(kind, basis=basis)  # type: ignore[arg-type]
