"""Which version of ninjs a document is of. Knows the versions' vocabularies; never what a member means.

A document says its version under `$standard` (1.x) or `standard` (2.x, 3.x), by number or by its schema's address. One
that does not is judged by the newest version of the family whose member names it has, of the newest family where they
are in all of them. What 1.0 to 1.2 refuse and later versions allow nothing in such a document tells: there the version
in the file's path counts (`ninjs_1.1.json`, `1.1/story.json`), or what the caller says, `parse(version=)`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from newsmodel import resources
from newsmodel.formats.ninjs.shapes import faults

VERSIONS = ("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.0", "2.1", "2.2", "3.0", "3.1")
NEWEST = {"1": "1.6", "2": "2.2", "3": "3.1"}
"""The newest version of each family."""

_NUMBER = re.compile(r"(?:^|_)v?([123])\.([0-9])(?![0-9])")


_IN_PATH = re.compile(r"(?:^|[/\\]|ninjs(?:-schema)?[-_ ]?v?)([123]\.[0-9])(?=[/\\]|\.json$|$)")


def version_of(document: dict[str, Any], filename: str | None = None) -> str:
    """The version to judge and read a document by: the one it states, or its file's path, if its members agree."""
    family = family_of(document)
    found = stated_version(document) or version_in(filename or "")
    return found if found and found[0] == family else NEWEST[family]


def version_in(filename: str) -> str | None:
    """The version that a file's path names; None where it names none that is known."""
    found = [version for version in _IN_PATH.findall(filename) if version in VERSIONS]
    return found[-1] if found else None


def stated_version(document: dict[str, Any]) -> str | None:
    """The known version that the document itself names; None where it names none."""
    standard = document.get("standard", document.get("$standard"))
    for key in ("version", "schema"):
        text = standard.get(key) if isinstance(standard, dict) else None
        number = _NUMBER.search(text) if isinstance(text, str) else None
        if number and f"{number[1]}.{number[2]}" in VERSIONS:
            return f"{number[1]}.{number[2]}"
    return None


def family_of(document: dict[str, Any]) -> str:
    """`1`, `2` or `3`: the family that knows most of the document's members.

    Of several, the one whose shapes it has, then the one that it states, then the newest.
    """
    known = {family: sum(key in names for key in document) for family, names in _names().items()}
    known["1"] += sum(key.startswith(("body_", "headline_", "description_")) for key in document)
    most = [family for family in known if known[family] == max(known.values())]
    if len(most) == 1:
        return most[0]
    stated = (stated_version(document) or NEWEST["3"])[0]
    return max(most, key=lambda family: (-_misfits(document, family), family == stated, family))


def _misfits(document: dict[str, Any], family: str) -> int:
    return sum(fault.code != "number" for fault in faults(document, "{item}", NEWEST[family]))


@cache
def _names() -> dict[str, frozenset[str]]:
    shapes = resources.toml("formats/ninjs/shapes.toml")
    return {family: frozenset({**shapes[family]["item"], **shapes[family].get("content", {})}) for family in NEWEST}
