# SPDX-License-Identifier: GPL-3.0-or-later
"""The screens of comfort, listening, keeping and taking away, as rows of the table of all screens (screens.py)."""

from __future__ import annotations

import dataclasses
import os

from reader.content.problems import Problem
from reader.ui.listening.player import State
from reader.ui.options.first_start import FirstStart
from reader.ui.packs.guides import Guides
from reader.ui.packs.pack_words import Line
from reader.ui.preview.preview_bar import PreviewBar
from reader.ui.preview.preview_sheet import PreviewSheet
from tests.accessibility.screen import Screen, does, over, select_words
from tests.started import SLOW_MS, Person

LISTENING = (
    *("listen", "listen_here", "listen_stop", "listen_back", "listen_on"),
    *("listen_slower", "listen_faster", "listen_term"),
)
"""Actions of listening; all are done with its bar."""


def _first_start(person: Person) -> None:
    person.press("Alt+Home")
    FirstStart(person.window, person.session.settings)
    person.window.middle.show_again()


def _begin_to_read(person: Person) -> None:
    person.window.going.go_home()


def _some_words(person: Person) -> None:
    spot = person.spot("paragraph")
    start = next(each.start for each in person.page.set_page.spots if each.kind == "paragraph" and each.start > 900)
    assert spot is not None
    select_words(person, start, start + 20)
    person.page.reveal(start, start + 20)


def _no_words(person: Person) -> None:
    select_words(person, 0, 0)
    person.press("Esc")


def _note(person: Person) -> None:
    _some_words(person)
    does("note")(person)


def _put_note_away(person: Person) -> None:
    person.press("Esc")
    _no_words(person)


def _kept(person: Person) -> None:
    features = person.window.features.keeping
    if not features.panel._model.rowCount():
        does("bookmark")(person)
        _some_words(person)
        does("highlight")(person)
        features._questions.add("Who do I call at night?")
        _no_words(person)
    panel = person.window.later.side_panel
    does("kept")(person)
    if panel.current != "kept" or not panel.isVisible():
        does("kept")(person)
    features.panel.tree.setFocus()
    person.press("Home", "Down")


def _listening(person: Person) -> None:
    """Read aloud with Qt's mock voice, and pause, so that nothing goes on meanwhile."""
    os.environ["LAMPLIGHT_VOICE"] = "mock"
    listening = person.window.features.listening
    person.press("F5")
    person.bot.waitUntil(lambda: listening.reading.player.state is State.PLAYING, timeout=SLOW_MS)
    person.press("F5")
    person.bot.waitUntil(lambda: listening.reading.player.state is State.PAUSED, timeout=SLOW_MS)


def _no_more_listening(person: Person) -> None:
    person.press("Shift+F5")
    os.environ.pop("LAMPLIGHT_VOICE", None)


def _no_message(person: Person) -> None:
    person.window.later.message.clear()


def _leaflet(person: Person) -> None:
    does("leaflet_add")(person)
    person.window.later.message.clear()
    does("leaflet")(person)


def _phone(person: Person) -> None:
    _some_words(person)
    does("phone")(person)


def _put_phone_away(person: Person) -> None:
    person.press("Esc")
    _no_words(person)


def _saving(person: Person) -> None:
    making = person.window.features.taking.leaflet.making
    making.card.begin("Saving the leaflet")
    making.card.place(person.window.central.rect())
    making.card.show_step(3, 12)


def _guide_to_add(person: Person) -> None:
    """What a pack is, in its sheet; filled by hand, for nobody has signed one here."""
    sheet = _guides(person).adding.sheet
    sheet.set_name("Living with another cancer")
    lines = [Line("From the Example Society"), Line("What changes", "heading"), Line("Two sentences are clearer.")]
    sheet.view.show_found([*lines, Line("Code: unsigned", "muted")])
    sheet.place(person.window.sheet_area())
    sheet.open()


def _unsigned_guide(person: Person) -> None:
    _guides(person).unsigned.show()


def _signed_guide(person: Person) -> None:
    _guides(person).unsigned.hide()


def _installing_a_guide(person: Person) -> None:
    _guide_to_add(person)
    view = _guides(person).adding.sheet.view
    view.show_installing()
    view.show_step(300, 1000)


