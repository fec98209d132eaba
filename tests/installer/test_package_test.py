# SPDX-License-Identifier: GPL-3.0-or-later
"""The package test's own manners: a line for each step, an end at the first fault, 77 where it cannot be done."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from installer import package_test
from installer.bare_machine import Fault, Machine
from installer.package_test import CUT_OFF, ONLINE, SKIPPED, main, what_is_missing
from installer.trial import Trial, must

TRIAL = Trial(Machine(Path("machine")), Path("work"))


def goes_well(trial: Trial) -> str:
    return "as it must be"


def fails(trial: Trial) -> str:
    raise Fault("the lamp is out")


def test_each_step_prints_a_line_with_its_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert package_test._steps((("one", goes_well), ("two", goes_well)), TRIAL) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in lines] == ["ok", "ok"]
    assert lines[0].endswith(" s  one: as it must be")


def test_it_ends_at_the_first_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert package_test._steps((("one", fails), ("two", goes_well)), TRIAL) == 1
    said = capsys.readouterr().out
    assert said.startswith("FAULT")
    assert "one: the lamp is out" in said
    assert "two" not in said


def test_whoever_is_not_root_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert main([]) == SKIPPED
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert "needs root" in told.err


@pytest.fixture
def as_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody with every right and every tool."""
    monkeypatch.setattr(package_test.sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(shutil, "which", lambda tool: tool)
    monkeypatch.setattr(package_test, "find_mirror", lambda suite: object())
    monkeypatch.setattr(package_test, "release", lambda: "bookworm")
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 0))


@pytest.mark.usefixtures("as_root")
def test_a_tool_that_is_missing_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    assert what_is_missing() == ""
    monkeypatch.setattr(shutil, "which", lambda tool: None if tool in ("Xvfb", "lintian") else tool)
    assert what_is_missing().endswith("apt-get install lintian xvfb")


@pytest.mark.usefixtures("as_root")
def test_a_system_without_a_mirror_of_its_own_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_test, "find_mirror", lambda suite: None)
    assert "no mirror" in what_is_missing()


@pytest.mark.usefixtures("as_root")
def test_a_container_that_may_make_no_namespaces_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, int(command[0] == "unshare"))
    )
    assert "privileged" in what_is_missing()


def test_nothing_is_read_or_removed_before_the_network_is_cut() -> None:
    assert CUT_OFF[0][0] == "no network"
    assert [name for name, _step in ONLINE] == ["checkers", "before", "install"]


def test_what_is_not_so_is_a_fault() -> None:
    must(True, "never told")
    with pytest.raises(Fault, match="left: x"):
        must([], "left: x")
