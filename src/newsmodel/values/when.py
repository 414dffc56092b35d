"""When something was, as honestly as the text says it. Knows EDTF; never the calendar of today."""

from __future__ import annotations

from typing import ClassVar

from pydantic import model_validator

from newsmodel.values.base import Model, obey
from newsmodel.values.codes import Modifier, Resolution
from newsmodel.values.edtf import Edtf, Instant, bounds
from newsmodel.values.mention import Mention
from newsmodel.values.rules import Rule, Together
from newsmodel.values.scalars import Text


class When(Model):
    """A time as worded and, where it could be resolved, its value in EDTF."""

    RULES: ClassVar[tuple[Rule, ...]] = (Together("edtf", "resolution", "unresolved"),)

    text: Text | None = None
    """The time as worded in the text."""
    edtf: Edtf | None = None
    """Its value; absent exactly where `resolution` is `unresolved`."""
    resolution: Resolution
    """How the value was got."""
    modifier: Modifier | None = None
    """The part of the value that is meant: “early 2020” is 2020, early."""
    anchor: Edtf | None = None
    """The date it was or would be resolved against."""
    mention: Mention | None = None
    """Where the words stand."""

    _obey = model_validator(mode="after")(obey)

    @property
    def earliest(self) -> Instant | None:
        """The first moment that may be meant, inclusive; None where unresolved or open."""
        return bounds(self.edtf)[0] if self.edtf else None

    @property
    def latest(self) -> Instant | None:
        """The moment by which it is over, exclusive; None where unresolved or open."""
        return bounds(self.edtf)[1] if self.edtf else None
