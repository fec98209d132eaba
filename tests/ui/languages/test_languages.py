# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said where there is no other language, and what cannot be. The story is test_other_language.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.content.address import Address
from reader.content.edition import Edition
from reader.errors import EditionError, ReaderError
from reader.i18n import current_language
from reader.library import Library
from reader.ui.languages.both_languages import BothLanguages
from reader.ui.page.painting import select
from tests.started import Person
from tests.volunteer import Helplines, Volunteer


@pytest.fixture
def alone(reader: Person, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Someone with a guide in English only."""
    monkeypatch.setattr(reader.session.library, "languages", lambda _guide: ("en",))
    reader.window.retranslate()
    return reader


def test_a_guide_in_one_language_says_so_and_shows_no_button(alone: Person) -> None:
    for keys in ("Ctrl+L", "Alt+B"):
        alone.press(keys)
        assert alone.message == "This guide is in English only."
        alone.window.later.message.clear()
    assert alone.window.bar._language.isHidden()
    commands = {each.id: each for each in alone.window.features.commands.commands()}
    for name in ("other_language", "both_languages"):
        assert not commands[name].is_possible
        assert commands[name].why_not == "This guide is in English only."


def test_the_list_of_commands_names_the_language(reader: Person) -> None:
    commands = {each.id: each for each in reader.window.features.commands.commands()}
    assert commands["other_language"].title == "This page in another language: Français"
    assert commands["other_language"].is_possible


def test_of_several_languages_the_list_of_commands_has_each(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    library, commands = reader.session.library, reader.window.features.commands
    monkeypatch.setattr(library, "languages", lambda _guide: ("aa", "en", "fr", "zz"))
    reader.window.retranslate()
    listed = {each.id: each.title for each in commands.commands() if each.id.startswith("other_language")}
    assert list(listed) == ["other_language", "other_language_zz", "other_language_aa"]
    assert listed["other_language"].endswith("Français")
    assert listed["other_language_zz"] == "This page in another language: zz"
    monkeypatch.setattr(library, "languages", lambda _guide: ("en", "fi", "fr"))
    chosen: list[str] = []
    monkeypatch.setattr(reader.window.features.languages, "switch_to", chosen.append)
    commands._do("other_language_fr")
    assert chosen == ["fr"]


def test_what_the_organisation_has_decided_is_said_and_stays(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_key: str, _value: object) -> None:
        raise ReaderError("Your organisation has decided.")

    monkeypatch.setattr(reader.session.settings, "set", refuse)
    reader.press("Ctrl+L")
    assert reader.message == "Your organisation has decided."
    assert reader.window.edition.head.language == "en"


def test_a_language_chosen_before_is_spoken_though_the_start_asked_for_another(reader: Person) -> None:
    reader.press("Ctrl+L")
    window = reader.window
    window.show_edition(reader.session.library.edition("neuroendocrine", "en"))
    reader.press("Ctrl+L")
    assert window.edition.head.language == "fr"


def test_a_guide_that_cannot_be_opened_there_changes_nothing(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept would make the next start begin with the damaged one."""
    head, edition = reader.window.edition.head, reader.session.library.edition

    def damaged(guide: str, language: str) -> Edition:
        if language == "fr":
            raise EditionError("The French guide is damaged.")
        return edition(guide, language)

    monkeypatch.setattr(reader.session.library, "edition", damaged)
    went: list[str] = []
    reader.press("Ctrl+L")
    reader.window.features.languages.lead_to("fr", lambda: went.append("there"))
    assert (reader.message, went) == ("The French guide is damaged.", [])
    assert (current_language(), reader.session.settings.get("app.language")) == ("en", "")
    assert reader.window.edition.head is head


def test_a_chapter_that_is_not_there_is_told(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    exists = Library.exists

    def lacks(library: Library, edition: Edition, address: Address) -> bool:
        return edition.head.language != "fr" and exists(library, edition, address)

    monkeypatch.setattr(Library, "exists", lacks)
    said: list[str] = []
    monkeypatch.setattr("reader.ui.languages.languages.announce", lambda _where, words: said.append(words))
    reader.press("Ctrl+L")
    assert reader.is_at_home
    assert reader.message == "Ce chapitre n’est pas encore dans le guide en Français."
    assert said == [], "it is not the same page"


def test_a_page_that_cannot_be_read_there_is_told(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.press("Alt+B", "Esc")

    def fail(*_what: object) -> None:
        raise EditionError("The French guide is damaged.")

    monkeypatch.setattr(reader.session.library, "edition", fail)
    reader.press("Alt+B")
    assert reader.message == "The French guide is damaged."
    card = reader.window.features.languages.both
    assert isinstance(card, BothLanguages)
    assert not card.is_open


def test_a_volunteer_is_told_what_helps(helplines: Helplines) -> None:
    volunteer: Volunteer = helplines.start()
    volunteer.window.library.languages = lambda _guide: ("en",)  # type: ignore[method-assign]
    volunteer.press("Alt+B")
    assert volunteer.message == (
        "This guide is in English only. For a caller who speaks another language, type its name in the search: "
        "services that speak it come first."
    )


def test_a_call_goes_on_in_the_other_language_by_a_key_of_its_own(helplines: Helplines, tmp_path: Path) -> None:
    helplines.take_bilingual_guide(tmp_path)
    volunteer = helplines.start()
    volunteer.find("1.2")
    volunteer.press("Alt+O")
    assert volunteer.window.edition.head.language == "fr"
    assert volunteer.address == "sample/chapter-1"
    volunteer.press("Ctrl+L")
    assert volunteer.keyboard is volunteer.window.box, "there this key is that of the search box"


def _both(volunteer: Volunteer) -> BothLanguages:
    card = volunteer.window.features.languages.both
    assert card is not None
    return card


@pytest.fixture
def bilingual(helplines: Helplines, tmp_path: Path) -> Volunteer:
    """Somebody at the desk with a guide in two languages, one of which lacks a section."""
    helplines.take_bilingual_guide(tmp_path)
    return helplines.start()


def test_in_two_languages_only_a_page_is_asked_for(bilingual: Volunteer) -> None:
    bilingual.press("Alt+B")
    assert bilingual.message == "There is no page to show in two languages. Open one first."
    commands = {each.id: each for each in bilingual.window.features.commands.commands()}
    assert commands["both_languages"].is_possible


def test_the_page_stands_in_two_languages(bilingual: Volunteer) -> None:
    bilingual.find("1.4")
    bilingual.press("Alt+B")
    bilingual.settle()
    card = _both(bilingual)
    assert card.is_open
    assert [label.text() for label in card.labels] == ["English", "Français"]
    assert [view.current_section() for view in card.views] == ["section-4", "section-4"]
    assert "This part is not in the guide in Français yet." in card.views[1].toPlainText()
    bilingual.resize(500, 700)
    assert not card.is_side_by_side
    bilingual.desk.settings.set("look.text_size", 135)
    bilingual.press("Alt+B")
    assert not card.is_open
    assert bilingual.keyboard is bilingual.page


def test_a_link_of_either_page_leads_there(bilingual: Volunteer) -> None:
    bilingual.find("1.2")
    bilingual.press("Alt+B")
    card = _both(bilingual)
    card.link_requested.emit("sample/chapter-2")
    assert card.is_open
    assert [str(view.page.address) for view in card.views if view.page] == ["sample/chapter-2"] * 2
    assert bilingual.address == "sample/chapter-2"


def test_a_word_of_either_side_is_explained_in_its_language(bilingual: Volunteer) -> None:
    bilingual.find("1.2")
    bilingual.press("Alt+B")
    bilingual.settle()
    card = _both(bilingual)
    said = []
    for view in card.views:
        spot = next(spot for spot in view.set_page.spots if spot.kind == "term") if view.set_page else None
        assert spot
        view.setFocus()
        view.setTextCursor(select(view, spot.start, spot.end))
        bilingual.press("Return")
        assert card.term_card.isVisible()
        said.append(card.term_card.accessibleName())
        bilingual.press("Escape")
        assert not card.term_card.isVisible()
        assert card.is_open
        assert bilingual.keyboard is view
    library, head = bilingual.window.library, bilingual.window.edition.head
    for sentence, language in zip(said, ("en", "fr"), strict=True):
        terms = library.edition(head.guide, language).glossary().terms
        assert sentence in {f"{term.term}: {term.definition}" for term in terms}
