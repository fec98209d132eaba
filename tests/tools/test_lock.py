# SPDX-License-Identifier: GPL-3.0-or-later
"""The lock files themselves: what they must hold for a fresh clone to install the same everywhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _pins(name: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==([^ \n]+)", _text(name), re.MULTILINE))


def _plain(requirement: str) -> str:
    return re.split(r"[=<>!~ \[]", requirement, maxsplit=1)[0].lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_its_hashes(lock: str) -> None:
    packages = re.split(r"^(?=[a-z0-9-]+==)", _text(lock), flags=re.MULTILINE)[1:]
    assert len(packages) == len(_pins(lock))
    assert [package.split()[0] for package in packages if not re.search(r"--hash=sha256:[0-9a-f]{64}", package)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_index_address_is_in_the_file(lock: str) -> None:
    assert re.findall(r"https?:|file:|--(?:extra-)?index-url|--find-links", _text(lock)) == []


@pytest.mark.parametrize(("package", "systems"), [("pyside6-essentials", 5), ("shiboken6", 5)])
def test_qt_is_there_for_windows_macos_and_linux(package: str, systems: int) -> None:
    entry = re.search(rf"^{package}==.*?(?=^[a-z]|\Z)", _text("requirements.lock"), re.MULTILINE | re.DOTALL)
    assert entry is not None
    assert entry[0].count("--hash=") == systems


def test_the_tests_use_the_versions_that_readers_get() -> None:
    dev = _pins("requirements-dev.lock")
    assert {name: dev.get(name) for name in _pins("requirements.lock")} == _pins("requirements.lock")


def test_what_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads(_text("pyproject.toml"))
    runtime = {_plain(requirement) for requirement in project["project"]["dependencies"]}
    dev = {_plain(requirement) for requirement in project["dependency-groups"]["dev"]}
    assert runtime - _pins("requirements.lock").keys() == set()
    assert dev - _pins("requirements-dev.lock").keys() == set()
    assert (dev - runtime) & _pins("requirements.lock").keys() == set()
