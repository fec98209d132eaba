# SPDX-License-Identifier: GPL-3.0-or-later
"""One visit that uses everything there is, in a process in which whatever leads out of the terminal cannot be built.

Run as `python -m tests.soak.watched_visit FOLDER INDEX`; it writes one JSON object: what somebody tried to build, which
modules came that must not, and how much was done.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path
from typing import NoReturn

from PySide6 import QtGui, QtWidgets
from PySide6.QtCore import QCoreApplication, QEvent, QTimer

WAYS_OUT = (
    *("QFileDialog", "QColorDialog", "QFontDialog", "QMessageBox", "QInputDialog", "QErrorMessage", "QProgressDialog"),
    *("QMenu", "QDialog", "QWizard", "QSystemTrayIcon", "QCompleter", "QMenuBar"),
)
NO_MODULES = ("webbrowser", "PySide6.QtPrintSupport", "PySide6.QtQml", "PySide6.QtWebEngineCore")
built: list[str] = []


def refuse(name: str) -> NoReturn:
    built.append(name)
    raise AssertionError(f"{name} was built in the terminal")


def _watched(name: str) -> type:
    """Return a class in the place of Qt's: it can be derived from and asked of, but never made."""
    real = getattr(QtWidgets, name)
    members = {"__init__": lambda _self, *_given, **_named: refuse(name)}
    for static in ("getOpenFileName", "getSaveFileName", "getColor", "getFont", "getText", "information", "question"):
        if hasattr(real, static):
            members[static] = staticmethod(lambda *_given, **_named: refuse(name))
    return type(name, (real,), members)


def watch() -> None:
    """Put the watched classes in place, before any module of the program is loaded."""
    for name in WAYS_OUT:
        setattr(QtWidgets, name, _watched(name))
    QtGui.QDesktopServices.openUrl = staticmethod(lambda *_given: refuse("QDesktopServices"))  # type: ignore[assignment]


class WatchedVisit:
    """One visit from beginning to end; `done` counts what was pressed and chosen."""

    def __init__(self, folder: Path, index: Path) -> None:
        from reader.app import make_application
        from reader.ui.kiosk.terminal import Terminal
        from reader.watch.lifeline import Lifeline
        from tests.started import paths_with

        self.application = make_application()
        paths = paths_with(index, folder / "data")
        self.terminal = Terminal(self.application, paths, _site_file(folder), Lifeline())
        self._take = self.terminal.faults.take
        self.terminal.faults.take = self._note  # type: ignore[method-assign]
        self._pressed: set[str] = set()
        self.done = 0

    def run(self) -> None:
        """Make the visit, and end."""
        self.terminal.open()
        QTimer.singleShot(0, self._use_and_tell)
        self.application.exec()
        self.terminal.close()

    def _note(self, kind, fault, trace) -> None:  # noqa: ANN001  as sys.excepthook
        built.append("".join(traceback.format_exception(kind, fault, trace)))
        self._take(kind, fault, trace)
        self.application.exit(1)

    def _use_and_tell(self) -> None:
        if self.terminal.kiosk is None:
            QTimer.singleShot(20, self._use_and_tell)
            return
        try:
            self._visit()
            self._be_staff()
            self.application.exit(0)
        except Exception:  # noqa: BLE001  told with the rest
            built.append(traceback.format_exc())
            self.application.exit(1)

    def _visit(self) -> None:
        kiosk = self.terminal.kiosk
        assert kiosk is not None
        kiosk.begin_visit("en")
        visit = kiosk.visit
        assert visit is not None
        for place in ("home", "surgery", "urgent"):
            visit.window.going.go_to_text(place)
            self._press_everything()
            self._act(place)
        kiosk.asking.show_seconds(20)
        self.terminal.shell.show_page(kiosk.asking)
        _settle()
        kiosk.end_visit("finished")

    def _act(self, place: str) -> None:
        """Do every action that can be done."""
        assert self.terminal.kiosk is not None
        assert self.terminal.kiosk.visit is not None
        for name, action in self.terminal.kiosk.visit.window.acts.items():
            if action.isEnabled() and action.isVisible() and (place == "surgery" or name == "home"):
                action.trigger()
                self.done += 1
                _settle()
                if name in ("keys", "comfort", "phone", "questions", "contents", "glossary", "kept"):
                    self._press_everything()

    def _press_everything(self) -> None:
        """Press every button that is seen, but for those that end the visit, and write into every field."""
        assert self.terminal.kiosk is not None
        visit = self.terminal.kiosk.visit
        if visit is None:
            return
        for button in self.terminal.shell.findChildren(QtWidgets.QAbstractButton):
            try:
                self._press(button, is_end=button is visit.foot.finished)
            except RuntimeError:
                continue  # another button's page went, and this one with it
        fields = visit.window.findChildren
        for field in (*fields(QtWidgets.QLineEdit), *fields(QtWidgets.QPlainTextEdit)):
            _write(field)

    def _press(self, button: QtWidgets.QAbstractButton, *, is_end: bool) -> None:
        name = f"{type(button).__name__} {button.accessibleName() or button.text()}"
        can = button.isVisible() and button.isEnabled() and button.window() is self.terminal.shell
        if can and not is_end and name not in self._pressed:
            self._pressed.add(name)
            button.click()
            self.done += 1
            _settle()

    def _be_staff(self) -> None:
        staff = self.terminal.staff
        assert staff is not None
        staff.corner.held.emit()
        staff.pad.entered.emit()
        _settle()
        staff.page.cleaning_requested.emit()
        _settle()
        staff.cleaning.finished.emit()


def _site_file(folder: Path) -> Path:
    from reader.site.pin import make_hash

    site = folder / "site.yaml"
    pin = make_hash("482913")
    site.write_text(
        f'organisation: Somewhere\nlanguages: [en]\nlistening: speaker\nstaff_pin: "{pin}"\n', encoding="utf-8"
    )
    site.chmod(0o600)
    return site


def _settle() -> None:
    for _time in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _write(field: QtWidgets.QLineEdit | QtWidgets.QPlainTextEdit) -> None:
    field.setFocus()
    field.selectAll()
    if isinstance(field, QtWidgets.QLineEdit):
        field.setText("scan")
        field.returnPressed.emit()
    else:
        field.setPlainText("a few words")
    _settle()


def _strange_modules(before: set[str]) -> list[str]:
    """Return the modules that came since and must not, and what the program's own know of ways out."""
    came = sorted(set(sys.modules) - before)
    ways = ("QFileDialog", "QMessageBox", "QPrintDialog", "QColorDialog", "QFontDialog", "QInputDialog")
    knowing = [
        f"{name}.{way}"
        for name, module in sorted(sys.modules.items())
        for way in ways
        if name.startswith("reader.") and hasattr(module, way)
    ]
    return [name for name in came if name in NO_MODULES or name.endswith("file_dialogs")] + knowing


def _proof() -> str:
    """Return what the watch says of a way out that is really taken."""
    from reader.ui.controls.file_dialogs import ask_to_open

    built.clear()
    try:
        ask_to_open(None, "", Path(), "")  # type: ignore[arg-type]
    except AssertionError:
        return built[0]
    return ""


def main(folder: Path, index: Path) -> int:
    watch()
    before = set(sys.modules)
    visit = WatchedVisit(folder, index)
    visit.run()
    seen = {"built": list(built), "modules": _strange_modules(before), "done": visit.done}
    print(json.dumps(seen | {"proof": _proof()}), flush=True)
    return 0


if __name__ == "__main__":
    code = main(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.stdout.flush()
    os._exit(code)
