"""Places on no list: “near Maltot”, “the Halfaya bridge”, “Hill 112”, “the village of Qasrnaba”. Makes no records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmodel.extraction.actors.people import CALENDAR
from newsmodel.extraction.gazetteer import Match
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.scene import Entity, Occurrence
from newsmodel.extraction.tokens import Document
from newsmodel.knowledge.titles import Titles

LOCATING = frozenset("in at near outside inside around towards toward".split())
"""Prepositions behind which an unknown name is a place."""

HEADS = {
    "bridge": "site",
    "base": "base",
    "river": "other",
    "sector": "region",
    "province": "region",
    "region": "region",
    "district": "region",
    "village": "city",
    "valley": "other",
    "mountains": "other",
    "airport": "facility",
    "airfield": "facility",
    "port": "facility",
    "harbour": "facility",
    "harbor": "facility",
    "island": "site",
    "islands": "site",
    "peninsula": "region",
    "crossing": "site",
    "checkpoint": "site",
    "camp": "site",
    "plant": "facility",
    "dam": "facility",
    "hospital": "facility",
    "oblast": "region",
    "county": "region",
    "pass": "site",
    "strait": "sea",
    "reef": "site",
    "shoal": "site",
    "barracks": "base",
    "garrison": "base",
    "forest": "other",
    "desert": "other",
    "range": "site",
    "station": "facility",
    "square": "site",
    "street": "site",
    "refinery": "facility",
    "prison": "facility",
}
"""Nouns in lower case behind a name → the type of place that both are."""

LED = {
    "village": "city",
    "town": "city",
    "city": "city",
    "port": "city",
    "province": "region",
    "district": "region",
    "island": "site",
    "hamlet": "city",
    "settlement": "city",
    "suburb": "city",
    "oasis": "site",
    "region": "region",
}
"""“the village of X” → the type of X."""

FIRST = {
    "hill": "site",
    "hotel": "facility",
    "camp": "base",
    "fort": "base",
    "lake": "other",
    "mount": "other",
    "cape": "site",
    "port": "city",
    "point": "site",
    "avenida": "site",
    "palazzo": "facility",
    "villa": "facility",
    "chateau": "facility",
    "château": "facility",
}
"""First words of places: “Hill 112”, “Hotel Talatona” → their type."""

LONGEST = 4


def unknown_places(
    document: Document, taken: Sequence[Match | None], known: Titles, covered: frozenset[int]
) -> Iterator[Occurrence]:
    """Places told by a preposition, a noun behind or a noun before an unknown name; each name is one entity."""
    entities: dict[str, Entity] = {}
    tokens = document.tokens
    free = 0
    for position in document.capitalised:
        if position < free:
            continue
        sentence = document.sentences[document.sentence_of(position)]
        end = _run(document, taken, known, covered, position, sentence.last)
        if end == position:
            continue
        type_, last = _type(document, position, end, sentence.first, sentence.last)
        if type_:
            name = " ".join(t.text for t in tokens[position:last])
            entity = entities.setdefault(name.casefold(), Entity("place", type_, name))
            yield Occurrence(position, last, entity)
        free = max(end, last)


def _run(
    document: Document, taken: Sequence[Match | None], known: Titles, covered: frozenset[int], start: int, last: int
) -> int:
    """Where capitals that nothing else has claimed end."""
    tokens = document.tokens
    end = start
    while end < last and end - start < LONGEST:
        token = tokens[end]
        number = end > start and token.text.isdigit() and document.folded[start] in FIRST
        if not number and (
            token.kind != "word"
            or not token.capitalised
            or token.text.isupper()
            or taken[end] is not None
            or end in covered
            or token.norm in CALENDAR
            or document.folded[end] in known.never_names
            or token.norm in _NO_NAMES
        ):
            break
        end += 1
    return end


def _type(document: Document, start: int, end: int, first: int, last: int) -> tuple[str | None, int]:
    """The type of the place that a run of capitals names and where its words end; None where it names none."""
    tokens = document.tokens
    head = tokens[end].norm if end < last else ""
    if head in HEADS and not (end + 1 < last and tokens[end + 1].kind == "word" and tokens[end + 1].norm in HEADS):
        return HEADS[head], end + 1
    if document.folded[start] in FIRST and end - start > 1:
        return FIRST[document.folded[start]], end
    before = start - 1
    while before >= first and tokens[before].norm in ("the", "nearby", "neighbouring", "neighboring"):
        before -= 1
    if before < first:
        return None, end
    if tokens[before].norm == "of" and before > first and tokens[before - 1].norm in LED:
        return LED[tokens[before - 1].norm], end
    compound = (
        end < last and tokens[end].kind == "word" and tokens[end].text[0].islower() and tokens[end].norm not in _CLOSED
    )
    if tokens[before].norm in LOCATING and tokens[start - 1].norm != "the" and not compound:
        return "other", end
    return None, end


_NO_NAMES = (
    grammar.DETERMINERS | grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.PRONOUNS | grammar.ADVERBS
)  # fmt: skip
_CLOSED = grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.AUXILIARIES | grammar.ADVERBS | grammar.RELATIVES
