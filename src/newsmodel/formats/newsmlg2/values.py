"""Values of our fields and how elements of NewsML-G2 say them, each way on its own. Knows no table and no document.

Functions named `…_of` read an element; the others write, or turn one text into another. What is wrong is a ValueError
in words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from newsmodel.formats.mapping import Row
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


def text(words: Any) -> str | None:
    """A text that is not empty."""
    return words if isinstance(words, str) and words else None


def _fits(kind: TypeAdapter[str], value: Any) -> bool:
    try:
        kind.validate_python(value)
    except ValidationError:
        return False
    return True


def language(words: str) -> str | None:
    """A language tag. Raises ValueError for any other text."""
    if words and not _fits(_LANGUAGE, words):
        raise ValueError(f"“{words[:40]}” is no language tag")
    return words or None


def xs_language(tag: str) -> str | None:
    return tag if _XS_LANGUAGE.fullmatch(tag) else None


def url(words: str) -> str | None:
    return words if _fits(_URL, words) else None


def line(words: str) -> str | None:
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


def references(ours: str, theirs: str, kinds: str, *, rel: str | None = None) -> Row:
    name = re.sub(r"\[.*", "", theirs.rpartition("/")[2]).rstrip("*").split(",")[0]
    return many(ours, theirs, _referred(kinds), lambda id_: element(name, id=id_, rel=rel))


def reference(ours: str, theirs: str, kinds: str, *, rel: str | None = None) -> Row:
    """A row of one record, which is the first of such elements."""
    whole = references(ours, theirs, kinds, rel=rel)

    def read(nodes: Any) -> Any:
        found = whole.read(nodes) if whole.read else None
        return found[0] if found else None

    return Row(ours, theirs, read, lambda id_: whole.write([id_] if id_ else []) if whole.write else None)


_FORM: Final = OURS + "name_form:"


def name_of(node: Any) -> dict[str, Any] | None:
    words = words_of(node)
    if not words:
        return None
    role = node.get(LABELS["role"]) or ""
    form = role.removeprefix(_FORM) if role.startswith(_FORM) else _NAME_ROLES.get(role, "primary")
    language = node.get(LANG)
    return {"text": words, "form": form, **({"language": language} if _fits(_LANGUAGE, language) else {})}


_NAME_ROLES: Final = {f"{CODES}namerole/{code}": form for code, form in (("short", "alias"), ("alias", "alias"))}


def name_element(name: dict[str, Any]) -> Any:
    words = line(name["text"])
    role = None if name["form"] == "primary" else _FORM + name["form"]
    return element("name", words, role=role, lang=xs_language(name.get("language", "") or "")) if words else None


_SAME: Final = (
    ("wikidata", "http://www.wikidata.org/entity/"),
    ("geonames", "http://sws.geonames.org/"),
    ("geonames", "https://sws.geonames.org/"),
    ("iso3166-1-alpha3", "http://cvx.iptc.org/iso3166-1a3/"),
    ("url", ""),
)
"""Our schemes of identifiers, and the beginning of the URIs that say the same."""
_PLAIN = re.compile(r"[A-Za-z0-9._:/?&=%#+~-]+")


def identifier_of(node: Any) -> dict[str, str] | None:
    meant = node.get(LABELS["is"]) or ""
    for scheme, start in _SAME:
        end = meant.removeprefix(start).rstrip("/") if scheme == "geonames" else meant.removeprefix(start)
        if meant.startswith(start) and (_fits(_URL, meant) if scheme == "url" else re.fullmatch(r"[A-Za-z0-9]+", end)):
            return {"scheme": scheme, "value": end}
    return None


def same_as(identifier: dict[str, str]) -> Any:
    start = next((start for scheme, start in _SAME if scheme == identifier["scheme"]), None)
    if start is None or not _PLAIN.fullmatch(identifier["value"]):
        return None
    return element("sameAs", is_=start + identifier["value"])


STATUS = _code(("usable", "usable"), ("withheld", "withheld"), ("canceled", "withdrawn"), ("usable", "corrected"),
                scheme="pubstatusg2/")  # fmt: skip


def keyword_of_subject(node: Any) -> str | None:
    """The name of a subject that is no person, place or other thing with a record."""
    return get(node, "name") or None if not node.get(LABELS["id"]) else None


def summary(nodes: list[Any]) -> str | None:
    """The first description that is no caption."""
    roles = {f"{CODES}descriptionrole/caption"}
    return next((words for n in nodes if n.get(LABELS["role"]) not in roles and (words := words_of(n))), None)


def byline_of(node: Any) -> dict[str, str] | None:
    words = re.sub(r"^[Bb]y\s+(?=\S)", "", words_of(node))
    return {"name": words} if words else None


def creator_of(node: Any) -> dict[str, str] | None:
    words = get(node, "name")
    return {"name": words} if words else None


def creator(byline: dict[str, str]) -> Any:
    made = element("creator")
    made.append(element("name", line(byline["name"])))
    return made


def local_part(words: str) -> str | None:
    return words.rpartition(":")[2].rpartition("/")[2] or None


def host(uri: str) -> str | None:
    """The host of an address: what is left to call a provider by that has no name."""
    found = re.match(r"https?://(?:www\.)?([^/?#\s]+)", uri)
    return found[1] if found else None


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


def actor_type(uri: str) -> str | None:
    return {
        "person": "person",
        "organisation": "organization",
        "organization": "organization",
        "org": "organization",
    }.get(_end(uri))


def actor_nature(type_: str) -> str:
    return nature("person" if type_ == "person" else "organisation")


def place_type(uri: str) -> str | None:
    return _PLACE_TYPES.get(_end(uri))


def position_of(node: Any) -> dict[str, str] | None:
    words = get(node, "name")
    return {"title": words} if words else None


def position(position: dict[str, Any]) -> Any:
    words = line(position["title"])
    if not words:
        return None
    made = element("related", rel=f"{OURS}position")
    made.append(element("name", words))
    return made


ISO: Final = "http://cvx.iptc.org/iso3166-1a3/"


def country(uri: str) -> str | None:
    return uri.removeprefix(ISO) if uri.startswith(ISO) else None


def point_of(node: Any) -> dict[str, float] | None:
    """Coordinates on the globe. Raises ValueError for what is none."""
    try:
        found = {name: float(node.get(name, "").strip()) for name in ("latitude", "longitude")}
    except ValueError:
        raise ValueError("a position that is no pair of numbers") from None
    if not (abs(found["latitude"]) <= 90 and abs(found["longitude"]) <= 180):
        raise ValueError(f"no point at longitude {found['longitude']}, latitude {found['latitude']}")
    return found


def point_attributes(point: dict[str, float]) -> Attributes:
    return Attributes({name: format(Decimal(repr(value)), "f") for name, value in point.items()})


ROLE: Final = OURS + "role:"
_ROLES: Final = {
    f"{CODES}eventparticipantrole/{code}": ours
    for code, ours in (("speaker", "speaker"), ("presenter", "speaker"), ("host", "host"), ("guest", "visitor"))
}


def participant_of(node: Any) -> dict[str, Any] | None:
    id_, words = node.get(LABELS["id"]), get(node, "name")
    party = {"record": id_} if id_ else {"description": words} if words else None
    meant = node.get(LABELS["is"]) or ""
    role = node.get(LABELS["role"]) or (meant if is_participant_role(meant) else "")
    usual = "organizer" if node.tag.endswith("organiser") else "participant"
    ours = role.removeprefix(ROLE) if role.startswith(ROLE) else _ROLES.get(role, usual)
    return {"party": party, "role": ours} if party else None


def participant(participant: dict[str, Any]) -> Any:
    party, role = participant["party"], participant["role"]
    words = None if "record" in party else line(party["description"])
    if "record" not in party and not words:
        return None
    made = element("participant", id=party.get("record"), role=ROLE + role)
    if words:
        made.append(element("name", words))
    return made


OCCURS: Final = _code(
    *((f"eos{n}", "planned") for n in range(1, 6)), ("eos6", "cancelled"), scheme="eventoccurstatus/"
)  # fmt: skip
EVENT_STATUS = _code(
    ("scheduled", "planned"), ("rescheduled", "planned"), ("postponed", "postponed"), ("cancelled", "cancelled"),
    ("canceled", "cancelled"), scheme="eventstatus/",
)  # fmt: skip


def event_status(uri: str) -> str | None:
    """By what the code is called, as many use schemes of their own here."""
    return EVENT_STATUS[0](f"{CODES}eventstatus/{_end(uri)}")


def is_participant_role(uri: str) -> bool:
    """Whether a URI is a role of the IPTC's, not somebody who has it."""
    return uri.startswith(f"{CODES}eventparticipantrole/")
