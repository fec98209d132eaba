# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: two languages are added by files alone; one begins at the right, and the window with it."""

from __future__ import annotations

import dataclasses
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.i18n import current_language
from reader.paths import Paths
from reader.site.site import Site
from reader.ui.kiosk.key_button import KeyButton
from reader.ui.language import speak
from reader.ui.page.painting import bar_rect, box_rect
from tests.started import ROOT, SLOW_MS, Person, started
from tests.toy_language import GUIDE, add_files, toy_paths
from tests.visitor import Terminals
from tests.volunteer import Helplines

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """The program with the files of both languages."""
    return toy_paths(tmp_path_factory.mktemp("third-language"))


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak("en", ROOT / "resources" / "locale")


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, program: Paths, data_dir: Path) -> Iterator[Person]:
    """Somebody who reads the toy guide in English, in a wide window."""
    paths = dataclasses.replace(program, data=data_dir)
    with started(qapp, paths, qtbot, "water") as found:
        found.resize(1280, 800)
        yield found


def in_language(person: Person, language: str) -> None:
    person.session.settings.set("app.language", language)
    person.settle()


def search(person: Person, words: str) -> list[str]:
    """Search for words that a test's keyboard cannot type; return the addresses found."""
    person.press("Ctrl+K")
    person.window.box.setText(words)
    panel = person.window.later.results
    person.bot.waitUntil(lambda: panel.is_open and not panel._is_waiting, timeout=SLOW_MS)
    edition = person.window.edition
    return [hit.address for hit in person.window.library.search(edition, words).hits]


def middle_x(person: Person, part: str) -> int:
    return person.rect(getattr(person.window.bar, part)).center().x()


# -- the program and the guide in it --------------------------------------------------------------------------------


def test_the_settings_offer_it_by_its_own_name_and_the_window_turns_round_at_once(person: Person) -> None:
    bar, later = person.window.bar, person.window.later
    contents, page = later.contents, person.page
    assert person.rect(contents).right() < person.rect(page).left()
    in_language(person, "ar")
    assert (current_language(), person.window.edition.head.language) == ("ar", "ar")
    assert QApplication.layoutDirection() == RIGHT
    assert person.rect(contents).left() > person.rect(page).right()
    assert person.rect(later.side_panel).right() < person.rect(page).left()
    assert person.rect(person.window.box).center().x() < person.rect(bar._back).center().x()
    assert person.page.page is not None
    assert person.page.page.title == "الماء لإبريق الشاي"
    assert bar._language.text() == "English", "and back"
    in_language(person, "en")
    assert QApplication.layoutDirection() == LEFT
    assert person.rect(contents).right() < person.rect(page).left()


def test_a_page_begins_where_its_language_does_whatever_the_program_speaks(person: Person) -> None:
    page = person.page
    assert page.set_page is not None
    assert not page.set_page.begins_right
    english = _first_edge(person)
    in_language(person, "ar")
    assert page.set_page.begins_right
    arabic = _first_edge(person)
    assert arabic > page.viewport().width() / 2 > english
    table, _kind = page.set_page.boxes[0]
    box = box_rect(page.set_page, table)
    assert bar_rect(box, 7, at_right=True).right() == box.right()
    cells = page.set_page.tables[0].table
    assert "الإبريق" in page.document().findBlock(cells.cellAt(0, 2).firstPosition()).text(), "the first, at the right"
    person.press("Alt+B")
    person.settle()
    both = person.window.features.languages.both
    assert both is not None
    assert [view.set_page.begins_right for view in both.views if view.set_page] == [True, False]


def _first_edge(person: Person) -> int:
    """Return where the first line of the lead begins, in the page's pixels."""
    shown = person.page.set_page
    assert shown is not None
    heading = next(spot for spot in shown.spots if spot.kind == "heading" and spot.level == 1)
    cursor = person.page.textCursor()
    cursor.setPosition(heading.start)
    return person.page.cursorRect(cursor).left()


def test_words_are_found_with_and_without_vowels_and_lengthened(person: Person) -> None:
    in_language(person, "ar")
    assert search(person, "إبريق")[0] == "tea/water#pot"
    for spelled in ("إِبْرِيق", "ابريق", "إبـــريق"):
        assert search(person, spelled)[0] == "tea/water#pot", spelled
    assert "tea/tea#mint" in search(person, "نعناع")


def test_the_list_of_results_and_its_rows_begin_at_the_right(person: Person) -> None:
    places = person.window.later.results.places
    search(person, "kettle")
    person.settle()
    assert person.rect(places.list).right() < person.rect(places.preview).left()
    left, right = _ink_of_first_heading(person)
    assert left > right
    in_language(person, "ar")
    search(person, "إبريق")
    person.settle()
    assert person.rect(places.list).left() > person.rect(places.preview).right()
    left, right = _ink_of_first_heading(person)
    assert left < right


