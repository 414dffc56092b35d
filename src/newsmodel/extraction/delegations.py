"""Delegations: who sent them, who leads them, who belongs to them, who receives them. Makes no records.

Wordings: “the Russian delegation led by X”, “a delegation from Cuba”, “X headed the Turkish negotiating team”, “X, at
the head of a 12-member delegation”, “X was accompanied by 19 officers”, “both delegations”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.actors.states import country
from newsmodel.extraction.drafts import Amount, DelegationDraft, EventDraft, Range, Words
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.grammar.verbs import is_verb
from newsmodel.extraction.numbers import amount_at
from newsmodel.extraction.scene import Entity, Occurrence, Scene

HEADS = frozenset({"delegation", "delegations"})
TEAMS = frozenset({"team", "teams", "entourage", "mission", "contingent", "party"})
"""Words that mean a delegation only beside a diplomatic word."""

GROUPS = HEADS | TEAMS

DIPLOMATIC = frozenset(
    "negotiating negotiation negotiations negotiators talks mediation inspection inspectors advance "
    "diplomatic peace ministerial government parliamentary congressional visiting truce ceasefire minister "
    "ambassador envoy summit treaty accord".split()
)
GOING = GROUPS | {"sent", "dispatched", "despatched"}
GOAL = 6
"""Tokens behind a delegation's noun within which it may be said to be sent somewhere."""

HELPING = frozenset("rescue medical relief search response forensic".split())
"""Teams that go to help, and to talk with nobody."""

DEFINITE = frozenset("the this that his her its our their my".split())
"""Words by which a delegation is one told of before."""

SPORT = frozenset(
    "match game goal goals cup league coach player players season tournament football soccer basketball hockey "
    "rugby cricket olympic".split()
)
SENT = frozenset({"officials", "envoys", "representatives", "negotiators", "delegates", "ministers"})
"""People of one nationality who are a delegation where the sentence sets them beside one."""

LEADING = frozenset("led headed chaired fronted spearheaded".split())
ACCOMPANIED = frozenset({"accompanied", "joined", "escorted"})
INCLUDING = frozenset({"including", "included", "includes", "comprising", "comprised", "comprises"})
RECEIVING = frozenset("received welcomed hosted greeted invited met".split())
MEMBERS = frozenset(
    "member members official officials officer officers student students instructor instructors executives "
    "delegates lawmakers legislators advisers aides experts personnel people staff representatives generals "
    "diplomats".split()
)


TRIGGERS = HEADS | TEAMS | SENT | ACCOMPANIED
SENDER_ENDS = LEADING | grammar.AUXILIARIES | grammar.RELATIVES | (grammar.PREPOSITIONS - {"of"})
LEADERSHIP = LEADING | {"leading", "heading", "leads", "heads", "lead", "head"}
PHRASE_ENDS = grammar.RELATIVES | grammar.AUXILIARIES | grammar.PREPOSITIONS | LEADING
BEFORE_ACCOMPANIED = grammar.BE | {",", "also"}


def find(scene: Scene, cast: Cast) -> list[DelegationDraft]:
    """The delegations of a text, each once, in the order of their first mention."""
    found: list[DelegationDraft] = []
    for index in scene.document.where(TRIGGERS):
        norm = scene.document.norms[index]
        if (
            norm in HEADS
            or (norm in TEAMS and _is_diplomatic(scene, index))
            or (norm in SENT and _beside_delegation(scene, cast, index))
        ):
            _read_noun(scene, cast, index, found)
        elif norm in ACCOMPANIED:
            draft = _accompanied(scene, index)
            if draft:
                found.append(draft)
    return found


def _beside_delegation(scene: Scene, cast: Cast, index: int) -> bool:
    """“the Russian delegation led by X, as well as Chinese officials”."""
    tokens = scene.document.tokens
    start = grammar.noun_phrase_start(scene.document, index)
    first = scene.document.sentences[scene.document.sentence_of(index)].first
    joined = start > first and tokens[start - 1].norm in ("and", "as", "with", ",", "alongside")
    told = any(t.norm in HEADS for t in tokens[first:start])
    return joined and told and cast.taken[start] is not None


