"""A foreign document of JSON: its value, and the places of what is wrong with it. Knows no format."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from newsmodel import jsontext
from newsmodel.checks.validation import json_problem
from newsmodel.errors import ReadError
from newsmodel.jsontext import JsonError
from newsmodel.values.problem import Problem

MOST_PROBLEMS = 100
"""Problems told one by one; the rest are counted."""

BYTE_ORDER_MARK = Problem(
    code="bom", severity="info", message="the text begins with a byte order mark, which JSON does not need", offset=0
)


def load(data: bytes) -> Any:
    """The value. Raises ReadError where the text is no strict JSON: a key that comes twice is none."""
    try:
        return jsontext.parse(data)
    except JsonError as error:
        raise ReadError([json_problem(error)]) from None


def placed(found: Sequence[Problem], data: bytes) -> tuple[Problem, ...]:
    """The problems, whose paths lead into the text, with lines and columns: the first of them, and the rest counted."""
    told = found[:MOST_PROBLEMS]
    places = jsontext.locate_many(data, [_steps(problem.path or "$") for problem in told])
    with_places = [
        problem.evolve(line=(place.key or place).line, column=(place.key or place).column, offset=place.offset)
        for problem, place in zip(told, places, strict=True)
    ]
    if len(found) > len(told):
        more = len(found) - len(told)
        with_places.append(Problem(code="more", message=f"{more} more problems of this document are not listed"))
    return tuple(with_places)


def _steps(path: str) -> list[str | int]:
    """The steps of a shown path; a path that was shortened for showing leads as far as it was not."""
    whole = path.partition("…")[0]
    parts = re.findall(r'\.([A-Za-z_]\w*)|\[([0-9]+)\]|\[("(?:[^"\\]|\\.)*")\]', whole)
    return [name or (int(index) if index else json.loads(key)) for name, index, key in parts]
