"""Where the records of a document stand: which elements are a record's own, and of what kind. Reads no fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from attrs import define

from newsmodel.formats.newsmlg2.elements import LABELS, get, local, tag
from newsmodel.formats.newsmlg2.names import own_id
from newsmodel.formats.newsmlg2.values import ROLE, is_participant_role, kind_of_nature
from newsmodel.values.ids import Kind, kind_of

ARTICLES: Final = ("newsItem", "packageItem", "planningItem")
_DETAILS: Final[dict[str, Kind]] = {
    "personDetails": "actor", "organisationDetails": "actor", "geoAreaDetails": "place", "POIDetails": "place",
    "eventDetails": "event",
}  # fmt: skip
_NESTED: Final[dict[str, Kind]] = {
    "participant": "actor", "organiser": "actor", "affiliation": "actor", "location": "place", "located": "place",
    "broader": "place", "event": "event",
}  # fmt: skip
"""What an element holds that does not say so itself."""
_RANKS: Final = {"concept": 0, "event": 0, "assert": 1, "subject": 2, "located": 2} | dict.fromkeys(
    ("participant", "organiser", "affiliation", "location", "broader"), 3
)
"""Of several elements for one concept the one with the least number is the record's."""


@define
class Home:
    """The element that a record stands in."""

    node: Any
    kind: Kind
    uri: str | None
    item: int
    id: str = ""


def homes_of(item: Any, number: int, seen: set[str]) -> list[Home]:
    """The homes in an item, in its order. `seen` are the URIs that have one already; it grows."""
    found = [Home(item, "article", item.get("guid") or None, number)] if local(item) in ARTICLES else []
    chosen: dict[int, Home] = {}
    for _, place, home in sorted(_candidates(item, number), key=lambda candidate: candidate[:2]):
        if home.uri is None or home.uri not in seen:
            chosen[place] = home
            if home.uri:
                seen.add(home.uri)
    return found + [chosen[place] for place in sorted(chosen)]


def _candidates(item: Any, number: int) -> Iterator[tuple[int, int, Home]]:
    for place, node in enumerate(item.iter("{*}*")):
        name = local(node)
        if name in _RANKS and _may_be(node, name):
            uri = meant(node)
            kind = _kind(node, name, uri)
            if kind:
                yield _RANKS[name], place, Home(node, kind, uri, number)


def _may_be(node: Any, name: str) -> bool:
    """Whether an element says something of a thing, rather than merely pointing to it."""
    holder = local(node.getparent()) if node.getparent() is not None else ""
    if name in ("subject", "located"):
        return holder == "contentMeta" and bool(get(node, "name"))
    if name == "assert":
        return own_id(node.get(LABELS["is"])) is not None or bool(get(node, "name"))
    if name == "broader":
        return _is_place(node.getparent()) and bool(get(node, "name"))
    if name == "event":
        return holder == "events"
    if name in ("participant", "organiser") and (node.get(LABELS["role"]) or "").startswith(ROLE):
        return False  # the words for somebody without a record, as we write them
    return name == "concept" or bool(get(node, "name"))


def _is_place(node: Any) -> bool:
    name = local(node)
    return name in ("located", "location") or (name in _RANKS and _kind(node, name, meant(node)) == "place")


def meant(node: Any) -> str | None:
    """The URI of what an element says, or its QCode where that is not resolved."""
    inner = next(node.iterchildren(tag("conceptId")), None)
    found: str | None = (node if inner is None else inner).get(LABELS["is"])
    # Some put a participant's role where the participant is to stand.
    return None if found and is_participant_role(found) else found


def _kind(node: Any, name: str, uri: str | None) -> Kind | None:
    if own := own_id(uri):
        kind = kind_of(own)
        return kind if name in ("assert", "concept") and kind != "article" else None  # type: ignore[return-value]
    details = next((_DETAILS[local(child)] for child in node if local(child) in _DETAILS), None)
    stated = kind_of_nature(get(node, "type/@is") or node.get(LABELS["type"]))
    if name == "broader":
        return "place" if stated in (None, "place") else None
    return details or stated or _NESTED.get(name)
