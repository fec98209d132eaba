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

_WHO: Final = (
    r"\b(?:some ?(?:one|body)|any ?(?:one|body)|nobody|no ?one|person|people|persons|patients?|survivors?|volunteers?"
    r"|families|caregivers?|others?|else|mothers|fathers|men|women|friends?"
    r"|quelquun|quelqu un|personnes?|gens|dautres|malades|familles|aidants?|benevoles?)\b"
)
_SEEK: Final = (
    r"\b(?:is there|are there|any|anyone|anybody|find|finding|look|looking|need|needs|want|wants|wanted|wish|wishes"
    r"|hope|hoping|would like|would love|id like|id love|likes to|love to|could i|can i|may i|could you|can you|do you"
    r"|where|how (?:do|can|could|would) (?:i|we|he|she|they)|(?<!\w )who|has anyone|does anyone|know of|know any|put me"
    r"|put us|y a ?t ?il|il y a|existe|cherche|cherchons|voudrais|voudrait|aimerais|aimerait|souhaite|ou trouver"
    r"|connaissez|besoin|(?<!\w )qui|pourrais|pourrait|puis je|peut on)\b"
)
_TALK: Final = (
    r"\b(?:talk|talking|speak|chat|vent|listen|listens|confide|ring|phone|call|email|e mail|write to|text|connect|meet"
    r"|in touch|company|hear from|lean on|understands?|parler|discuter|echanger|jaser|confier|appeler|ecrire|rencontrer"
    r"|ecoute|ecouter|comprend|comprennent)\b"
)
_SAME: Final = (
    r"\b(?:the same|same (?:thing|boat|situation|illness|cancer)|like (?:me|us|her|him|mine|ours|that|this)"
    r"|(?:been|went|gone|going|goes|go) through|(?:has|have|had|having|got|with) (?:this|it|that|nets?|the same)"
    r"|living with|my (?:situation|shoes|age)|whats? it ?i?s? like|what (?:this|it) is like|been there"
    r"|meme (?:chose|maladie|cancer|situation)|comme (?:moi|nous|elle|lui)|ma situation|mon age|vecu|vivent (?:ca|cela)"
    r"|passes? par|traverse|ont (?:ca|cela))\b"
)
_MONEY: Final = (
    r"\b(?:pay|paying|costs?|bills?|money|financ\w+|afford|rent|expenses|fund\w*|parking|travel|mortgage|grants?|payer"
    r"|factures?|frais|argent|couts?|loyer|depenses)\b"
)
_NOT_THESE: Final = r"(?!.*\b(?:doctor|oncologist|surgeon|team|kids|children|medecin|equipe|enfants)\b)"


def _all_of(*parts: str) -> str:
    """Return a pattern for a text in which all of these stand, in any order, and that is not about the care team."""
    return "^" + _NOT_THESE + "".join(f"(?=.*{part})" for part in parts)


_TO_PAY: Final = re.compile(
    _all_of(
        _MONEY,
        r"\b(?:help\w*|assist\w*|aid|aide|support|relief|grants?|l?aide|\w*aider|subventions?)\b",
        rf"(?:{_SEEK}|\b(?:someone|somebody|charity|quelquun)\b)",
    )
    + r"|\b(?:cant|cannot|can not|couldnt) (?:\w+ )?(?:afford|pay)\b(?! for)|\bpas les moyens\b"
    + r"|\bwho\b.*\bhelp\b.*\bpay\b|"
    + _all_of(r"\b(?:who|someone|somebody|anyone|anybody)\b", r"\b(?:drive|ride|lift to|transport)\b")
)
_GROUPS: Final = re.compile(
    _all_of(
        r"\b(?:groups?|meetings?|clubs?|get togethers?|charity|charities|association|facebook|forum|rencontres"
        r"|groupes?)\b(?! of| de (?:medic|cell))",
        r"(?:"
        + _SEEK
        + r"|\b(?:near|nearby|local|around here|close to|join|in my (?:area|town|city|province|region))\b"
        r"|\b(?:pres de|proche|dans ma)\b)",
    )
)
_LIKE_ME: Final = re.compile(
    _all_of(_WHO, _SAME, _SEEK)
    + rf"|^(?:is )?{_WHO}(?: else| out there)? (?:who |that |\w+ ){{0,3}}{_SAME}(?: \w+)?$"
    + r"|\bin the same (?:boat|situation|shoes|position)\b"
)
_TO_TALK: Final = re.compile(
    _all_of(_WHO, _TALK, _SEEK)
    + rf"|^{_NOT_THESE}(?=.*\b(?:nobody|no ?one|personne)\b)(?=.*{_TALK})"
    + r"|\b(?:need|needs|want|wants) (?:\w+ )?to (?:\w+ )?(?:talk|vent)$|\b(?:have|has|got) (?:nobody|no ?one)\b"
    + r"|\bshoulder to (?:cry|lean)\b|\bfeel(?:s|ing)? (?:\w+ )?(?:alone|lonely|isolated)\b|\b(?:all|so) alone\b"
    + r"|\bhelp(?:s|ing)? (?:\w+ )?(?:to )?cope\b|\bwho (?:\w+ ){1,2}(?:turn|talk|speak) to\b"
    + r"|\ba qui (?:\w+ ){0,3}(?:parler|confier)\b|\bbesoin de (?:parler|jaser|me confier)\b"
    + r"|\b(?:me|se) sens?t? (?:\w+ )?(?:seule?|isolee?)\b"
)
ASKING: Final[tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]] = (
    (_TO_PAY, ("financial", "money", "information", "helpline")),
    (_GROUPS, ("peer", "community", "group", "helpline")),
    (_LIKE_ME, ("peer", "community", "group", "helpline")),
    (_TO_TALK, ("helpline", "peer", "community")),
)
"""In folded text: sentences that ask for somebody, and the words that such a service says of itself, best first."""
