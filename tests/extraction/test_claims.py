"""Claims: sentences by construction with what they claim, then ties between claims, events and weapons, and time."""

from __future__ import annotations

import importlib.util
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from growth import assert_linear
from newsmodel.extraction import tokens
from newsmodel.extraction.actors import cast as entities
from newsmodel.extraction.claims import finder as claims
from newsmodel.extraction.drafts import ClaimDraft, DelegationDraft, EventDraft, Words
from newsmodel.extraction.scene import Entity, Occurrence, Occurrences, Scene
from newsmodel.extraction.times import scanner as times
from newsmodel.knowledge import catalogue, titles

Row = tuple[str | None, str | None, str, str, str, str]
"""Source, cue, content (its ranges joined by “ … ”), act, factuality, mode."""


def _table() -> dict[str, list[tuple[str, list[Row]]]]:
    path = Path(__file__).parent / "claim_sentences.py"
    spec = importlib.util.spec_from_file_location("claim_sentences", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    table: dict[str, list[tuple[str, list[Row]]]] = module.TABLE
    return table


CASES = [
    pytest.param(text, rows, id=f"{name}-{number}")
    for name, cases in _table().items()
    for number, (text, rows) in enumerate(cases, 1)
]


def scene_of(text: str) -> tuple[Scene, entities.Cast, list[times.Time]]:
    """A text with its actors and times."""
    document = tokens.read(text)
    cast = entities.cast(document, catalogue.standard(), titles.standard())
    scene = Scene(document, Occurrences.of(cast.actors), Occurrences.of(cast.places), Occurrences.of([]))
    return scene, cast, times.scan(document, "2024-07-19")


def claimed(text: str) -> tuple[Scene, list[ClaimDraft]]:
    scene, cast, found = scene_of(text)
    return scene, claims.find(scene, cast, found, [])


def name(scene: Scene, who: Entity | DelegationDraft | Words | None) -> str | None:
    if isinstance(who, Words):
        return scene.document.slice(who.first, who.last)
    return who.name if isinstance(who, Entity) else None


def rows_of(scene: Scene, drafts: list[ClaimDraft]) -> Iterator[Row]:
    for draft in drafts:
        cue = scene.document.slice(*draft.cue) if draft.cue else None
        content = " … ".join(scene.document.slice(*words) for words in draft.content)
        yield name(scene, draft.source), cue, content, draft.act, draft.factuality, draft.mode


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_claims_of_a_sentence(text: str, rows: list[Row]) -> None:
    """A sentence makes these claims and no others."""
    scene, drafts = claimed(text)
    assert rows == list(rows_of(scene, drafts))


def test_the_table_is_broad() -> None:
    """At least 110 sentences stand in the table."""
    assert len(CASES) >= 110


def test_a_relative_denial_answers_the_accusation() -> None:
    """“a claim that both deny”: one denial for each, of what was said, undenied, and tied to the accusation."""
    _, (accusation, *denials) = claimed(
        "The visit comes amid accusations that Pyongyang is supplying Russia with arms"
        " – a claim that both Pyongyang and Moscow deny."
    )
    assert [[(accusation, "denies")]] * 2 == [denial.responds_to for denial in denials]
    assert [accusation.content] * 2 == [denial.content for denial in denials]


def test_a_claim_within_a_claim_keeps_the_chain() -> None:
    """“KCNA said …, adding that he had called …”: his claim, reported by the agency."""
    text = (
        "KCNA said Mr. Kim met Mr. Shoigu, who handed him a letter, "
        "adding that he had later called the army “the most powerful” in the world."
    )
    scene, (first, second) = claimed(text)
    assert (["KCNA"], "Shoigu") == ([name(scene, who) for who in second.reported_by], name(scene, second.source))
    assert [] == first.reported_by


def test_those_addressed_are_kept() -> None:
    """“told X that”, “told reporters”: with a record or in words; whom one accuses is not addressed."""
    for text, expected in {
        "Two sources told Reuters the deal would be signed.": ["Reuters"],
        "The captain told investigators that the engine had failed.": ["investigators"],
        "Ukraine accused Russia of shelling a hospital.": [],
    }.items():
        scene, (draft,) = claimed(text)
        assert expected == [name(scene, who) for who in draft.addressees]


def event_at(scene: Scene, word: str, status: str = "occurred") -> EventDraft:
    index = next(i for i, token in enumerate(scene.document.tokens) if token.norm == word)
    return EventDraft("attack", [(index, index + 1)], scene.document.sentence_of(index), status=status)


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Ukraine accused Russia of shelling a hospital in Kherson.", "shelling", "unknown"),
        ("Iran has denied supplying drones to Russia.", "supplying", "unknown"),
        ("The army said rebels had attacked the town.", "attacked", "occurred"),
        ("Rebels attacked the town. The army said three soldiers had died.", "attacked", "occurred"),
    ],
)
def test_what_a_claim_leaves_of_its_event(text: str, word: str, status: str) -> None:
    """An event that only accusations and denials tell of is left open; one that is reported keeps its status."""
    scene, cast, found = scene_of(text)
    event = event_at(scene, word)
    drafts = claims.find(scene, cast, found, [event])
    assert status == event.status
    assert ("Rebels" not in text) == any(what is event for draft in drafts for what, _ in draft.about)


