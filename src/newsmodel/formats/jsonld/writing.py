"""A bundle to a new JSON-LD document, as plain JSON values: a node a record. Knows no bytes and no other document."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any, cast

from newsmodel.formats.jsonld.context import TERMS
from newsmodel.formats.jsonld.nodes import BUNDLE, LITERAL, OURS
from newsmodel.formats.jsonld.saying import SCHEME, id_of, own_field, saying
from newsmodel.formats.jsonld.tables import KINDS, WHOLE
from newsmodel.formats.jsonld.values import from_ref, from_refs
from newsmodel.models.bundle import LISTS
from newsmodel.values.ids import Kind as KindName

Plain = dict[str, Any]

EDTF_TYPE = "http://id.loc.gov/datatypes/edtf/EDTF"

CONTEXT: list[Any] = [
    "https://schema.org",
    {
        "nm": TERMS,
        "nm:anchor": {"@type": EDTF_TYPE},
        "nm:edtf": {"@type": EDTF_TYPE},
        "nm:extensions": {"@type": "@json"},
    },
]
"""The context of every document that we write: schema.org's, and the prefix of our own terms."""

_MENTIONED = ("actors", "delegations", "weapon_systems", "places", "events")


def document(bundle: Plain, *, leaving: Container[str] = ()) -> Plain:
    """The document of a bundle's plain values, but for the records of some ids."""
    whole = whole_node(bundle)
    graph = [whole] if whole and "bundle" not in leaving else []
    beside = _beside(bundle)
    for kind, name in LISTS.items():
        records = (record for record in bundle.get(name, ()) if record["id"] not in leaving)
        graph += [new_node(record, kind, beside.get(record["id"], {})) for record in records]
    return {"@context": CONTEXT, "@graph": _readdressed(graph, foreign_addresses(bundle))}


def whole_node(bundle: Plain) -> Plain:
    """The node that says what is said of the bundle itself; empty where that is nothing."""
    whole = {f"nm:{name}": own_field(name, bundle[name]) for name in WHOLE if bundle.get(name)}
    return {"@id": BUNDLE, "@type": "nm:Bundle", **whole} if whole else {}


def foreign_addresses(bundle: Plain) -> dict[str, str]:
    """Our address → the one that the node of a record has of its own."""
    pairs = ((OURS + r["id"], address(r, kind)) for kind, name in LISTS.items() for r in bundle.get(name, ()))
    return {ours: theirs for ours, theirs in pairs if ours != theirs}


def _readdressed(value: Any, addresses: dict[str, str]) -> Any:
    """The value with references by the addresses that nodes have of their own."""
    if not addresses or not isinstance(value, dict | list):
        return value
    if isinstance(value, list):
        return [_readdressed(item, addresses) for item in value]
    return {
        key: addresses.get(item, item) if key == "@id" else item if key == LITERAL else _readdressed(item, addresses)
        for key, item in value.items()
    }


def new_node(record: Plain, kind: str, beside: Plain) -> Plain:
    """The node of a record of which there is none yet; `beside` is what else is to stand there."""
    made = saying(record, KINDS[kind], {"@id": address(record, kind), "@type": KINDS[kind].type})
    ours = {key: made.pop(key) for key in [*made] if key.startswith("nm:")}
    return {**made, **beside, **ours}


def address(record: Plain, kind: str) -> str:
    """The `@id` of a record: the one that its id was made of, or one of ours."""
    for one in record.get("identifiers", ()):
        if one["scheme"] == SCHEME and record["id"] == id_of(cast("KindName", kind), one["value"]):
            return cast("str", one["value"])
    return f"{OURS}{record['id']}"


# What follows from other records, and is not read back.


def _beside(bundle: Plain) -> dict[str, Plain]:
    """By id: what an article mentions; where a claim appears, and the words of it that are quoted."""
    found: dict[str, Plain] = {}
    for name in _MENTIONED:
        for record in bundle.get(name, ()):
            for article in _articles(record):
                found.setdefault(article, {}).setdefault("mentions", []).append(from_ref(record["id"]))
    for claim in bundle.get("claims", ()):
        quoted = [*_quotations(claim)]
        appearance = {"appearance": from_refs([*_articles(claim)])} if claim["mentions"] else {}
        found[claim["id"]] = appearance | ({"hasPart": quoted} if quoted else {})
    return found


def _articles(record: Plain) -> Iterator[str]:
    yield from dict.fromkeys(mention["article"] for mention in record["mentions"])


def _quotations(claim: Plain) -> Iterator[Plain]:
    source = claim.get("source", {}).get("record")
    speaker = {"spokenByCharacter": from_ref(source)} if source else {}
    for mention in claim["mentions"]:
        if claim["mode"] != "indirect" and mention["form"] == "content":
            yield {"@type": "Quotation", "text": mention["text"], **speaker, "isPartOf": from_ref(mention["article"])}
