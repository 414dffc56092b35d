"""Organizations by shape: a head word (“Ministry”, “Brigade”), an acronym bound in brackets. Makes no records.

Known organizations come from the gazetteer; what stands here needs no list: “Asan Institute for Policy Studies”,
“43rd Mountain Brigade”, “Land Warfare Course (LWC)”, “the Ukrainian military”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from newsmodel.extraction.actors.people import CALENDAR
from newsmodel.extraction.gazetteer import Match
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.light import light
from newsmodel.extraction.tokens import Document, Span, Token
from newsmodel.knowledge.titles import Titles, fold

LONGEST_NAME = 14
POSSESSORS = frozenset("people women men children world queen king emperor".split())
"""Words whose possessive belongs to a name: “People's Liberation Army”."""

LINKS = frozenset({"of", "for", "and", "on", "the", "&", "to", "against", "in"})
"""Words in lower case that may stand inside a name."""

FORCES = {
    "military": "military",
    "military forces": "military",
    "armed forces": "military",
    "forces": "military",
    "troops": "military",
    "army": "army",
    "navy": "navy",
    "air force": "air force",
    "coast guard": "coast guard",
    "marines": "marines",
    "border guard": "border guard",
    "border guards": "border guard",
    "security forces": "security forces",
}
"""Forces in lower case behind a nationality → the one force of that state that is meant."""

OFFICES = {
    "foreign ministry": "foreign ministry",
    "defence ministry": "defense ministry",
    "defense ministry": "defense ministry",
    "ministry of defence": "defense ministry",
    "ministry of defense": "defense ministry",
    "interior ministry": "interior ministry",
    "ministry of foreign affairs": "foreign ministry",
    "finance ministry": "finance ministry",
    "unification ministry": "unification ministry",
    "parliament": "parliament",
    "embassy": "embassy",
    "police": "police",
    "supreme court": "supreme court",
}
"""Offices of state that each country has one of, as worded → one name for all wordings."""

_CLOSED = grammar.PRONOUNS | grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.DETERMINERS | {"according"}
"""Words that no name of an organization begins with."""

_NUMBERED = frozenset("command forces force fleet corps group groups battlegroup army task brigade division".split())
_TAILS = frozenset(
    "one two three four five six seven eight north south east west northeast northwest southeast southwest central "
    "forward afloat i ii iii iv v".split()
)
"""Heads of forces, and the capitalised words behind them that tell one from others: “Maritime Group Two”."""

_SUBORDINATE = frozenset("committee subcommittee secretariat academy".split())
"""Heads of what may be a part of the body named right before: “U.S. Senate | Foreign Relations Committee”."""

_NO_ACRONYMS = frozenset(
    "AM PM GMT UTC EST EDT PST BST CET USD EUR GBP TV PC ID OK CEO CFO PhD BC AD GDP HQ II III IV VI VII "
    "VIII IX XI XII XX FAQ PDF URL WWW RSS USS HMS USNS HMAS HMCS HMNZS INS ORP JS ROKS RFS ICBM ICBMS SLBM "
    "SLBMS IRBM MRBM SRBM UAV UAVS UAS ASM ASMS SAM SAMS IED IEDS WMD WMDS MRAP RPG APC IFV MLRS AWACS "
    "MANPADS GPS VIP NGO NGOS POW POWS MIA KIA DMZ EEZ LAC LOC COVID HIV AIDS DNA SOS US UK".split()
)


@light
class OrganizationMatch:
    """An organization named in the text."""

    first: int
    last: int
    type: str
    key: str
    """What makes two matches one: the folded name, or “PRK military”."""
    acronym: tuple[int, int] | None = None
    """The acronym bound in brackets behind it."""
    country: str | None = None


