"""Text: tokens and sentences, known names, EDTF bounds, date phrases; the floor is finding the words."""

from __future__ import annotations

import re
from pathlib import Path

from attrs import evolve

from measure import fastest, row
from newsmodel.extraction import gazetteer, tokens
from newsmodel.extraction.times import scanner
from newsmodel.values.edtf import bounds

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    """Prints the ratios and the times of small things."""
    text = "\n\n".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))) * 4
    document = tokens.read(text)
    names = gazetteer.standard()
    phrases = tokens.read("They met on 5 May 2021. " * 500)
    best = fastest(
        {
            "floor": lambda: re.findall(r"\w+", text),
            "tokens": lambda: tokens.read(text),
            "names": lambda: names.scan(evolve(document)),  # its indexes made anew
            "bounds": lambda: [bounds("2024-07-19") for _ in range(10_000)],
            "dates": lambda: scanner.scan(phrases, "2021-05-06"),
        },
        turns=5,
    )
    print(
        row(
            best["floor"] / best["tokens"],
            "≥ 0.5",
            f"tokens and sentences by the floor's speed, {len(text)} characters",
        )
    )
    print(row(best["floor"] / best["names"], "≥ 0.5", "known names over tokens by the floor's speed"))
    print(f"{best['bounds'] / 10_000 * 1e6:8.2f} µs (≤ 5)   EDTF bounds of a day")
    print(f"{best['dates'] / 500 * 1e6:8.2f} µs (≤ 20)  a sentence with a date phrase")


if __name__ == "__main__":
    main()
