# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen of the program: what to do in a window until it shows. A new one is a function and a line below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt

from reader.content.model import Table, plain_text
from reader.i18n import _
from reader.ui.glossary.glossary_listing import Listing
from reader.ui.options.first_start import FirstStart
from tests.shots import keeping_scenes, listening_scenes, pack_scenes
from tests.shots.stage import CHAPTER, Stage
from tests.typed_words import typed

Scene = Callable[[Stage], None]
NARROW = 640
"""Width in pixels at 100 % at which only one column has room."""


def _home(stage: Stage) -> None:
    stage.act("home")


def _chapter_top(stage: Stage) -> None:
    stage.go(CHAPTER)


def _box(stage: Stage, kind: str) -> None:
    stage.go(CHAPTER)
    page = stage.window.view.set_page
    assert page is not None
    table = next(table for table, found in page.boxes if found == kind)
    stage.scroll_to(table.firstPosition())


def _urgent_box(stage: Stage) -> None:
    _box(stage, "urgent")


def _ask_box(stage: Stage) -> None:
    _box(stage, "ask")


def _table(stage: Stage) -> None:
    stage.go(CHAPTER)
    blocks = [block for section in stage.edition.chapter(CHAPTER).sections for block in section.blocks]
    table = next(block for block in blocks if isinstance(block, Table))
    # By its words: in large text a table is set as a list, and has no cells.
    first = stage.window.view.document().find(plain_text(table.rows[0][0]))
    stage.scroll_to(first.selectionStart())


def _figure(stage: Stage) -> None:
    stage.go(CHAPTER)
    stage.scroll_to(stage.spots("figure")[0].start, above=0.05)


def _chapter_end(stage: Stage) -> None:
    stage.go(CHAPTER)
    bar = stage.window.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.settle()


def _term_card(stage: Stage) -> None:
    stage.go(CHAPTER)
    view = stage.window.view
    spot = stage.spots("term")[0]
    if not view.viewport().rect().contains(view.word_rect(spot)):
        stage.scroll_to(spot.start, above=0.3)
    stage.click(view.viewport(), view.word_rect(spot).center())
    stage.wait("the card", stage.window.later.card.isVisible)
    stage.settle()


def _glossary(stage: Stage) -> None:
    stage.go(CHAPTER)
    stage.act("glossary")
    stage.window.later.glossary.list_terms(Listing.ALL)
    stage.type_into(stage.window.later.glossary, typed("sur"))


def _questions(stage: Stage) -> None:
    stage.go(CHAPTER)
    stage.act("questions")


def _search(stage: Stage) -> None:
    stage.go(CHAPTER)
    stage.search(typed("how long in hospital"))


def _nothing_found(stage: Stage) -> None:
    stage.go(CHAPTER)
    stage.search("zzqx")


def _when_to_call(stage: Stage) -> None:
    stage.act("urgent")


def _find_bar(stage: Stage) -> None:
    stage.go(CHAPTER)
    stage.act("find")
    stage.type_into(stage.window.later.find_bar, typed("operation"))


def _keys(stage: Stage) -> None:
    stage.go(CHAPTER)
    stage.act("keys")


def _menu(stage: Stage) -> None:
    stage.go(CHAPTER)
    window, menu = stage.window, stage.window.menu
    left = window.width() - menu.sizeHint().width()
    top = window.box.mapTo(window, window.box.rect().bottomLeft()).y()
    menu.popup(window.mapToGlobal(QPoint(left, top)))
    stage.wait("the menu", menu.isVisible)
    stage.settle()


def _message(stage: Stage) -> None:
    stage.go(CHAPTER)
    stage.window.say(_("There is no place with the number {number} in this guide.").format(number="9.99"))
    stage.settle()


def _contents_narrow(stage: Stage) -> None:
    stage.window.resize(round(NARROW * max(1.0, stage.window.theme.scale)), stage.look.window[1])
    stage.go(CHAPTER)
    stage.act("contents")


def _comfort(stage: Stage) -> None:
    stage.go(CHAPTER)
    stage.act("comfort")


