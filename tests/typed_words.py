# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody types on the way to a screen, in the language that the program speaks: pictures are taken in both."""

from __future__ import annotations

from reader.i18n import current_language

_FRENCH = {
    # Without accents, as many people type; and a test’s keyboard has none.
    "bleeding": "saignement",
    "embol": "embol",
    "tired": "fatigue",
    "fever": "fievre",
    "diet": "manger",
    "pain": "douleur",
    "scan": "scan",
    "surgery": "operation",
    "work": "travail",
    "sleep": "sommeil",
    "helpline": "ligne d'information",
    "liver": "foie",
    "sur": "chi",
    "how long in hospital": "combien de temps a l hopital",
    "operation": "operation",
    "911 or so": "911 ou presque",
    "Who stays with me on the first night?": "Qui reste avec moi la première nuit?",
    "How long will I stay in hospital?": "Combien de temps vais-je rester à l’hôpital?",
    "Asked about chemo first. Worried about fever at night.": "A parlé de chimio d’abord. Craint la fièvre la nuit.",
    "Ask on Monday.": "À demander lundi.",
}


def typed(english: str) -> str:
    """Return these words in the language that is spoken now; KeyError where nobody has put them into it."""
    return _FRENCH[english] if current_language() == "fr" else english
