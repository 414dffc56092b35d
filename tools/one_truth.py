"""Do the models and the published schemas give the same verdict? `make fuzz-schema N=1000000` asks a million times."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import jsonschema
import jsonschema_rs
from hypothesis import HealthCheck, Phase, given, settings
from mutator import Mutator
from pydantic import ValidationError

from newsmodel import jsontext, strategies
from newsmodel.checks.validation import MODELS
from newsmodel.schema import json_schema

PLAIN_SHARE = 100
"""One document in so many is judged by the package jsonschema as well."""


def pool(size: int) -> list[Any]:
    """Valid documents of every kind, always the same."""
    found: list[Any] = []
    kinds = [getattr(strategies, f"{kind}s") for kind in MODELS]

    for make in kinds:

        @settings(
            max_examples=size // len(kinds),
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(make())
        def collect(model: Any) -> None:
            found.append(model.to_dict())

        collect()
    return found


class Judges:
    """The model, the schema by jsonschema-rs, and the schema by jsonschema with patterns as ECMA-262 has them."""

    def __init__(self) -> None:
        schemas = {kind: json_schema(model) for kind, model in MODELS.items()}
        self.fast = {kind: jsonschema_rs.validator_for(schema) for kind, schema in schemas.items()}
        plain = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": _pattern})
        self.plain = {kind: plain(schema) for kind, schema in schemas.items()}

    def verdicts(self, document: Any, *, plainly: bool) -> dict[str, bool] | None:
        """Who takes the document; None where the strict reader refuses its bytes."""
        data = json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass")
        try:
            value = jsontext.parse(data)
        except jsontext.JsonError:
            return None
        kind = value.get("kind", "bundle") if isinstance(value, dict) else "bundle"
        kind = kind if isinstance(kind, str) and kind in MODELS else "bundle"
        made = {"model": _takes(MODELS[kind], data), "schema": self.fast[kind].is_valid(value)}
        if plainly:
            made["jsonschema"] = self.plain[kind].is_valid(value)
        return made


def _takes(model: Any, data: bytes) -> bool:
    try:
        model.model_validate_json(data)
    except ValidationError:
        return False
    return True


def _pattern(validator: Any, pattern: str, instance: Any, schema: Any) -> Iterator[jsonschema.ValidationError]:
    """`$` means the end of the text, as in ECMA-262; Python's lets a newline follow."""
    import re

    ours = pattern[:-1] + r"\Z" if pattern.endswith("$") else pattern
    if isinstance(instance, str) and not re.search(ours, instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


def disagreements(seed: int, number: int, documents: list[Any]) -> tuple[int, int, list[Any]]:
    """How many documents were judged, how many were valid, and those on which the judges part."""
    judges = Judges()
    judged = valid = 0
    parted: list[Any] = []
    for index, document in enumerate(Mutator(seed, documents).documents(number)):
        made = judges.verdicts(document, plainly=index % PLAIN_SHARE == 0)
        if made is None:
            continue
        judged += 1
        valid += made["model"]
        if len(set(made.values())) > 1:
            parted.append({"verdicts": made, "document": document})
    return judged, valid, parted


def main() -> None:
    """The long run: N documents in slices, two processes, a line of figures, exit 1 on any disagreement."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    documents = pool(900)
    size = 5_000
    seeds = range(seed, seed + max(1, number // size))
    with ProcessPoolExecutor(2) as workers:
        slices = list(workers.map(disagreements, seeds, [min(size, number)] * len(seeds), [documents] * len(seeds)))
    judged, valid = sum(s[0] for s in slices), sum(s[1] for s in slices)
    parted = [p for s in slices for p in s[2]]
    print(f"{judged} documents judged from seed {seed}, {valid} valid, {len(parted)} disagreements")
    for case in parted[:10]:
        print(json.dumps(case, ensure_ascii=True)[:2000])
    sys.exit(1 if parted else 0)


if __name__ == "__main__":
    main()
