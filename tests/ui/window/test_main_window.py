# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as the place where panels meet. What people do with it is told in tests/features."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.started import Person


def test_actions_are_enabled_when_they_can_do_something(reader: Person) -> None:
    acts = reader.window.acts
    first, last = (reader.window.edition.head.chapters[at].id for at in (0, -1))

    def enabled() -> set[str]:
        return {
            name
            for name in ("back", "forward", "next_chapter", "previous_chapter", "find", "find_next", "find_previous")
            if acts[name].isEnabled()
        }

    finding = {"find", "find_next", "find_previous"}
    reader.go(first)
    assert enabled() - {"back"} == finding | {"next_chapter"}
    reader.go(last)
    assert enabled() == finding | {"back", "previous_chapter"}
    reader.go("home")
    assert enabled() == {"back"}
    reader.press("Alt+Left")
    assert enabled() == finding | {"back", "forward", "previous_chapter"}
    reader.go("urgent")
    assert enabled() == finding | {"back"}


@pytest.mark.parametrize("size", [(900, 700), (400, 600)], ids=str)
def test_going_back_shows_the_page_where_a_panel_covered_it(reader: Person, size: tuple[int, int]) -> None:
    reader.resize(*size)
    reader.go("recovery")
    reader.press("Alt+1")
    reader.press("Alt+Left")
    assert reader.page.isVisible()
    assert reader.address == "neuroendocrine/surgery"
    assert reader.keyboard is reader.page


def test_the_contents_show_where_we_are(reader: Person) -> None:
    reader.go("recovery")
    assert reader.window.later.contents._address.id == "recovery"
    reader.press("Alt+Left")
    assert reader.window.later.contents._address.id == "surgery"


def test_a_message_stays_until_the_reader_goes_on(reader: Person) -> None:
    reader.window.say("A sentence.")
    reader.press("PgDown")
    assert reader.message == "A sentence."
    reader.press("Ctrl+PgDown")
    assert reader.message == ""


def test_the_rest_is_built_once(reader: Person) -> None:
    later = reader.window.later
    reader.window.finish_building()
    assert reader.window.later is later


def test_enter_presses_the_button_that_has_the_keyboard(reader: Person) -> None:
    reader.window.bar._urgent.setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("Return")
    assert reader.address == "urgent"


def test_a_new_edition_is_read_at_the_same_place(reader: Person) -> None:
    reader.go("surgery#decides")
    reader.window.library.look_again()
    fresh = reader.window.library.edition()
    assert fresh is not reader.window.edition
    reader.window.show_edition(fresh)
    assert reader.window.edition is fresh
    assert reader.address == "neuroendocrine/surgery"
    assert reader.section == "decides"
    reader.search("liver")
    assert reader.window.later.results._model.rowCount()
