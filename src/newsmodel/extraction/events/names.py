"""Wars, battles, operations and exercises by the shape of their names: “Battle of Kursk”. Knows no list of them."""

from __future__ import annotations

from newsmodel.extraction.drafts import Range
from newsmodel.extraction.grammar.chunks import Sentence
from newsmodel.extraction.scene import Scene

EXERCISES = frozenset("exercise exercises drills manoeuvres maneuvers".split())


def exercise_names(scene: Scene) -> frozenset[str]:
    """Names that a text gives to exercises: “Exercise Flintlock”, “the Flintlock series of exercises”."""
    tokens = scene.document.tokens
    found: set[str] = set()
    for index in scene.document.where(EXERCISES):
        for at in (*range(max(0, index - 3), index), index + 1):
            if not 0 < at < len(tokens) or tokens[at - 1].text in ".!?\n":
                continue
            word = tokens[at]
            name = word.capitalised and word.text.isalpha() and len(word.text) > 3 and word.text[1:].islower()
            if name and scene.actors.at(at) is None and scene.places.at(at) is None:
                found.add(word.text)
    return frozenset(found)


def numbered_exercise(scene: Scene, names: frozenset[str], first: int, last: int) -> Range | None:
    """“Flintlock 17”: a name that the text gives to exercises, with a number or year."""
    tokens = scene.document.tokens
    if last - first == 2 and tokens[first].text in names and tokens[last - 1].text[:1].isdigit():
        return (first, last)
    return None


NAMING = frozenset({"war", "battle", "operation", "exercise", "exercises"})
"""Words by whose shape an event is named."""


def named_event(scene: Scene, s: Sentence, first: int, last: int, token: int) -> tuple[str, Range] | None:
    """A capitalised war, battle, operation or exercise that a token names, with its words."""
    tokens = scene.document.tokens
    word = tokens[token]
    if word.norm not in NAMING:
        return None
    if not word.capitalised and word.norm not in ("exercise", "exercises"):
        return None
    if (
        word.norm == "war"
        and not (
            token + 1 < last
            and tokens[token + 1].capitalised
            and s.tag(token + 1) == "N"
            and tokens[token + 1].text not in ("I", "II", "One", "Two")
        )
        and token > first
        and tokens[token - 1].capitalised
        and s.tag(token - 1) != "S"
    ):
        start = token - 1
        while start > first and tokens[start - 1].capitalised and s.tag(start - 1) == "N":
            start -= 1
        stop = token + 1
        if stop < s.last and tokens[stop].text in ("I", "II", "One", "Two"):
            stop += 1
        return ("war", (start, stop))
    if (
        word.norm == "battle"
        and token + 2 < s.last
        and tokens[token + 1].norm == "of"
        and tokens[token + 2].capitalised
    ):
        stop = token + 3
        while stop < s.last and tokens[stop].capitalised and tokens[stop].kind == "word":
            stop += 1
        return ("armed_clash", (token, stop))
    if word.norm in ("operation", "exercise", "exercises") and token + 1 < last and tokens[token + 1].capitalised:
        stop = token + 1
        while stop < last and (tokens[stop].capitalised or tokens[stop].text[:1].isdigit()):
            stop += 1
        return ("armed_clash" if word.norm == "operation" else "exercise", (token, stop))
    return None
