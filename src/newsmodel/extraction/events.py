"""What happened: triggers with their clause read into type, participants, time, place and status. Makes no records.

One walk over the sentences: verbs first, since a light verb lends its subject to its object noun (“held talks”), then
the nouns that no verb has taken. Mentions of one happening are joined at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import define, field

from newsmodel.extraction import event_merging, event_status, grammar
from newsmodel.extraction.chunks import Reader, Sentence
from newsmodel.extraction.drafts import DelegationDraft, EventDraft, Participant, Range, Words
from newsmodel.extraction.entities import Cast
from newsmodel.extraction.event_circumstances import Circumstances
from newsmodel.extraction.event_conditions import Conditions, is_other_domain
from newsmodel.extraction.event_parties import Argument, Parties, delegations_by_token
from newsmodel.extraction.event_roles import Clause, Roles
from newsmodel.extraction.event_subjects import Subjects
from newsmodel.extraction.event_triggers import Entry, Lexicon, Pattern, lexicon
from newsmodel.extraction.numbers import amount_at
from newsmodel.extraction.scene import Entity, Scene
from newsmodel.extraction.times import Time

SUPPORT = frozenset("conduct conducted conducts conducting hold held holds holding carry carried carries carrying stage staged staging launch launched launches launching make made makes making begin began begins begun beginning start started starts starting open opened opens host hosted hosts hosting have has had undertake undertook undertaken wage waged waging mount mounted mounting perform performed complete completed completes finish finished conclude concluded resume resumed attempt attempted commit committed pay paid do did continue continued wrapped wraps concluding ending ended ends".split())  # fmt: skip
"""Verbs whose subject is the one who does what the object noun tells."""

FRESH = frozenset(
    "a an another second third new fresh further previous earlier last next first similar separate several two three".split()
)
"""Words by which a noun phrase tells of a happening not told before."""

MEASURES = frozenset("days day weeks week hours months round rounds series number string wave".split())
ARMS = frozenset("shrapnel bomb bombs rocket rockets shell shells missile missiles gunfire mortar grenade grenades gunmen militants sniper snipers drone drones airstrike airstrikes shelling bombing militias rebels insurgents troops soldiers".split())  # fmt: skip
KEPT = frozenset(
    {
        "sanction_lifted",
        "agreement_ended",
        "ceasefire",
        "recognition",
        "arms_transfer",
        "appointment",
        "dismissal",
        "statement",
    }
)
"""Types of verbs that say what is done with the event of their noun, and so are the event told of."""

WATER = frozenset("sea seas ocean waters target targets dummy buoy range".split())
PROMISING = frozenset(
    "announce announced announces announcing pledge pledged pledges pledging promise promised promises plan planned plans schedule scheduled approve approved".split()
)
PROMISED = frozenset(
    {
        "aid",
        "arms_transfer",
        "visit",
        "exercise",
        "deployment",
        "withdrawal",
        "meeting",
        "summit",
        "negotiation",
        "election",
    }
)
WEIGHTY = frozenset({"commemoration", "ceasefire", "armistice", "parade", "exercise", "summit", "nuclear_test", "weapon_test", "negotiation", "attack", "armed_clash", "arms_transfer", "agreement_signing", "sanction_imposed", "incursion"})  # fmt: skip
"""Types that are worth logging when newly told of, even where nobody is named."""

OBJECT_ROLES = frozenset({"object", "instrument"})
OWNERS = {"withdrawal": "agent", "deployment": "agent", "mobilization": "agent", "arms_transfer": "supplier"}
PLACED = frozenset({"host", "target", "recipient"})
"""Roles that a place fills by the state that its name also means."""


def find(scene: Scene, cast: Cast, times: Sequence[Time], delegations: Sequence[DelegationDraft]) -> list[EventDraft]:
    """The events of a text, each once, in the order of their first mention."""
    words = lexicon()
    if is_other_domain(scene):
        return []
    reader = Reader(scene.document, _named(scene), _adjective(cast), lambda word: words.forms.get(word, frozenset()))
    reader.note(times)
    phrases = Parties(scene, cast, delegations_by_token(delegations))
    roles = Roles(phrases, Subjects(phrases))
    finder = Finder(scene, cast, words, roles, Conditions(scene, cast, words), Circumstances(scene, times, cast))
    for index in range(len(scene.document.sentences)):
        finder.read(reader.read(index))
    return event_merging.joined(scene.document, finder.drafts)


def _named(scene: Scene) -> Callable[[int], bool]:
    covered = {t for first, stop in scene.titles.items() for t in range(first, stop)}
    for group in (scene.actors, scene.weapons, scene.places):
        covered |= {t for o in group.items for t in range(o.first, o.last)}
    return covered.__contains__


def _adjective(cast: Cast) -> Callable[[int], bool]:
    def is_adjective(token: int) -> bool:
        match = cast.taken[token] if 0 <= token < len(cast.taken) else None
        return bool(match and match.sense("adjective") and match.last == token + 1)

    return is_adjective


@define
class Finder:
    """Finds the events of one document, sentence by sentence."""

    scene: Scene
    cast: Cast
    lexicon: Lexicon
    roles: Roles
    conditions: Conditions
    circumstances: Circumstances
    drafts: list[EventDraft] = field(factory=list)
    sentence: Sentence = field(default=None)
    """The sentence being read."""
    _used: set[int] = field(factory=set)
    """Tokens of nouns that a verb's trigger has taken."""

    def read(self, s: Sentence) -> None:
        """Adds the events of a sentence."""
        self.sentence = s
        for k, chunk in enumerate(s.chunks):
            if chunk.kind == "verb":
                self._verb(s, k)
                if self.roles.phrases.finite(s, k):
                    self.roles.phrases.note(chunk.first, self.roles.subjects.subject(s, k))
                if k + 1 < len(s.chunks) and s.chunks[k + 1].kind == "noun":
                    self.roles.phrases.note_object(chunk.first, self.roles.phrases.parties(s, k + 1))
        for k, chunk in enumerate(s.chunks):
            if chunk.kind == "noun":
                self._nouns(s, k)

    # ---- verbs ----

    def _verb(self, s: Sentence, k: int) -> None:
        head = s.chunks[k].head
        if (
            head > s.first
            and self.scene.document.tokens[head - 1].text in '”"'
            and k > 0
            and s.chunks[k - 1].kind in ("comma", "mark")
        ):
            return  # “…,” recalled X
        clauses: dict[tuple[int, bool], Clause] = {}
        for pattern in self.lexicon.verbs.get(s.chunks[k].word, ()):
            stop = self._tail(s, head, pattern)
            if stop is None or self._wrong_form(s, k, pattern):
                continue
            preposition = (
                bool(pattern.rest)
                and pattern.rest[-1] in grammar.PREPOSITIONS
                and not (pattern.particle and stop == head + 1)
            )
            key = (stop, preposition)
            if key not in clauses:
                clauses[key] = self.roles.of_verb(s, k, stop, preposition)
            clause = clauses[key]
            if self.conditions.verb(pattern.entry, s, k, clause, preposition):
                self._make_verb(s, k, pattern.entry, clause, (head, max(stop, head + 1)))
                return

    def _tail(self, s: Sentence, head: int, pattern: Pattern) -> int | None:
        """Where the words of a lemma end, or None where they do not stand there; a particle may follow the object."""
        tokens = self.scene.document.tokens
        position = head + 1
        for word in pattern.rest:
            while position < s.last and s.tag(position) in "BQT" and tokens[position].norm != word:
                position += 1
            if position >= s.last or tokens[position].norm != word:
                return self._particle(s, head, pattern)
            position += 1
        return position

    def _particle(self, s: Sentence, head: int, pattern: Pattern) -> int | None:
        if pattern.phrase:
            return self._phrase(s, head, pattern)
        if not pattern.particle or pattern.rest[0] in ("on", "in", "over"):
            return None
        k = s.chunk_at(head + 1)
        if k is None or s.chunks[k].kind != "noun" or k + 1 > len(s.chunks) - 1:
            return None
        behind = s.chunks[k].last
        return head + 1 if behind < s.last and self.scene.document.tokens[behind].norm == pattern.rest[0] else None

    def _phrase(self, s: Sentence, head: int, pattern: Pattern) -> int | None:
        """“Put the canister on display”: the phrase of a lemma behind the object."""
        k = s.chunk_at(head + 1)
        if k is None or s.chunks[k].kind != "noun":
            return None
        for step in range(k + 1, min(k + 6, len(s.chunks) - 1)):
            chunk = s.chunks[step]
            if chunk.kind == "prep" and chunk.word == pattern.rest[0] and s.chunks[step + 1].word == pattern.rest[1]:
                return head + 1
            if chunk.kind not in ("prep", "noun"):
                return None
        return None

    def _wrong_form(self, s: Sentence, k: int, pattern: Pattern) -> bool:
        """Whether the form cannot stand in this verb group: a bare base form behind “has”, a noun-like present."""
        chunk = s.chunks[k]
        return (
            s.tag(chunk.head) == "A"
            and pattern.entry.part == "verb"
            and not pattern.rest
            and chunk.word in grammar.BE | grammar.HAVE | grammar.DO
            and not pattern.entry.objects
        )

    def _make_verb(self, s: Sentence, k: int, entry: Entry, clause: Clause, words: Range) -> None:
        type_ = entry.type
        draft = EventDraft(type_, [self._trigger(entry, clause, words)], s.index)
        negated = self._no(s, clause.object_head)
        self._fill(draft, entry, clause)
        self._subject_noun(s, k, draft)
        if draft.type == "statement":
            self._about(s, draft, clause, words)
        noun = self._noun_object(s, entry, clause)
        if noun is not None:
            pattern, span, inner = noun
            if type_ != pattern.entry.type and type_ not in KEPT:
                draft.type = pattern.entry.type
                draft.participants.clear()
                mutual = entry.roles.get("subject") in ("participant", "signatory") and "between" in pattern.entry.roles
                leading = "between" if mutual else "possessor"
                for slot, arguments in clause.slots.items():
                    self._assign(draft, leading if slot == "subject" else slot, arguments, pattern.entry)
            self._fill(draft, pattern.entry, inner)
            self._used |= set(range(*span))
            if entry.light and words[0] < span[0] <= words[0] + 8:
                draft.triggers[0] = (draft.triggers[0][0], max(draft.triggers[0][1], span[1]))
            draft.facts["head"] = _singular(self.scene.document.tokens[span[1] - 1].norm)
            self._anniversary(s, draft, span)
        if draft.type == "death" and self._by_arms(s, draft, clause):
            draft.type = "attack"
        if draft.type == "attack" and self._at_sea(s, clause):
            draft.type = "weapon_test"
        draft.facts.setdefault("head", _singular(s.chunks[k].word) if noun is None else "")
        draft.facts["part"] = "verb"
        if self._purpose(s, k, draft, clause):
            return
        draft.facts["we"] = any(
            self.scene.document.tokens[t].norm in ("we", "i") for t in range(max(s.first, words[0] - 4), words[0])
        )
        draft.facts["clause"] = (clause.first, clause.last)
        draft.status = event_status.of_verb(self.scene.document, s, k, negated)
        if self._habitual(s, k, clause):
            draft.status = "generic"
        if s.chunks[k].word in event_status.CANCELLED and noun is not None:
            draft.status = "cancelled"
        elif s.chunks[k].word in event_status.POSTPONED and noun is not None:
            draft.status = "postponed"
        if draft.status == "occurred" and s.chunks[k].word in PROMISING and draft.type in PROMISED:
            draft.status = "planned"
        draft.time = self.circumstances.of_verb(s, k)
        draft.places = self.circumstances.places(s, clause.first, max(clause.last, words[1]))
        self._host(draft)
        self._future(draft)
        if self._worth(draft, entry):
            self.drafts.append(draft)

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
                if taken := self._party(party, role, words):
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
        found = self._noun_at(s, base)
        if found and found[0].entry.type in ("attack", "armed_clash", "accident"):
            pattern, span, clause = found
            draft.type = pattern.entry.type if draft.type == "death" else draft.type
            self._fill(draft, pattern.entry, clause)
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
                found = self._noun_at(s, step + 1)
                if found and found[0].entry.type in ("attack", "armed_clash", "accident"):
                    pattern, span, clause = found
                    draft.type = pattern.entry.type
                    self._fill(draft, pattern.entry, clause)
                    draft.triggers.append(span)
                    self._used |= set(range(*span))
                    return

    def _by_arms(self, s: Sentence, draft: EventDraft, clause: Clause) -> bool:
        """Whether a killing is an attack: by a state, force or group, or with arms."""
        agents = [p for p, role, _ in draft.participants if role == "agent" and isinstance(p, Entity)]
        if any(p.type in OFFICIAL | {"group"} for p in agents):
            return True
        words = {t.norm for t in self.scene.document.tokens[clause.first : clause.last]}
        return bool(words & ARMS)

    def _habitual(self, s: Sentence, k: int, clause: Clause) -> bool:
        """“Makes annual trips”, “are already trained”, “people briefed on the talks”: a habit or a state, no happening."""
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
            bare = len(group) == 1 and k > 0 and s.chunks[k - 1].kind == "noun"
            named = any(
                isinstance(p, Entity) and p.kind == "actor" for found in clause.slots.values() for p, _ in found
            )
            return bare and (
                not named or s.chunks[k].word in ("backed", "supported", "briefed", "assisted", "trained", "armed")
            )
        return False

    def _at_sea(self, s: Sentence, clause: Clause) -> bool:
        """Whether something is fired at nothing but water or a practice target."""
        tokens = self.scene.document.tokens
        k = s.chunk_at(clause.first)
        for step in range(k or 0, len(s.chunks) - 1):
            chunk = s.chunks[step]
            if chunk.first >= clause.last:
                break
            if chunk.kind == "prep" and chunk.word in ("at", "into", "toward", "towards", "on", "onto"):
                words = {tokens[t].norm for t in range(s.chunks[step + 1].first, s.chunks[step + 1].last)}
                if words & WATER:
                    return True
        return False

    def _about(self, s: Sentence, draft: EventDraft, clause: Clause, words: Range) -> None:
        """Whom a statement is aimed at where its object is a deed or word of theirs: “condemned the launch by X”."""
        tokens = self.scene.document.tokens
        if (
            tokens[words[1] - 1].norm == "that"
            and (k := s.chunk_at(words[1])) is not None
            and s.chunks[k].kind == "noun"
        ):
            for party, span in self.roles.phrases.parties(s, k):
                if taken := self._party(party, "addressee", span):
                    draft.add(taken, "addressee")
        k = s.chunk_at(clause.object_head) if clause.object_head is not None else None
        if k is None or any(role in ("target", "addressee") for _, role, _ in draft.participants):
            return
        inner = self.roles.of_noun(s, k)
        made = self.roles.doer(s, k)
        for slot in ("possessor", "by", "adjective", "of"):
            for party, span in made if slot == "by" and made else inner.slots.get(slot, ()):
                taken = self._party(party, "target", span)
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

    def _noun_object(self, s: Sentence, entry: Entry, clause: Clause) -> tuple[Pattern, Range, Clause] | None:
        """The noun trigger that is the object of a verb, where both tell of one event."""
        head = self.conditions.inner(s, clause.object_head) if clause.object_head is not None else None
        k = s.chunk_at(head) if head is not None else None
        if k is None or not (entry.light or entry.objects):
            return None
        found = self._noun_at(s, k)
        if found is None:
            return None
        kin = found[0].entry.type == entry.type or any(
            {found[0].entry.type, entry.type} <= k for k in event_merging.KIN
        )
        if not entry.light and not kin:
            return None
        return found

    # ---- nouns ----

    def _nouns(self, s: Sentence, k: int) -> None:
        self._named_war(s, k)
        found = self._noun_at(s, k)
        if found is None or set(range(*found[1])) & self._used:
            return
        pattern, words, clause = found
        if self._general(s, k, words, clause):
            return
        verb, passive = self._support(s, k)
        draft = EventDraft(pattern.entry.type, [words], s.index)
        self._fill(draft, pattern.entry, clause)
        if verb is not None and not clause.slots.get("possessor"):
            slot = self.roles.of_verb(s, verb, s.chunks[verb].last)
            agents = slot.slots.get("subject", [])
            self._assign(draft, "possessor", agents, pattern.entry)
            for preposition, parties in slot.slots.items():
                if preposition not in ("subject", "object", "indirect"):
                    self._assign(draft, preposition, parties, pattern.entry)
            clause.first, clause.last = min(clause.first, slot.first), max(clause.last, slot.last)
        self._nominal(s, k, draft, words)
        draft.status = event_status.of_noun(self.scene.document, s, k, draft.type)
        if verb is not None:
            status = event_status.of_verb(self.scene.document, s, verb)
            draft.status = status if draft.status == "occurred" else draft.status
        draft.time = self.circumstances.of_noun(s, k, verb)
        draft.places = self.circumstances.places(s, clause.first, clause.last)
        self._host(draft)
        self._future(draft)
        self._anniversary(s, draft, words)
        if self._worth(draft, pattern.entry):
            self._used |= set(range(*words))
            self.drafts.append(draft)

    def _general(self, s: Sentence, k: int, words: Range, clause: Clause) -> bool:
        """Whether a bare plural behind a preposition speaks of such things in general: “extends to attacks on vessels”."""
        chunk = s.chunks[k]
        word = self.scene.document.tokens[words[1] - 1].norm
        plural = word.endswith("s") and not word.endswith("ss") and word not in ("talks", "hostilities", "negotiations")
        bare = words[0] == chunk.first and not clause.slots.get("possessor")
        governed = k > 0 and (
            s.chunks[k - 1].word in ("to", "of", "against", "for", "from", "by", "about", "than", "with", "as")
            or s.chunks[k - 1].kind == "and"
        )
        return plural and bare and governed and self.circumstances.of_noun(s, k, None) is None

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

    def _noun_at(self, s: Sentence, k: int) -> tuple[Pattern, Range, Clause] | None:
        """The noun trigger that heads a phrase; nothing where it only colours another noun."""
        chunk = s.chunks[k]
        clause: Clause | None = None
        for first in range(max(chunk.first, chunk.head - 5), chunk.head + 1):
            if self._covered(first):
                continue
            for pattern in self.lexicon.nouns.get(self.scene.document.tokens[first].norm, ()):
                last = self._noun_tail(s, first, pattern)
                if (
                    last is None
                    or not (last - 1 == chunk.head or first <= chunk.head < last)
                    or self._covered(chunk.head)
                ):
                    continue
                clause = clause or self.roles.of_noun(s, k)
                if self.conditions.noun(pattern.entry, s, first, last, k, clause):
                    return pattern, (first, last), clause
        return None

    def _covered(self, token: int) -> bool:
        return bool(self.scene.actors.at(token)) or bool(self.scene.weapons.at(token))

    def _noun_tail(self, s: Sentence, first: int, pattern: Pattern) -> int | None:
        tokens = self.scene.document.tokens
        position = first + 1
        for word in pattern.rest:
            if position >= s.last or tokens[position].norm != word:
                return None
            position += 1
        return position

    def _support(self, s: Sentence, k: int) -> tuple[int | None, bool]:
        """The verb that only says that somebody did what a noun tells; and whether it is passive."""
        base = k
        if k > 2 and s.chunks[k - 1].word == "of" and s.chunks[k - 2].word in MEASURES:
            base = k - 2
        if base > 0 and s.chunks[base - 1].kind == "verb" and s.chunks[base - 1].word in SUPPORT:
            return base - 1, False
        step = k + 1
        while step + 1 < len(s.chunks) and s.chunks[step].kind == "prep" and s.chunks[step + 1].kind == "noun":
            step += 2
        if (
            step < len(s.chunks)
            and s.chunks[step].kind == "verb"
            and s.chunks[step].word in SUPPORT
            and self.roles.subjects.passive(s, step)
            and not (k > 0 and s.chunks[k - 1].kind in ("verb", "prep"))
        ):
            return step, True
        return None, False

    def _named_war(self, s: Sentence, k: int) -> None:
        """“Korean War”, “World War II”, “Battle of Kursk”, “Operation Desert Storm”: by their shape."""
        tokens = self.scene.document.tokens
        chunk = s.chunks[k]
        for token in range(chunk.first, chunk.last):
            word = tokens[token]
            if token in self._used or (self.scene.actors.at(token) and word.norm == "war"):
                continue
            found = _named_event(self.scene, s, chunk.first, chunk.last, token)
            if found:
                type_, words = found
                draft = EventDraft(type_, [words], s.index)
                if draft.type == "exercise" or words[1] - words[0] < 2:
                    draft.status = event_status.of_noun(self.scene.document, s, k, draft.type)
                draft.time = self.circumstances.of_noun(s, k, None)
                self._future(draft)
                draft.facts |= {"name": self.scene.document.slice(*words).casefold(), "head": word.norm, "part": "noun"}
                self._used |= set(range(*words))
                self.drafts.append(draft)
                return

    # ---- participants ----

    def _fill(self, draft: EventDraft, entry: Entry, clause: Clause) -> None:
        for slot, arguments in clause.slots.items():
            self._assign(draft, slot, arguments, entry)
        if (
            entry.part == "verb"
            and entry.roles.get("object") == "target"
            and clause.object_head is not None
            and draft.type != "statement"
        ):
            struck = [p for p, role, _ in draft.participants if role == "target" and isinstance(p, Entity)]
            if not struck:
                self._assign(draft, "object", self.roles.owner(self.sentence, clause.object_head), entry)

    def _assign(self, draft: EventDraft, slot: str, arguments: Sequence[Argument], entry: Entry) -> None:
        role = entry.roles.get(slot)
        if role is None:
            return
        for party, words in arguments:
            belligerent = entry.type == "war" and isinstance(party, Entity) and party.kind == "place"
            taken = self._party(party, "target" if belligerent else role, words)
            if (
                role in OBJECT_ROLES
                and isinstance(taken, Entity)
                and taken.type == "state"
                and self._colours(taken, words)
            ):
                self._owner(draft, taken)
                continue
            if taken is not None:
                amount = amount_at(self.scene.document, words[0]) if isinstance(party, Words) else None
                draft.add(taken, role, amount)

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

    def _party(self, party: Participant, role: str, words: Range) -> Participant | None:
        """The party as it takes part: a place by its state, a weapon only as object or instrument."""
        if not isinstance(party, Entity):
            return party
        if party.kind == "place":
            if role not in PLACED or party.type != "country" or not party.country:
                return None
            return self.cast.imply(self.cast.state(party.country), words)
        if party.kind == "weapon":
            return party if role in OBJECT_ROLES | {"target"} else None
        return party

    @staticmethod
    def _future(draft: EventDraft) -> None:
        """What is dated after the text itself has not happened yet."""
        time = draft.time
        if draft.status == "occurred" and time and time.edtf and time.anchor:
            start, anchor = time.edtf.split("/")[0], time.anchor
            if start[:4].isdigit() and len(start) >= 7 and start[5:7] < "13" and start > anchor[: len(start)]:
                draft.status = "planned"

    def _host(self, draft: EventDraft) -> None:
        """The state visited, where the place of a visit names it."""
        if draft.type != "visit" or any(role == "host" for _, role, _ in draft.participants):
            return
        for place in draft.places[:1]:
            state = self.cast.state_of(place)
            if state is not None:
                draft.add(state, "host")

    def _worth(self, draft: EventDraft, entry: Entry) -> bool:
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

    # ---- anniversaries ----

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
        found = self._noun_at(s, k + 2)
        if found:
            pattern, span, clause = found
            past = EventDraft(pattern.entry.type, [span], s.index, status="occurred")
            self._fill(past, pattern.entry, clause)
            past.facts |= {"head": _singular(tokens[span[1] - 1].norm), "part": "noun"}
            past.time = self.circumstances.of_noun(s, k + 2, None)
            self._used |= set(range(*span))
            if past.type == "commemoration":
                self._anniversary(s, draft, span)
                return
            self.drafts.append(past)
            draft.commemorates = past