def _ink_of_first_heading(person: Person) -> tuple[int, int]:
    """Return how many dots of the first heading are drawn at the left and at the right of the list."""
    seen = person.window.later.results.places.list.viewport().grab().toImage()
    ground, middle = seen.pixelColor(seen.width() // 2, 2).lightness(), seen.width() // 2
    drawn = [
        column
        for column in range(4, seen.width() - 4)
        for row in range(24)
        if abs(seen.pixelColor(column, row).lightness() - ground) > 60
    ]
    return sum(column < middle for column in drawn), sum(column >= middle for column in drawn)


def test_a_word_is_explained_under_it_and_its_sentence_is_whole(person: Person) -> None:
    in_language(person, "ar")
    spot = person.spot("term")
    assert spot.target == "term:kettle"
    person.click_spot(spot)
    card = person.window.later.card
    word = person.page.word_rect(spot)
    at = QRect(person.page.viewport().mapTo(person.window, word.topLeft()), word.size())
    assert card.isVisible()
    assert abs(person.rect(card).right() - at.right()) <= 2, "its right edges are the same"
    assert "إبريق له فم طويل يغلي فيه الماء." in [label.text() for label in card.findChildren(QLabel)]


def test_a_guide_in_a_language_that_nobody_knows_is_read_in_english_words(person: Person) -> None:
    in_language(person, "eo")
    assert (current_language(), person.window.edition.head.language) == ("en", "eo")
    assert QApplication.layoutDirection() == LEFT
    assert "Call now" in person.page.toPlainText(), "a box without a title of its own"
    assert search(person, "KRUĈO") == search(person, "kruco") != []
    spot = person.spot("term")
    person.press("Esc")
    person.click_spot(spot)
    assert person.window.later.card.isVisible()


def test_icons_that_mean_a_direction_turn_and_turn_back(person: Person) -> None:
    button = person.window.bar._back
    before = button.icon().pixmap(24, 24).toImage()
    in_language(person, "ar")
    assert button.icon().pixmap(24, 24).toImage() != before
    in_language(person, "en")
    assert button.icon().pixmap(24, 24).toImage() == before


# -- a terminal and a helpline in it --------------------------------------------------------------------------------


def test_a_terminal_speaks_it_with_a_keyboard_of_its_own(
    qapp: QApplication, qtbot: QtBot, program: Paths, tmp_path: Path, data_dir: Path
) -> None:
    terminals = Terminals(qapp, qtbot, tmp_path, data_dir, index=program.shipped_index)
    terminals.paths = program
    visitor = terminals.start(Site(languages=("ar", "en", "eo")))
    assert list(visitor.kiosk.attract.buttons) == ["ar", "en", "eo"]
    visitor.begin("ar")
    assert visitor.window.edition.head.language == "ar"
    assert visitor.rect(visitor.bar.home).center().x() > visitor.rect(visitor.window.box).center().x()
    visitor.tap(visitor.window.box)
    keys = [key for key in visitor.kiosk.keyboard.findChildren(KeyButton) if key.isVisible()]
    first, last = (next(key for key in keys if key.text() == letter) for letter in "ضح")
    assert visitor.rect(first).left() < visitor.rect(last).left(), "keys stay where they are on a keyboard"
    visitor.tap(first)
    assert visitor.window.box.text() == "ض"
    terminals.close()


def test_a_helpline_answers_in_it(
    qapp: QApplication, qtbot: QtBot, program: Paths, tmp_path: Path, data_dir: Path
) -> None:
    helplines = Helplines(qapp, qtbot, tmp_path, data_dir, index=program.shipped_index)
    helplines.paths = program
    volunteer = helplines.start(language="ar")
    volunteer.begin()
    volunteer.window.box.setText("إبريق")
    volunteer.press("Return")
    qtbot.waitUntil(volunteer._has_answer, timeout=SLOW_MS)
    volunteer.settle()
    assert volunteer.section == "water#pot"
    tabs = volunteer.desk.switching.tabs
    assert volunteer.rect(tabs.tabs[0]).left() > volunteer.rect(tabs.adding).right()
    helplines.close()


# -- without a window -----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program's own files in another folder, with those of the new language added: no code is changed."""
    base = tmp_path_factory.mktemp("copied")
    shutil.copyfile(ROOT / "main.py", base / "main.py")
    shutil.copytree(ROOT / "reader", base / "reader", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("fonts", "icons", "keyboards", "locale"):
        shutil.copytree(ROOT / "resources" / name, base / "resources" / name)
    add_files(base / "resources")
    shutil.copytree(GUIDE, base / "resources" / "guides" / "tea")
    (base / "reader" / "search" / "words" / "ar.yaml").write_text("stop: في من على\n", encoding="utf-8")
    run(base, "build", "--guide", str(GUIDE))
    return base


def run(base: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "main.py", *words, "--data-dir", str(base / "data")],
        cwd=base, capture_output=True, check=False, timeout=120, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_commands_build_check_search_and_export_it(copied: Path) -> None:
    told = run(copied, "check", str(GUIDE))
    assert "Not looked at in “ar”, which has no lists of words yet: PL01" in told
    found = run(copied, "--lang", "ar", "search", "إبريق")
    assert "tea/water#pot" in found


def test_what_is_taken_away_begins_at_the_right(copied: Path) -> None:
    kinds = {"text": "tea.txt", "epub": "tea.epub", "leaflet": "tea.pdf"}
    for kind, name in kinds.items():
        run(copied, "--lang", "ar", "export", kind, "tea", "--out", str(copied / name))
    assert "إبريق الفخار" in (copied / "tea.txt").read_text(encoding="utf-8")
    assert (copied / "tea.pdf").read_bytes().startswith(b"%PDF-")
    with zipfile.ZipFile(copied / "tea.epub") as book:
        files = {Path(name).name: book.read(name) for name in book.namelist()}
    package = next(data.decode() for name, data in files.items() if name.endswith(".opf"))
    page = files["chapter-water.xhtml"].decode()
    assert 'page-progression-direction="rtl"' in package
    assert 'lang="ar" dir="rtl"' in page
    assert "اتصل الآن" in page, "the title of a box that has none of its own, from the catalogue"
