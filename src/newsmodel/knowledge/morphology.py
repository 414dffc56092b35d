"""The forms of English words: verbs, nouns. Knows spelling rules; irregular forms are handed in as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

VOWELS = "aeiou"

_OES = frozenset("torpedo embargo veto hero tornado volcano".split())
"""Nouns in -o with a plural in -es."""


@frozen(slots=True)
class VerbForms:
    """A verb's forms; a particle or preposition that belongs to it (“carry out”) stands in `tail`."""

    base: str
    present: str
    past: str
    participle: str
    gerund: str
    tail: tuple[str, ...] = ()


def verb(lemma: str, irregular: Mapping[str, Sequence[str]]) -> VerbForms:
    """The forms of a lemma such as “visit” or “carry out”; `irregular`: lemma → past, participle and perhaps gerund."""
    head, *tail = lemma.split()
    odd = irregular.get(head, ())
    past = odd[0] if odd else _past(head)
    return VerbForms(
        head,
        _third_person(head),
        past,
        odd[1] if len(odd) > 1 else past,
        odd[2] if len(odd) > 2 else _gerund(head, past),
        tuple(tail),
    )


def plural(noun: str) -> str:
    """The regular plural of a noun or noun phrase: “air strike” → “air strikes”."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.rpartition(" ")[2] in _OES:
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith("man") and not noun.endswith(("human", "german")):
        return noun[:-3] + "men"
    return noun + "s"


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return verb[:-1] + "ies"
    return "has" if verb == "have" else "is" if verb == "be" else verb + "s"


def _doubles(verb: str) -> bool:
    """Whether the last consonant is written twice before -ed: one short stressed syllable (“ban”, not “visit”)."""
    return (
        len(verb) >= 3
        and verb[-1] not in VOWELS + "wxy"
        and verb[-2] in VOWELS
        and verb[-3] not in VOWELS
        and sum(letter in VOWELS for letter in verb) == 1
    )


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return verb[:-1] + "ied"
    return verb + verb[-1] + "ed" if _doubles(verb) else verb + "ed"


def _gerund(verb: str, past: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return verb[:-1] + "ing"
    doubled = past == verb + verb[-1] + "ed" or (not past.endswith("ed") and _doubles(verb))
    return verb + verb[-1] + "ing" if doubled else verb + "ing"
