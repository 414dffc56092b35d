"""JSON: validated decoding and encoding of a bundle of some 50 kB against orjson on plain values, and stix2."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import orjson

import newsmodel as nm
from measure import fastest, row
from newsmodel.formats import json as native

SEED = Path(__file__).parent.parent / "seeds" / "000_43b90feca7e4b91a.txt"


def main() -> None:
    """Prints the ratios."""
    bundle = nm.extract(nm.read(SEED).bundle)
    data = native.encode(bundle)
    plain = orjson.loads(data)
    indented = native.encode(bundle, indent=True) + b"\n"
    stix = _stix()
    contenders: dict[str, Callable[[], object]] = {
        "loads": lambda: [orjson.loads(data) for _ in range(EACH)],
        "dumps": lambda: [orjson.dumps(plain) for _ in range(EACH)],
        "parse": lambda: [native.parse(data) for _ in range(EACH)],
        "indented": lambda: [native.parse(indented) for _ in range(EACH)],
        "encode": lambda: [native.encode(bundle) for _ in range(EACH)],
        "pydantic": lambda: [bundle.model_dump_json(exclude_none=True) for _ in range(EACH)],
    }
    if stix:
        contenders["stix2"] = stix
    best = fastest(contenders, turns=40)
    print(row(best["parse"] / best["loads"], "≤ 5.5", f"validated decode / orjson.loads, {len(data)} bytes"))
    print(row(best["indented"] / best["loads"], "≤ 5.5", "the same, indented as files are"))
    print(row(best["encode"] / best["dumps"], "≤ 2", "encode with orjson / orjson.dumps"))
    print(row(best["pydantic"] / best["dumps"], "≤ 8", "encode without orjson / orjson.dumps"))
    if stix:
        per_byte = best["stix2"] / len(STIX) / (best["parse"] / (EACH * len(data)))
        print(row(per_byte, "≥ 20", "stix2.parse / validated decode, by the byte"))


EACH = 5
"""Runs of one turn: short turns and many, as other work on the machine comes in bursts."""

STIX = json.dumps(
    {
        "type": "bundle",
        "id": "bundle--5d0092c5-5f74-4287-9642-33f4c354e56d",
        "objects": [
            {
                "type": "identity",
                "spec_version": "2.1",
                "id": f"identity--311b2d2d-f010-4473-83ec-1edf84858f{n:02x}",
                "created": "2015-12-21T19:59:11.000Z",
                "modified": "2015-12-21T19:59:11.000Z",
                "name": "Somebody",
                "identity_class": "individual",
            }
            for n in range(64)
        ],
    }
)


def _stix() -> Callable[[], object] | None:
    try:
        import stix2
    except ImportError:
        return None
    return lambda: stix2.parse(STIX, allow_custom=True)


if __name__ == "__main__":
    main()
