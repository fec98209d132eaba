# SPDX-License-Identifier: GPL-3.0-or-later
"""One call's desk: a window and everything that remembers, all of it in memory and dropped at the end.

It does not know when a call begins and ends, and asks for the time.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from reader.calls.call import Call
from reader.calls.named_word import named_word
from reader.content.address import HOME
from reader.content.edition import Edition
from reader.library import Library
from reader.settings import Settings, Value
from reader.site.site import Site
from reader.ui.appearance import Appearance
from reader.ui.helpline.at_hand import AtHand
from reader.ui.helpline.call_bar import CallBar
from reader.ui.helpline.call_paper import CallPaper
from reader.ui.helpline.helpline_dress import HELPLINE
from reader.ui.helpline.lock_pin import LockPin
from reader.ui.helpline.passage_mark import PassageMark
from reader.ui.helpline.switching_topics import SwitchingTopics
from reader.ui.helpline.type_ahead import TypeAhead
from reader.ui.helpline.what_to_say import STRIP
from reader.ui.helpline.when_to_call import WhenToCall
from reader.ui.language import speak
from reader.ui.options.live_settings import LiveSettings
from reader.ui.theme import Theme
from reader.ui.window.main_window import MainWindow
from reader.ui.window.middle import Kept
from reader.ui.window.navigator import Location
from reader.ui.window.window_actions import take_on
from reader.ui.window.window_layout import Side
from reader.userdata.store import Store, open_store
from reader.userdata.values import StoredValues

_LANGUAGE: Literal["app.language"] = "app.language"
COMFORT = (
    "look.palette", "look.text_size", "look.spacing", "look.line_focus", "look.line_focus_lines",
    "listen.speed", "listen.go_on", "print.text_size", "care.emergency_number", _LANGUAGE, STRIP,
)  # fmt: skip
"""Settings of the volunteer, not of a call: each call begins with them as they were last."""
_OPEN_AT_THE_SIDE = "call_sheet"
"""The panel of the right column that a call begins with."""


@dataclasses.dataclass(frozen=True, slots=True)
class CallPlace:
    """What outlives the calls and each of them is made with."""

    theme: Theme
    library: Library
    site: Site
    language: str
    now: Callable[[], float]
    """Seconds that only go forward."""
    keep_pin: Callable[[str], None] | None = None
    """Takes a PIN for the lock; None where the organisation has one."""


class CallDesk(QObject):
    """Holds the window of one call, its topics and what was pinned. `end` drops everything."""

    started = Signal()
    """Something was typed for a caller: whoever has not begun the call begins it now."""
    new_call_requested = Signal()
    end_requested = Signal()
    leave_requested = Signal()
    lock_requested = Signal()

    def __init__(self, place: CallPlace, comfort: Mapping[str, Value]) -> None:
        super().__init__()
        self._place = place
        self.call = Call()
        self.store: Store = open_store(None)
        self.settings = Settings(StoredValues(self.store), place.site.locked_settings())
        for key, value in comfort.items():
            if not self.settings.is_locked(key):
                self.settings.set(key, value)
        self._own_language = self.settings.get(_LANGUAGE)
        self._set_language()
        edition = place.library.edition(language=self.language)  # before anything that would be left behind without one
        self.appearance = Appearance(place.theme, self.settings, self)
        kept = Kept.of(self.store, self.settings)
        self.window = MainWindow(place.theme, self.appearance, place.library, edition, kept, dress=HELPLINE)
        bar = self.window.bar
        assert isinstance(bar, CallBar)
        self.bar = bar
        self._take_on_actions()
        self.window.finish_building()
        self.paper = self._join_paper(edition)
        self.switching = SwitchingTopics(self.window)
        self.passage = PassageMark(self.window)
        TypeAhead(self.window)
        self._join_urgent()
        self.at_hand = self._put_at_hand()
        self._join_lock(edition)
        LiveSettings(self.window, self.settings)
        self.settings.subscribe(self._on_setting_changed)
        self.window.later.results.places.named_word = partial(_named_word, self.window)
        self._furnish_side()
        self.window.box.query_changed.connect(self._on_query_changed)
        self.window.going.start(Location(HOME))
        self.show_time()

    @property
    def language(self) -> str:
        """The language in which the volunteer reads."""
        return self.settings.get(_LANGUAGE) or self._place.language

    def comfort(self) -> dict[str, Value]:
        """Return the settings with which the next call is to begin."""
        comfort: dict[str, Value] = {key: self.settings.get(key) for key in COMFORT}
        return comfort | {_LANGUAGE: self._own_language}  # the one in front is the caller's

    def begin(self) -> None:
        """Start the clock, with the keyboard in the search box."""
        self.call.begin(self._place.now())
        self.show_time()
        self.window.start_search()

    def show_time(self) -> None:
        """Show how long the call lasts by now."""
        seconds = self.call.seconds(self._place.now()) if self.call.is_running else None
        self.bar.show_seconds(seconds)
        self.paper.show_seconds(seconds or 0)

    @property
    def is_untouched(self) -> bool:
        """Whether nothing has been done in this call that anybody could miss."""
        at_home = self.window.navigator.location.address == HOME
        return self.call.is_empty and at_home and len(self.switching.topics) == 1 and not self.window.box.text()

    def end(self) -> None:
        """Stop everything and let go of everything, whatever fails. Nothing of this call can be used afterwards."""
        with contextlib.ExitStack() as last_first:
            for deed in (
                self.deleteLater, self.store.close, self.appearance.stop, self.window.deleteLater, self.window.hide,
                self.window.close, self.call.forget,
            ):  # fmt: skip
                last_first.callback(deed)

    def _take_on_actions(self) -> None:
        """Connect what the table says of calls. Actions that nobody takes on cannot be seen."""
        window = self.window
        for row in window.rows:
            if row.call_keys:
                window.acts[row.id].setShortcuts([QKeySequence.fromString(each) for each in row.keys])
        deeds: dict[str, Callable[[], object]] = {
            "topic_new": self._open_topic,
            "topic_close": self._close_topic,
            "topic_next": partial(self._step_topic, 1),
            "topic_previous": partial(self._step_topic, -1),
        }
        for number in range(1, 10):
            deeds[f"topic_{number}"] = partial(self._choose_topic, number - 1)
        for name, deed in deeds.items():
            take_on(window, name, deed)
        # In a later turn of the event loop: the button or menu that asked goes with the window.
        queued = Qt.ConnectionType.QueuedConnection
        for name, asked in (
            ("new_call", self.new_call_requested),
            ("leave_helpline", self.leave_requested),
            ("lock", self.lock_requested),
        ):
            take_on(window, name, asked.emit, how=queued)

    def _join_paper(self, edition: Edition) -> CallPaper:
        """Give the window what pins, notes and the end of the call are."""
        features = self.window.features
        paper = CallPaper(
            features.desk, edition, self.call, self._place.site, features.taking.show_codes,
            started=self._start, ended=self.end_requested.emit,
        )  # fmt: skip
        features.join(paper)
        for name, deed in (
            ("pin", paper.pins.pin_this),
            ("wrap_up", paper.wrap_up),
            ("call_sheet", partial(self.window.bring, Side.WORDS, "call_sheet")),
        ):
            take_on(self.window, name, deed)
        return paper

    def _put_at_hand(self) -> AtHand:
        """Give the window what a volunteer can say, and who else can help."""
        at_hand = AtHand(self.window, self.settings, self._place.site, date.today)
        at_hand.pin_requested.connect(self.paper.pins.pin)
        at_hand.what_to_say.left_out_changed.connect(self.bar.offer_saying)
        for name, deed in (
            ("read_out", at_hand.show_saying),
            ("say_strip", at_hand.what_to_say.toggle),
            ("disclaimer", at_hand.show_disclaimer),
        ):
            take_on(self.window, name, deed)
        return at_hand

    def _join_urgent(self) -> None:
        """Have "When to call" show the open page's own box before all signs."""
        action = self.window.acts["urgent"]
        action.triggered.disconnect()
        action.triggered.connect(WhenToCall(self.window, self.passage).show)

    def _join_lock(self, edition: Edition) -> None:
        if self._place.keep_pin is not None:
            lock_pin = LockPin(self.window.features.desk, edition, self._place.keep_pin)
            self.window.features.join(lock_pin)
            take_on(self.window, "lock_pin", lock_pin.show_sheet)

    def _furnish_side(self) -> None:
        """Put the panels of a call into the right column, and show the one that a call begins with."""
        side = self.window.later.side_panel
        side.add("call_sheet", self.window.acts["call_sheet"], self.paper.panel)
        side.show_panel(_OPEN_AT_THE_SIDE)

    def _open_topic(self) -> None:
        self.switching.open()

    def _close_topic(self) -> None:
        self.switching.close_current()

    def _step_topic(self, by: int) -> None:
        self.switching.step(by)

    def _choose_topic(self, place: int) -> None:
        self.switching.choose(place)

    def _set_language(self) -> None:
        speak(self.language, self._place.library.paths.resources / "locale")

    def _on_query_changed(self, text: str) -> None:
        if text.strip():
            self._start()

    def _start(self) -> None:
        """Begin the call, which nobody has begun although something is done in it."""
        if not self.call.is_running:
            self.started.emit()

    def _on_setting_changed(self, key: str) -> None:
        if key == _LANGUAGE:
            self.switching.retranslate()
            self.at_hand.retranslate()


def _named_word(window: MainWindow, words: str) -> str:
    return named_word(window.edition, words)
