# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping: bookmarks, highlights, notes and own questions, the panel that lists them, their file, and clearing it all.

It joins its parts; each of them does its own work. What is kept stays on this computer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import QRect

from reader.content.address import Address, parse_address
from reader.content.edition import Edition
from reader.content.quote import Quote
from reader.errors import ReaderError
from reader.i18n import _
from reader.pages import Page
from reader.ui.keeping.clear_sheet import ClearSheet
from reader.ui.keeping.keeping_files import KeepingFiles
from reader.ui.keeping.keeping_marks import KeepingMarks
from reader.ui.keeping.keeping_notes import KeepingNotes
from reader.ui.keeping.keeping_questions import KeepingQuestions
from reader.ui.keeping.kept_list import KeptList
from reader.ui.keeping.kept_page import KeptPage
from reader.ui.keeping.passage_bar import PassageBar
from reader.ui.keeping.undoing import Undoing
from reader.ui.keeping.writing_card import Writing, WritingCard
from reader.ui.options.languages import language_name
from reader.ui.window.feature import Desk, Feature
from reader.userdata.basket import Basket
from reader.userdata.carrying import Belongings
from reader.userdata.clearing import clear_everything
from reader.userdata.history import History
from reader.userdata.marks import Marks
from reader.userdata.my_questions import MyQuestions


