"""Persons by grammar: titles, given names, apposition. Sees tokens and which of them are known names; makes no records.

Nobody has to stand on a list: a title before a run of capitals, a given name at its head, an initial inside it or an
apposition behind it make a person of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from attrs import field, frozen

from newsmodel.extraction.gazetteer import Match
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.grammar.verbs import is_verb
from newsmodel.extraction.light import light
from newsmodel.extraction.tokens import Document, Token
from newsmodel.knowledge.titles import Titles

Range = tuple[int, int]

LONGEST_NAME = 7
LONGEST_TITLE = 14
"""Tokens that an apposition may run before it is no title any more."""

SPEECH = frozenset(
    "said says told added stated announced warned noted argued insisted stressed wrote tweeted explained declared "
    "confirmed denied acknowledged replied asked claimed accused called urged vowed pledged".split()
)
ACTING = frozenset(
    "plays played stars starred writes wrote leads led heads headed met meets arrived visited spoke speaks "
    "thinks believes".split()
)
"""Verbs whose subject is a person or group."""

LEADING = frozenset(
    "leads led heads headed runs ran chairs chaired commands commanded directs directed founded".split()
)
"""Verbs whose object is what a person has a post in."""

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri "
    "sat sun".split()
)


MONTH_NAMES = frozenset({"jan"})
"""Months that are also given names."""

NO_NAMES = (
    grammar.DETERMINERS
    | grammar.PREPOSITIONS
    | grammar.CONJUNCTIONS
    | grammar.PRONOUNS
    | grammar.ADVERBS
    | CALENDAR
)  # fmt: skip
"""Words that are no part of a person's name, capitalised or not."""

AMBIGUOUS_HEADS = frozenset("private general major principal chief justice marine minor junior".split())
"""Heads of titles that, in lower case, are adjectives more often."""

JOINING = frozenset("de del la las los y e dos das do".split())
"""Words in lower case inside Spanish and Portuguese names."""

RETIRED = frozenset("ret retd ret'd res acting".split())

AMBIGUOUS_RANKS = frozenset("general major private".split())
"""Ranks that, before a single capitalised word, may be a heading: “General Characteristics”."""

UNNAMED = frozenset("officer officers policing expeditionary financial operating unit units".split())
"""Words that no name ends in, though a title may stand before them: “Chief Financial Officer”."""

CODENAMES = frozenset(
    "exercise exercises operation operations project codenamed code-named named called dubbed ship vessel "
    "hurricane typhoon storm".split()
)
"""Words behind which capitals are no person."""


BEHIND_PERSON = SPEECH | grammar.AUXILIARIES | {"'s"}
BEHIND_NAME = grammar.AUXILIARIES | ACTING
GOVERNING = grammar.PREPOSITIONS | {"the", "'s"}


@light
class PersonMatch:
    """A person's name in the text and the words around it that say who that is."""

    first: int
    last: int
    honorific: str | None = None
    """“Mr”, “Mrs” …, folded, where one stands before."""
    named_from: int | None = None
    """Where the mention begins with its honorific."""
    titles: tuple[Range, ...] = ()
    """Ranks, offices and appositions, as token ranges in the order of the text."""
    scopes: tuple[Range, ...] = ()
    """Where organizations and states named belong to the person."""
    certain: bool = True
    """False for a name known by its shape only."""


