"""EDTF: the specification by example, the calendar, bounds, and that three regex engines read the pattern alike."""

from __future__ import annotations

import calendar
import datetime
import itertools
import re

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from newsmodel.values.edtf import (
    PATTERN,
    SEASONS,
    Edtf,
    Instant,
    before,
    bounds,
    is_edtf,
    may_be_same,
    precision,
    runs_backwards,
    within,
)

RIGHT = {
    "level 0, date: complete": "1985-04-12",
    "level 0, date: reduced to the month": "1985-04",
    "level 0, date: reduced to the year": "1985",
    "level 0, date and time: local": "1985-04-12T23:20:30",
    "level 0, date and time: UTC": "1985-04-12T23:20:30Z",
    "level 0, date and time: shift in hours": "1985-04-12T23:20:30-04",
    "level 0, date and time: shift in hours and minutes": "1985-04-12T23:20:30+04:30",
    "level 0, interval of years": "1964/2008",
    "level 0, interval of months": "2004-06/2006-08",
    "level 0, interval of days": "2004-02-01/2005-02-08",
    "level 0, interval of a day and a month": "2004-02-01/2005-02",
    "level 0, interval of a day and a year": "2004-02-01/2005",
    "level 0, interval of a year and a month": "2005/2006-02",
    "level 1, season": "2001-21",
    "level 1, season: winter": "2001-24",
    "level 1, season with qualifier": "2001-22~",
    "level 1, uncertain": "1984?",
    "level 1, approximate": "2004-06~",
    "level 1, uncertain and approximate": "2004-06-11%",
    "level 1, one unspecified digit of the year": "201X",
    "level 1, two unspecified digits of the year": "20XX",
    "level 1, unspecified month": "2004-XX",
    "level 1, unspecified day": "1985-04-XX",
    "level 1, unspecified month and day": "1985-XX-XX",
    "level 1, unspecified and approximate": "201X~",
    "level 1, open end": "1985-04-12/..",
    "level 1, open end of a month": "1985-04/..",
    "level 1, open start": "../1985-04-12",
    "level 1, unknown end": "1985-04-12/",
    "level 1, unknown start": "/1985-04",
    "level 1, interval with qualifiers": "1984~/2004-06?",
    "level 1, interval with a qualifier and an open end": "2004-06-11%/..",
    "level 2, southern summer": "2001-30",
    "level 2, quarter": "2001-33",
    "level 2, semester": "2001-41",
    "first day": "0000-01-01",
    "29 February of the year 0": "0000-02-29",
    "29 February, divisible by 400": "2000-02-29",
    "last day": "9999-12-31",
    "an interval that runs backwards": "2008/1964",
    "a microsecond": "2024-09-03T09:30:00.123456Z",
    "a shift of less than an hour to the west": "2024-09-03T09:30:00-00:30",
}

