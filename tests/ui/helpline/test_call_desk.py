# SPDX-License-Identifier: GPL-3.0-or-later
"""One call's desk: in memory, with what the site decides, and untouched until somebody does something."""

from __future__ import annotations

from reader.i18n import current_language
from reader.site.site import Site
from tests.volunteer import Helplines, Volunteer


def test_it_keeps_nothing_on_the_disk(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    assert volunteer.desk.store.path is None
    assert not volunteer.desk.settings.get("reading.history")
    assert not volunteer.desk.settings.get("reading.recent_searches")


def test_the_site_decides(helplines: Helplines) -> None:
    desk = helplines.start(Site(emergency_number="15")).desk
    assert desk.settings.get("care.emergency_number") == "15"
    assert desk.settings.is_locked("care.emergency_number")


def test_it_is_untouched_until_something_is_done(volunteer: Volunteer) -> None:
    volunteer.begin()
    assert volunteer.desk.is_untouched
    volunteer.type("e")
    assert not volunteer.desk.is_untouched
    volunteer.window.box.clear()
    assert volunteer.desk.is_untouched
    volunteer.desk.call.notes = "asks about shots"
    assert not volunteer.desk.is_untouched


def test_a_passage_is_chosen_before_a_word_that_was_not_typed_whole(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.type("resectio")
    results = volunteer.window.later.results
    volunteer.bot.waitUntil(lambda: results.is_open and not results._is_waiting)
    kinds = [results._model.hit(row).kind for row in range(3)]
    chosen = results.places.chosen()
    assert "term" in kinds[: kinds.index("section")]
    assert chosen is not None
    assert chosen.kind == "section"


def test_the_language_can_change_in_a_call_and_the_next_begins_in_the_volunteers_own(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.desk.settings.set("app.language", "fr")
    assert (volunteer.desk.language, current_language()) == ("fr", "fr")
    volunteer.helpline.end_call()
    assert (volunteer.desk.language, current_language()) == ("en", "en")
