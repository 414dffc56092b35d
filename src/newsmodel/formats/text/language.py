"""Which language a text is in, by its commonest small words; None where that is not sure. Sees words only."""

# ruff: noqa: E501  word lists read best on one line each

from __future__ import annotations

import re
from typing import Final

_SMALL_WORDS: Final[dict[str, str]] = {
    "en": "the of and to in that was for is on with by as at from has had are were it his which said be this an have not",
    "fr": "le la les des et du une est dans que qui pour par sur au avec pas ce plus ont sont été aux cette",
    "de": "der die das und den von zu mit ist des im dem nicht ein eine auf für sich auch als wurde nach bei einer",
    "es": "el la los las y del que en una por con para es se su al como más ha fue han este entre",
    "pt": "o os as do da dos das em que não uma um para com por no na ao se mais foi são pelo pela",
    "it": "il lo gli e di della che un una per con non è del dei nel alla sono da delle anche più ha",
    "nl": "de het een en van in dat op te zijn met voor niet aan is door ook bij naar werd hebben uit",
    "pl": "i w na z się nie że do jest to przez o po od dla oraz został które był jak",
    "sv": "och att det som en på är av för med den till inte har om ett var från de vid",
    "tr": "ve bir bu için ile da de olarak olan daha çok gibi kadar sonra en ise ancak olduğunu",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan ke oleh telah juga mereka",
    "ru": "и в на с не что по от из к за для это как его был были также после при",
    "uk": "і в на з не що до за та у від для це як його був були також після при",
}
SMALL_WORDS: Final[dict[str, frozenset[str]]] = {tag: frozenset(words.split()) for tag, words in _SMALL_WORDS.items()}

_WORD: Final = re.compile(r"[^\W\d_]{1,30}")
_LOOKED_AT = 20_000
_ENOUGH = 8
_SURE = 0.16
_MARGIN = 1.3


def language_of(text: str) -> str | None:
    """The tag of the language, from the first characters of the text."""
    words = [word.lower() for word in _WORD.findall(text[:_LOOKED_AT])]
    if len(words) < _ENOUGH:
        return None
    counts = {tag: sum(word in small for word in words) for tag, small in SMALL_WORDS.items()}
    (first, most), (_, next_most) = sorted(counts.items(), key=lambda item: -item[1])[:2]
    sure = most >= _SURE * len(words) and most >= _MARGIN * next_most
    return first if sure and most >= 3 else None
