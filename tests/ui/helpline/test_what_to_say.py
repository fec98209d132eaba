# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volunteer can say of the section in front: beside the page, and over it where there is no room beside."""

from __future__ import annotations

import pytest

from reader.site.site import Site
from reader.ui.announce import hear, unhear
from tests.volunteer import LANDSCAPE, LAPTOP, Helplines, Volunteer


def test_the_strip_follows_the_section_and_leaves_the_page_free(volunteer: Volunteer) -> None:
    strip, page = volunteer.desk.at_hand.what_to_say.strip, volunteer.window.middle
    assert not strip.isVisible(), "the home page has nothing to say"
    volunteer.find("embol")
    assert strip.isVisible()
    assert strip.words.can_say[0].startswith("Embolization blocks")
    assert not volunteer.rect(strip).intersects(volunteer.rect(page))
    volunteer.find("9.1")
    volunteer.settle()
    assert strip.words.can_say[0].startswith("Surgery for a neuroendocrine tumour")


def test_the_strip_is_hidden_by_a_switch_in_the_next_call_too(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    volunteer.press("Alt+5")
    assert not volunteer.desk.at_hand.what_to_say.strip.isVisible()
    assert not volunteer.window.acts["say_strip"].isChecked()
    volunteer.helpline.end_call()
    volunteer.find("embol")
    assert not volunteer.desk.at_hand.what_to_say.strip.isVisible()
    volunteer.press("Alt+5")
    assert volunteer.desk.at_hand.what_to_say.strip.isVisible()


def test_its_own_button_hides_it_and_the_page_has_the_keyboard(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    button = volunteer.desk.at_hand.what_to_say.strip.close_button
    button.setFocus()
    volunteer.press("Return")
    assert not volunteer.desk.at_hand.what_to_say.strip.isVisible()
    assert volunteer.keyboard is volunteer.page


def test_the_organisation_may_decide_about_the_strip(helplines: Helplines) -> None:
    volunteer = helplines.start(Site(settings={"reading.say_strip": False}))
    volunteer.find("embol")
    volunteer.press("Alt+5")
    assert not volunteer.desk.at_hand.what_to_say.strip.isVisible()
    assert not volunteer.window.acts["say_strip"].isChecked()
    assert volunteer.message


@pytest.fixture(params=[LANDSCAPE, LAPTOP])
def enlarged(helplines: Helplines, request: pytest.FixtureRequest) -> Volunteer:
    """Somebody who reads at 200 %, so that the strip has no room, and has found something."""
    volunteer = helplines.start(size=request.param, text_size=200)
    volunteer.find("embol")
    return volunteer


def test_without_room_a_button_and_the_key_bring_it_over_the_page(enlarged: Volunteer) -> None:
    to_say, button = enlarged.desk.at_hand.what_to_say, enlarged.desk.bar.saying
    assert not to_say.strip.isVisible()
    assert button.isVisible()
    assert "What I can say" in button.text()
    assert button.accessibleName() == "Show what I can say"
    assert enlarged.shell.rect().contains(enlarged.rect(button))
    for bring in (lambda: enlarged.click(button), lambda: enlarged.press("Alt+5")):
        before = enlarged.keyboard
        bring()
        assert to_say.card.isVisible()
        assert to_say.card.lines[:2] == ["You can say", to_say.strip.words.can_say[0]]
        assert to_say.card.isAncestorOf(enlarged.keyboard)
        assert enlarged.window.acts["say_strip"].isChecked()
        enlarged.press("Escape")
        assert not to_say.card.isVisible()
        assert enlarged.keyboard is before
        assert not enlarged.window.acts["say_strip"].isChecked()
    enlarged.press("Alt+5", "Alt+5")
    assert not to_say.card.isVisible(), "the same key takes it away"
    assert enlarged.desk.settings.get("reading.say_strip"), "it is still wanted where there is room"


def test_the_button_can_be_reached_with_tab(enlarged: Volunteer) -> None:
    enlarged.press("Ctrl+K")
    met = []
    while enlarged.keyboard not in met:
        met.append(enlarged.keyboard)
        enlarged.press("Shift+Tab")
        if enlarged.keyboard is enlarged.desk.bar.saying:
            break
    assert enlarged.keyboard is enlarged.desk.bar.saying
    enlarged.press("Space")
    assert enlarged.desk.at_hand.what_to_say.card.isVisible()


def test_what_comes_over_the_page_is_announced(enlarged: Volunteer) -> None:
    heard: list[str] = []

    def hearer(text: str, _urgent: bool) -> None:
        heard.append(text)

    hear(hearer)
    enlarged.press("Alt+5")
    unhear(hearer)
    words = enlarged.desk.at_hand.what_to_say.strip.words
    said = next(text for text in heard if text.startswith("Information, not advice"))
    assert all(line in said for line in (*words.can_say, *words.hand_back))


def test_a_page_without_words_has_no_button_and_says_so(helplines: Helplines) -> None:
    volunteer = helplines.start(text_size=200)
    assert not volunteer.desk.bar.saying.isVisible()
    volunteer.press("Alt+5")
    assert not volunteer.desk.at_hand.what_to_say.card.isVisible()
    assert volunteer.message == "There is nothing to read out here. Open a page first."


def test_with_room_again_the_strip_comes_back_and_the_button_goes(enlarged: Volunteer) -> None:
    enlarged.desk.bar.saying.setFocus()
    enlarged.desk.settings.set("look.text_size", 100)
    enlarged.settle()
    assert enlarged.desk.at_hand.what_to_say.strip.isVisible()
    assert not enlarged.desk.bar.saying.isVisible()
    assert enlarged.keyboard is enlarged.window.box


def test_who_does_not_want_the_strip_has_no_button_but_the_key(helplines: Helplines) -> None:
    volunteer = helplines.start(Site(settings={"reading.say_strip": False}), text_size=200)
    volunteer.find("embol")
    assert not volunteer.desk.bar.saying.isVisible()
    volunteer.press("Alt+5")
    assert volunteer.desk.at_hand.what_to_say.card.isVisible()


def test_a_section_with_a_danger_says_so_first(volunteer: Volunteer) -> None:
    volunteer.find("fever")
    strip = volunteer.desk.at_hand.what_to_say.strip
    assert strip.words.when_to_call
    lines = strip.text.toPlainText().split("\n")
    assert lines[:2] == ["When to call (F8)", strip.words.when_to_call[0]]


def test_it_follows_the_language(enlarged: Volunteer) -> None:
    enlarged.press("Alt+5")
    enlarged.desk.at_hand.retranslate()
    assert not enlarged.desk.at_hand.what_to_say.card.isVisible()
    assert enlarged.desk.bar.saying.isVisible()
