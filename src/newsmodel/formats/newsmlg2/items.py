"""An article as an item, both ways: metadata by the table, text and evidence by the content. Knows no other record."""

from __future__ import annotations

from typing import Any, Final

from newsmodel.formats import mapping
from newsmodel.formats.mapping import Table
from newsmodel.formats.newsmlg2 import dates
from newsmodel.formats.newsmlg2.concepts import Plain, Where, apply
from newsmodel.formats.newsmlg2.content import Content, compose, content_of
from newsmodel.formats.newsmlg2.elements import LABELS, element, get, tag, words_of
from newsmodel.formats.newsmlg2.placing import insert, put
from newsmodel.formats.newsmlg2.slots import is_slot
from newsmodel.formats.newsmlg2.tables import item_table
from newsmodel.formats.newsmlg2.values import CODES, OURS
from newsmodel.values.edtf import bounds
from newsmodel.values.problem import Problem

VERSION: Final = "2.35"
"""The version of NewsML-G2 that new items are of."""


def article_table(item: Any) -> Table:
    """The table of an item, by the dates that it has."""
    return item_table(first=_has_first(item) or bool(get(item, "contentMeta/contentModified")))


def _has_first(item: Any) -> bool:
    """Whether an item has a date that is older than that of its version."""
    return bool(get(item, "itemMeta/firstCreated") or get(item, "contentMeta/contentCreated"))


def read_article(item: Any, where: Where) -> tuple[Plain, Content, list[Problem]]:
    """What an item says of its article, its text, and what of it is wrong."""
    plain, problems = mapping.read(article_table(item), item, get=get, where=where, severity="warning")
    if "name" not in plain.get("source", {"name": ""}):
        del plain["source"]
    found = compose(plain.get("headline"), content_of(item), captions_of(item))
    return {**plain, "text": found.text, "regions": found.regions}, found, problems


def captions_of(item: Any) -> list[tuple[str, str]]:
    """What stands in for a text where an item has none: its descriptions, as captions where they are some."""
    seen = get(item, "itemMeta/itemClass/@is") in {f"{CODES}ninature/{kind}" for kind in _SEEN}
    found = []
    for node in get(item, "contentMeta/description*") or []:
        caption = seen or node.get(LABELS["role"]) == f"{CODES}descriptionrole/caption"
        found.append(("caption" if caption else "body", words_of(node)))
    return [(role, words) for role, words in found if words]


_SEEN: Final = ("picture", "graphic", "animated", "video", "audio")


def write_article(item: Any, plain: Plain) -> None:
    """Makes an item say what an article says, but for its text."""
    published = plain.get("published")
    two = "modified" in plain or _has_first(item) or (published is not None and dates.moment_of(published) is None)
    without = () if two else ("/published",)
    table = item_table(first=two)
    apply(tuple(row for row in table if row.ours not in without), plain, item)
    _version(item, plain.get("modified") if two else published, plain)
    if "modified" in plain and not _has_first(item) and get(item, "itemMeta/versionCreated!").get("whyuri") is None:
        # So that the date of the version is not taken for that of publication.
        put(item, "contentMeta/contentModified", get(item, "itemMeta/versionCreated"))


def _version(item: Any, when: Plain | None, plain: Plain) -> None:
    """The date of the version, which the schema wants: where nobody has said it, the earliest it may be, marked so."""
    there = get(item, "itemMeta/versionCreated!")
    said = dates.version_of(there) if there is not None else None
    moment = dates.moment_of(when) if when else None
    if there is not None and moment and said == {"edtf": moment, "resolution": "explicit"}:
        return
    as_it_was = there is None or (there.get("whyuri") != dates.REQUIRED and not is_slot(there))
    if moment is None and said is None and as_it_was:
        return
    put(item, "itemMeta/versionCreated", moment or _earliest(when or plain.get("published") or {}))
    made = get(item, "itemMeta/versionCreated!")
    made.attrib.pop("whyuri", None)
    if moment is None:
        made.set("whyuri", dates.REQUIRED)


def _earliest(when: Plain) -> str:
    first = bounds(when["edtf"])[0] if when.get("edtf") else None
    return first.isoformat() if first and 0 < first.year <= 9999 else dates.UNKNOWN_MOMENT


def new_item(name: str, guid: str, item_class: str) -> Any:
    """A new item with what the schema wants of every one."""
    made = element(name, guid=guid, version="1", standard="NewsML-G2", standardversion=VERSION, conformance="power")
    meta = element("itemMeta")
    meta.append(element("itemClass", is_=CODES + item_class))
    meta.append(element("provider"))
    meta.append(element("versionCreated", dates.UNKNOWN_MOMENT, whyuri=dates.REQUIRED))
    made.append(meta)
    return made


# Evidence.

_FORM: Final = OURS + "mention_form:"
_FIELD: Final = OURS + "field"


def mentions_of(item: Any, content: Content, article: str) -> dict[str, list[Plain]]:
    """Id of a record → its mentions in the text of an item, by the item's inline references."""
    found: dict[str, list[Plain]] = {}
    for node in item.iterchildren(tag("inlineRef")):
        spans = [content.spans[id_] for id_ in (node.get("idrefs") or "").split() if id_ in content.spans]
        record = node.get(LABELS["id"])
        if record and spans:
            start, end = min(span[0] for span in spans), max(span[1] for span in spans)
            mention = {"article": article, "start": start, "end": end, "text": content.text[start:end]}
            form = node.get(LABELS["type"]) or ""
            mention["form"] = form.removeprefix(_FORM) if form.startswith(_FORM) else "name"
            related = get(node, f"related[rel={_FIELD}]!")
            if related is not None and related.get("value"):
                mention["field"] = related.get("value")
            found.setdefault(record, []).append(mention)
    return found


def inline_ref(record: str, mention: Plain, ids: list[str]) -> Any:
    """A reference from the item to where a record is told of in its text."""
    made = element("inlineRef", idrefs=" ".join(ids), id=record, type=_FORM + mention["form"])
    if "field" in mention:
        made.append(element("related", rel=_FIELD, value=mention["field"]))
    return made


def put_content(item: Any, html: Any) -> Any:
    """Makes XHTML an item's text, in the place of what was its text; gives the element that is to hold it."""
    held = next(item.iterchildren(tag("contentSet")), None)
    if held is None:
        held = element("contentSet")
        insert(item, held)
    there = content_of(item).node
    made = element("inlineXML", contenttype="application/xhtml+xml")
    made.append(html)
    if there is None:
        insert(held, made)
    else:
        made.tail = there.tail
        held.replace(there, made)
    return made
