"""Words into verb groups, noun phrases and clauses, without a tagger."""

from __future__ import annotations

import pytest

from newsmodel.extraction import tokens
from newsmodel.extraction.events.triggers import lexicon
from newsmodel.extraction.grammar import chunks
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.times import scanner as times
from newsmodel.knowledge.morphology import plural, verb


def cut(text: str) -> list[str]:
    """Noun phrases as they stand, verb groups in capitals, other chunks by kind."""
    document = tokens.read(text)
    found = times.scan(document, "2024-07-19")
    words = lexicon().forms
    reader = chunks.reader(
        document,
        found,
        named=lambda token: document.tokens[token].capitalised and token > 0,
        adjective=lambda _: False,
        forms=words,
    )
    shown = []
    for chunk in reader.read(0).chunks:
        part = document.slice(chunk.first, chunk.last)
        shown.append(part.upper() if chunk.kind == "verb" else part if chunk.kind == "noun" else f"<{chunk.kind}>")
    return shown


CHUNKS: list[tuple[str, list[str]]] = [
    ("The army fired two missiles.", ["The army", "FIRED", "two missiles", "<mark>"]),
    ("It has not been expelled.", ["It", "HAS NOT BEEN EXPELLED", "<mark>"]),
    ("The king is to visit Paris.", ["The king", "IS TO VISIT", "Paris", "<mark>"]),
    ("They plan to launch it.", ["They", "PLAN", "TO LAUNCH", "it", "<mark>"]),
    ("The visit comes after talks.", ["The visit", "COMES", "<prep>", "talks", "<mark>"]),
    ("A team led by Smith met them.", ["A team", "LED", "<prep>", "Smith", "MET", "them", "<mark>"]),
    ("The minister’s visit ended on Monday.", ["The minister’s visit", "ENDED", "<prep>", "<time>", "<mark>"]),
    (
        "The fleet, as well as the army, left.",
        ["The fleet", "<comma>", "<and>", "the army", "<comma>", "LEFT", "<mark>"],
    ),
    ("More than 30 states signed.", ["More than 30 states", "SIGNED", "<mark>"]),
    (
        "Their unprovoked and unjustified attack failed.",
        ["Their unprovoked", "<and>", "unjustified attack", "FAILED", "<mark>"],
    ),
    ("He denied supplying arms.", ["He", "DENIED", "SUPPLYING", "arms", "<mark>"]),
    ("An arms fair opened.", ["An arms fair", "OPENED", "<mark>"]),
]


@pytest.mark.parametrize(("text", "expected"), CHUNKS, ids=[text for text, _ in CHUNKS])
def test_a_sentence_is_cut_into_chunks(text: str, expected: list[str]) -> None:
    """Verbs are told from nouns by what stands before and behind them."""
    assert expected == cut(text)


FORMS = [
    ("visit", ("visits", "visited", "visited", "visiting")),
    ("ban", ("bans", "banned", "banned", "banning")),
    ("carry out", ("carries", "carried", "carried", "carrying")),
    ("die", ("dies", "died", "died", "dying")),
    ("clash", ("clashes", "clashed", "clashed", "clashing")),
]


@pytest.mark.parametrize(("lemma", "expected"), FORMS)
def test_regular_verbs_follow_the_rules_of_spelling(lemma: str, expected: tuple[str, ...]) -> None:
    """The forms of a verb are made of its base."""
    made = verb(lemma, {})
    assert expected == (made.present, made.past, made.participle, made.gerund)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("air strike", "air strikes"), ("army", "armies"), ("airman", "airmen"), ("clash", "clashes")],
)
def test_regular_plurals(noun: str, expected: str) -> None:
    """The plural of a noun phrase is that of its last word."""
    assert expected == plural(noun)


def test_a_noun_phrase_begins_behind_preposition_verb_or_mark() -> None:
    """The start of a noun phrase is found leftwards from its head."""
    document = tokens.read("They spoke of a new peace conference.")
    assert "a" == document.tokens[grammar.noun_phrase_start(document, 6)].norm


def test_a_verb_group_tells_voice_tense_and_negation() -> None:
    """“Has not been expelled”: passive, past, negated."""
    document = tokens.read("He has not been expelled.")
    group = grammar.verb_group(document, 4, 0, "past")
    assert ("passive", "past", True) == (group.voice, group.tense, group.negated)


def test_a_to_infinitive_knows_its_governor() -> None:
    """“Plans to visit”: the verb before the infinitive governs it."""
    document = tokens.read("He plans to visit Chad.")
    assert 1 == grammar.verb_group(document, 3, 0, "base").governor


def test_a_clause_ends_at_another_that_opens() -> None:
    """A relative and a subordinator end the clause; a comma alone does not."""
    document = tokens.read("Iran, in May, tested a missile while Iraq, which saw it, slept.")
    first, last = grammar.clause(document, 5)
    assert "Iran, in May, tested a missile" == document.slice(first, last)
