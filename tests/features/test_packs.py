# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide that is carried in by hand: dropped onto the window, installed, read, taken back and removed again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.paths import Paths
from tests.carried_packs import Stick, guides_of, small_paths, stick, trust_publisher
from tests.started import SLOW_MS, Person, started

__all__ = ["stick"]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = small_paths(tmp_path)
    assert list(Library(paths).build())
    trust_publisher(paths)
    return paths


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, paths: Paths) -> Iterator[Person]:
    with started(qapp, paths, qtbot, "sample/chapter-2") as person:
        person.page.setFocus()
        yield person


def drop(person: Person, file: Path) -> None:
    """Drag a file onto the page, and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    some, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enters = QDragEnterEvent(QPoint(300, 300), some, data, left, none)
    page = person.page.viewport()  # which takes no drops itself, so that they go on to the window
    QApplication.sendEvent(page, enters)
    assert enters.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(300, 300), some, data, left, none))
    wait(person)


def wait(person: Person) -> None:
    work = guides_of(person).adding.work
    person.bot.waitUntil(lambda: not work.is_busy, timeout=SLOW_MS)


def press(person: Person, button: QPushButton) -> None:
    """Press a button with the keyboard, as somebody without a mouse does."""
    button.setFocus()
    person.press("Space")
    wait(person)


def shown(person: Person) -> tuple[str, bool]:
    """Return the edition in the foot's words, and whether the new word is on the page."""
    return person.window.edition.head.edition, "quokka" in person.page.toPlainText()


def test_a_signed_pack_is_dropped_installed_read_taken_back_and_removed(person: Person, stick: Stick) -> None:
    guides = guides_of(person)
    person.window.acts["bookmark"].trigger()
    drop(person, stick["new"])
    told = guides.adding.sheet.view.text()
    assert "Signed by The Example Society, whom this computer trusts." in told
    assert "What is new in 2027.1." in told
    assert "Changed chapters: " in told
    assert person.keyboard is guides.adding.sheet.view.install_button
    press(person, guides.adding.sheet.view.install_button)
    press(person, guides.adding.sheet.view.open_button)
    assert (shown(person), person.address) == (("2027.1", True), "sample/chapter-2")
    person.search("quokka")
    assert person.window.later.results.is_open
    person.press("Esc")

    drop(person, stick["newer"])
    press(person, guides.adding.sheet.view.install_button)
    press(person, guides.adding.sheet.view.open_button)
    assert shown(person) == ("2027.2", False)
    person.press("Ctrl+O")
    press(person, guides.list_sheet.list.rows[0].back_button)
    assert shown(person) == ("2027.1", True)
    press(person, guides.list_sheet.list.rows[0].remove_button)
    press(person, guides.list_sheet.list.rows[0].sure_button)
    assert (shown(person), person.address) == (("2026.11", False), "sample/chapter-2")
    assert len(person.window.features.keeping.on_page._marks.all()) == 1
    assert not list((person.session.paths.data / "packs").glob("[a-z]*"))


def test_an_older_pack_after_a_newer_one_and_a_letter_are_refused_in_plain_words(
    person: Person, stick: Stick, tmp_path: Path
) -> None:
    guides = guides_of(person)
    drop(person, stick["newer"])
    press(person, guides.adding.sheet.view.install_button)
    press(person, guides.adding.sheet.view.open_button)
    drop(person, stick["new"])
    assert guides.adding.sheet.title.text() == "This guide cannot be installed"
    assert "version 2 is installed already" in guides.adding.sheet.view.text()
    person.press("Esc")
    drop(person, tmp_path / "letter.pdf")
    assert person.message.startswith("Only the file of one guide can be dropped here")


def test_a_start_on_a_guide_that_is_quite_broken_shows_the_programs_own(
    qapp: QApplication, qtbot: QtBot, paths: Paths, stick: Stick
) -> None:
    with started(qapp, paths, qtbot) as person:
        drop(person, stick["other"])
        press(person, guides_of(person).adding.sheet.view.install_button)
        press(person, guides_of(person).adding.sheet.view.open_button)
        pack, edition = person.session.library.packs.installed()[0], person.window.edition.path
    (pack.guide / "guide.yaml").write_text("another one's")
    edition.write_bytes(b"cut")
    with started(qapp, paths, qtbot) as person:
        assert person.window.edition.head.guide == "sample"


def test_the_next_start_opens_what_was_chosen_and_survives_its_damage(
    qapp: QApplication, qtbot: QtBot, paths: Paths, stick: Stick
) -> None:
    with started(qapp, paths, qtbot) as person:
        drop(person, stick["other"])
        press(person, guides_of(person).adding.sheet.view.install_button)
        press(person, guides_of(person).adding.sheet.view.open_button)
        pack = person.session.library.packs.installed()[0]
    with started(qapp, paths, qtbot) as person:
        assert person.window.edition.head.guide == "other"
        assert person.session.updating is not None
    (pack.guide / "guide.yaml").write_text("another one's")
    with started(qapp, paths, qtbot) as person:
        qtbot.waitUntil(lambda: "is damaged" in person.message, timeout=SLOW_MS)
        assert person.window.edition.head.guide == "sample"
