"""Which strategy makes what of each type. Makes none of its own."""

from __future__ import annotations

from typing import Any, cast

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel.models.actor import Actor, Position
from newsmodel.models.article import Article, Byline, Dateline, Region, Source
from newsmodel.models.bundle import Bundle
from newsmodel.models.claim import Claim, Response
from newsmodel.models.delegation import Delegation, Member
from newsmodel.models.event import Event, Participant
from newsmodel.models.place import Place
from newsmodel.models.record import Extensions, Identifier, Json, Provenance
from newsmodel.models.relation import Relation
from newsmodel.models.weapon_system import Characteristic, WeaponSystem
from newsmodel.strategies.links import FREE
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
from newsmodel.strategies.strings import (
    COUNTRIES,
    LANGUAGES,
    POINTERS,
    URLS,
    code,
    edtf,
    extensions,
    ids,
    json_values,
    texts,
    timestamps,
)
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
from newsmodel.values import codes, scalars
from newsmodel.values import ids as ids_module
from newsmodel.values.edtf import Edtf, Instant
from newsmodel.values.ids import KINDS
from newsmodel.values.mention import Mention
from newsmodel.values.name import Name
from newsmodel.values.party import Party, Reference
from newsmodel.values.problem import Loss, Problem
from newsmodel.values.quantity import Quantity
from newsmodel.values.scalars import SAFE_INTEGER
from newsmodel.values.when import When


def _records() -> dict[Any, SearchStrategy[Any]]:
    return {
        Article: articles(),
        Actor: actors(),
        Delegation: delegations(),
        WeaponSystem: weapon_systems(),
        Place: places(),
        Event: events(),
        Claim: claims(),
        Relation: relations(),
        Bundle: bundles(),
    }


def _values() -> dict[Any, SearchStrategy[Any]]:
    return {
        When: whens(),
        Quantity: quantities(),
        Party: parties(FREE.to("actor")),
        Name: names(),
        Mention: mentions(),
        Provenance: provenances(),
        Identifier: identifiers(),
        Position: positions(),
        Byline: bylines(),
        Dateline: datelines(),
        Source: sources(),
        Region: regions(),
        Member: members(),
        Participant: participants(),
        Reference: references(),
        Response: responses(),
        Characteristic: characteristics(),
        Problem: problems(),
        Loss: losses(),
        Instant: instants(),
    }


def _named() -> dict[Any, SearchStrategy[Any]]:
    """The named types of single facts: Hypothesis does not know what their patterns and bounds ask for."""
    by_kind = {getattr(ids_module, f"{_camel(kind)}Id"): ids(kind) for kind in KINDS}
    return {
        **by_kind,
        **{list_: code(list_) for list_ in codes.LISTS},
        ids_module.RecordId: st.one_of(*by_kind.values()),
        Edtf: edtf(),
        Json: json_values(),
        Extensions: extensions(),
        scalars.Offset: st.integers(0, SAFE_INTEGER),
        scalars.Ordinal: st.integers(1, SAFE_INTEGER),
        scalars.Number: st.floats(-SAFE_INTEGER, SAFE_INTEGER),
        scalars.Confidence: st.floats(0, 1),
        scalars.Text: texts(),
        scalars.LanguageTag: LANGUAGES,
        scalars.CountryCode: COUNTRIES,
        scalars.Url: URLS,
        scalars.Uri: URLS | st.just("urn:example:a"),
        scalars.Timestamp: timestamps(),
        scalars.FieldPointer: POINTERS,
        scalars.Latitude: st.floats(-90, 90),
        scalars.Longitude: st.floats(-180, 180),
    }


def _camel(kind: str) -> str:
    return "".join(word.capitalize() for word in kind.split("_"))


def register() -> None:
    """Lets `st.from_type(newsmodel.Article)`, and so every record and value here, give what these strategies do.

    So do the named types of single facts (`newsmodel.Edtf`, `newsmodel.values.ids.ActorId`, the code lists), and with
    them every class of yours whose fields are annotated with any of these.
    """
    for type_, strategy in {**_records(), **_values(), **_named()}.items():
        st.register_type_strategy(type_, cast("Any", strategy))
