"""What an analyst would log, and what is a habit, a generality or no official act. Adds only a status to a draft."""

from __future__ import annotations

from attrs import define

from newsmodel.extraction.drafts import DelegationDraft, EventDraft, Participant, Range
from newsmodel.extraction.events.circumstances import Circumstances
from newsmodel.extraction.events.roles import Clause, Roles
from newsmodel.extraction.events.triggers import Entry
from newsmodel.extraction.grammar.chunks import Sentence
from newsmodel.extraction.scene import Entity, Scene

ARMS = frozenset(
    "shrapnel bomb bombs rocket rockets shell shells missile missiles gunfire mortar grenade grenades gunmen "
    "militants sniper snipers drone drones airstrike airstrikes shelling bombing militias rebels insurgents "
    "troops soldiers bomber bombers gunman landmine landmines ied ieds warplanes attackers assailants".split()
)

DESCRIBING = frozenset(
    "backed supported briefed assisted trained armed stationed based equipped fitted loaded manned crewed".split()
)
"""Participles that behind a noun tell how it is, and not what happened."""

WATER = frozenset("sea seas ocean waters target targets dummy buoy range orbit space air sky pacific atlantic".split())

AIMS = frozenset({"target", "targets"})
"""Of those, what is somebody's where a name stands before it: “Lebanese targets”."""

WEIGHTY = frozenset(
    "commemoration ceasefire armistice parade exercise summit nuclear_test weapon_test negotiation attack "
    "armed_clash arms_transfer agreement_signing sanction_imposed incursion".split()
)
"""Types that are worth logging when newly told of, even where nobody is named."""

OFFICIAL = frozenset("state government_body armed_force armed_group international_organization political_party".split())


ARMED = OFFICIAL | {"group"}


