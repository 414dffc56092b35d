"""Ratios measured in one interleaved run: the fastest of several turns of each contender."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable


def fastest(contenders: dict[str, Callable[[], object]], turns: int = 7) -> dict[str, float]:
    """Seconds of the fastest turn of each contender, the turns interleaved so that a slow moment hits all."""
    best = dict.fromkeys(contenders, float("inf"))
    for _ in range(turns):
        for name, run in contenders.items():
            start = time.perf_counter()
            run()
            best[name] = min(best[name], time.perf_counter() - start)
    return best


def process(code: str) -> Callable[[], object]:
    """A fresh interpreter that runs some code."""
    return lambda: subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def row(ratio: float, bar: str, what: str) -> str:
    """A line of the output: the ratio first."""
    return f"{ratio:8.2f} ×  ({bar})  {what}"
