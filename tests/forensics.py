# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks for what should be forgotten: in files and their times, in everything that Python can reach, in all of Qt.

Words to look for are kept turned round (`turned`), so that the search does not find the searcher.
"""

from __future__ import annotations

import gc
import logging
import sys
import threading
import types
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QClipboard, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QWidget,
)
from shiboken6 import Shiboken

from reader.ui.page.page_view import PageView

BACKWARDS = "vqzrekram"
"""Begins every marker that is typed, read from its end."""
Stamp = tuple[bytes, int]
"""A file's content, and the time of its last change in nanoseconds."""
_OWN = (types.FrameType, types.CodeType, types.TracebackType)
_TEXTS = (str, bytes, bytearray)
_ASKED = ("text", "toPlainText", "placeholderText", "windowTitle", "accessibleName", "accessibleDescription")


def turned(text: str) -> str:
    """Return a text read from its end."""
    return text[::-1]


def words_to_keep(view: PageView) -> str:
    """Return the beginning of the longest paragraph of the page: no title, and in no summary."""
    document = view.document()
    texts = [document.findBlockByNumber(number).text() for number in range(document.blockCount())]
    return max((text for text in texts if "\ufffc" not in text), key=len)[:50]


def habits(root: QWidget) -> list[str]:
    """Return what the parts of a window remember of how they were used.

    Words in fields and what can be taken back there, the rows of lists in their order and the chosen one, which panel
    is in front, what is switched on.
    """
    found = [_habit(each) for each in root.findChildren(QWidget)]
    found += [
        f"{each.objectName()} on" for each in root.findChildren(QAction) if each.isCheckable() and each.isChecked()
    ]
    return sorted(each for each in found if each)


def _habit(each: QWidget) -> str:
    name = f"{type(each).__name__} {each.accessibleName()}"
    match each:
        case QLineEdit():
            return f"{name}: {each.text()!r}, {each.isUndoAvailable()}, {each.isRedoAvailable()}"
        case QPlainTextEdit() | QTextEdit() if not each.isReadOnly():
            document = each.document()
            return f"{name}: {each.toPlainText()!r}, {document.isUndoAvailable()}, {document.isRedoAvailable()}"
        case QStackedWidget():
            return f"{name}: {each.currentIndex()} in front"
        case QAbstractItemView() if each.model() is not None:
            model = each.model()
            rows = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
            return f"{name}: {rows}, {each.currentIndex().row()}"
        case _:
            return ""


def leave_a_fault_behind() -> None:
    """Have a fault of the program happen, with all that its frames hold."""

    def fail(typed: str) -> None:
        raise ValueError(typed)

    try:
        fail(turned(BACKWARDS) + "fault")
    except ValueError as fault:
        sys.last_value = fault  # as Python keeps it where Qt prints what went wrong in a slot