OFFICIAL = frozenset(
    {"state", "government_body", "armed_force", "armed_group", "international_organization", "political_party"}
)


def _speaks_officially(party: Participant) -> bool:
    if not isinstance(party, Entity):
        return isinstance(party, DelegationDraft)
    if party.type == "person":
        return any(t.type in OFFICIAL for t in party.facts.get("ties", ())) or bool(party.facts.get("titles"))
    return party.type not in ("company", "population")


def _named_event(scene: Scene, s: Sentence, first: int, last: int, token: int) -> tuple[str, Range] | None:
    """A capitalised war, battle, operation or exercise that a token names, with its words."""
    tokens = scene.document.tokens
    word = tokens[token]
    if not word.capitalised and word.norm not in ("exercise", "exercises"):
        return None
    if (
        word.norm == "war"
        and not (
            token + 1 < last
            and tokens[token + 1].capitalised
            and s.tag(token + 1) == "N"
            and tokens[token + 1].text not in ("I", "II", "One", "Two")
        )
        and token > first
        and tokens[token - 1].capitalised
        and s.tag(token - 1) != "S"
    ):
        start = token - 1
        while start > first and tokens[start - 1].capitalised and s.tag(start - 1) == "N":
            start -= 1
        stop = token + 1
        if stop < s.last and tokens[stop].text in ("I", "II", "One", "Two"):
            stop += 1
        return ("war", (start, stop))
    if (
        word.norm == "battle"
        and token + 2 < s.last
        and tokens[token + 1].norm == "of"
        and tokens[token + 2].capitalised
    ):
        stop = token + 3
        while stop < s.last and tokens[stop].capitalised and tokens[stop].kind == "word":
            stop += 1
        return ("armed_clash", (token, stop))
    if word.norm in ("operation", "exercise", "exercises") and token + 1 < last and tokens[token + 1].capitalised:
        stop = token + 1
        while stop < last and (tokens[stop].capitalised or tokens[stop].text[:1].isdigit()):
            stop += 1
        return ("armed_clash" if word.norm == "operation" else "exercise", (token, stop))
    return None


def _singular(word: str) -> str:
    return (
        word[:-3] + "y"
        if word.endswith("ies")
        else word[:-1]
        if word.endswith("s") and not word.endswith("ss")
        else word
    )
