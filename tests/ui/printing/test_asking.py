# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking for a printer: a plain sentence when there is none, the whole sheet of the one that was chosen."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from reader.errors import ReaderError
from reader.ui.printing.asking import ask_printer
from reader.ui.printing.paper import usual_size


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget
    widget.close()


@dataclasses.dataclass
class Person:
    """Someone before the dialog: what they answer, and what they were offered."""

    answer: QPrintDialog.DialogCode = QPrintDialog.DialogCode.Accepted
    papers: list[QPageSize.PageSizeId] = dataclasses.field(default_factory=list)
    ranges: list[bool] = dataclasses.field(default_factory=list)

    def exec(self, dialog: QPrintDialog) -> int:
        self.papers.append(dialog.printer().pageLayout().pageSize().id())
        self.ranges.append(dialog.testOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange))
        dialog.printer().setPageSize(QPageSize(QPageSize.PageSizeId.A5))
        return self.answer.value


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    """Someone at a computer with one printer."""
    made = Person()
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Upstairs"])

    def answer(dialog: QPrintDialog) -> int:
        return made.exec(dialog)

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    return made


def test_without_a_printer_it_says_what_to_do_instead(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    with pytest.raises(ReaderError, match="save a PDF"):
        ask_printer(parent, "For Monday")


def test_the_printer_that_was_chosen_gives_all_of_its_sheet(parent: QWidget, person: Person) -> None:
    printer = ask_printer(parent, "For Monday")
    assert printer is not None
    assert printer.docName() == "For Monday"
    layout = printer.pageLayout()
    assert layout.pageSize().id() == QPageSize.PageSizeId.A5, "the paper that is in the printer counts"
    assert layout.paintRectPoints() == layout.fullRectPoints()
    assert len(person.papers) == 1


def test_it_offers_no_range_of_pages_that_nobody_would_follow(parent: QWidget, person: Person) -> None:
    ask_printer(parent, "For Monday")
    assert person.ranges == [False]


def test_a_printer_that_names_no_paper_gets_the_usual_one(parent: QWidget, person: Person) -> None:
    ask_printer(parent, "For Monday")
    assert person.papers == [usual_size().id()]


def test_who_thinks_better_of_it_gets_no_printer_and_no_dialog_stays(parent: QWidget, person: Person) -> None:
    person.answer = QPrintDialog.DialogCode.Rejected
    assert ask_printer(parent, "For Monday") is None
    assert not parent.findChildren(QPrintDialog)


def test_a_dialog_that_goes_with_its_window_chooses_nothing(
    parent: QWidget, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def go(dialog: QPrintDialog) -> int:
        Shiboken.delete(dialog)
        return person.answer.value

    monkeypatch.setattr(QPrintDialog, "exec", go)
    assert ask_printer(parent, "For Monday") is None
