"""How each kind of time expression gets its value, from the anchor, the date last mentioned or itself; no text."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from attrs import evolve

from newsmodel.extraction.times.named_days import NamedDay, day_of
from newsmodel.extraction.times.values import (
    DAYS,
    UNRESOLVED,
    YEARS,
    Anchor,
    Resolution,
    Sense,
    Tense,
    Value,
    View,
    add_months,
    anchor_of,
    date_or_none,
    edges,
    edtf_of,
    month_span,
    moved,
    shifted,
    valid,
)


def resolve(sense: Sense, view: View) -> Value:
    """The value of a sense from where it is seen."""
    return RESOLVERS[sense.kind](sense, view)


# ---- one function a kind ----


def _literal(sense: Sense, view: View) -> Value:
    return Value(sense.edtf, "explicit") if sense.edtf else UNRESOLVED


def _vague(sense: Sense, view: View) -> Value:
    return Value(None, "unresolved", view.anchor.edtf if view.anchor else None)


def _day_or_month(sense: Sense, view: View) -> Value:
    """A date of which the year, or more, may be missing."""
    if not valid(sense.year, sense.month, sense.day):
        return UNRESOLVED
    if sense.year:
        return Value(edtf_of(sense.year, sense.month, sense.day), "explicit")
    anchor = view.anchor
    if sense.unit == "year":  # “in June last year”
        year = anchor.year + sense.n if anchor else 0
        return _checked(year, sense, "relative", anchor)
    if sense.which and anchor and anchor.month and sense.month:
        return _checked(_year_of_which(sense, anchor), sense, "relative", anchor)
    if view.said and (told := _year_told(sense, view)):
        return _checked(told, sense, "inferred", view.said)
    if anchor and anchor.month and sense.month:
        return _checked(_nearest_year(sense, anchor, sense.tense or view.tense()), sense, "relative", anchor)
    return _vague(sense, view)


def _checked(year: int, sense: Sense, resolution: Resolution, anchor: Anchor | None) -> Value:
    if anchor is None or not 1 <= year <= 9999 or not valid(year, sense.month, sense.day):
        return Value(None, "unresolved", anchor.edtf if anchor else None)
    return Value(edtf_of(year, sense.month, sense.day), resolution, anchor.edtf)


def _year_of_which(sense: Sense, anchor: Anchor) -> int:
    """“last March”, “next June”, “this August”, “last winter”."""
    first, last = month_span(sense)
    now = anchor.month or 0
    if sense.which == "this":
        return anchor.year - (last > 12 and now <= last - 12)
    if sense.which == "next":
        return anchor.year + (first <= now)
    return anchor.year - (last >= now)


def _year_told(sense: Sense, view: View) -> int | None:
    """The year of a story told in order: “On 6 June 1944 … On 10 June …”, where the anchor is years away."""
    said, anchor = view.said, view.anchor
    if said is None or not said.month or not sense.month or sense.month > 12 or sense.tense:
        return None
    then = (said.month, said.day.day if said.day and sense.day else 0)
    if (sense.month, sense.day if said.day and sense.day else 0) < then:
        return None
    if anchor and (said.year >= anchor.year - 1 or view.tense() == "future"):
        return None
    return said.year


def _nearest_year(sense: Sense, anchor: Anchor, tense: Tense | None) -> int:
    first, last = month_span(sense)
    here = (anchor.month or 0, anchor.day.day if anchor.day and sense.day else 0)
    day = sense.day if anchor.day and sense.day else 0
    year = anchor.year
    if tense is None:
        ahead = (first - here[0]) * 30 + day - here[1]
        year += -1 if ahead > 183 else ahead < -183
    elif tense == "past":
        year -= (first, day) > here
        if last > 12 and here[0] <= last - 12:
            year = anchor.year - 1
    else:
        year += (last, day) < here
    return _agreeing(sense, year)


def _agreeing(sense: Sense, year: int) -> int:
    """The year, or its neighbour where only there the weekday named beside the date is right."""
    if sense.weekday is None or sense.day is None or sense.month is None:
        return year
    for candidate in (year, year + 1, year - 1):
        day = date_or_none(candidate, sense.month, sense.day)
        if day and day.weekday() == sense.weekday:
            return candidate
    return year


def _weekday(sense: Sense, view: View) -> Value:
    anchor, wanted = view.anchor, sense.weekday or 0
    if anchor is None or anchor.day is None:
        return _vague(sense, view)
    today = anchor.day.weekday()
    if sense.unit == "week":
        shift = 7 * sense.n + wanted - today
    elif sense.which == "last":
        shift = -((today - wanted - 1) % 7 + 1)
    elif sense.which == "next":
        shift = (wanted - today - 1) % 7 + 1
    else:
        tense = sense.tense or view.tense() or ("future" if sense.which == "this" else "past")
        shift = (wanted - today) % 7 if tense == "future" else -((today - wanted) % 7)
    return _day(anchor, shift, "relative")


def _day(anchor: Anchor, days: int, resolution: Resolution) -> Value:
    edtf = moved(anchor, days)
    return Value(edtf, resolution if edtf else "unresolved", anchor.edtf)


def _shift(sense: Sense, view: View) -> Value:
    """“yesterday”, “last week”, “this year”, “three months ago”."""
    if view.anchor is None:
        return UNRESOLVED
    edtf = shifted(view.anchor, sense.n, sense.unit)
    return Value(edtf, "relative" if edtf else "unresolved", view.anchor.edtf)


def _recall(sense: Sense, view: View) -> Value:
    """“the same day”, “the following month”, “two weeks earlier”: counted from the last date mentioned."""
    edtf = shifted(view.said, sense.n, sense.unit) if view.said else None
    return Value(edtf, "inferred", view.said.edtf) if edtf and view.said else _vague(sense, view)


def _span(sense: Sense, view: View) -> Value:
    """“the past week”, “the next ten days”: from the anchor back, or on."""
    anchor = view.anchor
    if anchor is None:
        return UNRESOLVED
    coarse = sense.unit in YEARS and abs(sense.n) * YEARS[sense.unit] > 1
    near = edtf_of(anchor.year) if coarse else anchor.edtf if anchor.day else None
    far = _far(anchor, sense.n, sense.unit, coarse=coarse)
    if near is None or far is None:
        return _vague(sense, view)
    return Value(f"{far}/{near}" if sense.n < 0 else f"{near}/{far}", "relative", anchor.edtf)


def _far(anchor: Anchor, n: int, unit: str, *, coarse: bool) -> str | None:
    if coarse:
        year = anchor.year + n * YEARS[unit]
        return edtf_of(year) if 1 <= year <= 9999 else None
    if unit in DAYS:
        return moved(anchor, n * DAYS[unit])
    if anchor.day is None or unit not in ("month", "year", "quarter"):
        return None
    year, month = add_months(anchor.year, anchor.day.month, n * {"month": 1, "quarter": 3, "year": 12}[unit])
    if not 1 <= year <= 9999:
        return None
    return edtf_of(year, month, min(anchor.day.day, monthrange(year, month)[1]))


def _hence(sense: Sense, view: View) -> Value:
    """“in two weeks”: a time only where the clause looks ahead."""
    return _shift(sense, view) if view.tense() == "future" else _vague(sense, view)


def _weekend(sense: Sense, view: View) -> Value:
    """“the weekend”: the last one begun, or the next."""
    if view.anchor is None or view.anchor.day is None:
        return _vague(sense, view)
    ahead = (sense.tense or view.tense()) == "future"
    n = 0 if ahead or view.anchor.day.weekday() >= 5 else -1
    return _shift(evolve(sense, n=n, unit="weekend"), view)


def _nth(sense: Sense, view: View) -> Value:
    """“the 19th”: of the month last mentioned, else of the anchor's month or the nearest in the sense of the tense."""
    said, anchor, day = view.said, view.anchor, sense.day or 0
    if said and said.month and valid(said.year, said.month, day):
        return Value(edtf_of(said.year, said.month, day), "inferred", said.edtf)
    if anchor is None or anchor.day is None:
        return _vague(sense, view)
    tense = view.tense() or "past"
    step = 1 if tense == "future" and day < anchor.day.day else -1 if tense == "past" and day > anchor.day.day else 0
    year, month = add_months(anchor.year, anchor.day.month, step)
    if not valid(year, month, day):
        return _vague(sense, view)
    return Value(edtf_of(year, month, day), "inferred", anchor.edtf)


