# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets a page for paper: black on white, no links, every box open, drawings no higher than a sheet.

What the author has closed gently on the screen is kept for a sheet of its own. It knows nothing of where pages end.
"""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QTextTableCellFormat

from reader.content.model import Box, Figure, Paragraph, Run, Table
from reader.i18n import _
from reader.pages import Page
from reader.ui.page.columns import ColumnNeed
from reader.ui.page.setting import PageSetter
from reader.ui.page.setting_tables import STACK_COLUMNS
from reader.ui.printing.paper import DOTS, Paper

_HIGHEST = 0.62
"""The part of a sheet's room that a drawing may take."""
_COMFORTABLE = 9.5
"""The width, in text sizes, that a column of sentences should have."""
_TITLE = 30
"""Points that a title has at most, but for text that is as large itself."""


class PaperSetter(PageSetter):
    """Sets one page; `gentle` then holds the boxes that are for a sheet of their own."""

    def __init__(self, page: Page, paper: Paper, figures: dict[str, Figure] | None = None) -> None:
        super().__init__(page, paper.look, figures or {}, paper.column, frozenset())
        self._paper = paper
        self.gentle: list[Box] = []
        self.kept: set[int] = set()
        """Positions of blocks that stay on one sheet with the next one."""
        document = self._set.document
        document.setUseDesignMetrics(True)  # or letters would stand where a screen's dots are
        document.setTextWidth(paper.column)

    def title_size(self) -> float:
        """Return the size of a title, as a part of the text's."""
        return max(1.4, min(1.9, _TITLE / self._paper.points))

    def _furniture(self, page: Page) -> None:
        look = self._look
        self._title(page.title)
        if page.review:
            start = self._start(look.small_block(below=0.9))
            self._text(page.review, look.text(0.84, colour=look.palette.muted))
            self._note("paragraph", start)
        self._notices(page)
        if page.lead:
            start = self._start(look.block(below=0.6, line=1.5))
            self._text(page.lead, look.text(1.12))
            self._note("paragraph", start)

    def _title(self, title: str) -> None:
        look = self._look
        self._heading(
            title,
            1,
            look.block(below=0.4, line=1.18, level=1),
            look.text(self.title_size(), colour=look.palette.heading, bold=True),
        )

    def _foot(self, page: Page) -> None:
        """Write no links to other chapters."""

    def _box(self, box: Box) -> None:
        if box.kind != "gentle":
            super()._box(box)
            return
        self.gentle.append(box)
        words = _("This part has a page of its own at the end of the leaflet, for when you want to read it.")
        super()._box(msgspec.structs.replace(box, kind="later", blocks=(Paragraph((Run(words),)),)))

    def _figure_width(self, figure: Figure) -> int:
        highest = _HIGHEST * self._paper.room
        return int(min(super()._figure_width(figure), highest * figure.width / figure.height))

    def _is_small(self, table: Table) -> bool:
        return len(table.header) <= STACK_COLUMNS

    def _has_room(self, needs: tuple[ColumnNeed, ...]) -> bool:
        """Tell whether columns are wide enough to read well: a sheet is no wider in large print."""
        wanted = [max(need.word, min(max(need.texts), _COMFORTABLE * self._look.base)) for need in needs]
        return sum(wanted) + self._inset <= self._width

    def _stacked(self, table: Table) -> None:
        before = len(self._set.spots)
        super()._stacked(table)
        starts = [spot.start for spot in self._set.spots[before:] if spot.kind == "paragraph"]
        columns = len(table.header)
        self.kept |= {start for place, start in enumerate(starts, 1) if place % columns}

    def _cell_style(self, *, header: bool) -> QTextTableCellFormat:
        style = super()._cell_style(header=header)
        style.setBottomBorder(DOTS * (1.4 if header else 0.7))
        return style
