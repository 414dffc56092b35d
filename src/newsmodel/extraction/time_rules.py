"""What time expressions look like: patterns over atoms, and the sense of each. Sees atoms; knows no anchor, no tense.

A pattern is a row of classes (capitals) and words; `a|b` is either, `x?` may be absent, `[x y]` may be absent together.
The rows are compiled to one trie keyed by class or word, so that matching at an atom costs the same in any text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from attrs import Factory, frozen

from newsmodel.extraction import time_context as context
from newsmodel.extraction import time_words as words
from newsmodel.extraction.time_atoms import Atoms
from newsmodel.extraction.time_values import Sense, edtf_of, valid


@frozen
class Match:
    """A pattern found: the atoms from `first` to before `last`, and where each class or word of it stands."""

    atoms: Atoms
    first: int
    last: int
    slots: dict[str, int]

    def word(self, name: str) -> str:
        return self.atoms.word(self.slots[name]) if name in self.slots else ""

    def number(self, *names: str) -> int | None:
        """The number that the first present slot of these holds."""
        for name in names:
            if name in self.slots:
                return _READ[name.rstrip("2")](self.word(name))
        return None


def _digits(word: str) -> int:
    return int("".join(c for c in word if c.isdigit()))


_READ: dict[str, Callable[[str], int]] = {
    "MONTH": lambda w: words.MONTHS[w], "WEEKDAY": lambda w: words.WEEKDAYS[w], "SEASON": lambda w: words.SEASONS[w],
    "DAY": int, "YEAR": int, "YY": int, "NTH": _digits, "ORD": lambda w: words.ORDINALS[w],
    "TENS": lambda w: words.TENS[w], "COUNT": lambda w: words.COUNTS.get(w) or int(w),
}  # fmt: skip

Builder = Callable[[Match], Sense | None]

VAGUE, CLOCK, NOTHING = Sense("vague"), Sense("clock"), Sense("nothing")


# ---- dates ----


def _date(m: Match) -> Sense | None:
    """A day of a month, with or without its year and weekday."""
    month, day, year = m.number("MONTH"), m.number("DAY", "NTH", "ORD"), m.number("YEAR")
    if (day is not None and not 1 <= day <= 31) or not context.day_number(m.atoms, m.slots.get("DAY"), m.first):
        return None
    if year is None and (month, day) in words.FAMOUS_DAYS and m.atoms.word(m.last) in words.ATTACK:
        year = words.FAMOUS_DAYS[month or 0, day or 0]
    return Sense("date", year, month, day, weekday=m.number("WEEKDAY"))


def _days(m: Match) -> Sense | None:
    """“July 3-5, 2021”; “3 and 4 July”, where the days are neighbours or stand after “between”."""
    first, last = m.number("DAY", "NTH"), m.number("DAY2", "NTH2") if "DAY2" in m.slots or "NTH2" in m.slots else None
    if last is None:  # one was written 3rd, the other 4
        first, last = sorted((m.number("DAY") or 0, m.number("NTH") or 0))
    if first is None or not 1 <= first < last <= 31:
        return None
    if "and" in m.slots and last != first + 1 and m.atoms.word(m.first - 1) != "between":
        return None
    month, year = m.number("MONTH"), m.number("YEAR")
    return Sense("range", first=Sense("date", year, month, first), last=Sense("date", year, month, last))


def _month(m: Match) -> Sense | None:
    year = m.number("YEAR")
    if year is None and not context.month_stands_alone(m.atoms, m.first, m.last):
        return None
    return Sense("date", year, m.number("MONTH"))


def _month_short_year(m: Match) -> Sense | None:
    return Sense("date", 2000 + (m.number("YY") or 0), m.number("MONTH")) if m.atoms.glued(m.slots["YY"]) else None


def _dashed(m: Match) -> Sense | None:
    year = m.number("YEAR") or 2000 + (m.number("YY2", "YY") or 0)
    return Sense("date", year, m.number("MONTH"), m.number("DAY"))


def _iso(m: Match) -> Sense | None:
    year, month, day = (int(p) for p in m.word("ISO")[:10].split("-"))
    if not 1 <= month <= 12 or not year or not valid(year, month, day) or not day:
        return VAGUE
    return Sense("literal", edtf=edtf_of(year, month, day))


def _numeric(m: Match) -> Sense | None:
    """7/19/2024 and 19/7/2024, where one part is over 12 or both are the same."""
    return _certain(m.number("YEAR") or 0, m.number("DAY") or 0, m.number("DAY2") or 0)


def _dotted(m: Match) -> Sense | None:
    first, second, year = (int(p) for p in m.word("DOTTED").split("."))
    return _certain(year, first, second)


def _certain(year: int, first: int, second: int) -> Sense:
    month, day = (first, second) if second > 12 else (second, first)
    if (first <= 12 and second <= 12 and first != second) or not 1 <= month <= 12 or not year >= 1:
        return VAGUE
    return Sense("date", year, month, day)


def _year_first(m: Match) -> Sense | None:
    month, day = m.number("DAY") or 0, m.number("DAY2") or 0
    return Sense("date", m.number("YEAR"), month, day) if month <= 12 else VAGUE


def _fraction(m: Match) -> Sense | None:
    """9/11 and the like."""
    parts = m.atoms.word(m.first), m.atoms.word(m.last - 1)
    if m.atoms.word(m.last) == "/" or m.atoms.word(m.first - 1) == "/":
        return None
    return Sense("literal", edtf=words.FAMOUS_FRACTIONS[parts])


_ZONE_LETTERS = {c: n for n, c in enumerate("abcdefghiklm", 1)} | {c: -n for n, c in enumerate("nopqrstuvwxy", 1)}


def _group(m: Match) -> Sense | None:
    """A military date-time group: 191430Z JUL 24."""
    word = "".join(m.atoms.word(i) for i in range(m.first, m.last))
    digits, rest = word[:6], word[6:]
    letter = rest[0] if rest[:3] not in words.MONTHS else ""
    rest = rest[len(letter) :]
    month, year = words.MONTHS.get(rest[:3], 0), rest.lstrip("abcdefghijklmnopqrstuvwxyz.")
    day, hour, minute = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    full = int(year) + (2000 if len(year) == 2 else 0)
    if not 1 <= day <= 31 or hour > 23 or minute > 59 or not valid(full, month, day) or not month:
        return None
    return Sense("literal", edtf=f"{edtf_of(full, month, day)}T{hour:02d}:{minute:02d}:00{_offset(letter)}")


def _offset(letter: str) -> str:
    hours = _ZONE_LETTERS.get(letter)
    return "Z" if letter == "z" else "" if hours is None else f"{'-' if hours < 0 else '+'}{abs(hours):02d}:00"


# ---- years, decades, centuries, parts of years ----


def _year(m: Match) -> Sense | None:
    return Sense("date", m.number("YEAR")) if context.year_stands_alone(m.atoms, m.first, m.last) else None


def _sure_year(m: Match) -> Sense | None:
    return Sense("date", m.number("YEAR") or 2000 + (m.number("YY") or 0))


def _years(m: Match) -> Sense | None:
    """1914-18, 2019/20, 1939–1945, 1939 to 1945; 2021-07 is a month where it can be no range."""
    first, last = m.number("YEAR") or 0, m.number("YEAR2")
    if not context.years_stand_alone(m.atoms, m.first, m.last):
        return None
    if last is None:
        short = m.number("YY") or 0
        last = first // 100 * 100 + short
        if last <= first and 1 <= short <= 12 and "~" in m.slots:
            return Sense("date", first, short)
        if last <= first and short == (first + 1) % 100:
            last += 100
    if not first < last <= 2200:
        return None
    return Sense("range", first=Sense("date", first), last=Sense("date", last))


def _onward(m: Match) -> Sense | None:
    return Sense("onward", m.number("YEAR"))


def _decade(m: Match) -> Sense | None:
    word = m.word("DECADE") or m.word("SHORT_DECADE")
    if len(word) == 5 and word[0].isdigit():
        return Sense("literal", edtf=word[:3] + "X")
    if "'" in m.slots and not m.atoms.glued(m.last - 1):
        return None
    tens = words.DECADES.get(word)
    if tens is not None and "the" not in m.slots and m.atoms.word(m.first - 1) not in words.EDGES:
        return None
    return Sense("short decade", n=tens if tens is not None else int(word[:2]))


def _century(m: Match) -> Sense | None:
    n = (m.number("NTH", "ORD") or 0) + (m.number("TENS") or 0)
    if m.atoms.word(m.last) in ("bc", "b.c", "bce", "b.c.e"):
        return VAGUE
    return Sense("literal", edtf=f"{n - 1:02d}XX") if 1 <= n <= 21 else None


def _centuries(m: Match) -> Sense | None:
    first, last = m.number("NTH", "ORD") or 0, m.number("NTH2", "ORD2") or 0
    return Sense("literal", edtf=f"{first - 1:02d}00/{last - 1:02d}99") if 1 < first < last <= 21 else None


def _season(m: Match) -> Sense | None:
    return Sense("date", m.number("YEAR"), m.number("SEASON"))


def _bare_season(m: Match) -> Sense | None:
    return Sense("date", None, m.number("SEASON")) if context.season_stands_alone(m.atoms, m.first, m.last) else None


_DIVISIONS = {"quarter": (32, 4), "half": (39, 2), "q": (32, 4), "h": (39, 2)}


def _division(m: Match) -> Sense | None:
    """A quarter or half of a year, or a half of a month."""
    coded = m.word("CODED")
    name = coded[:1] if coded else "quarter" if "quarter" in m.slots else "half"
    n = int(coded[1]) if coded and coded[0] in "qh" else m.number("ORD", "NTH") or 0
    base, most = _DIVISIONS.get(name, (0, 0))
    if not 1 <= n <= most:
        return None
    if "MONTH" in m.slots:
        return Sense("date", m.number("YEAR"), m.number("MONTH"), modifier="early" if n == 1 else "late")
    if "year" in m.slots:
        return Sense("date", None, base + n, unit="year", n=_which(m))
    return Sense("date", m.number("YEAR"), base + n)


def _fiscal(m: Match) -> Sense | None:
    """FY2024 and FY24: kept as the year that the text names; no country's fiscal calendar is assumed."""
    digits = m.word("CODED")[2:]
    return Sense("date", int(digits) + (2000 if len(digits) == 2 else 0)) if m.word("CODED")[:2] == "fy" else None


