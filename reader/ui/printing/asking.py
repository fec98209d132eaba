# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks a person which printer, in the system's own dialog. The only place that knows printers and their dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from reader.errors import ReaderError
from reader.i18n import _
from reader.ui.controls.qt_memory import nothing_kept
from reader.ui.printing.paper import page_layout, usual_size

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask_printer(parent: QWidget, title: str) -> QPrinter | None:
    """Return the printer that was chosen, upright and with all of its sheet ours; None when the person has stopped.

    ReaderError, with a sentence that says what to do instead, when there is no printer.
    """
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415

    if not QPrinterInfo.availablePrinterNames():
        raise ReaderError(_("No printer was found. You can save a PDF file and print it where there is one."))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    if not QPrinterInfo(printer).defaultPageSize().isValid():
        printer.setPageSize(usual_size())
    with nothing_kept():  # it may ask for a file to print to
        dialog = QPrintDialog(printer, parent)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, False)
        is_chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
        if not Shiboken.isValid(dialog):
            return None  # its window has gone while it was open
        Shiboken.delete(dialog)  # now: it points at the printer, which may go before the window that it is a child of
    if not is_chosen:
        return None
    printer.setPageLayout(page_layout(printer.pageLayout().pageSize()))
    return printer
