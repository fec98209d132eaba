# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the whole program speak a language: its own words, Qt's, numbers, and the side on which lines begin.

Windows that are open then say their texts anew (`retranslate`); this module knows none of them.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from reader.i18n import current_language, set_language

_NAME = "the words of Qt itself"
_LEFT = Qt.LayoutDirection.LeftToRight


def speak(language: str, locale_folder: Path) -> None:
    """Speak `language` (as in `fr`) from now on; what has no catalogue in the folder is said in English."""
    set_language(language, locale_folder)
    spoken = current_language()
    QLocale.setDefault(locale_of(spoken))
    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication):
        _let_qt_speak(application, spoken)
        direction = QLocale(spoken).textDirection()
        if application.layoutDirection() != direction:
            application.setLayoutDirection(direction)


def locale_of(language: str) -> QLocale:
    """Return the computer's own locale where it speaks `language`, for its country's habits; else the language's."""
    system = QLocale.system()
    asked = QLocale(language)
    return system if system.language() == asked.language() else asked


def system_language() -> str:
    """Return the code of the computer's language, as in `fr`."""
    name = QLocale.system().name()  # `C` where none is set
    return "en" if name == "C" else name.partition("_")[0]


def starts_at(language: str) -> Qt.LayoutDirection:
    """Return the side on which the lines of a language begin; left where nobody knows."""
    known = QLocale(language)
    return known.textDirection() if known.language() != QLocale.Language.C else _LEFT


def _let_qt_speak(application: QGuiApplication, language: str) -> None:
    """Put Qt's words for its own dialogs and menus in place; English needs none.

    WORKAROUND: a translator, once made, stays for good and waits for its language. Deleted while Python still knew of
    it, it took the program along: PySide looked for a half of it that was gone, in `BindingManager::releaseWrapper`
    (https://doc.qt.io/qtforpython-6/shiboken6/typesystem_ownership.html).
    """
    wanted = f"{_NAME}: {language}"
    known = {each.objectName(): each for each in application.findChildren(QTranslator)}
    for each in known.values():
        application.removeTranslator(each)
    if language == "en":
        return
    words = known.get(wanted)
    if words is None:
        words = QTranslator(application)
        words.setObjectName(wanted)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        words.load(os.path.join(folder, f"qtbase_{language}.qm"))  # stays empty where Qt does not know the language
    application.installTranslator(words)
