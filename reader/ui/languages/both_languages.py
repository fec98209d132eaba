# SPDX-License-Identifier: GPL-3.0-or-later
"""A page in two languages side by side, each section beginning at the same height: one scrolls with the other.

Where one language has no counterpart, a plain sentence says so. A word of the glossary is explained in the language of
its side. It shows pages that it is given and knows no library.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from reader.calls.side_by_side import pairs
from reader.content.address import Address
from reader.content.model import Paragraph, Run, Term
from reader.i18n import _
from reader.pages import Page, PageSection
from reader.ui.announce import announce
from reader.ui.controls.edge_ring import EdgeRing
from reader.ui.controls.focus_card import FocusCard
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.glossary.term_card import TermCard
from reader.ui.languages.level_pages import LevelPages
from reader.ui.languages.other_languages import no_page
from reader.ui.options.languages import language_name
from reader.ui.page.look import PageLook
from reader.ui.page.page_view import FigureSource, PageView
from reader.ui.page.piece import Piece
from reader.ui.theme import Theme

TermSource = Callable[[str], Term | None]
"""From the id of a term to the term, in one language; None where that language has it not."""

_TWO_COLUMNS = 760
"""Width at 100 % from which the languages stand side by side, and not one above the other."""


class BothLanguages(FocusCard):
    """Esc closes it and gives the keyboard back."""

    link_requested = Signal(str)
    """An address that a link of either page leads to."""

    def __init__(self, theme: Theme, parent: QWidget, look: PageLook) -> None:
        super().__init__(theme, parent, name="bothLanguages")
        self._is_following = False
        self._is_setting = False
        """Something of both pages is about to change: they are brought level when all of it has."""
        self._names = ("", "")
        self.title = WrappedLabel(theme, self.card, size=20, weight=QFont.Weight.Bold, colour="heading")
        self.close_button = IconButton(theme, "x", self.card)
        self.close_button.clicked.connect(self.close)
        self.views = PageView(look, _no_figure), PageView(look, _no_figure)
        self.labels = tuple(
            WrappedLabel(theme, self.card, size=16, weight=QFont.Weight.Bold, colour="muted") for _view in self.views
        )
        self._level = LevelPages(self.views)
        self._terms: tuple[TermSource, TermSource] = (_no_term, _no_term)
        self.term_card = TermCard(theme, self.card, can_say=False, has_glossary=False)
        self.term_card.closed.connect(self._on_term_closed)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for label, view in zip(self.labels, self.views, strict=True):
            column = QVBoxLayout()
            view.setMinimumSize(1, 1)
            EdgeRing(theme, view)
            column.addWidget(label)
            column.addWidget(view, 1)
            self._columns.addLayout(column, 1)
            view.link_requested.connect(self.link_requested)
            view.term_requested.connect(partial(self._explain, view))
            view.page_set.connect(partial(self._on_page_set, view))
            view.verticalScrollBar().valueChanged.connect(self._close_term)
        first, second = self.views
        first.verticalScrollBar().valueChanged.connect(partial(self._follow, first, second))
        second.verticalScrollBar().valueChanged.connect(partial(self._follow, second, first))
        self._top = QHBoxLayout()
        self._top.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._around = QVBoxLayout(self.card)
        self._around.addLayout(self._top)
        self._around.addLayout(self._columns, 1)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    @property
    def address(self) -> Address | None:
        """The address of the page that is shown."""
        page = self.views[0].page
        return page.address if page is not None and self.is_open else None

    def show_pages(
        self, page: Page, other: Page | None, languages: tuple[str, str], piece: Piece, lift: float = 2.0
    ) -> None:
        """Show a page and its counterpart, both at this piece, `lift` pixels below the edge; `languages` as in `fr`."""
        names = self._names = language_name(languages[0]), language_name(languages[1])
        rows = pairs(page, other)
        left = tuple(row.left or _missing(row.id, row.right, names[0]) for row in rows)
        right = tuple(row.right or _missing(row.id, row.left, names[1]) for row in rows)
        absent = msgspec.structs.replace(
            page, sections=(), facts=(), review="", overdue="", lead=no_page(languages[1]), sources=()
        )
        pages = msgspec.structs.replace(page, sections=left), msgspec.structs.replace(other or absent, sections=right)
        self._is_setting = True
        for view, shown, name, language in zip(self.views, pages, names, languages, strict=True):
            view.forget_page()
            view.show_page(_without_way_on(shown))
            view.setAccessibleName(name)
            view.setLocale(QLocale(language))
        self._is_setting = False
        self.retranslate()
        self.open()
        self._around.activate()
        self._make_level()
        self._is_following = True  # neither the other: each is told its place
        for view in self.views:
            view.stand_at(piece, lift)
        self._is_following = False

    def read_figures_from(self, sources: tuple[FigureSource, FigureSource]) -> None:
        """Ask these for the drawings of the left and of the right page."""
        for view, source in zip(self.views, sources, strict=True):
            view.read_figures_from(source)

    def explain_with(self, terms: tuple[TermSource, TermSource]) -> None:
        """Ask these for the words of the glossary of the left and of the right page."""
        self._terms = terms

    def set_look(self, look: PageLook) -> None:
        """Show both in another look."""
        self._is_setting = True
        for view in self.views:
            view.set_look(look)
        self._is_setting = False
        self._make_level()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Two languages side by side"))
        self.close_button.set_name(_("Close"))
        self.term_card.retranslate()
        for label, name in zip(self.labels, self._names, strict=True):
            label.setText(name)
        self._head()

    def _head(self) -> None:
        """Put the first language in place of the title where one stands above the other: there every line counts."""
        self.title.setText(_("Two languages side by side") if self.is_side_by_side else self._names[0])
        self.labels[0].setVisible(self.is_side_by_side)

    def place(self, area: QRect) -> None:
        """Fill `area`; on a narrow window one language stands above the other."""
        super().place(area)
        is_wide = area.width() >= self._theme.px(_TWO_COLUMNS)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._head()
        self._around.activate()  # at once: sections are brought level in pages that have their width
        self._make_level()

    @property
    def is_side_by_side(self) -> bool:
        """Whether there is room for two columns."""
        return self._columns.direction() is QBoxLayout.Direction.LeftToRight

    def prepare(self) -> None:
        """Say what it is, and lay it out: the places in its pages are told in a page that is."""
        announce(self, ". ".join((self.accessibleName(), *self._names)))
        self._around.activate()

    def first_stop(self) -> QWidget:
        """Return the page that was in front before."""
        return self.views[0]

    def close(self) -> bool:
        """Hide it, with what it explains, and give the keyboard back."""
        self._close_term()
        return super().close()

    def _explain(self, view: PageView, term_id: str, word: QRect) -> None:
        """Explain a word of a page beside it."""
        term = self._terms[self.views.index(view)](term_id)
        if term is not None:
            self.term_card.open_for(term, word.translated(view.viewport().mapTo(self.card, QPoint())))

    def _close_term(self, _value: object = None) -> None:
        if not self.term_card.isHidden():
            self.term_card.close()

    def _on_term_closed(self) -> None:
        for view in self.views:
            view.mark("term", [])

    def _make_level(self) -> None:
        """Let each section begin as far down on both sides; one above the other, each as it is."""
        if self.is_open and not self._is_setting:
            self._level.level() if self.is_side_by_side else self._level.let_go()

    def _on_page_set(self, view: PageView) -> None:
        self._level.forget(view)
        self._make_level()

    def _follow(self, moved: PageView, other: PageView, value: int) -> None:
        """Scroll the other page with this one: as far where they are level, else to the same place of the section."""
        if self._is_following or self._is_setting or not self.is_open:
            return
        self._is_following = True
        section, fraction = moved.reading_place()
        if self.is_side_by_side:
            other.verticalScrollBar().setValue(value)
        elif section:
            other.go_to_reading_place(section, fraction)
        else:
            other.go_to_place(0)
        self._is_following = False

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        put_margins(self._around, gap(20), gap(12), gap(10), gap(12))
        self._around.setSpacing(gap(6))
        self._top.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(gap(12))


def _missing(section: str, there: PageSection | None, language: str) -> PageSection:
    """Return what stands in place of a section that one language has not."""
    words = _("This part is not in the guide in {language} yet.").format(language=language)
    number = there.number if there else ""
    return PageSection(section, number, there.title if there else "", (Paragraph((Run(words),)),))


def _without_way_on(page: Page) -> Page:
    """Leave out what leads away from the page: its breadcrumb and what is before and after it."""
    return msgspec.structs.replace(page, breadcrumb=(), previous=None, following=None)


def _no_term(_id: str) -> None:
    return None


def _no_figure(_id: str) -> None:
    return None
