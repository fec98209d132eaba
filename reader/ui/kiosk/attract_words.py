# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on the page that waits for the next visitor where the site's file says nothing, in each language.

It is there before a language is chosen, so each text is written in its own. It names no illness: who stands before the
screen shall not be seen before a diagnosis.
"""

from __future__ import annotations

import dataclasses

from reader.site.site import Card
from reader.ui.options.languages import language_name


@dataclasses.dataclass(frozen=True, slots=True)
class AttractWords:
    """The texts of one language."""

    headline: str
    begin: str
    """On the button where there is one language only."""
    speak: str
    """On the button of those who want all of it spoken."""
    begin_in_it: str
    """On the button of this language beside others."""
    cards: tuple[Card, ...]
    nothing_kept: str
    ask_staff: str
    clean_hands: str


_ENGLISH = AttractWords(
    headline="Something to read while you wait",
    begin="Touch here to begin",
    speak="Speak to me",
    begin_in_it="Begin in English",
    cards=(
        Card(title="In plain words", text="Read as much or as little as you like. There is no hurry."),
        Card(title="Words explained", text="Look up a word that somebody used and that you did not know."),
        Card(title="Your questions", text="Find questions that you could ask, and take them home."),
    ),
    nothing_kept="Nothing you do here is kept.",
    ask_staff="Ask staff if this screen is hard to use.",
    clean_hands="Many hands touch this screen. Please clean yours before and after.",
)
_FRENCH = AttractWords(
    headline="De quoi lire en attendant",
    begin="Touchez ici pour commencer",
    speak="Parlez-moi",
    begin_in_it="Commencer en français",
    cards=(
        Card(title="En mots simples", text="Lisez autant ou aussi peu que vous voulez. Rien ne presse."),
        Card(title="Des mots expliqués", text="Cherchez un mot que l’on vous a dit et que vous ne connaissez pas."),
        Card(title="Vos questions", text="Trouvez des questions à poser, et emportez-les chez vous."),
    ),
    nothing_kept="Rien de ce que vous faites ici n’est conservé.",
    ask_staff="Demandez de l’aide au personnel si cet écran est difficile à utiliser.",
    clean_hands="Beaucoup de mains touchent cet écran. Nettoyez les vôtres avant et après, s’il vous plaît.",
)
_WORDS = {"en": _ENGLISH, "fr": _FRENCH}


def attract_words(language: str) -> AttractWords:
    """Return the texts in a language (`fr`), or in English where nobody has written them."""
    known = _WORDS.get(language)
    if known is None:
        return dataclasses.replace(_ENGLISH, begin_in_it=language_name(language))
    return known
