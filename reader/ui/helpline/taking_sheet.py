# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the call sheet along: on paper, as a PDF where the volunteer chose, into the clipboard, as codes for a phone.

A PDF is the only file that is ever written. Notes go along only when that is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal, get_args

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.calls.call import Call
from reader.calls.sheet_text import sheet_html, sheet_leaflet, sheet_lines, sheet_plain
from reader.content.edition import Edition
from reader.errors import ReaderError
from reader.i18n import _
from reader.ui.taking.making import Making
from reader.ui.window.feature import Desk

Way = Literal["print", "pdf", "text", "html", "phone"]
WAYS: tuple[Way, ...] = get_args(Way)
WAY_ICONS: dict[Way, str] = {
    "print": "printer", "pdf": "file-text", "text": "copy", "html": "copy", "phone": "qr-code",
}  # fmt: skip
TEXT_SIZE = "print.text_size"


class TakingSheet(QObject):
    """One way at a time."""

    told = Signal(str)
    """A sentence: what came of it."""

    def __init__(self, desk: Desk, call: Call, show_codes: Callable[[str], str]) -> None:
        """`show_codes` shows a text as codes, or returns why not."""
        super().__init__(desk.frame.central)
        self._desk, self._call, self._show_codes = desk, call, show_codes
        self._making: Making | None = None

    def take(self, way: Way, edition: Edition, minutes: int, *, with_notes: bool) -> None:
        """Take the sheet along; `minutes` are told on it unless they are 0."""
        if not self._call.pins and not (with_notes and self._call.notes.strip()):
            self.told.emit(_("Nothing is on the call sheet yet."))
            return
        try:
            self._take(way, edition, minutes, with_notes=with_notes)
        except ReaderError as error:
            self.told.emit(str(error))

    def _take(self, way: Way, edition: Edition, minutes: int, *, with_notes: bool) -> None:
        call, day, area = self._call, date.today(), self._desk.frame.sheet_area()
        if way == "phone":
            sentence = self._show_codes("\n".join(sheet_lines(call, edition, with_notes=with_notes)))
            if sentence:
                self.told.emit(sentence)
            return
        if way in ("text", "html"):
            data = QMimeData()
            data.setText(sheet_plain(call, edition, day, minutes, with_notes=with_notes))
            if way == "html":
                data.setHtml(sheet_html(call, edition, day, minutes, with_notes=with_notes))
            QGuiApplication.clipboard().setMimeData(data)
            self.told.emit(_("Copied. Paste it before the call ends: then the clipboard is emptied too."))
            return
        leaflet = sheet_leaflet(call, edition, day, minutes, with_notes=with_notes)
        points = int(self._desk.settings.get(TEXT_SIZE))
        if way == "print":
            self.making.print_out(leaflet, points, area)
        else:
            self.making.save("pdf", leaflet, points, area)

    @property
    def making(self) -> Making:
        """What prints and writes, built now if it was not yet."""
        if self._making is None:
            self._making = Making(self._desk.theme, self._desk.frame.central, self._desk.frame)
            self._making.done.connect(self.told)
            self._making.failed.connect(self.told)
        return self._making

    @property
    def is_running(self) -> bool:
        """Whether something is being printed or written."""
        return self._making is not None and self._making.is_running

    def place(self) -> None:
        """Put the card that says how far it is where it belongs."""
        if self._making is not None:
            self._making.place(self._desk.frame.sheet_area())

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._making is not None:
            self._making.card.retranslate()

    def stop(self) -> None:
        """Let nothing run on."""
        if self._making is not None:
            self._making.stop()


def way_words(way: Way, *, is_short: bool = False) -> str:
    """Return what the button of a way says."""
    if is_short:
        short = {"print": _("Print"), "pdf": _("PDF"), "text": _("Copy all"), "phone": _("To my phone")}
        return short.get(way, "")
    return {
        "print": _("Print …"),
        "pdf": _("Save as PDF …"),
        "text": _("Copy as text"),
        "html": _("Copy for an e-mail (HTML)"),
        "phone": _("To my phone"),
    }[way]
