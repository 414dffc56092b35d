"""Who is meant: QCodes and URIs, ids of records, and the labels by which rows read either. Knows no field of ours.

A record that came from elsewhere has an identifier of the scheme `newsmlg2`: its URI, or its QCode where no catalogue
at hand resolves that; its id is made of it. One of ours goes out as `urn:newsmodel:<id>` and comes back as itself.
Catalogues are never fetched: the IPTC's aliases are bundled, and a document's own `<catalog>` is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

from newsmodel import resources
from newsmodel.formats.newsmlg2.elements import LABELS, SPELLINGS, element, local, tag
from newsmodel.formats.newsmlg2.guard import line_of
from newsmodel.values.ids import Kind, kind_of, new_id
from newsmodel.values.problem import Problem

OURS: Final = "urn:newsmodel:"
SCHEME: Final = "newsmlg2"
CATALOGUE: Final = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
"""The catalogue that what we write refers to."""

_BUNDLED = re.compile(r"https?://(?:www\.)?iptc\.org/std/catalog/catalog\.IPTC-G2-Standards_\d+\.xml", re.IGNORECASE)
_ID = re.compile(r"([a-z_]+):[a-z0-9][a-z0-9._-]{0,119}")
_NEWSCODES: Final = "http://cv.iptc.org/newscodes/"


def own_id(uri: str | None) -> str | None:
    """The id of a record that a URI of ours names; None for any other URI."""
    found = _ID.fullmatch(uri.removeprefix(OURS)) if uri and uri.startswith(OURS) else None
    return found[0] if found and found[1] in _KINDS else None


_KINDS = frozenset(("article", "actor", "delegation", "weapon_system", "place", "event", "claim", "relation"))


@cache
def bundled() -> dict[str, str]:
    """Alias → URI of scheme, of the IPTC's catalogue."""
    table = resources.toml("formats/newsmlg2/catalogue.toml")
    schemes: dict[str, str] = {alias: _NEWSCODES + end for alias, end in table["newscodes"].items()}
    schemes.update(table["others"])
    return schemes


@cache
def _compact(uri: str) -> str | None:
    cut = max(uri.rfind("/"), uri.rfind("#")) + 1
    alias = next((alias for alias, scheme in bundled().items() if scheme == uri[:cut]), None)
    code = uri[cut:]
    return f"{alias}:{code}" if alias and code and not re.search(r"\s", code) else None


class Names:
    """The ids given so far: no two records get the same."""

    def __init__(self) -> None:
        self.taken: set[str] = set()

    def give(self, kind: Kind, uri: str | None, place: tuple[str | int, ...]) -> dict[str, Any]:
        """`id` and `identifiers` of a record: by its URI, or else by its place in the document."""
        own = own_id(uri)
        own = own if own and kind_of(own) == kind else None
        found = own or (new_id(kind, basis=(SCHEME, uri)) if uri else None)
        if found is None or found in self.taken:
            found = new_id(kind, basis=(SCHEME, *place))
        self.taken.add(found)
        return {"id": found, "identifiers": [] if own or not uri else [{"scheme": SCHEME, "value": uri}]}


def uri_of(record: Mapping[str, Any]) -> str:
    """The URI (or unresolved QCode) of a record: the one that its id was made of, or one of ours."""
    kind: Any = kind_of(record["id"])
    for identifier in record.get("identifiers", []):
        value: str = identifier["value"]
        if identifier["scheme"] == SCHEME and record["id"] == new_id(kind, basis=(SCHEME, value)):
            return value
    return f"{OURS}{record['id']}"


# Catalogues.


