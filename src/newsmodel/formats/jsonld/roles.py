"""Who has which part in what: posts, parties to an event, members of a delegation, as schema.org's Role has them.

A Role stands between a thing and another, under the property that it qualifies, and bears that property once more.
Knows no table; readers and writers as in `values`.
"""

from __future__ import annotations

from typing import Any

from newsmodel.formats.jsonld.values import (
    Plain,
    disown,
    from_party,
    from_ref,
    from_span,
    items,
    one_or_all,
    own,
    party,
    ref,
    span,
    text,
    texts,
)


def positions(value: Any) -> list[Plain] | None:
    """Roles under `worksFor` as positions; what is no role says nothing of a post."""
    return [found for item in items(value) if (found := _position(item))] or None


def _position(value: Any) -> Plain | None:
    title = text(value.get("roleName")) if isinstance(value, dict) else None
    if title is None:
        return None
    state, place, when = ref("actor")(value.get("nm:of")), ref("actor")(value.get("worksFor")), span(value)
    told = {"organization": None if place == state else place, "of": state, "when": when}
    return {"title": title, **{key: said for key, said in told.items() if said}}


def from_positions(value: list[Plain]) -> Any:
    return one_or_all([_from_position(one) for one in value])


def _from_position(one: Plain) -> Plain:
    made: Plain = {"@type": "OrganizationRole", "roleName": one["title"]}
    for_whom = one.get("organization", one.get("of"))
    made |= {"worksFor": from_ref(for_whom)} if for_whom else {}
    made |= {"nm:of": from_ref(one["of"])} if "of" in one else {}
    return made | (from_span(one.get("when", {})) or {})


def titles(value: Any) -> list[Plain] | None:
    """Job titles, or names of occupations, as positions."""
    said = [item.get("hasOccupation", item) if isinstance(item, dict) else item for item in items(value)]
    return [{"title": title} for title in texts(said)] or None


_PARTS = {
    "organizer": ("organizer", "host"),
    "performer": ("agent", "speaker", "mediator", "signatory", "sender", "bearer", "supplier"),
    "attendee": ("attendee", "participant", "visitor", "observer", "recipient", "addressee", "buyer"),
}
_PART_OF = {role: part for part, roles in _PARTS.items() for role in roles}
PARTICIPANTS = "organizer performer attendee about"
"""The properties of an event that say who and what took part; `about` for those to whom it was done."""
_PLAIN_ROLES = {"organizer": "organizer", "performer": "agent", "attendee": "attendee"}


def participants(value: Plain) -> list[Plain] | None:
    """Parties to an event, wrapped in a Role or not, in the order that ours have."""
    found = [
        (item.get("nm:order", 0) if isinstance(item, dict) else 0, made)
        for part in PARTICIPANTS.split()
        for item in items(value.get(part))
        if (made := _participant(item, part))
    ]
    ordered = sorted(found, key=lambda pair: pair[0] if isinstance(pair[0], int) else 0)
    return [made for _, made in ordered] or None


def _participant(value: Any, part: str) -> Plain | None:
    role = text(value.get("roleName")) if isinstance(value, dict) else None
    if role is None:
        who = party(value)
        return {"party": who, "role": _PLAIN_ROLES[part]} if who and part in _PLAIN_ROLES else None
    who = party(next(iter(items(value.get(part))), None))
    amount = {"quantity": disown(value["nm:quantity"])} if "nm:quantity" in value else {}
    return {"party": who, "role": role, **amount} if who else None


def from_participants(value: list[Plain]) -> Plain:
    said: dict[str, list[Any]] = {}
    for place, one in enumerate(value):
        is_thing = str(one["party"].get("record", "")).startswith("weapon_system:")
        part = "about" if is_thing else _PART_OF.get(one["role"], "about")
        made = {"@type": "Role", "roleName": one["role"], part: from_party(one["party"]), "nm:order": place}
        made |= {"nm:quantity": own(one["quantity"])} if "quantity" in one else {}
        said.setdefault(part, []).append(made)
    return {part: one_or_all(said[part]) for part in PARTICIPANTS.split() if part in said}


HEAD = "head"
"""The name of the role of who leads a delegation."""


def members(value: Any) -> list[Plain] | None:
    """Members of a delegation, less its head."""
    found = []
    for item in items(value):
        role = text(item.get("roleName")) if isinstance(item, dict) else None
        who = party(item.get("member") if isinstance(item, dict) and "member" in item else item)
        if who and role != HEAD:
            found.append({"actor": who} | ({"capacity": role} if role else {}))
    return found or None


def from_members(value: list[Plain]) -> list[Plain]:
    return [
        {"@type": "OrganizationRole"}
        | ({"roleName": one["capacity"]} if "capacity" in one else {})
        | {"member": from_party(one["actor"])}
        for one in value
    ]
