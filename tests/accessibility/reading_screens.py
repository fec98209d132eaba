# SPDX-License-Identifier: GPL-3.0-or-later
"""The screens for reading, finding and looking up, as rows of the table of all screens (screens.py)."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from reader.i18n import _
from reader.ui.glossary.glossary_listing import Listing
from reader.ui.window.build_window import BuildWindow
from tests.accessibility.screen import CHAPTER, Screen, select_words
from tests.started import Person

_of_their_own: list[QWidget] = []
"""Windows beside the program's own that are open now."""


def _home(person: Person) -> None:
    person.press("Alt+Home")


def _chapter(person: Person) -> None:
    person.go(CHAPTER)


def _when_to_call(person: Person) -> None:
    person.press("F8")


def _results(person: Person) -> None:
    person.search("liver")


def _nothing_found(person: Person) -> None:
    person.search("qqqqzzzz")


def _recent(person: Person) -> None:
    person.session.settings.set("reading.recent_searches", True)
    person.search("liver")
    person.press("Return")
    person.press("Ctrl+K", "Ctrl+A", "Del")
    person.bot.waitUntil(person.window.later.results.recent.isVisible)


def _forget_recent(person: Person) -> None:
    person.session.settings.set("reading.recent_searches", False)
    person.press("Esc", "Esc")


def _term_card(person: Person) -> None:
    spot = person.spot("term")
    person.page.setFocus()
    select_words(person, spot.start, spot.end)
    person.page.reveal(spot.start, spot.end)
    person.press("Return")
    person.bot.waitUntil(person.window.later.card.isVisible)


def _contents(person: Person) -> None:
    person.press("Alt+1")


def _glossary(person: Person) -> None:
    _beside(person, "glossary")
    person.window.later.glossary.list_terms(Listing.ALL)


def _glossary_term(person: Person) -> None:
    _beside(person, "glossary")
    person.window.later.glossary.show_term("resection")


def _questions(person: Person) -> None:
    _beside(person, "questions")


def _beside(person: Person, panel: str) -> None:
    """Bring a panel to the front; where it covers the page, its key would put it away again."""
    person.window.acts[panel].trigger()
    if person.window.later.side_panel.current != panel or not person.window.later.side_panel.isVisible():
        person.window.acts[panel].trigger()


def _find(person: Person) -> None:
    person.press("Ctrl+F")
    person.type("operation")
    person.bot.waitUntil(lambda: bool(person.window.later.find_bar.findChildren(QWidget)))


def _keys(person: Person) -> None:
    person.press("F1")


def _message(person: Person) -> None:
    person.go("99.9")


def _no_message(person: Person) -> None:
    person.window.later.message.clear()


def _menu(person: Person) -> None:
    window = person.window
    window.menu.popup(window.mapToGlobal(QPoint(0, 0)))


def _put_menu_away(person: Person) -> None:
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        popup = QApplication.activePopupWidget()


def _build_window(person: Person) -> None:
    shown = BuildWindow(person.session.theme, _("Preparing the guide. This happens only once."))
    shown.show()
    shown.stepped.emit(1, 3)
    _of_their_own.append(shown)


def _build_window_of(_person: Person) -> QWidget:
    return _of_their_own[-1]


def _end_build_window(person: Person) -> None:
    shown = _of_their_own.pop()
    shown.close()
    shown.deleteLater()
    person.window.activateWindow()
    person.bot.waitUntil(person.window.isActiveWindow)


READING: dict[str, Screen] = {
    "home": Screen(_home, ("home",)),
    "chapter": Screen(_chapter, ("next_chapter", "previous_chapter", "back", "forward")),
    "when to call": Screen(_when_to_call, ("urgent",)),
    "search results": Screen(
        _results, ("search", "go_to", "exact_words"), says="places",
        parts=lambda person: [person.window.box, person.window.later.results],
    ),
    "nothing found": Screen(
        _nothing_found, says="Nothing found",
        parts=lambda person: [person.window.box, person.window.later.results],
    ),
    "last searches": Screen(
        _recent, ("recent_searches",), says="search",
        parts=lambda person: [person.window.box, person.window.later.results], leave=_forget_recent,
    ),
    "term card": Screen(
        _term_card, says=": ", parts=lambda person: [person.window.later.card],
        unordered="the button that closes the card stands at its top and comes last, behind what the card is for",
    ),
    "contents": Screen(_contents, ("contents",)),
    "glossary": Screen(_glossary, ("glossary",)),
    "a word of the glossary": Screen(_glossary_term),
    "questions": Screen(_questions, ("questions",)),
    "find bar": Screen(_find, ("find", "find_next", "find_previous"), says=" of "),
    "keys": Screen(_keys, ("keys",), parts=lambda person: [person.window.later.keys], holds=True),
    "message": Screen(_message, ("about",), says="There is no place with the number 99.9", leave=_no_message),
    "menu": Screen(_menu, root=lambda person: person.window.menu, parts=lambda _person: [], leave=_put_menu_away),
    "preparing the guide": Screen(
        _build_window, root=_build_window_of, parts=lambda _person: [], leave=_end_build_window
    ),
}  # fmt: skip
"""Name of a screen -> its row."""
