# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reading window says on every screen: started in French, and switched there and back while a screen is open.

A switch may close a sheet or let a message go, but what is still to be seen must be what a window says that was started
in the language. The guide's pages are read as far as their first words.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSize, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QMenu, QTextEdit, QWidget

from tests.accessibility import room, words_left
from tests.accessibility.screens import SCREENS, reset
from tests.accessibility.survey import Survey
from tests.started import Person, visible_widgets

OTHER_LANGUAGE = "fr"
LOOKS = ((1280, 800, 100), (1366, 768, 200), (320, 256, 100))
"""Width, height and size of text in percent."""
LEFT_OUT = {
    "preparing the guide": "comes before there is a window",
    "saving the leaflet": "is given an English title by the test, and holds the keyboard until it is done",
    "the same page in another language": "is a switch itself",
    "two languages": "shows both",
    "a guide to add": "KNOWN FAULT: an open sheet about a pack is not said anew in another language",
    "installing a guide": "KNOWN FAULT: the same",
    "a guide that is being written": "KNOWN FAULT: the bar of a preview is not said anew in another language",
    "what to look at in it": "KNOWN FAULT: the same",
}
"""Screens that are not switched -> why."""
OWN_WORDS = "KeptTree"
"""A list of what readers wrote and marked, in whatever language they did."""
_BEGINNING = 300
_ROWS = 40


def walk_in_french(person: Person, survey: Survey) -> set[str]:
    """Look at every screen in a window that was started in French; return all that it says."""
    said: set[str] = set()
    for width, height, percent in LOOKS:
        person.resize(width, height)
        person.set_text_size(percent)
        for name, screen in SCREENS.items():
            where = f"{name} ({width}x{height} at {percent} %, {OTHER_LANGUAGE})"
            _open(person, name)
            root = screen.root(person)
            survey.looked_at += 1
            survey.note("A8", where, room.cut_off(root))
            survey.note("A8", where, room.outside_the_screen(person.window, QSize(width, height)))
            survey.note("A13", where, room.too_small(root))
            if percent == 100 and name not in LEFT_OUT:
                survey.note_names(where, root)
                survey.note("words", where, words_left.english(root, OTHER_LANGUAGE))
                said |= {*_said_by(root)}
            screen.leave(person)
    return said


def switch_everywhere(person: Person, survey: Survey, said_in_french: set[str]) -> None:
    """Switch to French and back on every screen of a window that was started in English, and listen."""
    width, height, _percent = LOOKS[0]
    person.resize(width, height)
    again: dict[str, set[str]] = {}
    said_in_english: set[str] = set()
    for name, screen in SCREENS.items():
        if name in LEFT_OUT:
            continue
        _open(person, name)
        said_in_english |= {*_said_by(screen.root(person))}
        _speak(person, OTHER_LANGUAGE)
        wrong = {*_said_by(screen.root(person))} - said_in_french
        survey.note("switched", f"{name}, in French", [f"says “{words}”" for words in sorted(wrong)])
        _speak(person, "en")
        again[name] = {*_said_by(screen.root(person))}
        survey.looked_at += 1
        screen.leave(person)
    for name, said in again.items():
        wrong = said - said_in_english
        survey.note("switched", f"{name}, in English again", [f"says “{words}”" for words in sorted(wrong)])


def _open(person: Person, name: str) -> None:
    reset(person)
    SCREENS[name].open(person)
    _come_to_rest(person)


def _speak(person: Person, language: str) -> None:
    person.session.settings.set("app.language", language)
    _come_to_rest(person)


def _come_to_rest(person: Person) -> None:
    """Wait for what another language asks for: a page that is set anew, and an answer from another index."""
    person.settle()
    rested: list[bool] = []
    person.bot.waitUntil(lambda: not person.window.later.results._is_waiting)
    QTimer.singleShot(0, lambda: rested.append(True))
    person.bot.waitUntil(lambda: bool(rested))
    person.settle()


def _said_by(root: QWidget) -> Iterator[str]:
    for widget in (root, *visible_widgets(root)):
        kind = type(widget).__name__
        for words in (*_words_of(widget), *_rows_of(widget)):
            if words:
                yield f"{kind}: {words}"


def _words_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTextEdit):
        yield widget.toPlainText()[:_BEGINNING]
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())


def _rows_of(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractItemView) and type(widget).__name__ != OWN_WORDS and widget.model() is not None:
        yield from _rows_below(widget.model(), QModelIndex())


def _rows_below(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), _ROWS)):
        index = model.index(row, 0, parent)
        yield str(index.data())
        yield from _rows_below(model, index)
