"""By which words a text claims something: the cue lexicon by first word. Knows words; no names, no clauses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal

from attrs import evolve, frozen

from newsmodel import resources
from newsmodel.extraction import tokens
from newsmodel.extraction.grammar import verbs
from newsmodel.extraction.light import light
from newsmodel.extraction.openings import Openings, beginning, by_opening
from newsmodel.extraction.tokens import Document
from newsmodel.knowledge.morphology import plural, verb
from newsmodel.values.codes import Factuality

Kind = Literal["verb", "noun", "marker"]

OBJECTS = frozenset(
    "expect announce declare proclaim disclose reveal report confirm acknowledge admit concede deny refute rebut "
    "reject disavow "
    "disclaim repudiate rule|out play|down scoff|at condemn denounce deplore criticize criticise "
    "decry lash|out|at hit|out|at castigate lambast lambaste blast slam assail blame fault accuse doubt claim reaffirm "
    "affirm demand call|for speak|of talk|of complain|of complain|about boast|of warn|of warn|against praise hail "
    "applaud commend laud congratulate welcome endorse allege predict foresee forecast estimate fear "
    "hold|responsible threaten suspect object|to express|concern|over express|concern|about voice|concern|over "
    "express|regret|over put|the|number|at put|the|toll|at put|the|figure|at cast|doubt|on call|into|question "
    "rail|against hint|at take|issue|with express|support|for voice|support|for pay|tribute|to appeal|for".split()
)
"""Verbs whose object alone, without a clause, is what is claimed."""

DENIED_OBJECTS = frozenset(
    "shrug|off brush|aside "
    "dismiss discount dispute contest contradict debunk refute rebut exclude rebuff wave|away laugh|off "
    "knock|down".split()
)
"""Verbs of denial that deny only where their object is itself a claim: one can dismiss a minister too."""

PURPOSES = frozenset(
    "promise pledge vow threaten urge call|on call|upon appeal|to implore exhort plead|with warn".split()
)
"""Verbs whose infinitive is what is promised or asked."""

NAMING = frozenset(
    "call describe characterize characterise term dub label brand depict portray deem condemn denounce "
    "dismiss hail praise slam blast criticize criticise reject decry".split())  # fmt: skip
"""Verbs that say of something what it is: “call X Y”, “describe X as Y”."""

HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
"""Adverbs that make a clause hearsay."""

PLANS = frozenset("due set slated scheduled poised expected likely tipped forecast projected predicted".split())
"""First words of markers that tell of plans and outlooks, by no source."""

NOT_CUES = frozenset(
    "be|told ask command instruct direct order brief see view regard consider rate liken cast credit "
    "attack challenge relay quote cite leak document pan resolve".split()
)
"""Verbs that speak too rarely to be believed."""

NARROW = frozenset(
    "find conclude determine establish discover show demonstrate indicate prove detect verify ascertain "
    "learn record hear read gather "
    "understand know realize realise remember reflect hold swear submit allow grant recognize recognise "
    "figure guess sense feel "
    "project count gauge calculate offer undertake guarantee commit volunteer order agree concur post continue observe "
    "charge suggest imply think trust wonder assess read express|hope hope wish agree".split()
)
"""Verbs believed only before “that” or beside a quotation."""

EXPLICIT = frozenset(
    "know realize realise "
    "find conclude determine establish discover show demonstrate indicate prove detect verify ascertain "
    "learn record hear read gather "
    "hold submit allow grant recognize recognise figure sense project count gauge calculate offer "
    "undertake guarantee commit volunteer "
    "order continue observe charge post reflect remember brief be|skeptical be|sceptical".split()
)
"""Verbs that speak only with “that” in so many words, or beside a quotation."""

ORDINARY = frozenset(
    "decline to be named;decline to identify;decline to elaborate;refuse to elaborate;decline to give "
    "details;decline to specify".split(";")
)
"""Refusals that are about the source and not about the matter."""

SUPPORT = frozenset(
    "express voice make repeat reiterate issue state hold share give deliver offer level renew convey "
    "utter spread".split()
)
"""Verbs that lend a noun of saying their subject: “expressed the belief that”."""


@frozen(slots=True)
class Cue:
    """Words that mark a claim, and what they say of it."""

    kind: Kind
    lemma: str
    act: str
    factuality: Factuality
    frames: frozenset[str] = frozenset()
    """What it takes: that, quote, object, of, for, to, as, on, about, against, over, at, with, whether."""
    addressee: str | None = None
    negated: Factuality | None = None
    """The factuality that “not” leaves, where it leaves one."""
    way: str = ""
    """Of a marker: adverb, source or passive."""
    form: str = ""
    """Of a verb: base, present, past, participle or gerund; of a noun: singular or plural."""


@light
class Match:
    """A cue in the text; token range."""

    first: int
    last: int
    cue: Cue


@frozen
class Lexicon:
    """The cues by their first word, the longest first."""

    rows: Openings[Cue]
    modals: Mapping[str, tuple[tuple[tuple[str, ...], str, Factuality], ...]]
    """First word → words, kind, factuality."""
    generic: frozenset[str]
    speakers: frozenset[str]
    verb_forms: Mapping[str, frozenset[str]]

    def at(self, document: Document, index: int, stop: int) -> Iterator[Match]:
        """The cues that begin at a token and end before `stop`, the longest first."""
        norms = document.norms
        for phrase, cue in beginning(self.rows, norms, index):
            last = index + len(phrase)
            if last <= stop and norms[index:last] == phrase:
                yield Match(index, last, cue)

    def is_noun(self, word: str) -> bool:
        """Whether a word is a noun of saying: “claim”, “accusations”."""
        return any(cue.kind == "noun" for _, cue in self.rows.get(word, {}).get("", ()))


@cache
def standard() -> Lexicon:
    """The lexicon of the package."""
    table = resources.toml("knowledge/cues.toml")
    rows: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    forms: dict[str, set[str]] = {}
    for words, cue in (*_verbs(table), *_nouns(table), *_markers(table)):
        rows.setdefault(words[0], []).append((words, cue))
        if cue.kind == "verb" and len(words) == 1:
            forms.setdefault(words[0], set()).add(cue.form)
    modals: dict[str, list[tuple[tuple[str, ...], str, Factuality]]] = {}
    for entry in table["modal"]:
        for text in entry["words"]:
            words = _words(text)
            modals.setdefault(words[0], []).append((words, entry["kind"], entry["factuality"]))
    generic = {word for noun in table["generic"] for word in (noun, plural(noun))}
    return Lexicon(
        by_opening(row for found in rows.values() for row in sorted(found, key=lambda row: -len(row[0]))),
        {word: tuple(sorted(found, key=lambda row: -len(row[0]))) for word, found in modals.items()},
        frozenset(generic),
        frozenset(table["speakers"]),
        {word: frozenset(found) for word, found in forms.items()},
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(token.norm for token in tokens.read(text).tokens)


def _verbs(table: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Cue]]:
    irregular = {**verbs.irregular(), **{lemma: tuple(forms) for lemma, forms in table["irregular"].items()}}
    for entry in table["verb"]:
        for lemma in entry["lemmas"]:
            key = lemma.replace(" ", "|")
            if key in NOT_CUES or lemma in ORDINARY or not _frames(key, entry["frame"]):
                continue
            cue = Cue(
                "verb",
                lemma,
                entry["act"],
                entry["factuality"],
                _frames(key, entry["frame"]),
                entry.get("addressee"),
                entry.get("negated"),
            )
            made = verb(lemma, irregular)
            seen: set[str] = set()
            for form, word in sorted(verbs.named(made), key=lambda row: row[0] != "past"):
                if word not in seen:
                    seen.add(word)
                    yield (*_words(word), *_words(" ".join(made.tail))), evolve(cue, form=form)
            for word in table["also"].get(lemma.split()[0], ()):
                yield (
                    (*_words(word), *_words(" ".join(made.tail))),
                    evolve(cue, form="gerund" if word.endswith("ing") else "past"),
                )


def _frames(key: str, stated: list[str]) -> frozenset[str]:
    """The frames of a verb, less those in which it hardly ever speaks."""
    frames = set(stated)
    if key in NARROW:
        return frozenset(frames & {"that", "quote", "whether"}) | ({"explicit"} if key in EXPLICIT else set())
    if key in EXPLICIT:
        frames.add("explicit")
    if key in OBJECTS:
        frames.add("object")
    else:
        frames.discard("object")
    if key in DENIED_OBJECTS:
        frames.add("claim")
    if key in ("claim", "profess"):
        frames.add("to")
    elif key not in PURPOSES:
        frames.discard("to")
    if key in NAMING:
        frames.add("naming")
    return frozenset(frames)


def _nouns(table: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Cue]]:
    for entry in table["noun"]:
        for noun in entry["words"]:
            cue = Cue("noun", noun, entry["act"], entry["factuality"], form="singular")
            yield _words(noun), cue
            if plural(noun) != noun:
                yield _words(plural(noun)), evolve(cue, form="plural")


def _markers(table: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Cue]]:
    for entry in table["marker"]:
        for text in entry["words"]:
            yield _words(text), Cue("marker", text, entry["act"], entry["factuality"], way=entry["kind"])
