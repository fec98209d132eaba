# SPDX-License-Identifier: GPL-3.0-or-later
"""The wall: what no visitor can do, whatever they press. It looks at every event of the application before anyone else.

Keys pass that are on a list; other windows never come up; the shell stays over the whole screen until staff unlock it.
It knows nothing of what is on the shell.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcutEvent, QSinglePointEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.kiosk.shell import KioskShell

_Kind, _Key, _Held = QEvent.Type, Qt.Key, Qt.KeyboardModifier
HIDE_KEY = _Key.Key_F2
"""Hides the screen. No sign, so that it types nothing."""

KEYS = frozenset(
    {
        *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_PageUp, _Key.Key_PageDown),
        *(_Key.Key_Home, _Key.Key_End, _Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Return, _Key.Key_Enter),
        *(_Key.Key_Escape, _Key.Key_Backspace, _Key.Key_Delete, HIDE_KEY),
    }
)
"""The keys without a sign that mean something here. Every key with a sign passes, too."""
SHIFTED = frozenset({_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Return, _Key.Key_Enter, _Key.Key_Backspace})
"""Those of them that may come with Shift: with others it marks text, cuts it out and puts it in."""
_PLAIN = frozenset(QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) for key in KEYS)
_HELD = _Held.ControlModifier | _Held.AltModifier | _Held.MetaModifier
_FIRST_WITHOUT_SIGN = int(_Key.Key_Escape)
"""Qt numbers keys with a sign by their sign, and all others from here on."""

_NEVER = (
    *(_Kind.ContextMenu, _Kind.ToolTip, _Kind.WhatsThis, _Kind.QueryWhatsThis, _Kind.EnterWhatsThisMode),
    *(_Kind.DragEnter, _Kind.DragMove, _Kind.DragLeave, _Kind.Drop, _Kind.NativeGesture, _Kind.FileOpen),
)
_KEYED = (_Kind.KeyPress, _Kind.KeyRelease, _Kind.ShortcutOverride)
_PRESSED = (_Kind.MouseButtonPress, _Kind.MouseButtonDblClick, _Kind.MouseButtonRelease, _Kind.TabletPress)
_FREED = frozenset({_Kind.MouseButtonRelease})
_ENDED = (_Kind.Close, _Kind.Quit)
_OPENED = (_Kind.Show, _Kind.PlatformSurface)
_MOVED = (
    *(_Kind.WindowStateChange, _Kind.Hide, _Kind.Move, _Kind.Resize, _Kind.WindowDeactivate),
    _Kind.ScreenChangeInternal,
)
SETTLE_MS = 50
"""So long are moves and changes of the screen gathered before the shell takes its place again."""
_AGAIN_MS = 500
"""And so long it waits before it tries again: a window that is only just coming up cannot get the keyboard yet."""
_SLACK = 2
"""How far a screen whose pixels are no whole number of ours may be off, in logical pixels."""
_NO_DRAG = 100_000
"""A way no finger can go, in pixels: only behind it would marked text be picked up."""


class Wall(QObject):
    """Stands around one shell from `begin` to `end`."""

    window_refused = Signal()
    """Something wanted to open a window of its own."""

    def __init__(self, shell: KioskShell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._is_locked = True
        self._before = QApplication.startDragDistance(), QApplication.quitOnLastWindowClosed()
        self._opened: list[QWidget | QWindow] = []
        self._judges: dict[int, Callable[[QObject, QEvent], bool]] = {
            kind: judge
            for kinds, judge in (
                (_NEVER, _refuse), (_KEYED, _is_strange_key), ((_Kind.Shortcut,), _is_strange_shortcut),
                (_PRESSED, _is_strange_press), ((_Kind.Wheel,), _is_held_wheel), (_ENDED, self._is_end),
                (_OPENED, self._look_at_window), (_MOVED, self._look_at_place),
            )
            for kind in kinds
        }  # fmt: skip
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._close_windows)
        self._settling = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._settling.timeout.connect(self.stand)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let an event pass, or nobody hear of it."""
        judge = self._judges.get(event.type())
        return judge is not None and judge(watched, event)

    # -- for the terminal -----------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Refuse what is to be refused from now on."""
        application = _application()
        self._before = application.startDragDistance(), application.quitOnLastWindowClosed()
        application.setStartDragDistance(_NO_DRAG)
        application.setQuitOnLastWindowClosed(False)
        for told in (application.screenAdded, application.screenRemoved, application.primaryScreenChanged):
            told.connect(self._stand_soon)
        application.installEventFilter(self)

    def unlock(self) -> None:
        """Let the shell be closed and the program end: the staff asked for it, or the parent process."""
        self._is_locked = False
        self._settling.stop()
        self._shell.allow_close()

    def end(self) -> None:
        """Look at nothing any more."""
        application = _application()
        application.removeEventFilter(self)
        for told in (application.screenAdded, application.screenRemoved, application.primaryScreenChanged):
            told.disconnect(self._stand_soon)
        application.setStartDragDistance(self._before[0])
        application.setQuitOnLastWindowClosed(self._before[1])
        self._soon.stop()
        self._settling.stop()

    def stand(self) -> None:
        """Have the shell over the whole screen, in front, with the keyboard, unless it is so already."""
        shell = self._shell
        if not self._is_locked:
            return
        state = shell.windowState()
        place = shell.screen().geometry()
        is_whole = bool(state & Qt.WindowState.WindowFullScreen) and not state & Qt.WindowState.WindowMinimized
        if not is_whole or not shell.isVisible() or not _is_over(shell.geometry(), place):
            shell.fill_screen()
        elif shell.isActiveWindow():
            return
        shell.raise_()
        shell.activateWindow()
        if shell.isVisible() and QGuiApplication.focusWindow() is shell.windowHandle():
            _give_keyboard(shell)
        self._settling.start(_AGAIN_MS)

    # -- what it judges -------------------------------------------------------------------------------------------

    def _is_end(self, watched: QObject, event: QEvent) -> bool:
        """Refuse the end of the program and of the shell; the parts of a visit may close."""
        is_ours = event.type() == _Kind.Quit or watched is self._shell or watched is self._shell.windowHandle()
        if is_ours and self._is_locked:
            event.ignore()
            return True
        return False

    def _look_at_window(self, watched: QObject, _event: QEvent) -> bool:
        """Keep every window but the shell from the screen, and close it in the next turn."""
        if isinstance(watched, QWidget):
            if not watched.isWindow() or watched is self._shell:
                return False
            watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)  # this comes before it is put there
        elif not isinstance(watched, QWindow) or watched.parent() is not None or self._is_widgets(watched):
            return False
        self._opened.append(watched)
        self._soon.start()
        return False

    def _is_widgets(self, window: QWindow) -> bool:
        """Tell whether a window belongs to a widget, which is judged itself."""
        return window is self._shell.windowHandle() or window.inherits("QWidgetWindow")

    def _close_windows(self) -> None:
        opened, self._opened = self._opened, []
        for each in dict.fromkeys(opened):
            if shiboken6.isValid(each) and each.isVisible():
                each.hide()  # which no window can refuse, and which also ends a dialog that is waited for
                self.window_refused.emit()

    def _look_at_place(self, watched: QObject, _event: QEvent) -> bool:
        if watched is self._shell:
            self._stand_soon()
        return False

    def _stand_soon(self) -> None:
        settling = self._settling
        if self._is_locked and not 0 <= settling.remainingTime() <= SETTLE_MS:  # no more moves can put it off
            settling.start(SETTLE_MS)


