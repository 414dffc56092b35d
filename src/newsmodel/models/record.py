"""What every record has, and where it came from. Knows no particular record."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from newsmodel.values.base import Model
from newsmodel.values.codes import ProvenanceMethod
from newsmodel.values.mention import Mention
from newsmodel.values.scalars import Confidence, Text, Timestamp, Uri
from newsmodel.values.sequences import Many

Json = TypeAliasType(
    "Json",
    "Annotated[dict[str, Json] | list[Json] | str | bool | int | Annotated[float, Field(allow_inf_nan=False)] | None, "
    "Field(description='Any JSON value.')]",
)
"""Any JSON value; no infinity, no NaN."""

Extensions = TypeAliasType(
    "Extensions",
    Annotated[
        dict[Uri, Json], Field(description="Facts of other projects, each under a URI of theirs, kept verbatim.")
    ],
)
"""Facts of other projects, each under a URI of theirs, kept verbatim."""


class Identifier(Model):
    """An id that somebody else gave to the same thing."""

    scheme: Text
    """Whose: `wikidata`, `iso3166-1-alpha3`, `iso3166-3`, `geonames`, `url`, or the name of a foreign format."""
    value: Text
    """The id as they write it."""


class Provenance(Model):
    """How something came to be known."""

    method: ProvenanceMethod
    """By rule, by a statistical model, by a person, or from another format."""
    agent: Text
    """Who or what did it: `newsmodel`, a person's name, a format."""
    version: Text | None = None
    """The agent's version."""
    at: Timestamp | None = None
    """When; extraction leaves it out, so that the same input gives the same bytes."""


class Record(Model):
    """The fields common to all records; each record narrows `kind` and `id` and adds its own."""

    kind: str
    """What kind of record it is."""
    id: str
    """The record's id."""
    mentions: Many[Mention] = ()
    """The words the record rests on, in the order of the text."""
    identifiers: Many[Identifier] = ()
    """What others call the same thing; identity across articles is an identifier or a `same_as` relation."""
    confidence: Confidence | None = None
    """How sure the maker of the record was, from 0 to 1."""
    provenance: Provenance | None = None
    """How the record came to be known, where that differs from the bundle's provenance."""
    extensions: Extensions = Field(default_factory=dict, json_schema_extra={"default": {}})
    """Facts of other projects, each under a URI of theirs, kept verbatim."""
