"""Weapon systems, from a family of designs to one item. Knows ids of actors; never a catalogue."""

from __future__ import annotations

from typing import Literal

from newsmodel.models.record import Record
from newsmodel.values.base import Model
from newsmodel.values.codes import Basing, Propulsion, WeaponCategory, WeaponLevel, WeaponStatus, WeaponSubcategory
from newsmodel.values.ids import ActorId, WeaponSystemId
from newsmodel.values.name import Name
from newsmodel.values.quantity import Quantity
from newsmodel.values.scalars import Text
from newsmodel.values.sequences import Many


class Characteristic(Model):
    """A stated property that has no field of its own."""

    property: Text
    """What is stated: “warhead mass”, “novelty”."""
    text: Text | None = None
    """The value as worded."""
    quantity: Quantity | None = None
    """The value as an amount."""


class WeaponSystem(Record):
    """A weapon, carrier or military sensor as the article describes it."""

    kind: Literal["weapon_system"] = "weapon_system"
    """Always `weapon_system`."""
    id: WeaponSystemId
    """The weapon system's id."""
    names: Many[Name] = ()
    """Its designations and reporting names; empty for an unidentified one."""
    level: WeaponLevel | None = None
    """How narrow the record is."""
    category: WeaponCategory
    """Its broad class."""
    subcategory: WeaponSubcategory | None = None
    """Its narrower class, as stated (NM401 where it does not belong to the category)."""
    origin: Many[ActorId] = ()
    """The states that developed or produce it."""
    operators: Many[ActorId] = ()
    """Who has or uses it."""
    manufacturers: Many[ActorId] = ()
    """The companies that make it."""
    variant_of: WeaponSystemId | None = None
    """The design that it is a variant of."""
    propulsion: Propulsion | None = None
    """What drives it."""
    basing: Many[Basing] = ()
    """Where it is launched from."""
    guidance: Text | None = None
    """How it is guided, as worded."""
    range: Quantity | None = None
    """How far it reaches."""
    quantity: Quantity | None = None
    """How many designs or items the record stands for."""
    status: Many[WeaponStatus] = ()
    """The stages of its life that the article tells of."""
    characteristics: Many[Characteristic] = ()
    """Other stated properties."""
