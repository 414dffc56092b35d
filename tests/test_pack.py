"""The schema pack: whole, of one mind with itself, and the same bytes wherever it is made."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import jsonschema_rs
import pytest
from make_pack import write

from newsmodel.checks.validation import MODELS
from newsmodel.schema import DIALECTS

HEAD = "newsmodel-schemas-1.0/"


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack as the tool writes it."""
    path = tmp_path_factory.mktemp("pack") / "pack.zip"
    write(path)
    return path


@pytest.fixture(scope="module")
def files(pack: Path) -> dict[str, bytes]:
    """What is in the pack, by the path below its one folder."""
    with ZipFile(pack) as archive:
        assert archive.testzip() is None
        assert all(name.startswith(HEAD) for name in archive.namelist())
        return {name.removeprefix(HEAD): archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def index(files: dict[str, bytes]) -> dict[str, Any]:
    return dict(json.loads(files["index.json"]))


def test_index_names_every_file(files: dict[str, bytes], index: dict[str, Any]) -> None:
    """What is in the pack is in its index, but for the declarations, the licence and the index itself."""
    named = index["schemas"].keys() | index["documents"].keys()
    assert {"LICENSE", "index.json", "typescript/newsmodel.d.ts"} == files.keys() - named
    assert set() == named - files.keys()


def test_schemas(files: dict[str, bytes], index: dict[str, Any]) -> None:
    """Every kind of document in every dialect, under the id and dialect that the index tells."""
    assert {f"{dialect}/{kind}.schema.json" for dialect in DIALECTS for kind in MODELS} == index["schemas"].keys()
    for name, told in index["schemas"].items():
        schema = json.loads(files[name])
        assert (told["$id"], told["dialect"]) == (schema["$id"], schema["$schema"])


def test_documents_are_as_told(files: dict[str, bytes], index: dict[str, Any]) -> None:
    """From the pack alone: the schemas take what the index calls valid and refuse the rest; both are many."""
    told: list[bool] = []
    for name, facts in index["documents"].items():
        for dialect in DIALECTS:
            judge = jsonschema_rs.validator_for(json.loads(files[f"{dialect}/{facts['kind']}.schema.json"]))
            assert facts["valid"] == judge.is_valid(json.loads(files[name])), name
        told.append(facts["valid"])
    assert told.count(True) >= 15
    assert told.count(False) >= 60


def test_same_bytes(pack: Path, root: Path, tmp_path: Path) -> None:
    """Another process, in another place, time zone, locale and order of hashing, writes the same bytes."""
    other = tmp_path / "other.zip"
    settings = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "SOURCE_DATE_EPOCH": str(int(time.time()))}
    command = [sys.executable, root / "tools" / "make_pack.py", other]
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path, env={**os.environ, **settings})
    assert pack.read_bytes() == other.read_bytes()
