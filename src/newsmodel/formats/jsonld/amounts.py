"""Amounts and other properties of products, as schema.org's PropertyValue has them.

Those that are fields of ours are told by their `propertyID`, which is a term of ours. Knows no table; readers and
writers as in `values`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsmodel.formats.jsonld.values import Plain, disown, items, own, term, text

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
