"""Where our fields stand in schema.org: a table a kind of record, each row for both directions. Knows no document.

A place is one property (`headline`), several that say one fact together (`name alternateName`), or a way into a node
(`geo/latitude`, `member/roleName=head/member`). What the rows cannot say of a field, whole and exactly, is carried
beside them as a term of ours (`writing`). Where a row stands before another at the same property, it writes a list to
which the other adds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve, field, frozen

from newsmodel.formats.jsonld import articles, facts, values
from newsmodel.formats.jsonld.facts import ACTOR_TYPES, HEAD, PARTICIPANTS, PLACE_TYPES
from newsmodel.formats.jsonld.values import Plain, from_ref, from_refs, from_when, ref, refs, term, text, url, when
from newsmodel.formats.mapping import Row, Table, get_json, put_json
from newsmodel.models.actor import Actor
from newsmodel.models.article import Article
from newsmodel.models.claim import Claim
from newsmodel.models.delegation import Delegation
from newsmodel.models.event import Event
from newsmodel.models.place import Place
from newsmodel.models.record import Record
from newsmodel.models.relation import Relation
from newsmodel.models.weapon_system import WeaponSystem

IDENTIFIERS = Row("/identifiers", "sameAs identifier", facts.identifiers, facts.from_identifiers)
_NAMES = (
    Row("/names", "name alternateName", values.names, values.from_names),
    Row("/names", "givenName familyName", values.person_name, None),
)

ARTICLE: Table = (
    Row("/headline", "headline", text),
    Row("/headline", "name", text, None),
    Row("/deck", "alternativeHeadline", text),
    Row("/deck", "description", text),
    Row("/bylines", "author", facts.bylines, facts.from_bylines),
    Row("/bylines", "creator", facts.bylines, None),
    Row("/dateline", "dateline locationCreated", facts.dateline, facts.from_dateline),
    Row("/published", "datePublished", when, from_when),
    Row("/modified", "dateModified", when, from_when),
    Row("/language", "inLanguage", values.language),
    Row("/source/name", "publisher/name", text),
    Row("/source/name", "publisher", text, None),
    Row("/source/name", "sourceOrganization", text, None),
    Row("/source/url", "publisher/url", url),
    Row("/url", "url", url),
    Row("/canonical_url", "mainEntityOfPage", url),
    Row("/section", "articleSection", text),
    Row("/keywords", "keywords", facts.keywords, facts.from_keywords),
    Row("/rights", "copyrightNotice", text),
    Row("/rights", "license", text, None),
    Row("/status", "creativeWorkStatus", facts.status, facts.from_status),
    Row("/body", "articleBody", values.whole_text),
    Row("/text", "text", values.whole_text),
)
ACTOR: Table = (
    Row("/type", "@type", facts.code_of("actor"), facts.from_code(ACTOR_TYPES, "Organization")),
    *_NAMES,
    Row("/country", "address/addressCountry", values.country),
    Row("/positions", "worksFor", facts.positions, facts.from_positions),
    Row("/positions", "jobTitle", facts.titles, None),
    Row("/positions", "hasOccupation", facts.titles, None),
    Row("/affiliations", "memberOf", refs("actor"), from_refs),
    Row("/affiliations", "affiliation", refs("actor"), None),
    Row("/affiliations", "worksFor", refs("actor"), None),
)
DELEGATION: Table = (
    Row("/represents", "parentOrganization", refs("actor"), from_refs),
    Row("/members", "member", facts.members, facts.from_members),
    Row("/head", f"member/roleName={HEAD}/member", ref("actor"), from_ref),
)
WEAPON_SYSTEM: Table = (
    Row("/level", "@type", facts.level, facts.from_level),
    _NAMES[0],
    Row("/category", "category", text),
    Row("/origin", "countryOfOrigin", refs("actor"), from_refs),
    Row("/manufacturers", "manufacturer", refs("actor"), from_refs),
    Row("/variant_of", "isVariantOf", ref("weapon_system"), from_ref),
    Row("/characteristics", "additionalProperty", facts.characteristics, facts.from_characteristics),
    *(
        Row(f"/{name}", f"additionalProperty/propertyID={term(name)}/value", text)
        for name in ("subcategory", "propulsion", "guidance")
    ),
    *(
        Row(f"/{name}", f"additionalProperty/propertyID={term(name)}/value", lambda v: list(values.texts(v)))
        for name in ("basing", "status")
    ),
    *(
        Row(f"/{name}", f"additionalProperty/propertyID={term(name)}", facts.quantity, facts.from_quantity(name))
        for name in ("range", "quantity")
    ),
)
PLACE: Table = (
    Row("/type", "@type", facts.code_of("place"), facts.from_code(PLACE_TYPES, "Place")),
    _NAMES[0],
    Row("/country", "address/addressCountry", values.country),
    Row("/latitude", "geo/latitude", lambda v: degrees(v, 90)),
    Row("/longitude", "geo/longitude", lambda v: degrees(v, 180)),
    Row("/latitude", "latitude", lambda v: degrees(v, 90), None),
    Row("/longitude", "longitude", lambda v: degrees(v, 180), None),
    Row("/within", "containedInPlace", ref("place"), from_ref),
)
EVENT: Table = (
    Row("/label", "name", text),
    Row("/when", "startDate endDate", values.span, values.from_span),
    Row("/places", "location", refs("place"), from_refs),
    Row("/participants", PARTICIPANTS, facts.participants, facts.from_participants),
    Row("/status", "eventStatus", facts.event_status, facts.from_event_status),
    Row("/parent", "superEvent", ref("event"), from_ref),
)
CLAIM: Table = (
    Row("/text", "text", text),
    Row("/mode", "@type", facts.mode, None),
    Row("/text", "name", text, None),
    Row("/text", "description", text, None),
    Row("/source", "author", values.party, values.from_party),
    Row("/factuality", "author", lambda v: "certain" if values.party(v) else None, None),
    Row("/source", "spokenByCharacter", values.party, None),
    Row("/source", "creator", values.party, None),
    Row("/about", "about", facts.references, facts.from_references),
    Row("/reported_by", "claimInterpreter", values.parties, values.from_parties),
    Row("/when", "dateCreated", when, from_when),
    Row("/when", "datePublished", when, None),
)


def degrees(value: Any, most: int) -> float | None:
    """Degrees of the globe, as a number or a text. Raises ValueError for any other."""
    words = text(value) if not isinstance(value, int | float) or isinstance(value, bool) else value
    if words is None:
        return None
    try:
        found = float(words)
    except ValueError:
        found = most + 1.0
    if not -most <= found <= most:
        raise ValueError(f"“{str(words)[:40]}” is no number of degrees between -{most} and {most}")
    return value if isinstance(value, int | float) else found


WHOLE = ("$schema", "provenance", "times", "extensions")
"""The fields of a bundle that hold facts of its own; they stand in our own terms."""


@frozen
class Kind:
    """A kind of record in schema.org's words."""

    model: type[Record]
    table: Table
    type: str | list[str]
    """The types of a new node."""
    defaults: Plain = field(factory=dict)
    """What is meant where nothing is said."""
    gather: Callable[[Plain], Plain] = lambda fields: fields
    """What the rows have read, as fields."""
    spread: Callable[[Plain], Plain] = lambda fields: fields
    """The fields as the rows write them."""


