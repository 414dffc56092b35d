"""What the event triggers promise as data: closed codes, known slots, no entry that can never be chosen."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from newsmodel import resources

CODES = resources.toml("values/codes.toml")
EVENTS = resources.toml("knowledge/events.toml")
ENTRIES: list[dict[str, Any]] = [*EVENTS["verb"], *EVENTS["noun"]]
PREPOSITIONS = set(
    "to with from against at on for by of between in into toward towards onto over about as outside near alongside off "
    "through past upon under aboard around across".split()
)
VERB_SLOTS = PREPOSITIONS | {"subject", "object", "indirect"}
NOUN_SLOTS = PREPOSITIONS | {"possessor", "adjective"}
VERB_KEYS = {"type", "lemmas", "roles", "objects", "not_objects", "needs", "requires", "light"}
NOUN_KEYS = {"type", "words", "roles", "objects", "needs", "not_before", "not_after"}
NEEDS = set(
    "weapon actor force person place phase pledge traveller troops taken entered land police officials crowd "
    "bomb".split()
)
LISTS = ("lemmas", "words", "objects", "not_objects", "requires", "not_before", "not_after")


def _conditions(entry: dict[str, Any]) -> tuple[Any, ...]:
    return (frozenset(entry.get("objects", ())), entry.get("needs"), frozenset(entry.get("requires", ())))


def _lists() -> Iterator[list[str]]:
    yield from (entry[key] for entry in ENTRIES for key in LISTS if key in entry)
    yield from (EVENTS["weapon_words"], EVENTS["force_words"])


def test_closed() -> None:
    """Types, roles and conditions are members of their lists, and every key is one that the head comment explains."""
    for entry in ENTRIES:
        assert entry["type"] in CODES["event_type"], entry
        assert set(entry["roles"].values()) <= set(CODES["role"]), entry
        assert entry.get("needs", "actor") in NEEDS, entry
        assert set(entry.get("requires", ())) <= PREPOSITIONS | {"indirect"}, entry
    assert all(set(entry) <= VERB_KEYS for entry in EVENTS["verb"])
    assert all(set(entry) <= NOUN_KEYS for entry in EVENTS["noun"])


def test_slots() -> None:
    """A role hangs on a slot of grammar or a known preposition."""
    assert set() == {slot for entry in EVENTS["verb"] for slot in entry["roles"]} - VERB_SLOTS
    assert set() == {slot for entry in EVENTS["noun"] for slot in entry["roles"]} - NOUN_SLOTS


@pytest.mark.parametrize("code", [code for code in CODES["event_type"] if code != "other"])
def test_every_type_has_triggers(code: str) -> None:
    """Every event type can be told by a verb and by a noun."""
    assert any(code == entry["type"] for entry in EVENTS["verb"])
    assert any(code == entry["type"] for entry in EVENTS["noun"])


def test_lists() -> None:
    """No list is empty or says a word twice, and every word is trimmed."""
    for words in _lists():
        assert words
        assert [] == [word for word, count in Counter(words).items() if count > 1]
        assert all(word == " ".join(word.split()) for word in words)


def test_heads() -> None:
    """Object nouns are single words in lower case: the head of a noun phrase, as it is looked up."""
    heads = {word for entry in ENTRIES for key in ("objects", "not_objects") for word in entry.get(key, ())}
    heads |= {*EVENTS["weapon_words"], *EVENTS["force_words"]}
    assert [] == sorted(word for word in heads if not re.fullmatch(r"[a-zé'-]+", word))


@pytest.mark.parametrize(("kind", "key"), [("verb", "lemmas"), ("noun", "words")])
def test_no_twins(kind: str, key: str) -> None:
    """No lemma stands twice with the same conditions: the second would never be chosen."""
    seen = Counter((word.casefold(), _conditions(entry)) for entry in EVENTS[kind] for word in entry[key])
    assert [] == [word for (word, _), count in seen.items() if count > 1]


def test_object_lists_part() -> None:
    """An objects list and its exceptions never name the same noun."""
    assert [] == [e for e in ENTRIES if set(e.get("objects", ())) & set(e.get("not_objects", ()))]


def test_irregular() -> None:
    """An irregular verb has two or three forms and is used; a second spelling differs from the first."""
    heads = {lemma.split()[0] for entry in EVENTS["verb"] for lemma in entry["lemmas"]} | {"be"}
    assert set() == set(EVENTS["irregular"]) - heads
    assert all(len(forms) in (2, 3) for forms in EVENTS["irregular"].values())
    for lemma, forms in EVENTS["also"].items():
        assert lemma in heads and not set(forms) & set(EVENTS["irregular"].get(lemma, ())), lemma


def test_breadth() -> None:
    """The triggers are broad enough for news that nobody here has read."""
    assert len({lemma for entry in EVENTS["verb"] for lemma in entry["lemmas"]}) >= 350
    assert len({word for entry in EVENTS["noun"] for word in entry["words"]}) >= 300
    assert len(ENTRIES) >= 200
