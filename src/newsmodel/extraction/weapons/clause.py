"""Whose a weapon is by the clause it stands in: who has it, gets it, makes it, says “we”. Makes no records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.scene import Entity, Occurrence, Scene
from newsmodel.extraction.tokens import Token
from newsmodel.extraction.weapons.nouns import lexicon
from newsmodel.extraction.weapons.parties import (
    AID,
    BACKED,
    BUILDING,
    BULLETS,
    ELSEWHERE,
    FORMER,
    GIVING,
    HAVING,
    INCLUDING,
    LEADING,
    OURSELVES,
    OWNERS,
    PERSONS,
    QUOTED,
    REACH,
    SPOKEN,
    SUBJECTS,
    WINDOW,
    Named,
    antecedent,
    bounds,
    first_party,
    governing,
    party_at,
    party_behind,
)


def prefix(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
    """A ship belongs to the state whose ships bear its prefix, where the text speaks of that state."""
    words = scene.document.tokens[occurrence.first : occurrence.last]
    code = next((lexicon().ships[t.text] for t in words if t.text in lexicon().ships), None)
    if code and code in cast.countries:
        yield "operators", cast.imply(cast.state(code), (occurrence.first, occurrence.first + 1))


def subject(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
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
        verbs = _verbs(scene.document.norms[owner.last : occurrence.first])
        if HAVING & verbs or GIVING & verbs:
            yield from _by_verb(scene, cast, occurrence, owner, before)
            return
    if not before:
        yield from _by_pronoun(scene, occurrence, first, last)


def _verbs(between: Sequence[str]) -> set[str]:
    """The words that may be verbs: none behind a determiner, as in “said that the launch of the rocket failed”."""
    return {word for before, word in pairwise(["", *between]) if before not in grammar.DETERMINERS}


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


def company(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
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
    if not HAVING & _verbs(between):
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
            party = party_behind(scene, cast, position + 1, last)
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


def first_person(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
    """“We gave all our howitzers”, “they offered us Caesars”: the state of the one who speaks."""
    norms = scene.document.norms
    first, last = bounds(scene, occurrence)
    near = range(max(first, occurrence.first - SPOKEN), occurrence.first)
    having = any(norms[i] in OURSELVES and _has(norms[i + 1 : occurrence.first]) for i in near)
    having |= _opens_with_we(scene, occurrence.first)
    behind = range(occurrence.last, min(last - 1, occurrence.last + SPOKEN))
    having |= any(norms[i] == "we" and norms[i + 1] in ("have", "own", "use", "operate", "bought") for i in behind)
    given = any(norms[i] == "us" and norms[i - 1] in GIVING for i in near if i)
    ours = any(norms[i] in ("our", "your") for i in range(max(first, occurrence.first - 3), occurrence.first))
    if having or given or ours:
        state = _speaker(scene, cast, occurrence.first)
        if state:
            yield "operators", state


def _opens_with_we(scene: Scene, token: int) -> bool:
    """“We also have deployed destroyers; …, and F-22s”: all that a sentence tells behind such an opening is had."""
    norms = scene.document.norms
    first = scene.document.sentences[scene.document.sentence_of(token)].first
    first += norms[first] in ("and", "but", "today")
    return norms[first] == "we" and _has(norms[first + 1 : min(token, first + 1 + SPOKEN)])


def list_item(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
    """“U.S. actions include: – Stationing two squadrons of F-35s”: whom the lead-in of a list tells of."""
    document = scene.document
    number = document.sentence_of(occurrence.first)
    mark = document.sentences[number].first
    word = document.norms[mark + 1] if mark < occurrence.first and document.tokens[mark].text in BULLETS else ""
    if word not in HAVING or not word.endswith("ing") or scene.actors.within(mark, occurrence.first):
        return
    for back in range(number - 1, max(-1, number - LEADING), -1):
        sentence = document.sentences[back]
        if document.tokens[sentence.last - 1].text == ":":
            party = first_party(scene, cast, sentence.first, sentence.last)
            if party:
                yield "operators", party
            return


def aided(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
    """“Security assistance to Pakistan … Assistance includes 14 F-16s”: who gets the aid that is told one by one."""
    document = scene.document
    number = document.sentence_of(occurrence.first)
    before = set(document.norms[bounds(scene, occurrence)[0] : occurrence.first])
    if AID.isdisjoint(before) or INCLUDING.isdisjoint(before):
        return
    for back in range(number, max(-1, number - 1 - FORMER), -1):
        sentence = document.sentences[back]
        last = min(sentence.last, sentence.first + WINDOW) - 2
        for index in range(sentence.first, last):
            if document.norms[index] in AID and document.norms[index + 1] in ("to", "for"):
                party = party_behind(scene, cast, index + 2, sentence.last)
                if party and party.type in OWNERS:
                    yield "operators", party
                    return


def listed(scene: Scene, cast: Cast, occurrence: Occurrence) -> Named:
    """“Deploying aircraft include 12 F-117s”, “these units will include …”: whose such things were just before."""
    document = scene.document
    number = document.sentence_of(occurrence.first)
    first = bounds(scene, occurrence)[0]
    before = document.norms[first : occurrence.first]
    if INCLUDING.isdisjoint(before) or first_party(scene, cast, first, occurrence.first):
        return
    for back in range(number - 1, max(-1, number - 1 - FORMER), -1):
        sentence = document.sentences[back]
        opening = scene.actors.within(sentence.first, min(sentence.last, sentence.first + REACH))
        owner = next((o.entity for o in opening if o.acts and o.entity.type in OWNERS), None)
        things = scene.weapons.within(sentence.first, min(sentence.last, sentence.first + WINDOW))
        owned = next((o.entity.facts["operators"][0] for o in things if o.entity.facts.get("operators")), owner)
        if owned:
            yield "operators", owned
            return


def _has(words: Sequence[str]) -> bool:
    return bool((HAVING | GIVING) & set(words)) and not ELSEWHERE & set(words)


def _speaker(scene: Scene, cast: Cast, token: int) -> Entity | None:
    """The state of the person named nearest before, or right behind, who is tied to one."""
    persons = [*reversed(scene.actors.before(token, PERSONS)), *scene.actors.within(token, token + WINDOW)]
    persons += scene.actors.items[:PERSONS]
    for occurrence in persons:
        if occurrence.entity.type == "person":
            state = next((t for t in occurrence.entity.facts.get("ties", ()) if t.type == "state"), None)
            if state:
                return state if isinstance(state, Entity) else None
    return None if _is_quoted(scene, token) else _author(scene, cast)


def _is_quoted(scene: Scene, token: int) -> bool:
    """Whether a quotation mark stands before a token in its sentence, or opens or goes on from the one before."""
    number = scene.document.sentence_of(token)
    first = max(scene.document.sentences[max(0, number - 1)].first, token - QUOTED)
    return any(t.text in '“”"«»' for t in scene.document.tokens[first:token])


def _author(scene: Scene, cast: Cast) -> Entity | None:
    """The state that speaks where nobody is quoted: the one that the text names most."""
    return governing(scene, cast, len(scene.document.tokens))
