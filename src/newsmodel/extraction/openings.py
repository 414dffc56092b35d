"""Phrases by the two words they begin with, so that few are compared at a place. Knows no meaning and no text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")

Openings = Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], T], ...]]]
"""First word → second word, empty where there is none → phrases in their order, each with what it stands for."""


def by_opening(phrases: Iterable[tuple[tuple[str, ...], T]]) -> Openings[T]:
    """Phrases of one or more words, each with what it stands for; their order stays."""
    found: dict[str, dict[str, list[tuple[tuple[str, ...], T]]]] = {}
    for words, meaning in phrases:
        seconds = found.setdefault(words[0], {})
        seconds.setdefault(words[1] if len(words) > 1 else "", []).append((words, meaning))
    return {first: {second: tuple(rows) for second, rows in seconds.items()} for first, seconds in found.items()}


def beginning(openings: Openings[T], norms: Sequence[str], index: int) -> Iterable[tuple[tuple[str, ...], T]]:
    """The phrases that can begin at a word: those with the next word too, then those of one word."""
    seconds = openings.get(norms[index])
    if seconds is None:
        return ()
    longer = seconds.get(norms[index + 1], ()) if index + 1 < len(norms) else ()
    return (*longer, *seconds.get("", ()))
