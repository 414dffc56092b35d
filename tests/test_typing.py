"""What type checkers tell the users of the library: right code passes, each marked mistake is found, and no other line.

The code stands in `tests/typing/`; a line is marked `# wrong: why`, or `# wrong for pydantic's plugin: why`.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

CODE = sorted((Path(__file__).parent / "typing").glob("*.py"))
Found = dict[str, set[int]]
"""File name → the numbers of the lines with an error."""

MARK = re.compile(r"# wrong(?P<plugin> for pydantic's plugin)?: ")


def marked(*, plugin: bool = False) -> Found:
    """The lines that are marked wrong; with those that only pydantic's plugin can find, where it is in use."""
    found: Found = {}
    for path in CODE:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if (mark := MARK.search(line)) and (plugin or not mark["plugin"]):
                found.setdefault(path.name, set()).add(number)
    return found


def test_there_are_marks() -> None:
    """The code holds mistakes to be found."""
    assert 12 <= sum(map(len, marked().values())) < sum(map(len, marked(plugin=True).values()))


@pytest.mark.parametrize("plugin", [False, True], ids=["plain", "pydantic's plugin"])
def test_mypy(root: Path, tmp_path: Path, oracle: Callable[[str], object], *, plugin: bool) -> None:
    """With `--strict` and no settings of ours mypy finds the mistakes and nothing else."""
    oracle("mypy")
    settings = tmp_path / "mypy.ini"
    settings.write_text("[mypy]\n" + ("plugins = pydantic.mypy\n" if plugin else ""), "utf-8")
    cache = root / ".mypy_cache" / ("users-plugin" if plugin else "users")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", settings, "--cache-dir", cache, *CODE]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    found: Found = {}
    for line in done.stdout.splitlines():
        if fault := re.match(r"(?:.*[/\\])?(?P<file>\w+\.py):(?P<line>\d+): error: ", line):
            found.setdefault(fault["file"], set()).add(int(fault["line"]))
    assert marked(plugin=plugin) == found, done.stdout + done.stderr


def test_pyright(tool: Callable[[str], Path], tmp_path: Path) -> None:
    """In its strict mode pyright finds the mistakes and nothing else."""
    program = tool("pyright")
    (tmp_path / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}', "utf-8")
    for path in CODE:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    command = [program, "--pythonpath", sys.executable, "--outputjson"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    found: Found = {}
    for fault in json.loads(done.stdout)["generalDiagnostics"]:
        if fault["severity"] == "error":
            found.setdefault(Path(fault["file"]).name, set()).add(fault["range"]["start"]["line"] + 1)
    assert marked() == found, done.stdout