# ---- deictic ----


def _shift(n: int, unit: str) -> Builder:
    sense = Sense("shift", n=n, unit=unit)
    return lambda _: sense


_WHICH = {"this": 0, "last": -1, "next": 1, "past": -1, "coming": 1, "the": 0, "previous": -1, "following": 1,
          "preceding": -1, "ensuing": 1, "earlier": -1, "later": 1, "ago": -1, "before": -1, "after": 1, "prior": -1,
          "hence": 1, "from": 1}  # fmt: skip
_SHORT = frozenset({"minute", "hour"})


def _which(m: Match) -> int:
    return next((_WHICH[s] for s in m.slots if s in _WHICH and s != "the"), 0)


def _unit(m: Match) -> str:
    word = m.word("UNITS") or m.word("UNIT")
    return words.PLURALS.get(word, word)


def _this_unit(m: Match) -> Sense | None:
    """“last week”, “this year”, “next month”; not “last day”, “this minute”."""
    unit = _unit(m)
    if unit in _SHORT or unit == "day" or m.atoms.word(m.last) in ("~", "long"):
        return None
    return Sense("shift", n=_which(m), unit=unit)


def _the_unit(m: Match) -> Sense | None:
    """“the year”, in “the end of the year”, “later in the week”."""
    unit = _unit(m)
    if unit in _SHORT or unit == "day" or not context.of_an_edge(m.atoms, m.first):
        return None
    return Sense("shift", unit=unit)


