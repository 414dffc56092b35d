"""What sources say: verbs of saying, “according to”, hearsay, accusations and denials, quotations. Makes no records.

For each cue the source and the proposition are read from the words beside it (`claim_verbs`, `claim_sources`,
`claim_content`); here the claims are made of them, tied to events and to each other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import define, field

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.claims import cues as claim_cues
from newsmodel.extraction.claims.attribution import Attributions, cue_says
from newsmodel.extraction.claims.clauses import LINKING, LONGEST, Clauses, marks
from newsmodel.extraction.claims.content import Contents
from newsmodel.extraction.claims.cues import Cue, Lexicon, Match
from newsmodel.extraction.claims.extent import Content
from newsmodel.extraction.claims.ledger import Ledger
from newsmodel.extraction.claims.markers import Markers
from newsmodel.extraction.claims.nouns import Nouns
from newsmodel.extraction.claims.quotations import Quotations
from newsmodel.extraction.claims.reference import Who
from newsmodel.extraction.claims.sources import Speakers
from newsmodel.extraction.claims.stance import Stances
from newsmodel.extraction.claims.ties import tie
from newsmodel.extraction.claims.verbs import Hit, Verbs
from newsmodel.extraction.drafts import ClaimDraft, EventDraft, Range, Words
from newsmodel.extraction.scene import Scene
from newsmodel.extraction.times.scanner import Time
from newsmodel.extraction.tokens import Span

OPPOSING = frozenset({"deny", "condemn", "accuse", "request", "praise"})
"""Acts within whose words another's claim is not passed on."""


def find(scene: Scene, cast: Cast, times: Sequence[Time], events: Sequence[EventDraft]) -> list[ClaimDraft]:
    """The claims of a text in its order.

    Ties them to events; the status of an event that only accusations and denials tell of becomes unknown.
    """
    drafts = Reader.of(scene, cast, times).read()
    tie(scene, drafts, events)
    return drafts


def is_hint(cue: Cue) -> bool:
    """Whether a cue only hints: “suggests”, “implies”."""
    return cue.factuality == "possible" and cue.act == "say"


