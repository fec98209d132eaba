# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of a printed leaflet, each set as a strip: the title page, the chapters, words, questions, gentle parts.

Each part knows how it is set; where it stands on paper is decided by others.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextLength, QTextTableFormat

from reader.content.address import HOME
from reader.content.model import Box, Figure, Term
from reader.export.leaflet import Leaflet, LeafletQuestion
from reader.i18n import _
from reader.pages import Page, PageSection
from reader.ui.page.set_page import SetPage, figure_ids
from reader.ui.printing.drawings import draw_figures_of
from reader.ui.printing.pagination import Atom
from reader.ui.printing.paper import Paper
from reader.ui.printing.paper_setter import PaperSetter
from reader.ui.printing.strip import read_strip

_WRITING_LINES = 3
"""Empty lines under a question, to write the answer on."""
_NUMBER_WIDTH = 3.2
"""Width of the column of page numbers, in text sizes."""


@dataclasses.dataclass(slots=True)
class Part:
    """One part, set. Positions are those of its document."""

    title: str
    page: SetPage
    strip: list[Atom]
    ticks: dict[int, bool] = dataclasses.field(default_factory=dict)
    """Where a box to tick stands before a block, and whether it is ticked."""
    rules: frozenset[int] = frozenset()
    """Blocks that are empty lines to write on."""
    stands_alone: bool = False
    """It begins on a new page, whatever room there is before it."""


