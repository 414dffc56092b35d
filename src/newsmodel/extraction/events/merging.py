"""Which mentions of events are one happening. Sees types, heads, participants and times; reads no grammar."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.extraction.drafts import DelegationDraft, EventDraft, Participant, Words
from newsmodel.extraction.scene import Entity

DEFINITE = frozenset("the this that these those his her its their".split())
KIN = tuple(
    frozenset(types.split())
    for types in (
        "war armed_clash incursion",
        "attack armed_clash",
        "weapon_test nuclear_test satellite_launch",
        "agreement_signing ceasefire armistice",
    )
)
"""Types that one happening may be told as."""

ALIKE = {type_: frozenset().union(*(kin for kin in KIN if type_ in kin)) for type_ in frozenset().union(*KIN)}
"""Type → those that the same happening may be told as."""

ONCE = frozenset({"armistice"})
"""Types of which a text speaks of one, unless it says otherwise."""

DEADLY = frozenset("attack armed_clash incursion accident protest interception".split())
STEM = 4
"""Letters that a country shares with its adjective."""

AFTER = 3
"""Sentences behind an attack in which its dead may be told of."""

BACK = 12
"""Drafts that a later mention is compared with, beside those with a name."""


def joined(drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """The drafts with second mentions joined to the first, in the order of the text."""
    kept: list[EventDraft] = []
    _count_victims(drafts)
    for draft in sorted((d for d in drafts if not d.facts.get("gone")), key=lambda d: d.triggers[0]):
        home = _told_before(kept, draft) or _same_name(kept, draft)
        if home is None and draft.facts.get("weak"):
            continue
        if home is None:
            kept.append(draft)
        else:
            _join(home, draft)
            _redirect(drafts, draft, home)
    return kept


def _count_victims(drafts: Sequence[EventDraft]) -> None:
    """Deaths told in the sentence of the attack that caused them are its victims, no event of their own."""
    causes: dict[int, EventDraft] = {}
    for draft in drafts:
        if draft.type in DEADLY:
            causes.setdefault(draft.sentence, draft)
    for draft in drafts:
        cause = causes.get(draft.sentence) or _earlier_cause(causes, draft)
        if draft.type == "death" and cause is not None:
            for party, role, amount in draft.participants:
                if role in ("victim", "object"):
                    cause.add(party, "victim", amount)
            cause.triggers += [t for t in draft.triggers if t not in cause.triggers]
            draft.facts["gone"] = True


def _earlier_cause(causes: dict[int, EventDraft], draft: EventDraft) -> EventDraft | None:
    """The attack told in the sentences before, where the deaths have no author and no time of their own."""
    if draft.time is not None or draft.status not in ("occurred", "unknown"):
        return None
    if any(
        role == "agent" or (isinstance(party, Entity) and party.type == "person")
        for party, role, _ in draft.participants
    ):
        return None
    back = range(draft.sentence - 1, draft.sentence - AFTER - 1, -1)
    return next((causes[s] for s in back if s in causes and causes[s].status in ("occurred", "unknown")), None)


def _same_name(kept: Sequence[EventDraft], draft: EventDraft) -> EventDraft | None:
    name = draft.facts.get("name")
    return next((k for k in kept if name and k.facts.get("name") == name), None)


def _told_before(kept: Sequence[EventDraft], draft: EventDraft) -> EventDraft | None:
    """The last happening that a draft without a name of its own tells of again."""
    if draft.facts.get("name") or draft.facts.get("fresh"):
        return None
    near = [*reversed(kept[-BACK:]), *(k for k in kept[:-BACK] if k.facts.get("name"))]
    alike = ALIKE.get(draft.type, frozenset({draft.type}))
    return next((k for k in near if k.type in alike and _same(k, draft)), None)


def _same(old: EventDraft, new: EventDraft) -> bool:
    if _time_differs(old, new) or _status_differs(old, new):
        return False
    shared, against = _participants(old, new)
    if against:
        return False
    head = new.facts.get("head")
    same_head = head is not None and head == old.facts.get("head")
    if new.facts.get("definite"):
        return _told_again(old, new, same_head=same_head, shared=shared)
    return same_head and shared and old.type == new.type and new.facts.get("part") == "noun"


def _told_again(old: EventDraft, new: EventDraft, *, same_head: bool, shared: bool) -> bool:
    """Whether a definite phrase means a happening told before."""
    if old.type == new.type and old.type in ONCE and old.status == new.status:
        return True
    if old.facts.get("name") and not shared:
        return same_head and not old.participants and (not (new.participants or new.places) or _named_after(old, new))
    if new.time and not old.time:
        return shared and same_head
    if shared:
        return same_head or old.sentence != new.sentence or new.facts.get("part") == "noun"
    if old.type != new.type or not (same_head or new.facts.get("bare")):
        return False
    return not old.participants or old.type == "visit" or not _tells_of_others(old, new) or _adds(old, new)


def _adds(old: EventDraft, new: EventDraft) -> bool:
    """Whether a deed told just before only gets who did it: “claimed responsibility for the bombing”."""
    named = {role for party, role, _ in old.participants if not isinstance(party, Words)}
    deed = old.type in DEADLY and new.sentence - old.sentence <= AFTER
    return deed and all(_is_thing(party) or role not in named for party, role, _ in new.participants)


def _tells_of_others(old: EventDraft, new: EventDraft) -> bool:
    """Whether the new draft has parties of its own, or another weapon than the old one."""
    things = {id(party) for party, _, _ in old.participants if _is_thing(party)}
    return any(not _is_thing(party) or (things and id(party) not in things) for party, _, _ in new.participants)


def _is_thing(party: Participant) -> bool:
    return isinstance(party, Entity) and party.kind == "weapon"


def _named_after(old: EventDraft, new: EventDraft) -> bool:
    """Whether a name holds that of a party or place of the other: “Korean War” and “the war against South Korea”."""
    stems = {word[:STEM] for word in old.facts["name"].split() if len(word) > STEM}
    parties = [party for party, _, _ in new.participants if isinstance(party, Entity)]
    names = " ".join(entity.name for entity in (*parties, *new.places)).casefold().split()
    return any(name[:STEM] in stems for name in names)


def _status_differs(old: EventDraft, new: EventDraft) -> bool:
    real = {"occurred", "ongoing"}
    return (
        old.status != new.status
        and not {old.status, new.status} <= real
        and "unknown" not in (old.status, new.status)
        and new.time is not None
    )


def _time_differs(old: EventDraft, new: EventDraft) -> bool:
    if old.time is None or new.time is None or old.time.edtf is None or new.time.edtf is None:
        return False
    a, b = old.time.edtf, new.time.edtf
    return not (a.startswith(b[:10]) or b.startswith(a[:10]))


def _by_role(draft: EventDraft) -> dict[str, set[int]]:
    """The parties of a draft by role; a delegation also by its head and those it represents."""
    found: dict[str, set[int]] = {}
    for party, role, _ in draft.participants:
        if isinstance(party, Words) or (isinstance(party, Entity) and party.kind != "actor"):
            continue
        keys = {id(party)}
        if isinstance(party, DelegationDraft):
            keys |= {id(p) for p in (party.head, *party.represents) if p}
        elif isinstance(party, Entity):
            keys |= {id(t) for t in party.facts.get("ties", ())}
        found.setdefault(role, set()).update(keys)
    return found


def _participants(old: EventDraft, new: EventDraft) -> tuple[bool, bool]:
    """Whether two drafts share a party, and whether they have different ones in one role."""
    a, b = _by_role(old), _by_role(new)
    everyone = set().union(*a.values()) if a else set()
    shared = any(keys & everyone for keys in b.values())
    against = any(role in a and not keys & a[role] for role, keys in b.items())
    return shared, against and not (shared and old.type == "war")


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
