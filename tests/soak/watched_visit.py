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


def main(folder: Path, index: Path) -> int:  # noqa: C901  one visit from beginning to end, step by step
    watch()
    before = set(sys.modules)
    from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

    from reader.app import make_application
    from reader.site.pin import make_hash
    from reader.ui.kiosk.terminal import Terminal
    from reader.watch.lifeline import Lifeline
    from tests.started import paths_with

    site = folder / "site.yaml"
    site.write_text(
        f'organisation: Somewhere\nlanguages: [en]\nlistening: speaker\nstaff_pin: "{make_hash("482913")}"\n',
        encoding="utf-8",
    )
    site.chmod(0o600)
    application = make_application()
    terminal = Terminal(application, paths_with(index, folder / "data"), site, Lifeline())
    take = terminal.faults.take

    def note(kind, fault, trace) -> None:  # noqa: ANN001  as sys.excepthook
        built.append("".join(traceback.format_exception(kind, fault, trace)))
        take(kind, fault, trace)
        application.exit(1)

    terminal.faults.take = note
    done = 0
    pressed_before: set[str] = set()

    def settle() -> None:
        for _time in range(3):
            QCoreApplication.sendPostedEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def press_everything() -> int:
        """Press every button that is seen, but for those that end the visit, and write into every field."""
        assert terminal.kiosk is not None
        visit, pressed = terminal.kiosk.visit, 0
        if visit is None:
            return 0
        for button in terminal.shell.findChildren(QAbstractButton):
            try:
                is_end = button is visit.foot.finished or button.window() is not terminal.shell
                name = f"{type(button).__name__} {button.accessibleName() or button.text()}"
                if button.isVisible() and button.isEnabled() and not is_end and name not in pressed_before:
                    pressed_before.add(name)
                    button.click()
                    pressed += 1
                    settle()
            except RuntimeError:
                continue  # another button's page went, and this one with it
        for field in (*visit.window.findChildren(QLineEdit), *visit.window.findChildren(QPlainTextEdit)):
            field.setFocus()
            field.selectAll()
            if isinstance(field, QLineEdit):
                field.setText("scan")
                field.returnPressed.emit()
            else:
                field.setPlainText("a few words")
            settle()
        return pressed

    def use() -> None:
        nonlocal done
        kiosk = terminal.kiosk
        if kiosk is None:
            QTimer.singleShot(20, use_and_tell)
            return
        kiosk.begin_visit("en")
        visit = kiosk.visit
        assert visit is not None
        for place in ("home", "surgery", "urgent"):
            visit.window.going.go_to_text(place)
            done += press_everything()
            for name, action in visit.window.acts.items():
                if action.isEnabled() and action.isVisible() and (place == "surgery" or name == "home"):
                    action.trigger()
                    done += 1
                    settle()
                    if name in ("keys", "comfort", "phone", "questions", "contents", "glossary", "kept"):
                        done += press_everything()
        kiosk.asking.show_seconds(20)
        terminal.shell.show_page(kiosk.asking)
        settle()
        kiosk.end_visit("finished")
        staff = kiosk._staff
        assert staff is not None
        staff.corner.held.emit()
        staff.pad.entered.emit()
        settle()
        staff.page.cleaning_requested.emit()
        settle()
        staff.cleaning.finished.emit()
        application.exit(0)

    terminal.open()

    def use_and_tell() -> None:
        try:
            use()
        except Exception:  # noqa: BLE001  told with the rest
            built.append(traceback.format_exc())
            application.exit(1)

    QTimer.singleShot(0, use_and_tell)
    application.exec()
    terminal.close()
    modules = [
        name for name in sorted(set(sys.modules) - before) if name in NO_MODULES or name.endswith("file_dialogs")
    ]
    knowing = [
        f"{name}.{way}"
        for name, module in sorted(sys.modules.items())
        for way in ("QFileDialog", "QMessageBox", "QPrintDialog", "QColorDialog", "QFontDialog", "QInputDialog")
        if name.startswith("reader.") and hasattr(module, way)
    ]
    seen = {"built": list(built), "modules": modules + knowing, "done": done}
    from reader.ui.controls.file_dialogs import ask_to_open

    built.clear()
    try:
        ask_to_open(None, "", Path(), "")  # type: ignore[arg-type]
    except AssertionError:
        seen["proof"] = built[0]
    print(json.dumps(seen), flush=True)
    return 0


if __name__ == "__main__":
    code = main(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.stdout.flush()
    os._exit(code)
