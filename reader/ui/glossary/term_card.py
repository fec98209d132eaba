# SPDX-License-Identifier: GPL-3.0-or-later
"""The small card beside a word on the page: what the word means, and the way to more.

It is drawn inside its parent, never in a window of its own, and stays until it is closed. It knows no page: it is given
a term and the place of the word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QCursor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.enter_key import press_on_enter
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.link_button import LinkButton
from reader.ui.controls.mirroring import begins_right, put_margins
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.options.languages import language_name

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.content.model import Term
    from reader.ui.theme import Theme

_WIDTH = 380
_SHEET_SCALE = 3.0
"""From this text size on, the card lies at the foot of the page over its whole width."""


class TermCard(QFrame):
    """Explains one word. Hidden until `open_for`."""

    more_requested = Signal(str)
    """The id of the term that the glossary should show."""
    say_requested = Signal(str)
    """The id of the term to be said aloud."""
    turn_requested = Signal(str)
    """The id of the term that is wanted in the other language, or in this one again."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, can_say: bool = True, has_glossary: bool = True) -> None:
        """`can_say` and `has_glossary` say whether there is a voice, and a glossary with more of it."""
        super().__init__(parent)
        self._theme = theme
        self._page = parent
        self._term: Term | None = None
        self.turns_to = ""
        """The language (`fr`) in which the same word is offered; nothing where there is none."""
        self._word = QRect()
        self._returns_to: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # a press here is none on the page below
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._build()
        self._say.setVisible(can_say)
        self._more.setVisible(has_glossary)
        self.hide()
        parent.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def _build(self) -> None:
        self._content = words = QWidget()
        words.setMinimumSize(1, 1)  # else the scroll area reckons with the height at the least width
        self._title = WrappedLabel(self._theme, words, size=19, weight=QFont.Weight.Bold, colour="heading")
        self._respelling = WrappedLabel(self._theme, words, size=15, colour="muted")
        self._definition = WrappedLabel(self._theme, words)
        self._words = QVBoxLayout(words)
        for label in (self._title, self._respelling, self._definition):
            self._words.addWidget(label)
        self._words.addStretch()
        self._body = QScrollArea(self)
        self._body.setWidgetResizable(True)
        self._body.setFrameShape(QFrame.Shape.NoFrame)
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body.setWidget(words)
        self._body.viewport().setAutoFillBackground(False)
        words.setAutoFillBackground(False)
        self._more = LinkButton(self._theme, "", self)
        self._more.clicked.connect(self._on_more_clicked)
        self._close = QToolButton(self)
        self._close.setProperty("kind", "quiet")
        self._theme.put_icon(self._close, "x")
        self._close.clicked.connect(self.close)
        self._head = QHBoxLayout()
        self._head.addWidget(self._body, 1)
        self._head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._say = IconButton(self._theme, "volume-2", self)
        self._say.clicked.connect(self._on_say_clicked)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        self._turn = LinkButton(self._theme, "", self, icon_name="languages")
        self._turn.clicked.connect(self._on_turn_clicked)
        self._turn.hide()
        foot.addWidget(self._more, 1)
        foot.addWidget(self._turn, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self._say, 0, Qt.AlignmentFlag.AlignBottom)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head, 1)
        self._column.addLayout(foot)
        for first, second in ((self._more, self._turn), (self._turn, self._say), (self._say, self._close)):
            QWidget.setTabOrder(first, second)

    @property
    def term_id(self) -> str:
        """The id of the term that is explained, or nothing when the card is closed."""
        return self._term.id if self._term and not self.isHidden() else ""

    def open_for(self, term: Term, word: QRect, *, by_keyboard: bool | None = None) -> None:
        """Explain a term beside `word`, a rectangle in the parent.

        `by_keyboard` moves the keyboard into the card. None: if the pointer is not on the word, it was the keyboard.
        """
        if by_keyboard is None:
            by_keyboard = not word.contains(self._page.mapFromGlobal(QCursor.pos()))
        if self.isHidden():
            self._watch(QApplication.focusWidget())
        self._word = word
        self.show_instead(term)
        if by_keyboard:
            next(part for part in (self._more, self._say, self._close) if not part.isHidden()).setFocus(
                Qt.FocusReason.PopupFocusReason
            )

    def show_instead(self, term: Term, language: str = "") -> None:
        """Explain this term at the place of the word; `language` is its own (`fr`) if the page is in another."""
        self._term = term
        self._content.setLocale(QLocale(language) if language else QLocale())
        self._title.setText(term.term)
        self._respelling.setText(term.respelling)
        self._respelling.setVisible(bool(term.respelling))
        self._definition.setText(term.definition)
        self.retranslate()
        self._turn.setVisible(bool(self.turns_to))
        self._place()
        self._body.verticalScrollBar().setValue(0)
        self.show()
        self.raise_()
        announce(self, self.accessibleName())

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._more.setText(_("More in the glossary"))
        language = language_name(self.turns_to) if self.turns_to else ""
        self._turn.setText(language)
        self._turn.setAccessibleName(_("This word in another language: {language}").format(language=language))
        self._close.setAccessibleName(_("Close this explanation"))
        self._say.set_name(_("Say it aloud"))
        term = self._term
        if term is None:
            self._more.setAccessibleName(_("More in the glossary"))
            return
        self._more.setAccessibleName(_("More about {term} in the glossary").format(term=term.term))
        self._say.set_name(_("Say “{term}” aloud").format(term=term.term))
        name = _("{term}: {definition}")
        self.setAccessibleName(name.format(term=term.term, definition=term.definition))
        if term.respelling:
            self._respelling.setAccessibleName(_("Say it: {respelling}").format(respelling=term.respelling))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size, and close on Esc where the keyboard was when the card was opened."""
        if self.isHidden():
            return False
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is self._returns_to and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # before a shortcut of the window takes it
            elif event.type() == QEvent.Type.KeyPress:
                self.close()
            return True
        return False

    def event(self, event: QEvent) -> bool:
        """Take Esc before a shortcut of the window does."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; scroll a definition that is longer than its place."""
        bar = self._body.verticalScrollBar()
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and bar.maximum():
            bar.setValue(bar.value() + bar.pageStep() * (1 if event.key() == Qt.Key.Key_PageDown else -1))
        elif not press_on_enter(event, self):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the keyboard back and tell that the card is closed."""
        super().closeEvent(event)
        if self.isHidden():
            return
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and (focus is self or self.isAncestorOf(focus))
        back = self._returns_to
        self._watch(None)
        if had_keyboard and back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)  # first: hiding would hand the keyboard on to the next link
        self.hide()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        width = max(1, self._theme.gap(1.6))
        painter.setPen(QPen(QColor(palette.border), width))
        painter.setBrush(QColor(palette.raised))
        inset = (width + 1) // 2
        box = self.rect().adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, self._theme.gap(10), self._theme.gap(10))
        painter.end()

    def _on_more_clicked(self) -> None:
        if self._term is not None:
            self.more_requested.emit(self._term.id)

    def _on_say_clicked(self) -> None:
        if self._term is not None:
            self.say_requested.emit(self._term.id)

    def _on_turn_clicked(self) -> None:
        if self._term is not None:
            self.turn_requested.emit(self._term.id)

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        put_margins(self._column, gap(10), gap(10), gap(8), gap(8))
        self._column.setSpacing(gap(2))
        self._head.setSpacing(0)
        put_margins(self._words, gap(6), gap(6), 0, 0)  # as far in as the words of the link
        self._words.setSpacing(gap(3))
        self._close.setMinimumSize(target(self._theme), target(self._theme))
        if not self.isHidden():
            self._place()
        self.update()

    def _on_watched_gone(self) -> None:
        self._returns_to = None

    def _watch(self, widget: QWidget | None) -> None:
        """Remember where the keyboard is, to hear Esc there and to give it back."""
        if self._returns_to is not None:
            self._returns_to.destroyed.disconnect(self._on_watched_gone)
            if self._returns_to is not self._page:
                self._returns_to.removeEventFilter(self)
        if widget is not None:
            widget.destroyed.connect(self._on_watched_gone)
            widget.installEventFilter(self)
        self._returns_to = widget

    def _place(self) -> None:
        """Lie below the word, or above it, or at the parent's foot when neither leaves room."""
        area = self._page.rect()
        margin = self._theme.gap(12)
        width = min(self._theme.px(_WIDTH), area.width() - 2 * margin)
        height = self._height_for(width)
        below = area.bottom() - margin - self._word.bottom() - self._theme.gap(6)
        above = self._word.top() - margin - self._theme.gap(6)
        if self._theme.scale >= _SHEET_SCALE or height > max(below, above):
            self._lie_at_foot(area)
            return
        begins = self._word.right() + 1 - width if begins_right(self._page) else self._word.left()
        left = max(margin, min(begins, area.width() - margin - width))
        gap = self._theme.gap(6)
        top = self._word.bottom() + gap if height <= below else self._word.top() - gap - height
        self.setGeometry(left, top, width, height)

    def _lie_at_foot(self, area: QRect) -> None:
        height = min(self._height_for(area.width()), area.height())
        self.setGeometry(0, area.height() - height, area.width(), height)

    def _height_for(self, width: int) -> int:
        margins = self._column.contentsMargins()
        room = width - margins.left() - margins.right()
        self._close.ensurePolished()
        close = self._close.sizeHint().expandedTo(self._close.minimumSize())
        # The lane of the scroll bar stays free: else the bar would make the words longer, and they keep the bar.
        words_width = room - close.width() - self._body.verticalScrollBar().sizeHint().width()
        self._content.setMaximumWidth(max(1, words_width))
        words = self._words.heightForWidth(words_width)
        beside = self._say.width() + (0 if self._turn.isHidden() else self._turn.sizeHint().width())
        more = 0 if self._more.isHidden() else self._more.heightForWidth(room - beside)
        shown = [part for part in (self._say, self._turn) if not part.isHidden()]
        foot = max(more, *(max(part.sizeHint().height(), part.minimumHeight()) for part in shown), 0)
        height = max(words, close.height()) + (self._column.spacing() + foot if foot else 0)
        return height + margins.top() + margins.bottom()
