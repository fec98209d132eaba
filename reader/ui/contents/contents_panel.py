# SPDX-License-Identifier: GPL-3.0-or-later
"""The contents of the guide, in the left column: home, parts, chapters and the open chapter's sections.

It shows what it is given and asks for places; it never opens one itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.content.address import HOME, Address
from reader.i18n import _
from reader.ui.contents.contents_delegate import ContentsDelegate
from reader.ui.contents.contents_model import ContentsModel, Kind
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.rows import RowTree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from reader.content.edition import EditionHead
    from reader.ui.theme import Theme

_FEW = 16
"""Up to this many chapters, all parts stand open."""


class ContentsPanel(QWidget):
    """The tree of a guide."""

    location_requested = Signal(object)
    """The Address of a chapter or a section."""
    home_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contentsPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._address = HOME
        self._opened_part = ""
        """Title row of the part that was opened for the chapter on the screen, to be closed again after it."""
        self._parts: tuple[str, ...] = ()
        self._model = ContentsModel(self)
        self._tree = RowTree(self)
        self._tree.setItemDelegate(ContentsDelegate(theme, self._tree))
        self._tree.setModel(self._model)
        self._tree.row_chosen.connect(self._on_row_chosen)
        self.setFocusProxy(self._tree)
        layout = QVBoxLayout(self)
        layout.addWidget(self._tree)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def set_edition(self, head: EditionHead) -> None:
        """Show the contents of an edition. Nothing is open until `show_address`, but what was of the same parts."""
        self._address = HOME
        parts_before, self._parts = self._parts, tuple(part.id for part in head.parts)
        opened = [part.row() for part in self._model.part_indexes if self._tree.isExpanded(part)]
        if parts_before != self._parts:
            self._opened_part, opened = "", []
        self._model.set_edition(head)
        self._forget_heights()
        parts = self._model.part_indexes
        for part in parts:
            self._tree.setExpanded(part, part.row() in opened)
        if len(parts) == 1 or len(head.chapters) <= _FEW:
            for part in parts:
                self._tree.expand(part)

    def set_read(self, read: Mapping[str, frozenset[str]]) -> None:
        """Mark what has been read: chapter id -> ids of its sections that were."""
        self._model.set_read(read)

    def show_address(self, address: Address) -> None:
        """Mark a place as the one on the screen and bring it into view; the keyboard stays where it is."""
        before, self._address = self._address, address
        if before.id != address.id or before.kind != address.kind:
            self._tree.collapse(self._model.chapter_index(before.id))
        self._model.set_open(address)
        chapter = self._open_chapter()
        self._open_part_of(chapter)
        self._tree.expand(chapter)
        self._bring_into_view()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Contents"))
        self._tree.setAccessibleName(_("Contents of the guide"))
        self._forget_heights()
        self._tree.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the open place into view: while hidden, nobody knows what is in view."""
        super().showEvent(event)
        self._bring_into_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bring the open place into view once more when rows are wrapped anew: those above it have other heights."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._bring_into_view()

    def _on_row_chosen(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row.kind is Kind.PART:
            self._tree.setExpanded(index, not self._tree.isExpanded(index))
        elif row.kind is Kind.HOME:
            self.home_requested.emit()
        else:
            self.location_requested.emit(row.address)

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        layout = self.layout()
        if layout is not None:
            put_margins(layout, gap(8), gap(8), 0, gap(8))
        self._tree.follow_width(anew=True)

    def _forget_heights(self) -> None:
        delegate = self._tree.itemDelegate()
        if isinstance(delegate, ContentsDelegate):
            delegate.forget_heights()

    def _open_chapter(self) -> QModelIndex:
        is_chapter = self._address.kind == "chapter"
        return self._model.chapter_index(self._address.id) if is_chapter else QModelIndex()

    def _open_part_of(self, chapter: QModelIndex) -> None:
        part = chapter.parent()
        name = str(part.row()) if part.isValid() else ""
        if name == self._opened_part or not part.isValid() or self._tree.isExpanded(part):
            return
        if self._opened_part:
            self._tree.collapse(self._model.index(int(self._opened_part), 0))
        self._tree.expand(part)
        self._opened_part = name

    def _bring_into_view(self) -> None:
        chapter = self._open_chapter()
        if self._address == HOME:
            self._tree.scrollToTop()  # where the row of the home page is
        if not chapter.isValid():
            return
        section = self._model.section_index(self._address.id, self._address.section)
        here = section if section.isValid() else chapter
        if not self._tree.hasFocus():
            self._tree.setCurrentIndex(here)
        if not self.isVisible():
            return
        last = self._model.index(self._model.rowCount(chapter) - 1, 0, chapter)
        for index in (last, chapter, here):
            self._tree.scrollTo(index)
