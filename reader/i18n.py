# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's own words in the reader's language, through gettext. A guide's words come from its edition instead.

Catalogues are `resources/locale/<language>/LC_MESSAGES/lamplight.mo`. English is the text in the code itself.
"""

from __future__ import annotations

import gettext
from pathlib import Path

_SOURCE = "en"
_current: gettext.NullTranslations = gettext.NullTranslations()
_language = _SOURCE


def set_language(language: str, locale_folder: Path) -> None:
    """Speak `language` from now on; a language without a catalogue falls back to English."""
    global _current, _language  # noqa: PLW0603  gettext's own model: one current language for the process
    _current = gettext.translation("lamplight", str(locale_folder), [language], fallback=True)
    _language = language if isinstance(_current, gettext.GNUTranslations) else _SOURCE


def catalogues(locale_folder: Path) -> tuple[str, ...]:
    """Return the languages that the program itself speaks, sorted: English and those with a catalogue."""
    found = {path.parent.parent.name for path in locale_folder.glob("*/LC_MESSAGES/lamplight.mo")}
    return tuple(sorted(found | {"en"}))


def current_language() -> str:
    """Return the language that `_` speaks now, as in `en`; not the one that was asked for and has no catalogue."""
    return _language


def _(text: str) -> str:
    """Return `text` in the current language."""
    return _current.gettext(text)


def plural(singular: str, many: str, count: int) -> str:
    """Return the form for `count`, with `{count}` filled in."""
    return _current.ngettext(singular, many, count).format(count=count)