def _recall(m: Match) -> Sense | None:
    """“the previous day”, “the following month”, “the same year”."""
    unit = "day" if "PART" in m.slots else _unit(m)
    if unit in _SHORT or m.atoms.word(m.last) == "~" or (unit != "day" and m.atoms.word(m.last) == "of"):
        return None
    return Sense("recall", n=_which(m), unit=unit)


def _next_unit(m: Match) -> Sense | None:
    return _recall(m) if "PART" in m.slots or _unit(m) == "day" else _span(m)


def _span(m: Match) -> Sense | None:
    """“the past week”, “the next ten days”."""
    unit = _unit(m)
    if "VAGUE" in m.slots or unit in _SHORT:
        return VAGUE
    if unit == "weekend" or (unit == "day" and "COUNT" not in m.slots and "past" not in m.slots):
        return None
    return Sense("span", n=_which(m) * (m.number("COUNT") or 1), unit=unit)


def _ago(m: Match) -> Sense | None:
    unit = _unit(m)
    return VAGUE if unit in _SHORT else Sense("shift", n=-(m.number("COUNT") or 1), unit="ago " + unit)


def _later(m: Match) -> Sense | None:
    """“two weeks earlier”; “three days after” only where the clause ends there."""
    unit = _unit(m)
    open_end = {"before", "after", "prior"} & m.slots.keys() and not context.closes(m.atoms, m.last)
    if open_end or unit in _SHORT or m.atoms.word(m.last) == "than":
        return VAGUE
    return Sense("recall", n=_which(m) * (m.number("COUNT") or 1), unit=unit)