@frozen
class Organizations:
    """Finds organizations in one document."""

    document: Document
    taken: Sequence[Match | None]
    known: Titles
    people: frozenset[int] = frozenset()
    """Tokens that belong to persons' names."""
    offices: frozenset[int] = frozenset()
    """Tokens of offices (“Cabinet Secretary”), at which no organization ends."""
    _words: tuple[Token, ...] = field(init=False, repr=False)
    _folded: tuple[str, ...] = field(init=False, repr=False)
    _capitals: frozenset[int] = field(init=False, repr=False)
    """The tokens that a name can have where it has no link."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_words", self.document.tokens)
        object.__setattr__(self, "_folded", self.document.folded)
        object.__setattr__(self, "_capitals", self._capital_tokens())

    def find(self) -> Iterator[OrganizationMatch]:
        """The organizations of the text, in its order, without overlap."""
        sentences, free = self.document.sentences, 0
        for position in self._openings():
            if position < free or self.document.in_capitals(position):
                continue
            match = self._at(position, sentences[self.document.sentence_of(position)])
            if match:
                yield match
                free = match.last

    def _openings(self) -> list[int]:
        """The tokens at which an organization could begin: known names, capitals, “7th”."""
        known = [index for index, match in enumerate(self.taken) if match is not None]
        return sorted({*known, *self.document.capitalised, *self.document.numbered})

    def _at(self, position: int, sentence: Span) -> OrganizationMatch | None:
        match = self.taken[position]
        named = self._by_nationality(match, sentence.last) if match and match.first == position else None
        return named or self._by_shape(position, sentence.first, sentence.last)

    # “Ukrainian military”, “South Korea's Defense Ministry”

    def _by_nationality(self, match: Match, last: int) -> OrganizationMatch | None:
        phrase = match.sense("adjective", "name", "acronym", "capital", "seat")
        if not phrase or phrase.entry.kind != "country":
            return None
        start = match.last
        possessive = start < last and self._words[start].kind == "possessive"
        if phrase.sense in ("capital", "seat") and not possessive:
            return None
        start += possessive
        for length in (3, 2, 1):
            if start + length > last:
                continue
            words = " ".join(self.document.norms[start : start + length])
            key = FORCES.get(words) or OFFICES.get(words)
            attributive = phrase.sense == "adjective" or possessive or phrase.entry.country == "USA"
            if key and (words != "forces" or attributive):
                type_ = "armed_force" if words in FORCES else "government_body"
                code = phrase.entry.country
                return OrganizationMatch(match.first, start + length, type_, f"{code} {key}", None, code)
        return None

    # runs of capitals with a head

    def _by_shape(self, position: int, first: int, last: int) -> OrganizationMatch | None:
        if not self._may_start(position):
            return None
        run = self._run(position, last)
        defined = self._defined(position, run, last)
        end = self._headed(position, run)
        if end is None or (defined and defined.first > position and self._head_at(position, defined.first - 1)):
            end = defined.first if defined and defined.first - position > 1 else None
        if end is None:
            return defined or self._located(position, run)
        if any(self._is_place_head(i) for i in range(end, run)) and (place := self._located(position, run)):
            return place
        end = self._theatre(end, last)
        head = self._head_of(position, end)
        type_ = self.known.organization_heads[head] if head else "organization"
        country = next(
            (p.entry.country for i in range(position, end) if (m := self.taken[i]) and (p := m.kind("country"))), None
        )
        position = self._part_of(position, end)
        return OrganizationMatch(
            position, end, type_, fold(self.document.slice(position, end)), self._acronym(end, last), country
        )

    def _theatre(self, end: int, last: int) -> int:
        """“Special Operations Command | Africa”, “Maritime Group | Two”: what tells a force from others of its kind."""
        if end >= last or self._words[end - 1].norm not in _NUMBERED:
            return end
        match = self.taken[end]
        if match and match.first == end and match.kind("place", "country"):
            return match.last
        return end + 1 if self._words[end].capitalised and self._words[end].norm in _TAILS else end

    def _part_of(self, start: int, end: int) -> int:
        """Where a name begins that is a part of the body named right before it."""
        whole = self.taken[start - 1] if start else None
        if whole is None or whole.last != start or self._words[end - 1].norm not in _SUBORDINATE:
            return start
        return whole.first if whole.kind("organization", "force") else start

    def _located(self, start: int, run: int) -> OrganizationMatch | None:
        """A run that ends in the head of a place: “Gettysburg National Military Park”, “Lop Nur Test Site”."""
        for end in range(run, start + 1, -1):
            if self._is_place_head(end - 1) and all(self._words[i].norm not in LINKS for i in range(start, end)):
                heads = self.known.facility_heads | self.known.place_heads  # type: ignore[operator]
                two = f"{self._folded[end - 2]} {self._folded[end - 1]}"
                kind = heads.get(two) or heads[self._folded[end - 1]]
                return OrganizationMatch(start, end, f"place {kind}", fold(self.document.slice(start, end)))
        return None

    def _is_place_head(self, index: int) -> bool:
        word = self._folded[index]
        return self._words[index].capitalised and (word in self.known.facility_heads or word in self.known.place_heads)

    def _may_start(self, index: int) -> bool:
        token = self._words[index]
        if index in self.people or index not in self._capitals:
            return False
        if (
            index
            and self._words[index - 1].capitalised
            and index - 1 not in self.people
            and self._words[index - 1].kind == "word"
            and index - 1 in self._capitals
        ):
            return self.taken[index - 1] is not None and self.taken[index] is not self.taken[index - 1]
        if (
            index + 1 < len(self._words)
            and self._words[index + 1].norm in ("of", "for")
            and self._folded[index].removesuffix("s") in self.known.heads
        ):
            return False  # “President of the European Commission”, “Commanders of the Korean People's Army”
        if index in self.offices or (
            index > 1 and index - 2 in self.offices and self._words[index - 1].norm in ("of", "for")
        ):
            return False  # “Assistant Chief of Staff for International Military Cooperation”
        return token.norm not in grammar.DETERMINERS

    def _capital_tokens(self) -> frozenset[int]:
        return frozenset(filter(self._is_capital, (*self.document.capitalised, *self.document.numbered)))

    def _is_capital(self, index: int) -> bool:
        token = self._words[index]
        if token.kind == "dotted" and self.taken[index] is None:
            return False
        if not (
            self.document.capitals[index] or (token.text[0].isdigit() and token.text[-2:] in ("st", "nd", "rd", "th"))
        ):
            return False
        return (
            token.kind in ("word", "dotted")
            and token.norm not in CALENDAR
            and index not in self.people
            and token.norm not in _CLOSED
        )

    def _run(self, start: int, last: int) -> int:
        """Where capitals joined by links and apostrophes end."""
        end = position = start
        while position < last and position - start < LONGEST_NAME:
            token = self._words[position]
            if position in self._capitals:
                position += 1
                end = position
            elif token.norm == "and" and (self._is_country(start, position) or self._is_whole(start, position)):
                break
            elif (
                token.norm in LINKS
                or (token.text in "’'" and self._words[position - 1].norm.endswith("s"))
                or (token.kind == "possessive" and position > start and self._words[position - 1].norm in POSSESSORS)
            ):
                position += 1
            else:
                break
        return end

    def _is_country(self, start: int, stop: int) -> bool:
        """Whether a run is a country's name and nothing more: “India and the Russian Federation” are two."""
        match = self.taken[start]
        return bool(
            match
            and match.first == start
            and match.last == stop
            and match.kind("country")
            and not match.sense("adjective")
        )

    def _is_whole(self, start: int, stop: int) -> bool:
        """Whether a run is an acronym, so that “NAVAIR and Naval Sea Systems Command” are two."""
        return stop == start + 1 and is_acronym(self._words[start].text)

    def _headed(self, start: int, run: int) -> int | None:
        """Where the organization that begins at `start` ends: behind its last head, or its of-phrase."""
        best: int | None = None
        position = start
        while position < run:
            word = self._words[position]
            if word.norm in LINKS or word.text in "’'":
                closed = best is not None and self._theatre(best, run) == position
                if word.norm == "and" and best is not None and (closed or not self._continues(best, position, run)):
                    break
                if word.norm in ("in", "to", "against") and best is not None:
                    break
                if best == position and word.norm in ("of", "for", "on"):
                    best = self._phrase_end(position + 1, run)
                    position = best
                    continue
                position += 1
                continue
            if self._is_head(start, position):
                best = position + 1
            position += 1
        if best is None or best - start < 2:
            return None
        return best

    def _continues(self, best: int, position: int, run: int) -> bool:
        """Whether an “and” goes on with the name: only where no head has closed it just before."""
        return best != position and any(self._is_head(position + 1, i) for i in range(position + 1, run))

    def _phrase_end(self, start: int, run: int) -> int:
        """The end of an of-phrase: up to the next “and” that another known name or head follows, or another link."""
        position = start
        while position < run:
            word = self._words[position].norm
            if word == "and" and (
                position + 1 >= run
                or self.taken[position + 1]
                or any(self._is_head(position + 1, i) for i in range(position + 1, min(run, position + 4)))
            ):
                return position
            if word in ("in", "on", "to", "against"):
                return position
            position += 1
        return run

    def _is_head(self, start: int, index: int) -> bool:
        return self._head_at(start, index) is not None

    def _head_at(self, start: int, index: int) -> str | None:
        if not self._words[index].capitalised or index in self.offices:
            return None
        word = self._folded[index]
        if index > start:
            two = f"{self._folded[index - 1]} {word}"
            if two in self.known.organization_heads:
                return two
        if word in self.known.organization_heads or not word.endswith("s"):
            return word if word in self.known.organization_heads else None
        forms = (word[:-1], word[:-3] + "y") if word.endswith("ies") else (word[:-1],)
        return next((form for form in forms if form in self.known.organization_heads), None)

    def _head_of(self, start: int, end: int) -> str | None:
        """The head that decides the type: the one before “of”/“for”, else the last."""
        heads = [(i, head) for i in range(start, end) if (head := self._head_at(start, i))]
        led = [head for i, head in heads if i + 1 < end and self._words[i + 1].norm in ("of", "for", "on")]
        return led[0] if led else heads[-1][1] if heads else None

    # acronyms

    def _acronym(self, end: int, last: int) -> tuple[int, int] | None:
        """“… (LWC)” behind a name."""
        words = self._words
        if end + 2 < last and words[end].text == "(" and words[end + 2].text == ")" and is_acronym(words[end + 1].text):
            return end + 1, end + 2
        return None

    def _defined(self, start: int, run: int, last: int) -> OrganizationMatch | None:
        """A run of capitals whose initials are the acronym in brackets behind it."""
        acronym = self._acronym(run, last)
        if not acronym or run - start < 2:
            return None
        letters = self._words[acronym[0]].text.upper().replace(".", "")
        for left in range(start, run - 1):
            words = [t for t in self._words[left:run] if t.kind in ("word", "dotted")]
            parts = [part for t in words if t.capitalised for part in t.text.split("-") if part]
            initials = "".join(part[0] for part in parts).upper()
            heads = "".join(t.text[0] for t in words if t.capitalised).upper()
            if letters in (initials, heads) and all(self.taken[i] is None for i in range(left, run)):
                name = self.document.slice(left, run)
                return OrganizationMatch(left, run, "organization", fold(name), acronym)
        return None


def bare_acronyms(
    document: Document, taken: Sequence[Match | None], people: frozenset[int]
) -> Iterator[tuple[int, str]]:
    """Tokens in capitals that are no known name and of no person: their position and letters."""
    for index in document.capitalised:
        text = document.tokens[index].text
        if (
            text.isupper()
            and taken[index] is None
            and index not in people
            and is_acronym(text)
            and not _is_hull(document.tokens, index)
        ):
            yield index, text.replace(".", "")


def _is_hull(words: Sequence[Token], index: int) -> bool:
    """Whether letters stand before a number in brackets: “USS Ross (DDG 71)”."""
    return 0 < index < len(words) - 2 and words[index - 1].text == "(" and words[index + 1].text[0].isdigit()


def is_acronym(text: str) -> bool:
    """Three to six capitals that are no unit, numeral or class of weapon."""
    letters = text.replace(".", "")
    return (
        2 <= len(letters) <= 7
        and letters.isalpha()
        and letters.isupper()
        and letters not in _NO_ACRONYMS
        and letters.isascii()
    )
