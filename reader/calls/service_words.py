# SPDX-License-Identifier: GPL-3.0-or-later
"""What people call services and where they live: words for the same, words that tell nothing, places in countries.

Plain tables, English and French together: callers mix them. Who answers is not known here.
"""

from __future__ import annotations

import re
from typing import Final

ALIKE: Final[tuple[tuple[str, ...], ...]] = (
    ("helpline", "hotline", "infoline", "line", "phone", "telephone", "call", "ligne", "appeler", "téléphoner"),
    ("talk", "speak", "chat", "listen", "emotional", "cope", "lonely", "isolated", "parler", "écoute"),
    ("someone", "somebody", "person", "volunteer", "quelqu’un", "bénévole"),
    ("peer", "volunteer", "buddy", "pair", "pairs", "jumelage"),
    ("crisis", "suicide", "suicidal", "crise"),
    ("nurse", "infirmière", "infirmier"),
    ("811", "telehealth", "healthline", "télésanté"),
    ("trial", "study", "clinical", "essai", "étude"),
    ("community", "communities", "forum", "online", "communauté"),
    ("group", "charity", "society", "association", "groupe", "société"),
    ("english", "anglais"),
    ("french", "français"),
)
"""Words of which any stands for all others of its line."""

COMMON: Final[tuple[str, ...]] = (
    "cancer", "disease", "tumour", "tumeur", "neuroendocrine", "neuroendocrinien", "net", "people",
    "patient", "free", "day", "year", "time", "number", "numéro", "doctor", "treatment", "new", "program",
    "programme", "service", "work",
)  # fmt: skip
"""Words that stand in what services say of themselves, and do not ask for one."""

KINDS: Final[tuple[str, ...]] = (
    "helpline", "hotline", "infoline", "telehealth", "healthline", "télésanté", "forum", "charity", "society",
)  # fmt: skip
"""What somebody is called who can be called: whoever types one of these asks for a service, not for a passage."""

GENERAL: Final[tuple[str, ...]] = (
    "advice", "alliance", "care", "centre", "center", "clinic", "connection", "find", "foundation", "health", "help",
    "hospital", "information", "international", "network", "online", "private", "province", "support", "team",
    "territory", "aide", "conseil", "fondation", "hôpital", "réseau", "santé", "soutien",
)  # fmt: skip
"""Words of names that name nobody alone: “support” asks for passages, “peer support” for a service."""

PLACES: Final[dict[str, tuple[str, ...]]] = {
    "Canada": (
        "Canadian", "Ontario", "Quebec", "Québec", "Alberta", "Manitoba", "Saskatchewan", "Nova Scotia", "Newfoundland",
        "Labrador", "Yukon", "Nunavut", "British Columbia", "New Brunswick", "Prince Edward Island", "Toronto",
        "Montreal", "Vancouver", "Ottawa", "Calgary", "Edmonton", "Winnipeg", "Halifax",
    ),
    "United Kingdom": ("UK", "Britain", "British", "England", "Scotland", "Wales", "Northern Ireland", "London"),
    "United States": ("USA", "US", "America", "American", "États-Unis", "California", "Texas", "Florida"),
    "Australia": ("Australian", "Queensland", "Tasmania", "Sydney", "Melbourne", "Brisbane", "Perth", "Adelaide"),
}  # fmt: skip
"""A country, as regions name it -> words that mean a place in it."""

_ONE: Final = r"(?:my|him|her|your|them|one)sel(?:f|ves)"
SUICIDE: Final = re.compile(
    r"\bsuicid"
    rf"|\b(?:kill|killing|kills|harm|harming|harms|hurt|hurting|hurts) {_ONE}\b"
    r"|\bself[ -]?harm"
    r"|\bend(?:ing|s)? (?:it all|(?:my|his|her|their|your) (?:own )?life)\b"
    r"|\b(?:want|wants|wanted|wanting|wanna|wish|wishes) (?:to )?(?:die|be dead)\b"
    r"|\b(?:dont|doesnt|not) want to (?:live|be here)\b|\bbetter off dead\b"
    r"|\b(?:me|se|te) tuer\b|\b(?:veux|veut) mourir\b|\bfin a (?:ses|mes|tes) jours\b"
)
"""In folded text: somebody may think of ending their life. What else is typed with it does not matter then."""
