"""The arguments of a verb or noun by grammatical slot: subject, objects, phrases. Knows no event types."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from newsmodel.extraction.drafts import Words
from newsmodel.extraction.events.parties import COLOURS, Argument, Parties
from newsmodel.extraction.events.subjects import Subjects
from newsmodel.extraction.events.words import DITRANSITIVE
from newsmodel.extraction.grammar.chunks import Sentence
from newsmodel.extraction.scene import Entity

AIMED = frozenset("aimed directed targeted fired launched".split())
"""Participles behind which a noun's phrases go on: “shells aimed at a tower”."""

LONGEST_CLAUSE = 24
"""Chunks of a clause that are looked at behind its verb."""


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
    """Reads the arguments of triggers in one document."""

    phrases: Parties
    subjects: Subjects

    def of_verb(self, s: Sentence, k: int, tail: int) -> Clause:
        """The arguments of the verb group at a chunk; `tail` is the token behind the trigger's last word."""
        found = Clause(first=s.chunks[k].first, last=s.chunks[k].last)
        subject = self._named_behind(s, k, self.subjects.subject(s, k))
        passive = self.subjects.passive(s, k)
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
        else:
            step = self._object(s, k, step, found)
        self._phrases(s, step, found, passive=passive)
        found.first = min([found.first, *(w[0] for _, w in subject if w[0] >= s.first)])
        return found

    def _named_behind(self, s: Sentence, k: int, subject: list[Argument]) -> list[Argument]:
        """“Countries hosting events include Niger and Chad”: the names of those whom a common noun means."""
        if not subject or not all(isinstance(party, Words) for party, _ in subject):
            return subject
        for step in range(k + 1, min(len(s.chunks) - 1, k + 8)):
            if s.chunks[step].word in ("include", "includes", "included") and s.chunks[step + 1].kind == "noun":
                named = self.phrases.parties(s, step + 1)
                return [a for a in named if isinstance(a[0], Entity) and a[0].kind == "actor"] or subject
        return subject

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
        step = self._object_start(s, step)
        chunks = s.chunks
        if step >= len(chunks):
            return step
        if chunks[step].word == "to" and (shifted := self._recipient_first(s, step, found)):
            return shifted
        if chunks[step].kind != "noun":
            self._relative_object(s, k, found)
            return step
        if chunks[k].word in DITRANSITIVE:
            if step + 1 < len(chunks) and chunks[step + 1].kind == "noun" and self.phrases.single(s, step):
                found.put("indirect", self.phrases.parties(s, step, join=False))
                step += 1
            elif self._split(s, step, found):
                return step + 1
        return self._direct(s, step, found)

    def _object_start(self, s: Sentence, step: int) -> int:
        """Where the object begins: behind times and brackets, at the noun of “what appeared to be a missile”."""
        chunks = s.chunks
        while step < len(chunks) and chunks[step].kind == "time":
            step += 1
        if step < len(chunks) and chunks[step].kind == "comma":
            step = self._shifted(s, step)
        if step < len(chunks) and chunks[step].word == "what" and self._so_called(s, step):
            step = step + 2 if chunks[step + 1].kind == "noun" else step
            return next((i for i in range(step, min(step + 5, len(chunks))) if chunks[i].kind == "noun"), step)
        return step

    def _relative_object(self, s: Sentence, k: int, found: Clause) -> None:
        relative = self._bare_relative(s, k)
        if relative is not None:
            found.put("object", self.phrases.single(s, relative))
            found.object_head = s.chunks[relative].head

    def _direct(self, s: Sentence, step: int, found: Clause) -> int:
        found.put("object", self.phrases.parties(s, step))
        found.object_head = s.chunks[step].head
        found.last = s.chunks[step].last
        behind = step + 1
        for other in self.phrases.coordinated(s, step):
            found.last = max(found.last, s.chunks[other].last)
            behind = max(behind, other + 1)
        return behind

    def _shifted(self, s: Sentence, step: int) -> int:
        """Over a bracketed phrase to an object behind it: “put on display, at its base in X, two drones”."""
        chunks = s.chunks
        position = step + 1
        while position + 1 < len(chunks) and chunks[position].kind == "prep" and chunks[position + 1].kind == "noun":
            position += 2
        bracketed = position > step + 1 and position + 1 < len(chunks) and chunks[position].kind == "comma"
        if bracketed and chunks[position + 1].kind == "noun" and not self.phrases.is_subject(s, position + 1):
            return position + 1
        return step

    def _recipient_first(self, s: Sentence, step: int, found: Clause) -> int | None:
        """“Has handed over to Ukraine Stinger missiles”: the object behind the recipient."""
        chunks = s.chunks
        if step + 1 >= len(chunks) or chunks[step + 1].kind != "noun":
            return None
        chunk = chunks[step + 1]
        occurrence = self.phrases.scene.actors.at(chunk.first) or self.phrases.scene.places.at(chunk.first)
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
        if step + 2 < len(chunks) and chunks[step + 2].kind == "noun" and not self.phrases.is_subject(s, step + 2):
            found.put("to", self.phrases.parties(s, step + 1))
            found.put("object", self.phrases.parties(s, step + 2))
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

    def _bare_relative(self, s: Sentence, k: int) -> int | None:
        """The noun that a relative clause without object is about: “the drones that it bought”."""
        for back in range(k - 1, max(0, k - 6), -1):
            chunk = s.chunks[back]
            if chunk.kind in ("rel", "that"):
                if back == k - 1 or self.subjects.after_speech(s, back - 1):
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
        occurrence = self.phrases.scene.actors.at(chunk.first)
        match = self.phrases.cast.taken[chunk.first]
        if occurrence is None:
            titled = [o for o in self.phrases.scene.actors.within(chunk.first, chunk.head) if o.last <= chunk.head]
            if titled and titled[0].entity.type == "person":
                found.put("indirect", [(titled[0].entity, (titled[0].first, titled[0].last))])
                found.object_head = chunk.head
                found.last = chunk.last
                return True
        if occurrence and occurrence.first == chunk.first:
            entity, last = occurrence.entity, occurrence.last
        elif (
            match and match.first == chunk.first and (phrase := match.sense("name", "acronym")) and phrase.entry.country
        ):
            entity, last = (
                self.phrases.cast.imply(self.phrases.cast.state(phrase.entry.country), (match.first, match.last)),
                match.last,
            )
        else:
            return False
        if last >= chunk.last or s.tag(last) != "N":
            return False
        found.put("indirect", [(entity, (chunk.first, last))])
        inner = self.phrases.scene.actors.at(chunk.head) or self.phrases.scene.weapons.at(chunk.head)
        if inner and inner is not occurrence:
            found.put("object", [(inner.entity, (last, chunk.last))])
        found.object_head = chunk.head
        found.last = chunk.last
        return True

    def _phrases(self, s: Sentence, step: int, found: Clause, *, passive: bool = False, tight: bool = False) -> None:
        """Reads prepositional phrases until the clause ends; `tight`: those of a noun, which a comma ends."""
        start = step
        for _ in range(LONGEST_CLAUSE):
            if step >= len(s.chunks):
                return
            behind = self._phrase(s, step, found, passive=passive, direct=step == start)
            if behind is None:
                behind = self._between(s, step, found, tight=tight)
            if behind is None:
                return
            step = behind

    def _phrase(self, s: Sentence, step: int, found: Clause, *, passive: bool, direct: bool) -> int | None:
        """Reads the phrase that a preposition opens; the chunk behind it."""
        chunks = s.chunks
        chunk = chunks[step]
        if chunk.kind != "prep" or step + 1 >= len(chunks) or chunks[step + 1].kind != "noun":
            return None
        if chunk.word != "of" or direct:
            slot = "subject" if passive and chunk.word == "by" else chunk.word
            found.put(slot, self.phrases.parties(s, step + 1))
        end = max([step + 1, *self.phrases.coordinated(s, step + 1)])
        found.last = chunks[end].last
        return end + 1

    def _between(self, s: Sentence, step: int, found: Clause, *, tight: bool) -> int | None:
        """The chunk behind what may stand between phrases; None where the clause ends."""
        chunks = s.chunks
        kind = chunks[step].kind
        after = chunks[step + 1].kind if step + 1 < len(chunks) else "mark"
        if kind == "time":
            found.last = chunks[step].last
            return step + 1
        if kind == "prep":
            return step + 1 if after in ("prep", "time") else None
        if (
            kind == "verb"
            and chunks[step].word in AIMED
            and after == "prep"
            and step > 0
            and chunks[step - 1].kind == "noun"
        ):
            return step + 1
        if kind in ("and", "comma") and (again := self._again(s, step, found)) is not None:
            return again
        if tight:
            return None
        if kind == "noun" or (kind == "comma" and after == "noun"):
            at = step if kind == "noun" else step + 1
            found.last = chunks[step].last
            return None if self.phrases.is_subject(s, at) else step + 1
        return (
            step + 1 if (kind == "comma" and after in ("prep", "time")) or (kind == "and" and after == "prep") else None
        )

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
        owner = self.subjects.possessor(s, chunk)
        found.put("possessor", owner)
        inner = chunk.first + s.tags_in(chunk.first, chunk.head + 1).rfind("S") + 1
        found.put(
            "adjective", [(e, (chunk.first, chunk.head)) for e in self.phrases.inside(inner, chunk.head, COLOURS)]
        )
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
        return self.subjects.possessor(s, chunk) or [
            (e, (chunk.first, chunk.last)) for e in self.phrases.inside(chunk.first, chunk.head)[-1:]
        ]

    def doer(self, s: Sentence, k: int) -> list[Argument]:
        """By whom a deed was done, behind its noun: “the rehearsals staged by X”."""
        return self.subjects.made_by(s, k)
