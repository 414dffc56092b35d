"""Writes docs/losses.md: which format carries which field, from the tables that the formats themselves are driven by.

`python tools/loss_matrix.py` writes the page; `page()` is its text.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import newsmodel as nm
from newsmodel.checks.validation import MODELS
from newsmodel.formats.base import Format
from newsmodel.models.bundle import LISTS
from newsmodel.values.base import Model

PAGE = Path(__file__).resolve().parent.parent / "docs" / "losses.md"
WHOLE, PART, NOT = "●", "◐", "·"

HEAD = f"""# What each format carries

Made by `make losses` from the tables of the formats; do not edit. What is lost of a particular bundle, `nm.render` and
`nm.write` report, fact by fact, and `newsmodel convert --loss-report` writes down. The law:

    less(bundle, done.losses) == less(nm.parse(done.data).bundle, done.losses, of=bundle)

with `less` from `newsmodel.formats.loss`. {WHOLE} every value comes back. {PART} comes back in part; the number leads
to a note. {NOT} does not come back. Facts that a format keeps of a document that was read in that same format, under
`extensions`, come back whole.
"""


def page() -> str:
    """The whole page."""
    formats = [format_ for format_ in nm.formats.SHELF if format_.render and (format_.parse or format_.tables)]
    notes: dict[str, int] = {}
    parts = [HEAD]
    for kind, model in MODELS.items():
        parts.append(_section(kind, model, formats, notes))
    parts.append("## Notes\n\n" + "\n".join(f"{number}. {note}" for note, number in notes.items()) + "\n")
    return "\n".join(parts)


def _section(kind: str, model: type[Model], formats: list[Format], notes: dict[str, int]) -> str:
    lines = [
        f"## {kind.replace('_', ' ').capitalize()}",
        "",
        f"| field | {' | '.join(format_.name for format_ in formats)} |",
        f"|---|{':-:|' * len(formats)}",
    ]
    for name in _fields(kind, model):
        cells = (_cell(format_, kind, model, name, notes) for format_ in formats)
        lines.append(f"| `{name}` | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _fields(kind: str, model: type[Model]) -> Iterator[str]:
    """The fields that hold facts: not those that say what the document is, nor a bundle's lists of records."""
    told = {"kind", "schema_version"} | (set(LISTS.values()) if kind == "bundle" else set())
    for name, field in model.model_fields.items():
        if name not in told:
            yield field.alias or name


def _cell(format_: Format, kind: str, model: type[Model], name: str, notes: dict[str, int]) -> str:
    place = f"/{name}" if kind == "bundle" else f"/{LISTS[kind]}/*/{name}"
    if any(f"{place}/".startswith(f"{dropped}/") for dropped in format_.drops):
        return NOT
    if not format_.tables:
        return WHOLE
    rows = [row for row in format_.tables.get(kind, ()) if f"{row.ours}/".startswith(f"/{name}/") and row.write]
    if not rows:
        return NOT
    narrows = list(dict.fromkeys(row.narrows for row in rows if row.narrows))
    missing = sorted(_parts(model, name) - {row.ours for row in rows})
    if missing and not any(row.ours == f"/{name}" for row in rows):
        narrows.append(f"without {', '.join(missing)}")
    numbers = (f"[{notes.setdefault(note, len(notes) + 1)}]" for note in narrows)
    return PART + " " + " ".join(numbers) if narrows else WHOLE


def _parts(model: type[Model], name: str) -> set[str]:
    """The fields of a field that is a value of its own."""
    inner = nm.json_schema(model)["$defs"].get(_type_name(model, name), {})
    return {f"/{name}/{part}" for part in inner.get("properties", {})}


def _type_name(model: type[Model], name: str) -> str:
    field = next(field for key, field in model.model_fields.items() if name in (key, field.alias))
    known = (part for part in str(field.annotation).replace("'", "").split("|"))
    return next((part.strip().rpartition(".")[2].rstrip(">") for part in known if "newsmodel" in part), "")


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE.name}")
