# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the one printer that somebody else has named, and asks nobody. No dialog can come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.i18n import _
from reader.ui.printing.paper import page_layout, usual_size

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def named_printer(name: str, title: str) -> QPrinter:
    """Return the printer of this name, upright and with all of its sheet ours; one copy, called `title` in its list.

    ReaderError, with a sentence for whoever stands before the screen, when the system does not know it.
    """
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415

    if name not in QPrinterInfo.availablePrinterNames():
        raise ReaderError(_("The printer cannot be reached now. Please ask staff."))
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    size = printer.pageLayout().pageSize()
    printer.setPageLayout(page_layout(size if size.isValid() else usual_size()))
    return printer
