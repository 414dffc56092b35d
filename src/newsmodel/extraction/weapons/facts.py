"""What a text says of its weapons: how many, whose, from where, how driven, how far. Makes no records."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.actors.states import country
from newsmodel.extraction.drafts import Amount, EventDraft
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.numbers import amount_at
from newsmodel.extraction.scene import Entity, Occurrence, Scene

REACH = 6
"""Tokens before a weapon's words in which its owner and number stand."""

WINDOW = 50
"""Tokens to either side in which the owner may stand, so that long sentences cost no more than short ones."""

USING = frozenset("used operated flown fielded deployed".split())
MAKING = frozenset("made built produced manufactured developed designed supplied".split())
DRIVES = {
    "solid": "solid",
    "liquid": "liquid",
    "jet": "jet",
    "turboprop": "turboprop",
    "nuclear": "nuclear",
    "electric": "electric",
}
FUELS = frozenset("propellant propellants fuel fuels fueled fuelled propelled powered engine engines".split())
UNITS = {
    "km": "km",
    "kilometer": "km",
    "kilometers": "km",
    "kilometre": "km",
    "kilometres": "km",
    "mile": "[mi_i]",
    "miles": "[mi_i]",
    "meters": "m",
    "metres": "m",
    "nm": "[nmi_i]",
}
USERS = {
    "weapon_test": "agent",
    "weapon_display": "agent",
    "weapon_unveiling": "agent",
    "parade": "host",
    "attack": "agent",
    "deployment": "agent",
    "arms_transfer": "recipient",
    "satellite_launch": "agent",
}
"""Event type → the role whose bearer has the weapon that takes part."""

STATUS = {"weapon_test": "tested", "deployment": "deployed", "arms_production": "production"}


_BREAKS = grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.AUXILIARIES | grammar.DETERMINERS | grammar.RELATIVES

ARSENAL = frozenset({"weapons", "arms", "arsenal", "weaponry", "hardware", "missiles", "armoury", "armory"})
"""What somebody has of weapons, before they are told one by one."""

MEMORY = 6
"""Sentences in which the weapons told one by one are those of the arsenal named before."""


HAVING = frozenset(
    "has have had operates operate operated flies fly flew flown fields field fielded uses use used using fired fires "
    "fire firing launched launches launch launching deployed deploys deploy deploying sent sends send possesses "
    "possess owns own armed carrying carried carries with received receives receive tested tests testing test "
    "unveiled displayed stations stationed stationing relies operating flying bought buys buy ordered acquired "
    "acquire brandishing equipped dropped scrambled dispatched committed test-fired shot".split()
)
"""Verbs, and “with”, whose subject has the weapon that stands behind them."""

OWNERS = frozenset({"state", "armed_force", "armed_group", "group", "government_body", "population"})

NAVIES = {
    "USS": "USA",
    "USNS": "USA",
    "USCGC": "USA",
    "HMS": "GBR",
    "HMAS": "AUS",
    "HMCS": "CAN",
    "HMNZS": "NZL",
    "INS": "IND",
    "ORP": "POL",
    "JS": "JPN",
    "ROKS": "KOR",
    "BRP": "PHL",
    "KRI": "IDN",
    "ARA": "ARG",
    "FS": "FRA",
    "FGS": "DEU",
    "ITS": "ITA",
    "TCG": "TUR",
    "PNS": "PAK",
    "IRIS": "IRN",
    "HNLMS": "NLD",
    "HDMS": "DNK",
    "HNoMS": "NOR",
    "SPS": "ESP",
}
"""Ship prefixes → the state whose ships bear them."""


def attribute(scene: Scene, cast: Cast, events: Sequence[EventDraft]) -> None:
    """Fills the facts and evidence of the weapons from the words around them and from the events they take part in."""
    for occurrence in scene.weapons.items:
        _count(scene, occurrence)
        _owner(scene, cast, occurrence)
        _user(scene, cast, occurrence)
        _drive(scene, occurrence)
        _range(scene, occurrence)
    _from_arsenal(scene, cast)
    for event in events:
        _complete(scene, event)
        _from_event(event)
    _from_transfers(scene, events)
    _from_company(scene)


def _add(weapon: Entity, field: str, entity: Entity) -> None:
    held = weapon.facts.setdefault(field, [])
    if entity not in held:
        held.append(entity)


def _count(scene: Scene, occurrence: Occurrence) -> None:
    """The number before the words: “800 Stinger systems”, “two new drone designs”."""
    tokens = scene.document.tokens
    floor = max(scene.document.sentences[scene.document.sentence_of(occurrence.first)].first, occurrence.first - REACH)
    for start in range(floor, occurrence.first):
        amount = amount_at(scene.document, start)
        if amount is None or amount.last > occurrence.first:
            continue
        between = tokens[amount.last : occurrence.first]
        if all(t.kind == "word" and t.norm not in _BREAKS for t in between):
            occurrence.entity.facts.setdefault("quantity", amount)
            return


