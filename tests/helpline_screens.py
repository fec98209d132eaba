# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen of helpline mode, and how a volunteer gets there. A new one is a function, and a row.

The tests of accessibility look at each of them, and the pictures show them. It knows no check and no picture.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.site.site import Site
from reader.ui.page.painting import select
from tests.started import SLOW_MS
from tests.typed_words import typed
from tests.volunteer import Volunteer

SITE = Site(helpline_counts=True, caller_types=("Patient", "Family or friend", "Health professional", "Other"))
"""An organisation that counts calls: on its desk every screen can be reached."""
FRENCH_SITE = Site(helpline_counts=True, caller_types=("Patient ou patiente", "Famille ou proche", "Soignant", "Autre"))
"""The same where French is spoken."""

Open = Callable[[Volunteer], object]


def _waiting(volunteer: Volunteer) -> None:
    """Nobody calls."""
    volunteer.helpline.locking.unlock()
    volunteer.helpline.end_call()
    volunteer.settle()


def _new_call(volunteer: Volunteer) -> None:
    _waiting(volunteer)
    volunteer.begin()
    volunteer.wait(724)


def _found(volunteer: Volunteer) -> None:
    """What is found, before anything of it is opened."""
    _new_call(volunteer)
    _search(volunteer, "bleeding")


def _search(volunteer: Volunteer, words: str) -> None:
    volunteer.type(typed(words))
    panel = volunteer.window.later.results
    volunteer.bot.waitUntil(
        lambda: panel.is_open and not panel._is_waiting and panel.places.chosen() is not None, timeout=SLOW_MS
    )


def _answer(volunteer: Volunteer) -> None:
    _new_call(volunteer)
    volunteer.find(typed("embol"))


def _does(action: str, first: Open = _answer) -> Open:
    """Return what does an action of the table, in a call that has an answer."""

    def do(volunteer: Volunteer) -> None:
        first(volunteer)
        volunteer.window.acts[action].trigger()
        volunteer.settle()

    return do


def _topics(volunteer: Volunteer) -> None:
    """Three things were asked for in one call."""
    _answer(volunteer)
    for words in ("tired", "fever"):
        volunteer.press("Ctrl+T")
        volunteer.find(typed(words))


def _nine_topics(volunteer: Volunteer) -> None:
    """As many things as there are keys for were asked for in one call; the one in the middle is in front."""
    _answer(volunteer)
    for words in ("tired", "fever", "diet", "pain", "scan", "surgery", "work", "sleep"):
        volunteer.press("Ctrl+T")
        volunteer.find(typed(words))
    volunteer.press("Ctrl+5")


def _pinned(volunteer: Volunteer) -> None:
    """The call sheet has passages of two topics, a question and a note."""
    _topics(volunteer)
    volunteer.window.acts["pin"].trigger()
    volunteer.press("Ctrl+1")
    volunteer.window.acts["pin"].trigger()
    sheet = volunteer.desk.paper.panel
    sheet.question.setText(typed("How long will I stay in hospital?"))
    sheet.question.returnPressed.emit()
    sheet.notes.field.setPlainText(typed("Asked about chemo first. Worried about fever at night."))
    volunteer.window.acts["call_sheet"].trigger()


def _service(volunteer: Volunteer) -> None:
    """Somebody else who can help, with the number to read out."""
    _new_call(volunteer)
    _search(volunteer, "helpline")
    volunteer.press("Return")


def _commands(volunteer: Volunteer) -> None:
    _answer(volunteer)
    volunteer.window.acts["palette"].trigger()


def _what_to_say(volunteer: Volunteer) -> None:
    """What can be said, beside the page, or over it where there is no room beside."""
    _answer(volunteer)
    if not volunteer.desk.at_hand.what_to_say.strip.isVisible():
        volunteer.window.acts["say_strip"].trigger()


def _locked(volunteer: Volunteer) -> None:
    """Somebody left the desk in a call."""
    _answer(volunteer)
    volunteer.helpline.locking.set_pin("246810")
    volunteer.helpline.locking.lock()


SCREENS: dict[str, Open] = {
    "waiting": _waiting,
    "new-call": _new_call,
    "found": _found,
    "answer": _answer,
    "topics": _topics,
    "nine-topics": _nine_topics,
    "pinned": _pinned,
    "when-to-call": _does("urgent"),
    "say-it": _does("read_out"),
    "what-to-say": _what_to_say,
    "not-a-doctor": _does("disclaimer"),
    "end-of-call": _does("wrap_up", _pinned),
    "service": _service,
    "commands": _commands,
    "locked": _locked,
    "lock-pin": _does("lock_pin"),
    "keys": _does("keys"),
}
"""Name of a screen -> what is done until it shows, from anywhere."""


def _beside(volunteer: Volunteer) -> None:
    """A page and the same page in another language."""
    _waiting(volunteer)
    volunteer.begin()
    volunteer.find("1.2")
    volunteer.window.acts["both_languages"].trigger()
    volunteer.settle()


def _word_beside(volunteer: Volunteer) -> None:
    """A word of the page in the other language, explained in that language."""
    _beside(volunteer)
    card = volunteer.window.features.languages.both
    assert card is not None
    view = card.views[1]
    shown = view.set_page
    assert shown is not None
    start, end = shown.section_range("section-2")
    spot = next(spot for spot in shown.spots if spot.kind == "term" and start <= spot.start < end)
    view.setFocus()
    view.setTextCursor(select(view, spot.start, spot.end))
    volunteer.press("Return")


BILINGUAL_SCREENS: dict[str, Open] = {"two-languages": _beside, "word-in-two-languages": _word_beside}
"""The same for screens that only a guide in two languages has."""

ACTIONS = frozenset(
    "new_call read_out say_strip both_languages disclaimer wrap_up pin call_sheet lock lock_pin palette leave_helpline "
    "topic_new topic_close topic_next topic_previous".split()
) | {f"topic_{number}" for number in range(1, 10)}
"""Actions of the table that lead to one of these screens, or change one."""
