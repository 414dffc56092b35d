"""A row's place in an element of XML: finding what stands there, and setting it. Knows no field of ours.

A path has steps parted by `/`: `contentMeta/headline` is the text of the first such element, `located/@literal` an
attribute, `keyword*` all elements of a name (`participant,organiser*` of several), `dates!` the element itself. A step
`description[role=http://…]` takes the first that is so. Four attributes are read by what they mean, not as they are
spelt, be that a QCode or a URI (see `labels`): `@is`, `@type`, `@role`, `@rel`; `@id` is the record that is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from typing import Any, Final

from attrs import frozen

from newsmodel import resources
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
_REQUIRED: Final = ("provider", "itemClass")

_SPACE = re.compile(r"[ \t\r\n]+")
_STEP = re.compile(r"(@?)([A-Za-z0-9.,_-]+)(?:\[([a-z]+)=([^\]]+)\])?([*!]?)")


@frozen
class Many:
    """What is to stand in the place of `keyword*`: values of ours, and how one element says one."""

    values: list[Any]
    read: Callable[[Any], Any]
    """An element to our value; None where it says nothing to us, and stays as it is."""
    write: Callable[[Any], Any]
    """Our value to an element; None where it cannot be said."""


@frozen
class Attributes:
    """What is to stand in the attributes of `position!`."""

    values: dict[str, str]


@frozen
class Filled:
    """What is to stand in the place of `dates!`: children, in the stead of those that have one of the names."""

    children: list[Any]
    names: tuple[str, ...]


def tag(name: str) -> str:
    """A name in the namespace of NewsML-G2."""
    return f"{{{NAR}}}{name}"


def local(node: Any) -> str:
    """The name of an element of NewsML-G2; empty for any other node."""
    found = node.tag
    return found.removeprefix(f"{{{NAR}}}") if isinstance(found, str) and found.startswith(f"{{{NAR}}}") else ""


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
    steps = _steps(path)
    for attribute, name, key, wanted, kind in steps[:-1]:
        foreign = next(_children(foreign, name, key, wanted), None)
        if foreign is None:
            return None
    attribute, name, key, wanted, kind = steps[-1]
    if attribute:
        return foreign.get(_attribute(name))
    found = list(_children(foreign, name, key, wanted))
    if kind == "*":
        return found or None
    return (found[0] if kind == "!" else words_of(found[0])) if found else None


def _children(holder: Any, names: str, key: str | None, wanted: str | None) -> Iterator[Any]:
    for child in holder.iterchildren(*(tag(name) for name in names.split(","))):
        if not key or child.get(_attribute(key)) == wanted:
            yield child


def place_of(foreign: Any, path: str) -> Any:
    """The innermost element on the way to a path that is there."""
    for attribute, name, key, wanted, _ in _steps(path):
        found = None if attribute else next(_children(foreign, name, key, wanted), None)
        if found is None:
            return foreign
        foreign = found
    return foreign


def _attribute(name: str) -> str:
    return LANG if name == "lang" else LABELS.get(name, name)


@cache
def _steps(path: str) -> tuple[tuple[str, ...], ...]:
    found = tuple(_STEP.findall(path))
    return found or (("", "", "", "", ""),)


# Setting.


def put(foreign: Any, path: str, value: Any, /) -> None:
    """Sets the value at a path, making the elements on the way in the order of the schema; None takes it away."""
    attribute, name, key, wanted, kind = _steps(path)[-1]
    ways = _steps(path)[:-1]
    if value is None or (isinstance(value, Many) and not value.values and get(foreign, path) is None):
        _take_away(foreign, ways, (attribute, name, key, wanted, kind))
        return
    for _, step, inner, chosen, _ in ways:
        foreign = _entered(foreign, step, inner, chosen)
    if attribute:
        foreign.set(_attribute(name), clean(value))
        for child in foreign:
            if child.tag is lxml().ProcessingInstruction and child.target == SLOT:
                foreign.remove(child)
    elif isinstance(value, Many):
        _put_many(foreign, list(_children(foreign, name, key, wanted)), value)
    elif isinstance(value, Attributes):
        _entered(foreign, name, key, wanted).attrib.update(value.values)
    elif isinstance(value, Filled):
        _fill(_entered(foreign, name, key, wanted), value)
    else:
        _say(_entered(foreign, name, key, wanted), value)


def _entered(holder: Any, names: str, key: str, wanted: str) -> Any:
    found = next(_children(holder, names, key, wanted), None)
    if found is None:
        found = element(names.split(",", maxsplit=1)[0])
        if key:
            found.set(_attribute(key), wanted)
        insert(holder, found)
    return found


def _say(node: Any, words: str) -> None:
    for child in list(node):
        node.remove(child)
    node.text = clean(words) or None


def _fill(node: Any, filled: Filled) -> None:
    for child in [*_children(node, ",".join(filled.names), None, None)]:
        remove(child)
    for child in filled.children:
        insert(node, child)


def _put_many(holder: Any, there: list[Any], many: Many) -> None:
    """Elements that say a value already stay, in the order of the values; those that say another go."""
    said = [(node, value) for node in there if (value := many.read(node)) is not None]
    chosen: list[Any] = []
    for value in many.values:
        made = many.write(value)
        means = many.read(made) if made is not None else None
        same = (node for node, old in said if node not in chosen and old in (value, means))
        found = next(same, made)
        if found is not None:
            chosen.append(found)
    if len(chosen) == len(said) and not any(
        node in chosen[:at] + chosen[at + 1 :] for at, (node, _) in enumerate(said)
    ):
        for (node, _), found in zip(said, chosen, strict=True):
            if node is not found:
                replace(node, found)
        return
    kept = [node for node, _ in said if node in chosen]
    if kept != [node for node in chosen if node in kept]:
        kept = []
    for node, _ in said:
        if node not in kept:
            remove(node)
    before = None
    for node in chosen:
        if node in kept:
            before = node
            continue
        if before is None and kept:
            _insert_before(kept[0], node)
        else:
            insert(holder, node, after=before)
        before = node


def _insert_before(there: Any, new: Any) -> None:
    holder, earlier = there.getparent(), there.getprevious()
    gap = earlier.tail if earlier is not None else holder.text
    new.tail = gap if not (gap or "").strip() else None
    holder.insert(holder.index(there), new)


def _take_away(foreign: Any, ways: tuple[Any, ...], last: tuple[str, ...]) -> None:
    for _, step, key, wanted, _ in ways:
        foreign = next(_children(foreign, step, key, wanted), None)
        if foreign is None:
            return
    attribute, name, key, wanted, kind = last
    if attribute:
        for spelt in (_attribute(name), *SPELLINGS.get(name, ())):
            foreign.attrib.pop(spelt, None)
        if ways and not foreign.attrib and not len(foreign) and local(foreign) not in _REQUIRED:
            remove(foreign)
        return
    found = list(_children(foreign, name, key, wanted))
    for child in found if kind == "*" else found[:1]:
        remove(child)


def insert(holder: Any, new: Any, *, after: Any = None) -> None:
    """Puts an element into another: after that one, else behind those that the schema has before it."""
    before = after if after is not None else _last_before(holder, new)
    if before is None:
        new.tail = holder.text if len(holder) and not (holder.text or "").strip() else None
        holder.insert(0, new)
        return
    new.tail, before.tail = before.tail, _indent(holder, before)
    holder.insert(holder.index(before) + 1, new)


def _indent(holder: Any, before: Any) -> str | None:
    """The white space between two children, as it is in front of the one that is there."""
    earlier = before.getprevious()
    found: str | None = earlier.tail if earlier is not None else holder.text
    return found if not (found or "").strip() else None


def _last_before(holder: Any, new: Any) -> Any:
    """The last child of the same name, else the last that the schema has not behind it."""
    ranks, name = _ranks(local(holder)), local(new)
    children = [child for child in holder if isinstance(child.tag, str)]
    same = [child for child in children if child.tag == new.tag]
    if same:
        return same[-1]
    rank = ranks.get(name, len(ranks))
    return next((child for child in reversed(children) if ranks.get(local(child), len(ranks)) <= rank), None)


@cache
def _ranks(name: str) -> dict[str, int]:
    orders = resources.toml("formats/newsmlg2/order.toml")
    order: list[str] = orders.get(name, [])
    return {child: rank for rank, names in enumerate(order) for child in names.split()}


def remove(node: Any) -> None:
    """Takes a node out of its tree, with the white space that was there for it."""
    holder, before = node.getparent(), node.getprevious()
    tail = node.tail or ""
    if tail.strip() or node.getnext() is None:
        if before is not None:
            before.tail = tail if not tail.strip() else (before.tail or "") + tail
        elif tail.strip() or not (holder.text or "").strip():
            holder.text = tail if not tail.strip() else (holder.text or "") + tail
    holder.remove(node)


def replace(node: Any, other: Any) -> None:
    """Puts a node in the place of another, whose tail it takes over."""
    other.tail = node.tail
    holder = node.getparent()
    holder.replace(node, other)


def copy_of(node: Any) -> Any:
    """A copy of an element, without what follows it."""
    made = deepcopy(node)
    made.tail = None
    return made
