# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volunteer says of themselves: that they inform and do not advise. Plain sentences to be read out and copied.

It knows no call and no guide; only the words for the emergency number come from outside.
"""

from __future__ import annotations

from reader.calls.read_out import ReadOut
from reader.i18n import _


def disclaimer(emergency: str = "") -> ReadOut:
    """Return the sentences in the current language; `emergency` names the number, and without it nothing is said."""
    sentences = [
        _("I am a volunteer. I am not a doctor or a nurse."),
        _("I can give you information, and I can read to you from our guide."),
        _("I cannot tell you what is right for you, because I do not know all about your health."),
        _("Your own care team does. Please talk with them before you change anything."),
    ]
    if emergency:
        danger = _("If you think your life is in danger, hang up and call {number} now.")
        sentences.append(danger.format(number=emergency))
    return ReadOut(_("I am not a doctor"), "", tuple(sentences), (), (), is_guides_own_words=True)


def disclaimer_text(words: ReadOut) -> str:
    """Return the sentences as they are copied: in one paragraph."""
    return " ".join(words.sentences)
