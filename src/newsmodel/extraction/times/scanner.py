"""The time expressions of a text, each with its EDTF value. Sees tokens and an anchor; knows no records and no files.

One pass over the atoms: at each, the rules' longest match, then what may stand before it (“by the end of …”, “early …”,
“from …”) and after it (“… to …”, “… last year”, “… night”, “at 3 p.m.”). Found expressions never overlap.
Prepositions stay outside an expression, but for those that make its value: before, by, between.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from attrs import evolve, field, frozen

from newsmodel.extraction.light import light
from newsmodel.extraction.times import named_days as named
from newsmodel.extraction.times import rules, words
from newsmodel.extraction.times import tense as time_tense
from newsmodel.extraction.times.atoms import Atoms, cut
from newsmodel.extraction.times.resolution import resolve
from newsmodel.extraction.times.tagger import Found, Tagger
from newsmodel.extraction.times.values import (
    Anchor,
    Resolution,
    Sense,
    Tense,
    Value,
    View,
    anchor_of,
)
from newsmodel.extraction.times.words import Modifier
from newsmodel.extraction.tokens import Document

TenseOf = Callable[[int, int], Tense | None]
"""From a range of tokens, half open, to the tense of the clause it stands in; None where that is open."""


@light
class Time:
    """A time expression: tokens [first, last), characters [start, end), and what it means."""

    first: int
    last: int
    start: int
    end: int
    text: str
    edtf: str | None
    resolution: Resolution
    modifier: Modifier | None
    anchor: str | None


@cache
def _literals() -> frozenset[str]:
    return rules.literals()


def scan(
    document: Document,
    anchor: str | None,
    *,
    tense_of: TenseOf | None = None,
    named_days: Sequence[named.NamedDay] | None = None,
) -> tuple[Time, ...]:
    """All time expressions of a document, in order.

    `anchor` is the day (or month, or year) of publication in EDTF; without it relative expressions are found and left
    unresolved. `tense_of` says whether the clause of a token range looks back or ahead; `named_days` replaces the
    days of the packaged file.
    """
    atoms = cut(document, _literals())
    index = named.shipped_index() if named_days is None else named.index(named_days)
    tagger = Tagger(atoms, index)
    reader = Resolver(document, atoms, anchor_of(anchor), tense_of or time_tense.reader(document))
    times: list[Time] = []
    position = 0
    for start in tagger.starts():
        found = tagger.at(start) if start >= position else None
        if found is None:
            continue
        if time := reader.time(found):
            times.append(time)
        position = max(found.last, start + 1)
    return tuple(times)


@frozen
class Resolver:
    """Gives what was found its value, and remembers the date last mentioned."""

    document: Document
    atoms: Atoms
    anchor: Anchor | None
    tense_of: TenseOf
    _said: list[tuple[int, Anchor]] = field(factory=list)

    def time(self, found: Found) -> Time | None:
        sense = found.sense
        if sense.kind == "nothing":
            return None
        first, last = self.atoms.token[found.first], self.atoms.token[found.last - 1] + 1
        sentence = self.document.sentence_of(first)
        view = View(self.anchor, self._last_said(sentence), self._tense(found, first, last))
        value = resolve(self._forced(sense, found), view)
        if sense.kind == "hence" and value.edtf is None:
            return None
        self._remember(sentence, value)
        start, end = self.atoms.start[found.first], self.atoms.end[found.last - 1]
        modifier = sense.modifier
        return Time(
            first, last, start, end, self.atoms.text[start:end], value.edtf, value.resolution, modifier, value.anchor
        )

    def _forced(self, sense: Sense, found: Found) -> Sense:
        """“since” looks back, “until Friday” ahead, unless “had” stands before it."""
        before = self.atoms.word(found.first - 1)
        if sense.tense or sense.kind not in ("weekday", "date", "named") or sense.which or sense.year:
            return sense
        if before == "since" or self._in_dateline(found):
            return evolve(sense, tense="past")
        if before in ("until", "till") and sense.kind == "weekday":
            had = "had" in self.atoms.norm[max(0, found.first - 8) : found.first]
            return evolve(sense, tense="past" if had else "future")
        return sense

    def _in_dateline(self, found: Found) -> bool:
        """“WASHINGTON, March 15 (Reuters) - …”: the day of writing, whatever the sentence after it says."""
        first = self.atoms.token[found.first]
        opener = self.document.sentences[self.document.sentence_of(first)].first
        word = self.document.tokens[opener].text
        ends = self.atoms.word(found.last) in ("(", "-", "–", "—", "~")
        return ends and 0 < first - opener <= 8 and len(word) > 2 and word.isupper()

    def _tense(self, found: Found, first: int, last: int) -> Callable[[], Tense | None]:
        if self.atoms.word(found.last) == "'s":
            return lambda: self._possessive(found)
        return lambda: self.tense_of(first, last)

    def _possessive(self, found: Found) -> Tense | None:
        """“Wednesday’s attack” is past, unless “ahead of” stands before it or “will” after."""
        before = [self.atoms.word(found.first - n) for n in (1, 2)]
        if before[0] == "before" or before == ["of", "ahead"] or before[0] == "for":
            return "future"
        for word in self.atoms.norm[found.last + 1 : found.last + 6]:
            if word in words.WILL or word in ("is", "are"):
                return "future" if word in words.WILL else "past"
        return "past"

    def _last_said(self, sentence: int) -> Anchor | None:
        """The last date mentioned, if in this sentence or the two before."""
        if self._said and sentence - self._said[-1][0] <= 2:
            return self._said[-1][1]
        return None

    def _remember(self, sentence: int, value: Value) -> None:
        if value.edtf and (said := anchor_of(value.edtf)) and (said.month or 0) <= 12:
            self._said[:] = [(sentence, said)]
