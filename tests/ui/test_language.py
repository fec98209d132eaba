# SPDX-License-Identifier: GPL-3.0-or-later
"""A language of the whole program: its words, Qt's own, numbers, and the side on which lines begin."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from reader.i18n import _, current_language
from reader.paths import find_paths
from reader.ui.language import locale_of, speak, starts_at, system_language

SHIPPED = find_paths().resources / "locale"


def _cancel() -> str:
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


def test_french_is_spoken_by_the_program_and_by_qt(app: QApplication) -> None:
    speak("fr", SHIPPED)
    assert current_language() == "fr"
    assert _("Home") == "Accueil"
    assert _cancel() == "Annuler"
    assert QLocale().language() == QLocale.Language.French
    assert QLocale().toString(38.5) == "38,5"


def test_the_test_after_one_in_french_begins_in_english(app: QApplication) -> None:
    assert (_("Home"), _cancel(), QLocale().language()) == ("Home", "Cancel", QLocale.Language.English)


def test_english_again_takes_qts_french_away(app: QApplication) -> None:
    speak("fr", SHIPPED)
    speak("en", SHIPPED)
    assert _cancel() == "Cancel"
    assert QLocale().toString(38.5) == "38.5"


def test_what_translates_is_made_once_for_each_language_and_never_deleted(app: QApplication) -> None:
    speak("fr", SHIPPED)
    made = app.findChildren(QTranslator)
    gone: list[bool] = []
    for each in made:
        each.destroyed.connect(lambda: gone.append(True))
    for language in ("en", "fr", "fr", "en"):
        speak(language, SHIPPED)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not gone
    assert app.findChildren(QTranslator) == made
    assert _cancel() == "Cancel"


def test_a_language_without_a_catalogue_changes_nothing_but_to_english(app: QApplication) -> None:
    speak("fr", SHIPPED)
    speak("xx", SHIPPED)
    assert (_("Home"), _cancel(), current_language()) == ("Home", "Cancel", "en")


def test_a_language_that_begins_at_the_right_mirrors_the_program(app: QApplication, tmp_path: Path) -> None:
    catalogue = tmp_path / "ar" / "LC_MESSAGES" / "lamplight.mo"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_bytes((SHIPPED / "fr" / "LC_MESSAGES" / "lamplight.mo").read_bytes())
    speak("ar", tmp_path)
    assert app.layoutDirection() == Qt.LayoutDirection.RightToLeft
    speak("en", tmp_path)
    assert app.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_country_of_the_computer_counts_where_it_speaks_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("fr_CA"))
    assert locale_of("fr") == QLocale("fr_CA")
    assert locale_of("en") == QLocale("en")
    assert system_language() == "fr"
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("C"))
    assert system_language() == "en"


@pytest.mark.parametrize(
    ("language", "side"),
    [
        ("en", Qt.LayoutDirection.LeftToRight),
        ("ar", Qt.LayoutDirection.RightToLeft),
        ("he", Qt.LayoutDirection.RightToLeft),
        ("xx", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_each_language_has_a_side_where_its_lines_begin(language: str, side: Qt.LayoutDirection) -> None:
    assert starts_at(language) == side
