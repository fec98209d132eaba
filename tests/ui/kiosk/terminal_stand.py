# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal on a small guide of its own, in the process of the tests, and somebody of the staff who comes in."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.paths import Paths
from reader.site.pin import make_hash
from reader.ui.kiosk.staff import Staff
from reader.ui.kiosk.terminal import Terminal
from reader.watch.lifeline import READY, Lifeline
from tests.guide_factory import make_guide
from tests.started import ROOT, SLOW_MS

SITE = "organisation: A hospital\nlanguages: [en]\nhelp_text: Ask at the desk.\nlistening: speaker\n"
SITE += f"staff_pin: {make_hash('482913')}\n"


class Line(Lifeline):
    """Keeps what is said."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say(self, word: str, what: str = "") -> None:
        self.said.append(word)


class Stand:
    """A terminal on a small guide of its own, and the codes with which it would end."""

    def __init__(self, application: QApplication, bot: QtBot, paths: Paths, site: Path) -> None:
        self.bot = bot
        self.site = site
        self.line = Line()
        self.codes: list[int] = []
        self.terminal = Terminal(application, paths, site, self.line)
        self.terminal.ended.connect(self.codes.append)

    def open(self, *, safe: bool = False, after: str = "") -> Stand:
        self.terminal.open(safe=safe, after=after)
        self.bot.waitUntil(lambda: READY in self.line.said, timeout=SLOW_MS)
        return self

    @property
    def is_waiting(self) -> bool:
        return self.terminal.kiosk is not None and self.terminal.kiosk.is_waiting()

    @property
    def words(self) -> str:
        page = self.terminal.page
        return page.title.text() if page.isVisible() else ""

    def raise_in_slot(self, fault: Exception) -> None:
        """Raise in a slot of Qt's, whose faults go to Python's hook."""

        def slot() -> None:
            raise fault

        QTimer.singleShot(0, self.terminal, slot)

    def visit(self) -> None:
        assert self.terminal.kiosk is not None
        self.terminal.kiosk.begin_visit()
        assert self.terminal.kiosk.is_in_visit

    def index(self) -> Path:
        assert self.terminal.care is not None
        return self.terminal.care.library.edition().path.parent


def own_paths(folder: Path) -> Paths:
    """Return the paths of a program that has the shipped resources but a small guide, all in `folder`."""
    resources = folder / "resources"
    resources.mkdir()
    for each in (ROOT / "resources").iterdir():
        if each.name != "guides":
            (resources / each.name).symlink_to(each)
    make_guide(resources / "guides" / "sample", chapters=2, sections=2)
    return Paths(resources, folder / "none", folder / "data", writes_only_data=True)


@contextmanager
def standing(application: QApplication, bot: QtBot, paths: Paths, site: Path) -> Iterator[Stand]:
    """Give a terminal with a site file of its own at `site`; the signals and the look of the process come back."""
    site.write_text(SITE)
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    stand = Stand(application, bot, paths, site)
    try:
        yield stand
    finally:
        stand.terminal.close()
        for number, handler in before.items():
            signal.signal(number, handler)
        application.setQuitOnLastWindowClosed(True)
        application.setStyleSheet("")


def enter(stand: Stand, *, pin: bool = True) -> Staff:
    """Hold the corner, and give the right PIN."""
    staff = stand.terminal.staff
    assert staff is not None
    staff.corner.held.emit()
    assert stand.terminal.shell.page is staff.pad
    if pin:
        staff.pad.entered.emit()
        assert stand.terminal.shell.page is staff.page
    return staff


def told(staff: Staff) -> list[str]:
    """Return what the staff page says."""
    return [label.text() for label in staff.page.findChildren(QLabel)]
