# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories of the helpline: the telephone rings, a volunteer types, the passage is there. The mouse is unplugged."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import yaml
from PySide6.QtWidgets import QApplication

from reader.i18n import current_language
from reader.ui.session import Session
from reader.ui.window.single_instance import Message
from tests.started import Person
from tests.volunteer import Helplines, Volunteer

ENQUIRIES = yaml.safe_load((Path(__file__).parents[1] / "data" / "enquiries.yaml").read_text(encoding="utf-8"))
MOST_KEYS = 8


def answer(volunteer: Volunteer, types: str) -> None:
    """Take a call: from the ring to the answer on the screen."""
    volunteer.keys = 0
    volunteer.begin()
    volunteer.find(types)


def test_twenty_callers_are_answered_in_eight_keys_each(volunteer: Volunteer) -> None:
    assert len(ENQUIRIES) == 20
    faults = []
    for enquiry in ENQUIRIES:
        answer(volunteer, enquiry["types"])
        told = f"“{enquiry['types']}”: {volunteer.section}, “{volunteer.passage[:60]}”, {volunteer.keys} keys"
        is_right = volunteer.section == enquiry["section"] and enquiry["shows"] in volunteer.passage
        has_keyboard = volunteer.keyboard is volunteer.page
        if not (is_right and has_keyboard and volunteer.keys <= MOST_KEYS):
            faults.append(told)
        volunteer.press("F12", "Return")
        assert not volunteer.helpline.is_in_call
    assert faults == []


def test_a_danger_is_answered_with_its_box(volunteer: Volunteer) -> None:
    answer(volunteer, "fever")
    assert volunteer.section == "urgent-signs#fever"
    shown = volunteer.page.toPlainText()
    seen = shown[volunteer.first_place() :][:400]
    assert "shaking chills" in seen


def test_a_number_that_the_caller_reads_out_is_there(volunteer: Volunteer) -> None:
    chapter = next(each for each in volunteer.window.edition.head.chapters if each.id == "surgery")
    section = chapter.sections[1]
    number = f"{chapter.number}.{section.number}" if "." not in str(section.number) else str(section.number)
    answer(volunteer, number)
    assert volunteer.section == f"surgery#{section.id}"
    assert volunteer.passage


def test_a_ring_finds_a_clean_desk_a_running_clock_and_the_keyboard_in_the_search(volunteer: Volunteer) -> None:
    assert not volunteer.desk.bar.clock.isVisible()
    volunteer.begin()
    assert volunteer.keyboard is volunteer.window.box
    volunteer.wait(724)
    assert volunteer.desk.bar.clock.text() == "Call 12:04"
    assert volunteer.tabs == ["1 New topic"]