WRONG = {
    "empty": "",
    "only a slash": "/",
    "only open": "..",
    "open on both sides": "../..",
    "unknown on both sides, one open": "../",
    "30 February": "2024-02-30",
    "29 February, not a leap year": "2023-02-29",
    "29 February, divisible by 100": "1900-02-29",
    "31 April": "2024-04-31",
    "month 13": "2024-13",
    "month 0": "2024-00",
    "day 0": "2024-01-00",
    "grouping 20": "2024-20",
    "grouping 42": "2024-42",
    "season with a day": "2001-21-01",
    "year 10000": "10000",
    "year 10000, level 1": "Y10000",
    "negative year": "-0001",
    "three digits": "985",
    "basic format": "19850412",
    "basic format of time": "1985-04-12T232030",
    "month of one digit": "1985-4",
    "leap second": "2016-12-31T23:59:60Z",
    "hour 24": "2016-12-31T24:00:00",
    "minute 60": "2016-12-31T23:60:00",
    "no seconds": "2016-12-31T23:59",
    "ten digits of fraction": "2024-09-03T09:30:00.1234567890Z",
    "seven digits of fraction": "2024-09-03T09:30:00.1234567Z",
    "fraction without digits": "2024-09-03T09:30:00.Z",
    "comma in fraction": "2024-09-03T09:30:00,5Z",
    "shift of minus zero": "2024-09-03T09:30:00-00:00",
    "shift of minus zero hours": "2024-09-03T09:30:00-00",
    "shift in basic format": "2024-09-03T09:30:00+0900",
    "space for T": "2024-09-03 09:30:00",
    "small t and z": "2024-09-03t09:30:00z",
    "time of a month": "2024-09T09:30:00",
    "time of a day that is none": "2023-02-29T09:30:00",
    "qualified time": "2024-09-03T09:30:00?",
    "time in an interval": "2024-09-03T09:30:00Z/2024-09-04",
    "season in an interval": "2001-21/2003",
    "unspecified digits in an interval": "199X/2003",
    "unspecified in the middle": "1985-XX-31",
    "unspecified year": "XXXX",
    "unspecified century": "1XXX",
    "unspecified year of a month": "201X-04",
    "unspecified digit of a month": "1985-1X",
    "unspecified digit of a day": "1985-04-1X",
    "small x": "201x",
    "u of the draft": "201u",
    "two qualifiers": "1984?~",
    "qualifier of a part": "2004-?06",
    "qualifier on the left": "~2004",
    "qualified open end": "2004/..~",
    "three sides": "2004/2005/2006",
    "set": "[1667,1668]",
    "draft keyword": "2004-06-01/open",
    "trailing newline": "2024\n",
    "leading space": " 2024",
    "Arabic digits": "٢٠٢٤",
    "full-width digits": "２０２４",
    "digits only": "1700000000",
    "NUL": "2024\x00",
}

ADAPTER: TypeAdapter[str] = TypeAdapter(Edtf)
SCHEMA = jsonschema_rs.validator_for({"type": "string", "pattern": PATTERN})


def pydantic_accepts(text: str) -> bool:
    try:
        return text == ADAPTER.validate_python(text)
    except ValidationError:
        return False


def verdicts(text: str) -> set[bool]:
    return {is_edtf(text), pydantic_accepts(text), SCHEMA.is_valid(text)}


@pytest.mark.parametrize("name", RIGHT)
def test_right(name: str) -> None:
    """What the specification gives as right is accepted, by all engines."""
    assert {True} == verdicts(RIGHT[name])


@pytest.mark.parametrize("name", WRONG)
def test_wrong(name: str) -> None:
    """What is outside the scope is refused, by all engines, and has neither bounds nor precision."""
    assert {False} == verdicts(WRONG[name])
    for ask in (bounds, precision):
        with pytest.raises(ValueError, match="not an EDTF date"):
            ask(WRONG[name])


def test_the_calendar_is_real() -> None:
    """Of every year, month 00-99 and day 00-32 exactly the days of the proleptic Gregorian calendar are accepted."""
    for year in [*range(0, 10_000, 7), *range(0, 10_000, 100), *range(1896, 1905)]:
        text = f"{year:04}"
        # the calendar repeats itself every 400 years, so that year 0 is like the year 400
        lengths = [calendar.monthrange(year or 400, month)[1] for month in range(1, 13)]
        for month, day in itertools.product((0, 1, 2, 3, 4, 6, 9, 11, 12, 13), (0, 1, 28, 29, 30, 31, 32)):
            real = 1 <= month <= 12 and 1 <= day <= lengths[month - 1]
            assert real == is_edtf(f"{text}-{month:02}-{day:02}"), (year, month, day)


def test_every_leap_year_is_known() -> None:
    """29 February exists in the leap years from 0000 to 9999 and in no other."""
    leap = [year for year in range(10_000) if is_edtf(f"{year:04}-02-29")]
    assert [year for year in range(10_000) if calendar.isleap(year)] == leap


