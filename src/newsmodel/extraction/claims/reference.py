"""Whom “he”, “they”, “the minister” or “the ministry” mean among those told of before. Makes no claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from attrs import define, field, frozen

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.claims.clauses import LONGEST, Clauses
from newsmodel.extraction.claims.phrases import Phrases
from newsmodel.extraction.drafts import DelegationDraft, Words
from newsmodel.extraction.scene import Entity, Occurrence
from newsmodel.knowledge.titles import fold

Who: TypeAlias = "Entity | DelegationDraft | Words"

SINGULAR = frozenset({"he", "she"})
NEUTRAL = frozenset({"it"})
PLURAL = frozenset({"they"})
PAPERS = frozenset(
    "tally count data figures statistics records commentary report dispatch statement editorial article "
    "broadcast announcement release communique communiqué letter tweet post message notice bulletin "
    "account assessment filing declaration study".split()
)
"""Things in which somebody speaks."""

OUTLETS = frozenset(
    "media press agency newspaper television tv radio website magazine channel service network news portal daily "
    "broadcaster office company government group corporation police forces army military navy "
    "administration mouthpiece".split())  # fmt: skip
"""Nouns that may follow a name and mean its bearer: “the KCNA news agency”."""

MAKERS = frozenset(
    {
        "organization",
        "government_body",
        "armed_force",
        "armed_group",
        "company",
        "media",
        "international_organization",
        "political_party",
        "group",
    }
)


NO_PERSONS = NEUTRAL | PLURAL


@frozen(slots=True)
class Party:
    """A speaker, with the words that name him here."""

    who: Who
    first: int
    last: int


@frozen(slots=True)
class Subject:
    """The speakers of a cue and the words for all of them; `plain` where they stand as pronoun or not at all."""

    parties: tuple[Party, ...]
    first: int
    last: int
    plain: bool = False


FAR = 3000
"""Tokens back to which “the minister” may refer."""


@define
class References:
    """Finds whom words refer back to, and remembers who spoke last."""

    clauses: Clauses
    cast: Cast
    phrases: Phrases
    last: list[Party] = field(factory=list)
    """The latest speakers, the last one last."""
    here: list[Party] = field(factory=list)
    """Those of the sentence that is being read."""

    def remember(self, parties: Sequence[Party]) -> None:
        self.last += parties

    def role(self, first: int, core: int) -> Entity | None:
        """Whom “the minister”, “the ministry”, “the Japanese company” mean, if a party before fits."""
        words = self.clauses.tokens
        definite = words[first].norm in ("the", "this", "that", "its", "his", "their", "her")
        if not definite:
            return None
        head = fold(words[core - 1].text)
        heads = self.cast.titles.role_nouns.get(
            fold(self.clauses.scene.document.slice(max(first + 1, core - 2), core))
        ) or self.cast.titles.role_nouns.get(head)
        if head in ("head", "leader", "chief") and words[core : core + 3][-1].norm in (
            "delegation",
            "team",
            "mission",
            "party",
        ):
            return self._led(first)
        for occurrence in reversed(self.clauses.scene.actors.within(max(0, first - FAR), first)):
            entity = occurrence.entity
            if heads and entity.type == "person" and self._has_title(entity, heads):
                return entity
            if (
                entity.type == "armed_force"
                and head in ("army", "military", "forces")
                and {"army", "military", "forces"} & set(fold(entity.name).split())
            ):
                return entity
            if entity.type in MAKERS and (
                fold(entity.name.split()[-1]) == head or entity.type == head or self._names(entity, head)
            ):
                return entity
        return None

    def _led(self, first: int) -> Entity | None:
        """Who leads the delegation told of: “a delegation headed by X” before “the head of the delegation”."""
        words = self.clauses.tokens
        for occurrence in reversed(self.clauses.scene.actors.within(max(0, first - FAR), first)):
            start = occurrence.first
            near = [t.norm for t in words[max(0, start - 6) : start]]
            if occurrence.entity.type == "person" and "by" in near and {"led", "headed"} & set(near):
                return occurrence.entity
        return None

    def _names(self, entity: Entity, head: str) -> bool:
        return (
            head
            in (
                "ministry",
                "council",
                "agency",
                "army",
                "navy",
                "force",
                "forces",
                "company",
                "department",
                "committee",
                "court",
                "party",
                "front",
                "movement",
                "group",
                "organization",
            )
            and head in fold(entity.name).split()
        )

    def _has_title(self, entity: Entity, heads: Sequence[str]) -> bool:
        titles = [fold(self.clauses.scene.document.slice(*t)) for t in entity.facts.get("titles", ())]
        return any(fold(head) in title for title in titles for head in heads)

    def referent(self, index: int, word: str) -> Who | None:
        near = next((p.who for p in reversed(self.here) if p.first < index and self.fits(p.who, word)), None)
        if near is not None:
            return near
        for party in reversed(self.last[-4:]):
            if self.fits(party.who, word):
                if word in SINGULAR and isinstance(party.who, Entity) and self._newer(party, index, word):
                    break
                return party.who
        return self.salient(index, word)

    def _newer(self, party: Party, index: int, word: str) -> bool:
        """Whether a sentence between tells of another person, so that “he” is no longer the last speaker."""
        document = self.clauses.scene.document
        here = document.sentence_of(index)
        spoken = document.sentence_of(party.last - 1)
        return here - spoken > 2 and self.salient(index, word) is not None

    def salient(self, index: int, word: str) -> Who | None:
        """Of this sentence and the two before, the nearest first: who is told of by “who”, else the first that fits."""
        document = self.clauses.scene.document
        here = document.sentence_of(index)
        for number in range(here, max(-1, here - 3), -1):
            sentence = document.sentences[number]
            fitting = [
                o
                for o in self.clauses.scene.actors.within(
                    max(sentence.first, index - LONGEST), min(sentence.last, index)
                )
                if self.fits(o.entity, word) and not self._is_object(o, sentence.first)
            ]
            for occurrence in reversed(fitting):
                after = self.clauses.tokens[occurrence.last : occurrence.last + 2]
                if word in SINGULAR and [t.norm for t in after] == [",", "who"]:
                    return occurrence.entity
            if fitting:
                return fitting[0].entity
        return None

    def _is_object(self, occurrence: Occurrence, first: int) -> bool:
        after = self.clauses.tokens[occurrence.last].norm if occurrence.last < len(self.clauses.tokens) else ""
        relative = (
            occurrence.last + 1 < len(self.clauses.tokens)
            and self.clauses.tokens[occurrence.last + 1].norm == "who"
            and after == ","
        )
        return not relative and (self.phrases.is_governed(occurrence, first))

    def fits(self, who: Who, word: str) -> bool:
        if isinstance(who, Words):
            return self._words_fit(who, word)
        if isinstance(who, DelegationDraft):
            return word in NO_PERSONS
        if word in SINGULAR:
            gender = who.facts.get("gender")
            return (
                who.type == "person"
                and not (gender == "male" and word == "she")
                and not (gender == "female" and word == "he")
            )
        if word in NEUTRAL:
            return who.type != "person"
        return who.type not in ("person", "state")

    def _words_fit(self, who: Words, word: str) -> bool:
        words = self.clauses.tokens
        head = words[self.phrases.core(who.first, who.last) - 1].norm
        plural = (head.endswith("s") and not head.endswith("ss")) or head in (
            "people",
            "both",
            "many",
            "some",
            "men",
            "women",
        )
        if word in PLURAL:
            return plural
        person = head not in PAPERS and head not in OUTLETS and head not in ("ministry", "army", "court")
        return not plural and (person if word in SINGULAR else not person)
