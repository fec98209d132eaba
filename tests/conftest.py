# SPDX-License-Identifier: GPL-3.0-or-later
"""What every test gets without asking: no screen, a data folder of its own, and no leftovers from the test before."""

from __future__ import annotations

import gc
import importlib
import logging
import os
import re
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from reader.paths import resources_folder
from reader.ui.garbage import look_if_due
from reader.ui.language import speak

_QT_FIXTURES = frozenset({"app", "qapp", "qtbot", "qtmodeltester"})
_PATIENCE_S = 10
_WORKERS = frozenset({"lane", "voice"})
"""The program's threads; whatever they print after the test would find nobody who listens."""
_SCREEN = Path(__file__).resolve().parent / "data" / "screen.json"
"""A screen with room for every window of the tests; Qt's own is 800 x 800."""
_PARTS = Path(__file__).resolve().parent / "ui"
"""The tests of the window's parts: they take about half of the time."""
settings.register_profile("the same every time", derandomize=True)
settings.load_profile("the same every time")  # a run tells of the change; --hypothesis-profile=default looks further

_STATUS = pytest.StashKey[int]()
_QT_OWN_WINDOWS = frozenset({"QTipLabel"})


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows while the tests run")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--onscreen"):
        # Qt reads a colon as the end of the name; on Windows only a path without a drive has none.
        screen = os.path.relpath(_SCREEN) if sys.platform == "win32" else str(_SCREEN)
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    elif os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        del os.environ["QT_QPA_PLATFORM"]
    if sys.platform.startswith("linux"):
        os.environ["LC_ALL"] = "C.UTF-8"  # the same language and number forms on every machine
        os.environ.pop("LANGUAGE", None)


@pytest.hookimpl(tryfirst=True)  # xdist reads the group in the same hook
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say which process each test belongs to, where there are two: always the same, so that a fault comes again."""
    for item in items:
        half = "parts" if item.path.is_relative_to(_PARTS) else "whole"
        item.add_marker(pytest.mark.xdist_group(half))


def pytest_collection_finish() -> None:
    """Let the garbage collector leave the tests themselves alone: there are thousands, and each visit's end looks."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Iterator[None]:
    """Look for garbage between two tests and, as in the program, on no other thread: xdist has one, too."""
    gc.disable()
    result = yield
    look_if_due()
    return result


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder for this test alone, not made yet. Where the system would put data leads there too."""
    folder = tmp_path / "data"
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    for name in ("LOCAL_APPDATA", "APPDATA"):
        monkeypatch.setenv(f"WIN_PD_OVERRIDE_{name}", str(tmp_path / name.lower()))
    if sys.platform == "darwin":
        monkeypatch.setenv("HOME", str(tmp_path))
    return folder


@pytest.fixture(autouse=True)
def english() -> None:
    """Begin in English, with the languages that are shipped, whatever the test before spoke: numbers and Qt, too."""
    speak("en", resources_folder() / "locale")


class LogWatch(logging.Handler):
    """Collects log records from WARNING up and compares them with those that the test said it expects."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self._patterns: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def expect(self, pattern: str) -> None:
        """Expect at least one record whose line `LEVEL logger: message` holds this regular expression."""
        self._patterns.append(pattern)

    def faults(self) -> list[str]:
        """Return what came unexpected and what was expected and did not come."""
        unexpected = [line for line in self.messages if not any(re.search(known, line) for known in self._patterns)]
        absent = [known for known in self._patterns if not any(re.search(known, line) for line in self.messages)]
        return [f"unexpected: {line}" for line in unexpected] + [f"expected, did not come: {known}" for known in absent]


@pytest.fixture(autouse=True)
def log_watch() -> Iterator[LogWatch]:
    """Fail the test when something was logged that it did not ask for."""
    watch = LogWatch()
    logging.getLogger().addHandler(watch)
    yield watch
    logging.getLogger().removeHandler(watch)
    faults = watch.faults()
    assert not faults, "log records:\n" + "\n".join(faults)


@pytest.fixture
def expect_log(log_watch: LogWatch) -> Callable[[str], None]:
    """A function: `expect_log("set aside")` asks for at least one such record."""
    return log_watch.expect


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    # The program loads this in a thread of its own, where it prints; pytest-qt, which listens to all that Qt prints,
    # must not be between two tests then: PySide would call a listener that is gone.
    importlib.import_module("PySide6.QtTextToSpeech")
    return QApplication


@pytest.fixture(scope="session")
def app(qapp: QApplication) -> QApplication:
    """The one application object of the whole run."""
    return qapp


@pytest.fixture(autouse=True)
def no_window_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """End a test that used Qt in order: work in the background first, then the windows, then what Qt still owes."""
    held_before = QGuiApplication.mouseButtons()
    yield
    if _QT_FIXTURES.isdisjoint(request.fixturenames):
        return
    _close_windows()
    for thread in threading.enumerate():
        if thread.name in _WORKERS:
            thread.join(_PATIENCE_S)
            assert not thread.is_alive(), f"the {thread.name} still runs in the background"
    if _windows():
        gc.collect()  # a window may hang in a circle of references that is nobody's any more
        deliver_deletions()
    held = QGuiApplication.mouseButtons() & ~held_before
    names = [f"{type(window).__name__} “{window.objectName() or window.windowTitle()}”" for window in _windows()]
    _delete_windows()
    assert not names, f"windows left open (qtbot.addWidget closes them): {', '.join(names)}"
    assert held == Qt.MouseButton.NoButton, f"{held} is still down for the tests that come after"


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    session.config.stash[_STATUS] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End the process when all is told.

    WORKAROUND: after a few thousand tests Python's own ending now and then crashed in PySide, when it let go of
    wrappers in an order of its own (https://doc.qt.io/qtforpython-6/shiboken6/typesystem_ownership.html). Each test
    already deletes what it made, and the program's own ending is tested in processes of their own.
    """
    status = config.stash.get(_STATUS, None)
    if status is None or QCoreApplication.instance() is None:
        return
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def deliver_deletions() -> None:
    """Let Qt delete what was told to `deleteLater`."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _close_windows() -> None:
    for window in _windows():
        window.close()
    deliver_deletions()


def _delete_windows() -> None:
    for window in _windows():
        window.deleteLater()
    deliver_deletions()


def _windows() -> list[QWidget]:
    return [window for window in QApplication.topLevelWidgets() if type(window).__name__ not in _QT_OWN_WINDOWS]