@given(st.dates())
def test_every_date_is_accepted_and_bounded(date: datetime.date) -> None:
    """A date of the years 1 to 9999 begins at its midnight, and ends where the next day begins."""
    earliest, latest = bounds(date.isoformat())
    assert earliest and latest
    assert date == earliest.date()
    if date < datetime.date.max:
        assert date + datetime.timedelta(days=1) == latest.date()


@given(
    st.datetimes(min_value=datetime.datetime(1, 1, 3), max_value=datetime.datetime(9999, 12, 29)),
    st.integers(-23 * 60 - 59, 23 * 60 + 59),
)
def test_every_shift_leads_to_utc(local: datetime.datetime, shift: int) -> None:
    """A time with a shift is the moment that Python's datetime makes of it."""
    aware = local.replace(tzinfo=datetime.timezone(datetime.timedelta(minutes=shift)))
    earliest, latest = bounds(aware.isoformat())
    assert earliest and latest
    assert aware == earliest.datetime()
    width = datetime.timedelta(microseconds=1) if local.microsecond else datetime.timedelta(seconds=1)
    assert aware + width == latest.datetime()


# text: earliest, latest
BOUNDS = {
    "2024-09-03": ("2024-09-03", "2024-09-04"),
    "2024-02": ("2024-02-01", "2024-03-01"),
    "2024-12": ("2024-12-01", "2025-01-01"),
    "2024": ("2024-01-01", "2025-01-01"),
    "2024?": ("2024-01-01", "2025-01-01"),
    "2024-09-30~": ("2024-09-30", "2024-10-01"),
    "201X": ("2010-01-01", "2020-01-01"),
    "19XX%": ("1900-01-01", "2000-01-01"),
    "2004-XX": ("2004-01-01", "2005-01-01"),
    "1985-04-XX": ("1985-04-01", "1985-05-01"),
    "1985-XX-XX": ("1985-01-01", "1986-01-01"),
    "2023-21": ("2023-03-01", "2023-06-01"),
    "2023-22?": ("2023-06-01", "2023-09-01"),
    "2023-23": ("2023-09-01", "2023-12-01"),
    "2023-24": ("2023-12-01", "2024-03-01"),
    "2023-28": ("2023-12-01", "2024-03-01"),
    "2023-29": ("2023-09-01", "2023-12-01"),
    "2023-30": ("2023-12-01", "2024-03-01"),
    "2023-32": ("2023-06-01", "2023-09-01"),
    "2023-33": ("2023-01-01", "2023-04-01"),
    "2023-36": ("2023-10-01", "2024-01-01"),
    "2023-38": ("2023-05-01", "2023-09-01"),
    "2023-40": ("2023-01-01", "2023-07-01"),
    "2023-41": ("2023-07-01", "2024-01-01"),
    "1950-06-25/1953-07": ("1950-06-25", "1953-08-01"),
    "1984~/2004-06?": ("1984-01-01", "2004-07-01"),
    "1985/..": ("1985-01-01", None),
    "../1985": (None, "1986-01-01"),
    "1985/": ("1985-01-01", None),
    "/1985": (None, "1986-01-01"),
    "0000": ("0000-01-01", "0001-01-01"),
    "9999-12-31": ("9999-12-31", "+10000-01-01"),
    "99XX": ("9900-01-01", "+10000-01-01"),
}


