"""Who acts: persons, states, forces, organizations, media. Knows no event."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import model_validator

from newsmodel.models.record import Record
from newsmodel.values.base import Model, obey
from newsmodel.values.codes import ActorType
from newsmodel.values.ids import ActorId
from newsmodel.values.name import Name
from newsmodel.values.rules import NeverWhere, Rule
from newsmodel.values.scalars import CountryCode, Text
from newsmodel.values.sequences import Many
from newsmodel.values.when import When


class Position(Model):
    """A post, rank or title that somebody holds or held."""

    title: Text
    """The title as stated: “Defence Minister”, “Brig. Gen.”"""
    organization: ActorId | None = None
    """The organization it is held in."""
    of: ActorId | None = None
    """The state it is held for."""
    when: When | None = None
    """When it was held."""


class Actor(Record):
    """A person, state, force, organization or group that an article names."""

    RULES: ClassVar[tuple[Rule, ...]] = (NeverWhere("country", "type", ("person", "population")),)

    kind: Literal["actor"] = "actor"
    """Always `actor`."""
    id: ActorId
    """The actor's id."""
    type: ActorType
    """What kind of actor it is."""
    names: Many[Name] = ()
    """Its names, the fullest first; empty for one known by description only."""
    country: CountryCode | None = None
    """The state it is or belongs to, for states and organizations; a person's is told by positions and affiliations."""
    positions: Many[Position] = ()
    """Posts, ranks and titles, in the order of the text."""
    affiliations: Many[ActorId] = ()
    """The states and organizations it belongs to."""

    _obey = model_validator(mode="after")(obey)
