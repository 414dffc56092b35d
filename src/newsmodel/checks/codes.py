"""The codes of findings: what each means, how much it matters. Knows no bundle."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from newsmodel import resources
from newsmodel.values.problem import Problem


@cache
def table() -> dict[str, dict[str, Any]]:
    """Code → severity, title, explanation, and the records of a bundle that shows it."""
    return resources.toml("checks/codes.toml")


def explain(code: str) -> str:
    """What a code of a finding means, with a bundle that shows it. Raises KeyError where it is no code."""
    row = table()[code.upper()]
    shown = json.dumps({"kind": "bundle", **row["shows"]}, ensure_ascii=False, indent=2)
    return f"{code.upper()} {row['title']} ({row['severity']})\n\n{row['explanation']}\n\nFor example:\n\n{shown}\n"


def finding(code: str, message: str, path: str) -> Problem:
    """A finding at a JSON pointer into the bundle."""
    return Problem(code=code, severity=table()[code]["severity"], message=message, path=path)
