"""What sources say: verbs of saying, “according to”, hearsay, accusations and denials, quotations. Makes no records.

For each cue the source and the proposition are read from the words beside it (`claim_verbs`, `claim_sources`,
`claim_content`); here the claims are made of them, tied to events and to each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define, evolve, field

from newsmodel.extraction import claim_cues, grammar
from newsmodel.extraction.claim_clauses import DETERMINERS, LINKING, SUBORDINATORS, TEMPORAL, Clauses, marks
from newsmodel.extraction.claim_content import Content, Contents
from newsmodel.extraction.claim_cues import Cue, Lexicon, Match
from newsmodel.extraction.claim_sources import Party, Speakers, Subject, Who
from newsmodel.extraction.claim_stance import Stances
from newsmodel.extraction.claim_ties import tie
from newsmodel.extraction.claim_verbs import Hit, Verbs
from newsmodel.extraction.drafts import ClaimDraft, EventDraft, Range, Words
from newsmodel.extraction.entities import Cast
from newsmodel.extraction.scene import Scene
from newsmodel.extraction.times import Time
from newsmodel.extraction.tokens import Quotation, Span

OPPOSING = frozenset({"deny", "condemn", "accuse", "request", "praise"})
"""Acts within whose words another's claim is not passed on."""


def find(scene: Scene, cast: Cast, times: Sequence[Time], events: Sequence[EventDraft]) -> list[ClaimDraft]:
    """The claims of a text in its order. Ties them to events, whose status is unknown where only a claim tells of them."""
    lexicon = claim_cues.standard()
    clauses = Clauses.of(scene, times)
    reader = Reader(scene, clauses, lexicon, Speakers(clauses, cast, lexicon))
    drafts = reader.read()
    tie(scene, drafts, events, times)
    return drafts


def cue_says(cue: Cue) -> bool:
    """Whether a cue can stand in an attribution behind or amid what is said."""
    return bool(cue.frames & {"that", "quote"})


