"""Where our fields stand in NewsML-G2: a table for items, and one a kind of record, for both directions.

Rows speak of meanings (`@is`, `@role`, see `elements`), never of QCodes; of ids (`@id`), never of URIs. Beside the
fields of a record the tables speak of one that is none: `/point`, a place's coordinates. Knows no document.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from attrs import frozen
from pydantic import TypeAdapter, ValidationError

from newsmodel.checks.validation import MODELS
from newsmodel.formats.mapping import Row, Table
from newsmodel.formats.newsmlg2 import dates
from newsmodel.formats.newsmlg2.elements import LABELS, LANG, collapsed, element, get, words_of
from newsmodel.formats.newsmlg2.guard import clean
from newsmodel.formats.newsmlg2.placing import Attributes, Many
from newsmodel.values.ids import Kind, kind_of
from newsmodel.values.scalars import LanguageTag, Url

CODES: Final = "http://cv.iptc.org/newscodes/"
OURS: Final = "urn:newsmodel:"

_LANGUAGE: Final = TypeAdapter[str](LanguageTag)
_URL: Final = TypeAdapter[str](Url)
_XS_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")


# Values.


def text(words: Any) -> str | None:
    """A text that is not empty."""
    return words if isinstance(words, str) and words else None


def _fits(kind: TypeAdapter[str], value: Any) -> bool:
    try:
        kind.validate_python(value)
    except ValidationError:
        return False
    return True


def _language(words: str) -> str | None:
    """A language tag. Raises ValueError for any other text."""
    if words and not _fits(_LANGUAGE, words):
        raise ValueError(f"“{words[:40]}” is no language tag")
    return words or None


def _language_out(tag: str) -> str | None:
    return tag if _XS_LANGUAGE.fullmatch(tag) else None


def _url(words: str) -> str | None:
    return words if _fits(_URL, words) else None


def _line(words: str) -> str | None:
    """A text as it can stand in an element: one line, with characters that XML has."""
    return collapsed(clean(words)) or None


def _code(*pairs: tuple[str, str], scheme: str = "") -> tuple[Callable[[str], str | None], Callable[[str], str | None]]:
    """A code list both ways: their code, behind the URI of the scheme, and ours; of two for one, the first counts."""
    theirs: dict[str, str] = {}
    ours: dict[str, str] = {}
    for their, our in pairs:
        theirs.setdefault(CODES + scheme + their, our)
        ours.setdefault(our, CODES + scheme + their)
    return theirs.get, ours.get


def many(ours: str, theirs: str, read: Callable[[Any], Any], write: Callable[[Any], Any] | None, **said: Any) -> Row:
    """A row of a list: how one element says one value, and back."""

    def read_all(nodes: list[Any]) -> list[Any] | None:
        return [value for node in nodes if (value := read(node)) is not None] or None

    def write_all(values: Any) -> Many | None:
        return Many([*values], read, write) if write else None

    return Row(ours, theirs, read_all, write_all if write else None, **said)


def _referred(kinds: str) -> Callable[[Any], str | None]:
    """Reads the id of the record that an element means, if it is of one of these kinds."""

    def read(node: Any) -> str | None:
        found = node.get(LABELS["id"])
        return found if found and kind_of(found) in kinds.split() else None

    return read


def _references(ours: str, theirs: str, kinds: str, *, rel: str | None = None) -> Row:
    name = re.sub(r"\[.*", "", theirs.rpartition("/")[2]).rstrip("*").split(",")[0]
    return many(ours, theirs, _referred(kinds), lambda id_: element(name, id=id_, rel=rel))


def _reference(ours: str, theirs: str, kinds: str, *, rel: str | None = None) -> Row:
    """A row of one record, which is the first of such elements."""
    whole = _references(ours, theirs, kinds, rel=rel)

    def read(nodes: Any) -> Any:
        found = whole.read(nodes) if whole.read else None
        return found[0] if found else None

    return Row(ours, theirs, read, lambda id_: whole.write([id_] if id_ else []) if whole.write else None)


# Names and other identifiers.

_FORM: Final = OURS + "name_form:"


def _name(node: Any) -> dict[str, Any] | None:
    words = words_of(node)
    if not words:
        return None
    role = node.get(LABELS["role"]) or ""
    form = role.removeprefix(_FORM) if role.startswith(_FORM) else _NAME_ROLES.get(role, "primary")
    language = node.get(LANG)
    return {"text": words, "form": form, **({"language": language} if _fits(_LANGUAGE, language) else {})}


_NAME_ROLES: Final = {f"{CODES}namerole/{code}": form for code, form in (("short", "alias"), ("alias", "alias"))}


def _name_out(name: dict[str, Any]) -> Any:
    words = _line(name["text"])
    role = None if name["form"] == "primary" else _FORM + name["form"]
    return element("name", words, role=role, lang=_language_out(name.get("language", "") or "")) if words else None


_SAME: Final = (
    ("wikidata", "http://www.wikidata.org/entity/"),
    ("geonames", "http://sws.geonames.org/"),
    ("geonames", "https://sws.geonames.org/"),
    ("iso3166-1-alpha3", "http://cvx.iptc.org/iso3166-1a3/"),
    ("url", ""),
)
"""Our schemes of identifiers, and the beginning of the URIs that say the same."""
_PLAIN = re.compile(r"[A-Za-z0-9._:/?&=%#+~-]+")


def _identifier(node: Any) -> dict[str, str] | None:
    meant = node.get(LABELS["is"]) or ""
    for scheme, start in _SAME:
        end = meant.removeprefix(start).rstrip("/") if scheme == "geonames" else meant.removeprefix(start)
        if meant.startswith(start) and (_fits(_URL, meant) if scheme == "url" else re.fullmatch(r"[A-Za-z0-9]+", end)):
            return {"scheme": scheme, "value": end}
    return None


def _identifier_out(identifier: dict[str, str]) -> Any:
    start = next((start for scheme, start in _SAME if scheme == identifier["scheme"]), None)
    if start is None or not _PLAIN.fullmatch(identifier["value"]):
        return None
    return element("sameAs", is_=start + identifier["value"])


_NAMES = many("/names", "name*", _name, _name_out)
_IDENTIFIERS = many("/identifiers", "sameAs*", _identifier, _identifier_out)


# Items.

_STATUS = _code(("usable", "usable"), ("withheld", "withheld"), ("canceled", "withdrawn"), ("usable", "corrected"),
                scheme="pubstatusg2/")  # fmt: skip


def _keyword_subject(node: Any) -> str | None:
    """The name of a subject that is no person, place or other thing with a record."""
    return get(node, "name") or None if not node.get(LABELS["id"]) else None


def _summary(nodes: list[Any]) -> str | None:
    """The first description that is no caption."""
    roles = {f"{CODES}descriptionrole/caption"}
    return next((words for n in nodes if n.get(LABELS["role"]) not in roles and (words := words_of(n))), None)


def _by(node: Any) -> dict[str, str] | None:
    words = re.sub(r"^[Bb]y\s+(?=\S)", "", words_of(node))
    return {"name": words} if words else None


def _creator(node: Any) -> dict[str, str] | None:
    words = get(node, "name")
    return {"name": words} if words else None


def _creator_out(byline: dict[str, str]) -> Any:
    made = element("creator")
    made.append(element("name", _line(byline["name"])))
    return made


def _local_part(words: str) -> str | None:
    return words.rpartition(":")[2].rpartition("/")[2] or None


def _host(uri: str) -> str | None:
    """The host of an address: what is left to call a provider by that has no name."""
    found = re.match(r"https?://(?:www\.)?([^/?#\s]+)", uri)
    return found[1] if found else None


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
    Row("/headline", "contentMeta/headline", text, _line),
    Row("/headline", "itemMeta/title", text, None),
    Row("/deck", f"contentMeta/description[role={CODES}descriptionrole/summary]", text, _line),
    Row("/deck", "contentMeta/description*", _summary, None),
    many("/bylines", "contentMeta/by*", _by, lambda byline: element("by", _line(byline["name"]))),
    many("/bylines", "contentMeta/creator*", _creator, _creator_out),
    Row("/dateline/text", "contentMeta/dateline", text, _line),
    Row("/language", "contentMeta/language/@tag", _language, _language_out),
    Row("/language", "@lang", _language, None),
    Row("/source/name", "itemMeta/provider/name", text, _line),
    Row("/source/name", "itemMeta/provider/@literal", text, None),
    Row("/source/name", "rightsInfo/copyrightHolder/name", text, None),
    Row("/source/name", "itemMeta/provider/@qcode", _local_part, None),
    Row("/source/name", "contentMeta/infoSource/name", text, None),
    Row("/source/name", "itemMeta/provider/@uri", _host, None),
    Row("/source/url", "itemMeta/provider/@is", lambda uri: None if uri.startswith(CODES) else _url(uri), _url),
    Row("/url", f"itemMeta/link[rel={OURS}url]/@href", _url, _url),
    Row("/canonical_url", f"itemMeta/link[rel={OURS}canonical_url]/@href", _url, _url),
    Row("/rights", "rightsInfo/copyrightNotice", text, _line),
    Row("/status", "itemMeta/pubStatus/@is", *_STATUS),
    many("/keywords", "contentMeta/keyword*", lambda node: words_of(node) or None,
         lambda word: element("keyword", _line(word)) if _line(word) else None),
    many("/keywords", "contentMeta/subject*", _keyword_subject, None),
)  # fmt: skip


# Records.


def nature(uri: str) -> str:
    """The URI of a nature of concepts."""
    return f"{CODES}cpnature/{uri}"


def _end(uri: str) -> str:
    """The code of a URI or QCode, in lower case: many use schemes of their own with the IPTC's codes."""
    return uri.rpartition("/")[2].rpartition(":")[2].lower()


