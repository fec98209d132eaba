# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal's home page: large tiles for the parts of the guide and for its tools, and the choice of a language.

A part's tile shows the tiles of its chapters in the same place. It asks for places and for actions, and opens none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.content.edition import EditionHead
from reader.content.model import Service
from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.choice_button import ChoiceButton
from reader.ui.controls.edge_ring import EdgeRing
from reader.ui.controls.wrapping import Measure, WrappedLabel
from reader.ui.home.service_card import ServiceCard
from reader.ui.kiosk.attract_words import attract_words
from reader.ui.kiosk.help_line import HelpLine
from reader.ui.kiosk.topics import SERVICES, Topic, all_topics, chapter_topics
from reader.ui.kiosk.touch_button import SIDE, TouchButton, touch_px
from reader.ui.options.languages import language_name
from reader.ui.theme import Theme
from reader.ui.window.dress import Acts, Home

_COLUMN = 1240
"""The widest that the tiles get together, in pixels at 100 %."""
_TILE = 214
"""The least width of a tile; and the largest height to which it stretches, in pixels at 100 %."""
_TALL = 150
_MOST_COLUMNS = 4
_HEADING = 28


class KioskHome(Home):
    """Shows one edition, as much of it as the library gives out."""

    language_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        acts: Acts,
        languages: Iterable[str] = (),
        help_in: Callable[[str], str] | None = None,
    ) -> None:
        """`help_in(language)` is what the site says of where to ask staff."""
        super().__init__()
        self._help_in = help_in
        self._theme = theme
        self._acts = acts
        self._languages = tuple(languages)
        self._head: EditionHead | None = None
        self._services: tuple[Service, ...] = ()
        self._opened = ""
        self._columns = 0
        self._column = QVBoxLayout()
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside = QHBoxLayout()
        self._grid: QGridLayout | None = None
        self._is_low = False
        self._tiles: list[ChoiceButton] = []
        self._speech: QAction | None = None
        self.help_line: HelpLine | None = None
        self.setObjectName("pageArea")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        EdgeRing(theme, self)
        acts["home"].triggered.connect(self.show_all)
        theme.changed.connect(self._rebuild)
        self.retranslate()

    # -- what it is given -----------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Home"))
        self._rebuild()

    def set_edition(self, head: EditionHead, services: tuple[Service, ...]) -> None:
        """Show the home page of this edition; a part that was opened stays open."""
        if (head, services) != (self._head, self._services):
            self._head = head
            self._services = tuple(service for service in services if service.phone)
            self._rebuild()

    def set_low(self, *, low: bool) -> None:
        """Have the tiles stand at the foot of the page, or at its top."""
        self._is_low = low
        self._rebuild()

    def offer_speech(self, action: QAction) -> None:
        """Have a button that turns on and off that everything is spoken."""
        self._speech = action
        self._rebuild()

    @property
    def opened(self) -> str:
        """The id of the part that was opened; empty while all are shown."""
        return self._opened

    def show_all(self) -> None:
        """Show all topics again."""
        self._open("")

    def cards(self) -> list[QPushButton]:
        """Return the page's tiles in reading order."""
        return list(self._tiles)

    # -- building -------------------------------------------------------------------------------------------------

    def _open(self, name: str) -> None:
        if name == self._opened:
            return
        had_keyboard = any(tile.hasFocus() for tile in self._tiles)
        self._opened = name
        self._rebuild()
        self.verticalScrollBar().setValue(0)
        announce(self, self.title())
        if had_keyboard and self._tiles:
            self._tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _rebuild(self) -> None:
        if self._head is None:
            return
        old = self.takeWidget()
        if old is not None:  # to be deleted later: a new style sheet reaches here while Qt goes through all widgets
            old.hide()
            old.deleteLater()
        self._tiles = []
        inside = QWidget()
        inside.setObjectName("pageArea")
        inside.setMinimumSize(1, 1)  # else the scroll area reckons with the height at the least width
        self._column = column = QVBoxLayout(inside)
        self._grid = None
        column.setSpacing(self._theme.gap(7))
        if self._is_low:
            column.addStretch(1)
        self._add_heading(column)
        self._columns = 0
        if self._opened == SERVICES:
            for service in self._services:
                column.addWidget(ServiceCard(self._theme, service))
        else:
            self._make_tiles(self._head)
            self._grid = QGridLayout()
            column.addLayout(self._grid, 8)
        if not self._is_low:
            column.addStretch(1)
        self._arrange()
        self.setWidget(inside)
        self.rebuilt.emit()

    def _add_heading(self, column: QVBoxLayout) -> None:
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(self._theme.gap(8))
        heading = WrappedLabel(self._theme, size=_HEADING, weight=QFont.Weight.Bold, colour="heading", spacing=1.25)
        heading.setText(self.title())
        self._top.addWidget(heading, 1, Qt.AlignmentFlag.AlignVCenter)
        self._beside = row = QHBoxLayout()
        if self._opened:
            back = TouchButton(self._theme, "undo-2")
            back.set_words(_("All topics"))
            back.clicked.connect(self.show_all)
            row.addWidget(back)
        elif len(self._languages) > 1 and self._head is not None:
            for code in self._languages:
                button = TouchButton(self._theme)
                button.set_words(language_name(code))
                button.setCheckable(True)
                button.setChecked(code == self._head.language)
                button.setProperty("language", code)
                button.clicked.connect(self._on_language_clicked)
                row.addWidget(button)
        if self._speech is not None and not self._opened:
            parent = column.parentWidget()  # without one it would be shown as a window for a moment
            speech = TouchButton(self._theme, "ear", parent=parent)
            speech.set_words(_("Speak to me"))  # not as the action says it, which may be in the language before
            speech.setCheckable(True)
            speech.follow(self._speech)
            row.addWidget(speech)
        row.addStretch()
        self._top.addLayout(row)
        column.addLayout(self._top)
        language = self._head.language if self._head else ""
        of_site = self._help_in(language) if self._help_in is not None else ""
        self.help_line = HelpLine(self._theme, of_site or attract_words(language).ask_staff)
        column.addWidget(self.help_line)

    def title(self) -> str:
        """Return what stands over the tiles."""
        parts = self._head.parts if self._head else ()
        part = next((part for part in parts if part.id == self._opened), None)
        if part is not None:
            return part.title
        return _("Someone to talk to") if self._opened == SERVICES else _("What would you like to know?")

    def _make_tiles(self, head: EditionHead) -> None:
        tools = [name for name, action in self._acts.items() if action.isVisible()]
        topics = chapter_topics(head, self._opened) if self._opened else None
        if topics is None:
            topics = all_topics(head, tools, has_services=bool(self._services))
        for topic in topics:
            tile = ChoiceButton(
                self._theme, topic.title, topic.note, icon=topic.icon, kind=topic.kind, number=topic.number
            )
            tile.clicked.connect(partial(self._take, topic))
            self._tiles.append(tile)

    def _take(self, topic: Topic, _checked: object = None) -> None:
        if topic.address is not None:
            self.location_requested.emit(topic.address)
        elif topic.action:
            self._acts[topic.action].trigger()
        else:
            self._open(topic.opens)

    def _arrange(self) -> None:
        """Put the tiles into columns of one width, in the room there is; the last is as wide as its row has room."""
        gap = self._theme.gap
        side = max(touch_px(self._theme, SIDE), (self.viewport().width() - self._theme.px(_COLUMN)) // 2)
        self._column.setContentsMargins(side, gap(8), side, gap(8))
        title = Measure(self._theme.font(_HEADING, QFont.Weight.Bold)).width(self.title())
        is_beside = title + self._top.spacing() + self._beside.sizeHint().width() <= self.viewport().width() - 2 * side
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)
        grid, columns, before = self._grid, self._columns_now(), self._columns
        if grid is None or columns == before:
            return
        self._columns = columns
        grid.setSpacing(gap(9))
        for place, tile in enumerate(self._tiles):
            row, at = divmod(place, columns)
            is_last = place == len(self._tiles) - 1 and not self._opened
            grid.removeWidget(tile)
            grid.addWidget(tile, row, at, 1, columns - at if is_last else 1)
            tile.setMaximumHeight(max(self._theme.px(_TALL), tile.heightForWidth(self._theme.px(_TILE))))
        for number in range(max(columns, before)):
            grid.setColumnStretch(number, int(number < columns))

    def _columns_now(self) -> int:
        gap = self._theme.gap
        room = min(self.viewport().width() - 2 * touch_px(self._theme, SIDE), self._theme.px(_COLUMN)) + gap(12)
        return max(1, min(_MOST_COLUMNS, room // (self._theme.px(_TILE) + gap(12))))

    # -- what people do -------------------------------------------------------------------------------------------

    def _on_language_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, TouchButton):
            self.language_chosen.emit(str(button.property("language")))

    def set_read(self, read: Mapping[str, frozenset[str]]) -> None:
        """Say nothing of it: somebody else may look on."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the tiles in the room there is."""
        super().resizeEvent(event)
        if self._head is not None and event.oldSize().width() != event.size().width():
            self._arrange()
