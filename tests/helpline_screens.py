# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen of helpline mode, and how a volunteer gets there. A new one is a function, and a row.

The tests of accessibility look at each of them. It knows no check.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.started import SLOW_MS
from tests.volunteer import Volunteer

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


def _answer(volunteer: Volunteer) -> None:
    _new_call(volunteer)
    volunteer.find("embol")


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
        volunteer.find(words)


def _pinned(volunteer: Volunteer) -> None:
    """The call sheet has passages of two topics."""
    _topics(volunteer)
    volunteer.window.acts["pin"].trigger()
    volunteer.window.acts["call_sheet"].trigger()


def _service(volunteer: Volunteer) -> None:
    """Somebody else who can help, with the number to read out."""
    _new_call(volunteer)
    volunteer.type("helpline")
    panel = volunteer.window.later.results
    volunteer.bot.waitUntil(
        lambda: panel.is_open and not panel._is_waiting and panel.places.chosen() is not None, timeout=SLOW_MS
    )
    volunteer.press("Return")


def _commands(volunteer: Volunteer) -> None:
    _answer(volunteer)
    volunteer.window.acts["palette"].trigger()


def _locked(volunteer: Volunteer) -> None:
    """Somebody left the desk in a call."""
    _answer(volunteer)
    volunteer.helpline.locking.set_pin("246810")
    volunteer.helpline.locking.lock()


SCREENS: dict[str, Open] = {
    "waiting": _waiting,
    "new call": _new_call,
    "an answer": _answer,
    "topics": _topics,
    "pinned": _pinned,
    "when to call": _does("urgent"),
    "say it": _does("read_out"),
    "what I can say, beside": _does("say_strip"),
    "two languages": _does("both_languages"),
    "not a doctor": _does("disclaimer"),
    "the end of a call": _does("wrap_up", _pinned),
    "a service": _service,
    "all commands": _commands,
    "locked": _locked,
    "a PIN for the lock": _does("lock_pin"),
    "the keys of a call": _does("keys"),
}
"""Name of a screen -> what is done until it shows, from anywhere."""

ACTIONS = frozenset(
    "new_call read_out say_strip both_languages disclaimer wrap_up pin call_sheet lock lock_pin palette leave_helpline "
    "topic_new topic_close topic_next topic_previous".split()
) | {f"topic_{number}" for number in range(1, 10)}
"""Actions of the table that lead to one of these screens, or change one."""
