"""Where our fields stand in NewsML-G2: a table for items, and one a kind of record, for both directions.

Rows speak of meanings (`@is`, `@role`, see `elements`), never of QCodes; of ids (`@id`), never of URIs. Beside the
fields of a record the tables speak of one that is none: `/point`, a place's coordinates. Knows no document.
"""

from __future__ import annotations

from typing import Final

from attrs import frozen

from newsmodel.checks.validation import MODELS
from newsmodel.formats.mapping import Row, Table
from newsmodel.formats.newsmlg2 import dates
from newsmodel.formats.newsmlg2.elements import element, words_of
from newsmodel.formats.newsmlg2.values import (
    CODES,
    EVENT_STATUS,
    ISO,
    OCCURS,
    OURS,
    STATUS,
    actor_nature,
    actor_type,
    byline_of,
    country,
    creator,
    creator_of,
    event_status,
    host,
    identifier_of,
    keyword_of_subject,
    language,
    line,
    local_part,
    many,
    name_element,
    name_of,
    participant,
    participant_of,
    place_type,
    point_attributes,
    point_of,
    position,
    position_of,
    reference,
    references,
    same_as,
    summary,
    text,
    url,
    xs_language,
)

_NAMES = many("/names", "name*", name_of, name_element)
_IDENTIFIERS = many("/identifiers", "sameAs*", identifier_of, same_as)


def item_table(*, first: bool) -> Table:
    """The table of an item; `first` says whether it has another date of publication than that of its version."""
    version = "/modified" if first else "/published"
    return (
        *_ITEM,
        Row("/published", "itemMeta/firstCreated", dates.when_of, dates.moment_of),
        Row("/published", "contentMeta/contentCreated", dates.when_of, dates.date_of),
        Row(version, "itemMeta/versionCreated!", dates.version_of, None),
        Row("/modified", "contentMeta/contentModified", dates.when_of, None),
    )


_ITEM: Final = (
    Row("/headline", "contentMeta/headline", text, line),
    Row("/headline", "itemMeta/title", text, None),
    Row("/deck", f"contentMeta/description[role={CODES}descriptionrole/summary]", text, line),
    Row("/deck", "contentMeta/description*", summary, None),
    many("/bylines", "contentMeta/by*", byline_of, lambda byline: element("by", line(byline["name"]))),
    many("/bylines", "contentMeta/creator*", creator_of, creator),
    Row("/dateline/text", "contentMeta/dateline", text, line),
    Row("/language", "contentMeta/language/@tag", language, xs_language),
    Row("/language", "@lang", language, None),
    Row("/source/name", "itemMeta/provider/name", text, line),
    Row("/source/name", "itemMeta/provider/@literal", text, None),
    Row("/source/name", "rightsInfo/copyrightHolder/name", text, None),
    Row("/source/name", "itemMeta/provider/@qcode", local_part, None),
    Row("/source/name", "contentMeta/infoSource/name", text, None),
    Row("/source/name", "itemMeta/provider/@uri", host, None),
    Row("/source/url", "itemMeta/provider/@is", lambda uri: None if uri.startswith(CODES) else url(uri), url),
    Row("/url", f"itemMeta/link[rel={OURS}url]/@href", url, url),
    Row("/canonical_url", f"itemMeta/link[rel={OURS}canonical_url]/@href", url, url),
    Row("/rights", "rightsInfo/copyrightNotice", text, line),
    Row("/status", "itemMeta/pubStatus/@is", *STATUS),
    many("/keywords", "contentMeta/keyword*", lambda node: words_of(node) or None,
         lambda word: element("keyword", line(word)) if line(word) else None),
    many("/keywords", "contentMeta/subject*", keyword_of_subject, None),
)  # fmt: skip


