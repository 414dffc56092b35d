"""A JSON-LD document, as plain JSON values, to a bundle. Knows no bytes; follows no reference out of the document.

Records are the nodes of types that are known, where they stand for themselves: at the top, in a graph, or as what
something is about, where it happens, who takes part. An author or a publisher that is told within an article stays
part of it. Of several nodes with one address the one that says most is the record.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any, cast

from newsmodel.formats.jsonld import keeping
from newsmodel.formats.jsonld.nodes import BUNDLE, OURS, Element, Nodes, Way, is_iri, own_id
from newsmodel.formats.jsonld.saying import SCHEME, Plain, id_of, record_of
from newsmodel.formats.jsonld.tables import KINDS
from newsmodel.formats.jsonld.values import items, url
from newsmodel.formats.mapping import problem, same
from newsmodel.jsontext import Step, show_path
from newsmodel.models.bundle import LISTS, Bundle
from newsmodel.values.ids import Kind as KindName
from newsmodel.values.ids import new_id
from newsmodel.values.problem import Problem

DEEPEST = 150
"""Levels of a document that is kept; native JSON has to hold it, some levels deeper still."""


class Reader:
    """Reads one document; `problems` says what of it could not be understood."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.nodes = Nodes(document)
        self.elements: dict[str, Element] = {}
        self.whole: dict[str, Way] = {}

    def bundle(self) -> Bundle:
        """The bundle that the document is."""
        found = [*self.nodes.elements(self._tell)]
        self._name([one for one in _richest(found) if one.kind != "bundle"])
        lists: dict[str, list[Plain]] = {name: [] for name in LISTS.values()}
        for id_, element in [*self.elements.items()]:
            record = self._record(id_, element)
            if record:
                lists[LISTS[element.kind]].append(record)
            else:
                del self.elements[id_]
        whole = self._whole([one for one in found if one.kind == "bundle" and one.iri == BUNDLE])
        self._advise(found)
        return self._keeping({**whole, **lists})

    def _tell(self, words: str, way: Way) -> None:
        of_context = way[-1:] == ("@context",)
        code, severity = ("context", "warning") if of_context else ("flood", "error")
        self.problems.append(problem(words, way, code=code, severity=severity))

    def _advise(self, found: list[Element]) -> None:
        tops = [top for top in items(self.document) if isinstance(top, dict)]
        if found and not any("@context" in top for top in tops):
            self.problems.append(
                problem("there is no @context: it is read as schema.org's", (), code="context", severity="warning")
            )
        if not found:
            words = "nothing here is of a type of schema.org that is read as a record"
            self.problems.append(problem(words, (), code="nothing", severity="warning"))

    def _name(self, elements: list[Element]) -> None:
        """Gives every node its id: by its address where that is whole, else by its place in the document."""
        base = _base(elements, self.document)
        for element in elements:
            kind = cast("KindName", element.kind)
            own = own_id(element.iri)
            found = own or (id_of(kind, str(element.iri)) if self._is_whole(element.iri) else None)
            if found is None or found in self.elements:
                found = new_id(kind, basis=(SCHEME, base, *element.way))
            self.elements[found] = element
            self.nodes.register(found, element.raw, element.context)
        raws = {id_: element.raw for id_, element in self.elements.items()}
        self.nodes.label(raws, {id_: element.context for id_, element in self.elements.items()})

    def _is_whole(self, iri: str | None) -> bool:
        return is_iri(iri) and not str(iri).startswith(OURS)

    def _record(self, id_: str, element: Element) -> Plain | None:
        node = self.nodes.plain(element.raw, element.context)
        kind = KINDS[element.kind]
        record, problems = record_of(id_, node, kind, lambda place: show_path(self._way(element, place)))
        self.problems += problems
        return record

    def _way(self, element: Element, place: str) -> Way:
        """The way to a place of a node, in the document's own words, as far as there is one."""
        meanings = {element.context.meaning(key): key for key in reversed(element.raw)}
        for path in place.split(" "):
            first, _, rest = path.partition("/")
            if first in meanings:
                key = meanings[first]
                inner = element.raw[key]
                last: tuple[Step, ...] = (rest,) if isinstance(inner, dict) and rest in inner else ()
                return (*element.way, key, *last)
        return element.way

    def _whole(self, elements: list[Element]) -> Plain:
        """What the document says of the bundle as a whole."""
        if not elements:
            return {}
        first = elements[0]
        self.whole = {keeping.WHOLE: first.way}
        node = self.nodes.plain(first.raw, first.context)
        found, problems = keeping.facts_of_whole(node, lambda place: show_path(self._way(first, place)))
        self.problems += problems
        return found

    def _keeping(self, plain: Plain) -> Bundle:
        """The bundle, which keeps the document unless that is what we would write."""
        bundle = Bundle.model_validate(plain)
        plain = bundle.to_dict()
        if same(self.document, keeping.document(plain), ordered=True):
            return bundle
        if _depth(self.document) > DEEPEST:
            words = f"nested more than {DEEPEST} levels deep: what is no record is not kept"
            self.problems.append(problem(words, (), code="deep", severity="warning"))
            return bundle
        ways = {id_: element.way for id_, element in self.elements.items()}
        kept = keeping.keep(self.document, ways | self.whole, plain)
        return _with(bundle, kept)


def _with(bundle: Bundle, kept: Plain) -> Bundle:
    """The bundle, its first article (else its first record, else itself) keeping a document."""
    for name in LISTS.values():
        records = list(getattr(bundle, name))
        if records:
            records[0] = records[0].evolve(extensions={**records[0].extensions, keeping.URI: kept})
            return bundle.evolve(**{name: records})
    return bundle.evolve(extensions={**bundle.extensions, keeping.URI: kept})


def _richest(elements: list[Element]) -> Iterator[Element]:
    """The elements, of several with one address only the one that says most, the first of equals."""
    best: dict[str, Element] = {}
    for element in elements:
        other = best.setdefault(element.iri, element) if element.iri is not None else element
        if len(element.raw) > len(other.raw):
            best[str(element.iri)] = element
    yield from (one for one in elements if one.iri is None or best[one.iri] is one)


def _base(elements: list[Element], document: Any) -> str:
    """What the places of nodes are counted from: the address of the first article, else the whole document."""
    for element in elements:
        if element.kind == "article":
            said_ = (element.raw.get(key) for key in map(element.context.key, ("@id", "url", "mainEntityOfPage")))
            address = next((found for value in said_ if (found := url(value))), None)
            if address:
                return address
    whole = json.dumps(document, separators=(",", ":"))
    return hashlib.sha256(whole.encode()).hexdigest()


def _depth(value: Any) -> int:
    """How many containers stand around the innermost value."""
    deepest, left = 0, [(value, 0)]
    while left:
        value, depth = left.pop()
        deepest = max(deepest, depth)
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        left += [(item, depth + 1) for item in inner if isinstance(item, dict | list)]
    return deepest
