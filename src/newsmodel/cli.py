"""The command: verbs over public names. Data on stdout, progress and messages on stderr.

Exit codes: 0 fine (also with warnings), 1 a problem is an error, 2 the command is wrong.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from glob import glob
from io import BytesIO
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, NoReturn

try:
    import click
    from click.shell_completion import CompletionItem
except ImportError:
    sys.exit("the command needs the extra 'cli': install newsmodel-schema[cli]")

if TYPE_CHECKING:
    from newsmodel import Bundle, Loss, Problem, ReadError, Reading, Rendering
    from newsmodel.formats.base import Format

EXIT_PROBLEM = 1
EXIT_USAGE = 2

MOST_LOSSES = 4
"""Kinds of losses that a line on stderr names."""

FORMATS = click.Choice(["text", "json", "jsonl"])


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="newsmodel-schema", prog_name="newsmodel")
def main() -> None:
    """News about diplomacy and military affairs as typed, evidence-linked records."""


Completion = list[CompletionItem]


def _a_file(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> Completion:
    """Completed by the shell, which knows its files."""
    return [CompletionItem(incomplete, type="file")]


def _a_format(way: str) -> Callable[[click.Context, click.Parameter, str], Completion]:
    """Completes the names of the formats that are read (`parse`) or written (`render`)."""

    def complete(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> Completion:
        from newsmodel import formats

        names = [(format_.name, format_.title) for format_ in formats.SHELF if getattr(format_, way)]
        return [CompletionItem(name, help=title) for name, title in names if name.startswith(incomplete)]

    return complete


def _a_kind(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> Completion:
    from newsmodel.checks.validation import MODELS

    return [CompletionItem(kind) for kind in MODELS if kind.startswith(incomplete.lower())]


def _a_finding(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> Completion:
    from newsmodel.checks.codes import table

    found = [(code, row["title"]) for code, row in table().items() if code.startswith(incomplete.upper())]
    return [CompletionItem(code, help=title) for code, title in found]


_from = click.option(
    "--from",
    "from_",
    metavar="NAME",
    shell_complete=_a_format("parse"),
    help="The format of the input; guessed without.",
)
_output = click.option("-o", "--output", metavar="FILE", shell_complete=_a_file, help="Write there instead of stdout.")


def _inputs(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.argument("inputs", nargs=-1, required=True, metavar="FILE...", shell_complete=_a_file)(function)


@main.command()
@_inputs
@click.option("--format", "format_", type=FORMATS, default="text", show_default=True, help="A summary, or the records.")
@_from
@click.option("--published", metavar="DATE", help="The date of publication (EDTF), where the article does not tell it.")
@click.option(
    "--knowledge", multiple=True, type=click.Path(exists=True, dir_okay=False), help="A TOML file of names of your own."
)
@_output
@click.option(
    "--save", metavar="FILE", shell_complete=_a_file, help="Write the records there as well, in the format of its name."
)
def extract(
    inputs: tuple[str, ...],
    format_: str,
    from_: str | None,
    published: str | None,
    knowledge: tuple[str, ...],
    output: str | None,
    save: str | None,
) -> None:
    """Read articles and tell who, what, when, and who says so. - is stdin."""
    import newsmodel as nm

    _check_date(published)
    tables = [_table(path) for path in knowledge]
    read, failed = _bundles(inputs, from_)
    bundles = [nm.extract(_dated(bundle, published), published=published, knowledge=tables) for bundle in read]
    if save:
        _save(_one(bundles), save)
    if format_ == "text" and _on_terminal(output):
        from newsmodel.terminal import draw

        draw(bundles)
    else:
        _put(_shown(bundles, format_), output)
    sys.exit(EXIT_PROBLEM if failed else 0)


@main.command()
@_inputs
@click.option("--format", "format_", type=FORMATS, default="text", show_default=True, help="A summary, or the records.")
@_from
@_output
def parse(inputs: tuple[str, ...], format_: str, from_: str | None, output: str | None) -> None:
    """Read articles and feeds, archives, bundles, and tell what they say themselves; extract nothing. - is stdin."""
    bundles, failed = _bundles(inputs, from_, apart=format_ != "json")
    _put(_shown(bundles, format_), output)
    sys.exit(EXIT_PROBLEM if failed else 0)


def _shown(bundles: Sequence[Bundle], format_: str) -> bytes:
    """The output of `extract` and `parse`: one summary after the other, one bundle of all, or a line each."""
    import newsmodel as nm
    from newsmodel.summary import summarise

    if format_ == "json":
        return nm.render(_one(bundles), "json").data
    if format_ == "jsonl":
        return b"".join(nm.render(bundle, "jsonl").data for bundle in bundles)
    return "\n\n".join(summarise(bundle) for bundle in bundles).encode() + b"\n"


@main.command()
@_inputs
@click.option(
    "--kind", metavar="KIND", shell_complete=_a_kind, help="Judge as this kind of document; by its own kind without."
)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def validate(inputs: tuple[str, ...], kind: str | None, format_: str) -> None:
    """Judge JSON documents by the published schema; every problem with its place."""
    import newsmodel as nm

    problems: list[Problem] = []
    for source in _sources(inputs):
        data = _bytes(source)
        if data is None:
            sys.exit(EXIT_USAGE)
        try:
            if source.lower().endswith((".jsonl", ".ndjson")):
                problems += _validate_lines(data, kind, source)
            else:
                problems += nm.validate(data, kind=kind, source=source)
        except KeyError:
            raise click.UsageError(f"{kind} is no kind of document") from None
    _report(problems, format_, len(inputs))


def _validate_lines(data: bytes, kind: str | None, source: str) -> Iterator[Problem]:
    import newsmodel as nm

    offset = 0
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.strip():
            for problem in nm.validate(line, kind=kind, source=source):
                yield problem.evolve(line=number, offset=(problem.offset or 0) + offset)
        offset += len(line) + 1


@main.command()
@click.argument("inputs", nargs=-1, metavar="FILE...", shell_complete=_a_file)
@click.option("--explain", metavar="CODE", shell_complete=_a_finding, help="What a code means, with an example.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@_from
def check(inputs: tuple[str, ...], explain: str | None, format_: str, from_: str | None) -> None:
    """Find what a bundle says that cannot be right."""
    import newsmodel as nm

    if explain:
        try:
            click.echo(nm.explain(explain))
        except KeyError:
            raise click.UsageError(f"{explain} is no code of a finding") from None
        return
    if not inputs:
        raise click.UsageError("name the files to check, or a code to --explain")
    problems: list[Problem] = []
    failed = False
    for source in _sources(inputs):
        reading, wrong = _read(source, from_)
        failed |= wrong
        if reading is not None:
            problems += [p.evolve(source=source) for p in nm.check(reading.bundle)]
    _report(problems, format_, len(inputs), failed=failed)


@main.command()
@_inputs
@click.option(
    "--to",
    "to",
    metavar="NAME",
    shell_complete=_a_format("render"),
    help="The format to write; by the name of the output without.",
)
@_from
@click.option(
    "-o",
    "--output",
    metavar="FILE|FOLDER/",
    shell_complete=_a_file,
    help="Write there instead of stdout; a file an input in a folder.",
)
@click.option(
    "--loss-report",
    metavar="FILE",
    shell_complete=_a_file,
    help="Write there, as JSON, what the format could not carry.",
)
def convert(
    inputs: tuple[str, ...], to: str | None, from_: str | None, output: str | None, loss_report: str | None
) -> None:
    """Write what the inputs hold in another format.

    All of it becomes one document; in jsonl each article of a feed, an archive or another container is a line. With a
    FOLDER/ as output each input becomes a file of its own in there.
    """
    target = _target(to or _format_of(output))
    if output and (output.endswith("/") or Path(output).is_dir()):
        sys.exit(EXIT_PROBLEM if _convert_each(inputs, from_, target, output, loss_report) else 0)
    bundles, failed = _bundles(inputs, from_, apart=target.name == "jsonl")
    done = [_rendered(bundle, target) for bundle in (bundles if target.name == "jsonl" else [_one(bundles)])]
    _put(b"".join(rendering.data for rendering in done), output)
    _tell_losses([loss for rendering in done for loss in rendering.losses], target.name, loss_report)
    sys.exit(EXIT_PROBLEM if failed else 0)


def _convert_each(
    inputs: Iterable[str], from_: str | None, target: Format, folder: str, loss_report: str | None
) -> bool:
    """Each input to a file in the folder, its losses under the file's name; whether an input was wrong."""
    places = {source: Path(folder, _stem(source) + target.suffixes[0]) for source in _names(inputs)}
    for place, count in Counter(places.values()).items():
        if count > 1:
            raise click.UsageError(f"{count} of the inputs would become {place}")
    for source, place in places.items():
        if place.resolve() == Path(source).resolve():
            raise click.UsageError(f"{source} would be replaced: name another folder")
    losses: dict[str, list[Loss]] = {}
    failed = False
    _make(folder)
    for source in _with_progress(list(places)):
        reading, wrong = _read(source, from_)
        failed |= wrong
        if reading is not None:
            done = _rendered(reading.bundle, target)
            _put(done.data, str(places[source]))
            losses[str(places[source])] = list(done.losses)
    _tell_losses(losses, target.name, loss_report)
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


