"""A group sent on somebody's behalf. Knows ids of actors and events; where and when it went stands on its visit."""

from __future__ import annotations

from typing import Literal

from newsmodel.models.record import Record
from newsmodel.values.base import Model
from newsmodel.values.codes import Capacity
from newsmodel.values.ids import ActorId, DelegationId, EventId
from newsmodel.values.party import Party
from newsmodel.values.quantity import Quantity
from newsmodel.values.sequences import Many


class Member(Model):
    """Somebody who belongs to a delegation."""

    actor: Party
    """Who."""
    capacity: Capacity | None = None
    """In what capacity."""


class Delegation(Record):
    """People sent by a state or organization to act for it."""

    kind: Literal["delegation"] = "delegation"
    """Always `delegation`."""
    id: DelegationId
    """The delegation's id."""
    represents: Many[ActorId] = ()
    """Who sent it (NM302 where nobody is named)."""
    head: ActorId | None = None
    """Who leads it (NM301 where that is no person)."""
    members: Many[Member] = ()
    """Who else belongs to it."""
    hosts: Many[ActorId] = ()
    """Who receives it."""
    size: Quantity | None = None
    """How many people it has."""
    visit: EventId | None = None
    """The visit it makes; place and time stand there."""
    occasion: EventId | None = None
    """The event it was sent for."""
