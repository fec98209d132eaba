# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions to ask the team, in the right column: those about the open chapter first.

It shows what it is given and asks for places; it knows neither the page nor the other panels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.questions.questions_delegate import QuestionsDelegate
from reader.ui.questions.questions_model import QuestionsModel
from reader.ui.questions.questions_tree import QuestionsTree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QShowEvent

    from reader.content.model import QuestionGroup
    from reader.ui.theme import Theme


class QuestionsPanel(QWidget):
    """Lists questions by moment."""

    location_requested = Signal(object)
    """The Address of the place that tells more about a question."""
    mine_requested = Signal(str)
    """The id of a question that should be among the reader's own, or not any more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = QuestionsModel(self)
        self._tree = QuestionsTree(self)
        self._delegate = QuestionsDelegate(theme, self._tree)
        self._tree.setItemDelegate(self._delegate)
        self._tree.setModel(self._model)
        self._tree.row_chosen.connect(self._on_row_chosen)
        self._tree.mine_pressed.connect(self._on_mine_pressed)
        self._nothing = WrappedLabel(theme, self, colour="muted")
        self._is_stale = False
        """Whether the list must be opened and measured anew when it is next seen."""
        self.setFocusProxy(self._tree)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._tree, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def set_questions(self, groups: tuple[QuestionGroup, ...], titles: Mapping[str, str] | None = None) -> None:
        """Show the questions of an edition; `titles` (`chapter`, or `chapter#section`, -> title) names the links."""
        before = self.current_question
        self._model.set_questions(groups, dict(titles or {}))
        self._is_stale = True
        if self.isVisible():
            self._show_anew()
        if before:
            self.show_question(before)

    def set_mine(self, questions: frozenset[str]) -> None:
        """Show which questions, by id, are among the reader's own."""
        self._model.set_mine(questions)

    def show_chapter(self, chapter_id: str) -> None:
        """Put the questions about a chapter first; an empty id, or one without questions, puts none first."""
        if self._model.set_chapter(chapter_id):
            self._is_stale = True
            if self.isVisible():
                self._show_anew()

    def show_question(self, question_id: str) -> None:
        """Mark a question and bring it into view; an id that is not known marks none."""
        self._model.mark_shown(question_id)
        index = self._model.question_index(question_id)
        if index.isValid():
            self._tree.expand(index.parent())
            self._tree.setCurrentIndex(index)
            self._tree.scrollTo(index)

    @property
    def current_question(self) -> str:
        """The id of the question that the keyboard is on; empty when it is on none."""
        at = self._tree.currentIndex()
        return self._model.question_id(at) if at.isValid() else ""

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Questions to ask"))
        self._tree.setAccessibleName(_("Questions to ask"))
        self._nothing.setText(_("This guide has no questions yet."))
        self._delegate.forget_heights()
        self._tree.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the question that was asked for into view: while hidden, nobody knows what is in view."""
        super().showEvent(event)
        if self._is_stale:
            self._show_anew()
        if self._tree.currentIndex().isValid():
            self._tree.scrollTo(self._tree.currentIndex())

    def _on_row_chosen(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row.is_group:
            self._tree.setExpanded(index, not self._tree.isExpanded(index))
        elif row.address is not None:
            self.location_requested.emit(row.address)

    def _on_mine_pressed(self, index: QModelIndex) -> None:
        question = self._model.question_id(index)
        if question:
            self.mine_requested.emit(question)
        else:
            self._on_row_chosen(index)

    def _on_theme_changed(self) -> None:
        self._column.setContentsMargins(0, 0, 0, self._theme.gap(8))
        self._tree.follow_width(anew=True)

    def _show_anew(self) -> None:
        """Open and measure every question; left until somebody looks, because each page has other ones first."""
        self._is_stale = False
        self._delegate.forget_heights()
        self._tree.expandAll()
        self._tree.scrollToTop()
        self._nothing.setVisible(not self._model.rowCount())
