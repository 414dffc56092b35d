"""The unit of exchange: flat lists of records that point to each other by id. Knows no bytes and no files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Annotated, Any, Literal

from attrs import frozen
from pydantic import Field
from typing_extensions import TypeAliasType

from newsmodel.errors import MergeConflict
from newsmodel.models.actor import Actor
from newsmodel.models.article import Article
from newsmodel.models.claim import Claim
from newsmodel.models.delegation import Delegation
from newsmodel.models.event import Event
from newsmodel.models.place import Place
from newsmodel.models.record import Extensions, Provenance
from newsmodel.models.relation import Relation
from newsmodel.models.weapon_system import WeaponSystem
from newsmodel.values.base import Model
from newsmodel.values.scalars import Uri
from newsmodel.values.sequences import Many
from newsmodel.values.when import When

SCHEMA_VERSION: Literal["1.0"] = "1.0"
"""The version of the published schema that these models are."""

AnyRecord = TypeAliasType(
    "AnyRecord",
    Annotated[
        Article | Actor | Delegation | WeaponSystem | Place | Event | Claim | Relation,
        Field(discriminator="kind"),
    ],
)
"""A record of any kind, told apart by `kind`."""

LISTS: dict[str, str] = {
    "article": "articles",
    "actor": "actors",
    "delegation": "delegations",
    "weapon_system": "weapon_systems",
    "place": "places",
    "event": "events",
    "claim": "claims",
    "relation": "relations",
}
"""Kind of record → the bundle's list of it, in the order in which they are written."""


_ASSERTING = ("certain", "probable")
_DENYING = ("certain_not", "probable_not")
_OPEN = ("possible", "possible_not", "uncommitted")


@frozen
class Stances:
    """What claims say of an event: it happened, it did not, it may have. Each is a tuple, in the bundle's order."""

    asserting: tuple[Claim, ...]
    denying: tuple[Claim, ...]
    leaving_open: tuple[Claim, ...]

    @property
    def contested(self) -> bool:
        """Whether one source asserts what another denies."""
        return bool(self.asserting and self.denying)


class Bundle(Model):
    """Records of one or several articles in flat lists, linked by id."""

    kind: Literal["bundle"] = "bundle"
    """Always `bundle`."""
    schema_: Uri | None = Field(default=None, alias="$schema")
    """The address of a JSON Schema, for editors; kept as it is, never fetched."""
    schema_version: Literal["1.0"] = SCHEMA_VERSION
    """The version of the schema."""
    provenance: Provenance | None = None
    """How the records came to be known, where they do not say otherwise."""
    articles: Many[Article] = ()
    """The articles."""
    actors: Many[Actor] = ()
    """Who acts."""
    delegations: Many[Delegation] = ()
    """Groups sent on somebody's behalf."""
    weapon_systems: Many[WeaponSystem] = ()
    """Weapons, carriers, sensors."""
    places: Many[Place] = ()
    """Where things happen."""
    events: Many[Event] = ()
    """What happens."""
    claims: Many[Claim] = ()
    """What sources say."""
    relations: Many[Relation] = ()
    """Lasting ties between records."""
    times: Many[When] = ()
    """One for each time expression of the texts."""
    extensions: Extensions = Field(default_factory=dict, json_schema_extra={"default": {}})
    """Facts of other projects, each under a URI of theirs, kept verbatim."""

    @cached_property
    def _by_id(self) -> dict[str, AnyRecord]:
        return {record.id: record for record in reversed([*self.records()])}

    def records(self) -> Iterator[AnyRecord]:
        """Every record, kind by kind in the order of the lists."""
        for name in LISTS.values():
            yield from getattr(self, name)

    def get(self, id: str) -> AnyRecord | None:  # noqa: A002
        """The record of that id, the first where several bear it (NM103); None where there is none."""
        return self._by_id.get(id)

    def of(self, kind: str) -> tuple[AnyRecord, ...]:
        """The records of one kind. Raises KeyError for an unknown kind."""
        return tuple(getattr(self, LISTS[kind]))

    def stances(self, event: Event | str) -> Stances:
        """What the claims about an event (or any record, by id) say of it, by their factuality alone."""
        id = event if isinstance(event, str) else event.id  # noqa: A001
        claims = [c for c in self.claims if any(about.record == id and about.field is None for about in c.about)]
        sides = [tuple(c for c in claims if c.factuality in side) for side in (_ASSERTING, _DENYING, _OPEN)]
        return Stances(*sides)

    def merge(self, other: Bundle) -> Bundle:
        """Both bundles in one: this one's records first, one of each id; associative, and `b.merge(b) == b`.

        Where the bundles' provenances differ, each record takes its bundle's along. Raises MergeConflict where one id
        has two contents, or one extension two values.
        """
        return Bundle.united([self, other])

    @classmethod
    def united(cls, bundles: Iterable[Bundle]) -> Bundle:
        """Any number of bundles in one, as `merge` does it for two. Raises MergeConflict, or ValueError for none."""
        parts = list(bundles)
        if not parts:
            raise ValueError("there is no bundle to unite")
        provenance = parts[0].provenance
        if any(part.provenance != provenance for part in parts):
            provenance, parts = None, [_with_own_provenance(part) for part in parts]
        schema = parts[0].schema_
        lists: dict[str, Any] = {
            name: _one_of_each(r for part in parts for r in getattr(part, name)) for name in LISTS.values()
        }
        return cls(
            provenance=provenance,
            times=tuple(_distinct(time for part in parts for time in part.times)),
            extensions=_joined(part.extensions for part in parts),
            **lists,
        ).evolve(schema_=schema if all(part.schema_ == schema for part in parts) else None)


def _with_own_provenance(bundle: Bundle) -> Bundle:
    """The bundle with its provenance moved to the records that have none of their own."""
    if bundle.provenance is None:
        return bundle
    lists = {
        name: [r if r.provenance else r.evolve(provenance=bundle.provenance) for r in getattr(bundle, name)]
        for name in LISTS.values()
    }
    return bundle.evolve(provenance=None, **lists)


def _one_of_each(records: Iterable[AnyRecord]) -> list[AnyRecord]:
    found: dict[str, AnyRecord] = {}
    for record in records:
        if found.setdefault(record.id, record) != record:
            raise MergeConflict(record.id)
    return list(found.values())


def _distinct(times: Iterable[When]) -> Iterator[When]:
    seen: set[str] = set()
    for time in times:
        key = time.model_dump_json()
        if key not in seen:
            seen.add(key)
            yield time


def _joined(extensions: Iterable[Extensions]) -> Extensions:
    joined: Extensions = {}
    for key, value in (item for part in extensions for item in part.items()):
        if joined.setdefault(key, value) != value:
            raise MergeConflict(key)
    return joined
