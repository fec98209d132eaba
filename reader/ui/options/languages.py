# SPDX-License-Identifier: GPL-3.0-or-later
"""Languages as their own speakers call them, and how they greet: for whoever chooses one without knowing another.

A country is no language, so no flag stands for one.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale

from reader.i18n import _, own_name, said_in
from reader.settings import Choice


def language_name(code: str) -> str:
    """Return what a language is called in itself: `Français` for `fr`; the code where nobody knows."""
    own = own_name(code)
    if own != code:
        return own
    name = QLocale(code).nativeLanguageName() if QLocale(code).language() != QLocale.Language.C else ""
    return name[:1].upper() + name[1:] or code


def greeting(code: str) -> str:
    """Return a greeting in a language, or the language's name where none is known."""
    own = said_in(code, "Hello")
    return own if own != "Hello" or code == "en" else language_name(code)


def language_choices(codes: Iterable[str]) -> tuple[Choice, ...]:
    """Return the computer's language (an empty value) and each of these, by their own names."""
    return (Choice("", lambda: _("Like the computer")), *(Choice(code, language_name(code).__str__) for code in codes))
