# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal's home page: a tile for each part and tool, chapters in the same place, languages."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from reader.site.site import Show, Site
from reader.ui.kiosk.kiosk_home import KioskHome
from reader.ui.kiosk.touch_button import TouchButton
from tests.visitor import LANDSCAPE, LARGE, PORTRAIT, SMALL, Terminals, Visitor


def names(visitor: Visitor) -> list[str]:
    return [tile.accessibleName().partition(".")[0] for tile in visitor.home.cards()]


def test_there_is_a_tile_for_each_part_and_tool_and_the_signs_come_last(visitor: Visitor) -> None:
    assert names(visitor) == [
        *(part.title for part in visitor.window.edition.head.parts),
        *("Questions to ask", "Word list", "Someone to talk to", "Signs that need help now"),
    ]


def test_a_part_shows_its_chapters_in_place_and_all_topics_come_back(visitor: Visitor) -> None:
    visitor.tap_tile("Surgery")
    assert names(visitor)[0] == "Surgery: the big picture"
    button = next(part for part in visitor.home.findChildren(TouchButton) if part.accessibleName() == "All topics")
    visitor.tap(button)
    assert names(visitor)[0] == "Start here"


def test_a_chapter_opens_and_home_shows_all_topics(visitor: Visitor) -> None:
    visitor.tap_tile("Surgery")
    visitor.tap_tile("Surgery: the big picture")
    assert visitor.address == "neuroendocrine/surgery"
    visitor.tap(visitor.bar.home)
    assert names(visitor)[0] == "Start here"


def test_back_from_a_chapter_is_where_it_was_chosen(visitor: Visitor) -> None:
    visitor.tap_tile("Surgery")
    visitor.tap_tile("Surgery: the big picture")
    visitor.tap(visitor.bar.back)
    assert visitor.home.opened == "surgery"


def test_the_tiles_of_tools_lead_there(visitor: Visitor) -> None:
    visitor.tap_tile("Word list")
    assert visitor.window.later.glossary.isVisible()
    visitor.tap(visitor.bar.home)
    visitor.tap_tile("Questions to ask")
    assert visitor.window.later.questions.isVisible()
    visitor.tap(visitor.bar.home)
    visitor.tap_tile("Signs that need help now")
    assert visitor.address == "urgent"


def test_people_to_call_are_shown_with_their_numbers(visitor: Visitor) -> None:
    visitor.tap_tile("Someone to talk to")
    shown = {label.text() for label in visitor.home.findChildren(QLabel)}
    assert {"1-888-939-3333", "9-8-8", "8-1-1"} <= shown


def test_the_site_chooses_parts_and_tools(terminals: Terminals) -> None:
    terminal = terminals.start(Site(parts=("surgery", "living"), show=Show(questions=False, glossary=False)))
    terminal.begin()
    assert names(terminal) == ["Surgery", "Living with it", "Someone to talk to", "Signs that need help now"]


def test_tiles_stand_in_as_many_columns_as_there_is_room_for(visitor: Visitor) -> None:
    for size, columns in ((LANDSCAPE, 3), (LARGE, 4), (PORTRAIT, 3), (SMALL, 2)):
        visitor.resize(*size)
        tops = [visitor.rect(tile).top() for tile in visitor.home.cards()]
        assert tops.count(tops[0]) == columns, size


def test_everything_is_seen_at_once_on_a_common_screen(visitor: Visitor) -> None:
    assert visitor.home.verticalScrollBar().maximum() == 0


def test_low_tiles_stand_at_the_foot(terminals: Terminals) -> None:
    terminal = terminals.start(size=PORTRAIT)
    terminal.begin()
    terminal.tap(terminal.visit.foot.low)
    last = terminal.rect(terminal.home.cards()[-1])
    bar = terminal.rect(terminal.bar)
    assert 0 < bar.top() - last.bottom() < 60
    assert bar.top() > PORTRAIT[1] * 2 / 3


def test_a_language_can_be_chosen_where_there_are_several(visitor: Visitor) -> None:
    home = KioskHome(visitor.kiosk.place.theme, visitor.window.acts, languages=("en", "fr"))
    visitor.bot.addWidget(home)
    chosen: list[str] = []
    home.language_chosen.connect(chosen.append)
    head = msgspec.structs.replace(visitor.window.edition.head, languages=("en", "fr"))
    home.resize(1200, 800)
    home.set_edition(head, ())
    home.show()
    buttons = {button.text(): button for button in home.findChildren(TouchButton)}
    assert [name for name, button in buttons.items() if button.isChecked()] == ["English"]
    visitor.bot.mouseClick(buttons["Français"], Qt.MouseButton.LeftButton)
    assert chosen == ["fr"]


def test_the_keyboard_goes_along_into_a_part(visitor: Visitor) -> None:
    tile = next(tile for tile in visitor.home.cards() if tile.accessibleName().startswith("Surgery"))
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    visitor.bot.keyClick(tile, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is visitor.home.cards()[0]
    assert visitor.home.opened == "surgery"


def test_the_tiles_are_moved_and_not_made_anew_when_the_room_changes(visitor: Visitor) -> None:
    before, columns = visitor.home.cards(), visitor.home._columns
    visitor.tap(visitor.window.box)
    assert visitor.kiosk.keyboard.isVisible()
    assert visitor.home.cards() == before
    visitor.resize(*PORTRAIT)
    assert visitor.home.cards() == before
    visitor.resize(700, 900)
    assert visitor.home._columns != columns
    assert visitor.home.cards() == before
    assert all(tile.isVisible() for tile in before)


def test_the_title_has_a_row_of_its_own_where_it_would_be_narrow(terminals: Terminals) -> None:
    terminal = terminals.start(Site(languages=("fr", "en"), listening="speaker"))
    terminal.begin("fr")
    title = next(label for label in terminal.home.findChildren(QLabel) if label.text() == terminal.home.title())
    button = next(part for part in terminal.home.findChildren(TouchButton) if part.accessibleName() == "English")
    assert terminal.rect(button).left() > terminal.rect(title).right()
    terminal.resize(*SMALL)
    terminal.set_text_size(200)
    title = next(label for label in terminal.home.findChildren(QLabel) if label.text() == terminal.home.title())
    button = next(part for part in terminal.home.findChildren(TouchButton) if part.accessibleName() == "English")
    assert terminal.rect(button).top() > terminal.rect(title).bottom()
    assert title.width() > 700
