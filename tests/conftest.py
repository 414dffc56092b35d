"""What every test may ask for: Hypothesis profiles, tools that may be missing, the gold articles. Knows no record.

Profiles: `default` draws anew each run, `ci` always the same values, `fuzz` as many as NEWSMODEL_EXAMPLES says.
NEWSMODEL_REQUIRE_TOOLS=1 turns every skip for a missing tool into a failure.
"""

import importlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
NPM = ROOT / "build" / "npm" / "node_modules"
"""Where `make tools` puts the programs that node runs."""
TOOLS_REQUIRED = os.environ.get("NEWSMODEL_REQUIRE_TOOLS") == "1"

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.register_profile(
    "fuzz",
    deadline=None,
    max_examples=int(os.environ.get("NEWSMODEL_EXAMPLES", "2000")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def absent(what: str) -> NoReturn:
    """End the running test: a skip that names what is missing, or a failure where every tool is required."""
    reason = f"{what} is not there"
    if TOOLS_REQUIRED:
        pytest.fail(f"{reason}, and NEWSMODEL_REQUIRE_TOOLS=1 requires it", pytrace=False)
    pytest.skip(reason)


def find_tool(name: str) -> Path:
    """Return the path of the program `name`, or end the test. Spellings are parted by `|`: `chromium|google-chrome`."""
    places = os.pathsep.join([os.environ.get("PATH", os.defpath), str(NPM / ".bin")])
    for spelling in name.split("|"):
        if found := shutil.which(spelling, path=places):
            return Path(found)
    absent(f"the program {name}")


def find_package(name: str) -> Path:
    """Return the path of a package that `make tools` installed, or of a file in it, or end the test."""
    path = NPM / name
    return path if path.exists() else absent(f"{name} of `make tools`")


def find_oracle(name: str) -> ModuleType:
    """Return the module `name`, or end the test."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        absent(f"the package {error.name}")


@pytest.fixture(scope="session")
def tool() -> Callable[[str], Path]:
    """`tool("node")` is the program's path; without it the test is skipped, or fails where tools are required."""
    return find_tool


@pytest.fixture(scope="session")
def npm() -> Callable[[str], Path]:
    """`npm("axe-core/axe.min.js")` is a file or folder that `make tools` installs; without it as `tool`."""
    return find_package


@pytest.fixture(scope="session")
def oracle() -> Callable[[str], ModuleType]:
    """`oracle("stix2")` is the imported module; without it the test is skipped, or fails where tools are required."""
    return find_oracle


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of annotated articles and their scorer: it lies beside the checkout and is no part of it."""
    folder = ROOT.parent / "shared" / "gold"
    if not (folder / "score.py").is_file():
        pytest.skip("no gold articles beside the repository")
    return folder
