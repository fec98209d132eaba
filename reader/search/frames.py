# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the question off a name: “what is a resection?” asks about “resection”. Knows words, not what they mean."""

from __future__ import annotations

import re
from typing import Final

_BEFORE: Final[dict[str, str]] = {
    "en": r"what(?:[’']?s| is| are| was| were| does| do)|whats|define|explain|tell me about|"
    r"(?:the )?(?:meaning|definition) of|what do you mean by|what is meant by",
    "fr": r"c[’']est quoi|qu[’']?\s?est[- ]ce que(?: c[’']est que)?|que veut dire|que signifie|définition d[eu]|"
    r"explique[rz]?(?:-moi)?|ça veut dire quoi",
}
_AFTER: Final[dict[str, str]] = {
    "en": r"means?|meaning|definition|stands? for|explained",
    "fr": r"définition|ça veut dire quoi|c[’']est quoi|signification|veut dire quoi",
}
_ARTICLES: Final[dict[str, str]] = {
    "en": r"(?:an?|the|my) ",
    "fr": r"(?:une? |les? |la |l[’']|des |du |de la |de l[’'])",
}


def asked_name(text: str, language: str) -> str:
    """Return the name that a text asks about, or the text itself when it asks in no such way."""
    if language not in _BEFORE:
        return text
    name = " ".join(text.split()).strip(' ?!.:"“”')
    name = re.sub(rf"^(?:{_BEFORE[language]})\s+", "", name, flags=re.IGNORECASE)
    name = re.sub(rf"\s+(?:{_AFTER[language]})$", "", name, flags=re.IGNORECASE)
    return re.sub(rf"^{_ARTICLES[language]}", "", name, flags=re.IGNORECASE) or text