@define
class Reader:
    """Reads one text sentence by sentence; keeps the claims made so far, which later words refer to."""

    scene: Scene
    clauses: Clauses
    lexicon: Lexicon
    speakers: Speakers
    made: list[ClaimDraft] = field(factory=list)
    verbs: Verbs = field(init=False)
    contents: Contents = field(init=False)
    stances: Stances = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.verbs = Verbs(self.clauses, self.speakers, self.lexicon)
        self.contents = Contents(self.clauses, self.lexicon)
        self.stances = Stances(self.clauses, self.lexicon)

    def read(self) -> list[ClaimDraft]:
        document = self.scene.document
        starts = {s.first: s for s in document.sentences}
        for paragraph in document.paragraphs:
            first = paragraph.first
            while first < paragraph.last:
                sentence = starts[first]
                self._sentence(sentence)
                first = sentence.last
            self._unattributed(paragraph)
        return sorted(self.made, key=lambda c: min(r[0] for r in (*c.content, *([c.cue] if c.cue else []))))

    # a sentence

    def _sentence(self, sentence: Span) -> None:
        stop = self.clauses.sentence_stop(sentence.first)
        hits, markers, nouns = self._cues(sentence, stop)
        begun = len(self.made)
        bounds = [
            h.begin for n, h in enumerate(hits) if self._opens_clause(h, hits[n - 1] if n else None, sentence.first)
        ] + [m.first for m in markers if m.cue.way == "source"]
        bounds += [
            h.begin - 2
            for h in hits
            if h.object and h.cue.act == "deny" and self.clauses.tokens[h.begin - 1].norm == "which"
        ]
        bounds += [h.begin - 1 for h in hits if self._trails(h, sentence.first, stop)]
        for number, hit in enumerate(hits):
            self._verb(hit, hits[number + 1 :], sentence, stop, bounds)
        for marker in markers:
            self._marker(marker, sentence, stop, bounds, begun)
        for noun in nouns:
            self._noun(noun, sentence, stop, bounds, begun, hits)

    def _cues(self, sentence: Span, stop: int) -> tuple[list[Hit], list[Match], list[Match]]:
        self.speakers.here.clear()
        hits: list[Hit] = []
        markers: list[Match] = []
        nouns: list[Match] = []
        index = sentence.first
        while index < stop:
            quotation = self.clauses.quotation_at(index)
            if quotation:
                index = max(index + 1, marks(quotation)[1])
                continue
            for match in sorted(
                self.lexicon.at(self.scene.document, index, stop), key=lambda m: m.cue.way == "passive"
            ):
                if match.cue.kind == "verb":
                    hit = self.verbs.read(match, sentence, stop, hits)
                    if hit is None:
                        continue
                    hits.append(hit)
                    self.speakers.here += hit.subject.parties
                else:
                    (markers if match.cue.kind == "marker" else nouns).append(match)
                index = match.last - 1
                break
            index += 1
        return hits, markers, nouns

    def _opens_clause(self, hit: Hit, previous: Hit | None, floor: int) -> bool:
        """Whether a verb of saying begins a clause beside the one before, not within it."""
        words = self.clauses.tokens
        if hit.where in ("shared", "gerund"):
            return True
        if hit.begin <= floor or hit.where in ("agent", "none"):
            return False
        before = words[hit.begin - 1].norm
        if before in ("but", "while", "although", "though", "whereas", ";"):
            return True
        if before not in LINKING:
            return False
        told = (
            previous is None or self.clauses.has_verb(previous.match.last, hit.begin - 1) or previous.cue.act != "say"
        )
        return told or words[hit.begin - 2].text == ","

    def _trails(self, hit: Hit, floor: int, stop: int) -> bool:
        """Whether an attribution stands behind what was said: “…, the think tank said.”"""
        words = self.clauses.tokens
        if (
            hit.where not in ("before", "after")
            or hit.begin - 1 <= floor
            or words[hit.begin - 1].text != ","
            or not cue_says(hit.cue)
        ):
            return False
        last = hit.subject.last if hit.where == "after" else hit.match.last
        return self.contents.ends_here(last, stop, hit.cue)

    # verbs

    def _is_writers_aside(self, hit: Hit, content: Content, cue: Cue) -> bool:
        """Whether the writer only tells what he thinks or knows: “I know what they wrote”."""
        words = self.clauses.tokens
        if not hit.subject.plain or not hit.subject.parties or words[hit.subject.first].norm not in ("i", "we", "you"):
            return False
        said = content.frame == "quote" or (content.ranges and words[content.ranges[0][0] - 1].norm == "that")
        return cue.act in ("say", "believe", "report", "confirm") and not said and not hit.group.negated

    def _resumption(self, hit: Hit) -> int:
        """The comma behind an interruption, where a sentence goes on with its own verb; 0 where nothing interrupts."""
        left = self.clauses.skip_adverbs_left(hit.group.first, hit.subject.first)
        return left - 1 if self.clauses.tokens[left - 1].text == "," else 0

    def _verb(self, hit: Hit, later: Sequence[Hit], sentence: Span, stop: int, bounds: Sequence[int]) -> None:
        bounds = [*bounds, *(self._resumption(h) for h in later if h.where == "before" and h.subject.first < hit.begin)]
        read = self._alternative(hit, stop, bounds)
        if read is None:
            return
        content, match = read
        cue = match.cue
        if hit.begin > sentence.first and self.clauses.tokens[hit.begin - 1].norm in ("whether", "if", "unless"):
            return
        if self._is_writers_aside(hit, content, cue):
            return
        if hit.group.negated and cue.negated is None and cue.act != "no_comment":
            return
        outer = self._outer(hit, content)
        if outer is not None and (
            self._same_source(outer, hit.subject)
            or cue.act == "believe"
            or (cue.factuality == "possible" and cue.act == "say")
        ):
            return
        anaphor = self._anaphor(hit, content, cue, sentence) if cue.act == "deny" or content.frame == "none" else None
        ranges = anaphor.content if anaphor else list(content.ranges)
        if not ranges:
            return
        chain = (
            [*outer.reported_by, *([outer.source] if outer.source else [])]
            if outer and outer.act not in OPPOSING
            else []
        )
        if outer is not None and self._is_all_of(outer, hit):
            self.made.remove(outer)
        answered = (
            self._recent(hit) if cue.act == "deny" and content.frame == "object" and self._answers(ranges[0]) else None
        )
        plain = anaphor is None and content.frame == "that" and not content.left
        parts = [[part] for part in self._propositions(*ranges[0])] if plain else [ranges]
        drafts = [
            draft
            for part in parts
            for draft in self._drafts(
                hit.subject.parties, part, (match.first, match.last), cue, negated=hit.group.negated
            )
        ]
        for draft in drafts:
            draft.reported_by = chain or self._through(hit)
            if content.addressee and cue.act != "accuse":
                named = self.speakers.named(*content.addressee)
                draft.addressees = [p.who for p in named.parties] if named else [Words(*content.addressee)]
            if answered and not anaphor:
                draft.responds_to = [(answered, "denies")]
                draft.about = list(answered.about)
            if anaphor:
                draft.responds_to = [
                    (c, "denies" if cue.act == "deny" else "repeats")
                    for c in self.made
                    if c not in drafts and c.content == anaphor.content and c.act != "deny"
                ]
        self.speakers.remember(hit.subject.parties)

    def _propositions(self, first: int, last: int) -> list[Range]:
        """The propositions of “said that …, and that …”."""
        words = self.clauses.tokens
        for index in range(first + 2, last - 3):
            joined = words[index].text == "," and words[index + 1].norm in ("and", "but")
            if joined and words[index + 2].norm == "that" and not self.clauses.quotation_at(index):
                return [(first, index), *self._propositions(index + 3, last)]
        return [(first, last)]

    def _through(self, hit: Hit) -> list[Who]:
        """Through whom a source is heard: “Shoigu, quoted by Interfax, said”."""
        words = self.clauses.tokens
        for index in range(hit.subject.first, hit.group.first - 2):
            if words[index].norm in ("quoted", "cited") and words[index + 1].norm == "by":
                named = self.speakers.named(index + 2, self.clauses.phrase_end(index + 2, hit.group.first))
                return [p.who for p in named.parties] if named else []
        return []

    def _alternative(self, hit: Hit, stop: int, bounds: Sequence[int]) -> tuple[Content, Match] | None:
        """The content of a verb, by the first of its readings whose frame is met, the longest first."""
        for match in self.lexicon.at(self.scene.document, hit.match.first, stop):
            if match.cue.kind == "verb" and match.last <= hit.match.last:
                content = self._content(evolve(hit, match=match), match.cue, stop, bounds)
                if content:
                    return content, match
        return None

    def _content(self, hit: Hit, cue: Cue, stop: int, bounds: Sequence[int]) -> Content | None:
        if cue.act == "no_comment":
            start = hit.match.first
            return Content(((start, self.contents.end(start, stop, bounds, objects=True)),), "none")
        if hit.where in ("agent", "none"):
            return self._passive_content(hit, cue, stop, bounds)
        begin = hit.subject.last if hit.where == "after" else hit.match.last
        words = self.clauses.tokens
        if hit.where == "relative" or (hit.where == "gerund" and words[hit.match.first].capitalised):
            stop = self._relative_stop(hit, begin, stop)
        if hit.begin > 0 and words[hit.begin - 1].norm == "what" and begin < stop and words[begin].norm in grammar.BE:
            return Content(((begin + 1, self.contents.end(begin + 1, stop, bounds, objects=True)),), "that")
        if self._is_parenthesis(hit, begin, stop):
            found = self._left_content(hit, begin, stop, cue)
            if found:
                return found
        if (
            hit.object
            and cue.act == "deny"
            and begin < stop
            and words[begin].norm == "as"
            and self.clauses.quotation_at(begin + 1) is None
        ):
            return Content((hit.object,), "object")
        if (
            hit.object
            and "naming" in cue.frames
            and words[hit.begin - 1].norm in ("which", "that")
            and begin < stop
            and (words[begin].norm in DETERMINERS or self.clauses.quotation_at(begin))
        ):
            quotation = self.clauses.quotation_at(begin)
            return Content((marks(quotation) if quotation else (begin, self._relative_end(begin, stop)),), "naming")
        alone = hit.where == "before" and self._opens_sentence(hit.begin)
        found = None if hit.where == "after" else self.contents.right(begin, stop, cue, bounds, alone=alone)
        if found is None and hit.object and "object" not in cue.frames and "naming" not in cue.frames:
            return None
        if (
            found is None
            and hit.object
            and (cue.act == "deny" or self.lexicon.is_noun(self.clauses.tokens[hit.object[1] - 1].norm))
        ):
            return Content((), "anaphor")
        if found is None and hit.where not in ("shared", "gerund", "relative") and cue.frames & {"that", "quote"}:
            found = self._left_content(hit, begin, stop, cue)
        return found

    def _is_parenthesis(self, hit: Hit, begin: int, stop: int) -> bool:
        """Whether an attribution stands behind a quotation, or between two commas: “It was, he said, a dark day”."""
        words = self.clauses.tokens
        if hit.where != "before" or hit.begin < 2 or not cue_says(hit.cue):
            return False
        before = words[hit.begin - 1]
        quotation = self.clauses.quotation_at(
            hit.begin - 1 - (before.text == "," and self.clauses.quotation_at(hit.begin - 1) is None)
        )
        if quotation and marks(quotation)[1] <= hit.begin and self.clauses.is_speech(quotation):
            return True
        return (
            before.text == ","
            and begin < stop
            and words[begin].text == ","
            and not words[begin + 1].norm.endswith("ing")
        )

    def _opens_sentence(self, index: int) -> bool:
        """Whether nothing stands before that could have been said: only a conjunction or “In Kyiv,”."""
        first = self.scene.document.sentences[self.scene.document.sentence_of(index)].first
        return not self.clauses.has_verb(first, index) and not any(
            self.clauses.quotation_at(i) for i in range(first, index)
        )

    def _relative_stop(self, hit: Hit, begin: int, stop: int) -> int:
        """Where a clause between commas ends: before the comma behind which the sentence's own verb or subject goes on."""
        words = self.clauses.tokens
        for index in range(begin + 1, stop - 1):
            if words[index].text != "," or self.clauses.quotation_at(index) or words[index - 1].kind == "number":
                continue
            after = self.clauses.skip_adverbs_right(index + 1, stop)
            if hit.where == "gerund" or (
                after < stop and (self.clauses.is_finite(after) or words[after].norm in grammar.AUXILIARIES)
            ):
                return index
        return stop

    def _relative_end(self, begin: int, stop: int) -> int:
        comma = next((i for i in range(begin, stop) if self.clauses.tokens[i].text == ","), stop)
        return self.contents.end(begin, comma, (), objects=True)

    def _left_content(self, hit: Hit, begin: int, stop: int, cue: Cue) -> Content | None:
        floor = self._left_floor(hit)
        content = self.contents.left(hit.begin, floor)
        if content is None:
            return None
        if content.frame != "quote" and not self.contents.ends_here(begin, stop, cue):
            return None
        goes_on = self._goes_on(begin, stop) or (
            hit.where == "before" and begin < stop and self.clauses.tokens[begin].text == ","
        )
        if content.frame == "that" and not self.clauses.has_verb(*content.ranges[0]) and not goes_on:
            return None
        more = self._further(content, begin, stop)
        return (
            Content((*content.ranges, more), content.frame, self._addressee(hit, cue, stop), left=True)
            if more
            else Content(content.ranges, content.frame, self._addressee(hit, cue, stop), left=True)
        )

    def _left_floor(self, hit: Hit) -> int:
        """Where what stands before an attribution may begin: behind what another claim of the sentence has taken."""
        first = self.scene.document.sentences[self.scene.document.sentence_of(hit.match.first)].first
        taken = [b for c in self.made[-6:] for a, b in c.content if c.cue and c.cue[0] >= first and b < hit.begin - 1]
        return max([first, *taken])

    def _addressee(self, hit: Hit, cue: Cue, stop: int) -> Range | None:
        if cue.addressee != "object" or hit.where == "after":
            return None
        end = self.clauses.phrase_end(hit.match.last, stop)
        return (hit.match.last, end) if end > hit.match.last else None

    def _goes_on(self, begin: int, stop: int) -> bool:
        comma = next((i for i in range(begin, stop) if self.clauses.tokens[i].text == ","), stop)
        return comma + 1 < stop and self.clauses.has_verb(comma + 1, stop)

    def _further(self, content: Content, begin: int, stop: int) -> Range | None:
        """The rest of a proposition that its attribution breaks: “A,” X said, “b.” and A, X said, goes on."""
        words = self.clauses.tokens
        comma = next((i for i in range(begin, stop) if words[i].text in (",", ":")), None)
        if comma is None or comma + 1 >= stop:
            return None
        quotation = self.clauses.quotation_at(comma + 1)
        if quotation and content.frame == "quote":
            return marks(quotation)
        last = self.contents.end(comma + 1, stop, ())
        if (
            last > comma + 1
            and quotation
            and content.frame != "quote"
            and self.clauses.is_finite(content.ranges[0][1] - 1)
        ):
            return comma + 1, last
        if content.frame == "quote":
            return None
        lacks = not self.clauses.has_verb(*content.ranges[0]) or self.clauses.is_finite(content.ranges[0][1] - 1)
        resumes = words[comma + 1].norm == "that" or self.clauses.is_finite(comma + 1)
        return (comma + 1, last) if (lacks or resumes) and last > comma + 1 else None

    def _passive_content(self, hit: Hit, cue: Cue, stop: int, bounds: Sequence[int]) -> Content | None:
        """“Militias have been accused by X of killing …”: the subject and what stands behind “of”."""
        words = self.clauses.tokens
        start = hit.subject.last if hit.where == "agent" else hit.match.last
        if start < stop and words[start].norm in cue.frames & {"of", "for", "as"}:
            end = self.contents.end(start + 1, stop, bounds, objects=True)
            quotation = self.clauses.quotation_at(start + 1)
            if quotation:
                return Content((marks(quotation),), "naming")
            return (
                Content(
                    (*((hit.object,) if hit.object and hit.object[1] > hit.object[0] else ()), (start + 1, end)), "of"
                )
                if end > start + 1
                else None
            )
        as_ = next(
            (
                i
                for i in range(start, stop)
                if words[i].norm == "as" and i + 1 < stop and self.clauses.quotation_at(i + 1)
            ),
            None,
        )
        if as_ is not None and "naming" in cue.frames:
            quotation = self.clauses.quotation_at(as_ + 1)
            return Content((marks(quotation),), "naming") if quotation else None
        if (
            hit.where == "agent"
            and cue.act in ("condemn", "praise", "deny", "confirm", "announce", "report")
            and hit.object
        ):
            return (
                Content(((hit.object[0], hit.match.last),), "clause")
                if cue.act in ("condemn", "praise")
                else Content((hit.object,), "clause")
                if cue.act != "deny"
                else Content((hit.object,), "object")
            )
        if hit.where == "agent" and cue.frames & {"that", "quote"}:
            start += start < stop and words[start].text == ","
            plain = Cue("verb", cue.lemma, cue.act, cue.factuality, cue.frames - {"object"})
            return self.contents.right(start, stop, plain, bounds, alone=True)
        return None

    def _drafts(
        self, parties: Sequence[Party], ranges: Sequence[Range], words: Range | None, cue: Cue, *, negated: bool
    ) -> list[ClaimDraft]:
        """One claim for each source, or one that nobody makes."""
        factuality, mode = self.stances.read(ranges, cue, negated=negated)
        act = self.stances.act(ranges, cue)
        drafts = [
            ClaimDraft(
                list(ranges),
                words,
                party.who if party else None,
                (party.first, party.last) if party else None,
                act,
                factuality,
                mode,
            )
            for party in (parties or [None])
        ]
        self.made += drafts
        return drafts

    def _outer(self, hit: Hit, content: Content) -> ClaimDraft | None:
        """The claim within whose words this one is told."""
        for draft in reversed(self.made[-6:]):
            if (
                draft.cue
                and draft.cue[0] != hit.match.first
                and any(first <= hit.match.first < last for first, last in draft.content)
            ):
                return draft
        return None

    def _same_source(self, outer: ClaimDraft, subject: Subject) -> bool:
        return any(p.who is outer.source for p in subject.parties) or not subject.parties

    def _is_all_of(self, outer: ClaimDraft, hit: Hit) -> bool:
        """Whether the outer claim says no more than that the inner was made: “adding that he had called …”."""
        return hit.where == "before" and hit.begin <= outer.content[0][0] + 1 and hit.subject.plain

    # reference to earlier claims

    def _anaphor(self, hit: Hit, content: Content, cue: Cue, sentence: Span) -> ClaimDraft | None:
        """The claim that “this”, “the accusation” or a relative pronoun stands for."""
        if content.frame not in ("anaphor", "object"):
            return None
        if content.frame == "object" and not self._refers(content.ranges[0]):
            return None
        named = self._noun_before(hit, sentence) if content.frame == "anaphor" else None
        if named:
            return named
        return self._recent(hit)

    def _recent(self, hit: Hit) -> ClaimDraft | None:
        """The latest accusation of the last sentences, or the latest claim."""
        here = self.scene.document.sentence_of(hit.match.first)
        recent = [
            c for c in self.made if here - self.scene.document.sentence_of(c.content[0][0]) <= 3 and c.act != "deny"
        ]
        accusing = [c for c in recent if c.act == "accuse"]
        found = accusing or recent
        return found[-1] if found else None

    def _noun_before(self, hit: Hit, sentence: Span) -> ClaimDraft | None:
        """An accusation of the same sentence that is read only now: “accusations that … – a claim that both deny”."""
        stop = self.clauses.sentence_stop(sentence.first)
        for index in range(hit.match.first - 1, sentence.first - 1, -1):
            for match in self.lexicon.at(self.scene.document, index, stop):
                if (
                    match.cue.kind == "noun"
                    and index + 1 < stop
                    and self.clauses.tokens[match.last].norm == "that"
                    and match.last + 1 < hit.begin - 1
                ):
                    begun = len(self.made)
                    self._noun(match, sentence, stop, [], begun, [])
                    return self.made[-1] if len(self.made) > begun else None
        return None

    def _refers(self, words: Range) -> bool:
        """Whether an object only points back: “this”, “the accusations”, “having done so”, “any such thing”."""
        tokens = self.clauses.tokens
        first, last = words
        norms = [t.norm for t in tokens[first:last]]
        if norms[0] in ("this", "that", "it", "them", "these", "those") and last - first <= 1:
            return True
        return norms[-2:] in (["do", "so"], ["done", "so"], ["doing", "so"])

    def _answers(self, words: Range) -> bool:
        """Whether an object names a claim made before: “the accusations”, “that account”, “any involvement”."""
        tokens = self.clauses.tokens
        norms = [t.norm for t in tokens[words[0] : words[1]]]
        definite = norms[0] in ("the", "these", "those", "such", "any", "all", "both", "this", "that", "it", "them")
        return len(norms) <= 4 and definite and (norms[0] == "any" or any(self.lexicon.is_noun(n) for n in norms))

    # markers

    def _marker(self, match: Match, sentence: Span, stop: int, bounds: Sequence[int], begun: int) -> None:
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
            self._drafts(subject.parties, content, (match.first, match.last), match.cue, negated=False)
            self.speakers.remember(subject.parties)

    def _around(self, match: Match, last: int, sentence: Span, stop: int, bounds: Sequence[int]) -> list[Range]:
        """What an attribution by preposition belongs to: the clause before it, else the one behind."""
        words = self.clauses.tokens
        opens = (
            match.first == sentence.first
            or words[match.first - 1].text in (";", ":")
            or words[match.first - 1].norm in LINKING | {"but", "although", "that"}
        )
        others = [b for b in bounds if b != match.first]
        if not opens:
            left = self.contents.left(match.first, sentence.first)
            if left is None:
                first = self.contents.past_opening(self.contents.start(match.first, sentence.first), match.first)
                left = Content(((first, match.first),), "that") if match.first > first else None
            if left:
                comma = next((i for i in range(last, stop) if words[i].text == ","), stop)
                goes_on = comma + 1 < stop and not self.clauses.has_verb(*left.ranges[0])
                return [*left.ranges, *([(comma + 1, self.contents.end(comma + 1, stop, others))] if goes_on else [])]
        comma = next((i for i in range(last, stop) if words[i].text == ","), None)
        if comma is None or comma + 1 >= stop:
            return []
        end = self.contents.end(comma + 1, stop, others)
        return [(comma + 1, end)] if end > comma + 1 else []

    def _hearsay(self, match: Match, sentence: Span, stop: int, bounds: Sequence[int], begun: int) -> None:
        """“reportedly” and “it is believed that”: a claim of nobody, unless its clause is somebody's claim already."""
        words = self.clauses.tokens
        if match.cue.lemma.startswith(("it ", "there ", "rumor", "rumour")):
            self._impersonal(match, stop, bounds, begun)
            return
        if match.cue.lemma not in claim_cues.HEARSAY or self._is_told(match.first, begun):
            return
        if any(c.cue and abs(c.cue[0] - match.last) <= 2 for c in self.made[begun:]):
            return
        first = self.contents.past_opening(self.contents.start(match.first, sentence.first), stop)
        last = self.contents.end(match.last, stop, bounds)
        ranges = [(a, b) for a, b in ((first, match.first), (match.last, last)) if b > a]
        if ranges and self.clauses.has_verb(first, last) and words[match.first - 1].norm not in ("a", "an", "the"):
            self._drafts((), ranges, (match.first, match.last), match.cue, negated=False)

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
        if last > first and not self._is_told(match.first, begun):
            self._drafts((), [(first, last)], (match.first, match.last), match.cue, negated=False)

    def _hearsay_end(self, first: int, stop: int, bounds: Sequence[int]) -> int:
        """A proposition of hearsay ends before a relative clause that only adds to it."""
        words = self.clauses.tokens
        last = self.contents.end(first, stop, bounds)
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
            or self._is_told(match.first, begun)
            or match.first == sentence.first
        ):
            return
        before = words[self.clauses.skip_adverbs_left(match.first, sentence.first) - 1].norm
        if before not in grammar.BE | {"long", "widely"} and not (
            phrase[0] in ("said", "believed", "thought", "reported", "alleged", "rumored", "rumoured", "reputed")
            and before not in grammar.HAVE
        ):
            return
        first = match.last + 1 if match.last < stop and words[match.last].norm in ("be", "have") else match.last
        last = self._hearsay_end(first, stop, bounds)
        if last > first:
            subject = self._hearsay_subject(match, sentence.first) if before in grammar.BE else []
            if subject and self.clauses.tokens[subject[0][0] - 1].norm in SUBORDINATORS | TEMPORAL:
                last = next((i for i in range(first, last) if words[i].text == ","), last)
            self._drafts((), [*subject, (first, last)], (match.first, match.last), match.cue, negated=False)

    def _hearsay_subject(self, match: Match, floor: int) -> list[Range]:
        """The noun phrase of which something is believed; a pronoun says nothing."""
        words = self.clauses.tokens
        end = self.clauses.skip_adverbs_left(match.first, floor)
        while end > floor and (words[end - 1].norm in grammar.AUXILIARIES or words[end - 1].norm in grammar.ADVERBS):
            end -= 1
        first, last = next(self.clauses.chunks_left(end, floor))
        if last - first > 12 or last <= first or words[last - 1].norm in grammar.PRONOUNS | grammar.RELATIVES:
            return []
        joint = next((i for i in range(last - 1, first, -1) if words[i].norm in SUBORDINATORS | TEMPORAL), first - 1)
        first = self.contents.past_opening(max(first, joint + 1), last)
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
        group = grammar.verb_group(self.scene.document, verb, sentence.first, "past")
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
        if content is None and passive:
            content = self.contents.left(subject.first, sentence.first)
        if content is None:
            return
        for draft in self._drafts(subject.parties, content.ranges, (match.first, match.last), cue, negated=False):
            draft.reported_by = [p.who for p in by.parties] if by else []
        self.speakers.remember(subject.parties)

    def _is_told(self, token: int, begun: int) -> bool:
        """Whether a token lies within a claim of its sentence."""
        return any(first <= token < last for c in self.made[begun:] for first, last in c.content)

    # nouns

    def _noun(
        self, match: Match, sentence: Span, stop: int, bounds: Sequence[int], begun: int, hits: Sequence[Hit]
    ) -> None:
        """“accusations that …”, “Kim’s claim that …”, “expressed the belief that …”."""
        words = self.clauses.tokens
        if (
            match.last >= stop
            or self._is_told(match.first, begun)
            or any(h.object and h.object[1] == match.last and h.cue.act == "deny" for h in hits)
        ):
            return
        if any(c.cue and c.cue[0] == match.first for c in self.made):
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
        if any(c.content and c.content[0][0] in (that, that - 1) for c in self.made[begun:]):
            return
        last = self._noun_end(
            match, that, self.contents.end(that, stop, [b for b in bounds if b > that]), sentence.first
        )
        source = lent or self._possessor(match, sentence.first)
        by = self._by(match, that, stop)
        parties = (source or by).parties if source or by else self._reports(match)
        cue = (self._verb_before(match, sentence.first), match.last) if lent else (match.first, match.last)
        if last > that:
            self._drafts(parties, [(that, last)], cue, match.cue, negated=False)
            self.speakers.remember(parties)

    def _reports(self, match: Match) -> tuple[Party, ...]:
        """Reports speak for themselves: “media reports that …”."""
        if match.cue.act != "report" or not match.cue.lemma.endswith("report"):
            return ()
        start = grammar.noun_phrase_start(self.scene.document, match.first)
        return (Party(Words(start, match.last), start, match.last),)

    def _noun_end(self, match: Match, that: int, last: int, floor: int) -> int:
        """Where the clause of a noun ends that is itself a subject: “Reports that he had resigned | were false”."""
        words = self.clauses.tokens
        start = grammar.noun_phrase_start(self.scene.document, match.first)
        if start > floor and words[start - 1].text != ",":
            return last
        verb = next((i for i in range(that, last) if self.clauses.is_finite(i)), last)
        for index in range(verb + 2, last):
            if words[index].norm in LINKING | grammar.RELATIVES | grammar.CONJUNCTIONS:
                return last
            if self.clauses.is_finite(index) and words[index - 1].norm not in grammar.AUXILIARIES | grammar.ADVERBS:
                return index
        return last

    def _that(self, match: Match, stop: int) -> int | None:
        """Where the proposition of a noun begins: behind “that”, a parenthesis or a by-phrase passed over; behind “of” with a gerund."""
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
        start = grammar.noun_phrase_start(self.scene.document, match.first)
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
        group = grammar.verb_group(self.scene.document, index, floor, "past")
        if group.voice == "passive" or group.tense in ("future", "infinitive", "conditional"):
            return None
        subject = self.speakers.before(group.first, floor)
        shared = [h for h in hits if h.match.last <= index and h.subject.parties]
        if subject is None and words[group.first - 1].norm in LINKING and shared:
            return shared[-1].subject
        if subject is None and words[group.first - 1].norm in LINKING:
            subject = self.speakers.leading(self.contents.start(group.first - 1, floor), group.first - 1)
        return subject if subject and subject.parties else None

    def _possessor(self, match: Match, floor: int) -> Subject | None:
        words = self.clauses.tokens
        index = match.first
        while (
            index > floor
            and match.first - index < 3
            and words[index - 1].kind == "word"
            and words[index - 1].norm not in grammar.PREPOSITIONS | DETERMINERS
        ):
            index -= 1
        if index <= floor or words[index - 1].kind != "possessive":
            return None
        occurrence = self.scene.actors.at(index - 2)
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

    # quotations without a cue

    def _unattributed(self, paragraph: Span) -> None:
        """Quotations of a paragraph that no verb claims go on with the last speaker."""
        for quotation in self._quotations(paragraph):
            first, last = marks(quotation)
            if self._plainly_said(quotation):
                continue
            if any(a < last and first < b for c in self.made for a, b in c.content) or not self._is_sentence(quotation):
                continue
            speaker = self._speaker_before(first, paragraph)
            if speaker is not None and speaker.source is not None:
                cue = Cue("verb", "", "say", "certain")
                factuality, mode = self.stances.read([(first, last)], cue, negated=False)
                self.made.append(
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

    def _quotations(self, paragraph: Span) -> Iterable[Quotation]:
        index = paragraph.first
        while index < paragraph.last:
            quotation = self.clauses.quotation_at(index)
            if quotation:
                yield quotation
                index = max(index + 1, marks(quotation)[1])
            else:
                index += 1

    def _plainly_said(self, quotation: Quotation) -> bool:
        """“…,” he rued: any verb right behind a quotation and its speaker says it."""
        words = self.clauses.tokens
        first, last = marks(quotation)
        if any(a < last and first < b for c in self.made for a, b in c.content) or not self.clauses.is_speech(
            quotation
        ):
            return False
        stop = self.clauses.sentence_stop(last - 1)
        index = last + (last < stop and words[last].text == ",")
        if index == last and words[last - 2].text != "," or index >= stop:
            return False
        end = index + 1 if words[index].norm in grammar.SUBJECT_PRONOUNS else self.clauses.phrase_end(index, stop)
        if (
            end < stop
            and words[end].kind == "word"
            and (words[end].norm.endswith("ed") or self.clauses.is_finite(end))
            and (end + 1 >= stop or words[end + 1].text == "," or words[end + 1].norm in grammar.PREPOSITIONS)
        ):
            subject = self.speakers.named(index, end)
            if subject:
                self._drafts(
                    subject.parties,
                    [(first, last)],
                    (end, end + 1),
                    Cue("verb", words[end].norm, "say", "certain"),
                    negated=False,
                )
                self.speakers.remember(subject.parties)
                return True
        return False

    def _is_sentence(self, quotation: Quotation) -> bool:
        words = self.clauses.tokens
        first, last = quotation.first, quotation.last
        return (
            last - first >= 3
            and words[first].capitalised
            and words[last - 1].text in ".?!"
            or (not quotation.closed and last - first > 5)
        )

    def _speaker_before(self, first: int, paragraph: Span) -> ClaimDraft | None:
        """The claim before a quotation in its paragraph, or in the one before where the quotation opens its own."""
        document = self.scene.document
        spoken = [c for c in self.made if c.cue and c.cue[0] < first or (not c.cue and c.content[0][0] < first)]
        if not spoken:
            return None
        latest = max(spoken, key=lambda c: max(r[1] for r in (*c.content, *([c.cue] if c.cue else []))))
        place = max(r[1] for r in (*latest.content, *([latest.cue] if latest.cue else [])))
        if place > paragraph.first or (
            first == paragraph.first and 0 <= document.sentence_of(first) - document.sentence_of(place - 1) <= 1
        ):
            return latest
        return None


def _lemma(word: str) -> str:
    """A rough base form: “expressed” → “express”."""
    for ending, instead in (("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        base = word.removesuffix(ending) + instead
        if word.endswith(ending) and (base in claim_cues.SUPPORT or base + "e" in claim_cues.SUPPORT):
            return base if base in claim_cues.SUPPORT else base + "e"
    return {"made": "make", "gave": "give", "held": "hold", "given": "give"}.get(word, word)
