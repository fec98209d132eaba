# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets tables: as tables where they fit, and as a list of `label: value` where they would be cut or hard to follow."""

from __future__ import annotations

import re

from PySide6.QtGui import QFontMetricsF, QTextFrameFormat, QTextLength, QTextTableCellFormat, QTextTableFormat

from reader.content.model import Runs, Table, plain_text
from reader.i18n import said_in
from reader.ui.page.columns import ColumnNeed
from reader.ui.page.set_page import SetTable, column_lengths
from reader.ui.page.setting_text import TextSetter

STACK_COLUMNS = 3
"""Tables of more columns, and all tables in very large text, are set as a list of `label: value`."""
STACK_SIZE = 38.0
"""Body size in pixels from which tables are stacked (200 %)."""
_SIDE = 0.5
"""Free space at each side of a cell's text, in body sizes."""
_SPARE = 2.0
"""Pixels by which a column is wider than its longest line: widths in percent are not exact."""
_RAISED = 0.72
"""How wide a source's small raised number is, over the same signs in the text's size."""
_BREAKS = re.compile(r"[ \n-]+")


class TableSetter(TextSetter):
    """Writes tables."""

    def _table(self, table: Table) -> None:
        needs = self._needs(table) if self._is_small(table) else ()
        if not needs or not self._has_room(needs):
            self._stacked(table)
            return
        style = QTextTableFormat()
        style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        style.setBorder(0)
        style.setBorderCollapse(True)
        style.setCellSpacing(0)
        style.setCellPadding(0)
        style.setHeaderRowCount(1)
        style.setTopMargin(0.6 * self._look.base)
        style.setBottomMargin(0.9 * self._look.base)
        columns = [*enumerate(range(len(table.header)))]
        if self._begins_right:
            # WORKAROUND: Qt sets the first column at the left whatever the direction of a table's format
            # (https://doc.qt.io/qt-6/qtextformat.html#setLayoutDirection), so the last one is written there.
            needs, columns = needs[::-1], [*enumerate(range(len(table.header))[::-1])]
        style.setColumnWidthConstraints(column_lengths(needs, self._width - self._inset))
        made = self._insert_table(len(table.rows) + 1, len(table.header), style)
        self._set.tables.append(SetTable(made, needs, self._inset))
        place = list(self._key)
        for row, cells in enumerate((table.header, *table.rows)):
            for at, column in columns:
                runs = cells[column]
                self._key = [*place, row, column - 1]
                made.cellAt(row, at).setFormat(self._cell_style(header=row == 0))
                self._enter(made, row, at)
                start = self._start(self._look.block(below=0))
                self._runs(runs, bold=row == 0)
                self._note("cell", start, level=int(row == 0))
        self._key = place
        self._leave(made)

    def _is_small(self, table: Table) -> bool:
        return len(table.header) <= STACK_COLUMNS and self._look.base < STACK_SIZE

    def _has_room(self, needs: tuple[ColumnNeed, ...]) -> bool:
        """Tell whether a table's longest words stand side by side, and note the width at which this would change."""
        needed = sum(need.word for need in needs) + self._inset
        self._set.table_widths.append(needed)
        return needed <= self._width

    def _needs(self, table: Table) -> tuple[ColumnNeed, ...]:
        """Measure what each column of a table takes, in pixels."""
        plain, bold = (QFontMetricsF(self._look.font(bold=is_bold)) for is_bold in (False, True))
        sides = 2 * _SIDE * self._look.base
        needs = []
        for column, label in enumerate(table.header):
            cells = [row[column] for row in table.rows]
            words = [plain.horizontalAdvance(_longest(cell)) for cell in cells]
            texts = [_line(label, bold, bold), *(_line(cell, plain, bold) for cell in cells)]
            word = max(bold.horizontalAdvance(_longest(label)), *words, 0.0) * 1.1
            needs.append(ColumnNeed(tuple(text + _SPARE + sides for text in texts), word + sides))
        return tuple(needs)

    def _cell_style(self, *, header: bool) -> QTextTableCellFormat:
        style = QTextTableCellFormat()
        base = self._look.base
        style.setTopPadding(0.4 * base)
        style.setBottomPadding(0.4 * base)
        style.setLeftPadding(_SIDE * base)
        style.setRightPadding(_SIDE * base)
        style.setBottomBorder(2 if header else 1)
        style.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        style.setBottomBorderBrush(self._look.text(colour=self._look.palette.border).foreground())
        return style

    def _stacked(self, table: Table) -> None:
        self._key[-1] += 1
        place = list(self._key)
        header = "".join(f"{plain_text(label)} | " for label in table.header)
        # In the language of the page, not of the program: French has a space before its colon.
        between = said_in(self._set.page.language, "{label}: {words}").format(label="", words="")
        for row, cells in enumerate(table.rows, 1):
            for column, (label, value) in enumerate(zip(table.header, cells, strict=True)):
                last = column == len(cells) - 1
                self._key = [*place, 0, column - 1]
                start = self._start(self._look.block(below=0.8 if last else 0.1))
                self._runs(label, bold=True)
                self._text(between, self._look.text(bold=True))
                self._set.labels.append((start, self._cursor.position(), header))
                header = ""
                self._anchor(*place, row, column)
                self._runs(value)
                self._note("paragraph", start)
        self._key = place


def _longest(runs: Runs) -> str:
    return max(_BREAKS.split(plain_text(runs)), key=len)


def _line(runs: Runs, plain: QFontMetricsF, bold: QFontMetricsF) -> float:
    """Return the width of a cell's text on one line, in pixels."""
    width = 0.0
    for run in runs:
        metrics = bold if "b" in run.style else plain
        width += metrics.horizontalAdvance(run.text) * (_RAISED if run.link.startswith("source:") else 1)
    return width
