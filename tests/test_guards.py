# SPDX-License-Identifier: GPL-3.0-or-later
"""The guards around every test bite: small tests that each leave something behind, in a pytest of their own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SMALL_TESTS = """
import logging, os, warnings
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget

kept = []

def test_bad_window_left(app):
    kept.append(QWidget())

def test_good_window_closed(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    kept.append(window)

def test_good_circle_of_references(app):
    window = QWidget()
    window.itself = window

def test_bad_unexpected_log():
    logging.getLogger("reader.x").warning("what is this")

def test_bad_expected_log_absent(expect_log):
    expect_log("set aside")

def test_good_expected_log(expect_log):
    expect_log("set aside")
    logging.getLogger("reader.x").warning("the file was set aside")

def test_bad_python_warning():
    warnings.warn("old", DeprecationWarning)

def test_bad_qt_warning(qtbot):
    qWarning("something of Qt")

def test_good_data_folder(data_dir, tmp_path):
    assert data_dir.is_relative_to(tmp_path) and not data_dir.exists()
    assert os.environ["XDG_DATA_HOME"].startswith(str(tmp_path))

def test_good_no_screen(app):
    assert app.platformName() == "offscreen"
"""


def _outcomes(folder: Path) -> dict[str, set[str]]:
    (folder / "test_small.py").write_text(SMALL_TESTS, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", str(ROOT / "pyproject.toml")]
    command += ["-v", "--tb=no", "-p", "no:cacheprovider", str(folder / "test_small.py")]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    outcomes: dict[str, set[str]] = {}
    for name, outcome in re.findall(r"::(test_\w+) (PASSED|FAILED|ERROR)", done.stdout):
        outcomes.setdefault(name, set()).add(outcome)
    assert len(outcomes) == SMALL_TESTS.count("def test_"), done.stdout + done.stderr
    return outcomes


@pytest.mark.timeout(60)
def test_what_a_test_leaves_behind_fails_it_and_no_other(tmp_path: Path) -> None:
    outcomes = _outcomes(tmp_path)
    assert {name for name, seen in outcomes.items() if seen != {"PASSED"}} == {
        name for name in outcomes if name.startswith("test_bad")
    }
