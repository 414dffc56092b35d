"""The words a fact rests on. Knows offsets; never the text they point into."""

from __future__ import annotations

from newsmodel.values.base import Model
from newsmodel.values.codes import MentionForm
from newsmodel.values.ids import ArticleId
from newsmodel.values.scalars import FieldPointer, Offset, Text


class Mention(Model):
    """Exact words of an article, as evidence. Discontinuous evidence is several mentions."""

    article: ArticleId
    """The article whose text is pointed into."""
    start: Offset
    """Where the words begin in `Article.text`, in Unicode code points from 0."""
    end: Offset
    """Where they end, exclusive; `check()` finds an end before the start or outside the text (NM104)."""
    text: Text
    """The words themselves, equal to the slice of `Article.text`; `check()` finds where they differ (NM104)."""
    form: MentionForm
    """What the words are: a name, a trigger, a cue …"""
    field: FieldPointer | None = None
    """The fact in its record that the words support, as a JSON pointer; absent where they support the whole record."""
