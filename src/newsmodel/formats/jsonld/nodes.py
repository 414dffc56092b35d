"""A document's nodes: which of them are records, and each node told by the meaning of its keys. Knows no table.

A node as it stands is called raw. `Nodes.plain` tells it by meaning, with nodes that are records as references;
`Nodes.spelled` turns what is told by meaning back into the keys of a node, and references into the nodes they were.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from attrs import define, field, frozen

from newsmodel import resources
from newsmodel.formats.jsonld.context import SCHEMA_ORG, Context
from newsmodel.jsontext import Step
from newsmodel.models.bundle import LISTS

OURS = "urn:newsmodel:"
"""How the addresses of our own records begin; their id follows."""
BUNDLE = OURS + "bundle"
"""The address of the node that says what is said of a bundle as a whole."""

MOST_MEMBERS = 10_000
"""Members of a node that is read as a record."""

LITERAL = "nm:extensions"
"""The one term whose value is JSON as it is."""

Way = tuple[Step, ...]
Raw = dict[str, Any]
Tell = Callable[[str, Way], None]

_LABELS = ("name", "url", "givenName", "familyName")
_LABELLED = ("author", "creator", "publisher", "sourceOrganization")
"""Properties that are read for what is called there, also where it is only pointed to."""
_ID = re.compile(r"([a-z_]+):[a-z0-9][a-z0-9._-]{0,119}")
_IRI = re.compile(r"(?!_:)[A-Za-z][A-Za-z0-9+.-]*:.+", re.DOTALL)


@cache
def _vocabulary() -> dict[str, Any]:
    return resources.toml("formats/jsonld/vocabulary.toml")


@cache
def codes(kind: str) -> dict[str, str]:
    """Type of schema.org → the code that it stands for in records of a kind, or an empty text."""
    return dict(_vocabulary()["types"][kind])


@cache
def _kinds() -> dict[str, str]:
    return {type_: kind for kind, types in _vocabulary()["types"].items() for type_ in types}


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_vocabulary()[name])


def own_id(iri: Any) -> str | None:
    """The id that an address of ours names; None for any other."""
    found = _ID.fullmatch(iri.removeprefix(OURS)) if isinstance(iri, str) and iri.startswith(OURS) else None
    return found[0] if found and found[1] in LISTS else None


def is_iri(value: Any) -> bool:
    """Whether this is an absolute address, which means the same in every document."""
    return isinstance(value, str) and _IRI.fullmatch(value) is not None


def types_of(plain: Raw) -> list[str]:
    """The types of a node that is told by meaning."""
    stated = plain.get("@type")
    return [t for t in (stated if isinstance(stated, list) else [stated]) if isinstance(t, str)]


@frozen
class Element:
    """A node that is a record, where it stands, and what its keys mean there."""

    kind: str
    way: Way
    raw: Raw
    context: Context
    iri: str | None
    """Its `@id`, whole or not."""


@define
class Nodes:
    """A document and its records: the ids they were given, by the nodes they are and by their addresses."""

    document: Any = None
    addresses: Mapping[str, str] = field(factory=dict)
    """Our address → the own one of a record that is no node here."""
    by_node: dict[int, str] = field(factory=dict)
    by_iri: dict[str, str] = field(factory=dict)
    labels: dict[str, Raw] = field(factory=dict)
    """What authors and publishers are called that are only pointed to, by id."""

    def elements(self, tell: Tell) -> Iterator[Element]:
        """Every node that may be a record, in the order of the document."""
        yield from self._within(self.document, (), None, tell)

    def register(self, id_: str, raw: Raw, context: Context) -> None:
        """Makes a node a record of that id; of several with one address the first is pointed to."""
        self.by_node[id(raw)] = id_
        iri = _keywords(raw, context).get("@id")
        if isinstance(iri, str):
            self.by_iri.setdefault(iri, id_)

    def label(self, raws: Mapping[str, Raw], contexts: Mapping[str, Context]) -> None:
        """Notes what every node is called, for where it is only pointed to."""
        for id_, raw in raws.items():
            context = contexts[id_]
            said = self.plain({key: raw[key] for key in raw if context.meaning(key) in _LABELS}, context)
            parts = [said.pop(key) for key in _LABELS[2:] if isinstance(said.get(key), str)]
            self.labels[id_] = ({"name": " ".join(parts)} if parts else {}) | said

    def address(self, id_: str) -> str:
        """The address by which a record is pointed to."""
        known = next((iri for iri, one in self.by_iri.items() if one == id_), None)
        return known or self.addresses.get(OURS + id_, OURS + id_)

    def _within(self, value: Any, way: Way, context: Context | None, tell: Tell) -> Iterator[Element]:
        if isinstance(value, list):
            for place, item in enumerate(value):
                yield from self._within(item, (*way, place), context, tell)
        elif isinstance(value, dict):
            context = inside(value, context, lambda words: tell(words, (*way, "@context")))
            found = _element(value, way, context) if len(value) <= MOST_MEMBERS else None
            if len(value) > MOST_MEMBERS:
                tell(f"a node of {len(value):,} members is no record: at most {MOST_MEMBERS:,} are read", way)
            if found:
                yield found
            if found and own_id(found.iri):
                return
            for key, inner in value.items():
                if isinstance(inner, dict | list) and context.meaning(key) in _listed("walked"):
                    yield from self._within(inner, (*way, key), context, tell)

    # Raw to plain.

    def plain(self, raw: Raw, context: Context) -> Raw:
        """A raw node by meaning; `context` is the one in force in it. Of two keys of one meaning the first counts."""
        told: Raw = {}
        for key, value in raw.items():
            meaning = context.meaning(key)
            if meaning not in told:
                told[meaning] = self._value(value, meaning, context, context.coercion(key))
        return told

    def _value(self, value: Any, meaning: str, context: Context, coercion: str | None) -> Any:
        if meaning == "@context" or coercion == "json":
            return value
        if meaning == LITERAL:
            told = _keywords(value, context) if isinstance(value, dict) else {}
            return told.get("@value", value) if told.get("@type") == "@json" else value
        if meaning == "@type":
            types = [context.meaning(t) if isinstance(t, str) else t for t in _items(value)]
            return types if isinstance(value, list) else types[0]
        if meaning == "@id":
            return self._address(value, context)
        if coercion == "language" and isinstance(value, dict):
            said = [{"@value": one, "@language": tag} for tag, words in value.items() for one in _items(words)]
            return [one["@value"] if one["@language"] == "@none" else one for one in said]
        refers = coercion == "id" or meaning in _listed("referring")
        made = self._inner(value, refers=refers, context=context)
        return self._labelled(made, value) if meaning in _LABELLED else made

    def _inner(self, value: Any, *, refers: bool, context: Context) -> Any:
        if isinstance(value, list):
            return [self._inner(item, refers=refers, context=context) for item in value]
        if isinstance(value, str):
            return {"@id": self._address(value, context)} if refers and context.address(value) in self.by_iri else value
        if not isinstance(value, dict):
            return value
        record = self.by_node.get(id(value))
        return {"@id": OURS + record} if record else self.plain(value, inside(value, context))

    def _labelled(self, made: Any, raw: Any) -> Any:
        """References of others with what the node is called; we write that ourselves."""
        if isinstance(made, list):
            return [self._labelled(*pair) for pair in zip(made, raw, strict=True)]
        record = own_id(made.get("@id")) if isinstance(made, dict) and "name" not in made else None
        if record is None or own_id(next(iter(raw.values()), None) if isinstance(raw, dict) else raw):
            return made
        return {**made, **self.labels.get(record, {})}

    def _address(self, value: Any, context: Context) -> Any:
        if not isinstance(value, str):
            return value
        whole = context.address(value)
        return OURS + self.by_iri[whole] if whole in self.by_iri else whole

    # Plain to raw.

    def spelled(self, meaning: str, value: Any, key: str, context: Context, old: Any = None) -> Any:
        """A member's value, told by meaning, as it is to stand under a key; records that stood in `old` stay in it."""
        inner = {record: raw for raw in _all_within(old) if (record := self.by_node.get(id(raw)))}
        return self._member(meaning, value, key, context, inner)

    def _member(self, meaning: str, value: Any, key: str, context: Context, inner: dict[str, Raw]) -> Any:
        if meaning == "@context":
            return value
        if meaning == LITERAL:
            return value if context.coercion(key) == "json" else {"@type": "@json", "@value": value}
        if meaning == "@id":
            record = own_id(value)
            return self.address(record) if record else value
        if meaning == "@type":
            types = [context.key(t) if isinstance(t, str) else t for t in _items(value)]
            return types if isinstance(value, list) else types[0]
        return self._spelled(value, context, inner)

    def _spelled(self, value: Any, context: Context, inner: dict[str, Raw]) -> Any:
        if isinstance(value, list):
            return [self._spelled(item, context, inner) for item in value]
        if not isinstance(value, dict):
            return value
        record = own_id(value.get("@id"))
        if record and record in inner and value.keys() == {"@id"}:
            return inner[record]
        context = inside(value, context)
        keys = ((context.key(meaning), meaning, item) for meaning, item in value.items())
        return {key: self._member(meaning, item, key, context, inner) for key, meaning, item in keys}


