"""Ratios measured in one interleaved run: the fastest of several turns of each contender, by processor time."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable


def fastest(contenders: dict[str, Callable[[], object]], turns: int = 7) -> dict[str, float]:
    """Seconds of the fastest turn of each contender, the turns interleaved so that a slow moment hits all.

    Seconds are processor time, of this process and of those it has waited for: what else the machine does waits, too,
    but is not counted.
    """
    best = dict.fromkeys(contenders, float("inf"))
    for _ in range(turns):
        for name, run in contenders.items():
            start = _spent()
            run()
            best[name] = min(best[name], _spent() - start)
    return best


def _spent() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def process(code: str) -> Callable[[], object]:
    """A fresh interpreter that runs some code."""
    return lambda: subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def row(ratio: float, bar: str, what: str) -> str:
    """A line of the output: the ratio first."""
    return f"{ratio:8.2f} ×  ({bar})  {what}"
