"""Which words of a sentence speak, and whose they are: verbs of saying with their subjects. Makes no claims."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, frozen

from newsmodel.extraction.claims.clauses import DETERMINERS, LINKING, REDUCED, SUBORDINATORS, VENUES, Clauses
from newsmodel.extraction.claims.content import CARRIED
from newsmodel.extraction.claims.cues import Cue, Lexicon, Match
from newsmodel.extraction.claims.reference import PAPERS, Subject
from newsmodel.extraction.claims.sources import Speakers
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.grammar.words import VerbGroup
from newsmodel.extraction.tokens import Span, Token

TELLING = frozenset("tell inform assure remind advise notify reassure apprise urge".split())
"""Verbs that always name whom they address, so that what follows is never their subject."""

UNINVERTED = frozenset({"request", "praise", "condemn", "deny"})
"""Acts whose verbs do not stand before their subject."""

COUNTING = frozenset({"this", "that", "some", "many", "several", "all", "both", "others"})
NOUN_FOLLOWERS = frozenset({"of", "from", "by", "between"})
PLURAL_SUBJECTS = frozenset({"who", "people", "many", "some", "others", "both", "police", "and", "also", "which"})
GOING_ON = frozenset("went goes go gone going continued continues on".split())
AGENTLESS = frozenset({"accuse", "blame", "suspect", "allege"})
INNER = frozenset(
    {"long", "since", "now", "thus", "too", "rightly", "both", "all", "himself", "herself", "itself", "themselves"}
)
"""Adverbs that may stand between auxiliary and verb, beside those in -ly."""

GERUND_LEFT = frozenset({",", "and", "but", "while", "in", "after", "before", "by", "then"})


OWNING = DETERMINERS - COUNTING
CARRIERS = PAPERS | VENUES
PLURAL_FOLLOWERS = NOUN_FOLLOWERS | {"for", "and", "are", "were", "have", "to"}
BEFORE_BASE_FORM = PLURAL_SUBJECTS | grammar.ADVERBS
SHARING = LINKING | {"but", "then"}
RELATING = grammar.RELATIVES | {"what"}


@frozen(slots=True)
class Hit:
    """A verb of saying with its group and its subject."""

    match: Match
    group: VerbGroup
    subject: Subject
    where: str
    """before, after, shared (with the verb before), gerund, agent (by X), relative, or none."""
    begin: int
    """The first token of what belongs to it: its subject's, or the conjunction's that joins it."""
    object: tuple[int, int] | None = None
    """The words that a relative pronoun or a passive's subject stands for."""

    @property
    def cue(self) -> Cue:
        return self.match.cue


