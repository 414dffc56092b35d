"""Nouns of saying with their clauses: “accusations that …”, “Kim’s claim that …”, “expressed the belief that …”."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsmodel.extraction.claims import cues as claim_cues
from newsmodel.extraction.claims.clauses import DETERMINERS, LINKING, Clauses
from newsmodel.extraction.claims.cues import Lexicon, Match
from newsmodel.extraction.claims.extent import Extents
from newsmodel.extraction.claims.ledger import Ledger
from newsmodel.extraction.claims.reference import Party, Subject
from newsmodel.extraction.claims.sources import Speakers
from newsmodel.extraction.claims.verbs import Hit
from newsmodel.extraction.drafts import ClaimDraft, Words
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.tokens import Span

CLAUSE_LINKS = LINKING | grammar.RELATIVES | grammar.CONJUNCTIONS
VERB_COMPANIONS = grammar.AUXILIARIES | grammar.ADVERBS
NOT_BEFORE_VERB = grammar.PREPOSITIONS | DETERMINERS


@frozen
class Nouns:
    """Reads the nouns of saying of one text."""

    clauses: Clauses
    lexicon: Lexicon
    extents: Extents
    speakers: Speakers
    ledger: Ledger

    def read(
        self, match: Match, sentence: Span, stop: int, bounds: Sequence[int], begun: int, hits: Sequence[Hit]
    ) -> None:
        """“accusations that …”, “Kim’s claim that …”, “expressed the belief that …”."""
        words = self.clauses.tokens
        if (
            match.last >= stop
            or self.ledger.is_told(match.first, begun)
            or any(h.object and h.object[1] == match.last and h.cue.act == "deny" for h in hits)
        ):
            return
        if any(c.cue and c.cue[0] == match.first for c in self.ledger.latest()):
            return
        that = self._that(match, stop)
        lent = self._support(match, sentence.first, hits)
        if that is None or (
            lent is None
            and match.cue.act not in ("accuse", "say", "report", "deny", "announce", "warn", "threaten", "confirm")
        ):
            return
        comes = words[match.first - 1].norm in ("comes", "came", "come")
        if (
            lent is None
            and not comes
            and match.cue.lemma
            in (
                "evidence",
                "proof",
                "sign",
                "indication",
                "news",
                "word",
                "position",
                "view",
                "message",
                "hint",
                "talk",
                "theory",
                "explanation",
                "notice",
                "finding",
                "conclusion",
                "intelligence",
            )
        ):
            return
        if any(c.content and c.content[0][0] in (that, that - 1) for c in self.ledger.made[begun:]):
            return
        last = self._noun_end(
            match, that, self.extents.end(that, stop, [b for b in bounds if b > that]), sentence.first
        )
        source = lent or self._possessor(match, sentence.first) or self._by(match, that, stop)
        parties = source.parties if source else self._reports(match)
        cue = (self._verb_before(match, sentence.first), match.last) if lent else (match.first, match.last)
        if last > that:
            self.ledger.add(parties, [(that, last)], cue, match.cue, negated=False)
            self.speakers.remember(parties)

    def before(self, hit: Hit, sentence: Span) -> ClaimDraft | None:
        """An accusation of the same sentence that is read only now: “accusations that … – a claim that both deny”."""
        stop = self.clauses.sentence_stop(sentence.first)
        for index in range(hit.match.first - 1, sentence.first - 1, -1):
            for match in self.lexicon.at(self.clauses.scene.document, index, stop):
                if (
                    match.cue.kind == "noun"
                    and index + 1 < stop
                    and self.clauses.tokens[match.last].norm == "that"
                    and match.last + 1 < hit.begin - 1
                ):
                    begun = len(self.ledger.made)
                    self.read(match, sentence, stop, [], begun, [])
                    return self.ledger.made[-1] if len(self.ledger.made) > begun else None
        return None

    def _reports(self, match: Match) -> tuple[Party, ...]:
        """Reports speak for themselves: “media reports that …”."""
        if match.cue.act != "report" or not match.cue.lemma.endswith("report"):
            return ()
        start = grammar.noun_phrase_start(self.clauses.scene.document, match.first)
        return (Party(Words(start, match.last), start, match.last),)

    def _noun_end(self, match: Match, that: int, last: int, floor: int) -> int:
        """Where the clause of a noun ends that is itself a subject: “Reports that he had resigned | were false”."""
        words = self.clauses.tokens
        start = grammar.noun_phrase_start(self.clauses.scene.document, match.first)
        if start > floor and words[start - 1].text != ",":
            return last
        verb = next((i for i in range(that, last) if self.clauses.is_finite(i)), last)
        for index in range(verb + 2, last):
            if words[index].norm in CLAUSE_LINKS:
                return last
            if self.clauses.is_finite(index) and words[index - 1].norm not in VERB_COMPANIONS:
                return index
        return last

    def _that(self, match: Match, stop: int) -> int | None:
        """Where the proposition of a noun begins: behind “that”, over a parenthesis or a by-phrase, or behind “of”."""
        words = self.clauses.tokens
        index = match.last
        if words[index].norm in ("by", "from", "in", "among", "on"):
            index = self.clauses.phrase_end(index + 1, stop)
        elif words[index].text == ",":
            close = next((i for i in range(index + 1, min(index + 10, stop)) if words[i].text == ","), None)
            index = close + 1 if close else index
        if index + 1 < stop and words[index].norm == "that" and self.clauses.has_verb(index + 1, stop):
            return index + 1
        if (
            match.cue.act in ("accuse", "deny")
            and words[match.last].norm == "of"
            and match.last + 1 < stop
            and match.cue.lemma not in ("charge", "suspicion", "complaint")
        ):
            return match.last + 1
        return None

    def _verb_before(self, match: Match, floor: int) -> int:
        start = grammar.noun_phrase_start(self.clauses.scene.document, match.first)
        words = self.clauses.tokens
        for index in range(match.first - 1, max(floor - 1, match.first - 5), -1):
            if words[index].norm.rstrip("s") in claim_cues.SUPPORT or _lemma(words[index].norm) in claim_cues.SUPPORT:
                return index
        return start

    def _support(self, match: Match, floor: int, hits: Sequence[Hit]) -> Subject | None:
        """The subject of a verb that lends it to the noun: “X expressed the belief that”."""
        words = self.clauses.tokens
        index = self._verb_before(match, floor)
        if not floor < index < match.first or _lemma(words[index].norm) not in claim_cues.SUPPORT:
            return None
        group = grammar.verb_group(self.clauses.scene.document, index, floor, "past")
        if group.voice == "passive" or group.tense in ("future", "infinitive", "conditional"):
            return None
        subject = self.speakers.before(group.first, floor)
        shared = [h for h in hits if h.match.last <= index and h.subject.parties]
        if subject is None and words[group.first - 1].norm in LINKING and shared:
            return shared[-1].subject
        if subject is None and words[group.first - 1].norm in LINKING:
            subject = self.speakers.leading(self.extents.start(group.first - 1, floor), group.first - 1)
        return subject if subject and subject.parties else None

    def _possessor(self, match: Match, floor: int) -> Subject | None:
        words = self.clauses.tokens
        index = match.first
        while (
            index > floor
            and match.first - index < 3
            and words[index - 1].kind == "word"
            and words[index - 1].norm not in NOT_BEFORE_VERB
        ):
            index -= 1
        if index <= floor or words[index - 1].kind != "possessive":
            return None
        occurrence = self.clauses.scene.actors.at(index - 2)
        return (
            Subject((Party(occurrence.entity, occurrence.first, occurrence.last),), occurrence.first, index)
            if occurrence
            else None
        )

    def _by(self, match: Match, that: int, stop: int) -> Subject | None:
        words = self.clauses.tokens
        if words[match.last].norm not in ("by", "from", "among") or that - 1 <= match.last + 1:
            return None
        return self.speakers.named(match.last + 1, self.clauses.phrase_end(match.last + 1, that - 1))


def _lemma(word: str) -> str:
    """A rough base form: “expressed” → “express”."""
    for ending, instead in (("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        base = word.removesuffix(ending) + instead
        if word.endswith(ending) and (base in claim_cues.SUPPORT or base + "e" in claim_cues.SUPPORT):
            return base if base in claim_cues.SUPPORT else base + "e"
    return {"made": "make", "gave": "give", "held": "hold", "given": "give"}.get(word, word)
