"""Where the words of a trigger stand: lemmas with their particles, nouns that head a phrase. Decides no meaning."""

from __future__ import annotations

from attrs import define

from newsmodel.extraction.drafts import Range
from newsmodel.extraction.events.conditions import Conditions
from newsmodel.extraction.events.roles import Clause, Roles
from newsmodel.extraction.events.triggers import Lexicon, Pattern
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.grammar.chunks import Sentence
from newsmodel.extraction.openings import beginning
from newsmodel.extraction.scene import Scene

SUPPORT = frozenset(
    "conduct conducted conducts conducting hold held holds holding carry carried carries carrying stage "
    "staged staging launch launched launches launching make made makes making begin began begins begun "
    "beginning start started starts starting open opened opens host hosted hosts hosting have has had "
    "undertake undertook undertaken wage waged waging mount mounted mounting perform performed complete "
    "completed completes finish finished conclude concluded resume resumed attempt attempted commit committed "
    "pay paid do did continue continued wrapped wraps concluding ending ended ends ramp ramped ramping step stepped "
    "stepping intensify intensified expand expanded escalate escalated execute executed executing direct "
    "directed press pressed halt halted suspend suspended stop stopped".split()
)
"""Verbs whose subject is the one who does what the object noun tells."""

PROCEEDING = frozenset(
    "go goes going gone went press presses pressing pressed push pushes pushed proceed proceeds proceeding proceeded "
    "move moves moved follow follows followed".split()
)
ONWARDS = frozenset("ahead forward through on".split())
"""Verbs and their adverbs before “with” and the noun that their subject does: “went ahead with the launch”."""

MEASURES = frozenset(
    "days day weeks week hours months round rounds series number string wave waves dozens spate flurry".split()
)

LEVELS = frozenset("level levels state states degree".split())


PLAIN_AUXILIARIES = grammar.BE | grammar.HAVE | grammar.DO


@define
class Matching:
    """Matches the lexicon against the sentences of one document."""

    scene: Scene
    lexicon: Lexicon
    roles: Roles
    conditions: Conditions

    def tail(self, s: Sentence, head: int, pattern: Pattern) -> int | None:
        """Where the words of a lemma end, or None where they do not stand there; a particle may follow the object."""
        position = head + 1
        norms = self.scene.document.norms
        for word in pattern.rest:
            while position < s.last and norms[position] != word and s.tag(position) in "BQT":
                position += 1
            if position >= s.last or norms[position] != word:
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
        if k is None or s.chunks[k].kind not in ("noun", "prep"):
            return None
        for step in range(k + 1 if s.chunks[k].kind == "noun" else k, min(k + 6, len(s.chunks) - 1)):
            chunk = s.chunks[step]
            if chunk.kind == "prep" and chunk.word == pattern.rest[0] and self._headed(s, step + 1, pattern.rest[1]):
                return head + 1
            if chunk.kind not in ("prep", "noun"):
                return None
        return None

    @staticmethod
    def _headed(s: Sentence, k: int, word: str) -> bool:
        """Whether a phrase is headed by a word, or by one that only measures it: “on high levels of alert”."""
        if s.chunks[k].word in LEVELS and k + 2 < len(s.chunks) and s.chunks[k + 1].word == "of":
            k += 2
        return s.chunks[k].word == word

    def wrong_form(self, s: Sentence, k: int, pattern: Pattern) -> bool:
        """Whether the form cannot stand in this verb group: a bare base form behind “has”, a noun-like present."""
        chunk = s.chunks[k]
        return (
            chunk.word in PLAIN_AUXILIARIES
            and not pattern.rest
            and not pattern.entry.objects
            and pattern.entry.part == "verb"
            and s.tag(chunk.head) == "A"
        )

    def noun_at(self, s: Sentence, k: int) -> tuple[Pattern, Range, Clause] | None:
        """The noun trigger that heads a phrase; nothing where it only colours another noun."""
        chunk = s.chunks[k]
        clause: Clause | None = None
        norms, nouns = self.scene.document.norms, self.lexicon.nouns
        for first in range(max(chunk.first, chunk.head - 5), chunk.head + 1):
            if norms[first] not in nouns or self._covered(first) or self._covered(chunk.head):
                continue
            for phrase, pattern in beginning(nouns, norms, first):
                last = first + len(phrase)
                if not chunk.head < last <= s.last or norms[first:last] != phrase:
                    continue
                clause = clause or self.roles.of_noun(s, k)
                if self.conditions.noun(pattern.entry, s, first, last, k, clause):
                    return pattern, (first, last), clause
        return None

    def _covered(self, token: int) -> bool:
        return bool(self.scene.actors.at(token)) or bool(self.scene.weapons.at(token))

    def support(self, s: Sentence, k: int) -> int | None:
        """The verb that only says that somebody did what a noun tells."""
        base = k
        if k > 2 and s.chunks[k - 1].word == "of" and s.chunks[k - 2].word in MEASURES:
            base = k - 2
        if base > 0 and s.chunks[base - 1].kind == "verb" and s.chunks[base - 1].word in SUPPORT:
            return base - 1
        if (proceeding := self._proceeding(s, base)) is not None:
            return proceeding
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
            return step
        return None

    @staticmethod
    def _proceeding(s: Sentence, k: int) -> int | None:
        """The verb of “went ahead with the launch”, “proceeded with the test”."""
        if k < 2 or s.chunks[k - 1].word != "with":
            return None
        step = k - 2
        while step > 0 and s.chunks[step].word in ONWARDS:
            step -= 1
        return step if s.chunks[step].kind == "verb" and s.chunks[step].word in PROCEEDING else None
