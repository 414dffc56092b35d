"""Noun phrases around a cue: where they begin, what belongs to their head. Knows word classes; no speakers."""

from __future__ import annotations

from attrs import frozen

from newsmodel.extraction.claims.clauses import DETERMINERS, LINKING, SUBORDINATORS, Clauses
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.scene import Occurrence

DANGLING = grammar.PREPOSITIONS | DETERMINERS | LINKING | grammar.RELATIVES | {"all", "both", "half"}
OPENING = grammar.ADVERBS | SUBORDINATORS | LINKING | {"then", "later", "here", "there"}
PHRASE_OPENERS = grammar.PREPOSITIONS | grammar.RELATIVES


@frozen
class Phrases:
    """Reads noun phrases of one text."""

    clauses: Clauses

    def first_verb(self, first: int, stop: int) -> int:
        return next(
            (
                i
                for i in range(first + 1, stop)
                if self.clauses.tokens[i].text == "," or self.clauses.is_clause(i, i + 1)
            ),
            stop,
        )

    def trim(self, first: int, last: int) -> int:
        """Where a noun phrase begins in a stretch that may open with a clause, a time, a place or a conjunction."""
        words = self.clauses.tokens
        start = first
        relative = self.relative(first, last)
        for index in range(first, relative):
            norm = words[index].norm
            inside = self.clauses.scene.actors.at(index)
            if inside and index > inside.first:
                continue
            if (
                norm in SUBORDINATORS
                or (norm == "that" and index + 1 < last)
                or (norm in LINKING and self.clauses.is_clause(start, index))
            ):
                start = index + 1
            elif index > start + 1 and self._opens_noun(index):
                start = index
            elif (
                index > first
                and self.clauses.is_clause(index, index + 1)
                and not self.clauses.is_reduced(index, first)
                and index + 1 < relative
            ):
                start = index + 1
        return self.opening(start, last)

    def _opens_noun(self, index: int) -> bool:
        """Whether an article opens a second noun phrase right behind another: “a charge | the group denied”."""
        words = self.clauses.tokens
        before = words[index - 1]
        return (
            words[index].norm in ("the", "a", "an", "its", "his", "her", "their")
            and before.kind in ("word", "number", "dotted")
            and before.norm not in DANGLING
            and not before.norm.endswith("ing")
        )

    def relative(self, first: int, last: int) -> int:
        """Where a relative clause that ends the stretch begins, or its end."""
        words = self.clauses.tokens
        for index in range(first + 1, last):
            if words[index].norm in ("who", "whom", "which", "whose") and self.clauses.has_verb(index + 1, last):
                return index
        return last

    def opening(self, first: int, last: int) -> int:
        """Past the adverbs, times and prepositional phrases that open a clause."""
        words = self.clauses.tokens
        while first < last:
            past = self.clauses.time_end(first, last)
            if past > first:
                first = past
            elif words[first].norm in OPENING or words[first].text in ',–—“"':
                first += 1
            elif words[first].norm in grammar.PREPOSITIONS and words[first].norm != "both":
                start = grammar.noun_phrase_start(self.clauses.scene.document, last - 1)
                return max(start, first + 1)
            else:
                break
        return first

    def core(self, first: int, last: int) -> int:
        """Where the head noun of a phrase ends: before its prepositions, participles and relatives."""
        words = self.clauses.tokens
        index = first
        while index < last:
            occurrence = self.clauses.scene.actors.at(index)
            if occurrence and occurrence.last <= last:
                index = occurrence.last
                continue
            norm = words[index].norm
            if index > first and (
                norm in PHRASE_OPENERS
                or norm in ("familiar", "here", "there", "close", "aware", "reached", "briefed", "involved", "present")
                or self.clauses.tokens[index].text in ("(", ",")
                or self.clauses.stands_reduced(index, first)
            ):
                break
            index += 1
        return index

    def is_governed(self, occurrence: Occurrence, first: int) -> bool:
        """Whether a preposition stands before a person's name and titles, so that another noun is the head."""
        words = self.clauses.tokens
        start = occurrence.first
        titles = {last: begin for begin, last in occurrence.entity.facts.get("titles", []) if last <= start}
        while start > first:
            begin = next((titles[last] for last in (start, start - 1) if last in titles and titles[last] < start), None)
            if begin is None:
                break
            start = begin
        if start > first and words[start - 1].norm in DETERMINERS:
            start -= 1
        if occurrence.last < len(words) and words[occurrence.last].kind == "possessive":
            return True
        return start > first and words[start - 1].norm in grammar.PREPOSITIONS
