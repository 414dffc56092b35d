"""The distributions, and the wheel installed alone: what users get does the main job with no more than it asks for.

Needs no network: an environment of its own gets the wheel by pip, and links to the packages that the wheel's metadata
asks for, found where the tests run.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Callable
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import newsmodel as nm
from newsmodel import resources

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SEED = ROOT / "seeds" / "000_43b90feca7e4b91a.txt"


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist of this tree, and the wheel built from that sdist."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def wheel(dist: Path) -> Path:
    return next(dist.glob("*.whl"))


def test_wheel_ships_every_file_of_the_package(wheel: Path) -> None:
    """Code, typed marker, knowledge tables, schemas, samples: what stands in src/newsmodel is in the wheel."""
    source = ROOT / "src"
    package = {
        path.relative_to(source).as_posix()
        for path in (source / "newsmodel").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert package == {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("newsmodel/")}
    assert "newsmodel/py.typed" in package


def test_wheel_states_its_licences(wheel: Path) -> None:
    """The metadata's licence expression (PEP 639) covers our code and what is vendored, and each text travels along."""
    folder = f"newsmodel_schema-{PROJECT['version']}.dist-info"
    archive = zipfile.ZipFile(wheel)
    paths = [ROOT / "LICENSE", *(ROOT / "src").rglob("vendor/*.LICENSE")]
    texts = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths}
    metadata = archive.read(f"{folder}/METADATA").decode()
    assert "License-Expression: Apache-2.0 AND MIT\n" in metadata
    assert texts.keys() == set(re.findall(r"(?m)^License-File: (.+)$", metadata))
    assert texts == {name: archive.read(f"{folder}/licenses/{name}") for name in texts}


def test_every_vendored_file_has_its_licence_beside_it() -> None:
    """What others wrote stands in a folder `vendor`, each file with a licence of its name and version."""
    vendored = [path for path in (ROOT / "src").rglob("vendor/*") if path.suffix != ".LICENSE"]
    assert vendored
    assert [] == [path for path in vendored if not path.with_name(f"{path.name.split('.min')[0]}.LICENSE").exists()]


