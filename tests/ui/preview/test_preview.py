# SPDX-License-Identifier: GPL-3.0-or-later
"""What the preview does with what is saved: the newest counts, what fails is told, and every part follows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.building import Step
from reader.errors import EditionError
from reader.previewing import Draft, Manuscript
from tests.started import SLOW_MS
from tests.writer import UP_TO_DATE, Writer, small_guide, writing

CHAPTER = "en/chapters/chapter-2.md"


def test_what_is_saved_while_it_builds_is_built_instead(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first build finds itself unwanted between two of its steps, and nobody gets what came of it."""
    begun: list[str] = []
    build = Manuscript.build

    def slow(manuscript: Manuscript, report: Callable[[Step], None], tell: Callable[[Draft], object]) -> Draft:
        begun.append(writer.text(CHAPTER))

        def step(done: Step) -> None:
            if len(begun) == 1 and "first words" in writer.text(CHAPTER):
                writer.replace(CHAPTER, "first words", "second words")
                writer.preview.build()  # on another thread than usual, which only asks the lane
            report(done)

        return build(manuscript, step, tell)

    monkeypatch.setattr(Manuscript, "build", slow)
    monkeypatch.setattr(writer.preview.bar, "show_working", lambda: None)
    monkeypatch.setattr(writer.preview.watch, "_watch_anew", lambda: None)
    text = writer.text(CHAPTER)
    writer.save(CHAPTER, text.replace("{#section-1}\n", "{#section-1}\nThe first words.\n\n"))
    writer.wait_for_words("The second words.")
    writer.wait_for_state(UP_TO_DATE)
    assert "The first words." not in writer.page.toPlainText()
    assert len(begun) >= 2


def test_what_fails_on_the_disk_is_told_and_reading_goes_on(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_words: object) -> None:
        raise EditionError("The disk is full.")

    def gone(*_words: object) -> None:
        raise EditionError("The edition cannot be read.")

    before = writer.page.toPlainText()
    with monkeypatch.context() as patch:
        patch.setattr(Manuscript, "build", full)
        writer.save(CHAPTER, writer.text(CHAPTER) + "\n")
        writer.bot.waitUntil(lambda: writer.message == "The disk is full.", timeout=SLOW_MS)
        assert writer.state == "The guide cannot be read now. You see it as it was before."
    writer.preview.build()
    writer.wait_for_state(UP_TO_DATE)
    monkeypatch.setattr(writer.window.library, "edition", gone)
    writer.preview._take_over()
    assert writer.message == "The edition cannot be read."
    assert writer.page.toPlainText() == before


def test_what_is_looked_at_is_the_chapter_that_is_shown(writer: Writer) -> None:
    preview = writer.preview
    writer.bot.waitUntil(lambda: bool(preview.things), timeout=SLOW_MS)
    assert {thing.path for thing in preview.things} == {CHAPTER}
    writer.go("chapter-3")
    writer.bot.waitUntil(
        lambda: {thing.path for thing in preview.things} == {"en/chapters/chapter-3.md"}, timeout=SLOW_MS
    )
    assert preview.sheet.lines[0].startswith("In this chapter: ")
    writer.window.going.go_home()
    assert preview.things == ()
    assert writer.button == ""
    writer.go("chapter-3")
    (writer.folder / "guide.yaml").unlink()
    writer.wait_for_state("The guide cannot be read now. You see it as it was before.")
    with writer.bot.waitSignal(preview._checks.failed, timeout=SLOW_MS):
        preview._check()
    assert writer.message == "", "the build has told of it"
    assert writer.button.startswith("1 fault")


def test_it_follows_language_and_id_of_the_guide(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    folder = small_guide(tmp_path / "guide", "en", "fr")
    with writing(qapp, qtbot, folder, tmp_path / "own", "chapter-2") as writer:
        window, bar = writer.window, writer.preview.bar
        window.acts["other_language"].trigger()
        qtbot.waitUntil(lambda: window.edition.head.language == "fr", timeout=SLOW_MS)
        assert writer.preview.edition.head.language == "fr"
        assert bar.accessibleName() == bar.badge.text()
        assert window.windowTitle().startswith(bar.badge.text())
        writer.replace("fr/chapters/chapter-2.md", "{#section-1}\n", "{#section-1}\nTout nouveau.\n\n")
        writer.wait_for_words("Tout nouveau.")
        path = "fr/chapters/chapter-2.md"
        qtbot.waitUntil(lambda: {thing.path for thing in writer.preview.things} == {path}, timeout=SLOW_MS)
        for language in ("en", "fr"):
            writer.replace(f"{language}/chapters/chapter-2.md", "::: urgent", "::: alarm")
        writer.replace("fr/chapters/chapter-1.md", "::: urgent", "::: alarm")
        qtbot.waitUntil(lambda: len(writer.preview.draft.errors) >= 3, timeout=SLOW_MS)
        order = [fault.path for fault in writer.preview._faults()]
        assert order[0] == path, "first what stands on the page"
        assert order.index("en/chapters/chapter-2.md") < order.index("fr/chapters/chapter-1.md")
        writer.replace("guide.yaml", "id: sample", "id: renamed")
        qtbot.waitUntil(lambda: window.edition.head.guide == "renamed", timeout=SLOW_MS)
        assert window.edition.head.language == "fr"