def _nth_weekday(sense: Sense, view: View) -> Value:
    """“the first Monday of September 2021”."""
    value = _day_or_month(evolve(sense, weekday=None), view)
    if value.edtf is None:
        return value
    year, month = int(value.edtf[:4]), int(value.edtf[5:7])
    day = day_of(f"{sense.ordinal} {sense.weekday} {month}", year)
    return evolve(value, edtf=day.isoformat()) if day else UNRESOLVED


def _short_decade(sense: Sense, view: View) -> Value:
    """“the ’90s”: the latest such decade begun before the anchor; of the twentieth century where there is none."""
    tens = sense.n
    year = view.anchor.year if view.anchor else 1999
    century = year // 100 * 100
    start = century + tens if century + tens <= year else century - 100 + tens
    return Value(f"{start // 10:03d}X", "explicit")


def _named(sense: Sense, view: View) -> Value:
    named, anchor = sense.named, view.anchor
    if named is None or named.vague:
        return _vague(sense, view)
    if sense.year:
        day = named.on(sense.year)
        return Value(day.isoformat(), "explicit") if day else UNRESOLVED
    if anchor is None:
        return UNRESOLVED
    if sense.unit == "year":
        day = named.on(anchor.year + sense.n)
    elif anchor.day is None:
        return _vague(sense, view)
    else:
        day = _nearest_named(named, anchor.day, sense.which or sense.tense or view.tense() or "")
    return Value(day.isoformat(), "relative", anchor.edtf) if day else _vague(sense, view)


