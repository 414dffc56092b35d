"""Hypothesis strategies for every record and for whole consistent bundles; for our tests and those of our users.

What comes out is valid by the schema. A bundle of `bundles()` is also without findings of reference or evidence: ids
are unique, references lead to records of the right kind, mentions equal their slice, regions are in order, an event's
time is one of the bundle's. Needs the extra `testing`.
"""

from __future__ import annotations

from newsmodel.errors import MissingExtra

try:
    import hypothesis as _  # noqa: F401  looked for before the rooms ask for it
except ImportError as error:
    raise MissingExtra("testing", "hypothesis", "newsmodel.strategies") from error

from newsmodel.strategies.links import FREE, Links
from newsmodel.strategies.parts import (
    bylines,
    characteristics,
    datelines,
    members,
    participants,
    positions,
    references,
    regions,
    responses,
    sources,
)
from newsmodel.strategies.records import (
    actors,
    articles,
    claims,
    delegations,
    events,
    places,
    relations,
    weapon_systems,
)
from newsmodel.strategies.strings import LOCAL, SAMPLES, code, edtf, extensions, ids, json_values, texts, timestamps
from newsmodel.strategies.types import register
from newsmodel.strategies.values import (
    identifiers,
    instants,
    losses,
    mentions,
    names,
    parties,
    problems,
    provenances,
    quantities,
    whens,
)
from newsmodel.strategies.whole import bundles

__all__ = [
    "FREE",
    "LOCAL",
    "SAMPLES",
    "Links",
    "actors",
    "articles",
    "bundles",
    "bylines",
    "characteristics",
    "claims",
    "code",
    "datelines",
    "delegations",
    "edtf",
    "events",
    "extensions",
    "identifiers",
    "ids",
    "instants",
    "json_values",
    "losses",
    "members",
    "mentions",
    "names",
    "participants",
    "parties",
    "places",
    "positions",
    "problems",
    "provenances",
    "quantities",
    "references",
    "regions",
    "register",
    "relations",
    "responses",
    "sources",
    "texts",
    "timestamps",
    "weapon_systems",
    "whens",
]