@dataclasses.dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the list of contents."""

    title: str
    level: int
    """1: a part; 2: a section."""
    number: int = 0
    """Of the page, from 1; 0 when it is not known yet."""


def body_parts(leaflet: Leaflet, paper: Paper) -> Iterator[Part]:
    """Yield every part after the title page, set one by one."""
    figures = {figure.id: figure for figure in leaflet.figures}
    gentle: list[Box] = []
    if leaflet.questions:
        yield _QuestionSetter(_empty_page(leaflet, _("My questions")), paper).part(leaflet.questions)
    for page in leaflet.pages:
        setter = PaperSetter(page, paper, _figures_of(page, figures))
        yield _part(page.title, setter, paper)
        gentle += setter.gentle
    if leaflet.terms:
        yield _TermSetter(_empty_page(leaflet, _("Words explained")), paper).part(leaflet.terms)
    if gentle:
        yield _gentle_part(leaflet, gentle, paper, figures)


def title_part(leaflet: Leaflet, paper: Paper, contents: Sequence[ContentsLine]) -> Part:
    """Return the title page, with a list of contents."""
    return _TitleSetter(_empty_page(leaflet, leaflet.title), paper).part(leaflet, contents)


def _part(title: str, setter: PaperSetter, paper: Paper) -> Part:
    page = setter.set_page()
    draw_figures_of(page, paper.look)
    return Part(title, page, read_strip(page, frozenset(setter.kept), paper.room))


def _gentle_part(leaflet: Leaflet, boxes: Sequence[Box], paper: Paper, figures: dict[str, Figure]) -> Part:
    title = _("To read when you want to")
    sections = tuple(PageSection(str(number), "", box.title, box.blocks) for number, box in enumerate(boxes, 1))
    page = Page(HOME, title, leaflet.language, sections=sections)
    part = _part(title, PaperSetter(page, paper, _figures_of(page, figures)), paper)
    part.stands_alone = True
    return part


def _figures_of(page: Page, figures: dict[str, Figure]) -> dict[str, Figure]:
    return {name: figures[name] for name in figure_ids(page) if name in figures}


def _empty_page(leaflet: Leaflet, title: str) -> Page:
    return Page(HOME, title, leaflet.language)


class _TermSetter(PaperSetter):
    def part(self, terms: Sequence[Term]) -> Part:
        """Return the words that were chosen, each with what it means."""
        look = self._look
        self._title(self._set.page.title)
        for term in terms:
            start = self._start(look.block(above=0.5, below=0.1))
            self._text(term.term, look.text(1.05, colour=look.palette.heading, bold=True))
            if term.respelling:
                self._text(f"  ({term.respelling})", look.text(colour=look.palette.muted))
            self._note("heading", start, level=2)
            for words in (term.definition, term.more):
                if words:
                    start = self._start(look.block(below=0.4))
                    self._text(words, look.text())
                    self._note("paragraph", start)
        return Part(self._set.page.title, self._set, read_strip(self._set, frozenset(self.kept), self._paper.room))


class _QuestionSetter(PaperSetter):
    def part(self, questions: Sequence[LeafletQuestion]) -> Part:
        """Return the questions, each with a box to tick, and its answer or lines to write one on."""
        look = self._look
        self._title(self._set.page.title)
        start = self._start(look.small_block(below=0.7))
        self._text(_("Tick a question when it has been answered."), look.text(0.84, colour=look.palette.muted))
        self._note("paragraph", start)
        ticks: dict[int, bool] = {}
        rules: set[int] = set()
        for question in questions:
            start = self._start(self._beside(above=0.6, below=0.2))
            ticks[start] = question.is_done
            self._text(question.text, look.text(bold=True))
            self._note("item", start)
            self.kept.add(start)
            if question.answer:
                start = self._start(self._beside(below=0.6))
                self._text(question.answer, look.text())
                self._note("paragraph", start)
            else:
                rules |= self._lines_to_write_on()
        strip = read_strip(self._set, frozenset(self.kept), self._paper.room)
        return Part(self._set.page.title, self._set, strip, ticks, frozenset(rules), stands_alone=True)

    def _lines_to_write_on(self) -> set[int]:
        rules = set()
        for number in range(_WRITING_LINES):
            block = self._beside(below=0.0)
            block.setLineHeight(2.0 * self._look.base, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            start = self._start(block)
            self._text("\u00a0", self._look.text())
            rules.add(start)
            if number < _WRITING_LINES - 1:
                self.kept.add(start)
        return rules

    def _beside(self, *, above: float = 0.0, below: float) -> QTextBlockFormat:
        """Return the format of a block beside a box to tick."""
        block = self._look.block(above=above, below=below)
        block.setLeftMargin(1.9 * self._look.base)
        return block


class _TitleSetter(PaperSetter):
    def title_size(self) -> float:
        """Return the size of the leaflet's title."""
        return super().title_size() * 1.2

    def part(self, leaflet: Leaflet, contents: Sequence[ContentsLine]) -> Part:
        """Return the title page."""
        look = self._look
        self._title(leaflet.title)
        if leaflet.guide_title != leaflet.title:
            self._line(leaflet.guide_title, look.text(1.12, colour=look.palette.heading, bold=True), below=0.3)
        day = leaflet.told_day
        words = _("Edition {edition}. This leaflet was made on {day}.") if day else _("Edition {edition}.")
        self._line(words.format(edition=leaflet.edition, day=day), look.text(), below=1.0)
        if leaflet.intended_use:
            self._line(leaflet.intended_use, look.text(), below=1.0)
        self._line(_published(leaflet), look.text(0.84, colour=look.palette.muted), below=0.8)
        for name in leaflet.missing:
            words = _("Not in this edition of the guide any more: {title}").format(title=name)
            self._line(words, look.text(0.84, colour=look.palette.muted), below=0.4)
        if contents:
            self._contents(contents)
        strip = read_strip(self._set, frozenset(self.kept), self._paper.room)
        return Part(leaflet.title, self._set, strip, stands_alone=True)

    def _line(self, text: str, style: QTextCharFormat, *, below: float) -> None:
        start = self._start(self._look.block(below=below))
        self._text(text, style)
        self._note("paragraph", start)

    def _contents(self, contents: Sequence[ContentsLine]) -> None:
        look = self._look
        block = look.block(above=0.6, below=0.4, line=1.22, level=2)
        self._heading(_("In this leaflet"), 2, block, self._heading_look())
        width = _NUMBER_WIDTH * look.base
        style = QTextTableFormat()
        style.setBorder(0)
        style.setCellSpacing(0)
        style.setCellPadding(0)
        style.setWidth(QTextLength(QTextLength.Type.FixedLength, self._width))
        fixed = QTextLength.Type.FixedLength
        widths = [QTextLength(fixed, self._width - width), QTextLength(fixed, width)]
        style.setColumnWidthConstraints(widths[::-1] if self._begins_right else widths)
        titles, numbers = (1, 0) if self._begins_right else (0, 1)
        table = self._insert_table(len(contents), 2, style)
        for row, line in enumerate(contents):
            self._enter(table, row, titles)
            is_part = line.level == 1
            block = look.block(above=0.25 if is_part else 0.0, below=0.15, line=1.35)
            block.setLeftMargin(0.0 if is_part else 1.2 * look.base)
            start = self._start(block)
            self._text(line.title, look.text(bold=is_part))
            self._note("cell", start)
            self._enter(table, row, numbers)
            block.setLeftMargin(0.0)
            block.setAlignment(Qt.AlignmentFlag.AlignRight)
            start = self._start(block)
            self._text(str(line.number or ""), look.text(bold=is_part))
            self._note("cell", start)
        self._leave(table)


def _published(leaflet: Leaflet) -> str:
    pieces = []
    if leaflet.publisher:
        pieces.append(_("Published by {publisher}.").format(publisher=leaflet.publisher))
    if leaflet.licence:
        pieces.append(_("Licence of the text: {licence}.").format(licence=leaflet.licence))
    pieces.append(_("Made with Lamplight."))
    return " ".join(pieces)
