"""Who does what in a clause: subjects, objects and prepositional phrases of a verb or noun, as parties. Knows no event types.

A party is an entity, a delegation, or words where nobody is named. Every walk goes over the chunks of one sentence;
pronouns look back at the subjects read so far.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import define, field

from newsmodel.extraction import grammar
from newsmodel.extraction.chunks import Chunk, Sentence
from newsmodel.extraction.drafts import DelegationDraft, Participant, Range, Words
from newsmodel.extraction.entities import Cast
from newsmodel.extraction.scene import Entity, Scene

Argument: TypeAlias = "tuple[Participant, Range]"
"""A party and the noun phrase it is read from."""

GROUPS = frozenset(
    "government governments administration regime authorities leadership officials official troops troop force forces soldiers soldier "
    "military army navy leader leaders president premier minister ministers ministry diplomats diplomat delegation delegations side sides "
    "warplanes jets aircraft fighters missiles missile drones artillery ships ship vessels vessel warships warship planes bombers "
    "helicopters rebels militants lawmakers parliament sailors marines ambassador ambassadors envoy envoys spokesman spokeswoman "
    "spokesperson embassy negotiators negotiator group militia guards guard crew police border commander commanders general generals "
    "admiral fleet division brigade battalion unit units artillery gunners people public nationals citizens reporters journalists team "
    "representatives representative counterpart counterparts delegates experts leadership imperialists puppet puppets authorities "
    "fighters insurgents guerrillas separatists militiamen tanks infantry paratroopers pilots submarine submarines frigate destroyer "
    "carrier gunboats peacekeepers advisers contingent airmen secretary king queen prince chancellor chief officers officer partners "
    "allies ally state regime motorboats coastguard boats boat patrol patrols crews fishermen trawlers tanker airstrike airstrikes strike strikes attack attacks raid raids shelling rocket rockets bomb bombs shells bombing statement commentary communique resolution convoy convoys column columns navies armies imperialists agency newspaper organization organisation company council office party movement bloc alliance service broadcaster network committee".split()
)
"""Nouns that stand for the state, force or organization named beside them."""

EQUIPMENT = frozenset("warplanes jets aircraft fighters missiles missile drones artillery ships ship vessels vessel warships warship planes bombers helicopters tanks submarine submarines frigate destroyer carrier gunboats boats boat rocket rockets bomb bombs shells".split())  # fmt: skip
SPOKEN = frozenset("statement commentary communique resolution report letter article".split())
QUANTITIES = frozenset(
    "group number series batch pair couple dozens hundreds thousands scores handful majority lot amount score shipment delivery consignment package round members member".split()
)
PEOPLE = frozenset("people soldiers troops civilians officers students officials countries nations diplomats workers reporters journalists militants rebels fighters men women children sailors marines police officer soldier villagers residents protesters demonstrators prisoners hostages experts analysts delegates lawmakers ministers leaders companies states governments members winners passengers refugees crew gunmen".split())  # fmt: skip
HE, SHE = frozenset({"he", "him", "himself", "his"}), frozenset({"she", "her", "herself"})
IT, THEY = frozenset({"it", "itself", "its"}), frozenset({"they", "them", "themselves", "their"})
PAIR = frozenset(
    "countries nations sides governments parties delegations leaders states navies armies capitals ministers presidents neighbours neighbors camps allies".split()
)
OBJECT_CONTROL = frozenset(
    "ask asks asked asking urge urged urges urging invite invited invites order ordered orders allow allowed allows permit permitted enable enabled force forced forces help helped helping lead led leads tell told call called calls authorize authorized authorise authorised require required persuade persuaded warn warned press pressed instruct instructed direct directed cause caused expect prompt prompted".split()
)

SAYING = frozenset(
    "said says say added reported reports announced stated claimed claims told tells confirmed believes believe thinks think noted insisted declared".split()
)
"""Verbs behind which a clause may stand without “that”."""
# fmt: skip
BLAMING = frozenset("accuse accused accuses accusing suspect suspected suspects condemn condemned condemns criticize criticized criticise criticised blame blamed blames praise praised denounce denounced thank thanked charge charged stop stopped prevent prevented fine convict convicted sanction sanctioned".split())  # fmt: skip
DITRANSITIVE = frozenset("give gave given gives giving hand handed hands handing send sent sends sending sell sold sells selling offer offered offers offering grant granted grants granting award awarded awards awarding lend lent lending show showed shown shows supply supplied supplies bring brought pay paid pledge pledged promise promised deny denied deal dealt present presented provide provided".split())  # fmt: skip


@define
class Clause:
    """The arguments of one trigger, by grammatical slot."""

    slots: dict[str, list[Argument]] = field(factory=dict)
    subject_head: int | None = None
    """The token that heads the grammatical subject."""
    object_head: int | None = None
    """The token that heads the direct object."""
    first: int = 0
    last: int = 0
    """The tokens it reaches over."""

    def put(self, slot: str, arguments: Sequence[Argument]) -> None:
        self.slots.setdefault(slot, []).extend(arguments)


@define
class Roles:
    """Reads arguments in one document."""

    scene: Scene
    cast: Cast
    sent: Mapping[int, DelegationDraft]
    """Delegations by the tokens of their mentions."""
    _subjects: list[tuple[int, list[Participant], str]] = field(factory=list)
    """Subjects read so far: token, parties, and the folded head word."""
    _states: list[tuple[int, Entity]] = field(factory=list)
    _objects: list[tuple[int, list[Participant]]] = field(factory=list)
    _memo: dict[tuple[int, int], list[Argument]] = field(factory=dict)

    # ---- phrases ----

    def parties(self, s: Sentence, k: int, *, join: bool = True) -> list[Argument]:
        """The parties that a noun phrase names, with those coordinated behind it."""
        found = self._single(s, k)
        if join:
            for other in self._coordinated(s, k):
                found = found + [a for a in self._single(s, other) if all(a[0] is not b[0] for b in found)]
        return found

    def _coordinated(self, s: Sentence, k: int) -> list[int]:
        """The phrases joined to one by commas and “and”: “A, B and C”, “A, as well as B”."""
        chunks = s.chunks
        found: list[int] = []
        position = k
        while position + 2 < len(chunks):
            step = self._phrase_end(s, position)
            if step + 1 >= len(chunks):
                break
            if (
                chunks[step].kind == "and"
                and chunks[step].word in ("and", "or", "&")
                and chunks[step + 1].kind == "noun"
            ):
                if found or not self._is_subject(s, step + 1) or self._subject_side(s, k):
                    found.append(step + 1)
                break
            if (
                chunks[step].kind == "comma"
                and chunks[step + 1].word == "as"
                and chunks[step + 1].kind == "and"
                and step + 2 < len(chunks)
                and chunks[step + 2].kind == "noun"
            ):
                found.append(step + 2)
                break
            if (
                chunks[step].kind == "comma"
                and chunks[step + 1].kind == "and"
                and step + 2 < len(chunks)
                and chunks[step + 2].kind == "noun"
                and found
            ):
                found.append(step + 2)
                break
            if chunks[step].kind == "comma" and chunks[step + 1].kind == "noun" and self._list_goes_on(s, step + 1):
                found.append(step + 1)
                position = step + 1
                continue
            break
        return found

    def _phrase_end(self, s: Sentence, k: int) -> int:
        """The chunk behind a phrase with its own “of” or “for” and the name in apposition to it."""
        chunks = s.chunks
        step = k + 1
        while (
            step + 1 < len(chunks)
            and chunks[step].kind == "prep"
            and chunks[step].word in ("of", "from", "in", "for")
            and chunks[step + 1].kind == "noun"
        ):
            step += 2
        if (
            step + 1 < len(chunks)
            and chunks[step].kind == "comma"
            and chunks[step + 1].kind == "noun"
            and self._apposes(s, k, step + 1)
        ):
            behind = step + 2
            while (
                behind + 1 < len(chunks)
                and chunks[behind].kind == "prep"
                and chunks[behind].word in ("of", "for")
                and chunks[behind + 1].kind == "noun"
            ):
                behind += 2
            if behind < len(chunks) and chunks[behind].kind == "comma":
                return behind + 1 if behind + 1 < len(chunks) and chunks[behind + 1].kind == "and" else behind
            return behind
        return step

    def _subject_side(self, s: Sentence, k: int) -> bool:
        """Whether a phrase stands on the subject's side of its clause, so that “and” joins it to the next phrase."""
        chunks = s.chunks
        if k > 0 and chunks[k - 1].word == "between":
            return True
        step = k
        while step >= 2 and chunks[step - 1].kind == "prep" and chunks[step - 2].kind == "noun":
            step -= 2
        return step == 0 or chunks[step - 1].kind not in ("verb", "prep") or chunks[step - 1].word in SAYING

    def _is_subject(self, s: Sentence, k: int) -> bool:
        """Whether a phrase is followed by a finite verb group."""
        step = k + 1
        while step + 1 < len(s.chunks) and s.chunks[step].kind == "prep" and s.chunks[step + 1].kind == "noun":
            step += 2
        return step < len(s.chunks) and s.chunks[step].kind == "verb" and self.finite(s, step)

    def _list_goes_on(self, s: Sentence, k: int) -> bool:
        """Whether a phrase behind a comma is a member of a list that ends in “and”."""
        chunks = s.chunks
        step = k + 1
        hops = 0
        while step + 1 < len(chunks) and hops < 12:
            if chunks[step].kind == "and":
                return chunks[step + 1].kind == "noun" and self._both_named(s, k, step + 1)
            if chunks[step].kind == "comma" and chunks[step + 1].kind == "and":
                return step + 2 < len(chunks) and chunks[step + 2].kind == "noun" and self._both_named(s, k, step + 2)
            if (
                (chunks[step].kind == "comma"
                and chunks[step + 1].kind == "noun")
                or (chunks[step].kind == "prep"
                and chunks[step].word in ("of", "from"))
            ):
                step += 2
                hops += 1
                continue
            return False
        return False

    def _both_named(self, s: Sentence, one: int, other: int) -> bool:
        """Whether two phrases can stand in one list: both head a name or neither does."""
        a, b = self.scene.actors.at(s.chunks[one].head), self.scene.actors.at(s.chunks[other].head)
        return bool(a) == bool(b)

    def _single(self, s: Sentence, k: int) -> list[Argument]:
        key = (s.index, k)
        if key not in self._memo:
            self._memo[key] = self._read(s, k)
        return self._memo[key]

    def _read(self, s: Sentence, k: int) -> list[Argument]:
        chunk = s.chunks[k]
        words = (chunk.first, chunk.last)
        if chunk.word in ("we", "i", "us"):
            return self._speaker(s, k)
        if s.tag(chunk.head) == "O" or (chunk.word in ("both",) and chunk.last - chunk.first == 1):
            return [(p, words) for p in self.pronoun(chunk.head, chunk.word)]
        draft = self._draft(chunk)
        if draft:
            return [(draft, words)]
        named = self._named(chunk)
        if named:
            return [(named, words)]
        apposed = self._apposed(s, k)
        if apposed:
            return [(apposed, words)]
        if (
            chunk.word in QUANTITIES | {"two", "some", "many", "most", "one", "several"}
            and k + 2 < len(s.chunks)
            and s.chunks[k + 1].word == "of"
            and s.chunks[k + 2].kind == "noun"
        ):
            inner = self._single(s, k + 2)
            if inner:
                return inner
        if (
            chunk.word in ("country", "kingdom", "republic")
            and s.tag(chunk.head - 1) != "S"
            and self.scene.document.tokens[chunk.first].norm == "the"
            and (state := self.the_country(chunk.first))
        ):
            return [(state, words)]
        if chunk.word in PAIR and self._told(chunk) and (pair := self._pair(chunk.first)):
            return [(p, words) for p in pair]
        stood = self._stands_for(s, k)
        if stood:
            return [(p, words) for p in stood]
        if chunk.word in PEOPLE or self._counted(chunk):
            return [(Words(chunk.first, chunk.last), words)]
        return []

    def _speaker(self, s: Sentence, k: int) -> list[Argument]:
        """Who says “we”: the subject of the sentence's verb of saying."""
        for step, chunk in enumerate(s.chunks):
            if (
                chunk.kind == "verb"
                and chunk.word in SAYING
                and step > 0
                and s.chunks[step - 1].kind == "noun"
                and s.chunks[step - 1].word not in ("we", "i")
            ):
                return self._single(s, step - 1)
        return []

    def _told(self, chunk: Chunk) -> bool:
        words = {self.scene.document.tokens[t].norm for t in range(chunk.first, chunk.last)}
        return bool(words & {"two", "both", "neighbouring", "neighboring"})

    def _pair(self, before: int) -> list[Participant]:
        """The last two states that acted together."""
        for token, parties, _ in reversed(self._subjects[-8:]):
            if token < before and len(parties) == 2:
                return parties
        return []

    def _draft(self, chunk: Chunk) -> DelegationDraft | None:
        for token in range(chunk.last - 1, max(chunk.first, chunk.last - 3) - 1, -1):
            if token in self.sent and self.scene.actors.at(token) is None:
                return self.sent[token]
        return None

    def _named(self, chunk: Chunk) -> Entity | None:
        """The actor or weapon that heads a phrase."""
        head = chunk.head
        occurrence = self.scene.actors.at(head) or self.scene.weapons.at(head)
        if occurrence is None:
            place = self.scene.places.at(head)
            return place.entity if place else None
        return occurrence.entity

    def _apposed(self, s: Sentence, k: int) -> Entity | None:
        """The person in apposition: “the foreign minister, Wang Yi,”."""
        chunks = s.chunks
        at = k + 1
        while (
            at + 1 < len(chunks)
            and chunks[at].kind == "prep"
            and chunks[at].word in ("of", "for")
            and chunks[at + 1].kind == "noun"
        ):
            at += 2
        if at + 1 < len(chunks) and chunks[at].kind == "comma" and chunks[at + 1].kind == "noun":
            occurrence = self.scene.actors.at(chunks[at + 1].head)
            ends = at + 2 >= len(chunks) or chunks[at + 2].kind in ("comma", "mark", "prep")
            if (
                occurrence
                and occurrence.entity.type == "person"
                and ends
                and chunks[k].word not in PEOPLE - {"officer", "soldier"}
            ):
                return occurrence.entity
        return None

    def _stands_for(self, s: Sentence, k: int) -> list[Participant]:
        """The states or organizations that a common noun stands for: “Chinese officials”, “ministers from Kenya and Ethiopia”."""
        chunk = s.chunks[k]
        if chunk.word not in GROUPS:
            return []
        inside = self.inside(chunk.first, chunk.head)
        if inside:
            return [inside[-1]] if len(inside) == 1 or not self._listed(chunk) else list(inside)
        if (
            k + 2 < len(s.chunks)
            and (s.chunks[k + 1].word == "of" or s.chunks[k + 1].word == "from" and chunk.word not in EQUIPMENT)
            and s.chunks[k + 2].kind == "noun"
            and self.scene.actors.at(s.chunks[k + 2].head)
        ):
            return [p for p, _ in self.parties(s, k + 2) if isinstance(p, Entity) and p.kind == "actor"]
        return self._possessed(chunk)

    def _possessed(self, chunk: Chunk) -> list[Participant]:
        """“Its forces”, “his troops”: the one who is spoken of, where that is a state or group."""
        first = self.scene.document.tokens[chunk.first].norm
        if first in ("its", "their"):
            return [p for p in self.pronoun(chunk.first, first) if isinstance(p, Entity) and p.type != "person"][:2]
        return []

    def _listed(self, chunk: Chunk) -> bool:
        return any(self.scene.document.tokens[t].norm in ("and", ",") for t in range(chunk.first, chunk.head))

    def inside(self, first: int, last: int) -> list[Entity]:
        """States and organizations named inside a phrase, adjectives of nationality among them."""
        found: list[Entity] = []
        position = first
        while position < last:
            occurrence = self.scene.actors.at(position)
            match = self.cast.taken[position]
            phrase = match.sense("adjective", "name", "acronym", "capital", "seat") if match else None
            if occurrence:
                if occurrence.entity.type != "person" or self._possessor_at(occurrence.last):
                    found.append(occurrence.entity)
                position = max(position + 1, occurrence.last)
            elif match and phrase and phrase.entry.kind == "country" and phrase.entry.country:
                found.append(self.cast.imply(self.cast.state(phrase.entry.country), (match.first, match.last)))
                position = match.last
            else:
                position += 1
        return found

    def _possessor_at(self, token: int) -> bool:
        tokens = self.scene.document.tokens
        return token < len(tokens) and tokens[token].kind == "possessive"

    def _counted(self, chunk: Chunk) -> bool:
        return any(
            self.scene.document.tokens[t].kind == "number" or self.scene.document.tokens[t].norm.isdigit()
            for t in range(chunk.first, chunk.head)
        ) and chunk.word.endswith(("s", "people", "men"))

    # ---- pronouns ----

    def pronoun(self, token: int, word: str) -> list[Participant]:
        """Whom a pronoun means: the last fitting subject."""
        floor = self.scene.document.sentences[self.scene.document.sentence_of(token)].first
        recent = [
            (before, parties) for before, parties, _ in reversed(self._subjects[-14:]) if before < token and parties
        ]
        for before, parties in recent:
            if before >= floor and (fitting := _fits(word, parties)):
                return fitting
        if word in THEY:
            for before, parties in reversed(self._objects[-8:]):
                if before < token and (fitting := _fits(word, parties)):
                    return fitting
        named = [o.entity for o in reversed(self.scene.actors.within(floor, token))] if word in IT else []
        for _, parties in [(0, [e]) for e in named] + recent:
            if fitting := _fits(word, parties):
                return fitting
        return []

    def the_country(self, token: int) -> Entity | None:
        """Which state “the country” means: the one most spoken of so far."""
        if not self._states:
            self._states = [(o.first, o.entity) for o in self.scene.actors.items if o.entity.type == "state"]
        told: dict[int, tuple[int, int, Entity]] = {}
        for first, entity in self._states:
            if first < token:
                count, _, _ = told.get(id(entity), (0, 0, entity))
                told[id(entity)] = (count + 1, first, entity)
        return max(told.values(), key=lambda t: t[:2])[2] if told else None

    def note(self, token: int, parties: Sequence[Argument], word: str = "") -> None:
        """Remembers a subject."""
        people = [p for p, _ in parties]
        if people:
            self._subjects.append((token, people, word))

    def note_object(self, token: int, parties: Sequence[Argument]) -> None:
        """Remembers an object, for “they”."""
        if parties:
            self._objects.append((token, [p for p, _ in parties]))

    # ---- clauses ----

    def finite(self, s: Sentence, k: int) -> bool:
        """Whether a verb group is finite."""
        chunk = s.chunks[k]
        if s.tag(chunk.first) == "I" or any(s.tag(t) == "I" for t in range(chunk.first, chunk.head)):
            return False
        first = next((t for t in range(chunk.first, chunk.last) if s.tag(t) in "AV"), chunk.head)
        word = self.scene.document.tokens[first].norm
        if s.tag(first) == "A":
            return word not in ("being", "having", "be", "been")
        return not word.endswith("ing") and not self._reduced(s, k)

    def _reduced(self, s: Sentence, k: int) -> bool:
        """Whether a participle without auxiliary right behind a noun is a clause of its own: “a team led by X”."""
        chunk = s.chunks[k]
        if (
            chunk.last - chunk.first > 2
            or k + 1 >= len(s.chunks)
            or not chunk.word.endswith(("ed", "en", "d", "t", "n"))
        ):
            return False
        follows = s.chunks[k + 1]
        return follows.kind == "prep" and follows.word == "by" and (k + 2 < len(s.chunks))

    def passive(self, s: Sentence, k: int) -> bool:
        """Whether a verb group is passive, an auxiliary of being before a participle, or a bare participle with “by”."""
        chunk = s.chunks[k]
        tokens = self.scene.document.tokens
        words = [tokens[t].norm for t in range(chunk.first, chunk.head)]
        if chunk.word.endswith("ing") or words[-1:] == ["to"]:
            return False
        if any(w in grammar.BE or w in ("get", "got", "gets", "getting") for w in words):
            return s.tag(chunk.head) == "V"
        if any(s.tag(t) == "A" for t in range(chunk.first, chunk.head)):
            return False
        return self._bare_participle(s, k)

    def _bare_participle(self, s: Sentence, k: int) -> bool:
        """“Arms supplied to”, “hosted this year by”, “tested in April, it …”."""
        chunks, chunk = s.chunks, s.chunks[k]
        if (
            s.tag(chunk.head) != "V"
            or chunk.word.endswith("ing")
            or "I" in {s.tag(t) for t in range(chunk.first, chunk.head)}
        ):
            return False
        step = k + 1
        while step < len(chunks) and chunks[step].kind == "time":
            step += 1
        if step < len(chunks) and chunks[step].kind == "noun":
            return False
        if k > 1 and chunks[k - 1].kind == "noun" and chunks[k - 2].kind in ("rel", "that"):
            return False
        if (
            k > 0
            and chunks[k - 1].kind == "and"
            and (prior := self._verb_before(s, k - 1)) is not None
            and self.passive(s, prior)
        ):
            return True
        while step + 1 < len(chunks) and chunks[step].kind in ("prep", "noun", "time") and step < k + 6:
            if chunks[step].word == "by" and chunks[step + 1].kind == "noun" and chunks[step].kind == "prep":
                return self.scene.actors.at(chunks[step + 1].head) is not None or bool(self._single(s, step + 1))
            step += 1
        if k == 0 or chunks[k - 1].kind == "mark":
            return True
        if chunks[k - 1].kind == "comma":
            return k > 1 and chunks[k - 2].kind == "noun" and self._later_finite(s, k)
        return chunks[k - 1].kind == "noun" and self._later_finite(s, k) and not self._finite_before(s, k)

    def _later_finite(self, s: Sentence, k: int) -> bool:
        """Whether the clause has another finite verb behind, so that a bare participle cannot be it."""
        for step in range(k + 1, min(len(s.chunks), k + 10)):
            chunk = s.chunks[step]
            if chunk.kind in ("mark", "and", "sub", "rel", "that"):
                return False
            if (
                chunk.kind == "verb"
                and s.chunks[step - 1].kind == "noun"
                and s.chunks[step - 2].kind == "comma"
                and step - 2 > k
                and not self._list_goes_on(s, step - 1)
            ):
                return False
            if chunk.kind == "verb":
                return (
                    any(s.tag(t) == "A" for t in range(chunk.first, chunk.last))
                    or (not chunk.word.endswith("ing")
                    and s.tag(chunk.first) != "I")
                )
        return False

    def _finite_before(self, s: Sentence, k: int) -> bool:
        prior = self._verb_before(s, k)
        return prior is not None and any(s.tag(t) == "A" for t in range(s.chunks[prior].first, s.chunks[prior].last))

    def _verb_before(self, s: Sentence, k: int) -> int | None:
        return next((i for i in range(k - 1, -1, -1) if s.chunks[i].kind == "verb"), None)

    def subject(self, s: Sentence, k: int, depth: int = 0) -> list[Argument]:
        """The parties of a verb group's grammatical subject."""
        if depth > 4:
            return []
        chunks = s.chunks
        step = k - 1
        while step >= 0 and chunks[step].kind == "time":
            step -= 1
        if step < 0:
            return self._ahead(s, k)
        chunk = chunks[step]
        tokens = self.scene.document.tokens
        infinitive = any(s.tag(t) == "I" for t in range(chunks[k].first, chunks[k].head + 1))
        gerund = chunks[k].word.endswith("ing") and not any(
            s.tag(t) == "A" for t in range(chunks[k].first, chunks[k].head)
        )
        if infinitive or (gerund and chunk.kind == "verb"):
            return self._controller(s, k, step, depth)
        if chunk.kind == "noun":
            return self._left(s, step, k)
        if chunk.kind in ("rel", "that"):
            return self._antecedent(s, step)
        if chunk.kind == "prep" and gerund:
            return self._of_gerund(s, k, step, depth)
        if chunk.kind == "sub" and (gerund or not self.finite(s, k)):
            return self._main(s, k, depth)
        if chunk.kind == "and" or (chunk.kind == "comma" and step > 0 and chunks[step - 1].kind == "and"):
            return self._shared(s, k, step, depth)
        if chunk.kind == "comma":
            return self._behind_comma(s, k, step, gerund, depth)
        if chunk.kind == "verb":
            return self.subject(s, step, depth + 1)
        if chunk.kind == "mark" and tokens[chunk.head].kind == "dash":
            return self._left(s, step - 1) if step > 0 and chunks[step - 1].kind == "noun" else []
        return []

    def _ahead(self, s: Sentence, k: int) -> list[Argument]:
        """The subject of a participle that opens the sentence: the first phrase behind the comma."""
        for step in range(k + 1, min(len(s.chunks) - 1, k + 12)):
            if s.chunks[step].kind == "comma" and s.chunks[step + 1].kind == "noun":
                return self.parties(s, step + 1)
        return []

    def _left(self, s: Sentence, step: int, verb: int | None = None) -> list[Argument]:
        """The subject phrase that ends at a chunk: over “of”- and other phrases, and coordinated ones, to its first."""
        chunks = s.chunks
        first = step
        hops = 0
        while first >= 2 and hops < 12:
            hops += 1
            before = chunks[first - 1]
            if before.kind == "prep" and chunks[first - 2].kind == "noun" and (before.word != "to" or True):
                first -= 2
                continue
            if (
                before.kind == "and"
                and before.word in ("and", "or", "&")
                and chunks[first - 2].kind == "noun"
                and self._joins(s, first - 2, first)
            ):
                first -= 2
                continue
            if (
                before.kind == "comma"
                and chunks[first - 2].kind == "noun"
                and (self._list_goes_on(s, first) or self._apposes(s, first - 2, first))
            ):
                first -= 2
                continue
            break
        if first >= 1 and chunks[first - 1].kind == "prep" and first != step and chunks[first - 1].word not in ("of",):
            return self.parties(s, step)  # an opening phrase: “In talks with X, Y …”
        found = self.parties(s, first) or ([] if verb == first + 1 else self._made_by(s, first))
        return found or (self._single(s, step) if first != step and chunks[step - 1].kind == "comma" else [])

    def _made_by(self, s: Sentence, k: int) -> list[Argument]:
        """“A commentary carried by KCNA”, “a statement by the ministry”: who speaks through it."""
        chunks = s.chunks
        step = k + 1
        if step < len(chunks) and chunks[step].kind == "verb":
            if any(s.tag(t) != "V" for t in range(chunks[step].first, chunks[step].last)):
                return []
            step += 1
        elif chunks[k].word not in SPOKEN:
            return []
        if step + 1 < len(chunks) and chunks[step].word in ("by", "from") and chunks[step + 1].kind == "noun":
            return self.parties(s, step + 1)
        return []

    def _apposes(self, s: Sentence, one: int, other: int) -> bool:
        """“The minister, Wang Yi” or “Wang Yi, the minister”: two phrases for one."""
        a, b = (self.scene.actors.at(s.chunks[k].head) for k in (one, other))
        return (a is None) != (b is None) and bool((a or b) and (a or b).entity.type == "person")  # type: ignore[union-attr]

    def _joins(self, s: Sentence, one: int, other: int) -> bool:
        """Whether “and” joins two phrases, and not two clauses: no verb has the first for its object."""
        if one > 0 and s.chunks[one - 1].kind == "verb":
            return s.chunks[one - 1].word in SAYING
        step = one
        while step >= 2 and s.chunks[step - 1].kind in ("prep", "and") and s.chunks[step - 2].kind == "noun":
            step -= 2
        return not (step > 0 and s.chunks[step - 1].kind in ("verb", "prep") and s.chunks[step - 1].word not in SAYING)

    def _antecedent(self, s: Sentence, step: int) -> list[Argument]:
        """What “who”, “which” or “that” refers to."""
        back = step - 1
        while back >= 0 and s.chunks[back].kind in ("comma", "prep", "time"):
            back -= 1
        if back < 0 or s.chunks[back].kind != "noun":
            return []
        if s.chunks[step].kind == "that" and self._after_speech(s, back):
            return []
        found = self._single(s, back)
        if not found and back >= 2 and s.chunks[back - 1].kind == "prep" and s.chunks[back - 2].kind == "noun":
            return self._single(s, back - 2)
        word = s.chunks[step].word
        if word in ("who", "whom") and found and not any(_is_person(p) for p, _ in found):
            other = next(
                (
                    a
                    for b in range(back - 1, max(-1, back - 6), -1)
                    if s.chunks[b].kind == "noun"
                    for a in self._single(s, b)
                    if _is_person(a[0])
                ),
                None,
            )
            return [other] if other else found
        if word in ("who",) and back >= 2 and s.chunks[back - 1].kind == "and" and s.chunks[back - 2].kind == "noun":
            return found
        return found

    def _after_speech(self, s: Sentence, back: int) -> bool:
        return (
            back > 0
            and s.chunks[back - 1].kind == "verb"
            and s.chunks[back - 1].word in ("told", "tells", "warned", "informed", "assured")
        )

    def _controller(self, s: Sentence, k: int, step: int, depth: int) -> list[Argument]:
        """The subject of an infinitive: that of the verb before it, or its object (“asked X to visit”)."""
        chunks = s.chunks
        position = step
        hops = 0
        while position >= 0 and chunks[position].kind in ("noun", "prep", "time", "and") and hops < 6:
            position -= 1
            hops += 1
        if position >= 0 and chunks[position].kind == "verb":
            governor = chunks[position]
            if position != step and governor.word in OBJECT_CONTROL and not self.passive(s, position):
                target = position + 1
                while target < k and chunks[target].kind in ("prep", "time"):
                    target += 1
                found = self.parties(s, target) if chunks[target].kind == "noun" else []
                if found and not all(isinstance(p, Entity) and p.kind == "place" for p, _ in found):
                    return found
            return self.subject(s, position, depth + 1)
        if step >= 0 and chunks[step].kind == "noun":
            chunk = chunks[step]
            owner = self.possessor(s, chunk)
            return (
                owner
                or [(p, (chunk.first, chunk.last)) for p in self.inside(chunk.first, chunk.head)[-1:]]
                or self.parties(s, step)
            )
        return self._main(s, k, depth)

    def _of_gerund(self, s: Sentence, k: int, step: int, depth: int) -> list[Argument]:
        """The subject of “… of arming X”, “for testing …”, “after visiting …”."""
        chunks = s.chunks
        if chunks[step].word in ("of", "for", "from", "with", "as"):
            position = step - 1
            while (
                position >= 0
                and chunks[position].kind in ("noun", "prep", "time", "and", "comma")
                and position > step - 8
            ):
                if (
                    chunks[position].kind == "noun"
                    and position > 0
                    and chunks[position - 1].kind == "verb"
                    and chunks[position - 1].word in BLAMING
                    and not self.passive(s, position - 1)
                ):
                    return self.parties(s, position)
                position -= 1
            if position >= 0 and chunks[position].kind == "verb" and chunks[position].word in BLAMING:
                if self.passive(s, position):
                    return self.subject(s, position, depth + 1)
                return self._object_relative(s, position)
        return self._main(s, k, depth)

    def _object_relative(self, s: Sentence, k: int) -> list[Argument]:
        """The noun whose relative clause a verb without object stands in: “Rwanda, which Congo accused of …”."""
        for step in range(k - 1, max(0, k - 12), -1):
            if s.chunks[step].kind in ("rel", "that"):
                return self._antecedent(s, step)
            if s.chunks[step].kind in ("mark", "sub"):
                break
        for step in range(k - 1, 1, -1):  # a bare relative: “a carrier it accused of …”
            if s.chunks[step].kind == "noun" and s.chunks[step - 1].kind == "noun":
                found = self._single(s, step - 1)
                return found or (self._single(s, step - 3) if step >= 3 and s.chunks[step - 2].kind == "comma" else [])
            if s.chunks[step].kind != "noun":
                break
        return []

    def _main(self, s: Sentence, k: int, depth: int) -> list[Argument]:
        """The subject of the clause's finite verb: before, else behind."""
        for step in range(k - 1, -1, -1):
            if s.chunks[step].kind == "verb" and self.finite(s, step):
                return self.subject(s, step, depth + 1)
            if s.chunks[step].kind == "mark":
                break
        return self._ahead(s, k)

    def _shared(self, s: Sentence, k: int, step: int, depth: int) -> list[Argument]:
        """The subject that a verb behind “and” shares with one before."""
        chunk = s.chunks[k]
        gerund, infinitive = chunk.word.endswith("ing"), s.tag(chunk.first) == "I"
        for back in range(step - 1, -1, -1):
            other = s.chunks[back]
            if other.kind == "mark":
                break
            if other.kind != "verb":
                continue
            if (
                gerund == other.word.endswith("ing")
                and infinitive == (s.tag(other.first) == "I")
                and (gerund or infinitive or self.finite(s, back))
            ):
                if (not self._in_relative(s, back, step) or back == 0) and (found := self.subject(s, back, depth + 1)):
                    return found
        prior = self._verb_before(s, step)
        return self.subject(s, prior, depth + 1) if prior is not None else []

    def _in_relative(self, s: Sentence, k: int, until: int) -> bool:
        """Whether a verb stands in a relative clause that a comma closes before `until`."""
        floor = self._verb_before(s, k) or 0
        if not any(s.chunks[i].kind == "rel" for i in range(floor, k)):
            return False
        return any(s.chunks[i].kind == "comma" for i in range(k + 1, until))

    def _behind_comma(self, s: Sentence, k: int, step: int, gerund: bool, depth: int) -> list[Argument]:
        """“X, …, launched”: over the bracketed words to X; “…, arming Y”: the main subject."""
        if gerund or not self.finite(s, k):
            return self._main(s, k, depth)
        chunks = s.chunks
        for back in range(step - 1, max(-1, step - 26), -1):
            if (
                chunks[back].kind == "comma"
                and back > 0
                and chunks[back - 1].kind == "noun"
                and not self._list_goes_on(s, back + 1)
            ):
                inner = [c.kind for c in chunks[back + 1 : step]]
                if inner and (inner[0] in ("rel", "noun", "verb", "prep", "sub", "time") or "verb" not in inner):
                    return self._left(s, back - 1)
            if chunks[back].kind == "mark":
                break
        if step > 0 and chunks[step - 1].kind in ("noun", "time", "verb"):
            return self._shared(s, k, step, depth)
        return []

    def possessor(self, s: Sentence, chunk: Chunk) -> list[Argument]:
        """Whose a noun is: “Iran's launch”, “its launch”, “the two countries' talks”."""
        tokens = self.scene.document.tokens
        cut = next((t for t in range(chunk.head, chunk.first, -1) if s.tag(t) == "S"), None)
        if cut is not None:
            words = (chunk.first, cut)
            occurrence = self.scene.actors.at(cut - 1)
            if occurrence:
                return [
                    (o.entity, words)
                    for o in self.scene.actors.within(chunk.first, cut)
                    if o is occurrence or tokens[o.last].norm in ("and", ",")
                ]
            inner = Chunk("noun", chunk.first, cut, cut - 1, tokens[cut - 1].norm)
            draft = self._draft(inner)
            if draft:
                return [(draft, words)]
            if inner.word in GROUPS:
                return [(p, words) for p in self.inside(chunk.first, cut)[-1:]]
            return []
        first = tokens[chunk.first].norm
        if first in ("his", "her", "its", "their") and chunk.head > chunk.first:
            own = self._blamed(s, chunk) or self._own_subject(s, chunk)
            fitting = _fits(first, [p for p, _ in own])
            return [(p, (chunk.first, chunk.first + 1)) for p in fitting or self.pronoun(chunk.first, first)]
        return []

    def _blamed(self, s: Sentence, chunk: Chunk) -> list[Argument]:
        """“Sanctions on X for its test”: whose deed it is that something is done for."""
        k = s.chunk_at(chunk.first) or 0
        if k < 3 or s.chunks[k - 1].word not in ("for", "over", "in", "during"):
            return []
        for back in range(k - 2, max(-1, k - 7), -1):
            if (
                s.chunks[back].kind == "noun"
                and (found := self._single(s, back))
                and any(isinstance(p, Entity) and p.kind == "actor" for p, _ in found)
            ):
                return found
            if s.chunks[back].kind == "verb":
                break
        return []

    def _own_subject(self, s: Sentence, chunk: Chunk) -> list[Argument]:
        k = s.chunk_at(chunk.first)
        prior = self._verb_before(s, k) if k else None
        return self.subject(s, prior, 2) if prior is not None else []

    # ---- the arguments of a trigger ----

    def of_verb(self, s: Sentence, k: int, tail: int, lemma_preposition: str | None = None) -> Clause:
        """The arguments of the verb group at a chunk; `tail` is the token behind the trigger's last word."""
        found = Clause(first=s.chunks[k].first, last=s.chunks[k].last)
        subject = self.subject(s, k)
        passive = self.passive(s, k)
        step = s.chunk_at(tail) if tail < s.last else None
        if step is None:
            step = next((i for i in range(k + 1, len(s.chunks)) if s.chunks[i].first >= tail), len(s.chunks))
        found.put("object" if passive else "subject", subject)
        found.subject_head = self._subject_head(s, k)
        if passive:
            found.object_head = found.subject_head
            at = s.chunk_at(subject[0][1][1] - 1) if subject and s.first <= subject[0][1][0] < s.last else None
            if at is not None and k > 0 and s.chunks[k - 1].kind == "comma":
                found.object_head = s.chunks[at].head
        elif lemma_preposition or not passive:
            step = self._object(s, k, step, found)
        self._phrases(s, step, found, passive=passive)
        found.first = min([found.first, *(w[0] for _, w in subject if w[0] >= s.first)])
        return found

    def _subject_head(self, s: Sentence, k: int) -> int | None:
        step = k - 1
        if s.tag(s.chunks[k].first) == "I":
            while step > 0 and s.chunks[step].kind in ("verb", "time"):
                step -= 1
        while step >= 0 and s.chunks[step].kind in ("time", "comma", "rel", "that"):
            step -= 1
        if step < 0:
            ahead = next((i for i in range(k + 1, min(len(s.chunks) - 1, k + 12)) if s.chunks[i].kind == "comma"), None)
            return s.chunks[ahead + 1].head if ahead is not None and s.chunks[ahead + 1].kind == "noun" else None
        if s.chunks[step].kind != "noun":
            return None
        first = step
        while (
            first >= 2
            and s.chunks[first - 1].kind == "prep"
            and s.chunks[first - 2].kind == "noun"
            and s.chunks[k - 1].kind not in ("rel", "that")
        ):
            first -= 2
        return s.chunks[first].head

    def _object(self, s: Sentence, k: int, step: int, found: Clause) -> int:
        """Reads the direct object, and an indirect one before it; where the walk may go on."""
        chunks = s.chunks
        while step < len(chunks) and chunks[step].kind == "time":
            step += 1
        if step >= len(chunks):
            return step
        if chunks[step].kind == "comma":
            step = self._shifted(s, step)
        if chunks[step].kind == "rel" and chunks[step].word == "what" and self._so_called(s, step):
            step = step + 2 if chunks[step + 1].kind == "noun" else step
            step = next((i for i in range(step, min(step + 5, len(chunks))) if chunks[i].kind == "noun"), step)
        if (
            chunks[step].word == "to"
            and chunks[step].kind == "prep"
            and (shifted := self._recipient_first(s, step, found))
        ):
            return shifted
        if chunks[step].kind != "noun":
            relative = self._bare_relative(s, k)
            if relative is not None:
                found.put("object", self._single(s, relative))
                found.object_head = chunks[relative].head
            return step
        verb = chunks[k].word
        if verb in DITRANSITIVE:
            if step + 1 < len(chunks) and chunks[step + 1].kind == "noun" and self._single(s, step):
                found.put("indirect", self.parties(s, step, join=False))
                step += 1
            elif self._split(s, step, found):
                return step + 1
        found.put("object", self.parties(s, step))
        found.object_head = chunks[step].head
        found.last = chunks[step].last
        step += 1
        for other in self._coordinated(s, step - 1):
            found.last = max(found.last, chunks[other].last)
            step = max(step, other + 1)
        return step

    def _recipient_first(self, s: Sentence, step: int, found: Clause) -> int | None:
        """“Has handed over to Ukraine Stinger missiles”: the object behind the recipient."""
        chunks = s.chunks
        if step + 1 >= len(chunks) or chunks[step + 1].kind != "noun":
            return None
        chunk = chunks[step + 1]
        occurrence = self.scene.actors.at(chunk.first) or self.scene.places.at(chunk.first)
        if (
            occurrence
            and occurrence.first == chunk.first
            and occurrence.last < chunk.last
            and s.tag(occurrence.last) == "N"
        ):
            found.put("to", [(occurrence.entity, (occurrence.first, occurrence.last))])
            found.object_head = chunk.head
            found.last = chunk.last
            return step + 2
        if step + 2 < len(chunks) and chunks[step + 2].kind == "noun" and not self._is_subject(s, step + 2):
            found.put("to", self.parties(s, step + 1))
            found.put("object", self.parties(s, step + 2))
            found.object_head = chunks[step + 2].head
            found.last = chunks[step + 2].last
            return step + 3
        return None

    def _so_called(self, s: Sentence, step: int) -> bool:
        """“What appeared to be a missile”, “what it called a salvo”."""
        chunks = s.chunks
        if step + 3 >= len(chunks):
            return False
        if chunks[step + 1].kind == "verb":
            return True
        return (
            chunks[step + 1].kind == "noun"
            and chunks[step + 2].kind == "verb"
            and chunks[step + 2].word in ("called", "calls", "termed")
            and chunks[step + 3].kind == "noun"
        )

    def _shifted(self, s: Sentence, step: int) -> int:
        """Over a bracketed phrase to an object behind it: “put on display, at its base in X, two drones”."""
        chunks = s.chunks
        position = step + 1
        while position + 1 < len(chunks) and chunks[position].kind == "prep" and chunks[position + 1].kind == "noun":
            position += 2
        bracketed = position > step + 1 and position + 1 < len(chunks) and chunks[position].kind == "comma"
        if bracketed and chunks[position + 1].kind == "noun" and not self._is_subject(s, position + 1):
            return position + 1
        return step

    def _bare_relative(self, s: Sentence, k: int) -> int | None:
        """The noun that a relative clause without object is about: “the drones that it bought”."""
        for back in range(k - 1, max(0, k - 6), -1):
            chunk = s.chunks[back]
            if chunk.kind in ("rel", "that"):
                if back == k - 1:
                    return None
                at = back - 1
                while at >= 0 and s.chunks[at].kind == "comma":
                    at -= 1
                return at if at >= 0 and s.chunks[at].kind == "noun" else None
            if chunk.kind != "noun" and chunk.kind not in ("and", "time"):
                return None
        return None

    def _split(self, s: Sentence, step: int, found: Clause) -> bool:
        """“gave Ukraine missiles”: one run of nouns that is two objects."""
        chunk = s.chunks[step]
        occurrence = self.scene.actors.at(chunk.first)
        match = self.cast.taken[chunk.first]
        if occurrence and occurrence.first == chunk.first:
            entity, last = occurrence.entity, occurrence.last
        elif match and match.first == chunk.first and (phrase := match.sense("name", "acronym")) and phrase.entry.country:
            entity, last = self.cast.imply(self.cast.state(phrase.entry.country), (match.first, match.last)), match.last
        else:
            return False
        if last >= chunk.last or s.tag(last) != "N":
            return False
        found.put("indirect", [(entity, (chunk.first, last))])
        inner = self.scene.actors.at(chunk.head) or self.scene.weapons.at(chunk.head)
        if inner and inner is not occurrence:
            found.put("object", [(inner.entity, (last, chunk.last))])
        found.object_head = chunk.head
        found.last = chunk.last
        return True

    def _phrases(self, s: Sentence, step: int, found: Clause, *, passive: bool = False, tight: bool = False) -> None:
        """Reads prepositional phrases until the clause ends; `tight`: those of a noun, which a comma ends."""
        chunks = s.chunks
        hops = 0
        start = step
        while step < len(chunks) and hops < 24:
            hops += 1
            chunk = chunks[step]
            if chunk.kind == "prep" and step + 1 < len(chunks) and chunks[step + 1].kind == "noun":
                slot = "subject" if passive and chunk.word == "by" else chunk.word
                if chunk.word != "of" or step == start:
                    found.put(slot, self.parties(s, step + 1))
                joined = self._coordinated(s, step + 1)
                found.last = chunks[joined[-1] if joined else step + 1].last
                step = (joined[-1] if joined else step + 1) + 1
            elif chunk.kind in ("time", "noun") and not (tight and chunk.kind == "noun"):
                if chunk.kind == "noun" and self._is_subject(s, step):
                    return
                found.last = chunk.last
                step += 1
            elif (
                chunk.kind == "comma"
                and not tight
                and step + 1 < len(chunks)
                and chunks[step + 1].kind in ("prep", "noun", "time")
            ):
                if chunks[step + 1].kind == "noun" and self._is_subject(s, step + 1):
                    return
                step += 1
            elif chunk.kind == "prep":
                step += 1
                if step < len(chunks) and chunks[step].kind == "prep":
                    continue
                if step < len(chunks) and chunks[step].kind == "time":
                    continue
                return
            elif chunk.kind in ("and", "comma") and (again := self._again(s, step, found)) is not None:
                step = again
            elif chunk.kind == "and" and not tight and step + 1 < len(chunks) and chunks[step + 1].kind == "prep":
                step += 1
            else:
                return

    @staticmethod
    def _again(s: Sentence, step: int, found: Clause) -> int | None:
        """“By X, and later by Y”: the second phrase with a preposition that has been read."""
        at = step
        while (
            at < len(s.chunks)
            and at < step + 7
            and (s.chunks[at].kind in ("comma", "and", "noun") or s.chunks[at].word == "of")
        ):
            if (
                s.chunks[at].kind == "and"
                and at + 1 < len(s.chunks)
                and s.chunks[at + 1].kind == "prep"
                and s.chunks[at + 1].word in found.slots
            ):
                return at + 1
            at += 1
        return None

    def of_noun(self, s: Sentence, k: int) -> Clause:
        """The arguments of the noun that heads a chunk: possessor, adjectives, and the phrases behind it."""
        chunk = s.chunks[k]
        found = Clause(first=chunk.first, last=chunk.last)
        owner = self.possessor(s, chunk)
        found.put("possessor", owner)
        cut = next((t for t in range(chunk.head, chunk.first - 1, -1) if s.tag(t) == "S"), chunk.first - 1)
        found.put("adjective", [(e, (chunk.first, chunk.head)) for e in self.inside(cut + 1, chunk.head)])
        self._phrases(s, k + 1, found, tight=True)
        return found

    def owner(self, s: Sentence, head: int) -> list[Argument]:
        """To whom a thing belongs: “Islamic State positions”, “an Iranian base”, “its trucks”."""
        k = s.chunk_at(head)
        if k is None:
            return []
        chunk = s.chunks[k]
        if (
            chunk.word in ("two", "three", "four", "several", "one")
            and k + 2 < len(s.chunks)
            and s.chunks[k + 1].word == "of"
        ):
            chunk = s.chunks[k + 2]
        return self.possessor(s, chunk) or [
            (e, (chunk.first, chunk.last)) for e in self.inside(chunk.first, chunk.head)[-1:]
        ]

    def doer(self, s: Sentence, k: int) -> list[Argument]:
        """By whom a deed was done, behind its noun: “the rehearsals staged by X”."""
        return self._made_by(s, k)

    def governor(self, s: Sentence, k: int) -> int | None:
        """The verb group that has a noun phrase for its object, or None."""
        back = k - 1
        if back >= 0 and s.chunks[back].kind == "verb":
            return back
        return None


