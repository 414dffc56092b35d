"""Completion in shells: commands, formats, kinds, codes, files. The shell's side is click's; bash is asked for real."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

import newsmodel as nm
from newsmodel.checks.validation import MODELS
from newsmodel.cli import main

SCRIPT = """
PATH={folder}:$PATH
eval "$(_NEWSMODEL_COMPLETE=bash_source newsmodel)"
cd {work}
complete -p newsmodel
COMP_WORDS=({words})
COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_newsmodel_completion newsmodel
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
READ = {format_.name for format_ in nm.formats.SHELF if format_.parse}
WRITTEN = {format_.name for format_ in nm.formats.SHELF if format_.render}


def offered(*words: str) -> set[str]:
    """What is offered for the last of the words."""
    asked = ShellComplete(main, {}, "newsmodel", "_NEWSMODEL_COMPLETE")
    return {item.value for item in asked.get_completions(list(words[:-1]), words[-1])}


def test_commands() -> None:
    """Every verb is offered."""
    assert {"extract", "validate", "check", "convert", "schema"} <= offered("")
    assert {"convert"} == offered("con")


@pytest.mark.parametrize("verb", ["extract", "check", "convert"])
def test_formats_to_read(verb: str) -> None:
    """`--from` offers the formats that are read."""
    assert READ == offered(verb, "--from", "")
    assert {name for name in READ if name.startswith("ni")} == offered(verb, "--from", "ni")


def test_formats_to_write() -> None:
    """`--to` offers the formats that are written, and not those that are only read."""
    assert WRITTEN == offered("convert", "a.json", "--to", "")
    assert "text" not in WRITTEN


def test_kinds_and_codes() -> None:
    """So are kinds of documents, dialects and codes of findings."""
    assert set(MODELS) == offered("schema", "")
    assert {"event"} == offered("validate", "--kind", "ev")
    assert {"2020-12", "draft-07"} == offered("schema", "--dialect", "")
    assert {"NM201", "NM202", "NM203"} <= offered("check", "--explain", "nm2")


@pytest.mark.parametrize("words", [("extract", "se"), ("extract", "-o", "se"), ("convert", "--loss-report", "se")])
def test_files(words: tuple[str, ...]) -> None:
    """For files the shell itself is asked."""
    asked = ShellComplete(main, {}, "newsmodel", "_NEWSMODEL_COMPLETE")
    assert [("se", "file")] == [(item.value, item.type) for item in asked.get_completions(list(words[:-1]), words[-1])]


@pytest.fixture
def bash(tool: Callable[[str], Path], tmp_path: Path) -> Callable[[str], list[str]]:
    """What bash has in COMPREPLY for a command line, completion being set up as the documentation says."""
    program = tool("bash")

    def ask(words: str) -> list[str]:
        script = SCRIPT.format(folder=Path(sys.executable).parent, work=tmp_path, words=words)
        done = subprocess.run([program, "--norc"], input=script, capture_output=True, text=True, check=True)
        registered, *replies = done.stdout.splitlines()
        assert "newsmodel" in registered
        assert "" == done.stderr
        return replies

    return ask


def test_bash(bash: Callable[[str], list[str]]) -> None:
    """In bash commands, formats and options are completed."""
    assert ["convert"] == bash("newsmodel con")
    assert WRITTEN == set(bash("newsmodel convert a.json --to ''"))
    assert ["--loss-report"] == bash("newsmodel convert --lo")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell: str) -> None:
    """For each shell the command prints the script that sets completion up, and answers it."""
    words = {"COMP_WORDS": "newsmodel convert --to ninjs", "COMP_CWORD": "ninjs" if shell == "fish" else "3"}

    def printed(way: str) -> str:
        asked = {**os.environ, **words, "_NEWSMODEL_COMPLETE": f"{shell}_{way}"}
        command = [sys.executable, "-m", "newsmodel"]
        return subprocess.run(command, env=asked, capture_output=True, text=True, check=True).stdout

    source, answer = printed("source"), printed("complete")
    assert "_NEWSMODEL_COMPLETE" in source
    assert all(name in answer for name in WRITTEN if name.startswith("ninjs"))
