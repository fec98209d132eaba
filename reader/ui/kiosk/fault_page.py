# SPDX-License-Identifier: GPL-3.0-or-later
"""The page while something is wrong: that it is, that it will be well again, and whom to tell when it will not.

It blames nobody and names no fault. It knows no guide, so it can be shown when there is none to read.
"""

from __future__ import annotations

from reader.i18n import _
from reader.ui.kiosk.calm_page import CalmPage
from reader.ui.theme import Theme


class FaultPage(CalmPage):
    """One page with three things to say; its button is there only when pressing it helps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.say_sorry()

    def say_sorry(self) -> None:
        """Say that something went wrong and that the visit is over."""
        self.button.show()
        self.say(
            _("Something went wrong"),
            _("It was not your fault. Nothing that you did here is kept. You can begin again."),
            _("Begin again"),
        )

    def say_preparing(self) -> None:
        """Say that the guide is being made ready."""
        self.button.hide()
        self.say(_("One moment, please"), _("This screen is getting ready. It begins by itself."), "")

    def say_tell_staff(self, help_text: str = "") -> None:
        """Say that nothing can be read here now; `help_text` is the site's own sentence about where staff are."""
        self.button.hide()
        words = " ".join([_("Please tell a member of staff."), help_text]).strip()
        self.say(_("This screen cannot be used just now"), words, "")
