"""Time expressions: what is found in a sentence, and the value it has."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

from growth import assert_linear
from newsmodel.extraction import tokens
from newsmodel.extraction.times import named_days
from newsmodel.extraction.times import scanner as times
from newsmodel.extraction.times import values as time_values

DAYS = named_days.from_table([
    {"name": "Christmas Day", "aliases": ["Christmas"], "month": 12, "day": 25},
    {"name": "Easter Monday", "rule": "easter+1"},
    {"name": "Thanksgiving", "rule": "4 thursday 11", "country": "USA"},
    {"name": "Memorial Day", "rule": "last monday 5", "country": "USA"},
    {"name": "May Day", "month": 5, "day": 1},
    {"name": "Victory Day", "vague": True},
    {"name": "Independence Day", "month": 7, "day": 4, "country": "USA"},
    {"name": "Independence Day", "month": 8, "day": 15, "country": "IND"},
])  # fmt: skip
FRIDAY = "2024-07-19"


def _sentences() -> ModuleType:
    path = Path(__file__).parent / "time_sentences.py"
    spec = importlib.util.spec_from_file_location("time_sentences", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _cases() -> list[tuple[str, str | None, str, list[str]]]:
    cases = []
    for construction, rows in _sentences().SENTENCES.items():
        for row in filter(None, (line.strip() for line in rows.splitlines())):
            sentence, _, expected = row.partition(" ->")
            anchored = re.match(r"\[(.{0,10}?)\]", sentence)
            anchor = (anchored[1] or None) if anchored else FRIDAY
            sentence = sentence[anchored.end() :] if anchored else sentence
            cases.append((construction, anchor, sentence, [e.strip() for e in expected.split(";") if e.strip()]))
    return cases


CASES = _cases()


def scan(sentence: str, anchor: str | None = FRIDAY) -> tuple[times.Time, ...]:
    return times.scan(tokens.read(sentence), anchor, named_days=DAYS)


def shown(found: times.Time) -> str:
    return f"{found.text} = {found.edtf or '-'}" + (f" {found.modifier}" if found.modifier else "")


@pytest.mark.parametrize(("construction", "anchor", "sentence", "expected"), CASES)
def test_sentence(construction: str, anchor: str | None, sentence: str, expected: list[str]) -> None:
    """The times of a sentence are found with their values, and nothing else is."""
    assert expected == [shown(t) for t in scan(sentence, anchor)]


def test_there_are_enough_sentences() -> None:
    """The constructions are covered by at least 150 sentences."""
    assert len(CASES) >= 150


def test_offsets_are_those_of_the_text() -> None:
    """A time's text is the slice of the document that its offsets name, and its tokens cover it."""
    for _, anchor, sentence, _ in CASES:
        document = tokens.read(sentence)
        for found in scan(sentence, anchor):
            assert found.text == sentence[found.start : found.end]
            assert document.tokens[found.first].start <= found.start
            assert document.tokens[found.last - 1].end >= found.end


def test_times_do_not_overlap() -> None:
    """Times come in the order of the text and share no character."""
    for _, anchor, sentence, _ in CASES:
        found = scan(sentence, anchor)
        assert all(a.end <= b.start for a, b in pairwise(found))


def test_no_expression_crosses_a_paragraph() -> None:
    """A weekday that closes a paragraph is not joined with a date that opens the next."""
    found = scan("He was detained Friday\n\nMay 8, 2016 - Pyongyang")
    assert ["Friday", "May 8, 2016"] == [t.text for t in found]


def test_an_expression_may_hold_a_line_break() -> None:
    """In hard-wrapped text a date may run over a line's end."""
    line = "He was the first of all the ministers of the former government who came in"
    found = scan(f"{line}\nJune 2007, when {line}\nJuly 2008, when {line}\nMay\n2009.")
    assert ["2007-06", "2008-07", "2009-05"] == [t.edtf for t in found]


