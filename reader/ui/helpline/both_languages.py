# SPDX-License-Identifier: GPL-3.0-or-later
"""A page in two languages side by side, section beside section: one scrolls with the other.

Where one language has no counterpart, a plain sentence says so. It shows pages that it is given and knows no library.
"""

from __future__ import annotations

from functools import partial

import msgspec
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from reader.calls.side_by_side import pairs
from reader.content.model import Paragraph, Run
from reader.i18n import _
from reader.pages import Page, PageSection
from reader.ui.announce import announce
from reader.ui.controls.edge_ring import EdgeRing
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.overlay import OverlayCard
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.page.look import PageLook
from reader.ui.page.page_view import FigureSource, PageView
from reader.ui.theme import Theme
from reader.ui.window.focus_order import stops_in

_TWO_COLUMNS = 760
"""Width at 100 % from which the languages stand side by side, and not one above the other."""


class BothLanguages(OverlayCard):
    """Esc closes it and gives the keyboard back."""

    link_requested = Signal(str)
    """An address that a link of either page leads to."""

    def __init__(self, theme: Theme, parent: QWidget, look: PageLook) -> None:
        super().__init__(theme, parent)
        self._came_from: QWidget | None = None
        self._is_following = False
        self._names = ("", "")
        self.setObjectName("bothLanguages")
        self.card.setProperty("kind", "card")
        self.title = WrappedLabel(theme, self.card, size=20, weight=QFont.Weight.Bold, colour="heading")
        self.close_button = IconButton(theme, "x", self.card)
        self.close_button.clicked.connect(self.close)
        self.views = PageView(look, _no_figure), PageView(look, _no_figure)
        self.labels = tuple(
            WrappedLabel(theme, self.card, size=16, weight=QFont.Weight.Bold, colour="muted") for _view in self.views
        )
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for label, view in zip(self.labels, self.views, strict=True):
            column = QVBoxLayout()
            view.setMinimumSize(1, 1)
            EdgeRing(theme, view)
            column.addWidget(label)
            column.addWidget(view, 1)
            self._columns.addLayout(column, 1)
            view.link_requested.connect(self.link_requested)
        first, second = self.views
        first.verticalScrollBar().valueChanged.connect(partial(self._follow, first, second))
        second.verticalScrollBar().valueChanged.connect(partial(self._follow, second, first))
        self._top = QHBoxLayout()
        self._top.addWidget(self.title, 1)
        self._top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._around = QVBoxLayout(self.card)
        self._around.addLayout(self._top)
        self._around.addLayout(self._columns, 1)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def show_pages(self, page: Page, other: Page | None, names: tuple[str, str], section: str, fraction: float) -> None:
        """Show a page and its counterpart, both at this place of a section; `names` are those of the languages."""
        self._names = names
        rows = pairs(page, other)
        left = tuple(row.left or _missing(row.id, row.right, names[0]) for row in rows)
        right = tuple(row.right or _missing(row.id, row.left, names[1]) for row in rows)
        absent = msgspec.structs.replace(page, sections=(), facts=(), review="", lead=_no_page(names[1]), sources=())
        pages = msgspec.structs.replace(page, sections=left), msgspec.structs.replace(other or absent, sections=right)
        for view, shown, name in zip(self.views, pages, names, strict=True):
            view.forget_page()
            view.show_page(_without_links(shown))
            view.setAccessibleName(name)
        self.retranslate()
        self.open()
        for view in self.views:
            view.go_to_reading_place(section, fraction)

    def read_figures_from(self, sources: tuple[FigureSource, FigureSource]) -> None:
        """Ask these for the drawings of the left and of the right page."""
        for view, source in zip(self.views, sources, strict=True):
            view.read_figures_from(source)

    def set_look(self, look: PageLook) -> None:
        """Show both in another look."""
        for view in self.views:
            view.set_look(look)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Two languages side by side"))
        self.title.setText(_("Two languages side by side"))
        self.close_button.set_name(_("Close"))
        for label, name in zip(self.labels, self._names, strict=True):
            label.setText(name)

    def place(self, area: QRect) -> None:
        """Fill `area`; on a narrow window one language stands above the other."""
        super().place(area)
        is_wide = area.width() >= self._theme.px(_TWO_COLUMNS)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)

    @property
    def is_side_by_side(self) -> bool:
        """Whether there is room for two columns."""
        return self._columns.direction() is QBoxLayout.Direction.LeftToRight

    def open(self) -> None:
        """Show it and take the keyboard."""
        if not self.is_open:
            self._came_from = QApplication.focusWidget()
            super().open()
            announce(self, ". ".join((self.accessibleName(), *self._names)))
        self.card.layout().activate()  # type: ignore[union-attr]  # the places below are told in a laid-out page
        self.views[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def close(self) -> bool:
        """Hide it and give the keyboard back, unless it went elsewhere already."""
        came_from, self._came_from = self._came_from, None
        focused = QApplication.focusWidget()
        if self.is_open and (focused is None or self.isAncestorOf(focused)) and came_from and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        return super().close()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab on the card: what lies behind it cannot be seen."""
        stops = [stop for stop in stops_in(self) if stop.isVisible() and stop.isEnabled()]
        if not stops:
            return super().focusNextPrevChild(forward)
        at = next((at for at, stop in enumerate(stops) if stop.hasFocus()), 0)
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _follow(self, moved: PageView, other: PageView, _value: int) -> None:
        """Bring the other page to the same place of the same section; above the first, to the same share of that."""
        if self._is_following or not self.is_open:
            return
        self._is_following = True
        section, fraction = moved.reading_place()
        if section:
            other.go_to_reading_place(section, fraction)
        else:
            other.go_to_place(0)
        self._is_following = False

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        self._around.setContentsMargins(gap(20), gap(12), gap(10), gap(12))
        self._around.setSpacing(gap(6))
        self._top.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(gap(12))


def _missing(section: str, there: PageSection | None, language: str) -> PageSection:
    """Return what stands in place of a section that one language has not."""
    words = _("This part is not in the guide in {language} yet.").format(language=language)
    number = there.number if there else ""
    return PageSection(section, number, there.title if there else "", (Paragraph((Run(words),)),))


def _no_page(language: str) -> str:
    return _("This chapter is not in the guide in {language} yet.").format(language=language)


def _without_links(page: Page) -> Page:
    """Leave out what leads away from the page: its breadcrumb and what is before and after it."""
    return msgspec.structs.replace(page, breadcrumb=(), previous=None, following=None)


def _no_figure(_id: str) -> None:
    return None
