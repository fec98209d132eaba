# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: a visitor takes questions or a section home on a phone, read from the screen, and nothing of it stays."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from reader.ui.questions.questions_tree import QuestionsTree
from reader.ui.taking.code_sheet import CodeSheet
from reader.ui.taking.taking import FEW_CODES
from reader.userdata.my_questions import MyQuestions
from tests.started import rect_in
from tests.visitor import LANDSCAPE, LARGE, PORTRAIT, SMALL, Terminals, Visitor

MM = 25.4 / 96
"""Of a logical pixel on a screen of 96 to the inch."""
HAND, LEAST_MODULE = 80.0, 0.8
"""Millimetres: what can be scanned with an unsteady hand from 40 cm."""
LARGEST = 92.0
FROM_40_CM = 0.75
"""Of its size on the screen: so large, at least, is the code in the picture that a phone 40 cm away takes."""
needs_zbar = pytest.mark.skipif(
    shutil.which("zbarimg") is None, reason="needs zbarimg (Debian: apt install zbar-tools)"
)


def sheet_of(visitor: Visitor) -> CodeSheet:
    return visitor.window.features.taking.code_sheet


def scanned(visitor: Visitor, folder: Path) -> str:
    """Return what a scanner reads from the picture of the whole screen; empty when there is no code."""
    picture = folder / "screen.png"
    visitor.shell.grab().save(str(picture))
    command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(picture)]
    return subprocess.run(command, capture_output=True, check=False, timeout=60).stdout.decode().strip()


def scanned_from_afar(visitor: Visitor, folder: Path) -> str:
    """Return what a scanner reads from a picture of the screen as a phone sees it from 40 cm."""
    picture = folder / "afar.png"
    shown = visitor.shell.grab().toImage()
    smooth = Qt.TransformationMode.SmoothTransformation
    shown.scaledToWidth(round(shown.width() * FROM_40_CM), smooth).save(str(picture))
    command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(picture)]
    return subprocess.run(command, capture_output=True, check=False, timeout=60).stdout.decode().strip()


def choose_first_question(visitor: Visitor) -> str:
    """Tap the plus of the first question in the list; return the question."""
    tree = visitor.window.later.questions.findChild(QuestionsTree)
    assert tree is not None
    model = tree.model()
    index = model.index(0, 0, model.index(0, 0))
    row = tree.visualRect(index)
    place = next(
        QPoint(x, row.center().y())
        for x in range(row.right(), row.left(), -4)
        if tree._is_on_plus(index, QPoint(x, row.center().y()))
    )
    visitor.bot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    visitor.settle()
    found = MyQuestions(visitor.visit.store).all()
    assert len(found) == 1
    return found[0].text


def third_section(visitor: Visitor) -> str:
    return f"surgery#{visitor.window.edition.chapter('surgery').sections[2].id}"


@needs_zbar
def test_questions_chosen_by_touch_are_read_by_a_phone(visitor: Visitor, tmp_path: Path) -> None:
    visitor.tap_tile("Questions to ask")
    question = choose_first_question(visitor)
    visitor.tap(visitor.bar.phone)
    assert scanned(visitor, tmp_path) == f"• {question}"


@needs_zbar
def test_the_section_in_front_goes_though_questions_were_chosen(visitor: Visitor, tmp_path: Path) -> None:
    visitor.tap_tile("Questions to ask")
    choose_first_question(visitor)
    visitor.read(third_section(visitor))
    visitor.tap(visitor.bar.phone)
    sheet = sheet_of(visitor)
    assert sheet.code is not None
    parts = [sheet.code.part]
    assert scanned(visitor, tmp_path) == sheet.code.text.strip()
    while sheet.next_button.isEnabled():
        visitor.tap(sheet.next_button)
        parts.append(sheet.code.part)
    assert visitor.window.edition.chapter("surgery").sections[2].title in "".join(parts)


