"""What happened: triggers with their clause read into type, participants, time, place and status. Makes no records.

One walk over the sentences: verbs first, since a light verb lends its subject to its object noun (“held talks”), then
the nouns that no verb has taken. Mentions of one happening are joined at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from attrs import define, field

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.drafts import DelegationDraft, EventDraft, Participant, Range
from newsmodel.extraction.events import merging as event_merging
from newsmodel.extraction.events import status as event_status
from newsmodel.extraction.events.circumstances import HAPPENING, Circumstances
from newsmodel.extraction.events.conditions import Conditions, has_phase, is_other_domain, phase
from newsmodel.extraction.events.judgement import Judgement
from newsmodel.extraction.events.matching import Matching
from newsmodel.extraction.events.names import NAMING, exercise_names, named_event, numbered_exercise
from newsmodel.extraction.events.participants import Participants
from newsmodel.extraction.events.parties import Argument, Parties, delegations_by_token
from newsmodel.extraction.events.roles import Clause, Roles
from newsmodel.extraction.events.subjects import Subjects
from newsmodel.extraction.events.triggers import Entry, Lexicon, Pattern, lexicon
from newsmodel.extraction.grammar import chunks
from newsmodel.extraction.grammar.chunks import Sentence
from newsmodel.extraction.scene import Entity, Scene
from newsmodel.extraction.times.scanner import Time

FRESH = frozenset(
    "a an another second third new fresh further previous earlier last next first similar separate several "
    "two three".split()
)
"""Words by which a noun phrase tells of a happening not told before."""

FAR = 8
"""Tokens between a verb and its object that still make one trigger."""

KEPT = frozenset(
    "sanction_lifted agreement_ended ceasefire recognition arms_transfer appointment dismissal statement other".split()
)
"""Types of verbs that say what is done with the event of their noun, and so are the event told of."""

PROMISING = frozenset(
    "announce announced announces announcing pledge pledged pledges pledging promise promised promises plan "
    "planned plans schedule scheduled approve approved".split()
)

PROMISED = frozenset(
    "aid arms_transfer visit exercise deployment withdrawal meeting summit negotiation election".split()
)


def find(scene: Scene, cast: Cast, times: Sequence[Time], delegations: Sequence[DelegationDraft]) -> list[EventDraft]:
    """The events of a text, each once, in the order of their first mention."""
    words = lexicon()
    if is_other_domain(scene):
        return []
    reader = chunks.reader(
        scene.document,
        times,
        named=_named(scene),
        adjective=_adjective(cast),
        forms=words.forms,
    )
    phrases = Parties(scene, cast, delegations_by_token(delegations))
    roles = Roles(phrases, Subjects(phrases))
    conditions, circumstances = Conditions(scene, cast, words), Circumstances(scene, times, cast)
    finder = Finder(
        scene,
        words,
        roles,
        circumstances,
        Matching(scene, words, roles, conditions),
        Participants(scene, cast, roles),
        Judgement(scene, roles, circumstances),
    )
    for index in range(len(scene.document.sentences)):
        finder.read(reader.read(index))
    drafts = event_merging.joined(finder.drafts)
    _answer(drafts)
    return drafts


def _answer(drafts: Sequence[EventDraft]) -> None:
    """“X condemned the launch”: whoever did what a statement condemns is its target."""
    told: list[EventDraft] = []
    for draft in drafts:
        if condemned := draft.facts.get("condemned"):
            doers = next((_doers(d) for d in reversed(told[-BACK:]) if d.type in condemned and _doers(d)), ())
            for party in doers:
                draft.add(party, "target")
        told.append(draft)


def _doers(draft: EventDraft) -> list[Participant]:
    return [party for party, role, _ in draft.participants if role in DOERS]


def _named(scene: Scene) -> Callable[[int], bool]:
    titles = {t for first, stop in scene.titles.items() for t in range(first, stop)}
    return titles.union(scene.actors.tokens, scene.weapons.tokens, scene.places.tokens).__contains__


def _adjective(cast: Cast) -> Callable[[int], bool]:
    def is_adjective(token: int) -> bool:
        match = cast.taken[token] if 0 <= token < len(cast.taken) else None
        return bool(match and match.sense("adjective") and match.last == token + 1)

    return is_adjective


BACK = 12
"""Events that “the launch” looks back over."""

DOERS = frozenset("agent supplier sender".split())
"""Roles of those who do what others condemn."""

OF_GUESTS = {"host": "host", "visitor": "attendee"}
"""Roles in an occasion, by roles in the invitation to it."""

Noun: TypeAlias = "tuple[Pattern, Range, Clause]"
"""A noun trigger: its entry, its words, its arguments."""


@define
class Finder:
    """Finds the events of one document, sentence by sentence."""

    scene: Scene
    lexicon: Lexicon
    roles: Roles
    circumstances: Circumstances
    matching: Matching
    participants: Participants
    judgement: Judgement
    drafts: list[EventDraft] = field(factory=list)
    _exercises: frozenset[str] = field(init=False)
    """Names that the text gives to exercises."""
    _used: set[int] = field(factory=set)
    """Tokens of nouns that a verb's trigger has taken."""

    def __attrs_post_init__(self) -> None:
        self._exercises = exercise_names(self.scene)

    def read(self, s: Sentence) -> None:
        """Adds the events of a sentence."""
        for k, chunk in enumerate(s.chunks):
            if chunk.kind == "verb":
                self._verb(s, k)
                if self.roles.phrases.finite(s, k):
                    self.roles.phrases.note(chunk.first, self.roles.subjects.subject(s, k))
                if k + 1 < len(s.chunks) and s.chunks[k + 1].kind == "noun":
                    self.roles.phrases.note_object(chunk.first, self.roles.phrases.parties(s, k + 1))
        wars = bool(self._exercises) or not NAMING.isdisjoint(s.words)
        for k, chunk in enumerate(s.chunks):
            if chunk.kind == "noun":
                if wars:
                    self._named_war(s, k)
                self._nouns(s, k)
        if self.scene.document.tokens[s.last - 1].text == ":":
            self.roles.phrases.lead = self._lead(s)

    def _lead(self, s: Sentence) -> list[Argument]:
        """Whom a lead-in tells of: its first party, be it by an adjective: “U.S. actions include:”."""
        for k, chunk in enumerate(s.chunks):
            if chunk.kind == "noun":
                inside = self.roles.phrases.inside(chunk.first, chunk.head)
                if found := self.roles.phrases.parties(s, k) or [(e, (chunk.first, chunk.last)) for e in inside[:1]]:
                    return [a for a in found if isinstance(a[0], Entity) and a[0].kind == "actor"]
        return []

    def _verb(self, s: Sentence, k: int) -> None:
        chunk = s.chunks[k]
        quoted = chunk.head > s.first and self.scene.document.tokens[chunk.head - 1].text in '”"'
        if quoted and k > 0 and s.chunks[k - 1].kind in ("comma", "mark"):
            return  # “…,” recalled X
        clauses: dict[int, Clause] = {}
        for pattern in self.lexicon.verbs.get(chunk.word, ()):
            if not s.words.issuperset(pattern.rest):
                continue
            stop = self.matching.tail(s, chunk.head, pattern) if pattern.rest else chunk.head + 1
            if stop is None or self.matching.wrong_form(s, k, pattern):
                continue
            if stop not in clauses:
                clauses[stop] = self.roles.of_verb(s, k, stop)
            if self.matching.conditions.verb(pattern.entry, s, k, clauses[stop]):
                self._make_verb(s, k, pattern.entry, clauses[stop], (chunk.head, max(stop, chunk.head + 1)))
                return

    def _make_verb(self, s: Sentence, k: int, entry: Entry, clause: Clause, words: Range) -> None:
        draft = EventDraft(entry.type, [self._trigger(entry, clause, words)], s.index)
        draft.facts |= {"part": "verb", "head": _singular(s.chunks[k].word), "clause": (clause.first, clause.last)}
        self.participants.fill(s, draft, entry, clause)
        unused = set(self._used)
        self._subject_noun(s, k, draft)
        if draft.type == "statement":
            if entry.roles.get("object") != "addressee":
                draft.facts["condemned"] = self._deed(s, clause)
            self._about(s, draft, clause, words)
        noun = self._noun_object(s, entry, clause)
        if noun is not None:
            self._lend(s, draft, entry, clause, words, noun)
        if draft.type == "death" and self.judgement.by_arms(draft, clause) and not self._caused(s, k):
            draft.type = "attack"
        if draft.type == "attack" and self.judgement.at_sea(s, clause):
            draft.type = "weapon_test"
            draft.participants = [(p, "object" if r == "instrument" else r, n) for p, r, n in draft.participants]
        if self._purpose(s, k, draft, clause):
            return
        opening = self.scene.document.tokens[max(s.first, words[0] - 4) : words[0]]
        draft.facts["we"] = any(token.norm in ("we", "i") for token in opening)
        draft.status = self._status(s, k, draft, clause, lent=noun is not None)
        draft.time = self.circumstances.of_verb(s, k)
        draft.places = self.circumstances.places(s, clause.first, max(clause.last, words[1]))
        self.participants.host(draft)
        if "past" not in self.lexicon.forms.get(s.chunks[k].word, ()) or s.chunks[k].last - s.chunks[k].first > 1:
            self.judgement.future(draft)
        if self.judgement.worth(draft, entry):
            self.drafts.append(draft)
        else:
            self._used = unused

    def _deed(self, s: Sentence, clause: Clause) -> frozenset[str]:
        """The types of event that a definite object may name: “condemned the launch”, “called the test reckless”."""
        at = s.chunk_at(clause.object_head) if clause.object_head is not None else None
        if at is None or self.scene.document.tokens[s.chunks[at].first].norm not in event_merging.DEFINITE:
            return frozenset()
        words = self.scene.document.norms[s.chunks[at].first + 1 : s.chunks[at].last]
        seconds = next((found for word in words if (found := self.lexicon.nouns.get(word))), {})
        types = {pattern.entry.type for _, pattern in seconds.get("", ())}
        return frozenset(types).union(*(event_merging.ALIKE.get(type_, ()) for type_ in types))

    def _caused(self, s: Sentence, k: int) -> bool:
        """“Raided a compound, killing X”: whether a participle tells what an attack before it led to."""
        return s.chunks[k].word.endswith("ing") and any(
            d.sentence == s.index and d.type in event_merging.DEADLY for d in self.drafts[-3:]
        )

    def _lend(self, s: Sentence, draft: EventDraft, entry: Entry, clause: Clause, words: Range, noun: Noun) -> None:
        """Gives the event of an object noun the verb's arguments: “held talks”."""
        pattern, span, inner = noun
        burst = draft.type == "attack" and pattern.entry.type == "accident"  # “took responsibility for the blast”
        if draft.type != pattern.entry.type and draft.type not in KEPT and not burst:
            draft.type = pattern.entry.type
            draft.participants.clear()
            mutual = entry.roles.get("subject") in ("participant", "signatory") and "between" in pattern.entry.roles
            leading = "between" if mutual else "possessor"
            for slot, arguments in clause.slots.items():
                self.participants.assign(draft, leading if slot == "subject" else slot, arguments, pattern.entry)
        self.participants.fill(s, draft, pattern.entry, inner)
        self._used |= set(range(*span))
        if entry.light and words[0] < span[0] <= words[0] + FAR:
            draft.triggers[0] = (draft.triggers[0][0], max(draft.triggers[0][1], span[1]))
        draft.facts["head"] = _singular(self.scene.document.tokens[span[1] - 1].norm)
        k = s.chunk_at(span[0]) if words[1] - words[0] > 1 else None
        if k is not None:  # “claimed responsibility for the bombing”
            opening = self.scene.document.norms[s.chunks[k].first]
            draft.facts |= {"definite": opening in event_merging.DEFINITE, "bare": span[0] - s.chunks[k].first <= 1}
        self._anniversary(s, draft, span)

    def _status(self, s: Sentence, k: int, draft: EventDraft, clause: Clause, *, lent: bool) -> str:
        word = s.chunks[k].word
        if lent and word in event_status.CANCELLED:
            return "cancelled"
        if lent and word in event_status.POSTPONED:
            return "postponed"
        if self.judgement.habitual(s, k, clause):
            return "generic"
        status = event_status.of_verb(self.scene.document, s, k, negated=self._no(s, clause.object_head))
        promised = status == "occurred" and word in PROMISING and draft.type in PROMISED
        return "planned" if promised else status

    def _purpose(self, s: Sentence, k: int, draft: EventDraft, clause: Clause) -> bool:
        """“Sent troops to support X against Y”: the purpose of an event told of, no event of its own."""
        prior = self.drafts[-1] if self.drafts else None
        infinitive = self.scene.document.tokens[s.chunks[k].first].norm == "to"
        if (
            not infinitive
            or prior is None
            or prior.sentence != s.index
            or prior.type not in ("deployment", "arms_transfer", "aid")
        ):
            return False
        if draft.type != "aid" or prior.facts.get("part") != "verb":
            return False
        for slot, role in (("object", "recipient"), ("against", "target")):
            for party, words in clause.slots.get(slot, ()):
                if taken := self.participants.party(party, role, words):
                    prior.add(taken, role)
        return True

    def _subject_noun(self, s: Sentence, k: int, draft: EventDraft) -> None:
        """“An Israeli airstrike flattened …”: a noun trigger that is the verb's subject tells of the same event."""
        if k == 0 or draft.type not in ("attack", "death", "armed_clash"):
            return
        if self.roles.subjects.passive(s, k):
            self._by_noun(s, k, draft)
            return
        if s.chunks[k - 1].kind != "noun":
            return
        base = k - 1
        while base >= 2 and s.chunks[base - 1].kind == "prep" and s.chunks[base - 2].kind == "noun":
            base -= 2
        found = self.matching.noun_at(s, base)
        if found and found[0].entry.type in ("attack", "armed_clash", "accident"):
            pattern, span, clause = found
            draft.type = pattern.entry.type if draft.type == "death" else draft.type
            self.participants.fill(s, draft, pattern.entry, clause)
            draft.triggers.insert(0, span)
            self._used |= set(range(*span))

    def _by_noun(self, s: Sentence, k: int, draft: EventDraft) -> None:
        """“Destroyed by a roadside bomb”, “killed in an attack on …”: the noun behind tells of the same event."""
        for step in range(k + 1, min(k + 8, len(s.chunks) - 1)):
            if s.chunks[step].kind not in ("prep", "noun", "time"):
                return
            if (
                s.chunks[step].kind == "prep"
                and s.chunks[step].word in ("by", "in")
                and s.chunks[step + 1].kind == "noun"
            ):
                found = self.matching.noun_at(s, step + 1)
                if found and found[0].entry.type in ("attack", "armed_clash", "accident"):
                    pattern, span, clause = found
                    draft.type = pattern.entry.type
                    self.participants.fill(s, draft, pattern.entry, clause)
                    draft.triggers.append(span)
                    self._used |= set(range(*span))
                    return

    def _about(self, s: Sentence, draft: EventDraft, clause: Clause, words: Range) -> None:
        """Whom a statement is aimed at where its object is a deed or word of theirs: “condemned the launch by X”."""
        tokens = self.scene.document.tokens
        if (
            tokens[words[1] - 1].norm == "that"
            and (k := s.chunk_at(words[1])) is not None
            and s.chunks[k].kind == "noun"
        ):
            for party, span in self.roles.phrases.parties(s, k):
                if taken := self.participants.party(party, "addressee", span):
                    draft.add(taken, "addressee")
        k = s.chunk_at(clause.object_head) if clause.object_head is not None else None
        if k is None or any(role in ("target", "addressee") for _, role, _ in draft.participants):
            return
        inner = self.roles.of_noun(s, k)
        made = self.roles.doer(s, k)
        for slot in ("possessor", "by", "adjective", "of"):
            for party, span in made if slot == "by" and made else inner.slots.get(slot, ()):
                taken = self.participants.party(party, "target", span)
                if (
                    isinstance(taken, Entity)
                    and taken.kind == "actor"
                    and not any(role == "target" for _, role, _ in draft.participants if slot == "of")
                ):
                    draft.add(taken, "target")

    def _trigger(self, entry: Entry, clause: Clause, words: Range) -> Range:
        """The words that name the event: the verb, and its lexical object where that stands near."""
        head = clause.object_head
        if head is not None and (entry.light or entry.objects):
            if words[0] < head <= words[0] + 8:
                return (words[0], max(words[1], head + 1))
            if head < words[0] <= head + 5:
                return (head, words[1])
        return words

    def _no(self, s: Sentence, head: int | None) -> bool:
        k = s.chunk_at(head) if head is not None else None
        return k is not None and self.scene.document.tokens[s.chunks[k].first].norm == "no"

    def _noun_object(self, s: Sentence, entry: Entry, clause: Clause) -> Noun | None:
        """The noun trigger that is the object of a verb, where both tell of one event."""
        head = self.matching.conditions.inner(s, clause.object_head) if clause.object_head is not None else None
        k = s.chunk_at(head) if head is not None else None
        if k is None:
            return None
        found = self.matching.noun_at(s, k)
        if found is None:
            return None
        types = {found[0].entry.type, entry.type}
        kin = len(types) == 1 or (bool(entry.objects) and any(types <= kind for kind in event_merging.KIN))
        if not entry.light and not kin:
            return None
        return found

    def _nouns(self, s: Sentence, k: int) -> None:
        found = self.matching.noun_at(s, k)
        if found is None or set(range(*found[1])) & self._used or self._within_trigger(s, found[1]):
            return
        pattern, words, clause = found
        if self.judgement.general(s, k, words, clause):
            return
        verb = self.matching.support(s, k)
        told = phase(self.scene, s, k) if verb is None else None
        draft = EventDraft(pattern.entry.type, [words], s.index)
        self.participants.fill(s, draft, pattern.entry, clause)
        if verb is not None and not clause.slots.get("possessor"):
            slot = self.roles.of_verb(s, verb, s.chunks[verb].last)
            agents = slot.slots.get("subject", [])
            self.participants.assign(draft, "possessor", agents, pattern.entry)
            for preposition, parties in slot.slots.items():
                if preposition not in ("subject", "object", "indirect"):
                    self.participants.assign(draft, preposition, parties, pattern.entry)
            clause.first, clause.last = min(clause.first, slot.first), max(clause.last, slot.last)
        if told is not None:
            self._behind_phase(s, told, draft, pattern)
        self._nominal(s, k, draft, words)
        draft.status = event_status.of_noun(self.scene.document, s, k, draft.type)
        if verb is not None:
            status = event_status.of_verb(self.scene.document, s, verb)
            draft.status = status if draft.status == "occurred" else draft.status
        draft.status = "planned" if draft.status == "occurred" and self._will_be(s, k) else draft.status
        draft.time = self.circumstances.of_noun(s, k, verb)
        draft.places = self.circumstances.places(s, clause.first, clause.last)
        self.participants.host(draft)
        self.judgement.future(draft)
        self._anniversary(s, draft, words)
        self._occasion(s, k, draft)
        if self.judgement.worth(draft, pattern.entry):
            self._used |= set(range(*words))
            self.drafts.append(draft)

    def _occasion(self, s: Sentence, k: int, draft: EventDraft) -> None:
        """“The last time X invited Y for a parade was in May”: an invitation that tells of what it was for."""
        told = self.drafts[-1] if self.drafts and self.drafts[-1].sentence == s.index else None
        if told is None or told.type != "invitation" or k == 0 or s.chunks[k - 1].word not in ("for", "to"):
            return
        for party, role, amount in told.participants:
            if role in OF_GUESTS:
                draft.add(party, OF_GUESTS[role], amount)
        opening = {token.norm for token in self.scene.document.tokens[s.first : told.triggers[0][0]]}
        if opening & {"last", "first"} and "time" in opening:
            draft.time, told.time = draft.time or told.time, None
            draft.status = told.status
        elif draft.time is None:
            draft.status = "planned"

    def _behind_phase(self, s: Sentence, told: int, draft: EventDraft, pattern: Pattern) -> None:
        """“Clashes erupted between X and Y”: the phrases of a noun that stand behind its verb."""
        slots = self.roles.of_verb(s, told, s.chunks[told].last).slots
        for preposition in ("between", "with", "against", "by", "on"):
            self.participants.assign(draft, preposition, slots.get(preposition, []), pattern.entry)

    def _will_be(self, s: Sentence, k: int) -> bool:
        """“The visit will include events in X”: a noun whose happening lies ahead."""
        told = chunks.predicate(s, k) if k == 0 or s.chunks[k - 1].kind not in ("verb", "prep") else None
        if told is None:
            return False
        words = {self.scene.document.tokens[t].norm for t in range(s.chunks[told].first, s.chunks[told].last)}
        return "will" in words and bool(words & HAPPENING)

    def _within_trigger(self, s: Sentence, words: Range) -> bool:
        """Whether a verb's event has a noun among its words: “took delivery of”."""
        return any(
            first <= words[0] and words[1] <= last
            for draft in self.drafts[-8:]
            if draft.sentence == s.index and draft.facts.get("part") == "verb"
            for first, last in draft.triggers
        )

    def _nominal(self, s: Sentence, k: int, draft: EventDraft, words: Range) -> None:
        """What the phrase says of being known: definite, new, bare."""
        tokens = self.scene.document.tokens
        chunk = s.chunks[k]
        opening = {tokens[t].norm for t in range(chunk.first, words[0])}
        draft.facts["head"] = _singular(tokens[words[1] - 1].norm)
        draft.facts["part"] = "noun"
        first = tokens[chunk.first].norm
        draft.facts["definite"] = first in event_merging.DEFINITE or any(
            s.tag(t) == "S" for t in range(chunk.first, words[0])
        )
        draft.facts["fresh"] = bool(opening & FRESH)
        draft.facts["bare"] = words[0] - chunk.first <= 1
        draft.facts["told"] = has_phase(self.scene, s, k)

    def _named_war(self, s: Sentence, k: int) -> None:
        """“Korean War”, “World War II”, “Battle of Kursk”, “Operation Desert Storm”: by their shape."""
        chunk = s.chunks[k]
        tokens = self.scene.document.tokens
        numbered = numbered_exercise(self.scene, self._exercises, chunk.first, chunk.last)
        for token in range(chunk.first, chunk.last):
            word = tokens[token]
            if token in self._used or (self.scene.actors.at(token) and word.norm == "war"):
                continue
            found = ("exercise", numbered) if numbered else named_event(self.scene, s, chunk.first, chunk.last, token)
            if found:
                type_, words = found
                draft = EventDraft(type_, [words], s.index)
                if draft.type == "exercise" or words[1] - words[0] < 2:
                    draft.status = event_status.of_noun(self.scene.document, s, k, draft.type)
                draft.time = self.circumstances.of_noun(s, k, None)
                self.judgement.future(draft)
                draft.facts |= {"name": self.scene.document.slice(*words).casefold(), "head": word.norm, "part": "noun"}
                self._used |= set(range(*words))
                self.drafts.append(draft)
                return

    def _anniversary(self, s: Sentence, draft: EventDraft, words: Range) -> None:
        """“The 70th anniversary of the armistice”: which one, and the event that it commemorates."""
        if draft.type != "commemoration":
            return
        tokens = self.scene.document.tokens
        for token in range(max(s.first, words[0] - 3), words[1]):
            number = tokens[token].norm[:-2]
            if number.isdigit() and tokens[token].norm[-2:] in ("st", "nd", "rd", "th"):
                draft.ordinal = int(number)
        k = s.chunk_at(words[1] - 1)
        if k is None or k + 2 >= len(s.chunks) or s.chunks[k + 1].word != "of":
            return
        found = self.matching.noun_at(s, k + 2)
        if found:
            pattern, span, clause = found
            past = EventDraft(pattern.entry.type, [span], s.index, status="occurred")
            self.participants.fill(s, past, pattern.entry, clause)
            past.facts |= {"head": _singular(tokens[span[1] - 1].norm), "part": "noun"}
            past.time = self.circumstances.of_noun(s, k + 2, None)
            self._used |= set(range(*span))
            if past.type == "commemoration":
                self._anniversary(s, draft, span)
                return
            self.drafts.append(past)
            draft.commemorates = past


def _singular(word: str) -> str:
    return (
        word[:-3] + "y"
        if word.endswith("ies")
        else word[:-1]
        if word.endswith("s") and not word.endswith("ss")
        else word
    )
