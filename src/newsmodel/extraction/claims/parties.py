"""Which speakers a noun phrase names: persons first, then what its head noun names, else its words. Makes no claims."""

from __future__ import annotations

from attrs import frozen

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.claims.clauses import DETERMINERS, LINKING, Clauses
from newsmodel.extraction.claims.cues import Lexicon
from newsmodel.extraction.claims.phrases import Phrases
from newsmodel.extraction.claims.reference import OUTLETS, PAPERS, Party, References
from newsmodel.extraction.drafts import Words
from newsmodel.extraction.scene import Entity, Occurrence

SILENT = frozenset(
    "helicopter bomber tanker cruiser destroyer freighter trailer river number winter summer order border power tower "
    "center water bunker computer corridor reactor motor sector factor error terror matter disaster weather quarter "
    "cluster tractor corner october november december september shelter chapter offer".split()
)
"""Nouns that end like persons and are things."""

NOBODY = frozenset({"nobody", "none", "neither", "noone", "nothing"})

SPEAKING = frozenset(
    "countries nations powers neighbours neighbors parties states "
    "panel commission committee mission jury administration colleague colleagues one second another third "
    "others both some many sides side camp camps men women people relatives family families".split()
)
"""Further words that may stand for speakers."""

BODIES = frozenset(
    "presidency chancellery leadership opposition junta regime authority authorities enemy union palace "
    "cabinet office embassy palace regulator operator manufacturer airline firm company ministry command "
    "consulate shipyard carrier supplier department bureau headquarters".split()
)

AGENTS = ("er", "or", "ist", "ian", "man", "men", "woman", "women", "ant", "yst", "ee", "ant", "eer", "ive")
"""Endings of words for persons."""


NEGATING = NOBODY | {"no", "few", "not"}
SPEAKING_BODIES = BODIES | OUTLETS


@frozen
class Parties:
    """Reads the parties of one text."""

    clauses: Clauses
    cast: Cast
    lexicon: Lexicon
    phrases: Phrases
    references: References

    def parties(self, first: int, last: int) -> list[Party]:
        """The parties of a noun phrase, one for each member of “A and B”."""
        words = self.clauses.tokens
        both = last > first and words[first].norm == "both"
        first += both
        for index in range(first + 1, last - 1):
            inside = self.clauses.scene.actors.at(index)
            if (
                words[index].norm in LINKING
                and not (inside and inside.first < index < inside.last - 1)
                and (both or self._splits(first, index, last))
            ):
                return [p for p in (self.party(first, index), self.party(index + 1, last)) if p]
        party = self.party(first, last)
        return [party] if party else []

    def _splits(self, first: int, index: int, last: int) -> bool:
        """Whether “and” joins two parties here: each side ends in a name, or the second has an article of its own."""
        left = self.clauses.scene.actors.at(index - 1)
        right = self.clauses.scene.actors.at(index + 1)
        words = self.clauses.tokens
        if words[index + 1].norm in DETERMINERS:
            right = right or self.clauses.scene.actors.at(index + 2)
            return left is not None or right is not None
        return left is not None and right is not None and right.last <= last

    def party(self, first: int, last: int) -> Party | None:
        """The party that a noun phrase names: a person, else what its head noun names, else its words."""
        if last <= first or self.clauses.tokens[first].norm in NEGATING:
            return None
        named = self.named_in(first, last)
        if named:
            return named
        words = self.clauses.tokens
        core = self.phrases.core(first, last)
        occurrence = self.clauses.scene.actors.at(core - 1)
        if occurrence is None:
            occurrence = self._behind_name(first, core)
        if occurrence and occurrence.entity.type == "state" and words[core - 1].norm in ("officials", "official"):
            occurrence = None
        if occurrence and occurrence.last >= core - 2 and occurrence.first >= first - 1:
            return Party(occurrence.entity, max(first, occurrence.first), occurrence.last)
        state = self._state(core)
        if state:
            return Party(state, core - 1, core)
        carrier = self._carrier(first, core, last)
        if carrier:
            return carrier
        known = self.references.role(first, core)
        if known:
            return Party(known, first, last)
        if not self._may_speak(first, core):
            return None
        reached = core < last and words[core].norm in (
            "reached",
            "contacted",
            "interviewed",
            "speaking",
            "quoted",
            "cited",
            "asked",
            "here",
            "there",
        )
        return Party(Words(first, core if reached else last), first, last)

    def named_in(self, first: int, last: int) -> Party | None:
        for occurrence in self.clauses.scene.actors.within(first, last):
            if occurrence.entity.type == "person" and not self.phrases.is_governed(occurrence, first):
                return Party(occurrence.entity, occurrence.first, occurrence.last)
        return None

    def _state(self, core: int) -> Entity | None:
        """The state whose name or capital is a speaker here, though nothing else in the sentence told so."""
        match = self.cast.taken[core - 1] if core - 1 < len(self.cast.taken) else None
        phrase = match.sense("name", "acronym", "capital", "seat") if match and match.last == core else None
        if match is None or phrase is None or phrase.entry.kind != "country" or not phrase.entry.country:
            return None
        return self.cast.imply(self.cast.state(phrase.entry.country), (match.first, match.last))

    def _behind_name(self, first: int, core: int) -> Occurrence | None:
        """“the KCNA news agency”: the name before a noun that repeats what it is."""
        words = self.clauses.tokens
        index = core - 1
        while index > first and words[index].norm in OUTLETS and core - index <= 2:
            index -= 1
        occurrence = self.clauses.scene.actors.at(index) if index < core - 1 else None
        if (
            occurrence
            and occurrence.entity.type == "state"
            and words[core - 1].norm not in ("government", "administration")
        ):
            return None
        return occurrence if occurrence and occurrence.last == index + 1 else None

    def _carrier(self, first: int, core: int, last: int) -> Party | None:
        """Who speaks in a paper: “a commentary carried by KCNA”, “a statement from the ministry”, “a KCNA report”."""
        words = self.clauses.tokens
        if words[core - 1].norm not in PAPERS:
            return None
        for occurrence in self.clauses.scene.actors.within(first, last):
            return Party(occurrence.entity, occurrence.first, occurrence.last)
        return None

    def _may_speak(self, first: int, core: int) -> bool:
        """Whether a common noun can be a speaker: people, bodies, papers."""
        words = self.clauses.tokens
        head = words[core - 1].norm
        if (
            head in self.lexicon.generic
            or head in self.lexicon.speakers
            or head in self.cast.titles.role_nouns
            or head in self.cast.titles.heads
        ):
            return True
        if words[core - 1].capitalised or head.endswith("-year-old"):
            return True
        if head.removesuffix("s") in SILENT:
            return False
        if head in self.cast.titles.organization_heads or head in SPEAKING_BODIES:
            return True
        if head.endswith("s") and (head[:-1] in self.cast.titles.heads or head[:-1] in self.lexicon.generic):
            return True
        return (
            words[core - 1].capitalised
            or head in SPEAKING
            or (head.removesuffix("s").endswith(AGENTS) and words[core - 1].kind == "word")
        )
