# SPDX-License-Identifier: GPL-3.0-or-later
"""A small bar of buttons near the words that are selected on a page: what can be done with them.

It lies on the page, never in a window of its own, and goes with the selection. Its buttons are the window's actions; it
knows none of their deeds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QLineF, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.enter_key import press_on_enter
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.mirroring import begins_right
from reader.ui.controls.wrapping import target
from reader.ui.glossary.word_button import WordButton
from reader.ui.page.choosing import selected_words
from reader.ui.page.kept_marks import paint_line, stretch_rects
from reader.ui.page.page_view import PageView
from reader.ui.theme import Theme
from reader.ui.window.action_table import ACTIONS as ROWS
from reader.ui.window.focus_order import stops_in
from reader.userdata.marks import COLOURS, colour_name

Text = Callable[[], str]
ACTIONS: dict[str, Text] = {
    "note": lambda: _("Note"),
    "listen_here": lambda: _("Listen"),
    "copy_source": lambda: _("Copy"),
    "leaflet_add": lambda: _("Leaflet"),
    "phone": lambda: _("Phone"),
}
"""Ids of the window's actions on the bar -> a short word for each; their names for screen readers are the actions'."""
_ICONS = {row.id: row.icon for row in ROWS if row.id in ACTIONS}
_KEYS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Escape})


class PassageBar(QFrame):
    """Shown while words are selected. Tab goes to it from the page; Esc hides it until other words are selected."""

    highlight_requested = Signal(str)
    """The name of a colour."""

    def __init__(self, theme: Theme, view: PageView, acts: Mapping[str, QAction]) -> None:
        super().__init__(view.viewport())
        self._theme = theme
        self._view = view
        self._acts = acts
        self._shown_for: tuple[int, int] | None = None
        self._is_pressed = False
        self.setObjectName("passageBar")
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # a press between two buttons is none on the page
        self._row = FlowLayout(self)
        self._colours = {name: ColourButton(theme, name, self) for name in COLOURS}
        self._buttons = {name: WordButton(theme, _ICONS[name], self) for name in ACTIONS}
        for name, colour in self._colours.items():
            colour.clicked.connect(self._on_colour_clicked)
            colour.setObjectName(name)
        for name, button in self._buttons.items():
            button.clicked.connect(acts[name].trigger)
            button.setVisible(acts[name].isVisible())
        for part in (*self._colours.values(), *self._buttons.values()):
            self._row.addWidget(part)
        self.hide()
        view.selectionChanged.connect(self.follow)
        view.page_set.connect(self.hide)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._viewport = view.viewport()  # kept: when its children are deleted the view cannot be asked any more
        view.installEventFilter(self)
        self._viewport.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("What to do with these words"))
        for name in COLOURS:
            sentence = _("Highlight in {colour}").format(colour=colour_name(name).lower())
            self._colours[name].setAccessibleName(sentence)
            self._colours[name].setToolTip(sentence)
        for name, text in ACTIONS.items():
            self._buttons[name].set_words(text(), self._acts[name].text())

    def follow(self) -> None:
        """Show the bar beside the words that are selected now, or hide it when there are none."""
        page = self._view.set_page
        words = selected_words(self._view, page) if page is not None and not self._is_pressed else None
        if words is None:
            self._shown_for = None
            self._leave()
        elif words != self._shown_for:
            was_hidden = self.isHidden()
            self._shown_for = words
            for name, button in self._buttons.items():
                button.setEnabled(self._acts[name].isEnabled())
            self._place()
            self.show()
            self.raise_()
            if was_hidden:
                announce(self, _("Words selected. Tab: what to do with them."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait until the mouse has selected what it wants to; take Tab and Esc from the page while it is shown."""
        kind = event.type()
        if watched is self._viewport:
            if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
                self._is_pressed = True
            elif kind == QEvent.Type.MouseButtonRelease:
                self._is_pressed = False
                QTimer.singleShot(0, self, self.follow)  # the page deals with it after us
            elif kind == QEvent.Type.Resize and not self.isHidden():
                self._place()
            return False
        if self.isHidden() or not isinstance(event, QKeyEvent) or event.key() not in _KEYS or event.modifiers():
            return False
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if kind != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            self._stops()[0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the page, Enter presses; the arrows are the buttons' own."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif not press_on_enter(event, self):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Esc before a shortcut of the window does."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from button to button; behind the last, and before the first, is the page."""
        stops = self._stops()
        at = next((at for at, stop in enumerate(stops) if stop.hasFocus()), 0) + (1 if forward else -1)
        stop: QWidget = stops[at] if 0 <= at < len(stops) else self._view
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _stops(self) -> list[QWidget]:
        return [stop for stop in stops_in(self) if stop.isVisible() and stop.isEnabled()]

    def _leave(self) -> None:
        """Hide, and give the keyboard to the page if it was here: hiding would hand it on to the next in line."""
        if any(stop.hasFocus() for stop in self._stops()):
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _on_colour_clicked(self) -> None:
        self.highlight_requested.emit(self.sender().objectName())

    def _on_scrolled(self) -> None:
        if not self.isHidden():
            self._place()

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        self._row.setContentsMargins(gap(4), gap(4), gap(4), gap(4))
        self._row.setSpacing(gap(2))
        if not self.isHidden():
            self._place()

    def _place(self) -> None:
        """Lie above the words, or below them, or at the foot of the page where they leave no room."""
        if self._shown_for is None:
            return
        area, gap = self._view.viewport().rect(), self._theme.gap(8)
        size = self._size_in(area.width() - 2 * gap)
        lines = stretch_rects(self._view, *self._shown_for)
        words = QRectF()
        for line in lines:
            words = words.united(line)
        box = words.toAlignedRect() if lines else QRect(area.bottomLeft(), QSize(1, 1))
        begins = box.right() + 1 - size.width() if begins_right(self) else box.left()
        left = max(gap, min(begins, area.width() - gap - size.width()))
        above, below = box.top() - gap - size.height(), box.bottom() + gap
        foot = area.height() - gap - size.height()
        top = above if above >= 0 else min(below, foot)
        self.setGeometry(QRect(QPoint(left, max(0, top)), size))

    def _size_in(self, room: int) -> QSize:
        """Return the bar's size where it may be so wide; the words go where the buttons would take three rows."""
        pad = self._row.contentsMargins()
        beside, above = pad.left() + pad.right(), pad.top() + pad.bottom()
        size = QSize()
        for with_words in (True, False):
            for button in self._buttons.values():
                button.show_word(shown=with_words)
            self._row.invalidate()
            buttons = [*self._colours.values(), *self._buttons.values()]
            one_row = sum(button.sizeHint().width() + self._row.spacing() for button in buttons)
            width = self._even(min(one_row + beside + 2, room) - beside) + beside
            size = QSize(width, self._row.heightForWidth(width - beside) + above)
            if size.height() < 2.5 * target(self._theme) + above:
                break
        return size

    def _even(self, widest: int) -> int:
        """Return the least width that needs no more rows than `widest` does: rather two alike than a last one alone."""
        high = self._row.heightForWidth(widest)
        return bisect_left(range(widest), -high, key=lambda width: -self._row.heightForWidth(width))


class ColourButton(QToolButton):
    """Shows a highlight colour as it looks on the page, its line included."""

    def __init__(self, theme: Theme, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self.setProperty("kind", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and the colour with a letter on it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.palette.highlight(self._colour)
        side = round(self.width() * 0.58)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QColor(self._theme.palette.border))
        painter.setBrush(QColor(colours.background))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._theme.font(16))
        painter.setPen(QColor(self._theme.palette.text))
        painter.drawText(box.adjusted(0, 0, 0, -0.14 * side), Qt.AlignmentFlag.AlignCenter, "a")
        low = QLineF(box.left() + 3, box.bottom() - 3, box.right() - 3, box.bottom() - 3)
        paint_line(painter, low, QColor(colours.line), self._colour, self._theme.px(2))
        painter.end()

    def _on_theme_changed(self) -> None:
        side = max(target(self._theme), self._theme.px(30))
        self.setFixedSize(side, side)
