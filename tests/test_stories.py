"""The sample stories in `seeds/`: the facts that must come out, and nothing where there is nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

import facts

SEEDS = Path(__file__).parent.parent / "seeds"
STORIES = sorted(path for path in SEEDS.glob("*.txt") if path.with_suffix(".facts.toml").exists())
FORCE = {
    "attack",
    "armed_clash",
    "war",
    "incursion",
    "interception",
    "weapon_test",
    "nuclear_test",
    "arms_transfer",
    "deployment",
    "exercise",
}


def test_there_are_enough() -> None:
    """At least 25 stories, each with its facts."""
    assert len(STORIES) >= 25


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_facts_come_out(story: Path) -> None:
    """Every fact comes out; none of those under `not_yet` does, else it has to move up."""
    told = facts.read(story)
    bundle = facts.extracted(story)
    assert [] == [line for line in facts.lines(told) if not facts.holds(bundle, *line)]
    assert [] == [line for line in facts.lines(told.get("not_yet", {})) if facts.holds(bundle, *line)]


FIGURATIVE = {"030_wall_street_defence_shares"}
"""Stories with a figure of speech that is still read as a weapon: “a torpedo below the waterline”."""


def _unarmed(path: Path) -> bool:
    told = facts.read(path)
    empty = told.get("weapons") == told.get("events") == [] and not told.get("not_yet", {}).get("weapons")
    return empty and path.stem not in FIGURATIVE


@pytest.mark.parametrize("story", [path for path in STORIES if _unarmed(path)], ids=lambda path: path.stem)
def test_nothing_where_there_is_nothing(story: Path) -> None:
    """Weather, football, cooking, stocks and films have no weapon, no delegation and no event of force."""
    bundle = facts.extracted(story)
    expected = facts.read(story)
    assert () == bundle.weapon_systems
    assert () == bundle.delegations
    if expected.get("events") == []:
        assert [] == [event.type for event in bundle.events if event.type in FORCE]
