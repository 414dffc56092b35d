"""`newsmodel convert` and `parse`: from anything to anything, what is lost on the way, who is told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import newsmodel as nm
from formats import test_warc as warc
from newsmodel.cli import main

DATA = Path(__file__).parent / "data"
PAGE, FEED, ARCHIVE = DATA / "html" / "json_ld.html", DATA / "feed" / "rss20.xml", DATA / "warc" / "two-pages.warc"


def run(*args: object, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], input=text)


def losses(path: Path) -> list[dict[str, str]]:
    told: list[dict[str, str]] = json.loads(path.read_text("utf-8"))
    return told


# ---- parse ----


def test_parse_extracts_nothing() -> None:
    """`parse` gives what an article says itself, and no record of what it tells."""
    done = run("parse", PAGE, "--format", "json")
    assert 0 == done.exit_code
    bundle = nm.parse(done.stdout, "json").bundle
    assert (1, ()) == (len(bundle.articles), bundle.actors)
    assert nm.read(PAGE).bundle == bundle


def test_parse_for_a_person() -> None:
    """Without --format a person gets headline, date, authors; what was not understood is told on stderr."""
    done = run("parse", FEED)
    assert "Lock closed for repairs" in done.stdout
    assert "ambiguous-date" in done.stderr


def test_parse_gives_a_line_for_each_entry() -> None:
    """As jsonl, what a container holds comes one by one; from stdin too."""
    for args, text in (((FEED,), None), (("-", "--from", "feed"), FEED.read_bytes())):
        lines = run("parse", *args, "--format", "jsonl", text=text).stdout.splitlines()
        assert [1, 1] == [len(json.loads(line)["articles"]) for line in lines]


def test_parse_tells_what_cannot_be_read(tmp_path: Path) -> None:
    """An input of no known format is an error that names it; the others are read."""
    odd = tmp_path / "odd.bin"
    odd.write_bytes(bytes(range(256)))
    done = run("parse", odd, PAGE)
    assert 1 == done.exit_code
    assert f"error: {odd}: neither the content nor the file name is of a format that is known here" in done.stderr
    assert "River talks" in done.stdout


# ---- across families ----


def test_page_to_ninjs_to_json(tmp_path: Path) -> None:
    """A page becomes an item of ninjs and a bundle, each step telling its losses; the other facts come through."""
    item, bundle, report = (tmp_path / name for name in ("a.ninjs.json", "b.json", "losses.json"))
    assert 0 == run("convert", PAGE, "-o", item, "--loss-report", report).exit_code
    page = nm.read(PAGE).bundle
    assert [loss.model_dump(exclude_none=True) for loss in nm.render(page, "ninjs").losses] == losses(report)
    assert "/articles/0/section" in {loss["pointer"] for loss in losses(report)}
    assert 0 == run("convert", item, "-o", bundle, "--loss-report", report).exit_code
    assert [] == losses(report)
    before, after = page.articles[0], nm.read(bundle).bundle.articles[0]
    same = ("headline", "text", "language", "keywords")
    assert [getattr(before, name) for name in same] == [getattr(after, name) for name in same]
    assert [byline.name for byline in before.bylines] == [byline.name for byline in after.bylines]


def test_feed_to_lines() -> None:
    """Each entry of a feed is a line, with what was wrong of it on stderr."""
    done = run("convert", FEED, "--to", "jsonl")
    assert 0 == done.exit_code
    lines = [nm.parse(line, "json").bundle for line in done.stdout.splitlines()]
    assert nm.read(FEED).bundle == nm.Bundle.united(lines)
    assert 2 == len(lines)


def test_archive_to_ninjs(tmp_path: Path) -> None:
    """Pages of an archive become one item; the record they came from is reported lost."""
    report = tmp_path / "losses.json"
    done = run("convert", ARCHIVE, "--to", "ninjs", "--loss-report", report)
    assert 0 == done.exit_code
    assert 2 == len(nm.parse(done.stdout, "ninjs").bundle.articles)
    lost = {loss["pointer"] for loss in losses(report)}
    assert {f"/articles/{n}/extensions/urn:newsmodel:warc-record" for n in (0, 1)} <= lost


def test_losses_in_a_line() -> None:
    """Without a report stderr says how much was lost and of what; without a loss it says nothing."""
    told = run("convert", PAGE, "--to", "ninjs").stderr
    assert "ninjs could not carry 4 facts (1 × /articles/*/extensions/urn:newsmodel:provenance, " in told
    assert told.endswith("); --loss-report FILE tells each\n")
    assert "" == run("convert", PAGE, "--to", "json").stderr


# ---- many inputs ----


def test_many_inputs_become_one(tmp_path: Path) -> None:
    """All inputs, of several formats and by pattern, make one bundle."""
    done = run("convert", DATA / "feed" / "rss[0-9]*.xml", PAGE, "--to", "json")
    assert {"feed", "html"} <= {nm.guess(path.read_bytes(), path.name).name for path in (FEED, PAGE)}
    assert 4 == len(json.loads(done.stdout)["articles"])


def test_a_folder_takes_a_file_for_each_input(tmp_path: Path) -> None:
    """With a folder as output each input becomes a file there, of its own name; losses stand under that name."""
    out, report = tmp_path / "out", tmp_path / "losses.json"
    done = run("convert", PAGE, ARCHIVE, "--to", "ninjs3", "-o", f"{out}/", "--loss-report", report)
    assert 0 == done.exit_code
    written = [out / "json_ld.ninjs3.json", out / "two-pages.ninjs3.json"]
    assert written == sorted(out.iterdir())
    assert [str(path) for path in written] == list(json.loads(report.read_text("utf-8")))
    assert "River talks to open in June & end by autumn" == nm.read(written[0]).bundle.articles[0].headline


def test_nothing_is_overwritten_by_its_neighbour(tmp_path: Path) -> None:
    """Two inputs of one name, and an input that would be replaced, are a wrong command, before anything is written."""
    one, two = tmp_path / "a.html", tmp_path / "a.htm"
    one.write_bytes(PAGE.read_bytes())
    two.write_bytes(PAGE.read_bytes())
    done = run("convert", one, two, "--to", "json", "-o", f"{tmp_path}/")
    assert (2, True) == (done.exit_code, "2 of the inputs would become" in done.stderr)
    item = tmp_path / "item.json"
    item.write_bytes(run("convert", one, "--to", "json").stdout_bytes)
    done = run("convert", item, "--to", "json", "-o", tmp_path)
    assert (2, True) == (done.exit_code, "would be replaced" in done.stderr)
    assert ["a.htm", "a.html", "item.json"] == sorted(path.name for path in tmp_path.iterdir())


def test_documents_that_contradict_each_other(tmp_path: Path) -> None:
    """Inputs with two contents under one id do not become one document, and one line says what to do; lines they do."""
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    one.write_text('{"kind":"bundle","places":[{"id":"place:a","type":"sea"}]}', "utf-8")
    two.write_text('{"kind":"bundle","places":[{"id":"place:a","type":"city"}]}', "utf-8")
    done = run("convert", one, two, "--to", "json")
    assert (1, "") == (done.exit_code, done.stdout)
    assert "two different contents under place:a" in done.stderr
    assert "jsonl" in done.stderr
    assert 2 == len(run("convert", one, two, "--to", "jsonl").stdout.splitlines())


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("no-such-*.html", "--to", "json"), "no file is named like no-such-*.html"),
        (("no-such.html", "--to", "json"), "no-such.html: No such file or directory"),
        ((PAGE,), "say --to FORMAT"),
        ((PAGE, "-o", "x.nonsense"), "say --to FORMAT"),
        ((PAGE, "--to", "html"), "html can be read, not written; there are json, "),
        ((PAGE, "--to", "json", "--from", "nonsense"), "'nonsense' is no format; there are json, "),
        ((DATA, "--to", "json"), "Is a directory"),
    ],
)
def test_a_wrong_command_is_told_in_a_line(args: tuple[object, ...], words: str) -> None:
    """What is wrong with a command is said in one line, with exit code 2 and nothing on stdout."""
    done = run("convert", *args)
    assert (2, "") == (done.exit_code, done.stdout)
    assert words in done.stderr.splitlines()[-1]


def test_a_pattern_that_is_a_name(tmp_path: Path) -> None:
    """A file whose name has the marks of a pattern is that file."""
    path = tmp_path / "a[1].html"
    path.write_bytes(PAGE.read_bytes())
    assert 0 == run("parse", path).exit_code


# ---- extras ----


@pytest.mark.parametrize(
    ("path", "package", "extra"),
    [
        (PAGE, "lxml", "html"),
        (PAGE, "trafilatura", "html"),
        (FEED, "feedparser", "feeds"),
        (ARCHIVE, "lxml", "html"),
        (ARCHIVE, "trafilatura", "html"),
    ],
)
def test_a_missing_extra_is_told_in_a_line(path: Path, package: str, extra: str) -> None:
    """Without the packages of an extra the command names, in one line, the file, the package and the extra."""
    code = f"import sys; sys.modules[{package!r}] = None; from newsmodel.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code, "parse", path], capture_output=True, text=True, check=False)
    assert (2, "") == (done.returncode, done.stdout)
    assert 1 == len(done.stderr.splitlines())
    assert done.stderr.startswith(f"error: {path}: ")
    assert done.stderr.endswith(f"needs the package {package}: install newsmodel-schema[{extra}]\n")


def test_an_archive_without_brotli_loses_its_page_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A body that only a missing package could decompress costs its page, with the extra named; the others are read."""
    monkeypatch.setitem(sys.modules, "brotli", None)
    path = tmp_path / "a.warc"
    body = warc.record(warc.answer(b"\x8b\x03\x80abc\x03", "Content-Encoding: br"), 2)
    path.write_bytes(warc.plain(1)[0] + body + warc.plain(3)[0])
    done = run("parse", path, "--format", "json")
    assert (1, 2) == (done.exit_code, len(json.loads(done.stdout)["articles"]))
    assert "needs the package brotli: install newsmodel-schema[warc] at response https://example" in done.stderr


# ---- progress ----


@pytest.mark.parametrize("watched", [True, False])
def test_progress_is_for_terminals(watched: bool) -> None:
    """A bar is drawn on stderr where that is a terminal, and nowhere else; stdout holds the data alone."""
    reader, writer = os.openpty() if watched else os.pipe()
    command = [sys.executable, "-m", "newsmodel", "convert", PAGE, DATA / "feed" / "atom.xml", "--to", "json"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=writer, check=True)
    os.close(writer)
    told = os.read(reader, 65_536)
    os.close(reader)
    assert watched == (b"2/2" in told)
    assert 3 == len(json.loads(done.stdout)["articles"])
