# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools import setup
from tools.setup import SetupError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    path = tmp_path / "requirements.lock"
    path.write_text("thing==1.0\n", encoding="utf-8")
    return path


@pytest.fixture
def ready_venv(tmp_path: Path, lock: Path) -> Path:
    """An environment that looks complete and holds no package."""
    venv = tmp_path / "venv"
    python = setup.venv_python(venv)
    python.parent.mkdir(parents=True)
    python.touch()
    (venv / "installed").write_text(setup.stamp_line(lock, (3, 11)) + "\n", encoding="utf-8")
    return venv


@pytest.mark.parametrize("version", [(3, 10), (3, 15), (2, 7)])
def test_a_python_that_is_too_old_or_too_new_is_refused_in_a_sentence(version: tuple[int, int]) -> None:
    with pytest.raises(
        SetupError, match=rf"needs Python 3\.11 to 3\.14, and this is Python {version[0]}\.{version[1]}"
    ):
        setup.check_python(version)


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13), (3, 14)])
def test_every_python_of_the_lock_files_is_welcome(version: tuple[int, int]) -> None:
    setup.check_python(version)
    assert setup.OLDEST <= version <= setup.NEWEST


def test_a_second_set_up_starts_no_process(ready_venv: Path, lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(subprocess, "run", refuse)
    before = sorted(ready_venv.rglob("*"))
    setup.prepare(ready_venv, [lock], (3, 11))
    assert sorted(ready_venv.rglob("*")) == before


def test_the_stamp_falls_with_the_lock_file_the_python_and_the_interpreter(ready_venv: Path, lock: Path) -> None:
    assert setup.is_ready(ready_venv, setup.stamp_line(lock, (3, 11)))
    assert not setup.is_ready(ready_venv, setup.stamp_line(lock, (3, 12)))
    line = setup.stamp_line(lock, (3, 11))
    lock.write_text("thing==1.1\n", encoding="utf-8")
    assert setup.stamp_line(lock, (3, 11)) != line
    setup.venv_python(ready_venv).unlink()
    assert not setup.is_ready(ready_venv, line)


def test_an_install_that_failed_leaves_no_stamp(ready_venv: Path, lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "_venv_is_usable", lambda *_arguments: True)
    monkeypatch.setattr(subprocess, "run", lambda command, **_options: subprocess.CompletedProcess(command, 1))
    lock.write_text("thing==1.1\n", encoding="utf-8")
    with pytest.raises(SetupError, match="needs the internet, once"):
        setup.prepare(ready_venv, [lock], (3, 11))
    assert not (ready_venv / "installed").exists()


def test_packages_are_installed_with_their_hashes_checked(
    ready_venv: Path, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []

    def run(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(setup, "_venv_is_usable", lambda *_arguments: True)
    monkeypatch.setattr(subprocess, "run", run)
    lock.write_text("thing==1.1\n", encoding="utf-8")
    setup.prepare(ready_venv, [lock], (3, 11))
    assert ["--require-hashes" in command and str(lock) in command for command in commands] == [True]
    assert setup.is_ready(ready_venv, setup.stamp_line(lock, (3, 11)))


def test_a_python_without_venv_is_told_the_one_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup.importlib.util, "find_spec", lambda _name: None)
    package = rf"python{sys.version_info[0]}\.{sys.version_info[1]}-venv"
    with pytest.raises(SetupError, match=rf"(?s)Type this once.*apt-get install .*{package}$"):
        setup._make_venv(tmp_path / "venv")


def test_the_set_up_needs_only_the_standard_library() -> None:
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import tools.setup, tools.edition, tools.clean, tools.check"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