class Keeping(Feature):
    """What a reader keeps, in the window."""

    def __init__(
        self, desk: Desk, edition: Edition, *, marks: Marks, questions: MyQuestions, history: History, basket: Basket
    ) -> None:
        super().__init__(desk, edition)
        self._marks, self._questions = marks, questions
        self.switch_language: Callable[[str], bool] = _stay
        """Read on in a language (`fr`); tells whether that may be. Set by whoever can."""
        self._undoing = Undoing(desk.offer, desk.say)
        central = desk.frame.central
        self.card = WritingCard(desk.theme, central)
        self.clear_sheet = ClearSheet(desk.theme, central)
        self.bar = PassageBar(desk.theme, desk.view, desk.acts)
        self.on_page = KeptPage(desk, edition, marks, self._undoing)
        self.marking = KeepingMarks(desk, self.on_page, marks, self._undoing)
        self.notes = KeepingNotes(desk, self.on_page, marks, self._undoing, self.card)
        self.asking = KeepingQuestions(edition, questions, self._undoing, self._open_card)
        self.files = KeepingFiles(desk, edition, Belongings(desk.store, marks, questions, basket))
        self.list = KeptList(desk, edition, marks=marks, questions=questions, history=history)
        self.panel = self.list.panel
        desk.view.menu_actions = [
            desk.acts[name] for name in ("highlight", "note", "bookmark", "listen_here", "copy_source", "leaflet_add")
        ]
        self._connect()
        self.on_page.show_marks()
        self._on_questions_changed()

    def _connect(self) -> None:
        panel, desk = self.panel, self.desk
        self._marks.subscribe(self.on_page.show_marks)
        self._questions.subscribe(self._on_questions_changed)
        self.bar.highlight_requested.connect(self.marking.highlight_in)
        self.clear_sheet.clear_requested.connect(self._clear)
        self.list.quote_requested.connect(self._go_to)
        panel.tick_requested.connect(self.asking.toggle_done)
        panel.move_requested.connect(self._questions.move)
        panel.change_requested.connect(self._change)
        panel.answer_requested.connect(self.asking.write_answer)
        panel.remove_requested.connect(self._remove)
        panel.question_requested.connect(self.write_question)
        desk.questions.mine_requested.connect(self.asking.toggle_of_guide)

    # -- what the actions do --------------------------------------------------------------------------------------

    def toggle_bookmark(self) -> None:
        """Set a bookmark here, or take it away."""
        self.marking.toggle_bookmark()

    def highlight(self) -> None:
        """Highlight the selected words, or the paragraph that is being read."""
        self.marking.highlight()

    def write_note(self) -> None:
        """Write a note on the selected words, or on the paragraph that is being read."""
        self.notes.write_note()

    def write_question(self) -> None:
        """Write a question of one's own; it remembers the place that is being read."""
        page = self.desk.middle.page
        is_chapter = page is not None and page.address.kind == "chapter"
        section = self.desk.view.current_section() if is_chapter else ""
        address = page.address if page is not None and is_chapter else None
        place = str(Address(address.kind, address.id, section, address.guide)) if address else ""
        self.asking.write(place)

    def undo(self) -> None:
        """Take back what was done last."""
        self._undoing.undo()

    def save_file(self) -> None:
        """Save everything as a file."""
        self.files.save()

    def bring_in(self) -> None:
        """Bring in what was kept elsewhere, from a file."""
        self._undoing.forget()
        self.files.bring_in()

    def ask_to_clear(self) -> None:
        """Say what clearing everything means, and ask."""
        self.card.close()
        self.clear_sheet.place(self.desk.frame.sheet_area())
        self.clear_sheet.open()

    def _clear(self) -> None:
        self._undoing.forget()
        self.desk.going.go_home()  # first: leaving a page keeps the place in it
        self.desk.navigator.forget()
        try:
            clear_everything(self.desk.store)
        except ReaderError as error:
            self.desk.say(str(error))
            return
        self.desk.say(_("Everything is cleared. Lamplight knows nothing of what you read, wrote or searched for."))

    # -- following ------------------------------------------------------------------------------------------------

    def set_edition(self, edition: Edition) -> None:
        """Look for everything in another edition from now on."""
        self.card.close()  # what is being written belongs to words of the edition before
        super().set_edition(edition)
        self.on_page.edition = edition
        self.asking.edition = self.files.edition = edition
        self.list.set_edition(edition)

    def show_page(self, address: Address, page: Page | None) -> None:
        """Keep what was being written on the page before; show what is kept on this one."""
        self.card.close()
        self.on_page.show_marks_of_new_page()

    def place(self) -> None:
        """Put the cards where they belong after a change of size; what is being written stays."""
        if self.clear_sheet.is_open:
            self.clear_sheet.place(self.desk.frame.sheet_area())
        if self.card.is_open:
            self.card.put_into(self.desk.frame.sheet_area())

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for part in (self.card, self.clear_sheet, self.bar, self.panel):
            part.retranslate()
        self.list.fill_anew()

    def stop(self) -> None:
        """Keep what is being written; the window closes."""
        self.card.close()

    def _on_questions_changed(self) -> None:
        self.desk.questions.set_mine(frozenset(each.question for each in self._questions.all() if each.question))

    def _open_card(self, writing: Writing) -> None:
        """Open a card for a question: over the page, in the upper part of the window."""
        area = self.desk.frame.sheet_area()
        middle = self.desk.frame.to_central(self.desk.middle) & area
        beside = QRect(middle.left() + self.desk.theme.gap(20), middle.top(), 1, self.desk.theme.gap(40))
        self.card.open_for(writing, beside if not middle.isEmpty() else QRect(area.topLeft(), area.topLeft()), area)

    def _go_to(self, quote: Quote, language: str, *, switches: bool = False) -> None:
        """Show a quote; when its words are of another `language`, its section, and offer that language.

        `switches` reads on in that language now.
        """
        if switches:
            if not self.switch_language(language):
                return
            language = ""
        address = parse_address(quote.address)
        if language and not self.desk.library.exists(self.edition, address):
            address = msgspec.structs.replace(address, section="")
        self.desk.going.go(address)
        if language:
            deed = partial(self._go_to, quote, language, switches=True)
            self.desk.offer(_kept_in_sentence(language), language_name(language), deed)
            return
        if quote.text and not self.on_page.point_out(quote):
            self.desk.say(_("The text has changed since you kept this. This is the section it was in."))

    def _change(self, kind: str, item: int) -> None:
        if kind == "question":
            self.asking.reword(item)
        else:
            self.notes.open_note(item)

    def _remove(self, kind: str, item: int) -> None:
        if kind == "question":
            self.asking.remove(item)
        else:
            self.on_page.remove(item)


def _kept_in_sentence(language: str) -> str:
    sentences = {
        "en": _("You kept this in English. This is the same part in the language you read now."),
        "fr": _("You kept this in French. This is the same part in the language you read now."),
    }
    return sentences.get(language) or _(
        "You kept this in another language. This is the same part in the language you read now."
    )


def _stay(_language: str) -> bool:
    return False
