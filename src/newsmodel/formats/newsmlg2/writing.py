"""A bundle to a document of NewsML-G2, as a tree. Knows no bytes.

One article is a news item, several are a news message; records stand in them as assertions, and as subjects of the
article, so that any reader sees who and what it is about. Records without an article are concepts of a knowledge item.
What an article or a record keeps of the element it was read from is the ground that it is written on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.formats.newsmlg2 import names, slots
from newsmodel.formats.newsmlg2.concepts import Plain, new_concept, read_concept, write_concept
from newsmodel.formats.newsmlg2.content import compose, content_of
from newsmodel.formats.newsmlg2.elements import LABELS, collapsed, element, local, tag
from newsmodel.formats.newsmlg2.guard import clean, lxml
from newsmodel.formats.newsmlg2.homes import ARTICLES
from newsmodel.formats.newsmlg2.items import (
    captions_of,
    inline_ref,
    mentions_of,
    new_item,
    put_content,
    read_article,
    write_article,
)
from newsmodel.formats.newsmlg2.keeping import URI, is_ours, kept, stand_ins
from newsmodel.formats.newsmlg2.placing import insert, remove, replace
from newsmodel.formats.newsmlg2.properties import set_properties
from newsmodel.formats.newsmlg2.reading import catalogue_of, items_of
from newsmodel.formats.newsmlg2.tables import CONCEPTS
from newsmodel.formats.newsmlg2.values import nature
from newsmodel.formats.newsmlg2.xhtml import Stretch, xhtml
from newsmodel.models.bundle import LISTS, Bundle
from newsmodel.values.ids import kind_of, new_id

_OURS: Final = "urn:newsmodel:"
_HOLDERS: Final = (*ARTICLES, "conceptItem", "knowledgeItem")
"""Items that may hold assertions."""
_SUBJECTS: Final = ("actor", "place", "event", "weapon_system", "delegation")
_FACTS: Final = ("$schema", "provenance", "times", "extensions")


def document(bundle: Bundle) -> Any:
    """The whole document, as a tree."""
    return Writer(bundle).tree()


class Writer:
    """Writes one bundle."""

    def __init__(self, bundle: Bundle) -> None:
        self.plain = bundle.to_dict()
        self.records = {record["id"]: record for name in LISTS.values() for record in self.plain[name]}
        self.uris = {id_: names.uri_of(record) for id_, record in self.records.items()}
        self.ids = {uri: id_ for id_, uri in self.uris.items()}
        self.words = {id_: words for id_, record in self.records.items() if (words := _words(record))}
        self.homes: dict[str, Any] = {}
        self.asserted: set[str] = set()
        self.fresh: list[Any] = []
        self.counter = [0]
        self.natives: dict[str, list[Plain]] = {}

    def tree(self) -> Any:
        roots = [*self._shells(), *self._articles()]
        left = [record for record in self._concepts() if record["id"] not in self.homes]
        facts = {f"bundle.{name}": value for name in _FACTS if (value := self._fact(name))}
        holders = [item for root in roots for item in items_of(root) if local(item) in _HOLDERS]
        if (left or facts or not roots) and not holders:
            roots.append(self._knowledge_item(left))
            holders, left = [roots[-1]], []
        root = self._message(roots) if len(roots) > 1 else roots[0]
        items = items_of(root)
        for item in items:
            names.label(item, catalogue_of(item), self.ids)
        for record in left:
            self._assert(record, holders)
        for item in items:
            self._write_item(item)
        self._write_records()
        if facts or holders:
            self._put_properties(holders[0] if holders else None, "itemMeta", "itemMetaExtProperty", facts)
        return self._finished(root, items)

    # What is there already.

    def _shells(self) -> Iterator[Any]:
        """The roots of documents that the bundle keeps."""
        for uri, value in self.plain["extensions"].items():
            tree = kept(value) if is_ours(uri) else None
            if tree is not None:
                yield self._filled(tree.getroot())

    def _articles(self) -> Iterator[Any]:
        """The roots of items that are articles of no such document."""
        for article in self.plain["articles"]:
            if article["id"] in self.homes:
                continue
            tree = kept(article["extensions"].get(URI))
            if tree is not None and local(tree.getroot()) in ARTICLES:
                root = tree.getroot()
                self._settle_in(root, article["id"])
                yield self._filled(root)
            else:
                yield self._news_item(article)

    def _filled(self, root: Any) -> Any:
        """An element with the kept elements of records in the places of the instructions that stand for them."""
        waiting = [*stand_ins(root)]
        while waiting:
            node, id_ = waiting.pop()
            record = self.records.get(id_)
            tree = kept(record["extensions"].get(URI)) if record and id_ not in self.homes else None
            if tree is None or not local(tree.getroot()) or node.getparent() is None:
                if node.getparent() is not None:
                    remove(node)
                continue
            inner = tree.getroot()
            inner_waiting = [*stand_ins(inner)]
            replace(node, inner)
            self._settle_in(inner, id_)
            waiting += inner_waiting
        return root

    def _settle_in(self, node: Any, id_: str) -> None:
        self.homes[id_] = node
        node.set(LABELS["id"], id_)
        node.set(LABELS["home"], "1")

    # What is new.

    def _news_item(self, article: Plain) -> Any:
        made = new_item("newsItem", self.uris[article["id"]], "ninature/text")
        made.insert(0, element("catalogRef", href=names.CATALOGUE))
        made.append(element("contentMeta"))
        self._settle_in(made, article["id"])
        self.fresh.append(made)
        return made

    def _knowledge_item(self, records: list[Plain]) -> Any:
        made = new_item("knowledgeItem", f"{_OURS}bundle", "cinature/concept")
        made.insert(0, element("catalogRef", href=names.CATALOGUE))
        held = lxml().SubElement(made, tag("conceptSet"))
        for record in records:
            concept = new_concept(record, record["kind"], "concept")
            held.append(concept)
            self.homes[record["id"]] = concept
        self.fresh.append(made)
        return made

    def _message(self, roots: list[Any]) -> Any:
        """One message of several documents: the first that is one, or a new one."""
        message = next((root for root in roots if local(root) == "newsMessage"), None)
        if message is None:
            message = element("newsMessage")
            header = lxml().SubElement(message, tag("header"))
            header.append(element("sent", "1970-01-01T00:00:00Z", whyuri=f"{_OURS}required"))
            lxml().SubElement(message, tag("itemSet"))
            self.fresh.append(message)
        held = next(message.iterchildren(tag("itemSet")), None)
        if held is None:
            held = lxml().SubElement(message, tag("itemSet"))
        for root in roots:
            if root is not message:
                for item in items_of(root):
                    held.append(item)
        return message

    def _assert(self, record: Plain, holders: list[Any]) -> None:
        """A record in the item of the article that first speaks of it, else in the first item."""
        first = next((m["article"] for m in record["mentions"]), None)
        holder = self.homes.get(first or "")
        holder = holder if holder in holders else holders[0]
        made = new_concept(record, record["kind"])
        insert(holder, made)
        self.homes[record["id"]] = made
        self.asserted.add(record["id"])
        if holder not in self.fresh:
            self.fresh.append(made)

    # Saying all of it.

    def _write_item(self, item: Any) -> None:
        id_ = item.get(LABELS["id"])
        if local(item) in ARTICLES and self.homes.get(id_) is item:
            self._write_article(item, self.records[id_])
        if local(item) in _HOLDERS:
            self._write_subjects(item)

    def _write_article(self, item: Any, article: Plain) -> None:
        write_article(item, article)
        text, regions = article["text"], article["regions"]
        headline = next((text[r["start"] : r["end"]] for r in regions if r["role"] == "headline"), None)
        said = compose(headline, content_of(item), captions_of(item))
        untouched = (said.text, said.regions) == (text, regions) and item not in self.fresh
        if not untouched and local(item) == "newsItem":
            self._write_text(item, article)
        native, found, _ = read_article(item, lambda _, path: path)
        self.natives |= mentions_of(item, found, article["id"])
        facts = _rest(article, native)
        if untouched:
            facts = {name: value for name, value in facts.items() if name not in ("text", "regions")}
        self._put_properties(item, "contentMeta", "contentMetaExtProperty", facts)

    def _write_text(self, item: Any, article: Plain) -> None:
        """The text as XHTML, with a reference for each mention of a record in it."""
        for node in [*item.iterchildren(tag("inlineRef"))]:
            remove(node)
        told = [
            (record["id"], mention)
            for record in self._concepts()
            for mention in record["mentions"]
            if mention["article"] == article["id"]
            and 0 <= mention["start"] < mention["end"] <= len(article["text"])
            and article["text"][mention["start"] : mention["end"]] == mention["text"]
        ]
        spans = {(m["start"], m["end"]): Stretch(self.counter) for _, m in told}
        html = xhtml(article["text"], article["regions"], spans, article.get("headline"))
        put_content(item, html)
        for id_, mention in sorted(told, key=lambda pair: pair[0]):
            insert(item, inline_ref(id_, mention, spans[mention["start"], mention["end"]].ids))

    def _write_subjects(self, item: Any) -> None:
        """Beside each new assertion a subject, for readers that know no assertions."""
        meta = next(item.iterchildren(tag("contentMeta")), None)
        asserted = [node.get(LABELS["id"]) for node in item.iterchildren(tag("assert"))]
        wanted = [id_ for id_ in asserted if id_ in self.asserted and kind_of(id_) in _SUBJECTS]
        there = set()
        for node in [] if meta is None else [*meta.iterchildren(tag("subject"))]:
            id_ = names.own_id(node.get(LABELS["is"]))
            if id_ and id_ not in self.records:
                remove(node)
            else:
                there.add(node.get(LABELS["id"]))
        for id_ in wanted:
            if id_ not in there:
                if meta is None:
                    meta = element("contentMeta")
                    insert(item, meta)
                person = self.records[id_].get("type") == "person"
                kind = nature("person" if person else CONCEPTS[kind_of(id_)].nature)
                insert(meta, element("subject", id=id_, type=kind))

    def _write_records(self) -> None:
        for record in self._concepts():
            node, kind = self.homes[record["id"]], record["kind"]
            write_concept(node, record, kind)
            if local(node) in ("assert", "concept"):
                native = read_concept(node, kind, lambda _, path: path)[0]
                native |= {"mentions": self.natives.get(record["id"], [])}
                set_properties(node, "conceptExtProperty", _rest(record, native))

    def _put_properties(self, item: Any, meta: str, name: str, facts: Plain) -> None:
        held = None if item is None else next(item.iterchildren(tag(meta)), None)
        if held is None and item is not None and facts:
            held = element(meta)
            insert(item, held)
        if held is not None:
            set_properties(held, name, facts)

    def _fact(self, name: str) -> Any:
        if name == "extensions":
            return {uri: value for uri, value in self.plain[name].items() if not is_ours(uri)}
        return self.plain.get(name)

    def _concepts(self) -> Iterator[Plain]:
        return (record for kind in LISTS if kind != "article" for record in self.plain[LISTS[kind]])

    # The end.

    def _finished(self, root: Any, items: list[Any]) -> Any:
        slots.close(root)
        for item in items:
            names.settle(item, catalogue_of(item), self.uris, self.words)
        names.unlabel(root)
        for node in self.fresh:
            _indent(node)
        if root in self.fresh:
            lxml().cleanup_namespaces(root)
        return root.getroottree()


def _words(record: Plain) -> str | None:
    """A name to show where a record is referred to."""
    named = record.get("names") or [{"text": record.get("label") or record.get("headline") or ""}]
    return collapsed(clean(named[0]["text"])) or None


def _indent(node: Any) -> None:
    """New elements on lines of their own, but for what stands in an article's text; as deep as what is around them."""
    depth = sum(1 for _ in node.iterancestors())
    earlier = node.getprevious()
    around = (earlier.tail if earlier is not None else node.getparent().text if depth else "") or ""
    margin = around.rpartition("\n")[2]
    if depth and ("\n" not in around or around.strip()):
        return
    unit = margin[: len(margin) // depth] if depth else "  "
    waiting = [(node, margin)]
    while waiting:
        holder, outer = waiting.pop()
        children = list(holder)
        if not children or (holder.text or "").strip() or local(holder) in ("", "inlineXML"):
            continue
        holder.text = f"\n{outer}{unit}"
        for child in children:
            child.tail = holder.text
            waiting.append((child, outer + unit))
        children[-1].tail = f"\n{outer}"


def _rest(record: Plain, native: Plain) -> Plain:
    """The facts of a record that its elements do not say, or say otherwise."""
    own = [i for i in record["identifiers"] if record["id"] == new_id(record["kind"], basis=("newsmlg2", i["value"]))]
    native = {**native, "identifiers": [*own[:1], *native.get("identifiers", [])]}
    found: Plain = {}
    for name, value in record.items():
        told = {u: v for u, v in value.items() if u != URI} if name == "extensions" else value
        if name not in ("id", "kind") and told not in ([], {}) and native.get(name) != told:
            found[name] = told
    if record["kind"] == "article":
        found |= {name: record[name] for name in ("text", "regions") if native.get(name) != record[name]}
    return found
