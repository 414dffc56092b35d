"""The text of an article as XHTML that holds it to the letter, parted where evidence begins or ends. Knows no record.

Each region is an element of the class `region-<role>`, each line of a body a paragraph, and white space counts. A
stretch that evidence rests on is one or more `span` with an `xml:id`, to which an `inlineRef` of the item points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any, Final

from attrs import Factory, define

from newsmodel.formats.newsmlg2.content import EXACT, ID, XHTML
from newsmodel.formats.newsmlg2.elements import collapsed
from newsmodel.formats.newsmlg2.guard import clean, lxml

_TAGS: Final = {"headline": "h1", "byline": "p", "dateline": "p", "date": "p"}


def xhtml(text: str, regions: list[dict[str, Any]], spans: dict[tuple[int, int], Any], title: str | None) -> Any:
    """The text as XHTML. `spans` are the stretches that evidence rests on; each becomes the list of the ids of it.

    `spans` maps a stretch to a function that gives the next id; afterwards, to the ids.
    """
    made = lxml().Element(f"{{{XHTML}}}html", nsmap={None: XHTML})
    head = lxml().SubElement(made, f"{{{XHTML}}}head")
    lxml().SubElement(head, f"{{{XHTML}}}title").text = clean(collapsed(title or "")) or None
    body = lxml().SubElement(made, f"{{{XHTML}}}body", style=EXACT)
    writer = _Writer(clean(text), spans)
    at = 0
    for region in fitting(regions, len(text)):
        writer.words(body, at, region["start"])
        holder = lxml().SubElement(body, f"{{{XHTML}}}{_TAGS.get(region['role'], 'div')}")
        holder.set("class", f"region-{region['role']}")
        writer.lines(holder, region["start"], region["end"])
        at = region["end"]
    writer.words(body, at, len(text))
    return made


def fitting(regions: list[dict[str, Any]], length: int) -> list[dict[str, Any]]:
    """The regions that are in order, do not overlap and are not empty."""
    kept: list[dict[str, Any]] = []
    for region in regions:
        if (kept[-1]["end"] if kept else 0) <= region["start"] < region["end"] <= length:
            kept.append(region)
    return kept


class _Writer:
    """Words into elements, parted where evidence begins or ends."""

    def __init__(self, text: str, spans: dict[tuple[int, int], Any]) -> None:
        self.text = text
        self.spans = spans
        self.cuts = sorted({end for span in spans for end in span})
        self.covered = _union(spans)

    def lines(self, holder: Any, start: int, end: int) -> None:
        """Each line with words in a paragraph of its own, where the holder may have paragraphs."""
        if lxml().QName(holder).localname != "div":
            self.words(holder, start, end)
            return
        for found in re.compile(r"[^\n]+|\n+").finditer(self.text, start, end):
            into = holder if found[0][0] == "\n" else lxml().SubElement(holder, f"{{{XHTML}}}p")
            self.words(into, found.start(), found.end())

    def words(self, holder: Any, start: int, end: int) -> None:
        inner = [cut for cut in self.cuts if start < cut < end]
        for first, last in pairwise([start, *inner, end]):
            if first < last:
                self._piece(holder, first, last)

    def _piece(self, holder: Any, start: int, end: int) -> None:
        words = self.text[start:end]
        if not any(first <= start and end <= last for first, last in self.covered):
            if len(holder):
                holder[-1].tail = (holder[-1].tail or "") + words
            else:
                holder.text = (holder.text or "") + words
            return
        made = lxml().SubElement(holder, f"{{{XHTML}}}span")
        made.text = words
        ids = [found for (first, last), found in self.spans.items() if first <= start and end <= last]
        id_ = next(iter(ids)).next()
        made.set(ID, id_)
        for found in ids:
            found.ids.append(id_)


def _union(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


@define
class Stretch:
    """A stretch of text that evidence rests on, and the ids of the spans that it came to be."""

    counter: list[int]
    ids: list[str] = Factory(list)

    def next(self) -> str:
        self.counter[0] += 1
        return f"w{self.counter[0]}"