def test_a_denial_in_few_words_is_about_what_it_denies() -> None:
    """“denied the accusation” is about the event of the accusation, which becomes unknown."""
    scene, cast, found = scene_of("Ukraine accused Russia of shelling a hospital. Moscow denied the accusation.")
    event = event_at(scene, "shelling")
    accusation, denial = claims.find(scene, cast, found, [event])
    assert [(event, None)] == denial.about
    assert [(accusation, "denies")] == denial.responds_to
    assert ("certain_not", "unknown") == (denial.factuality, event.status)


def test_what_is_called_untrue_denies_the_claim_before() -> None:
    """“called it a fairy tale” answers what was said, and is about its event."""
    scene, cast, found = scene_of("The rebels said they had attacked the base. The general called it “a fairy tale”.")
    event = event_at(scene, "attacked")
    claim, denial = claims.find(scene, cast, found, [event])
    assert [(claim, "denies")] == denial.responds_to
    assert [(event, None)] == denial.about
    assert ("certain_not", "unknown") == (denial.factuality, event.status)


def test_an_accusation_is_not_about_its_setting() -> None:
    """A war that the text tells of elsewhere is not denied by who denies supplying arms for it."""
    scene, cast, found = scene_of("The attack began in May. Iran denied supplying drones for the attack.")
    war, supply = event_at(scene, "attack"), event_at(scene, "supplying")
    index = max(i for i, token in enumerate(scene.document.tokens) if token.norm == "attack")
    war.triggers.append((index, index + 1))
    (denial,) = claims.find(scene, cast, found, [war, supply])
    assert [(supply, None)] == denial.about
    assert ("occurred", "unknown") == (war.status, supply.status)


def test_when_it_was_said() -> None:
    """“said on Friday that”: the time behind the verb is when it was said; a time within what was said is not."""
    for text, expected in {
        "The army said on Friday that rebels had attacked.": "Friday",
        "The army said rebels had attacked on Friday.": None,
        "Rebels had attacked, the army said on Friday.": "Friday",
    }.items():
        _, (draft,) = claimed(text)
        assert expected == (draft.time.text if draft.time else None)


def test_hearsay_about_a_weapon_names_the_field() -> None:
    """“it is believed to be the first to use solid propellants” is about the propulsion of the weapon named before."""
    scene, cast, found = scene_of(
        "The display included the Hwasong missile. "
        "Tested in April, it is believed to be the first to use solid propellants."
    )
    index = next(i for i, token in enumerate(scene.document.tokens) if token.text == "Hwasong")
    weapon = Entity("weapon", "ballistic_missile", "Hwasong")
    armed = Scene(scene.document, scene.actors, scene.places, Occurrences.of([Occurrence(index, index + 1, weapon)]))
    (draft,) = claims.find(armed, cast, found, [])
    assert [(weapon, "/propulsion")] == draft.about
    assert (None, "probable") == (draft.source, draft.factuality)


@pytest.mark.parametrize(
    "unit",
    [
        "The army said the rebels said the army said that ",
        "“We go,” he said. “We stay,” she said. ",
        "a claim that both deny, ",
        "he, who, which, said, ",
        "“said “said ",
        "According to the army, according to the navy, ",
        "It is believed that it is believed that ",
        "accusations that accusations that ",
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    """Time grows with the text, and no faster, also where no full stop ends a sentence."""

    def run(size: int) -> Callable[[], object]:
        scene, cast, found = scene_of(unit * (size // len(unit)))
        return lambda: claims.find(scene, cast, found, [])

    assert_linear(run, 3_000)


def test_no_jumble_of_words_is_too_much() -> None:
    """Sentences cut anywhere, put together anyhow, are read without an error; every claim has content."""
    chance = random.Random(20240719)  # noqa: S311 - a seed that repeats is wanted
    texts = [text for cases in _table().values() for text, _ in cases]
    words = [*" ".join(texts).replace(",", " ,").split(), *"( ) — ; “ ” that which by as".split()]
    for _ in range(400):
        cut = chance.choice(texts).split()
        middle = chance.randrange(len(cut))
        cut = [*cut[middle:], *chance.choices(words, k=chance.randrange(12)), *cut[:middle]]
        _, drafts = claimed(" ".join(cut))
        assert all(last > first for draft in drafts for first, last in draft.content)
