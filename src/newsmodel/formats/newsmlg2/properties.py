"""Facts that NewsML-G2 has no element for, as its extension properties. Knows no particular field.

`<conceptExtProperty reluri="urn:newsmodel:propulsion" value="solid"/>`: the relation names our field, the value is a
code as it is or else JSON. So a reader that knows nothing of newsmodel passes the fact on, and we read it back whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from newsmodel import jsontext
from newsmodel.formats.newsmlg2.elements import LABELS, element, tag
from newsmodel.formats.newsmlg2.guard import clean
from newsmodel.formats.newsmlg2.placing import insert, remove
from newsmodel.jsontext import JsonError

OURS: Final = "urn:newsmodel:"
_CODE = re.compile(r"[A-Za-z_][A-Za-z0-9_.:/-]*")
_NO_CODE: Final = ("true", "false", "null")
_BEYOND = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]")


def encoded(value: Any) -> str:
    """A value as one text that XML can carry."""
    if isinstance(value, str) and _CODE.fullmatch(value) and value not in _NO_CODE:
        return value
    return _BEYOND.sub(_escaped, json.dumps(value, ensure_ascii=False, allow_nan=False))


def _escaped(found: re.Match[str]) -> str:
    return found[0] if clean(found[0]) == found[0] else json.dumps(found[0])[1:-1]


def decoded(text: str) -> Any:
    """The value of a text. Raises ValueError where it is none."""
    if _CODE.fullmatch(text) and text not in _NO_CODE:
        return text
    try:
        return jsontext.parse(text.encode("utf-8", "surrogatepass"))
    except JsonError as error:
        raise ValueError(f"the value is no JSON: {error.message}") from None


def properties(holder: Any, name: str) -> dict[str, str]:
    """Our extension properties in an element: field → the text of its value."""
    found: dict[str, str] = {}
    for node in holder.iterchildren(tag(name)):
        relation = node.get(LABELS["rel"]) or node.get("reluri") or ""
        if relation.startswith(OURS) and node.get("value") is not None:
            found.setdefault(relation.removeprefix(OURS), node.get("value"))
    return found


def set_properties(holder: Any, name: str, wanted: Mapping[str, Any]) -> None:
    """Makes these our extension properties in an element; those that say so already stay where they are."""
    texts = {field: encoded(value) for field, value in wanted.items()}
    there: set[str] = set()
    for node in [*holder.iterchildren(tag(name))]:
        relation = node.get(LABELS["rel"]) or node.get("reluri") or ""
        field = relation.removeprefix(OURS)
        if relation.startswith(OURS) and (texts.get(field) != node.get("value") or field in there):
            remove(node)
        elif relation.startswith(OURS):
            there.add(field)
    for field, text in texts.items():
        if field not in there:
            insert(holder, element(name, rel=f"{OURS}{field}", value=text))
