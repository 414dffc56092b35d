"""Lists of a model: any sequence in Python, an array in JSON, a tuple once kept. Knows no element."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import Field

T = TypeVar("T")

Many = Annotated[tuple[T, ...], Field(strict=False)]
"""A list field: takes any sequence and keeps a tuple; its elements stay strict."""
