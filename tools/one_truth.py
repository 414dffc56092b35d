"""Do the models and the published schemas give the same verdict? `make fuzz-schema N=1000000` asks a million times."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from typing import Any

import jsonschema
import jsonschema_rs
from hypothesis import HealthCheck, Phase, given, settings
from mutator import Mutator, serialized
from pydantic import ValidationError

import newsmodel as nm
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
    """The model, both dialects of the schema by jsonschema-rs, and jsonschema with patterns as ECMA-262 has them."""

    def __init__(self) -> None:
        schemas = {kind: json_schema(model) for kind, model in MODELS.items()}
        self.fast = {kind: jsonschema_rs.validator_for(schema) for kind, schema in schemas.items()}
        drafts = {kind: json_schema(model, "draft-07") for kind, model in MODELS.items()}
        self.older = {kind: jsonschema_rs.validator_for(schema) for kind, schema in drafts.items()}
        plain = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": _pattern})
        self.plain = {kind: plain(schema) for kind, schema in schemas.items()}

    def verdicts(self, document: Any, *, plainly: bool = False) -> dict[str, bool] | None:
        """Who takes the document; None where the strict reader refuses its bytes, as then nobody is asked.

        `read` is the model as the native format asks it, `model` pydantic's own reading of the same bytes; now and
        then (`plainly`) jsonschema and `nm.validate` are asked as well.
        """
        data = serialized(document)
        try:
            value = jsontext.parse(data)
        except jsontext.JsonError:
            return None
        kind = value.get("kind", "bundle") if isinstance(value, dict) else "bundle"
        kind = kind if isinstance(kind, str) and kind in MODELS else "bundle"
        model = MODELS[kind]
        made = {
            "read": _takes(model.model_validate, value),
            "model": _takes(model.model_validate_json, data),
            "schema": self.fast[kind].is_valid(value),
            "draft-07": self.older[kind].is_valid(value),
        }
        if plainly:
            with suppress(RecursionError):  # on deep extensions jsonschema has no verdict
                made["jsonschema"] = self.plain[kind].is_valid(value)
            made["validate"] = nm.validate(data, kind=kind) == ()
        return made


def _takes(reader: Callable[[Any], object], given: Any) -> bool:
    try:
        reader(given)
    except ValidationError:
        return False
    return True


def _pattern(validator: Any, pattern: str, instance: Any, schema: Any) -> Iterator[jsonschema.ValidationError]:
    """`$` means the end of the text, as in ECMA-262; Python's lets a newline follow."""
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
    workers = int(sys.argv[3]) if len(sys.argv) > 3 else 2
    documents, start = pool(900), time.monotonic()
    sizes = [min(SLICE, number - done) for done in range(0, number, SLICE)]
    seeds = range(seed, seed + len(sizes))
    judged = valid = 0
    parted: list[Any] = []
    with ProcessPoolExecutor(workers) as running:
        for done, found in enumerate(running.map(disagreements, seeds, sizes, [documents] * len(sizes)), 1):
            judged, valid, parted = judged + found[0], valid + found[1], parted + found[2]
            told = f"{done * SLICE} of {number}: {judged} judged, {valid} valid, {len(parted)} disagreements"
            print(f"\r{told}, {time.monotonic() - start:.0f} s", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    print(
        f"{number} documents from seed {seed}: {number - judged} no strict JSON, {judged} judged, "
        f"{valid} of them valid, {len(parted)} disagreements, {time.monotonic() - start:.0f} s"
    )
    for case in parted[:10]:
        print(json.dumps(case, ensure_ascii=True)[:2000])
    sys.exit(1 if parted else 0)


SLICE = 5_000
"""Documents of one seed; a slice found wanting is run again alone by its seed."""

if __name__ == "__main__":
    main()