class Catalogue:
    """The aliases that hold in an item: those of its own catalogues and of the IPTC's where it refers to that."""

    def __init__(self, holders: Iterable[Any]) -> None:
        self.schemes: dict[str, str] = {}
        self.refers = False
        self.missing: dict[str, Any] = {}
        """Aliases in no catalogue at hand, each with the first element that has it."""
        self.elsewhere: list[str] = []
        for holder in holders:
            self._add(holder)

    def _add(self, holder: Any) -> None:
        for node in holder.iterchildren(tag("catalogRef"), tag("catalog")):
            href = node.get("href") or ""
            if local(node) == "catalog":
                for scheme in node.iterchildren(tag("scheme")):
                    self.schemes[scheme.get("alias") or ""] = scheme.get("uri") or ""
            elif _BUNDLED.fullmatch(href.strip()):
                self.refers = True
            else:
                self.elsewhere.append(href)

    def uri(self, qcode: str, node: Any = None) -> str:
        """What a QCode stands for; itself where nothing at hand says so."""
        alias, colon, code = qcode.partition(":")
        scheme = self.schemes.get(alias) or (bundled().get(alias) if self.refers else None)
        if not colon or scheme is None:
            self.missing.setdefault(alias, node)
            return qcode
        return scheme + code

    def problem(self) -> Problem | None:
        """What could not be resolved; None where all could."""
        if not self.missing:
            return None
        aliases = [f"“{alias[:40]}”" for alias in list(self.missing)[:8]] + (["…"] if len(self.missing) > 8 else [])
        where = f"; {', '.join(self.elsewhere)[:300]} are not at hand and never fetched" if self.elsewhere else ""
        return Problem(
            code="catalogue",
            severity="warning",
            message=f"aliases that no catalogue at hand resolves stay as they are: {', '.join(aliases)}{where}",
            line=line_of(next(iter(self.missing.values()))),
        )


# Labels.


def label(root: Any, catalogue: Catalogue, ids: Mapping[str, str]) -> None:
    """Writes on each element in an item what its QCodes and URIs mean, and which record that is (`ids`, by URI)."""
    for node in _own(root):
        for name, (qcode, uri) in SPELLINGS.items():
            meant = _meant(node, catalogue, qcode, uri)
            if meant is not None:
                node.set(LABELS[name], meant)
        if LABELS["id"] not in node.attrib and (found := record_of(node, ids)):
            node.set(LABELS["id"], found)


def record_of(node: Any, ids: Mapping[str, str]) -> str | None:
    """The id of the record that a labelled element means."""
    meant = node.get(LABELS["is"])
    return ids.get(meant) or own_id(meant) if meant else None


def _meant(node: Any, catalogue: Catalogue, qcode: str, uri: str) -> str | None:
    written = node.get(uri)
    if written is not None:
        return str(written)
    written = node.get(qcode)
    first = written.split()[:1] if written else []
    if not first or ":" not in first[0]:
        return None
    return catalogue.uri(first[0], node)


def settle(root: Any, catalogue: Catalogue, uris: Mapping[str, str], words: Mapping[str, str]) -> None:
    """Spells out the labels of an item that say something else than its attributes: by QCode where that can be.

    `uris` gives the URI of each record, `words` a name; a reference that has nothing in it gets the name.
    """
    for node in _own(root):
        id_, meant = node.get(LABELS["id"]), node.get(LABELS["is"])
        if id_ and meant is None and LABELS["home"] not in node.attrib:
            node.set(LABELS["is"], uris.get(id_, f"{OURS}{id_}"))
            if id_ in words and not len(node) and local(node) not in ("inlineRef", "conceptId"):
                node.append(element("name", words[id_]))
        for name, (qcode, uri) in SPELLINGS.items():
            wanted = node.get(LABELS[name])
            if wanted is not None and _meant(node, catalogue, qcode, uri) != wanted:
                _spell(node, catalogue, wanted, qcode=qcode, uri=uri)


def _spell(node: Any, catalogue: Catalogue, wanted: str, *, qcode: str, uri: str) -> None:
    for name in (qcode, uri):
        node.attrib.pop(name, None)
    short = _compact(wanted) if catalogue.refers else None
    if short and catalogue.uri(short) == wanted:
        node.set(qcode, short)
    elif (
        re.fullmatch(r"[^\s:]+:[^\s]+", wanted)
        and catalogue.uri(wanted) == wanted
        and "/" not in wanted
        and not wanted.startswith("urn:")
    ):
        node.set(qcode, wanted)
    else:
        node.set(uri, wanted)


def unlabel(root: Any) -> None:
    """Takes all labels away."""
    for node in _own(root):
        for name in LABELS.values():
            node.attrib.pop(name, None)


def _own(root: Any) -> Iterator[Any]:
    return (node for node in root.iter("{*}*") if local(node))
