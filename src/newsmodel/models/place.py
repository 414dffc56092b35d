"""Where things happen. Knows ids; never a gazetteer."""

from __future__ import annotations

from typing import Literal

from newsmodel.models.record import Record
from newsmodel.values.codes import PlaceType
from newsmodel.values.ids import ActorId, PlaceId
from newsmodel.values.name import Name
from newsmodel.values.scalars import CountryCode, Latitude, Longitude
from newsmodel.values.sequences import Many


class Place(Record):
    """A place that an article names."""

    kind: Literal["place"] = "place"
    """Always `place`."""
    id: PlaceId
    """The place's id."""
    names: Many[Name] = ()
    """Its names, the fullest first."""
    type: PlaceType | None = None
    """What kind of place it is."""
    country: CountryCode | None = None
    """The country it lies in or is."""
    actor: ActorId | None = None
    """The state that the same name also means."""
    latitude: Latitude | None = None
    """Degrees north of the equator, WGS 84."""
    longitude: Longitude | None = None
    """Degrees east of Greenwich, WGS 84."""
    within: PlaceId | None = None
    """The place it lies in."""
