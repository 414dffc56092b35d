"""Somebody or something that takes part: a record, or words for one. Knows ids; never the records behind them."""

from __future__ import annotations

from typing import ClassVar

from pydantic import model_validator

from newsmodel.values.base import Model, obey
from newsmodel.values.ids import RecordId
from newsmodel.values.rules import ExactlyOne, Rule
from newsmodel.values.scalars import FieldPointer, Text


class Party(Model):
    """Exactly one of a record's id and a description in the article's words (“some analysts”, “the letter”)."""

    RULES: ClassVar[tuple[Rule, ...]] = (ExactlyOne((("record",), ("description",))),)

    record: RecordId | None = None
    """The record that is meant."""
    description: Text | None = None
    """The words for somebody or something that has no record of its own."""

    _obey = model_validator(mode="after")(obey)


class Reference(Model):
    """A record, or one fact of it."""

    record: RecordId
    """The record that is meant."""
    field: FieldPointer | None = None
    """The fact within it, as a JSON pointer."""
