"""How real an event is told to be: by tense, modality, negation, and who says so. Knows words; no participants."""

from __future__ import annotations

from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.grammar.chunks import Chunk, Sentence, predicate
from newsmodel.extraction.tokens import Document

PLANNED = frozenset(
    "will shall plan plans planned planning schedule scheduled due set expect expects expected intend intends "
    "intended prepare prepares preparing poised slated upcoming forthcoming tentatively prospective announced "
    "announcing pledged pledges pledge promised promises vowed vows committed agreed agree agrees hopes aims "
    "tomorrow".split()
)
PLANS = frozenset(
    "plan plans preparation preparations decision intention agreement order orders promise pledge ready "
    "readiness eve".split()
)
FLOATED = frozenset(
    "could may might would should if unless threat threats threaten threatens threatened threatening offer "
    "offered offers propose proposes proposed proposal proposals possible possibility potential consider "
    "considers considered considering urge urged urges urging call called calls calling ask asked asks demand "
    "demands demanded want wants wanted seek seeks sought seeking hope hopes hoped try tried trying attempt "
    "attempted risk fear fears feared warn warned warns warning prevent prevented preventing deter deterring "
    "refuse refused refuses invited whether talk mulling mull".split()
)
ALLEGED = frozenset(
    "alleged allegedly reportedly accusation accusations accuse accused accuses accusing allegation "
    "allegations allege alleges claim claims claimed suspected suspicion suspicions purportedly rumours "
    "rumors rumored rumoured whispers supposedly reports presumed suspects believed thought".split()
)
DENIED = frozenset("deny denies denied denying denial rejected rejects dismissed refuted".split())
ABLE = frozenset("capable incapable ability capability capacity designed built used suitable".split())
"""Words before a gerund that tell what a thing can do: “capable of hitting targets”."""

CANCELLED = frozenset("cancelled canceled scrapped aborted cancels cancel".split())
POSTPONED = frozenset("postponed delayed shelved deferred postpones postpone rescheduled".split())
GENERIC = frozenset("usually typically often normally generally always regularly sometimes annually routinely".split())
REPORTING = frozenset(
    "said announced confirmed agreed added pledged promised vowed told stated decided declared reported".split()
)
MODALS = frozenset("could may might would should must can cannot".split())
PAST_ENDINGS = ("ed", "ing", "s", "t", "nt", "k", "ew", "ld", "ade")
BARE = frozenset("lend assist attack support".split())
"""Bare forms that end like a past."""

PROSPECTS = frozenset("threat threats possibility risk prospect fear fears talk proposal call calls offer".split())
PREPARATIONS = frozenset("preparation preparations plan plans eve".split())
AVERTING = frozenset(
    "prevent avoid avert deter threatened threaten propose proposed consider urged demanded demand seek "
    "sought requested".split()
)
CALLING = frozenset("hope hopes press pressed call calls called".split())
SCHEDULING = frozenset("plan plans planned planning preparing prepare schedule scheduled expects await".split())
SPEECH = frozenset("said says told reported announced stated added".split())


NOT_YET_REAL = PLANS | FLOATED
WISHED = FLOATED | grammar.WISHING
CALLED_FOR = FLOATED | CALLING


def of_verb(document: Document, sentence: Sentence, index: int, *, negated: bool = False) -> str:
    """The status of what the verb group at a chunk tells."""
    chunk = sentence.chunks[index]
    words = [document.tokens[t].norm for t in range(chunk.first, chunk.last)]
    before = _before(document, sentence, index)
    status = _by_group(words, chunk, sentence, index, document)
    if before & ALLEGED or set(words) & ALLEGED:
        return "unknown"
    if words[-1].endswith("ing") and before & ABLE:
        return "generic"
    if negated or _negated(words):
        return status if status in ("planned", "hypothetical") and "did" not in words else "did_not_occur"
    if set(words) & GENERIC:
        return "generic"
    return status


def _negated(words: list[str]) -> bool:
    return bool(set(words) & {"not", "never", "neither", "cannot"}) or any(w.endswith("n't") for w in words)


def _before(document: Document, sentence: Sentence, index: int) -> set[str]:
    """Words of the clause before a chunk, back to a mark or a clause of its own."""
    first = sentence.chunks[index].first
    floor = max(sentence.first, first - 12)
    words: set[str] = set()
    for token in range(first - 1, floor - 1, -1):
        if sentence.tag(token) == ";" or document.tokens[token].norm in ("which", "who", "but", "and", "after"):
            break
        words.add(document.tokens[token].norm)
    return words


