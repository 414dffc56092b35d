"""How a claim is made: manner, firmness, whether in the source's own words. Reads cues and hedges; no names."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from newsmodel.extraction.claims.clauses import Clauses, marks
from newsmodel.extraction.claims.cues import Cue, Lexicon
from newsmodel.extraction.drafts import Range
from newsmodel.extraction.grammar import words as grammar
from newsmodel.values.codes import Factuality, Mode

WEAKENING = {"probable": 1, "possible": 2}
RANK = {"certain": 0, "probable": 1, "possible": 2}
WITHIN = 7
"""Tokens of a proposition in which a modal verb or adverb speaks of the whole of it."""

SHORT = 14
"""Words of a proposition that can be no more than a denial."""

DISMISSING = frozenset(
    "lie lies fabrication fabrications nonsense baseless groundless unfounded false untrue absurd bogus "
    "fake hoax fiction myth slander "
    "rumor rumour propaganda noise disinformation misinformation ridiculous fictitious unsubstantiated "
    "fabricated tale tales libel smear".split()
)
"""Words that say of something that it is not so."""


@define
class Stances:
    """Reads factuality, mode and act of a claim from its words."""

    clauses: Clauses
    lexicon: Lexicon

    def read(self, ranges: Sequence[Range], cue: Cue, *, negated: bool) -> tuple[Factuality, Mode]:
        """Factuality and mode."""
        if negated:
            return cue.negated or ("uncommitted" if cue.act == "no_comment" else "certain_not"), self._mode(ranges)
        factuality = cue.factuality
        if self.act(ranges, cue) == "deny":
            return "certain_not", self._mode(ranges)
        hedge = self._hedge(ranges) if factuality in RANK else None
        if hedge and RANK[hedge] > RANK[factuality]:
            factuality = hedge
        return factuality, self._mode(ranges)

    def act(self, ranges: Sequence[Range], cue: Cue) -> str:
        """The manner of saying; what is called false is denied."""
        if "naming" in cue.frames and any(
            token.norm in DISMISSING for a, b in ranges for token in self.clauses.tokens[a:b]
        ):
            return "deny"
        if cue.act in ("say", "announce") and cue.frames & {"that", "quote"} and self._dismisses(ranges):
            return "deny"
        return cue.act

    def _dismisses(self, ranges: Sequence[Range]) -> bool:
        """Whether a short proposition only says that something is not so: “the report was false”."""
        norms = [
            token.norm for first, last in ranges for token in self.clauses.tokens[first:last] if token.kind != "mark"
        ]
        if not 2 <= len(norms) <= SHORT:
            return False
        text = " ".join(norms)
        if "further from the truth" in text or "not true" in text or "no truth" in text:
            return True
        return any(
            norm in DISMISSING and any(n in grammar.BE for n in norms[max(0, i - 3) : i])
            for i, norm in enumerate(norms)
        )

    def _hedge(self, ranges: Sequence[Range]) -> Factuality | None:
        """The weakest modal of a proposition: verbs and adverbs near its beginning, “a possible …” anywhere."""
        words = self.clauses.tokens
        found: list[Factuality] = []
        for number, (first, last) in enumerate(ranges):
            if self.lexicon.modals.keys().isdisjoint(self.clauses.scene.document.norms[first:last]):
                continue
            for index in range(first, last):
                for phrase, kind, factuality in self.lexicon.modals.get(words[index].norm, ()):
                    near = (number == 0 and index - first <= WITHIN) or kind == "adjective"
                    if (
                        factuality in WEAKENING
                        and kind != "noun"
                        and near
                        and all(index + k < last and words[index + k].norm == word for k, word in enumerate(phrase))
                    ):
                        found.append(factuality)
                        break
        return max(found, key=lambda f: RANK[f], default=None)

    def _mode(self, ranges: Sequence[Range]) -> Mode:
        quoted = 0
        total = 0
        for first, last in ranges:
            for index in range(first, last):
                if self.clauses.tokens[index].kind == "mark":
                    continue
                total += 1
                quoted += self.clauses.quotation_at(index) is not None
        if not quoted:
            return "indirect"
        return "direct" if quoted == total else "mixed"


def spans(clauses: Clauses, index: int) -> Range | None:
    """The quotation at a token with its marks."""
    quotation = clauses.quotation_at(index)
    return marks(quotation) if quotation else None
