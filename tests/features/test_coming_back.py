# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone stops reading, for the night or because the power goes, and comes back to the same line."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.started import ROOT, SLOW_MS, Start, paths_with, put_index_into, started


@pytest.mark.parametrize("address", ["surgery", "liver-surgery#after", "urgent"])
def test_closing_and_starting_again_comes_back_to_the_same_line(
    qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path, address: str
) -> None:
    paths = paths_with(index, data_dir)
    with started(qapp, paths, qtbot) as person:
        person.resize(760, 700)
        person.go(address)
        person.press("PgDown", "PgDown", "Down")
        before = person.address, person.first_line()
    with started(qapp, paths, qtbot) as person:
        assert (person.address, person.first_line()) == before
        assert not person.window.acts["back"].isEnabled()
        assert person.keyboard is person.page


def test_the_place_holds_when_the_text_is_larger_the_next_time(
    qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path
) -> None:
    paths = paths_with(index, data_dir)
    with started(qapp, paths, qtbot, "surgery") as person:
        person.press("PgDown", "PgDown")
        place = person.page.place()
        person.session.settings.set("look.text_size", 200)
    with started(qapp, paths, qtbot) as person:
        assert abs(person.page.place() - place) < 120


def test_the_window_keeps_its_size_its_colours_and_its_text_size(
    qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path
) -> None:
    paths = paths_with(index, data_dir)
    with started(qapp, paths, qtbot) as person:
        person.resize(700, 500)
        person.session.settings.set("look.palette", "sepia")
        person.press("Ctrl++")
    with started(qapp, paths, qtbot) as person:
        assert (person.window.width(), person.window.height()) == (700, 500)
        assert person.session.theme.palette.name == "sepia"
        assert person.session.theme.scale == 1.15
        assert person.window.acts["palette_sepia"].isChecked()


def test_home_offers_to_go_on_where_one_stopped(start: Start) -> None:
    person = start("surgery")
    person.press("PgDown", "PgDown")
    line = person.first_line()
    person.press("Alt+Home")
    card = next(card for card in person.window.middle.home.cards() if card.title() == "Continue where you stopped")
    person.click(card)
    assert (person.address, person.first_line()) == ("neuroendocrine/surgery", line)
    assert person.keyboard is person.page
    person.press("Alt+Left")
    assert person.is_at_home


def test_what_was_read_is_marked_on_the_home_page_and_in_the_contents(start: Start) -> None:
    person = start("surgery")
    person.resize(1280, 800)
    bar = person.page.verticalScrollBar()
    with person.bot.waitSignal(person.window.middle.reading.read_changed, timeout=SLOW_MS):
        bar.setValue(round(person.page.set_page.section_tops()[1]) - person.page.viewport().height() // 2)
    assert person.window.middle.reading.read_sections()["surgery"]
    person.press("Alt+Home")
    said = person.home_card("Surgery: the big picture").accessibleName()
    assert "read" in said.split("·")[-1]
    assert " of " in said or said.endswith("read")


def test_with_the_setting_off_it_starts_at_home(qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path) -> None:
    paths = paths_with(index, data_dir)
    with started(qapp, paths, qtbot, "surgery") as person:
        person.session.settings.set("reading.continue_last", False)
    with started(qapp, paths, qtbot) as person:
        assert person.is_at_home


@pytest.mark.parametrize("damage", [b"", b"this is not a database at all" * 200, "cut", "zeros"])
def test_a_damaged_file_is_said_in_one_calm_line_and_the_program_starts(
    qapp: QApplication,
    qtbot: QtBot,
    index: Path,
    data_dir: Path,
    *,
    damage: bytes | str,
    request: pytest.FixtureRequest,
) -> None:
    paths = paths_with(index, data_dir)
    with started(qapp, paths, qtbot, "surgery") as person:
        person.press("PgDown")
    _damage(paths.state_file, damage)
    if damage:
        request.getfixturevalue("expect_log")("the state file was set aside")
    with started(qapp, paths, qtbot) as person:
        assert person.is_at_home
        expected = (
            "Your place and your settings could not be read, so Lamplight starts afresh and keeps the old file aside."
        )
        assert person.message == (expected if damage else "")
        person.go("surgery")
        assert person.message == ""
        person.press("PgDown")
    with started(qapp, paths, qtbot) as person:
        assert person.address == "neuroendocrine/surgery", "and it remembers again"
    if damage:
        assert list(data_dir.glob("reader.sqlite3.damaged-*"))


def _damage(file: Path, damage: bytes | str) -> None:
    content = file.read_bytes()
    if damage == "cut":
        damage = content[: len(content) // 3]
    elif damage == "zeros":
        damage = content[:100] + bytes(4096) + content[4196:]
    assert isinstance(damage, bytes)
    file.write_bytes(damage)


def _place_in(file: Path) -> tuple[str, str, float] | None:
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database:
        return database.execute("SELECT address, section, fraction FROM place").fetchone()
    return None


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_after_a_kill_it_comes_back_to_the_same_line(
    qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path, own_sockets: None
) -> None:
    put_index_into(data_dir, index)
    command = [sys.executable, "main.py", "--data-dir", str(data_dir), "surgery#decides"]
    with subprocess.Popen(command, cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}) as process:
        try:
            qtbot.waitUntil(
                lambda: (_place_in(data_dir / "reader.sqlite3") or ("", ""))[1] == "decides", timeout=SLOW_MS
            )
        finally:
            process.kill()
    kept = _place_in(data_dir / "reader.sqlite3")
    with started(qapp, paths_with(index, data_dir), qtbot) as person:
        assert (person.address, person.section) == ("neuroendocrine/surgery", "decides")
        assert person.message == ""
        section, fraction = person.page.reading_place()
        assert kept is not None
        assert (section, round(fraction, 2)) == (kept[1], round(kept[2], 2))
