"""Whose a weapon is, where it comes from and who makes it, by the grammar around its words. Makes no records.

Each rule looks at one construction and says which entities it names in which field; the first rule that names an
operator ends the search. Walks stay within a sentence and a window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.grammar.verbs import forms
from newsmodel.extraction.scene import Entity, Occurrence, Scene
from newsmodel.extraction.tokens import Token
from newsmodel.extraction.weapons.nouns import lexicon
from newsmodel.extraction.weapons.parties import (
    ARRIVING,
    BACKED,
    BUILDING,
    CARRIERS,
    DEALING,
    ELSEWHERE,
    GIVING,
    HAVING,
    ITS,
    MAKING,
    OURSELVES,
    OWNERS,
    PERSONS,
    REACH,
    SERVING,
    SPOKEN,
    SUBJECTS,
    USING,
    WINDOW,
    add,
    antecedent,
    bounds,
    deals,
    party_at,
)

Named = Iterator[tuple[str, Entity]]
"""Fields of the record with the entities to stand there."""


def own(scene: Scene, cast: Cast, occurrence: Occurrence) -> None:
    """Adds the operators, origins and manufacturers that the words around one occurrence state."""
    facts = occurrence.entity.facts
    for rule in RULES:
        if rule in _WEAKER and facts.get("operators"):
            return
        for field, entity in rule(scene, cast, occurrence):
            add(occurrence.entity, field, entity)


# before the words


def _modifiers(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
    """“North Korea's latest weapons”, “Russian and Chinese bombers”, “U.S.-made systems”, “Baykar's TB2”."""
    tokens = scene.document.tokens
    floor = max(bounds(scene, occurrence)[0], occurrence.first - REACH)
    verbal = False
    for position in range(occurrence.first - 1, floor - 1, -1):
        token = tokens[position]
        party = party_at(scene, cast, position)
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


def _followers(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
    """“of the Air Force”, “from Korea”, “(Soviet)”, “in Indonesian service”, “used by …”, “sent to …”."""
    tokens = scene.document.tokens
    last = bounds(scene, occurrence)[1]
    index = occurrence.last
    if index + 1 >= last:
        return
    word = tokens[index].norm
    if word in ("of", "from") or (word in ("for", "to") and deals(scene, occurrence, DEALING | BUILDING)):
        party = _party_behind(scene, cast, index + 1, last)
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
            party = _party_behind(scene, cast, position + 1, last)
            if party and party.type in OWNERS:
                yield "operators", party


def _from_preposition(word: str, party: Entity) -> tuple[str, Entity]:
    if party.type == "company":
        return "manufacturers", party
    return ("origin" if word == "from" and party.type == "state" else "operators"), party


def _party_behind(scene: Scene, cast: Cast, index: int, last: int) -> Entity | None:
    """The party that begins at a token, an article before it."""
    for position in range(index, min(index + 3, last)):
        party = party_at(scene, cast, position)
        if party:
            inner = scene.actors.at(position + 1)  # “the Argentine navy”: the force before its state
            return inner.entity if inner and inner.entity.type == "armed_force" else party
        if scene.document.tokens[position].norm not in grammar.DETERMINERS:
            return None
    return None


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
        party = _party_behind(scene, cast, named, last) if behind or named >= index else None
        if party and party.type in OWNERS:
            yield "operators", party
        return


def _relative(scene: Scene, cast: Cast, index: int, last: int) -> Named:
    """“drones that Russia has used”: the subject of a relative clause whose object the weapon is."""
    tokens = scene.document.tokens
    party = _party_behind(scene, cast, index, last)
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
    party = _party_behind(scene, cast, index, last)
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
            party = _party_behind(scene, cast, named, last)
            if party and party.type in OWNERS:
                yield "operators", party
            return
        if follows == "by" and word in USING | MAKING:
            party = _party_behind(scene, cast, position + 2, last)
            if party and word in MAKING:
                yield from _makers(scene, cast, party, position + 2, last)
            elif party and party.type in OWNERS:
                yield "operators", party
            return
        if follows in ("to", "for") and word in GIVING:
            party = _party_behind(scene, cast, position + 2, last)
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


# the clause


def _prefix(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
    """A ship belongs to the state whose ships bear its prefix, where the text speaks of that state."""
    words = scene.document.tokens[occurrence.first : occurrence.last]
    code = next((lexicon().ships[t.text] for t in words if t.text in lexicon().ships), None)
    if code and code in cast.countries:
        yield "operators", cast.imply(cast.state(code), (occurrence.first, occurrence.first + 1))


def _subject(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
    """Who has it by the verb before it: “Norway sent F-16s”; of what is given, the one who gets it."""
    first, last = bounds(scene, occurrence)
    accused = _accused(scene, occurrence, first)
    if accused is not None:
        party = party_at(scene, cast, accused)
        if party and party.type in OWNERS:
            yield "operators", party
        return
    before = [o for o in scene.actors.within(first, occurrence.first) if o.acts and o.entity.type in OWNERS]
    for owner in reversed(before):
        between = scene.document.norms[owner.last : occurrence.first]
        if HAVING & set(between) or GIVING & set(between):
            yield from _by_verb(scene, cast, occurrence, owner, before)
            return
    if not before:
        yield from _by_pronoun(scene, occurrence, first, last)


def _by_verb(
    scene: Scene, cast: Cast, occurrence: Occurrence, owner: Occurrence, before: Sequence[Occurrence]
) -> Named:
    tokens = scene.document.tokens
    between = scene.document.norms[owner.last : occurrence.first]
    if GIVING & set(between):
        last = bounds(scene, occurrence)[1]
        recipient = _recipient(scene, cast, occurrence, last) or _gets(tokens, owner, before)
        if recipient:
            yield "operators", recipient
            return
    if not _reaches(between):
        return
    for each in _coordinated(tokens, owner, before):
        yield "operators", each
    for company in scene.actors.within(owner.last, occurrence.first):
        if company.entity.type == "company" and "contract" in between:
            yield "manufacturers", company.entity


def _by_pronoun(scene: Scene, occurrence: Occurrence, first: int, last: int) -> Named:
    """“It has deployed S-400s”: whom the sentence before tells of."""
    tokens = scene.document.tokens
    opening = next((i for i in range(first, min(first + 2, last)) if tokens[i].norm in SUBJECTS), None)
    if opening is not None and _reaches(scene.document.norms[opening : occurrence.first]):
        meant = antecedent(scene, opening)
        if meant and meant.type in OWNERS:
            yield "operators", meant


def _company(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
    """“Hanwha Aerospace will build K9 howitzers”, “bought from Baykar”: the company makes it."""
    first = bounds(scene, occurrence)[0]
    tokens = scene.document.tokens
    for maker in reversed(scene.actors.within(first, occurrence.first)):
        between = {t.norm for t in tokens[maker.last : occurrence.first]}
        if maker.entity.type == "company" and between & BUILDING and not between & {"by", "from", "for"}:
            yield "manufacturers", maker.entity
        if maker.entity.type in OWNERS | {"company"}:
            return


def _accused(scene: Scene, occurrence: Occurrence, first: int) -> int | None:
    """“accused Kyiv of using …”: the token before “of” and a gerund of having, which names who has it, if anybody."""
    norms = scene.document.norms
    for index in range(occurrence.first - 2, max(first, occurrence.first - 12), -1):
        using = norms[index + 1] in HAVING and norms[index + 1].endswith("ing")
        if norms[index] == "of" and (using or norms[index + 1] == "having"):
            return index - 1
    return None


def _coordinated(tokens: Sequence[Token], owner: Occurrence, before: Sequence[Occurrence]) -> Iterator[Entity]:
    """“Russia and China flew …”: a subject and those that a list joins to it."""
    yield owner.entity
    last = owner
    for other in reversed([o for o in before if o.last < owner.first]):
        if any(t.norm not in ("and", ",", "the") for t in tokens[other.last : last.first]):
            return
        yield other.entity
        last = other


def _reaches(between: Sequence[str]) -> bool:
    """Whether the words between a subject and a weapon let the subject have it."""
    if not HAVING & set(between):
        return False
    backed = any(a in BACKED and b == "by" for a, b in pairwise(between))
    signed = "contract" in between or "deal" in between
    plain = [a for a, b in zip(between, [*between[1:], ""], strict=True) if a != "to" or b not in HAVING]
    return backed or signed or not ELSEWHERE & set(plain)


def _recipient(scene: Scene, cast: Cast, occurrence: Occurrence, last: int) -> Entity | None:
    """“… tanks for Kyiv”, “… missiles to the Ukrainian army”: at most six words behind, no verb between."""
    tokens = scene.document.tokens
    for position in range(occurrence.last, min(occurrence.last + REACH, last - 1)):
        if tokens[position].norm in ("to", "for"):
            party = _party_behind(scene, cast, position + 1, last)
            return party if party and party.type in OWNERS else None
        if tokens[position].text in ";:":
            return None
    return None


def _gets(tokens: Sequence[Token], owner: Occurrence, before: Sequence[Occurrence]) -> Entity | None:
    """“gave Ukraine missiles”, “handed over to Ukraine missiles”: the party between a giver's verb and the thing."""
    given = False
    later = [o for o in before if o.first > owner.first]
    if not later or later[-1].entity is owner.entity:
        return None
    for position in range(owner.last, later[-1].first):
        given = given or tokens[position].norm in GIVING
    return later[-1].entity if given and tokens[later[-1].first - 1].norm not in ("by", "from", "with") else None