def _day_before(m: Match) -> Sense | None:
    return Sense("recall", n=_which(m), unit="day") if context.closes(m.atoms, m.last) else VAGUE


def _hence(m: Match) -> Sense | None:
    unit = _unit(m)
    return (
        None
        if unit in _SHORT or context.looks_back_over(m.atoms, m.first)
        else Sense("hence", n=m.number("COUNT") or 1, unit=unit)
    )


def _from_now(m: Match) -> Sense | None:
    unit = _unit(m)
    return VAGUE if unit in _SHORT else Sense("shift", n=m.number("COUNT") or 1, unit=unit)


def _which_date(m: Match) -> Sense | None:
    """“last March”, “this August”, “next winter”."""
    which = next(w for w in ("this", "last", "next") if w in m.slots)
    month, after = m.number("MONTH", "SEASON"), m.atoms.word(m.last)
    if (month == 3 and which != "last" and after in ("on", "for", "against")) or (month == 23 and after in ("in", "~")):
        return None
    return Sense("date", None, month, m.number("DAY", "NTH"), which=which)


def _which_weekday(m: Match) -> Sense | None:
    which = "last" if "past" in m.slots else "next" if "coming" in m.slots else m.atoms.word(m.first)
    return Sense("weekday", weekday=m.number("WEEKDAY"), which=which)


def _weekday(m: Match) -> Sense | None:
    return Sense("weekday", weekday=m.number("WEEKDAY")) if context.weekday_stands(m.atoms, m.first) else None


def _nth_weekday(m: Match) -> Sense | None:
    ordinal = -1 if "last" in m.slots else m.number("ORD", "NTH") or 0
    if not (ordinal == -1 or 1 <= ordinal <= 5):
        return None
    return Sense("nth weekday", m.number("YEAR"), m.number("MONTH"), weekday=m.number("WEEKDAY"), ordinal=ordinal)


def _nth(m: Match) -> Sense | None:
    day = m.number("NTH") or 0
    return Sense("nth", day=day) if 1 <= day <= 31 and context.nth_stands_alone(m.atoms, m.first, m.last) else None


def _clock(m: Match) -> Sense | None:
    certain = m.slots.keys() & {"HALF", "ZONE", "local"} or m.word("CLOCK")[-1:] in ("m", "z", "t", "h", "s")
    seconds = "SIXTY3" in m.slots
    return CLOCK if certain or seconds or (":" in m.slots and context.asks_for_clock(m.atoms, m.first)) else None


def _moment(m: Match) -> Sense | None:
    return CLOCK if context.asks_for_clock(m.atoms, m.first) else None


def _always(sense: Sense) -> Builder:
    return lambda _: sense


