"""Whether the clause around a word looks back or ahead. Sees the tokens of one sentence; knows no dates.

A sentence's verb groups are marked once; a word then takes the tense of the nearest group, clause boundaries
between them counting as distance. Made for dating “on Friday”, not for grammar: the present tense gives nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from attrs import frozen

from newsmodel.extraction.times import words
from newsmodel.extraction.times.values import Tense
from newsmodel.extraction.tokens import Document, Token

_BOUNDARY = frozenset(
    ", ; : ( ) – — that which who whom when while after before because although but if where as and".split()
)
_NOT_INFINITIVES = frozenset(
    "the a an this that these those his her its their our my your him them us me it one two three four five six all "
    "any some each both more most many several and or in on at by from date where which".split()
)
_DETERMINERS = frozenset("the a an his her its their our this that 's".split())
_FILLERS = frozenset("be been being not also have now soon then first only never jointly formally officially".split())
_PROGRESSIVE = frozenset(
    "going visiting holding meeting arriving leaving travelling traveling hosting flying heading returning".split()
)
_CALENDAR = frozenset({*words.WEEKDAYS, *(m for m in words.MONTHS if m != "may")})
_AFTER = 8
"""What a verb group costs more for standing after the word: “arrived on Monday and leaves …”."""
_PAIR_FOR = frozenset({"for", "next", "later"})
_HELPERS = words.BE | {"has", "have", "had"}


@frozen
class _Sentence:
    """Where its verb groups stand, what they say, and where clauses begin."""

    places: list[int]
    tenses: list[Tense]
    boundaries: list[int]

    def at(self, first: int, last: int) -> Tense | None:
        """The tense around the tokens from `first` to before `last`."""
        before = bisect_left(self.places, first) - 1
        after = bisect_left(self.places, last)
        best: tuple[int, Tense] | None = None
        if before >= 0:
            place = self.places[before]
            best = (first - place + 3 * self._between(place, first), self.tenses[before])
        if after < len(self.places):
            place = self.places[after]
            cost = place - last + _AFTER + 3 * self._between(last - 1, place)
            if best is None or cost < best[0]:
                best = (cost, self.tenses[after])
        return best[1] if best else None

    def _between(self, left: int, right: int) -> int:
        return bisect_left(self.boundaries, right) - bisect_right(self.boundaries, left)


def reader(document: Document) -> Callable[[int, int], Tense | None]:
    """A function from a token range to the tense of its clause; each sentence is looked through once."""
    known: dict[int, _Sentence] = {}

    def tense(first: int, last: int) -> Tense | None:
        number = document.sentence_of(first)
        if number not in known:
            span = document.sentences[number]
            known[number] = _marked(document.tokens, span.first, span.last)
        return known[number].at(first, last)

    return tense


def _marked(tokens: tuple[Token, ...], first: int, last: int) -> _Sentence:
    places: list[int] = []
    tenses: list[Tense] = []
    boundaries: list[int] = []
    for index in range(first, last):
        token = tokens[index]
        if token.norm in _BOUNDARY:
            boundaries.append(index)
        cue = _cue(tokens, index, first, last, opening=not places)
        if cue is None:
            continue
        place, tense = cue
        if places and tenses[-1] == "future" and tense == "past" and _same_group(tokens, places[-1], index):
            places[-1] = index
            continue
        if tense == "future":
            while places and places[-1] >= index - 3 and tokens[places[-1]].norm in _HELPERS:
                places.pop(), tenses.pop()
        if not places or place > places[-1]:
            places.append(place)
            tenses.append(tense)
    return _Sentence(places, tenses, boundaries)


def _same_group(tokens: tuple[Token, ...], head: int, index: int) -> bool:
    """Whether a participle belongs to the future group at `head`: “will also be deployed”."""
    if index - head > 4 or index <= head:
        return index <= head
    between = tokens[head + 1 : index]
    joined = any(t.norm in ("be", "been", "have") for t in tokens[head:index])
    return joined and all(t.norm in _FILLERS or t.norm.endswith("ly") for t in between)


def _cue(tokens: tuple[Token, ...], index: int, first: int, last: int, *, opening: bool) -> tuple[int, Tense] | None:
    """The place and tense of the verb group that a token opens or is."""
    token = tokens[index]
    norm = token.norm
    if not norm[0].isalpha() and norm[0] != "'":
        return None
    after = tokens[index + 1].norm if index + 1 < last else ""
    before = tokens[index - 1].norm if index > first else ""
    if norm in words.WILL or norm.endswith("'ll"):
        return _modal(token, index, first, before, after)
    if norm == "to":
        return _infinitive(tokens, index, first, before, after, opening=opening)
    if norm in words.TO_COME and (ahead := _to_come(norm, before, after)):
        return index + 1 if ahead > 1 else index, "future"
    if norm in ("is", "are") and _scheduled(tokens, index, last):
        return index, "future"
    if norm in words.TIMETABLE:
        return index, "future"
    if norm in ("has", "have") and (after == "to" or before in words.WILL or before == "to"):
        return None
    if norm in words.PAST or (norm.endswith("ed") and _participle(token)):
        return index, "past"
    return None


def _modal(token: Token, index: int, first: int, before: str, after: str) -> tuple[int, Tense] | None:
    if token.norm == "may" and token.text[0].isupper() and (index > first or after[:1].isdigit() or after == ","):
        return None
    if after == "have" and token.norm not in ("will", "shall"):
        return index + 1, "past"
    if before in _DETERMINERS or (token.norm == "must" and before == "a"):  # “the will of the people”
        return None
    return index + 1, "future"


def _infinitive(
    tokens: tuple[Token, ...], index: int, first: int, before: str, after: str, *, opening: bool
) -> tuple[int, Tense] | None:
    if not after or not after[0].isalpha() or after in _NOT_INFINITIVES or tokens[index + 1].capitalised:
        return None
    if after.endswith(("ed", "ing", "s")) and after not in ("need", "proceed", "bring", "discuss", "address", "pass"):
        return None
    led = before in words.TO_COME or before in words.BE or after == "be"
    headline = opening and index > first and tokens[index - 1].capitalised
    return (index + 1, "future") if led or headline else None


def _to_come(norm: str, before: str, after: str) -> int:
    """Whether a word such as “expected” points ahead, and how many tokens its group has."""
    if norm == "deadline" or (norm == "ahead" and after == "of"):
        return 1
    if norm in ("about", "ahead"):
        return 2 if after == "to" and before in words.BE else 0
    if after in _PAIR_FOR and norm in words.SET_FOR:
        return 2
    if norm in ("expected", "due", "slated", "scheduled") and (before in words.BE or norm in ("due", "slated")):
        return 1
    return int(norm in words.SET_FOR and norm not in ("called", "set") and before in _DETERMINERS)


def _scheduled(tokens: tuple[Token, ...], index: int, last: int) -> bool:
    """“is on Friday”, “are Tuesday”, “is visiting”."""
    following = [t.norm.rstrip(".") for t in tokens[index + 1 : min(last, index + 3)]]
    if following[:1] and following[0] in _PROGRESSIVE:
        return True
    return bool(following) and (
        following[0] in _CALENDAR or (following[0] in ("on", "in") and following[-1] in _CALENDAR)
    )


def _participle(token: Token) -> bool:
    return len(token.norm) > 3 and token.norm not in words.NOT_VERBS and token.norm.isalpha() and not token.capitalised
