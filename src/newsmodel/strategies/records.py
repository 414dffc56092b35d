"""Strategies of the records, each by itself. Know no bundle."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel.models.actor import Actor
from newsmodel.models.article import Article, Region
from newsmodel.models.claim import Claim
from newsmodel.models.delegation import Delegation
from newsmodel.models.event import Event
from newsmodel.models.place import Place
from newsmodel.models.relation import Relation
from newsmodel.models.weapon_system import WeaponSystem
from newsmodel.strategies.links import FREE, Links, party_of
from newsmodel.strategies.parts import (
    bylines,
    characteristics,
    datelines,
    members,
    participants,
    positions,
    references,
    responses,
    sources,
)
from newsmodel.strategies.strings import COUNTRIES, URLS, code, extensions, ids, maybe, some, texts
from newsmodel.strategies.values import identifiers, mentions, names, provenances, quantities, whens
from newsmodel.values import codes


def common(kind: str, links: Links, id_: str | None) -> dict[str, SearchStrategy[Any]]:
    return {
        "id": st.just(id_) if id_ else ids(kind),
        "mentions": some(mentions()),
        "identifiers": some(identifiers(), 1),
        "confidence": maybe(st.floats(0, 1)),
        "provenance": st.none() | st.none() | provenances(),
        "extensions": extensions(),
    }


def articles(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Article]:
    """Articles whose regions are in order, without mentions of their own."""

    def settle(cuts: list[int], roles: list[Any], fields: dict[str, Any]) -> Article:
        ends = sorted({cut % (len(fields["text"]) + 1) for cut in cuts})
        spans = zip(ends[::2], ends[1::2], roles, strict=False)
        return Article(**fields, regions=[Region(role=role, start=start, end=end) for start, end, role in spans])

    return st.builds(
        settle,
        st.lists(st.integers(0, 200), max_size=6),
        st.tuples(*[code(codes.RegionRole)] * 3),
        st.fixed_dictionaries(
            {
                **common("article", links, id_),
                "mentions": st.just([]),
                "text": texts(min_size=0, max_size=60),
                "headline": maybe(texts()),
                "deck": maybe(texts()),
                "bylines": some(bylines(links)),
                "dateline": maybe(datelines(links)),
                "published": maybe(whens(st.nothing())),
                "modified": maybe(whens(st.nothing())),
                "language": maybe(st.sampled_from(["en", "en-GB", "fr"])),
                "source": maybe(sources()),
                "url": maybe(URLS),
                "canonical_url": maybe(URLS),
                "section": maybe(texts()),
                "keywords": some(texts()),
                "rights": maybe(texts()),
                "status": maybe(code(codes.ArticleStatus)),
            }
        ),
    )


def actors(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Actor]:
    """Actors; persons and populations without a country."""

    def settle(fields: dict[str, Any]) -> Actor:
        country = None if fields["type"] in ("person", "population") else fields.pop("country")
        fields.pop("country", None)
        return Actor(**fields, country=country)

    return st.fixed_dictionaries(
        {
            **common("actor", links, id_),
            "type": code(codes.ActorType),
            "names": some(names()),
            "country": maybe(st.sampled_from(["PRK", "RUS", "SUN", "XKX"])),
            "positions": some(positions(links)),
            "affiliations": links.several("actor"),
        }
    ).map(settle)


def delegations(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Delegation]:
    """Delegations with and without head, members, size."""
    return st.builds(
        Delegation,
        **common("delegation", links, id_),
        represents=links.several("actor"),
        head=links.maybe("actor"),
        members=some(members(links)),
        hosts=links.several("actor"),
        size=maybe(quantities()),
        visit=links.maybe("event"),
        occasion=links.maybe("event"),
    )


def weapon_systems(id_: str | None = None, links: Links = FREE) -> SearchStrategy[WeaponSystem]:
    """Weapon systems of every category."""
    return st.builds(
        WeaponSystem,
        **common("weapon_system", links, id_),
        names=some(names()),
        level=maybe(code(codes.WeaponLevel)),
        category=code(codes.WeaponCategory),
        subcategory=maybe(code(codes.WeaponSubcategory)),
        origin=links.several("actor"),
        operators=links.several("actor"),
        manufacturers=links.several("actor"),
        variant_of=links.maybe("weapon_system"),
        propulsion=maybe(code(codes.Propulsion)),
        basing=some(code(codes.Basing)),
        guidance=maybe(texts()),
        range=maybe(quantities()),
        quantity=maybe(quantities()),
        status=some(code(codes.WeaponStatus)),
        characteristics=some(characteristics()),
    )


def places(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Place]:
    """Places with and without coordinates."""
    return st.builds(
        Place,
        **common("place", links, id_),
        names=some(names()),
        type=maybe(code(codes.PlaceType)),
        country=maybe(COUNTRIES),
        actor=links.maybe("actor"),
        latitude=maybe(st.floats(-90, 90)),
        longitude=maybe(st.floats(-180, 180)),
        within=links.maybe("place"),
    )


def events(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Event]:
    """Events of every type, with participants of every role."""
    return st.builds(
        Event,
        **common("event", links, id_),
        type=code(codes.EventType),
        label=maybe(texts()),
        when=links.when(),
        places=links.several("place"),
        participants=some(participants(links)),
        status=code(codes.EventStatus),
        parent=links.maybe("event"),
        commemorates=links.maybe("event"),
        ordinal=maybe(st.integers(1, 200)),
    )


def claims(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Claim]:
    """Claims of every speech act and factuality."""
    party, about, answers = party_of(links, "actor", "delegation"), references(links), responses(links)
    return st.builds(
        Claim,
        **common("claim", links, id_),
        text=texts(),
        about=st.just([]) if about.is_empty else some(about),
        source=maybe(party),
        reported_by=some(party),
        addressees=some(party),
        speech_act=code(codes.SpeechAct),
        factuality=code(codes.Factuality),
        mode=code(codes.Mode),
        responds_to=st.just([]) if answers.is_empty else some(answers),
        when=links.when(),
    )


def relations(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Relation]:
    """Relations between records of any kind."""
    kinds = ("actor", "weapon_system", "place", "event")
    return st.builds(
        Relation,
        **common("relation", links, id_),
        subject=links.to(*kinds),
        predicate=code(codes.Predicate),
        object=links.to(*kinds),
        when=links.when(),
    )
