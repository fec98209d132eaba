# SPDX-License-Identifier: GPL-3.0-or-later
"""The wall around the terminal: which keys and presses reach a widget, and that the shell is the only window."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QClipboard,
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFileOpenEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QRasterWindow,
    QShortcut,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTextBrowser,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.shell import KioskShell
from reader.ui.kiosk.wall import KEYS, SHIFTED, Wall, is_known

_Key, _Held, _Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
SHORTCUTS = (
    *("Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A", "Ctrl+Q", "Ctrl+W", "Ctrl+N", "Ctrl+O", "Ctrl+P", "Ctrl+S", "Ctrl+Z"),
    *("Alt+F4", "Alt+Tab", "Alt+Space", "Alt+A", "Meta+D", "Meta+L", "Ctrl+Alt+T", "Ctrl+Alt+Left", "Ctrl+Shift+C"),
    *(*(f"F{number}" for number in (1, *range(3, 13))), "Shift+F10", "Menu", "Print", "Ins", "Shift+Ins", "Shift+Del"),
    *("Shift+Home", "Shift+Right", "Ctrl+Tab", "Ctrl+Return", "Ctrl+Backspace", "Help", "Back", "Home Page"),
)


class Page(QWidget):
    """A field, a text with a link, a text to write, and a note of every key and press that reached them."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.field, self.browser, self.writing, self.choice = QLineEdit(), QTextBrowser(), QPlainTextEdit(), QComboBox()
        self.browser.setHtml("<p>Words and <a href='a'>a link</a></p>")
        self.choice.addItems(["one", "two"])
        column = QVBoxLayout(self)
        for part in (self.field, self.browser, self.writing, self.choice):
            column.addWidget(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.heard.append(QKeySequence(event.keyCombination()).toString())


class Guarded:
    """A shell behind the wall, with a page of widgets that would do all kinds of things."""

    def __init__(self, bot: QtBot) -> None:
        self.bot = bot
        self.page = Page()
        self.shell = KioskShell()
        self.shell.show_page(self.page)
        self.wall = Wall(self.shell)
        self.refused: list[bool] = []
        self.wall.window_refused.connect(lambda: self.refused.append(True))
        self.wall.begin()
        with bot.waitExposed(self.shell):
            self.shell.fill_screen()
        bot.waitUntil(self.shell.isActiveWindow)

    @property
    def stands(self) -> bool:
        shell = self.shell
        is_whole = shell.windowState() == Qt.WindowState.WindowFullScreen
        return shell.isVisible() and is_whole and shell.geometry() == shell.screen().geometry()

    def press(self, keys: str) -> None:
        combination = QKeySequence.fromString(keys)[0]
        window = self.shell.windowHandle()
        assert window is not None
        QTest.keyClick(window, combination.key(), combination.keyboardModifiers())

    def other_windows(self) -> list[QWidget]:
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not self.shell]
        return [each for each in shown if not each.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)]


@pytest.fixture
def guarded(qtbot: QtBot) -> Iterator[Guarded]:
    made = Guarded(qtbot)
    yield made
    made.wall.unlock()
    made.wall.end()
    made.shell.close()
    made.shell.deleteLater()


# -- keys ------------------------------------------------------------------------------------------------------------


def test_keys_with_a_sign_and_those_of_the_list_reach_the_page(guarded: Guarded) -> None:
    guarded.page.setFocus()
    for key in (_Key.Key_A, _Key.Key_Space, _Key.Key_Up, _Key.Key_PageDown, _Key.Key_Return, _Key.Key_Escape):
        guarded.press(QKeySequence(key).toString())
    assert guarded.page.heard == ["A", "Space", "Up", "PgDown", "Return", "Esc"]


def test_tab_goes_on_and_back(guarded: Guarded) -> None:
    page = guarded.page
    page.writing.setFocus()
    page.writing.setTabChangesFocus(True)
    guarded.press("Tab")
    assert page.choice.hasFocus()
    guarded.press("Shift+Backtab")
    assert page.writing.hasFocus()


@pytest.mark.parametrize("keys", SHORTCUTS)
def test_no_other_key_reaches_anything(keys: str, guarded: Guarded) -> None:
    done: list[str] = []
    QShortcut(QKeySequence(keys), guarded.page, lambda: done.append(keys))
    guarded.page.setFocus()
    guarded.press(keys)
    assert (guarded.page.heard, done) == ([], [])
    assert guarded.stands