def _owner(scene: Scene, cast: Cast, occurrence: Occurrence) -> None:
    """“North Korea's latest weapons”, “Russian Su-35s”, “U.S.-made systems”, “the drone used by the Air Force”."""
    tokens = scene.document.tokens
    floor = max(scene.document.sentences[scene.document.sentence_of(occurrence.first)].first, occurrence.first - REACH)
    position = occurrence.first - 1
    while position >= floor:
        token = tokens[position]
        party = _party(scene, cast, position)
        if party:
            made = any(t.norm in MAKING for t in tokens[position : occurrence.first])
            _add(occurrence.entity, "origin" if made else "operators", party)
            break
        if (
            token.norm in grammar.PREPOSITIONS | grammar.CONJUNCTIONS
            or (token.norm in grammar.AUXILIARIES and token.kind != "possessive")
            or token.text in ",;:"
        ):
            break
        position -= 1
    for index in range(occurrence.last, min(len(tokens) - 2, occurrence.last + 4)):
        if tokens[index + 1].norm == "by" and tokens[index].norm in USING | MAKING:
            owner = next((o for o in scene.actors.within(index + 2, index + 6)), None)
            if owner:
                company = owner.entity.type == "company"
                field = "operators" if tokens[index].norm in USING else "manufacturers" if company else "origin"
                _add(occurrence.entity, field, owner.entity)
            return


def _user(scene: Scene, cast: Cast, occurrence: Occurrence) -> None:
    """Who has it by the verb before it (“Norway sent F-16s”), by a ship's prefix, or by the state that designed it."""
    if occurrence.entity.facts.get("operators"):
        return
    document = scene.document
    words = document.tokens[occurrence.first : occurrence.last]
    code = next((NAVIES[t.text] for t in words if t.text in NAVIES), None)
    if code and code in cast.countries:
        _add(occurrence.entity, "operators", cast.imply(cast.state(code), (occurrence.first, occurrence.first + 1)))
        return
    sentence = document.sentences[document.sentence_of(occurrence.first)]
    first, last = max(sentence.first, occurrence.first - WINDOW), min(sentence.last, occurrence.last + WINDOW)
    before = [o for o in scene.actors.within(first, occurrence.first) if o.acts and o.entity.type in OWNERS]
    designers = occurrence.entity.facts.get("origins") or ()
    for owner in reversed(before):
        between = {t.norm for t in document.tokens[owner.last : occurrence.first]}
        if between & HAVING and not between & {"by", "from", "to", "against", "at"}:
            _add(occurrence.entity, "operators", owner.entity)
            return
    for owner in scene.actors.within(first, last):
        if owner.entity.type == "state" and owner.entity.country in designers:
            _add(occurrence.entity, "operators", owner.entity)
            return


def _from_company(scene: Scene) -> None:
    """Weapons told in one breath have one owner: “12 F-117s, 10 EA-6Bs and four KC-10s”."""
    document = scene.document
    for occurrence in scene.weapons.items:
        if occurrence.entity.facts.get("operators"):
            continue
        sentence = document.sentences[document.sentence_of(occurrence.first)]
        others = [
            o.entity for o in scene.weapons.within(sentence.first, sentence.last) if o.entity.facts.get("operators")
        ]
        if others and len({id(e) for o in others for e in o.facts["operators"]}) == 1:
            _add(occurrence.entity, "operators", others[0].facts["operators"][0])


def _party(scene: Scene, cast: Cast, position: int) -> Entity | None:
    occurrence = scene.actors.at(position)
    if occurrence:
        return occurrence.entity if occurrence.entity.type != "person" else None
    match = cast.taken[position]
    phrase = match and country(cast, match)
    if match and phrase and phrase.sense in ("adjective", "name", "acronym"):
        return cast.imply(cast.state(phrase.entry.country or ""), (match.first, match.last))
    return None


def _drive(scene: Scene, occurrence: Occurrence) -> None:
    """“to use solid propellants”, “solid-fuel”; what stands behind “than” is another's."""
    tokens = scene.document.tokens
    sentence = scene.document.sentences[scene.document.sentence_of(occurrence.first)]
    first, last = max(sentence.first, occurrence.first - WINDOW), min(sentence.last, occurrence.last + WINDOW)
    others = [o for o in scene.weapons.within(first, last) if o.entity is not occurrence.entity]
    if others or "propulsion" in occurrence.entity.facts:
        return
    for index in range(first, last):
        if tokens[index].norm == "than":
            return
        word, _, tail = tokens[index].norm.partition("-")
        follows = tokens[index + 1].norm if index + 1 < last else ""
        if word in DRIVES and (tail in FUELS or (not tail and follows in FUELS)):
            end = index + 1 if tail else index + 2
            occurrence.entity.facts["propulsion"] = DRIVES[word]
            occurrence.entity.evidence.append((index, end, "/propulsion"))
            return


