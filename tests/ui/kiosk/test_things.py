# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSlider,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)  # fmt: skip
from pytestqt.qtbot import QtBot

from reader.speech.naming import Thing
from reader.ui.kiosk.things import thing_of


def test_buttons_tell_what_they_are_and_how(qtbot: QtBot) -> None:
    plain, switch, choice = QPushButton("&Go && see"), QPushButton("Wide"), QRadioButton("Large")
    for each in (plain, switch, choice):
        qtbot.addWidget(each)
    assert thing_of(plain) == Thing("Go & see", "button")
    plain.setEnabled(False)
    assert thing_of(plain).states == ("unusable",)
    switch.setCheckable(True)
    assert thing_of(switch) == Thing("Wide", "switch", ("off",))
    choice.setChecked(True)
    assert thing_of(choice) == Thing("Large", "choice", ("chosen",))


def test_fields_and_values_are_told(qtbot: QtBot) -> None:
    field, combo, slider = QLineEdit(), QComboBox(), QSlider()
    for each in (field, combo, slider):
        qtbot.addWidget(each)
        each.setAccessibleName("It")
    assert thing_of(field) == Thing("It", "field", ("empty",))
    field.setText("tired")
    assert thing_of(field) == Thing("It", "field", (), "tired")
    combo.addItems(["a", "b"])
    assert thing_of(combo) == Thing("It", "choice", (), "a", 1, 2)
    slider.setValue(7)
    assert thing_of(slider) == Thing("It", "slider", (), "7")


def test_rows_tell_their_place_and_whether_they_are_open(qtbot: QtBot) -> None:
    rows, tree = QListWidget(), QTreeWidget()
    for each in (rows, tree):
        qtbot.addWidget(each)
        each.setAccessibleName("Words")
    assert thing_of(rows) == Thing("Words", "list", ("empty",))
    rows.addItems(["one", "two"])
    rows.setCurrentRow(1)
    assert thing_of(rows) == Thing("two", "row", place=2, count=2, within="Words")
    item = QTreeWidgetItem(["Part"])
    item.addChild(QTreeWidgetItem(["Chapter"]))
    tree.addTopLevelItem(item)
    tree.setCurrentItem(item)
    assert thing_of(tree).states == ("closed",)


def test_what_has_no_name_is_called_after_what_it_is_in(qtbot: QtBot) -> None:
    outer = QWidget()
    sheet = QWidget(outer)
    qtbot.addWidget(outer)
    sheet.setAccessibleName("On your phone")
    assert thing_of(QWidget(sheet)) == Thing("On your phone")
