# SPDX-License-Identifier: GPL-3.0-or-later
"""Which other languages the open guide is there in, and which one comes next; where there is none, what to say.

It shows nothing: languages.py has what is done with them.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from PySide6.QtGui import QAction

from reader.content.edition import Edition
from reader.errors import EditionError
from reader.i18n import _
from reader.library import Library
from reader.ui.options.languages import language_name
from reader.ui.window.action_table import ACTIONS

SWITCH = next(row for row in ACTIONS if row.id == "other_language")
"""The row of the action that leads to the next language."""


def other_languages(library: Library, edition: Edition) -> tuple[str, ...]:
    """Return the languages (`fr`) that the guide has beside the one that is read, the next one in order first."""
    here = edition.head.language
    languages = library.languages(edition.head.guide)
    return tuple(one for one in languages if one > here) + tuple(one for one in languages if one < here)


def other_editions(library: Library, edition: Edition) -> Iterator[Edition]:
    """Yield the guide's editions in its other languages; one that cannot be read is left out."""
    for language in other_languages(library, edition):
        with contextlib.suppress(EditionError):
            yield library.edition(edition.head.guide, language)


def in_words(language: str) -> str:
    """Return what leads to a language (`fr`) is called: by that language's own name."""
    return _("This page in another language: {language}").format(language=language_name(language))


def only_language(edition: Edition) -> str:
    """Return the sentence for a guide that is there in no other language."""
    return _("This guide is in {language} only.").format(language=language_name(edition.head.language))


def no_page(language: str) -> str:
    """Return the sentence for a chapter that is not there in a language (`fr`)."""
    return _("This chapter is not in the guide in {language} yet.").format(language=language_name(language))


def name_after_next(action: QAction, library: Library, edition: Edition) -> None:
    """Name the action that leads to the next language after it, in that language itself; its data are the code.

    Where there is only one, it has its name from the table and no data.
    """
    following = next(iter(other_languages(library, edition)), "")
    action.setData(following)
    action.setText(in_words(following) if following else SWITCH.text)
    action.setIconText(language_name(following) if following else SWITCH.text)
