"""The TypeScript declarations: current, and of one mind with the schema as far as types reach. tsc is the judge."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from make_types import declarations

from newsmodel import resources
from newsmodel.models.bundle import LISTS
from newsmodel.schema import published

DATA = Path(__file__).parent / "data"
TYPES = resources.text("schemas/newsmodel.d.ts")
OPTIONS = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--target", "es2022"]

REFUSED = {
    "actor-affiliation-of-another-kind", "actor-confidence-as-text", "actor-extension-code-without-namespace",
    "actor-id-of-another-kind", "actor-name-as-text", "actor-name-without-form", "actor-null-list",
    "actor-unknown-field", "actor-unknown-type", "actor-without-id", "article-published-as-text",
    "article-region-unknown-role", "article-text-null", "bundle-events-as-object", "bundle-newer-version",
    "bundle-record-in-the-wrong-list", "bundle-unknown-list", "claim-mode-unknown", "claim-unknown-factuality",
    "delegation-member-without-actor", "event-ordinal-as-text", "event-without-status", "mention-start-as-text",
    "place-within-of-another-kind", "relation-without-object", "time-as-number", "weapon-status-as-text",
    "weapon-unknown-propulsion", "weapon-without-category",
}  # fmt: skip
"""Counterexamples whose fault is one of names, types, codes or kinds of ids, which TypeScript can tell."""


@pytest.fixture
def tsc(tool: Callable[[str], Path], tmp_path: Path) -> Callable[[dict[str, str]], set[str]]:
    """Writes modules beside the declarations, checks them all, and gives the names of those with an error."""
    program = tool("tsc")

    def run(modules: dict[str, str]) -> set[str]:
        (tmp_path / "newsmodel.d.ts").write_text(TYPES, "utf-8")
        for name, text in modules.items():
            (tmp_path / f"{name}.ts").write_text(text, "utf-8")
        names = [f"{name}.ts" for name in modules]
        command = [program, *OPTIONS, "--module", "nodenext", "newsmodel.d.ts", *names]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        faults = [line for line in done.stdout.splitlines() if ": error TS" in line]
        assert (done.returncode != 0) == bool(faults), done.stdout + done.stderr
        assert [] == [line for line in faults if not line.startswith(tuple(names))]
        return {line.partition(".ts(")[0] for line in faults}

    return run


def module(path: Path) -> str:
    """A module that holds a JSON document as the kind that it says it is."""
    document = json.loads(path.read_bytes())
    kind = document.get("kind", "bundle").title().replace("_", "")
    head = f'import type {{ Accepted, {kind} }} from "./newsmodel";\n'
    return head + f"export const it: Accepted<{kind}> = {json.dumps(document)};\n"


def test_current() -> None:
    """The file in the package is what the schema gives; else run `make schemas`."""
    assert declarations(json.loads(published("bundle"))) == TYPES, "stale: run `make schemas`"


def test_what_newsmodel_writes(tsc: Callable[[dict[str, str]], set[str]]) -> None:
    """A bundle as it is written is a `Bundle`: a reader need not ask whether a list or a kind is there."""
    text = json.dumps(json.loads(resources.data("schemas/example.json")))
    loops = "\n".join(
        f"for (const each of it.{name}) {{ const kind: '{kind}' = each.kind; }}" for kind, name in LISTS.items()
    )
    reader = f'import type {{ Bundle }} from "./newsmodel";\nconst it: Bundle = {text};\n{loops}\n'
    assert set() == tsc(
        {"reader": reader, "accepted": module(Path(resources.__file__).parent / "schemas/example.json")}
    )


def test_counterexamples(tsc: Callable[[dict[str, str]], set[str]]) -> None:
    """What is right is accepted; of what is wrong is refused what types can tell."""
    right = {path.stem: module(path) for path in sorted((DATA / "right").glob("*.json"))}
    wrong = {
        path.stem: module(path) for path in sorted((DATA / "wrong").glob("*.json")) if not path.stem.startswith("kind-")
    }
    refused = tsc({**right, **wrong})
    assert set() == refused & right.keys()
    assert set() == REFUSED - refused


def test_unions_by_kind(tsc: Callable[[dict[str, str]], set[str]]) -> None:
    """`kind` tells records apart, and a switch over a closed list is exhaustive."""
    closed = {
        code: f"case '{code}': return 1;" for code in ("certain", "probable", "possible", "certain_not", "probable_not")
    }
    head = 'import type { Actor, Event, Factuality } from "./newsmodel";\n'
    apart = head + "export const f = (it: Actor | Event): string => it.kind === 'actor' ? it.type : it.status;\n"
    blurred = head + "export const f = (it: Actor | Event): string => it.status;\n"
    partial = (
        head + f"export const f = (it: Factuality): number => {{ switch (it) {{ {' '.join(closed.values())} }} }};\n"
    )
    assert {"blurred", "partial"} == tsc({"apart": apart, "blurred": blurred, "partial": partial})
