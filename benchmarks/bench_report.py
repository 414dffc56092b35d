"""The report of one and of 200 articles: made, and painted by Chromium from disk.

Needs playwright and a Chromium on the path. The 200 articles are the given one, each time with records of its own.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

import newsmodel as nm
from many import many, seed
from measure import row

TURNS = 5
BAR = 2000.0
"""Milliseconds to the first paint of the large page."""

PAINT = """() => new Promise(done => new PerformanceObserver(seen => {
    for (const one of seen.getEntriesByName("first-contentful-paint")) done(one.startTime);
}).observe({type: "paint", buffered: true}))"""
READY = "performance.getEntriesByType('navigation')[0].loadEventEnd"


def main() -> None:
    """Prints the figures."""
    for name, bundle in (("1 article", seed()), ("200 articles", many(seed(), 200))):
        start = time.process_time()
        data = nm.render(bundle, "report").data
        made = time.process_time() - start
        print(f"{name}: made in {made:.2f} s of processor time, {len(data) / 1e6:.1f} MB")
        paint, ready = painted(data)
        print(f"{name}: first paint after {paint:.0f} ms, loaded after {ready:.0f} ms, the fastest of {TURNS}")
    print(row(paint / BAR, "≤ 1", "first paint of 200 articles / 2 s"))


def painted(data: bytes) -> tuple[float, float]:
    """Milliseconds to the first paint and to the end of loading."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "page.html"
        path.write_bytes(data)
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        turns = [visit(browser, path) for _ in range(TURNS)]
        browser.close()
    return min(paint for paint, _ in turns), min(ready for _, ready in turns)


def visit(browser: Any, path: Path) -> tuple[float, float]:
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.goto(path.as_uri())
    times = page.evaluate(PAINT), page.evaluate(READY)
    page.close()
    return times


if __name__ == "__main__":
    main()
