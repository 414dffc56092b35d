"""How fast and how well web pages are read: ratios to lxml's parse of the same pages, measured in turn; F1 of the body.

    python benchmarks/bench_html.py [FOLDER]

FOLDER (or the variable PAGES) holds pages (`*.html`, `*.html.gz`, also in `html/`) and, for F1, a `ground-truth.json`
as the public article-extraction-benchmark has it: {name: {"articleBody": text}}. Without one, the samples of the tests
are read.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import os
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from lxml import html as lxml_html

from newsmodel.formats.html import body, parse
from newsmodel.formats.html.facts import settle
from newsmodel.formats.html.page import open_page
from newsmodel.formats.html.statements import gather, may_have_microdata

SAMPLES = Path(__file__).resolve().parent.parent / "tests" / "data" / "html"


def pages(folder: Path) -> dict[str, bytes]:
    """Name → bytes of every page."""
    found = sorted([*folder.glob("*.html*"), *folder.glob("html/*.html*")])
    return {
        p.name.split(".html")[0]: gzip.decompress(p.read_bytes()) if p.suffix == ".gz" else p.read_bytes()
        for p in found
    }


def took(work: Callable[..., object], *arguments: object, **named: object) -> float:
    start = time.perf_counter()
    work(*arguments, **named)
    return time.perf_counter() - start


def metadata(tree: lxml_html.HtmlElement, page: bytes) -> object:
    return settle(gather(tree, marked=may_have_microdata(page)))


def run(data: dict[str, bytes]) -> dict[str, float]:
    """Seconds of each step over all pages, the steps in turn on every page."""
    sums: Counter[str] = Counter()
    gc.collect()
    for page in data.values():
        parser = lxml_html.HTMLParser(encoding="utf-8")
        sums["parse"] += took(lxml_html.document_fromstring, page, parser=parser)
        tree = open_page(page).tree
        sums["metadata"] += took(metadata, tree, page)
        sums["body"] += took(body.paragraphs, tree)
        sums["whole"] += took(parse, page)
    return dict(sums)


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1)) if words)


def f1(data: dict[str, bytes], truth: dict[str, dict[str, str]]) -> tuple[float, float, float]:
    """F1, precision and recall over shingles of four words, pages weighing alike."""
    precisions, recalls = [], []
    for name, wanted in truth.items():
        true, told = shingles(wanted["articleBody"]), shingles(parse(data[name]).bundle.articles[0].body)
        common = sum((true & told).values())
        if told:
            precisions.append(common / sum(told.values()))
        if true:
            recalls.append(common / sum(true.values()))
    precision, recall = statistics.mean(precisions), statistics.mean(recalls)
    return 2 * precision * recall / (precision + recall), precision, recall


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("folder", nargs="?", type=Path, default=Path(os.environ.get("PAGES", SAMPLES)))
    arguments.add_argument("--rounds", type=int, default=3)
    options = arguments.parse_args()
    data = pages(options.folder)
    run(data)
    rounds = [run(data) for _ in range(options.rounds)]
    for step in ("metadata", "body", "whole"):
        ratio = statistics.median(r[step] / r["parse"] for r in rounds)
        print(f"{ratio:5.2f} x lxml parse   {step}")
    base = statistics.median(r["parse"] for r in rounds)
    print(f"{base * 1000:.0f} ms lxml parse of {len(data)} pages, {sum(map(len, data.values())) / 1e6:.1f} MB")
    truth = options.folder / "ground-truth.json"
    if truth.is_file():
        print("F1 {:.4f}   precision {:.4f}   recall {:.4f}".format(*f1(data, json.loads(truth.read_text("utf-8")))))


if __name__ == "__main__":
    main()