def _is_diplomatic(scene: Scene, index: int) -> bool:
    tokens = scene.document.tokens
    start = grammar.noun_phrase_start(scene.document, index)
    sentence = scene.document.sentences[scene.document.sentence_of(index)]
    words = {t.norm for t in tokens[sentence.first : sentence.last]}
    inside = {t.norm for t in tokens[start:index]}
    if words & SPORT:
        return False
    if tokens[index].norm in ("team", "teams"):
        led = index + 1 < len(tokens) and tokens[index + 1].norm in LEADING
        leads = any(t.norm in LEADING for t in tokens[max(sentence.first, start - 2) : start])
        return (
            bool(inside & DIPLOMATIC) or ((led or leads) and bool(words & DIPLOMATIC)) or _is_sent(scene, start, index)
        )
    return (
        bool(inside & {"negotiating", "diplomatic", "ministerial", "parliamentary", "accompanying"})
        and tokens[index].norm != "mission"
    )


def _is_sent(scene: Scene, start: int, index: int) -> bool:
    """“a U.S.-British team sent to Kiev”: a team of a nationality, sent somewhere for no rescue."""
    norms = scene.document.norms
    sent = norms[index + 1 : index + 3] in (("sent", "to"), ("dispatched", "to"))
    named = any(token.capitalised for token in scene.document.tokens[start:index])
    return sent and named and HELPING.isdisjoint(norms[start:index])


def _read_noun(scene: Scene, cast: Cast, index: int, found: list[DelegationDraft]) -> None:
    tokens = scene.document.tokens
    sentence = scene.document.sentences[scene.document.sentence_of(index)]
    start = _phrase_start(scene, cast, index)
    end = index + 1
    senders, from_ = _senders(scene, cast, start, index, sentence.last)
    head, led = _head(scene, index, start, sentence.first, sentence.last)
    if tokens[index].norm in GROUPS and tokens[index].norm.endswith("s") and not head:
        _several(scene, senders, (start, end), found)
        return
    end = max(end, led, from_ if from_ and from_ <= index + 8 else end)
    size = _size(scene, start, index, end)
    members = list(_members(scene, index, sentence.last))
    draft = _known(
        found,
        senders,
        head,
        definite=tokens[start].norm in DEFINITE,
        bare=not (head or members or size),
    )
    if draft is None:
        draft = DelegationDraft([(start, end)], senders, head, size=size)
        found.append(draft)
    else:
        draft.mentions.append((start, end))
        draft.head = draft.head or head
        draft.size = draft.size or size
        draft.represents = draft.represents or senders
    draft.members += [m for m in members if m not in draft.members]
    goal = _goal(scene, cast, index, sentence.last)
    draft.hosts += [goal] if goal and goal not in (*draft.hosts, *draft.represents) else []
    draft.hosts += [
        h for h in _hosts(scene, cast, index, start, sentence.first, sentence.last, draft) if h not in draft.hosts
    ]


def _phrase_start(scene: Scene, cast: Cast, index: int) -> int:
    """The noun phrase's start, over a coordination of nationalities: “the Russian and Ukrainian delegations”."""
    tokens = scene.document.tokens
    start = _named_start(scene, grammar.noun_phrase_start(scene.document, index))
    while start >= 2 and tokens[start - 1].norm == "and" and (sender := scene.actors.at(start - 2)):
        if sender.entity.type in ("person", "state"):
            break
        start = _named_start(scene, grammar.noun_phrase_start(scene.document, sender.first))
    joining = {"and"}
    while start >= 2 and tokens[start - 1].norm in joining and cast.taken[start - 2] and start < index:
        start = grammar.noun_phrase_start(scene.document, start - 2)
        joining = {"and", ","}  # before the “and” a comma joins too; an opening phrase ends in one: “In Oslo, the …”
    return start


def _named_start(scene: Scene, start: int) -> int:
    """The start of a phrase that begins inside a name: “Department of | Justice delegation”."""
    named = scene.actors.at(start)
    return named.first if named and named.entity.type != "person" else start


def _several(scene: Scene, senders: list[Entity], words: Range, found: list[DelegationDraft]) -> None:
    """“Both delegations”: the ones told of; “the Russian and Chinese delegations”: one for each sender."""
    if senders:
        for sender in senders:
            draft = _known(found, [sender], None, definite=True, bare=False)
            if draft is None:
                found.append(DelegationDraft([words], [sender]))
            else:
                draft.mentions.append(words)
        return
    for draft in found[-2:]:
        draft.mentions.append(words)