_ACTOR: Final = (
    Row("/type", "type/@is", actor_type, actor_nature),
    Row("/type", "@type", actor_type, actor_nature),
    _NAMES,
    _IDENTIFIERS,
    Row("/country", f"related[rel={OURS}country]/@is", country, lambda code: ISO + code),
    many("/positions", f"related[rel={OURS}position]*", position_of, position),
)
_PERSON: Final = (
    *_ACTOR,
    references("/affiliations", "personDetails/affiliation*", "actor"),
    references("/affiliations", "organisationDetails/affiliation*", "actor"),
)
_ORGANIZATION: Final = (*_ACTOR, *reversed(_PERSON[-2:]))
_PLACE: Final = (
    Row("/type", "@type", place_type, None),
    Row("/type", "type/@is", place_type, None),
    _NAMES,
    _IDENTIFIERS,
    Row("/country", f"related[rel={OURS}country]/@is", country, lambda code: ISO + code),
    Row("/point", "geoAreaDetails/position!", point_of, point_attributes),
    Row("/point", "POIDetails/position!", point_of, point_attributes),
    reference("/within", "broader*", "place"),
)
_EVENT: Final = (
    Row("/label", "name", text, line),
    _IDENTIFIERS,
    Row("/when", "eventDetails/dates!", dates.when_of_dates, dates.dates_of),
    Row("/status", "eventDetails/eventStatus/@is", event_status, EVENT_STATUS[1]),
    Row("/status", "eventDetails/occurStatus/@is", *OCCURS),
    references("/places", "eventDetails/location*", "place"),
    many("/participants", "eventDetails/participant,organiser*", participant_of, participant),
    reference("/parent", "broader*", "event"),
)
_WEAPON: Final = (
    _NAMES,
    _IDENTIFIERS,
    references("/manufacturers", "objectDetails/creator*", "actor"),
    reference("/variant_of", "broader*", "weapon_system"),
)
_DELEGATION: Final = (
    _IDENTIFIERS,
    references("/represents", "organisationDetails/affiliation*", "actor"),
    reference("/head", f"related[rel={OURS}head]*", "actor", rel=f"{OURS}head"),
    references("/hosts", f"related[rel={OURS}host]*", "actor", rel=f"{OURS}host"),
    reference("/visit", f"related[rel={OURS}visit]*", "event", rel=f"{OURS}visit"),
    reference("/occasion", f"related[rel={OURS}occasion]*", "event", rel=f"{OURS}occasion"),
)
_CLAIM: Final = (
    Row("/text", "definition", text, line),
    _IDENTIFIERS,
)
_ANY: Final = "article actor delegation weapon_system place event claim relation"
_RELATION: Final = (
    _IDENTIFIERS,
    reference("/subject", f"related[rel={OURS}subject]*", _ANY, rel=f"{OURS}subject"),
    reference("/object", f"related[rel={OURS}object]*", _ANY, rel=f"{OURS}object"),
)


@frozen
class Concept:
    """How a kind of record is said as a concept."""

    nature: str
    table: Table
    defaults: tuple[tuple[str, str], ...] = ()
    """What is required of a record, and others may not say."""


CONCEPTS: Final[dict[str, Concept]] = {
    "actor": Concept("organisation", _PERSON, defaults=(("type", "unknown"),)),
    "place": Concept("geoArea", _PLACE),
    "event": Concept("event", _EVENT, defaults=(("type", "other"), ("status", "unknown"))),
    "weapon_system": Concept("object", _WEAPON, defaults=(("category", "unknown"),)),
    "delegation": Concept("organisation", _DELEGATION),
    "claim": Concept("abstract", _CLAIM),
    "relation": Concept("abstract", _RELATION),
}


def concept_table(kind: str, *, person: bool = False) -> Table:
    """The table of a kind of record; a person's affiliations stand elsewhere than an organization's."""
    return _PERSON if kind == "actor" and person else _ORGANIZATION if kind == "actor" else CONCEPTS[kind].table


def documented() -> dict[str, Table]:
    """Kind of record → every field of it, for the docs: the tables' rows, and what extension properties carry."""
    tables = {"article": item_table(first=True)} | {kind: concept_table(kind) for kind in CONCEPTS}
    found: dict[str, Table] = {}
    for kind, model in MODELS.items():
        holder = {"article": "contentMetaExtProperty", "bundle": "itemMetaExtProperty"}.get(kind, "conceptExtProperty")
        rows = tuple(row for row in tables.get(kind, ()) if row.ours.count("/") == 1 and row.ours != "/point")
        fields = [field.alias or name for name, field in model.model_fields.items()]
        found[kind] = rows + tuple(Row(f"/{name}", f"{holder}[rel={OURS}{name}]") for name in fields)
    return found
