"""Whether a bare number, month or weekday is a time, by the words around it. Sees atoms; makes no values."""

from __future__ import annotations

from newsmodel.extraction.times import words
from newsmodel.extraction.times.atoms import BREAK, Atoms

_CLOSERS = frozenset({"", BREAK, "~", ".", ",", ";", ":", ")", "?", "!", "”", '"', "’", "–", "—", "…", "]"})
_FUNCTION = frozenset(
    "and or but of at in on with when while by to for from as that which who he she it they after before since until "
    "because if than so yet is was are were will would has had have the a an this".split()
)
_EDGES = frozenset({*words.EDGE_NOUNS, "early", "late", "earlier", "later", "part", "days", "weeks", "months"})
_CLOCK_WORDS = frozenset("at by before after around until till about since from and".split())
_LINKS = frozenset("and or to through ~ – /".split())
_DAY_WORDS = frozenset("on since until till by before after at from during around over".split())
_RECORDS = frozenset("first only most least ever never not no n't time second third fourth fifth".split())
_NO_SUPERLATIVES = frozenset("west rest protest test arrest interest request guest quest contest forest".split())
_SINGULAR_ENDS = ("ss", "us", "is")


def closes(atoms: Atoms, index: int) -> bool:
    """Whether a clause ends before an atom."""
    return atoms.word(index) in _CLOSERS


def of_an_edge(atoms: Atoms, index: int) -> bool:
    """Whether “the end of”, “later in” or the like stands before."""
    return atoms.word(index - 1) in ("of", "in") and atoms.word(index - 2) in _EDGES


def asks_for_day(atoms: Atoms, index: int) -> bool:
    """Whether a named day is meant as a time, and not as what is celebrated: “on Victory Day”, not “for” it."""
    return index == 0 or atoms.word(index - 1) in _DAY_WORDS or atoms.opening(index)


def looks_back_over(atoms: Atoms, first: int) -> bool:
    """Whether “in 36 years” measures a record: “the biggest …”, “the first … in 36 years”."""
    for word in atoms.norm[max(0, first - 15) : first]:
        if word in _RECORDS or (word.endswith("est") and word not in _NO_SUPERLATIVES):
            return True
    return False


def asks_for_clock(atoms: Atoms, index: int) -> bool:
    return atoms.word(index - 1) in _CLOCK_WORDS


def day_number(atoms: Atoms, index: int | None, first: int) -> bool:
    """Whether a number can be a day of the month: no price, no second half of something."""
    if index is None or index != first:
        return True
    before = atoms.word(index - 1)
    return before not in words.NUMBER_MARKS and not (before in (",", ".", "~") and atoms.glued(index))


# ---- years ----


def years_stand_alone(atoms: Atoms, first: int, last: int) -> bool:
    before = atoms.word(first - 1)
    if before in words.NUMBER_MARKS or atoms.word(last) in words.COUNTED or atoms.word(last) in ("~", "/"):
        return False
    return int(atoms.norm[first]) >= 1200 and not (_name_before(atoms, first) and _short_tail(atoms, last))


def _short_tail(atoms: Atoms, last: int) -> bool:
    """“Resolution 1718-19”: a designation, unless the second number is a year in full."""
    return len(atoms.norm[last - 1]) == 2


def _name_before(atoms: Atoms, index: int) -> bool:
    before = atoms.word(index - 1)
    return atoms.capital(index - 1) and not atoms.opening(index - 1) and before not in words.NOT_BEFORE_NAMES


