"""What the repository and the distribution promise as a whole. Reads the tree and the metadata; knows no record."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from importlib.metadata import packages_distributions, version
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import newsmodel as nm

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements" / "dev.txt"
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]
EXTRA_NAMES = {"all", "cli", "feeds", "html", "report", "speed", "testing", "warc"}

# Written in pieces, so that this file is no finding of its own.
INDEX = re.compile(rb"py" rb"pi\.org|python" rb"hosted\.|registry\.npm" rb"js|index" rb"-url", re.IGNORECASE)
MACHINE_PATH = re.compile(rb"(?<![A-Za-z0-9_./-])/(?:work|farm|root|home|Users|tmp/bash" rb"_jobs)/")
LARGEST = 1024 * 1024

PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;]+)")


@pytest.fixture(scope="module")
def files(tool: Callable[[str], Path]) -> list[Path]:
    """Every file that git tracks or would track."""
    if not (ROOT / ".git").exists():
        pytest.skip("no git checkout")
    command = [tool("git"), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
    paths = [ROOT / name.decode() for name in listed.split(b"\0") if name]
    return [path for path in paths if path.is_file() and not path.is_symlink()]


def findings(files: list[Path], pattern: re.Pattern[bytes]) -> list[str]:
    """Every line of `files` that `pattern` finds, as `path:line: match`."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {found[0].decode()}"
        for path in files
        for number, line in enumerate(path.read_bytes().splitlines(), start=1)
        if (found := pattern.search(line))
    ]


def test_no_file_names_a_package_index(files: list[Path]) -> None:
    """Where packages come from is the reader's machine's business: no file names an index or its host."""
    assert [] == findings(files, INDEX)


def test_no_file_carries_a_path_of_one_machine(files: list[Path]) -> None:
    """A path of the machine that a file was written on means nothing on the next."""
    assert [] == findings(files, MACHINE_PATH)


def test_no_file_is_larger_than_a_mebibyte(files: list[Path]) -> None:
    """The repository holds sources, not data sets."""
    assert [] == [f"{path.relative_to(ROOT)}: {path.stat().st_size}" for path in files if path.stat().st_size > LARGEST]


def group(name: str) -> Iterator[str]:
    """The requirements of the dependency group `name`, with those of the groups that it includes."""
    for entry in PROJECT["dependency-groups"][name]:
        if isinstance(entry, str):
            yield entry
        else:
            yield from group(entry["include-group"])


def foreign(*extras: str) -> list[str]:
    """What extras ask for of others; an extra may also name another extra of ours."""
    lines = [line for name in extras for line in EXTRAS[name]]
    return [line for line in lines if Requirement(line).name != PROJECT["project"]["name"]]


def declared() -> list[Requirement]:
    """Every requirement that the lock answers: the core's, each extra's, the developers'."""
    return [Requirement(line) for line in [*PROJECT["project"]["dependencies"], *foreign(*EXTRAS), *group("dev")]]


def pins() -> dict[str, list[str]]:
    """The locked versions by name: several where Python versions need different ones."""
    found: dict[str, list[str]] = {}
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if pin := PIN.match(line):
            found.setdefault(pin["name"], []).append(pin["version"])
    return found


def asked_for() -> set[str]:
    """The locked names that say they are there for newsmodel itself: `# via newsmodel-schema`."""
    name = ""
    names: set[str] = set()
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if pin := PIN.match(line):
            name = pin["name"]
        elif line.lstrip().startswith("#") and "newsmodel-schema" in line:
            names.add(name)
    return names


def test_lock_answers_every_requirement() -> None:
    """Each requirement of pyproject.toml is satisfied by every locked version of its package (else: make lock)."""
    locked = pins()
    unanswered = [
        str(requirement)
        for requirement in declared()
        if not (versions := locked.get(canonicalize_name(requirement.name)))
        or not all(requirement.specifier.contains(version, prereleases=True) for version in versions)
    ]
    assert [] == unanswered


