"""How much work something is, counted and never timed."""

from __future__ import annotations

import sys
from collections.abc import Callable


def calls(work: Callable[[], object], *, refusal: type[Exception] | tuple[()] = ()) -> int:
    """How many functions, of Python and of C, are called; a `refusal` is as good an end as any."""
    count = 0

    def on(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(on)
    try:
        work()
    except refusal:
        pass
    finally:
        sys.setprofile(None)
    return count