def kind_of_nature(uri: str | None) -> Kind | None:
    """Our kind of record for a nature of concepts; None for abstract and unknown ones."""
    return _BY_END.get(_end(uri or ""))


_BY_END: Final[dict[str, Kind]] = {
    "person": "actor", "organisation": "actor", "organization": "actor", "org": "actor", "geoarea": "place",
    "poi": "place", "place": "place", "city": "place", "country": "place", "statprov": "place", "event": "event",
}  # fmt: skip
_PLACE_TYPES: Final = {"city": "city", "country": "country", "statprov": "region"}


def _actor_type(uri: str) -> str | None:
    return {
        "person": "person",
        "organisation": "organization",
        "organization": "organization",
        "org": "organization",
    }.get(_end(uri))


def _actor_nature(type_: str) -> str:
    return nature("person" if type_ == "person" else "organisation")


def _place_type(uri: str) -> str | None:
    return _PLACE_TYPES.get(_end(uri))


def _position(node: Any) -> dict[str, str] | None:
    words = get(node, "name")
    return {"title": words} if words else None


def _position_out(position: dict[str, Any]) -> Any:
    words = _line(position["title"])
    if not words:
        return None
    made = element("related", rel=f"{OURS}position")
    made.append(element("name", words))
    return made


_ISO: Final = "http://cvx.iptc.org/iso3166-1a3/"


