# SPDX-License-Identifier: GPL-3.0-or-later
"""“Plug in a headset”: asks before the first sound of a visit where others are not to hear it.

It tells what was answered. Whether a headset is there it cannot know.
"""

from __future__ import annotations

from reader.i18n import _
from reader.ui.kiosk.calm_page import CalmPage
from reader.ui.theme import Theme


class HeadsetPage(CalmPage):
    """`taken`: it is on. `declined`: no sound."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, with_second=True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.say(
            _("Please plug in a headset and put it on."),
            _("Then only you hear what is read to you. Without one, everybody near this screen may hear it."),
            _("I have a headset on"),
            _("No sound, go back"),
        )
