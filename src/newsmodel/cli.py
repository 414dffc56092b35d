"""The command: verbs over public names. Data on stdout, progress and messages on stderr.

Exit codes: 0 fine (also with warnings), 1 a problem is an error, 2 the command is wrong.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from glob import glob
from typing import TYPE_CHECKING, Any

try:
    import click
except ImportError:
    sys.exit("the command needs the extra 'cli': install newsmodel-schema[cli]")

if TYPE_CHECKING:
    from newsmodel import Bundle, Problem, Reading, Rendering

EXIT_PROBLEM = 1
EXIT_USAGE = 2

FORMATS = click.Choice(["text", "json", "jsonl"])


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="newsmodel-schema", prog_name="newsmodel")
def main() -> None:
    """News about diplomacy and military affairs as typed, evidence-linked records."""


def _inputs(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.argument("inputs", nargs=-1, required=True, metavar="FILE...")(function)


@main.command()
@_inputs
@click.option("--format", "format_", type=FORMATS, default="text", show_default=True, help="A summary, or the records.")
@click.option("--from", "from_", metavar="NAME", help="The format of the input; guessed without.")
@click.option("--published", metavar="DATE", help="The date of publication (EDTF), where the article does not tell it.")
@click.option(
    "--knowledge", multiple=True, type=click.Path(exists=True, dir_okay=False), help="A TOML file of names of your own."
)
@click.option("-o", "--output", metavar="FILE", help="Write there instead of stdout.")
@click.option("--save", metavar="FILE", help="Write the records there as well, in the format of its name.")
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
    bundles: list[Bundle] = []
    failed = False
    for source in _sources(inputs):
        reading, wrong = _read(source, from_)
        failed |= wrong
        if reading is not None:
            bundles.append(nm.extract(_dated(reading.bundle, published), published=published, knowledge=tables))
    if not bundles:
        sys.exit(EXIT_PROBLEM)
    if save:
        _save(_one(bundles), save)
    if format_ == "text" and _on_terminal(output):
        from newsmodel.terminal import draw

        draw(bundles)
    else:
        _put(_shown(bundles, format_), output)
    sys.exit(EXIT_PROBLEM if failed else 0)


def _shown(bundles: Sequence[Bundle], format_: str) -> bytes:
    """The output of `extract`: one summary after the other, one bundle of all, or a line each."""
    import newsmodel as nm
    from newsmodel.summary import summarise

    if format_ == "json":
        return nm.render(_one(bundles), "json").data
    if format_ == "jsonl":
        return b"".join(nm.render(bundle, "jsonl").data for bundle in bundles)
    return "\n\n".join(summarise(bundle) for bundle in bundles).encode() + b"\n"


@main.command()
@_inputs
@click.option("--kind", metavar="KIND", help="Judge as this kind of document; by its own kind without.")
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
@click.argument("inputs", nargs=-1, metavar="FILE...")
@click.option("--explain", metavar="CODE", help="What a code means, with an example.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--from", "from_", metavar="NAME", help="The format of the input; guessed without.")
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
@click.option("--to", "to", metavar="NAME", help="The format to write; by the name of the output without.")
@click.option("--from", "from_", metavar="NAME", help="The format of the input; guessed without.")
@click.option("-o", "--output", metavar="FILE", help="Write there instead of stdout.")
@click.option("--loss-report", metavar="FILE", help="Write there, as JSON, what the format could not carry.")
def convert(
    inputs: tuple[str, ...], to: str | None, from_: str | None, output: str | None, loss_report: str | None
) -> None:
    """Write what the inputs hold, as one bundle, in another format."""
    import newsmodel as nm
    from newsmodel import formats

    name = to or _format_of(output)
    try:
        target = formats.SHELF.get(name)
        if target.render is None:
            raise click.UsageError(f"{name} can be read, not written")
    except nm.UnknownFormat as error:
        raise click.UsageError(str(error)) from None
    bundles: list[Bundle] = []
    failed = False
    for source in _sources(inputs):
        reading, wrong = _read(source, from_)
        failed |= wrong
        bundles += [reading.bundle] if reading is not None else []
    if not bundles:
        sys.exit(EXIT_PROBLEM)
    done = _rendered(_one(bundles), name)
    _put(done.data, output)
    _tell_losses(done.losses, name, loss_report)
    sys.exit(EXIT_PROBLEM if failed else 0)


@main.command()
@_inputs
@click.option("--from", "from_", metavar="NAME", help="The format of the input; guessed without.")
@click.option("-o", "--output", metavar="FILE", help="Write there instead of stdout.")
def report(inputs: tuple[str, ...], from_: str | None, output: str | None) -> None:
    """Write one HTML page for people: text with evidence, timeline, network, claims and denials, findings.

    Takes bundles and articles; an article that comes without records resting on its words is read for them first.
    """
    bundles, failed = _told(inputs, from_)
    _put(_rendered(_one(bundles), "report").data, output)
    sys.exit(EXIT_PROBLEM if failed else 0)


@main.command()
@_inputs
@click.option("--from", "from_", metavar="NAME", help="The format of the input; guessed without.")
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

    bundles: list[Bundle] = []
    failed = False
    for source in _sources(inputs):
        reading, wrong = _read(source, from_)
        failed |= wrong
        if reading is not None:
            bundle = reading.bundle
            rests = any(record.mentions for record in bundle.records() if record.kind != "article")
            bundles.append(bundle if rests else nm.extract(bundle))
    if not bundles:
        sys.exit(EXIT_PROBLEM)
    return bundles, failed


@main.command()
@click.argument("kind", default="bundle")
@click.option("--dialect", type=click.Choice(["2020-12", "draft-07"]), default="2020-12", show_default=True)
@click.option("-o", "--output", metavar="FILE", help="Write there instead of stdout.")
def schema(kind: str, dialect: str, output: str | None) -> None:
    """Print a published JSON Schema: of the bundle, or of a kind of record (Event, weapon_system)."""
    from newsmodel.schema import published

    try:
        _put(published(kind, dialect), output)
    except KeyError:
        raise click.UsageError(f"{kind} is no kind of document") from None


def _sources(inputs: Iterable[str]) -> Iterator[str]:
    """The inputs with patterns expanded where the shell did not."""
    for name in inputs:
        patterned = any(mark in name for mark in "*?[")
        found = sorted(glob(name, recursive=True)) if patterned else []  # noqa: PTH207  patterns as shells have them
        yield from found or [name]


def _bytes(source: str) -> bytes | None:
    """What an input holds; None, with a message, where it cannot be opened."""
    try:
        if source == "-":
            return sys.stdin.buffer.read()
        with open(source, "rb") as file:
            return file.read()
    except OSError as error:
        click.echo(f"{source}: {error.strerror or error}", err=True)
        return None


def _read(source: str, from_: str | None) -> tuple[Reading | None, bool]:
    """The reading of one input, and whether something in it was wrong. Exits where the command itself is."""
    import newsmodel as nm

    data = _bytes(source)
    if data is None:
        sys.exit(EXIT_USAGE)
    try:
        reading = nm.parse(data, from_, filename=source)
    except nm.ReadError as error:
        _tell(error.problems)
        return None, True
    except nm.UnknownFormat as error:
        if from_:
            raise click.UsageError(str(error)) from None
        click.echo(f"{source}: {error}", err=True)
        return None, True
    except nm.MissingExtra as error:
        raise click.UsageError(str(error)) from None
    _tell(reading.problems)
    return reading, any(problem.severity == "error" for problem in reading.problems)


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
        click.echo(f"error: {error}", err=True)
        sys.exit(EXIT_PROBLEM)


def _rendered(bundle: Bundle, name: str) -> Rendering:
    """The bundle in a format; exits where the format's extra is missing."""
    import newsmodel as nm

    try:
        return nm.render(bundle, name)
    except nm.MissingExtra as error:
        raise click.UsageError(str(error)) from None


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


def _tell_losses(losses: Sequence[Any], name: str, report: str | None) -> None:
    from pydantic import TypeAdapter

    from newsmodel import Loss

    if report:
        _put(TypeAdapter(list[Loss]).dump_json(list(losses), exclude_none=True, indent=2) + b"\n", report)
    elif losses:
        click.echo(f"{name} could not carry {len(losses)} facts; --loss-report FILE tells which", err=True)


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
