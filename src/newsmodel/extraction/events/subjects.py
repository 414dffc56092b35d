"""Who the subject of a verb is: before it, behind it, shared, controlled, in relative clauses; and whose a noun is.

Knows verb groups and phrases; no event types. Every walk goes over the chunks of one sentence.
"""

from __future__ import annotations

from attrs import define

from newsmodel.extraction.events.parties import Argument, Parties, fits, is_person
from newsmodel.extraction.events.words import BLAMING, GROUPS, OBJECT_CONTROL, SAYING, SPOKEN
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.grammar.chunks import Chunk, Sentence
from newsmodel.extraction.scene import Entity

PASSIVE = grammar.BE | {"get", "got", "gets", "getting"}
"""Auxiliaries of the passive."""

DEEPEST = 4
"""Verbs that are followed back to a shared or controlling subject."""


@define
class Subjects:
    """Finds subjects and owners in one document."""

    phrases: Parties

    def passive(self, s: Sentence, k: int) -> bool:
        """Whether a verb group is passive: a form of “be” before a participle, or a bare participle with “by”."""
        chunk = s.chunks[k]
        words = self.phrases.scene.document.norms[chunk.first : chunk.head]
        if chunk.word.endswith("ing") or words[-1:] == ("to",):
            return False
        if not PASSIVE.isdisjoint(words):
            return s.tag(chunk.head) == "V"
        if "A" in s.tags_in(chunk.first, chunk.head):
            return False
        return self._bare_participle(s, k)

    def _bare_participle(self, s: Sentence, k: int) -> bool:
        """“Arms supplied to”, “hosted this year by”, “tested in April, it …”."""
        chunks, chunk = s.chunks, s.chunks[k]
        if s.tag(chunk.head) != "V" or chunk.word.endswith("ing") or "I" in s.tags_in(chunk.first, chunk.head):
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
            and (prior := s.verb_before(k - 1)) is not None
            and self.passive(s, prior)
        ):
            return True
        by = self._by_phrase(s, step, k + 6)
        if by is not None:
            return self.phrases.scene.actors.at(chunks[by + 1].head) is not None or bool(self.phrases.single(s, by + 1))
        if k == 0 or chunks[k - 1].kind == "mark":
            return True
        if chunks[k - 1].kind == "comma":
            return k > 1 and chunks[k - 2].kind == "noun" and self._later_finite(s, k)
        if chunks[k - 1].kind == "noun" and self._behind_object(s, k):
            return True
        return chunks[k - 1].kind == "noun" and self._later_finite(s, k) and not self._finite_before(s, k)

    @staticmethod
    def _by_phrase(s: Sentence, step: int, stop: int) -> int | None:
        """The first “by” with a noun behind it, over nouns, times and other prepositions, before chunk `stop`."""
        chunks = s.chunks
        while step + 1 < len(chunks) and chunks[step].kind in ("prep", "noun", "time") and step < stop:
            if chunks[step].word == "by" and chunks[step + 1].kind == "noun" and chunks[step].kind == "prep":
                return step
            step += 1
        return None

    def _behind_object(self, s: Sentence, k: int) -> bool:
        """“Ramped up its campaign with missile strikes launched from the sea”: a participle behind an object."""
        chunks = s.chunks
        if k + 1 >= len(chunks) or chunks[k + 1].kind != "prep" or chunks[k].last - chunks[k].first > 1:
            return False
        if k >= 2 and chunks[k - 2].kind == "and" and (k < 4 or chunks[k - 4].kind != "prep"):
            return False
        step = k - 1
        while step >= 0 and chunks[step].kind in ("noun", "prep", "time", "and"):
            step -= 1
        governor = chunks[step] if step >= 0 else None
        if governor is None or governor.kind != "verb" or governor.word in SAYING or step == k - 1:
            return False
        behind = chunks[step + 1]
        return behind.kind in ("noun", "prep") and chunks[k].word.endswith(("ed", "own", "ent", "ilt", "ght", "ade"))

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
                and not self.phrases.list_goes_on(s, step - 1)
            ):
                return False
            if chunk.kind == "verb":
                return "A" in s.tags_in(chunk.first, chunk.last) or (
                    not chunk.word.endswith("ing") and s.tag(chunk.first) != "I"
                )
        return False

    def _finite_before(self, s: Sentence, k: int) -> bool:
        prior = s.verb_before(k)
        return prior is not None and "A" in s.tags_in(s.chunks[prior].first, s.chunks[prior].last)

    def subject(self, s: Sentence, k: int, depth: int = 0) -> list[Argument]:
        """The parties of a verb group's grammatical subject; `depth` counts the verbs that led to it."""
        known = self.phrases.understood.get((s.index, k)) if depth == 0 else None
        if known is None:
            known = self._subject(s, k, depth)
            if depth == 0:
                self.phrases.understood[s.index, k] = known
        return known

    def _subject(self, s: Sentence, k: int, depth: int) -> list[Argument]:
        chunks = s.chunks
        step = k - 1
        while step >= 0 and chunks[step].kind == "time":
            step -= 1
        if depth > DEEPEST:
            return []
        if self.phrases.lead and k == 1 and chunks[0].kind == "mark" and self._is_gerund(s, k):
            return self.phrases.lead  # an item of a list, behind its mark
        if step < 0:
            return self._ahead(s, k)
        infinitive = "I" in s.tags_in(chunks[k].first, chunks[k].head + 1)
        gerund = self._is_gerund(s, k)
        if infinitive or (gerund and chunks[step].kind == "verb"):
            return self._controller(s, k, step, depth)
        if gerund and chunks[step].kind == "prep":
            return self._of_gerund(s, k, step, depth)
        return self._finite_subject(s, k, step, depth)

    @staticmethod
    def _is_gerund(s: Sentence, k: int) -> bool:
        chunk = s.chunks[k]
        return chunk.word.endswith("ing") and "A" not in s.tags_in(chunk.first, chunk.head)

    def _finite_subject(self, s: Sentence, k: int, step: int, depth: int) -> list[Argument]:
        """By what stands before the verb group: its subject, a relative, “and”, a comma, a dash."""
        chunk = s.chunks[step]
        before = s.chunks[step - 1].kind if step else "mark"
        if chunk.kind == "noun":
            return self._left(s, step, k)
        if chunk.kind in ("rel", "that"):
            return self._antecedent(s, step)
        if chunk.kind == "sub":
            return self._main(s, k, depth) if self._is_gerund(s, k) or not self.phrases.finite(s, k) else []
        if chunk.kind == "and" or (chunk.kind == "comma" and before == "and"):
            return self._shared(s, k, step, depth)
        if chunk.kind == "comma":
            return self._behind_comma(s, k, step, depth)
        if chunk.kind == "verb":
            return self.subject(s, step, depth + 1)
        if chunk.kind == "mark" and before == "noun" and self.phrases.scene.document.tokens[chunk.head].kind == "dash":
            return self._left(s, step - 1)
        return []

    def _ahead(self, s: Sentence, k: int) -> list[Argument]:
        """The subject of a participle that opens the sentence: the first phrase behind the comma."""
        for step in range(k + 1, min(len(s.chunks) - 1, k + 12)):
            if s.chunks[step].kind == "comma" and s.chunks[step + 1].kind == "noun":
                return self.phrases.parties(s, step + 1)
        return []

    def _left(self, s: Sentence, step: int, verb: int | None = None) -> list[Argument]:
        """The subject phrase that ends at a chunk: over “of”- and other phrases, and coordinated ones, to its first."""
        chunks = s.chunks
        if (leader := self._along_with(s, step)) is not None:
            return self.phrases.parties(s, leader) + self._companions(s, leader, step)
        first = step
        hops = 0
        while first >= 2 and hops < 12:
            hops += 1
            before = chunks[first - 1]
            if before.kind == "prep" and chunks[first - 2].kind == "noun":
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
                and (self.phrases.list_goes_on(s, first) or self.phrases.apposes(s, first - 2, first))
            ):
                first -= 2
                continue
            if before.kind == "and" and self._closes_list(s, first):
                first -= 3
                continue
            break
        if first >= 1 and chunks[first - 1].kind == "prep" and first != step and chunks[first - 1].word != "of":
            return self.phrases.parties(s, step)  # an opening phrase: “In talks with X, Y …”
        found = self.phrases.parties(s, first) or ([] if verb == first + 1 else self.made_by(s, first))
        return found or (self.phrases.single(s, step) if first != step and chunks[step - 1].kind == "comma" else [])

    def _closes_list(self, s: Sentence, k: int) -> bool:
        """Whether a phrase is the last of at least three, with a comma before its “and”: “A, B, and C condemned”."""
        chunks = s.chunks
        if k < 5 or chunks[k - 2].kind != "comma" or chunks[k - 3].kind != "noun":
            return False
        first = k - 3
        while first >= 2 and chunks[first - 1].word in ("of", "for") and chunks[first - 2].kind == "noun":
            first -= 2
        return first >= 2 and chunks[first - 1].kind == "comma" and self.phrases.list_goes_on(s, first)

    @staticmethod
    def _along_with(s: Sentence, step: int) -> int | None:
        """The subject that those who end at a chunk only accompany: “X, along with Y and Z, will meet”."""
        chunks = s.chunks
        while step > 2 and chunks[step].kind in ("noun", "and", "comma"):
            step -= 1
        together = step > 2 and chunks[step].word == "with" and chunks[step - 1].word in ("along", "together")
        if not together:
            return None
        leader = step - 2 - (chunks[step - 2].kind == "comma")
        return leader if leader >= 0 and chunks[leader].kind == "noun" else None

    def _companions(self, s: Sentence, leader: int, step: int) -> list[Argument]:
        nouns = [k for k in range(leader + 1, step + 1) if s.chunks[k].kind == "noun"]
        return [argument for k in nouns for argument in self.phrases.single(s, k)]

    def made_by(self, s: Sentence, k: int) -> list[Argument]:
        """“A commentary carried by KCNA”, “a statement by the ministry”: who speaks through it."""
        chunks = s.chunks
        step = k + 1
        if step < len(chunks) and chunks[step].kind == "verb":
            if s.tags_in(chunks[step].first, chunks[step].last).strip("V"):
                return []
            step += 1
        elif chunks[k].word not in SPOKEN:
            return []
        if step + 1 < len(chunks) and chunks[step].word in ("by", "from") and chunks[step + 1].kind == "noun":
            return self.phrases.parties(s, step + 1)
        return []

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
        if s.chunks[step].kind == "that" and self.after_speech(s, back):
            return []
        found = self.phrases.single(s, back)
        if not found and back >= 2 and s.chunks[back - 1].kind == "prep" and s.chunks[back - 2].kind == "noun":
            return self.phrases.single(s, back - 2)
        word = s.chunks[step].word
        if word in ("who", "whom") and found and not any(is_person(p) for p, _ in found):
            other = next(
                (
                    a
                    for b in range(back - 1, max(-1, back - 6), -1)
                    if s.chunks[b].kind == "noun"
                    for a in self.phrases.single(s, b)
                    if is_person(a[0])
                ),
                None,
            )
            return [other] if other else found
        if word == "who" and back >= 2 and s.chunks[back - 1].kind == "and" and s.chunks[back - 2].kind == "noun":
            return found
        return found

    def after_speech(self, s: Sentence, back: int) -> bool:
        """Whether a phrase is the one told something: “told reporters that …”."""
        return (
            back > 0
            and s.chunks[back - 1].kind == "verb"
            and s.chunks[back - 1].word in ("told", "tells", "tell", "warned", "informed", "assured", "reminded")
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
                found = self.phrases.parties(s, target) if chunks[target].kind == "noun" else []
                if found and not all(isinstance(p, Entity) and p.kind == "place" for p, _ in found):
                    return found
            return self.subject(s, position, depth + 1)
        if step >= 0 and chunks[step].kind == "noun":
            chunk = chunks[step]
            owner = self.possessor(s, chunk)
            return (
                owner
                or [(p, (chunk.first, chunk.last)) for p in self.phrases.inside(chunk.first, chunk.head)[-1:]]
                or self.phrases.parties(s, step)
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
                    return self.phrases.parties(s, position)
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
                found = self.phrases.single(s, step - 1)
                return found or (
                    self.phrases.single(s, step - 3) if step >= 3 and s.chunks[step - 2].kind == "comma" else []
                )
            if s.chunks[step].kind != "noun":
                break
        return []

    def _main(self, s: Sentence, k: int, depth: int) -> list[Argument]:
        """The subject of the clause's finite verb: before, else behind."""
        for step in range(k - 1, -1, -1):
            if s.chunks[step].kind == "verb" and self.phrases.finite(s, step):
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
            alike = gerund == other.word.endswith("ing") and infinitive == (s.tag(other.first) == "I")
            open_ = gerund or infinitive or self.phrases.finite(s, back)
            outer = back == 0 or not self._in_relative(s, back, step)
            if alike and open_ and outer and (found := self.subject(s, back, depth + 1)):
                return found
        prior = s.verb_before(step)
        return self.subject(s, prior, depth + 1) if prior is not None else []

    def _in_relative(self, s: Sentence, k: int, until: int) -> bool:
        """Whether a verb stands in a relative clause that a comma closes before `until`."""
        floor = s.verb_before(k) or 0
        if not any(s.chunks[i].kind == "rel" for i in range(floor, k)):
            return False
        return any(s.chunks[i].kind == "comma" for i in range(k + 1, until))

    def _behind_comma(self, s: Sentence, k: int, step: int, depth: int) -> list[Argument]:
        """“X, …, launched”: over the bracketed words to X; “…, arming Y”: the main subject."""
        if self._is_gerund(s, k) or not self.phrases.finite(s, k):
            return self._main(s, k, depth)
        chunks = s.chunks
        for back in range(step - 1, max(-1, step - 26), -1):
            if (
                chunks[back].kind == "comma"
                and back > 0
                and chunks[back - 1].kind == "noun"
                and not self.phrases.list_goes_on(s, back + 1)
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
        tokens = self.phrases.scene.document.tokens
        cut = s.last_owner(chunk)
        if cut is not None:
            words = (chunk.first, cut)
            occurrence = self.phrases.scene.actors.at(cut - 1)
            if occurrence:
                return [
                    (o.entity, words)
                    for o in self.phrases.scene.actors.within(chunk.first, cut)
                    if o is occurrence or tokens[o.last].norm in ("and", ",")
                ]
            inner = Chunk("noun", chunk.first, cut, cut - 1, tokens[cut - 1].norm)
            draft = self.phrases.draft(inner)
            if draft:
                return [(draft, words)]
            if inner.word in GROUPS:
                return [(p, words) for p in self.phrases.inside(chunk.first, cut)[-1:]]
            return []
        first = tokens[chunk.first].norm
        if first in ("his", "her", "its", "their") and chunk.head > chunk.first:
            own = self._blamed(s, chunk) or self._own_subject(s, chunk)
            fitting = fits(first, [p for p, _ in own])
            return [(p, (chunk.first, chunk.first + 1)) for p in fitting or self.phrases.pronoun(chunk.first, first)]
        return []

    def _blamed(self, s: Sentence, chunk: Chunk) -> list[Argument]:
        """“Sanctions on X for its test”: whose deed it is that something is done for."""
        k = s.chunk_at(chunk.first) or 0
        if k < 3 or s.chunks[k - 1].word not in ("for", "over", "in", "during"):
            return []
        for back in range(k - 2, max(-1, k - 7), -1):
            if (
                s.chunks[back].kind == "noun"
                and (found := self.phrases.single(s, back))
                and any(isinstance(p, Entity) and p.kind == "actor" for p, _ in found)
            ):
                return found
            if s.chunks[back].kind == "verb":
                break
        return []

    def _own_subject(self, s: Sentence, chunk: Chunk) -> list[Argument]:
        k = s.chunk_at(chunk.first)
        prior = s.verb_before(k) if k else None
        return self.subject(s, prior, 2) if prior is not None else []