def _known(
    found: Sequence[DelegationDraft], senders: list[Entity], head: Entity | None, *, definite: bool, bare: bool
) -> DelegationDraft | None:
    for draft in reversed(found):
        if head and draft.head is head:
            return draft
        if senders and draft.represents and any(s in draft.represents for s in senders) and not (head and draft.head):
            return draft
    if definite and not senders and not head and found:
        return found[-1]
    bodies = bool(senders) and all(sender.type != "state" for sender in senders)
    return found[0] if definite and bodies and bare and len(found) == 1 else None


def _senders(scene: Scene, cast: Cast, start: int, index: int, last: int) -> tuple[list[Entity], int]:
    """Who sent it, by the words before the noun or a “from”/“of” behind it; and where that phrase ends (0 for none)."""
    before = list(_parties(scene, cast, start, index))
    if before:
        return before, 0
    tokens = scene.document.tokens
    if (
        start >= 3 and tokens[start - 1].text == "," and tokens[start - 2].kind == "possessive"
    ):  # “Kinshasa's, a nine-member team”
        return list(_parties(scene, cast, start - 3, start - 2)), 0
    if index + 1 < last and tokens[index + 1].norm in ("from", "of", "representing"):
        stop = index + 2
        while stop < last and stop < index + 10 and not _ends_sender(scene, stop):
            stop += 1
        behind = [p for p in _parties(scene, cast, index + 2, stop) if p.type != "person"]
        if behind:
            return behind, stop
    return [], 0


def _ends_sender(scene: Scene, index: int) -> bool:
    token = scene.document.tokens[index]
    inside = scene.actors.at(index)
    if inside and inside.first < index:
        return False
    return token.text in ",;.(" or token.norm in SENDER_ENDS or (token.text[0].islower() and is_verb(token.norm))


def _parties(scene: Scene, cast: Cast, first: int, last: int) -> Iterator[Entity]:
    """States and organizations named in a token range, adjectives of nationality among them."""
    position = first
    while position < last:
        occurrence = scene.actors.at(position)
        match = cast.taken[position]
        phrase = match and country(cast, match)
        if occurrence and occurrence.entity.type != "person":
            yield occurrence.entity
            position = occurrence.last
        elif match and phrase:
            yield cast.imply(cast.state(phrase.entry.country or ""), (match.first, match.last))
            position = match.last
        else:
            position += 1


def _head(scene: Scene, index: int, start: int, first: int, last: int) -> tuple[Entity | None, int]:
    """Who leads it and where the words for that end."""
    tokens = scene.document.tokens
    position = index + 1
    while position < last and position < index + 14 and tokens[position].text not in ";.":
        if (tokens[position].norm in LEADING and position + 1 < last and tokens[position + 1].norm == "by") or (
            tokens[position].norm == "under" and position == index + 1
        ):
            person = _person(scene, position + 1, min(last, position + 16))
            return (person.entity, person.last) if person else (None, 0)
        position += 1
    if start - 1 >= first and (
        tokens[start - 1].norm in LEADERSHIP
        or (tokens[start - 1].norm == "of" and tokens[start - 2].norm in ("head", "leader", "chief"))
    ):
        person = _person_before(scene, first, start - 1)
        return (person.entity if person else None), 0
    if index + 1 < last and tokens[index + 1].norm in ("head", "leader", "chief"):
        person = _person(scene, index + 2, min(last, index + 6))
        return (person.entity if person else None), 0
    possessor = scene.actors.at(start)
    if possessor and possessor.entity.type == "person":
        return possessor.entity, 0
    if tokens[start].norm in ("his", "her") and start - 1 >= first and tokens[start - 1].norm == "and":
        person = _person_before(scene, first, start - 1)
        return (person.entity if person else None), 0
    return None, 0


def _person(scene: Scene, first: int, last: int) -> Occurrence | None:
    return next((o for o in scene.actors.within(first, last) if o.entity.type == "person"), None)


def _person_before(scene: Scene, first: int, last: int) -> Occurrence | None:
    people = [o for o in scene.actors.within(first, last) if o.entity.type == "person"]
    return people[-1] if people else None


