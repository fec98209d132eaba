# SPDX-License-Identifier: GPL-3.0-or-later
"""The row of topics above the page: a tab for each, numbered as its key is, and a button for a new one.

The tab in front can be closed by pointer too. It knows titles only; what a topic is others know.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from reader.i18n import _
from reader.ui.controls.mirroring import placed
from reader.ui.theme import Theme

_WIDEST = 330
"""Of a tab, in pixels at 100 %."""
_LEAST_NAMED = 150
"""Of the tab in front, which always shows its name; with less room, tabs far from it are not shown."""


class TopicTabs(QWidget):
    """Shows what it is given by `show_topics`."""

    chosen = Signal(int)
    """The place of a topic, from 0."""
    close_requested = Signal(int)
    new_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._titles: tuple[str, ...] = ()
        self._current = 0
        self.setObjectName("topicTabs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs: list[QPushButton] = []
        self.closing = QToolButton(self)
        self.closing.setProperty("kind", "quiet")
        theme.put_icon(self.closing, "x")
        self.closing.clicked.connect(self._on_close_clicked)
        self.adding = QToolButton(self)
        self.adding.setProperty("kind", "quiet")
        theme.put_icon(self.adding, "plus")
        self.adding.clicked.connect(self.new_requested)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_topics(self, titles: tuple[str, ...], current: int) -> None:
        """Show a tab for each title; an empty one is that of a new topic. The one at place `current` is in front."""
        self._titles, self._current = titles, current
        while len(self.tabs) < len(titles):
            self.tabs.append(self._new_tab(len(self.tabs)))
            self.closing.raise_()
            self.adding.raise_()  # and the last in the order of Tab, as it is the last on the screen
        for place, tab in enumerate(self.tabs):
            tab.setChecked(place == current)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        count = len(self._titles)
        for place in range(count):
            words = _("Topic {number} of {count}: {title}")
            name = words.format(number=place + 1, count=count, title=self._title(place))
            self.tabs[place].setAccessibleName(name)
        self.adding.setAccessibleName(_("New topic"))
        self.adding.setToolTip(_("New topic"))
        close = _("Close the topic {title}").format(title=self._title(self._current)) if count else ""
        self.closing.setAccessibleName(close)
        self.closing.setToolTip(close)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every tab its share of the width."""
        super().resizeEvent(event)
        self._arrange()

    def _title(self, place: int) -> str:
        return self._titles[place] or _("New topic")

    def _new_tab(self, place: int) -> QPushButton:
        tab = QPushButton(self)
        tab.setProperty("kind", "topic")
        tab.setCheckable(True)
        tab.clicked.connect(partial(self._on_tab_clicked, place))
        return tab

    def _on_tab_clicked(self, place: int, _checked: object = None) -> None:
        self.tabs[place].setChecked(place == self._current)  # it stays so until the topic is there
        self.chosen.emit(place)

    def _on_close_clicked(self) -> None:
        self.close_requested.emit(self._current)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(44) + self._theme.gap(2))
        self._arrange()

    def _arrange(self) -> None:
        """Lay the tabs out by hand: the one in front keeps its words the longest, the others share what is left."""
        if not self._titles:
            return
        theme, side = self._theme, self._theme.px(44)
        top, edge, space = self.height() - side, theme.gap(8), theme.gap(4)
        around = 2 * (theme.gap(13) + theme.gap(3))
        total = self.width() - 2 * edge - side
        others = max(0, (total - theme.px(_LEAST_NAMED) - space) // (side + space))
        shown = _places_around(self._current, len(self._titles), most=1 + others)
        room = max(total - len(shown) * space, len(shown))
        full = [
            min(self._text_width(place) + around + (side if place == self._current else 0), theme.px(_WIDEST))
            for place in shown
        ]
        widths = _shares(full, room, self._current - shown.start, least=side)
        for place, tab in enumerate(self.tabs):
            tab.setVisible(place in shown)
        left = edge
        for place, width in zip(shown, widths, strict=True):
            tab = self.tabs[place]
            tab.setGeometry(placed(self, QRect(left, top, width, side)))
            inner = width - around - (side if place == self._current else 0)
            tab.setText(self._elided(place, inner))
            tab.setToolTip(self._title(place) if tab.text() != self._words(place) else "")
            if place == self._current:
                self.closing.setGeometry(placed(self, QRect(left + width - side, top, side, side)))
            left += width + space
        self.adding.setGeometry(placed(self, QRect(left, top, side, side)))

    def _words(self, place: int) -> str:
        return f"{place + 1} {self._title(place)}".replace("&", "&&")

    def _text_width(self, place: int) -> int:
        return self._metrics(place).horizontalAdvance(self._words(place)) + 2

    def _metrics(self, place: int) -> QFontMetrics:
        """Measure as the style sheet draws: the tab in front is bolder, which its own font does not know."""
        self.tabs[place].ensurePolished()
        font = QFont(self.tabs[place].font())
        if place == self._current:
            font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font)

    def _elided(self, place: int, width: int) -> str:
        """Return what fits: where not even a few letters of the title do, the number alone."""
        metrics, words = self._metrics(place), self._words(place)
        if metrics.horizontalAdvance(words) <= width:
            return words
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, width))
        return elided if len(elided) >= len(f"{place + 1} abc…") else str(place + 1)


def _places_around(current: int, count: int, *, most: int) -> range:
    """Return the places to show, `most` of them: the current one and those beside it."""
    first = max(0, min(current - most // 2, count - most))
    return range(first, min(count, first + most))


def _shares(full: list[int], room: int, current: int, *, least: int) -> list[int]:
    """Return widths that fit into `room` pixels: as wished, else the others alike, and the current one what is left."""
    if sum(full) <= room:
        return full
    others = len(full) - 1
    mine = min(full[current], max(room - others * least, room // len(full)))
    share = (room - mine) // others if others else 0
    narrow = sum(min(width, share) for place, width in enumerate(full) if place != current)
    wide = [place for place, width in enumerate(full) if place != current and width > share]
    share += (room - mine - narrow) // len(wide) if wide else 0
    return [mine if place == current else min(width, share) for place, width in enumerate(full)]
