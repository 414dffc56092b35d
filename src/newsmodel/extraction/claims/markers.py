"""Attributions and hearsay without a verb of saying: “according to X”, “reportedly”, “it is believed”, “is said to”."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsmodel.extraction.claims import cues as claim_cues
from newsmodel.extraction.claims.clauses import LINKING, SUBORDINATORS, TEMPORAL, Clauses
from newsmodel.extraction.claims.content import Contents
from newsmodel.extraction.claims.cues import Cue, Match
from newsmodel.extraction.claims.extent import Content, Extents
from newsmodel.extraction.claims.ledger import Ledger
from newsmodel.extraction.claims.reference import Party, Subject
from newsmodel.extraction.claims.sources import Speakers
from newsmodel.extraction.drafts import Range, Words
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.tokens import Span

COUNTS = frozenset("account accounts count reckoning tally estimate estimates admission figures telling".split())
"""Nouns of what somebody counts or tells: “by the army’s account”."""


BEFORE_MARKER = LINKING | {"but", "although", "that"}
BEFORE_PARTICIPLE = grammar.BE | {"long", "widely"}
SUBORDINATE = SUBORDINATORS | TEMPORAL
STANDING_IN = grammar.PRONOUNS | grammar.RELATIVES


@frozen
class Markers:
    """Reads the markers of one text."""

    clauses: Clauses
    contents: Contents
    extents: Extents
    speakers: Speakers
    ledger: Ledger

    def read(self, match: Match, sentence: Span, stop: int, bounds: Sequence[int], begun: int) -> None:
        if match.cue.way == "source":
            self._according(match, sentence, stop, bounds)
        elif match.cue.way == "adverb":
            self._hearsay(match, sentence, stop, bounds, begun)
        else:
            self._passive_marker(match, sentence, stop, bounds, begun)

    def _according(self, match: Match, sentence: Span, stop: int, bounds: Sequence[int]) -> None:
        words = self.clauses.tokens
        if (
            match.cue.lemma in ("citing", "quoting", "per", "quoted by", "cited by", "as told to", "as cited by")
            or match.last >= stop
        ):
            return
        last = self.clauses.phrase_end(match.last, stop, through=frozenset({"of", "for", "from", "at", "in", "by"}))
        subject = self.speakers.named(match.last, last) or (
            Subject((Party(Words(match.last, last), match.last, last),), match.last, last)
            if last > match.last
            else None
        )
        if subject is None or (words[match.last].norm == "which"):
            return
        content = self._around(match, last, sentence, stop, bounds)
        if content:
            self.ledger.add(subject.parties, content, (match.first, match.last), match.cue, negated=False)
            self.speakers.remember(subject.parties)

    def counted(self, first: int, sentence: Span, stop: int, bounds: Sequence[int]) -> None:
        """“…, by the army’s account” and “by the count of the U.N. refugee agency”: whose figures they are."""
        words = self.clauses.tokens
        last = self.clauses.phrase_end(first + 1, stop)
        for index in range(first + 2, last):
            if words[index].norm not in COUNTS:
                continue
            of = index + 1 < last and words[index + 1].norm == "of"
            owner = (index + 2, last) if of else (first + 1, index - 1)
            subject = self.speakers.named(*owner) if of or words[index - 1].kind == "possessive" else None
            end = last if of else index + 1
            if subject:
                cue = Match(first, index + 1 + of, Cue("marker", "by the count of", "report", "certain"))
                content = self._around(cue, end, sentence, stop, bounds)
                if content:
                    self.ledger.add(subject.parties, content, (cue.first, cue.last), cue.cue, negated=False)
            return

    def _around(self, match: Match, last: int, sentence: Span, stop: int, bounds: Sequence[int]) -> list[Range]:
        """What an attribution by preposition belongs to: the clause before it, else the one behind."""
        words = self.clauses.tokens
        opens = (
            match.first == sentence.first
            or words[match.first - 1].text in (";", ":")
            or words[match.first - 1].norm in BEFORE_MARKER
        )
        others = [b for b in bounds if b != match.first]
        if not opens:
            left = self.extents.left(match.first, sentence.first)
            if left is None:
                first = self.extents.past_opening(self.extents.start(match.first, sentence.first), match.first)
                left = Content(((first, match.first),), "that") if match.first > first else None
            if left:
                behind = next((i for i in range(last, stop) if words[i].text == ","), stop) + 1
                goes_on = behind < stop and not self.clauses.has_verb(*left.ranges[0])
                return [*left.ranges, *([(behind, self.extents.end(behind, stop, others))] if goes_on else [])]
        comma = next((i for i in range(last, stop) if words[i].text == ","), None)
        if comma is None or comma + 1 >= stop:
            return []
        end = self.extents.end(comma + 1, stop, others)
        return [(comma + 1, end)] if end > comma + 1 else []

    def _hearsay(self, match: Match, sentence: Span, stop: int, bounds: Sequence[int], begun: int) -> None:
        """“reportedly” and “it is believed that”: a claim of nobody, unless its clause is somebody's claim already."""
        words = self.clauses.tokens
        if match.cue.lemma.startswith(("it ", "there ", "rumor", "rumour")):
            self._impersonal(match, stop, bounds, begun)
            return
        if match.cue.lemma not in claim_cues.HEARSAY or self.ledger.is_told(match.first, begun):
            return
        if any(c.cue and abs(c.cue[0] - match.last) <= 2 for c in self.ledger.made[begun:]):
            return
        first = self.extents.past_opening(self.extents.start(match.first, sentence.first), stop)
        behind = self.extents.past_opening(match.last, stop)
        last = self.extents.end(behind, stop, bounds)
        ranges = [(a, b) for a, b in ((first, match.first), (behind, last)) if b > a]
        if ranges and self.clauses.has_verb(first, last) and words[match.first - 1].norm not in ("a", "an", "the"):
            self.ledger.add((), ranges, (match.first, match.last), match.cue, negated=False)

    def _impersonal(self, match: Match, stop: int, bounds: Sequence[int], begun: int) -> None:
        words = self.clauses.tokens
        first = match.last
        if (
            match.cue.factuality == "uncommitted"
            and match.cue.act == "report"
            and "alleged" not in match.cue.lemma
            and "claimed" not in match.cue.lemma
        ):
            return
        if first < stop and words[first].norm == "to":
            first = first + 2 if first + 1 < stop and words[first + 1].norm in ("be", "have") else first + 1
        elif first < stop and words[first].norm == "that":
            first += 1
        elif not self.clauses.has_verb(first, stop):
            return
        last = self._hearsay_end(first, stop, bounds)
        if last > first and not self.ledger.is_told(match.first, begun):
            self.ledger.add((), [(first, last)], (match.first, match.last), match.cue, negated=False)

    def _hearsay_end(self, first: int, stop: int, bounds: Sequence[int]) -> int:
        """A proposition of hearsay ends before a relative clause that only adds to it."""
        words = self.clauses.tokens
        last = self.extents.end(first, stop, bounds)
        return next(
            (i for i in range(first + 1, last - 1) if words[i].text == "," and words[i + 1].norm in ("which", "who")),
            last,
        )

    def _passive_marker(self, match: Match, sentence: Span, stop: int, bounds: Sequence[int], begun: int) -> None:
        words = self.clauses.tokens
        if match.cue.lemma.endswith("as saying"):
            self._quoted(match, sentence, stop, bounds)
            return
        phrase = match.cue.lemma.split()
        if (
            phrase[0] in claim_cues.PLANS
            or phrase[-1] != "to"
            or self.ledger.is_told(match.first, begun)
            or match.first == sentence.first
        ):
            return
        before = words[self.clauses.skip_adverbs_left(match.first, sentence.first) - 1].norm
        if before not in BEFORE_PARTICIPLE and not (
            phrase[0] in ("said", "believed", "thought", "reported", "alleged", "rumored", "rumoured", "reputed")
            and before not in grammar.HAVE
        ):
            return
        first = match.last + 1 if match.last < stop and words[match.last].norm in ("be", "have") else match.last
        last = self._hearsay_end(first, stop, bounds)
        if last > first:
            subject = self._hearsay_subject(match, sentence.first) if before in grammar.BE else []
            if before not in grammar.BE:
                last = next((i for i in range(first + 1, last) if self.clauses.is_finite(i)), last)
            if subject and self.clauses.tokens[subject[0][0] - 1].norm in SUBORDINATE:
                last = next((i for i in range(first, last) if words[i].text == ","), last)
            self.ledger.add((), [*subject, (first, last)], (match.first, match.last), match.cue, negated=False)

    def _hearsay_subject(self, match: Match, floor: int) -> list[Range]:
        """The noun phrase of which something is believed; a pronoun says nothing."""
        words = self.clauses.tokens
        end = self.clauses.skip_adverbs_left(match.first, floor)
        while end > floor and (words[end - 1].norm in grammar.AUXILIARIES or words[end - 1].norm in grammar.ADVERBS):
            end -= 1
        first, last = next(self.clauses.chunks_left(end, floor))
        if last - first > 12 or last <= first or words[last - 1].norm in STANDING_IN:
            return []
        joint = next((i for i in range(last - 1, first, -1) if words[i].norm in SUBORDINATE), first - 1)
        first = self.extents.past_opening(max(first, joint + 1), last)
        return [(first, last)] if last > first else []

    def _quoted(self, match: Match, sentence: Span, stop: int, bounds: Sequence[int]) -> None:
        """“KCNA quoted Kim as saying …” and “…, Kim was quoted as saying by KCNA”: the speaker, and through whom."""
        words = self.clauses.tokens
        verb = next(
            (
                i
                for i in range(match.last - 1, max(sentence.first, match.first - 14) - 1, -1)
                if words[i].norm in ("quoted", "cited", "quoting", "citing", "quotes", "cites")
            ),
            None,
        )
        if verb is None:
            return
        passive = verb >= match.first or verb == match.first - 1
        group = grammar.verb_group(self.clauses.scene.document, verb, sentence.first, "past")
        by: Subject | None = None
        end = match.last
        if passive:
            subject = self.speakers.before(group.first, sentence.first)
            if end < stop and words[end].norm == "by":
                last = self.clauses.phrase_end(end + 1, stop)
                by, end = self.speakers.named(end + 1, last), last
        else:
            subject = self.speakers.named(verb + 1, match.first)
            by = self.speakers.before(group.first, sentence.first)
        if subject is None:
            return
        cue = Cue("verb", "say", "say", "certain", frozenset({"that", "quote"}))
        content = self.contents.right(end, stop, cue, [b for b in bounds if b >= end])
        if content is None:
            first = subject.first if passive else by.first if by else verb
            content = self.extents.left(first, sentence.first)
        if content is None:
            return
        for draft in self.ledger.add(subject.parties, content.ranges, (match.first, match.last), cue, negated=False):
            draft.reported_by = [p.who for p in by.parties] if by else []
        self.speakers.remember(subject.parties)
