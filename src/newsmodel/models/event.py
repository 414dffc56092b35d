"""What happens. Knows ids of parties and places; whether it did happen is what claims say."""

from __future__ import annotations

from typing import Literal

from newsmodel.models.record import Record
from newsmodel.values.base import Model
from newsmodel.values.codes import EventStatus, EventType, Role
from newsmodel.values.ids import EventId, PlaceId
from newsmodel.values.party import Party
from newsmodel.values.quantity import Quantity
from newsmodel.values.scalars import Ordinal, Text
from newsmodel.values.sequences import Many
from newsmodel.values.when import When


class Participant(Model):
    """A party to an event and its part in it."""

    party: Party
    """Who or what, as worded: the delegation where the text says delegation, the person where it names the person."""
    role: Role
    """Its part."""
    quantity: Quantity | None = None
    """How many took part."""


class Event(Record):
    """One happening, told once however often the article speaks of it."""

    kind: Literal["event"] = "event"
    """Always `event`."""
    id: EventId
    """The event's id."""
    type: EventType
    """What kind of happening."""
    label: Text | None = None
    """A short name for it."""
    when: When | None = None
    """When; equal to one of the bundle's `times` (NM106)."""
    places: Many[PlaceId] = ()
    """Where."""
    participants: Many[Participant] = ()
    """Who and what took part; a role may repeat."""
    status: EventStatus
    """Whether the article presents it as real."""
    parent: EventId | None = None
    """The event it is a part of."""
    commemorates: EventId | None = None
    """The event that it commemorates."""
    ordinal: Ordinal | None = None
    """Which one it is in a row of the same: 70 for the 70th anniversary."""
