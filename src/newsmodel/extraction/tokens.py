"""Words, sentences, paragraphs and quotations with their offsets. Sees characters only; knows no names, no facts.

One pass of one regular expression makes the tokens; everything else walks them once. Offsets are Unicode code
points of the text, half open; token positions are indexes into `Document.tokens`, half open too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from attrs import field, frozen

from newsmodel.extraction.light import light

ABBREVIATIONS = frozenset(
    "mr mrs ms messrs dr prof gen gens sens reps govs lt col maj brig capt cmdr cdr sgt cpl pvt pfc spc adm rear vice "
    "sen rep gov pres hon rev fr st ft mt jr sr no nos vol vs etc inc ltd co corp bros dept univ est approx fig jan "
    "feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m ala ariz ark "
    "calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt "
    "wash wis wyo e.g i.e cf al".split()
)
"""Words whose full stop belongs to them, without it and in lower case."""

ENDS_RARELY = frozenset(
    "mr mrs ms messrs dr prof gen gens sens reps govs lt col maj brig capt cmdr cdr sgt cpl pvt pfc spc adm sen rep "
    "gov hon rev st ft mt no nos vs approx fig e.g i.e cf".split()
)
"""Abbreviations that stand before a name or number, so that a capital after them opens no sentence."""

OPENERS = frozenset(
    "the a an he she it they we you i this that these those his her its their our in on at but and however meanwhile "
    "while when after before since if as for by from to with there here according some many most both all other "
    "officials analysts under over during last next also".split()
)
"""Words that, capitalised after an abbreviation such as “U.S.”, do open a sentence."""

PARTICIPLES = frozenset(
    "led backed made produced based born trained controlled occupied aligned supplied built owned funded held run "
    "style speaking friendly era sponsored supported brokered allied designed armed installed imposed proposed "
    "developed administered mediated drafted manufactured operated educated registered flagged bound related wide only "
    "dominated hosted sanctioned assembled provided donated organized organised initiated organizing ruled "
    "linked affiliated majority".split()
)
"""Second halves of compounds whose first half is a name: “U.S.-made”, “Lugar-led”."""

PREFIXES = frozenset("then ex pro anti non post pre mid former".split())
"""First halves of compounds whose second half is a name: “then-Soviet”, “anti-American”."""

_TOKEN = re.compile(
    r"""(?P<plain>[A-Za-z]++(?![\w.'’&‐‑-]))                          # the many words that ask for no second look
      | (?P<dotted>(?:[^\W\d_]\.){2,8}(?![^\W_]))                      # U.S. J.F.K. a.m.
      | (?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![\w])|[0-9]+\.[0-9]+(?![\w.]))   # 2,000  1.5
      | (?P<possessive>['’]s(?!\w))
      | (?P<word>\w+(?:(?:[-‐‑]|[&.](?=\w)|['’](?!s(?!\w)))\w+)*)       # Wingfield-Hayes F-16C O’Brien didn’t AT&T
      | (?P<dash>--+|[–—―])
      | (?P<dots>\.\.+|…)
      | (?P<mark>[^\w\s])""",
    re.VERBOSE,
)
_BULLET = re.compile(r"[ \t]*(?:[-*•·‣▪●]|[0-9]{1,2}[.)]|[(]?[a-z][)])[ \t]")
_INITIAL = re.compile(r"[A-Z](?:-[A-Z])?\Z")


@light
class Token:
    """A word, number or mark. `norm` is its text case-folded, with ’ written '."""

    start: int
    end: int
    text: str
    norm: str
    kind: str
    """word, dotted (U.S.), number, possessive ('s), dash, dots, mark."""
    capitalised: bool


@light
class Span:
    """A stretch of text and of tokens, both half open."""

    start: int
    end: int
    first: int
    last: int


@light
class Quotation:
    """Words between quotation marks; start and end include the marks, first and last are the tokens between them."""

    start: int
    end: int
    first: int
    last: int
    closed: bool
    """False where the paragraph ends first, as in a quotation of several paragraphs."""


@frozen(slots=False)  # attrs finds the cached properties of a class with slots by a hook that all attributes pay for
class Document:
    """A text with its tokens, the sentences and paragraphs they form, and its quotations."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    norms: tuple[str, ...] = field(init=False, repr=False, eq=False)
    """The norms of the tokens, to be compared with phrases a stretch at a time."""

    @norms.default
    def _norms(self) -> tuple[str, ...]:
        return tuple([t.norm for t in self.tokens])

    @cached_property
    def capitals(self) -> tuple[bool, ...]:
        """For each token whether it is capitalised."""
        return tuple([t.capitalised for t in self.tokens])

    @cached_property
    def capitalised(self) -> list[int]:
        """The tokens that are capitalised."""
        return [index for index, capital in enumerate(self.capitals) if capital]

    @cached_property
    def numbered(self) -> list[int]:
        """The tokens that begin with a digit."""
        return [index for word, places in self._places.items() if word[:1].isdigit() for index in places]

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The norms without full stops, as titles and the parts of names are looked up."""
        return tuple([norm.replace(".", "") for norm in self.norms])

    @cached_property
    def words(self) -> frozenset[str]:
        """The norms that the text has."""
        return frozenset(self.norms)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.folded):
            places[word].append(index)
        return places

    @cached_property
    def _token_starts(self) -> list[int]:
        return [t.start for t in self.tokens]

    @cached_property
    def sentence_of(self) -> Callable[[int], int]:
        """From a token to the index of the sentence that holds it."""
        return [index for index, s in enumerate(self.sentences) for _ in range(s.first, s.last)].__getitem__

    @cached_property
    def _in_capitals(self) -> list[bool]:
        shouted = {self.sentence_of(index) for index, t in enumerate(self.tokens) if t.text.isupper()}
        return [
            index in shouted and _is_in_capitals(self.tokens[s.first : s.last])
            for index, s in enumerate(self.sentences)
        ]

    def where(self, words: AbstractSet[str]) -> list[int]:
        """The tokens whose folded word is one of some words, in the order of the text."""
        places = self._places
        return sorted([index for word in places.keys() & words for index in places[word]])

    def token_at(self, offset: int) -> int:
        """The index of the token that holds or last precedes the offset; -1 before the first."""
        return bisect_right(self._token_starts, offset) - 1

    def in_capitals(self, token: int) -> bool:
        """Whether the token's sentence is printed in capitals, so that they say nothing."""
        return self._in_capitals[self.sentence_of(token)]

    def slice(self, first: int, last: int) -> str:
        """The text from token `first` to before token `last`."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""


def read(text: str, spans: Iterable[tuple[int, int]] | None = None) -> Document:
    """Tokens, sentences, paragraphs and quotations of a text, or of the given stretches of it (offsets of `text`)."""
    tokens: list[Token] = []
    paragraphs: list[Span] = []
    sentences: list[Span] = []
    quotations: list[Quotation] = []
    for start, end in spans if spans is not None else [(0, len(text))]:
        for left, right in _paragraphs(text, start, end):
            first = len(tokens)
            tokens.extend(_tokens(text, left, right))
            if len(tokens) > first:
                paragraphs.append(Span(tokens[first].start, tokens[-1].end, first, len(tokens)))
                pauses = [index for index in range(first, len(tokens)) if tokens[index].kind in _PAUSING]
                sentences.extend(_sentences(tokens, first, len(tokens), pauses))
                quotations.extend(_quotations(tokens, paragraphs[-1], pauses))
    return Document(text, tuple(tokens), tuple(sentences), tuple(paragraphs), tuple(quotations))


def _is_in_capitals(words: Sequence[Token]) -> bool:
    letters = [t.text for t in words if t.kind == "word" and len(t.text) > 3]
    return bool(letters) and sum(map(str.isupper, letters)) > len(letters) / 2


def fold(word: str) -> str:
    """A word as knowledge is looked up: case-folded, ’ written ', hyphens plain."""
    if word.isascii():
        return word.lower()
    return word.casefold().replace("’", "'").replace("‐", "-").replace("‑", "-")


def _tokens(text: str, start: int, end: int) -> list[Token]:
    made: list[Token] = []
    position: int | None = start
    while position is not None:
        position = _run(text, position, end, made)
    return made


def _run(text: str, start: int, end: int, made: list[Token]) -> int | None:
    """Adds the tokens up to where one takes a mark behind it in, and says where that ends; None at the end."""
    add = made.append
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup
        left, position = match.span()
        word = match[0]
        if kind == "plain":
            add(Token(left, position, word, word.lower(), "word", word < "a"))  # ASCII: capitals come first
            continue
        if kind == "word":
            if text.startswith(".", position) and not text.startswith("..", position) and _owns_stop(word):
                add(Token(left, position + 1, word + ".", fold(word) + ".", "dotted", word[0].isupper()))
                return position + 1
            if word.isalnum() or not ("-" in word or "‑" in word or "‐" in word):
                add(Token(left, position, word, fold(word), kind, word[0].isupper()))
            else:
                made.extend(_compound(word, left))
            continue
        add(Token(left, position, word, fold(word), kind or "mark", word[0].isupper()))
        if kind == "dotted" and text.startswith("-", position):
            add(Token(position, position + 1, "-", "-", "mark", capitalised=False))
            return position + 1
    return None


def _owns_stop(word: str) -> bool:
    return word.casefold() in ABBREVIATIONS or bool(_INITIAL.match(word))


def _compound(word: str, left: int) -> Iterator[Token]:
    """A hyphenated word, cut where one half is a name and the other is not: “U.S.-made”, “then-Soviet”."""
    cut = max(word.rfind("-"), word.rfind("‑"), word.rfind("‐"))
    head, tail = word[:cut], word[cut + 1 :]
    early = min(i for i in (word.find("-"), word.find("‑"), word.find("‐")) if i >= 0)
    if head and head[0].isupper() and tail in PARTICIPLES:
        pass
    elif early > 0 and word[:early].casefold() in PREFIXES and word[early + 1 : early + 2].isupper():
        cut, head, tail = early, word[:early], word[early + 1 :]
    else:
        yield Token(left, left + len(word), word, fold(word), "word", word[0].isupper())
        return
    yield Token(left, left + cut, head, fold(head), "word", head[0].isupper())
    yield Token(left + cut, left + cut + 1, word[cut], "-", "mark", capitalised=False)
    yield Token(left + cut + 1, left + len(word), tail, fold(tail), "word", tail[0].isupper())


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches between paragraph breaks: an empty line, a list mark, or any newline of text not hard-wrapped."""
    lines: list[tuple[int, int]] = []
    position = start
    while position < end:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        lines.append((position, stop))
        position = stop + 1
    wrapped = _hard_wrapped([b - a for a, b in lines])
    block: tuple[int, int] | None = None
    for left, right in lines:
        blank = not text[left:right].strip()
        if block and (blank or not wrapped or _BULLET.match(text, left, right)):
            yield block
            block = None
        if not blank:
            block = (block[0] if block else left, right)
    if block:
        yield block


def _hard_wrapped(lengths: list[int]) -> bool:
    """Whether lines break at a column and not at a paragraph's end: several, none long, most full ones alike."""
    full = [n for n in lengths if n > 40]
    return len(full) >= 3 and max(full) <= 100 and sum(n > 0.75 * max(full) for n in full) >= 0.6 * len(full)


_PAUSING = frozenset({"dotted", "dots", "mark"})
"""Kinds of token that can close a sentence or a quotation."""


def _sentences(tokens: list[Token], first: int, last: int, pauses: Iterable[int]) -> Iterator[Span]:
    begin = first
    for index in pauses:
        stop = _ends_sentence(tokens, index, last) if index >= begin else 0
        if stop:
            yield Span(tokens[begin].start, tokens[stop - 1].end, begin, stop)
            begin = stop
    if begin < last:
        yield Span(tokens[begin].start, tokens[last - 1].end, begin, last)


def _ends_sentence(tokens: list[Token], index: int, last: int) -> int:
    """Where a sentence that may close at token `index` stops (the next one's first token), or 0 where it goes on."""
    token = tokens[index]
    final = token.text in ".?!…" or token.kind == "dots"
    if not final and not (token.kind == "dotted" and token.norm.rstrip(".") not in ENDS_RARELY):
        return 0
    stop = index + 1
    while stop < last and tokens[stop].text in "”\"’')]»?!." and tokens[stop].start == tokens[stop - 1].end:
        stop += 1
    if stop >= last:
        return 0
    after = tokens[stop]
    if after.start == tokens[stop - 1].end:
        return 0
    opens = after.text[0].isupper() or after.text[0] in "“\"‘'([«" or after.text[0].isdigit()
    if token.kind == "dotted":
        return stop if opens and after.norm in OPENERS and not _INITIAL.match(token.text[:-1]) else 0
    return stop if opens or (token.text in "?!" and after.kind != "word") else 0


_PAIRS = {"“": "”", "«": "»", "„": "“", "‘": "’"}
_QUOTING = frozenset({'"', *_PAIRS, *_PAIRS.values()})


def _quotations(tokens: list[Token], paragraph: Span, pauses: Iterable[int]) -> Iterator[Quotation]:
    """The outermost quotations of a paragraph; an opening mark that is never closed runs to its end."""
    marks = [index for index in pauses if tokens[index].text in _QUOTING]
    closers = {tokens[index].text: index for index in marks}
    free = paragraph.first
    for place, index in enumerate(marks):
        closer = _closer(tokens, index, paragraph.first) if index >= free else None
        if not closer:
            continue
        behind = range(place + 1, len(marks)) if closers.get(closer, -1) > index else ()
        stop = next((marks[n] for n in behind if _closes(tokens, marks[n], closer)), paragraph.last)
        closed = stop < paragraph.last
        if closer == "’" and not closed:  # an apostrophe after all
            continue
        token = tokens[index]
        yield Quotation(token.start, tokens[stop].end if closed else tokens[stop - 1].end, index + 1, stop, closed)
        free = stop + 1


def _closer(tokens: list[Token], index: int, first: int) -> str | None:
    """The mark that closes what a mark opens; None where it opens nothing."""
    token = tokens[index]
    if token.text == '"':
        return '"'
    spaced = index == first or tokens[index - 1].end < token.start or tokens[index - 1].text in '(—–-“"'
    return _PAIRS.get(token.text) if spaced or token.text != "‘" else None


def _closes(tokens: list[Token], index: int, closer: str) -> bool:
    if tokens[index].text != closer:
        return False
    if closer == "’":
        return (
            index + 1 >= len(tokens) or tokens[index + 1].start > tokens[index].end or tokens[index + 1].kind == "mark"
        )
    return True
