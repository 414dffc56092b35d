"""An element that is kept without what our records say of it: an empty slot stands where that was. Knows no document.

So a document that is read and edited is not kept in its old words, and what was added to it by us is not kept at all:
writing says both again. Whether it says them as they stood is for the caller to see; else all is kept as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newsmodel.formats.mapping import Row, Table, get_json
from newsmodel.formats.newsmlg2.elements import LABELS, SLOT, SPELLINGS, get, local, place_of, tag
from newsmodel.formats.newsmlg2.guard import lxml
from newsmodel.formats.newsmlg2.names import own_id
from newsmodel.formats.newsmlg2.placing import Many, put, remove
from newsmodel.formats.newsmlg2.properties import OURS


def empty(node: Any, table: Table) -> None:
    """Empties an element of what the rows of a table say again just so."""
    rows: dict[str, list[Row]] = {}
    for row in table:
        if row.ours == "/type":
            continue  # an element's details may say it too, and then it would not be said again
        rows.setdefault(row.ours, []).append(row)
    for alike in rows.values():
        said = next(((row, value) for row in alike if (value := _said(row, node)) is not None), None)
        if said:
            _empty_row(node, *said)


def _said(row: Row, node: Any) -> Any:
    there = get(node, row.theirs)
    try:
        return row.read(there) if there is not None and row.read else None
    except ValueError:
        return None


def _empty_row(node: Any, row: Row, value: Any) -> None:
    again = row.write(value) if row.write else None
    if isinstance(again, Many):
        for inner in get(node, row.theirs):
            one = again.read(inner)
            if one is not None and not len(inner) and inner.text and _same(inner, again.write(one)):
                _slot(inner)
        return
    inner = place_of(node, row.theirs)
    path, at, last = row.theirs.rpartition("@")
    attribute = last if at else ""
    if len(inner) or (inner.text and attribute):
        return
    if attribute and path and (attribute == "tag" or inner.get("qcode")) and again == get(node, row.theirs):
        for name in (attribute, LABELS.get(attribute, attribute), *SPELLINGS.get(attribute, ())):
            inner.attrib.pop(name, None)
        _slot(inner)
    elif not attribute and inner.text and inner.text == _words(row, value, again):
        _slot(inner)


def _words(row: Row, value: Any, again: Any) -> Any:
    """The words in an element that say a value, if they are all there is to it."""
    return value.get("edtf") if row.theirs.endswith("!") and isinstance(value, dict) else again


def _same(there: Any, again: Any) -> bool:
    if again is None or there.tag != again.tag or len(there) != len(again):
        return False
    alike = _attributes(there) == _attributes(again) and there.text == again.text
    return alike and all(_same(*pair) for pair in zip(there, again, strict=True))


def _attributes(node: Any) -> dict[str, str]:
    spelt = {name for label, pair in SPELLINGS.items() if LABELS[label] in node.attrib for name in pair}
    return {name: value for name, value in node.attrib.items() if name not in spelt}


def _slot(node: Any) -> None:
    node.text = None
    node.append(lxml().ProcessingInstruction(SLOT))


def fill(node: Any, table: Table, values: Mapping[str, Any]) -> None:
    """Says in the slots of an element what the rows of a table say there."""
    for row in table:
        value = get_json(values, row.ours)
        if value not in (None, ()) and row.write and row.theirs[-1] not in "*!" and _slot_of(node, row.theirs):
            again = row.write(value)
            if again is not None:
                put(node, row.theirs, again)


def _slot_of(node: Any, path: str) -> bool:
    inner = place_of(node, path)
    name = re.sub(r"/@.*|\[.*?\]", "", path).rpartition("/")[2]
    return local(inner) == name and is_slot(inner)


def is_slot(node: Any) -> bool:
    """Whether an element was emptied, and nothing was put in since."""
    return any(child.tag is lxml().ProcessingInstruction and child.target == SLOT for child in node)


def close(root: Any) -> None:
    """Takes the slots away that nothing was put in."""
    for node in [*root.iter(lxml().ProcessingInstruction)]:
        if node.target == SLOT and node.getparent() is not None and node.getparent().getparent() is not None:
            remove(node.getparent())


def strip(item: Any, records: Mapping[str, Any]) -> None:
    """Takes out of an item what we add to one: assertions and subjects of our records, our extension properties."""
    for node in [*_additions(item, records)]:
        holder = node.getparent()
        remove(node)
        if holder is not item and not len(holder) and not holder.attrib and not (holder.text or "").strip():
            remove(holder)


def _additions(item: Any, records: Mapping[str, Any]) -> Iterator[Any]:
    metas = item.iterchildren(tag("itemMeta"), tag("contentMeta"))
    for node in [*item.iterchildren(tag("assert")), *(child for meta in metas for child in meta)]:
        ours = local(node).endswith("ExtProperty") and (node.get(LABELS["rel"]) or "").startswith(OURS)
        if ours or (local(node) in ("assert", "subject") and own_id(node.get(LABELS["is"])) in records):
            yield node
