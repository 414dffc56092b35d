"""A document that was read, kept so that writing gives it back, changed only where the records were. Knows no table.

Under `https://www.w3.org/ns/json-ld` in the extensions of the first article (of the first record, or of the bundle,
where there is none): `document`, the whole of it, with a hole in place of each long text that its record says just so;
and `records`, the way to the node of each record as a JSON pointer, by id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from typing import Any

from newsmodel.formats.jsonld import tables, writing
from newsmodel.formats.jsonld.context import Context
from newsmodel.formats.jsonld.nodes import Nodes, Way, context_at
from newsmodel.formats.jsonld.saying import At, saying
from newsmodel.formats.jsonld.tables import KINDS
from newsmodel.formats.jsonld.values import disown, items
from newsmodel.formats.mapping import build, pointer_of, same, steps
from newsmodel.models.bundle import LISTS, Bundle
from newsmodel.values.ids import kind_of
from newsmodel.values.problem import Problem

Plain = dict[str, Any]

URI = "https://www.w3.org/ns/json-ld"
HOLE = {"@value": None, "@type": "urn:newsmodel:kept"}
"""What stands for a text that the record says; for JSON-LD it is no value at all."""
WHOLE = "bundle"
"""What stands for an id of the node that says what is said of the bundle as a whole."""
LONG = 80
"""Shorter texts are kept as they are."""


def document(bundle: Plain) -> Any:
    """The document of a bundle's plain values: the ones that were kept, and one of all that is new."""
    found, bare = [*_kept(bundle)], _without(bundle)
    records = _by_id(bare)
    addresses = writing.foreign_addresses(bare)
    done = [one for kept in found for one in _Kept(kept, records, addresses).written()]
    placed = {id_ for kept in found for id_ in kept["records"]}
    whole = writing.document(bare, leaving=placed)
    if whole["@graph"] or not done:
        done.append(whole)
    return done[0] if len(done) == 1 else [part for one in done for part in items(one)]


def keep(document_: Any, ways: Mapping[str, Way], bundle: Plain) -> Plain:
    """The extension that keeps a document, each record's node at its way; `bundle` holds the records."""
    records = {id_: pointer_of(way) for id_, way in ways.items()}
    kept = {"document": _copied(document_, ways.values()), "records": records}
    _Kept(kept, _by_id(bundle), {}).pierce()
    back = _Kept(_own(kept), _by_id(bundle), {}).written()
    return kept if same(back, [document_], ordered=True) else {"document": document_, "records": records}


def _by_id(bundle: Plain) -> dict[str, Plain]:
    """The records by id; under WHOLE, the node of the bundle itself."""
    whole = writing.whole_node(bundle)
    records = {record["id"]: record for name in LISTS.values() for record in bundle.get(name, ())}
    return records | {WHOLE: whole}


def _kept(bundle: Plain) -> Iterator[Plain]:
    """What the records and the bundle keep, each checked to be what we would keep."""
    owners = [bundle, *(record for name in LISTS.values() for record in bundle.get(name, ()))]
    seen: set[str] = set()
    for owner in owners:
        found = owner.get("extensions", {}).get(URI)
        if is_kept(found) and not seen & found["records"].keys():
            seen |= found["records"].keys()
            yield _own(found)


def _own(kept: Plain) -> Plain:
    """The same to be changed: what was kept stays as it is."""
    ways = (ways_of(pointer) for pointer in kept["records"].values())
    return {"document": _copied(kept["document"], ways), "records": kept["records"]}


def _copied(document_: Any, ways: Iterable[Way]) -> Any:
    """A copy of a document as far as the nodes at the end of some ways go; what is beside them is shared."""
    whole = [document_]
    done: set[int] = set()
    for way in ways:
        holder: Any = whole
        for step in (0, *way):
            if id(holder[step]) not in done:
                holder[step] = copy(holder[step])
                done.add(id(holder[step]))
            holder = holder[step]
    return whole[0]


def is_kept(value: Any) -> bool:
    """Whether this is what `keep` gives: a document and ways to nodes in it."""
    if not isinstance(value, dict) or value.keys() != {"document", "records"} or not isinstance(value["records"], dict):
        return False
    ways = value["records"].items()
    return all(
        (id_ == WHOLE or kind_of(id_) in KINDS) and isinstance(p, str) and _leads(value["document"], p)
        for id_, p in ways
    )


def _leads(document_: Any, pointer: str) -> bool:
    try:
        return isinstance(_at(document_, ways_of(pointer)), dict)
    except (LookupError, TypeError):
        return False


def _at(value: Any, way: Way) -> Any:
    for step in way:
        value = value[step]
    return value


def _without(bundle: Plain) -> Plain:
    """The bundle without what is kept."""
    bare = dict(bundle)
    for name in LISTS.values():
        bare[name] = [_stripped(record) for record in bundle.get(name, ())]
    return _stripped(bare)


def _stripped(owner: Plain) -> Plain:
    if not is_kept(owner.get("extensions", {}).get(URI)):
        return owner
    return owner | {"extensions": {key: value for key, value in owner["extensions"].items() if key != URI}}


