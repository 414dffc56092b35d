"""Names in the statement of an author: “By A and B”, “A, B; C”, an address. Knows no list of people."""

# ruff: noqa: E501  a pattern is one row of a table

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from newsmodel.formats.html.words import plain

LONGEST: Final = 300

_BY: Final = re.compile(
    r"\A(?:(?:story|article|written|posted|published|words|text|report|reporting|analysis|review|created|interview)\s)?(?:by|von|par|por|di|door|av|af|przez|oleh|от|autor(?:in)?|auteurs?|authors?|text|tekst|texte|byline|redactie|автор)\s?(?::|(?<!text)(?<!autor)(?<!author)(?<!authors)(?<!auteur)\s)\s?",
    re.IGNORECASE,
)
_BY_TIGHT: Final = re.compile(r"\Aby\s", re.IGNORECASE)
_PARTS: Final = re.compile(
    r"\s?(?:;|\||•|·|/|\s–\s|\s-\s|\n|,?\s(?:and|und|et|with|och|og|ve)\s|(?<=\w)\s(?:y|e|i|en)\s(?=[^\W\d_a-z])|,?\s?&)\s?"
)
_ADDRESS: Final = re.compile(r"\S+@\S+\.\S+|https?:\S+|www\.\S+", re.IGNORECASE)
_MAIL: Final = re.compile(r"\A\S+@\S+\s+\((?P<name>[^()]+)\)\Z|\A(?P<before>[^<>]+?)\s*<\S+@\S+>\Z")
_ASIDE: Final = re.compile(r"\s\([^()]{0,40}\)")
_NOBODY: Final = re.compile(
    r"(?:admin(?:istrator)?|none|null|undefined|unknown|anonymous|n/?a|nan|author|byline|by|default|root|user|guest|web ?master|true|false|twitter|facebook|follow|email|and|copy link|more|share)\Z|@|[0-9]{4}",
    re.IGNORECASE,
)
_POST: Final = re.compile(
    r"\b(?:reporters?|correspondents?|editors?|writers?|columnist|contributors?|producer|journalist|analyst|photographer|bureau|chief|professor|director|staff|team|desk|newsroom|updated|published|special to|for the|redakteur\w*|korrespondent\w*|journaliste|rédact\w+|periodista|news|times|post|press|agency|magazine|university|today)\b",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"(?:[^\W\d_][\w.'’-]*|[\"“(][^\W\d_][\w.'’-]*[\"”)])(?:\s[^\W\d_][\w.'’-]*){0,4}\Z")
_CAPITALS: Final = re.compile(r"[^\W\d_]{2,}")


def names_of(statement: str) -> Iterator[str]:
    """The names that a statement of authors gives, in order; none where it names nobody."""
    words = plain(statement[:LONGEST])
    if mail := _MAIL.match(words):
        words = mail["name"] or mail["before"]
    words = _ASIDE.sub("", words)
    words = _ADDRESS.sub(" ", words).strip(" ,;|-–—•·:")
    words = _BY.sub("", words, count=1) if _BY.match(words) else _BY_TIGHT.sub("", words, count=1)
    for group in _PARTS.split(words):
        yield from _listed(group.strip())


def _listed(group: str) -> Iterator[str]:
    """One group between “and”s: names parted by commas, or a name with its post or place."""
    pieces = [
        piece
        for piece in (
            p.strip(" .\"'|()[]") + ("." if p.strip().endswith((" Jr.", " Sr.")) else "") for p in group.split(",")
        )
        if piece
    ]
    if not pieces:
        return
    several = len(pieces) > 1 and all(is_person(p) for p in pieces)
    for place, piece in enumerate(pieces):
        if (
            (place == 0 or several or (place > 0 and is_person(piece) and len(pieces) > 2))
            and not _NOBODY.match(piece)
            and len(piece) <= 80
            and _CAPITALS.search(piece)
        ):
            yield piece


def is_person(piece: str) -> bool:
    """At least two words like a name's, no post and no outlet."""
    return (
        " " in piece and _NAME.match(piece) is not None and not _POST.search(piece) and piece[:1].upper() == piece[:1]
    )
