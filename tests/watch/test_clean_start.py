# SPDX-License-Identifier: GPL-3.0-or-later
"""What a terminal's process is given: fixed words, and an environment that can load or change nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.watch.clean_start import SPARING, clean_environment, terminal_command

HOSTILE = {
    "QT_PLUGIN_PATH": "/tmp/evil",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "/tmp/evil",
    "QT_STYLE_OVERRIDE": "evil",
    "QT_LOGGING_RULES": "*=true",
    "QT_SCALE_FACTOR": "0.1",
    "QML2_IMPORT_PATH": "/tmp/evil",
    "QML_IMPORT_TRACE": "1",
    "PYTHONPATH": "/tmp/evil",
    "PYTHONSTARTUP": "/tmp/evil.py",
    "PYTHONHOME": "/tmp/evil",
    "LD_PRELOAD": "/tmp/evil.so",
    "LD_LIBRARY_PATH": "/tmp/evil",
    "GTK_MODULES": "evil",
    "GCONV_PATH": "/tmp/evil",
    "MALLOC_ARENA_MAX": "99",
    "MALLOC_PERTURB_": "1",
    "NOTIFY_SOCKET": "/run/evil",
    "SOMETHING_NEW": "1",
}


def test_only_what_a_terminal_needs_of_an_environment_is_left() -> None:
    needed = {"HOME": "/h", "LC_ALL": "C.UTF-8", "DISPLAY": ":1", "XDG_RUNTIME_DIR": "/run/user/1"}
    assert clean_environment({**HOSTILE, **needed, "PATH": "/tmp/evil"}) == needed | SPARING | {"PATH": os.defpath}


@pytest.mark.parametrize(
    ("platform", "kept"),
    [("offscreen", True), ("wayland", True), ("xcb", True), ("vnc", False), ("offscreen:configfile=/tmp/x", False)],
)
def test_a_kind_of_screen_may_be_named_and_nothing_loaded_with_it(platform: str, kept: bool) -> None:
    assert ("QT_QPA_PLATFORM" in clean_environment({"QT_QPA_PLATFORM": platform})) is kept


def test_the_words_are_fixed_and_their_paths_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    words = terminal_command(Path("site.yaml"), Path("data"), safe=False, after="")
    begin = words.index("kiosk")
    assert words[0] == sys.executable
    assert words[begin:] == [
        *("kiosk", "--terminal", "--site", str(tmp_path / "site.yaml"), "--data-dir", str(tmp_path / "data")),
    ]
    assert words[1] == "-I"
    more = terminal_command(Path("site.yaml"), Path("data"), safe=True, after="hang")
    assert more[len(words) :] == ["--after", "hang", "--safe"]


def test_a_frozen_program_starts_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert terminal_command(tmp_path / "s", tmp_path, safe=False, after="")[:2] == [sys.executable, "kiosk"]


def test_no_file_of_somebody_else_is_run_when_python_starts(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("print('evil')")
    (tmp_path / "usercustomize.py").write_text("print('evil')")
    hostile = os.environ | {"PYTHONPATH": str(tmp_path)}
    command = [*terminal_command(tmp_path / "s", tmp_path, safe=False, after="")[:5], "--version"]

    def said(environment: dict[str, str]) -> str:
        run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
        return run.stdout

    assert said(clean_environment(hostile)).startswith("Lamplight ")
    assert said(hostile).startswith("Lamplight "), "Python itself is cut off as well"
    loud = subprocess.run([sys.executable, "-c", "pass"], env=hostile, capture_output=True, text=True, check=True)
    assert "evil" in loud.stdout, "it would have been run otherwise"
