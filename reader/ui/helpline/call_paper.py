# SPDX-License-Identifier: GPL-3.0-or-later
"""Pins, notes and questions of a call: joins the call with the sheet in the right column and the sheet at the end.

It does not know when a call begins and ends. Everything it has goes with the call's window.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from reader.calls.call import Call
from reader.calls.call_counts import OWN_CALLERS
from reader.calls.personal_words import Found, personal
from reader.calls.services import services
from reader.content.address import Address
from reader.content.edition import Edition
from reader.i18n import _
from reader.pages import Page
from reader.site.site import Site
from reader.ui.helpline.call_sheet import CallSheet
from reader.ui.helpline.on_the_sheet import OnTheSheet
from reader.ui.helpline.taking_sheet import TakingSheet, Way
from reader.ui.helpline.wrap_up import WrappedCall, WrapUp
from reader.ui.window.feature import Desk, Feature


class CallPaper(Feature):
    """`panel` belongs into the right column; `ended` and `started` are called when a person asks for it."""

    def __init__(
        self,
        desk: Desk,
        edition: Edition,
        call: Call,
        site: Site,
        show_codes: Callable[[str], str],
        *,
        started: Callable[[], object],
        ended: Callable[[], object],
    ) -> None:
        super().__init__(desk, edition)
        self._call, self._site, self._started, self._ended = call, site, started, ended
        self._seconds = 0
        self._numbers: frozenset[str] | None = None
        self._wrap_up: WrapUp | None = None
        self.panel = panel = CallSheet(desk.theme, self._look)
        self.pins = OnTheSheet(desk, edition, call, panel, self._on_pins_changed)
        self.taking = TakingSheet(desk, call, show_codes)
        self.taking.told.connect(self._on_told)
        panel.notes_changed.connect(self._on_notes_changed)
        panel.way_chosen.connect(self._take)

    def _on_pins_changed(self) -> None:
        if self._call.pins:
            self._started()
        if self._wrap_up is not None and self._wrap_up.is_open:
            self._wrap_up.show_call(self._wrapped(), self._call.caller)

    # -- notes ----------------------------------------------------------------------------------------------------

    def _on_notes_changed(self, text: str) -> None:
        self._call.notes = text
        if text.strip():
            self._started()

    def _look(self, text: str) -> tuple[Found, ...]:
        if self._numbers is None:
            regions = services(self.edition, self._site)
            self._numbers = frozenset(each.phone for region in regions for each in region.services if each.phone)
        return personal(text, self.edition.head.language, self._numbers)

    # -- the end --------------------------------------------------------------------------------------------------

    def wrap_up(self) -> None:
        """Show the sheet at the end of a call, or go back to the call when it is there."""
        if self._wrap_up is not None and self._wrap_up.is_open:
            self._wrap_up.close()
            return
        if not self._call.is_running:
            self.desk.say(_("No call is open. F2 begins one."))
            return
        sheet = self.wrapping_up
        sheet.show_call(self._wrapped(), self._call.caller)
        sheet.show_seconds(self._seconds)
        sheet.place(self.desk.frame.sheet_area())
        sheet.open()

    @property
    def wrapping_up(self) -> WrapUp:
        """The sheet at the end, built now if it was not yet."""
        if self._wrap_up is None:
            self._wrap_up = sheet = WrapUp(self.desk.theme, self.desk.frame.central, _callers(self._site))
            # In a later turn of the event loop: the button that asks goes with the window.
            sheet.end_requested.connect(self._ended, Qt.ConnectionType.QueuedConnection)
            sheet.caller_chosen.connect(self._on_caller_chosen)
            sheet.way_chosen.connect(self._take)
        return self._wrap_up

    def show_seconds(self, seconds: int) -> None:
        """Show how long the call lasts by now."""
        self._seconds = seconds
        if self._wrap_up is not None:
            self._wrap_up.show_seconds(seconds)

    def _wrapped(self) -> WrappedCall:
        kinds = [pin.kind for pin in self._call.pins]
        notes = self._call.notes
        counts = (kinds.count("passage"), kinds.count("term"), kinds.count("service"), kinds.count("question"))
        return WrappedCall(*counts, bool(notes.strip()), bool(notes.strip() and self._look(notes)))

    def _on_caller_chosen(self, caller: str) -> None:
        self._call.caller = caller

    def _take(self, way: Way) -> None:
        sheet = self._wrap_up
        with_notes = sheet is not None and sheet.is_open and sheet.with_notes
        self.taking.take(way, self.edition, (self._seconds + 30) // 60, with_notes=with_notes)

    def _on_told(self, sentence: str) -> None:
        if self._wrap_up is not None and self._wrap_up.is_open:
            self._wrap_up.show_notice(sentence)
        else:
            self.desk.say(sentence)

    # -- following ------------------------------------------------------------------------------------------------

    def set_edition(self, edition: Edition) -> None:
        """Pin from another edition from now on; what is pinned stays as it was."""
        super().set_edition(edition)
        self._numbers = None
        self.pins.edition = edition
        self.pins.show()

    def show_page(self, address: Address, page: Page | None) -> None:
        """Put the sheet at the end away: another page was asked for."""
        if self._wrap_up is not None:
            self._wrap_up.close()

    def place(self) -> None:
        """Put what lies over the window where it belongs, after a change of size."""
        if self._wrap_up is not None and self._wrap_up.is_open:
            self._wrap_up.place(self.desk.frame.sheet_area())
        self.taking.place()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.panel.retranslate()
        self.taking.retranslate()
        if self._wrap_up is not None:
            self._wrap_up.retranslate()
        self.pins.show()

    def stop(self) -> None:
        """Let nothing run on."""
        self.taking.stop()


def _callers(site: Site) -> tuple[tuple[str, str], ...]:
    """Return the types of caller with their names, if the organisation counts its calls."""
    if not site.helpline_counts:
        return ()
    own = tuple((key, name()) for key, name in OWN_CALLERS.items())
    return tuple((name, name) for name in site.caller_types) or own
