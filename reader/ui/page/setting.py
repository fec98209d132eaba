# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets a page: breadcrumb, title, facts, lead, sections, sources and the links at its foot, around the blocks."""

from __future__ import annotations

from reader.i18n import _
from reader.pages import Page, PageLink, PageSection
from reader.ui.page.set_page import SetPage
from reader.ui.page.setting_blocks import BlockSetter


class PageSetter(BlockSetter):
    """Sets one page."""

    def set_page(self) -> SetPage:
        """Write the whole page and return it."""
        page = self._set.page
        self._cursor.beginEditBlock()
        self._furniture(page)
        for section in page.sections:
            self._section(section)
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
            self._start(look.block(below=0.35))
            for place, link in enumerate(page.breadcrumb):
                if place:
                    self._cursor.insertText("  ›  ", small)
                if place == len(page.breadcrumb) - 1:
                    self._cursor.insertText(link.text, small)
                else:
                    self._linked(link.text, str(link.address), "link", look.link(str(link.address), small))
        self._heading(
            page.title,
            1,
            look.block(below=0.35, line=1.18, level=1),
            look.text(1.9, colour=look.palette.heading, bold=True),
        )
        about = "  ·  ".join(page.facts)
        if about or page.review:
            start = self._start(look.block(below=0.75, line=1.4))
            self._cursor.insertText(about, small)
            if page.sources:
                self._cursor.insertText("  ·  ", small)
                self._linked(_("Sources"), "sources:", "link", look.link("sources:", small))
            if page.review:
                self._cursor.insertText(("\u2028" if about else "") + page.review, small)
            self._note("paragraph", start)
        if page.lead:
            start = self._start(look.block(below=0.6, line=1.5))
            self._cursor.insertText(page.lead, look.text(1.15))
            self._note("paragraph", start)

    def _sources(self, sources: tuple[str, ...]) -> None:
        look = self._look
        self._set.sources_at = self._cursor.position() + 1
        self._heading(_("Sources"), 2, look.block(above=1.6, below=0.45, line=1.22, level=2), self._heading_look())
        quiet = look.text(0.84, colour=look.palette.muted)
        for number, line in enumerate(sources, 1):
            block = look.block(below=0.3, line=1.4)
            block.setLeftMargin(2.2 * look.base)
            block.setTextIndent(-2.2 * look.base)
            start = self._start(block)
            self._cursor.insertText(f"{number}.\u2002{line}", quiet)
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
        start = self._start(look.block(above=1.6, below=0.45, line=1.22, level=2))
        self._set.sections.append((section.id, start))
        self._cursor.insertText(section.title, self._heading_look())
        if section.number:
            self._cursor.insertText(f"\u2002{section.number}", look.text(0.84, colour=look.palette.muted))
        self._note("heading", start, level=2)
        for block in section.blocks:
            self._block(block)
