"""A row's place in an element of XML: finding what stands there, and setting it. Knows no field of ours.

A path has steps parted by `/`: `contentMeta/headline` is the text of the first such element, `located/@literal` an
attribute, `keyword*` all elements of a name (`participant,organiser*` of several), `dates!` the element itself. A step
`description[role=http://…]` takes the first that is so. Four attributes are read by what they mean, not as they are
spelt, be that a QCode or a URI (see `labels`): `@is`, `@type`, `@role`, `@rel`; `@id` is the record that is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from newsmodel.formats.newsmlg2.guard import clean, lxml

NAR: Final = "http://iptc.org/std/nar/2006-10-01/"
XML: Final = "http://www.w3.org/XML/1998/namespace"
LANG: Final = f"{{{XML}}}lang"
LABELS: Final = {name: f"newsmodel.{name}" for name in ("id", "is", "type", "role", "rel", "home")}
"""Attributes that stand in a tree only while it is worked on: what `@is` and its like mean there."""

SPELLINGS: Final = {
    "is": ("qcode", "uri"),
    "type": ("type", "typeuri"),
    "role": ("role", "roleuri"),
    "rel": ("rel", "reluri"),
}
"""Labels, and the attributes that spell them: as a QCode, as a URI."""
SLOT: Final = "newsmodel-slot"
"""The instruction that stands in an element whose words are left out, see `slots`."""
_SPACE = re.compile(r"[ \t\r\n]+")
_STEP = re.compile(r"(@?)([A-Za-z0-9.,_-]+)(?:\[([a-z]+)=([^\]]+)\])?([*!]?)")


_NAR: Final = f"{{{NAR}}}"


def tag(name: str) -> str:
    """A name in the namespace of NewsML-G2."""
    return _NAR + name


def local(node: Any) -> str:
    """The name of an element of NewsML-G2; empty for any other node."""
    found = node.tag
    return found[len(_NAR) :] if isinstance(found, str) and found.startswith(_NAR) else ""


def element(name: str, text: str | None = None, /, **attributes: str | None) -> Any:
    """A new element; `is_`, `type`, `role`, `rel` and `id` are labels, `lang` is `xml:lang`."""
    made = lxml().Element(tag(name), nsmap={None: NAR})
    for key, value in attributes.items():
        plain = key.rstrip("_")
        if value is not None:
            made.set(LABELS.get(plain, LANG if plain == "lang" else plain), clean(value))
    if text is not None:
        made.text = clean(text) or None
    return made


def collapsed(words: str) -> str:
    """A text without white space around it, and single blanks inside."""
    return _SPACE.sub(" ", words).strip(" ")


def words_of(node: Any) -> str:
    """The text in an element, collapsed; comments and instructions are no text."""
    return collapsed("".join(_texts(node)))


def _texts(node: Any) -> Iterator[str]:
    yield node.text or ""
    for inner in node.iterdescendants():
        if isinstance(inner.tag, str):
            yield inner.text or ""
        yield inner.tail or ""


# Finding.


def get(foreign: Any, path: str, /) -> Any:
    """The value at a path: a text, a list of elements for `*`, an element for `!`; None where there is none."""
    steps = steps_of(path)
    for _, name, key, wanted, _ in steps[:-1]:
        foreign = next(children_of(foreign, name, key, wanted), None)
        if foreign is None:
            return None
    attribute, name, key, wanted, kind = steps[-1]
    if attribute:
        return foreign.get(attribute_of(name))
    found = list(children_of(foreign, name, key, wanted))
    if kind == "*":
        return found or None
    return (found[0] if kind == "!" else words_of(found[0])) if found else None


def children_of(holder: Any, names: str, key: str | None, wanted: str | None) -> Iterator[Any]:
    for child in holder.iterchildren(*_tags(names)):
        if not key or child.get(attribute_of(key)) == wanted:
            yield child


@cache
def _tags(names: str) -> tuple[str, ...]:
    return tuple(map(tag, names.split(",")))


def place_of(foreign: Any, path: str) -> Any:
    """The innermost element on the way to a path that is there."""
    for attribute, name, key, wanted, _ in steps_of(path):
        found = None if attribute else next(children_of(foreign, name, key, wanted), None)
        if found is None:
            return foreign
        foreign = found
    return foreign


def attribute_of(name: str) -> str:
    return LANG if name == "lang" else LABELS.get(name, name)


@cache
def steps_of(path: str) -> tuple[tuple[str, ...], ...]:
    found = tuple(_STEP.findall(path))
    return found or (("", "", "", "", ""),)