_SAID = {"speech_act": "say", "factuality": "uncommitted", "mode": "indirect"}

KINDS: dict[str, Kind] = {
    "article": Kind(Article, ARTICLE, "NewsArticle", {}, articles.gather, articles.spread),
    "actor": Kind(Actor, ACTOR, "Thing", {"type": "unknown"}),
    "delegation": Kind(Delegation, DELEGATION, ["Organization", "nm:Delegation"]),
    "weapon_system": Kind(WeaponSystem, WEAPON_SYSTEM, ["Product", "nm:WeaponSystem"], {"category": "unknown"}),
    "place": Kind(Place, PLACE, "Place"),
    "event": Kind(Event, EVENT, "Event", {"type": "other", "status": "unknown"}),
    "claim": Kind(Claim, CLAIM, "Claim", _SAID, spread=facts.asserted),
    "relation": Kind(Relation, (), "nm:Relation"),
}
KINDS = {name: evolve(kind, table=(*kind.table, IDENTIFIERS)) for name, kind in KINDS.items()}


# Places in a node.

_TYPES = {
    "additionalProperty": "PropertyValue",
    "address": "PostalAddress",
    "geo": "GeoCoordinates",
    "member": "OrganizationRole",
    "publisher": "Organization",
}
"""Property → the type of a node that is made there by a way into it."""


