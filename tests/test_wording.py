"""Records in words: what they are called, and that nothing in them steers the reader's screen."""

from __future__ import annotations

import pytest
from hypothesis import given

import newsmodel as nm
from newsmodel import strategies, summary, wording
from newsmodel.values import codes


@given(text=strategies.texts(min_size=0))
def test_visible_keeps_offsets_and_lets_nothing_steer(text: str) -> None:
    """As many characters as before; no control character but tab and newline, no bidi control; what is plain stays."""
    shown = wording.visible(text)
    assert len(text) == len(shown)
    assert not any((letter < " " and letter not in "\t\n") or "\x7f" <= letter <= "\x9f" for letter in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert all(
        old == new or new in "\u2426\u2421" or "\u2400" <= new <= "\u241f" for old, new in zip(text, shown, strict=True)
    )


@given(bundle=strategies.bundles())
def test_every_record_has_a_title(bundle: nm.Bundle) -> None:
    """No record is without a title, whatever it lacks; a title stands on one line."""
    for record in bundle.records():
        title = wording.title(bundle, record)
        assert title.strip() or not "".join(str(name.text) for name in getattr(record, "names", ())).strip()
        assert "\n" not in title


def test_every_speech_act_has_its_verb() -> None:
    """For each speech act there is a verb for a named source and a participle for hearsay."""
    by = nm.Party(description="Oslo")
    for act in codes.members_of(codes.SpeechAct):
        claim = nm.Claim(id="claim:a", text="It rains.", speech_act=act, factuality="certain", mode="indirect")
        assert ("", "it is ") == (wording.voice(nm.Bundle(), claim)[0], wording.voice(nm.Bundle(), claim)[1][:6])
        assert wording.voice(nm.Bundle(), claim.evolve(source=by))[1] != act or act == "no_comment"


@pytest.mark.parametrize(
    ("expected", "text", "most"),
    [
        ("one two", "one  two\n", 20),
        ("one two…", "one two three", 12),
        ("onetwothr…", "onetwothreefour", 10),
        ("a bcdefghij…", "a bcdefghijklmno", 12),
    ],
)
def test_clip_ends_at_a_word(expected: str, text: str, most: int) -> None:
    """A text is cut at the end of a word where one ends near the limit, and else within it."""
    assert expected == wording.clip(text, most)


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        ("“sold the engine”", "sold the engine"),
        ("“the most powerful”", "“the most powerful”"),
        ("“had a “friendly talk”", "had a “friendly talk"),
        ("", "“”"),
        ("", ""),
    ],
)
def test_words_stand_in_one_pair_of_quotation_marks(expected: str, words: str) -> None:
    """The marks that words bring along are not set twice."""
    assert expected == summary.quoted(summary.Row("Oslo", "says", words))


@pytest.mark.parametrize(
    ("expected", "fields"),
    [
        ("about 20 km", {"value": 20.0, "unit": "km", "qualifier": "about"}),
        ("2–3", {"min": 2.0, "max": 3.0, "qualifier": "exact"}),
        ("at least 30", {"min": 30.0, "qualifier": "at_least"}),
    ],
)
def test_amounts(expected: str, fields: dict[str, object]) -> None:
    """An amount is told with its qualifier and its unit."""
    assert expected == wording.amount(nm.Quantity.model_validate(fields))
