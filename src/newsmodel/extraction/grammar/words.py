"""Verb groups, noun phrases and clauses by closed classes of words. Knows English grammar; no names, no events.

There is no tagger: auxiliaries, prepositions, conjunctions and pronouns are lists, and the words between them are read
by their place. Every walk stays within one sentence and is bounded, so that the time grows with the text.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from newsmodel.extraction.tokens import Document

BE = frozenset("be is are was were been being am 's 're isn't aren't wasn't weren't".split())
HAVE = frozenset("have has had having 've haven't hasn't hadn't".split())
DO = frozenset("do does did don't doesn't didn't".split())
WILL = frozenset("will shall won't 'll".split())
MAY = frozenset("may might could would can should must cannot can't couldn't wouldn't shouldn't".split())
AUXILIARIES = BE | HAVE | DO | WILL | MAY | {"get", "gets", "got", "getting"}
NEGATIONS = frozenset("not never no neither nor cannot n't".split())
PREPOSITIONS = frozenset(
    "of in on at by for from to with without against between among into onto over under after before during "
    "since until till through throughout across near off toward towards around about amid despite beyond "
    "within outside inside along alongside behind beside above below as than per via upon out up down like "
    "unlike including regarding concerning following ahead because due".split()
)
CONJUNCTIONS = frozenset(
    "and or but nor while whereas although though because since if unless whether when where after before "
    "until as that so yet".split()
)
RELATIVES = frozenset("who whom whose which that where when".split())
PRONOUNS = frozenset(
    "he she it they we you i him her them us me himself herself itself themselves this these those one ones "
    "someone anyone everyone nobody both all some many few several most others another".split()
)
SUBJECT_PRONOUNS = frozenset("he she it they we i you".split())
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some any each every no both all several "
    "many few another other such".split()
)
ADVERBS = frozenset(
    "also already again even ever just only still now then soon later earlier once twice often always "
    "recently reportedly allegedly apparently previously initially finally eventually immediately quickly "
    "repeatedly jointly formally officially publicly successfully first together very almost nearly well not "
    "never further yet reluctantly thus therefore however instead meanwhile subsequently simultaneously "
    "currently".split()
)
CLOSED = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS | RELATIVES | PRONOUNS | DETERMINERS
"""Words of the closed classes, which name nothing."""

PLANNING = frozenset(
    "plan plans planned planning expect expects expected schedule scheduled due set intend intends intended "
    "prepare prepares prepared preparing poised slated hope hopes want wants agree agreed agrees aim aims "
    "decide decided vow vowed vows pledge pledged pledges promise promised promises propose proposed proposes "
    "offer offered offers going about ready continue".split()
)
WISHING = frozenset(
    "want wants wanted urge urges urged call calls called ask asks asked demand demands demanded threaten "
    "threatens threatened try tries tried seek seeks sought fail failed fails refuse refused refuses".split()
)

Voice = Literal["active", "passive"]
Tense = Literal["past", "present", "future", "conditional", "infinitive", "participle"]


BE_OR_DO = BE | DO
LINKS = RELATIVES | CONJUNCTIONS


@frozen(slots=True)
class VerbGroup:
    """A main verb with its auxiliaries: “has not been expelled”. Token range half open; `head` is the main verb."""

    first: int
    last: int
    head: int
    voice: Voice
    tense: Tense
    negated: bool = False
    progressive: bool = False
    governor: int | None = None
    """The verb or adjective before a to-infinitive: “plans” in “plans to visit”."""


def verb_group(document: Document, head: int, first: int, form: str) -> VerbGroup:
    """The group of the verb at token `head`, not reaching left of token `first`.

    `form` says which form the head has by its lexicon: base, present, past, participle or gerund; where past and
    participle look alike pass `past`, the auxiliaries decide.
    """
    tokens = document.tokens
    left = head
    seen: list[str] = []
    negated = False
    while left > first:
        word = tokens[left - 1].norm
        if word in AUXILIARIES or word == "to":
            seen.insert(0, word)
        elif word in NEGATIONS:
            negated = True
        elif not (word in ADVERBS or word.endswith("ly")):
            break
        left -= 1
        if word == "to":
            break
    negated = negated or any(word.endswith("n't") or word == "cannot" for word in seen)
    while (
        left < head
        and tokens[left].norm not in AUXILIARIES
        and tokens[left].norm != "to"
        and tokens[left].norm not in NEGATIONS
    ):
        left += 1
    after = head + 1
    negated = negated or (after < len(tokens) and tokens[after].norm == "no" and form != "gerund")
    governor = None
    if seen[:1] == ["to"]:
        governor = left - 1 if left > first else None
        while (
            governor is not None
            and governor > first
            and (tokens[governor].norm in ADVERBS or tokens[governor].norm.endswith("ly"))
        ):
            governor -= 1
    voice: Voice = "active"
    be = any(word in BE or word.startswith("g") for word in seen)
    if form in ("past", "participle") and be:
        voice = "passive"
    return VerbGroup(left, head + 1, head, voice, _tense(seen, form), negated, form == "gerund" and be, governor)


def _tense(auxiliaries: list[str], form: str) -> Tense:
    words = set(auxiliaries)
    if words & WILL:
        return "future"
    if words & MAY:
        return "conditional"
    if "to" in words:
        return "infinitive"
    if words & HAVE or words & {"was", "were", "did", "didn't", "wasn't", "weren't", "got", "been"}:
        return "past"
    if words & BE_OR_DO:
        return "past" if form == "participle" and "being" in words else "present"
    if form in ("gerund", "participle"):
        return "participle"
    return "past" if form == "past" else "present"


def clause(document: Document, token: int) -> tuple[int, int]:
    """The token range of the clause that holds a token.

    It ends at semicolons, dashes, colons, brackets, and at conjunctions or relatives that open another clause; commas
    do not end it by themselves.
    """
    sentence = document.sentences[document.sentence_of(token)]
    tokens = document.tokens
    first = token
    while first > sentence.first and not _breaks(document, first - 1):
        first -= 1
    last = token + 1
    while last < sentence.last and not _breaks(document, last):
        last += 1
    if first > sentence.first and tokens[first - 1].norm in LINKS:
        return first, last
    return first, last


_OPENING = frozenset("while whereas although though because if unless whether who which whom but when where".split())
_HARD = frozenset(';:–—―()[]“”"')


def _breaks(document: Document, index: int) -> bool:
    token = document.tokens[index]
    if token.kind == "dash" or token.text in _HARD or token.kind == "dots":
        return True
    if token.norm in _OPENING:
        return True
    before = document.tokens[index - 1].text if index else ""
    return (
        token.norm in ("and", "as", "after", "before", "until", "so", "yet", "or") and before == ","
    ) or token.norm == "that"


def noun_phrase_start(document: Document, head: int, longest: int = 9) -> int:
    """Where the noun phrase of the noun at `head` begins: behind the last preposition, verb, mark or conjunction."""
    tokens = document.tokens
    floor = max(document.sentences[document.sentence_of(head)].first, head - longest)
    start = head
    while start > floor:
        token = tokens[start - 1]
        if token.norm in DETERMINERS:
            return start - 1
        if token.kind != "possessive" and (
            token.norm in PREPOSITIONS
            or token.norm in AUXILIARIES
            or token.norm in CONJUNCTIONS
            or token.norm in RELATIVES
            or token.norm in PRONOUNS
            or (token.kind in ("mark", "dash", "dots") and token.text not in "’'-")
        ):
            return start
        start -= 1
    return start
