"""Names of things. Knows no thing that bears one."""

from __future__ import annotations

from newsmodel.values.base import Model
from newsmodel.values.codes import NameForm
from newsmodel.values.scalars import LanguageTag, Text


class Name(Model):
    """One name of an actor, a place or a weapon system."""

    text: Text
    """The name without titles or articles."""
    form: NameForm
    """What kind of name it is."""
    language: LanguageTag | None = None
    """The language of the name, where known."""