def _country(uri: str) -> str | None:
    return uri.removeprefix(_ISO) if uri.startswith(_ISO) else None


def _point(node: Any) -> dict[str, float] | None:
    """Coordinates on the globe. Raises ValueError for what is none."""
    try:
        found = {name: float(node.get(name, "").strip()) for name in ("latitude", "longitude")}
    except ValueError:
        raise ValueError("a position that is no pair of numbers") from None
    if not (abs(found["latitude"]) <= 90 and abs(found["longitude"]) <= 180):
        raise ValueError(f"no point at longitude {found['longitude']}, latitude {found['latitude']}")
    return found


def _point_out(point: dict[str, float]) -> Attributes:
    return Attributes({name: format(Decimal(repr(value)), "f") for name, value in point.items()})


ROLE: Final = OURS + "role:"
_ROLES: Final = {
    f"{CODES}eventparticipantrole/{code}": ours
    for code, ours in (("speaker", "speaker"), ("presenter", "speaker"), ("host", "host"), ("guest", "visitor"))
}


def _participant(node: Any) -> dict[str, Any] | None:
    id_, words = node.get(LABELS["id"]), get(node, "name")
    party = {"record": id_} if id_ else {"description": words} if words else None
    meant = node.get(LABELS["is"]) or ""
    role = node.get(LABELS["role"]) or (meant if is_participant_role(meant) else "")
    usual = "organizer" if node.tag.endswith("organiser") else "participant"
    ours = role.removeprefix(ROLE) if role.startswith(ROLE) else _ROLES.get(role, usual)
    return {"party": party, "role": ours} if party else None


