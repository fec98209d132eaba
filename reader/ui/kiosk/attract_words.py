# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on the page that waits for the next visitor where the site's file says nothing, in each language.

It is there before a language is chosen, so each text is asked of its own language's catalogue, not of the current one.
It names no illness: who stands before the screen shall not be seen before a diagnosis.
"""

from __future__ import annotations

import dataclasses

from reader.i18n import said_in
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


def attract_words(language: str) -> AttractWords:
    """Return the texts in a language (`fr`), or in English where nobody has written them."""
    # Translators: on the button that begins a visit in your language, beside those of other languages.
    begin_in_it = said_in(language, "Begin in English")
    is_written = language == "en" or begin_in_it != said_in("en", "Begin in English")
    return AttractWords(
        headline=said_in(language, "Something to read while you wait"),
        begin=said_in(language, "Touch here to begin"),
        speak=said_in(language, "Speak to me"),
        begin_in_it=begin_in_it if is_written else language_name(language),
        cards=_cards(language),
        nothing_kept=said_in(language, "Nothing you do here is kept."),
        ask_staff=said_in(language, "Ask staff if this screen is hard to use."),
        clean_hands=said_in(language, "Many hands touch this screen. Please clean yours before and after."),
    )


def _cards(language: str) -> tuple[Card, ...]:
    return (
        Card(
            title=said_in(language, "In plain words"),
            text=said_in(language, "Read as much or as little as you like. There is no hurry."),
        ),
        Card(
            title=said_in(language, "Words explained"),
            text=said_in(language, "Look up a word that somebody used and that you did not know."),
        ),
        Card(
            title=said_in(language, "Your questions"),
            text=said_in(language, "Find questions that you could ask, and take them home."),
        ),
    )