def _edge_of_year(m: Match) -> Sense | None:
    return Sense("shift", unit="year", modifier="late")


ROWS: tuple[tuple[str, Builder], ...] = (
    ("[WEEKDAY ,?] MONTH DAY|NTH [,? YEAR]", _date),
    ("[WEEKDAY ,?] DAY MONTH [,? YEAR]", _date),
    ("[WEEKDAY ,?] the? NTH of? MONTH [,|of? YEAR]", _date),
    ("[WEEKDAY ,?] the? ORD of MONTH [,|of? YEAR]", _date),
    ("DAY ~ MONTH ~ YEAR|YY", _dashed),
    ("MONTH DAY|NTH ~|–|to|through|and|until DAY|NTH [,? YEAR]", _days),
    ("DAY|NTH ~|–|to|through|and|until DAY|NTH of? MONTH [,? YEAR]", _days),
    ("MONTH [,|of? YEAR]", _month),
    ("MONTH ' YY", _month_short_year),
    ("ISO", _iso), ("DOTTED", _dotted),
    ("DAY / DAY / YEAR", _numeric), ("YEAR / DAY / DAY", _year_first), ("DAY / DAY / YY", _always(VAGUE)),
    ("#9 / #11", _fraction), ("#7 / #7", _fraction), ("#26 / #11", _fraction),
    ("GROUP ZONE? MONTH YY|YEAR", _group), ("WHOLE_GROUP", _group),
    ("YEAR", _year), ("the? year YEAR", _sure_year),
    ("post|pre ~ YEAR", _sure_year), ("fiscal year? YEAR", _sure_year), ("fy ~? YEAR|YY", _sure_year), ("CODED", _fiscal),
    ("YEAR ~|/ YEAR|YY", _years), ("YEAR –|to|through|until YEAR", _years),
    ("YEAR ~|–|to|until the? present|date|now|today", _onward),
    ("the? DECADE", _decade), ("the? ' SHORT_DECADE", _decade), ("EDGE ~ SHORT_DECADE", _decade),
    ("the? NTH|ORD ~? century", _century), ("the? TENS ~ ORD ~? century", _century),
    ("the? NTH|ORD and NTH|ORD centuries", _centuries),
    ("the? SEASON of? YEAR [~|/ YY|YEAR]", _season), ("the? SEASON", _bare_season),
    ("the? ORD|NTH quarter|half of? YEAR", _division), ("CODED of? YEAR", _division),
    ("the? ORD|NTH quarter|half of this|last|next|the year", _division),
    ("the? ORD half of MONTH [,? YEAR]", _division),
    ("today", _shift(0, "day")), ("tonight", _shift(0, "day")),
    ("yesterday", _shift(-1, "day")), ("tomorrow", _shift(1, "day")),
    ("the? day before yesterday", _shift(-2, "day")), ("the? day after tomorrow", _shift(2, "day")),
    ("this PART", _shift(0, "day")), ("last night|evening", _shift(-1, "day")),
    ("overnight", _always(Sense("span", n=-1, unit="day"))),
    ("this|last|next UNIT", _this_unit), ("the UNIT", _the_unit), ("the weekend", _always(Sense("weekend"))),
    ("the past|last|coming UNIT", _span), ("the next UNIT|PART", _next_unit),
    ("the previous|following|preceding|ensuing UNIT|PART", _recall),
    ("the same UNIT", _recall), ("that same? UNIT", _recall), ("that PART", _recall),
    ("the past|last|next|coming|previous|following COUNT UNITS", _span),
    ("the? past|last|next|coming VAGUE of? UNITS", _always(VAGUE)),
    ("recent|coming|previous|following UNITS", _always(VAGUE)),
    ("COUNT UNIT|UNITS ago", _ago), ("a? VAGUE of? UNITS ago", _always(VAGUE)),
    ("UNITS ago|earlier|later|after|before", _always(VAGUE)),
    ("COUNT UNIT|UNITS earlier|later|before|after|prior", _later),
    ("a? VAGUE of? UNITS earlier|later|before|after", _always(VAGUE)),
    ("COUNT UNIT|UNITS from now|today", _from_now), ("COUNT UNIT|UNITS hence", _from_now),
    ("in COUNT UNIT|UNITS", _hence), ("the? day before|after", _day_before),
    ("this|last|next MONTH [DAY|NTH]", _which_date), ("this|last|next SEASON", _which_date),
    ("this|last|next WEEKDAY", _which_weekday), ("this past|coming WEEKDAY", _which_weekday),
    ("WEEKDAY", _weekday), ("WEEKDAYS", _always(VAGUE)),
    ("every|each|any|per WEEKDAY|MONTH|UNIT|SEASON|PART", _always(NOTHING)),
    ("the? ORD|NTH|last WEEKDAY in|of MONTH [,? YEAR]", _nth_weekday),
    ("the NTH", _nth),
    ("year ~|'s end", _edge_of_year),
    ("SIXTY : SIXTY HALF? [ZONE]", _clock), ("SIXTY : SIXTY HALF? local time", _clock),
    ("SIXTY : SIXTY : SIXTY [~ SIXTY : SIXTY] ZONE?", _clock),
    ("SIXTY HALF [ZONE]", _clock), ("SIXTY HALF local time", _clock),
    ("CLOCK HALF? [ZONE]", _clock), ("CLOCK HALF? local time", _clock),
    ("HHMM ZONE", _clock), ("HHMM local time", _clock), ("MOMENT", _moment),
)  # fmt: skip


