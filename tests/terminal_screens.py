# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen of the waiting-room terminal, and how a visitor or the staff get there. A new one is a function, a row.

The tests of accessibility look at each of them, and the pictures show them. It knows no check and no picture.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.i18n import _
from reader.site.lockout import Lockout
from reader.site.pin import make_hash
from reader.site.site import Site
from reader.ui.kiosk.fault_page import FaultPage
from reader.ui.kiosk.staff import Staff
from reader.ui.kiosk.staff_facts import StaffFacts
from reader.ui.kiosk.staff_guides import StaffGuides
from reader.ui.packs.guides_here import guides_here
from reader.ui.packs.pack_words import Line
from tests.started import SLOW_MS
from tests.typed_words import typed
from tests.visitor import Visitor

CHAPTER = "surgery"
_PIN = make_hash("246810")
_FACTS = StaffFacts(
    "0.1", "Living with neuroendocrine cancer", "2026.1", organisation="St Example Hospital", site_file="site.yaml",
    fingerprint="0123456789ab", free_bytes=8 << 30, up_seconds=200_000, today={"visit": 12, "finished": 7, "idle": 5},
)  # fmt: skip

Open = Callable[[Visitor], object]


def site_of(palette: str, percent: int, language: str = "en") -> Site:
    """Return a site on whose terminal every screen can be reached, in these colours, this size of text and language."""
    languages = (language, "en") if language != "en" else ("en",)  # where English is not the first, it is the second
    return Site(listening="speaker", staff_pin=_PIN, palette=palette, text_size=percent, languages=languages)


def leave(visitor: Visitor) -> None:
    """Go back to the page that waits for a visitor, whatever is in front; nothing of the visit is left."""
    visitor.kiosk.end_visit("idle")
    visitor.kiosk.show_start()
    visitor.settle()


def _attract(visitor: Visitor) -> None:
    visitor.kiosk.shell.show_page(visitor.kiosk.finished)
    visitor.kiosk.show_start()


def _home(visitor: Visitor) -> None:
    """The visit that is going on, from its start; else a new one."""
    if not visitor.kiosk.is_in_visit:
        visitor.begin(visitor.kiosk.place.languages[0])
    for page in (visitor.kiosk.hidden, visitor.kiosk.speech.page if visitor.kiosk.speech else None):
        if page is not None and page.isVisible():  # what covers the visit is in front of it
            visitor.bot.keyClick(page.button, Qt.Key.Key_Escape)
    visitor.shell.activateWindow()
    visitor.visit.put_low(low=False)
    for _card in range(2):
        visitor.bot.keyClick(QApplication.focusWidget() or visitor.shell, Qt.Key.Key_Escape)
    visitor.kiosk.keyboard.forget()
    visitor.window.acts["home"].trigger()
    visitor.home.show_all()
    visitor.home.setFocus()
    visitor.settle()


def _part(visitor: Visitor) -> None:
    _home(visitor)
    next(
        tile for tile in visitor.home.cards() if visitor.window.edition.head.parts[1].title in tile.accessibleName()
    ).click()


def _people_to_call(visitor: Visitor) -> None:
    _home(visitor)
    next(tile for tile in visitor.home.cards() if _("Someone to talk to") in tile.accessibleName()).click()


def _chapter(visitor: Visitor) -> None:
    _home(visitor)
    visitor.read(CHAPTER)
    visitor.window.view.setFocus()


def _contents(visitor: Visitor) -> None:
    _home(visitor)
    visitor.window.acts["contents"].trigger()


def _found(visitor: Visitor) -> None:
    """Search for a word, typed with the keys on the screen."""
    _home(visitor)
    visitor.window.box.clear()
    visitor.tap(visitor.window.box)
    for sign in typed("liver"):
        _press(visitor, "text", sign)
    panel = visitor.window.later.results
    visitor.bot.waitUntil(lambda: panel.is_open and not panel._is_waiting, timeout=SLOW_MS)


def _more_keys(visitor: Visitor) -> None:
    """The page of digits where there is one; else what a letter offers."""
    _home(visitor)
    visitor.window.box.clear()
    visitor.tap(visitor.window.box)
    has_pages = visitor.kiosk.keyboard.key("page") is not None
    _press(visitor, *(("page",) if has_pages else ("text", "e")))


def _press(visitor: Visitor, kind: str, sign: str = "") -> None:
    key = visitor.kiosk.keyboard.key(kind, sign)
    assert key is not None, f"there is no key {kind} {sign}"
    key.click()


def _glossary(visitor: Visitor) -> None:
    _home(visitor)
    visitor.window.acts["glossary"].trigger()


def _questions(visitor: Visitor) -> None:
    _home(visitor)
    visitor.window.acts["questions"].trigger()


