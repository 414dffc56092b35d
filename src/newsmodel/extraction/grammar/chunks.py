"""Sentences cut into noun phrases, verb groups and the small words between. Knows tags; no events."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from attrs import field, frozen

from newsmodel.extraction.grammar.chunk_tags import LONGEST, Forms, Tagger
from newsmodel.extraction.light import light
from newsmodel.extraction.times.scanner import Time
from newsmodel.extraction.tokens import Document

Kind = Literal["noun", "verb", "prep", "and", "rel", "that", "sub", "comma", "mark", "time"]


KINDS: dict[str, Kind | None] = {
    **dict.fromkeys("ABIV", "verb"),
    **dict.fromkeys("NDO", "noun"),
    "T": "time",
    "P": "prep",
    "C": "and",
    "R": "rel",
    "H": "that",
    "U": "sub",
    ",": "comma",
    **dict.fromkeys("QX-S"),
}
"""Letter of a token → kind of the chunk that it opens, None for no chunk; all other letters open a mark."""


@light
class Chunk:
    """A stretch of one kind; `head` is the token that says what it is."""

    kind: Kind
    first: int
    last: int
    head: int
    word: str
    """The head's word, case-folded."""


@light
class Sentence:
    """The chunks of one sentence."""

    index: int
    first: int
    last: int
    chunks: tuple[Chunk, ...]
    tags: str
    """A letter for each token: V main verb, A auxiliary, B adverb, N noun, D determiner, P preposition, …"""
    words: frozenset[str]
    """Its words, case-folded."""
    chunk_at: Callable[[int], int | None] = field(init=False, repr=False, eq=False)
    """The index of the chunk that holds a token."""

    def __attrs_post_init__(self) -> None:
        table = {t: k for k, c in enumerate(self.chunks) for t in range(c.first, c.last)}
        self.chunk_at = table.get  # type: ignore[misc]

    def tag(self, token: int) -> str:
        """The letter of a token."""
        return self.tags[token - self.first] if self.first <= token < self.last else "X"

    def tags_in(self, first: int, last: int) -> str:
        """The letters of a range of its tokens."""
        return self.tags[first - self.first : last - self.first]

    def last_owner(self, chunk: Chunk) -> int | None:
        """The last sign of possession in a noun phrase: the “'s” of “Iran's launch”."""
        cut = self.tags_in(chunk.first + 1, chunk.head + 1).rfind("S")
        return chunk.first + 1 + cut if cut >= 0 else None

    def verb_before(self, k: int) -> int | None:
        """The nearest verb group before a chunk."""
        return next((i for i in range(k - 1, -1, -1) if self.chunks[i].kind == "verb"), None)


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
        words = frozenset(self.tagger.document.norms[span.first : last])
        return Sentence(index, span.first, last, tuple(self._chunks(span.first, tags)), "".join(tags), words)

    def _chunks(self, first: int, tags: Sequence[str]) -> Iterator[Chunk]:
        position = 0
        norms = self.tagger.document.norms
        while position < len(tags):
            kind, head = KINDS.get(tags[position], "mark"), position
            if kind is None:
                position += 1
                continue
            if kind == "verb":
                stop, verb = self._verb(first, tags, position)
                if verb is None:
                    position = stop
                    continue
                head = verb
            elif kind == "noun":
                stop, head = self._noun(first, tags, position)
            elif kind == "time":
                stop = self._time_end(first, tags, position)
                if stop < len(tags) and tags[stop] == "S":
                    kind = "noun"
                    stop, head = self._noun(first, tags, position)
            else:
                stop = position + 1
            yield Chunk(kind, first + position, first + stop, first + head, norms[first + head])
            position = stop

    def _time_end(self, first: int, tags: Sequence[str], position: int) -> int:
        """Where the time that covers a position ends."""
        time = self.tagger.times[first + position]
        stop = position + 1
        while stop < len(tags) and tags[stop] == "T" and self.tagger.times[first + stop] is time:
            stop += 1
        return stop

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
        stop = self._time_end(first, tags, position)
        return stop < len(tags) and tags[stop] == "S"

    def _noun(self, first: int, tags: Sequence[str], position: int) -> tuple[int, int]:
        """Where a noun phrase stops, and its head."""
        if tags[position] == "O":
            return position + 1, position
        stop, head = position, position
        while stop < len(tags):
            tag = tags[stop]
            if tag == "N":
                head = stop
                stop += 1
                continue
            if tag == "D" and stop > position and tags[stop - 1] not in "DQS":
                break
            if tag == "T" and not (
                stop == position
                or ("D" in tags[position:stop] and "N" not in tags[position:stop])
                or self._inside_noun(first, tags, stop)
            ):
                break
            if tag not in "DTSQ-B" or (
                tag == "B"
                and not (stop > position and tags[stop - 1] == "D" and stop + 1 < len(tags) and tags[stop + 1] in "NB")
            ):
                break
            if tag == "D":
                head = stop
            stop += 1
        while stop > head + 1 and tags[stop - 1] in "QB":
            stop -= 1
        return max(stop, position + 1), head