@define
class Judgement:
    """Judges the drafts of one document."""

    scene: Scene
    roles: Roles
    circumstances: Circumstances

    def habitual(self, s: Sentence, k: int, clause: Clause) -> bool:
        """“Makes annual trips”, “are already trained”, “people briefed on the talks”: habits and states."""
        tokens = self.scene.document.tokens
        chunk = s.chunks[k]
        at = s.chunk_at(clause.object_head) if clause.object_head is not None else None
        words = {tokens[t].norm for t in range(s.chunks[at].first, s.chunks[at].last)} if at is not None else set()
        group = [tokens[t].norm for t in range(chunk.first, chunk.last)]
        if (
            words & {"annual", "yearly", "regular", "routine", "frequent", "daily", "weekly", "monthly"}
            and "ed" not in chunk.word[-2:]
        ):
            return True
        if self.roles.subjects.passive(s, k):
            if group[0] in ("is", "are") and not {"being", "to"} & set(group) and not self.circumstances.of_verb(s, k):
                return True
            bare = len(group) == 1 and k > 0 and s.chunks[k - 1].kind in ("noun", "comma")
            named = any(
                isinstance(p, Entity) and p.kind == "actor" for found in clause.slots.values() for p, _ in found
            )
            return bare and (not named or s.chunks[k].word in DESCRIBING)
        return False

    def general(self, s: Sentence, k: int, words: Range, clause: Clause) -> bool:
        """Whether a bare plural behind a preposition is meant in general: “extends to attacks on vessels”."""
        chunk = s.chunks[k]
        word = self.scene.document.tokens[words[1] - 1].norm
        plural = word.endswith("s") and not word.endswith("ss") and word not in ("talks", "hostilities", "negotiations")
        bare = words[0] == chunk.first and not clause.slots.get("possessor")
        governed = k > 0 and (
            s.chunks[k - 1].word in ("to", "of", "against", "for", "from", "by", "about", "than", "with", "as")
            or s.chunks[k - 1].kind == "and"
        )
        return plural and bare and governed and self.circumstances.of_noun(s, k, None) is None

    def worth(self, draft: EventDraft, entry: Entry) -> bool:
        """Whether an analyst would log it: a party, a time or a place, or a noun with its own name."""
        if draft.status == "generic":
            return False
        if draft.type == "arms_production" and not (draft.time and draft.participants):
            return False
        if draft.status == "did_not_occur" and draft.type in ("appointment", "recognition", "war", "aid"):
            return False
        if draft.type == "statement" and not self._official(draft):
            return False
        if draft.type in ("reception", "meeting", "visit") and entry.part == "verb" and not self._social(draft, entry):
            return False
        if draft.facts.get("told"):
            return True
        if entry.part == "noun" and draft.facts["definite"] and not (draft.participants or draft.time or draft.places):
            draft.facts["weak"] = True
            return True
        if draft.participants or draft.time or draft.places or (draft.facts.get("we") and draft.type == "statement"):
            return True
        if (
            entry.part == "verb"
            and entry.objects
            and draft.type in WEIGHTY
            and draft.status in ("occurred", "ongoing", "did_not_occur")
        ):
            return True
        return (
            entry.part == "noun" and draft.type in WEIGHTY and not draft.facts["definite"] and not draft.facts["bare"]
        )

    def _official(self, draft: EventDraft) -> bool:
        """Whether who speaks speaks for a state, force or organization; open where the speaker is “we”."""
        speakers = [p for p, role, _ in draft.participants if role == "agent"]
        if not speakers and any(
            role in ("addressee", "target") and isinstance(p, Entity) for p, role, _ in draft.participants
        ):
            return True
        if not speakers:
            return draft.facts.get("we", False) or draft.facts.get("part") == "noun"
        return any(_speaks_officially(p) for p in speakers)

    def _social(self, draft: EventDraft, entry: Entry) -> bool:
        """Whether persons or those they stand for are received, met, or on their way."""
        if draft.type == "reception" and not entry.light:
            return any(role == "visitor" for _, role, _ in draft.participants)
        return bool(draft.participants or entry.light)

    def by_arms(self, draft: EventDraft, clause: Clause) -> bool:
        """Whether a killing is an attack: by a state, force or group, or with arms."""
        agents = [p for p, role, _ in draft.participants if role == "agent" and isinstance(p, Entity)]
        if any(p.type in ARMED for p in agents):
            return True
        words = set(self.scene.document.norms[clause.first : clause.last])
        if clause.subject_head is not None:
            words.add(self.scene.document.norms[clause.subject_head])
        return bool(words & ARMS)

    def at_sea(self, s: Sentence, clause: Clause) -> bool:
        """Whether something is fired at nothing but water or a practice target."""
        tokens = self.scene.document.tokens
        k = s.chunk_at(clause.first)
        for step in range(k or 0, len(s.chunks) - 1):
            chunk = s.chunks[step]
            if chunk.first >= clause.last:
                break
            if chunk.kind == "prep" and chunk.word in ("at", "into", "toward", "towards", "on", "onto"):
                goal = s.chunks[step + 1]
                words = {tokens[t].norm for t in range(goal.first, goal.last)}
                if words & WATER and not (words & AIMS and self.roles.phrases.inside(goal.first, goal.last)):
                    return True
        return False

    @staticmethod
    def future(draft: EventDraft) -> None:
        """What is dated after the text itself has not happened yet."""
        time = draft.time
        if draft.status == "occurred" and time and time.edtf and time.anchor:
            start, anchor = time.edtf.split("/")[0], time.anchor
            if start[:4].isdigit() and len(start) >= 7 and start[5:7] < "13" and start > anchor[: len(start)]:
                draft.status = "planned"


def _speaks_officially(party: Participant) -> bool:
    if not isinstance(party, Entity):
        return isinstance(party, DelegationDraft)
    if party.type == "person":
        return any(t.type in OFFICIAL for t in party.facts.get("ties", ())) or bool(party.facts.get("titles"))
    return party.type not in ("company", "population")
