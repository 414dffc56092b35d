"""Which mentions of events are one happening. Sees types, heads, participants and times; reads no grammar."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.extraction.drafts import EventDraft, Participant, Words
from newsmodel.extraction.scene import Entity
from newsmodel.extraction.tokens import Document

DEFINITE = frozenset("the this that these those his her its their".split())
KIN = (frozenset({"war", "armed_clash", "incursion"}), frozenset({"attack", "armed_clash"}), frozenset({"weapon_test", "nuclear_test", "satellite_launch"}), frozenset({"agreement_signing", "ceasefire", "armistice"}))  # fmt: skip
BACK = 12
"""Drafts that a later mention is compared with."""


def joined(document: Document, drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """The drafts with second mentions joined to the first, in the order of the text."""
    kept: list[EventDraft] = []
    for draft in sorted(drafts, key=lambda d: d.triggers[0]):
        home = next((k for k in reversed(kept[-BACK:]) if _same(document, k, draft)), None) or _same_name(kept, draft)
        if home is None:
            kept.append(draft)
        else:
            _join(home, draft)
            _redirect(drafts, draft, home)
    return kept


def _same_name(kept: Sequence[EventDraft], draft: EventDraft) -> EventDraft | None:
    name = draft.facts.get("name")
    return next((k for k in kept if name and k.facts.get("name") == name), None)


def _same(document: Document, old: EventDraft, new: EventDraft) -> bool:
    if old.facts.get("name") != new.facts.get("name"):
        return False
    alike = old.type == new.type or any({old.type, new.type} <= kin for kin in KIN)
    if not alike or _time_differs(old, new) or old.ordinal != new.ordinal and old.ordinal and new.ordinal:
        return False
    if _status_differs(old, new):
        return False
    start = new.triggers[0][0]
    head = new.facts.get("head")
    same_head = head is not None and head == old.facts.get("head")
    if new.facts.get("fresh"):
        return False
    shared, against = _participants(old, new)
    if against:
        return False
    if new.facts.get("definite"):
        return same_head or (bool(shared) and old.sentence != new.sentence) or (not new.participants and new.facts.get("bare") and old.sentence != new.sentence and old.type == new.type)
    return same_head and bool(shared) and start > 0 and old.type == new.type and new.facts.get("part") == "noun"


def _status_differs(old: EventDraft, new: EventDraft) -> bool:
    real = {"occurred", "ongoing"}
    return old.status != new.status and not {old.status, new.status} <= real and "unknown" not in (old.status, new.status) and new.time is not None


def _time_differs(old: EventDraft, new: EventDraft) -> bool:
    if old.time is None or new.time is None or old.time.edtf is None or new.time.edtf is None:
        return False
    a, b = old.time.edtf, new.time.edtf
    return not (a.startswith(b[:10]) or b.startswith(a[:10]))


def _actors(draft: EventDraft) -> dict[int, str]:
    return {_key(p): role for p, role, _ in draft.participants if not isinstance(p, Words) and not (isinstance(p, Entity) and p.kind != "actor")}


def _key(party: Participant) -> int:
    return id(party)


def _participants(old: EventDraft, new: EventDraft) -> tuple[set[int], bool]:
    """The parties that two drafts share, and whether they have different ones in the leading role."""
    a, b = _actors(old), _actors(new)
    shared = set(a) & set(b)
    lead_a = {p for p, role in a.items() if role in ("agent", "supplier", "visitor", "host", "bearer", "object", "victim")}
    lead_b = {p for p, role in b.items() if role in ("agent", "supplier", "visitor", "host", "bearer", "object", "victim")}
    return shared, bool(lead_a and lead_b and not shared)


def _join(home: EventDraft, draft: EventDraft) -> None:
    home.triggers += [t for t in draft.triggers if t not in home.triggers]
    for party, role, amount in draft.participants:
        home.add(party, role, amount)
    home.time = home.time or draft.time
    home.places += [p for p in draft.places if p not in home.places]
    home.ordinal = home.ordinal or draft.ordinal
    home.commemorates = home.commemorates or draft.commemorates


def _redirect(drafts: Sequence[EventDraft], old: EventDraft, new: EventDraft) -> None:
    for draft in drafts:
        if draft.commemorates is old:
            draft.commemorates = new
        if draft.parent is old:
            draft.parent = new