def _participant_out(participant: dict[str, Any]) -> Any:
    party, role = participant["party"], participant["role"]
    words = None if "record" in party else _line(party["description"])
    if "record" not in party and not words:
        return None
    made = element("participant", id=party.get("record"), role=ROLE + role)
    if words:
        made.append(element("name", words))
    return made


_OCCURS: Final = _code(
    *((f"eos{n}", "planned") for n in range(1, 6)), ("eos6", "cancelled"), scheme="eventoccurstatus/"
)  # fmt: skip
_EVENT_STATUS = _code(
    ("scheduled", "planned"), ("rescheduled", "planned"), ("postponed", "postponed"), ("cancelled", "cancelled"),
    ("canceled", "cancelled"), scheme="eventstatus/",
)  # fmt: skip


def _event_status(uri: str) -> str | None:
    """By what the code is called, as many use schemes of their own here."""
    return _EVENT_STATUS[0](f"{CODES}eventstatus/{_end(uri)}")


_AFFILIATIONS = ("/affiliations", "affiliation*", "actor")
_ACTOR: Final = (
    Row("/type", "type/@is", _actor_type, _actor_nature),
    Row("/type", "@type", _actor_type, _actor_nature),
    _NAMES,
    _IDENTIFIERS,
    Row("/country", f"related[rel={OURS}country]/@is", _country, lambda code: _ISO + code),
    many("/positions", f"related[rel={OURS}position]*", _position, _position_out),
)
_PERSON: Final = (
    *_ACTOR,
    _references("/affiliations", "personDetails/affiliation*", "actor"),
    _references("/affiliations", "organisationDetails/affiliation*", "actor"),
)
_ORGANIZATION: Final = (*_ACTOR, *reversed(_PERSON[-2:]))
_PLACE: Final = (
    Row("/type", "@type", _place_type, None),
    Row("/type", "type/@is", _place_type, None),
    _NAMES,
    _IDENTIFIERS,
    Row("/country", f"related[rel={OURS}country]/@is", _country, lambda code: _ISO + code),
    Row("/point", "geoAreaDetails/position!", _point, _point_out),
    Row("/point", "POIDetails/position!", _point, _point_out),
    _reference("/within", "broader*", "place"),
)
_EVENT: Final = (
    Row("/label", "name", text, _line),
    _IDENTIFIERS,
    Row("/when", "eventDetails/dates!", dates.when_of_dates, dates.dates_of),
    Row("/status", "eventDetails/eventStatus/@is", _event_status, _EVENT_STATUS[1]),
    Row("/status", "eventDetails/occurStatus/@is", *_OCCURS),
    _references("/places", "eventDetails/location*", "place"),
    many("/participants", "eventDetails/participant,organiser*", _participant, _participant_out),
    _reference("/parent", "broader*", "event"),
)
_WEAPON: Final = (
    _NAMES,
    _IDENTIFIERS,
    _references("/manufacturers", "objectDetails/creator*", "actor"),
    _reference("/variant_of", "broader*", "weapon_system"),
)
_DELEGATION: Final = (
    _IDENTIFIERS,
    _references("/represents", "organisationDetails/affiliation*", "actor"),
    _reference("/head", f"related[rel={OURS}head]*", "actor", rel=f"{OURS}head"),
    _references("/hosts", f"related[rel={OURS}host]*", "actor", rel=f"{OURS}host"),
    _reference("/visit", f"related[rel={OURS}visit]*", "event", rel=f"{OURS}visit"),
    _reference("/occasion", f"related[rel={OURS}occasion]*", "event", rel=f"{OURS}occasion"),
)
_CLAIM: Final = (
    Row("/text", "definition", text, _line),
    _IDENTIFIERS,
)
_ANY: Final = "article actor delegation weapon_system place event claim relation"
_RELATION: Final = (
    _IDENTIFIERS,
    _reference("/subject", f"related[rel={OURS}subject]*", _ANY, rel=f"{OURS}subject"),
    _reference("/object", f"related[rel={OURS}object]*", _ANY, rel=f"{OURS}object"),
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


def is_participant_role(uri: str) -> bool:
    """Whether a URI is a role of the IPTC's, not somebody who has it."""
    return uri.startswith(f"{CODES}eventparticipantrole/")


# For the docs.


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
