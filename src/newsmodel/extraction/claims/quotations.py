"""Quotations that no verb of saying claims: they go on with the speaker before, or any verb behind them says them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import frozen

from newsmodel.extraction.claims.clauses import Clauses, marks
from newsmodel.extraction.claims.cues import Cue
from newsmodel.extraction.claims.ledger import Ledger
from newsmodel.extraction.claims.reference import Subject
from newsmodel.extraction.claims.sources import Speakers
from newsmodel.extraction.drafts import ClaimDraft, Range
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.tokens import Quotation, Span


@frozen
class Quotations:
    """Gives the quotations of one text their speakers."""

    clauses: Clauses
    speakers: Speakers
    ledger: Ledger

    def read(self, paragraph: Span) -> None:
        """Quotations of a paragraph that no verb claims go on with the last speaker."""
        for quotation in self._quotations(paragraph):
            first, last = marks(quotation)
            if self._plainly_said(quotation):
                continue
            if any(a < last and first < b for c in self.ledger.latest() for a, b in c.content) or not self._is_sentence(
                quotation
            ):
                continue
            speaker = self._speaker_before(first, paragraph)
            if speaker is not None and speaker.source is not None:
                cue = Cue("verb", "", "say", "certain")
                factuality, mode = self.ledger.stances.read([(first, last)], cue, negated=False)
                self.ledger.made.append(
                    ClaimDraft(
                        [(first, last)],
                        None,
                        speaker.source,
                        None,
                        "say",
                        factuality,
                        mode,
                        reported_by=list(speaker.reported_by),
                    )
                )

    def _quotations(self, paragraph: Span) -> Sequence[Quotation]:
        quotations = self.clauses.scene.document.quotations
        begin, end = (bisect_left(quotations, o, key=lambda q: q.start) for o in (paragraph.start, paragraph.end))
        return quotations[begin:end]

    def _plainly_said(self, quotation: Quotation) -> bool:
        """“…,” he rued: any verb right behind a quotation and its speaker says it."""
        words = self.clauses.tokens
        first, last = marks(quotation)
        if any(
            a < last and first < b for c in self.ledger.latest() for a, b in c.content
        ) or not self.clauses.is_speech(quotation):
            return False
        stop = self.clauses.sentence_stop(last - 1)
        index = last + (last < stop and words[last].text == ",")
        if (index == last and words[last - 2].text not in ",?!") or index >= stop:
            return False
        if words[index].norm.endswith("ed") and not words[index].capitalised:
            subject = self.speakers.after(index + 1, stop)
            return bool(subject) and self._say((first, last), (index, index + 1), subject)
        end = index + 1 if words[index].norm in grammar.SUBJECT_PRONOUNS else self.clauses.phrase_end(index, stop)
        if (
            end < stop
            and words[end].kind == "word"
            and (words[end].norm.endswith("ed") or self.clauses.is_finite(end))
            and (end + 1 >= stop or words[end + 1].text == "," or words[end + 1].norm in grammar.PREPOSITIONS)
        ):
            return self._say((first, last), (end, end + 1), self.speakers.named(index, end))
        return False

    def _say(self, content: Range, verb: Range, subject: Subject | None) -> bool:
        if subject is None:
            return False
        word = self.clauses.tokens[verb[0]].norm
        self.ledger.add(subject.parties, [content], verb, Cue("verb", word, "say", "certain"), negated=False)
        self.speakers.remember(subject.parties)
        return True

    def _is_sentence(self, quotation: Quotation) -> bool:
        words = self.clauses.tokens
        first, last = quotation.first, quotation.last
        return (last - first >= 3 and words[first].capitalised and words[last - 1].text in ".?!") or (
            not quotation.closed and last - first > 5
        )

    def _speaker_before(self, first: int, paragraph: Span) -> ClaimDraft | None:
        """The claim before a quotation in its paragraph, or in the one before where the quotation opens its own."""
        document = self.clauses.scene.document
        spoken = [
            c for c in self.ledger.latest() if (c.cue and c.cue[0] < first) or (not c.cue and c.content[0][0] < first)
        ]
        if not spoken:
            return None
        latest = max(spoken, key=lambda c: max(r[1] for r in (*c.content, *([c.cue] if c.cue else []))))
        place = max(r[1] for r in (*latest.content, *([latest.cue] if latest.cue else [])))
        if place > paragraph.first or (
            first == paragraph.first and 0 <= document.sentence_of(first) - document.sentence_of(place - 1) <= 1
        ):
            return latest
        return None
