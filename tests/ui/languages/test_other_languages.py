# SPDX-License-Identifier: GPL-3.0-or-later
"""In which other languages the guide is there, which is next, and what the action that leads there is called."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtGui import QAction

from reader.ui.languages.other_languages import name_after_next, only_language, other_languages
from tests.started import Person


@pytest.mark.parametrize(("here", "others"), [("de", ("en", "fr")), ("en", ("fr", "de")), ("fr", ("de", "en"))])
def test_the_next_one_in_order_comes_first(
    reader: Person, monkeypatch: pytest.MonkeyPatch, here: str, others: tuple[str, ...]
) -> None:
    edition, library = reader.window.edition, reader.session.library
    monkeypatch.setattr(library, "languages", lambda _guide: ("de", "en", "fr"))
    monkeypatch.setattr(edition, "head", msgspec.structs.replace(edition.head, language=here))
    assert other_languages(library, edition) == others
    action = QAction()
    name_after_next(action, library, edition)
    assert action.data() == others[0]
    assert action.text().endswith(action.iconText())


def test_a_guide_in_one_language_names_no_other(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    edition, library = reader.window.edition, reader.session.library
    monkeypatch.setattr(library, "languages", lambda _guide: ("en",))
    action = QAction("This page in another language: Français")
    action.setData("fr")
    name_after_next(action, library, edition)
    assert (action.data(), action.text()) == ("", "This page in another language")
    assert other_languages(library, edition) == ()
    assert only_language(edition) == "This guide is in English only."