# ---- the trie ----


@frozen
class Node:
    """What may follow, by class or word; and what is made of the way here."""

    following: dict[str, Node] = Factory(dict)
    builders: list[Builder] = Factory(list)


def literals() -> frozenset[str]:
    """The words that the rows name as they are."""
    return frozenset(key for row, _ in ROWS for way in _ways(row) for key in way if key[0].islower() or key[0] == "'")


@cache
def trie() -> Node:
    root = Node()
    for row, builder in ROWS:
        for way in _ways(row):
            node = root
            for key in way:
                node = node.following.setdefault(key, Node())
            node.builders.append(builder)
    return root


@cache
def _ways(row: str) -> tuple[tuple[str, ...], ...]:
    """All the ways a row can be written out, without options."""
    ways: list[tuple[str, ...]] = [()]
    for group in _groups(row):
        ways = [way + tail for way in ways for tail in group]
    return tuple(dict.fromkeys(ways))


def _groups(row: str) -> Iterator[list[tuple[str, ...]]]:
    parts = row.replace("[", " [ ").replace("]", " ] ").split()
    while parts:
        part = parts.pop(0)
        if part == "[":
            inner = parts[: parts.index("]")]
            parts = parts[len(inner) + 1 :]
            yield [(), *_ways(" ".join(inner))]
        else:
            bare = part.removesuffix("?")
            yield [*([()] if bare != part else []), *((key,) for key in bare.split("|"))]


def match(atoms: Atoms, first: int) -> tuple[Sense, int] | None:
    """The sense of the longest expression that begins at an atom, and the atom after it."""
    found: list[tuple[int, Builder, tuple[str, ...]]] = []
    root = trie()
    for key in atoms.classes[first]:
        if child := root.following.get(key):
            _walk(child, atoms, first + 1, (key,), found)
    found.sort(key=lambda f: -f[0])
    for last, builder, path in found:
        if sense := builder(Match(atoms, first, last, _slots(path, first))):
            return sense, last
    return None


def _walk(
    node: Node, atoms: Atoms, index: int, path: tuple[str, ...], found: list[tuple[int, Builder, tuple[str, ...]]]
) -> None:
    found.extend((index, builder, path) for builder in node.builders)
    if not node.following or index >= len(atoms.classes):
        return
    for key in atoms.classes[index]:
        if child := node.following.get(key):
            _walk(child, atoms, index + 1, (*path, key), found)


def _slots(path: tuple[str, ...], first: int) -> dict[str, int]:
    slots: dict[str, int] = {}
    for index, key in enumerate(path, first):
        name = key
        count = 1
        while name in slots:
            count += 1
            name = f"{key}{count}"
        slots[name] = index
    return slots
