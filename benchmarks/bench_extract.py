"""Extraction of one article against finding the words of the same text, and what doubling a text costs."""

from __future__ import annotations

import re
from pathlib import Path

import newsmodel as nm
from measure import fastest, row

SEEDS = Path(__file__).parent.parent / "seeds"
FLOODS = {
    "capitals": "ABC ",
    "quotations": "“said” ",
    "dates": "5 May 2021 ",
    "digits": "1234567890 ",
    "one line": "a, ",
}


def main() -> None:
    """Prints the ratios."""
    text = (SEEDS / "000_43b90feca7e4b91a.txt").read_text("utf-8")
    bundle = nm.parse(text, "text").bundle
    nm.extract(bundle)
    best = fastest(
        {"floor": lambda: [re.findall(r"\w+", text) for _ in range(100)], "extract": lambda: nm.extract(bundle)}, 15
    )
    print(row(best["extract"] / (best["floor"] / 100), "≤ 140", f"extract / re.findall, {len(text)} characters"))
    for name, unit in FLOODS.items():
        once, twice = (nm.Article(id="article:a", text=unit * (size // len(unit))) for size in (200_000, 400_000))
        run = fastest({"once": lambda a=once: nm.extract(a), "twice": lambda a=twice: nm.extract(a)}, 1)  # type: ignore[misc]
        print(row(run["twice"] / run["once"], "≤ 2.5", f"400 kB / 200 kB of {name} ({run['twice']:.1f} s)"))


if __name__ == "__main__":
    main()
