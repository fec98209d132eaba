# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets a page: breadcrumb, title, facts, lead, sections, sources and the links at its foot, around the blocks."""

from __future__ import annotations

from reader.i18n import _, plural
from reader.pages import Page, PageLink, PageSection
from reader.ui.page.set_page import SetPage
from reader.ui.page.setting_blocks import BlockSetter

_BETWEEN = "\u00a0\u00a0·  "
"""Between two facts; the point stays on the line of the first."""


class PageSetter(BlockSetter):
    """Sets one page."""

    def set_page(self) -> SetPage:
        """Write the whole page and return it."""
        page = self._set.page
        self._cursor.beginEditBlock()
        self._furniture(page)
        for number, section in enumerate(page.sections, 1):
            self._key = [number, 0]
            self._section(section)
        self._key = [len(page.sections) + 1, 0]
        if page.sources:
            self._sources(page.sources)
        self._foot(page)
        self._cursor.endEditBlock()
        return self._set

    # -- the page's furniture -------------------------------------------------------------------------------------

    def _furniture(self, page: Page) -> None:
        look = self._look
        small = look.text(0.84, colour=look.palette.muted)
        if page.breadcrumb:
            self._start(look.small_block(below=0.35))
            for place, link in enumerate(page.breadcrumb):
                if place:
                    self._text("\u00a0\u00a0›  ", small)
                if place == len(page.breadcrumb) - 1:
                    self._text(link.text, small)
                else:
                    self._linked(link.text, str(link.address), "link", look.link(str(link.address), small))
        self._heading(
            page.title,
            1,
            look.block(below=0.35, line=1.18, level=1),
            look.text(1.9, colour=look.palette.heading, bold=True),
        )
        about = _BETWEEN.join(page.facts)
        if about or page.sources or page.review:
            start = self._start(look.small_block(below=0.75))
            self._text(about, small)
            if page.sources:
                self._text(_BETWEEN if about else "", small)
                words = plural("{count} source", "{count} sources", len(page.sources))
                self._linked(words, "sources:", "link", look.link("sources:", small))
            if page.review:
                self._text(("\u2028" if about or page.sources else "") + page.review, small)
            self._note("paragraph", start)
        self._notices(page)
        if page.lead:
            start = self._start(look.block(below=0.6, line=1.5))
            self._text(page.lead, look.text(1.15))
            self._note("paragraph", start)

    def _notices(self, page: Page) -> None:
        for box in page.notices:
            self._box(box)

    def _sources(self, sources: tuple[str, ...]) -> None:
        look = self._look
        style = look.block(above=1.6, below=0.45, line=1.22, level=2)
        self._set.sources_at = self._heading(_("Sources"), 2, style, self._heading_look())
        quiet = look.text(0.84, colour=look.palette.muted)
        for number, line in enumerate(sources, 1):
            start = self._start(look.numbered_block(self._width))
            self._text(f"{number}.\t{line}", quiet)
            self._note("paragraph", start)

    def _foot(self, page: Page) -> None:
        if page.previous or page.following:
            self._start(self._look.block(above=1.2, below=0.2))
        for words, link in ((_("Next: {title}"), page.following), (_("Back to: {title}"), page.previous)):
            if link:
                self._foot_link(words, link)

    def _foot_link(self, words: str, link: PageLink) -> None:
        start = self._start(self._look.block(below=0.5))
        target = str(link.address)
        self._linked(words.format(title=link.text), target, "link", self._look.link(target, self._look.text(bold=True)))
        self._note("paragraph", start)

    # -- sections and blocks --------------------------------------------------------------------------------------

    def _section(self, section: PageSection) -> None:
        look = self._look
        style = look.block(above=1.6, below=0.45, line=1.22, level=2)
        self._set.sections.append(
            (section.id, self._heading(section.title, 2, style, self._heading_look(), section.number))
        )
        for block in section.blocks:
            self._block(block)
