"""A bundle on the terminal: drawn for the eyes, plain in a pipe."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from rich.console import Console

import hostile
import newsmodel as nm
from newsmodel.cli import main
from newsmodel.summary import summarise
from newsmodel.terminal import STYLES, draw, text

STORY = (
    "OSLO, May 4, 2021 (AP) - Norway sent two frigates to Iceland on Monday.\n\nSweden denied any role, NATO said.\n"
)
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
STYLING = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path


def drawn(bundle: nm.Bundle, *, texts: bool = True, **options: object) -> str:
    """What a terminal of 100 columns would be sent."""
    sheet = io.StringIO()
    draw([bundle], texts=texts, console=Console(file=sheet, force_terminal=True, width=100, **options))  # type: ignore[arg-type]
    return sheet.getvalue()


def test_words_have_the_style_of_their_kind() -> None:
    """In the text the words of each kind of record bear its style; the text itself is unchanged."""
    bundle = nm.extract(nm.parse(STORY, "text").bundle)
    article = bundle.articles[0]
    shown = text(bundle, article)
    assert article.text.rstrip() == shown.plain
    styled = {(span.style, shown.plain[span.start : span.end]) for span in shown.spans}
    assert {(STYLES["actor"], "Norway"), (STYLES["time"], "Monday"), (STYLES["weapon_system"], "frigates")} <= styled


def test_kinds_differ_without_colour() -> None:
    """No two kinds that share their weight, slant and line share their colour, and each has more than a colour."""
    assert len(STYLES) == len(set(STYLES.values()))
    assert all({"bold", "italic", "underline"} & set(style.split()) for style in STYLES.values())


def test_everything_of_the_summary_is_drawn() -> None:
    """The tables say what the plain summary says."""
    bundle = nm.extract(nm.parse(STORY, "text").bundle)
    plain = STYLING.sub("", drawn(bundle, texts=False))
    words = re.findall(r"\w+", summarise(bundle, width=100))
    assert {word.lower() for word in words} <= {word.lower() for word in re.findall(r"\w+", plain)}


@settings(max_examples=20)
@given(bundle=hostile.bundles())
def test_nothing_steers_the_terminal(bundle: nm.Bundle) -> None:
    """No control of the data reaches the terminal: drawn, only our own styles remain; plain, nothing."""
    assert not STEERING.search(STYLING.sub("", drawn(bundle)).replace("\r", ""))
    assert not STEERING.search(summarise(bundle, texts=True))


def test_no_colour_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR set, weight, slant and line remain, and no colour."""
    monkeypatch.setenv("NO_COLOR", "1")
    codes = {
        code
        for found in STYLING.findall(drawn(nm.extract(nm.parse(STORY, "text").bundle)))
        for code in found[2:-1].split(";")
    }
    assert {"1", "3", "4"} <= codes
    assert not {code for code in codes if code.isdigit() and 30 <= int(code) <= 107}


@pytest.mark.parametrize("verb", ["extract", "show"])
def test_a_pipe_gets_plain_text(story: Path, verb: str) -> None:
    """Piped, both verbs write text without any escape code."""
    done = subprocess.run([sys.executable, "-m", "newsmodel", verb, str(story)], capture_output=True, check=True)
    assert b"\x1b" not in done.stdout
    assert "WHO" in done.stdout.decode()


def test_colour_on_request(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FORCE_COLOR draws also where the output is no terminal; -o FILE stays plain."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    done = CliRunner().invoke(main, ["extract", str(story)])
    assert "\x1b[" in done.stdout
    out = story.with_suffix(".out")
    assert 0 == CliRunner().invoke(main, ["extract", str(story), "-o", str(out)]).exit_code
    assert b"\x1b" not in out.read_bytes()


def test_show_tells_the_text_too(story: Path, tmp_path: Path) -> None:
    """`show` gives the text before the records, of an article and of a bundle alike."""
    saved = tmp_path / "story.json"
    assert 0 == CliRunner().invoke(main, ["extract", str(story), "--save", str(saved)]).exit_code
    done = CliRunner().invoke(main, ["show", str(saved)])
    assert 0 == done.exit_code
    assert done.stdout == CliRunner().invoke(main, ["show", str(story)]).stdout
    assert done.stdout.index("sent two frigates") < done.stdout.index("WHO")


def test_help_loads_neither_rich_nor_jinja() -> None:
    """The command's help needs none of what draws."""
    code = (
        "import json, sys; from click.testing import CliRunner; from newsmodel.cli import main\n"
        "CliRunner().invoke(main, ['--help'])\n"
        "print(json.dumps([name for name in ('rich', 'jinja2', 'pydantic') if name in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert [] == json.loads(done.stdout)
