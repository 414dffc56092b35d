"""Rules of the published schema of NewsML-G2 2.35 for the elements that we write, restated; no copy of the schema.

`faults` gives what breaks one: an element out of place or order, missing or too often, an attribute missing or with a
value of another type. Where the schema itself is at hand, it judges too; it is the IPTC's and is not shipped.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import newsmodel

NAR = "{http://iptc.org/std/nar/2006-10-01/}"
ORDER = tomllib.loads((Path(newsmodel.__file__).parent / "formats/newsmlg2/order.toml").read_text(encoding="utf-8"))

_TIME = r"T\d\d:\d\d:\d\d(?:\.\d+)?"
_ZONE = r"(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?"
MOMENT = re.compile(rf"(?!0000)\d{{4}}-\d\d-\d\d{_TIME}{_ZONE}")
DATE = re.compile(rf"(?!0000)\d{{4}}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?{_ZONE}|{MOMENT.pattern}")
QCODE = re.compile(r"[^\s:]+:[^\s]+")
IRI = re.compile(r"[^\s<>\"{}|\\^`]*")
LINE = re.compile(r"[^\t\n\r]*")
DECIMAL = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)")
LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*|")

ATTRIBUTES = dict.fromkeys(("qcode", "type", "role", "rel"), QCODE) | dict.fromkeys(
    ("uri", "typeuri", "roleuri", "reluri", "whyuri", "href"), IRI
) | {
    "{http://www.w3.org/XML/1998/namespace}lang": LANGUAGE, "tag": LANGUAGE, "latitude": DECIMAL, "longitude": DECIMAL,
    "approxstart": DATE, "approxend": DATE, "literal": LINE, "idrefs": re.compile(r"[A-Za-z_]\S*(?: [A-Za-z_]\S*)*"),
}  # fmt: skip
TEXTS = (
    dict.fromkeys(("versionCreated", "firstCreated", "sent"), MOMENT)
    | dict.fromkeys(("contentCreated", "contentModified", "start", "end"), DATE)
    | dict.fromkeys(("name", "keyword", "creditline", "slugline"), LINE)
)
REQUIRED = {
    "newsItem": ("@standard", "@standardversion", "@guid", "itemMeta"),
    "knowledgeItem": ("@standard", "@standardversion", "@guid", "itemMeta"),
    "newsMessage": ("header", "itemSet"),
    "itemMeta": ("itemClass", "provider", "versionCreated"),
    "concept": ("conceptId", "name"),
    "eventDetails": ("dates",),
    "dates": ("start",),
    "position": ("@latitude", "@longitude"),
    "inlineRef": ("@idrefs",),
    "language": ("@tag",),
    "catalogRef": ("@href",),
}
ONCE = frozenset(
    "itemMeta contentMeta contentSet conceptSet itemClass provider versionCreated firstCreated pubStatus urgency"
    " contentCreated contentModified conceptId dates start end eventStatus occurStatus position personDetails"
    " organisationDetails geoAreaDetails objectDetails eventDetails".split()
)


def faults(root: Any) -> Iterator[str]:
    """What breaks a rule, in words, with the element's name."""
    for node in root.iter(f"{NAR}*"):
        name = node.tag.removeprefix(NAR)
        children = [child.tag.removeprefix(NAR) for child in node if isinstance(child.tag, str)]
        yield from _children(name, children)
        for wanted in REQUIRED.get(name, ()):
            if (node.get(wanted[1:]) is None) if wanted[0] == "@" else (wanted not in children):
                yield f"{name} without {wanted}"
        for key, value in node.attrib.items():
            if key in ATTRIBUTES and not ATTRIBUTES[key].fullmatch(value):
                yield f"{name}@{key} is {value!r}"
        said = node.text or ""
        if name in TEXTS and not TEXTS[name].fullmatch(said if TEXTS[name] is LINE else said.strip()):
            yield f"{name} is {node.text!r}"


def _children(name: str, children: list[str]) -> Iterator[str]:
    ranks = {child: rank for rank, names in enumerate(ORDER.get(name, [])) for child in names.split()}
    known = [child for child in children if child in ranks]
    if any(ranks[one] > ranks[two] for one, two in pairwise(known)):
        yield f"{name} has {children} out of order"
    if name in ORDER and len(known) < len(children):
        yield f"{name} has {[child for child in children if child not in ranks]}"
    yield from (f"{name} has {child} more than once" for child in ONCE & {*children} if children.count(child) > 1)
