# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the panel "Kept by me" and keeps it up to date, once somebody sees it: looking all places up takes a moment."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.content.edition import Edition
from reader.i18n import _
from reader.ui.keeping.kept_groups import KeptGroups, KeptRow
from reader.ui.keeping.kept_panel import KeptPanel
from reader.ui.languages.other_languages import other_editions
from reader.ui.window.feature import Desk
from reader.userdata.history import History
from reader.userdata.marks import Marks
from reader.userdata.my_questions import MyQuestions


class KeptList(QObject):
    """The panel and what it lists."""

    quote_requested = Signal(object, str)
    """The Quote that should be shown on its page, and its words' language where that is not the one that is read."""

    def __init__(self, desk: Desk, edition: Edition, *, marks: Marks, questions: MyQuestions, history: History) -> None:
        super().__init__(desk.side_panel)
        self._desk = desk
        self._marks, self._questions, self._history = marks, questions, history
        self._groups = KeptGroups(edition, partial(other_editions, desk.library, edition))
        self._is_stale = True
        self.panel = KeptPanel(desk.theme)
        desk.side_panel.add("kept", desk.acts["kept"], self.panel)
        for kept in (marks, questions, history):
            kept.subscribe(self.fill_anew)
        self.panel.seen.connect(self._fill)
        self.panel.place_requested.connect(self._on_place_requested)
        self.panel.forget_requested.connect(history.clear)

    def set_edition(self, edition: Edition) -> None:
        """Look for everything in another edition from now on."""
        self._groups.set_edition(edition, partial(other_editions, self._desk.library, edition))
        self.fill_anew()

    def fill_anew(self) -> None:
        """List what is kept now, at once or as soon as somebody sees it."""
        self._is_stale = True
        if self.panel.isVisible():
            self._fill()

    def _fill(self) -> None:
        if self._is_stale:
            self._is_stale = False
            marks = self._marks.all()
            groups = self._groups.groups(marks, self._questions.all(), self._history.visits())
            self._marks.learn(self._groups.languages(marks))
            self.panel.set_groups(groups)

    def _on_place_requested(self, row: KeptRow) -> None:
        if row.is_elsewhere:
            self._desk.say(_("This is in another guide. Open that one first: see “Guides on this computer”."))
        elif row.is_gone:
            self._desk.say(_("This part is no longer in the guide. The words that you kept are still here."))
        elif row.quote is not None:
            self.quote_requested.emit(row.quote, row.language)
