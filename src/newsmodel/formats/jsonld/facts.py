"""Facts that schema.org says of things in nodes of their own: identifiers, authors, kinds, claims.

Knows no table; readers and writers as in `values`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from newsmodel.formats.jsonld.nodes import codes, own_id
from newsmodel.formats.jsonld.values import (
    Plain,
    Read,
    from_ref,
    items,
    one_or_all,
    ref,
    text,
    texts,
    url,
)

# Identifiers.

_SAME_AS = {
    "wikidata": (
        "http://www.wikidata.org/entity/",
        re.compile(r"https?://www\.wikidata\.org/(?:entity|wiki)/(Q[0-9]+)"),
    ),
    "geonames": ("https://sws.geonames.org/", re.compile(r"https?://(?:sws|www)\.geonames\.org/([0-9]+)(?:/.*)?")),
}
"""Scheme → how its addresses begin, and how they are known."""
_CODE = re.compile(r"Q?[0-9]+")


def identifiers(value: Plain) -> list[Plain] | None:
    """`sameAs` and `identifier` as identifiers: of a scheme that is known, of the one that is named, or `url`."""
    found = [_same_as(item) for item in items(value.get("sameAs"))]
    found += [_identifier(item) for item in items(value.get("identifier"))]
    return [one for one in found if one] or None


def from_identifiers(value: list[Plain]) -> Plain:
    same = [_SAME_AS[one["scheme"]][0] + one["value"] for one in value if _has_address(one)]
    rest = [
        {"@type": "PropertyValue", "propertyID": one["scheme"], "value": one["value"]}
        for one in value
        if not _has_address(one)
    ]
    return {key: one_or_all(list(said)) for key, said in (("sameAs", same), ("identifier", rest)) if said}


def _has_address(one: Plain) -> bool:
    return one["scheme"] in _SAME_AS and _CODE.fullmatch(one["value"]) is not None


def _same_as(value: Any) -> Plain | None:
    address = url(value)
    for scheme, (_, shape) in _SAME_AS.items():
        if address and (found := shape.fullmatch(address)):
            return {"scheme": scheme, "value": found[1]}
    return {"scheme": "url", "value": address} if address else None


def _identifier(value: Any) -> Plain | None:
    node = value if isinstance(value, dict) else {"value": value}
    said = node.get("value", node.get("@value"))
    words = str(said) if isinstance(said, int | float) and not isinstance(said, bool) else text(said)
    scheme = text(node.get("propertyID")) or text(node.get("name")) or ("url" if url(words) else "identifier")
    return {"scheme": scheme, "value": words} if words else None


# Kinds of things.


def code_of(kind: str) -> Read:
    """A reader of `@type`: the code that the first known type stands for."""

    def read(value: Any) -> str | None:
        types = items(value)
        if kind == "actor" and {"Country", "GovernmentOrganization"} <= {t for t in types if isinstance(t, str)}:
            return "state"
        return next((code for type_, code in codes(kind).items() if type_ in types), None) or None

    return read


def from_code(types: Mapping[str, Any], other: str) -> Callable[[str], Any]:
    """A writer of `@type`: by code, else `other`."""
    return lambda value: types.get(value, other)


ACTOR_TYPES: dict[str, Any] = {
    "person": "Person",
    "state": ["Country", "GovernmentOrganization"],
    "government_body": "GovernmentOrganization",
    "armed_force": "GovernmentOrganization",
    "political_party": "PoliticalParty",
    "company": "Corporation",
    "media": "NewsMediaOrganization",
    "population": "Thing",
    "unknown": "Thing",
}
PLACE_TYPES = {
    "country": "Country",
    "region": "AdministrativeArea",
    "city": "City",
    "sea": "BodyOfWater",
    "facility": "CivicStructure",
    "base": "DefenceEstablishment",
}
_WEAPON_TYPES = {
    "family": "ProductGroup",
    "model": "ProductModel",
    "variant": "ProductModel",
    "item": "IndividualProduct",
}


def level(value: Any) -> str | None:
    """How narrow a product is."""
    return next((code for code, type_ in _WEAPON_TYPES.items() if type_ in items(value)), None)


def from_level(value: str) -> list[str]:
    return [_WEAPON_TYPES.get(value, "Product"), "nm:WeaponSystem"]


# Articles.


def bylines(value: Any) -> list[Plain] | None:
    """Authors as bylines, each with the actor that it is, where there is one."""
    read = ref("actor")
    found = [
        {"name": re.sub(r"^[Bb]y\s+(?=\S)", "", name)} | ({"actor": actor} if (actor := read(item)) else {})
        for item in items(value)
        if (name := text(item))
    ]
    return found or None


def from_bylines(value: list[Plain]) -> Any:
    return one_or_all(
        [
            {**from_ref(one["actor"]), "name": one["name"]}
            if "actor" in one
            else {"@type": "Person", "name": one["name"]}
            for one in value
        ]
    )


def dateline(value: Plain) -> Plain | None:
    """The words of `dateline`, with the place that `locationCreated` is."""
    words, place = text(value.get("dateline")), ref("place")(value.get("locationCreated"))
    return {"text": words} | ({"place": place} if place else {}) if words else None


def from_dateline(value: Plain) -> Plain:
    return {"dateline": value["text"]} | ({"locationCreated": from_ref(value["place"])} if "place" in value else {})


def keywords(value: Any) -> list[str] | None:
    """Keywords, listed or in one text with commas between them."""
    found = list(texts(value))
    if isinstance(value, str):
        found = [word.strip() for word in value.split(",")]
    return [word for word in found if word] or None


def from_keywords(value: list[str]) -> list[str] | None:
    """Keywords in a list; None where one would be another if it stood alone, as a text parted by commas."""
    return value if all(keywords(word) == [word] for word in value) else None


_STATUS = {"published": "usable", "corrected": "corrected", "withheld": "withheld", "withdrawn": "withdrawn"}


def status(value: Any) -> str | None:
    """A status of a work that one of ours means."""
    return _STATUS.get((text(value) or "").lower())


def from_status(value: str) -> str | None:
    return next((theirs.capitalize() for theirs, ours in _STATUS.items() if ours == value), None)


# Claims.


def mode(value: Any) -> str | None:
    """A quotation is direct speech."""
    return "direct" if "Quotation" in items(value) else None


_ASSERTED = ("certain", "probable", "possible")


def asserted(claim: Plain) -> Plain:
    """The claim, its source being the author of it only where it holds that it may be so: who denies it is none."""
    return claim if claim.get("factuality") in _ASSERTED else claim | {"source": None}


def references(value: Any) -> list[Plain] | None:
    """The records that a work is about."""
    found = [own_id(item.get("@id")) for item in items(value) if isinstance(item, dict)]
    return [{"record": id_} for id_ in found if id_] or None


def from_references(value: list[Plain]) -> Any:
    return one_or_all([from_ref(one["record"]) for one in value])


# Whether an event takes place.

_EVENT_STATUS = {"EventScheduled": "planned", "EventPostponed": "postponed", "EventCancelled": "cancelled"}
_SCHEMA = re.compile(r"(?:https?://(?:www\.)?schema\.org/|schema:)?(Event[A-Za-z]+)")


def event_status(value: Any) -> str | None:
    """A member of schema.org's EventStatusType, by its name or its address."""
    said = next(iter(items(value)), None)
    said = said.get("@id") if isinstance(said, dict) else said
    found = _SCHEMA.fullmatch(said) if isinstance(said, str) else None
    named = {**_EVENT_STATUS, "EventRescheduled": "planned", "EventMovedOnline": "planned"}
    return named.get(found[1]) if found else None


def from_event_status(value: str) -> Plain | None:
    known = next((theirs for theirs, ours in _EVENT_STATUS.items() if ours == value), None)
    return {"@id": f"http://schema.org/{known}"} if known else None