def _size(scene: Scene, start: int, index: int, end: int) -> Amount | None:
    """“a 12-member delegation”, “a delegation of 20 officials”."""
    tokens = scene.document.tokens
    for position in range(start, index):
        head, _, tail = tokens[position].norm.partition("-")
        if tail in ("member", "person", "strong", "man", "nation") and head.isdigit() and tail != "nation":
            return Amount(position, position + 1, float(head))
    if index + 2 < len(tokens) and tokens[index + 1].norm == "of":
        amount = amount_at(scene.document, index + 2)
        if amount:
            return amount
    return None


def _members(scene: Scene, index: int, last: int) -> Iterator[tuple[Entity | Words, str | None]]:
    """“… including A and B”, “a delegation of Nobel Prize winners”."""
    tokens = scene.document.tokens
    position = index + 1
    if position + 1 < last and tokens[position].norm == "of":
        stop = _phrase_end(scene, position + 1, last)
        parties = scene.actors.within(position + 1, stop)
        if not parties and stop > position + 1:
            yield Words(position + 1, stop), None
    while position < last and position < index + 12 and tokens[position].text not in ".;":
        if tokens[position].norm in INCLUDING:
            stop = position + 1
            while stop < last and tokens[stop].text not in ".;" and tokens[stop].norm not in grammar.AUXILIARIES:
                stop += 1
            for occurrence in scene.actors.within(position + 1, stop):
                if occurrence.entity.type == "person":
                    yield occurrence.entity, "member"
            return
        position += 1


def _phrase_end(scene: Scene, start: int, last: int) -> int:
    tokens = scene.document.tokens
    stop = start
    while stop < last and not (
        tokens[stop].text in ",.;:–—(" or tokens[stop].norm in PHRASE_ENDS or tokens[stop].norm in ("and", "led")
    ):
        stop += 1
    return stop


def _accompanied(scene: Scene, index: int) -> DelegationDraft | None:
    """“X was accompanied on this trip by 19 students”, “He was joined by A, B and C”: a party without the word."""
    tokens = scene.document.tokens
    sentence = scene.document.sentences[scene.document.sentence_of(index)]
    leader = _leader(scene, sentence.first, index)
    if leader is None or tokens[index - 1].norm not in BEFORE_ACCOMPANIED:
        return None
    position = index + 1
    while position < sentence.last and position < index + 8 and tokens[position].norm != "by":
        position += 1
    if position + 1 >= sentence.last or tokens[position].norm != "by":
        return None
    ties = [t for t in leader.facts.get("ties", []) if t.type != "person"]
    named = _companions(scene, leader, position + 1, sentence.last)
    if named:
        return DelegationDraft([(index, named[-1].last)], ties[:1], leader, [(o.entity, "accompanying") for o in named])
    amount = amount_at(scene.document, position + 1)
    stop = _party_end(scene, amount.last if amount else position + 1, sentence.last, counted=amount is not None)
    if stop is None:
        return None
    members: list[tuple[Entity | Words, str | None]] = [(Words(position + 1, stop), "accompanying")]
    return DelegationDraft([(index, stop)], ties[:1], leader, members, size=amount)


def _leader(scene: Scene, first: int, index: int) -> Entity | None:
    """The person before “accompanied”; where the sentence begins with “he” or “she”, the first of the one before."""
    person = _person_before(scene, first, index)
    if person or scene.document.tokens[first].norm not in ("he", "she"):
        return person.entity if person else None
    number = scene.document.sentence_of(first)
    before = scene.document.sentences[number - 1] if number else None
    told = scene.actors.within(before.first, first) if before else ()
    return next((o.entity for o in told if o.entity.type == "person"), None)


def _companions(scene: Scene, leader: Entity, first: int, last: int) -> list[Occurrence]:
    """At least two persons of a list; none where they, with the leader, belong to several states."""
    stop = next((i for i in range(first, last) if scene.document.tokens[i].text in ";:–—"), last)
    persons = [o for o in scene.actors.within(first, stop) if o.entity.type == "person" and o.entity is not leader]
    states = {id(state) for who in (leader, *(o.entity for o in persons)) if (state := _state(who))}
    return persons if len(persons) > 1 >= len(states) else []


