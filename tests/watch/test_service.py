# SPDX-License-Identifier: GPL-3.0-or-later
"""What systemd is told, read at the other end of its socket."""

from __future__ import annotations

import ctypes.util
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.watch import service
from reader.watch.service import STANDS, WATCHES, tell_service

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="systemd is Linux's")


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """The socket at which systemd would listen."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(Path(folder, "notify")))
        ear.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", str(Path(folder, "notify")))
        yield ear


@pytest.mark.skipif(ctypes.util.find_library("systemd") is None, reason="systemd's library is not installed")
@pytest.mark.parametrize("words", [STANDS, WATCHES])
def test_systemd_hears_what_is_told(ear: socket.socket, words: str) -> None:
    assert tell_service(words)
    assert ear.recv(100).decode() == words


def test_without_a_service_nothing_is_loaded_and_nothing_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    monkeypatch.setattr(service.ctypes, "CDLL", None)
    assert not tell_service(STANDS)


def test_a_machine_without_systemd_s_library_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise OSError(name)

    monkeypatch.setenv("NOTIFY_SOCKET", "/nowhere")
    monkeypatch.setattr(service.ctypes, "CDLL", absent)
    assert not tell_service(STANDS)
