"""The pieces a time expression is made of: words cut at hyphens, each with the classes the rules know it by.

Sees tokens only; knows no rules and no values. One pass; a word that has no part in any time gets no class.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from attrs import Factory, frozen

from newsmodel.extraction.times import words
from newsmodel.extraction.tokens import Document, Token

_HYPHEN = re.compile(r"[-‐‑]")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:t[0-9]{2})?\Z")
_GROUP = re.compile(r"[0-9]{6}[a-z]?\Z")
_WHOLE_GROUP = re.compile(r"[0-9]{6}[a-z]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[0-9]{2}|[0-9]{4})\Z")
_NTH = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)\Z")
_DECADE = re.compile(r"(?:1[0-9]|20)[0-9]0s\Z")
_SHORT_DECADE = re.compile(r"[2-9]0s\Z")
_CLOCK = re.compile(
    r"[0-9]{1,2}(?:[.:][0-9]{2})?[ap]m\Z|[0-9]{1,2}\.[0-9]{2}\Z|(?:[01][0-9]|2[0-3])[0-5][0-9](?:z|gmt|h|hrs)\Z"
)
_CODED = re.compile(r"(?:fy[0-9]{2}(?:[0-9]{2})?|[qh][1-4])\Z")
_DOTTED = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}\Z")
_LONGEST = 24

_BEYOND = ("",) * 32
"""What stands behind the last atom and, as lists count backwards too, before the first."""

Classes = tuple[str, ...]


@frozen
class Atoms:
    """Parallel lists, an entry an atom; between paragraphs stands an empty one that belongs to no expression."""

    text: str
    opens: frozenset[int]
    """Tokens that open a sentence."""
    people: set[int] = Factory(set)
    """Months whose names are people here: “Theresa May”."""
    norm: list[str] = Factory(list)
    bare: list[str] = Factory(list)
    """The norms without full stops behind them."""
    classes: list[Classes] = Factory(list)
    start: list[int] = Factory(list)
    end: list[int] = Factory(list)
    token: list[int] = Factory(list)

    word: Callable[[int], str] = Factory(lambda self: [*self.bare, *_BEYOND].__getitem__, takes_self=True)
    """The norm of an atom without its full stop; empty a little way outside the text, at both ends."""

    def __len__(self) -> int:
        return len(self.norm)

    def capital(self, index: int) -> bool:
        return 0 <= index < len(self.norm) and self.text[self.start[index]].isupper()

    def opening(self, index: int) -> bool:
        """Whether an atom opens its sentence."""
        return self.token[index] in self.opens

    def glued(self, index: int) -> bool:
        """Whether no space stands between an atom and the one before."""
        return 0 < index < len(self.norm) and self.start[index] == self.end[index - 1]


def cut(document: Document, literals: frozenset[str]) -> Atoms:
    """The atoms of a document; `literals` are the words that rules name as they are."""
    opens = frozenset(s.first for s in document.sentences)
    people: set[int] = set()
    rows = list(_rows(document, _known(literals), opens, people))
    norms, bare, kinds, starts, ends, numbers = [list(column) for column in zip(*rows, strict=True)] or [[]] * 6
    return Atoms(document.text, opens, people, norms, bare, kinds, starts, ends, numbers)


def _rows(
    document: Document, known: dict[str, Classes], opens: frozenset[int], people: set[int]
) -> Iterator[tuple[str, str, Classes, int, int, int]]:
    """Norm, bare norm, classes, start, end and token of each atom; notes months that are people in `people`."""
    tokens = document.tokens
    breaks = {p.first for p in document.paragraphs[1:]}
    for index, (token, norm) in enumerate(zip(tokens, document.norms, strict=True)):
        if index in breaks:
            yield BREAK, BREAK, (), token.start, token.start, index
        if norm not in known and norm.isalpha():  # a word as most are
            yield norm, norm, (), token.start, token.end, index
        elif token.kind in _MARKS:
            classes = _mark(tokens, index)
            mark = "~" if classes == _TIGHT else norm
            yield mark, mark, classes, token.start, token.end, index
        elif token.kind == "word" and not norm.isalpha() and (pieces := _pieces(token, known)):
            for left, right, piece in pieces:
                yield piece, piece, _classes(document.text[left], piece, known), left, right, index
        else:
            classes = _classes(token.text[0], norm, known)
            if classes and classes[0] == "MONTH" and _is_person(tokens, index, opens):
                people.add(words.MONTHS[norm.rstrip(".")])
            yield norm, norm.rstrip(".") or ".", classes, token.start, token.end, index


BREAK = "¶"


def _is_person(tokens: tuple[Token, ...], index: int, opens: frozenset[int]) -> bool:
    """A month's name after a capitalised word or title, and not before a number: “Theresa May”, “Mrs. May”."""
    if index == 0 or index in opens or not tokens[index].capitalised:
        return False
    before, after = tokens[index - 1], tokens[index + 1] if index + 1 < len(tokens) else tokens[index]
    if not before.capitalised or before.norm.rstrip(".") in words.NOT_BEFORE_NAMES or after.text[0].isdigit():
        return False
    return index - 1 not in opens or before.kind == "dotted" or before.norm in ("mr", "mrs", "ms")


