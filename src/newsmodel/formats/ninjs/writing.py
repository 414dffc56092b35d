"""A bundle to an item of ninjs, as plain JSON values. Knows no bytes.

The first article is the item, the others are associations of it, `newsmodel_article_2` and so on. What an article or
a record keeps of the element it was read from is the ground that it is written on.
"""

from __future__ import annotations

from typing import Any, cast

from newsmodel.formats.mapping import Row, get_json, put_json, write
from newsmodel.formats.ninjs.keeping import in_order, kept
from newsmodel.formats.ninjs.names import NO_ARTICLE, get_tag, put_tag, uri_of
from newsmodel.formats.ninjs.tables import MEMBERS, Family, Member, item_table
from newsmodel.formats.ninjs.words import body_of, body_path, get_words, put_words
from newsmodel.models.bundle import LISTS, Bundle

ASSOCIATED = "newsmodel_article_"
"""How the names of the associations begin that are articles of a bundle."""


def document(bundle: Bundle, version: str) -> dict[str, Any]:
    """The whole document."""
    plain = bundle.to_dict()
    main, *others = plain["articles"] or [None]
    family = cast("Family", version[0])
    made: dict[str, Any] = item(main, version) if main else {"uri": NO_ARTICLE, "type": "composite"}
    for member in MEMBERS:
        records = [record for record in plain[LISTS[member.kind]] if _belongs(record, member)]
        elements = [element(record, member, version) for record in records]
        _extend(made, member.name(family), elements)
    associated = [(f"{ASSOCIATED}{number}", item(other, version)) for number, other in enumerate(others, 2)]
    if family == "1" and associated:
        there = made.get("associations")
        made["associations"] = {**(there if isinstance(there, dict) else {}), **dict(associated)}
    else:
        _extend(made, "associations", [{"name": name, **other} for name, other in associated])
    keeps = kept(main, family) if main else None
    return in_order(made, keeps["members"]) if keeps else _declared(made, version)


def item(article: dict[str, Any], version: str) -> dict[str, Any]:
    """The item of one article, without what other records say."""
    family = cast("Family", version[0])
    keeps = kept(article, family)
    base = keeps["rest"] if keeps else {}
    first = "firstCreated" if family == "3" else "firstcreated"
    table = item_table(family, two_dates="modified" in article or first in base)
    place = body_path(base, family)
    table += (Row("/body", place),) if place else _new_body(family)
    said = get_words(base, place) if place else None
    body = body_of(article, said)
    values = article | {"body": body, "uri": _uri(article, "article", keeps), "body_type": body and "text/plain"}
    made = cast("dict[str, Any]", write(table, values, base, get=get_words, put=put_words))
    if keeps:
        return in_order(made, keeps["members"])
    return {"uri": made.pop("uri"), "type": "text", **made}


def element(record: dict[str, Any], member: Member, version: str) -> dict[str, Any]:
    """The element of one record."""
    family = cast("Family", version[0])
    keeps = kept(record, family)
    base = keeps["rest"] if keeps else {}
    values = record | {"uri": _uri(record, member.kind, keeps)}
    if "latitude" in record and "longitude" in record:
        values["point"] = {"longitude": record["longitude"], "latitude": record["latitude"]}
    get, put = (get_tag, put_tag) if family == "1" else (get_json, put_json)
    made = cast("dict[str, Any]", write(member.table(family), values, base, get=get, put=put))
    return in_order(made, keeps["members"]) if keeps else made


def _new_body(family: Family) -> tuple[Row, ...]:
    if family == "1":
        return (Row("/body", "body_text"),)
    content_type = "contentType" if family == "3" else "contenttype"
    return Row("/body", "bodies/role=main/value"), Row("/body_type", f"bodies/role=main/{content_type}")


def _uri(record: dict[str, Any], kind: Any, keeps: dict[str, Any] | None) -> str | None:
    """The URI to write; None for an element that had none, and for one that keeps its own."""
    if keeps and not {"uri", "code"} & {*keeps["members"]}:
        return None
    base = keeps["rest"] if keeps else {}
    if "code" in base:
        return cast("str | None", get_tag(base, "uri"))
    return cast("str", base["uri"]) if "uri" in base else uri_of(record, kind)


def _belongs(record: dict[str, Any], member: Member) -> bool:
    return member.kind != "actor" or (record["type"] == "person") == (member.three == "people")


def _extend(made: dict[str, Any], name: str, elements: list[dict[str, Any]]) -> None:
    if elements:
        there = made.get(name)
        made[name] = [*(there if isinstance(there, list) else []), *elements]


def _declared(made: dict[str, Any], version: str) -> dict[str, Any]:
    """The item with a statement of its version, where the version has one."""
    if version < "1.3":
        return made
    schema = f"http://www.iptc.org/std/ninjs/ninjs-schema_{version}.json"
    standard = {"name": "ninjs", "version": version, "schema": schema}
    return {"$standard" if version < "2" else "standard": standard, **made}
