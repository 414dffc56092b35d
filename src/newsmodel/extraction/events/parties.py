"""Whom a noun phrase means: names, delegations, common nouns for a state, lists, pronouns. Knows no event types.

A party is an entity, a delegation, or words where nobody is named. Pronouns look back at the subjects read so far.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import TypeAlias

from attrs import define, field

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.drafts import DelegationDraft, Participant, Range, Words
from newsmodel.extraction.events.words import (
    ALLIES,
    BODIES,
    CROWDS,
    EQUIPMENT,
    GOVERNING,
    GROUPS,
    HE,
    IT,
    NAMED_BODIES,
    OFFICES,
    PAIR,
    PEOPLE,
    QUANTITIES,
    SAYING,
    SHE,
    THEY,
)
from newsmodel.extraction.grammar.chunks import Chunk, Sentence
from newsmodel.extraction.scene import Entity, Scene

PAIRING = frozenset("two both neighbouring neighboring".split())

Argument: TypeAlias = "tuple[Participant, Range]"
"""A party and the noun phrase it is read from."""


LATE = 200
"""Names of states before a word among which the one that is spoken of is looked for."""

COLOURS = ("adjective", "name", "acronym")
"""Senses in which a name before a noun tells whose it is; a capital tells where: “the Vienna talks”."""

NAMES = (*COLOURS, "capital", "seat")

COUNTING = QUANTITIES | {"two", "some", "many", "most", "one", "several"}
CROWD = PEOPLE - {"officer", "soldier"}
PERSONAL = HE | SHE


@define
class Parties:
    """Reads noun phrases of one document."""

    scene: Scene
    cast: Cast
    sent: Mapping[int, DelegationDraft]
    """Delegations by the tokens of their mentions."""
    _subjects: list[tuple[int, list[Participant]]] = field(factory=list)
    """Subjects read so far: token and parties."""
    _states: list[tuple[int, Entity]] = field(factory=list)
    _objects: list[tuple[int, list[Participant]]] = field(factory=list)
    _memo: dict[tuple[int, int], list[Argument]] = field(factory=dict)
    _lists: dict[tuple[int, int], list[int]] = field(factory=dict)
    lead: list[Argument] = field(factory=list)
    """Whom the lead-in of the running list tells of: “U.S. actions include:”."""
    understood: dict[tuple[int, int], list[Argument]] = field(factory=dict)
    """Subjects by sentence and verb, as pronouns are understood until the next one is noted."""

    def parties(self, s: Sentence, k: int, *, join: bool = True) -> list[Argument]:
        """The parties that a noun phrase names, with those coordinated behind it."""
        found = self.single(s, k)
        if join:
            for other in self.coordinated(s, k):
                found = found + [a for a in self.single(s, other) if all(a[0] is not b[0] for b in found)]
        return found

    def coordinated(self, s: Sentence, k: int) -> list[int]:
        """The phrases joined to one by commas and “and”: “A, B and C”, “A, as well as B”."""
        key = (s.index, k)
        if key not in self._lists:
            self._lists[key] = self._list(s, k)
        return self._lists[key]

    def _list(self, s: Sentence, k: int) -> list[int]:
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
                if found or not self.is_subject(s, step + 1) or self._subject_side(s, k):
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
            if chunks[step].kind == "comma" and chunks[step + 1].kind == "noun" and self.list_goes_on(s, step + 1):
                found.append(step + 1)
                position = step + 1
                continue
            break
        return found

    def _phrase_end(self, s: Sentence, k: int) -> int:
        """The chunk behind a phrase with its own “of” or “for” and the name in apposition to it."""
        chunks = s.chunks
        step = k + 1
        if self._is_led_by(s, step):
            step += 3
        step = _past(chunks, step, ("of", "from", "in", "for"))
        if (
            step + 1 < len(chunks)
            and chunks[step].kind == "comma"
            and chunks[step + 1].kind == "noun"
            and self.apposes(s, k, step + 1)
        ):
            behind = _past(chunks, step + 2, ("of", "for"))
            if behind < len(chunks) and chunks[behind].kind == "comma":
                return behind + 1 if behind + 1 < len(chunks) and chunks[behind + 1].kind == "and" else behind
            return behind
        return step

    @staticmethod
    def _is_led_by(s: Sentence, step: int) -> bool:
        """Whether a participle with its “by” stands at a chunk: “the team led by X, as well as …”."""
        chunks = s.chunks
        if step + 2 >= len(chunks) or chunks[step].kind != "verb" or chunks[step].last - chunks[step].first != 1:
            return False
        return chunks[step + 1].kind == "prep" and chunks[step + 1].word == "by" and chunks[step + 2].kind == "noun"

    def _subject_side(self, s: Sentence, k: int) -> bool:
        """Whether a phrase stands on the subject's side of its clause, so that “and” joins it to the next phrase."""
        chunks = s.chunks
        if k > 0 and chunks[k - 1].word == "between":
            return True
        step = k
        while step >= 2 and chunks[step - 1].kind == "prep" and chunks[step - 2].kind == "noun":
            step -= 2
        return step == 0 or chunks[step - 1].kind not in ("verb", "prep") or chunks[step - 1].word in SAYING

    def is_subject(self, s: Sentence, k: int) -> bool:
        """Whether a phrase is followed by a finite verb group."""
        step = k + 1
        while step + 1 < len(s.chunks) and s.chunks[step].kind == "prep" and s.chunks[step + 1].kind == "noun":
            step += 2
        return step < len(s.chunks) and s.chunks[step].kind == "verb" and self.finite(s, step)

    def finite(self, s: Sentence, k: int) -> bool:
        """Whether a verb group is finite."""
        chunk = s.chunks[k]
        if "I" in s.tags_in(chunk.first, max(chunk.head, chunk.first + 1)):
            return False
        first = next(
            (t for t, tag in enumerate(s.tags_in(chunk.first, chunk.last), chunk.first) if tag in "AV"), chunk.head
        )
        word = self.scene.document.norms[first]
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
        return (
            follows.kind == "prep" and follows.word == "by" and k + 2 < len(s.chunks) and s.chunks[k + 2].kind == "noun"
        )

    def list_goes_on(self, s: Sentence, k: int) -> bool:
        """Whether a phrase behind a comma is a member of a list that ends in “and”."""
        chunks = s.chunks
        if k >= 2 and self._two_persons(s, k - 2, k) and (k < 3 or chunks[k - 3].kind in ("prep", "verb", "comma")):
            return True
        step = k + 1
        hops = 0
        while step + 1 < len(chunks) and hops < 12:
            if chunks[step].kind == "and":
                return chunks[step + 1].kind == "noun" and self._both_named(s, k, step + 1)
            if chunks[step].kind == "comma" and chunks[step + 1].kind == "and":
                return step + 2 < len(chunks) and chunks[step + 2].kind == "noun" and self._both_named(s, k, step + 2)
            if (chunks[step].kind == "comma" and chunks[step + 1].kind == "noun") or (
                chunks[step].kind == "prep" and chunks[step].word in ("of", "from")
            ):
                step += 2
                hops += 1
                continue
            return False
        return False

    def _two_persons(self, s: Sentence, one: int, other: int) -> bool:
        """Whether two phrases head two persons, so that a comma between them makes a list."""
        a, b = self.scene.actors.at(s.chunks[one].head), self.scene.actors.at(s.chunks[other].head)
        return bool(a and b and a.entity is not b.entity and a.entity.type == b.entity.type == "person")

    def _both_named(self, s: Sentence, one: int, other: int) -> bool:
        """Whether two phrases can stand in one list: both head a name or neither does."""
        a, b = self.scene.actors.at(s.chunks[one].head), self.scene.actors.at(s.chunks[other].head)
        return bool(a) == bool(b)

    def apposes(self, s: Sentence, one: int, other: int) -> bool:
        """“The minister, Wang Yi” or “Wang Yi, the minister”: two phrases for one."""
        a, b = (self.scene.actors.at(s.chunks[k].head) for k in (one, other))
        known = a or b
        return (a is None or b is None) and known is not None and known.entity.type == "person"

    def single(self, s: Sentence, k: int) -> list[Argument]:
        key = (s.index, k)
        if key not in self._memo:
            self._memo[key] = self._read(s, k)
        return self._memo[key]

    def _read(self, s: Sentence, k: int) -> list[Argument]:
        chunk = s.chunks[k]
        words = (chunk.first, chunk.last)
        pronoun = s.tag(chunk.head) == "O"
        if pronoun and chunk.word in ("we", "i", "us"):
            return self._speaker(s, k)
        if pronoun or (chunk.word == "both" and chunk.last - chunk.first == 1):
            return [(p, words) for p in self.pronoun(chunk.head, chunk.word)]
        named = self.draft(chunk) or self._named(chunk)
        if named is None and (apposed := self._apposed(s, k)):
            return [(party, words) for party in apposed]
        named = named or self._short_twin(s, k)
        if named:
            return [(named, words)]
        if state := self._country_that_acts(s, k):
            return [(state, words)]
        if self._counts(s, k) and (inner := self.single(s, k + 2)):
            return inner
        told = self._told_of(s, chunk) or self._stands_for(s, k) or self._spoken_of(s, chunk)
        if not told and (chunk.word in PEOPLE or self._counted(chunk)):
            return [(Words(chunk.first, chunk.last), words)]
        return [(p, words) for p in told]

    def _country_that_acts(self, s: Sentence, k: int) -> Entity | None:
        """A country's name before a finite verb: its state, where no other stage has said so."""
        chunk = s.chunks[k]
        match = self.cast.taken[chunk.head]
        phrase = match.sense("name", "acronym") if match and match.last == chunk.head + 1 else None
        if match is None or phrase is None or phrase.entry.kind != "country" or not phrase.entry.country:
            return None
        if match.first != chunk.first and self.scene.document.tokens[chunk.first].norm != "the":
            return None
        if not self.is_subject(s, k):
            return None
        return self.cast.imply(self.cast.state(phrase.entry.country), (match.first, match.last))

    @staticmethod
    def _counts(s: Sentence, k: int) -> bool:
        """Whether a phrase only counts what its “of” names: “a group of reporters”."""
        chunks = s.chunks
        of = k + 2 < len(chunks) and chunks[k + 1].word == "of" and chunks[k + 2].kind == "noun"
        return of and chunks[k].word in COUNTING

    def _told_of(self, s: Sentence, chunk: Chunk) -> list[Participant]:
        """“The country”, “the two sides”: the state or states that the text has told of."""
        definite = self.scene.document.tokens[chunk.first].norm == "the"
        if definite and chunk.word in ("country", "kingdom", "republic") and s.tag(chunk.head - 1) != "S":
            state = self.the_country(chunk.first)
            return [state] if state else []
        return self._pair(chunk.first) if chunk.word in PAIR and self._told(chunk) else []

    def _spoken_of(self, s: Sentence, chunk: Chunk) -> list[Participant]:
        """“The alliance”, “the ministry”, “the senator”, “the South”: the last one named whom the noun fits."""
        tokens = self.scene.document.tokens
        word = chunk.word
        if tokens[chunk.first].norm != "the":
            bare = word == "government" and chunk.last - chunk.first == 1  # “the rebels and government”
            return self._governing(chunk.first) if bare else self._country_owned(s, chunk)
        if chunk.last - chunk.first == 2 and word in ("north", "south") and tokens[chunk.head].capitalised:
            states = self._most_told(chunk.first)
            meant = next((state for state in states if state.name.casefold() == f"{word} korea"), None)
            return [meant] if meant else []
        if chunk.last - chunk.first > 2:
            return self._country_owned(s, chunk)
        telling = word in BODIES or word in NAMED_BODIES or word in OFFICES
        for occurrence in reversed(self.scene.actors.items if telling else ()):
            entity = occurrence.entity
            if occurrence.first >= chunk.first or not entity.name:
                continue
            if entity.type in BODIES.get(word, ()) or (word in NAMED_BODIES and word in entity.name.casefold().split()):
                return [entity]
            if word in OFFICES and entity.type == "person" and self._titled(entity, word):
                return [entity]
        return self._governing(chunk.first) if word in GOVERNING else []

    def _governing(self, token: int) -> list[Participant]:
        """Whose “the government” is: the state most told of so far, else the country last told of as a place."""
        state = self.the_country(token)
        if state is None:
            places = (o for o in reversed(self.scene.places.items) if o.first < token and o.entity.country)
            place = next(places, None)
            if place is not None:
                state = self.cast.imply(self.cast.state(place.entity.country or ""), (place.first, place.last))
        return [state] if state else []

    def _short_twin(self, s: Sentence, k: int) -> Entity | None:
        """The first of “North and South Korea”."""
        chunks, tokens = s.chunks, self.scene.document.tokens
        word = chunks[k].word
        if word not in ("north", "south", "east", "west") or k + 2 >= len(chunks) or chunks[k + 1].word != "and":
            return None
        twin = chunks[k + 2]
        if tokens[twin.first].norm not in ("north", "south", "east", "west"):
            return None
        wanted = f"{word} {twin.word}"
        return next((o.entity for o in self.scene.actors.items if o.entity.name.casefold() == wanted), None)

    def _titled(self, entity: Entity, word: str) -> bool:
        """Whether a person stands under a title somewhere in the text."""
        tokens = self.scene.document.tokens
        for occurrence in self.scene.actors.items:
            if occurrence.entity is entity:
                before = {t.norm for t in tokens[max(0, occurrence.first - 5) : occurrence.last]}
                if before & OFFICES[word]:
                    return True
        return False

    def _country_owned(self, s: Sentence, chunk: Chunk) -> list[Participant]:
        """“The country's military”: the state most told of."""
        tokens = self.scene.document.tokens
        cut = s.last_owner(chunk)
        if cut is None or chunk.word not in GROUPS or tokens[cut - 1].norm not in ("country", "nation", "kingdom"):
            return []
        state = self.the_country(chunk.first)
        return [state] if state else []

    def _told(self, chunk: Chunk) -> bool:
        return not PAIRING.isdisjoint(self.scene.document.norms[chunk.first : chunk.last])

    def _pair(self, before: int) -> list[Participant]:
        """The last two that acted together, else the two states most spoken of."""
        for token, parties in reversed(self._subjects[-8:]):
            if token < before and len(parties) == 2:
                return parties
        return [*self._most_told(before)[:2]] if len(self._most_told(before)) > 1 else []

    def draft(self, chunk: Chunk) -> DelegationDraft | None:
        for token in range(chunk.last - 1, max(chunk.first, chunk.last - 3) - 1, -1) if self.sent else ():
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

    def _apposed(self, s: Sentence, k: int) -> list[Entity]:
        """Who stands in apposition: “the minister, Wang Yi,”, “our leaders, A and B,”, “its ally, China, …”."""
        chunks = s.chunks
        at = _past(chunks, k + 1, ("of", "for"))
        if at + 1 >= len(chunks) or chunks[at].kind != "comma" or chunks[at + 1].kind != "noun":
            return []
        occurrence = self.scene.actors.at(chunks[at + 1].head)
        if occurrence is None:
            return []
        ends = chunks[at + 2].kind if at + 2 < len(chunks) else "mark"
        if occurrence.entity.type == "person":
            if chunks[k].word in CROWD or ends not in ("comma", "mark", "prep", "and"):
                return []
            second = self.scene.actors.at(chunks[at + 3].head) if ends == "and" and at + 3 < len(chunks) else None
            if ends == "and":
                pair = second is not None and second.entity.type == "person" and chunks[k].word.endswith("s")
                return [occurrence.entity, second.entity] if second and pair else []
            return [occurrence.entity]
        alone = chunks[at + 1].first == occurrence.first and not chunks[k].word.endswith("s")
        return [occurrence.entity] if ends == "comma" and alone and chunks[k].word in ALLIES else []

    def _stands_for(self, s: Sentence, k: int) -> list[Participant]:
        """The states that a common noun stands for: “Chinese officials”, “ministers from Kenya and Ethiopia”."""
        chunk = s.chunks[k]
        if chunk.word not in GROUPS:
            return []
        inside: list[Participant] = [*self.inside(chunk.first, chunk.head)]
        if inside:
            return inside if self._listed(chunk) else inside[-1:]
        if chunk.head > chunk.first and self.scene.document.norms[chunk.head - 1] in GOVERNING:
            return self._governing(chunk.first)  # “government troops”
        behind = s.chunks[k + 1 : k + 3]
        named = len(behind) == 2 and behind[1].kind == "noun" and bool(self.scene.actors.at(behind[1].head))
        if named and (behind[0].word == "of" or (behind[0].word == "from" and chunk.word not in EQUIPMENT)):
            return [p for p, _ in self.parties(s, k + 2) if isinstance(p, Entity) and p.kind == "actor"]
        return self._possessed(chunk)

    def _possessed(self, chunk: Chunk) -> list[Participant]:
        """“Its forces”, “his troops”: the one who is spoken of, where that is a state or group."""
        first = self.scene.document.tokens[chunk.first].norm
        known = self.pronoun(chunk.first, first) if first in ("its", "their") else []
        return [p for p in known if not is_person(p)][:2]

    def _listed(self, chunk: Chunk) -> bool:
        inside = self.scene.document.norms[chunk.first : chunk.head]
        return "and" in inside or "," in inside

    def inside(self, first: int, last: int, senses: Sequence[str] = NAMES) -> list[Entity]:
        """States and organizations named inside a phrase, adjectives of nationality among them."""
        found: list[Entity] = []
        position = first
        while position < last:
            occurrence = self.scene.actors.at(position)
            match = self.cast.taken[position]
            phrase = match.sense(*senses) if match else None
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
        return chunk.word.endswith(("s", "people", "men")) and any(
            token.kind == "number" or token.norm.isdigit()
            for token in self.scene.document.tokens[chunk.first : chunk.head]
        )

    def pronoun(self, token: int, word: str) -> list[Participant]:
        """Whom a pronoun means: the last fitting subject."""
        floor = self.scene.document.sentences[self.scene.document.sentence_of(token)].first
        recent = [(before, parties) for before, parties in reversed(self._subjects[-14:]) if before < token]
        here = [parties for before, parties in recent if before >= floor]
        objects = [parties for before, parties in reversed(self._objects[-8:]) if before < token]
        named: list[list[Participant]] = [[o.entity] for o in reversed(self.scene.actors.within(floor, token))]
        found = here + (objects if word in THEY else named if word in IT else []) + [parties for _, parties in recent]
        return next((fitting for parties in found if (fitting := fits(word, parties))), [])

    def the_country(self, token: int) -> Entity | None:
        """Which state “the country” means: the one most spoken of so far."""
        return next(iter(self._most_told(token)), None)

    def _most_told(self, token: int) -> list[Entity]:
        """The states named before a token, the one named most, then last, first."""
        if not self._states:
            self._states = [(o.first, o.entity) for o in self.scene.actors.items if o.entity.type == "state"]
        told: dict[int, tuple[int, int, Entity]] = {}
        last = bisect_left(self._states, token, key=itemgetter(0))
        for first, entity in self._states[max(0, last - LATE) : last]:
            told[id(entity)] = (told.get(id(entity), (0,))[0] + 1, first, entity)
        return [entity for _, _, entity in sorted(told.values(), key=lambda t: t[:2], reverse=True)]

    def note(self, token: int, parties: Sequence[Argument]) -> None:
        """Remembers a subject."""
        self.understood.clear()
        if parties:
            self._subjects.append((token, [p for p, _ in parties]))

    def note_object(self, token: int, parties: Sequence[Argument]) -> None:
        """Remembers an object, for “they”."""
        self.understood.clear()
        if parties:
            self._objects.append((token, [p for p, _ in parties]))

    def _speaker(self, s: Sentence, k: int) -> list[Argument]:
        """Who says “we”: the subject of the sentence's verb of saying."""
        for step, chunk in enumerate(s.chunks):
            if chunk.kind != "verb" or chunk.word not in SAYING:
                continue
            for at in (step - 1, step + 1):  # “the minister said”, “said the minister”
                if 0 <= at < len(s.chunks) and s.chunks[at].kind == "noun" and s.chunks[at].word not in ("we", "i"):
                    return self.single(s, at)
        return []


