# SPDX-License-Identifier: GPL-3.0-or-later
"""What a site's values mean for the window: what is locked, how a visit begins, which text is shown."""

from __future__ import annotations

import pytest

from reader.settings import Scope, Settings
from reader.site import Card, Printing, Show, Site
from reader.site.fields import FIELDS
from reader.site.site import Shown
from reader.userdata.store import open_store
from reader.userdata.values import StoredValues


def settings_of(site: Site) -> Settings:
    return Settings(StoredValues(open_store(None)), site.locked_settings(), who=Scope.KIOSK)


def test_a_site_that_says_nothing_is_a_careful_one() -> None:
    site = Site()
    assert (site.listening, site.printing, site.staff_pin, site.pack_folder) == ("off", None, "", "")
    assert (site.idle_seconds, site.idle_home_seconds, site.warning_seconds) == (180, 60, 30)


def test_what_every_default_is_the_table_would_accept() -> None:
    site = Site()
    for field in FIELDS:
        value = getattr(site, field.name)
        if value:
            assert list(field.check(value)) == [], field.name


def test_a_terminal_keeps_nothing_about_reading_whatever_the_site_says() -> None:
    settings = settings_of(Site(settings={"reading.history": True, "listen.speed": 90}, emergency_number="112"))
    assert settings.get("reading.history") is False
    assert settings.get("reading.recent_searches") is False
    assert settings.get("reading.continue_last") is False
    assert settings.get("app.neutral_title") is True
    assert settings.get("listen.speed") == 90
    assert settings.is_locked("listen.speed")
    assert settings.get("care.emergency_number") == "112"


def test_without_a_number_of_its_own_the_guides_number_counts() -> None:
    assert "care.emergency_number" not in Site().locked_settings()


def test_how_a_visit_begins_is_for_the_visitor_to_change() -> None:
    site = Site(languages=("fr", "en"), text_size=135, palette="dark")
    settings = settings_of(site)
    for key, value in site.first_settings().items():
        settings.set(key, value)
    assert (settings.get("app.language"), settings.get("look.text_size"), settings.get("look.palette")) == (
        "fr",
        135,
        "dark",
    )
    settings.set("look.text_size", 200)
    assert settings.get("look.text_size") == 200


@pytest.mark.parametrize(
    ("site", "what", "is_shown"),
    [
        (Site(), "questions", True),
        (Site(), "listen", False),
        (Site(), "leaflet", False),
        (Site(listening="speaker"), "listen", True),
        (Site(listening="headset"), "listen", True),
        (Site(printing=Printing(printer="desk")), "leaflet", True),
        (Site(show=Show(questions=False)), "questions", False),
        (Site(show=Show(glossary=False)), "glossary", False),
        (Site(show=Show(phone=False)), "phone", False),
        (Site(show=Show(phone=False)), "glossary", True),
    ],
)
def test_which_tools_a_visitor_finds(site: Site, what: Shown, is_shown: bool) -> None:
    assert site.shows(what) is is_shown


def test_a_text_is_shown_in_the_visitors_language_else_in_the_first() -> None:
    site = Site(languages=("fr", "en"))
    assert site.in_language("St Anne's", "en") == "St Anne's"
    assert site.in_language({"en": "Desk", "fr": "Accueil"}, "en") == "Desk"
    assert site.in_language({"fr": "Accueil"}, "en") == "Accueil"
    assert site.in_language({}, "en") == ""


def test_cards_of_a_language_that_has_none_are_the_programs_own() -> None:
    cards = (Card(title="One", text="First"),)
    site = Site(attract={"en": cards})
    assert site.cards("en") == cards
    assert site.cards("fr") == ()
