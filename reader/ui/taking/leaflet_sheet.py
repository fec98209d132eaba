# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet “Print or take away”: what is in the leaflet, what it will look like, and the ways to take it along.

It shows what it is given and asks; it makes nothing itself and keeps nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget

from reader.i18n import _, plural
from reader.ui.announce import announce
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.link_button import LinkButton
from reader.ui.controls.sheet import Sheet
from reader.ui.controls.switch import Switch
from reader.ui.controls.tiles import TileRow
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.taking.leaflet_rows import LeafletRow, LeafletRows
from reader.ui.theme import Theme
from reader.ui.window.focus_order import stops_in

Way = Literal["print", "pdf", "epub", "text", "phone"]
WAYS: tuple[Way, ...] = get_args(Way)
SIZES = (12, 16, 20)
_LONGEST_TITLE = 120
_ICONS = {"print": "printer", "pdf": "file-text", "epub": "book-open", "text": "type", "phone": "smartphone"}


class LeafletSheet(Sheet):
    """`show_state` fills it; its signals say what a person wants."""

    add_page_requested = Signal()
    add_section_requested = Signal()
    clear_requested = Signal()
    undo_requested = Signal()
    way_chosen = Signal(str)
    """One of WAYS."""
    size_chosen = Signal(object)
    """Points."""
    questions_switched = Signal(object)
    """Whether my questions go along."""
    title_changed = Signal()
    """Another title stands there, and nobody types in it any more."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, name="leafletSheet")
        self._page_title = self._section_title = ""
        self._questions = 0
        inside = self.inside
        self.nothing = WrappedLabel(theme, inside, colour="muted")
        self.rows = LeafletRows(theme, inside)
        self.undo_line = WrappedLabel(theme, inside, size=15, colour="muted")
        self.undo_button = LinkButton(theme, "", inside, icon_name="undo-2")
        self.add_page, self.add_section = QPushButton(inside), QPushButton(inside)
        self.clear_button = QPushButton(inside)
        self.clear_button.setProperty("kind", "quiet")
        self._questions_words = WrappedLabel(theme, inside)
        self.questions_switch = Switch(theme, inside)
        self._title_heading = self._heading(17)
        self.title_field = QLineEdit(inside)
        self.title_field.setMaxLength(_LONGEST_TITLE)
        self._size_heading = self._heading(17)
        self.sizes = TileRow(theme, inside, most_width=200)  # behind the title: Tab goes in the order of building
        for points in SIZES:
            self.sizes.add(points, "")
        self.pages = WrappedLabel(theme, inside, colour="muted")
        self.notice = WrappedLabel(theme, inside, weight=QFont.Weight.DemiBold)
        self.ways = {way: QPushButton(inside) for way in WAYS}
        self.ways["print"].setProperty("kind", "primary")
        self._build()
        self._connect()
        self.retranslate()
        self.follow_theme()

    def _heading(self, size: float) -> WrappedLabel:
        return WrappedLabel(self._theme, self.inside, size=size, weight=QFont.Weight.DemiBold, colour="heading")

    def _build(self) -> None:
        self._adding, self._taking = FlowLayout(), FlowLayout()
        for button in (self.add_page, self.add_section, self.clear_button):
            self._adding.addWidget(button)
        for way in WAYS:
            self._taking.addWidget(self.ways[way])
        undo, questions = QHBoxLayout(), QHBoxLayout()
        middle = Qt.AlignmentFlag.AlignVCenter
        undo.addWidget(self.undo_line, 1, middle)
        undo.addWidget(self.undo_button)
        questions.addWidget(self._questions_words, 1, middle)
        questions.addWidget(self.questions_switch)
        self.column.addWidget(self.nothing)
        self.column.addWidget(self.rows)
        self.column.addLayout(undo)
        self.column.addLayout(self._adding)
        self.column.addLayout(questions)
        for widget in (self._title_heading, self.title_field, self._size_heading, self.sizes, self.pages):
            self.column.addWidget(widget)
        self.column.addLayout(self._taking)
        self.column.addWidget(self.notice)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.add_page.clicked.connect(self.add_page_requested)
        self.add_section.clicked.connect(self.add_section_requested)
        self.clear_button.clicked.connect(self.clear_requested)
        self.undo_button.clicked.connect(self.undo_requested)
        self.questions_switch.value_chosen.connect(self.questions_switched)
        self.sizes.value_chosen.connect(self.size_chosen)
        self.title_field.editingFinished.connect(self.title_changed)
        for button in self.ways.values():
            button.clicked.connect(self._on_way_clicked)

    # -- showing --------------------------------------------------------------------------------------------------

    def show_pieces(self, rows: Sequence[LeafletRow], *, can_take: bool) -> None:
        """Show what is in the leaflet; `can_take` tells whether anything would be in it at all."""
        self.rows.show_rows(rows)
        self.rows.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.clear_button.setVisible(bool(rows))
        for button in self.ways.values():
            button.setEnabled(can_take)
        self._keep_the_keyboard()

    def show_here(self, page: str, section: str) -> None:
        """Name the page and the section that can be added; an empty name takes the button away."""
        self._page_title, self._section_title = page, section
        self.add_page.setVisible(bool(page))
        self.add_section.setVisible(bool(section))
        self._name_adding()
        self._keep_the_keyboard()

    def show_questions(self, count: int, *, go_along: bool) -> None:
        """Show how many questions of one's own there are, and whether they go along."""
        self._questions = count
        self.questions_switch.show_value(go_along)
        self.questions_switch.setEnabled(count > 0)
        self._name_questions()

    def show_size(self, points: int) -> None:
        """Show the size of text on paper."""
        self.sizes.show_value(points)

    def show_title(self, title: str) -> None:
        """Show which title it has as long as none is typed."""
        self.title_field.setPlaceholderText(title)

    def show_pages(self, sentence: str) -> None:
        """Say how many pages it will have."""
        self.pages.setText(sentence)

    def show_notice(self, sentence: str) -> None:
        """Say what could not be done, below the buttons; an empty sentence says nothing."""
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence, urgent=True)

    def show_undo(self, sentence: str) -> None:
        """Say what was taken out, with a button that undoes it; an empty sentence puts both away."""
        self.undo_line.setText(sentence)
        for part in (self.undo_line, self.undo_button):
            part.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)
        self._keep_the_keyboard()

    def first_stop(self) -> QWidget:
        """Return the first thing that one can do here."""
        return next(
            (stop for stop in stops_in(self.inside) if stop.isVisible() and stop.isEnabled()), self.close_button
        )

    def _keep_the_keyboard(self) -> None:
        """Give the keyboard to the sheet's first button when what had it is gone."""
        focused: QWidget | None = QApplication.focusWidget()
        if self.is_open and (focused is None or not focused.isVisible() or not focused.isEnabled()):
            self.first_stop().setFocus()

    def _on_way_clicked(self) -> None:
        pressed = self.sender()
        self.way_chosen.emit(next(way for way, button in self.ways.items() if button is pressed))

    # -- words ----------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.set_title(_("Print or take away"), _("Close this sheet"))
        self.nothing.setText(
            _("Nothing is in your leaflet yet. Add this page, or go on reading: Ctrl + B puts in what you are reading.")
        )
        self.rows.retranslate()
        self.undo_button.setText(_("Put it back"))
        self.clear_button.setText(_("Take everything out"))
        self._title_heading.setText(_("Title"))
        self.title_field.setAccessibleName(_("Title of the leaflet"))
        self._size_heading.setText(_("Text size on paper"))
        names = (_("12 points, as in a book"), _("16 points, large print"), _("20 points, very large print"))
        self.sizes.set_words(_("Text size on paper"), "", names)
        for way, words in self._way_words().items():
            _name(self.ways[way], words)
        self._name_adding()
        self._name_questions()

    @staticmethod
    def _way_words() -> dict[Way, str]:
        return {
            "print": _("Print …"),
            "pdf": _("Save as PDF …"),
            "epub": _("Save as e-book …"),
            "text": _("Save as text …"),
            "phone": _("To my phone"),
        }

    def _name_adding(self) -> None:
        _name(self.add_page, _("Add this page"))
        self.add_page.setAccessibleDescription(self._page_title)
        _name(self.add_section, _("Add this section"))
        self.add_section.setAccessibleDescription(self._section_title)

    def _name_questions(self) -> None:
        if self._questions:
            words = plural("My question goes along", "My {count} questions go along", self._questions)
        else:
            words = _("My questions: there are none yet")
        self._questions_words.setText(words)
        self.questions_switch.set_words(words, _("Printed with boxes to tick and lines to write on."))

    def follow_theme(self) -> None:
        """Take spaces, sizes and icons from the theme."""
        super().follow_theme()
        theme = self._theme
        for layout in (self._adding, self._taking):
            layout.setSpacing(theme.gap(8))
            layout.set_row_gap(theme.gap(8))
        for button in (self.add_page, self.add_section, self.clear_button, *self.ways.values()):
            button.setMinimumHeight(target(theme))
        for way, button in self.ways.items():
            theme.put_icon(button, _ICONS[way], "on_accent" if way == "print" else "text")
        for button in (self.add_page, self.add_section):
            theme.put_icon(button, "plus")
        self.title_field.setMinimumHeight(target(theme))


def _name(button: QPushButton, words: str) -> None:
    """Write on a button with an icon; the space keeps them apart, and is nothing to read out."""
    button.setText(f"\u00a0{words}")
    button.setAccessibleName(words)
