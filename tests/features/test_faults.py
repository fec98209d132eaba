# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: something goes wrong inside. The reader is told calmly, and reads on; and reading for long costs nothing."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument

from reader.errors import ReaderError
from tests.started import SLOW_MS, Person, Start

CALM = "Something went wrong in the program. You can go on reading."


def test_a_fault_in_a_slot_is_told_calmly_and_reading_goes_on(
    start: Start, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    person = start("surgery")
    monkeypatch.setattr(sys, "excepthook", person.session._on_fault)  # pytest has put its own in that place
    expect_log("ERROR reader.ui.session: A fault of the program")

    def fail(*_: object) -> None:
        raise ZeroDivisionError("secret details")

    person.window.acts["about"].triggered.connect(fail)
    person.window.acts["about"].trigger()
    assert person.message == CALM
    person.press("Ctrl+PgDown")
    assert person.address != "neuroendocrine/surgery"
    assert person.message == ""


def test_an_expected_failure_is_told_in_its_own_words(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    person = start("surgery")
    monkeypatch.setattr(sys, "excepthook", person.session._on_fault)

    def refuse(*_: object) -> None:
        raise ReaderError("The text size is set by your organisation.")

    person.window.acts["about"].triggered.connect(refuse)
    person.window.acts["about"].trigger()
    assert person.message == "The text size is set by your organisation."


def test_a_fault_in_the_search_is_told_in_the_results(
    person: Person, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    expect_log("ERROR reader.ui.background: Work in the background failed")

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret details")

    monkeypatch.setattr(person.window.library, "search", fail)
    person.search("liver")
    said = person.window.later.results._message.sentence()
    assert "secret details" not in said, "nobody but a programmer can use that"
    assert "You can go on reading" in said
    monkeypatch.undo()
    person.press("Esc")
    person.search("liver op")
    assert person.window.later.results._model.rowCount()


def _used_kib() -> int:
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_memory_does_not_grow_over_200_pages(start: Start) -> None:
    person = start("surgery")
    chapters = [chapter.id for chapter in person.window.edition.head.chapters]

    def read(count: int) -> None:
        for number in range(count):
            with person.bot.waitSignal(person.page.page_painted, timeout=SLOW_MS):
                person.go(chapters[(number + 1) % len(chapters)])

    read(3 * len(chapters))
    gc.collect()
    before = _used_kib()
    read(200)
    gc.collect()
    assert len(person.page.findChildren(QTextDocument)) <= 3
    assert _used_kib() - before < 6_000
