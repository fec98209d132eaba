# SPDX-License-Identifier: GPL-3.0-or-later
"""In which other languages the guide of a window is there; and where in none, a sentence that says what helps instead.

It shows nothing: the card with two languages is in both_languages.py.
"""

from __future__ import annotations

from reader.i18n import _
from reader.ui.options.languages import language_name
from reader.ui.window.main_window import MainWindow


def why_not_both(window: MainWindow) -> str:
    """Return why no page can be shown in two languages, and what helps instead; empty where one can."""
    if other_languages(window):
        return ""
    words = _(
        "This guide is in {language} only. For a caller who speaks another language, type its name in the search: "
        "services that speak it come first."
    )
    return words.format(language=language_name(window.edition.head.language))


def other_languages(window: MainWindow) -> list[str]:
    """Return the languages that the open guide has beside the one that is read, such as `fr`."""
    head = window.edition.head
    return [one for one in window.library.languages(head.guide) if one != head.language]
