"""Who speaks: the party that the words beside a cue name, and whom “he”, “the ministry” or “who” refer to. Makes no claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from attrs import define, field, frozen

from newsmodel.extraction import grammar
from newsmodel.extraction.claim_clauses import DETERMINERS, HARD, LINKING, SUBORDINATORS, Clauses
from newsmodel.extraction.claim_cues import Lexicon
from newsmodel.extraction.drafts import DelegationDraft, Words
from newsmodel.extraction.entities import Cast
from newsmodel.extraction.scene import Entity, Occurrence, Scene
from newsmodel.knowledge.titles import fold

Who: TypeAlias = "Entity | DelegationDraft | Words"

SINGULAR = frozenset({"he", "she"})
NEUTRAL = frozenset({"it"})
PLURAL = frozenset({"they"})
WRITER = frozenset({"i", "we", "you"})
PAPERS = frozenset(
    "tally count data figures statistics records commentary report dispatch statement editorial article broadcast announcement release communique communiqué letter tweet post message notice bulletin account assessment filing declaration study".split()
)
"""Things in which somebody speaks."""

CARRYING = frozenset("by from in of".split())
OUTLETS = frozenset("agency newspaper television tv radio website magazine channel service network news portal daily broadcaster office company government group corporation police forces army military navy administration mouthpiece".split())  # fmt: skip
"""Nouns that may follow a name and mean its bearer: “the KCNA news agency”."""

SILENT = frozenset(
    "helicopter bomber tanker cruiser destroyer freighter trailer river number winter summer order border power tower "
    "center water bunker computer corridor reactor motor sector factor error terror matter disaster weather quarter "
    "cluster tractor corner october november december september shelter chapter offer".split()
)
"""Nouns that end like persons and are things."""

THROUGH = frozenset({"through", "via"})
NOBODY = frozenset({"nobody", "none", "neither", "noone", "nothing"})
SPEAKING = frozenset(
    "panel commission committee mission jury administration colleague colleagues one second another third others both some many sides side camp camps men women people relatives family families".split()
)
"""Further words that may stand for speakers."""

BODIES = frozenset(
    "presidency chancellery leadership opposition junta regime authority authorities enemy union palace cabinet office embassy palace regulator operator manufacturer airline firm company ministry command consulate shipyard carrier supplier department bureau headquarters".split()
)

AGENTS = ("er", "or", "ist", "ian", "man", "men", "woman", "women", "ant", "yst", "ee", "ant", "eer", "ive")
"""Endings of words for persons."""

MAKERS = frozenset(
    {
        "organization",
        "government_body",
        "armed_force",
        "armed_group",
        "company",
        "media",
        "international_organization",
        "political_party",
        "group",
    }
)


@frozen(slots=True)
class Party:
    """A speaker, with the words that name him here."""

    who: Who
    first: int
    last: int


@frozen(slots=True)
class Subject:
    """The speakers of a cue and the words for all of them; `plain` where they stand as pronoun or not at all."""

    parties: tuple[Party, ...]
    first: int
    last: int
    plain: bool = False


@define
class Speakers:
    """Finds speakers, and remembers who spoke last."""

    clauses: Clauses
    cast: Cast
    lexicon: Lexicon
    last: list[Party] = field(factory=list)
    """The latest speakers, the last one last."""
    here: list[Party] = field(factory=list)
    """Those of the sentence that is being read."""

    @property
    def scene(self) -> Scene:
        return self.clauses.scene

    def remember(self, parties: Sequence[Party]) -> None:
        self.last += parties

    # subjects

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
        if (
            word.norm in LINKING | SUBORDINATORS
            or word.norm in grammar.PREPOSITIONS
            or word.text in HARD
            or self._closes(end - 1)
        ):
            return None
        first, last = next(self.clauses.chunks_left(end, floor))
        return self._phrase(self._trim(first, last), last, floor)

    def after(self, first: int, stop: int) -> Subject | None:
        """The subject that stands behind its verb: “said Yoon Sang-ho, a specialist”."""
        words = self.clauses.tokens
        first = self.clauses.time_end(first, stop)
        if (
            first >= stop
            or words[first].kind in ("mark", "dash")
            or words[first].norm in grammar.PREPOSITIONS | grammar.CONJUNCTIONS
        ):
            return None
        if words[first].norm in grammar.SUBJECT_PRONOUNS:
            return self._pronoun(first)
        last = self.clauses.phrase_end(first, stop)
        if last <= first:
            return None
        subject = Subject(tuple(self._parties(first, last)), first, last)
        if last < stop and words[last].text == ",":
            named = self._named_in(last + 1, self.clauses.phrase_end(last + 1, stop))
            if named and not self._is_person(subject) and subject.parties:
                return Subject((named,), first, named.last)
        return subject if subject.parties else None

    def leading(self, first: int, stop: int) -> Subject | None:
        """The first noun phrase of a clause, for verbs that share its subject."""
        words = self.clauses.tokens
        verb = self._first_verb(first, stop)
        first = self._opening(first, verb)
        if first < stop and words[first].norm in grammar.SUBJECT_PRONOUNS:
            return self._pronoun(first)
        last = self.clauses.skip_adverbs_left(self.clauses.phrase_end(first, max(verb, first)), first)
        return self._phrase(first, last, first) if last > first else None

    def _first_verb(self, first: int, stop: int) -> int:
        return next(
            (
                i
                for i in range(first + 1, stop)
                if self.clauses.tokens[i].text == "," or self.clauses.is_clause(i, i + 1)
            ),
            stop,
        )

    def named(self, first: int, last: int) -> Subject | None:
        """The parties of a noun phrase: the X of “according to X”."""
        if first < last and self.clauses.tokens[first].norm in grammar.PRONOUNS - DETERMINERS:
            return self._pronoun(first)
        parties = tuple(self._parties(first, last)) if last > first else ()
        return Subject(parties, first, last) if parties else None

    # phrases

    def _closes(self, index: int) -> bool:
        return self.clauses.quotation_at(index) is not None

    def _trim(self, first: int, last: int) -> int:
        """Where a noun phrase begins in a stretch that may open with a clause, a phrase of time or place, or a conjunction."""
        words = self.clauses.tokens
        start = first
        relative = self._relative(first, last)
        for index in range(first, relative):
            norm = words[index].norm
            inside = self.scene.actors.at(index)
            if inside and index > inside.first:
                continue
            if (
                norm in SUBORDINATORS
                or (norm == "that" and index + 1 < last)
                or (norm in LINKING and self.clauses.is_clause(start, index))
            ):
                start = index + 1
            elif index > start + 1 and self._opens_noun(index):
                start = index
            elif (
                index > first
                and self.clauses.is_clause(index, index + 1)
                and not self.clauses._is_reduced(index, first)
                and index + 1 < relative
            ):
                start = index + 1
        return self._opening(start, last)

    def _opens_noun(self, index: int) -> bool:
        """Whether an article opens a second noun phrase right behind another: “a charge | the group denied”."""
        words = self.clauses.tokens
        before = words[index - 1]
        return (
            words[index].norm in ("the", "a", "an", "its", "his", "her", "their")
            and before.kind in ("word", "number", "dotted")
            and before.norm
            not in grammar.PREPOSITIONS | DETERMINERS | LINKING | grammar.RELATIVES | {"all", "both", "half"}
            and not before.norm.endswith("ing")
        )

    def _relative(self, first: int, last: int) -> int:
        """Where a relative clause that ends the stretch begins, or its end."""
        words = self.clauses.tokens
        for index in range(first + 1, last):
            if words[index].norm in ("who", "whom", "which", "whose") and self.clauses.has_verb(index + 1, last):
                return index
        return last

    def _opening(self, first: int, last: int) -> int:
        """Past the adverbs, times and prepositional phrases that open a clause."""
        words = self.clauses.tokens
        while first < last:
            past = self.clauses.time_end(first, last)
            if past > first:
                first = past
            elif (
                words[first].norm in grammar.ADVERBS | SUBORDINATORS | LINKING | {"then", "later", "here", "there"}
                or words[first].text in ',–—“"'
            ):
                first += 1
            elif words[first].norm in grammar.PREPOSITIONS and words[first].norm not in ("both",):
                start = grammar.noun_phrase_start(self.scene.document, last - 1)
                return max(start, first + 1)
            else:
                break
        return first

    def _phrase(self, first: int, last: int, floor: int) -> Subject | None:
        words = self.clauses.tokens
        if first < last and words[first].norm in grammar.SUBJECT_PRONOUNS:
            return self._pronoun(first)
        relative = self._relative(first, last)
        if words[first].norm in ("who", "which", "whom", "what", "that", "whose") and last - first > 1:
            first += 1
        parties = list(self._parties(first, relative))
        if parties and LINKING & self.clauses.words(first, relative):
            parties = self._listed(first, floor) + parties
        return Subject(tuple(parties), min(parties[0].first, first), last) if parties else None

    def _listed(self, first: int, floor: int) -> list[Party]:
        """The further members of a list before “B and C”: “A, B and C”."""
        words = self.clauses.tokens
        found: list[Party] = []
        while first - 1 > floor and words[first - 1].text == ",":
            occurrence = self.scene.actors.at(first - 2)
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
            start = self._trim(first, last)
            subject = self._phrase(start, last, floor) if last > start else None
            if subject is None or (self.clauses.is_clause(start, self._relative(start, last))):
                continue
            apposed = self._apposed(chunks[:place])
            if apposed and not self._named_in(start, last):
                return Subject((apposed,), subject.first, comma)
            return Subject(subject.parties, subject.first, comma)
        return None

    def _opens_interruption(self, first: int) -> bool:
        words = self.clauses.tokens
        return words[first].norm not in LINKING | {"but", "then", "so", "yet"}

    def _apposed(self, chunks: Sequence[tuple[int, int]]) -> Party | None:
        """The person whom an apposition names: “an army spokesman, Captain Emery Kabongo,”."""
        first, last = chunks[-1]
        words = self.clauses.tokens
        if words[first].norm in THROUGH:
            first += 1
        elif words[first].norm in grammar.PREPOSITIONS | grammar.RELATIVES or words[first].norm.endswith("ing"):
            return None
        return self._named_in(first, last)

    def _named_in(self, first: int, last: int) -> Party | None:
        for occurrence in self.scene.actors.within(first, last):
            if occurrence.entity.type == "person" and not self._is_governed(occurrence, first):
                return Party(occurrence.entity, occurrence.first, occurrence.last)
        return None

    def _parties(self, first: int, last: int) -> list[Party]:
        """The parties of a noun phrase, one for each member of “A and B”."""
        words = self.clauses.tokens
        both = last > first and words[first].norm == "both"
        first += both
        for index in range(first + 1, last - 1):
            inside = self.scene.actors.at(index)
            if (
                words[index].norm in LINKING
                and not (inside and inside.first < index < inside.last - 1)
                and (both or self._splits(first, index, last))
            ):
                return [p for p in (*self._comma_members(first, index), self._party(index + 1, last)) if p]
        party = self._party(first, last)
        return [party] if party else []

    def _comma_members(self, first: int, last: int) -> list[Party | None]:
        return [self._party(first, last)]

    def _splits(self, first: int, index: int, last: int) -> bool:
        """Whether “and” joins two parties here: each side ends in a name, or the second has an article of its own."""
        left = self.scene.actors.at(index - 1)
        right = self.scene.actors.at(index + 1)
        words = self.clauses.tokens
        if words[index + 1].norm in DETERMINERS:
            right = right or self.scene.actors.at(index + 2)
            return left is not None or right is not None
        return left is not None and right is not None and right.last <= last

    def _is_person(self, subject: Subject) -> bool:
        return any(isinstance(p.who, Entity) and p.who.type == "person" for p in subject.parties)

    def _party(self, first: int, last: int) -> Party | None:
        """The party that a noun phrase names: a person, else what its head noun names, else its words."""
        if last <= first or self.clauses.tokens[first].norm in NOBODY | {"no", "few", "not"}:
            return None
        named = self._named_in(first, last)
        if named:
            return named
        words = self.clauses.tokens
        core = self._core(first, last)
        occurrence = self.scene.actors.at(core - 1)
        if occurrence is None:
            occurrence = self._behind_name(first, core)
        if occurrence and occurrence.entity.type == "state" and words[core - 1].norm in ("officials", "official"):
            occurrence = None
        if occurrence and occurrence.last >= core - 2 and occurrence.first >= first - 1:
            return Party(occurrence.entity, max(first, occurrence.first), occurrence.last)
        state = self._state(core)
        if state:
            return Party(state, core - 1, core)
        carrier = self._carrier(first, core, last)
        if carrier:
            return carrier
        known = self._role(first, core)
        if known:
            return Party(known, first, last)
        if not self._may_speak(first, core):
            return None
        reached = core < last and words[core].norm in (
            "reached",
            "contacted",
            "interviewed",
            "speaking",
            "quoted",
            "cited",
            "asked",
            "here",
            "there",
        )
        return Party(Words(first, core if reached else last), first, last)

    def _state(self, core: int) -> Entity | None:
        """The state whose name or capital is a speaker here, though nothing else in the sentence told so."""
        match = self.cast.taken[core - 1] if core - 1 < len(self.cast.taken) else None
        phrase = match.sense("name", "acronym", "capital", "seat") if match and match.last == core else None
        if match is None or phrase is None or phrase.entry.kind != "country" or not phrase.entry.country:
            return None
        return self.cast.imply(self.cast.state(phrase.entry.country), (match.first, match.last))

    def _behind_name(self, first: int, core: int) -> Occurrence | None:
        """“the KCNA news agency”: the name before a noun that repeats what it is."""
        words = self.clauses.tokens
        index = core - 1
        while index > first and words[index].norm in OUTLETS and core - index <= 2:
            index -= 1
        occurrence = self.scene.actors.at(index) if index < core - 1 else None
        if (
            occurrence
            and occurrence.entity.type == "state"
            and words[core - 1].norm not in ("government", "administration")
        ):
            return None
        return occurrence if occurrence and occurrence.last == index + 1 else None

    def _carrier(self, first: int, core: int, last: int) -> Party | None:
        """Who speaks in a paper: “a commentary carried by KCNA”, “a statement from the ministry”, “a KCNA report”."""
        words = self.clauses.tokens
        if words[core - 1].norm not in PAPERS:
            return None
        for occurrence in self.scene.actors.within(first, last):
            return Party(occurrence.entity, occurrence.first, occurrence.last)
        return None

    def _may_speak(self, first: int, core: int) -> bool:
        """Whether a common noun can be a speaker: people, bodies, papers."""
        words = self.clauses.tokens
        head = words[core - 1].norm
        if (
            head in self.lexicon.generic
            or head in self.lexicon.speakers
            or head in self.cast.titles.role_nouns
            or head in self.cast.titles.heads
        ):
            return True
        if head.removesuffix("s") in SILENT:
            return False
        if head in self.cast.titles.organization_heads or head in BODIES | OUTLETS:
            return True
        if head.endswith("s") and (head[:-1] in self.cast.titles.heads or head[:-1] in self.lexicon.generic):
            return True
        return (
            words[core - 1].capitalised
            or head in SPEAKING
            or head.removesuffix("s").endswith(AGENTS)
            and words[core - 1].kind == "word"
        )

    def _core(self, first: int, last: int) -> int:
        """Where the head noun of a phrase ends: before its prepositions, participles and relatives."""
        words = self.clauses.tokens
        index = first
        while index < last:
            occurrence = self.scene.actors.at(index)
            if occurrence and occurrence.last <= last:
                index = occurrence.last
                continue
            norm = words[index].norm
            if index > first and (
                norm in grammar.PREPOSITIONS | grammar.RELATIVES
                or norm in ("familiar", "here", "there", "close", "aware", "reached", "briefed", "involved", "present")
                or self.clauses.tokens[index].text in ("(", ",")
                or self.clauses._is_reduced_here(index, first)
            ):
                break
            index += 1
        return index

    def _is_governed(self, occurrence: Occurrence, first: int) -> bool:
        """Whether a preposition or possessive stands before a person's name and titles, so that another noun is the head."""
        words = self.clauses.tokens
        start = occurrence.first
        titles = {last: begin for begin, last in occurrence.entity.facts.get("titles", []) if last <= start}
        while start > first:
            begin = next((titles[last] for last in (start, start - 1) if last in titles and titles[last] < start), None)
            if begin is None:
                break
            start = begin
        if start > first and words[start - 1].norm in DETERMINERS:
            start -= 1
        if occurrence.last < len(words) and words[occurrence.last].kind == "possessive":
            return True
        return start > first and words[start - 1].norm in grammar.PREPOSITIONS

    # reference

    def _role(self, first: int, core: int) -> Entity | None:
        """Whom “the minister”, “the ministry”, “the Japanese company” mean, if a party before fits."""
        words = self.clauses.tokens
        definite = words[first].norm in ("the", "this", "that", "its", "his", "their", "her")
        if not definite:
            return None
        head = fold(words[core - 1].text)
        heads = self.cast.titles.role_nouns.get(
            fold(self.scene.document.slice(max(first + 1, core - 2), core))
        ) or self.cast.titles.role_nouns.get(head)
        if head in ("head", "leader", "chief") and words[core : core + 3][-1].norm in (
            "delegation",
            "team",
            "mission",
            "party",
        ):
            return self._led(first)
        for occurrence in reversed(self.scene.actors.within(0, first)):
            entity = occurrence.entity
            if heads and entity.type == "person" and self._has_title(entity, heads):
                return entity
            if (
                entity.type == "armed_force"
                and head in ("army", "military", "forces")
                and {"army", "military", "forces"} & set(fold(entity.name).split())
            ):
                return entity
            if entity.type in MAKERS and (
                fold(entity.name.split()[-1]) == head or entity.type == head or self._names(entity, head)
            ):
                return entity
        return None

    def _led(self, first: int) -> Entity | None:
        """Who leads the delegation that the text told of: “a delegation headed by X” before “the head of the delegation”."""
        words = self.clauses.tokens
        for occurrence in reversed(self.scene.actors.within(0, first)):
            start = occurrence.first
            near = [t.norm for t in words[max(0, start - 6) : start]]
            if occurrence.entity.type == "person" and "by" in near and {"led", "headed"} & set(near):
                return occurrence.entity
        return None

    def _names(self, entity: Entity, head: str) -> bool:
        return (
            head
            in (
                "ministry",
                "council",
                "agency",
                "army",
                "navy",
                "force",
                "forces",
                "company",
                "department",
                "committee",
                "court",
                "party",
                "front",
                "movement",
                "group",
                "organization",
            )
            and head in fold(entity.name).split()
        )

    def _has_title(self, entity: Entity, heads: Sequence[str]) -> bool:
        titles = [fold(self.scene.document.slice(*t)) for t in entity.facts.get("titles", ())]
        return any(fold(head) in title for title in titles for head in heads)

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
        start = max(grammar.noun_phrase_start(self.scene.document, last - 1), first)
        occurrence = self.scene.actors.at(last - 1)
        if occurrence:
            start = max(first, min(start, occurrence.first))
        person = words[index].norm == "who"
        apposed = self._before_apposition(first, floor)
        if apposed:
            return Subject((apposed,), apposed.first, index)
        subject = self._phrase(start, last, floor)
        if subject and isinstance(subject.parties[-1].who, Entity) and not (person and not self._is_person(subject)):
            return Subject(subject.parties[-1:], subject.first, index)
        whole = self._trim(first, last)
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
        occurrence = self.scene.actors.at(first - 2)
        if occurrence is None or occurrence.entity.type != "person" or self.scene.actors.at(first):
            return None
        return Party(occurrence.entity, occurrence.first, occurrence.last)

    def _pronoun(self, index: int) -> Subject | None:
        """Whom a pronoun means; the writer of the text speaks by his own words."""
        word = self.clauses.tokens[index].norm
        if word in WRITER:
            return Subject((Party(Words(index, index + 1), index, index + 1),), index, index + 1, plain=True)
        party = self._referent(index, word)
        return Subject((Party(party, index, index + 1),) if party else (), index, index + 1, plain=True)

    def _referent(self, index: int, word: str) -> Who | None:
        if word in PLURAL and (several := self._subject_before(index)):
            return several
        near = next((p.who for p in reversed(self.here) if p.first < index and self._fits(p.who, word)), None)
        if near is not None:
            return near
        for party in reversed(self.last[-4:]):
            if self._fits(party.who, word):
                if word in SINGULAR and isinstance(party.who, Entity) and self._newer(party, index, word):
                    break
                return party.who
        return self._salient(index, word)

    def _subject_before(self, index: int) -> Who | None:
        """The several whom the sentence before tells of: “The two sides met. They agreed …”."""
        document = self.scene.document
        number = document.sentence_of(index)
        if number == 0 or index - document.sentences[number].first > 2:
            return None
        before = document.sentences[number - 1]
        subject = self.leading(before.first, before.last)
        party = subject.parties[0] if subject and len(subject.parties) == 1 else None
        return party.who if party and isinstance(party.who, Words) and self._fits(party.who, "they") else None

    def _newer(self, party: Party, index: int, word: str) -> bool:
        """Whether a sentence between tells of another person as its subject, so that “he” is no longer the last speaker."""
        document = self.scene.document
        here = document.sentence_of(index)
        spoken = document.sentence_of(party.last - 1)
        return here - spoken > 2 and self._salient(index, word) is not None

    def _salient(self, index: int, word: str) -> Who | None:
        """Of the sentence so far and the two before: who is told of by “who”, else the first that fits, the nearest sentence first."""
        document = self.scene.document
        here = document.sentence_of(index)
        for number in range(here, max(-1, here - 3), -1):
            sentence = document.sentences[number]
            fitting = [
                o
                for o in self.scene.actors.within(sentence.first, min(sentence.last, index))
                if self._fits(o.entity, word) and not self._is_object(o, sentence.first)
            ]
            for occurrence in reversed(fitting):
                after = self.clauses.tokens[occurrence.last : occurrence.last + 2]
                if word in SINGULAR and [t.norm for t in after] == [",", "who"]:
                    return occurrence.entity
            if fitting:
                return fitting[0].entity
        return None

    def _is_object(self, occurrence: Occurrence, first: int) -> bool:
        after = self.clauses.tokens[occurrence.last].norm if occurrence.last < len(self.clauses.tokens) else ""
        relative = (
            occurrence.last + 1 < len(self.clauses.tokens)
            and self.clauses.tokens[occurrence.last + 1].norm == "who"
            and after == ","
        )
        return not relative and (self._is_governed(occurrence, first))

    def _fits(self, who: Who, word: str) -> bool:
        if isinstance(who, Words):
            return self._words_fit(who, word)
        if isinstance(who, DelegationDraft):
            return word in NEUTRAL | PLURAL
        if word in SINGULAR:
            gender = who.facts.get("gender")
            return (
                who.type == "person"
                and not (gender == "male" and word == "she")
                and not (gender == "female" and word == "he")
            )
        if word in NEUTRAL:
            return who.type != "person"
        return who.type not in ("person", "state")

    def _words_fit(self, who: Words, word: str) -> bool:
        words = self.clauses.tokens
        head = words[self._core(who.first, who.last) - 1].norm
        plural = (
            head.endswith("s") and not head.endswith("ss") or head in ("people", "both", "many", "some", "men", "women")
        )
        if word in PLURAL:
            return plural
        person = head not in PAPERS and head not in OUTLETS and head not in ("ministry", "army", "court")
        return not plural and (person if word in SINGULAR else not person)
