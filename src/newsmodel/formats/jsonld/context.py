"""What the keys of a JSON-LD document mean: contexts, read and never fetched. Knows no record and no schema.org type.

Obeyed, of JSON-LD 1.1: `@vocab`, prefixes, terms, aliases of keywords, `@container: @language`, `@type: @id` and
`@json`, contexts in nested nodes. Confessed: contexts that hang on a type or a property, `@import`, `@propagate`,
`@nest` and `@reverse` are not followed; what stands under them is kept as it is.

A key is told by its meaning: `headline` for schema.org's, `nm:start` for ours, `@id` for keywords, and `?dc:title`
for everything else, after the key itself.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Callable, Mapping, MutableMapping
from itertools import chain
from typing import Any, Literal

from attrs import field, frozen

TERMS = "urn:newsmodel:terms:"
"""How the IRIs of our own terms begin."""
SCHEMA = "http://schema.org/"

_REMOTE = re.compile(
    r"(?:https?:)?//(?:www\.)?schema\.org/?(?:#|docs/jsonldcontext\.json(?:ld)?)?|schema\.org/?", re.IGNORECASE
)
_TERM = re.compile(r"https?://(?:www\.)?schema\.org/(?:#)?(.+)", re.IGNORECASE)
_MOST_STEPS = 20
"""Prefixes of prefixes that are followed; a circle is none."""

Tell = Callable[[str], None]
Coercion = Literal["language", "id", "json"]


@frozen
class Term:
    """What a context says of a key."""

    iri: str | None
    coercion: Coercion | None = None


@frozen
class Context:
    """The terms in force in a node."""

    vocab: str | None = None
    terms: ChainMap[str, Term] = field(factory=ChainMap)
    known: dict[str, str] = field(factory=dict, eq=False, repr=False)
    """The meanings that were asked for before."""

    def extended(self, local: Any, tell: Tell | None = None) -> Context:
        """This context and then a node's own `@context`; `tell` is told what of that is not known here."""
        made = self
        for part in local if isinstance(local, list) else [local]:
            own = made.terms.maps[0] if made is not self else {}
            made = _with(made, part, own, self, tell or (lambda _: None))
        return made

    def iri(self, key: str) -> str | None:
        """What a key, a type or a compact IRI stands for; None where the context does not say."""
        for _ in range(_MOST_STEPS):
            term = self.terms.get(key)
            if term is not None and term.iri != key:
                if term.iri is None:
                    return None
                key = term.iri
                continue
            prefix, colon, rest = key.partition(":")
            if key.startswith("@") or (colon and rest.startswith("//")):
                return key
            if colon:
                base = self.terms.get(prefix)
                if base is None or base.iri is None:
                    return key
                key = base.iri + rest
                continue
            return self.vocab + key if self.vocab is not None else None
        return None

    def meaning(self, key: str) -> str:
        """A key or a type by its meaning."""
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._meaning(key)
        return found

    def _meaning(self, key: str) -> str:
        iri = self.iri(key)
        known = _TERM.fullmatch(iri) if iri else None
        if known:
            return known[1]
        if iri and iri.startswith(TERMS):
            return f"nm:{iri.removeprefix(TERMS)}"
        return iri if iri and iri.startswith("@") else f"?{key}"

    def address(self, value: str) -> str:
        """What an `@id` stands for: a compact IRI whole, everything else as it is."""
        prefix, colon, rest = value.partition(":")
        return self.iri(value) or value if colon and prefix in self.terms and not rest.startswith("//") else value

    def key(self, meaning: str) -> str:
        """A key that has this meaning here: the shortest there is, else a whole IRI."""
        if meaning.startswith(("@", "?")):
            return meaning.removeprefix("?")
        iri = TERMS + meaning.removeprefix("nm:") if meaning.startswith("nm:") else SCHEMA + meaning
        for key in chain((meaning,), (f"{name}:{meaning.removeprefix('nm:')}" for name in self.terms)):
            if self.meaning(key) == meaning and self.coercion(key) != "language":
                return key
        return iri

    def coercion(self, key: str) -> Coercion | None:
        """How the values under a key are to be read."""
        term = self.terms.get(key)
        return term.coercion if term else None


SCHEMA_ORG = Context(SCHEMA, ChainMap({"id": Term("@id"), "type": Term("@type"), "schema": Term(SCHEMA)}))
"""What schema.org's own context says, as far as it matters here."""


def _with(made: Context, local: Any, own: MutableMapping[str, Term], outer: Context, tell: Tell) -> Context:
    """What was made so far and one context more; the terms of one node's contexts are gathered in `own`."""
    if local is None:
        return Context()
    if isinstance(local, str):
        if _REMOTE.fullmatch(local.strip()):
            return _joined(SCHEMA_ORG.vocab, SCHEMA_ORG.terms, own, made, outer)
        tell(f"the context {_short(local)} is not known here and never fetched: its terms stay as they are")
        return made
    if not isinstance(local, dict):
        tell("a context is a text or an object")
        return made
    if "@import" in local:
        tell(f"the context imports {_short(local['@import'])}, which is never fetched")
    terms = {key: _term(key, said) for key, said in local.items() if not key.startswith("@")}
    joined = _joined(made.vocab, terms, own, made, outer)
    if "@vocab" not in local:
        return joined
    vocab = local["@vocab"]
    return Context(joined.iri(vocab) if isinstance(vocab, str) and vocab else None, joined.terms)


def _joined(
    vocab: str | None, terms: Mapping[str, Term], own: MutableMapping[str, Term], made: Context, outer: Context
) -> Context:
    own.update(terms)
    return Context(vocab, made.terms if made is not outer and made.terms.maps[0] is own else made.terms.new_child(own))


def _term(key: str, said: Any) -> Term:
    if not isinstance(said, dict):
        return Term(said if isinstance(said, str) else None)
    iri = said.get("@id", key)
    kinds = {"@language": "language", "@id": "id", "@vocab": "id", "@json": "json"}
    named = [said.get("@container"), said.get("@type")]
    coercion = next((kinds[name] for name in named if isinstance(name, str) and name in kinds), None)
    return Term(iri if isinstance(iri, str) else None, coercion)  # type: ignore[arg-type]


def _short(words: Any) -> str:
    shown = str(words)
    return f"“{shown if len(shown) <= 80 else shown[:80] + '…'}”"
