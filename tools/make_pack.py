"""Writes the schema pack: what another project needs to work with our documents, without Python. `make pack`.

Schemas in all dialects, TypeScript declarations, examples, and counterexamples with the kind that each is judged as.
The same tree gives the same bytes on every machine: members in order, one date, nothing compressed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from newsmodel import resources
from newsmodel.checks.validation import MODELS
from newsmodel.models.bundle import LISTS, SCHEMA_VERSION
from newsmodel.schema import DIALECTS, published, schema_id

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "build" / f"newsmodel-schemas-{SCHEMA_VERSION}.zip"
DATE = (1980, 1, 1, 0, 0, 0)
"""The date of every member: the first that a ZIP archive can tell."""

KIND_IN_QUESTION = {"kind-of-another-record": "relation"}
"""Counterexamples whose fault is the `kind` itself → the kind that they are judged as."""


def members() -> dict[str, bytes]:
    """Everything in the pack, by its path there."""
    return {**dict(_schemas()), **dict(_examples()), **dict(_cases("right")), **dict(_cases("wrong")), **dict(_about())}


def _schemas() -> Iterator[tuple[str, bytes]]:
    for dialect in DIALECTS:
        for kind in MODELS:
            yield f"{dialect}/{kind}.schema.json", published(kind, dialect)
    yield "typescript/newsmodel.d.ts", resources.data("schemas/newsmodel.d.ts")


def _examples() -> Iterator[tuple[str, bytes]]:
    """The example bundle, and its first record of each kind."""
    data = resources.data("schemas/example.json")
    bundle = json.loads(data)
    yield "examples/bundle.json", data
    for kind, name in LISTS.items():
        yield f"examples/{kind}.json", _json(bundle[name][0])


def _cases(folder: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted((ROOT / "tests" / "data" / folder).glob("*.json")):
        yield f"{folder}/{path.name}", path.read_bytes()


def _about() -> Iterator[tuple[str, bytes]]:
    yield "LICENSE", (ROOT / "LICENSE").read_bytes()
    yield "index.json", _json(_index())


def _index() -> dict[str, Any]:
    """What is in the pack, for a program: each schema's id, and which document is valid as which kind."""
    schemas = {
        f"{dialect}/{kind}.schema.json": {"$id": schema_id(kind, dialect), "dialect": meta}
        for dialect, meta in DIALECTS.items()
        for kind in MODELS
    }
    examples = [(name, data, True) for name, data in _examples()]
    cases = [(name, data, folder == "right") for folder in ("right", "wrong") for name, data in _cases(folder)]
    return {
        "schema_version": SCHEMA_VERSION,
        "schemas": schemas,
        "documents": {name: {"kind": _kind(name, data), "valid": valid} for name, data, valid in [*examples, *cases]},
    }


def _kind(name: str, data: bytes) -> str:
    return KIND_IN_QUESTION.get(Path(name).stem) or str(json.loads(data).get("kind", "bundle"))


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"


def write(target: Path) -> None:
    """The pack as a ZIP archive. Stored, as what compression gives differs between versions of zlib."""
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for name, data in sorted(members().items()):
            entry = ZipInfo(f"newsmodel-schemas-{SCHEMA_VERSION}/{name}", DATE)
            entry.create_system = 3  # rights as Unix has them, on Windows too
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)


def main() -> None:
    """The pack, at TARGET or at the path that is given."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.parent.mkdir(parents=True, exist_ok=True)
    write(target)
    print(f"{target}: {len(members())} files, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