@frozen
class People:
    """Finds persons in one document."""

    document: Document
    taken: Sequence[Match | None]
    """For each token the known phrase that covers it."""
    known: Titles
    _words: tuple[Token, ...] = field(init=False, repr=False)
    _folded: tuple[str, ...] = field(init=False, repr=False)
    _counts: Counter[str] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_words", self.document.tokens)
        object.__setattr__(self, "_folded", self.document.folded)
        object.__setattr__(self, "_counts", Counter([self._words[index].text for index in self.document.capitalised]))

    def find(self) -> list[PersonMatch]:
        """The persons of the text, in its order, without overlap."""
        found: list[PersonMatch] = []
        begins = self._beginnings()
        for sentence in self.document.sentences:
            shared: PersonMatch | None = None
            position = self._next(begins, sentence.first, sentence.last)
            while position < sentence.last:
                person = self._person(position, sentence.first, sentence.last)
                if shared and (person is None or not person.titles):
                    person = self._companion(shared, position, sentence.last) or person
                if person:
                    found.append(person)
                    shared = person if self._is_shared(person) or (shared and person.titles == shared.titles) else None
                position = self._next(begins, person.last if person else position + 1, sentence.last)
        return found

    def _beginnings(self) -> list[int]:
        """The tokens at which a title or name could begin: few can, and the others are passed over."""
        document = self.document
        hyphened = {word.replace(".", "") for word in document.words if "-" in word}
        kinds = (self.known.starters, self.known.particles, hyphened, {","})
        return sorted({*document.capitalised, *(index for words in kinds for index in document.where(words))})

    @staticmethod
    def _next(begins: list[int], position: int, last: int) -> int:
        """The first beginning from a token on; `last` where none is left before."""
        at = bisect_left(begins, position)
        return min(begins[at], last) if at < len(begins) else last

    def _is_shared(self, person: PersonMatch) -> bool:
        """Whether a title is a plural, and so that of the names behind as well: “Sens. Nunn and Lugar”."""
        if not person.titles or person.titles[0][0] >= person.first:
            return False
        word = self._folded[person.titles[0][1] - 1]
        return word.endswith(("s", "men")) and word not in self.known.heads

    def _companion(self, shared: PersonMatch, position: int, last: int) -> PersonMatch | None:
        """The next of several names under one title, over commas, “and”, brackets and “of X”."""
        between = self._words[shared.last : position]
        if len(between) > LONGEST_TITLE or not any(t.norm == "and" or t.text == "," for t in between):
            return None
        if any(t.kind == "word" and not t.capitalised and t.norm not in ("and", "of", "the") for t in between):
            return None
        run = self._run(position, last, titled=True)
        if run - position < 2 or self._words[position].norm in ("and", "of"):
            return None
        scopes = tuple(scope for _, scope in self._behind(run, last))
        return PersonMatch(position, run, None, position, shared.titles[:1], scopes)

    def _person(self, start: int, first: int, last: int) -> PersonMatch | None:
        name, honorific = self.title(start, last) if self._folded[start] in self.known.starters else (start, None)
        run = self._run(name, last, titled=name > start)
        if run == name or self._shouted(name) or self._folded[run - 1] in UNNAMED:
            return None
        if name > start:
            if self._is_heading(start, name, run, last):
                return None
            return self._titled(start, name, run, honorific, first, last)
        if start > first and (self._joins(start) or self._words[start - 1].norm in CODENAMES):
            return None
        return self._untitled(name, run, first, last)

    # ranks, offices and honorifics before a name

    def title(self, start: int, last: int) -> tuple[int, str | None]:
        """Where the title that begins at `start` ends (`start` where there is none), and the honorific in it."""
        position, end, honorific = start, start, None
        last = min(last, start + LONGEST_TITLE)
        while position < last:
            length = self._phrase(position, last)
            word = self._folded[position]
            if length:
                position = end = position + length
            elif (
                word in self.known.honorifics
                and word not in ("st", "saint")
                and self._words[position].capitalised
                and position + 1 < last
            ):
                honorific = word
                position = end = position + 1
                if position < last and self._words[position].text == ".":
                    position = end = position + 1
            elif self._is_head(word, position):
                position = end = position + 1
            elif word in self.known.modifiers and position - start < LONGEST_TITLE:
                position += 1
            elif end > start and self._words[position].text == "(" and self._is_retired(position, last):
                position = end = self._closing(position, last)
            else:
                break
        return self._portfolio(end, last) if end > start and not honorific else end, honorific

    def _is_head(self, word: str, position: int) -> bool:
        """A head of titles, also in the plural before several names: “Sens. Nunn and Lugar”."""
        plain = word in self.known.heads or word in self.known.plural_ranks
        several = word in self.known.plural_heads and self._words[position].capitalised
        return (plain or several) and self._is_free(position)

    def _portfolio(self, end: int, last: int) -> int:
        """Where a title with its portfolio ends: “Assistant Secretary of State for African Affairs | Tibor Nagy”."""
        if end >= last or self._words[end].norm not in ("for", "of", "to"):
            return end
        position = end + 1
        while position < last and position - end < LONGEST_TITLE:
            token = self._words[position]
            named = (
                token.capitalised
                and self._folded[position] in self.known.given
                and self._folded[position] not in self.known.also_words
            )
            if named and position > end + 1 and position + 1 < last and self._is_name(position + 1, titled=False):
                return position
            if not (token.capitalised or token.norm in ("the", "of", "and", "for", "in")):
                return end
            position += 1
        return end

    def _is_retired(self, position: int, last: int) -> bool:
        """“Lt Gen (retd)”."""
        return position + 2 < last and self._folded[position + 1] in RETIRED

    def _closing(self, position: int, last: int) -> int:
        while position < last and self._words[position].text != ")":
            position += 1
        return min(position + 1, last)

    def _phrase(self, position: int, last: int) -> int:
        word = self._folded[position]
        for words in self.known.phrases.get(word, ()):
            stop = position + len(words)
            if stop <= last and self._folded[position:stop] == words:
                abbreviated = words in self.known.ranks and len(words) == 1 and len(word) <= 4
                if not abbreviated or self._words[position].capitalised:
                    return len(words)
        return 0

    def _titled(self, start: int, name: int, run: int, honorific: str | None, first: int, last: int) -> PersonMatch:
        named_from = name
        if honorific:
            while named_from > start and self._folded[named_from - 1] in (honorific, ""):
                named_from -= 1
        title_from = start
        title_to = named_from
        while title_from > first and self._extends_title(title_from - 1):
            title_from -= 1
        titles = (
            [(title_from, title_to)]
            if title_to > title_from and any(word not in self.known.honorifics for word in self._folded[start:title_to])
            else []
        )
        scopes = [(self._scope_start(title_from, first), title_to)]
        around = [*self._before(title_from, first), *self._behind(run, last)]
        return PersonMatch(
            name, run, honorific, named_from, (*titles, *(t for t, _ in around)), (*scopes, *(s for _, s in around))
        )

    def _shouted(self, name: int) -> bool:
        """Whether the sentence's capitals say nothing, so that no new name can be told in it."""
        return self.document.in_capitals(name) and self._words[name].text.isupper()

    def _is_heading(self, start: int, name: int, run: int, last: int) -> bool:
        """Whether “General …” or “Major …” is an adjective of a heading: one unknown word and no verb behind it."""
        if name - start != 1 or self._words[start].norm not in AMBIGUOUS_RANKS:
            return False
        token = self._words[name]
        behind = self._words[run] if run < last else None
        acts = behind is not None and (behind.norm in BEHIND_PERSON or is_verb(behind.norm))
        known = self._folded[name] in self.known.given or self._folded[name] in self.known.family_first
        return not (acts or known or self._recurs(token))

    def _recurs(self, token: Token) -> bool:
        return self._counts[token.text] > 1

    def _extends_title(self, index: int) -> bool:
        token = self._words[index]
        return token.norm in self.known.modifiers or (
            token.kind == "word"
            and token.text[0].islower()
            and token.norm.endswith(
                (
                    "ministry",
                    "department",
                    "affairs",
                    "rights",
                    "weapons",
                    "policy",
                    "security",
                    "intelligence",
                    "army",
                    "navy",
                    "police",
                    "force",
                )
            )
        )

    def _scope_start(self, index: int, first: int) -> int:
        """How far left of a title the state or organization may stand: names, possessives and nouns in one piece."""
        left = index
        while left > first and index - left < 8:
            token = self._words[left - 1]
            if not (self.taken[left - 1] or token.kind == "possessive" or token.capitalised or token.text in "’'"):
                break
            if token.norm in grammar.PREPOSITIONS or token.norm in grammar.DETERMINERS:
                break
            left -= 1
        return left

    # names without a title

    def _untitled(self, start: int, run: int, first: int, last: int) -> PersonMatch | None:
        words = self._words
        if run - start < 2 or self._has_head(start, run):
            return None
        before = self._before(start, first)
        behind = self._behind(run, last)
        sure = self._given(start, run) and not (start == first and self._folded[start] in self.known.also_words)
        follows = words[run].norm if run < last else ""
        leads = words[start - 1].norm if start > first else ""
        if follows in self.known.place_heads or follows in self.known.facility_heads:
            return None
        spoken = follows in SPEECH or follows == "who" or leads in SPEECH
        acts = start > first and follows in BEHIND_NAME and leads not in GOVERNING
        age = run + 2 < last and follows == "," and words[run + 1].text.isdigit() and len(words[run + 1].text) == 2
        if not (sure or before or (behind and follows in (",", "of", "from")) or spoken or age or acts):
            return None
        if leads in ("of", "for", "the") and not sure:
            return None
        if words[start].text.isupper() and len(words[start].text) > 3 and not sure:
            return None
        titles = (*(t for t, _ in before), *(t for t, _ in behind))
        scopes = (*(s for _, s in before), *(s for _, s in behind))
        return PersonMatch(start, run, None, start, titles, scopes, sure)

    def _given(self, start: int, run: int) -> bool:
        parts = self._folded[start:run]
        head = parts[0].split("-")[0]
        if parts[0] in self.known.given or head in self.known.given:
            return True
        if parts[0] in self.known.family_first and run - start <= 3:
            return True
        return any(len(p) == 1 for p in parts[1:-1]) or (len(parts[0]) == 1 and self._words[start].kind == "dotted")

    def _has_head(self, start: int, run: int) -> bool:
        """Whether a run ends as organizations, facilities or places do: “Brigade”, “Armed Forces”, “River”."""
        last = self._folded[run - 1]
        words = (last, last.removesuffix("s"), f"{self._folded[run - 2]} {last}")
        tables = (self.known.organization_heads, self.known.facility_heads, self.known.place_heads)
        return any(word in heads for heads in tables for word in words)

    # appositions

    def _before(self, start: int, first: int) -> list[tuple[Range, Range]]:
        """“The BBC's Tokyo correspondent, NAME”: the title and the range in which its organization stands."""
        if start - first < 2 or self._words[start - 1].text != ",":
            return []
        left = start - 1
        while left > first and start - left < LONGEST_TITLE and not self._ends_apposition(left - 1):
            left -= 1
        return self._appositions(left, start - 1)

    def _behind(self, run: int, last: int) -> list[tuple[Range, Range]]:
        """“NAME, the director of X,”, “NAME, who heads X”, “NAME of X”."""
        if run >= last:
            return []
        word = self._words[run]
        if word.norm in ("is", "was"):
            return self._copular(run, last)
        if word.norm in ("of", "from") and run + 1 < last:
            right = self._right_end(run + 1, last)
            return (
                [((run, run), (run + 1, right))]
                if any(self.taken[i] or self._words[i].capitalised for i in range(run + 1, right))
                else []
            )
        if word.text == "(":
            return []
        if word.text != "," or run + 1 >= last:
            return []
        start = run + 1
        if start + 1 < last and self._words[start].text.isdigit() and self._words[start + 1].text == ",":
            start += 2
        if start >= last:
            return []
        if self._words[start].norm == "who":
            return self._relative(start + 1, last)
        return self._appositions(start, self._right_end(start, last))

    def _relative(self, verb: int, last: int) -> list[tuple[Range, Range]]:
        """“NAME, who heads X”, “NAME, who is a fellow at X”: what X is belongs to the person; “heads” is no title."""
        if verb >= last:
            return []
        if self._words[verb].norm in ("is", "was"):
            return self._copular(verb, last)
        right = self._right_end(verb + 1, last)
        return [((verb, verb), (verb + 1, right))] if self._words[verb].norm in LEADING else []

    def _right_end(self, start: int, last: int) -> int:
        right = start
        while right < last and right - start < LONGEST_TITLE and not self._ends_apposition(right):
            right += 1
        return right

    def _ends_apposition(self, index: int) -> bool:
        token = self._words[index]
        return token.kind != "possessive" and (
            token.text in ',;:()“”".'
            or token.kind in ("dash", "dots")
            or token.norm in grammar.AUXILIARIES
            or token.norm in SPEECH
            or token.norm in ("who", "which", "that", "while", "but", "when")
        )

    def _appositions(self, left: int, right: int) -> list[tuple[Range, Range]]:
        """The title in a noun phrase, without its determiner and possessor, if one of its words heads titles."""
        head = next((i for i in range(left, right) if self._heads(i)), None)
        if head is None:
            return []
        while head + 1 < right and self._heads(head + 1):
            head += 1
        if self._names_another(head + 1, right):
            return []
        start = head
        while start > left and not (
            self._words[start - 1].kind == "possessive"
            or self._words[start - 1].norm in grammar.DETERMINERS
            or self._words[start - 1].norm in grammar.PREPOSITIONS
            or self._words[start - 1].text in "’'"
        ):
            start -= 1
        while start < head and (
            self._words[start].text[0].isdigit() or self._words[start].text == ","
        ):  # “a 20-year-old private”
            start += 1
        if start - left > 8:
            return []
        return [((start, right), (left, right))]

    def _names_another(self, behind: int, right: int) -> bool:
        """Whether a person's name follows a title, which is that person's: “…, Gen. NAME”, “…, chief of X NAME”."""
        return any(self._run(i, right, titled=True) > i for i in {behind, self._portfolio(behind, right)})

    def _copular(self, run: int, last: int) -> list[tuple[Range, Range]]:
        """“NAME is a biologist at X”, “NAME was Norway's defence minister”: a title that heads the predicate."""
        start = run + 1
        if start + 1 >= last:
            return []
        determined = self._words[start].norm in ("a", "an", "the") or self.taken[start] is not None
        right = self._right_end(start, last)
        lead = next((i for i in range(start, right) if self._words[i].norm in grammar.PREPOSITIONS), right)
        if not determined or not any(self._heads(i) for i in range(start, lead)):
            return []
        return self._appositions(start, right)

    def _heads(self, index: int) -> bool:
        word = self._folded[index]
        behind = self._words[index + 1] if index + 1 < len(self._words) else None
        if (
            word in AMBIGUOUS_HEADS
            and not self._words[index].capitalised
            and behind
            and behind.text[0].islower()
            and behind.norm not in grammar.PREPOSITIONS
        ):
            return False
        return (
            (word in self.known.heads or word.rpartition("-")[2] in self.known.heads) and self._is_free(index)
        ) or bool(self._phrase(index, len(self._words)))

    # runs of capitals

    def _is_free(self, index: int) -> bool:
        return self.taken[index] is None

    def _joins(self, start: int) -> bool:
        """Whether a run only goes on from the token before, so that it is the tail of another name."""
        before = self._words[start - 1]
        return (
            before.kind in ("word", "dotted")
            and before.capitalised
            and self._is_free(start - 1)
            and before.norm not in CALENDAR
            and self._is_name(start - 1, titled=False)
        )

    def _run(self, start: int, last: int, *, titled: bool) -> int:
        """Where the name that begins at `start` ends; `start` where none begins there."""
        end = position = start
        while position < last and position - start < LONGEST_NAME:
            token = self._words[position]
            if self._is_name(position, titled=titled or position > start):
                position += 1
                end = position
            elif end > start and (self._folded[position] in self.known.particles or token.norm in JOINING):
                position += 1
            else:
                break
        if (
            end == start
            and start < last
            and titled
            and self._folded[start] in self.known.particles
            and start + 1 < last
            and self._is_name(start + 1, titled=True)
        ):
            return self._run(start + 1, last, titled=True)
        if (
            start < end < last
            and self._words[end].text == ","
            and end + 1 < last
            and self._folded[end + 1] in self.known.suffixes
        ):
            return end + 2
        return end

    def _leads_name(self, index: int) -> bool:
        """Whether an unknown capitalised word stands behind: “Jan Egeland”, and not “Jan. 5” or “in Jan Ukraine …”."""
        after = index + 1
        free = after < len(self._words) and self.document.capitals[after] and self.taken[after] is None
        return free and self._words[after].text.isalpha() and self._words[after].norm not in CALENDAR

    def _is_name(self, index: int, *, titled: bool) -> bool:
        token = self._words[index]
        if token.kind not in ("word", "dotted") or token.text[0].isdigit() or "_" in token.text:
            return False
        if not self.document.capitals[index] and not (
            token.text[:3].lower() in ("al-", "el-", "ad-", "as-", "ar-") and token.text[3:4].isupper()
        ):
            return False
        if token.norm in NO_NAMES and not (token.norm in MONTH_NAMES and self._leads_name(index)):
            return False
        word = self._folded[index]
        suffix = word in self.known.suffixes
        if word in self.known.never_names or (suffix and not titled and token.kind == "dotted"):
            return suffix
        match = self.taken[index]
        if match is None:
            return token.kind == "word" or len(token.text) == 2 or suffix
        return (
            titled
            and match.last - match.first == 1
            and all(p.entry.kind == "place" or p.ambiguous for p in match.senses)
        )

    def offices(self) -> frozenset[int]:
        """The tokens of offices of several words (“Cabinet Secretary”), in which no other name begins."""
        found: set[int] = set()
        for index in self.document.where(self.known.phrases.keys()):
            length = self._phrase(index, len(self._words))
            if length > 1:
                found.update(range(index, index + length))
        return frozenset(found)