def _is_person(party: Participant) -> bool:
    return isinstance(party, Words | DelegationDraft) or (
        isinstance(party, Entity) and party.type in ("person", "group", "population")
    )


def _fits(word: str, parties: Sequence[Participant]) -> list[Participant]:
    """Those of some parties whom a pronoun can mean."""
    if word in HE | SHE:
        wrong = "female" if word in HE else "male"
        return [p for p in parties if isinstance(p, Entity) and p.type == "person" and p.facts.get("gender") != wrong][
            :1
        ]
    if word in THEY or word == "both":
        many = [p for p in parties if isinstance(p, Entity | DelegationDraft)]
        return many if len(many) > 1 or any(isinstance(p, DelegationDraft) for p in many) else []
    if word in IT:
        return [
            p
            for p in parties
            if isinstance(p, DelegationDraft) or (isinstance(p, Entity) and p.kind == "actor" and p.type != "person")
        ][:1]
    return []


def delegations_by_token(sent: Sequence[DelegationDraft]) -> dict[int, DelegationDraft]:
    """Which delegation a token speaks of."""
    return {token: draft for draft in sent for first, last in draft.mentions for token in range(first, last)}


def entities(arguments: Sequence[Argument]) -> Iterator[Entity]:
    """The entities among arguments."""
    yield from (p for p, _ in arguments if isinstance(p, Entity))
