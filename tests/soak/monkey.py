# SPDX-License-Identifier: GPL-3.0-or-later
"""A monkey at the terminal: presses, touches, drags, drops and pulls at random, always the same for the same seed.

It acts on the shell's native window, as a keyboard, a finger and a window manager do. It knows nothing of what it hits.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

_Key, _Held, _Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
KEYS = (
    *(_Key.Key_A, _Key.Key_C, _Key.Key_E, _Key.Key_N, _Key.Key_O, _Key.Key_P, _Key.Key_Q, _Key.Key_S, _Key.Key_T),
    *(_Key.Key_V, _Key.Key_W, _Key.Key_X, _Key.Key_Z, _Key.Key_1, _Key.Key_4, _Key.Key_Space, _Key.Key_Plus),
    *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Home),
    *(_Key.Key_End, _Key.Key_Tab, _Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Return, _Key.Key_Return, _Key.Key_Enter),
    *(_Key.Key_Escape, _Key.Key_Backspace, _Key.Key_Delete, _Key.Key_Insert, _Key.Key_Menu, _Key.Key_Print),
    *(_Key.Key_F1, _Key.Key_F3, _Key.Key_F4, _Key.Key_F5, _Key.Key_F8, _Key.Key_F10, _Key.Key_F11, _Key.Key_F12),
    *(_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_Meta, _Key.Key_Super_L, _Key.Key_Help, _Key.Key_Copy),
    *(_Key.Key_Paste, _Key.Key_Back, _Key.Key_HomePage, _Key.Key_MediaPlay, _Key.Key_PowerOff, _Key.Key_Sleep),
)
"""A fixed list: QTest gives up at some rare keys."""
HELD = (
    *(_Held.NoModifier,) * 6,
    *(_Held.ShiftModifier, _Held.ControlModifier, _Held.AltModifier, _Held.MetaModifier),
    *(_Held.ControlModifier | _Held.ShiftModifier, _Held.ControlModifier | _Held.AltModifier),
)
_FIELDS = (QLineEdit, QPlainTextEdit)
_PARTS = (QAbstractButton, QLineEdit, QAbstractScrollArea, QLabel)
"""Not every QWidget there is: of Qt's own inner ones PySide 6.11.3 makes wrappers that never go, and they add up."""
_TEXTS = ("scan", "scanner", "what is a tumour", "prrt", "soins", "9.2", "xyzzy")


