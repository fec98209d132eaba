# SPDX-License-Identifier: GPL-3.0-or-later
"""What to tell a reader when nothing can be read aloud, and how fast the voice speaks, in plain words."""

from __future__ import annotations

import sys

from reader.i18n import _
from reader.ui.options.languages import language_name

DEBIAN_COMMAND = "sudo apt install speech-dispatcher speech-dispatcher-espeak-ng"


def failure_sentence(what: str, language: str, platform: str = sys.platform) -> str:
    """Return what is missing and exactly what to do, for a failure of the voice (`module`, `engine`, ...)."""
    if what == "module":
        return _(
            "Reading aloud needs one more part of Lamplight. In Lamplight’s folder, type: {command}. Then start "
            "Lamplight again."
        ).format(command="pip install .[speech]")
    if what == "language":
        found = _("This computer has no voice for this language: {language}.")
        found = found.format(language=language_name(language))
        return f"{found} {_voice_steps(platform)}"
    if what == "stuck":
        return _("The voice of this computer does not answer. Is the sound on? Press F5 to try once more.")
    if what == "error":
        return _("The voice of this computer stopped. Press F5 to try once more.")
    return f"{_('This computer has no voice that Lamplight can use.')} {_voice_steps(platform)}"


def _voice_steps(platform: str) -> str:
    if platform == "win32":
        return _("Open Settings, Time & language, Speech, and add a voice. Then start Lamplight again.")
    if platform == "darwin":
        return _("Open System Settings, Accessibility, Spoken Content, and choose a voice. Then start Lamplight again.")
    return _("On Debian and Ubuntu, type: {command}. Then start Lamplight again.").format(command=DEBIAN_COMMAND)


def speed_name(percent: int) -> str:
    """Return how people call a speed of the voice, in percent of the normal one."""
    names = (
        (70, _("Very slow")),
        (85, _("Slow")),
        (95, _("A little slow")),
        (105, _("Normal speed")),
        (120, _("A little fast")),
        (140, _("Fast")),
        (160, _("Faster")),
        (180, _("Very fast")),
    )
    return next((name for most, name in names if percent <= most), _("Twice as fast"))
