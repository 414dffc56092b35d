"""An article: all of its text, and what is known about it as a publication. Knows nothing of what the text says."""

from __future__ import annotations

import hashlib
from typing import Literal

from newsmodel.models.record import Record
from newsmodel.values.base import Model
from newsmodel.values.codes import ArticleStatus, MentionForm, RegionRole
from newsmodel.values.ids import ActorId, ArticleId, PlaceId
from newsmodel.values.mention import Mention
from newsmodel.values.scalars import FieldPointer, LanguageTag, Offset, Text, Url
from newsmodel.values.sequences import Many
from newsmodel.values.when import When


class Region(Model):
    """A stretch of an article's text that plays one part."""

    role: RegionRole
    """Which part: headline, date, dateline, byline, body, caption or boilerplate."""
    start: Offset
    """Where it begins in `Article.text`, in code points from 0."""
    end: Offset
    """Where it ends, exclusive."""


class Byline(Model):
    """Who is named as having written the article."""

    name: Text
    """The name as printed, without “By”."""
    actor: ActorId | None = None
    """The actor that it names, where there is a record."""


class Dateline(Model):
    """The place, and often the date, before the first sentence."""

    text: Text
    """The dateline as printed."""
    place: PlaceId | None = None
    """The place that it names, where there is a record."""


class Source(Model):
    """Who published the article."""

    name: Text
    """The publisher's or agency's name."""
    url: Url | None = None
    """The publisher's address."""


class Article(Record):
    """One piece of news as it arrived: nothing cut, its parts marked as regions."""

    kind: Literal["article"] = "article"
    """Always `article`."""
    id: ArticleId
    """The article's id."""
    text: str
    """All of the text with newlines as \\n; every offset counts its Unicode code points from 0."""
    regions: Many[Region] = ()
    """The parts of the text, in its order, without overlap (NM105)."""
    headline: Text | None = None
    """The headline."""
    deck: Text | None = None
    """The lines under the headline that sum the story up."""
    bylines: Many[Byline] = ()
    """Who is named as author."""
    dateline: Dateline | None = None
    """The dateline."""
    published: When | None = None
    """When it was published."""
    modified: When | None = None
    """When it was last changed."""
    language: LanguageTag | None = None
    """The language of the text."""
    source: Source | None = None
    """Who published it."""
    url: Url | None = None
    """Where it was found."""
    canonical_url: Url | None = None
    """The address that its publisher calls the right one."""
    section: Text | None = None
    """The section it ran in."""
    keywords: Many[Text] = ()
    """The publisher's keywords."""
    rights: Text | None = None
    """The rights statement."""
    status: ArticleStatus | None = None
    """Whether the publisher stands by it."""

    @property
    def body(self) -> str:
        """The body regions joined by newlines; without regions, the whole text."""
        if not self.regions:
            return self.text
        return "\n".join(self.text[r.start : r.end] for r in self.regions if r.role == "body")

    @property
    def sha256(self) -> str:
        """The SHA-256 of the text in UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def mention(
        self, words: str, nth: int = 0, *, form: MentionForm = "name", field: FieldPointer | None = None
    ) -> Mention:
        """The nth occurrence (from 0) of the exact words in the text, as evidence.

        Raises ValueError where the text does not hold the words so often.
        """
        start = -1
        for _ in range(nth + 1):
            start = self.text.find(words, start + 1)
            if start < 0 or not words:
                raise ValueError(f"the text of {self.id} does not hold {words!r} {nth + 1} times")
        return self.mention_at(start, start + len(words), form=form, field=field)

    def mention_at(self, start: int, end: int, *, form: MentionForm, field: FieldPointer | None = None) -> Mention:
        """The words from `start` to before `end` (code points) as evidence. Raises ValueError outside the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{start}:{end} is outside a text of {len(self.text)} code points")
        return Mention(article=self.id, start=start, end=end, text=self.text[start:end], form=form, field=field)