def test_a_shortcut_of_an_arrow_alone_works(guarded: Guarded) -> None:
    done: list[bool] = []
    QShortcut(QKeySequence("Right"), guarded.page, lambda: done.append(True))
    guarded.page.setFocus()
    guarded.press("Right")
    assert done == [True]


def test_capitals_and_accents_can_be_typed(guarded: Guarded) -> None:
    guarded.page.field.setFocus()
    for key, held, text in (
        (_Key.Key_E, _Held.ShiftModifier, "E"),
        (0, _Held.NoModifier, "é"),
        (0x1E9E, _Held.ShiftModifier, "ẞ"),
    ):
        QCoreApplication.sendEvent(guarded.page.field, QKeyEvent(QEvent.Type.KeyPress, key, held, text))
    assert guarded.page.field.text() == "Eéẞ"


def test_the_list_itself() -> None:
    none, shift = _Held.NoModifier, _Held.ShiftModifier
    assert all(is_known(key, none) for key in KEYS)
    assert {key for key in KEYS if is_known(key, shift)} == SHIFTED
    for held in (_Held.ControlModifier, _Held.AltModifier, _Held.MetaModifier):
        assert not any(is_known(key, held | more, "a") for key in (*KEYS, _Key.Key_A) for more in (none, shift))
    assert is_known(_Key.Key_5, _Held.KeypadModifier, "5")
    assert not is_known(_Key.Key_unknown, none)
    assert not is_known(0, none, "\x7f")


@pytest.mark.parametrize("keys", ["Ctrl+A", "Ctrl+C", "Ctrl+X", "Ctrl+Ins"])
def test_nothing_can_be_copied(keys: str, guarded: Guarded) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    for widget in (guarded.page.browser, guarded.page.field, guarded.page.writing):
        widget.setFocus()
        if not isinstance(widget, QTextBrowser):
            guarded.press("A")
            widget.selectAll()
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            combination = QKeySequence.fromString(keys)[0]
            QCoreApplication.sendEvent(widget, QKeyEvent(kind, combination.key(), combination.keyboardModifiers(), ""))
        guarded.press(keys)
    assert clipboard.text() == ""
    assert clipboard.text(QClipboard.Mode.Selection) == ""
    assert guarded.page.field.text() == "a", "nor cut out"