class _Kept:
    """A kept document and the records that are to be written into it. Changes the document in place."""

    def __init__(self, kept: Plain, records: Mapping[str, Plain], addresses: Mapping[str, str]) -> None:
        self.document = kept["document"]
        self.records = records
        ways = {id_: ways_of(pointer) for id_, pointer in kept["records"].items()}
        self.deepest_first = sorted(ways, key=lambda id_: -len(ways[id_]))
        self.raws: dict[str, Plain] = {id_: _at(self.document, way) for id_, way in ways.items()}
        known: dict[int, Context] = {}
        self.contexts = {id_: context_at(self.document, way, known) for id_, way in ways.items()}
        self.nodes = Nodes(addresses=addresses)
        for id_, raw in self.raws.items():
            self.nodes.register(id_, raw, self.contexts[id_])

    def written(self) -> list[Any]:
        """The document with what the records say, in a list; an empty one where nothing is left of it."""
        for id_ in self.deepest_first:
            if id_ in self.records:
                self._fill(id_)
        self.nodes.label(self.raws, self.contexts)
        for id_ in self.deepest_first:
            if id_ in self.records:
                self._write(id_)
        gone = {id(raw) for id_, raw in self.raws.items() if id_ not in self.records}
        return [_less(self.document, gone)] if id(self.document) not in gone else []

    def pierce(self) -> None:
        """Makes holes where a record says a long text just so."""
        for id_, raw in self.raws.items():
            fresh = self._fresh(id_) if any(isinstance(v, str) and len(v) > LONG for v in raw.values()) else {}
            for key, value in raw.items():
                if isinstance(value, str) and len(value) > LONG and fresh.get(self._meaning(id_, key)) == value:
                    raw[key] = HOLE

    def _fill(self, id_: str) -> None:
        raw = self.raws[id_]
        holes = [key for key, value in raw.items() if value == HOLE]
        fresh = self._fresh(id_) if holes else {}
        for key in holes:
            raw[key] = fresh.get(self._meaning(id_, key))
            if raw[key] is None:
                del raw[key]

    def _write(self, id_: str) -> None:
        raw, context = self.raws[id_], self.contexts[id_]
        ground = self.nodes.plain(raw, context)
        made = self._made(id_, ground)
        keys = {self._meaning(id_, key): key for key in reversed(raw)}
        for meaning in dict.fromkeys([*ground, *made]):
            if same(ground.get(meaning), made.get(meaning)):
                continue
            key = keys.get(meaning, context.key(meaning))
            old = raw.get(key)
            if meaning not in made or context.coercion(key) == "language":
                raw.pop(key, None)
                key = context.key(meaning)
            if meaning in made:
                raw[key] = self.nodes.spelled(meaning, made[meaning], key, context, old)

    def _fresh(self, id_: str) -> Plain:
        return self._made(id_, {"@id": self.nodes.address(id_)})

    def _made(self, id_: str, ground: Plain) -> Plain:
        if id_ == WHOLE:
            return whole_over(self.records[id_], ground)
        return saying(self.records[id_], KINDS[kind_of(id_)], ground)

    def _meaning(self, id_: str, key: str) -> str:
        return self.contexts[id_].meaning(key)


def whole_over(whole: Plain, ground: Plain) -> Plain:
    """The node of the bundle itself written over another: what that says already stays as it is."""
    before, after = facts_of_whole(ground, str)[0], facts_of_whole(whole, str)[0]
    made = dict(ground)
    for name in tables.WHOLE:
        if not same(before.get(name), after.get(name)):
            made.pop(f"nm:{name}", None)
            made |= {f"nm:{name}": whole[f"nm:{name}"]} if name in after else {}
    return made


def facts_of_whole(node: Plain, at: At) -> tuple[Plain, list[Problem]]:
    """What a node says of the bundle itself, as fields of ours, and what of it is wrong; `at` as in `saying`."""
    said = {name: node[f"nm:{name}"] for name in tables.WHOLE if f"nm:{name}" in node}
    found = {name: value if name == "extensions" else disown(value) for name, value in said.items()}
    found |= {"times": items(found["times"])} if "times" in found else {}
    made, problems = build(Bundle, found, at=lambda pointer: at(f"nm:{pointer.split('/')[1]}"), severity="warning")
    plain = made.to_dict() if made else {}
    return {name: plain[name] for name in tables.WHOLE if plain.get(name)}, problems


def ways_of(pointer: str) -> Way:
    """The steps of a pointer; numbers are indices here, as no record is a member named by a number."""
    return steps(pointer)


def _less(value: Any, gone: set[int]) -> Any:
    """A value without some of its nodes; what held one alone goes with it."""
    if not gone or not isinstance(value, dict | list):
        return value
    if isinstance(value, list):
        return [_less(item, gone) for item in value if id(item) not in gone]
    kept = {key: _less(item, gone) for key, item in value.items() if id(item) not in gone}
    return {key: item for key, item in kept.items() if item != [] or value[key] == []}