@main.command()
@_inputs
@_from
@_output
def report(inputs: tuple[str, ...], from_: str | None, output: str | None) -> None:
    """Write one HTML page for people: text with evidence, timeline, network, claims and denials, findings.

    Takes bundles and articles; an article that comes without records resting on its words is read for them first.
    """
    bundles, failed = _told(inputs, from_)
    _put(_rendered(_one(bundles), _target("report")).data, output)
    sys.exit(EXIT_PROBLEM if failed else 0)


@main.command()
@_inputs
@_from
def show(inputs: tuple[str, ...], from_: str | None) -> None:
    """Show articles on the terminal: the text with the words that records rest on, then the records.

    Takes bundles and articles; an article that comes without records resting on its words is read for them first.
    """
    bundles, failed = _told(inputs, from_)
    if _on_terminal(None):
        from newsmodel.terminal import draw

        draw(bundles, texts=True)
    else:
        from newsmodel.summary import summarise

        _put("\n\n".join(summarise(bundle, texts=True) for bundle in bundles).encode() + b"\n", None)
    sys.exit(EXIT_PROBLEM if failed else 0)


def _told(inputs: Sequence[str], from_: str | None) -> tuple[list[Bundle], bool]:
    """The inputs' bundles with records, read from the text where none rests on one; exits where no input is left."""
    import newsmodel as nm

    bundles, failed = _bundles(inputs, from_)
    rest = [any(record.mentions for record in bundle.records() if record.kind != "article") for bundle in bundles]
    told = [bundle if rests else nm.extract(bundle) for bundle, rests in zip(bundles, rest, strict=True)]
    return told, failed


