"""Every example of the documentation and of README runs. Reads Markdown; knows no page.

The fenced blocks of a page run in their order, in one folder and, for Python, in one namespace:

* a block with a file name as title is that file, written into the folder, and does not run by itself
* blocks of `python` and `sh` run, the latter up to the first command that fails
* a block with the title "Output" is what the block before it prints; `…` stands for any words or lines
* a title that begins with "Not run by the tests" says, to the reader too, why a block does not run

The folder holds a copy of `seeds/`, and the repository's `src`, `tests` and `tools` to look at. There is no network.
"""

import io
import os
import re
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path
from types import ModuleType

import pytest
from attrs import frozen

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

FENCE = re.compile(
    r"^(?P<indent> *)```(?P<language>[a-z]+)(?: title=\"(?P<title>[^\"]*)\")?[^\n]*\n(?P<text>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)
NOT_RUN = "Not run by the tests: "


@frozen
class Block:
    """A fenced block of a page."""

    language: str
    title: str
    text: str
    line: int

    @property
    def is_file(self) -> bool:
        return bool(self.title) and self.title != "Output" and not self.title.startswith(NOT_RUN)

    @property
    def runs(self) -> bool:
        return self.language in {"python", "sh"} and not self.title


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page, without the indent that an enclosing list or admonition gives them."""
    return [
        Block(
            language=fence["language"],
            title=fence["title"] or "",
            text="".join(line.removeprefix(fence["indent"]) for line in fence["text"].splitlines(keepends=True)),
            line=page.count("\n", 0, fence.start()) + 1,
        )
        for fence in FENCE.finditer(page)
    ]


def fits(shown: str, printed: str) -> bool:
    """Whether what was printed is what is shown, `…` standing for anything, and spaces at line ends for nothing."""
    wanted = re.escape(shown.strip()).replace("…", ".*")
    return re.fullmatch(wanted, re.sub(r" +$", "", printed.strip(), flags=re.MULTILINE), re.DOTALL) is not None


class Folder:
    """Where the blocks of one page run."""

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.module = ModuleType(f"page_{name}")
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.lower().endswith("_proxy")},
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(path),
            "COLUMNS": "100",
            "PYTHONIOENCODING": "utf-8",
            "https_proxy": "http://127.0.0.1:9",
            "http_proxy": "http://127.0.0.1:9",
        }

    def run(self, block: Block) -> str:
        """What a block prints; messages on stderr are the command's, and do not count. Raises where it fails."""
        return self._python(block) if block.language == "python" else self._shell(block)

    def _python(self, block: Block) -> str:
        code = compile("\n" * block.line + block.text, self.module.__name__, "exec")
        with redirect_stdout(io.StringIO()) as printed:
            exec(code, self.module.__dict__)  # noqa: S102  our own pages
        return printed.getvalue()

    def _shell(self, block: Block) -> str:
        done = subprocess.run(
            ["bash", "-euc", block.text],
            cwd=self.path,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"line {block.line}: exit {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout


RUNNING = [page for page in PAGES if any(block.runs for block in blocks(page.read_text(encoding="utf-8")))]


@pytest.mark.parametrize("page", RUNNING, ids=lambda page: str(page.relative_to(ROOT)))
def test_examples_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each block of a page does what the page says, one after the other."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    for name in ("src", "tests", "tools"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    folder = Folder(tmp_path, re.sub(r"\W", "_", page.stem))
    monkeypatch.setitem(sys.modules, folder.module.__name__, folder.module)
    known, printed = set(sys.modules), ""
    try:
        for block in blocks(page.read_text(encoding="utf-8")):
            if block.is_file:
                target = tmp_path / block.title
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(block.text, encoding="utf-8")
            elif block.title == "Output":
                assert fits(block.text, printed), f"line {block.line}: printed was\n{printed}"
            elif block.runs:
                printed = folder.run(block)
    finally:
        for name in set(sys.modules) - known:
            if str(getattr(sys.modules[name], "__file__", None) or "").startswith(str(tmp_path)):
                del sys.modules[name]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_fence_is_understood(page: Path) -> None:
    """No block of a page escapes the reader above: each is found, and its title is a file, an output or a reason."""
    text = page.read_text(encoding="utf-8")
    found = blocks(text)
    assert len(re.findall(r"^ *```", text, re.MULTILINE)) == 2 * len(found)
    assert {"python", "sh", "text", "json", "toml", "yaml", "xml"} >= {block.language for block in found}
    odd = [block for block in found if block.title and " " in block.title and not block.title.startswith(NOT_RUN)]
    assert [] == odd


def test_few_blocks_do_not_run() -> None:
    """What does not run is the exception: it installs, asks the network, or is this test run itself."""
    reasons = [
        b.title for page in PAGES for b in blocks(page.read_text(encoding="utf-8")) if b.title.startswith(NOT_RUN)
    ]
    assert len(reasons) <= 8, reasons


def test_a_wrong_output_is_seen() -> None:
    """The comparison can fail: an ellipsis stands for words, and for nothing else."""
    assert fits("a … d\n…\nz", "a b c d \nx\ny\nz\n")
    assert not fits("a … d", "a b c e")
    assert not fits("a\nb", "a\nb\nc")
    assert not fits("a.c", "abc")
