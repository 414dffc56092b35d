"""Lists of a model: any sequence in Python, an array in JSON, a tuple once kept. Knows no element."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, TypeVar, get_args

from attrs import frozen
from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

T = TypeVar("T")


@frozen
class AsTuple:
    """Validates any sequence and keeps a tuple; its elements stay strict."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        (element,) = get_args(source)
        return core_schema.tuple_variable_schema(handler.generate_schema(element), strict=False)


Many = Annotated[Sequence[T], AsTuple()]
"""A list field: type checkers and validation take any sequence; what is kept, and read, is a tuple."""
