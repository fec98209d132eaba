# SPDX-License-Identifier: GPL-3.0-or-later
"""The line above a guide that nobody has signed: in words, and with a sign beside its colour."""

from __future__ import annotations

from reader.ui.language import speak
from reader.ui.packs.unsigned_bar import UnsignedBar
from reader.ui.theme import Theme
from tests.started import ROOT


def test_it_says_so_in_words_and_follows_size_and_language(theme: Theme) -> None:
    bar = UnsignedBar(theme)
    assert bar.accessibleName().startswith("Nobody has signed this guide.")
    before = bar._sign.pixmap().width()
    theme.apply("dark", 2.0)
    assert bar._sign.pixmap().width() > before
    speak("fr", ROOT / "resources" / "locale")
    bar.retranslate()
    assert bar.accessibleName() != "Nobody has signed this guide. It is here to be tried out, not to be relied on."
    speak("en", ROOT / "resources" / "locale")
    bar.deleteLater()
