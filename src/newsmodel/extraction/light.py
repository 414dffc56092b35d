"""How the small values are declared that extraction makes by the thousand. Knows no value.

`light` is attrs' `frozen` to type checkers. At run time the class is not guarded against assignment, since the guard
takes two thirds of the time of making one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrs import frozen as light
else:
    from functools import partial

    from attrs import define

    light = partial(define, unsafe_hash=True)

__all__ = ["light"]
