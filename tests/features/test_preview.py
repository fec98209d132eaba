# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: somebody writes a guide, and sees each save in the window, at the place where they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.started import SLOW_MS
from tests.writer import UP_TO_DATE, Writer, small_guide, writing

CHAPTER = "en/chapters/chapter-2.md"


@pytest.fixture
def writer(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Writer]:
    folder = small_guide(tmp_path / "guide")
    with writing(qapp, qtbot, folder, tmp_path / "data", "chapter-2#section-3") as found:
        yield found


def test_what_is_saved_is_shown_and_the_place_stays(writer: Writer) -> None:
    assert writer.window.windowTitle().startswith("Preview: About ")
    assert writer.preview.bar.badge.isVisible()
    assert writer.section == "section-3"
    line = writer.first_line()
    writer.replace(CHAPTER, "{#section-1}\n", "{#section-1}\n" + "Written only now. " * 60 + "\n\n")
    writer.wait_for_words("Written only now.")
    writer.wait_for_state(UP_TO_DATE)
    assert (writer.section, writer.first_line()) == ("section-3", line)
    writer.save(CHAPTER, writer.text(CHAPTER).replace("{#section-3}\n", "{#section-3}\nAnd this, in place.\n\n"))
    writer.wait_for_words("And this, in place.")
    assert (writer.section, writer.first_line()) == ("section-3", line)


def test_a_fault_is_told_with_its_line_and_the_last_good_page_can_be_read(writer: Writer) -> None:
    good, page = writer.text(CHAPTER), writer.page.toPlainText()
    writer.save_by_rename(CHAPTER, good.replace("summary:", "summary: [", 1))
    writer.wait_for_state("A chapter cannot be read now. You see the guide as it was before.")
    assert writer.page.toPlainText() == page
    assert "fault" in writer.button
    writer.click(writer.preview.bar.button)
    assert writer.preview.sheet.is_open
    told = writer.preview.sheet.lines
    assert told[1].startswith(f"{CHAPTER}, line "), "what it is about comes first"
    assert any(line.startswith("This is not valid YAML: ") for line in told)
    writer.press("Esc")
    assert not writer.preview.sheet.is_open
    assert writer.keyboard is writer.preview.bar.button
    writer.save_by_rename(CHAPTER, good.replace("{#section-2}\n", "{#section-2}\nMended now.\n\n"))
    writer.wait_for_words("Mended now.")
    writer.wait_for_state(UP_TO_DATE)


def test_there_are_things_to_look_at_in_the_chapter_that_is_shown(writer: Writer) -> None:
    writer.bot.waitUntil(lambda: "to look at" in writer.button, timeout=SLOW_MS)
    before = len(writer.preview.things)
    writer.replace(CHAPTER, "{#section-3}\n", "{#section-3}\nThe risk is 30 %.\n\n")
    writer.bot.waitUntil(lambda: len(writer.preview.things) > before, timeout=SLOW_MS)
    writer.preview.bar.button.setFocus()
    writer.press("Space")
    line = writer.text(CHAPTER).splitlines().index("The risk is 30 %.") + 1
    assert any(told.startswith(f"{CHAPTER}, line {line} (PL") for told in writer.preview.sheet.lines)


def test_a_new_chapter_can_be_opened_and_found(writer: Writer) -> None:
    text = writer.text("en/chapters/chapter-3.md").replace("number: 3", "number: 4")
    writer.save("en/chapters/chapter-4.md", text.replace("{#section-1}\n", "{#section-1}\nQuetzal.\n\n"))
    writer.replace("guide.yaml", "chapter-3]", "chapter-3, chapter-4]")
    heads = lambda: [head.id for head in writer.window.edition.head.chapters]  # noqa: E731
    writer.bot.waitUntil(lambda: "chapter-4" in heads(), timeout=SLOW_MS)
    writer.go("chapter-4")
    assert writer.address == "sample/chapter-4"
    writer.wait_for_index()
    writer.search("quetzal")
    assert writer.window.later.results._model.rowCount()
