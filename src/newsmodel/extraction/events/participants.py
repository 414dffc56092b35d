"""Which arguments take part in an event, and in which role. Knows the roles of lexicon entries; no words of its own."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.drafts import EventDraft, Participant, Range, Words
from newsmodel.extraction.events.parties import Argument
from newsmodel.extraction.events.roles import Clause, Roles
from newsmodel.extraction.events.triggers import Entry
from newsmodel.extraction.grammar.chunks import Sentence
from newsmodel.extraction.numbers import amount_at
from newsmodel.extraction.scene import Entity, Scene

OBJECT_ROLES = frozenset("object instrument".split())

OF_WEAPONS = frozenset(
    "weapon_test nuclear_test satellite_launch weapon_display weapon_unveiling arms_transfer arms_production "
    "disarmament".split()
)
"""Types whose object is a weapon and nobody."""

OWNERS = {"withdrawal": "agent", "deployment": "agent", "mobilization": "agent", "arms_transfer": "supplier"}

STRIKING = frozenset({"attack"})
"""Types whose place is what is struck."""

ARMED = frozenset("attack armed_clash interception incursion accident weapon_test deployment blockade".split())
"""Types in which a weapon may act for its owner."""

ACTING = frozenset("subject possessor by".split())
"""Slots in which the name of a country means its state."""

PLACED = frozenset("host target recipient".split())
"""Roles that a place fills by the state that its name also means."""


ROLES_OF_WEAPONS = OBJECT_ROLES | {"target"}


@define
class Participants:
    """Gives drafts their participants."""

    scene: Scene
    cast: Cast
    roles: Roles

    def fill(self, s: Sentence, draft: EventDraft, entry: Entry, clause: Clause) -> None:
        """Adds the parties of a clause by the entry's roles."""
        for slot, arguments in clause.slots.items():
            self.assign(draft, slot, arguments, entry)
        self._armed_by(draft, clause, entry)
        if (
            entry.part == "verb"
            and entry.roles.get("object") == "target"
            and clause.object_head is not None
            and draft.type != "statement"
        ):
            struck = [p for p, role, _ in draft.participants if role == "target" and isinstance(p, Entity)]
            if all(_is_weapon(party) for party in struck):
                self.assign(draft, "object", self.roles.owner(s, clause.object_head), entry)

    def _armed_by(self, draft: EventDraft, clause: Clause, entry: Entry) -> None:
        """“Russian missiles hit Iran”: whose the weapons are that do it, where nobody else does."""
        if entry.part != "verb" or draft.type not in ARMED or any(role == "agent" for _, role, _ in draft.participants):
            return
        for party, words in clause.slots.get("subject", ()):
            if isinstance(party, Entity) and party.kind == "weapon":
                for owner in self.roles.phrases.inside(*words)[:1]:
                    draft.add(owner, "agent")

    def assign(self, draft: EventDraft, slot: str, arguments: Sequence[Argument], entry: Entry) -> None:
        role = entry.roles.get(slot)
        if role is None:
            return
        for party, words in arguments:
            belligerent = entry.type == "war" and isinstance(party, Entity) and party.kind == "place"
            taken = self.party(self._acting(party, slot, words), "target" if belligerent else role, words)
            if (
                role in OBJECT_ROLES
                and isinstance(taken, Entity)
                and taken.type == "state"
                and self._colours(taken, words)
            ):
                self._owner(draft, taken)
                continue
            if role == "object" and draft.type in OF_WEAPONS and not isinstance(taken, Words) and not _is_weapon(taken):
                continue
            if taken is not None:
                amount = amount_at(self.scene.document, words[0]) if isinstance(party, Words) else None
                draft.add(taken, role, amount)

    def _acting(self, party: Participant, slot: str, words: Range) -> Participant:
        """A country in the slot of one who acts: its state."""
        if slot in ACTING and isinstance(party, Entity) and party.kind == "place" and party.type == "country":
            return self.cast.imply(self.cast.state(party.country), words) if party.country else party
        return party

    def _colours(self, party: Entity, words: Range) -> bool:
        """Whether a party is named by an adjective or name before the head of a phrase only."""
        occurrence = self.scene.actors.at(words[1] - 1)
        return occurrence is None or occurrence.entity is not party

    @staticmethod
    def _owner(draft: EventDraft, party: Entity) -> None:
        """What “French troops” or “Iranian drones” as objects say of who acts or supplies, where nobody else does."""
        role = OWNERS.get(draft.type)
        if role and all(known != role for _, known, _ in draft.participants):
            draft.add(party, role)

    def party(self, party: Participant, role: str, words: Range) -> Participant | None:
        """The party as it takes part: a place by its state, a weapon only as object or instrument."""
        if not isinstance(party, Entity):
            return party
        if party.kind == "place":
            if role not in PLACED or party.type != "country" or not party.country:
                return None
            return self.cast.imply(self.cast.state(party.country), words)
        if party.kind == "weapon":
            return party if role in ROLES_OF_WEAPONS else None
        return party

    def _struck(self, draft: EventDraft) -> None:
        """The state in which a force strikes, where no other target is named: “bombed targets in Lebanon”."""
        agents = [p for p, role, _ in draft.participants if role == "agent" and isinstance(p, Entity)]
        struck = any(role in ("target", "victim") and isinstance(p, Entity) for p, role, _ in draft.participants)
        if not agents or struck:
            return
        for place in draft.places[:1]:
            words = (draft.triggers[0][0], draft.triggers[0][1])
            state = self.cast.state_of(place)
            if place.type == "country" and place.country:
                state = self.cast.imply(self.cast.state(place.country), words)
            if state is not None and all(state is not p and state.country != p.country for p in agents):
                draft.add(state, "target")

    def host(self, draft: EventDraft) -> None:
        """The state visited, where the place of a visit names it."""
        if draft.type == "election" and not draft.participants:
            for place in draft.places[:1]:
                if (state := self.cast.state_of(place)) is not None:
                    draft.add(state, "agent")
        if draft.type in STRIKING:
            self._struck(draft)
        if draft.type != "visit" or any(role == "host" for _, role, _ in draft.participants):
            return
        told = draft.participants or draft.facts.get("part") == "noun"
        homes = {party.country for party, _, _ in draft.participants if isinstance(party, Entity)}
        for place in draft.places[:1]:
            if told and place.country in self.cast.countries - homes:
                state = self.cast.state(place.country or "")
                draft.add(self.cast.imply(state, draft.triggers[0]), "host")


def _is_weapon(party: Participant | None) -> bool:
    return isinstance(party, Entity) and party.kind == "weapon"
