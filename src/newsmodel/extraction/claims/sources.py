"""Who speaks: the subject of a verb of saying, before it or behind it, apposition and relative clause passed over.

Makes no claims.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.claims.clauses import DETERMINERS, HARD, LINKING, LONGEST, SUBORDINATORS, Clauses
from newsmodel.extraction.claims.cues import Lexicon
from newsmodel.extraction.claims.parties import Parties
from newsmodel.extraction.claims.phrases import Phrases
from newsmodel.extraction.claims.reference import PLURAL, Party, References, Subject, Who
from newsmodel.extraction.drafts import Words
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.scene import Entity

WRITER = frozenset({"i", "we", "you"})
THROUGH = frozenset({"through", "via"})


JOINING = LINKING | SUBORDINATORS
NO_SUBJECTS = grammar.PREPOSITIONS | grammar.CONJUNCTIONS
PURE_PRONOUNS = grammar.PRONOUNS - DETERMINERS
SEQUENCING = LINKING | {"but", "then", "so", "yet"}
PHRASE_OPENERS = grammar.PREPOSITIONS | grammar.RELATIVES


@define
class Speakers:
    """Finds the speakers of one text."""

    clauses: Clauses
    phrases: Phrases
    references: References
    parties: Parties

    @classmethod
    def of(cls, clauses: Clauses, cast: Cast, lexicon: Lexicon) -> Speakers:
        phrases = Phrases(clauses)
        references = References(clauses, cast, phrases)
        return cls(clauses, phrases, references, Parties(clauses, cast, lexicon, phrases, references))

    def remember(self, parties: Sequence[Party]) -> None:
        """Notes who spoke, for pronouns to come."""
        self.references.remember(parties)

    def before(self, end: int, floor: int) -> Subject | None:
        """The subject that ends before a verb group at `end`, apposition and relative clause passed over."""
        words = self.clauses.tokens
        end = self.clauses.skip_adverbs_left(end, floor)
        if end <= floor:
            return None
        if words[end - 1].text == ")":
            end = next((i for i in range(end - 2, floor, -1) if words[i].text == "("), end)
        word = words[end - 1]
        if word.norm in grammar.SUBJECT_PRONOUNS:
            return self._pronoun(end - 1)
        if word.norm in ("who", "which", "that") and end - 1 > floor:
            return self._antecedent(end - 1, floor)
        if word.text == "," and end - 1 > floor:
            return self._interrupted(end - 1, floor)
        if word.norm in JOINING or word.norm in grammar.PREPOSITIONS or word.text in HARD or self._closes(end - 1):
            return None
        first, last = next(self.clauses.chunks_left(end, floor))
        return self._phrase(self.phrases.trim(first, last), last, floor)

    def after(self, first: int, stop: int) -> Subject | None:
        """The subject that stands behind its verb: “said Yoon Sang-ho, a specialist”."""
        words = self.clauses.tokens
        first = self.clauses.time_end(first, stop)
        if first >= stop or words[first].kind in ("mark", "dash") or words[first].norm in NO_SUBJECTS:
            return None
        if words[first].norm in grammar.SUBJECT_PRONOUNS:
            return self._pronoun(first)
        last = self.clauses.phrase_end(first, stop)
        if last <= first:
            return None
        subject = Subject(tuple(self.parties.parties(first, last)), first, last)
        if last < stop and words[last].text == ",":
            named = self.parties.named_in(last + 1, self.clauses.phrase_end(last + 1, stop))
            if named and not self._is_person(subject) and subject.parties:
                return Subject((named,), first, named.last)
        return subject if subject.parties else None

    def leading(self, first: int, stop: int) -> Subject | None:
        """The first noun phrase of a clause, for verbs that share its subject."""
        words = self.clauses.tokens
        verb = self.phrases.first_verb(first, stop)
        first = self.phrases.opening(first, verb)
        if first < stop and words[first].norm in grammar.SUBJECT_PRONOUNS:
            return self._pronoun(first)
        last = self.clauses.skip_adverbs_left(self.clauses.phrase_end(first, max(verb, first)), first)
        return self._phrase(first, last, first) if last > first else None

    def named(self, first: int, last: int) -> Subject | None:
        """The parties of a noun phrase: the X of “according to X”."""
        if first < last and self.clauses.tokens[first].norm in PURE_PRONOUNS:
            return self._pronoun(first)
        parties = tuple(self.parties.parties(first, last)) if last > first else ()
        return Subject(parties, first, last) if parties else None

    def _closes(self, index: int) -> bool:
        return self.clauses.quotation_at(index) is not None

    def _phrase(self, first: int, last: int, floor: int) -> Subject | None:
        words = self.clauses.tokens
        if first < last and words[first].norm in grammar.SUBJECT_PRONOUNS:
            return self._pronoun(first)
        relative = self.phrases.relative(first, last)
        if words[first].norm in ("who", "which", "whom", "what", "that", "whose") and last - first > 1:
            first += 1
        parties = list(self.parties.parties(first, relative))
        if parties and LINKING & self.clauses.words(first, relative):
            parties = self._listed(first, floor) + parties
        return Subject(tuple(parties), min(parties[0].first, first), last) if parties else None

    def _listed(self, first: int, floor: int) -> list[Party]:
        """The further members of a list before “B and C”: “A, B and C”."""
        words = self.clauses.tokens
        found: list[Party] = []
        while first - 1 > floor and words[first - 1].text == ",":
            occurrence = self.clauses.scene.actors.at(first - 2)
            if not occurrence:
                break
            start = occurrence.first - (words[occurrence.first - 1].norm == "the" if occurrence.first > floor else 0)
            if start > floor and words[start - 1].text != "," and words[start - 1].norm not in grammar.RELATIVES:
                break
            found.insert(0, Party(occurrence.entity, occurrence.first, occurrence.last))
            first = start
        return found

    def _interrupted(self, comma: int, floor: int) -> Subject | None:
        """The subject before an apposition, relative clause or phrase between commas that ends at `comma`."""
        chunks = list(self.clauses.chunks_left(comma, floor))
        if len(chunks) < 2:
            return None
        for place, (first, last) in enumerate(chunks[1:], 1):
            if not self._opens_interruption(chunks[place - 1][0]):
                continue
            start = self.phrases.trim(first, last)
            subject = self._phrase(start, last, floor) if last > start else None
            if subject is None or (self.clauses.is_clause(start, self.phrases.relative(start, last))):
                continue
            apposed = self._apposed(chunks[:place])
            if apposed and not self.parties.named_in(start, last):
                return Subject((apposed,), subject.first, comma)
            return Subject(subject.parties, subject.first, comma)
        return None

    def _opens_interruption(self, first: int) -> bool:
        words = self.clauses.tokens
        return words[first].norm not in SEQUENCING

    def _apposed(self, chunks: Sequence[tuple[int, int]]) -> Party | None:
        """The person whom an apposition names: “an army spokesman, Captain Emery Kabongo,”."""
        first, last = chunks[-1]
        words = self.clauses.tokens
        if words[first].norm in THROUGH:
            first += 1
        elif words[first].norm in PHRASE_OPENERS or words[first].norm.endswith("ing"):
            return None
        return self.parties.named_in(first, last)

    def _is_person(self, subject: Subject) -> bool:
        return any(isinstance(p.who, Entity) and p.who.type == "person" for p in subject.parties)

    def _antecedent(self, index: int, floor: int) -> Subject | None:
        """The noun phrase before “who” or “which”."""
        words = self.clauses.tokens
        end = index
        if words[end - 1].norm in grammar.PREPOSITIONS:
            end -= 1
        if words[end - 1].text == ",":
            end -= 1
        if words[end - 1].norm in LINKING and end - 1 > floor:
            chunks = list(self.clauses.chunks_left(end - 1, floor))
            inner = next((i for i in range(end - 2, floor, -1) if words[i].norm in ("who", "which")), None)
            return self._antecedent(inner, floor) if inner and chunks else None
        if end <= floor or self._closes(end - 1):
            return None
        first, last = next(self.clauses.chunks_left(end, floor))
        start = max(grammar.noun_phrase_start(self.clauses.scene.document, last - 1), first)
        occurrence = self.clauses.scene.actors.at(last - 1)
        if occurrence:
            start = max(first, min(start, occurrence.first))
        person = words[index].norm == "who"
        apposed = self._before_apposition(first, floor)
        if apposed:
            return Subject((apposed,), apposed.first, index)
        subject = self._phrase(start, last, floor)
        if (
            subject
            and subject.parties
            and isinstance(subject.parties[-1].who, Entity)
            and not (person and not self._is_person(subject))
        ):
            return Subject(subject.parties[-1:], subject.first, index)
        if subject and not person and words[start - 1].norm in grammar.PREPOSITIONS:
            return Subject(subject.parties[-1:], subject.first, index)
        whole = self.phrases.trim(first, last)
        subject = self._phrase(whole, last, floor) if not self.clauses.is_clause(whole, last) else subject
        return Subject(subject.parties[-1:], subject.first, index) if subject else None

    def _before_apposition(self, first: int, floor: int) -> Party | None:
        """The person to whom an apposition that begins at `first` belongs: “by Yusuf Marpaung, a lawmaker, who …”."""
        words = self.clauses.tokens
        if (
            first - 2 < floor
            or words[first - 1].text != ","
            or words[first].norm not in ("a", "an", "the", "his", "her", "its", "their")
        ):
            return None
        occurrence = self.clauses.scene.actors.at(first - 2)
        if occurrence is None or occurrence.entity.type != "person" or self.clauses.scene.actors.at(first):
            return None
        return Party(occurrence.entity, occurrence.first, occurrence.last)

    def _pronoun(self, index: int) -> Subject | None:
        """Whom a pronoun means; the writer of the text speaks by his own words."""
        word = self.clauses.tokens[index].norm
        if word in WRITER:
            return Subject((Party(Words(index, index + 1), index, index + 1),), index, index + 1, plain=True)
        party = self._who(index, word)
        return Subject((Party(party, index, index + 1),) if party else (), index, index + 1, plain=True)

    def _who(self, index: int, word: str) -> Who | None:
        if word in PLURAL and (several := self._subject_before(index)):
            return several
        return self.references.referent(index, word)

    def _subject_before(self, index: int) -> Who | None:
        """The several whom the sentence before tells of: “The two sides met. They agreed …”."""
        document = self.clauses.scene.document
        number = document.sentence_of(index)
        if number == 0 or index - document.sentences[number].first > 2:
            return None
        before = document.sentences[number - 1]
        subject = self.leading(before.first, min(before.last, before.first + LONGEST))
        party = subject.parties[0] if subject and len(subject.parties) == 1 else None
        return party.who if party and isinstance(party.who, Words) and self.references.fits(party.who, "they") else None
