"""Each input to a file of its own in a folder. Knows formats by their names only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

from newsmodel.cli.inputs import names, read_one, with_progress
from newsmodel.cli.outputs import put, rendered, tell_losses

if TYPE_CHECKING:
    from newsmodel import Loss
    from newsmodel.formats.base import Format


def convert_each(
    inputs: Iterable[str], from_: str | None, target: Format, folder: str, loss_report: str | None
) -> bool:
    """Each input to a file in the folder, its losses under the file's name; whether an input was wrong."""
    places = {source: Path(folder, _stem(source) + target.suffixes[0]) for source in names(inputs)}
    for place, count in Counter(places.values()).items():
        if count > 1:
            raise click.UsageError(f"{count} of the inputs would become {place}")
    for source, place in places.items():
        if place.resolve() == Path(source).resolve():
            raise click.UsageError(f"{source} would be replaced: name another folder")
    losses: dict[str, list[Loss]] = {}
    failed = False
    _make(folder)
    for source in with_progress(list(places)):
        reading, wrong = read_one(source, from_)
        failed |= wrong
        if reading is not None:
            done = rendered(reading.bundle, target)
            put(done.data, str(places[source]))
            losses[str(places[source])] = list(done.losses)
    tell_losses(losses, target.name, loss_report)
    return failed


def _stem(source: str) -> str:
    """An input's name without the ending of its format."""
    from newsmodel import formats

    name = "stdin" if source == "-" else PurePath(source).name
    known = formats.by_name(name)
    endings = [ending for ending in known.suffixes if name.lower().endswith(ending)] if known else []
    return name[: -len(max(endings, key=len))] if endings else PurePath(name).stem


def _make(folder: str) -> None:
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.UsageError(f"{folder}: {error.strerror or error}") from None