@pytest.mark.parametrize("text", BOUNDS)
def test_bounds(text: str) -> None:
    """Bounds are half open, a qualifier widens nothing, and an end that nobody has said is None."""
    expected = tuple(day and f"{day}T00:00:00Z" for day in BOUNDS[text])
    assert expected == tuple(moment and moment.isoformat() for moment in bounds(text))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2024-09-03T09:30:00", "2024-09-03T09:30:00Z", "2024-09-03T09:30:01Z"),
        ("2024-09-03T23:59:59Z", "2024-09-03T23:59:59Z", "2024-09-04T00:00:00Z"),
        ("2024-09-03T03:00:00+09:00", "2024-09-02T18:00:00Z", "2024-09-02T18:00:01Z"),
        ("2024-03-01T00:00:00+01", "2024-02-29T23:00:00Z", "2024-02-29T23:00:01Z"),
        ("2024-12-31T23:00:00-02:30", "2025-01-01T01:30:00Z", "2025-01-01T01:30:01Z"),
        ("2024-09-03T09:30:00.5Z", "2024-09-03T09:30:00.500000Z", "2024-09-03T09:30:00.600000Z"),
        ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z", "+10000-01-01T00:00:00Z"),
        ("0000-01-01T00:00:00+14:00", "-00001-12-31T10:00:00Z", "-00001-12-31T10:00:01Z"),
    ],
)
def test_bounds_of_times(text: str, earliest: str, latest: str) -> None:
    """A time lasts as long as its last digit; a shift leads to UTC, over the ends of days, years and the calendar."""
    assert [earliest, latest] == [moment and moment.isoformat() for moment in bounds(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20XX", "century"),
        ("201X~", "decade"),
        ("2014", "year"),
        ("2014-XX", "year"),
        ("2014-XX-XX", "year"),
        ("2014-21", "season"),
        ("2014-34?", "season"),
        ("2014-02", "month"),
        ("2014-02-XX", "month"),
        ("2014-02-03%", "day"),
        ("2014-02-03T04:05:06", "instant"),
        ("2014/2015", "interval"),
        ("../2015", "interval"),
    ],
)
def test_precision(text: str, expected: str) -> None:
    """Precision is the width of the bounds, by name."""
    assert expected == precision(text)


def test_every_season_is_in_the_table() -> None:
    """The codes 21 to 41 have months, and no other code has."""
    assert [str(code) for code in range(21, 42)] == sorted(SEASONS)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2023", "2024", True),
        ("2024-09-03", "2024-09-04", True),
        ("2024-09-03T00:00:00+09:00", "2024-09-02T15:00:01Z", True),
        ("2024", "2024-09", False),
        ("2024-09", "2024", False),
        ("2024", "2023", False),
        ("2023/..", "2024", False),
        ("2020/", "2024", False),
        ("../2023", "2024", True),
        ("/2023", "2024/", True),
        ("2023", "../2024", False),
    ],
)
def test_before(first: str, second: str, expected: bool) -> None:
    """Only what is certain counts as before; what touches does not overlap."""
    assert expected == before(first, second)


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        ("2024-09", "2024", True),
        ("2024", "2024", True),
        ("2024", "2024-09", False),
        ("2024", "2020/..", True),
        ("2024", "2020/", False),
        ("2024/..", "2020/..", True),
        ("2024/..", "2020/2030", False),
        ("../2024", "../2025", True),
        ("2019", "../2025", True),
        ("2026", "../2025", False),
        ("2024-21", "202X", True),
        ("2023-24", "2023", False),
    ],
)
def test_within(inner: str, outer: str, expected: bool) -> None:
    """An open end holds everything, an unknown end nothing for certain."""
    assert expected == within(inner, outer)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2008/1964", True),
        ("2024-09-04~/2024-09-03", True),
        ("2024-09/2024", False),
        ("2024/2024-01-01", False),
        ("1964/2008", False),
        ("2024/..", False),
        ("/2024", False),
        ("2024", False),
        ("no date/2024", False),
    ],
)
def test_runs_backwards(text: str, expected: bool) -> None:
    """An interval runs backwards where its end is certainly over before its start."""
    assert expected == runs_backwards(text)


