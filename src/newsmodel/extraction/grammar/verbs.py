"""Which words are forms of verbs. Knows the verb list; no events, no speech."""

from __future__ import annotations

from functools import cache

from newsmodel import resources
from newsmodel.knowledge.morphology import VerbForms, verb


@cache
def irregular() -> dict[str, tuple[str, ...]]:
    """Irregular verbs: base form → past, participle and perhaps gerund."""
    return {lemma: tuple(forms) for lemma, forms in resources.toml("knowledge/verbs.toml")["irregular"].items()}


@cache
def forms() -> dict[str, frozenset[str]]:
    """Word → which forms it can be: base, present, past, participle, gerund."""
    table: dict[str, set[str]] = {}
    for lemma in {*resources.toml("knowledge/verbs.toml")["common"].split(), *irregular()}:
        for form, word in named(verb(lemma, irregular())):
            table.setdefault(word, set()).add(form)
    return {word: frozenset(found) for word, found in table.items()}


def named(made: VerbForms) -> tuple[tuple[str, str], ...]:
    """A verb's forms with their names."""
    return (
        ("base", made.base),
        ("present", made.present),
        ("past", made.past),
        ("participle", made.participle),
        ("gerund", made.gerund),
    )


def is_verb(word: str) -> bool:
    """Whether a folded word can be a finite verb or a participle."""
    return word in forms()


def is_finite(word: str) -> bool:
    """Whether a folded word can be a finite form: present or past, or a base form."""
    return bool(forms().get(word, frozenset()) & {"present", "past", "base"})
