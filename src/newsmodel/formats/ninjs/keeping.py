"""What a record keeps of the element it was read from, so that writing gives the element back. Knows no member's sense.

Under `urn:iptc:ninjs` in a record's extensions: `version`, the version of the document; `rest`, the members that our
record cannot say, or says in other words; `members`, the names of all members in their order. A record whose element
is just what we would write keeps nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsmodel.formats.mapping import rest, same

URI = "urn:iptc:ninjs"


def kept(record: Mapping[str, Any], family: str) -> dict[str, Any] | None:
    """What a record keeps of an element of that family; None where it keeps nothing of it."""
    found = record.get("extensions", {}).get(URI)
    if not isinstance(found, dict) or not isinstance(found.get("rest"), dict):
        return None
    return found if str(found.get("version", ""))[:1] == family and isinstance(found.get("members"), list) else None


def keep(element: dict[str, Any], again: dict[str, Any], version: str) -> dict[str, Any]:
    """The extensions of a record that was read from an element and that alone would be written `again` so."""
    if list(element) == list(again) and _same_in_order(element, again):
        return {}
    return {URI: {"version": version, "members": list(element), "rest": rest(element, again)}}


def in_order(element: dict[str, Any], members: list[Any]) -> dict[str, Any]:
    """The element's members in the order in which they stood, then the new ones."""
    return {name: element[name] for name in [*members, *element] if name in element}


def _same_in_order(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(_same_in_order(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same_in_order, one, other))
    return same(one, other)
