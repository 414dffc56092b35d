"""What happened: triggers with their clause read into type, participants, time, place and status. Makes no records.

One walk over the sentences: verbs first, since a light verb lends its subject to its object noun (“held talks”), then
the nouns that no verb has taken. Mentions of one happening are joined at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from newsmodel.extraction import event_merging, event_status, grammar
from newsmodel.extraction.chunks import Reader, Sentence
from newsmodel.extraction.drafts import DelegationDraft, EventDraft, Participant, Range, Words
from newsmodel.extraction.entities import Cast
from newsmodel.extraction.event_circumstances import Circumstances
from newsmodel.extraction.event_conditions import Conditions, is_other_domain
from newsmodel.extraction.event_roles import Argument, Clause, Roles, delegations_by_token
from newsmodel.extraction.event_triggers import Entry, Lexicon, Pattern, lexicon
from newsmodel.extraction.numbers import amount_at
from newsmodel.extraction.scene import Entity, Scene
from newsmodel.extraction.times import Time

SUPPORT = frozenset("conduct conducted conducts conducting hold held holds holding carry carried carries carrying stage staged staging launch launched launches launching make made makes making begin began begins begun beginning start started starts starting open opened opens host hosted hosts hosting have has had undertake undertook undertaken wage waged waging mount mounted mounting perform performed complete completed completes finish finished conclude concluded resume resumed attempt attempted commit committed pay paid do did continue continued".split())  # fmt: skip
"""Verbs whose subject is the one who does what the object noun tells."""

ATTENDING = frozenset("attend attended attends attending join joined joins joining observe observed watch watched address addressed".split())
FORCE_TYPES = frozenset("attack armed_clash war incursion interception blockade weapon_test weapon_display weapon_unveiling arms_transfer deployment mobilization withdrawal seizure exercise parade death accident protest detention ceasefire armistice dismissal trial disarmament arms_production visit meeting expulsion vote sanction_imposed appointment election agreement_signing statement other reception cyber_operation aid".split())  # fmt: skip
PARTY_TYPES = frozenset({"actor", "weapon"})


def find(scene: Scene, cast: Cast, times: Sequence[Time], delegations: Sequence[DelegationDraft]) -> list[EventDraft]:
    """The events of a text, each once, in the order of their first mention."""
    words = lexicon()
    reader = Reader(scene.document, _named(scene), _adjective(cast), lambda word: words.forms.get(word, frozenset()))
    reader.note(times)
    roles = Roles(scene, cast, delegations_by_token(delegations))
    finder = Finder(scene, words, roles, Conditions(scene, cast, words), Circumstances(scene, times, cast))
    if is_other_domain(scene, words):
        return []
    for index in range(len(scene.document.sentences)):
        finder.read(reader.read(index))
    return event_merging.joined(scene.document, finder.drafts)


def _named(scene: Scene) -> object:
    titled = {t for first, stop in scene.titles.items() for t in range(first, stop)}
    covered = {t for group in (scene.actors, scene.weapons, scene.places) for o in group.items for t in range(o.first, o.last)}
    covered |= titled
    return covered.__contains__


def _adjective(cast: Cast) -> object:
    def is_adjective(token: int) -> bool:
        match = cast.taken[token] if token < len(cast.taken) else None
        return bool(match and match.sense("adjective") and match.last == token + 1)

    return is_adjective