def test_instants_outside_of_datetime() -> None:
    """The year 0 and the year 10000 have instants and their order, but no `datetime`."""
    assert Instant(-1, 12, 31) < Instant(0) < Instant(1) < Instant(9999, 12, 31, 86_399) < Instant(10_000)
    for year in (0, 10_000):
        with pytest.raises(ValueError, match="year"):
            Instant(year).datetime()
        with pytest.raises(ValueError, match="year"):
            Instant(year).date()


def test_the_type_has_its_own_definition() -> None:
    """A model's schema refers to `Edtf` by name; the definition has title, description, examples and the pattern."""

    class Dated(BaseModel):
        edtf: Edtf | None = None

    schema = Dated.model_json_schema()
    assert {"$ref": "#/$defs/Edtf"} in schema["properties"]["edtf"]["anyOf"]
    assert {"title", "description", "examples", "pattern", "type"} == set(schema["$defs"]["Edtf"])
    assert all(map(is_edtf, schema["$defs"]["Edtf"]["examples"]))


def test_the_type_is_strict() -> None:
    """A number is no date."""
    with pytest.raises(ValidationError):
        ADAPTER.validate_python(2024)


def test_the_pattern_is_portable() -> None:
    """The pattern has no look-around, no back-reference, no class beyond ASCII, and both anchors."""
    assert PATTERN.startswith("^(?:") and PATTERN.endswith(")$")
    assert [] == re.findall(r"\(\?[^:]|\\", PATTERN)


# Properties.

days = st.dates().map(str)
dates = days | days.map(lambda d: d[:7]) | days.map(lambda d: d[:4])
qualifiers = st.sampled_from(["", "?", "~", "%"])
sides = st.builds(str.__add__, dates, qualifiers)
unspecified = days.flatmap(
    lambda d: st.sampled_from([d[:3] + "X", d[:2] + "XX", d[:4] + "-XX", d[:7] + "-XX", d[:4] + "-XX-XX"])
)
seasons = st.builds("{:04}-{}".format, st.integers(0, 9999), st.integers(21, 41))
times = st.datetimes(timezones=st.none() | st.just(datetime.UTC)).map(datetime.datetime.isoformat)
intervals = st.builds("{}/{}".format, sides, sides | st.sampled_from(["", ".."]))
intervals |= st.builds("{}/{}".format, st.sampled_from(["", ".."]), sides)
singles = sides | times | st.builds(str.__add__, unspecified | seasons, qualifiers)
right = singles | intervals


@given(right)
def test_every_form_is_accepted(text: str) -> None:
    """Whatever is put together by the rules is accepted by every engine."""
    assert {True} == verdicts(text)


@given(singles)
def test_bounds_are_in_order(text: str) -> None:
    """Whatever is no interval has two bounds, the earliest before the latest."""
    earliest, latest = bounds(text)
    assert earliest and latest and earliest < latest


@given(sides, sides)
def test_an_interval_contains_its_ends(first: str, second: str) -> None:
    """Bounds of an interval that does not run backwards hold those of both sides."""
    start, end = sorted((first, second), key=lambda side: bounds(side)[0] or Instant(0))
    if within(end, start):
        return
    text = f"{start}/{end}"
    assert not runs_backwards(text)
    assert within(start, text) and within(end, text)


@given(right, right)
def test_before_and_may_be_same_exclude_each_other(first: str, second: str) -> None:
    """Of two dates one is before the other, or they may be the same; never both."""
    if runs_backwards(first) or runs_backwards(second):
        return
    assert 1 == before(first, second) + before(second, first) + may_be_same(first, second)
    assert may_be_same(first, first)


@given(right, st.data())
def test_three_engines_agree(text: str, data: st.DataObject) -> None:
    """Python's re, pydantic's Rust regex and jsonschema_rs give one verdict on any damaged date."""
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 2)))
        piece = data.draw(st.text("0123456789X-/.?~%TZ:+ \n٣", max_size=2))
        text = text[:start] + piece + text[end:]
    assert 1 == len(verdicts(text))
