"""Lasting ties between actors that a text states: alliance, hostility, membership, command. Makes no records."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.drafts import Range, RelationDraft
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.scene import Entity, Occurrence, Scene


@frozen
class Rule:
    """Nouns and the prepositions behind them that state a tie of the subject to what follows."""

    predicate: str
    words: frozenset[str]
    prepositions: frozenset[str]


RULES = (
    Rule("allied_with", frozenset({"ally", "allies", "partner", "partners"}), frozenset({"of", "for", "to"})),
    Rule(
        "hostile_to",
        frozenset({"enemy", "enemies", "foe", "foes", "adversary", "adversaries", "rival", "rivals", "archrival"}),
        frozenset({"of", "to", "for"}),
    ),
    Rule(
        "hostile_to",
        frozenset({"hostility", "dislike", "enmity", "animosity", "hatred"}),
        frozenset({"for", "to", "toward", "towards", "of"}),
    ),
    Rule("member_of", frozenset({"member", "members"}), frozenset({"of"})),
    Rule("successor_of", frozenset({"successor", "successors"}), frozenset({"to", "of"})),
)
_BY_WORD = {word: rule for rule in RULES for word in rule.words}

NOT_PERSONS = frozenset(
    {"state", "armed_force", "armed_group", "organization", "international_organization", "political_party", "group"}
)
LINKING = grammar.BE | {"remain", "remains", "remained", "become", "becomes", "became"}
REACH = 12
"""Tokens between the noun and what is tied."""


def find(scene: Scene, cast: Cast) -> list[RelationDraft]:
    """The ties of a text, one for each pair and predicate, in the order of the text."""
    found: dict[tuple[int, str, int], RelationDraft] = {}
    for index in scene.document.where(_BY_WORD.keys()):
        rule = _BY_WORD[scene.document.folded[index]]
        words = _words(scene, index, rule)
        if words is None:
            continue
        for subject in _subjects(scene, index, words[0]):
            for target in _objects(scene, words):
                if subject is target:
                    continue
                key = (id(subject), rule.predicate, id(target))
                draft = found.setdefault(key, RelationDraft(subject, rule.predicate, target, []))
                draft.mentions.append(words)
    return list(found.values())


def _words(scene: Scene, index: int, rule: Rule) -> Range | None:
    """The noun phrase with its object: “long-time allies of North Korea”."""
    tokens = scene.document.tokens
    if index + 2 >= len(tokens) or tokens[index + 1].norm not in rule.prepositions:
        return None
    tied = next((o for o in scene.actors.within(index + 2, index + 5)), None)
    if tied is None or scene.document.sentence_of(tied.first) != scene.document.sentence_of(index):
        return None
    return grammar.noun_phrase_start(scene.document, index), tied.last


def _subjects(scene: Scene, index: int, start: int) -> Iterator[Entity]:
    """“Both Russia and China are … allies”, “Russia has remained a natural ally”; coordinated subjects each."""
    tokens = scene.document.tokens
    first = scene.document.sentences[scene.document.sentence_of(index)].first
    link = start - 1
    while link >= first and start - link < REACH and tokens[link].norm not in LINKING:
        link -= 1
    if link < first or tokens[link].norm not in LINKING:
        return
    before = [o for o in scene.actors.within(max(first, link - REACH), link) if o.entity.type in NOT_PERSONS and o.acts]
    last: Occurrence | None = None
    for occurrence in reversed(before):
        joined = last is None or all(
            tokens[i].norm in ("and", ",", "both", "the") for i in range(occurrence.last, last.first)
        )
        if not joined:
            return
        last = occurrence
        yield occurrence.entity


def _objects(scene: Scene, words: Range) -> Iterator[Entity]:
    for occurrence in scene.actors.within(*words):
        if occurrence.entity.type in NOT_PERSONS:
            yield occurrence.entity