@define
class Reader:
    """Reads one text sentence by sentence."""

    clauses: Clauses
    lexicon: Lexicon
    speakers: Speakers
    contents: Contents
    ledger: Ledger
    verbs: Verbs
    attributions: Attributions
    markers: Markers
    nouns: Nouns
    quotations: Quotations
    _openers: list[int] = field(init=False)
    """The tokens at which a cue can begin."""
    _agents: list[int] = field(init=False)
    """Where “by” stands."""

    def __attrs_post_init__(self) -> None:
        document = self.clauses.scene.document
        self._openers, self._agents = document.where(self.lexicon.rows.keys()), document.where({"by"})

    @classmethod
    def of(cls, scene: Scene, cast: Cast, times: Sequence[Time]) -> Reader:
        lexicon = claim_cues.standard()
        clauses = Clauses.of(scene, times)
        speakers = Speakers.of(clauses, cast, lexicon)
        contents = Contents.of(clauses, lexicon)
        extents = contents.extents
        ledger = Ledger(clauses, Stances(clauses, lexicon))
        return cls(
            clauses,
            lexicon,
            speakers,
            contents,
            ledger,
            Verbs(clauses, speakers, lexicon),
            Attributions(clauses, lexicon, contents, extents, ledger),
            Markers(clauses, contents, extents, speakers, ledger),
            Nouns(clauses, lexicon, extents, speakers, ledger),
            Quotations(clauses, speakers, ledger),
        )

    def read(self) -> list[ClaimDraft]:
        document = self.clauses.scene.document
        starts = {s.first: s for s in document.sentences}
        for paragraph in document.paragraphs:
            first = paragraph.first
            while first < paragraph.last:
                sentence = starts[first]
                for start in range(sentence.first, sentence.last, LONGEST):
                    last = min(start + LONGEST, sentence.last)
                    self._sentence(Span(sentence.start, sentence.end, start, last))
                first = sentence.last
            self.quotations.read(paragraph)
        made = self.ledger.made
        kept = {id(draft) for draft in made}
        for draft in made:
            draft.responds_to = [(other, relation) for other, relation in draft.responds_to if id(other) in kept]
        return sorted(made, key=lambda c: min(r[0] for r in (*c.content, *([c.cue] if c.cue else []))))

    def _sentence(self, sentence: Span) -> None:
        stop = min(sentence.last, self.clauses.sentence_stop(sentence.first))
        hits, markers, nouns = self._cues(sentence, stop)
        begun = len(self.ledger.made)
        bounds = [*self._bounds(hits, sentence.first, stop), *(m.first for m in markers if m.cue.way == "source")]
        for number, hit in enumerate(hits):
            later = (self._resumption(h) for h in hits[number + 1 :] if h.subject.first < hit.begin)
            self._verb(hit, sentence, stop, [*bounds, *later])
        for marker in markers:
            self.markers.read(marker, sentence, stop, bounds, begun)
        for index in _between(self._agents, sentence.first, stop - 2):
            self.markers.counted(index, sentence, stop, bounds)
        for noun in nouns:
            self.nouns.read(noun, sentence, stop, bounds, begun, hits)

    def _bounds(self, hits: Sequence[Hit], floor: int, stop: int) -> Iterator[int]:
        """The tokens at which a verb of saying ends the proposition of the one before."""
        for number, hit in enumerate(hits):
            if self._opens_clause(hit, hits[number - 1] if number else None, floor):
                yield hit.begin
            if hit.object and hit.cue.act == "deny" and self.clauses.tokens[hit.begin - 1].norm == "which":
                yield hit.begin - 2
            if self._trails(hit, floor, stop):
                yield hit.begin - 1

    def _cues(self, sentence: Span, stop: int) -> tuple[list[Hit], list[Match], list[Match]]:
        self.speakers.references.here.clear()
        hits: list[Hit] = []
        markers: list[Match] = []
        nouns: list[Match] = []
        free = sentence.first
        for index in _between(self._openers, free, stop):
            if index < free:
                continue
            quotation = self.clauses.quotation_at(index)
            if quotation:
                free = marks(quotation)[1]
                continue
            for match in sorted(
                self.lexicon.at(self.clauses.scene.document, index, stop), key=lambda m: m.cue.way == "passive"
            ):
                if match.cue.kind == "verb":
                    hit = self.verbs.read(match, sentence, stop, hits)
                    if hit is None:
                        continue
                    hits.append(hit)
                    self.speakers.references.here += hit.subject.parties
                else:
                    (markers if match.cue.kind == "marker" else nouns).append(match)
                free = match.last
                break
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
        """Whether an attribution stands behind what was said: “…, the think tank said.”."""
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

    def _is_writers_aside(self, hit: Hit, content: Content, cue: Cue) -> bool:
        """Whether the writer only tells what he thinks or knows: “I know what they wrote”."""
        words = self.clauses.tokens
        if not hit.subject.plain or not hit.subject.parties or words[hit.subject.first].norm not in ("i", "we", "you"):
            return False
        said = content.frame == "quote" or (content.ranges and words[content.ranges[0][0] - 1].norm == "that")
        return cue.act in ("say", "believe", "report", "confirm") and not said and not hit.group.negated

    def _resumption(self, hit: Hit) -> int:
        """The comma behind an interruption, where a sentence goes on with its own verb; 0 where nothing interrupts."""
        if hit.where != "before":
            return 0
        left = self.clauses.skip_adverbs_left(hit.group.first, hit.subject.first)
        return left - 1 if self.clauses.tokens[left - 1].text == "," else 0

    def _verb(self, hit: Hit, sentence: Span, stop: int, bounds: Sequence[int]) -> None:
        read = self.attributions.read(hit, stop, bounds)
        if read is None or self._says_nothing(hit, *read, sentence.first):
            return
        content, match = read
        outer = self.ledger.outer(hit)
        if outer is not None and self._is_part(outer, hit, match.cue):
            return
        anaphor = self._anaphor(hit, content, match.cue, sentence)
        if not anaphor and not content.ranges:
            return
        if outer is not None and self._is_all_of(outer, hit):
            self.ledger.made.remove(outer)
        drafts = [
            draft
            for part in ([anaphor.content] if anaphor else self._parts(content))
            for draft in self.ledger.add(
                hit.subject.parties, part, (match.first, match.last), match.cue, negated=hit.group.negated
            )
        ]
        answered = self._answered(hit, content, match.cue, anaphor, drafts)
        chain = self._chain(outer) or self._through(hit)
        addressees = self._addressees(content) if match.cue.act != "accuse" else []
        for draft in drafts:
            draft.reported_by, draft.addressees, draft.responds_to = [*chain], [*addressees], [*answered]
            draft.time = self._time(match, content, stop)
        self.speakers.remember(hit.subject.parties)

    def _time(self, match: Match, content: Content, stop: int) -> Time | None:
        """When it was said, if a time stands right behind the verb: “said on Friday that”."""
        first = content.ranges[0][0] if content.ranges and not content.left else stop
        for index in range(match.last, min(first, match.last + 8, stop)):
            found = self.clauses.time_at(index)
            if found or self.clauses.tokens[index].kind == "mark":
                return found
        return None

    def _says_nothing(self, hit: Hit, content: Content, match: Match, floor: int) -> bool:
        """Whether a verb does not claim: it is negated, asked about, or the writer's aside."""
        if hit.begin > floor and self.clauses.tokens[hit.begin - 1].norm in ("whether", "if", "unless"):
            return True
        if hit.group.negated and match.cue.negated is None and match.cue.act != "no_comment":
            return True
        return self._is_writers_aside(hit, content, match.cue)

    def _is_part(self, outer: ClaimDraft, hit: Hit, cue: Cue) -> bool:
        """Whether a verb within another's claim adds no claim: the same source, or only belief and hints."""
        return self.ledger.same_source(outer, hit.subject) or (cue.act == "believe") or is_hint(cue)

    def _parts(self, content: Content) -> list[list[Range]]:
        if content.frame != "that" or content.left:
            return [list(content.ranges)]
        return [[part] for part in self._propositions(*content.ranges[0])]

    def _chain(self, outer: ClaimDraft | None) -> list[Who]:
        """Through whom a claim within another's claim reached the article, outermost first."""
        if outer is None or outer.source is None or outer.act in OPPOSING:
            return []
        return [*outer.reported_by, outer.source]

    def _addressees(self, content: Content) -> list[Who]:
        if content.addressee is None:
            return []
        named = self.speakers.named(*content.addressee)
        return [p.who for p in named.parties] if named else [Words(*content.addressee)]

    def _answered(
        self, hit: Hit, content: Content, cue: Cue, anaphor: ClaimDraft | None, drafts: Sequence[ClaimDraft]
    ) -> list[tuple[ClaimDraft, str]]:
        """The claims that a denial answers."""
        if anaphor:
            alike = [c for c in self.ledger.latest() if c.content == anaphor.content and c.act != "deny"]
            return [(c, "denies") for c in alike if all(c is not d for d in drafts)]
        named = content.frame in ("naming", "quote") and cue.act != "deny"
        plain = content.frame == "object" and self._answers(content.ranges[0])
        if drafts[0].act != "deny" or not (named or plain):
            return []
        found = self.ledger.recent(hit, before=drafts)
        return [(found, "denies")] if found else []

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

    def _is_all_of(self, outer: ClaimDraft, hit: Hit) -> bool:
        """Whether the outer claim says no more than that the inner was made: “adding that he had called …”."""
        return hit.where == "before" and hit.begin <= outer.content[0][0] + 1 and hit.subject.plain

    def _anaphor(self, hit: Hit, content: Content, cue: Cue, sentence: Span) -> ClaimDraft | None:
        """The claim that “this”, “having done so” or a relative pronoun stands for."""
        if cue.act != "deny" and content.frame != "anaphor":
            return None
        if content.frame not in ("anaphor", "object"):
            return None
        if content.frame == "object" and not self._refers(content.ranges[0]):
            return None
        named = self.nouns.before(hit, sentence) if content.frame == "anaphor" else None
        if named:
            return named
        return self.ledger.recent(hit)

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


def _between(places: list[int], first: int, last: int) -> list[int]:
    return places[bisect_left(places, first) : bisect_left(places, last)]
