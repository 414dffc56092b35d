"""The command as its users meet it: verbs, exit codes, stdout for data and stderr for messages."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsmodel.cli import main

SEED = Path(__file__).parent.parent / "seeds" / "000_43b90feca7e4b91a.txt"
STORY = (
    "OSLO, May 4, 2021 (AP) - Norway sent two frigates to Iceland on Monday.\n\nSweden denied any role, NATO said.\n"
)


def run(*args: str, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(args), input=text)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path


@pytest.fixture
def bundle(tmp_path: Path, story: Path) -> Path:
    path = tmp_path / "story.json"
    assert 0 == run("extract", str(story), "--save", str(path)).exit_code
    return path


def test_summary_for_a_person(story: Path) -> None:
    """`extract` tells a person who and what, without escape codes, and nothing else on stdout."""
    done = run("extract", str(story))
    assert 0 == done.exit_code
    assert "WHO" in done.stdout
    assert "Norway" in done.stdout
    assert "\x1b" not in done.stdout


def test_records_for_a_program(story: Path) -> None:
    """`--format json` writes one bundle that is valid; the same input gives the same bytes."""
    first, second = run("extract", str(story), "--format", "json"), run("extract", str(story), "--format", "json")
    assert first.stdout == second.stdout
    assert "bundle" == json.loads(first.stdout)["kind"]


def test_a_line_for_each_article(story: Path) -> None:
    """`--format jsonl` writes a line for each input."""
    other = story.with_name("other.txt")
    other.write_text(STORY.replace("Norway", "Denmark"), "utf-8")
    done = run("extract", str(story), str(other), "--format", "jsonl")
    assert 2 == len(done.stdout.splitlines())


def test_patterns_and_stdin(story: Path) -> None:
    """A pattern that the shell left alone is expanded, and - is stdin."""
    assert 0 == run("extract", str(story.parent / "*.txt")).exit_code
    assert 0 == run("extract", "-", text=STORY).exit_code


def test_published_is_the_anchor() -> None:
    """`--published` dates what counts from the day of publication, and stands in the article."""
    text = "The ministers met in Oslo on Friday."
    done = json.loads(run("extract", "-", "--published", "2021-05-02", "--format", "json", text=text).stdout)
    assert ["2021-04-30"] == [time["edtf"] for time in done["times"]]
    assert "2021-05-02" == done["articles"][0]["published"]["edtf"]
    assert 2 == run("extract", "-", "--published", "May 2", text=text).exit_code


def test_own_knowledge(tmp_path: Path) -> None:
    """`--knowledge` adds names of the user's own, in the shape of the package's files."""
    table = tmp_path / "own.toml"
    table.write_text('[[organization]]\nname = "Zorblax Circle"\ntype = "organization"\n', "utf-8")
    text = "The Zorblax Circle met in Oslo. The Zorblax Circle signed nothing."
    done = json.loads(run("extract", "-", "--knowledge", str(table), "--format", "json", text=text).stdout)
    assert "Zorblax Circle" in {name["text"] for actor in done["actors"] for name in actor["names"]}
    table.write_text("[[organization", "utf-8")
    assert 2 == run("extract", "-", "--knowledge", str(table), text=text).exit_code


def test_validate(bundle: Path, tmp_path: Path) -> None:
    """A valid document gives 0 and says so on stderr; a broken one gives 1 and names line, column and path."""
    assert 0 == run("validate", str(bundle)).exit_code
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"kind": "event",\n "id": "event:x", "type": "meetin", "status": "occurred"}', "utf-8")
    done = run("validate", str(wrong))
    assert 1 == done.exit_code
    assert f"{wrong}:2:" in done.stdout
    assert "$.type" in done.stdout


def test_validate_as_json(tmp_path: Path) -> None:
    """Problems travel as JSON too."""
    wrong = tmp_path / "wrong.json"
    wrong.write_text("{", "utf-8")
    problems = json.loads(run("validate", str(wrong), "--format", "json").stdout)
    assert ["json"] == [problem["code"] for problem in problems]


def test_check_and_explain(bundle: Path) -> None:
    """`check` gives findings with codes, `--explain` tells what a code means."""
    assert 0 == run("check", str(bundle)).exit_code
    assert "anniversary" in run("check", "--explain", "nm203").stdout
    assert 2 == run("check", "--explain", "NM999").exit_code
    assert 2 == run("check").exit_code


def test_convert(bundle: Path, tmp_path: Path) -> None:
    """`convert` writes by the output's name, or to stdout by --to."""
    lines = tmp_path / "story.jsonl"
    assert 0 == run("convert", str(bundle), "-o", str(lines)).exit_code
    assert 1 == len(lines.read_text("utf-8").splitlines())
    back = run("convert", str(lines), "--to", "json")
    assert bundle.read_text("utf-8") == back.stdout


