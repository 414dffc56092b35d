"""What each pattern of a time expression means: one short function a pattern. Sees the match and its neighbours."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from newsmodel.extraction.times import context, words
from newsmodel.extraction.times.atoms import Atoms
from newsmodel.extraction.times.values import Sense, edtf_of, valid


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


def date(m: Match) -> Sense | None:
    """A day of a month, with or without its year and weekday."""
    month, day, year = m.number("MONTH"), m.number("DAY", "NTH", "ORD"), m.number("YEAR")
    if (day is not None and not 1 <= day <= 31) or not context.day_number(m.atoms, m.slots.get("DAY"), m.first):
        return None
    if year is None and (month, day) in words.FAMOUS_DAYS and m.atoms.word(m.last) in words.ATTACK:
        year = words.FAMOUS_DAYS[month or 0, day or 0]
    return Sense("date", year, month, day, weekday=m.number("WEEKDAY"))


def days(m: Match) -> Sense | None:
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


def month(m: Match) -> Sense | None:
    year = m.number("YEAR")
    if year is None and not context.month_stands_alone(m.atoms, m.first, m.last):
        return None
    return Sense("date", year, m.number("MONTH"))


def month_short_year(m: Match) -> Sense | None:
    return Sense("date", 2000 + (m.number("YY") or 0), m.number("MONTH")) if m.atoms.glued(m.slots["YY"]) else None


def dashed(m: Match) -> Sense | None:
    year = m.number("YEAR") or 2000 + (m.number("YY2", "YY") or 0)
    return Sense("date", year, m.number("MONTH"), m.number("DAY"))


def iso(m: Match) -> Sense | None:
    year, month, day = (int(p) for p in m.word("ISO")[:10].split("-"))
    if not 1 <= month <= 12 or not year or not valid(year, month, day) or not day:
        return VAGUE
    return Sense("literal", edtf=edtf_of(year, month, day))


def numeric(m: Match) -> Sense | None:
    """7/19/2024 and 19/7/2024, where one part is over 12 or both are the same."""
    return _certain(m.number("YEAR") or 0, m.number("DAY") or 0, m.number("DAY2") or 0)


def dotted(m: Match) -> Sense | None:
    first, second, year = (int(p) for p in m.word("DOTTED").split("."))
    return _certain(year, first, second)


def _certain(year: int, first: int, second: int) -> Sense:
    month, day = (first, second) if second > 12 else (second, first)
    if (first <= 12 and second <= 12 and first != second) or not 1 <= month <= 12 or not year >= 1:
        return VAGUE
    return Sense("date", year, month, day)


def year_first(m: Match) -> Sense | None:
    month, day = m.number("DAY") or 0, m.number("DAY2") or 0
    return Sense("date", m.number("YEAR"), month, day) if month <= 12 else VAGUE


def fraction(m: Match) -> Sense | None:
    """9/11 and the like."""
    parts = m.atoms.word(m.first), m.atoms.word(m.last - 1)
    if m.atoms.word(m.last) == "/" or m.atoms.word(m.first - 1) == "/":
        return None
    return Sense("literal", edtf=words.FAMOUS_FRACTIONS[parts])


_ZONE_LETTERS = {c: n for n, c in enumerate("abcdefghiklm", 1)} | {c: -n for n, c in enumerate("nopqrstuvwxy", 1)}


def group(m: Match) -> Sense | None:
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


def year(m: Match) -> Sense | None:
    return Sense("date", m.number("YEAR")) if context.year_stands_alone(m.atoms, m.first, m.last) else None


def sure_year(m: Match) -> Sense | None:
    return Sense("date", m.number("YEAR") or 2000 + (m.number("YY") or 0))


def years(m: Match) -> Sense | None:
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


def onward(m: Match) -> Sense | None:
    return Sense("onward", m.number("YEAR"))


def decade(m: Match) -> Sense | None:
    word = m.word("DECADE") or m.word("SHORT_DECADE")
    if len(word) == 5 and word[0].isdigit():
        return Sense("literal", edtf=word[:3] + "X")
    if "'" in m.slots and not m.atoms.glued(m.last - 1):
        return None
    tens = words.DECADES.get(word)
    if tens is not None and "the" not in m.slots and m.atoms.word(m.first - 1) not in words.EDGES:
        return None
    return Sense("short decade", n=tens if tens is not None else int(word[:2]))


def century(m: Match) -> Sense | None:
    n = (m.number("NTH", "ORD") or 0) + (m.number("TENS") or 0)
    if m.atoms.word(m.last) in ("bc", "b.c", "bce", "b.c.e"):
        return VAGUE
    return Sense("literal", edtf=f"{n - 1:02d}XX") if 1 <= n <= 21 else None


def centuries(m: Match) -> Sense | None:
    first, last = m.number("NTH", "ORD") or 0, m.number("NTH2", "ORD2") or 0
    return Sense("literal", edtf=f"{first - 1:02d}00/{last - 1:02d}99") if 1 < first < last <= 21 else None


def season(m: Match) -> Sense | None:
    return Sense("date", m.number("YEAR"), m.number("SEASON"))


def bare_season(m: Match) -> Sense | None:
    return Sense("date", None, m.number("SEASON")) if context.season_stands_alone(m.atoms, m.first, m.last) else None


_DIVISIONS = {"quarter": (32, 4), "half": (39, 2), "q": (32, 4), "h": (39, 2)}


def division(m: Match) -> Sense | None:
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


def fiscal(m: Match) -> Sense | None:
    """FY2024 and FY24: kept as the year that the text names; no country's fiscal calendar is assumed."""
    digits = m.word("CODED")[2:]
    return Sense("date", int(digits) + (2000 if len(digits) == 2 else 0)) if m.word("CODED")[:2] == "fy" else None