_MARKS = frozenset({"mark", "dash"})


def _pieces(token: Token, known: dict[str, Classes]) -> list[tuple[int, int, str]] | None:
    """A hyphenated word as its pieces and hyphens, where every piece belongs to the calendar; else None."""
    if len(token.text) > _LONGEST or not _HYPHEN.search(token.text) or _ISO.match(token.norm):
        return None
    if token.norm in known:
        return None
    found: list[tuple[int, int, str]] = []
    position = token.start
    for piece in _HYPHEN.split(token.norm):
        if not (known.get(piece) or _number(piece)):
            return None
        if found:
            found.append((position - 1, position, "~"))
        found.append((position, position + len(piece), piece))
        position += len(piece) + 1
    return found


def _mark(tokens: tuple[Token, ...], index: int) -> Classes:
    """Dashes and strokes say whether they stand tight between their neighbours."""
    token = tokens[index]
    tight = (
        0 < index < len(tokens) - 1 and tokens[index - 1].end == token.start and tokens[index + 1].start == token.end
    )
    if token.kind == "dash" or token.text == "-":
        return _TIGHT if tight else ("–",)
    if token.text in "/:":
        return (token.text,) if tight else ()
    return _OTHER_MARKS.get(token.text, ())


_OTHER_MARKS = {",": (",",), "'": ("'",), "’": ("'",), "‘": ("'",), "(": ("(",)}
_TIGHT: Classes = ("~",)


def _classes(initial: str, norm: str, known: dict[str, Classes]) -> Classes:
    if norm == "~":
        return _TIGHT
    if (initial.isdigit() or norm[0] in "fqh") and (number := _number(norm)):
        return number
    found = known.get(norm)
    if found is None:
        return ()
    if found[0] in _NAMES and not initial.isupper() and norm not in words.PLAIN_NAMES:
        return found[1:]
    return found


_NAMES = frozenset({"MONTH", "WEEKDAY"})


@lru_cache(maxsize=4)
def _known(literals: frozenset[str]) -> dict[str, Classes]:
    """Every word of the calendar with its classes; the class of a name comes first."""
    table: dict[str, list[str]] = {}

    def put(name: str, entries: Iterable[str]) -> None:
        for entry in entries:
            table.setdefault(entry, []).append(name)

    put("MONTH", words.MONTHS)
    put("MONTH", (m + "." for m in words.MONTHS if len(m) < 5))
    put("WEEKDAY", words.WEEKDAYS)
    put("WEEKDAY", (d + "." for d in words.WEEKDAYS if len(d) < 6))
    put("WEEKDAYS", words.WEEKDAY_PLURALS)
    put("SEASON", words.SEASONS)
    put("UNIT", words.UNITS)
    put("UNITS", words.PLURALS)
    put("COUNT", words.COUNTS)
    put("VAGUE", words.VAGUE_COUNTS)
    put("ORD", words.ORDINALS)
    put("TENS", words.TENS)
    put("DECADE", words.DECADES)
    put("PART", words.PARTS)
    put("MOMENT", words.MOMENTS)
    put("HALF", words.HALVES)
    put("ZONE", words.ZONES)
    put("EDGE", words.EDGES)
    for literal in literals:
        table.setdefault(literal, []).append(literal)
    return {word: tuple(dict.fromkeys(names)) for word, names in table.items()}


_SHAPES = (
    (_NTH, ("NTH",)), (_ISO, ("ISO",)), (_GROUP, ("GROUP",)), (_WHOLE_GROUP, ("WHOLE_GROUP",)), (_DECADE, ("DECADE",)),
    (_SHORT_DECADE, ("SHORT_DECADE",)), (_CLOCK, ("CLOCK",)), (_CODED, ("CODED",)), (_DOTTED, ("DOTTED",)),
)  # fmt: skip


@lru_cache(maxsize=4096)
def _number(norm: str) -> Classes:
    """The classes of a word with digits: what numbers of that shape can be in a date."""
    if len(norm) > _LONGEST:
        return ()
    if not (norm.isascii() and norm.isdigit()):
        return next((classes for shape, classes in _SHAPES if shape.match(norm)), ())
    value = int(norm)
    classes = ["GROUP"] if len(norm) == 6 else []
    if len(norm) == 4 and 1000 <= value <= 2100:
        classes.append("YEAR")
    if len(norm) == 4 and value < 2400 and value % 100 < 60:
        classes.append("HHMM")
    if len(norm) == 2:
        classes.append("YY")
    if len(norm) <= 2 and 1 <= value <= 31:
        classes.append("DAY")
    if len(norm) <= 2 and value < 60:
        classes.append("SIXTY")
    if len(norm) <= 3 and value:
        classes.append("COUNT")
    if (norm, "11") in words.FAMOUS_FRACTIONS or norm in ("7", "11"):
        classes.append("#" + norm)
    return tuple(classes)
