"""What claims are about: the events and things they tell of, and what that leaves of an event. Finds no claims."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.extraction.drafts import ClaimDraft, EventDraft
from newsmodel.extraction.scene import Entity, Scene

OPEN = frozenset({"accuse", "deny"})
HEARSAY = frozenset({"believe", "report", "estimate"})
FIELDS = {
    **dict.fromkeys(
        "propellant propellants solid-fuel solid-fueled solid-fuelled liquid-fuel liquid-fueled fuel engine".split(),
        "/propulsion",
    ),
    **dict.fromkeys(("range", "reach"), "/range"),
}
"""Words of a proposition about a weapon → the field of its record."""


def tie(scene: Scene, claims: Sequence[ClaimDraft], events: Sequence[EventDraft]) -> None:
    """Sets what each claim is about, and the status of events that are only claimed."""
    by_token: dict[int, EventDraft] = {}
    for event in events:
        for first, last in event.triggers:
            for token in range(first, last):
                by_token.setdefault(token, event)
    for claim in claims:
        _about(scene, claim, by_token)
    _narrow(claims)
    _inherit(claims)
    _open(claims, events)


def _about(scene: Scene, claim: ClaimDraft, by_token: dict[int, EventDraft]) -> None:
    found: list[EventDraft] = []
    for first, last in claim.content:
        for token in range(first, last):
            event = by_token.get(token)
            if event is not None and all(event is not other for other in found):
                found.append(event)
    for event in found:
        claim.about.append((event, None))
    if not found:
        claim.about += _things(scene, claim)


def _things(scene: Scene, claim: ClaimDraft) -> list[tuple[Entity, str | None]]:
    """The weapons that a claim without an event speaks of, or the one that the sentence before it names."""
    tokens = scene.document.tokens
    field = next(
        (FIELDS[t.norm] for first, last in claim.content for t in tokens[first:last] if t.norm in FIELDS), None
    )
    inside = [o.entity for first, last in claim.content for o in scene.weapons.within(first, last) if o.form == "name"]
    if inside and field is None:
        return [(entity, None) for entity in dict.fromkeys(inside)]
    if claim.source is None and claim.act in HEARSAY:
        number = scene.document.sentence_of(claim.content[0][0])
        start = scene.document.sentences[max(0, number - 1)].first
        before = scene.weapons.within(start, claim.content[0][0])
        if before:
            return [(before[-1].entity if not field else before[0].entity, field)]
    return [(entity, field) for entity in dict.fromkeys(inside)]


def _narrow(claims: Sequence[ClaimDraft]) -> None:
    """An accusation or denial is about the deed, not about events that are told elsewhere and only set its scene."""
    for claim in claims:
        events = [what for what, _ in claim.about if isinstance(what, EventDraft)]
        own = [event for event in events if all(_holds(claim, first) for first, _ in event.triggers)]
        if claim.act in OPEN and own and len(own) < len(events):
            claim.about = [(what, field) for what, field in claim.about if any(what is event for event in own)]


def _holds(claim: ClaimDraft, token: int) -> bool:
    return any(first <= token < last for first, last in claim.content)


def _inherit(claims: Sequence[ClaimDraft]) -> None:
    """What a denial is about that names no event itself: what it denies."""
    for claim in claims:
        if claim.responds_to and not any(isinstance(what, EventDraft) for what, _ in claim.about):
            claim.about = [pair for other, _ in claim.responds_to[:1] for pair in other.about] or claim.about


def _open(claims: Sequence[ClaimDraft], events: Sequence[EventDraft]) -> None:
    """An event that is told only within accusations and denials, or that somebody denies, is left open."""
    about: dict[int, list[ClaimDraft]] = {}
    for claim in claims:
        for what, _ in claim.about:
            about.setdefault(id(what), []).append(claim)
    for event in events:
        told = about.get(id(event), [])
        if not told:
            continue
        accused = [c for c in told if c.act in OPEN or c.factuality.endswith("_not")]
        denied = any(c.factuality.endswith("_not") for c in accused)
        inside = all(any(_holds(c, first) for c in (told if denied else accused)) for first, _ in event.triggers)
        if accused and inside and event.status in ("occurred", "ongoing"):
            event.status = "unknown"
