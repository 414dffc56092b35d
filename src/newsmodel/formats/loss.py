"""What a format did not carry, measured: a bundle against what is read back of it. Knows no format and no table.

The law of every format that is read and written, with `done = render(b)` and `back = parse(done.data).bundle`:

    less(b, done.losses) == less(back, done.losses, of=b)

One `Loss` stands for the largest thing that is wholly gone, but for no more than one record or one field of the
bundle: a record that was dropped is one, a list of a record that was dropped is one, else an item, else a leaf. What a
stranger keeps under `extensions` is one fact a URI. Records are told apart by their ids, so their order is no fact.

* dropped: it is not there when read back
* narrowed: something else is there when read back, or what was absent is; the law leaves such facts out on both sides
* renamed: a record's id (the pointer ends in `/id`); `detail` is the new one
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsmodel.formats.mapping import pointer_of, same, steps
from newsmodel.jsontext import Step
from newsmodel.models.bundle import LISTS, Bundle
from newsmodel.values.codes import LossKind
from newsmodel.values.problem import Loss

RECORDS = frozenset(LISTS.values())

Way = tuple[Step, ...]
Found = tuple[Way, LossKind]


def losses(
    bundle: Bundle,
    back: Bundle,
    *,
    format: str,  # noqa: A002
    renamed: Mapping[str, str] | None = None,
    notes: Mapping[str, str] | None = None,
) -> tuple[Loss, ...]:
    """Every fact of `bundle` that `back`, which was read from its rendering, lacks or has otherwise.

    `renamed` gives the new ids of records that could not keep theirs; `notes` words for a person, by a pointer with `*`
    for every index and key of extensions, the longest beginning counting: `{"/actors/*/mentions": "ninjs has none"}`.
    """
    names = dict(renamed or {})
    index = _index(bundle)
    told = [
        Loss(pointer=pointer_of((*index[old], "id")), kind="renamed", format=format, detail=new)
        for old, new in names.items()
        if old in index
    ]
    places = {names.get(id_, id_): place for id_, place in index.items()}
    for way, kind in _between(_facts(bundle, names), _facts(back, {})):
        pointer = pointer_of((*places[str(way[1])], *way[2:]) if way[0] in RECORDS else way)
        told.append(Loss(pointer=pointer, kind=kind, format=format, detail=_note(pointer, notes or {})))
    return tuple(told)


def renamed(bundle: Bundle, back: Bundle) -> dict[str, str]:
    """Old id → new id of the records that the format gives no id, and whose place in the document has changed."""
    pairs: dict[str, str] = {}
    for name in LISTS.values():
        old, new = ([record.id for record in getattr(side, name)] for side in (bundle, back))
        gone, come = [id_ for id_ in old if id_ not in new], [id_ for id_ in new if id_ not in old]
        if len(gone) == len(come):
            pairs |= dict(zip(gone, come, strict=True))
    return pairs


def less(bundle: Bundle, losses: Sequence[Loss], *, of: Bundle | None = None) -> dict[str, Any]:
    """The bundle's facts as plain values, its records by id, less what is reported lost.

    `of` is the bundle that the losses point into, where `bundle` is what was read back of it: then facts that were
    dropped are expected to be gone already.
    """
    whole = of or bundle
    ids = {place: id_ for id_, place in _index(whole).items()}
    names = {ids[steps(loss.pointer)[:2]]: loss.detail or "" for loss in losses if loss.kind == "renamed"}
    facts = _facts(bundle, names)
    ways: list[tuple[Way, str]] = []
    for loss in losses:
        way = steps(loss.pointer)
        if way[0] in RECORDS:
            id_ = ids[way[:2]]
            way = (way[0], names.get(id_, id_), *way[2:])
        if loss.kind != "renamed":
            ways.append((way, loss.kind))
    dropped = {way for way, kind in ways if kind == "dropped"}
    for way, kind in sorted(ways, reverse=True):
        if of is None:
            _remove(facts, way)
        elif kind == "narrowed":
            _remove(facts, _shifted(way, dropped))
    return facts


# Facts: the plain values of a bundle without what is empty, records by id.


def _facts(bundle: Bundle, names: Mapping[str, str]) -> dict[str, Any]:
    plain = _renamed(_full(bundle.to_dict()), names)
    return {
        key: {record["id"]: record for record in value} if key in RECORDS else value for key, value in plain.items()
    }


def _full(value: Any) -> Any:
    if isinstance(value, list):
        return [_full(item) for item in value]
    if not isinstance(value, dict):
        return value
    full = {key: item if key == "extensions" else _full(item) for key, item in value.items()}
    return {key: item for key, item in full.items() if item not in ([], {})}


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if not names:
        return value
    if isinstance(value, list):
        return [_renamed(item, names) for item in value]
    if isinstance(value, dict):
        return {key: item if key == "extensions" else _renamed(item, names) for key, item in value.items()}
    return names.get(value, value) if isinstance(value, str) else value


def _index(bundle: Bundle) -> dict[str, Way]:
    """Where each record stands: its list and its index, by id."""
    return {record.id: (name, place) for name in RECORDS for place, record in enumerate(getattr(bundle, name))}


# Differences.


def _between(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Iterator[Found]:
    for name in [*ours, *(key for key in theirs if key not in ours)]:
        if name not in RECORDS:
            yield from _member(ours, theirs, (name,))
            continue
        for id_, record in ours.get(name, {}).items():
            other = theirs.get(name, {}).get(id_)
            if other is None:
                yield (name, id_), "dropped"
            else:
                yield from _inside(record, other, (name, id_))


def _member(ours: Mapping[str, Any], theirs: Mapping[str, Any], way: Way) -> Iterator[Found]:
    name = str(way[-1])
    if name == "extensions":
        yield from _extensions(ours.get(name, {}), theirs.get(name, {}), way)
    elif name not in theirs:
        yield way, "dropped"
    elif name not in ours:
        yield way, "narrowed"
    else:
        yield from _inside(ours[name], theirs[name], way)


def _extensions(ours: Mapping[str, Any], theirs: Mapping[str, Any], way: Way) -> Iterator[Found]:
    for uri in [*ours, *(key for key in theirs if key not in ours)]:
        if uri not in theirs:
            yield (*way, uri), "dropped"
        elif uri not in ours or not same(ours[uri], theirs[uri]):
            yield (*way, uri), "narrowed"


def _inside(ours: Any, theirs: Any, way: Way) -> Iterator[Found]:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in [*ours, *(key for key in theirs if key not in ours)]:
            yield from _member(ours, theirs, (*way, name))
    elif isinstance(ours, list) and isinstance(theirs, list):
        yield from _items(ours, theirs, way)
    elif ours != theirs:
        yield way, "narrowed"


def _items(ours: list[Any], theirs: list[Any], way: Way) -> Iterator[Found]:
    if len(ours) == len(theirs):
        for place, (item, other) in enumerate(zip(ours, theirs, strict=True)):
            yield from _inside(item, other, (*way, place))
        return
    gone: list[int] = []
    kept = 0
    for place, item in enumerate(ours):
        if kept < len(theirs) and item == theirs[kept]:
            kept += 1
        else:
            gone.append(place)
    if kept < len(theirs):
        yield way, "narrowed"
    else:
        yield from (((*way, place), "dropped") for place in gone)


# Taking facts away.


def _remove(facts: Any, way: Way) -> None:
    """Takes a fact away, and what holds nothing else; an item of a list stays, empty, so that the others keep place."""
    holders = [facts]
    for step in way[:-1]:
        holders.append(_step(holders[-1], step))
    if not _take(holders[-1], way[-1]):
        return
    for depth in range(len(way) - 1, 0, -1):
        if holders[depth] or isinstance(way[depth - 1], int):
            return
        _take(holders[depth - 1], way[depth - 1])


def _step(holder: Any, step: Step) -> Any:
    if isinstance(holder, dict):
        return holder.get(step)
    return holder[step] if isinstance(holder, list) and isinstance(step, int) and step < len(holder) else None


def _take(holder: Any, step: Step) -> bool:
    there = step in holder if isinstance(holder, dict) else _step(holder, step) is not None
    if there:
        del holder[step]
    return there


def _shifted(way: Way, dropped: set[Way]) -> Way:
    """The way to the same fact once the items before it that were dropped are gone."""
    shifted: list[Step] = []
    for depth, step in enumerate(way):
        before = sum((*way[:depth], place) in dropped for place in range(step)) if isinstance(step, int) else 0
        shifted.append(step - before if isinstance(step, int) else step)
    return tuple(shifted)


# Words.

_INDEX_OR_KEY = re.compile(r"(?<=/extensions)/.*|/[0-9]+(?=/|$)")


def _note(pointer: str, notes: Mapping[str, str]) -> str | None:
    plain = _INDEX_OR_KEY.sub("/*", pointer)
    fitting = [start for start in notes if plain == start or plain.startswith(f"{start}/")]
    return notes[max(fitting, key=len)] if fitting else None
