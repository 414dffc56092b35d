"""The one way to the files that ship inside the package. Opens nothing else."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def data(path: str) -> bytes:
    """The bytes of a packaged file; `path` is relative to the package, with forward slashes.

    Raises FileNotFoundError where the package has no such file.
    """
    return files("newsmodel").joinpath(path).read_bytes()


def text(path: str) -> str:
    """A packaged file as UTF-8 text."""
    return data(path).decode("utf-8")


def toml(path: str) -> dict[str, Any]:
    """A packaged TOML file as plain values."""
    return tomllib.loads(text(path))
