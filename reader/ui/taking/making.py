# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a leaflet: on paper, or as a PDF, an e-book or a text. It shows how far it is, and can be stopped.

It asks where through the system's dialogs, and tells what came of it in a sentence. What is in the leaflet it is told.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRect, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from reader.errors import ReaderError
from reader.export.epub import write_epub
from reader.export.leaflet import Leaflet
from reader.export.plain_text import write_text
from reader.export.writing import with_ending
from reader.i18n import _
from reader.ui.printing.asking import ask_printer
from reader.ui.printing.paper import usual_size
from reader.ui.printing.printing import Step, print_on, save_pdf
from reader.ui.taking.progress_card import ProgressCard
from reader.ui.taking.step_by_step import StepByStep, Work
from reader.ui.theme import Theme

_ENDINGS = {"pdf": ".pdf", "epub": ".epub", "text": ".txt"}
_LONGEST_NAME = 60


def ask_where(parent: QWidget, name: str, kind: str) -> Path | None:
    """Ask for a file to write; None when the person thinks better of it. Tests put another function here."""
    from reader.ui.controls.file_dialogs import ask_to_save  # noqa: PLC0415  never where nobody may ask for a file

    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    if not folder.is_dir():
        folder = Path.home()  # else the dialog begins wherever the program was started
    ending = _ENDINGS[kind]
    names = {"pdf": _("PDF file"), "epub": _("E-book"), "text": _("Text file")}
    kinds = f"{names[kind]} (*{ending})"
    chosen, _kind = ask_to_save(parent, _("Save “{name}”").format(name=name), folder / f"{name}{ending}", kinds)
    return with_ending(chosen, ending) if chosen else None


class Making(QObject):
    """Makes one leaflet at a time."""

    done = Signal(str)
    """A sentence: what was made."""
    failed = Signal(str)
    """A sentence: why nothing was made."""

    def __init__(self, theme: Theme, parent: QWidget, window: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self._steps = StepByStep(self)
        self._sentence = ""
        self._stopped_sentence = ""
        self.card = ProgressCard(theme, parent)
        self.card.stop_requested.connect(self.card.close)
        self.card.closed.connect(self._on_card_closed)
        self._steps.progressed.connect(self._on_progressed)
        self._steps.finished.connect(self._on_finished)
        self._steps.failed.connect(self._on_failed)

    @property
    def is_running(self) -> bool:
        """Whether a leaflet is being made."""
        return self._steps.is_running

    def print_out(self, leaflet: Leaflet, points: int, area: QRect) -> None:
        """Ask for a printer and print; the card that says how far it is lies in `area`."""
        try:
            printer = ask_printer(self._window, leaflet.title)
        except ReaderError as error:
            self.failed.emit(str(error))
            return
        if printer is not None:
            size = printer.pageLayout().pageSize()
            self._sentence = _("The leaflet is on its way to the printer.")
            self._stopped_sentence = _("Printing was stopped.")
            self._begin(_("Printing the leaflet"), print_on(printer, leaflet, points, size, printer.abort), area)

    def save(self, kind: str, leaflet: Leaflet, points: int, area: QRect) -> None:
        """Ask for a file and write it; `kind` is `pdf`, `epub` or `text`."""
        path = ask_where(self._window, file_name(leaflet.title), kind)
        if path is None:
            return
        self._sentence = _("Saved: {path}").format(path=path)
        self._stopped_sentence = _("Stopped. No file was written.")
        if kind == "pdf":
            self._begin(_("Saving the leaflet"), save_pdf(leaflet, path, points, usual_size()), area)
            return
        try:
            if kind == "epub":
                write_epub(leaflet, path)
            else:
                write_text(leaflet, path)
        except ReaderError as error:
            self.failed.emit(str(error))
        else:
            self.done.emit(self._sentence)

    def place(self, area: QRect) -> None:
        """Put the card where it belongs, after a change of size."""
        if self.card.is_open:
            self.card.place(area)

    def stop(self) -> None:
        """Let nothing run on; nothing is left behind."""
        self._steps.stop()
        self.card.close()

    def _begin(self, title: str, work: Work, area: QRect) -> None:
        self.card.begin(title)
        self.card.place(area)
        self._steps.start(work)

    def _on_progressed(self, step: Step) -> None:
        self.card.show_step(step.page, step.pages)

    def _on_finished(self, _laid: object) -> None:
        self.card.close()
        self.done.emit(self._sentence)

    def _on_failed(self, sentence: str) -> None:
        self.card.close()
        self.failed.emit(sentence)

    def _on_card_closed(self) -> None:
        """Stop when a person has closed the card; when all is done there is nothing left to stop."""
        if self._steps.is_running:
            self._steps.stop()
            self.failed.emit(self._stopped_sentence)


def file_name(title: str) -> str:
    """Return a name for a file, without what file systems refuse."""
    kept = "".join(sign if sign.isalnum() or sign in " -’'" else " " for sign in title)
    return " ".join(kept.split())[:_LONGEST_NAME].strip() or "Lamplight"
