# SPDX-License-Identifier: GPL-3.0-or-later
"""The one printer with a name: found without a dialog, all of its sheet ours, or a plain sentence."""

from __future__ import annotations

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication

from reader.errors import ReaderError
from reader.ui.printing.named_printer import named_printer


def test_one_that_the_system_does_not_know_is_a_plain_sentence(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Upstairs"])
    with pytest.raises(ReaderError, match=r"^The printer cannot be reached now\. Please ask staff\.$"):
        named_printer("Ward", "Lamplight")


def test_one_that_is_there_gives_all_of_its_sheet_upright(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Ward"])
    before = QApplication.topLevelWidgets()
    printer = named_printer("Ward", "Lamplight")
    layout = printer.pageLayout()
    assert printer.docName() == "Lamplight"
    assert printer.copyCount() == 1
    assert layout.paintRectPoints() == layout.fullRectPoints()
    assert layout.pageSize().isValid()
    assert QApplication.topLevelWidgets() == before
