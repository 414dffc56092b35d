"""Sentences cut into noun phrases, verb groups and the small words between. Knows tags; no events."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from attrs import field, frozen

from newsmodel.extraction.grammar.chunk_tags import LONGEST, Forms, Tagger
from newsmodel.extraction.times.scanner import Time
from newsmodel.extraction.tokens import Document

Kind = Literal["noun", "verb", "prep", "and", "rel", "that", "sub", "comma", "mark", "time"]


@frozen(slots=True)
class Chunk:
    """A stretch of one kind; `head` is the token that says what it is."""

    kind: Kind
    first: int
    last: int
    head: int
    word: str
    """The head's word, case-folded."""


@frozen
class Sentence:
    """The chunks of one sentence."""

    index: int
    first: int
    last: int
    chunks: tuple[Chunk, ...]
    tags: str
    """A letter for each token: V main verb, A auxiliary, B adverb, N noun, D determiner, P preposition, …"""
    _at: Mapping[int, int] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        table = {t: k for k, c in enumerate(self.chunks) for t in range(c.first, c.last)}
        object.__setattr__(self, "_at", table)

    def chunk_at(self, token: int) -> int | None:
        """The index of the chunk that holds a token."""
        return self._at.get(token)

    def tag(self, token: int) -> str:
        """The letter of a token."""
        return self.tags[token - self.first] if self.first <= token < self.last else "X"


def predicate(s: Sentence, k: int) -> int | None:
    """The verb group that a noun phrase is the subject of, over its phrases and over what stands between commas."""
    chunks = s.chunks
    step = k + 1
    while step < len(chunks) and chunks[step].kind in ("prep", "noun", "time", "and"):
        step += 1
    if step < len(chunks) and chunks[step].kind == "comma":
        for close in range(step + 2, min(len(chunks) - 1, step + 16)):
            if chunks[close].kind == "mark":
                return None
            if chunks[close].kind == "comma" and chunks[close + 1].kind == "verb":
                return close + 1
        return None
    return step if step < len(chunks) and chunks[step].kind == "verb" else None


def reader(
    document: Document,
    times: Sequence[Time],
    *,
    named: Callable[[int], bool],
    adjective: Callable[[int], bool],
    forms: Forms,
) -> Reader:
    """A reader of a document's sentences: see `Tagger` for what it is told."""
    at = {token: time for time in times for token in range(time.first, time.last)}
    return Reader(Tagger(document, named, adjective, forms, at))


@frozen
class Reader:
    """Cuts the sentences of one document."""

    tagger: Tagger

    def read(self, index: int) -> Sentence:
        """The chunks of a sentence."""
        span = self.tagger.document.sentences[index]
        last = min(span.last, span.first + LONGEST)
        tags = self.tagger.read(span, last)
        return Sentence(index, span.first, last, tuple(self._chunks(span.first, tags)), "".join(tags))

    def _chunks(self, first: int, tags: Sequence[str]) -> Iterator[Chunk]:
        position = 0
        while position < len(tags):
            tag = tags[position]
            if tag in "QX-S":
                position += 1
                continue
            if tag in "ABIV":
                stop, head = self._verb(first, tags, position)
                if head is None:
                    position = stop
                    continue
                yield self._chunk("verb", first + position, first + stop, first + head)
            elif tag in "NDO" or (tag == "T" and self._inside_noun(first, tags, position)):
                stop, head = self._noun(first, tags, position)
                yield self._chunk("noun", first + position, first + stop, first + head)
            elif tag == "T":
                stop = position
                time = self.tagger.times[first + position]
                while stop < len(tags) and tags[stop] == "T" and self.tagger.times[first + stop] is time:
                    stop += 1
                yield self._chunk("time", first + position, first + stop, first + position)
            else:
                kinds: dict[str, Kind] = {"P": "prep", "C": "and", "R": "rel", "H": "that", "U": "sub", ",": "comma"}
                stop = position + 1
                yield self._chunk(kinds.get(tag, "mark"), first + position, first + stop, first + position)
            position = stop

    def _chunk(self, kind: Kind, first: int, last: int, head: int) -> Chunk:
        return Chunk(kind, first, last, head, self.tagger.document.tokens[head].norm)

    def _is_to(self, head: int) -> bool:
        """“Is to visit”: one group."""
        return self.tagger.document.tokens[head].norm in ("is", "are", "was", "were")

    def _verb(self, first: int, tags: Sequence[str], position: int) -> tuple[int, int | None]:
        """Where a verb group stops and its main verb; None where only adverbs stand."""
        head: int | None = None
        stop = position
        while stop < len(tags) and tags[stop] in "ABIVQ":
            tag = tags[stop]
            if tag == "V":
                head = stop
                stop += 1
                break
            if tag == "I" and head is not None and not self._is_to(first + head):
                break
            if tag == "A":
                head = stop
            stop += 1
        while head is not None and stop > head + 1 and tags[stop - 1] == "Q":
            stop -= 1
        return max(stop, position + 1), head

    def _inside_noun(self, first: int, tags: Sequence[str], position: int) -> bool:
        """Whether a time opens a noun phrase: “Monday's attack”, “1953 armistice”."""
        stop = position
        time = self.tagger.times[first + position]
        while stop < len(tags) and tags[stop] == "T" and self.tagger.times[first + stop] is time:
            stop += 1
        return stop < len(tags) and tags[stop] == "S"

    def _noun(self, first: int, tags: Sequence[str], position: int) -> tuple[int, int]:
        """Where a noun phrase stops, and its head."""
        if tags[position] == "O":
            return position + 1, position
        stop, head = position, position
        while stop < len(tags):
            tag = tags[stop]
            if tag == "D" and stop > position and tags[stop - 1] not in "DQS":
                break
            if tag == "T" and not (
                stop == position
                or ("D" in tags[position:stop] and "N" not in tags[position:stop])
                or self._inside_noun(first, tags, stop)
            ):
                break
            if tag not in "NDTSQ-B" or (
                tag == "B"
                and not (stop > position and tags[stop - 1] == "D" and stop + 1 < len(tags) and tags[stop + 1] in "NB")
            ):
                break
            if tag in "ND":
                head = stop
            stop += 1
        while stop > head + 1 and tags[stop - 1] in "QB":
            stop -= 1
        return max(stop, position + 1), head
