# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sources against the rules of the house. A new file falls under all of them by itself."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house_rules import (
    HOMES,
    LARGER,
    LATE_IMPORTS,
    RULES,
    Rule,
    connection_faults,
    home_faults,
    late_import_faults,
    layer_faults,
    name_faults,
    network_faults,
    opening_faults,
    part_of,
    size_faults,
)
from tests.source_tree import ROOT, Source, all_files, import_cycle, program

WITHOUT_TEST: frozenset[str] = frozenset()
"""Source files with functions that have no test file at the mirrored path yet. It only shrinks."""

_MACHINE_PATH = re.compile(
    r"(?<![\w.~{}$])/(?:" + "|".join(["work", "root", "home", "Users"]) + r")/[\w.]|[A-Z]:\\Users\\"
)
_TEXT = frozenset({".py", ".md", ".toml", ".yaml", ".yml", ".svg", ".sh", ".lock", ".po", ".txt", ".json", ".spec", ""})
_WAITING = re.compile(r"\bqtbot\.wait\(|(?<!def )\bsleep\(|\bprocessEvents\b|\bQTest\.qWait\b")

PROGRAM = program()
BY_PATH = {source.path: source for source in PROGRAM}


@pytest.mark.parametrize("rule", RULES)
def test_the_program_keeps_the_rule(rule: Rule) -> None:
    faults = [fault for source in PROGRAM for fault in rule(source)]
    assert not faults, "\n".join(["", *faults])


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert import_cycle(PROGRAM) == []


def test_the_local_server_is_in_one_file() -> None:
    assert len([s.path for s in PROGRAM if any("QtNetwork" in each.target for each in s.imports)]) <= 1


def test_exceptions_are_still_needed() -> None:
    late = {
        (s.path, name) for s in PROGRAM for each in s.imports if each.is_late for name in (each.module, each.target)
    }
    stale = [key for key in LATE_IMPORTS if key[0] in BY_PATH and key not in late]
    stale += [path for path in LARGER if path.partition(":")[0] not in BY_PATH]
    assert stale == []


def test_each_source_file_has_a_test_file_at_the_mirrored_path() -> None:
    missing = set()
    for source in PROGRAM:
        path = Path(source.path)
        if path.parts[0] != "reader" or not source.functions:
            continue
        mirrored = ROOT / "tests" / path.relative_to("reader").with_name(f"test_{path.name}")
        missing |= set() if mirrored.exists() else {source.path}
    faults = [f"{path} has no test file" for path in sorted(missing - WITHOUT_TEST)]
    faults += [f"{path} has one now, or is gone: take it off the list" for path in sorted(WITHOUT_TEST - missing)]
    assert not faults, "\n".join(["", *faults])


def test_everything_but_the_window_runs_without_pyside() -> None:
    modules = [s.module for s in PROGRAM if part_of(s.module) not in HOMES["PySide6"] and "__main__" not in s.module]
    code = f"import importlib, sys\nsys.modules['PySide6'] = None\nfor name in {modules}: importlib.import_module(name)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_tests_wait_for_things_and_never_for_time() -> None:
    measuring = {ROOT / "tests" / name for name in ("benchmarks", "shots")}  # they measure time, and are no tests
    files = [
        path for path in (ROOT / "tests").rglob("*.py") if not measuring & {path, path.with_suffix(""), *path.parents}
    ]
    assert [line for path in files for line in _matches(path, _WAITING)] == []


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    files = [path for path in all_files() if path.suffix in _TEXT]
    assert [line for path in files for line in _matches(path, _MACHINE_PATH)] == []


def _matches(path: Path, pattern: re.Pattern[str]) -> list[str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (UnicodeDecodeError, OSError):
        return []
    place = path.relative_to(ROOT).as_posix()
    return [f"{place}:{number} {line.strip()}" for number, line in enumerate(lines, 1) if pattern.search(line)]


@pytest.mark.parametrize(
    ("rule", "path", "code"),
    [
        (layer_faults, "reader/content/model.py", "from reader.search import engine"),
        (layer_faults, "reader/content/model.py", "if TYPE_CHECKING:\n    from reader.library import Library"),
        (layer_faults, "reader/search/engine.py", "import reader.userdata.store"),
        (layer_faults, "reader/errors.py", "from reader import paths"),
        (layer_faults, "reader/library.py", "from reader.ui.page import Page"),
        (layer_faults, "reader/strange.py", "x = 1"),
        (home_faults, "reader/library.py", "from PySide6.QtCore import QObject"),
        (home_faults, "reader/ui/page.py", "import whoosh.index"),
        (home_faults, "reader/ui/page.py", "import numpy"),
        (network_faults, "reader/ui/page.py", "def load():\n    import urllib.request"),
        (network_faults, "reader/ui/page.py", "import_module('socket')"),
        (network_faults, "reader/ui/page.py", "from PySide6.QtNetwork import QNetworkAccessManager"),
        (network_faults, "reader/ui/page.py", "from PySide6 import QtNetwork"),
        (network_faults, "reader/ui/page.py", "from PySide6.QtGui import QDesktopServices"),
        (late_import_faults, "reader/content/terms.py", "def find():\n    from reader.content import model"),
        (size_faults, "reader/library.py", "x = 1\n" * 301),
        (size_faults, "reader/library.py", "def f():\n" + "    x = 1\n" * 50),
        (size_faults, "reader/library.py", "class C:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(21))),
        (name_faults, "reader/ui/page_utils.py", ""),
        (name_faults, "reader/ui/page.py", "class PageManager: ..."),
        (opening_faults, "reader/ui/page.py", '"""Says it."""'),
        (connection_faults, "reader/ui/page.py", "button.clicked.connect(lambda: self.close())"),
    ],
)
def test_a_rule_bites(rule: Rule, path: str, code: str) -> None:
    assert len(list(rule(Source(path, code)))) >= 1


@pytest.mark.parametrize(
    ("rule", "path", "code"),
    [
        (layer_faults, "reader/ui/page.py", "from reader.content.model import Chapter\nfrom reader import __version__"),
        (layer_faults, "reader/search/engine.py", "from reader.search import query"),
        (network_faults, "reader/ui/single.py", "from PySide6.QtNetwork import QLocalServer, QLocalSocket"),
        (late_import_faults, "reader/cli.py", "def window():\n    from reader.app import run"),
        (
            size_faults,
            "reader/ui/page.py",
            "class C:\n" + "".join(f"    def keyEvent{n}(self): ...\n" for n in range(21)),
        ),
    ],
)
def test_a_rule_lets_pass_what_is_right(rule: Rule, path: str, code: str) -> None:
    assert list(rule(Source(path, code))) == []


def test_a_circle_is_found() -> None:
    circle = [Source("reader/a.py", "from reader import b"), Source("reader/b.py", "if x:\n    from reader.a import c")]
    assert set(import_cycle(circle)) == {"reader.a", "reader.b"}