def _refuse(_watched: QObject, event: QEvent) -> bool:
    event.ignore()
    return True


def _is_strange_key(_watched: QObject, event: QEvent) -> bool:
    assert isinstance(event, QKeyEvent)
    return not is_known(event.key(), event.modifiers(), event.text())


def is_known(key: int, held: Qt.KeyboardModifier, text: str = "") -> bool:
    """Tell whether a key may be pressed: one with a sign, or one of the list, with nothing but Shift held."""
    if held & _HELD:
        return False
    if key in KEYS:
        return not held & _Held.ShiftModifier or key in SHIFTED
    return 0 < key < _FIRST_WITHOUT_SIGN or bool(text and text.isprintable())


def _is_strange_shortcut(_watched: QObject, event: QEvent) -> bool:
    assert isinstance(event, QShortcutEvent)
    return event.key().toString(QKeySequence.SequenceFormat.PortableText) not in _PLAIN


def _is_strange_press(_watched: QObject, event: QEvent) -> bool:
    assert isinstance(event, QSinglePointEvent)
    if event.button() != Qt.MouseButton.LeftButton:
        return True
    return event.type() not in _FREED and bool(event.modifiers() & _HELD)


def _is_held_wheel(_watched: QObject, event: QEvent) -> bool:
    assert isinstance(event, QSinglePointEvent)
    return bool(event.modifiers() & _HELD)


def _is_over(window: QRect, screen: QRect) -> bool:
    """Tell whether a window lies where the screen is, near enough."""
    slack = QMargins(_SLACK, _SLACK, _SLACK, _SLACK)
    return window.marginsAdded(slack).contains(screen) and screen.marginsAdded(slack).contains(window)


def _give_keyboard(shell: KioskShell) -> None:
    """Tell the widgets that their native window has the keyboard.

    WORKAROUND: when it is hidden and shown again within a moment, it keeps the keyboard and they are not told. The only
    other way is deprecated (https://doc.qt.io/qt-6/qapplication-obsolete.html#setActiveWindow).
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        QApplication.setActiveWindow(shell)


def _application() -> QApplication:
    application = QCoreApplication.instance()
    assert isinstance(application, QApplication)
    return application