class Monkey:
    """`act` does one thing to `shell`. `wait` makes that many seconds pass on the terminal's clock."""

    def __init__(self, shell: QWidget, seed: int, wait: Callable[[float], None]) -> None:
        self._shell = shell
        self._any = random.Random(seed)
        self._wait = wait
        self._finger = QTest.createTouchDevice()
        self.did = ""
        """The last thing, for who asks what went wrong."""
        self._acts: dict[Callable[[], None], int] = {
            self.press_button: 30, self.click_somewhere: 10, self.press_key: 30, self.type_words: 3, self.tap: 8,
            self.drag_finger: 5, self.long_press: 2, self.click_other_button: 6, self.double_click: 3, self.wheel: 6,
            self.ask_menu: 5, self.ask_help: 2, self.close: 2, self.quit: 1, self.resize: 2, self.change_state: 2,
            self.change_screen: 1, self.drop: 3, self.move_focus: 5, self.mark_and_drag: 2, self.rest: 3, self.hide: 1,
        }  # fmt: skip

    def act(self) -> None:
        """Do something."""
        (act,) = self._any.choices(list(self._acts), list(self._acts.values()))
        self.did = act.__name__
        act()

    # -- keys -----------------------------------------------------------------------------------------------------

    def press_key(self) -> None:
        key, held = self._any.choice(KEYS), self._any.choice(HELD)
        self.did = f"{key.name} with {held.name}"
        QTest.keyClick(self._window(), key, held)

    def type_words(self) -> None:
        field = QApplication.focusWidget()
        fields = self._seen(*_FIELDS)
        if not isinstance(field, QLineEdit | QPlainTextEdit) and fields:
            self._any.choice(fields).setFocus(Qt.FocusReason.MouseFocusReason)
        for sign in self._any.choice(_TEXTS):
            QTest.keyClick(self._window(), ord(sign.upper()))

    # -- fingers and mice -----------------------------------------------------------------------------------------

    def press_button(self) -> None:
        buttons = [each for each in self._seen(QAbstractButton) if each.isEnabled()]
        if buttons:
            button = self._any.choice(buttons)
            self.did = f"press {type(button).__name__} “{button.accessibleName() or button.text()}”"
            self._click(button.mapTo(self._shell, button.rect().center()))

    def click_somewhere(self) -> None:
        self._click(self._place())

    def tap(self) -> None:
        place = self._place()
        QTest.touchEvent(self._window(), self._finger).press(0, place).commit()
        QTest.touchEvent(self._window(), self._finger).release(0, place).commit()

    def drag_finger(self) -> None:
        start, end = self._place(), self._place()
        fingers = self._any.choice((1, 1, 2))
        for kind in ("press", "move", "move", "release"):
            sequence = QTest.touchEvent(self._window(), self._finger)
            for finger in range(fingers):
                getattr(sequence, kind)(finger, (start if kind == "press" else end) + QPoint(60 * finger, 0))
            sequence.commit()

    def long_press(self) -> None:
        place = self._any.choice((QPoint(20, 20), self._place()))
        QTest.mousePress(self._window(), _Button.LeftButton, _Held.NoModifier, place)
        self._wait(6)
        self._send(self._shell.childAt(place), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place))
        QTest.mouseRelease(self._window(), _Button.LeftButton, _Held.NoModifier, place)

    def click_other_button(self) -> None:
        buttons = (_Button.RightButton, _Button.MiddleButton, _Button.BackButton, _Button.ForwardButton)
        QTest.mouseClick(self._window(), self._any.choice(buttons), self._any.choice(HELD), self._place())

    def double_click(self) -> None:
        place = self._place()
        QTest.mouseDClick(self._window(), _Button.LeftButton, self._any.choice(HELD), place)
        QTest.mouseRelease(self._window(), _Button.LeftButton, _Held.NoModifier, place)  # QTest holds it down

    def mark_and_drag(self) -> None:
        """Mark what stands in a field, and drag it away."""
        fields = self._seen(*_FIELDS)
        start, end = self._place(), self._place()
        if fields:
            field = self._any.choice(fields)
            field.selectAll()
            start = field.mapTo(self._shell, QPoint(30, field.height() // 2))
        QTest.mousePress(self._window(), _Button.LeftButton, _Held.NoModifier, start)
        for place in (start + QPoint(15, 0), end, end + QPoint(9, 9)):
            QTest.mouseMove(self._window(), place)
        QTest.mouseRelease(self._window(), _Button.LeftButton, _Held.NoModifier, end)

    def wheel(self) -> None:
        turn = QPoint(0, self._any.choice((-960, -120, 120, 960)))
        QTest.wheelEvent(self._window(), self._place(), turn, QPoint(), self._any.choice(HELD))

    # -- what systems send ----------------------------------------------------------------------------------------

    def ask_menu(self) -> None:
        place = self._place()
        reason = self._any.choice(list(QContextMenuEvent.Reason))
        self._send(self._any.choice(self._seen(*_PARTS)), QContextMenuEvent(reason, place, place))

    def ask_help(self) -> None:
        place, kind = self._place(), self._any.choice((QEvent.Type.ToolTip, QEvent.Type.WhatsThis))
        self._send(self._any.choice(self._seen(*_PARTS)), QHelpEvent(kind, place, place))

    def drop(self) -> None:
        """Drag a file and a text over the shell and let them fall."""
        data = QMimeData()
        data.setText("dropped")
        data.setUrls([QUrl.fromLocalFile("/etc/passwd")])
        place, target = self._place(), self._any.choice(self._seen(*_PARTS))
        deed, none = Qt.DropAction.CopyAction, _Held.NoModifier
        self._send(target, QDragEnterEvent(place, deed, data, _Button.LeftButton, none))
        self._send(target, QDragMoveEvent(place, deed, data, _Button.LeftButton, none))
        self._send(target, QDropEvent(QPointF(place), deed, data, _Button.LeftButton, none))

    def close(self) -> None:
        self._send(self._any.choice((self._shell, self._window())), QCloseEvent())
        if self._any.random() < 0.3:
            self._shell.close()

    def quit(self) -> None:
        QGuiApplication.quit()

    def resize(self) -> None:
        place = QRect(self._any.randrange(200), self._any.randrange(200), *self._any.choices(range(300, 1600), k=2))
        self._shell.setGeometry(place)

    def change_state(self) -> None:
        self._any.choice((self._shell.showMinimized, self._shell.showNormal, self._shell.showMaximized))()

    def hide(self) -> None:
        self._any.choice((self._shell.hide, self._shell.lower, self._window().hide))()

    def change_screen(self) -> None:
        self._shell.setScreen(self._any.choice(QGuiApplication.screens()))
        self._send(self._shell, QEvent(QEvent.Type.ScreenChangeInternal))

    def move_focus(self) -> None:
        can = [each for each in self._seen(*_PARTS) if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
        if can:
            self._any.choice(can).setFocus(self._any.choice(list(Qt.FocusReason)))
        if self._any.random() < 0.1:
            QCoreApplication.sendEvent(self._shell, QEvent(QEvent.Type.WindowDeactivate))

    def rest(self) -> None:
        """Do nothing for a while; now and then for so long that the visit is over."""
        self._wait(self._any.choice((1, 20, 45, 70, 200, 400)))

    # -- finding --------------------------------------------------------------------------------------------------

    def _window(self):  # noqa: ANN202  private, a QWindow
        window = self._shell.windowHandle()
        assert window is not None
        return window

    def _click(self, place: QPoint) -> None:
        if self._shell.rect().contains(place):
            QTest.mouseClick(self._window(), _Button.LeftButton, _Held.NoModifier, place)

    def _place(self) -> QPoint:
        return QPoint(
            self._any.randrange(max(1, self._shell.width())), self._any.randrange(max(1, self._shell.height()))
        )

    def _seen(self, *kinds: type) -> list:
        found = [each for kind in kinds for each in self._shell.findChildren(kind) if each.isVisible()]
        return found or ([self._shell] if kinds == _PARTS else [])

    def _send(self, target, event: QEvent) -> None:  # noqa: ANN001  a QObject or nothing
        if target is not None:
            QCoreApplication.sendEvent(target, event)