def _comfort_narrow(stage: Stage) -> None:
    stage.window.resize(round(NARROW * 0.66 * max(1.0, stage.window.theme.scale)), stage.look.window[1])
    _comfort(stage)


def _line_focus(stage: Stage) -> None:
    _figure(stage)
    stage.act("line_focus")
    for _line in range(4):
        stage.key(stage.window.view, Qt.Key.Key_Down)
    stage.settle()


def _full_page(stage: Stage) -> None:
    stage.go(CHAPTER)
    stage.act("full_page")


def _first_start(stage: Stage) -> None:
    stage.act("home")
    FirstStart(stage.window, stage.window.features.options.desk.settings)
    stage.window.middle.show_again()
    stage.settle()


def _settings(stage: Stage) -> None:
    stage.go(CHAPTER)
    stage.act("settings")


def _settings_refused(stage: Stage) -> None:
    _settings(stage)
    row = stage.window.features.options.sheet.rows["care.emergency_number"]
    row.stop().setFocus()
    stage.type_into(row, typed("911 or so"))
    stage.window.features.options.sheet.scroll_area.ensureWidgetVisible(row)
    stage.settle()


def _leaflet(stage: Stage) -> None:
    stage.act("home")
    taking = stage.window.features.taking
    taking._questions.add(typed("Who stays with me on the first night?"))
    for place in (CHAPTER, f"{CHAPTER}#{stage.edition.chapter(CHAPTER).sections[2].id}"):
        stage.go(place)
        stage.act("leaflet_add")
    stage.act("leaflet")
    stage.wait("the number of pages", lambda: _("Counting the pages …") not in taking.leaflet.sheet.pages.text())
    stage.settle()


def _phone(stage: Stage) -> None:
    stage.act("home")
    stage.go(CHAPTER)
    stage.window.view.selectAll()
    stage.act("phone")


def _saving(stage: Stage) -> None:
    _leaflet(stage)
    making = stage.window.features.taking.leaflet.making
    making.card.begin(_("Saving the leaflet"))
    making.card.place(stage.window.sheet_area())
    making.card.show_step(12, 100)
    stage.settle()


def _other_language(stage: Stage) -> None:
    stage.go(CHAPTER)
    stage.act("other_language")


def _two_languages(stage: Stage) -> None:
    stage.go(CHAPTER)
    stage.act("both_languages")


SCENES: dict[str, Scene] = {
    "home": _home,
    "chapter-top": _chapter_top,
    "chapter-urgent": _urgent_box,
    "chapter-table": _table,
    "chapter-figure": _figure,
    "chapter-ask": _ask_box,
    "chapter-end": _chapter_end,
    "term-card": _term_card,
    "glossary": _glossary,
    "questions": _questions,
    "search": _search,
    "nothing-found": _nothing_found,
    "when-to-call": _when_to_call,
    "find-bar": _find_bar,
    "keys": _keys,
    "menu": _menu,
    "message": _message,
    "contents-narrow": _contents_narrow,
    "comfort": _comfort,
    "comfort-narrow": _comfort_narrow,
    "line-focus": _line_focus,
    "full-page": _full_page,
    "first-start": _first_start,
    "settings": _settings,
    "settings-refused": _settings_refused,
    "leaflet": _leaflet,
    "phone": _phone,
    "saving": _saving,
    "other-language": _other_language,
    "two-languages": _two_languages,
    "kept-marks": keeping_scenes.marks,
    "passage-bar": keeping_scenes.passage_bar,
    "note": keeping_scenes.note,
    "kept": keeping_scenes.kept,
    "clear": keeping_scenes.clear,
    "guides": pack_scenes.listed,
    "guide-to-add": pack_scenes.found,
    "guide-refused": pack_scenes.refused,
    "guide-unsigned": pack_scenes.unsigned,
    "listening": listening_scenes.listening,
    "listening-narrow": listening_scenes.narrow,
    "listening-ended": listening_scenes.ended,
    "listening-no-voice": listening_scenes.failed,
}