# ---- deictic ----


def shift(n: int, unit: str) -> Builder:
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


def this_unit(m: Match) -> Sense | None:
    """“last week”, “this year”, “next month”; not “last day”, “this minute”."""
    unit = _unit(m)
    if unit in _SHORT or unit == "day" or m.atoms.word(m.last) in ("~", "long"):
        return None
    return Sense("shift", n=_which(m), unit=unit)


def the_unit(m: Match) -> Sense | None:
    """“the year”, in “the end of the year”, “later in the week”."""
    unit = _unit(m)
    if unit in _SHORT or unit == "day" or not context.of_an_edge(m.atoms, m.first):
        return None
    return Sense("shift", unit=unit)


def recall(m: Match) -> Sense | None:
    """“the previous day”, “the following month”, “the same year”."""
    unit = "day" if "PART" in m.slots else _unit(m)
    if unit in _SHORT or m.atoms.word(m.last) == "~" or (unit != "day" and m.atoms.word(m.last) == "of"):
        return None
    return Sense("recall", n=_which(m), unit=unit)


def next_unit(m: Match) -> Sense | None:
    return recall(m) if "PART" in m.slots or _unit(m) == "day" else span(m)


def span(m: Match) -> Sense | None:
    """“the past week”, “the next ten days”."""
    unit = _unit(m)
    if "VAGUE" in m.slots or unit in _SHORT:
        return VAGUE
    if unit == "weekend" or (unit == "day" and "COUNT" not in m.slots and "past" not in m.slots):
        return None
    return Sense("span", n=_which(m) * (m.number("COUNT") or 1), unit=unit)


def ago(m: Match) -> Sense | None:
    unit = _unit(m)
    return VAGUE if unit in _SHORT else Sense("shift", n=-(m.number("COUNT") or 1), unit="ago " + unit)


def later(m: Match) -> Sense | None:
    """“two weeks earlier”; “three days after” only where the clause ends there."""
    unit = _unit(m)
    open_end = {"before", "after", "prior"} & m.slots.keys() and not context.closes(m.atoms, m.last)
    if open_end or unit in _SHORT or m.atoms.word(m.last) == "than":
        return VAGUE
    return Sense("recall", n=_which(m) * (m.number("COUNT") or 1), unit=unit)


def day_before(m: Match) -> Sense | None:
    return Sense("recall", n=_which(m), unit="day") if context.closes(m.atoms, m.last) else VAGUE


def hence(m: Match) -> Sense | None:
    unit = _unit(m)
    return (
        None
        if unit in _SHORT or context.looks_back_over(m.atoms, m.first)
        else Sense("hence", n=m.number("COUNT") or 1, unit=unit)
    )


def from_now(m: Match) -> Sense | None:
    unit = _unit(m)
    return VAGUE if unit in _SHORT else Sense("shift", n=m.number("COUNT") or 1, unit=unit)


def which_date(m: Match) -> Sense | None:
    """“last March”, “this August”, “next winter”."""
    which = next(w for w in ("this", "last", "next") if w in m.slots)
    month, after = m.number("MONTH", "SEASON"), m.atoms.word(m.last)
    if (month == 3 and which != "last" and after in ("on", "for", "against")) or (month == 23 and after in ("in", "~")):
        return None
    return Sense("date", None, month, m.number("DAY", "NTH"), which=which)


def which_weekday(m: Match) -> Sense | None:
    which = "last" if "past" in m.slots else "next" if "coming" in m.slots else m.atoms.word(m.first)
    return Sense("weekday", weekday=m.number("WEEKDAY"), which=which)


def weekday(m: Match) -> Sense | None:
    return Sense("weekday", weekday=m.number("WEEKDAY")) if context.weekday_stands(m.atoms, m.first) else None


def nth_weekday(m: Match) -> Sense | None:
    ordinal = -1 if "last" in m.slots else m.number("ORD", "NTH") or 0
    if not (ordinal == -1 or 1 <= ordinal <= 5):
        return None
    return Sense("nth weekday", m.number("YEAR"), m.number("MONTH"), weekday=m.number("WEEKDAY"), ordinal=ordinal)


def nth(m: Match) -> Sense | None:
    day = m.number("NTH") or 0
    return Sense("nth", day=day) if 1 <= day <= 31 and context.nth_stands_alone(m.atoms, m.first, m.last) else None


def clock(m: Match) -> Sense | None:
    certain = m.slots.keys() & {"HALF", "ZONE", "local"} or m.word("CLOCK")[-1:] in ("m", "z", "t", "h", "s")
    seconds = "SIXTY3" in m.slots
    return CLOCK if certain or seconds or (":" in m.slots and context.asks_for_clock(m.atoms, m.first)) else None


def moment(m: Match) -> Sense | None:
    return CLOCK if context.asks_for_clock(m.atoms, m.first) else None


def always(sense: Sense) -> Builder:
    return lambda _: sense


def edge_of_year(m: Match) -> Sense | None:
    return Sense("shift", unit="year", modifier="late")
