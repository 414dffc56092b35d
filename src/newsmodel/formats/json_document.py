"""A foreign document of JSON: its value, and the places of what is wrong with it. Knows no format."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from newsmodel import jsontext
from newsmodel.checks.refusals import MOST_PROBLEMS, json_problem, unlisted
from newsmodel.errors import ReadError
from newsmodel.jsontext import JsonError
from newsmodel.values.problem import Problem


def load(data: bytes) -> Any:
    """The value. Raises ReadError where the text is no strict JSON: a key that comes twice is none."""
    try:
        return jsontext.parse(data)
    except JsonError as error:
        raise ReadError([json_problem(error)]) from None


def encode(document: Any) -> bytes:
    """Indented JSON that ends in a newline."""
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False).encode() + b"\n"


def placed(found: Sequence[Problem], data: bytes) -> tuple[Problem, ...]:
    """The problems, whose paths lead into the text, with lines and columns: the first of them, and the rest counted."""
    told = found[:MOST_PROBLEMS]
    places = jsontext.locate_many(data, [_steps(problem.path or "$") for problem in told])
    with_places = [
        problem.evolve(line=(place.key or place).line, column=(place.key or place).column, offset=place.offset)
        for problem, place in zip(told, places, strict=True)
    ]
    return (*with_places, *unlisted(len(found) - len(told), "$"))


def _steps(path: str) -> list[str | int]:
    """The steps of a shown path; a path that was shortened for showing leads as far as it was not."""
    whole = path.partition("…")[0]
    parts = re.findall(r'\.([A-Za-z_]\w*)|\[([0-9]+)\]|\[("(?:[^"\\]|\\.)*")\]', whole)
    return [name or (int(index) if index else json.loads(key)) for name, index, key in parts]