def test_report(bundle: Path, story: Path, tmp_path: Path) -> None:
    """`report` writes one page of bundles and of articles, which it reads first; the name speaks of it to `convert`."""
    page, same, both = (tmp_path / name for name in ("a.html", "a.report.html", "b.html"))
    assert 0 == run("report", str(bundle), "-o", str(page)).exit_code
    assert 0 == run("convert", str(bundle), "-o", str(same)).exit_code
    assert page.read_bytes() == same.read_bytes() == run("report", str(story)).stdout_bytes
    other = story.with_name("other.txt")
    other.write_text(STORY.replace("Norway", "Denmark"), "utf-8")
    assert 0 == run("report", str(bundle), str(other), "-o", str(both)).exit_code
    assert "2 articles" in both.read_text("utf-8")


def test_report_of_a_bad_input_among_good(story: Path, tmp_path: Path) -> None:
    """What cannot be read costs itself; nothing is written where nothing is left."""
    bad, page = story.with_name("bad.json"), tmp_path / "page.html"
    bad.write_text('{"kind": "bundle"', "utf-8")
    assert 1 == run("report", str(bad), "-o", str(page)).exit_code
    assert not page.exists()
    assert 1 == run("report", str(bad), str(story), "-o", str(page)).exit_code
    assert "Norway" in page.read_text("utf-8")


@pytest.mark.parametrize(
    "args", [["convert", "x.json"], ["convert", "x.json", "--to", "nonsense"], ["convert", "x.json", "--to", "text"]]
)
def test_wrong_commands(args: list[str]) -> None:
    """A format that is not named, not known or not written is a wrong command."""
    assert 2 == run(*args).exit_code


def test_schema() -> None:
    """`schema` prints the published file, by kind or class name, in either dialect."""
    assert run("schema", "Event").stdout == run("schema", "event").stdout
    assert (
        "urn:newsmodel:schema:1.0:weapon_system:draft-07"
        == json.loads(run("schema", "WeaponSystem", "--dialect", "draft-07").stdout)["$id"]
    )
    assert 2 == run("schema", "nonsense").exit_code


def test_missing_file() -> None:
    """A file that is not there is a wrong command, told in one line."""
    done = run("extract", "not-there.txt")
    assert 2 == done.exit_code
    assert "not-there.txt" in done.stderr


def test_bad_input_among_good(story: Path) -> None:
    """One input that cannot be read costs itself: the rest is told, the exit code is 1."""
    bad = story.with_name("bad.json")
    bad.write_text('{"kind": "bundle"', "utf-8")
    done = run("extract", str(bad), str(story), "--format", "json")
    assert 1 == done.exit_code
    assert 1 == len(json.loads(done.stdout)["articles"])
    assert "bad.json" in done.stderr


def test_module_is_the_command() -> None:
    """`python -m newsmodel` is the same command."""
    done = subprocess.run([sys.executable, "-m", "newsmodel", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("newsmodel")


def test_the_seed_article(gold: Path) -> None:
    """The given article gives what its hand-made bundle holds in the main."""
    done = json.loads(run("extract", str(SEED), "--format", "json").stdout)
    names = {actor["id"]: actor["names"][0]["text"] for actor in done["actors"] if actor["names"]}
    delegations = {
        (names.get(d["represents"][0]), names.get(d.get("head", ""))) for d in done["delegations"] if d["represents"]
    }
    assert {("Russia", "Sergei Shoigu"), ("China", "Li Hongzhong")} <= delegations
    assert {
        "armistice",
        "weapon_display",
        "weapon_test",
        "arms_transfer",
        "parade",
        "deployment",
        "border_closure",
    } <= {e["type"] for e in done["events"]}
