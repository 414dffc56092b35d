"""A lasting tie between two records. Knows ids only."""

from __future__ import annotations

from typing import Literal

from newsmodel.models.record import Record
from newsmodel.values.codes import Predicate
from newsmodel.values.ids import RecordId, RelationId
from newsmodel.values.when import When


class Relation(Record):
    """How one record stands to another."""

    kind: Literal["relation"] = "relation"
    """Always `relation`."""
    id: RelationId
    """The relation's id."""
    subject: RecordId
    """The record that the relation is told of."""
    predicate: Predicate
    """How it stands to the object."""
    object: RecordId
    """The other record."""
    when: When | None = None
    """When it held."""
