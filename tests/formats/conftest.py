"""What every reader of foreign bytes is held to, whatever it is given."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """The case opens no socket."""

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def in_time(request: pytest.FixtureRequest) -> Iterator[None]:
    """The case takes less than ten seconds."""
    start = time.monotonic()
    yield
    assert time.monotonic() - start < 10 or request.node.get_closest_marker("fuzz_formats")
