"""Amounts: numbers in digits and words with what qualifies them. Knows numerals; not what is counted."""

from __future__ import annotations

from collections.abc import Mapping

from newsmodel.extraction.drafts import Amount
from newsmodel.extraction.tokens import Document, Token
from newsmodel.values.codes import Qualifier

UNITS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
}

QUALIFIERS: Mapping[tuple[str, ...], Qualifier] = {
    ("about",): "about",
    ("around",): "about",
    ("approximately",): "about",
    ("roughly",): "about",
    ("some",): "about",
    ("nearly",): "about",
    ("almost",): "about",
    ("an", "estimated"): "about",
    ("estimated",): "about",
    ("over",): "at_least",
    ("more", "than"): "at_least",
    ("at", "least"): "at_least",
    ("no", "fewer", "than"): "at_least",
    ("less", "than"): "at_most",
    ("fewer", "than"): "at_most",
    ("at", "most"): "at_most",
    ("under",): "at_most",
    ("no", "more", "than"): "at_most",
    ("up", "to"): "up_to",
    ("as", "many", "as"): "up_to",
}
_LONGEST = max(map(len, QUALIFIERS))


def amount_at(document: Document, position: int) -> Amount | None:
    """The amount that begins at a token, its qualifier included: “more than 2,000”, “two dozen”, “5.5 million”."""
    tokens = document.tokens
    start = position
    qualifier: Qualifier = "exact"
    for length in range(_LONGEST, 0, -1):
        words = document.norms[position : position + length]
        if words in QUALIFIERS:
            start, qualifier = position + length, QUALIFIERS[words]
            break
    value, stop = number_at(tokens, start)
    if value is None:
        return None
    if stop + 1 < len(tokens) and tokens[stop].norm in ("to", "-", "–"):
        top, end = number_at(tokens, stop + 1)
        if top is not None and top > value:
            return Amount(position, end, None, value, top, qualifier)
    return Amount(position, stop, value, qualifier=qualifier)


def number_at(tokens: tuple[Token, ...], position: int) -> tuple[float | None, int]:
    """The number in digits or words that begins at a token and where it ends; None where none begins there."""
    total: float | None = None
    current: float | None = None
    start = position
    while position < len(tokens):
        word = tokens[position].norm
        plain = _plain(word)
        if plain is not None and (current is None or (plain < 10 and current in TENS.values())):
            current = plain if current is None else current + plain
        elif word in SCALES and (current is not None or position == start):
            scale = SCALES[word]
            current = (current or 1) * scale
            if scale >= 1000:
                total, current = (total or 0) + current, None
        elif (
            word == "and"
            and current is not None
            and position + 1 < len(tokens)
            and current >= 100
            and _plain(tokens[position + 1].norm) is not None
            and not tokens[position + 1].text[0].isdigit()
        ):
            current += _plain(tokens[position + 1].norm) or 0
            position += 1
        elif word == "a" and position == start and position + 1 < len(tokens) and tokens[position + 1].norm in SCALES:
            current = 1
        else:
            break
        position += 1
    if total is None and current is None:
        return None, start
    return (total or 0) + (current or 0), position


def _plain(word: str) -> float | None:
    if word in UNITS:
        return UNITS[word]
    if word in TENS:
        return TENS[word]
    head, _, tail = word.partition("-")
    if head in TENS and tail in UNITS:
        return TENS[head] + UNITS[tail]
    digits = word.replace(",", "")
    if digits[:1].isdigit() and digits.replace(".", "", 1).isdigit() and digits.isascii() and len(digits) <= 15:
        return float(digits)
    return None
