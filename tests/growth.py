"""How CPU time grows with an input: three doublings of at most 2.5 times each, whatever else the machine does."""

from __future__ import annotations

import time
from collections.abc import Callable

DOUBLINGS = 3
MOST = 2.5
FLOOR = 0.02
"""Seconds below which a measurement says nothing."""


def assert_linear(run: Callable[[int], Callable[[], object]], size: int) -> None:
    """`run(n)` prepares an input of size n and gives the work to measure. Quadratic work takes 64 times as long."""
    small, large = run(size), run(size * 2**DOUBLINGS)
    for _ in range(3):
        once, more = _seconds(small), _seconds(large)
        if more <= MOST**DOUBLINGS * max(once, FLOOR):
            return
    raise AssertionError(f"{size * 2**DOUBLINGS} took {more:.3f} s, {size} took {once:.3f} s")


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
