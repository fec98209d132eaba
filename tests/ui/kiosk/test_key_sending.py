# SPDX-License-Identifier: GPL-3.0-or-later
"""Signs sent into fields arrive as from a keyboard, whether or not the field has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QTextBrowser, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.key_sending import replace_sign, send_key, send_text, sign_before_cursor, takes_lines, takes_text


@pytest.fixture(params=[QLineEdit, QPlainTextEdit, QTextEdit])
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> QWidget:
    field: QWidget = request.param()
    qtbot.addWidget(field)
    return field


def text_of(field: QWidget) -> str:
    assert isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit)
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def test_signs_arrive_and_can_be_taken_back(field: QWidget) -> None:
    for sign in "aÉœ’ 9":
        send_text(field, sign)
    assert text_of(field) == "aÉœ’ 9"
    send_key(field, Qt.Key.Key_Left)
    send_key(field, Qt.Key.Key_Backspace)
    assert text_of(field) == "aÉœ’9"


def test_a_sign_is_replaced_only_where_it_stands_before_the_cursor(field: QWidget) -> None:
    for sign in "\U0001f642e":  # outside the first plane: two units for Qt
        send_text(field, sign)
    assert sign_before_cursor(field) == "e"
    replace_sign(field, "e", "é")
    assert text_of(field) == "\U0001f642é"
    replace_sign(field, "e", "è")
    assert text_of(field) == "\U0001f642éè"


def test_nothing_is_before_the_cursor_at_the_start_and_in_a_selection(field: QWidget) -> None:
    assert sign_before_cursor(field) == ""
    send_text(field, "e")
    assert isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit)
    field.selectAll()
    assert sign_before_cursor(field) == ""


def test_which_widgets_take_text(qtbot: QtBot) -> None:
    secret, locked = QLineEdit(), QPlainTextEdit()
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    locked.setReadOnly(True)
    fields = [QLineEdit(), QPlainTextEdit(), QTextEdit(), secret, locked, QTextBrowser(), QPushButton()]
    for each in fields:
        qtbot.addWidget(each)
    assert [takes_text(each) for each in fields] == [True, True, True, False, False, False, False]
    assert [takes_lines(each) for each in fields[:3]] == [False, True, True]
    assert not takes_text(None)