def inside(raw: Raw, context: Context | None, tell: Callable[[str], None] | None = None) -> Context:
    """The context in force within a node; a document without any is read as if it were schema.org's."""
    if context is None:
        context = Context() if "@context" in raw else SCHEMA_ORG
    return context.extended(raw["@context"], tell) if "@context" in raw else context


def context_at(document: Any, way: Way, known: dict[int, Context]) -> Context:
    """The context in force within the node at the end of a way; `known` remembers those of the nodes on the way."""
    context, value = None, document
    for step in (*way, None):
        if isinstance(value, dict):
            context = known.get(id(value)) or inside(value, context)
            known[id(value)] = context
        if step is not None:
            value = value[step]
    return context or SCHEMA_ORG


def _keywords(raw: Raw, context: Context) -> Raw:
    """`@id`, `@type` and `@value`, by whatever name."""
    named = {context.meaning(key): raw[key] for key in reversed(raw) if key.startswith("@") or key in context.terms}
    said: Raw = {key: named[key] for key in ("@id", "@type", "@value") if key in named}
    return said | ({"@id": context.address(said["@id"])} if isinstance(said.get("@id"), str) else {})


def _element(raw: Raw, way: Way, context: Context) -> Element | None:
    said = _keywords(raw, context)
    iri = said.get("@id")
    types = [context.meaning(t) for t in _items(said.get("@type")) if isinstance(t, str)]
    own = own_id(iri)
    kind = own.partition(":")[0] if own and types else next((k for t, k in _kinds().items() if t in types), None)
    return Element(kind, way, raw, context, iri if isinstance(iri, str) else None) if kind else None


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _all_within(value: Any) -> Iterator[Raw]:
    if isinstance(value, list):
        for item in value:
            yield from _all_within(item)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _all_within(item)