def _nearest_named(named: NamedDay, today: date, sense: str) -> date | None:
    days = [d for year in range(today.year - 1, today.year + 2) if (d := named.on(year))]
    if sense == "this":
        days = [d for d in days if d.year == today.year]
    elif sense in ("past", "last"):
        days = [d for d in days if d < today or (d == today and sense == "past")][-1:]
    elif sense in ("future", "next"):
        days = [d for d in days if d > today or (d == today and sense == "future")][:1]
    return min(days, key=lambda d: abs(d - today), default=None)


def _before(sense: Sense, view: View) -> Value:
    value = resolve(sense.first, view) if sense.first else UNRESOLVED
    bounds = edges(value.edtf) if value.edtf else None
    return evolve(value, edtf=f"../{bounds[1]}") if bounds else Value(None, "unresolved", value.anchor)


def _onward(sense: Sense, view: View) -> Value:
    return Value(f"{edtf_of(sense.year)}/..", "explicit") if sense.year else UNRESOLVED


def _range(sense: Sense, view: View) -> Value:
    first, last = _completed(sense.first or sense, sense.last or sense)
    end = resolve(last, view)
    start = resolve(_leading(first, end), view)
    if first.kind == last.kind == "weekday":
        start, end = _weekdays(first, last, view)
    left, right = (edges(v.edtf) if v.edtf else None for v in (start, end))
    if not left or not right:
        return _vague(sense, view)
    worst = max((start, end), key=lambda v: ("explicit", "relative", "inferred").index(v.resolution))
    return Value(f"{left[0]}/{right[1]}", worst.resolution, worst.anchor)


def _completed(first: Sense, last: Sense) -> tuple[Sense, Sense]:
    """Each end with the month and year it borrows from the other."""
    if not (first.kind == last.kind == "date"):
        return first, last
    if first.month and not last.month and last.day and not last.year:
        last = evolve(last, month=first.month)
    if last.month and not first.month and first.day:
        first = evolve(first, month=last.month)
    if first.year and not last.year:
        last = evolve(last, year=first.year + (_order(last) < _order(first)))
    elif last.year and not first.year:
        first = evolve(first, year=last.year - (_order(first) > _order(last)))
    return first, last


def _order(sense: Sense) -> tuple[int, int]:
    return (month_span(sense)[0], sense.day or 0)


def _leading(first: Sense, end: Value) -> Sense:
    """A first end without year takes the year of the resolved last end."""
    if first.kind != "date" or first.year or first.unit or not end.edtf or not end.edtf[:4].isdigit():
        return first
    later = anchor_of(end.edtf[:10])
    ahead = later and later.month and _order(first) > (later.month, later.day.day if later.day and first.day else 99)
    return evolve(first, year=int(end.edtf[:4]) - bool(ahead))


def _weekdays(first: Sense, last: Sense, view: View) -> tuple[Value, Value]:
    """“Monday to Friday”: the last day by the tense when it is past, else the first."""
    ahead = (first.tense or view.tense()) == "future"
    known = _weekday(first if ahead else last, view)
    base = anchor_of(known.edtf)
    if base is None or base.day is None or view.anchor is None:
        return UNRESOLVED, UNRESOLVED
    gap = ((last.weekday or 0) - (first.weekday or 0)) % 7
    other = evolve(known, edtf=moved(base, gap if ahead else -gap))
    return (known, other) if ahead else (other, known)


RESOLVERS: Mapping[str, Callable[[Sense, View], Value]] = MappingProxyType({
    "literal": _literal, "vague": _vague, "clock": _vague, "date": _day_or_month, "weekday": _weekday, "shift": _shift,
    "recall": _recall, "span": _span, "hence": _hence, "weekend": _weekend, "nth": _nth, "nth weekday": _nth_weekday,
    "short decade": _short_decade, "named": _named, "before": _before, "onward": _onward, "range": _range,
})  # fmt: skip
