"""What the speech cues promise as data: closed codes, known frames, one meaning a cue."""

from collections import Counter
from typing import Any

import pytest

from newsmodel import resources

CODES = resources.toml("values/codes.toml")
CUES = resources.toml("knowledge/cues.toml")
ENTRIES: list[dict[str, Any]] = [*CUES["verb"], *CUES["noun"], *CUES["marker"], *CUES["modal"]]
KEYS = {
    "verb": {"lemmas", "act", "factuality", "negated", "frame", "addressee"},
    "noun": {"words", "act", "factuality"},
    "marker": {"words", "act", "factuality", "kind"},
    "modal": {"words", "factuality", "kind"},
}
FRAMES = set("that quote object of for to as on about against over at with whether".split())
ADDRESSEES = {"object", "to", "with", "from", "on", "of", "against"}
KINDS = {"marker": {"adverb", "source", "passive"}, "modal": {"verb", "adverb", "adjective", "noun"}}
LEMMAS = {lemma for entry in CUES["verb"] for lemma in entry["lemmas"]}
WORDS = {word for entry in [*CUES["noun"], *CUES["marker"]] for word in entry["words"]}
EVERYDAY = [
    *"say tell announce report confirm deny reject dismiss refute accuse blame allege claim argue insist".split(),
    *"stress warn threaten vow pledge promise urge demand ask request praise hail condemn denounce estimate".split(),
    *"predict believe think fear hope suggest hint indicate acknowledge admit concede reveal disclose".split(),
    *[
        "quote",
        "cite",
        "write",
        "tweet",
        "post",
        "conclude",
        "call on",
        "call for",
        "decline to comment",
        "refuse to comment",
        "rule out",
    ],
]
HEARSAY = ["according to", "reportedly", "allegedly", "it is believed", "believed to", "accusation", "denial"]


def test_closed() -> None:
    """Acts, factualities, frames and kinds are members of their lists, and no entry has an unexplained key."""
    for entry in ENTRIES:
        assert entry.get("act", "say") in CODES["speech_act"], entry
        assert entry["factuality"] in CODES["factuality"], entry
        assert entry.get("negated", "certain") in CODES["factuality"], entry
        assert set(entry.get("frame", ())) <= FRAMES, entry
        assert entry.get("addressee", "to") in ADDRESSEES, entry
    for kind, keys in KEYS.items():
        assert all(set(entry) <= keys for entry in CUES[kind]), kind
    for kind, members in KINDS.items():
        assert all(entry["kind"] in members for entry in CUES[kind]), kind


def test_every_act_has_cues() -> None:
    """Every speech act and every factuality can be told by some cue."""
    assert set(CODES["speech_act"]) == {entry["act"] for entry in ENTRIES if "act" in entry}
    assert set(CODES["factuality"]) == {entry["factuality"] for entry in ENTRIES}


def test_lists() -> None:
    """No list is empty or says a word twice."""
    plain = [CUES["generic"], CUES["impersonal"], CUES["speakers"]]
    for words in [*(entry.get("lemmas", entry.get("words")) for entry in ENTRIES), *plain]:
        assert words
        assert [] == [word for word, count in Counter(words).items() if count > 1]
    assert all(entry["frame"] for entry in CUES["verb"])


def test_verbs_part_by_frame() -> None:
    """A verb stands in two entries only where the second takes a frame that the first does not."""
    for lemma in LEMMAS:
        frames = [set(entry["frame"]) for entry in CUES["verb"] if lemma in entry["lemmas"]]
        assert all(not a <= b for i, b in enumerate(frames) for a in frames[i + 1 :]), lemma


@pytest.mark.parametrize("kind", ["noun", "marker"])
def test_no_twins(kind: str) -> None:
    """A cue noun or marker stands once."""
    seen = Counter(word for entry in CUES[kind] for word in entry["words"])
    assert [] == [word for word, count in seen.items() if count > 1]


@pytest.mark.parametrize("cue", EVERYDAY)
def test_everyday_verbs(cue: str) -> None:
    """The verbs that every newspaper uses are known."""
    assert cue in LEMMAS


@pytest.mark.parametrize("cue", HEARSAY)
def test_everyday_words(cue: str) -> None:
    """The hearsay words that every newspaper uses are known."""
    assert cue in WORDS


def test_irregular() -> None:
    """An irregular verb has two or three forms and begins some cue."""
    heads = {lemma.split()[0] for lemma in LEMMAS}
    assert set() == {*CUES["irregular"], *CUES["also"]} - heads
    assert all(len(forms) in (2, 3) for forms in CUES["irregular"].values())
