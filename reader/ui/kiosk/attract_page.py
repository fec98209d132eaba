# SPDX-License-Identifier: GPL-3.0-or-later
"""The page that waits for the next visitor: a few general cards, and a large button for each language.

It stands still: nothing on it moves, and nothing says what anybody came for. A touch anywhere begins, in the first
language. It knows the site's words and nothing of a visit.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from reader.site.site import Card, Site
from reader.ui.announce import announce
from reader.ui.controls.primary_button import PrimaryButton
from reader.ui.kiosk.attract_words import attract_words
from reader.ui.kiosk.large_text import LargeText
from reader.ui.kiosk.touch_button import TouchButton
from reader.ui.theme import Theme

_CARD = 10
"""The least width of a card, in heights of its letters."""
_BUTTON = 290, 84
_SIDE = 40
_NARROWEST = 16
"""White space at a side is never more than this part of the page."""
_SHARES = (1.0, 0.9, 0.8, 0.7)
"""How much smaller the words may become until all of them are on the page; then it does without some cards."""
_LAST = (0.6, 0.5, 0.4, 0.3)
"""The same where there are no cards left to do without."""


class AttractPage(QWidget):
    """The same for everybody: whoever shows it has put the site's own look on the theme."""

    woken = Signal(str)
    """Somebody wants to begin: in this language (`en`)."""
    speech_requested = Signal(str)
    """The same, and everything is to be spoken."""

    def __init__(self, theme: Theme, site: Site, languages: Sequence[str]) -> None:
        """Make the page; `languages` is what the site allows and the guide has, the first one first."""
        super().__init__()
        self._theme = theme
        self._languages = tuple(languages) or site.languages
        language = self._languages[0]
        words = attract_words(language)
        self.setObjectName("pageArea")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout()
        self.lines: list[LargeText] = []
        organisation = site.in_language(site.organisation, language)
        if organisation:
            self._column.addWidget(self._line(organisation, 20, colour="muted"))
        for number, each in enumerate(self._languages):
            weight = QFont.Weight.Normal if number else QFont.Weight.Bold
            headline = self._line(attract_words(each).headline, 24 if number else 40, weight, colour="heading")
            self._column.addWidget(headline)
        self._column.addStretch(1)
        self.cards = [_Card(theme, self, card) for card in site.cards(language) or words.cards]
        self._grid = QGridLayout()
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        for sentence in (site.in_language(site.help_text, language) or words.ask_staff, words.clean_hands):
            self._column.addWidget(self._line(sentence, 19))
        self.buttons: dict[str, PrimaryButton] = {}
        self.speech: dict[str, TouchButton] = {}
        self._speaks = site.shows("listen")
        self._help = site.in_language(site.help_text, language) or words.ask_staff
        self._foot = self._make_foot()
        whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # it is as large as the screen
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._column, 1)
        whole.addWidget(self._foot)
        self._whole = whole
        self.setFocusProxy(self.buttons[language])
        self.setAccessibleName(words.headline)
        self.setAccessibleDescription(words.nothing_kept)
        theme.changed.connect(self._arrange)
        self._arrange()

    # -- building -------------------------------------------------------------------------------------------------

    def _line(
        self, text: str, size: int, weight: QFont.Weight = QFont.Weight.Normal, *, colour: str = "text"
    ) -> LargeText:
        left = Qt.AlignmentFlag.AlignLeft
        line = LargeText(self._theme, self, size=size, share=size / 440, weight=weight, colour=colour, side=left)
        line.setText(text)
        self.lines.append(line)
        return line

    def _make_foot(self) -> QWidget:
        foot = QWidget(self)
        foot.setObjectName("statusBar")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, foot)
        for language in self._languages:
            words = attract_words(language)
            button = self.buttons[language] = PrimaryButton(self._theme, foot)
            button.setText(words.begin_in_it if len(self._languages) > 1 else words.begin)
            button.setAccessibleName(button.text())
            button.setAccessibleDescription(f"{words.nothing_kept} {self._help}")
            button.clicked.connect(partial(self._begin, language))
            column = QVBoxLayout()
            column.addWidget(self._line(words.nothing_kept, 19, QFont.Weight.DemiBold))
            pair = QHBoxLayout()
            pair.addWidget(button, 1)
            if self._speaks:
                pair.addWidget(self._speech_button(language, foot))
            column.addLayout(pair)
            self._row.addLayout(column, 1)
        return foot

    def _speech_button(self, language: str, foot: QWidget) -> TouchButton:
        button = self.speech[language] = TouchButton(self._theme, "ear", parent=foot)
        button.set_words(attract_words(language).speak)
        button.clicked.connect(partial(self._begin_spoken, language))
        return button

    # -- arranging ------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the cards and the buttons in the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = self._theme
        side = min(theme.gap(_SIDE), self.width() // _NARROWEST)
        room = self.width() - 2 * side
        self._column.setContentsMargins(side, theme.gap(24), side, theme.gap(16))
        self._column.setSpacing(theme.gap(8))
        self._row.setContentsMargins(side, theme.gap(14), side, theme.gap(18))
        self._row.setSpacing(theme.gap(16))
        width, height = _BUTTON
        is_wide = room >= len(self.buttons) * min(theme.px(width), max(room // 2, width))
        beside = (room - theme.gap(16) * (len(self.buttons) - 1)) // len(self.buttons)
        is_wide = is_wide and all(b.least_width() <= self._room_for(name, beside) for name, b in self.buttons.items())
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        rooms = {language: self._room_for(language, beside if is_wide else room) for language in self.buttons}
        words = max(button.heightForWidth(rooms[language]) for language, button in self.buttons.items())
        for button in self.buttons.values():  # one as high as the other, whichever language has more words
            button.setFixedHeight(max(min(theme.gap(height), self.height() // 6), words))
        self._fit(room)
        self._whole.activate()  # at once: nobody is to see a page half arranged

    def _room_for(self, language: str, wide: int) -> int:
        """Return the width left for a button in its place; the one that speaks beside it has words if there is room."""
        speech = self.speech.get(language)
        if speech is None:
            return max(1, wide)
        speech.show_words(shown=True)
        speech.show_words(shown=speech.sizeHint().width() + self.buttons[language].sizeHint().width() <= wide)
        return max(1, wide - max(speech.sizeHint().width(), speech.minimumWidth()) - self._theme.gap(16))

    def _fit(self, room: int) -> None:
        """Make the words smaller until all are on the page; where that is not enough, leave out the last cards."""
        ways = [(count, share) for count in range(len(self.cards), -1, -1) for share in _SHARES]
        for count, share in [*ways, *((0, share) for share in _LAST)]:
            for line in self.lines:
                line.fit(self.size(), share)
            for card in self.cards:
                card.fit(self.size(), share)
            self._place_cards(room, count)
            self._foot.updateGeometry()
            _look_again(self._whole)
            if self._whole.heightForWidth(self.width()) <= self.height() and self._is_whole():
                return

    def _is_whole(self) -> bool:
        """Tell whether all lines have their height: a column may turn out narrower than the layout reckoned."""
        for layout in (self._whole, self._row):
            layout.activate()
        return all(line.height() >= line.heightForWidth(line.width()) for line in self.lines)

    def _place_cards(self, room: int, count: int) -> None:
        gap = self._theme.gap(16)
        self._grid.setSpacing(gap)
        least = _CARD * max((card.words.pixels for card in self.cards), default=1)
        columns = max(1, min(count, (room + gap) // (least + gap)))
        while columns > 1 and count % columns == 1:  # one alone in the last row looks forgotten
            columns -= 1
        for number, card in enumerate(self.cards):
            self._grid.removeWidget(card)
            card.setVisible(number < count)
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
            if number < count:
                self._grid.addWidget(card, number // columns, number % columns)

    # -- waking ---------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the keyboard on the first language."""
        super().showEvent(event)
        first = self.buttons[self._languages[0]]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.accessibleName()}. {first.accessibleName()}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a touch, so that its end comes here."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Begin at a touch anywhere."""
        event.accept()
        if self.rect().contains(event.position().toPoint()):
            self._begin(self._languages[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin at Enter in the language whose button has the keyboard."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chosen = [language for language, button in self.buttons.items() if button.hasFocus()]
            self._begin((*chosen, self._languages[0])[0])
        else:
            super().keyPressEvent(event)

    def _begin_spoken(self, language: str) -> None:
        self.speech_requested.emit(language)

    def _begin(self, language: str) -> None:
        self.woken.emit(language)


class _Card(QFrame):
    """A title and a line or two; nothing to press."""

    def __init__(self, theme: Theme, page: QWidget, card: Card) -> None:
        super().__init__(page)
        self._theme = theme
        self.setProperty("kind", "card")
        left = Qt.AlignmentFlag.AlignLeft
        bold = QFont.Weight.DemiBold
        self.title = LargeText(theme, self, size=22, share=0.05, weight=bold, colour="heading", side=left)
        self.words = LargeText(theme, self, size=19, share=0.043, side=left)
        self.title.setText(card.title)
        self.words.setText(card.text)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.words)
        self._column.addStretch(1)

    def fit(self, page: QSize, share: float) -> None:
        """Fit the words to a page of this size."""
        edge = self._theme.gap(16)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(self._theme.gap(6))
        for part in (self.title, self.words):
            part.fit(page, share)
        self.updateGeometry()  # the page reckons with what the card said before, else


def _look_again(layout: QLayout) -> None:
    """Have a layout and all in it reckon anew; by itself it does so only the next time that it places something."""
    layout.invalidate()
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        inside = widget.layout() if widget is not None else item.layout() if item is not None else None
        if inside is not None:
            _look_again(inside)
