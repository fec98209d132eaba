# SPDX-License-Identifier: GPL-3.0-or-later
"""Codes on the screen, read by a real decoder from the picture of the window: what a phone gets is the text."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.export.codes import codes
from reader.ui.taking.code_sheet import CodeSheet
from reader.ui.theme import Theme
from tests.started import rect_in
from tests.ui.over_window import over_a_window

SHORT = "• Où vais-je dormir ?\n• Can I drive?"
LONG = "".join(f"{number}. Who can I call at night, and when? " for number in range(30))
needs_zbar = pytest.mark.skipif(
    shutil.which("zbarimg") is None, reason="needs zbarimg (Debian: apt install zbar-tools)"
)


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> Iterator[CodeSheet]:
    with over_a_window(qtbot, (1280, 800), partial(CodeSheet, theme)) as made:
        yield made


def show(sheet: CodeSheet, text: str) -> None:
    sheet.show_codes(codes(text))
    sheet.open()
    sheet.grab()


def decoded(sheet: CodeSheet, folder: Path) -> str:
    """Return what a scanner reads from the picture of the whole window."""
    sheet.window().grab().save(str(folder / "window.png"))
    command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(folder / "window.png")]
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode().removesuffix("\n")


@needs_zbar
@pytest.mark.parametrize("palette", ["light", "dark", "contrast-dark"])
@pytest.mark.parametrize(
    ("size", "scale"), [((1280, 800), 1.0), ((420, 760), 1.0), ((1366, 768), 4.0), ((320, 560), 1.0)]
)
def test_a_scanner_reads_it_in_every_window(  # noqa: PLR0917  fixtures and cases
    sheet: CodeSheet, theme: Theme, tmp_path: Path, palette: str, size: tuple[int, int], scale: float
) -> None:
    theme.apply(palette, scale)
    sheet.window().resize(*size)
    sheet.place(sheet.parentWidget().rect())
    show(sheet, LONG)
    assert decoded(sheet, tmp_path) == codes(LONG)[0].text


@needs_zbar
def test_all_codes_together_are_the_text(sheet: CodeSheet, tmp_path: Path, qtbot: QtBot) -> None:
    show(sheet, LONG)
    total = len(codes(LONG))
    assert total >= 3
    found = []
    for number in range(1, total + 1):
        assert sheet.count.text() == f"Code {number} of {total}"
        found.append(decoded(sheet, tmp_path).removeprefix(f"{number}/{total}\n"))
        qtbot.mouseClick(sheet.next_button, Qt.MouseButton.LeftButton)
    assert "".join(found) == LONG


def test_one_code_has_no_buttons_to_turn_over(sheet: CodeSheet) -> None:
    show(sheet, SHORT)
    assert not sheet.count.isVisible()
    assert not sheet.next_button.isVisible()
    assert QApplication.focusWidget() is sheet.close_button


def test_the_text_is_shown_and_told_beside_it(sheet: CodeSheet) -> None:
    show(sheet, SHORT)
    assert sheet.text.text().replace("\u2028", "\n") == SHORT
    assert sheet.view.accessibleDescription() == SHORT
    assert sheet.view.accessibleName()
    assert "camera" in sheet.how.text()
    assert "Nothing is sent" in sheet.private.text()


def test_it_says_nothing_without_codes(sheet: CodeSheet) -> None:
    assert sheet.code is None
    sheet.go_on()
    assert sheet.code is None


def test_keys_turn_over_and_stop_at_the_ends(sheet: CodeSheet, qtbot: QtBot) -> None:
    show(sheet, LONG)
    total = len(codes(LONG))
    seen = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert sheet.code is not None
        seen.append(sheet.code.number)
    assert seen == [1, 2, 3, 2]
    assert total >= 3


def test_the_keyboard_goes_to_the_other_button_at_an_end(sheet: CodeSheet, qtbot: QtBot) -> None:
    show(sheet, LONG)
    assert QApplication.focusWidget() is sheet.next_button
    for _time in codes(LONG)[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert not sheet.next_button.isEnabled()
    assert QApplication.focusWidget() is sheet.previous_button


def test_escape_closes_it(sheet: CodeSheet, qtbot: QtBot) -> None:
    show(sheet, SHORT)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not sheet.is_open


@pytest.mark.parametrize(("size", "scale"), [((1280, 800), 1.0), ((420, 760), 1.0), ((1366, 768), 4.0)])
def test_the_code_is_as_large_as_the_window_allows_and_seen_whole(
    sheet: CodeSheet, theme: Theme, size: tuple[int, int], scale: float
) -> None:
    theme.apply("light", scale)
    sheet.window().resize(*size)
    area = QRect(24, 24, size[0] - 48, size[1] - 48)
    sheet.place(area)
    show(sheet, LONG)
    viewport = sheet.scroll_area.viewport()
    code = rect_in(sheet.view, viewport)
    assert viewport.rect().contains(code)
    assert code.width() >= 0.88 * min(viewport.height(), viewport.width() * (0.62 if code.left() < 20 else 1))
    assert sheet.inside.width() <= viewport.width()


def test_where_lines_begin_at_the_right_the_arrow_to_the_left_leads_on(sheet: CodeSheet, qtbot: QtBot) -> None:
    show(sheet, LONG)
    sheet.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for key, number in ((Qt.Key.Key_Left, 2), (Qt.Key.Key_Right, 1)):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert sheet.code is not None
        assert sheet.code.number == number
