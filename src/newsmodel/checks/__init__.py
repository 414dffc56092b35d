"""What a document or a bundle says that cannot be right. Reads no files, changes nothing."""

from __future__ import annotations

from newsmodel.checks.codes import explain
from newsmodel.checks.evidence import evidence
from newsmodel.checks.plausibility import plausibility
from newsmodel.checks.references import references
from newsmodel.checks.time import time
from newsmodel.models.bundle import Bundle
from newsmodel.values.problem import Problem

__all__ = ["CHECKS", "check", "explain"]

CHECKS = (references, evidence, time, plausibility)
"""The checks, in the order in which they are made: functions from a bundle to findings."""


def check(bundle: Bundle) -> tuple[Problem, ...]:
    """What a bundle says that cannot be right and no schema can tell, each with its code and a JSON pointer as path.

    `newsmodel.explain(code)` tells what a code means.
    """
    return tuple(problem for made in CHECKS for problem in made(bundle))
