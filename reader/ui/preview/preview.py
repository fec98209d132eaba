# SPDX-License-Identifier: GPL-3.0-or-later
"""The preview in the window: what is saved is built beside what is read, taken over at the same place, and looked at.

Building and checking are done off the window's thread, a lane each; the newest state of the sources wins. What cannot
be read is told in the bar, while the last good edition stays.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from reader.content.address import Address
from reader.content.edition import Edition
from reader.content.problems import Problem
from reader.errors import ReaderError
from reader.i18n import _
from reader.pages import Page
from reader.previewing import Draft, Manuscript
from reader.ui.background import Lane
from reader.ui.preview.preview_bar import PreviewBar
from reader.ui.preview.preview_sheet import PreviewSheet
from reader.ui.preview.same_place import SamePlace
from reader.ui.preview.watching import FolderWatch
from reader.ui.window.feature import Desk, Feature

if TYPE_CHECKING:
    from reader.building import Step


class _Told(QObject):
    drafted = Signal(object)
    """A Draft that can be read already, while its search index is being made."""


class _UnwantedError(Exception):
    """Something newer was saved while this was being built."""


class Preview(Feature):
    """Joins sources, bar and sheet to a window that shows what was built of them: `draft` is what came of that."""

    def __init__(
        self, desk: Desk, edition: Edition, manuscript: Manuscript, draft: Draft, show: Callable[[Edition], None]
    ) -> None:
        super().__init__(desk, edition)
        self._manuscript, self._show = manuscript, show
        self._chapter = ""
        self.draft = draft
        self._has_failed = False
        """Whether what was saved last could not be written down, as on a full disk."""
        self.things: tuple[Problem, ...] = ()
        """What there is to look at in the chapter that is shown."""
        self.bar = PreviewBar(desk.theme)
        self.sheet = PreviewSheet(desk.theme, desk.frame.central)
        self.watch = FolderWatch(manuscript.folder, desk.frame)
        self._builds = Lane(desk.frame)
        self._checks = Lane(desk.frame)
        self._told = _Told(desk.frame)
        self._told.drafted.connect(self._show_draft, Qt.ConnectionType.QueuedConnection)
        self._builds.answered.connect(self._on_built)
        self._builds.failed.connect(self._on_failed)
        self._checks.answered.connect(self._on_checked)
        self._checks.failed.connect(self._on_not_checked)
        self.watch.saved.connect(self.build)
        self.bar.list_requested.connect(self.show_list)
        self.bar.stand_over_page(desk.frame)
        self.retranslate()

    # -- building -------------------------------------------------------------------------------------------------

    def build(self) -> None:
        """Build what is saved now, instead of anything that is being built."""
        self.watch.look()  # before the sources are read: what is saved meanwhile must show as a change
        self.bar.show_working()
        manuscript, told = self._manuscript, self._told

        def work(is_unwanted: Callable[[], bool]) -> Draft:
            def go_on(_step: Step) -> None:
                if is_unwanted():
                    raise _UnwantedError

            try:
                return manuscript.build(go_on, told.drafted.emit)
            except _UnwantedError:
                return Draft()  # nobody gets it

        self._builds.ask(work)

    def _on_built(self, draft: Draft) -> None:
        if self._has_failed or draft != self.draft or self.desk.library.has_changed():
            self._show_draft(draft)
        self._tell()
        if self.watch.is_behind():
            self.build()

    def _show_draft(self, draft: Draft) -> None:
        """Show what can be read, even if more has been saved since: two builds later its files are gone."""
        self.draft, self._has_failed = draft, False
        if self.desk.library.has_changed():
            self._take_over()
        self._tell()
        self._check()

    def _take_over(self) -> None:
        """Show what was built, at the same place."""
        library, head = self.desk.library, self.edition.head
        place = SamePlace(self.desk.view)
        library.look_again()
        guide = head.guide if head.guide in library.guides else ""
        try:
            self._show(library.edition(guide, head.language))
        except ReaderError as error:
            self.desk.say(str(error))
            return
        place.restore()

    def _on_failed(self, sentence: str) -> None:
        self._has_failed = True
        self._tell()
        self.desk.say(sentence)

    # -- telling --------------------------------------------------------------------------------------------------

    def _tell(self) -> None:
        if self.draft.lost:
            words = _("A chapter cannot be read now. You see the guide as it was before.")
        elif self.draft.is_kept_back or self._has_failed:
            words = _("The guide cannot be read now. You see it as it was before.")
        else:
            words = _("This is the guide as it was saved last.")
        self.bar.show_state(words, len(self.draft.errors), len(self.things))
        self.sheet.show_problems(self._faults(), self.things, self._title())

    def _faults(self) -> list[Problem]:
        """Return the faults: first those of chapters that are lost or shown, in the language that is read."""
        language = self.edition.head.language
        near = {f"/chapters/{chapter}.md" for chapter in (*self.draft.lost, self._chapter)}

        def distance(fault: Problem) -> int:
            folder, _slash, _name = fault.path.partition("/")
            is_near = fault.path.removeprefix(folder) in near
            return 0 if is_near and folder == language else 1 if is_near else 2

        return sorted(self.draft.errors, key=distance)

    def _title(self) -> str:
        page = self.desk.middle.page
        return page.title if page is not None else ""

    def show_list(self) -> None:
        """Show what is told of the sources."""
        self.place()
        self.sheet.open()

    # -- looking at the chapter that is shown ---------------------------------------------------------------------

    def show_page(self, address: Address, page: Page | None) -> None:
        """Look at the chapter that is shown now."""
        chapter = address.id if page is not None and address.kind == "chapter" else ""
        if chapter != self._chapter:
            self._chapter, self.things = chapter, ()
            self._tell()
            self._check()

    def _check(self) -> None:
        if not self._chapter:
            self._checks.forget()
            return
        manuscript, language = self._manuscript, self.edition.head.language
        chapter, told = self._chapter, self.draft.problems

        def work(_is_unwanted: Callable[[], bool]) -> tuple[Problem, ...]:
            return manuscript.things_to_look_at(language, chapter, told)

        self._checks.ask(work)

    def _on_checked(self, things: tuple[Problem, ...]) -> None:
        self.things = things
        self._tell()

    def _on_not_checked(self, _sentence: str) -> None:
        """Tell nothing: what keeps the guide from being read is told by the build."""

    # -- the window's own -----------------------------------------------------------------------------------------

    def place(self) -> None:
        """Put the sheet where it belongs."""
        self.sheet.place(self.desk.frame.sheet_area())

    def retranslate(self) -> None:
        """Say everything in the current language; the sentences about the sources come with the next look at them."""
        self.desk.frame.title.set_mark(_("Preview"))
        self.bar.retranslate()
        self.sheet.retranslate()
        self._tell()

    def stop(self) -> None:
        """Watch and build nothing any more."""
        self.watch.stop()
        self._told.drafted.disconnect(self._show_draft)
        self._builds.finish()
        self._checks.finish()
