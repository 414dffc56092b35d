"""Setting what stands at a row's place in an element of XML, as little as may be changed. Knows no field of ours.

The ways are those of `elements`. What is new stands where the schema has it, on a line of its own where its neighbours
do; what is taken away takes its line along.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Final

from attrs import frozen

from newsmodel import resources
from newsmodel.formats.newsmlg2.elements import (
    SLOT,
    SPELLINGS,
    attribute_of,
    children_of,
    element,
    get,
    local,
    steps_of,
)
from newsmodel.formats.newsmlg2.guard import clean, lxml

_REQUIRED: Final = ("provider", "itemClass")


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


def put(foreign: Any, path: str, value: Any, /) -> None:
    """Sets the value at a path, making the elements on the way in the order of the schema; None takes it away."""
    attribute, name, key, wanted, kind = steps_of(path)[-1]
    ways = steps_of(path)[:-1]
    if value is None or (isinstance(value, Many) and not value.values and get(foreign, path) is None):
        _take_away(foreign, ways, (attribute, name, key, wanted, kind))
        return
    for _, step, inner, chosen, _ in ways:
        foreign = _entered(foreign, step, inner, chosen)
    if attribute:
        foreign.set(attribute_of(name), clean(value))
        for child in foreign:
            if child.tag is lxml().ProcessingInstruction and child.target == SLOT:
                foreign.remove(child)
    elif isinstance(value, Many):
        _put_many(foreign, list(children_of(foreign, name, key, wanted)), value)
    elif isinstance(value, Attributes):
        _entered(foreign, name, key, wanted).attrib.update(value.values)
    elif isinstance(value, Filled):
        _fill(_entered(foreign, name, key, wanted), value)
    else:
        _say(_entered(foreign, name, key, wanted), value)


def _entered(holder: Any, names: str, key: str, wanted: str) -> Any:
    found = next(children_of(holder, names, key, wanted), None)
    if found is None:
        found = element(names.split(",", maxsplit=1)[0])
        if key:
            found.set(attribute_of(key), wanted)
        insert(holder, found)
    return found


def _say(node: Any, words: str) -> None:
    for child in list(node):
        node.remove(child)
    node.text = clean(words) or None


def _fill(node: Any, filled: Filled) -> None:
    for child in [*children_of(node, ",".join(filled.names), None, None)]:
        remove(child)
    for child in filled.children:
        insert(node, child)


def _put_many(holder: Any, there: list[Any], many: Many) -> None:
    """Elements that say a value already stay, in the order of the values; those that say another go."""
    said = [(node, value) for node in there if (value := many.read(node)) is not None]
    chosen = _chosen(said, many)
    old, new = [id(node) for node, _ in said], [id(node) for node in chosen]
    known = {*old}
    if len(old) == len(new) and all(was == now or now not in known for was, now in zip(old, new, strict=True)):
        for (node, _), found in zip(said, chosen, strict=True):
            if node is not found:
                replace(node, found)
        return
    taken = {*new}
    kept = [node for node in old if node in taken]
    if kept != [node for node in new if node in known]:
        kept = []
    _rearrange(holder, [node for node, _ in said], chosen, {*kept})


def _chosen(said: list[tuple[Any, Any]], many: Many) -> list[Any]:
    """An element for each value: one that says it already, or a new one; none where it cannot be said."""
    waiting: dict[str, list[Any]] = {}
    for node, value in reversed(said):
        waiting.setdefault(repr(value), []).append(node)
    chosen = []
    for value in many.values:
        made = many.write(value)
        means = many.read(made) if made is not None else None
        alike = waiting.get(repr(value)) or waiting.get(repr(means))
        found = alike.pop() if alike else made
        if found is not None:
            chosen.append(found)
    return chosen


def _rearrange(holder: Any, there: list[Any], chosen: list[Any], kept: set[int]) -> None:
    for node in there:
        if id(node) not in kept:
            remove(node)
    first = next((node for node in chosen if id(node) in kept), None)
    before = None
    for node in chosen:
        if id(node) not in kept and before is None and first is not None:
            _insert_before(first, node)
        elif id(node) not in kept:
            insert(holder, node, after=before)
        before = node


def _insert_before(there: Any, new: Any) -> None:
    gap = _indent(there.getparent(), there)
    there.addprevious(new)
    new.tail = gap


def _take_away(foreign: Any, ways: tuple[Any, ...], last: tuple[str, ...]) -> None:
    for _, step, key, wanted, _ in ways:
        foreign = next(children_of(foreign, step, key, wanted), None)
        if foreign is None:
            return
    attribute, name, key, wanted, kind = last
    if attribute:
        for spelt in (attribute_of(name), *SPELLINGS.get(name, ())):
            foreign.attrib.pop(spelt, None)
        if ways and not foreign.attrib and not len(foreign) and local(foreign) not in _REQUIRED:
            remove(foreign)
        return
    found = list(children_of(foreign, name, key, wanted))
    for child in found if kind == "*" else found[:1]:
        remove(child)


def insert(holder: Any, new: Any, *, after: Any = None) -> None:
    """Puts an element into another: after that one, else behind those that the schema has before it."""
    before = after if after is not None else _last_before(holder, new)
    if before is None:
        new.tail = holder.text if len(holder) and not (holder.text or "").strip() else None
        holder.insert(0, new)
        return
    gap, tail = _indent(holder, before), before.tail
    before.tail = new.tail = None
    before.addnext(new)
    before.tail, new.tail = gap, tail


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
