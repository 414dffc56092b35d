"""Writes the published JSON Schemas from the models: `make schemas`. A test says when they are stale."""

from __future__ import annotations

import json
from pathlib import Path

from newsmodel.checks.validation import MODELS
from newsmodel.schema import DIALECTS, json_schema

PACKAGE = Path(__file__).parent.parent / "src" / "newsmodel" / "schemas"


def main() -> None:
    """Every kind of document in every dialect, one file each."""
    for dialect in DIALECTS:
        folder = PACKAGE / dialect
        folder.mkdir(parents=True, exist_ok=True)
        for kind, model in MODELS.items():
            text = json.dumps(json_schema(model, dialect), ensure_ascii=False, indent=2)
            (folder / f"{kind}.schema.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