def test_lock_holds_nothing_that_is_no_longer_asked_for() -> None:
    """What the lock holds for newsmodel itself is what pyproject.toml declares (else: make lock)."""
    assert {canonicalize_name(requirement.name) for requirement in declared()} == asked_for()


def test_every_locked_package_is_hashed() -> None:
    """Each pin is followed by at least one SHA-256, and no line is anything but a pin, a hash or a comment."""
    text = LOCK.read_text(encoding="utf-8")
    entries = re.sub(r"\\\n|^ *#.*\n", "", text, flags=re.MULTILINE).splitlines()
    entry = re.compile(r"[a-z0-9-]+==[^ ;]+( ; [^\\]+?)?( +--hash=sha256:[0-9a-f]{64})+ *")
    assert [] == [line[:80] for line in entries if not entry.fullmatch(line)]


def test_lock_carries_no_address() -> None:
    """The lock names packages and hashes, and no place to fetch them from, not even in a comment."""
    assert "://" not in LOCK.read_text(encoding="utf-8")


def test_requirements_of_users_have_lower_bounds_only() -> None:
    """A library sets no upper bound: it would turn a neighbour's upgrade into a conflict."""
    lines = [*PROJECT["project"]["dependencies"], *foreign(*EXTRAS)]
    bounds = {line: [clause.operator for clause in Requirement(line).specifier] for line in lines}
    assert {line: [">="] for line in lines} == bounds


def test_extras_are_the_promised_ones() -> None:
    """Each extra that the documentation names exists, and no other."""
    assert EXTRA_NAMES == set(EXTRAS)


def test_all_is_every_extra() -> None:
    """`all` brings every other extra."""
    assert EXTRA_NAMES - {"all"} == Requirement(EXTRAS["all"][0]).extras


def test_what_users_are_asked_to_install_is_imported() -> None:
    """Each package of the core and of an extra is imported in the code, or needed by one that is."""
    imported = re.compile(r"^\s*(?:import|from) (\w+)", re.MULTILINE)
    code = [path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py")]
    distributions = packages_distributions()
    used = {name for text in code for module in imported.findall(text) for name in distributions.get(module, [])}
    asked = {Requirement(line).name for line in [*PROJECT["project"]["dependencies"], *foreign(*EXTRAS)]}
    for_others = {"lxml-html-clean"}
    assert for_others == {canonicalize_name(name) for name in asked} - {canonicalize_name(name) for name in used}


def test_installed_version_is_the_project_version() -> None:
    """The version stands in pyproject.toml and nowhere else (else: make install)."""
    assert PROJECT["project"]["version"] == version("newsmodel-schema")


def test_import_loads_no_extra() -> None:
    """Neither `import newsmodel` nor the use of a bundle loads a package that only an extra brings."""
    use = "nm.Bundle.model_validate_json(nm.Bundle(places=[nm.Place(id='place:a')]).model_dump_json()).get('place:a')"
    modules = "sorted({m.partition('.')[0] for m in sys.modules})"
    code = f"import json, sys; import newsmodel as nm; {use}; print(json.dumps({modules}))"
    printed = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    extra = {canonicalize_name(Requirement(line).name) for line in foreign(*EXTRAS)}
    distributions = packages_distributions()
    loaded = {module: distributions.get(module, []) for module in json.loads(printed)}
    assert [] == [module for module, names in loaded.items() if extra & {canonicalize_name(name) for name in names}]


def test_demo_writes_records_and_a_report(tool: Callable[[str], Path], tmp_path: Path) -> None:
    """`make demo` tells what the first article says, and writes its records and its report to build/demo."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    programs = Path(sys.executable).parent
    # What runs here is installed already. Variables of a make that runs this come along, so all are given anew.
    installed = ["-o", ".venv/.stamp-package", "VENV=.venv", f"BIN={programs}"]
    command = [tool("make"), "-C", tmp_path, "-f", ROOT / "Makefile", *installed, "demo"]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    assert "Shoigu" in done.stdout
    (records,), (report,) = ((tmp_path / "build" / "demo").glob(f"*.{suffix}") for suffix in ("json", "html"))
    assert nm.read(records).bundle.events
    assert b"<title>" in report.read_bytes()
