# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing at the terminal: what is in front, on the one printer of the site, a few pages, once a minute, no question.

It is loaded only where the site file names a printer. It outlives the visits: the minute counts for all of them.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.i18n import _, plural
from reader.site.site import Printing
from reader.ui.kiosk.kiosk_bar import KioskBar
from reader.ui.printing.named_printer import named_printer
from reader.ui.printing.printing import Steps, count_pages, print_on
from reader.ui.printing.sheets import Laid
from reader.ui.taking.step_by_step import StepByStep

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.export.leaflet import Leaflet
    from reader.ui.window.main_window import MainWindow

MINUTE = 60.0
"""Seconds from the beginning of one job to that of the next."""
MOST_PAGES = 4
"""Whatever the site says."""
SMALLEST = 12
"""Points. Where large print needs too many pages, this size is tried, too; none is smaller."""
TEXT_SIZE = "print.text_size"


class KioskPrint(QObject):
    """Serves one visit's window at a time."""

    printed = Signal(int)
    """So many pages are on their way."""

    def __init__(
        self,
        printing: Printing,
        now: Callable[[], float],
        *,
        open_printer: Callable[[str, str], QPrinter] = named_printer,
        parent: QObject | None = None,
    ) -> None:
        """`now` gives seconds and never goes back; `open_printer(name, title)` may raise ReaderError."""
        super().__init__(parent)
        self._printing, self._now, self._open = printing, now, open_printer
        self._window: MainWindow | None = None
        self._free_at = -math.inf
        self._steps = StepByStep(self)
        self._steps.finished.connect(self._on_finished)
        self._steps.failed.connect(self._say)

    @property
    def most_pages(self) -> int:
        """How many pages one job has at most."""
        return max(1, min(MOST_PAGES, self._printing.most_pages))

    @property
    def is_running(self) -> bool:
        """Whether pages are being drawn."""
        return self._steps.is_running

    def serve(self, window: MainWindow) -> None:
        """Print for the visit that has begun with this window."""
        self._window = window
        bar = window.bar
        if isinstance(bar, KioskBar):
            bar.print_requested.connect(self.print_out)

    def leave(self) -> None:
        """The visit ends: what is not with the printer yet never gets there, and nothing of it is remembered."""
        self._steps.stop()
        self._window = None

    def print_out(self) -> None:
        """Print what is in front, or say why not."""
        window = self._window
        if window is None:
            return
        wait = math.ceil(self._free_at - self._now()) if self._free_at > self._now() else 0
        if self.is_running:
            self._say(_("Your pages are being made ready."))
        elif wait:
            self._say(plural("The printer is free in {count} second.", "The printer is free in {count} seconds.", wait))
        else:
            self._begin(window)

    def _begin(self, window: MainWindow) -> None:
        try:
            leaflet = window.features.taking.leaflet_here()
        except ReaderError as error:
            self._say(str(error))
            return
        if leaflet.is_empty:
            nothing = _("There is nothing to print here. Open a page, or choose some questions, first.")
            self._say(leaflet.missing_words or nothing)
            return
        self._say(_("Your pages are being made ready."))
        self._steps.start(self._work(leaflet, int(window.features.taking.desk.settings.get(TEXT_SIZE))))

    def _work(self, leaflet: Leaflet, points: int) -> Steps:
        """Print as large as the pages allow."""
        printer = self._open(self._printing.printer, "Lamplight")  # a list of jobs shall not say what is read
        size = printer.pageLayout().pageSize()
        for each in sorted({points, min(points, SMALLEST)}, reverse=True):
            laid = yield from count_pages(leaflet, each, size)
            if len(laid.sheets) <= self.most_pages:
                self._free_at = self._now() + MINUTE
                return (yield from print_on(printer, leaflet, each, size, printer.abort))
        words = _(
            "This would be {count} pages, and the printer gives {most} at most. Scroll to the part that you want, or "
            "choose a few questions."
        )
        raise ReaderError(words.format(count=len(laid.sheets), most=self.most_pages))

    def _on_finished(self, laid: Laid) -> None:
        count = len(laid.sheets)
        coming = plural("{count} page is on its way.", "{count} pages are on their way.", count)
        self._say(f"{coming} {_('The paper stays with you: take it along.')}")
        self.printed.emit(count)

    def _say(self, sentence: str) -> None:
        if self._window is not None:
            self._window.say(sentence)
