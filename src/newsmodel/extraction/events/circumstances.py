"""When and where: the time expression and the places that belong to a trigger. Knows chunks; no participants."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.grammar.chunks import Sentence, predicate
from newsmodel.extraction.scene import Entity, Scene
from newsmodel.extraction.times.scanner import Time

WHERE = frozenset(
    "in at near on to off from into over across inside outside around along through toward towards within".split()
)
TOWNS = frozenset(
    "town city village port province region island islands district outskirts suburb coast state area vicinity".split()
)
HAPPENING = frozenset(
    "begin begins began begun start starts started take takes took taken place occur occurs occurred happen "
    "happened hold held open opened end ended conclude concluded come came follow followed run runs ran "
    "continue continued last lasted kill killed was were is are be been carried conducted launched signed "
    "reached staged scheduled expected due set planned agreed left flared erupted broke raged expired lapsed "
    "collapsed entered include includes included feature features focus focuses coincide coincides bring brings".split()
)
"""Verbs that tell of their subject noun only that it happens, so that their time is its time."""


FINISHING = frozenset(
    "begin began begins start started starts open opened opens end ended ends finish finished conclude "
    "concluded culminate culminated close closed mark marked".split()
)


@define
class Circumstances:
    """Times and places of one document, by token."""

    scene: Scene
    times: Sequence[Time]
    cast: Cast
    _at: dict[int, Time] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self._at = {token: time for time in self.times for token in range(time.first, time.last)}

    def of_verb(self, s: Sentence, k: int) -> Time | None:
        """The time of a verb's clause: the nearest behind it, else the nearest before."""
        return self._ahead(s, k) or self._back(s, k) or self._only(s, k)

    def of_noun(self, s: Sentence, k: int, verb: int | None) -> Time | None:
        """The time of a noun: inside its phrase, in the phrases behind it, else of the verb that says it happened."""
        chunk = s.chunks[k]
        inside = self._within(chunk.first, chunk.last)
        if inside:
            return inside
        step = k + 1
        hops = 0
        while (
            step < len(s.chunks)
            and hops < 8
            and (s.chunks[step].kind in ("prep", "time", "noun") or self._comma_time(s, step))
        ):
            if s.chunks[step].kind == "time":
                return self._at.get(s.chunks[step].first)
            if s.chunks[step].kind == "noun" and s.chunks[step - 1].kind != "prep":
                break
            step += 1
            hops += 1
        if verb is not None:
            return self.of_verb(s, verb)
        if k > 2 and s.chunks[k - 1].kind == "prep" and (told := self._finishing(s, k)):
            return self._ahead(s, told)
        told = None if k > 0 and s.chunks[k - 1].kind in ("verb", "prep") else predicate(s, k)
        if told is not None:
            step = told
            words = {self.scene.document.tokens[t].norm for t in range(s.chunks[step].first, s.chunks[step].last)}
            if words & HAPPENING:
                return self.of_verb(s, step)
        return None

    @staticmethod
    def _comma_time(s: Sentence, step: int) -> bool:
        if s.chunks[step].kind != "comma":
            return False
        behind = [chunk.kind for chunk in s.chunks[step + 1 : step + 3]]
        return behind[:1] == ["time"] or behind == ["prep", "time"]

    @staticmethod
    def _finishing(s: Sentence, k: int) -> int | None:
        """The verb of “finish on Thursday with a parade”."""
        if s.chunks[k - 1].word != "with":
            return None
        for step in range(k - 2, max(-1, k - 5), -1):
            if s.chunks[step].kind == "verb":
                return step if s.chunks[step].word in FINISHING else None
        return None

    def _within(self, first: int, last: int) -> Time | None:
        return next((self._at[t] for t in range(first, last) if t in self._at and self._at[t].edtf), None)

    def _ahead(self, s: Sentence, k: int) -> Time | None:
        vague: Time | None = None
        for step in range(k + 1, len(s.chunks)):
            chunk = s.chunks[step]
            if chunk.kind in ("mark", "rel", "that") or (chunk.kind == "sub" and not self._leads_time(s, step)):
                break
            if chunk.kind == "verb" and step > k + 1 and not self._reduced(s, step):
                break
            if chunk.kind == "time" or (chunk.kind == "noun" and chunk.first in self._at):
                time = self._at.get(chunk.first)
                if time and time.edtf and chunk.kind == "time":
                    return time
                vague = vague or (time if chunk.kind == "time" else None)
        return vague

    @staticmethod
    def _reduced(s: Sentence, step: int) -> bool:
        """“A missile tipped with a warhead”: a participle that ends no clause."""
        chunk = s.chunks[step]
        return (
            chunk.last - chunk.first == 1
            and s.chunks[step - 1].kind == "noun"
            and step + 1 < len(s.chunks)
            and s.chunks[step + 1].kind == "prep"
        )

    def _leads_time(self, s: Sentence, step: int) -> bool:
        return (step + 1 < len(s.chunks) and s.chunks[step + 1].kind == "time") or s.chunks[step].first in self._at

    def _back(self, s: Sentence, k: int) -> Time | None:
        crossed = False
        for step in range(k - 1, -1, -1):
            chunk = s.chunks[step]
            if chunk.word == "when" and step > 1 and s.chunks[step - 1].kind in ("comma", "time"):
                before = s.chunks[step - 1] if s.chunks[step - 1].kind == "time" else s.chunks[step - 2]
                return self._at.get(before.first) if before.kind == "time" else None
            if chunk.kind in ("mark", "sub", "that"):
                break
            if chunk.kind == "rel" and step < k - 1:
                break
            if chunk.kind == "rel":
                return None
            if chunk.kind == "verb":
                crossed = True
            if chunk.kind == "time":
                time = self._at.get(chunk.first)
                opening = step <= 2 or s.chunks[step - 1].kind == "mark"
                if time and (not crossed or opening):
                    return time
        return None

    def _only(self, s: Sentence, k: int) -> Time | None:
        """The sentence's only time, where no other verb has it."""
        found = [c for c in s.chunks if c.kind == "time"]
        verbs = [c for c in s.chunks if c.kind == "verb"]
        return self._at.get(found[0].first) if len(found) == 1 and len(verbs) == 1 else None

    def places(self, s: Sentence, first: int, last: int) -> list[Entity]:
        """Places that a preposition of place stands before, in a range of tokens."""
        tokens = self.scene.document.tokens
        found: list[Entity] = []
        for occurrence in self.scene.places.within(first, last):
            k = s.chunk_at(occurrence.first)
            start = s.chunks[k].first if k is not None else occurrence.first
            before = {tokens[t].norm for t in range(max(s.first, start - 1), start)}
            if before == {"of"} and k is not None and k > 1 and s.chunks[k - 2].word in TOWNS:
                start = s.chunks[k - 2].first
                before = {tokens[t].norm for t in range(max(s.first, start - 1), start)}
            joined = k is not None and k > 0 and s.chunks[k - 1].kind in ("and", "comma")
            owner = occurrence.last < len(tokens) and tokens[occurrence.last].norm in ("'s", "’s")
            if (before & WHERE or (joined and found)) and not owner and occurrence.entity not in found:
                found.append(occurrence.entity)
        return found