def year_stands_alone(atoms: Atoms, first: int, last: int) -> bool:
    """Whether a bare number of four digits is a year and not a count or part of a name."""
    year, before, after = int(atoms.norm[first]), atoms.word(first - 1), atoms.word(last)
    if before in words.NUMBER_MARKS or (after in words.NUMBER_MARKS and atoms.glued(last)):
        return False
    if before == "~":
        return atoms.word(first - 2) in words.EDGES or atoms.word(first - 2) in ("post", "pre")
    if before in words.STRONG_FOR_YEAR:
        return (year >= 1800 and year % 100 > 0 and not _measure(after)) or not _counted(atoms, last)
    if before in words.ASKS_FOR_YEAR:
        return not _counted(atoms, last)
    modern = 1800 <= year <= 2100
    for claims in (_listed, _bracketed, _opening, _weakly, _of_a_happening, _at_the_end):
        if modern and claims(atoms, first, last, year):
            return True
    return False


def _measure(word: str) -> bool:
    return word in words.MEASURES


def _counted(atoms: Atoms, index: int) -> bool:
    """Whether what follows makes the number before it a count: “2000 troops”, “1500 Russian soldiers”."""
    if atoms.word(index) in ("and", "or", "to") and atoms.word(index + 1).isdigit():  # “between 1500 and 2000 men”
        index += 2
    for ahead in range(index, min(index + 3, len(atoms))):
        word = atoms.word(ahead)
        if word in words.COUNTED or word + "s" in words.COUNTED:
            return True
        if not word.isalpha() or word in _FUNCTION:
            return False
        if ahead == index and _plural(word) and word not in words.HAPPENINGS and not atoms.capital(ahead):
            return True
    return False


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(_SINGULAR_ENDS) and word not in ("was", "has", "as", "his", "its")


def _listed(atoms: Atoms, first: int, last: int, year: int) -> bool:
    """“in 2014, 2015 and 2016”."""
    before = first - 1
    if atoms.word(before) in ("and", "or") and atoms.word(before - 1) == ",":
        before -= 1
    if atoms.word(before) not in ("and", "or", ",") or before < 1 or "YEAR" not in atoms.classes[before - 1]:
        return False
    earlier = atoms.word(before - 2)
    asked = earlier in words.ASKS_FOR_YEAR or earlier in (",", "both", "of", "the")
    return (asked or (before > 1 and "MONTH" in atoms.classes[before - 2])) and not _counted(atoms, last)


def _bracketed(atoms: Atoms, first: int, last: int, year: int) -> bool:
    return atoms.word(first - 1) == "(" and atoms.word(last) in (")", ",", ";", "–", ":")


def _opening(atoms: Atoms, first: int, last: int, year: int) -> bool:
    """A sentence that opens on a year: “2014 was …”."""
    return atoms.opening(first) and atoms.word(last) in words.OPENS_ON_YEAR


def _weakly(atoms: Atoms, first: int, last: int, year: int) -> bool:
    """After an article, a possessive or “of”, where a noun that is not counted follows."""
    before, after = atoms.word(first - 1), atoms.word(last)
    if before in ("of", "to"):
        return year % 100 > 0 and not _counted(atoms, last) and (year >= 1900 or before == "of")
    if (before not in words.ASKS_FOR_YEAR_WEAKLY and before != "’s") or before in ("and", "or", "both", "("):
        return False
    return after.isalpha() and after not in _FUNCTION and not _counted(atoms, last)


def _of_a_happening(atoms: Atoms, first: int, last: int, year: int) -> bool:
    return atoms.word(last) in words.HAPPENINGS and atoms.word(first - 1).isalpha()


def _at_the_end(atoms: Atoms, first: int, last: int, year: int) -> bool:
    """A place and a year that close a clause: “in Munich, 1938”."""
    if atoms.word(first - 1) != "," or not closes(atoms, last) or not 1900 <= year <= 2100:
        return False
    return atoms.capital(first - 2) and atoms.word(first - 2).isalpha()


# ---- months, weekdays, seasons, days of the month ----