def _first_person(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
    """“We gave all our howitzers”, “they offered us Caesars”: the state of the one who speaks."""
    norms = scene.document.norms
    first, last = bounds(scene, occurrence)
    near = range(max(first, occurrence.first - SPOKEN), occurrence.first)
    having = any(norms[i] in OURSELVES and _has(norms[i + 1 : occurrence.first]) for i in near)
    behind = range(occurrence.last, min(last - 1, occurrence.last + SPOKEN))
    having |= any(norms[i] == "we" and norms[i + 1] in ("have", "own", "use", "operate", "bought") for i in behind)
    given = any(norms[i] == "us" and norms[i - 1] in GIVING for i in near if i)
    ours = any(norms[i] in ("our", "your") for i in range(max(first, occurrence.first - 3), occurrence.first))
    if having or given or ours:
        state = _speaker(scene, occurrence.first)
        if state:
            yield "operators", state


def _has(words: Sequence[str]) -> bool:
    return bool((HAVING | GIVING) & set(words)) and not ELSEWHERE & set(words)


def _speaker(scene: Scene, token: int) -> Entity | None:
    """The state of the person named nearest before, or right behind, who is tied to one."""
    persons = [*reversed(scene.actors.before(token, PERSONS)), *scene.actors.within(token, token + WINDOW)]
    persons += scene.actors.items[:PERSONS]
    for occurrence in persons:
        if occurrence.entity.type == "person":
            state = next((t for t in occurrence.entity.facts.get("ties", ()) if t.type == "state"), None)
            if state:
                return state if isinstance(state, Entity) else None
    return None


def by_designer(scene: Scene, occurrence: Occurrence) -> None:
    """Its only designing state has what nobody is said to have, where this sentence or the one before names it.

    Not where a trade is told of.
    """
    document = scene.document
    designers = occurrence.entity.facts.get("origins") or ()
    if len(designers) != 1 or occurrence.entity.facts.get("operators"):
        return
    number = document.sentence_of(occurrence.first)
    before = document.sentences[max(0, number - 1)].first
    first, last = max(before, occurrence.first - WINDOW), bounds(scene, occurrence)[1]
    if DEALING & {t.norm for t in document.tokens[first:last]}:
        return
    for owner in scene.actors.within(first, last):
        told = owner.entity in occurrence.entity.facts.get("origin", ())
        if owner.entity.type == "state" and owner.entity.country in designers and not told:
            add(occurrence.entity, "operators", owner.entity)
            return


Rule = Callable[[Scene, Cast, Occurrence], Named]

RULES: tuple[Rule, ...] = (_modifiers, _followers, _company, _prefix, _subject, _first_person)
"""From the closest construction to the loosest."""

_WEAKER: frozenset[Rule] = frozenset({_prefix, _subject, _first_person})
"""Those that say nothing more where an operator is known."""