def _range(scene: Scene, occurrence: Occurrence) -> None:
    """“with a range of 1,000 kilometers”, “a 300-km-range missile”."""
    tokens = scene.document.tokens
    sentence = scene.document.sentences[scene.document.sentence_of(occurrence.first)]
    if "range" in occurrence.entity.facts:
        return
    for index in range(occurrence.last, min(sentence.last, occurrence.last + 20)):
        if tokens[index].norm != "range" or index + 2 >= sentence.last:
            continue
        for start in range(index + 1, min(sentence.last, index + 4)):
            amount = amount_at(scene.document, start)
            if amount and amount.last < sentence.last and (unit := _unit(scene, amount.last)):
                last = amount.last + 1
                made = Amount(start, last, amount.value, amount.min, amount.max, amount.qualifier, unit)
                occurrence.entity.facts["range"] = made
                occurrence.entity.evidence.append((start, last, "/range"))
                return


def _unit(scene: Scene, index: int) -> str | None:
    word = scene.document.tokens[index].norm
    if word == "nautical":
        return "[nmi_i]"
    return UNITS.get(word)


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


def _from_event(event: EventDraft) -> None:
    weapons = [who for who, _, _ in event.participants if isinstance(who, Entity) and who.kind == "weapon"]
    role = USERS.get(event.type)
    users = [
        who for who, part, _ in event.participants if part == role and isinstance(who, Entity) and who.kind == "actor"
    ]
    for weapon in weapons:
        for user in users:
            if user.type != "person":
                _add(weapon, "operators", user)
        status = STATUS.get(event.type)
        if status and event.status == "occurred" and status not in weapon.facts.get("status", []):
            held = weapon.facts.setdefault("status", [])
            held.append(status)
            first, last = event.triggers[0]
            weapon.evidence.append((first, last, f"/status/{len(held) - 1}"))


def _from_transfers(scene: Scene, events: Sequence[EventDraft]) -> None:
    """Weapons that nobody is said to have are the recipient's where they are what is handed over.

    That is what stands in the sentence of a transfer, or in the list behind it.
    """
    document = scene.document
    transfers = [(e.sentence, _recipient(e)) for e in events if e.type in ("arms_transfer", "aid")]
    for occurrence in scene.weapons.items:
        if occurrence.entity.facts.get("operators"):
            continue
        sentence = document.sentence_of(occurrence.first)
        before = [(number, who) for number, who in transfers if number <= sentence and who]
        if before and (before[-1][0] == sentence or _is_listed(scene, occurrence)):
            _add(occurrence.entity, "operators", before[-1][1])


def _recipient(event: EventDraft) -> Entity | None:
    return next((who for who, role, _ in event.participants if role == "recipient" and isinstance(who, Entity)), None)


def _is_listed(scene: Scene, occurrence: Occurrence) -> bool:
    """Whether the words stand in an item of a list."""
    document = scene.document
    line = document.text.rfind("\n", 0, document.tokens[occurrence.first].start) + 1
    first = document.tokens[document.sentences[document.sentence_of(occurrence.first)].first]
    return document.text[line : line + 4].lstrip()[:1] in "-*•·–" or first.text in "-*•·–"


def _from_arsenal(scene: Scene, cast: Cast) -> None:
    """“North Korea's latest weapons … The weapons on display included the Hwasong”: it is North Korea's."""
    document = scene.document
    owner: tuple[int, Entity] | None = None
    items = iter(scene.weapons.items)
    occurrence = next(items, None)
    for index, token in enumerate(document.tokens):
        while occurrence and occurrence.first <= index:
            if (
                owner
                and document.sentence_of(index) - owner[0] <= MEMORY
                and not occurrence.entity.facts.get("operators")
            ):
                _add(occurrence.entity, "operators", owner[1])
            occurrence = next(items, None)
        if token.norm in ARSENAL:
            possessor = _possessor(scene, index)
            owner = (document.sentence_of(index), possessor) if possessor else owner


def _possessor(scene: Scene, index: int) -> Entity | None:
    """The state or force whose possessive stands at most three words before a noun."""
    tokens = scene.document.tokens
    for position in range(index - 1, max(0, index - 4), -1):
        if tokens[position].kind == "possessive":
            owner = scene.actors.at(position - 1)
            return owner.entity if owner and owner.entity.type != "person" else None
        if tokens[position].norm in _BREAKS:
            return None
    return None
