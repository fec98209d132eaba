# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in place of results: nothing found, a failure, or a moment's patience; with other ways on.

It says the sentences it is given, offers the words that come nearest, and tells which way was chosen. It does not
search.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.content.model import Service
from reader.i18n import _
from reader.ui.controls.choice_button import ChoiceButton
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.following_scroll import FollowingScroll
from reader.ui.controls.link_button import LinkButton
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.home.service_card import ServiceCard
from reader.ui.theme import Theme
from reader.ui.window.focus_order import put_in_order

_BUTTON_WIDTH = 460
"""At most, in logical pixels at 100 %."""
_ROOM_FOR_ROW = 640
"""Width at 100 % from which the buttons stand beside each other."""
_MOST_SERVICES = 2


class SearchMessage(FollowingScroll):
    """A title, a sentence, near words, three buttons and who can be called; scrolls when the text is very large."""

    contents_requested = Signal()
    questions_requested = Signal()
    urgent_requested = Signal()
    words_requested = Signal(str)
    """Search for these words instead."""
    exact_requested = Signal(bool)
    """False: search for more than the reader's own words again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, has_questions: bool = True) -> None:
        """`has_questions` says whether there are questions to go to."""
        super().__init__(parent)
        self._has_questions = has_questions
        self._theme = theme
        self._has_ways_on = False
        self._can_widen = False
        self._buttons: tuple[ChoiceButton, ...] = ()
        self._wider: ChoiceButton | None = None
        self._near: tuple[LinkButton, ...] = ()
        self._services: tuple[Service, ...] = ()
        self._cards: tuple[ServiceCard, ...] = ()
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def _build(self) -> None:
        theme = self._theme
        self._title = WrappedLabel(theme, self.inside, size=20, weight=QFont.Weight.Bold, colour="heading")
        self._text = WrappedLabel(theme, self.inside)
        self._near_title = WrappedLabel(theme, self.inside, weight=QFont.Weight.DemiBold)
        self._near_row = FlowLayout()
        self._wide = QVBoxLayout()
        self._ways = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._call_title = WrappedLabel(theme, self.inside, size=18, weight=QFont.Weight.Bold, colour="heading")
        self._calls = QVBoxLayout()
        self._column = QVBoxLayout(self.inside)
        for label in (self._title, self._text, self._near_title):
            self._column.addWidget(label)
        for rows in (self._near_row, self._wide, self._ways):
            self._column.addLayout(rows)
        self._column.addWidget(self._call_title)
        self._column.addLayout(self._calls)
        self._column.addStretch(1)

    def retranslate(self) -> None:
        """Set every text of its own anew in the current language."""
        for button in (*self._buttons, *filter(None, (self._wider,))):
            self._ways.removeWidget(button)
            self._wide.removeWidget(button)
            _put_away(button)
        self._near_title.setText(_("Words in this guide to try:"))
        self._call_title.setText(_("Someone to talk to"))
        theme = self._theme
        self._wider = ChoiceButton(theme, _("Search more widely"), _("Other words and spellings too"), icon="search")
        contents = ChoiceButton(theme, _("Look through the contents"), _("All parts and chapters"), icon="list")
        questions = ChoiceButton(
            theme, _("Questions to ask"), _("To take to an appointment"), icon="message-circle-question"
        )
        urgent = ChoiceButton(theme, _("When to call"), _("Signs that need help now"), icon="siren", kind="danger")
        self._wider.clicked.connect(self._on_wider_clicked)
        contents.clicked.connect(self.contents_requested)
        questions.clicked.connect(self.questions_requested)
        urgent.clicked.connect(self.urgent_requested)
        self._buttons = (contents, questions, urgent) if self._has_questions else (contents, urgent)
        self._wide.addWidget(self._wider)
        for button in self._buttons:
            self._ways.addWidget(button)
        self._show_services()
        self._show_parts()
        self._on_theme_changed()

    def set_services(self, services: Sequence[Service]) -> None:
        """Offer those of these services that have a number, the first of them."""
        wanted = tuple(service for service in services if service.phone)[:_MOST_SERVICES]
        if wanted != self._services:
            self._services = wanted
            self._show_services()

    def say(
        self, title: str, text: str, *, with_ways_on: bool, nearest: Sequence[str] = (), can_widen: bool = False
    ) -> None:
        """Show these sentences; the ways on only when there is nothing to wait for.

        `nearest` are words to search for instead; `can_widen` offers to search for more than the reader's own words.
        """
        self._has_ways_on, self._can_widen = with_ways_on, can_widen
        for label, words in ((self._title, title), (self._text, text)):
            label.setText(words)
            label.setAccessibleName(words)
        self._show_near(nearest)
        self._show_parts()
        self._fit_height()
        self.verticalScrollBar().setValue(0)

    def sentence(self) -> str:
        """Return what is shown, as one text."""
        labels: tuple[QLabel, ...] = (self._title, self._text)
        said = [label.text() for label in labels if label.text()]
        if self._near:
            said.append(f"{self._near_title.text()} {', '.join(button.text() for button in self._near)}")
        return ". ".join(said)

    def height_for(self, width: int) -> int:
        """Return the height that shows everything without scrolling, in logical pixels."""
        self._turn(width)
        return self._column.totalHeightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside each other where there is room."""
        super().resizeEvent(event)
        self._turn(self.width())
        self._fit_height()

    def _fit_height(self) -> None:
        """Let nothing be squeezed: what does not fit is scrolled to. Qt asks wrapped labels for one line only."""
        self.inside.setMinimumHeight(self._column.totalHeightForWidth(self.viewport().width()))

    def _turn(self, width: int) -> None:
        has_room = width >= self._theme.px(_ROOM_FOR_ROW)
        direction = QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        if direction is not self._ways.direction():
            self._ways.setDirection(direction)

    def _show_near(self, nearest: Sequence[str]) -> None:
        for old in self._near:
            self._near_row.removeWidget(old)
            _put_away(old)
        made = []
        for words in nearest:
            button = LinkButton(self._theme, words, self.inside, icon_name="search")
            button.setAccessibleName(_("Search for {words}").format(words=words))
            button.clicked.connect(self._on_near_clicked)
            self._near_row.addWidget(button)
            button.show()
            made.append(button)
        self._near = tuple(made)

    def _show_services(self) -> None:
        for old in self._cards:
            self._calls.removeWidget(old)
            _put_away(old)
        self._cards = tuple(ServiceCard(self._theme, service, self.inside) for service in self._services)
        for card in self._cards:
            self._calls.addWidget(card)
        self._show_parts()

    def _show_parts(self) -> None:
        """Show what there is something to say in, and let Tab go down the page whatever was built when."""
        stops = (*self._near, *filter(None, (self._wider,)), *self._buttons, *self._cards)
        for stop in stops:
            stop.raise_()  # the order among siblings, for whoever puts the whole window in order
        put_in_order(stops)
        for label in (self._title, self._text):
            label.setVisible(bool(label.text()))
        self._near_title.setVisible(bool(self._near))
        for button in self._buttons:
            button.setVisible(self._has_ways_on)
        if self._wider is not None:
            self._wider.setVisible(self._can_widen)
        for part in (self._call_title, *self._cards):
            part.setVisible(self._has_ways_on and bool(self._cards))

    def _on_wider_clicked(self) -> None:
        self.exact_requested.emit(False)

    def _on_near_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LinkButton):
            self.words_requested.emit(button.text())

    def _on_theme_changed(self) -> None:
        side = self._theme.gap(24)
        self._column.setContentsMargins(side, side, side, side)
        for layout in (self._column, self._wide, self._ways, self._calls):
            layout.setSpacing(self._theme.gap(12))
        self._near_row.setSpacing(self._theme.gap(8))
        self._near_row.set_row_gap(self._theme.gap(6))
        for button in (*self._buttons, *filter(None, (self._wider,))):
            button.setMinimumWidth(self._theme.gap(120))
            button.setMaximumWidth(self._theme.px(_BUTTON_WIDTH))
        self._turn(self.width())


def _put_away(old: QWidget) -> None:
    old.hide()
    old.deleteLater()
