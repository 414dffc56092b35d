"""Ids of records and URIs of ninjs elements, each told from the other. Knows no table.

A record that came from elsewhere has its URI as an identifier of the scheme `ninjs`, and an id made of it. One of ours
goes out as `urn:newsmodel:<id>` and comes back as itself. 1.x parts an element's URI into `scheme` and `code`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from newsmodel.formats.mapping import get_json, put_json
from newsmodel.values.ids import Kind, new_id

OURS = "urn:newsmodel:"
NO_ARTICLE = OURS + "bundle"
"""The URI of an item that stands for a bundle without an article."""

_ID = re.compile(r"([a-z_]+):[a-z0-9][a-z0-9._-]{0,119}")


class Names:
    """The ids given so far: no two records get the same."""

    def __init__(self) -> None:
        self.taken: set[str] = set()

    def give(self, kind: Kind, uri: str | None, place: tuple[str | int, ...]) -> dict[str, Any]:
        """`id` and `identifiers` of a record: by its URI, or else by its place in the document."""
        own = own_id(kind, uri)
        found = own or (new_id(kind, basis=("ninjs", uri)) if uri else None)
        if found is None or found in self.taken:
            found = new_id(kind, basis=("ninjs", *place))
        self.taken.add(found)
        identifiers = [] if own or not uri else [{"scheme": "ninjs", "value": uri}]
        return {"id": found, "identifiers": identifiers}


def own_id(kind: str, uri: str | None) -> str | None:
    """The id that a URI of ours names; None for any other."""
    found = _ID.fullmatch(uri.removeprefix(OURS)) if uri and uri.startswith(OURS) else None
    return found[0] if found and found[1] == kind else None


def uri_of(record: Mapping[str, Any], kind: Kind) -> str:
    """The URI of a record: the one that its id was made of, or one of ours."""
    for identifier in record.get("identifiers", []):
        uri: str = identifier["value"]
        if identifier["scheme"] == "ninjs" and record["id"] == new_id(kind, basis=("ninjs", uri)):
            return uri
    return f"{OURS}{record['id']}"


def get_tag(element: Any, path: str, /) -> Any:
    """The value at a place of an element of 1.x, whose URI is its scheme and code."""
    if path != "uri":
        return get_json(element, path)
    scheme, code = element.get("scheme"), element.get("code")
    if not isinstance(code, str):
        return None
    return scheme + code if isinstance(scheme, str) else code if ":" in code else None


def put_tag(element: Any, path: str, value: Any, /) -> None:
    """Sets the value at a place of an element of 1.x."""
    if path != "uri":
        put_json(element, path, value)
        return
    cut = max(value.rfind("/"), value.rfind(":"), value.rfind("#")) + 1 if value else 0
    if value and value.startswith(OURS):
        cut = len(OURS)
    put_json(element, "scheme", value[:cut] if value else None)
    put_json(element, "code", value[cut:] if value else None)