def test_whoever_types_before_f2_has_begun_a_call(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    assert volunteer.helpline.is_in_call
    assert volunteer.section == "embolization#what"


def test_f2_in_a_call_asks_once(volunteer: Volunteer) -> None:
    answer(volunteer, "embol")
    desk = volunteer.desk
    volunteer.press("F2")
    assert volunteer.desk is desk
    assert "F2 once more" in volunteer.message
    volunteer.press("F2")
    assert volunteer.desk is not desk
    assert volunteer.helpline.is_in_call
    assert volunteer.tabs == ["1 New topic"]


def test_f2_long_after_it_asked_asks_again(volunteer: Volunteer) -> None:
    answer(volunteer, "embol")
    desk = volunteer.desk
    volunteer.press("F2")
    volunteer.wait(60)
    volunteer.press("F2")
    assert volunteer.desk is desk


def test_letters_on_the_page_and_three_keys_lead_back_to_the_search(volunteer: Volunteer) -> None:
    answer(volunteer, "embol")
    for key in ("/", "Ctrl+L", "Ctrl+K"):
        volunteer.page.setFocus()
        volunteer.press(key)
        assert volunteer.keyboard is volunteer.window.box
        assert volunteer.window.box.selectedText() == "embol"
        volunteer.press("Esc")
    volunteer.page.setFocus()
    volunteer.find("chemo")
    assert volunteer.section == "chemotherapy#what"
    assert volunteer.window.box.text() == "chemo"


def test_a_slash_can_be_typed_in_the_search(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.type("surgery")
    volunteer.press("/")
    assert volunteer.window.box.text() == "surgery/"


def test_topics_keep_their_line_their_way_back_and_their_query(volunteer: Volunteer) -> None:
    answer(volunteer, "surge")
    volunteer.find("octre")
    for _page in range(2):
        volunteer.press("PgDown")
    volunteer.settle()
    first, line = volunteer.address, volunteer.first_place()
    volunteer.press("Ctrl+T")
    assert volunteer.keyboard is volunteer.window.box
    assert volunteer.window.box.text() == ""
    volunteer.find("embol")
    assert volunteer.tabs == ["1 Somatostatin analogues", "2 Embolization"]
    volunteer.press("Ctrl+1")
    volunteer.settle()
    assert (volunteer.address, volunteer.first_place()) == (first, line)
    assert volunteer.window.box.text() == "octre"
    assert volunteer.keyboard is volunteer.page
    volunteer.press("Alt+Left")
    assert volunteer.address.endswith("/surgery")
    volunteer.press("Ctrl+Tab")
    assert volunteer.address.endswith("/embolization")
    assert [each.address.kind for each in volunteer.window.navigator.trail().back] == ["home"]
    volunteer.press("Ctrl+Shift+Tab", "Alt+Right")
    assert volunteer.address == first


def test_nine_topics_and_a_sentence(volunteer: Volunteer) -> None:
    volunteer.begin()
    for _topic in range(8):
        volunteer.press("Ctrl+T")
    assert len(volunteer.tabs) == 9
    volunteer.press("Ctrl+T")
    assert len(volunteer.tabs) == 9
    assert volunteer.message == "9 topics are open. Close one of them first, with Ctrl+W."
    for _topic in range(9):
        volunteer.press("Ctrl+W")
    assert volunteer.tabs == ["1 New topic"]
    assert volunteer.keyboard is volunteer.window.box


def test_a_tab_is_closed_by_pointer_too(volunteer: Volunteer) -> None:
    answer(volunteer, "embol")
    volunteer.press("Ctrl+T")
    volunteer.find("chemo")
    tabs = volunteer.desk.switching.tabs
    volunteer.click(tabs.tabs[0])
    assert volunteer.address.endswith("/embolization")
    volunteer.click(tabs.closing)
    assert volunteer.tabs == ["1 Chemotherapy"]
    assert volunteer.address.endswith("/chemotherapy")
    assert tabs.closing.accessibleName() == "Close the topic Chemotherapy"
    for target in (tabs.closing, tabs.adding, tabs.tabs[0]):
        assert min(target.width(), target.height()) >= 44


def test_the_contents_come_when_asked_for_and_go_again(volunteer: Volunteer) -> None:
    answer(volunteer, "embol")
    contents = volunteer.window.later.contents
    assert not contents.isVisible()
    volunteer.press("Alt+1")
    assert contents.isVisible()
    assert contents.isAncestorOf(volunteer.keyboard)
    volunteer.press("Esc")
    assert not contents.isVisible()
    assert volunteer.keyboard is volunteer.page
    volunteer.press("Alt+1", "Alt+1")
    assert not contents.isVisible()
    assert volunteer.window.later.side_panel.isVisible()


def test_a_call_that_ended_is_gone_and_nothing_grows(volunteer: Volunteer, qapp: QApplication, data_dir: Path) -> None:
    counts = []
    for _call in range(3):
        answer(volunteer, "embol")
        volunteer.press("Ctrl+T")
        volunteer.desk.call.notes = "worried"
        qapp.clipboard().setText("worried")
        gone = [weakref.ref(each) for each in (volunteer.desk, volunteer.window, volunteer.desk.store)]
        volunteer.click(volunteer.desk.bar.button)
        volunteer.press("Return")
        volunteer.settle()
        gc.collect()
        assert [each() for each in gone] == [None] * 3
        assert qapp.clipboard().text() == ""
        assert volunteer.tabs == ["1 New topic"]
        assert volunteer.keyboard is volunteer.window.box
        counts.append(len(qapp.allWidgets()))
    assert counts[0] == counts[1] == counts[2]
    assert not data_dir.exists() or not [path for path in data_dir.rglob("*") if path.is_file()]


def test_comfort_belongs_to_the_volunteer_and_stays(helplines: Helplines) -> None:
    volunteer = helplines.start(palette="dark", text_size=115)
    assert volunteer.desk.settings.get("look.text_size") == 115
    answer(volunteer, "embol")
    volunteer.press("Ctrl++")
    larger = volunteer.desk.settings.get("look.text_size")
    assert larger > 115
    volunteer.press("F12", "Return")
    assert volunteer.desk.settings.get("look.text_size") == larger
    assert volunteer.desk.settings.get("look.palette") == "dark"


# -- from the desk, and back ------------------------------------------------------------------------------------------


def front(session: Session, person: Person) -> Volunteer:
    assert session.helpline is not None
    return Volunteer(session.helpline, person.bot, [0.0])


def test_f2_on_the_desk_opens_a_call_and_leaving_brings_the_desk_back(person: Person) -> None:
    person.go("surgery")
    person.press("F2")
    volunteer = front(person.session, person)
    person.bot.waitUntil(volunteer.helpline.shell.isActiveWindow)
    assert not person.window.isVisible()
    assert volunteer.helpline.is_in_call
    volunteer.find("embol")
    assert volunteer.section == "embolization#what"
    volunteer.window.acts["leave_helpline"].trigger()
    assert not person.window.isVisible()
    volunteer.settle()
    assert "still open" in volunteer.message
    volunteer.press("F12", "Return")
    volunteer.window.acts["leave_helpline"].trigger()
    person.bot.waitUntil(lambda: person.session.helpline is None)
    assert person.window.isVisible()
    assert person.address == "neuroendocrine/surgery"
    person.press("F2")
    assert person.session.helpline is not None


def test_the_window_goes_on_in_its_language_whatever_was_spoken_on_a_call(person: Person) -> None:
    person.session.language = "fr"  # as the start asked; English was chosen since
    person.press("F2")
    volunteer = front(person.session, person)
    volunteer.press("Alt+O")
    assert current_language() == "fr"
    volunteer.press("F12", "Return")
    volunteer.window.acts["leave_helpline"].trigger()
    person.bot.waitUntil(lambda: person.session.helpline is None)
    assert current_language() == "en"


def test_a_second_start_fills_the_search_of_the_call(person: Person) -> None:
    person.press("F2")
    volunteer = front(person.session, person)
    person.session.answer(Message(words="chemotherapy"))
    results = volunteer.window.later.results
    person.bot.waitUntil(lambda: results.is_open and not results._is_waiting)
    assert volunteer.window.box.text() == "chemotherapy"
    assert person.window.box.text() == ""


def test_a_second_start_can_ask_for_helpline_mode(person: Person) -> None:
    person.session.answer(Message(mode="helpline"))
    assert front(person.session, person).helpline.shell.isVisible()


def test_closing_its_window_brings_the_desk_back(person: Person) -> None:
    person.press("F2")
    volunteer = front(person.session, person)
    volunteer.press("F12", "Return")
    volunteer.helpline.shell.close()
    assert person.window.isVisible()
    assert person.session.helpline is None
