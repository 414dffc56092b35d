"""What one node says as fields of a record, and a node that says what a record says. Knows no document and no bytes.

What schema.org can say stands in its words. Each field of which it cannot say all, exactly, stands beside that whole,
as a term of ours: `nm:names`, `nm:when`. Such a term is believed where schema.org's words are still what we would
write for it; where somebody has changed them, they count.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmodel.formats.jsonld.nodes import OURS, is_iri
from newsmodel.formats.jsonld.tables import KINDS, Kind, get, put
from newsmodel.formats.jsonld.values import disown, items, own
from newsmodel.formats.mapping import Row, Table, get_json, put_json, same, write
from newsmodel.values.ids import Kind as KindName
from newsmodel.values.ids import new_id

Plain = dict[str, Any]
Fault = tuple[str, str]
"""What is wrong, in words, and the place in the node."""

SCHEME = "jsonld"
"""The scheme of the identifier that is a node's own address."""


def id_of(kind: KindName, iri: str) -> str:
    """The id of a record whose node has an address of its own."""
    return new_id(kind, basis=(SCHEME, iri))


# A node to fields.


def said(node: Plain, kind: Kind) -> tuple[Plain, list[Fault]]:
    """What a node that is told by meaning says, in schema.org's words and in ours; and what of it is wrong."""
    fields, faults = _in_words(node, kind)
    for name, value in own_fields(node, kind).items():
        rows = tuple(row for row in kind.table if _field(row) == name)
        keys = {key for row in rows for key in _keys(row)}
        there = {key: value for key, value in node.items() if key in keys}
        if same(write(rows, {name: value}, there, get=get, put=put), there):
            fields[name] = value
        elif fields.get(name) != value:
            faults.append((f"{' and '.join(there)} say something else than nm:{name}, and count", f"nm:{name}"))
    return fields, faults


def own_fields(node: Plain, kind: Kind) -> Plain:
    """What a node says in our own terms."""
    found = {}
    for name, field in kind.model.model_fields.items():
        value = node.get(f"nm:{name}")
        if value is not None:
            value = value if name == "extensions" else disown(value)
            found[name] = items(value) if field.default == () else value
    return found


def _in_words(node: Plain, kind: Kind) -> tuple[Plain, list[Fault]]:
    """What a node says in schema.org's words, with what is meant where it says nothing."""
    fields, faults = _read(kind.table, node)
    if kind is KINDS["article"]:
        fields = _composed(fields)
    iri = node.get("@id")
    if is_iri(iri) and not str(iri).startswith(OURS):
        fields["identifiers"] = [{"scheme": SCHEME, "value": iri}, *fields.get("identifiers", [])]
    return kind.defaults | fields, faults


def _read(table: Table, node: Plain) -> tuple[Plain, list[Fault]]:
    fields: Plain = {}
    faults: list[Fault] = []
    for row in table:
        given = get(node, row.theirs)
        try:
            value = row.read(given) if row.read and given is not None else None
        except ValueError as error:
            faults.append((str(error), row.theirs))
            continue
        if value is not None and get_json(fields, row.ours) is None:
            put_json(fields, row.ours, value)
    return fields, faults


def _field(row: Row) -> str:
    return row.ours.split("/")[1]


def _keys(row: Row) -> Iterator[str]:
    yield from (way.partition("/")[0] for way in row.theirs.split(" "))


# Fields to a node.


def saying(record: Plain, kind: Kind, ground: Plain) -> Plain:
    """The node that says what a record says, written over a node: what that says already stays as it is."""
    before = said(ground, kind)[0]
    told = _told(record, before, ground) if kind is KINDS["article"] else record
    own_address = {"scheme": SCHEME, "value": ground.get("@id")}
    told = told | {"identifiers": [one for one in record["identifiers"] if one != own_address]}
    made: Plain = write(kind.table, told, ground, get=get, put=put)
    words, after = _in_words(made, kind)[0], said(made, kind)[0]
    for name in kind.model.model_fields:
        value = record.get(name) or None
        if name in ("id", "kind") or _same(name, before.get(name), value):
            continue
        if _same(name, words.get(name), value) or value is None:
            made.pop(f"nm:{name}", None)
        elif not _same(name, after.get(name), value):
            made[f"nm:{name}"] = own_field(name, value)
    return made


def own_field(name: str, value: Any) -> Any:
    """A field as the value of a term of ours."""
    return value if name == "extensions" else own(value, name)


def _same(name: str, one: Any, other: Any) -> bool:
    one, other = one or None, other or None
    return same(one, other) if name == "extensions" else bool(one == other)


# An article's text.


def _composed(fields: Plain) -> Plain:
    """The fields with text and regions: those of `text`, else headline, blank line, body."""
    fields = dict(fields)
    body = fields.pop("body", None)
    whole = fields.get("text")
    if whole is None or (body and body not in whole):
        fields["text"], fields["regions"] = compose(fields.get("headline"), body)
    if "name" not in fields.get("source", {"name": None}):
        del fields["source"]
    return fields


def compose(headline: str | None, body: str | None) -> tuple[str, list[Plain]]:
    """A text and its regions: the headline, unless the body begins with it on a line of its own, and the body."""
    headline, body = headline or "", body or ""
    if headline and body.startswith(headline) and body[len(headline) : len(headline) + 1] in ("", "\n"):
        rest = body[len(headline) :]
        text, start = body, len(body) - len(rest.lstrip("\n"))
    else:
        text = "\n\n".join(part for part in (headline, body) if part)
        start = len(text) - len(body)
    regions = [("headline", 0, len(headline)), ("body", start, len(text))]
    return text, [{"role": role, "start": first, "end": last} for role, first, last in regions if first < last]


def _told(article: Plain, before: Plain, ground: Plain) -> Plain:
    """The article with what its body and its text are to be: as they are there, if they say so already."""
    text, regions = article["text"], article.get("regions") or []
    if (before.get("text"), before.get("regions") or []) == (text, regions):
        there = _read(KINDS["article"].table, ground)[0]
        return article | {"body": there.get("body"), "text": there.get("text")}
    bodies = [text[r["start"] : r["end"]] for r in regions if r["role"] == "body"]
    body = "\n".join(bodies) if regions else text
    composed = compose(article.get("headline"), body or None) == (text, regions)
    return article | {"body": body or None, "text": None if composed else text}
