"""Where time expressions stand in a text: the rules' matches, with what may stand before and after them.

Sees atoms and the names of days; knows no anchor and no tense. None of its ways calls itself, so that the work at
one atom is bounded.
"""

from __future__ import annotations

from attrs import evolve, frozen

from newsmodel.extraction.light import light
from newsmodel.extraction.times import context, rules, words
from newsmodel.extraction.times import named_days as named
from newsmodel.extraction.times.atoms import Atoms
from newsmodel.extraction.times.senses import VAGUE
from newsmodel.extraction.times.values import Sense, Tense
from newsmodel.extraction.times.words import Modifier


@light
class Found:
    """A sense and the atoms it rests on, half open."""

    sense: Sense
    first: int
    last: int


_BOUNDS = frozenset({"by", "before"})
_BOUNDABLE = frozenset({"date", "shift", "weekday", "named", "literal", "short decade", "recall", "nth weekday"})
_DAYS = frozenset({"weekday", "named", "nth", "nth weekday"})
_RANGED = frozenset({"date", "weekday", "shift", "literal", "short decade", "named"})
_CONNECTORS = frozenset({"to", "through", "until", "till", "thru", "~", "–"})
_CLOCK_LEADS = frozenset({"at", "around", "about", "before", "after", "from"})
_DEICTIC_YEARS = {"this": 0, "last": -1, "next": 1}


