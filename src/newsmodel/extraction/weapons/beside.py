"""Whose a weapon is by the words beside its own: “Iran's drones”, “missiles built by …”. Makes no records."""

from __future__ import annotations

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.grammar.verbs import forms
from newsmodel.extraction.scene import Entity, Occurrence, Scene
from newsmodel.extraction.tokens import Token
from newsmodel.extraction.weapons.nouns import lexicon
from newsmodel.extraction.weapons.parties import (
    ARRIVING,
    BUILDING,
    CARRIERS,
    DEALING,
    GIVING,
    GOVERNMENT,
    HAVING,
    ITS,
    MAKING,
    OWNERS,
    REACH,
    SERVING,
    USING,
    Named,
    antecedent,
    bounds,
    deals,
    governing,
    party_at,
    party_behind,
)

# before the words


def modifiers(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
    """“North Korea's latest weapons”, “Russian and Chinese bombers”, “U.S.-made systems”, “Baykar's TB2”."""
    tokens = scene.document.tokens
    floor = max(bounds(scene, occurrence)[0], occurrence.first - REACH)
    verbal = False
    for position in range(occurrence.first - 1, floor - 1, -1):
        token = tokens[position]
        party = party_at(scene, cast, position)
        if party is None and token.norm in GOVERNMENT and position == occurrence.first - 1:
            party = governing(scene, cast, position)
        if party:
            if not verbal or tokens[position + 1].kind == "possessive":
                yield from _modified(scene, cast, occurrence, position, party)
            return
        if token.norm in ITS or token.norm == "whose":
            meant = antecedent(scene, position)
            if meant:
                yield _field(meant), meant
            return
        if _ends_phrase(token) or scene.weapons.at(position):
            return
        verbal = verbal or _is_verbal(token)


def _is_verbal(token: Token) -> bool:
    """Whether a word can be the verb between a subject and the weapon: “Ukraine hit the …”, “Germany delivered …”."""
    return bool(forms().get(token.norm)) and token.norm not in lexicon().parts | MAKING


def _modified(scene: Scene, cast: Cast, occurrence: Occurrence, position: int, party: Entity) -> Named:
    tokens = scene.document.tokens
    if any(t.norm in MAKING for t in tokens[position : occurrence.first]):
        yield ("manufacturers" if party.type == "company" else "origin"), party
        return
    home = party.country in (occurrence.entity.facts.get("origins") or ()) or not occurrence.entity.facts.get("name")
    trade = party.type == "state" and deals(scene, occurrence)
    if party.type == "state" and home and (trade or occurrence.entity.facts.get("name")):
        yield "origin", party
    if not (trade and home):
        yield _field(party), party
    if position >= 2 and tokens[position - 1].norm in ("and", "or"):
        other = party_at(scene, cast, position - 2)
        if other and other is not party:
            yield _field(other), other


def _field(party: Entity) -> str:
    return "manufacturers" if party.type == "company" else "operators"


def _ends_phrase(token: Token) -> bool:
    if token.kind == "possessive":
        return False
    return token.norm in _CLOSED or token.norm in ("the", "a", "an", "this", "these") or token.text in ",;:()"


_CLOSED = grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.AUXILIARIES


# behind the words


def followers(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
    """“of the Air Force”, “from Korea”, “(Soviet)”, “in Indonesian service”, “used by …”, “sent to …”."""
    tokens = scene.document.tokens
    last = bounds(scene, occurrence)[1]
    index = occurrence.last
    if index + 1 >= last:
        return
    word = tokens[index].norm
    if word in ("of", "from") or (word in ("for", "to") and deals(scene, occurrence, DEALING | BUILDING)):
        party = party_behind(scene, cast, index + 1, last)
        if party and word == "from" and deals(scene, occurrence):
            yield from _goal(scene, cast, index + 2, last)
        if party and (word == "of" or party.type in OWNERS | {"company"}):
            yield _from_preposition(word, party)
    elif word == "(":
        party = party_at(scene, cast, index + 1)
        if party and tokens[min(index + 2, last - 1)].text == ")":
            yield "operators", party
    elif word in ("that", "which"):
        yield from _relative(scene, cast, index + 1, last)
    elif word in ("aboard", "on"):
        yield from _aboard(scene, cast, index + 1, last)
    elif word == "the" or party_at(scene, cast, index):
        yield from _relative(scene, cast, index, last)
    yield from _in_service(scene, cast, index, last)
    yield from _participles(scene, cast, index, last)


def _goal(scene: Scene, cast: Cast, index: int, last: int) -> Named:
    """“from Iran to Russia”: the party that a way leads to."""
    for position in range(index, min(index + 4, last - 1)):
        if scene.document.tokens[position].norm == "to":
            party = party_behind(scene, cast, position + 1, last)
            if party and party.type in OWNERS:
                yield "operators", party


def _from_preposition(word: str, party: Entity) -> tuple[str, Entity]:
    if party.type == "company":
        return "manufacturers", party
    return ("origin" if word == "from" and party.type == "state" else "operators"), party


def _in_service(scene: Scene, cast: Cast, index: int, last: int) -> Named:
    """“in Indonesian service”, “in service with the Iraqi army”, “in Russian hands”."""
    tokens = scene.document.tokens
    for position in range(index, min(index + 8, last)):
        if tokens[position].text in ",;:" or scene.weapons.at(position):
            return
        if tokens[position].norm not in SERVING:
            continue
        behind = position + 1 < last and tokens[position + 1].norm in ("with", "by", "of")
        named = position + 2 if behind else position - 1
        party = party_behind(scene, cast, named, last) if behind or named >= index else None
        if party and party.type in OWNERS:
            yield "operators", party
        return


def _relative(scene: Scene, cast: Cast, index: int, last: int) -> Named:
    """“drones that Russia has used”: the subject of a relative clause whose object the weapon is."""
    tokens = scene.document.tokens
    party = party_behind(scene, cast, index, last)
    if party is None or party.type not in OWNERS | {"company"}:
        return
    for position in range(index + 1, min(index + 7, last)):
        if tokens[position].norm in MAKING:
            yield ("manufacturers" if party.type == "company" else "origin"), party
            return
        if tokens[position].norm in HAVING - grammar.AUXILIARIES - {"with"}:
            yield "operators", party
            return


def _aboard(scene: Scene, cast: Cast, index: int, last: int) -> Named:
    """“deployed aboard U.S. Navy ships”: the owner of what carries it."""
    tokens = scene.document.tokens
    party = party_behind(scene, cast, index, last)
    if party and party.type in OWNERS and any(t.norm in CARRIERS for t in tokens[index : min(index + 6, last)]):
        yield "operators", party


def _participles(scene: Scene, cast: Cast, index: int, last: int) -> Named:
    """“fired by a jet of the navy”, “were supplied to Ukraine”, “built by Lockheed Martin”."""
    tokens = scene.document.tokens
    index += tokens[index].text == ","
    for position in range(index, min(index + 8, last - 2)):
        word, follows = tokens[position].norm, tokens[position + 1].norm
        if word in ARRIVING or (word == "deployed" and follows == "aboard"):
            named = position + 1 + (follows in ("in", "to", "aboard"))
            party = party_behind(scene, cast, named, last)
            if party and party.type in OWNERS:
                yield "operators", party
            return
        if follows == "by" and word in USING | MAKING:
            party = party_behind(scene, cast, position + 2, last)
            if party and word in MAKING:
                yield from _makers(scene, cast, party, position + 2, last)
            elif party and party.type in OWNERS:
                yield "operators", party
            return
        if follows in ("to", "for") and word in GIVING:
            party = party_behind(scene, cast, position + 2, last)
            if party and party.type in OWNERS:
                yield "operators", party
            return
        infinitive = word == "to" and (follows in grammar.HAVE or follows == "be")
        closed = word in grammar.PREPOSITIONS and not infinitive
        if tokens[position].text in ",;:." or closed or scene.weapons.at(position):
            return


def _makers(scene: Scene, cast: Cast, party: Entity, index: int, last: int) -> Named:
    """“by India and Russia”: each of the makers."""
    yield ("manufacturers" if party.type == "company" else "origin"), party
    for position in range(index + 1, min(index + REACH, last - 1)):
        if scene.document.tokens[position].norm == "and":
            other = party_at(scene, cast, position + 1)
            if other and other is not party and other.type in ("state", "company"):
                yield ("manufacturers" if other.type == "company" else "origin"), other
