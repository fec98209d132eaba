# SPDX-License-Identifier: GPL-3.0-or-later
"""One pack on its way in: thought better of, refused, stopped, or failed."""

from __future__ import annotations

from reader.packs.installing import install as unpack
from reader.ui.packs.guides import Guides
from tests.carried_packs import Stick, opened
from tests.started import Person
from tests.ui.packs.hands import look_at, press, wait


def test_not_now_leaves_everything_as_it_is(person: Person, guides: Guides, stick: Stick) -> None:
    look_at(person, stick["other"])
    press(person, guides.adding.sheet.view.leave_button)
    assert not guides.adding.sheet.is_open
    assert person.session.library.packs.installed() == ()
    assert person.keyboard is person.page


def test_what_nobody_signed_is_refused_calmly(person: Person, guides: Guides, stick: Stick) -> None:
    look_at(person, stick["unsigned"])
    assert guides.adding.sheet.title.text() == "This guide cannot be installed"
    assert guides.adding.sheet.view.text().endswith("Code: unsigned")
    assert guides.adding.sheet.view.install_button.isHidden()
    press(person, guides.adding.sheet.view.leave_button)
    assert not guides.adding.sheet.is_open


def test_an_answer_that_nobody_waits_for_opens_nothing(person: Person, guides: Guides, stick: Stick) -> None:
    guides.look_at(stick["new"])
    person.press("Esc")
    wait(person)
    assert not guides.adding.sheet.is_open
    assert guides.adding._found is None
    guides.look_at(stick["unsigned"])
    guides.look_at(stick["new"])
    assert person.message.startswith("Another guide is being looked at.")
    person.press("Esc")
    wait(person)
    assert person.message.startswith("Nobody has signed this pack")


def test_an_installation_can_be_stopped(person: Person, guides: Guides, stick: Stick) -> None:
    look_at(person, stick["other"])
    guides.adding.sheet.view.install_button.click()
    assert guides.adding.sheet.is_installing
    assert guides.adding.sheet.close_button.isHidden()
    guides.adding.work.stop()
    person.press("Esc")
    assert not guides.adding.sheet.view.stop_button.isEnabled()
    wait(person)
    assert not guides.adding.sheet.is_open
    assert person.message == "Stopped. Nothing was changed."
    assert person.session.library.packs.installed() == ()


def test_what_fails_while_it_is_installed_is_told_in_the_sheet(person: Person, guides: Guides, stick: Stick) -> None:
    look_at(person, stick["new"])
    library = person.session.library
    for _step in unpack(opened(library, stick["newer"]), library.paths.packs):
        pass
    press(person, guides.adding.sheet.view.install_button)
    assert guides.adding.sheet.view.text().endswith("Code: rollback")
    assert not guides.adding.sheet.is_installing