def _by_group(words: list[str], chunk: Chunk, sentence: Sentence, index: int, document: Document) -> str:
    seen = set(words)
    planned = bool(seen & grammar.WILL) or ("to" in seen and bool(seen & {"is", "are"}))
    if planned or ("would" in seen and _reported(sentence, index)):
        return "planned"
    if seen & MODALS:
        return "hypothetical"
    prior = _shares_auxiliary(sentence, index, words)
    if prior is not None:
        return of_verb(document, sentence, prior)
    if words[:1] == ["to"]:
        return _infinitive(document, sentence, index)
    if words[-1].endswith("ing"):
        return _progressive(seen, sentence, index, document)
    if seen & {"is", "are"} and words[-1] in ("due", "set", "scheduled", "expected"):
        return "planned"
    return "hypothetical" if _conditional(document, sentence, index) else "occurred"


def _progressive(seen: set[str], sentence: Sentence, index: int, document: Document) -> str:
    """“Is bombing”, “denied supplying”, “…, killing ten”."""
    if len(seen) == 1 and index and sentence.chunks[index - 1].kind == "verb":
        before = sentence.chunks[index - 1]
        return _governed(_words(document, before), before, document)
    ongoing = seen & grammar.BE and not seen & {"was", "were"}
    return "ongoing" if ongoing else "hypothetical" if _conditional(document, sentence, index) else "occurred"


def _shares_auxiliary(sentence: Sentence, index: int, words: list[str]) -> int | None:
    """The verb group whose auxiliary a bare form behind “and” shares: “would train X and lend Y”."""
    if len(words) > 1 or index < 2 or sentence.chunks[index - 1].kind != "and":
        return None
    if words[0].endswith(PAST_ENDINGS) and words[0] not in BARE:
        return None
    return next((k for k in range(index - 1, -1, -1) if sentence.chunks[k].kind == "verb"), None)


def _words(document: Document, chunk: Chunk) -> set[str]:
    return {document.tokens[t].norm for t in range(chunk.first, chunk.last)}


def _reported(sentence: Sentence, index: int) -> bool:
    """Whether “would” is the “will” of reported speech or of an agreement."""
    for k in range(index - 1, max(-1, index - 9), -1):
        chunk = sentence.chunks[k]
        if chunk.kind == "verb" and chunk.word in REPORTING:
            return True
        if chunk.kind == "sub" and chunk.word in ("if", "unless"):
            return False
        if chunk.kind == "rel" and k > 0 and sentence.chunks[k - 1].word == "under":
            return True
    return False


def _conditional(document: Document, sentence: Sentence, index: int) -> bool:
    """Whether the clause is opened by “if” or “unless”."""
    for k in range(index - 1, max(-1, index - 5), -1):
        chunk = sentence.chunks[k]
        if chunk.kind == "sub":
            return chunk.word in ("if", "unless", "whether", "lest")
        if chunk.kind in ("verb", "mark", "rel"):
            return False
    return False


def _infinitive(document: Document, sentence: Sentence, index: int) -> str:
    """What a to-infinitive tells, by the verb or noun it hangs on."""
    for k in range(index - 1, max(-1, index - 8), -1):
        chunk = sentence.chunks[k]
        if chunk.kind in ("mark", "sub", "rel"):
            break
        words = {document.tokens[t].norm for t in range(chunk.first, chunk.last)}
        if chunk.kind == "verb":
            return _governed(words, chunk, document)
        if chunk.kind == "noun" and words & (NOT_YET_REAL):
            return "planned" if words & PLANS else "hypothetical"
        if words & {"due", "set", "ready", "poised", "about"}:
            return "planned"
    return "planned"


def _governed(words: set[str], chunk: Chunk, document: Document) -> str:
    if words & {"not", "never"} or any(word.endswith("n't") for word in words):
        return "did_not_occur"
    last = document.tokens[chunk.last - 1].norm
    if words & {
        "began",
        "begun",
        "started",
        "continued",
        "resumed",
        "managed",
        "helped",
        "came",
        "went",
        "used",
        "helping",
        "continue",
        "forced",
        "led",
        "had",
        "arrived",
        "returned",
    }:
        return "occurred"
    if words & DENIED:
        return "unknown"
    if words & {"failed", "refused", "declined"}:
        return "did_not_occur"
    if words & ALLEGED or words & {"appears", "appeared", "seems", "reported", "said", "known", "understood"}:
        return "unknown"
    if words & PLANNED or last in grammar.BE:
        return "planned"
    if words & (WISHED):
        return "hypothetical"
    if words & grammar.PLANNING:
        return "planned"
    return "occurred" if words & grammar.HAVE or document.tokens[chunk.head].norm.endswith("ed") else "planned"