@pytest.mark.parametrize(
    ("sentence", "anchor", "resolution", "against"),
    [
        ("It fell on 5 May 2021.", FRIDAY, "explicit", None),
        ("It fell on Wednesday.", FRIDAY, "relative", FRIDAY),
        ("It fell on 5 May.", FRIDAY, "relative", FRIDAY),
        ("It fell on the 9th.", FRIDAY, "inferred", FRIDAY),
        ("It fell on Wednesday.", None, "unresolved", None),
        ("It fell in recent weeks.", FRIDAY, "unresolved", FRIDAY),
    ],
)
def test_resolution(sentence: str, anchor: str | None, resolution: str, against: str | None) -> None:
    """A time says how its value was come by, and the anchor it was counted from."""
    (found,) = scan(sentence, anchor)
    assert (resolution, against) == (found.resolution, found.anchor)


def test_what_is_carried_over_names_where_from() -> None:
    """A time inferred from the date mentioned before bears that date as its anchor."""
    found = scan("It fell on May 5, 2021, and rose the next day.")[1]
    assert ("2021-05-06", "inferred", "2021-05-05") == (found.edtf, found.resolution, found.anchor)


def test_another_reading_of_tense_is_taken() -> None:
    """The tense that the caller's function gives decides between the Wednesdays."""
    document = tokens.read("Kim: meeting on Wednesday")
    (past,) = times.scan(document, FRIDAY, tense_of=lambda *_: "past")
    (future,) = times.scan(document, FRIDAY, tense_of=lambda *_: "future")
    assert ("2024-07-17", "2024-07-24") == (past.edtf, future.edtf)


@pytest.mark.parametrize("anchor", ["2024-13-01", "2024-02-30", "soon", "", "0000", "20X4", "9999-12-31", "0001-01-01"])
def test_no_anchor_is_too_strange(anchor: str) -> None:
    """An anchor that is no date is as good as none, and the calendar's ends raise nothing."""
    assert scan("Last week, next week, 3 weeks ago, 99 years ago, on Wednesday, next year, last year, in May.", anchor)


@pytest.mark.parametrize(
    ("year", "easter"),
    [(1818, "1818-03-22"), (1943, "1943-04-25"), (2000, "2000-04-23"), (2021, "2021-04-04"), (2024, "2024-03-31")],
)
def test_easter(year: int, easter: str) -> None:
    """Easter falls where the church's tables say."""
    assert easter == named_days.easter(year).isoformat()


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("easter-2", 2024, "2024-03-29"),
        ("4 thursday 11", 2024, "2024-11-28"),
        ("last monday 5", 2024, "2024-05-27"),
        ("tuesday after 11 1", 2022, "2022-11-08"),
        ("monday before 5 25", 2024, "2024-05-20"),
        ("5 monday 2", 2024, None),
        ("no rule at all", 2024, None),
    ],
)
def test_rules_of_named_days(rule: str, year: int, day: str | None) -> None:
    """A rule gives the day of its year; what is no rule gives none."""
    found = named_days.day_of(rule, year)
    assert day == (found.isoformat() if found else None)


def test_the_packaged_days_are_all_understood() -> None:
    """Every day of the packaged file has a date or is vague."""
    assert [] == [d.name for d in named_days.shipped() if not d.vague and d.on(2024) is None and d.on(2028) is None]


@pytest.mark.parametrize(
    ("edtf", "edges"),
    [
        ("2021-21", ("2021-03", "2021-05")),
        ("2021-24", ("2021-12", "2022-02")),
        ("199X", ("1990", "1999")),
        ("2014~", ("2014", "2014")),
        ("2014/..", None),
    ],
)
def test_edges(edtf: str, edges: tuple[str, str] | None) -> None:
    """The ends of a value are dates that may stand in an interval."""
    assert edges == time_values.edges(edtf)


FLOODS = {
    "dates": "Fri. Jul 19th, 2024, ",
    "digits": "7",
    "spaced digits": "7 19 2024 12 ",
    "may": "May ",
    "the end of": "the end of ",
    "by from between": "by from between ",
    "early late": "early late mid-",
    "dashes": "1914-18-19-2020–",
    "from to": "from May to ",
    "weeks": "two weeks ago the last ",
    "said and will": "said on Friday it will ",
    "commas": "2014, ",
    "clock": "3:45 ",
    "named": "Victory ",
}


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS.keys())
def test_time_grows_with_the_text(flood: str) -> None:
    """Time grows with an adversarial text, and no faster."""

    def run(size: int) -> Callable[[], object]:
        document = tokens.read(flood * (size // len(flood)))
        return lambda: times.scan(document, FRIDAY, named_days=DAYS)

    assert_linear(run, 12_000)
