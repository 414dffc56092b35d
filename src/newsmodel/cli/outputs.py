"""What a verb gives: data on stdout or in a file, problems and losses told. Reads no input."""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from newsmodel.cli.inputs import EXIT_PROBLEM, stop

if TYPE_CHECKING:
    from newsmodel import Bundle, Loss, Problem, Rendering
    from newsmodel.formats.base import Format

MOST_LOSSES = 4
"""Kinds of losses that a line on stderr names."""


def tell_problems(problems: Sequence[Problem], format_: str, inputs: int, *, failed: bool = False) -> None:
    """Problems on stdout, as lines or as JSON; exits 1 where one is an error."""
    from pydantic import TypeAdapter

    from newsmodel import Problem

    if format_ == "json":
        data = TypeAdapter(list[Problem]).dump_json(list(problems), exclude_none=True, indent=2)
        click.echo(data)
    else:
        for problem in problems:
            click.echo(f"{problem.severity}: {problem}")
    errors = sum(problem.severity == "error" for problem in problems)
    if not problems and not failed:
        click.echo(f"nothing wrong in {inputs} input{'s' if inputs != 1 else ''}", err=True)
    sys.exit(EXIT_PROBLEM if errors or failed else 0)


def united(bundles: Sequence[Bundle]) -> Bundle:
    """All bundles as one; exits where one id has two contents."""
    import newsmodel as nm

    try:
        return nm.Bundle.united(bundles)
    except nm.MergeConflict as error:
        click.echo(f"error: {error}: the inputs do not fit into one document; take them one by one, or jsonl", err=True)
        sys.exit(EXIT_PROBLEM)


def on_terminal(output: str | None) -> bool:
    """Whether the output is for the eyes: on a terminal, or where FORCE_COLOR says so."""
    return output in (None, "-") and (sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR")))


def put(data: bytes, output: str | None) -> None:
    from newsmodel.files import replacing

    if output is None or output == "-":
        sys.stdout.buffer.write(data)
        return
    try:
        with replacing(output) as file:
            file.write(data)
    except OSError as error:
        raise click.UsageError(f"{output}: {error.strerror or error}") from None


def save_as(bundle: Bundle, path: str) -> None:
    import newsmodel as nm

    try:
        nm.write(bundle, path)
    except nm.UnknownFormat as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        raise click.UsageError(f"{path}: {error.strerror or error}") from None


def format_of(output: str | None) -> str:
    from newsmodel import formats

    named = formats.by_name(output) if output and output != "-" else None
    if named is None:
        raise click.UsageError("say --to FORMAT, or give the output a name that speaks of one")
    return named.name


def format_named(name: str) -> Format:
    import newsmodel as nm
    from newsmodel import formats

    try:
        target = formats.SHELF.get(name)
    except nm.UnknownFormat as error:
        raise click.UsageError(str(error)) from None
    if target.render is None:
        written = ", ".join(format_.name for format_ in formats.SHELF if format_.render)
        raise click.UsageError(f"{name} can be read, not written; there are {written}")
    return target


def rendered(bundle: Bundle, target: Format) -> Rendering:
    """The bundle in a format; exits where the format's extra is missing."""
    import newsmodel as nm

    try:
        return nm.render(bundle, target.name)
    except nm.MissingExtra as error:
        stop(str(error))


def tell_losses(losses: Sequence[Loss] | Mapping[str, list[Loss]], name: str, report: str | None) -> None:
    """What a format could not carry: to a file, whole, or in a line on stderr."""
    from pydantic import TypeAdapter

    from newsmodel import Loss

    if report:
        type_: Any = dict[str, list[Loss]] if isinstance(losses, Mapping) else list[Loss]
        put(TypeAdapter(type_).dump_json(losses, exclude_none=True, indent=2) + b"\n", report)
        return
    told = [loss for each in losses.values() for loss in each] if isinstance(losses, Mapping) else losses
    if not told:
        return
    kinds = Counter(re.sub(r"/[0-9]+(?=/|$)", "/*", loss.pointer) for loss in told).most_common()
    shown = ", ".join(f"{count} × {pointer}" for pointer, count in kinds[:MOST_LOSSES])
    rest = ", …" if len(kinds) > MOST_LOSSES else ""
    facts = "1 fact" if len(told) == 1 else f"{len(told)} facts"
    click.echo(f"{name} could not carry {facts} ({shown}{rest}); --loss-report FILE tells each", err=True)