def of_noun(document: Document, sentence: Sentence, index: int, type_: str) -> str:
    """The status of what a noun at a chunk tells: by its own words and by the verb it belongs to."""
    chunk = sentence.chunks[index]
    own = {document.tokens[t].norm for t in range(chunk.first, chunk.last)}
    if own & {"upcoming", "forthcoming", "planned", "scheduled", "next", "future"}:
        return "planned"
    if own & {"possible", "potential", "proposed", "threatened", "any", "hypothetical", "future"}:
        return "hypothetical"
    if own & {"alleged", "suspected", "purported", "reported"}:
        return "unknown"
    if own & {"cancelled", "canceled", "aborted"}:
        return "cancelled"
    if own & {"ongoing", "current", "continuing"}:
        return "ongoing"
    behind = _verb_behind(document, sentence, index)
    if behind:
        return behind
    return _verb_before(document, sentence, index, own, type_)


def _verb_behind(document: Document, sentence: Sentence, index: int) -> str | None:
    """What the verb that has the noun for its subject says: “the visit will …”, “talks are due to begin”."""
    k = predicate(sentence, index)
    if k is None or _is_object(sentence, index):
        return None
    chunk = sentence.chunks[k]
    words = {document.tokens[t].norm for t in range(chunk.first, chunk.last)}
    if words & CANCELLED:
        return "cancelled"
    if words & POSTPONED:
        return "postponed"
    nextwords = {document.tokens[t].norm for t in range(chunk.last, min(chunk.last + 4, sentence.last))}
    if words & grammar.WILL or (
        words & {"is", "are"}
        and (words | nextwords) & {"scheduled", "expected", "due", "set", "planned", "to"}
        and not words & {"said"}
    ):
        return "planned"
    if words & {"could", "may", "might", "would"}:
        return "hypothetical"
    if words & {"continue", "continues", "continuing", "rages", "raging"}:
        return "ongoing"
    if words & {"not", "never", "failed"} and words & {"was", "were", "did", "has", "have"}:
        return "did_not_occur"
    return None


def _is_object(sentence: Sentence, index: int) -> bool:
    """Whether a verb or preposition stands before the noun."""
    return index > 0 and sentence.chunks[index - 1].kind in ("verb", "prep")


def _verb_before(document: Document, sentence: Sentence, index: int, own: set[str], type_: str) -> str:
    """What the verb or words before a noun say of it."""
    if own & {"no", "without"}:
        return "did_not_occur"
    told, preposition, k = _nouns_before(document, sentence, index)
    if told:
        return told
    if preposition in ("amid", "during", "throughout") or (
        type_ == "war" and preposition in ("in", "at", "of", "over")
    ):
        return "ongoing" if type_ == "war" else "occurred"
    if k < 0 or sentence.chunks[k].kind != "verb":
        return "occurred"
    return _of_governor(document, sentence, k, preposition)


def _nouns_before(document: Document, sentence: Sentence, index: int) -> tuple[str | None, str, int]:
    """What nouns before say (“threat of an attack”), the preposition that governs, and the chunk before all that."""
    k = index - 1
    preposition = ""
    while k >= 0 and k > index - 4 and sentence.chunks[k].kind in ("prep", "noun", "time"):
        chunk = sentence.chunks[k]
        if chunk.kind == "prep":
            preposition = chunk.word
        words = _words(document, chunk) if chunk.kind == "noun" else set()
        if words & ALLEGED:
            return "unknown", preposition, k
        if words & PROSPECTS:
            return "hypothetical", preposition, k
        if words & PREPARATIONS:
            return "planned", preposition, k
        k -= 1
    return None, preposition, k


def _of_governor(document: Document, sentence: Sentence, k: int, preposition: str) -> str:
    """What a verb says of the noun that is its object, or stands in a phrase of it."""
    words = _words(document, sentence.chunks[k])
    head = sentence.chunks[k].word
    if head in CANCELLED:
        return "cancelled"
    if head in POSTPONED:
        return "postponed"
    if words & AVERTING or (preposition == "for" and head in CALLED_FOR):
        return "hypothetical"
    if head in SCHEDULING:
        return "planned"
    status = of_verb(document, sentence, k)
    if preposition:
        open_ = status in ("planned", "hypothetical") and preposition not in ("since", "after", "for", "of")
        return status if open_ else "occurred"
    return "occurred" if status == "ongoing" else status
