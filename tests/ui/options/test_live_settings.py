# SPDX-License-Identifier: GPL-3.0-or-later
"""What a changed setting does to the open window at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import msgspec
import pytest

from reader.content.edition import Edition
from reader.errors import EditionError
from reader.i18n import current_language, set_language
from tests.started import Person
from tests.test_i18n import catalogue


@pytest.fixture
def french(reader: Person, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The program speaks a little French too."""
    folder = tmp_path_factory.mktemp("resources")
    messages = folder / "locale" / "fr" / "LC_MESSAGES"
    messages.mkdir(parents=True)
    head = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n > 1;\n"
    texts = {"": head, "When to call": "Quand appeler", "Contents": "Sommaire", "Settings": "Réglages"}
    (messages / "lamplight.mo").write_bytes(catalogue(texts))
    library = reader.session.library
    before, standing = library.paths, library._standing
    library.paths = dataclasses.replace(before, resources=folder)
    library._standing = {key: value for key, value in standing.items() if key[1] == "en"}
    yield
    library.paths, library._standing = before, standing
    set_language("en", folder)


def test_another_language_is_spoken_at_once_in_every_part(reader: Person, french: None) -> None:
    reader.session.settings.set("app.language", "fr")
    window = reader.window
    assert window.acts["urgent"].text() == "Quand appeler"
    assert window.bar._urgent.accessibleName() == "Quand appeler"
    assert window.later.contents.accessibleName() == "Sommaire"
    assert "This guide is not there in Français yet" in reader.message
    reader.session.settings.reset("app.language")
    assert window.acts["urgent"].text() == "When to call"
    assert reader.address == "neuroendocrine/surgery"


def test_the_guide_is_read_in_the_language_where_it_is_there(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = reader.window.edition
    other = Edition.open(edition.path)
    other.head = msgspec.structs.replace(edition.head, language="fr")
    other.set_emergency("")
    monkeypatch.setattr(reader.session.library, "edition", lambda _guide, _language: other)
    reader.session.settings.set("app.language", "fr")
    assert reader.window.edition is other
    assert reader.address == "neuroendocrine/surgery", "at the same place"
    assert reader.message == ""


def test_a_damaged_guide_leaves_the_window_whole(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(_guide: str, _language: str) -> Edition:
        raise EditionError("The French guide is damaged.")

    monkeypatch.setattr(reader.session.library, "edition", damaged)
    reader.session.settings.set("app.language", "fr")
    assert (current_language(), reader.window.acts["home"].text()) == ("fr", "Accueil")
    assert reader.message == "The French guide is damaged."
    assert reader.window.edition.head.language == "en"


def test_the_emergency_number_is_on_the_page_at_once_and_the_place_stays(reader: Person) -> None:
    reader.go("urgent")
    reader.press("PgDown")
    before = reader.page.reading_place()
    reader.session.settings.set("care.emergency_number", "0118 999")
    assert "0118 999" in reader.page.toPlainText()
    after = reader.page.reading_place()
    assert after[0] == before[0]
    assert after[1] == pytest.approx(before[1], abs=0.1)
    assert reader.window.acts["back"].isEnabled(), "the way back is still known"


def test_the_title_keeps_the_page_to_itself_at_once(reader: Person) -> None:
    title = reader.window.windowTitle()
    assert title != "Lamplight"
    reader.session.settings.set("app.neutral_title", True)
    assert reader.window.windowTitle() == "Lamplight"
    reader.session.settings.set("app.neutral_title", False)
    assert reader.window.windowTitle() == title


def test_other_settings_are_the_business_of_others(reader: Person) -> None:
    text = reader.page.toPlainText()
    reader.session.settings.set("look.spacing", True)
    assert reader.page.toPlainText() == text