def month_stands_alone(atoms: Atoms, first: int, last: int) -> bool:
    """Whether a month's name without day or year is a month."""
    name, before, after = atoms.word(first), atoms.word(first - 1), atoms.word(last)
    number = words.MONTHS[name]
    if first > 1 and (before in _LINKS or before == ",") and "MONTH" in atoms.classes[first - 2]:
        return True
    if _ambiguous(name, number):
        return _ambiguous_month(atoms, first, last, number)
    if before in words.ASKS_FOR_MONTH:
        return True
    if (before == "the" and atoms.capital(last)) or before in words.COLOURS_OF_NAMES:
        return False
    if after == "'s":
        return True
    return not _name_before(atoms, first) and (atoms.opening(first) or not _is_name(atoms, last))


def _ambiguous(name: str, number: int) -> bool:
    return number in words.NAMES_OF_OTHER_THINGS or name not in words.PLAIN_NAMES


def _ambiguous_month(atoms: Atoms, first: int, last: int, number: int) -> bool:
    before, after = atoms.word(first - 1), atoms.word(last)
    if before in words.SURE_OF_MONTH or (before == "~" and atoms.word(first - 2) in words.EDGES):
        return True
    if after in _LINKS and _month_at(atoms, last + 1) and not atoms.opening(first):
        return True
    if number in atoms.people:
        return False
    if before == "the":
        return after.isalpha() and not atoms.capital(last) and after not in _FUNCTION and after != "against"
    if before == "on" or before not in words.ASKS_FOR_MONTH:
        return False
    return not _is_name(atoms, last)


def _month_at(atoms: Atoms, index: int) -> bool:
    return index < len(atoms) and "MONTH" in atoms.classes[index] and atoms.word(index) != "may"


def _is_name(atoms: Atoms, index: int) -> bool:
    """Whether a capitalised word that is no calendar word and no pronoun stands there."""
    return atoms.capital(index) and not atoms.classes[index] and not atoms.opening(index) and atoms.word(index) != "i"


def weekday_stands(atoms: Atoms, first: int) -> bool:
    """Whether a weekday's name is a day, and not part of “Bloody Sunday” or “The Sunday Times”."""
    before, after = atoms.word(first - 1), atoms.word(first + 1)
    if before in words.NAMES_WITH_WEEKDAY:
        return False
    if atoms.word(first) not in words.PLAIN_NAMES and not _short_weekday(atoms, first, before):
        return False
    return not (atoms.capital(first + 1) and (before == "the" or after in words.TITLES_WITH_WEEKDAY))


def _short_weekday(atoms: Atoms, first: int, before: str) -> bool:
    """Abbreviations: “on Wed”, “Fri.”; “Sun” and “Sat” only after a word that asks for a day."""
    asked = (before in words.ASKS_FOR_MONTH and before not in ("of", "for", "coming")) or before in ("~", "–")
    return asked or (atoms.norm[first].endswith(".") and atoms.word(first) not in ("sun", "sat"))


def season_stands_alone(atoms: Atoms, first: int, last: int) -> bool:
    """“in the spring”, “early spring”, “over the summer”; not “the fall of Kabul”, “spring water”."""
    before, after = atoms.word(first - 1), atoms.word(last)
    if after in ("of", "~") and not _of_deictic_year(atoms, last):
        return False
    if atoms.word(first) == "the":
        return _of_deictic_year(atoms, last) or before in words.ASKS_FOR_MONTH or before in ("over", "of")
    return before in words.EDGES or (before == "~" and atoms.word(first - 2) in words.EDGES)


def _of_deictic_year(atoms: Atoms, index: int) -> bool:
    skip = atoms.word(index) == "of"
    return atoms.word(index + skip) in ("this", "last", "next", "that") and atoms.word(index + skip + 1) == "year"


def nth_stands_alone(atoms: Atoms, first: int, last: int) -> bool:
    """“on the 19th,” and no noun after it."""
    before, after = atoms.word(first - 1), atoms.word(last)
    if before not in ("on", "by", "until", "since", "from", "before", "after", "of", "and", "to"):
        return False
    ends = closes(atoms, last) or (after in _FUNCTION and after != "of")
    return ends and (before == "on" or (before in ("by", "until", "since") and closes(atoms, last)))