# -- mouse, touch, drops ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("button", [_Button.RightButton, _Button.MiddleButton, _Button.BackButton])
def test_only_the_left_button_presses(
    button: Qt.MouseButton, guarded: Guarded, monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed: list[bool] = []
    monkeypatch.setattr(Page, "mousePressEvent", lambda _self, _event: pressed.append(True), raising=False)
    QTest.mouseClick(guarded.page, button)
    QTest.mouseDClick(guarded.page, button)
    QTest.mouseRelease(guarded.page, button)  # after a double click QTest holds it down
    assert pressed == []
    QTest.mouseClick(guarded.page, _Button.LeftButton, _Held.ControlModifier)
    assert pressed == []
    QTest.mouseClick(guarded.page, _Button.LeftButton)
    assert pressed == [True]


def test_the_middle_button_puts_nothing_in(guarded: Guarded) -> None:
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        clipboard.setText("from elsewhere", mode)
    QTest.mouseClick(guarded.page.field, _Button.MiddleButton)
    QTest.mouseClick(guarded.page.writing.viewport(), _Button.MiddleButton)
    guarded.press("Ctrl+V")
    assert guarded.page.field.text() + guarded.page.writing.toPlainText() == ""
    clipboard.clear()


def test_no_widget_shows_a_menu(guarded: Guarded) -> None:
    asked = 0
    for widget in (guarded.shell, *guarded.shell.findChildren(QWidget)):
        for reason in QContextMenuEvent.Reason:
            QCoreApplication.sendEvent(
                widget, QContextMenuEvent(reason, QPoint(5, 5), widget.mapToGlobal(QPoint(5, 5)))
            )
            asked += 1
    assert asked > 20
    assert guarded.shell.findChildren(QMenu) == []
    assert QApplication.activePopupWidget() is None


def test_no_widget_shows_a_tip(guarded: Guarded) -> None:
    guarded.page.field.setToolTip("A tip")
    for kind in (QEvent.Type.ToolTip, QEvent.Type.WhatsThis):
        QCoreApplication.sendEvent(guarded.page.field, QHelpEvent(kind, QPoint(5, 5), QPoint(5, 5)))
    assert not QToolTip.isVisible()
    assert guarded.other_windows() == []


def test_what_is_dropped_falls_beside(guarded: Guarded) -> None:
    data = QMimeData()
    data.setText("dropped")
    data.setUrls([QUrl.fromLocalFile("/etc/hostname")])
    copy, none = Qt.DropAction.CopyAction, _Held.NoModifier
    for target in (guarded.page.field, guarded.page.writing.viewport(), guarded.page.browser.viewport()):
        enter = QDragEnterEvent(QPoint(5, 5), copy, data, _Button.LeftButton, none)
        drop = QDropEvent(QPointF(5, 5), copy, data, _Button.LeftButton, none)
        for event in (enter, drop):
            QCoreApplication.sendEvent(target, event)
            assert not event.isAccepted()
    assert guarded.page.field.text() + guarded.page.writing.toPlainText() == ""
    assert guarded.page.browser.toPlainText() == "Words and a link"


def test_a_file_that_the_system_sends_is_not_heard_of(guarded: Guarded, qapp: QApplication) -> None:
    event = QFileOpenEvent("/etc/hostname")
    QCoreApplication.sendEvent(qapp, event)
    assert not event.isAccepted()


def test_marked_text_cannot_be_picked_up(guarded: Guarded) -> None:
    writing = guarded.page.writing
    writing.setPlainText("some words that are marked")
    writing.selectAll()
    view = writing.viewport()
    QTest.mousePress(view, _Button.LeftButton, pos=QPoint(20, 10))
    rescue = QTimer(view)
    rescue.setSingleShot(True)
    rescue.timeout.connect(lambda: QTest.keyClick(view, _Key.Key_Escape))  # would end a drag, which waits for its end
    rescue.start(2000)
    for step in range(40):
        QTest.mouseMove(view, QPoint(20 + 5 * step, 10))
    QTest.mouseRelease(view, _Button.LeftButton, pos=QPoint(220, 10))
    assert writing.toPlainText() == "some words that are marked"
    assert not [
        each
        for each in QGuiApplication.topLevelWindows()
        if each.isVisible() and each is not guarded.shell.windowHandle()
    ]


def test_the_wheel_scrolls_and_does_not_change_the_size(guarded: Guarded) -> None:
    browser, window = guarded.page.browser, guarded.shell.windowHandle()
    assert window is not None
    browser.setHtml("<p>Line</p>" * 300)
    place = browser.viewport().mapTo(guarded.shell, QPoint(10, 10))
    size = browser.font().pointSizeF()
    QTest.wheelEvent(window, place, QPoint(0, 480), QPoint(), _Held.ControlModifier)
    assert browser.font().pointSizeF() == size
    QTest.wheelEvent(window, place, QPoint(0, -480))
    assert browser.verticalScrollBar().value() > 0


# -- windows ---------------------------------------------------------------------------------------------------------


def test_close_and_quit_are_refused(guarded: Guarded, qapp: QApplication) -> None:
    ending: list[bool] = []
    qapp.aboutToQuit.connect(lambda: ending.append(True))
    for target in (guarded.shell, guarded.shell.windowHandle()):
        QCoreApplication.sendEvent(target, QCloseEvent())
    assert not guarded.shell.close()
    QCoreApplication.sendEvent(qapp, QEvent(QEvent.Type.Quit))
    assert guarded.stands
    assert ending == []


def test_a_part_of_the_page_may_close(guarded: Guarded) -> None:
    assert guarded.page.field.close()
    assert guarded.page.field.isHidden()


def test_unlocked_it_closes(guarded: Guarded) -> None:
    guarded.wall.unlock()
    assert guarded.shell.close()
    assert guarded.shell.isHidden()


@pytest.mark.parametrize("attack", ["showMinimized", "showNormal", "showMaximized", "hide"])
def test_it_is_over_the_whole_screen_again(attack: str, guarded: Guarded) -> None:
    getattr(guarded.shell, attack)()
    guarded.bot.waitUntil(lambda: guarded.stands)
    guarded.bot.waitUntil(guarded.shell.isActiveWindow)


def test_moved_and_made_small_it_takes_its_place_again(guarded: Guarded) -> None:
    guarded.shell.setGeometry(30, 40, 500, 300)
    assert not guarded.stands
    guarded.bot.waitUntil(lambda: guarded.stands)


def test_moving_it_again_and_again_does_not_put_that_off(guarded: Guarded) -> None:
    end = time.monotonic() + 10
    stood: list[bool] = []
    mover = QTimer(guarded.shell, interval=5)
    mover.timeout.connect(lambda: stood.append(guarded.stands) or guarded.shell.move(30 + len(stood) % 9, 40))
    mover.start()
    guarded.bot.waitUntil(lambda: True in stood[1:] or time.monotonic() > end, timeout=11_000)
    mover.stop()
    assert True in stood[1:]


def test_another_screen_is_noticed(guarded: Guarded, qapp: QApplication) -> None:
    guarded.shell.setGeometry(0, 0, 400, 300)
    guarded.bot.waitUntil(lambda: guarded.stands)
    asked: list[bool] = []
    guarded.wall.stand = lambda: asked.append(True)  # type: ignore[method-assign]
    guarded.wall._settling.timeout.connect(lambda: asked.append(True))
    qapp.primaryScreenChanged.emit(qapp.primaryScreen())
    guarded.bot.waitUntil(lambda: bool(asked))


def test_unlocked_it_may_go(guarded: Guarded) -> None:
    guarded.wall.unlock()
    guarded.shell.hide()
    guarded.wall.stand()
    assert guarded.shell.isHidden()


def test_a_second_window_never_comes_up(guarded: Guarded) -> None:
    other = QWidget()
    other.show()
    assert guarded.other_windows() == []
    guarded.bot.waitUntil(other.isHidden)
    assert guarded.refused == [True]
    other.deleteLater()


def test_a_dialog_that_is_waited_for_ends_at_once(guarded: Guarded) -> None:
    box = QMessageBox(guarded.shell)
    guard = QTimer(guarded.shell, interval=5000, singleShot=True)
    guard.timeout.connect(box.accept)
    guard.start()
    box.exec()
    assert guard.isActive(), "the wall ended it"
    assert guarded.refused == [True]
    box.deleteLater()


def test_a_dialog_that_refuses_to_close_is_hidden(guarded: Guarded) -> None:
    class Stubborn(QDialog):
        def closeEvent(self, event: QCloseEvent) -> None:
            event.ignore()

        def reject(self) -> None:
            return

    dialog = Stubborn(guarded.shell)
    dialog.open()
    guarded.bot.waitUntil(dialog.isHidden)
    dialog.deleteLater()


def test_a_menu_and_a_list_that_drops_down_are_refused(guarded: Guarded) -> None:
    menu = QMenu(guarded.shell)
    menu.addAction("Open")
    menu.popup(QPoint(10, 10))
    guarded.bot.waitUntil(lambda: guarded.refused == [True])
    guarded.page.choice.showPopup()
    guarded.bot.waitUntil(lambda: guarded.refused == [True, True])
    assert QApplication.activePopupWidget() is None
    assert guarded.other_windows() == []


def test_a_window_without_widgets_is_refused(guarded: Guarded) -> None:
    window = QRasterWindow()
    window.show()
    guarded.bot.waitUntil(lambda: not window.isVisible())
    assert guarded.refused == [True]
    window.destroy()
    window.deleteLater()


# -- cost ------------------------------------------------------------------------------------------------------------


def test_it_looks_at_an_event_for_a_few_millionths_of_a_second(guarded: Guarded) -> None:
    times, event = 20_000, QEvent(QEvent.Type.User)

    def seconds() -> float:
        begun = time.perf_counter()
        for _time in range(times):
            QCoreApplication.sendEvent(guarded.page, event)
        return time.perf_counter() - begun

    with_wall = min(seconds() for _try in range(3))
    QApplication.instance().removeEventFilter(guarded.wall)  # type: ignore[union-attr]
    without = min(seconds() for _try in range(3))
    QApplication.instance().installEventFilter(guarded.wall)  # type: ignore[union-attr]
    assert (with_wall - without) / times < 20e-6  # about 2 on a quiet machine