def test_sdist_is_the_whole_project(dist: Path) -> None:
    """The source distribution holds every file of the repository that it takes to test and build it."""
    with tarfile.open(next(dist.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    folders = [ROOT / name for name in ("benchmarks", "docs", "requirements", "seeds", "src", "tests", "tools")]
    wanted = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    made = re.compile(r"(^|/)(__pycache__|\.)")  # caches
    there = {name for path in wanted if not made.search(name := path.relative_to(ROOT).as_posix())}
    assert set() == {*there, "LICENSE", "Makefile", "README.md", "pyproject.toml", ".ci/run"} - names
    assert not any(name.startswith((".venv", "build/", ".git/")) for name in names)


# An environment with the wheel and what it asks for, and nothing else.


def asked(*extras: str) -> list[Requirement]:
    """What the core and these extras ask for; an extra may name others of ours."""
    found = [Requirement(line) for line in PROJECT["dependencies"]]
    for extra in extras:
        for requirement in map(Requirement, PROJECT["optional-dependencies"][extra]):
            found += asked(*requirement.extras) if requirement.name == PROJECT["name"] else [requirement]
    return found


def wanted(*extras: str) -> set[str]:
    """The distributions that newsmodel with these extras needs, with all that those need in turn.

    Not by extras of theirs: an old pip fails to find one whose name is spelt otherwise.
    """
    found: set[str] = set()
    waiting = asked(*extras)
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        applies = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if applies and name not in found:
            found.add(name)
            waiting += [Requirement(line) for line in distribution(name).requires or ()]
    return found


def link(name: str, target: Path) -> None:
    """Links a distribution's packages and metadata, wherever they are installed, into the folder `target`."""
    found = distribution(name)
    for top in {file.parts[0] for file in found.files or () if file.parts[0] not in {"..", "__pycache__"}}:
        if not (target / top).exists():
            (target / top).symlink_to(Path(str(found.locate_file(top))))


Run = Callable[..., subprocess.CompletedProcess[str]]


def environment(folder: Path, wheel: Path, *extras: str) -> Run:
    """Makes the environment; gives what runs a program of it, away from this checkout and its settings."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    asked = [programs / "python", "-Ic", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip())
    for name in wanted(*extras):
        link(name, packages)
    pip = [sys.executable, "-m", "pip", "--python", programs / "python", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", "--no-index", "--no-deps", wheel], check=True, capture_output=True)

    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COVERAGE"))}

    def run(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = [programs / program, *arguments]
        return subprocess.run(command, cwd=folder, env=kept, capture_output=True, encoding="utf-8", check=False)

    return run


@pytest.fixture(scope="module")
def core(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The wheel with its core dependencies."""
    return environment(tmp_path_factory.mktemp("core") / "env", wheel)


@pytest.fixture(scope="module")
def cli(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The wheel with the extra `cli`."""
    return environment(tmp_path_factory.mktemp("cli") / "env", wheel, "cli")


MAIN_JOB = """
import json, sys
from newsmodel import *
import newsmodel as nm
reading = nm.read(sys.argv[1])
bundle = nm.extract(reading.bundle)
assert bundle == nm.extract(bundle)
assert nm.validate(nm.render(bundle).data) == ()
assert nm.json_schema(nm.Event, dialect="draft-07")["$id"].endswith("draft-07")
nm.write(bundle, sys.argv[2])
loaded = {module.partition(".")[0] for module in sys.modules} - sys.stdlib_module_names
print(json.dumps([nm.__version__, [problem.code for problem in nm.check(bundle)], sorted(loaded)]))
"""


def test_main_job_with_the_core_alone(core: Run, tmp_path: Path) -> None:
    """Read, extract, check, validate, write: with pydantic, attrs and jiter alone, byte for byte as in the checkout."""
    written = tmp_path / "story.json"
    done = core("python", "-I", "-c", MAIN_JOB, SEED, written)
    assert "" == done.stderr
    version, findings, loaded = json.loads(done.stdout)
    bundle = nm.extract(nm.read(SEED).bundle)
    assert PROJECT["version"] == version
    assert [problem.code for problem in nm.check(bundle)] == findings
    assert nm.render(bundle).data == written.read_bytes()
    assert {"newsmodel", "pydantic", "attr", "jiter"} <= set(loaded)


def test_what_only_the_core_has(core: Run) -> None:
    """The environment is what it says: no package of an extra is there."""
    names = ["click", "hypothesis", "lxml", "orjson", "pytest"]
    code = f"from importlib.util import find_spec; print([name for name in {names} if find_spec(name)])"
    assert "[]\n" == core("python", "-I", "-c", code).stdout


MISSING = """
import pathlib, sys
import newsmodel as nm
for format_ in (each for each in nm.formats.SHELF if each.extra):
    samples = sorted(pathlib.Path(sys.argv[1], format_.name).glob("*.*"))
    data = samples[0].read_bytes() if samples else b""
    try:
        format_.render(nm.Bundle()) if format_.render else format_.parse(data)
        print(format_.name, "works")
    except nm.MissingExtra as error:
        print(format_.name, error.extra, str(error).count("\\n"), f"newsmodel-schema[{error.extra}]" in str(error))
"""


def test_each_missing_extra_is_named(core: Run) -> None:
    """Whoever asks for a format whose extra is not there is told the extra, in one line."""
    done = core("python", "-I", "-c", MISSING, ROOT / "tests" / "data")
    expected = [f"{format_.name} {format_.extra} 0 True" for format_ in nm.formats.SHELF if format_.extra]
    assert (expected, "") == (done.stdout.splitlines(), done.stderr)


ENOUGH = """
import pathlib, sys
sys.path.insert(0, sys.argv[1])
import newsmodel as nm
for format_ in (each for each in nm.formats.SHELF if each.extra == sys.argv[2]):
    folder = pathlib.Path(sys.argv[3], format_.name)
    samples = sorted([*folder.glob("*.*"), *folder.glob("right/*.*")])
    if format_.parse:
        assert nm.parse(samples[0].read_bytes(), format_.name).bundle.articles
    if format_.render:
        assert nm.render(nm.Bundle(), format_.name).data
    print(format_.name)
"""


@pytest.mark.parametrize("extra", sorted({format_.extra for format_ in nm.formats.SHELF if format_.extra}))
def test_each_extra_is_enough(extra: str, wheel: Path, tmp_path: Path) -> None:
    """Each format does its work with the core and the extra that it names, and nothing else."""
    shutil.unpack_archive(wheel, tmp_path, "zip")
    for name in wanted(extra):
        link(name, tmp_path)
    command = [sys.executable, "-ISc", ENOUGH, tmp_path, extra, ROOT / "tests" / "data"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ("", 0) == (done.stderr, done.returncode)
    assert [format_.name for format_ in nm.formats.SHELF if format_.extra == extra] == done.stdout.split()


def test_the_command_without_its_extra(core: Run) -> None:
    """So is who starts the command."""
    done = core("python", "-Im", "newsmodel", "--version")
    assert ("", 1) == (done.stdout, done.stderr.count("\n"))
    assert "newsmodel-schema[cli]" in done.stderr
    assert 0 != done.returncode


def test_samples_are_in_the_wheel(core: Run) -> None:
    """Schemas, declarations and samples are read from the installed package."""
    names = ["schemas/example.json", "schemas/newsmodel.d.ts", "samples/seed.txt", "schemas/2020-12/event.schema.json"]
    code = f"from newsmodel import resources; print([len(resources.data(name)) for name in {names}])"
    assert f"{[len(resources.data(name)) for name in names]}\n" == core("python", "-I", "-c", code).stdout


def test_the_command(cli: Run, tmp_path: Path) -> None:
    """With the extra `cli` every verb works on the seed article, and the exit code is 0."""
    story = tmp_path / "story.json"
    summary = cli("newsmodel", "extract", SEED, "--save", story)
    assert (0, "") == (summary.returncode, summary.stderr)
    assert "Shoigu" in summary.stdout
    assert nm.render(nm.extract(nm.read(SEED).bundle)).data == story.read_bytes()
    for arguments in (
        ("validate", story),
        ("check", story),
        ("convert", story, "--to", "jsonl", "-o", tmp_path / "story.jsonl"),
        ("schema", "Event", "--dialect", "draft-07"),
    ):
        assert 0 == cli("newsmodel", *arguments).returncode, arguments
    torn = tmp_path / "torn.json"
    torn.write_text('{"kind": "event"}', "utf-8")
    assert 1 == cli("newsmodel", "validate", torn).returncode
    assert 2 == cli("newsmodel", "validate", tmp_path / "none.json").returncode


def test_python_dash_m(cli: Run) -> None:
    """`python -m newsmodel` is the same command."""
    for arguments in (["--help"], ["schema", "nonsense"]):
        command, module = cli("newsmodel", *arguments), cli("python", "-m", "newsmodel", *arguments)
        assert (command.returncode, command.stdout, command.stderr) == (module.returncode, module.stdout, module.stderr)
        assert command.stdout or command.stderr
