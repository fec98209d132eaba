# SPDX-License-Identifier: GPL-3.0-or-later
"""One number more when a call ends, where the organisation counts; nothing at all where it does not."""

from __future__ import annotations

import datetime
import json

import pytest

from reader.calls.call import Pin
from reader.calls.call_counts import COUNTS_FILE
from reader.content.address import HOME, Address
from reader.site.site import Site
from reader.ui.helpline.counting import subject_of
from tests.volunteer import Helplines, Volunteer

SURGERY = Address("chapter", "surgery", guide="neuroendocrine")


def pin(address: str) -> Pin:
    return Pin("passage", address, None, "words", "source")


@pytest.mark.parametrize(
    ("addresses", "here", "subject"),
    [
        ((), HOME, ""),
        ((), SURGERY, "surgery"),
        (("neuroendocrine/scans#pet",), SURGERY, "scans"),
        (("neuroendocrine/scans", "neuroendocrine/diet", "neuroendocrine/diet#fat"), SURGERY, "diet"),
        (("", "term:resection", "service:night-line", "not an address"), SURGERY, "surgery"),
    ],
)
def test_the_subject_is_what_most_was_pinned_of_or_else_the_open_chapter(
    addresses: tuple[str, ...], here: Address, subject: str
) -> None:
    assert subject_of(tuple(pin(each) for each in addresses), here) == subject


def test_one_number_is_added_when_a_call_ends(helplines: Helplines) -> None:
    volunteer = helplines.start(Site(helpline_counts=True, caller_types=("Patient", "Family")))
    volunteer.helpline._counting._today = lambda: datetime.date(2026, 11, 23)
    for _call in range(2):
        volunteer.begin()
        volunteer.find("embol")
        volunteer.desk.call.caller = "Family"
        volunteer.helpline.end_call()
    volunteer.begin()
    volunteer.helpline.end_call()
    kept = json.loads((helplines.paths.data / COUNTS_FILE).read_text(encoding="utf-8"))
    assert kept == {"2026-11": {"embolization": {"Family": 2}}}, "a call in which nothing was done is none"


def test_nothing_is_counted_unless_the_organisation_says_so(volunteer: Volunteer, helplines: Helplines) -> None:
    volunteer.find("embol")
    volunteer.helpline.end_call()
    assert not (helplines.paths.data / COUNTS_FILE).exists()


def test_counting_goes_on_after_leaving_and_coming_back(helplines: Helplines) -> None:
    site = Site(helpline_counts=True, caller_types=("Patient", "Family"))
    for _time in range(2):
        volunteer = helplines.start(site)
        volunteer.helpline._counting._today = lambda: datetime.date(2026, 11, 23)
        volunteer.find("embol")
        volunteer.helpline.end_call()
        with volunteer.bot.waitSignal(volunteer.helpline.destroyed):
            volunteer.helpline.leave()
    kept = json.loads((helplines.paths.data / COUNTS_FILE).read_text(encoding="utf-8"))
    assert kept == {"2026-11": {"embolization": {"": 2}}}


def test_a_fault_in_counting_keeps_no_call(helplines: Helplines, monkeypatch: pytest.MonkeyPatch) -> None:
    volunteer = helplines.start(Site(helpline_counts=True, caller_types=("Patient", "Family")))
    volunteer.find("embol")
    desk, call = volunteer.desk, volunteer.desk.call
    call.caller = "nobody that is in the list"
    with pytest.raises(ValueError, match="none of the types"):
        volunteer.helpline.end_call()
    assert volunteer.desk is not desk
    assert not call.caller
    assert volunteer.desk.is_untouched
