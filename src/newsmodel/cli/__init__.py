"""The command: verbs over public names. Data on stdout, progress and messages on stderr.

Exit codes: 0 fine (also with warnings), 1 a problem is an error, 2 the command is wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

try:
    import click
except ImportError:
    sys.exit("the command needs the extra 'cli': install newsmodel-schema[cli]")

from newsmodel.cli.folder import convert_each
from newsmodel.cli.inputs import EXIT_PROBLEM, EXIT_USAGE, bytes_of, read_all, read_one, sources
from newsmodel.cli.options import a_file, a_finding, a_format, a_kind, from_option, input_files, output_option
from newsmodel.cli.outputs import (
    format_named,
    format_of,
    on_terminal,
    put,
    rendered,
    save_as,
    tell_losses,
    tell_problems,
    united,
)

if TYPE_CHECKING:
    from newsmodel import Bundle, Problem

FORMATS = click.Choice(["text", "json", "jsonl"])


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="newsmodel-schema", prog_name="newsmodel")
def main() -> None:
    """News about diplomacy and military affairs as typed, evidence-linked records."""


@main.command()
@input_files
@click.option("--format", "format_", type=FORMATS, default="text", show_default=True, help="A summary, or the records.")
@from_option
@click.option("--published", metavar="DATE", help="The date of publication (EDTF), where the article does not tell it.")
@click.option(
    "--knowledge", multiple=True, type=click.Path(exists=True, dir_okay=False), help="A TOML file of names of your own."
)
@output_option
@click.option(
    "--save", metavar="FILE", shell_complete=a_file, help="Write the records there as well, in the format of its name."
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
    read, failed = read_all(inputs, from_)
    bundles = [nm.extract(_dated(bundle, published), published=published, knowledge=tables) for bundle in read]
    if save:
        save_as(united(bundles), save)
    if format_ == "text" and on_terminal(output):
        from newsmodel.terminal import draw

        draw(bundles)
    else:
        put(_shown(bundles, format_), output)
    sys.exit(EXIT_PROBLEM if failed else 0)


@main.command()
@input_files
@click.option("--format", "format_", type=FORMATS, default="text", show_default=True, help="A summary, or the records.")
@from_option
@output_option
def parse(inputs: tuple[str, ...], format_: str, from_: str | None, output: str | None) -> None:
    """Read articles and feeds, archives, bundles, and tell what they say themselves; extract nothing. - is stdin."""
    bundles, failed = read_all(inputs, from_, apart=format_ != "json")
    put(_shown(bundles, format_), output)
    sys.exit(EXIT_PROBLEM if failed else 0)


def _shown(bundles: Sequence[Bundle], format_: str) -> bytes:
    """The output of `extract` and `parse`: one summary after the other, one bundle of all, or a line each."""
    import newsmodel as nm
    from newsmodel.summary import summarise

    if format_ == "json":
        return nm.render(united(bundles), "json").data
    if format_ == "jsonl":
        return b"".join(nm.render(bundle, "jsonl").data for bundle in bundles)
    return "\n\n".join(summarise(bundle) for bundle in bundles).encode() + b"\n"


@main.command()
@input_files
@click.option(
    "--kind", metavar="KIND", shell_complete=a_kind, help="Judge as this kind of document; by its own kind without."
)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def validate(inputs: tuple[str, ...], kind: str | None, format_: str) -> None:
    """Judge JSON documents by the published schema; every problem with its place."""
    import newsmodel as nm

    problems: list[Problem] = []
    for source in sources(inputs):
        data = bytes_of(source)
        if data is None:
            sys.exit(EXIT_USAGE)
        try:
            if source.lower().endswith((".jsonl", ".ndjson")):
                problems += _validate_lines(data, kind, source)
            else:
                problems += nm.validate(data, kind=kind, source=source)
        except KeyError:
            raise click.UsageError(f"{kind} is no kind of document") from None
    tell_problems(problems, format_, len(inputs))


def _validate_lines(data: bytes, kind: str | None, source: str) -> Iterator[Problem]:
    import newsmodel as nm

    offset = 0
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.strip():
            for problem in nm.validate(line, kind=kind, source=source):
                yield problem.evolve(line=number, offset=(problem.offset or 0) + offset)
        offset += len(line) + 1


@main.command()
@click.argument("inputs", nargs=-1, metavar="FILE...", shell_complete=a_file)
@click.option("--explain", metavar="CODE", shell_complete=a_finding, help="What a code means, with an example.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@from_option
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
    for source in sources(inputs):
        reading, wrong = read_one(source, from_)
        failed |= wrong
        if reading is not None:
            problems += [p.evolve(source=source) for p in nm.check(reading.bundle)]
    tell_problems(problems, format_, len(inputs), failed=failed)


@main.command()
@input_files
@click.option(
    "--to",
    "to",
    metavar="NAME",
    shell_complete=a_format("render"),
    help="The format to write; by the name of the output without.",
)
@from_option
@click.option(
    "-o",
    "--output",
    metavar="FILE|FOLDER/",
    shell_complete=a_file,
    help="Write there instead of stdout; a file an input in a folder.",
)
@click.option(
    "--loss-report",
    metavar="FILE",
    shell_complete=a_file,
    help="Write there, as JSON, what the format could not carry.",
)
def convert(
    inputs: tuple[str, ...], to: str | None, from_: str | None, output: str | None, loss_report: str | None
) -> None:
    """Write what the inputs hold in another format.

    All of it becomes one document; in jsonl each article of a feed, an archive or another container is a line. With a
    FOLDER/ as output each input becomes a file of its own in there.
    """
    target = format_named(to or format_of(output))
    if output and (output.endswith("/") or Path(output).is_dir()):
        sys.exit(EXIT_PROBLEM if convert_each(inputs, from_, target, output, loss_report) else 0)
    bundles, failed = read_all(inputs, from_, apart=target.name == "jsonl")
    done = [rendered(bundle, target) for bundle in (bundles if target.name == "jsonl" else [united(bundles)])]
    put(b"".join(rendering.data for rendering in done), output)
    tell_losses([loss for rendering in done for loss in rendering.losses], target.name, loss_report)
    sys.exit(EXIT_PROBLEM if failed else 0)


@main.command()
@input_files
@from_option
@output_option
def report(inputs: tuple[str, ...], from_: str | None, output: str | None) -> None:
    """Write one HTML page for people: text with evidence, timeline, network, claims and denials, findings.

    Takes bundles and articles; an article that comes without records resting on its words is read for them first.
    """
    bundles, failed = _told(inputs, from_)
    put(rendered(united(bundles), format_named("report")).data, output)
    sys.exit(EXIT_PROBLEM if failed else 0)


@main.command()
@input_files
@from_option
def show(inputs: tuple[str, ...], from_: str | None) -> None:
    """Show articles on the terminal: the text with the words that records rest on, then the records.

    Takes bundles and articles; an article that comes without records resting on its words is read for them first.
    """
    bundles, failed = _told(inputs, from_)
    if on_terminal(None):
        from newsmodel.terminal import draw

        draw(bundles, texts=True)
    else:
        from newsmodel.summary import summarise

        put("\n\n".join(summarise(bundle, texts=True) for bundle in bundles).encode() + b"\n", None)
    sys.exit(EXIT_PROBLEM if failed else 0)


def _told(inputs: Sequence[str], from_: str | None) -> tuple[list[Bundle], bool]:
    """The inputs' bundles with records, read from the text where none rests on one; exits where no input is left."""
    import newsmodel as nm

    bundles, failed = read_all(inputs, from_)
    rest = [any(record.mentions for record in bundle.records() if record.kind != "article") for bundle in bundles]
    told = [bundle if rests else nm.extract(bundle) for bundle, rests in zip(bundles, rest, strict=True)]
    return told, failed


@main.command()
@click.argument("kind", default="bundle", shell_complete=a_kind)
@click.option("--dialect", type=click.Choice(["2020-12", "draft-07"]), default="2020-12", show_default=True)
@output_option
def schema(kind: str, dialect: str, output: str | None) -> None:
    """Print a published JSON Schema: of the bundle, or of a kind of record (Event, weapon_system)."""
    from newsmodel.schema import published

    try:
        put(published(kind, dialect), output)
    except KeyError:
        raise click.UsageError(f"{kind} is no kind of document") from None


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