def test_a_list_without_chosen_questions_says_so(visitor: Visitor) -> None:
    visitor.read(third_section(visitor))
    visitor.window.acts["questions"].trigger()
    visitor.settle()
    visitor.tap(visitor.bar.phone)
    assert visitor.window.features.taking._codes is None


@needs_zbar
@pytest.mark.parametrize("percent", [100, 250])
@pytest.mark.parametrize("size", [SMALL, LANDSCAPE, LARGE, PORTRAIT], ids=str)
def test_the_code_is_as_large_as_a_hand_and_its_squares_can_be_seen_from_forty_centimetres(
    terminals: Terminals, tmp_path: Path, size: tuple[int, int], percent: int
) -> None:
    visitor = terminals.start(size=size)
    visitor.begin()
    visitor.set_text_size(percent)
    visitor.read(third_section(visitor))
    visitor.tap(visitor.bar.phone)
    sheet = sheet_of(visitor)
    assert sheet.code is not None
    module = int(sheet.view.width() / len(sheet.code.rows))
    viewport = sheet.scroll_area.viewport()
    assert viewport.rect().contains(rect_in(sheet.view, viewport))
    assert module * MM >= LEAST_MODULE
    room = viewport.height() * MM
    assert sheet.view.width() * MM >= min(HAND, 0.9 * room), f"{sheet.view.width() * MM:.0f} mm of {room:.0f}"
    assert scanned(visitor, tmp_path) == sheet.code.text.strip()


@needs_zbar
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [SMALL, PORTRAIT], ids=str)
def test_a_whole_chapter_is_a_few_codes_of_a_hands_size_and_says_that_it_is_not_all(
    terminals: Terminals, tmp_path: Path, size: tuple[int, int], percent: int
) -> None:
    visitor = terminals.start(size=size)
    visitor.begin()
    visitor.set_text_size(percent)
    for place in ("surgery", "urgent", third_section(visitor)):
        visitor.read(place)
        visitor.tap(visitor.bar.phone)
        sheet = sheet_of(visitor)
        assert sheet.is_open
        assert sheet.code is not None
        assert sheet.code.total <= FEW_CODES
        assert sheet.view.width() * MM <= LARGEST
        read = [scanned_from_afar(visitor, tmp_path)]
        assert read == [sheet.code.text.strip()]
        parts = [sheet.code.part]
        while sheet.next_button.isEnabled():
            sheet.scroll_area.ensureWidgetVisible(sheet.next_button)
            visitor.settle()
            visitor.tap(sheet.next_button)  # which shows the code again, from its top
            parts.append(sheet.code.part)
            assert scanned_from_afar(visitor, tmp_path) == sheet.code.text.strip()
        text = "".join(parts)
        assert text.startswith(("This is only the beginning.", "In short; the guide says more.")), place
        assert visitor.window.edition.head.title in text
        sheet.close()


@needs_zbar
def test_larger_text_while_the_code_is_shown_keeps_it_readable(terminals: Terminals, tmp_path: Path) -> None:
    visitor = terminals.start(size=SMALL)
    visitor.begin()
    visitor.read(third_section(visitor))
    visitor.tap(visitor.bar.phone)
    sheet = sheet_of(visitor)
    assert sheet.code is not None
    few = sheet.code.total
    visitor.set_text_size(250)
    assert sheet.is_open
    assert sheet.code.total > few
    assert scanned(visitor, tmp_path) == sheet.code.text.strip()


@needs_zbar
@pytest.mark.parametrize("reason", ["finished", "idle", "fault"])
def test_the_code_is_gone_with_the_visit(visitor: Visitor, tmp_path: Path, reason: str) -> None:
    visitor.read(third_section(visitor))
    visitor.tap(visitor.bar.phone)
    assert scanned(visitor, tmp_path)
    visitor.kiosk.end_visit(reason)
    assert scanned(visitor, tmp_path) == ""
    assert not [part for part in QApplication.allWidgets() if isinstance(part, CodeSheet)]
    visitor.begin()
    visitor.tap(visitor.bar.phone)
    assert visitor.window.features.taking._codes is None, "the next visitor has chosen nothing"
