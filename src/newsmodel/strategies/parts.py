"""Strategies of the parts that belong to one kind of record each. Know no whole record."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel.models.actor import Position
from newsmodel.models.article import Byline, Dateline, Region, Source
from newsmodel.models.claim import Response
from newsmodel.models.delegation import Member
from newsmodel.models.event import Participant
from newsmodel.models.weapon_system import Characteristic
from newsmodel.strategies.links import FREE, Links, party_of
from newsmodel.strategies.strings import URLS, code, maybe, once, texts
from newsmodel.strategies.values import quantities
from newsmodel.values import codes
from newsmodel.values.party import Reference


def positions(links: Links = FREE) -> SearchStrategy[Position]:
    """Posts, ranks and titles."""
    actor = links.maybe("actor")
    return st.builds(Position, title=texts(), organization=actor, of=actor, when=st.none())


def bylines(links: Links = FREE) -> SearchStrategy[Byline]:
    """Names of authors."""
    return st.builds(Byline, name=texts(), actor=links.maybe("actor"))


def datelines(links: Links = FREE) -> SearchStrategy[Dateline]:
    """Datelines with and without their place."""
    return st.builds(Dateline, text=texts(), place=links.maybe("place"))


@once
def sources() -> SearchStrategy[Source]:
    """Publishers."""
    return st.builds(Source, name=texts(), url=maybe(URLS))


@once
def regions() -> SearchStrategy[Region]:
    """Regions of no text in particular."""
    return st.builds(Region, role=code(codes.RegionRole), start=st.integers(0, 50), end=st.integers(51, 90))


def members(links: Links = FREE) -> SearchStrategy[Member]:
    """Members of a delegation."""
    return st.builds(Member, actor=party_of(links, "actor"), capacity=maybe(code(codes.Capacity)))


def participants(links: Links = FREE) -> SearchStrategy[Participant]:
    """Parties to an event."""
    party = party_of(links, "actor", "delegation", "weapon_system")
    return st.builds(Participant, party=party, role=code(codes.Role), quantity=maybe(quantities()))


def references(links: Links = FREE) -> SearchStrategy[Reference]:
    """Records that a claim is about; nothing where there are none."""
    target = links.to("event", "actor", "weapon_system", "place", "relation")
    return st.nothing() if target.is_empty else st.builds(Reference, record=target, field=st.none())


def responses(links: Links = FREE) -> SearchStrategy[Response]:
    """Answers to a claim; nothing where there is none."""
    claim = links.to("claim")
    return st.nothing() if claim.is_empty else st.builds(Response, claim=claim, relation=code(codes.ClaimRelation))


@once
def characteristics() -> SearchStrategy[Characteristic]:
    """Stated properties of a weapon system."""
    return st.builds(Characteristic, property=texts(), text=maybe(texts()), quantity=maybe(quantities()))
