# SPDX-License-Identifier: GPL-3.0-or-later
"""The leaflet of a reader: joins the sheet that shows it, the pieces and questions that are kept, and what makes it.

Copies and codes are not its concern.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.content.edition import Edition
from reader.errors import ReaderError
from reader.i18n import _, plural
from reader.settings import Settings
from reader.ui.languages.other_languages import other_editions
from reader.ui.listening.being_read import page_piece, section_piece
from reader.ui.printing.paper import usual_size
from reader.ui.printing.printing import count_pages
from reader.ui.printing.sheets import Laid
from reader.ui.taking.leaflet_choice import LeafletChoice
from reader.ui.taking.leaflet_sheet import LeafletSheet
from reader.ui.taking.making import Making
from reader.ui.taking.step_by_step import StepByStep
from reader.ui.window.feature import Desk
from reader.userdata.basket import Basket
from reader.userdata.my_questions import MyQuestions

TEXT_SIZE = "print.text_size"


class TakingLeaflet(QObject):
    """Everything behind “Print or take away”. The sheet is built when it is first asked for."""

    phone_requested = Signal(str)
    """A text that is to be shown as codes."""

    def __init__(self, desk: Desk, edition: Edition, questions: MyQuestions, basket: Basket) -> None:
        super().__init__(desk.frame.central)
        self._desk = desk
        self.choice = LeafletChoice(edition, questions, basket, partial(other_editions, desk.library))
        self._sheet: LeafletSheet | None = None
        self._making: Making | None = None
        self._counting = StepByStep(self)
        self._counting.finished.connect(self._on_counted)
        desk.store.subscribe_cleared(self.choice.forget)
        self._unsubscribe = (
            *self.choice.subscribe(self._on_changed),
            desk.settings.subscribe(self._on_setting_changed),
        )

    @property
    def is_open(self) -> bool:
        """Whether the sheet is shown."""
        return self._sheet is not None and self._sheet.is_open

    @property
    def sheet(self) -> LeafletSheet:
        """The sheet, built now if it was not yet."""
        if self._sheet is None:
            self._sheet = sheet = LeafletSheet(self._desk.theme, self._desk.frame.central)
            sheet.add_page_requested.connect(partial(self._add, is_page=True))
            sheet.add_section_requested.connect(partial(self._add, is_page=False))
            sheet.clear_requested.connect(self.choice.take_all_out)
            sheet.undo_requested.connect(self.choice.put_back)
            sheet.rows.move_requested.connect(self.choice.basket.move)
            sheet.rows.remove_requested.connect(self.choice.take_out)
            sheet.questions_switched.connect(self._switch_questions)
            sheet.size_chosen.connect(partial(_choose_size, self._desk.settings, sheet))
            sheet.title_changed.connect(self._count)
            sheet.way_chosen.connect(self._take)
            sheet.closed.connect(self._counting.stop)
            self._desk.store.subscribe_cleared(sheet.title_field.clear)  # a title of one's own tells something, too
        return self._sheet

    @property
    def making(self) -> Making:
        """What makes the leaflet, built now if it was not yet."""
        if self._making is None:
            self._making = Making(self._desk.theme, self._desk.frame.central, self._desk.frame)
            self._making.done.connect(self._on_made)
            self._making.failed.connect(self.sheet.show_notice)
        return self._making

    # -- showing --------------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the sheet."""
        self.choice.forget_removed()
        self.sheet.show_notice("")
        self._fill()
        self.sheet.place(self._desk.frame.sheet_area())
        self.sheet.open()
        self._count()

    def close(self) -> None:
        """Close the sheet; a leaflet that is being made is made to its end."""
        if self._sheet is not None and not (self._making is not None and self._making.is_running):
            self._sheet.close()

    def set_edition(self, edition: Edition) -> None:
        """Take from another edition from now on."""
        self.choice.edition = edition
        self._on_changed()

    def place(self) -> None:
        """Put sheet and card where they belong, after a change of size."""
        area = self._desk.frame.sheet_area()
        if self._sheet is not None and self._sheet.is_open:
            self._sheet.place(area)
        if self._making is not None:
            self._making.place(area)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._sheet is not None:
            self._sheet.retranslate()
        if self._making is not None:
            self._making.card.retranslate()
        self._on_changed()

    def stop(self) -> None:
        """Let nothing run on."""
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._counting.stop()
        if self._making is not None:
            self._making.stop()

    def _fill(self) -> None:
        sheet, choice = self.sheet, self.choice
        page, section = page_piece(self._desk), section_piece(self._desk, choice.edition)
        questions, rows = choice.count_questions(), choice.rows()
        sheet.show_questions(questions, go_along=choice.go_along)
        sheet.show_size(self._points)
        sheet.show_here(page.title if page else "", section.title if section else "")
        sheet.show_undo(choice.removed_words())
        sheet.show_pieces(rows, can_take=bool(rows or (questions and choice.go_along)))

    def _on_changed(self) -> None:
        if self.is_open:
            self._fill()
            self._count()

    def _on_setting_changed(self, key: str) -> None:
        if key == TEXT_SIZE:
            self._on_changed()

    # -- changing -------------------------------------------------------------------------------------------------

    def _add(self, *, is_page: bool) -> None:
        """Add the open page, or the section in view."""
        piece = page_piece(self._desk) if is_page else section_piece(self._desk, self.choice.edition)
        if piece is not None and not self.choice.basket.add(piece):
            self.sheet.show_notice(_("“{title}” is in your leaflet already.").format(title=piece.title))

    def _switch_questions(self, go_along: object) -> None:
        self.choice.go_along = bool(go_along)
        self._on_changed()

    # -- making ---------------------------------------------------------------------------------------------------

    @property
    def _points(self) -> int:
        return int(self._desk.settings.get(TEXT_SIZE))

    @property
    def _title(self) -> str:
        return self.sheet.title_field.text().strip()

    def _count(self) -> None:
        """Count the pages of paper, a step at a time; nothing while there is nothing to take."""
        self._counting.stop()
        leaflet = self.choice.leaflet(self._title)
        self.sheet.show_title(leaflet.title)
        if leaflet.is_empty:
            self.sheet.show_pages(leaflet.missing_words)
            return
        self.sheet.show_pages(_("Counting the pages …"))
        self._counting.start(count_pages(leaflet, self._points, usual_size()))

    def _on_counted(self, laid: Laid) -> None:
        count = len(laid.sheets)
        words = plural("It will be {count} page of paper.", "It will be {count} pages of paper.", count)
        self.sheet.show_pages(f"{words} {laid.leaflet.missing_words}".strip())

    def _take(self, way: str) -> None:
        sheet, area = self.sheet, self._desk.frame.sheet_area()
        sheet.show_notice("")
        if way == "phone":
            self.phone_requested.emit(self.choice.phone_text())
            return
        leaflet = self.choice.leaflet(self._title, with_links=way == "epub")
        if leaflet.is_empty:
            sheet.show_notice(leaflet.missing_words)
            return
        self._counting.stop()
        if way == "print":
            self.making.print_out(leaflet, self._points, area)
        else:
            self.making.save(way, leaflet, self._points, area)
        if not self.making.is_running and sheet.is_open:
            self._count()

    def _on_made(self, sentence: str) -> None:
        self.sheet.close()
        self._desk.say(sentence)


def _choose_size(settings: Settings, sheet: LeafletSheet, points: object) -> None:
    try:
        settings.set(TEXT_SIZE, points)
    except ReaderError as error:  # the organisation has decided
        sheet.show_size(int(settings.get(TEXT_SIZE)))
        sheet.show_notice(str(error))
