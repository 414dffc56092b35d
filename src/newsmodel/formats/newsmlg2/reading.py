"""A document of NewsML-G2, as a tree, to a bundle. Knows no bytes.

News items, packages and planning items are articles. Concepts, and what stands in the place of one (an assertion, a
subject that is a person, an event's location), are records: actors, places, events; weapon systems, delegations,
claims and relations where we wrote them.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any, Final

from newsmodel.formats.mapping import build
from newsmodel.formats.newsmlg2 import names, slots
from newsmodel.formats.newsmlg2.concepts import Plain, as_native, read_concept
from newsmodel.formats.newsmlg2.content import Content
from newsmodel.formats.newsmlg2.elements import LABELS, local, place_of, tag
from newsmodel.formats.newsmlg2.guard import clean, line_of, lxml
from newsmodel.formats.newsmlg2.homes import Home, homes_of
from newsmodel.formats.newsmlg2.items import article_table, mentions_of, read_article
from newsmodel.formats.newsmlg2.keeping import URI, keep, shell_uri, stand_in, stand_ins
from newsmodel.formats.newsmlg2.properties import decoded, properties
from newsmodel.formats.newsmlg2.tables import concept_table
from newsmodel.models.actor import Actor
from newsmodel.models.article import Article
from newsmodel.models.bundle import LISTS, Bundle
from newsmodel.models.claim import Claim
from newsmodel.models.delegation import Delegation
from newsmodel.models.event import Event
from newsmodel.models.place import Place
from newsmodel.models.relation import Relation
from newsmodel.models.weapon_system import WeaponSystem
from newsmodel.values.base import Model
from newsmodel.values.problem import Problem

ITEMS: Final = ("newsItem", "packageItem", "planningItem", "conceptItem", "knowledgeItem", "catalogItem", "newsMessage")
"""What a document may be."""
_MODELS: Final[dict[str, type[Model]]] = {
    "article": Article, "actor": Actor, "place": Place, "event": Event, "weapon_system": WeaponSystem,
    "delegation": Delegation, "claim": Claim, "relation": Relation,
}  # fmt: skip
_BUNDLE: Final = "bundle."


def items_of(root: Any) -> list[Any]:
    """The items of a document: those of a message, else the document itself."""
    if local(root) != "newsMessage":
        return [root]
    held = next(root.iterchildren(tag("itemSet")), None)
    return [] if held is None else [child for child in held if local(child)]


def catalogue_of(item: Any) -> names.Catalogue:
    """The catalogue that holds in an item: its own, and that of the message it came in."""
    root = item.getroottree().getroot()
    return names.Catalogue([*root.iterchildren(tag("header")), item])


class Reader:
    """Reads one document; `problems` says what of it could not be understood."""

    def __init__(self, tree: Any, digest: str) -> None:
        self.tree = tree
        self.root = tree.getroot()
        self.digest = digest
        self.names = names.Names()
        self.problems: list[Problem] = []
        self.lines: dict[str, int | None] = {}
        self.homes: list[Home] = []
        self.records: dict[str, Plain] = {}
        self.facts: Plain = {}
        self.items = items_of(self.root)

    def bundle(self) -> Bundle:
        """The bundle that the document is; nothing of the document is kept yet."""
        if local(self.root) not in ITEMS:
            self._tell("fragment", "a part of a document, without an item around it: kept as it is", self.root)
        for node, _ in stand_ins(self.tree):
            self._tell("instruction", "an instruction that only newsmodel gives: left out", self.root)
            if node.getparent() is not None:
                node.getparent().remove(node)
        names.unlabel(self.root)
        seen: set[str] = set()
        for number, item in enumerate(self.items):
            catalogue = catalogue_of(item)
            names.label(item, catalogue, {})
            self.homes += homes_of(item, number, seen)
            missing = catalogue.problem()
            self.problems += [missing] if missing else []
        self._identify()
        for number, item in enumerate(self.items):
            self._item(item, [home for home in self.homes if home.item == number])
        lists: dict[str, list[Plain]] = {name: [] for name in LISTS.values()}
        for home in self.homes:
            lists[LISTS[home.kind]].append(self.records[home.id])
        made, problems = build(Bundle, {**self.facts, **lists}, at=self._fact_place, severity="warning")
        self.problems += problems
        return made or Bundle.model_validate(lists)

    def _fact_place(self, pointer: str) -> str:
        return f"itemMetaExtProperty {pointer.split('/')[1]}" if pointer else "itemMetaExtProperty"

    def keeping(self, bundle: Bundle, *, lean: bool) -> Bundle:
        """The bundle, each record keeping the element it came from, lean: without what the record says again."""
        if lean:
            self._make_lean()
        names.unlabel(self.root)
        kept: dict[str, Plain] = {}
        for home in reversed(self.homes):
            if home.node is not self.root and home.node.getparent() is not None:
                kept[home.id] = keep(home.node)
                stand_in(home.node, home.id)
        whole = keep(self.tree)
        article = next((home for home in self.homes if home.node is self.root), None)
        if article:
            kept[article.id] = whole
        lists = {name: [_keeping(record, kept) for record in getattr(bundle, name)] for name in LISTS.values()}
        shells = {} if article else {shell_uri(whole): whole}
        return bundle.evolve(**lists, extensions={**bundle.extensions, **shells})

    def _make_lean(self) -> None:
        for item in self.items:
            slots.strip(item, self.records)
        for home in self.homes:
            article = home.kind == "article"
            slots.empty(home.node, article_table(home.node) if article else concept_table(home.kind))

    def _identify(self) -> None:
        """Gives each record its id, and each element that means one of them."""
        ids: dict[str, str] = {}
        counts: dict[tuple[str | int, ...], int] = {}
        for home in self.homes:
            base = (self.items[home.item].get("guid") or self.digest, home.item, home.kind)
            counts[base] = counts.get(base, 0) + 1
            given = self.names.give(home.kind, home.uri, (*base, counts[base]))
            home.id = given["id"]
            home.node.set(LABELS["id"], home.id)
            home.node.set(LABELS["home"], "1")
            self.records[home.id] = given
            if home.uri:
                ids.setdefault(home.uri, home.id)
        for item in self.items:
            for node in item.iter("{*}*"):
                found = names.record_of(node, ids) if LABELS["home"] not in node.attrib else None
                if found:
                    node.set(LABELS["id"], found)

    def _item(self, item: Any, homes: list[Home]) -> None:
        article = homes[0] if homes and homes[0].node is item else None
        content = self._article(item, article) if article else Content()
        mentions = mentions_of(item, content, article.id) if article else {}
        for home in homes:
            if home is not article:
                plain, problems = read_concept(home.node, home.kind, self._where)
                self._placed(problems)
                plain |= {"mentions": mentions[home.id]} if home.id in mentions else {}
                self._finish(home, plain, self._properties(home.node, "conceptExtProperty"))
        meta = next(item.iterchildren(tag("itemMeta")), None)
        for name, value in self._properties(meta, "itemMetaExtProperty").items():
            if name.startswith(_BUNDLE):
                self.facts.setdefault(name.removeprefix(_BUNDLE), value)

    def _article(self, item: Any, home: Home) -> Content:
        plain, content, problems = read_article(item, self._where)
        self._placed(problems)
        more = self._properties(next(item.iterchildren(tag("contentMeta")), None), "contentMetaExtProperty")
        if "text" in more and clean(str(more["text"])) != plain["text"]:
            self._tell("stale", "an extension property gives another text than the content: the content counts", item)
            more = {name: value for name, value in more.items() if name not in ("text", "regions")}
        self._finish(home, plain, more)
        self._look_over(item)
        return content

    def _finish(self, home: Home, plain: Plain, more: Plain) -> None:
        """Adds the facts of extension properties, where the elements do not say otherwise by now, and checks all."""
        given = self.records[home.id]
        plain = {**given, **plain, "identifiers": [*given["identifiers"], *plain.get("identifiers", [])]}
        fields = _MODELS[home.kind].model_fields
        more = {name: value for name, value in more.items() if name in fields and name not in ("id", "kind")}
        again = as_native({**plain, **more}, home.kind) if more and home.kind != "article" else {}
        for name, value in more.items():
            if name in plain and name in again and again[name] != plain[name] and name != "identifiers":
                self._tell("stale", f"an extension property says something else of {name} than the elements", home.node)
            else:
                plain[name] = value
        made, problems = build(_MODELS[home.kind], plain, at=lambda _: self._path(home.node), severity="warning")
        self._placed(problems)
        if made is None:
            made = _MODELS[home.kind].model_validate({**given, **_LEAST[home.kind]})
        self.records[home.id] = made.to_dict()

    def _properties(self, holder: Any, name: str) -> Plain:
        found: Plain = {}
        for field, text in properties(holder, name).items() if holder is not None else ():
            try:
                found[field] = decoded(text)
            except ValueError as error:
                self._tell("value", f"the extension property for {field[:60]}: {error}", holder)
        return found

    def _look_over(self, item: Any) -> None:
        """What of an item's content is elsewhere, or is not what it says."""
        remote = [*item.iter(tag("remoteContent"))]
        if remote:
            message = f"content that is elsewhere ({len(remote)} references): kept as it is, never fetched"
            self._tell("remote", message, remote[0], "info")
        for node in item.iter(tag("inlineData")):
            if (node.get("encoding") or node.get("encodinguri") or "").lower().endswith("base64"):
                try:
                    base64.b64decode("".join((node.text or "").split()), validate=True)
                except (binascii.Error, ValueError):
                    self._tell("base64", "the data is to be base64, and is not: kept as it is", node, "error")

    # Problems and their places.

    def _where(self, node: Any, path: str) -> str:
        return self._path(place_of(node, path))

    def _path(self, node: Any) -> str:
        """The way to an element: `/newsItem/contentMeta/subject[2]`."""
        steps: list[str] = []
        at = node
        while at is not None:
            name = lxml().QName(at).localname
            same = 1 + sum(1 for _ in at.itersiblings(at.tag, preceding=True))
            more = same > 1 or next(at.itersiblings(at.tag), None) is not None
            steps.append(f"{name}[{same}]" if more else name)
            at = at.getparent()
        path = "/" + "/".join(reversed(steps))
        self.lines[path] = line_of(node)
        return path

    def _placed(self, problems: list[Problem]) -> None:
        self.problems += [problem.evolve(line=self.lines.get(problem.path or "")) for problem in problems]

    def _tell(self, code: str, message: str, node: Any, severity: Any = "warning") -> None:
        path = self._path(node)
        self.problems.append(Problem(code=code, severity=severity, message=message, path=path, line=self.lines[path]))


_LEAST: Final[dict[str, Plain]] = {
    "article": {"text": ""},
    "actor": {"type": "unknown"},
    "weapon_system": {"category": "unknown"},
    "event": {"type": "other", "status": "unknown"},
}


def _keeping(record: Any, kept: dict[str, Plain]) -> Any:
    if record.id not in kept:
        return record
    return record.evolve(extensions={**record.extensions, URI: kept[record.id]})
