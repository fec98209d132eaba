# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins the staff's way in, the PIN pad, the staff page and cleaning mode: what follows what, and what is counted.

It asks to be shown and to be left. It does not know visits nor how the program ends; there is none without a PIN.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader import __version__
from reader.content import review
from reader.content.edition import Edition
from reader.errors import EditionError
from reader.i18n import _
from reader.site.counts import EVENTS, Counts
from reader.site.lockout import Lockout
from reader.site.pin import check
from reader.site.site import Site
from reader.ui.kiosk.cleaning import CleaningPage
from reader.ui.kiosk.corner import Corner
from reader.ui.kiosk.idle import steady_seconds
from reader.ui.kiosk.pin_pad import PinPad
from reader.ui.kiosk.staff_facts import StaffFacts
from reader.ui.kiosk.staff_guides import StaffGuides
from reader.ui.kiosk.staff_page import StaffPage
from reader.ui.theme import Theme
from reader.ui.window.shell import Shell


class Staff(QObject):
    """Some pages for the shell's stack and the corner that leads to them. Make one only when the site has a PIN."""

    entering = Signal()
    """Somebody wants in: end the visit and speak the site's language before the pad comes."""
    page_requested = Signal(QWidget)
    """Show this one of `pages`."""
    over = Signal()
    """The staff are done, or were never there: show the page that waits for a visitor."""
    restart_requested = Signal()
    leave_requested = Signal()

    def __init__(
        self,
        shell: QWidget,
        theme: Theme,
        site: Site,
        counts: Counts,
        *,
        lockout: Lockout,
        facts: Callable[[], StaffFacts],
        now: Callable[[], float] = steady_seconds,
        guides: StaffGuides | None = None,
    ) -> None:
        """Listen at `shell`'s corner; `now` gives seconds and never goes back. `guides` where the site allows it."""
        super().__init__(shell)
        self._counts = counts
        self.corner = Corner(shell, now)
        self.pad = PinPad(theme, partial(check, hashed=site.staff_pin), lockout, now)
        self.page = StaffPage(theme, facts, EVENTS, now)
        self.cleaning = CleaningPage(theme, now)
        self.guides = guides
        self.pages: tuple[QWidget, ...] = (self.pad, self.page, self.cleaning, *((guides,) if guides else ()))
        self.corner.held.connect(self._enter)
        self.corner.typed.connect(self._enter_by_keys)
        self.pad.entered.connect(self._open)
        self.pad.refused.connect(partial(counts.add, "wrong_pin"))
        self.pad.given_up.connect(self.over)
        self.page.done.connect(self.over)
        self.page.cleaning_requested.connect(self._clean)
        self.page.restart_requested.connect(self.restart_requested)
        self.page.leave_requested.connect(self.leave_requested)
        self.cleaning.finished.connect(self.over)
        if guides is not None:
            self.page.foot.offer_guides()
            self.page.guides_requested.connect(partial(self.page_requested.emit, guides))
            guides.done.connect(partial(self.page_requested.emit, self.page))
            guides.given_up.connect(self.over)
            guides.restart_requested.connect(self.restart_requested)

    def join(self, shell: Shell, make_way: Callable[[], None], come_back: Callable[[], None]) -> None:
        """Have the pages shown by `shell`: `make_way` ends what is in front before, `come_back` follows after."""
        self.entering.connect(make_way)
        self.page_requested.connect(shell.show_page)
        self.over.connect(come_back)
        for page in self.pages:
            shell.add_page(page)

    @property
    def is_here(self) -> bool:
        """Whether one of the pages is shown."""
        return any(page.isVisible() for page in self.pages)

    def finish(self) -> None:
        """Let nothing of theirs run on; the terminal ends."""
        if self.guides is not None:
            self.guides.finish()

    def _enter(self) -> None:
        """Ask for the PIN, also when the screen is being cleaned; not again when it is asked for or was given."""
        if self.is_here and not self.cleaning.isVisible():
            return
        self.entering.emit()
        for part in (self.pad, self.page, self.cleaning, *((self.guides,) if self.guides else ())):
            part.retranslate()
        self.page_requested.emit(self.pad)

    def _enter_by_keys(self) -> None:
        """Ask for the PIN; a keyboard that is being wiped has not asked for it."""
        if not self.cleaning.isVisible():
            self._enter()

    def _open(self) -> None:
        self._counts.add("staff")
        self.page_requested.emit(self.page)

    def _clean(self) -> None:
        self._counts.add("cleaning")
        self.page_requested.emit(self.cleaning)


class FactsOfTerminal:
    """Called, it looks at what the staff page shows."""

    def __init__(
        self,
        site: Site,
        site_file: Path | None,
        counts: Counts,
        edition: Callable[[], Edition],
        data: Path,
        *,
        now: Callable[[], float] = steady_seconds,
        is_safe: bool = False,
        amiss: Callable[[], tuple[str, ...]] = tuple,
    ) -> None:
        """The program counts as started now; the disk of `data` is looked at, and `amiss` says what is wrong."""
        self._site = site
        self._site_file = site_file
        self._counts = counts
        self._edition = edition
        self._data = data
        self._now = now
        self._started = now()
        self._is_safe = is_safe
        self._amiss = amiss

    def __call__(self) -> StaffFacts:
        """Return what is so at this moment."""
        amiss = self._amiss()
        try:
            head = self._edition().head
            guide, edition, language = head.title, head.edition, head.language
            amiss += tuple(review.edition_warnings(head, review.today()))
        except EditionError:  # the staff come because of it
            guide, edition, language = _("none that can be read"), "", self._site.language
        return StaffFacts(
            version=__version__,
            guide=guide,
            edition=edition,
            amiss=amiss,
            organisation=self._site.in_language(self._site.organisation, language),
            site_file=self._site_file.name if self._site_file else "",
            fingerprint=self._site.fingerprint,
            is_safe=self._is_safe,
            free_bytes=_free_bytes(self._data),
            up_seconds=self._now() - self._started,
            today=self._counts.today(),
            days=self._counts.all(),
        )


def _free_bytes(folder: Path) -> int | None:
    """Return the free bytes of the disk that `folder` is on, or will be on; None when the system does not say."""
    for known in (folder, *folder.parents):
        try:
            return shutil.disk_usage(known).free
        except FileNotFoundError:
            continue
        except OSError:
            return None
    return None
