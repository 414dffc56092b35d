"""What a text says of its weapons: whose, from where, how many, how driven, how far. Makes no records.

First the words around each occurrence, then what is told together, then the events that weapons take part in, and
last the looser ties: deliveries, arsenals named before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.drafts import EventDraft
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.numbers import number_at
from newsmodel.extraction.scene import Entity, Occurrence, Scene
from newsmodel.extraction.tokens import Token
from newsmodel.extraction.weapons import owners, parties, sheets, traits
from newsmodel.extraction.weapons.parties import ITS, OWNERS, add

USERS = {
    "weapon_test": "agent",
    "weapon_display": "agent",
    "weapon_unveiling": "agent",
    "parade": "host",
    "attack": "agent",
    "deployment": "agent",
    "arms_transfer": "recipient",
    "satellite_launch": "agent",
    "exercise": "participant",
}
"""Event type → the role whose bearer has the weapon that takes part."""

SOLE = frozenset("weapon_test weapon_display weapon_unveiling attack deployment satellite_launch".split())
"""Types in which a weapon acts for its owner alone."""

STATUS = {"weapon_test": "tested", "deployment": "deployed", "arms_production": "production"}
SAYING = {"tested": ("test",), "deployed": ("deploy", "station"), "production": ("produc", "manufactur", "assembl")}
"""Stage of life → how the words begin that state it; “fired” alone states no test."""

ARSENAL = frozenset({"weapons", "arms", "arsenal", "weaponry", "hardware", "missiles", "armoury", "armory"})
"""What somebody has of weapons, before they are told one by one."""

MEMORY = 6
"""Sentences in which the weapons told one by one are those of the arsenal named before."""

INTRODUCING = frozenset("— – - : ( including include includes such as like namely".split())
"""Words between a kind and those told of it: “on-alert systems – Atlas, Titan I”."""

_ARTICLES = frozenset(", the a an".split())

CARRYING = frozenset("fired launched dropped carried by from aboard a an the two".split())
"""Words between a weapon and what carries it: “an Exocet fired by a Super Etendard”."""

DISARMING = frozenset(
    "destroy destroys destroyed dismantle dismantles dismantled eliminate eliminated eliminates secures safeguard ban "
    "bans banned prohibits prohibited".split()
)
"""Verbs of doing away with weapons; who gets help for that gets no weapons."""

DELIVERIES = frozenset("deliveries delivery shipments shipment supplies consignment transfers arrival".split())
"""Nouns of a handing over whose recipient may have been told before."""

FAR = 1000
"""Characters of a list's item that are looked at."""

OPENING = 14
"""Tokens of a sentence within which its subject pronoun stands."""

LISTED = 8
"""Tokens at most between two weapons of one list."""

_BREAKS = grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.AUXILIARIES | grammar.DETERMINERS | grammar.RELATIVES


def attribute(scene: Scene, cast: Cast, events: Sequence[EventDraft]) -> None:
    """Fills the facts and evidence of the weapons from the words around them and from the events they take part in."""
    for occurrence in scene.weapons.items:
        traits.describe(scene, occurrence)
        owners.own(scene, cast, occurrence)
    for pronoun, sure in _pronouns(scene):
        traits.describe(scene, pronoun)
        if sure:
            owners.own(scene, cast, pronoun)
    sheets.fill(scene)
    _share(scene)
    _from_arsenal(scene)
    for event in events:
        _complete(scene, event)
        _from_event(scene, event)
        _by_owner(event)
    _from_transfers(scene, events)


def _pronouns(scene: Scene) -> Iterator[tuple[Occurrence, bool]]:
    """Where a subject “it” or “they” may mean the only weapon of the sentence before; surely where that comes first.

    What only a weapon can have, as a range, is said of it in any case.
    """
    document = scene.document
    for occurrence in scene.weapons.items:
        number = document.sentence_of(occurrence.first)
        sentence = document.sentences[number]
        if number + 1 >= len(document.sentences) or any(
            o.first >= sentence.first for o in scene.weapons.before(occurrence.first, 1)
        ):
            continue
        opening = not scene.actors.within(sentence.first, occurrence.first)
        after = document.sentences[number + 1]
        if scene.weapons.within(after.first, after.last):
            continue
        stop = min(after.last, after.first + OPENING)
        pronoun = next((i for i in range(after.first, stop) if _is_subject(document.tokens, i, after.first)), None)
        if pronoun is not None:
            yield Occurrence(pronoun, pronoun + 1, occurrence.entity, "pronoun"), opening


