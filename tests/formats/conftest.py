"""What every reader of foreign bytes is held to, whatever it is given."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from typing import Any, NoReturn

import pytest

LONGEST = 120
"""Seconds; many times what the slowest case takes."""


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """The case opens no socket."""

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def no_hang(request: pytest.FixtureRequest) -> Iterator[None]:
    """A guard, no claim about speed: a case that hangs is ended. Work is counted elsewhere (`tests/work.py`)."""

    def stop(*_: object) -> NoReturn:
        raise TimeoutError(f"no answer in {LONGEST} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(0 if request.node.get_closest_marker("fuzz_formats") else LONGEST)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)