@define
class Verbs:
    """Reads the verbs of saying of one text."""

    clauses: Clauses
    speakers: Speakers
    lexicon: Lexicon

    def read(self, match: Match, sentence: Span, stop: int, earlier: Sequence[Hit]) -> Hit | None:
        """The cue as a verb that speaks, or None where the word is a noun, an adjective or a plan."""
        group = self._group(match, sentence.first)
        if match.cue.form == "gerund" and self.clauses.tokens[match.first - 1].kind == "possessive":
            return None
        if match.cue.form == "gerund" and not group.progressive:
            return self._gerund(match, group, sentence, stop, earlier)
        if not self._speaks(match, group, sentence.first):
            return None
        if group.voice == "passive" or self._is_reduced_passive(match, group, sentence.first):
            return self._passive(match, group, sentence, stop)
        return self._active(match, group, sentence, stop, earlier)

    def _group(self, match: Match, floor: int) -> VerbGroup:
        """The verb's group, over adverbs of manner and time that stand inside it: “have long accused”."""
        document = self.clauses.scene.document
        head = match.first
        inner = head
        while inner - 1 > floor and self.clauses.tokens[inner - 1].norm in INNER:
            inner -= 1
        group = grammar.verb_group(document, inner, floor, match.cue.form)
        return (
            group if inner == head or group.first < inner else grammar.verb_group(document, head, floor, match.cue.form)
        )

    # is it a verb

    def _speaks(self, match: Match, group: VerbGroup, floor: int) -> bool:
        words = self.clauses.tokens
        before = words[match.first - 1] if match.first > floor else None
        if group.tense == "future" or (group.tense == "conditional" and not group.negated):
            return False
        if group.tense == "infinitive":
            return group.governor is not None and words[group.governor].norm in GOING_ON
        if before is None:
            return match.cue.form not in ("base", "present")
        if group.first != match.first:
            return True
        if before.norm in OWNING or before.kind == "possessive" or before.norm in grammar.PREPOSITIONS:
            return False
        if match.cue.form == "past":
            return self._is_plain_past(match, before)
        if words[match.first].capitalised:
            return False
        return before.norm in grammar.SUBJECT_PRONOUNS or self._is_plain_present(match, before, floor)

    def _is_plain_past(self, match: Match, before: Token) -> bool:
        """Whether a past form speaks: not “companies said to have …”, “a message posted on …”, “U.S.-backed”."""
        words = self.clauses.tokens
        after = words[match.last].norm if match.last < len(words) else ""
        then = words[match.last + 1].norm if match.last + 1 < len(words) else ""
        if after == "to" and "to" not in match.cue.frames and then in ("be", "have"):
            return False
        carried = before.norm in CARRIERS and after in REDUCED and words[match.first].norm in CARRIED
        return not carried and before.text != "-"

    def _is_plain_present(self, match: Match, before: Token, floor: int) -> bool:
        """Whether a form that could be a noun is a verb in the present: “officials say the”, “Moscow denies this”."""
        words = self.clauses.tokens
        after = words[match.last].norm if match.last < len(words) else ""
        if match.cue.form == "present":
            return "for" in match.cue.lemma or after not in PLURAL_FOLLOWERS
        joined = LINKING & {t.norm for t in words[max(floor, match.first - 4) : match.first]}
        plural = before.norm.endswith(("s", "ly")) or before.norm in BEFORE_BASE_FORM
        start = grammar.noun_phrase_start(self.clauses.scene.document, match.first - 1)
        named = before.capitalised and before.kind == "word" and words[start].norm not in OWNING
        return (plural or named or bool(joined)) and before.norm not in ("its", "his") and after not in NOUN_FOLLOWERS

    def _is_reduced_passive(self, match: Match, group: VerbGroup, floor: int) -> bool:
        """“a charge dismissed by X”: a participle with its agent."""
        words = self.clauses.tokens
        if (
            match.cue.form != "past"
            or group.first != match.first
            or match.first <= floor
            or words[match.first - 1].norm in grammar.SUBJECT_PRONOUNS
        ):
            return False
        after = [t.norm for t in words[match.last : match.last + 8]]
        if after[:1] == ["by"] and self.clauses.words(match.last + 1, match.last + 3) & VENUES:
            return False
        if after[:1] != ["by"] and self.speakers.before(group.first, floor):
            return False
        return after[:1] == ["by"] or (
            words[match.first - 1].text == ","
            and bool(after)
            and after[0] in grammar.PREPOSITIONS
            and "by" in after
            and "," not in after[: after.index("by")]
        )

    # whose is it

    def _active(self, match: Match, group: VerbGroup, sentence: Span, stop: int, earlier: Sequence[Hit]) -> Hit | None:
        words = self.clauses.tokens
        left = self.clauses.skip_adverbs_left(group.first, sentence.first)
        before = words[left - 1] if left > sentence.first else None
        if before is not None and before.norm in SHARING:
            return self._shared(match, group, left - 1, sentence, earlier)
        subject = self.speakers.before(group.first, sentence.first)
        opens = subject is None and (
            before is None
            or before.text == ","
            or self.clauses.quotation_at(left - 1) is not None
            or before.kind == "dash"
        )
        if (
            opens
            and match.cue.frames & {"quote", "that"}
            and left == match.first
            and match.cue.lemma not in TELLING
            and match.cue.act not in UNINVERTED
        ):
            inverted = self._inverted(match, stop)
            if inverted:
                return Hit(match, group, inverted, "after", left)
        if subject is None:
            if before is not None and before.text == ",":
                return self._shared(match, group, left - 1, sentence, earlier)
            return None
        if not subject.parties and not subject.plain:
            return None
        relative = before is not None and before.norm in ("who", "which", "that")
        begin = left - 1 if relative else subject.first
        return Hit(
            match,
            group,
            subject,
            "relative" if relative else "before",
            begin,
            self._relative_object(begin, sentence.first),
        )

    def _relative_object(self, begin: int, floor: int) -> tuple[int, int] | None:
        """What “that” or “which” before the subject stands for: “a claim | that both deny”."""
        words = self.clauses.tokens
        index = begin - 1
        if index > floor and words[index].norm == "both":
            index -= 1
        if index <= floor or words[index].norm not in ("that", "which", "whom"):
            noun = index >= floor and (self.lexicon.is_noun(words[index].norm))
            return (grammar.noun_phrase_start(self.clauses.scene.document, index), index + 1) if noun else None
        end = index - 1 if words[index - 1].text == "," else index
        if end <= floor:
            return None
        return grammar.noun_phrase_start(self.clauses.scene.document, end - 1), end

    def _inverted(self, match: Match, stop: int) -> Subject | None:
        """“…,” said X: the subject behind its verb, with nothing behind that the verb could govern."""
        words = self.clauses.tokens
        subject = self.speakers.after(match.last, stop)
        if subject is None:
            return None
        last = subject.last
        if last < stop and (self.clauses.is_finite(last) or words[last].norm == "that"):
            return None
        comma = next(
            (i for i in range(last, stop) if words[i].text in (",", ";") or self.clauses.quotation_at(i)), stop
        )
        return (
            None
            if self.clauses.is_clause(last, comma) and words[min(last, stop - 1)].norm not in grammar.RELATIVES
            else subject
        )

    def _shared(
        self, match: Match, group: VerbGroup, conjunction: int, sentence: Span, earlier: Sequence[Hit]
    ) -> Hit | None:
        """A verb that shares the subject of the verb before it: “said that …, and denounced …”."""
        begin = conjunction
        if begin > sentence.first and self.clauses.tokens[begin - 1].text == ",":
            begin -= 1
        subject = self._of_earlier(earlier, match.first) or self.speakers.leading(
            self._clause_start(begin, sentence.first), begin
        )
        if subject is None or not subject.parties:
            return None
        return Hit(match, group, subject, "shared", begin)

    def _of_earlier(self, earlier: Sequence[Hit], index: int) -> Subject | None:
        words = self.clauses.tokens
        hits = [h for h in earlier if h.subject.parties]
        main = [h for h in hits if h.where != "gerund" and words[h.begin - 1].norm not in RELATING]
        hits = main or hits
        if not hits or any(words[i].text in ";:" for i in range(hits[-1].match.last, index)):
            return None
        return hits[-1].subject

    def _clause_start(self, end: int, floor: int) -> int:
        first = floor
        for start, _ in self.clauses.chunks_left(end, floor):
            first = start
        return first

    def _gerund(self, match: Match, group: VerbGroup, sentence: Span, stop: int, earlier: Sequence[Hit]) -> Hit | None:
        """“…, adding that …”, “Denying that …, X said …”: the subject is that of the verb beside it."""
        words = self.clauses.tokens
        left = self.clauses.skip_adverbs_left(match.first, sentence.first)
        before = words[left - 1] if left > sentence.first else None
        if before is None:
            comma = next(
                (i for i in range(match.last, stop) if words[i].text == "," and not self.clauses.quotation_at(i)), stop
            )
            subject = self.speakers.leading(comma + 1, stop) if comma + 1 < stop else None
            return Hit(match, group, subject, "gerund", match.first) if subject and subject.parties else None
        if before.norm not in GERUND_LEFT and before.norm not in PAPERS and not self.clauses.quotation_at(left - 1):
            return None
        if before.norm in ("by", "before", "after", "in") and match.cue.act != "deny":
            return None
        begin = left - 1
        if words[begin].norm in LINKING and words[begin - 1].text == ",":
            begin -= 1
        subject = self._of_earlier(earlier, match.first) or self.speakers.leading(
            self._clause_start(begin, sentence.first), begin
        )
        return Hit(match, group, subject, "gerund", begin) if subject and subject.parties else None

    def _passive(self, match: Match, group: VerbGroup, sentence: Span, stop: int) -> Hit | None:
        """“… has been accused by X of …”: the agent speaks; without one, nobody but in an accusation."""
        words = self.clauses.tokens
        agent = None
        by = next((i for i in range(match.last, min(match.last + 8, stop)) if words[i].norm == "by"), 0)
        if by and by + 1 < stop and not any(words[i].text in ",;:" for i in range(match.last, by)):
            agent = self.speakers.named(
                by + 1,
                self.clauses.phrase_end(
                    by + 1,
                    stop,
                    through=frozenset(
                        {"of", "for", "from", "in"}
                        if words[by + 1].norm in ("a", "an", "some", "several")
                        else {"for", "from"} | ({"of"} if match.cue.act != "accuse" else set())
                    ),
                ),
            )
        end = self.clauses.skip_adverbs_left(group.first, sentence.first)
        start = self._clause_start(end, sentence.first)
        chunks = list(self.clauses.chunks_left(end, sentence.first))
        start = chunks[0][0] if words[end - 1].text != "," else start
        if agent is None and match.cue.lemma not in AGENTLESS:
            return None
        subject = agent or Subject((), match.first, match.first)
        return Hit(match, group, subject, "agent" if agent else "none", start, (start, end))


def joins(word: str) -> bool:
    """Whether a word joins a further clause: “and”, “but”, “while”."""
    return word in LINKING or word in SUBORDINATORS
