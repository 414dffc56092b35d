"""The pages of codes, problem codes, formats and schemas, told by the tables that the library is driven by."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import newsmodel as nm
from newsmodel import resources
from newsmodel.checks.codes import table as findings
from newsmodel.checks.validation import MODELS
from newsmodel.schema import DIALECTS, published, schema_id
from newsmodel.values import codes
from reference.records import in_line

COLUMNS = {"plover": "PLOVER", "cameo": "CAMEO", "acled": "ACLED", "categories": "belongs to"}
"""What a code may carry beside its meaning, and the heading of its column."""


# Codes of fields.


def codes_page() -> str:
    """Every code list with the meanings of its members, and their cross-walks."""
    parts = [
        "# Codes",
        (
            "The lists are closed. Where a list is open to others, a field also takes `x-<namespace>:<code>`,"
            " a code of your own, and keeps it as it is: `x-example.org:flyover`. Cross-walks name the "
            "nearest code of another scheme; they are aids for comparison, not equations."
        ),
        *(_code_list(name, type_) for name, type_ in _lists()),
    ]
    return "\n\n".join(parts) + "\n"


def _lists() -> Iterator[tuple[codes.CodeList, str]]:
    for type_ in vars(codes).values():
        marks = getattr(getattr(type_, "__value__", None), "__metadata__", ())
        yield from ((mark, type_.__name__) for mark in marks if isinstance(mark, codes.CodeList))


def _code_list(told: codes.CodeList, type_: str) -> str:
    rows = codes.table(told.name)
    columns = [key for key in COLUMNS if any(key in row for row in rows.values())]
    lines = [
        " | ".join(["| code", "meaning", *(COLUMNS[key] for key in columns)]) + " |",
        "|---|---|" + "---|" * len(columns),
    ]
    for code, row in rows.items():
        lines.append(
            " | ".join([f"| `{code}`", in_line(row["meaning"]), *(_cell(row.get(key)) for key in columns)]) + " |"
        )
    head = told.name.replace("_", " ").capitalize()
    openness = "Open to codes of others." if told.open else "Takes no codes of others."
    return "\n\n".join([f"## {head} {{ #{type_} }}", f"{told.sentence} {openness}", "\n".join(lines)])


def _cell(value: Any) -> str:
    return ", ".join(f"`{each}`" for each in value) if isinstance(value, list) else str(value or "–")


# Codes of problems.


def problems_page() -> str:
    """Every finding of `check`, why it matters, and a bundle that shows it."""
    parts = [
        "# Problem codes",
        (
            "What `newsmodel check` and `nm.check` find, by code. A schema cannot see any of it: it takes a "
            "look at several records, or at the text. An *error* cannot be right; a *warning* is worth a "
            "look; *info* is a note."
        ),
        (
            "`newsmodel check --explain NM203` prints the same at the terminal. Readers and `validate` use "
            "words for codes (`json`, `missing`, `duplicate_id`, `truncated` …), whose message says it all."
        ),
        "| code | severity | what it is |\n|---|---|---|\n"
        + "\n".join(
            f"| [{code}](#{code.lower()}) | {row['severity']} | {row['title']} |" for code, row in findings().items()
        ),
        *(_finding(code, row) for code, row in findings().items()),
    ]
    return "\n\n".join(parts) + "\n"


def _finding(code: str, row: dict[str, Any]) -> str:
    shown = json.dumps({"kind": "bundle", **row["shows"]}, ensure_ascii=False, indent=2)
    told = [str(problem) for problem in nm.check(nm.parse(shown, "json").bundle) if problem.code == code]
    parts = [
        f"## {code} {row['title']} {{ #{code.lower()} }}",
        f"*{row['severity'].capitalize()}.* {row['explanation']}",
        f"```json\n{shown}\n```",
        "```text\n" + "\n".join(told) + "\n```",
    ]
    return "\n\n".join(parts)


# Formats.


def formats_page() -> str:
    """The shelf: what each format is called, and which ways it goes."""
    rows = ["| name | what it is | endings | reads | writes | streams | extra |", "|---|---|---|:-:|:-:|:-:|---|"]
    for format_ in nm.formats.SHELF:
        ways = (" ● " if way else " – " for way in (format_.parse, format_.render, format_.stream))
        endings = " ".join(f"`{suffix}`" for suffix in format_.suffixes) or "–"
        extra = f"`{format_.extra}`" if format_.extra else "–"
        rows.append(f"| `{format_.name}` | {format_.title} | {endings} | {' | '.join(ways)} | {extra} |")
    parts = [
        "# Formats",
        (
            "The names go to `--from` and `--to`, to `nm.parse(data, name)` and `nm.render(bundle, name)`. "
            "Without a name the content decides, then the ending of the file. A format that streams gives the"
            " articles of a container one by one. Nothing is ever fetched."
        ),
        "\n".join(rows),
        (
            "What each format carries of each field, and what it loses, stands in [what each format "
            "carries](../losses.md). An extra is installed with the library: `python -m pip install "
            "'newsmodel-schema[html]'`."
        ),
    ]
    return "\n\n".join(parts) + "\n"


# Schemas.


def schemas_page() -> str:
    """The published schemas, to download."""
    rows = [f"| kind | {' | '.join(DIALECTS)} | `$id` |", "|---|" + "---|" * (len(DIALECTS) + 1)]
    for kind in MODELS:
        files = (f"[{kind}.schema.json](../{_path(kind, dialect)})" for dialect in DIALECTS)
        rows.append(f"| `{kind}` | {' | '.join(files)} | `{schema_id(kind)}` |")
    parts = [
        "# Schemas",
        (
            "One file for each kind of document and dialect; each is whole in itself and refers to nothing "
            "outside. **2020-12** is canonical: it and the Python models give the same verdict on every "
            "document. **draft-07** says the same for editors and generators that know no newer dialect."
        ),
        "\n".join(rows),
        (
            "The same files come with the library: `newsmodel schema event --dialect draft-07`, or "
            "[`nm.json_schema(nm.Event)`](python/checks.md). Their `$id` is a name, not an address; nothing "
            "needs to be fetched. An [example bundle](../schemas/example.json) uses every kind of record."
        ),
    ]
    return "\n\n".join(parts) + "\n"


def schema_files() -> dict[str, bytes]:
    """Path → published schema, and the example."""
    files = {_path(kind, dialect): published(kind, dialect) for kind in MODELS for dialect in DIALECTS}
    return {**files, "schemas/example.json": resources.data("schemas/example.json")}


def _path(kind: str, dialect: str) -> str:
    return f"schemas/{dialect}/{kind}.schema.json"
