"""Laws of media.toml. Reads packaged facts only; no article. What it shares with organizations is tested there."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel import resources

FIELDS = {"name", "aliases", "acronyms", "country", "ambiguous", "state"}
WORDS = ("Time", "The Times", "Independent", "Guardian", "Post", "Mirror", "Dawn")


def media() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = resources.toml("knowledge/media.toml")["media"]
    return rows


def test_enough_media() -> None:
    """At least 200 agencies, papers and broadcasters are known by name."""
    assert len(media()) >= 200


def test_no_unknown_fields() -> None:
    """An entry has only the fields that the head of the file names; no type, for all are media."""
    assert [] == [row for row in media() if set(row) - FIELDS]


def test_state_is_said_only_where_true() -> None:
    """`state` is true or absent."""
    assert [] == [row["name"] for row in media() if row.get("state", True) is not True]


@pytest.mark.parametrize("form", ["KCNA", "Xinhua", "TASS", "IRNA", "SANA", "Press TV", "Rodong Sinmun"])
def test_state_media_are_flagged(form: str) -> None:
    """The agencies and papers of one-party states are state media."""
    found = [row for row in media() if form in (row["name"], *row.get("aliases", ()), *row.get("acronyms", ()))]
    assert [True] == [row.get("state") for row in found]


@pytest.mark.parametrize("form", ["Reuters", "AFP", "NK News", "38 North", "Bellingcat", "Jane's", "Haaretz", "BBC"])
def test_private_or_independent_media_are_not_flagged(form: str) -> None:
    """An outlet that answers to no government has no `state`."""
    found = [row for row in media() if form in (row["name"], *row.get("aliases", ()), *row.get("acronyms", ()))]
    assert [None] == [row.get("state") for row in found]


@pytest.mark.parametrize("word", WORDS)
def test_ordinary_words_are_ambiguous(word: str) -> None:
    """A paper whose short name is an ordinary word has it among its ambiguous forms; no entry has it firmly."""
    assert any(word in row.get("ambiguous", ()) for row in media())
    assert [] == [row["name"] for row in media() if word in (row["name"], *row.get("aliases", ()))]
