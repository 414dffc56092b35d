"""What sort of line a paragraph is by itself: prose, item, date, credit, caption, notice. Knows no order."""

from __future__ import annotations

import re
from typing import Final, Literal

from attrs import frozen

from newsmodel.formats.text import credits as credits_
from newsmodel.formats.text import layout
from newsmodel.formats.text.dates import is_date_line
from newsmodel.formats.text.layout import Reach
from newsmodel.formats.text.lines import Paragraph

Name = Literal["prose", "item", "short", "date", "byline", "closing", "biography", "caption", "section", "boilerplate"]


@frozen
class Kind:
    """The sort of a paragraph; `reach` says how far a section or a notice goes."""

    name: Name
    reach: Reach = "line"


SEGMENT: Final = re.compile(r"\s?[|·•]\s?")
KEYED: Final = re.compile(
    r"\W?(?:source|agency|editor|author|by|posted by|written by|read|view|location|place|section|category|in)\b\W",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"(?:[.!?…]|\.{3})[\"'”’»)\]*_]{0,3}\Z")
_ABBREVIATED: Final = re.compile(
    r"\b(?:[A-Z]\.){1,4}\Z|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|No|Gov|Sen|Gen|Lt|Col|Va|Calif|Fla)\.\Z"
)
_LOWER: Final = re.compile(r"(?<![\w.@/’'-])[a-z][\w’'-]{1,30}")
_SMALL: Final = frozenset(
    "and in for at of on the from with to by van von der den de da dos del di bin ibn al el la le du abu our staff "
    "correspondents correspondent writer reporter editor agencies agency min mins read comments comment updated "
    "published posted editors wire admin special am pm minutes ago hours hour minute day days".split()
)

_LONG = 260
_SPEECH_LABEL: Final = re.compile(r"[A-Z][A-Z .’'-]{1,40}: ?\S")


def kind_of(paragraph: Paragraph) -> Kind:
    """The sort of a paragraph by its own words alone."""
    head, length = paragraph.head, paragraph.length
    if not paragraph.bullet and is_dated(head, length):
        return Kind("date")
    if is_credit(paragraph):
        return Kind("byline")
    if length <= 480 and (credits_.CLOSING.match(head) or credits_.REPORTED.match(head)):
        return Kind("closing")
    if length <= 480 and credits_.BIOGRAPHY.match(head):
        return Kind("biography")
    if layout.first_match(layout.CAPTIONS, head, length):
        return Kind("caption")
    if rule := layout.first_match(layout.SECTIONS, head, length):
        return Kind("section", rule.reach)
    if layout.first_match(layout.CAPTION_ENDS, paragraph.tail, length):
        return Kind("caption")
    reported = paragraph.words > 5 and ends_sentence(paragraph) and layout.REPORTED_SPEECH.match(head)
    if not reported and layout.first_match(layout.LINES, head, length):
        return Kind("boilerplate")
    if paragraph.bullet and paragraph.words >= 3:
        return Kind("item")
    return Kind("prose" if is_prose(paragraph) else "short")


def is_dated(head: str, length: int) -> bool:
    """Whether a line is there to give a date; what else its segments name (source, editor) does not count."""
    if length > 200 or (not any(c.isdigit() for c in head) and " ago" not in head):
        return False
    segments = [s for s in SEGMENT.split(head) if not KEYED.match(s)]
    if 1 < len(segments) < 5 and length < 140 and any(is_date_line(s, spare=0) for s in segments):
        return True
    return bool(segments) and is_date_line(" | ".join(segments))


def is_credit(paragraph: Paragraph) -> bool:
    """Whether a line names who wrote the article, and does not merely begin with “By”."""
    head = paragraph.head
    if paragraph.length > 220:
        return False
    if head.isupper() and "," not in head and not credits_.BY.match(head):
        return False
    if credits_.NAMED_WITH_POST.match(head) or credits_.STAFF.match(head):
        return True
    found = credits_.BY.match(head)
    if not found:
        return False
    rest = head[found.end() :]
    lower = [w for w in _LOWER.findall(rest) if w not in _SMALL]
    sentence = bool(_SENTENCE_END.search(head)) and len(lower) > 0
    opens = rest[:1].isupper() or rest.lower().startswith(("admin", "our ", "staff", "a staff", "an afp", "editor"))
    return opens and not sentence and len(lower) <= 2


def is_prose(paragraph: Paragraph) -> bool:
    """Whether a paragraph reads as sentences: it ends as one, or is longer than a heading can be."""
    words = paragraph.words
    if ends_sentence(paragraph):
        return words >= (13 if paragraph.tail.endswith(("?", "!")) and paragraph.gap else 4)
    if paragraph.length > _LONG:
        return True
    if paragraph.tail.endswith((":", ";", ",", "”", '"')) and words >= 8:
        return True
    return bool(_SPEECH_LABEL.match(paragraph.head)) and words >= 8


def ends_sentence(paragraph: Paragraph) -> bool:
    """Whether the last character is that of a sentence, not of an abbreviation in a short line."""
    tail = layout.TRAILING_MARK.sub("", paragraph.tail)
    if not _SENTENCE_END.search(tail):
        return False
    return paragraph.words > 16 or not _ABBREVIATED.search(tail)


_FINITE: Final = frozenset(
    "is are was were has have had will would can could may might must should said says told did does do be been went "
    "came took gave made held met began left won lost saw".split()
)
_WORD: Final = re.compile(r"[^\W\d_][\w’'.-]{0,40}")
_SETTING: Final = re.compile(r"\b(?:at|in|during|aboard|near|on|with|of)\b")


def may_be_caption(paragraph: Paragraph) -> bool:
    """Whether one sentence under a headline describes a picture: it ends in a place's date, points, or has no verb."""
    head = paragraph.head
    if paragraph.length > 400 or not ends_sentence(paragraph):
        return False
    if layout.POINTED.match(head) or layout.DATED_END.match(head):
        return " said" not in head
    words = _WORD.findall(head)
    lower = [w for w in words if w[0].islower()]
    verb = any(w in _FINITE or w.endswith("ed") for w in lower)
    return bool(_SETTING.search(head)) and not verb and 6 <= len(words) <= 40 and 2 * len(lower) <= len(words)
