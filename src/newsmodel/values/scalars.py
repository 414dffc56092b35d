"""Named strings and numbers: language tags, country codes, URLs, timestamps, pointers, whole numbers.

Each has its own `$defs` entry in the schemas and one pattern that JSON Schema and Python read alike: anchored, ASCII
digits, no look-around, so that ECMA-262, Rust and Python agree on it.
"""

from __future__ import annotations

from typing import Annotated, Any

from attrs import frozen
from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeAliasType

from newsmodel.values.edtf import TIMESTAMP_PATTERN

SAFE_INTEGER = 2**53 - 1
"""The largest whole number that every JSON reader keeps exactly (RFC 8259, section 6)."""

_UNRESERVED = r'[^\x00-\x20"<>\\^`{|}\x7f]'


def _whole(value: float) -> int:
    # Not `multiple_of`: that is tolerant, and takes 1e-320 for 0.
    if not value.is_integer():
        raise ValueError("not whole")
    return int(value)


@frozen
class Whole:
    """Whole numbers from `least` to 2^53-1 as JSON Schema's `integer` means them: 2, and also 2.0 and 2e0, not true."""

    sentence: str
    """What they say; the schema's description."""
    least: int = 0

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        exact = core_schema.int_schema(strict=True, ge=self.least, le=SAFE_INTEGER)
        written = core_schema.float_schema(strict=True, ge=self.least, le=SAFE_INTEGER)
        return core_schema.union_schema(
            [exact, core_schema.no_info_after_validator_function(_whole, written)],
            mode="left_to_right",
            custom_error_type="whole_number",
            custom_error_message=f"Input should be a whole number from {self.least} to 2^53-1",
        )

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "integer", "minimum": self.least, "maximum": SAFE_INTEGER, "description": self.sentence}


Offset = TypeAliasType("Offset", Annotated[int, Whole("A position in a text, in Unicode code points from 0.")])
"""A position in a text, in Unicode code points from 0."""

Ordinal = TypeAliasType("Ordinal", Annotated[int, Whole("Which one in a row, from 1.", 1)])
"""Which one in a row, from 1."""

Number = TypeAliasType(
    "Number",
    Annotated[
        float, Field(ge=-SAFE_INTEGER, le=SAFE_INTEGER, description="A finite number between -(2^53-1) and 2^53-1.")
    ],
)
"""A finite number between -(2^53-1) and 2^53-1."""

Confidence = TypeAliasType(
    "Confidence", Annotated[float, Field(ge=0, le=1, description="How sure the maker of a record was, from 0 to 1.")]
)
"""How sure the maker of a record was, from 0 to 1."""

Text = TypeAliasType("Text", Annotated[str, Field(min_length=1, description="Some text, not empty.")])
"""Some text, not empty."""

LanguageTag = TypeAliasType(
    "LanguageTag",
    Annotated[
        str,
        Field(
            pattern=r"^(?:[A-Za-z]{2,8}|[xXiI])(?:-[A-Za-z0-9]{1,8})*$",
            description="A language tag in the form of BCP 47 (RFC 5646); registration of the subtags is not checked.",
            examples=["en", "pt-BR", "zh-Hans"],
        ),
    ],
)
"""A language tag in the form of BCP 47 (RFC 5646)."""

CountryCode = TypeAliasType(
    "CountryCode",
    Annotated[
        str,
        Field(
            pattern="^[A-Z]{3}$",
            description="ISO 3166-1 alpha-3, a former country's code (ISO 3166-3: SUN, YUG), or XKX for Kosovo.",
            examples=["PRK", "SUN", "XKX"],
        ),
    ],
)
"""ISO 3166-1 alpha-3, the alpha-3 code that a former country had (ISO 3166-3), or XKX for Kosovo."""

Url = TypeAliasType(
    "Url",
    Annotated[
        str,
        Field(
            pattern=rf"^[hH][tT][tT][pP][sS]?://{_UNRESERVED}+$",
            description="An http or https address (RFC 3986, or 3987 with letters beyond ASCII). It is never fetched.",
            examples=["https://example.org/story"],
        ),
    ],
)
"""An http or https address (RFC 3986 or 3987). It is never fetched."""

Uri = TypeAliasType(
    "Uri",
    Annotated[
        str,
        Field(
            pattern=rf"^[A-Za-z][A-Za-z0-9+.-]*:{_UNRESERVED}+$",
            description="An absolute URI of any scheme (RFC 3986). It is never fetched.",
            examples=["urn:example:extension", "https://example.org/ns"],
        ),
    ],
)
"""An absolute URI of any scheme (RFC 3986). It is never fetched."""

Timestamp = TypeAliasType(
    "Timestamp",
    Annotated[
        str,
        Field(
            pattern=TIMESTAMP_PATTERN,
            description="A moment with its offset from UTC (RFC 3339), at most 6 digits of a second, no leap second.",
            examples=["2024-07-19T08:30:00Z"],
        ),
    ],
)
"""A moment with its offset from UTC (RFC 3339), at most 6 digits of a second, no leap second."""

FieldPointer = TypeAliasType(
    "FieldPointer",
    Annotated[
        str,
        Field(
            pattern=r"^(?:/(?:[^~/]|~[01])*)+$",
            description="A JSON pointer (RFC 6901) to a field within its record.",
            examples=["/propulsion", "/positions/0/title"],
        ),
    ],
)
"""A JSON pointer (RFC 6901) to a field within its record."""

Latitude = TypeAliasType(
    "Latitude", Annotated[float, Field(ge=-90, le=90, description="Degrees north of the equator, WGS 84.")]
)
"""Degrees north of the equator, WGS 84."""

Longitude = TypeAliasType(
    "Longitude", Annotated[float, Field(ge=-180, le=180, description="Degrees east of Greenwich, WGS 84.")]
)
"""Degrees east of Greenwich, WGS 84."""