class _Heard(logging.Handler):
    """Keeps every line of the log, as a file would hold it."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__(logging.DEBUG)
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(self.format(record))


@contextmanager
def log_kept(lines: list[str]) -> Iterator[None]:
    """Add every line of the log to `lines`, also those that only developers see."""
    handler, logger = _Heard(lines), logging.getLogger()
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    yield
    logger.setLevel(level)
    logger.removeHandler(handler)


def tree(*folders: Path) -> dict[str, Stamp]:
    """Return every file in these folders with its content and time, and every folder with its time."""
    found: dict[str, Stamp] = {}
    for folder in folders:
        for path in (folder, *sorted(folder.rglob("*"))):
            if path.exists():
                found[str(path)] = (path.read_bytes() if path.is_file() else b"", path.stat().st_mtime_ns)
    return found


def traces(needles: Iterable[str]) -> list[str]:
    """Return where words are found that nobody should know any more; `needles` are turned round."""
    be_still()
    words = [turned(each) for each in needles]
    return [*_in_python(words), *_in_qt(words), *_in_clipboards(words)]


def reached(needle: str) -> list[str]:
    """Return where words are found that Python can reach. Good during a visit too; `traces` is not.

    `traces` makes wrappers of all widgets, and with one for the hidden head of a tree Qt soon crashes.
    """
    be_still()
    return list(_in_python([turned(needle)]))


def living(kind: str) -> list[object]:
    """Return every object of a class of the program of this name, such as `MainWindow`; as census counts them."""
    be_still()
    found = [each for each in gc.get_objects() if type(each).__name__ == kind]
    found = [each for each in found if str(type(each).__module__).startswith("reader.")]
    return [each for each in found if not isinstance(each, QObject) or Shiboken.isValid(each) or vars(each)]


def census(package: str = "reader.") -> dict[str, int]:
    """Return how many objects of each class of the program there are.

    What Qt has deleted counts while there is something in it; PySide never lets go of the empty shells of some.
    """
    be_still()
    count: dict[str, int] = {}
    for each in gc.get_objects():
        kind = type(each)
        is_shell = isinstance(each, QObject) and not Shiboken.isValid(each) and not vars(each)
        if str(kind.__module__).startswith(package) and not is_shell:
            name = f"{kind.__module__}.{kind.__qualname__}"
            count[name] = count.get(name, 0) + 1
    return count


def growth(act: Callable[[], None]) -> dict[str, tuple[int, int]]:
    """Do something four times; return of which classes the last two left more objects: how many before and after.

    The first ones make what is made once.
    """
    for _time in range(2):
        act()
    before = census()
    for _time in range(2):
        act()
    after = census()
    return {name: (before.get(name, 0), count) for name, count in after.items() if count > before.get(name, 0)}


def be_still() -> None:
    """Wait for searches: nothing can be looked through while it is being made. Then let go of circles."""
    for thread in threading.enumerate():
        if thread.name == "lane":
            thread.join(10)
    gc.unfreeze()
    gc.collect()


def _in_python(words: list[str]) -> Iterator[str]:
    """Yield whatever holds one of the words, itself reached from anywhere; frames of running code are not looked at."""
    coded = [word.encode() for word in words]
    own = {id(words), id(coded)}
    waiting: list[Any] = gc.get_objects()
    seen = {id(waiting), *own}
    while waiting:
        each = waiting.pop()
        if id(each) in seen or isinstance(each, _OWN):
            continue
        seen.add(id(each))
        inside = gc.get_referents(each)
        if isinstance(each, msgspec.Struct):
            inside += [getattr(each, name) for name in each.__struct_fields__]
        for part in inside:
            if isinstance(part, _TEXTS):
                needles: list[Any] = words if isinstance(part, str) else coded
                if any(needle in part for needle in needles):
                    yield f"{_name(each)} holds {bytes(part, 'utf-8') if isinstance(part, str) else bytes(part)!r}"[
                        :300
                    ]
            elif id(part) not in seen and not isinstance(part, type | types.ModuleType):
                waiting.append(part)


def _name(each: object) -> str:
    if isinstance(each, dict):
        return f"a dict with {[str(key)[:30] for key in list(each)[:8]]}"
    return f"{type(each).__module__}.{type(each).__qualname__}"


def _in_qt(words: list[str]) -> Iterator[str]:
    widgets = QApplication.allWidgets()
    actions = {id(action): action for widget in widgets for action in widget.actions()}
    for root in (*widgets, *actions.values()):
        for name, text in _texts_of(root):
            if any(word in text for word in words):
                yield f"{type(root).__name__}.{name} is {text[:120]!r}"
    for window in QGuiApplication.allWindows():
        if any(word in window.title() for word in words):
            yield f"a window is called {window.title()!r}"


def _texts_of(each: QObject) -> Iterator[tuple[str, str]]:
    for name in _ASKED:
        ask = getattr(each, name, None)
        if callable(ask):
            try:
                yield name, str(ask())
            except TypeError:
                continue  # it wants to be asked for one of several
    meta = each.metaObject()
    for place in range(meta.propertyCount()):
        if meta.property(place).typeName() == "QString":  # to read others would make Python think that it owns them
            yield meta.property(place).name(), str(meta.property(place).read(each))
    for key in each.dynamicPropertyNames():
        name = bytes(key.data()).decode()
        try:
            yield name, str(each.property(name))
        except RuntimeError:
            continue  # one of Qt's own, which Python cannot read


def _in_clipboards(words: list[str]) -> Iterator[str]:
    clipboard = QGuiApplication.clipboard()
    for mode in QClipboard.Mode:
        data = clipboard.mimeData(mode)
        for form in data.formats() if data is not None else ():
            if any(word.encode() in bytes(data.data(form).data()) for word in words):
                yield f"{mode.name} holds {form}"
