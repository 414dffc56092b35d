"""Moves facts of the sample stories between those that come out and `[not_yet]`: run it when extraction got better.

Refuses to move a fact down, unless told so by `--down`: a fact that came out once must not be lost unseen.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import facts

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    """Rewrites every facts file whose facts stand in the wrong half."""
    down = "--down" in sys.argv
    for path in sorted(SEEDS.glob("*.facts.toml")):
        story = path.with_name(path.name.removesuffix(".facts.toml") + ".txt")
        told = facts.read(story)
        bundle = facts.extracted(story)
        first = dict.fromkeys(facts.lines(told), True) | dict.fromkeys(facts.lines(told.get("not_yet", {})), False)
        now = {line: facts.holds(bundle, *line) for line in first}
        lost = [line for line, was in first.items() if was and not now[line]]
        if lost and not down:
            print(f"{path.name}: lost {lost}")
            continue
        if now != first:
            head = "".join(f"{line}\n" for line in path.read_text("utf-8").splitlines() if line.startswith("#"))
            path.write_text(head + _half(now, told, came=True) + _not_yet(now, told), "utf-8")


def _half(now: dict[tuple[str, str], bool], told: facts.Facts, *, came: bool) -> str:
    rows = []
    for key in facts.CHECKS:
        lines = [line for (k, line), held in now.items() if k == key and held is came]
        if key in ("headline", "published"):
            rows += [f"{key} = {json.dumps(line, ensure_ascii=False)}" for line in lines]
        elif lines or (came and key in told):
            rows.append(f"{key} = {json.dumps(lines, ensure_ascii=False)}")
    return "\n".join(rows) + "\n"


def _not_yet(now: dict[tuple[str, str], bool], told: facts.Facts) -> str:
    return "" if all(now.values()) else "\n[not_yet]\n" + _half(now, told, came=False)


if __name__ == "__main__":
    main()