def get(node: Any, path: str, /) -> Any:
    """The value at a row's place; of several properties, those that are there."""
    if "=" in path:
        first = path.partition("/")[0]
        return get_json({first: values.items(node.get(first))}, path)
    if " " not in path:
        return get_json(node, path)
    return {key: node[key] for key in path.split(" ") if node.get(key) is not None} or None


def put(node: Any, path: str, value: Any, /) -> None:
    """Sets the value at a row's place, keeping what else is said in it; None takes it away."""
    first, _, rest = path.partition("/")
    if " " in path:
        for key in path.split(" "):
            put(node, key, (value or {}).get(key) if key != "about" else _beside(node.get(key), value))
    elif value is not None and not rest:
        node[path] = blended(node.get(path), value)
    else:
        chosen = rest.partition("/")[0]
        if "=" in chosen and first in node:
            node[first] = values.items(node[first])
        put_json(node, f"{first}/{chosen}" if value is None and "=" in chosen else path, value)
        _type(node, first)


def _beside(old: Any, value: Any) -> Any:
    """What an event is about, and those whose part in it is told there."""
    others = [item for item in values.items(old) if not (isinstance(item, dict) and "roleName" in item)]
    return values.one_or_all([*others, *values.items((value or {}).get("about"))])


def blended(old: Any, new: Any) -> Any:
    """A new value with what the old one said beside it: others of a list, a language, the rest of a node."""
    if isinstance(old, list) and not isinstance(new, list | dict):
        return [blended(old[0], new), *old[1:]] if old else new
    if isinstance(old, dict) and "@value" in old and isinstance(new, str):
        return {**old, "@value": new}
    if not isinstance(old, dict | list) or not isinstance(new, dict | list):
        return new
    named = {text(item): item for item in reversed(values.items(old)) if isinstance(item, dict)}
    merged = [_as_it_was(named.get(text(item)), item) for item in values.items(new)]
    return merged if isinstance(old, list) or len(merged) != 1 else merged[0]


def _as_it_was(old: Any, new: Any) -> Any:
    """The old node of the same name, unless the new one says what it does not."""
    return old if isinstance(old, dict) and isinstance(new, dict) and _within(new, old) else new


def _within(new: dict[str, Any], old: dict[str, Any]) -> bool:
    return all(old.get(key) == value for key, value in new.items() if key != "@type")


def _type(node: Any, key: str) -> None:
    held = node.get(key)
    made = held[-1] if isinstance(held, list) and held else held
    if key not in _TYPES or not isinstance(made, dict):
        return
    if made.keys() == {"@type"}:
        del node[key]
    elif "@type" not in made:
        name = made.get("propertyID", "").removeprefix(term(""))
        rest = {**made}
        made.clear()
        made.update({"@type": _TYPES[key], **rest} | ({"name": name} if name else {}))


def documented() -> dict[str, Table]:
    """Kind of record, or `bundle` → where each field stands, for the docs: in schema.org, and in our own terms."""
    made = {"bundle": tuple(Row(f"/{name}", f"nm:{name}") for name in WHOLE)}
    for name, kind in KINDS.items():
        said = {row.ours.split("/")[1] for row in kind.table if row.write}
        ours = tuple(Row(f"/{f}", f"nm:{f}") for f in kind.model.model_fields if f not in said | {"id", "kind"})
        made[name] = (Row("/id", "@id"), *kind.table, *ours)
    return made