def _when_to_call(visitor: Visitor) -> None:
    _home(visitor)
    visitor.window.acts["urgent"].trigger()


def _phone(visitor: Visitor) -> None:
    """A question of the guide, taken home."""
    _home(visitor)
    question = visitor.window.edition.questions()[0].questions[0]
    visitor.window.features.keeping.asking.toggle_of_guide(question.id)
    visitor.window.say("")
    visitor.window.acts["phone"].trigger()


def _headset(visitor: Visitor) -> None:
    """Somebody asks to be spoken to where others would hear it."""
    _home(visitor)
    speech = visitor.kiosk.speech
    assert speech is not None, "the site allows no sound"
    speech.page.retranslate()
    speech.page_requested.emit(speech.page)


def _hidden(visitor: Visitor) -> None:
    _chapter(visitor)
    visitor.visit.foot.hide_screen.click()


def _buttons_down(visitor: Visitor) -> None:
    _home(visitor)
    visitor.visit.put_low(low=True)


def _asking(visitor: Visitor) -> None:
    _chapter(visitor)
    visitor.kiosk.idle.asking.emit(30)


def _finished(visitor: Visitor) -> None:
    _home(visitor)
    visitor.kiosk.end_visit("finished")


def _fault(visitor: Visitor) -> None:
    leave(visitor)
    page = visitor.shell.findChild(FaultPage) or FaultPage(visitor.kiosk.place.theme)
    page.say_sorry()
    visitor.kiosk.shell.show_page(page)


def _staff(visitor: Visitor) -> Staff:
    leave(visitor)
    kiosk = visitor.kiosk
    staff = visitor.shell.findChild(Staff)
    if staff is None:
        theme = kiosk.place.theme
        guides = StaffGuides(theme, kiosk.place.library, Path("/media/lamplight"))
        staff = Staff(
            kiosk.shell, theme, kiosk.site, kiosk.counts, lockout=Lockout(None), facts=lambda: _FACTS, guides=guides
        )
        staff.join(kiosk.shell, kiosk.make_way, kiosk.show_start)
    return staff


def _pin(visitor: Visitor) -> None:
    _staff(visitor).corner.held.emit()


def _staff_page(visitor: Visitor) -> None:
    staff = _staff(visitor)
    staff.page_requested.emit(staff.page)


def _staff_leaving(visitor: Visitor) -> None:
    staff = _staff(visitor)
    staff.page_requested.emit(staff.page)
    staff.page.foot.leave_button.click()


def _cleaning(visitor: Visitor) -> None:
    staff = _staff(visitor)
    staff.page_requested.emit(staff.cleaning)


def _staff_guides(visitor: Visitor) -> StaffGuides:
    """The list of guides, with a file on the stick, and the question before a guide is removed."""
    staff = _staff(visitor)
    guides = staff.guides
    assert guides is not None
    staff.page_requested.emit(guides)
    visitor.bot.waitUntil(lambda: not guides.folder.is_looking, timeout=SLOW_MS)
    guides.folder.show_files([Path("/media/lamplight/other-guide-2027.lamplight")])
    here = dataclasses.replace(guides_here(visitor.kiosk.place.library, "")[0], can_be_removed=True, can_go_back=True)
    guides.list.show_guides([here, dataclasses.replace(here, id="other")])
    guides.list.rows[1].remove_button.click()
    return guides


def _staff_pack(visitor: Visitor) -> None:
    guides = _staff_guides(visitor)
    guides.show_pack(shown=True)
    guides.view.show_found([Line(_("What changes"), "heading"), Line(_("The chapters are the same as before."))])


def _staff_installing(visitor: Visitor) -> None:
    guides = _staff_guides(visitor)
    guides.show_pack(shown=True)
    guides.view.show_installing()
    guides.view.show_step(300, 1000)


SCREENS: dict[str, Open] = {
    "attract": _attract,
    "home": _home,
    "part": _part,
    "people-to-call": _people_to_call,
    "buttons-down": _buttons_down,
    "chapter": _chapter,
    "contents": _contents,
    "found": _found,
    "more-keys": _more_keys,
    "glossary": _glossary,
    "questions": _questions,
    "when-to-call": _when_to_call,
    "phone": _phone,
    "headset": _headset,
    "hidden": _hidden,
    "asking": _asking,
    "finished": _finished,
    "fault": _fault,
    "pin": _pin,
    "staff": _staff_page,
    "staff-leaving": _staff_leaving,
    "cleaning": _cleaning,
    "staff-guides": _staff_guides,
    "staff-pack": _staff_pack,
    "staff-installing": _staff_installing,
}
"""Name of a screen -> what is done until it shows, from anywhere."""