def _guides_here(person: Person) -> None:
    """The list, with one guide that was installed, and the question before it is removed."""
    does("guides")(person)
    guides = _guides(person)
    own = guides.list_sheet.list.rows[0].guide
    installed = dataclasses.replace(
        own, id="other", title="Living with another cancer", is_read=False, can_be_removed=True, can_go_back=True
    )
    guides.list_sheet.show_guides([own, installed, dataclasses.replace(installed, id="third", title="A third guide")])
    guides.list_sheet.list.rows[2].remove_button.click()


def _guides(person: Person) -> Guides:
    guides = person.session.guides
    assert guides is not None
    return guides


def _preview(person: Person) -> None:
    """Put what a preview has beside the window into this one: a window on a guide's sources would be another."""
    bar = PreviewBar(person.window.theme)
    bar.stand_over_page(person.window)
    bar.show_state("A chapter cannot be read now. You see the guide as it was before.", 2, 3)


def _no_preview(person: Person) -> None:
    for kind in (PreviewBar, PreviewSheet):
        for part in person.window.findChildren(kind):
            part.hide()
            part.setParent(None)  # type: ignore[call-overload]
            part.deleteLater()


def _preview_list(person: Person) -> None:
    sheet = PreviewSheet(person.window.theme, person.window.central)
    fault = Problem("en/chapters/surgery.md", 12, "box-kind", "“alarm” is not a box; the kinds are ask and note.")
    thing = Problem("en/chapters/surgery.md", 31, "PL12", "Say in this heading what the section is about.", "warning")
    sheet.show_problems((fault,) * 3, (thing,) * 4, "Surgery for neuroendocrine cancer")
    sheet.place(person.window.sheet_area())
    sheet.open()


def _close_preview_list(person: Person) -> None:
    person.press("Esc")
    _no_preview(person)


FEATURES: dict[str, Screen] = {
    "first start": Screen(_first_start, leave=_begin_to_read),
    "text and colours": Screen(
        does("comfort"), ("comfort",), says="Text and colours", parts=over("ComfortSheet"), holds=True
    ),
    "settings": Screen(does("settings"), ("settings",), parts=over("SettingsSheet"), holds=True),
    "all commands": Screen(does("palette"), ("palette",), parts=over("CommandPalette"), holds=True),
    "listening": Screen(_listening, LISTENING, leave=_no_more_listening),
    "the same page in another language": Screen(
        does("other_language"), ("other_language",), says="Français", leave=does("other_language")
    ),
    "two languages": Screen(
        does("both_languages"),
        ("both_languages",),
        says="Two languages side by side",
        parts=over("BothLanguages"),
        holds=True,
    ),
    "the page alone": Screen(does("full_page"), ("full_page",), says="The page is shown alone"),
    "words selected": Screen(
        _some_words, ("highlight",), says="Words selected", parts=over("PassageBar"), leave=_no_words
    ),
    "a note": Screen(_note, ("note",), parts=over("WritingCard"), holds=True, leave=_put_note_away),
    "a question of my own": Screen(does("my_question"), ("my_question",), parts=over("WritingCard"), holds=True),
    "kept by me": Screen(_kept, ("kept", "bookmark")),
    "clear everything": Screen(does("clear_kept"), ("clear_kept",), parts=over("ClearSheet"), holds=True),
    "put into my leaflet": Screen(does("leaflet_add"), ("leaflet_add",), says="leaflet", leave=_no_message),
    "my leaflet": Screen(_leaflet, ("leaflet",), parts=over("LeafletSheet"), holds=True),
    "to my phone": Screen(_phone, ("phone",), parts=over("CodeSheet"), holds=True, leave=_put_phone_away),
    "guides on this computer": Screen(_guides_here, ("guides",), parts=over("GuidesSheet"), holds=True),
    "a guide to add": Screen(_guide_to_add, ("add_guide",), parts=over("PackSheet"), holds=True),
    "a guide that nobody has signed": Screen(_unsigned_guide, leave=_signed_guide),
    "installing a guide": Screen(_installing_a_guide, parts=over("PackSheet"), holds=True),
    "a guide that is being written": Screen(_preview, says="2 faults, 3 things to look at", leave=_no_preview),
    "what to look at in it": Screen(_preview_list, parts=over("PreviewSheet"), holds=True, leave=_close_preview_list),
    "saving the leaflet": Screen(_saving, parts=over("ProgressCard"), holds=True),
}
"""Name of a screen -> its row."""
