# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable

import pytest

from tools import system_packages
from tools.system_packages import READER, TESTS, choose, missing

PACKAGES = (("libegl1",), ("libcups2t64", "libcups2"))


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A Debian machine on which nothing is installed; what is run is only written down, and works."""
    ran: list[list[str]] = []

    def run(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 0, stdout="")

    monkeypatch.setattr(system_packages.sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name, **_options: name)
    monkeypatch.setattr(subprocess, "run", run)
    return ran


def test_any_name_of_a_package_counts_as_installed() -> None:
    assert missing(PACKAGES, {"libegl1", "libcups2t64"}) == []
    assert missing(PACKAGES, {"libegl1", "libcups2"}) == []
    assert missing(PACKAGES, {"libegl1"}) == [("libcups2t64", "libcups2")]


@pytest.mark.parametrize(
    ("is_known", "name"), [(lambda _name: True, "libcups2t64"), (lambda name: "t64" not in name, "libcups2")]
)
def test_the_name_of_this_release_is_chosen(is_known: Callable[[str], bool], name: str) -> None:
    assert choose(PACKAGES, is_known) == ["libegl1", name]


def test_the_list_holds_what_qt_and_printing_need() -> None:
    names = {name for names in READER for name in names}
    assert {"libegl1", "libxcb-cursor0", "libxkbcommon-x11-0", "libcups2", "libcups2t64", "libglib2.0-0t64"} <= names
    assert {"speech-dispatcher", "speech-dispatcher-espeak-ng", "libpulse0"} <= names, "Qt's speech needs its sound"
    assert {"xvfb", "dbus", "at-spi2-core"} <= {name for names in TESTS for name in names}


def test_root_installs_without_a_question(commands: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    system_packages.ensure(tests=False)
    installs = [command for command in commands if "install" in command]
    assert len(installs) == 1
    assert {"DEBIAN_FRONTEND=noninteractive", "-y", "libegl1"} <= set(installs[0])
    assert "xvfb" not in installs[0]


def test_sudo_is_used_when_it_asks_nothing(commands: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    system_packages.ensure(tests=True)
    installs = [command for command in commands if "install" in command]
    assert [command[:2] for command in installs] == [["sudo", "-n"]]
    assert "xvfb" in installs[0]


def test_without_rights_the_one_command_is_shown_and_the_set_up_goes_on(
    commands: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name, **_options: None if name == "sudo" else name)
    system_packages.ensure(tests=False)
    assert not any("install" in command for command in commands)
    assert "  sudo apt-get install -y --no-install-recommends libegl1 " in capsys.readouterr().err


def test_a_mirror_that_fails_is_asked_twice_more(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = [100, 100, 0]
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, codes.pop(0)))
    assert system_packages._apt([], "update")
    assert codes == []


def test_other_systems_are_left_alone(commands: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages.sys, "platform", "darwin")
    system_packages.ensure(tests=True)
    assert commands == []
