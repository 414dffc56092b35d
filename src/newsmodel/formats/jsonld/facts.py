"""Facts that schema.org says of things in nodes of their own: identifiers, authors, roles, amounts, kinds.

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
    disown,
    from_party,
    from_ref,
    from_span,
    items,
    one_or_all,
    own,
    party,
    ref,
    span,
    term,
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
    """Keywords in a list; None where one holds a comma, which would part it."""
    return None if any("," in word for word in value) else value


_STATUS = {"published": "usable", "corrected": "corrected", "withheld": "withheld", "withdrawn": "withdrawn"}


def status(value: Any) -> str | None:
    """A status of a work that one of ours means."""
    return _STATUS.get((text(value) or "").lower())


def from_status(value: str) -> str | None:
    return next((theirs.capitalize() for theirs, ours in _STATUS.items() if ours == value), None)


# Posts, participants, members.


def positions(value: Any) -> list[Plain] | None:
    """Roles under `worksFor` as positions; what is no role says nothing of a post."""
    return [found for item in items(value) if (found := _position(item))] or None


def _position(value: Any) -> Plain | None:
    title = text(value.get("roleName")) if isinstance(value, dict) else None
    if title is None:
        return None
    state, place, when = ref("actor")(value.get("nm:of")), ref("actor")(value.get("worksFor")), span(value)
    told = {"organization": None if place == state else place, "of": state, "when": when}
    return {"title": title, **{key: said for key, said in told.items() if said}}


def from_positions(value: list[Plain]) -> Any:
    return one_or_all([_from_position(one) for one in value])


def _from_position(one: Plain) -> Plain:
    made: Plain = {"@type": "OrganizationRole", "roleName": one["title"]}
    for_whom = one.get("organization", one.get("of"))
    made |= {"worksFor": from_ref(for_whom)} if for_whom else {}
    made |= {"nm:of": from_ref(one["of"])} if "of" in one else {}
    return made | (from_span(one.get("when", {})) or {})


def titles(value: Any) -> list[Plain] | None:
    """Job titles, or names of occupations, as positions."""
    said = [item.get("hasOccupation", item) if isinstance(item, dict) else item for item in items(value)]
    return [{"title": title} for title in texts(said)] or None


_PARTS = {
    "organizer": ("organizer", "host"),
    "performer": ("agent", "speaker", "mediator", "signatory", "sender", "bearer", "supplier"),
    "attendee": ("attendee", "participant", "visitor", "observer", "recipient", "addressee", "buyer"),
}
_PART_OF = {role: part for part, roles in _PARTS.items() for role in roles}
PARTICIPANTS = "organizer performer attendee about"
"""The properties of an event that say who and what took part; `about` for those to whom it was done."""
_PLAIN_ROLES = {"organizer": "organizer", "performer": "agent", "attendee": "attendee"}


def participants(value: Plain) -> list[Plain] | None:
    """Parties to an event, wrapped in a Role or not, in the order that ours have."""
    found = [
        (item.get("nm:order", 0) if isinstance(item, dict) else 0, made)
        for part in PARTICIPANTS.split()
        for item in items(value.get(part))
        if (made := _participant(item, part))
    ]
    ordered = sorted(found, key=lambda pair: pair[0] if isinstance(pair[0], int) else 0)
    return [made for _, made in ordered] or None


def _participant(value: Any, part: str) -> Plain | None:
    role = text(value.get("roleName")) if isinstance(value, dict) else None
    if role is None:
        who = party(value)
        return {"party": who, "role": _PLAIN_ROLES[part]} if who and part in _PLAIN_ROLES else None
    who = party(next(iter(items(value.get(part))), None))
    amount = {"quantity": disown(value["nm:quantity"])} if "nm:quantity" in value else {}
    return {"party": who, "role": role, **amount} if who else None


def from_participants(value: list[Plain]) -> Plain:
    said: dict[str, list[Any]] = {}
    for place, one in enumerate(value):
        is_thing = str(one["party"].get("record", "")).startswith("weapon_system:")
        part = "about" if is_thing else _PART_OF.get(one["role"], "about")
        made = {"@type": "Role", "roleName": one["role"], part: from_party(one["party"]), "nm:order": place}
        made |= {"nm:quantity": own(one["quantity"])} if "quantity" in one else {}
        said.setdefault(part, []).append(made)
    return {part: one_or_all(said[part]) for part in PARTICIPANTS.split() if part in said}


HEAD = "head"
"""The name of the role of who leads a delegation."""


def members(value: Any) -> list[Plain] | None:
    """Members of a delegation, less its head."""
    found = []
    for item in items(value):
        role = text(item.get("roleName")) if isinstance(item, dict) else None
        who = party(item.get("member") if isinstance(item, dict) and "member" in item else item)
        if who and role != HEAD:
            found.append({"actor": who} | ({"capacity": role} if role else {}))
    return found or None


def from_members(value: list[Plain]) -> list[Plain]:
    return [
        {"@type": "OrganizationRole"}
        | ({"roleName": one["capacity"]} if "capacity" in one else {})
        | {"member": from_party(one["actor"])}
        for one in value
    ]


# Properties of weapons.

_AMOUNTS = (("value", "value"), ("min", "minValue"), ("max", "maxValue"), ("unit", "unitText"),
            ("qualifier", "nm:qualifier"), ("text", "description"))  # fmt: skip


def quantity(value: Any) -> Plain | None:
    """A PropertyValue as an amount."""
    if not isinstance(value, dict):
        return None
    made = {ours: value[theirs] for ours, theirs in _AMOUNTS if theirs in value}
    if "nm:mention" in value:
        made["mention"] = disown(value["nm:mention"])
    return {"qualifier": "exact", **made} if made else None


def from_quantity(name: str) -> Callable[[Plain], Plain]:
    """A writer of an amount as the PropertyValue of one of our fields."""
    return lambda value: {"@type": "PropertyValue", "propertyID": term(name), "name": name} | _amount(value)


def _amount(value: Plain) -> Plain:
    made = {theirs: value[ours] for ours, theirs in _AMOUNTS if ours in value}
    return made | ({"nm:mention": own(value["mention"])} if "mention" in value else {})


def characteristics(value: Any) -> list[Plain] | None:
    """The PropertyValues that are none of our fields."""
    found = [
        _characteristic(item)
        for item in items(value)
        if isinstance(item, dict) and not str(item.get("propertyID", "")).startswith(term(""))
    ]
    return [one for one in found if one] or None


def _characteristic(value: Plain) -> Plain | None:
    name = text(value.get("name"))
    if name is None:
        return None
    if "nm:qualifier" not in value:
        said = text(value.get("value"))
        return {"property": name} | ({"text": said} if said else {})
    words = text(value.get("nm:text"))
    return {"property": name} | ({"text": words} if words else {}) | {"quantity": quantity(value)}


def from_characteristics(value: list[Plain]) -> list[Plain]:
    made = []
    for one in value:
        named = {"@type": "PropertyValue", "name": one["property"]}
        words = {"nm:text" if "quantity" in one else "value": one["text"]} if "text" in one else {}
        made.append(named | words | _amount(one.get("quantity", {})))
    return made


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
