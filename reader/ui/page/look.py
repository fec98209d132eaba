# SPDX-License-Identifier: GPL-3.0-or-later
"""The formats of the page's text, all derived from one text size and one palette. See UX notes in docs/architecture.md.

Numbers: body 1.5 em line height, headings 1.22 em, paragraph gap 0.8 em (twice that, and wider letters, in wide
spacing), as the RNIB clear print guidelines and WCAG 1.4.12 ask.
"""

from __future__ import annotations

import dataclasses
import functools

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextOption,
)

from reader.ui.palettes import BoxColours, Palette

BOX_KIND = QTextFormat.Property.UserProperty + 1
"""Property of a table's format: the kind of box it is drawn as."""
BOX_COLOURS = {"urgent": "danger", "ask": "info", "note": "warn", "overdue": "warn", "support": "ok"}
"""Kind of box -> the palette's colours for it; the others are quiet."""
_DASHES_FROM = 26
"""From this text size on a dotted underline looks like dirt; dashes are drawn instead."""
MEASURE = 66
"""Characters in a full line, on average: between the 60 and 70 that RNIB recommends, and none over 75."""
_SAMPLE = "The team can tell you what to expect before, during and after the operation, and when you can go home. "
"""How wide a character is depends on how often it is used: the font's own average counts all alike, and is too wide."""


@dataclasses.dataclass(frozen=True)
class PageLook:
    """Everything the typesetter needs to know of looks. `base` is the body text size in pixels."""

    palette: Palette
    family: str
    base: float
    wide: bool = False
    _texts: dict[tuple[float, str, bool, bool], QTextCharFormat] = dataclasses.field(
        default_factory=dict, compare=False, repr=False
    )
    """Looks made so far: a page asks for the same few hundreds of times."""

    # -- fonts ----------------------------------------------------------------------------------------------------

    def font(self, size: float = 1.0, *, bold: bool = False) -> QFont:
        """Return the page's font at `size` times the body size."""
        font = QFont(self.family)
        font.setPixelSize(round(self.base * size))
        font.setBold(bold)
        if self.wide:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.12 * self.base * size)
            font.setWordSpacing(0.16 * self.base * size)
        return font

    @functools.cached_property
    def measure(self) -> int:
        """The widest that a line of text may get, in pixels."""
        return int(MEASURE * QFontMetricsF(self.font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE))

    @functools.cached_property
    def _line_ratio(self) -> float:
        """The font's own line height over its size: proportional heights multiply this."""
        metrics = QFontMetricsF(self.font())
        return metrics.height() / self.base

    # -- widths ---------------------------------------------------------------------------------------------------

    @property
    def narrow(self) -> float:
        """The width of the text column, in pixels, from which on insets are as the design has them."""
        return 16 * self.base

    def side(self, width: int) -> float:
        """Return the least free space at each side of the text in a view of this width, in pixels."""
        return min(1.2 * self.base, 0.06 * width)

    def indent(self, column: int) -> float:
        """Return how far a list is indented, in pixels."""
        return min(1.7 * self.base, 0.2 * column)

    def box_sides(self, column: int) -> tuple[float, float]:
        """Return the space where the lines of a box begin and where they end, in pixels; less with little room."""
        return min(1.45 * self.base, 0.091 * column), min(1.1 * self.base, 0.069 * column)

    # -- block formats --------------------------------------------------------------------------------------------

    def block(self, *, above: float = 0.0, below: float = 0.8, line: float = 1.5, level: int = 0) -> QTextBlockFormat:
        """Return a paragraph's format; gaps in body sizes, `line` in the paragraph's own size."""
        if self.wide and not level:
            line, below = max(line, 1.8), max(below * 2, below)
        block = QTextBlockFormat()
        block.setTopMargin(above * self.base)
        block.setBottomMargin(below * self.base)
        block.setLineHeight(100 * line / self._line_ratio, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if level:
            block.setHeadingLevel(level)
        return block

    def small_block(self, *, below: float) -> QTextBlockFormat:
        """Return the format of a paragraph in small text, whose lines end where all others do."""
        return self.block(below=below, line=1.4)

    def numbered_block(self, column: int) -> QTextBlockFormat:
        """Return the format of a line of the sources: its number, a tab, and text that hangs beside the number."""
        indent = min(1.9 * self.base, 0.2 * column)
        block = self.small_block(below=0.3)
        block.setLeftMargin(indent)
        block.setTextIndent(-indent)
        block.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        return block

    def image_block(self) -> QTextBlockFormat:
        """Return the format of a block that holds a drawing.

        WORKAROUND: with a proportional line height Qt leaves half the image's height blank below it
        (https://doc.qt.io/qt-6/qtextblockformat.html#LineHeightTypes-enum), so such blocks are single height.
        """
        block = QTextBlockFormat()
        block.setTopMargin(0.6 * self.base)
        block.setBottomMargin(0.25 * self.base)
        block.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        return block

    # -- character formats ----------------------------------------------------------------------------------------

    def text(self, size: float = 1.0, *, colour: str = "", bold: bool = False, italic: bool = False) -> QTextCharFormat:
        """Return the look of plain text; `colour` defaults to the palette's text colour."""
        key = (size, colour, bold, italic)
        look = self._texts.get(key)
        if look is None:
            look = QTextCharFormat()
            everything = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll
            look.setFont(self.font(size, bold=bold), everything)
            look.setFontItalic(italic)
            look.setForeground(QBrush(QColor(colour or self.palette.text)))
            self._texts[key] = look
        return look

    def link(self, target: str, like: QTextCharFormat) -> QTextCharFormat:
        """Return the look of a link to a place in the guide."""
        look = QTextCharFormat(like)
        look.setAnchor(True)
        look.setAnchorHref(target)
        look.setForeground(QBrush(QColor(self.palette.link)))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        return look

    def term(self, target: str, like: QTextCharFormat) -> QTextCharFormat:
        """Return the look of a glossary term: the text's own colour, a dotted line in the link colour under it."""
        look = QTextCharFormat(like)
        look.setAnchor(True)
        look.setAnchorHref(target)
        style = QTextCharFormat.UnderlineStyle
        look.setUnderlineStyle(style.DashUnderline if self.base >= _DASHES_FROM else style.DotLine)
        look.setUnderlineColor(QColor(self.palette.link))
        if self.palette.is_contrast:
            look.setForeground(QBrush(QColor(self.palette.link)))
        return look

    def source(self, target: str) -> QTextCharFormat:
        """Return the look of a source's number: small and raised, quiet."""
        look = QTextCharFormat(self.text(1.05, colour=self.palette.muted))
        look.setAnchor(True)
        look.setAnchorHref(target)
        look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        return look

    def box_colours(self, kind: str) -> tuple[str, str]:
        """Return (background, title colour) of a kind of box."""
        name = BOX_COLOURS.get(kind, "")
        if not name:
            return self.palette.surface, self.palette.heading
        colours: BoxColours = getattr(self.palette, name)
        return colours.background, colours.title

    def colours(self, like: QPalette) -> QPalette:
        """Return the view's own colours; what they do not say is as in `like`."""
        colours, role = QPalette(like), QPalette.ColorRole
        for each, colour in (
            (role.Base, self.palette.page),
            (role.Text, self.palette.text),
            (role.Highlight, self.palette.selection),
            (role.HighlightedText, self.palette.text),
        ):
            colours.setColor(each, QColor(colour))
        return colours