def _is_subject(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Whether a token is “it” or “they” at the beginning of a sentence or behind its opening phrase."""
    return tokens[index].norm in parties.SUBJECTS and (index == first or tokens[index - 1].text == ",")


def _share(scene: Scene) -> None:
    """Weapons told in one breath have one owner: “12 F-117s, 10 EA-6Bs and four KC-10s”, “F-15Ks and KF-16s of …”."""
    items = scene.weapons.items
    pairs = [(a, b) for a, b in pairwise(items) if _joined(scene, a, b)]
    for source, target in (*pairs, *((b, a) for a, b in reversed(pairs))):
        if not target.entity.facts.get("operators"):
            for owner in source.entity.facts.get("operators", ()):
                add(target.entity, "operators", owner)


def _joined(scene: Scene, one: Occurrence, other: Occurrence) -> bool:
    """Whether nothing but a list's words stands between two occurrences: commas, “and”, numbers, adjectives."""
    tokens = scene.document.tokens
    if not one.last < other.first <= one.last + LISTED:
        return False
    between = tokens[one.last : other.first]
    if any(t.norm in INTRODUCING for t in between) and all(t.norm in INTRODUCING | _ARTICLES for t in between):
        return one.form == "nominal"
    if {"by", "from", "aboard"} & {t.norm for t in between} and all(t.norm in CARRYING for t in between):
        return True
    if not any(t.norm in ("and", "or", ",", ";") for t in between):
        return False
    return all(
        t.norm in ("and", "or", ",", ";", "as", "well")
        or number_at(tokens, one.last + i)[0] is not None
        or (t.kind == "word" and t.norm not in _BREAKS and not t.capitalised and not t.norm.endswith(("ed", "ing")))
        for i, t in enumerate(between)
    )


def _complete(scene: Scene, event: EventDraft) -> None:
    """A test of what “it” names, or the sentence before: that weapon is its object, and its owner the agent."""
    if event.type != "weapon_test" or any(
        isinstance(w, Entity) and w.kind == "weapon" for w, _, _ in event.participants
    ):
        return
    trigger = event.triggers[0][0]
    sentence = scene.document.sentences[scene.document.sentence_of(trigger)]
    here = scene.weapons.within(sentence.first, sentence.last)
    before = scene.weapons.before(sentence.first, 1)
    near = before and scene.document.sentence_of(before[0].first) >= scene.document.sentence_of(trigger) - 1
    weapon = here[0].entity if here else before[0].entity if near else None
    if weapon is None:
        return
    event.add(weapon, "object")
    if not any(role == "agent" for _, role, _ in event.participants):
        for owner in weapon.facts.get("operators", [])[:1]:
            event.add(owner, "agent")


def _from_event(scene: Scene, event: EventDraft) -> None:
    weapons = [
        who
        for who, part, _ in event.participants
        if isinstance(who, Entity) and who.kind == "weapon" and part not in ("target", "victim")
    ]
    role = USERS.get(event.type)
    users = [
        who for who, part, _ in event.participants if part == role and isinstance(who, Entity) and who.kind == "actor"
    ]
    for weapon in weapons:
        known = bool(weapon.facts.get("operators"))
        for user in users:
            if user.type != "person" and not known:
                add(weapon, "operators", user)
        status = STATUS.get(event.type)
        if status and event.status == "occurred" and _says(scene, event, status):
            traits.note(weapon, "status", status, event.triggers[0])


def _by_owner(event: EventDraft) -> None:
    """What a weapon does without anybody named, its only owner does: “the carrier is deployed”."""
    role = USERS.get(event.type) if event.type in SOLE else None
    if role is None or any(part == role for _, part, _ in event.participants):
        return
    for who, part, _ in event.participants:
        if isinstance(who, Entity) and who.kind == "weapon" and part not in ("target", "victim"):
            owners = who.facts.get("operators", ())
            if len(owners) == 1:
                event.add(owners[0], role)
                return


def _says(scene: Scene, event: EventDraft, status: str) -> bool:
    """Whether the event's words state the stage themselves."""
    first, last = event.triggers[0]
    words = [part for t in scene.document.tokens[first:last] for part in t.norm.split("-")]
    return any(word.startswith(SAYING[status]) for word in words)


def _from_transfers(scene: Scene, events: Sequence[EventDraft]) -> None:
    """Weapons that nobody is said to have are the recipient's where they are what is handed over.

    That is what stands in the sentence of a transfer, or in the list behind it. A delivery that names no recipient goes
    where the one told before it went.
    """
    document = scene.document
    transfers: list[tuple[int, Entity]] = []
    for event in sorted((e for e in events if e.type in ("arms_transfer", "aid")), key=lambda e: e.sentence):
        who = _recipient(event)
        if who is None and transfers and event.sentence - transfers[-1][0] <= 2:
            who = transfers[-1][1]
        if who:
            transfers.append((event.sentence, who))
    position = 0
    earlier: tuple[int, Entity] | None = None
    for occurrence in scene.weapons.items:
        sentence = document.sentence_of(occurrence.first)
        held = occurrence.entity.facts.get("operators")
        if held and parties.deals(scene, occurrence):
            earlier = (sentence, held[-1])
        elif not held and earlier and sentence - earlier[0] <= 2 and _delivered(scene, occurrence):
            add(occurrence.entity, "operators", earlier[1])
        while position + 1 < len(transfers) and transfers[position + 1][0] <= sentence:
            position += 1
        if occurrence.entity.facts.get("operators") or not transfers or transfers[position][0] > sentence:
            continue
        here = transfers[position][0] == sentence and not _disarms(scene, occurrence)
        if here or _is_listed(scene, occurrence):
            add(occurrence.entity, "operators", transfers[position][1])


def _disarms(scene: Scene, occurrence: Occurrence) -> bool:
    first, last = parties.bounds(scene, occurrence)
    return any(t.norm in DISARMING for t in scene.document.tokens[first:last])


def _delivered(scene: Scene, occurrence: Occurrence) -> bool:
    """“deliveries of air defence systems”: a noun of handing over right before the words."""
    tokens = scene.document.tokens[max(0, occurrence.first - 4) : occurrence.first]
    return any(t.norm in DELIVERIES for t in tokens)


def _recipient(event: EventDraft) -> Entity | None:
    return next((who for who, role, _ in event.participants if role == "recipient" and isinstance(who, Entity)), None)


def _is_listed(scene: Scene, occurrence: Occurrence) -> bool:
    """Whether the words stand in an item of a list, not far from its mark."""
    document = scene.document
    start = document.tokens[occurrence.first].start
    line = document.text.rfind("\n", max(0, start - FAR), start) + 1
    first = document.tokens[document.sentences[document.sentence_of(occurrence.first)].first]
    return document.text[line : line + 4].lstrip()[:1] in "-*•·–" or first.text in "-*•·–"


def _from_arsenal(scene: Scene) -> None:
    """“North Korea's latest weapons … The weapons on display included the Hwasong”: it is North Korea's."""
    document = scene.document
    owner: tuple[int, Entity] | None = None
    items = iter(scene.weapons.items)
    occurrence = next(items, None)
    for index in sorted({*document.where(ARSENAL), *(o.first for o in scene.weapons.items)}):
        while occurrence and occurrence.first <= index:
            if (
                owner
                and document.sentence_of(index) - owner[0] <= MEMORY
                and not occurrence.entity.facts.get("operators")
            ):
                add(occurrence.entity, "operators", owner[1])
            occurrence = next(items, None)
        word = document.norms[index]
        if word in ARSENAL:
            possessor = _possessor(scene, index)
            owner = (document.sentence_of(index), possessor) if possessor else owner
            if possessor and word == "arsenal":
                _of_arsenal(scene, index, possessor)


def _of_arsenal(scene: Scene, index: int, owner: Entity) -> None:
    """“the Hwasong-18, the largest weapon in its arsenal”: weapons named before the arsenal in its sentence."""
    sentence = scene.document.sentences[scene.document.sentence_of(index)]
    for occurrence in scene.weapons.within(max(sentence.first, index - parties.WINDOW), index):
        if not occurrence.entity.facts.get("operators"):
            add(occurrence.entity, "operators", owner)


def _possessor(scene: Scene, index: int) -> Entity | None:
    """The state or force whose possessive, or “its”, stands at most three words before a noun."""
    tokens = scene.document.tokens
    for position in range(index - 1, max(0, index - 4), -1):
        if tokens[position].kind == "possessive":
            owner = scene.actors.at(position - 1)
            return owner.entity if owner and owner.entity.type != "person" else None
        if tokens[position].norm in ITS and tokens[index].norm == "arsenal":
            meant = parties.antecedent(scene, position)
            return meant if meant and meant.type in OWNERS else None
        if tokens[position].norm in _BREAKS:
            return None
    return None
