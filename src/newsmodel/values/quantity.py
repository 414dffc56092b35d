"""Amounts as stated. Knows numbers and units; never what is counted."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, model_validator
from typing_extensions import TypeAliasType

from newsmodel.values.base import Model, obey
from newsmodel.values.codes import Qualifier
from newsmodel.values.mention import Mention
from newsmodel.values.rules import ExactlyOne, Rule
from newsmodel.values.scalars import Number, Text

Unit = TypeAliasType(
    "Unit",
    Annotated[
        str,
        Field(
            pattern=r"^[\x21-\x7e]{1,40}$",
            description="A unit in the case-sensitive codes of UCUM; absent for things counted.",
            examples=["km", "t", "[nmi_i]", "a"],
        ),
    ],
)
"""A unit in the case-sensitive codes of UCUM; absent for things counted."""


class Quantity(Model):
    """An amount: one value, or a range of which either end may be open."""

    RULES: ClassVar[tuple[Rule, ...]] = (ExactlyOne((("value",), ("min", "max"))),)

    value: Number | None = None
    """The amount, where one is stated."""
    min: Number | None = None
    """The lower end of a range, inclusive."""
    max: Number | None = None
    """The upper end of a range, inclusive; `check()` finds a range that runs backwards (NM201)."""
    unit: Unit | None = None
    """What it is measured in (UCUM); absent for things counted."""
    qualifier: Qualifier
    """How exactly it is stated."""
    text: Text | None = None
    """The amount as worded."""
    mention: Mention | None = None
    """Where the words stand."""

    _obey = model_validator(mode="after")(obey)
