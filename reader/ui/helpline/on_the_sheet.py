# SPDX-License-Identifier: GPL-3.0-or-later
"""What is on the call sheet, and all that can happen to it: pinning, moving, taking off, going to where it stands.

It changes the call and shows it; notes and the end of the call are not its concern.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from reader.calls.call import Call, Pin
from reader.calls.pinning import own_question, question_pin
from reader.content.address import parse_address
from reader.content.edition import Edition
from reader.content.quote import Quote
from reader.errors import ReaderError
from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.helpline.call_sheet import CallSheet
from reader.ui.helpline.passage_mark import NAME
from reader.ui.helpline.sheet_rows import sheet_groups, step_in_group
from reader.ui.helpline.what_to_pin import pins_in_front
from reader.ui.page.quoting import places_of
from reader.ui.window.feature import Desk

_SAID = 70
"""Characters of a pin by which it is named."""


class OnTheSheet:
    """The pins of one call in its panel."""

    def __init__(
        self, desk: Desk, edition: Edition, call: Call, panel: CallSheet, changed: Callable[[], object]
    ) -> None:
        """`changed` is called after each change."""
        self.desk, self.edition = desk, edition
        self._call, self.panel, self._tell = call, panel, changed
        panel.place_requested.connect(self._go_to)
        panel.move_requested.connect(self._move)
        panel.remove_requested.connect(self._remove)
        panel.question_written.connect(self._write_question)
        # In a call the space bar puts a question of the guide on the call sheet, and not among one's own.
        desk.questions.mine_requested.disconnect()
        desk.questions.mine_requested.connect(self._toggle_question)

    def pin_this(self) -> None:
        """Pin what is in front: the open term, the chosen question, the selection or the passage found, the section."""
        try:
            pins = pins_in_front(self.desk, self.edition, date.today())
        except ReaderError as error:
            self.desk.say(str(error))
            return
        if not pins:
            self.desk.say(_("There is nothing to pin here. Open a page, a word or a question first."))
        for pin in reversed(pins):  # what is said last is of the passage itself
            self.pin(pin)

    def pin(self, pin: Pin) -> None:
        """Put something on the sheet, and say so; or say that it is there already."""
        is_new = self._call.pin(pin)
        place = self._call.pins.index(pin)
        self._changed(place)
        what = _shortened(pin.words)
        words = _("Pinned to the call sheet: {words}") if is_new else _("On the call sheet already: {words}")
        self.desk.say(words.format(words=what))

    def _write_question(self, words: str) -> None:
        self.pin(own_question(words))

    def _toggle_question(self, question: str) -> None:
        try:
            pin = question_pin(self.edition, question)
        except ReaderError as error:
            self.desk.say(str(error))
            return
        if pin in self._call.pins:
            self._remove(self._call.pins.index(pin))
        else:
            self.pin(pin)

    def _remove(self, place: int) -> None:
        gone = self._call.pins[place]
        groups = sheet_groups(self._call.pins, self.edition)
        below, above = step_in_group(groups, place, 1), step_in_group(groups, place, -1)
        self._call.unpin(place)
        neighbour = place + below - 1 if below else place + above
        self._changed(min(neighbour, len(self._call.pins) - 1))
        self.desk.say(_("Taken off the call sheet: {words}").format(words=_shortened(gone.words)))

    def _move(self, place: int, step: int) -> None:
        by = step_in_group(sheet_groups(self._call.pins, self.edition), place, step)
        if by:
            new = self._call.move(place, by)
            self._changed(new)
            announce(self.panel.tree, _("Moved up") if by < 0 else _("Moved down"))

    def _go_to(self, place: int) -> None:
        pin = self._call.pins[place]
        if pin.quote is None:
            self.desk.say(_("This stands on no page of the guide."))
            return
        self.desk.going.go(parse_address(pin.address))
        if pin.quote.text:
            self._point_out(pin.quote)

    def _point_out(self, quote: Quote) -> None:
        """Mark a pinned passage on its page as one that was searched for."""
        view = self.desk.view
        for attempt in (1, 2):
            places = places_of(view.set_page, (quote,)) if view.set_page is not None else [None]
            if places[0] is not None:
                view.mark(NAME, [places[0]], current=0)
                return
            if attempt == 1:
                view.open_all_gentle()
        self.desk.say(_("The passage itself is not on this page. This is the section it was in."))

    def _changed(self, current: int) -> None:
        self.show(current)
        self._tell()

    def show(self, current: int = -1) -> None:
        """Show what is on the sheet by now; the pin at a place of the call becomes the current row."""
        pins = self._call.pins
        self.panel.show_groups(sheet_groups(pins, self.edition), current)
        asked = {pin.address.partition(":")[2] for pin in pins if pin.kind == "question" and pin.address}
        self.desk.questions.set_mine(frozenset(asked))


def _shortened(words: str) -> str:
    text = " ".join(words.split())
    return text if len(text) <= _SAID else f"{text[:_SAID].rsplit(' ', 1)[0]} …"