@frozen
class Tagger:
    """Finds the expression that begins at an atom; none of its ways calls itself."""

    atoms: Atoms
    index: named.Index

    def starts(self) -> list[int]:
        """The atoms at which an expression can begin, by the words there and behind; few are."""
        classes, bare = self.atoms.classes, self.atoms.bare
        edging = [index for index, word in enumerate(bare) if word in _EDGING]
        opening = {*edging, *(index - 1 for index in edging if index and bare[index - 1] == "the")}
        opening.update([index for index, norm in enumerate(self.atoms.norm) if norm in self.index])
        for index, (here, behind) in enumerate(zip(classes, [*classes, ()][1:], strict=True)):
            if here:
                whole, following = rules.opening(here)
                if whole or not following.isdisjoint(behind):
                    opening.add(index)
        return sorted(opening.union(index - 1 for index in opening if index and bare[index - 1] in _LEADS))

    def at(self, first: int) -> Found | None:
        """The longest expression that begins at an atom, one of `starts`."""
        word = self.atoms.bare[first]
        if word in _BOUNDS:
            return self._bounded(first)
        if word in ("from", "between"):
            return self._framed(first, word)
        found = self._edged(first)
        return self._ranged(found, word) if found else None

    def _bounded(self, first: int) -> Found | None:
        """“by the end of 2008”, “before 1991”: the bound belongs to the value."""
        inner = self._edged(first + 1)
        if inner is None or inner.sense.kind not in _BOUNDABLE or self.atoms.word(inner.last) == "'s":
            return inner
        sense = inner.sense
        tense = None if self.atoms.word(first) == "before" else self._deadline(first)
        return Found(Sense("before", first=evolve(sense, tense=tense), modifier=sense.modifier), first, inner.last)

    def _deadline(self, first: int) -> Tense | None:
        if self.atoms.opening(first):
            return None
        near = self.atoms.norm[max(0, first - 8) : first]
        return "past" if "had" in near else "future"

    def _framed(self, first: int, word: str) -> Found | None:
        """“from March to June 2021”, “between 2001 and 2005”; the frame is dropped where nothing closes it."""
        inner = self._edged(first + 1)
        if inner is None:
            return None
        whole = self._ranged(inner, word)
        if whole.sense.kind != "range":
            return whole
        return evolve(whole, first=first) if word == "between" else whole

    def _ranged(self, found: Found, before: str) -> Found:
        """The expression joined with what “to”, “through” or a dash leads to."""
        link = self.atoms.word(found.last)
        if found.sense.kind not in _RANGED or not _joins(link, found.sense, before):
            return found
        other = self._edged(found.last + 1)
        if other is None or other.sense.kind not in _RANGED or not _alike(found.sense, other.sense):
            return found
        sense = Sense("range", first=found.sense, last=other.sense)
        return Found(sense, found.first, other.last)

    def _edged(self, first: int) -> Found | None:
        """An expression with “early”, “the end of”, “later in” before it, or none of these."""
        if first >= len(self.atoms):
            return None
        word = self.atoms.word(first)
        plain = self._dated(first)
        wider = None
        if word in words.EDGES:
            skip = self.atoms.word(first + 1) in ("~", "in", "on")
            wider = self._after(first, first + 1 + skip, words.EDGES[word])
        elif word in ("earlier", "later"):
            wider = self._after(first, first + 1 + (self.atoms.word(first + 1) in ("in", "on")), None)
        else:
            wider = self._noun_edge(first)
        return wider if wider and (plain is None or wider.last > plain.last) else plain

    def _after(self, first: int, inner: int, modifier: Modifier | None) -> Found | None:
        found = self._dated(inner) if inner < len(self.atoms) else None
        if found is None or found.sense.kind in ("clock", "nothing", "vague", "span"):
            return None
        sense = evolve(found.sense, modifier=modifier) if modifier else found.sense
        return Found(sense, first, found.last)

    def _noun_edge(self, first: int) -> Found | None:
        """“the end of 2008”, “mid-way through” not; “the night of 5 May”, “the early hours of Friday”."""
        at = first + (self.atoms.word(first) == "the")
        word = self.atoms.word(at)
        modifier: Modifier | None = None
        if word in words.EDGES and self.atoms.word(at + 1) in (
            "hours",
            "morning",
            "evening",
            "part",
            "days",
            "weeks",
            "months",
            "years",
        ):
            modifier = words.EDGES[word]
            at += 1
        elif word in words.EDGES and at > first:  # “the early 1990s”
            return self._after(first, at + 1 + (self.atoms.word(at + 1) == "~"), words.EDGES[word])
        elif word in words.EDGE_NOUNS:
            modifier = words.EDGE_NOUNS[word]
        elif word in words.PARTS:
            pass
        else:
            return None
        if self.atoms.word(at + 1) != "of":
            return None
        inner = self._after(first, at + 2, modifier)
        if inner and word in words.PARTS and not _is_day(inner.sense):
            return None
        return inner

    def _dated(self, first: int) -> Found | None:
        """A plain expression with what follows it: “… last year”, “… night”, “… at 3 p.m.”."""
        found = self._named(first) or self._plain(first)
        if found is None:
            return None
        if found.sense.kind == "clock":
            return self._clocked(found)
        found = self._of_year(found)
        if _is_day(found.sense):
            found = self._part(found)
            found = self._at_clock(found)
        return found

    def _plain(self, first: int) -> Found | None:
        result = rules.match(self.atoms, first) if first < len(self.atoms) else None
        return Found(result[0], first, result[1]) if result else None

    def _of_year(self, found: Found) -> Found:
        """“June last year”, “the summer of this year”, “Tuesday of last week”."""
        sense, at = found.sense, found.last
        at += self.atoms.word(at) == "of"
        n, unit = _DEICTIC_YEARS.get(self.atoms.word(at)), self.atoms.word(at + 1)
        if n is None or sense.unit or sense.which:
            return found
        if (unit == "year" and sense.kind == "date" and sense.year is None) or (
            unit == "week" and sense.kind == "weekday"
        ):
            return Found(evolve(sense, unit=unit, n=n), found.first, at + 2)
        return found

    def _part(self, found: Found) -> Found:
        at = found.last
        if self.atoms.word(at) in words.PARTS and not self.atoms.capital(at):
            return evolve(found, last=at + 1)
        if self.atoms.word(at) == "~" and self.atoms.word(at + 1) in words.PARTS:
            return evolve(found, last=at + 2)
        return found

    def _at_clock(self, found: Found) -> Found:
        """“Tuesday at 3:45 p.m.”, “19 July, 0600 GMT”."""
        at = found.last
        at += self.atoms.word(at) == ","
        at += self.atoms.word(at) in _CLOCK_LEADS
        clock = self._plain(at) if at < len(self.atoms) and self.atoms.classes[at] else None
        return evolve(found, last=clock.last) if clock and clock.sense.kind == "clock" else found

    def _clocked(self, found: Found) -> Found:
        """“3:45 p.m. on Tuesday”."""
        at = found.last
        at += self.atoms.word(at) == ","
        at += self.atoms.word(at) == "on"
        day = self._named(at) or self._plain(at) if at < len(self.atoms) else None
        if day is None or not _is_day(day.sense):
            return found
        return evolve(self._of_year(day), first=found.first)

    # names of days

    def _named(self, first: int) -> Found | None:
        """“Christmas 2021”, “last Easter Monday”, “this year’s Victory Day”."""
        atoms, at = self.atoms, first
        which, n = atoms.word(first), _DEICTIC_YEARS.get(atoms.word(first))
        if n is None and atoms.norm[first] not in self.index:
            return None
        yearly = n is not None and atoms.word(first + 1) == "year" and atoms.word(first + 2) == "'s"
        if n is not None:
            at += 3 if yearly else 1
        hit = self._name(at)
        if hit is None:
            return None
        day, last = hit
        sense = Sense("named", named=day, which="" if yearly or n is None else which)
        if yearly:
            return Found(evolve(sense, unit="year", n=n or 0), first, last)
        if n is None:
            last, sense = self._year_after(last, sense)
            if not (sense.year or sense.unit or context.asks_for_day(atoms, first)):
                sense = VAGUE
        return Found(sense, first, last)

    def _year_after(self, last: int, sense: Sense) -> tuple[int, Sense]:
        at = last + (self.atoms.word(last) in (",", "of", "in"))
        if at < len(self.atoms) and "YEAR" in self.atoms.classes[at]:
            return at + 1, evolve(sense, year=int(self.atoms.norm[at]))
        deictic = _DEICTIC_YEARS.get(self.atoms.word(at))
        if deictic is not None and self.atoms.word(at + 1) == "year":
            return at + 2, evolve(sense, unit="year", n=deictic)
        return last, sense

    def _name(self, first: int) -> tuple[named.NamedDay, int] | None:
        days = self.index.get(self.atoms.norm[first]) if first < len(self.atoms) else None
        if not days or not self.atoms.capital(first):
            return None
        for key, day in days:
            if tuple(self.atoms.norm[first : first + len(key)]) == key:
                return day, first + len(key)
        return None


_EDGING = frozenset({*words.EDGES, *words.EDGE_NOUNS, *words.PARTS, *_DEICTIC_YEARS, "earlier", "later"})
"""Words by which an expression can begin that is none by itself."""
_LEADS = frozenset({*_BOUNDS, "from", "between"})


def _is_day(sense: Sense) -> bool:
    return sense.kind in _DAYS or sense.day is not None or sense.unit == "day" or len(sense.edtf or "") == 10


def _joins(link: str, sense: Sense, before: str) -> bool:
    """Whether a word or dash may lead to the other end: “3 May to 6 June”, but “from Friday to Monday”."""
    if link == "and":
        return before == "between"
    if link == "–":
        return before in ("from", "between") or (sense.kind == "date" and sense.day is not None)
    return link in _CONNECTORS and (link not in ("to", "until", "till") or before == "from" or sense.kind == "date")


def _alike(first: Sense, last: Sense) -> bool:
    """Whether two senses can be the ends of one stretch."""
    if first.kind == last.kind == "date":
        return bool(first.day) >= bool(last.day) or (bool(last.day) and bool(first.month))
    return first.kind == last.kind or (first.kind != "weekday" and last.kind != "weekday")
