"""What a record keeps of the element it was read from, so that writing gives the element back. Knows no member's sense.

Under `urn:iptc:ninjs` in a record's extensions: `version`, the version of the document; `rest`, the members that our
record cannot say, or says in other words; `members`, the names of all members in their order. A record whose element
is just what we would write keeps nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsmodel.formats.mapping import rest, same

URI = "urn:iptc:ninjs"


def kept(record: Mapping[str, Any], family: str) -> dict[str, Any] | None:
    """What a record keeps of an element of that family; None where it keeps nothing of it."""
    found = record.get("extensions", {}).get(URI)
    if not isinstance(found, dict) or not isinstance(found.get("rest"), dict):
        return None
    return found if str(found.get("version", ""))[:1] == family and isinstance(found.get("members"), list) else None


def keep(
    element: dict[str, Any], written: Callable[[dict[str, Any]], dict[str, Any]], version: str, *, whole: Any = None
) -> dict[str, Any]:
    """The least extensions with which a record is written as the element that it was read from.

    `written` gives the element that comes of the record with some extensions; `whole` is the element with the members
    that others write.
    """
    if whole is None and same(element, written({}), ordered=True):
        return {}
    kept: dict[str, Any] = {}
    members = list(whole or element)
    while True:
        extensions = {URI: {"version": version, "members": members, "rest": kept}}
        wrong = rest(element, written(extensions))
        if not wrong.keys() - kept.keys():
            return extensions
        kept = {name: value for name, value in element.items() if name in kept or name in wrong}


def in_order(element: dict[str, Any], members: list[Any]) -> dict[str, Any]:
    """The element's members in the order in which they stood, then the new ones."""
    return {name: element[name] for name in [*members, *element] if name in element}
