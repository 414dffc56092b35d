"""Options that several verbs take, and what the shell completes them with. Reads and writes nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click
from click.shell_completion import CompletionItem

Completion = list[CompletionItem]


def a_file(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> Completion:
    """Completed by the shell, which knows its files."""
    return [CompletionItem(incomplete, type="file")]


def a_format(way: str) -> Callable[[click.Context, click.Parameter, str], Completion]:
    """Completes the names of the formats that are read (`parse`) or written (`render`)."""

    def complete(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> Completion:
        from newsmodel import formats

        names = [(format_.name, format_.title) for format_ in formats.SHELF if getattr(format_, way)]
        return [CompletionItem(name, help=title) for name, title in names if name.startswith(incomplete)]

    return complete


def a_kind(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> Completion:
    from newsmodel.checks.validation import MODELS

    return [CompletionItem(kind) for kind in MODELS if kind.startswith(incomplete.lower())]


def a_finding(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> Completion:
    from newsmodel.checks.codes import table

    found = [(code, row["title"]) for code, row in table().items() if code.startswith(incomplete.upper())]
    return [CompletionItem(code, help=title) for code, title in found]


from_option = click.option(
    "--from",
    "from_",
    metavar="NAME",
    shell_complete=a_format("parse"),
    help="The format of the input; guessed without.",
)
output_option = click.option(
    "-o", "--output", metavar="FILE", shell_complete=a_file, help="Write there instead of stdout."
)


def input_files(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.argument("inputs", nargs=-1, required=True, metavar="FILE...", shell_complete=a_file)(function)