@main.command()
@click.argument("kind", default="bundle", shell_complete=_a_kind)
@click.option("--dialect", type=click.Choice(["2020-12", "draft-07"]), default="2020-12", show_default=True)
@_output
def schema(kind: str, dialect: str, output: str | None) -> None:
    """Print a published JSON Schema: of the bundle, or of a kind of record (Event, weapon_system)."""
    from newsmodel.schema import published

    try:
        _put(published(kind, dialect), output)
    except KeyError:
        raise click.UsageError(f"{kind} is no kind of document") from None


def _names(inputs: Iterable[str]) -> Iterator[str]:
    """The inputs with patterns expanded where the shell did not."""
    for name in inputs:
        patterned = any(mark in name for mark in "*?[") and not Path(name).exists()
        found = sorted(glob(name, recursive=True)) if patterned else [name]  # noqa: PTH207  as shells have patterns
        if not found:
            raise click.UsageError(f"no file is named like {name}")
        yield from found


def _sources(inputs: Iterable[str]) -> Iterator[str]:
    return _with_progress([*_names(inputs)])


def _with_progress(names: Sequence[str]) -> Iterator[str]:
    """The names one by one; where there are several, and a person looks on, with a bar on stderr."""
    if len(names) < 2 or not sys.stderr.isatty():
        yield from names
        return
    with click.progressbar(names, file=sys.stderr, show_pos=True) as bar:
        yield from bar


def _bundles(inputs: Iterable[str], from_: str | None, *, apart: bool = False) -> tuple[list[Bundle], bool]:
    """What the inputs hold, and whether something in them was wrong; exits where nothing is left.

    `apart` gives what a container (a feed, an archive, lines) holds as bundles of their own.
    """
    bundles: list[Bundle] = []
    failed = False
    for source in _sources(inputs):
        for reading, wrong in _stream(source, from_) if apart else [_read(source, from_)]:
            failed |= wrong
            bundles += [reading.bundle] if reading is not None else []
    if not bundles:
        sys.exit(EXIT_PROBLEM)
    return bundles, failed


def _bytes(source: str) -> bytes | None:
    """What an input holds; None, with a message, where it cannot be opened."""
    try:
        if source == "-":
            return sys.stdin.buffer.read()
        with open(source, "rb") as file:
            return file.read()
    except OSError as error:
        click.echo(f"error: {source}: {error.strerror or error}", err=True)
        return None


Answer = tuple["Reading | None", bool]
"""The reading of an input, or None, and whether something in it was wrong."""


def _read(source: str, from_: str | None) -> Answer:
    """One input as a whole. Exits where the command itself is wrong."""
    import newsmodel as nm

    return next(_answers(source, from_, lambda data: iter([nm.parse(data, from_, filename=source)])))


def _stream(source: str, from_: str | None) -> Iterator[Answer]:
    """One input, what a container holds one by one. Exits where the command itself is wrong."""
    import newsmodel as nm
    from newsmodel import formats

    def each(data: bytes) -> Iterator[Reading | nm.ReadError]:
        found = formats.SHELF.get(from_) if from_ else formats.guess(data, source)
        if found.stream:
            yield from found.stream(BytesIO(data))
        else:
            yield nm.parse(data, found.name, filename=source)

    return _answers(source, from_, each)