def _state(person: Entity) -> Entity | None:
    return next((t for t in person.facts.get("ties", ()) if t.type == "state"), None)


def _party_end(scene: Scene, start: int, last: int, *, counted: bool) -> int | None:
    """Where the words for an unnamed party end; None where they mean no party."""
    stop = _phrase_end(scene, start, last)
    nouns = {t.norm for t in scene.document.tokens[start : stop + 2]}
    if not nouns & MEMBERS or nouns & HEADS or not (counted or nouns & {"officials", "officers"}):
        return None
    while stop < last and scene.document.tokens[stop].norm in ("and", "from"):
        stop = _phrase_end(scene, stop + 1, last)
    return stop


def _hosts(
    scene: Scene, cast: Cast, index: int, start: int, first: int, last: int, draft: DelegationDraft
) -> Iterator[Entity]:
    """“Pyongyang invited the Russian delegation”, “the delegation was received by X”."""
    tokens = scene.document.tokens
    if start - 1 >= first and tokens[start - 1].norm in RECEIVING:
        subject = scene.actors.within(first, start - 1)
        if subject and subject[-1].entity not in draft.represents:
            yield subject[-1].entity
    position = index + 1
    while position + 1 < last and position < index + 12:
        if tokens[position].norm in RECEIVING and tokens[position + 1].norm == "by":
            host = next(iter(scene.actors.within(position + 2, min(last, position + 14))), None)
            if host:
                yield host.entity
            return
        position += 1


def _goal(scene: Scene, cast: Cast, index: int, last: int) -> Entity | None:
    """The state that a delegation goes to, by the words behind it: “sent to Kiev”, “a delegation to Ecuador”."""
    norms = scene.document.norms
    for position in range(index + 1, min(index + GOAL, last - 1)):
        if norms[position] != "to" or norms[position - 1] not in GOING:
            continue
        place = scene.places.at(position + 1)
        named = scene.actors.at(position + 1)
        if named and named.entity.type == "state":
            return named.entity
        if place and place.entity.country in cast.countries:
            return cast.imply(cast.state(place.entity.country or ""), (place.first, place.last))
        return None
    return None


def _take_travellers(scene: Scene, draft: DelegationDraft, happened: Sequence[EventDraft]) -> None:
    """“A and B travelled to X … the delegation met”: where nothing else is said of it, the visitors told of before."""
    if draft.represents or draft.head or draft.members:
        return
    first = draft.mentions[0][0]
    for event in sorted(happened, key=lambda e: e.triggers[0], reverse=True):
        if event.type != "visit" or event.triggers[0][0] >= first:
            continue
        visitors = [who for who, role, _ in event.participants if role == "visitor" and isinstance(who, Entity)]
        if len(visitors) > 1:
            draft.members += [(who, "member") for who in visitors]
            states = {id(state): state for who in visitors if (state := _state(who))}
            draft.represents += states.values() if len(states) == 1 else ()
            return


def link(scene: Scene, cast: Cast, sent: Sequence[DelegationDraft], happened: Sequence[EventDraft]) -> None:
    """Ties delegations to the visits and occasions told of, and their leaders to those who sent them."""
    for draft in sent:
        _take_travellers(scene, draft, happened)
        if draft.head and not draft.represents:
            draft.represents += [t for t in draft.head.facts.get("ties", []) if t.type != "person"][:1]
        for event in happened:
            if all(who is not draft and who is not draft.head for who, _, _ in event.participants):
                continue
            if event.type in ("visit", "invitation") and draft.visit is None:
                draft.visit = event
            hosts = [who for who, role, _ in event.participants if role == "host" and isinstance(who, Entity)]
            if event.type in ("visit", "invitation", "commemoration", "meeting", "reception", "parade", "negotiation"):
                draft.hosts += [
                    h for h in hosts if h not in draft.hosts and h is not draft.head and h not in draft.represents
                ][:1]
            if event.type in ("commemoration", "ceremony", "summit", "parade") and draft.occasion is None:
                draft.occasion = event
        if draft.head and draft.represents:
            ties = draft.head.facts.setdefault("ties", [])
            if not any(t.type == "state" for t in ties):
                ties += [r for r in draft.represents if r not in ties]