def _past(chunks: Sequence[Chunk], at: int, prepositions: tuple[str, ...]) -> int:
    """The chunk behind the phrases that begin at `at` with one of the prepositions and a noun."""
    while (
        at + 1 < len(chunks)
        and chunks[at].kind == "prep"
        and chunks[at].word in prepositions
        and chunks[at + 1].kind == "noun"
    ):
        at += 2
    return at


def is_person(party: Participant) -> bool:
    return not isinstance(party, Entity) or party.type in ("person", "group", "population")


def fits(word: str, parties: Sequence[Participant]) -> list[Participant]:
    """Those of some parties whom a pronoun can mean."""
    if word in PERSONAL:
        return [p for p in parties if _is_named_person(p, "female" if word in HE else "male")][:1]
    if word in THEY or word == "both":
        many: list[Participant] = [p for p in parties if not isinstance(p, Words)]
        several = len(many) > 1 or any(isinstance(p, DelegationDraft) or getattr(p, "type", "") in CROWDS for p in many)
        return many if several else []
    if word in IT:
        return [p for p in parties if _is_body(p)][:1]
    return []


def _is_named_person(party: Participant, wrong: str) -> bool:
    return isinstance(party, Entity) and party.type == "person" and party.facts.get("gender") != wrong


def _is_body(party: Participant) -> bool:
    """Whether “it” can mean a party: a delegation, state, force or organization."""
    if isinstance(party, Entity):
        return party.kind == "actor" and party.type != "person"
    return isinstance(party, DelegationDraft)


def delegations_by_token(sent: Sequence[DelegationDraft]) -> dict[int, DelegationDraft]:
    """Which delegation a token speaks of."""
    return {token: draft for draft in sent for first, last in draft.mentions for token in range(first, last)}
