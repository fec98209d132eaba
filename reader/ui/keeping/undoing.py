# SPDX-License-Identifier: GPL-3.0-or-later
"""The last thing that can be taken back: offered beside what is said of it, and on Ctrl+Z.

It knows neither what was done nor how it is undone.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.i18n import _

Deed = Callable[[], object]


class Undoing:
    """One step back, until something else is offered; doing it uses it up."""

    def __init__(self, offer: Callable[[str, str, Deed], None], say: Callable[[str], None]) -> None:
        self._offer = offer
        self._say = say
        self._deed: Deed | None = None

    def offer(self, sentence: str, deed: Deed) -> None:
        """Say what has happened, with a button that takes it back."""
        self._deed = deed
        self._offer(sentence, _("Undo"), self.undo)

    def undo(self) -> None:
        """Take the last thing back, or say that there is nothing to take back."""
        deed, self._deed = self._deed, None
        if deed is None:
            self._say(_("There is nothing to take back."))
            return
        self._say("")
        deed()
        self._say(_("Taken back."))

    def forget(self) -> None:
        """Let nothing be taken back any more."""
        self._deed = None