def _answers(
    source: str, from_: str | None, read: Callable[[bytes], Iterator[Reading | ReadError]]
) -> Iterator[Answer]:
    import newsmodel as nm

    data = _bytes(source)
    if data is None:
        sys.exit(EXIT_USAGE)
    try:
        for found in read(data):
            problems = [problem.evolve(source=problem.source or source) for problem in found.problems]
            _tell(problems)
            reading = None if isinstance(found, nm.ReadError) else found
            yield reading, any(problem.severity == "error" for problem in problems)
    except nm.ReadError as error:
        _tell(error.problems)
        yield None, True
    except nm.UnknownFormat as error:
        if from_:
            raise click.UsageError(str(error)) from None
        click.echo(f"error: {source}: {error}", err=True)
        yield None, True
    except nm.MissingExtra as error:
        _stop(f"{source}: {error}")


def _stop(message: str) -> NoReturn:
    """Ends a command that cannot be carried out, in one line."""
    click.echo(f"error: {message}", err=True)
    sys.exit(EXIT_USAGE)


def _tell(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(f"{problem.severity}: {problem}", err=True)


def _report(problems: Sequence[Problem], format_: str, inputs: int, *, failed: bool = False) -> None:
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


def _one(bundles: Sequence[Bundle]) -> Bundle:
    """All bundles as one; exits where one id has two contents."""
    import newsmodel as nm

    try:
        return nm.Bundle.united(bundles)
    except nm.MergeConflict as error:
        click.echo(f"error: {error}: the inputs do not fit into one document; take them one by one, or jsonl", err=True)
        sys.exit(EXIT_PROBLEM)


def _on_terminal(output: str | None) -> bool:
    """Whether the output is for the eyes: on a terminal, or where FORCE_COLOR says so."""
    return output in (None, "-") and (sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR")))


def _put(data: bytes, output: str | None) -> None:
    from newsmodel.files import replacing

    if output is None or output == "-":
        sys.stdout.buffer.write(data)
        return
    try:
        with replacing(output) as file:
            file.write(data)
    except OSError as error:
        raise click.UsageError(f"{output}: {error.strerror or error}") from None


def _save(bundle: Bundle, path: str) -> None:
    import newsmodel as nm

    try:
        nm.write(bundle, path)
    except nm.UnknownFormat as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        raise click.UsageError(f"{path}: {error.strerror or error}") from None


def _format_of(output: str | None) -> str:
    from newsmodel import formats

    named = formats.by_name(output) if output and output != "-" else None
    if named is None:
        raise click.UsageError("say --to FORMAT, or give the output a name that speaks of one")
    return named.name


def _target(name: str) -> Format:
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


def _rendered(bundle: Bundle, target: Format) -> Rendering:
    """The bundle in a format; exits where the format's extra is missing."""
    import newsmodel as nm

    try:
        return nm.render(bundle, target.name)
    except nm.MissingExtra as error:
        _stop(str(error))


def _tell_losses(losses: Sequence[Loss] | Mapping[str, list[Loss]], name: str, report: str | None) -> None:
    """What a format could not carry: to a file, whole, or in a line on stderr."""
    from pydantic import TypeAdapter

    from newsmodel import Loss

    if report:
        type_: Any = dict[str, list[Loss]] if isinstance(losses, Mapping) else list[Loss]
        _put(TypeAdapter(type_).dump_json(losses, exclude_none=True, indent=2) + b"\n", report)
        return
    told = [loss for each in losses.values() for loss in each] if isinstance(losses, Mapping) else losses
    if not told:
        return
    kinds = Counter(re.sub(r"/[0-9]+(?=/|$)", "/*", loss.pointer) for loss in told).most_common()
    shown = ", ".join(f"{count} × {pointer}" for pointer, count in kinds[:MOST_LOSSES])
    rest = ", …" if len(kinds) > MOST_LOSSES else ""
    facts = "1 fact" if len(told) == 1 else f"{len(told)} facts"
    click.echo(f"{name} could not carry {facts} ({shown}{rest}); --loss-report FILE tells each", err=True)


def _check_date(published: str | None) -> None:
    from newsmodel.values.edtf import is_edtf

    if published is not None and not is_edtf(published):
        raise click.UsageError(f"--published: {published!r} is no EDTF date such as 2024-07-19")


def _dated(bundle: Bundle, published: str | None) -> Bundle:
    """The bundle with the date of publication that the user tells, for articles that have none."""
    from newsmodel import When

    if published is None:
        return bundle
    told = When(edtf=published, resolution="explicit")
    return bundle.evolve(articles=[a if a.published else a.evolve(published=told) for a in bundle.articles])


def _table(path: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except tomllib.TOMLDecodeError as error:
        raise click.UsageError(f"{path}: {error}") from None


if __name__ == "__main__":
    main()
