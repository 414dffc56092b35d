"""Events by construction: which type, who in which role, how real."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from newsmodel.extraction import delegations, tokens
from newsmodel.extraction.actors import cast as entities
from newsmodel.extraction.drafts import DelegationDraft, EventDraft, Participant, Words
from newsmodel.extraction.events import finder as events
from newsmodel.extraction.scene import Occurrences, Scene
from newsmodel.extraction.times import scanner as times
from newsmodel.knowledge import catalogue, titles

PUBLISHED = "2024-07-19"

Case = tuple[str, str, str, dict[str, str], str]

SENTENCES = Path(__file__).with_name("event_sentences.txt").read_text(encoding="utf-8")


def _rows(table: str) -> Iterator[tuple[str, str, str]]:
    """Construction, first line and text of each case of a table."""
    construction = head = ""
    text: list[str] = []
    for line in [*table.splitlines(), ""]:
        if line.startswith("    "):
            text.append(line.strip())
            continue
        if text:
            yield construction, head, " ".join(text)
            text = []
        if line.startswith("## "):
            construction = line[3:]
        elif line and not line.startswith("#"):
            head = line


def _case(construction: str, head: str, text: str) -> Case:
    kind, _, parties = head.partition(" | ")
    type_, status = kind.split()
    roles = dict(pair.split("=") for pair in parties.split(", ")) if parties else {}
    return construction, text, type_, roles, status


CASES = [_case(*row) for row in _rows(SENTENCES) if row[1] != "none"]
NOTHING = [(construction, text) for construction, head, text in _rows(SENTENCES) if head == "none"]


@cache
def read(text: str) -> tuple[EventDraft, ...]:
    document = tokens.read(text)
    cast = entities.cast(document, catalogue.standard(), titles.standard())
    scene = Scene(document, Occurrences.of(cast.actors), Occurrences.of(cast.places), Occurrences(()))
    found = times.scan(document, PUBLISHED)
    return tuple(events.find(scene, cast, found, delegations.find(scene, cast)))


def parties(event: EventDraft) -> dict[str, str]:
    return {name: role for party, role, _ in event.participants for name in names(party)}


def names(party: Participant) -> Iterator[str]:
    if isinstance(party, DelegationDraft):
        yield from (state.name for state in party.represents)
    elif not isinstance(party, Words):
        yield party.name


def test_items_of_a_list_have_the_subject_of_its_lead_in() -> None:
    """A gerund that opens an item is what the party of the lead-in does."""
    told = read("U.S. actions to help NATO include:\n\n- Stationing two squadrons of jets in Spain.\n")
    assert [{"United States": "agent", "Spain": "recipient"}] == [parties(e) for e in told if e.type == "deployment"]
    plain = read("U.S. actions to help NATO include:\n\nDeploying troops to Poland on Monday, France helped.\n")
    assert [{"France": "agent", "Poland": "recipient"}] == [parties(e) for e in plain if e.type == "deployment"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}: {case[1][:60]}")
def test_a_construction_gives_type_parties_and_status(case: Case) -> None:
    """Type, the named parties with their roles, and status follow from the grammar of the clause."""
    _, text, type_, wanted, status = case
    fitting = [e for e in read(text) if e.type == type_]
    assert fitting, [e.type for e in read(text)]
    best = max(fitting, key=lambda e: len(wanted.items() & parties(e).items()))
    assert (wanted, status) == ({k: v for k, v in parties(best).items() if k in wanted}, best.status)


@pytest.mark.parametrize(("kind", "text"), NOTHING, ids=[f"{kind}: {text[:40]}" for kind, text in NOTHING])
def test_no_event_where_there_is_none(kind: str, text: str) -> None:
    """Event words as modifiers, figures of speech, sport, weather, cooking, markets and films make no event."""
    assert [] == [e.type for e in read(text)]


def test_there_are_many_constructions() -> None:
    """The table holds at least 120 cases."""
    assert len(CASES) >= 120


def test_an_anniversary_tells_its_number_and_what_it_commemorates() -> None:
    """“The 70th anniversary of the armistice” is a commemoration with an ordinal, tied to the armistice."""
    event = next(
        e for e in read("Seoul marked the 70th anniversary of the armistice on Thursday.") if e.type == "commemoration"
    )
    assert 70 == event.ordinal
    assert event.commemorates is not None
    assert "armistice" == event.commemorates.type


def test_a_second_mention_joins_the_first() -> None:
    """“The visit” means the visit told before: one event, two triggers."""
    text = "Sergei Shoigu visited Iran on Monday. The visit lasted two days."
    visits = [e for e in read(text) if e.type == "visit"]
    assert 1 == len(visits)
    assert 2 == len(visits[0].triggers)


def test_a_light_verb_and_its_noun_are_one_event() -> None:
    """“Held talks” is one negotiation."""
    assert ["negotiation"] == [e.type for e in read("China held talks with India on Monday.")]


def test_the_time_is_that_of_the_clause() -> None:
    """Each event has the time of its own clause, nouns the time in their own phrase."""
    found = read("The United Nations placed sanctions on North Korea in March for its nuclear test in January.")
    values = {e.type: e.time.edtf for e in found if e.time}
    assert {"sanction_imposed": "2024-03", "nuclear_test": "2024-01"} == values


def test_a_trigger_holds_the_verb_and_its_lexical_object() -> None:
    """The words of a light verb's event run from the verb to its object."""
    text = "The United Nations placed strong new sanctions on North Korea."
    document = tokens.read(text)
    assert ["placed strong new sanctions"] == [document.slice(*t) for e in read(text) for t in e.triggers]


def test_the_dead_of_an_attack_are_its_victims() -> None:
    """An attack and the deaths it caused in one sentence are one event."""
    found = read("A Russian missile attack on Ukraine killed 14 people on Monday.")
    assert ["attack"] == [e.type for e in found]
    assert any(role == "victim" and amount and amount.value == 14 for _, role, amount in found[0].participants)


def test_a_very_long_sentence_is_read_in_part() -> None:
    """What stands behind the 300th token of a sentence is left out, so that time grows with the text."""
    text = "Iran tested a missile " + "and a missile " * 400 + "and France invaded Chad."
    assert "incursion" not in [e.type for e in read(text)]
