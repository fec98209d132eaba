# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen of the reading window in French, and switched from one language to the other while it is open."""

from __future__ import annotations

import pytest

from tests.accessibility.screens import SCREENS
from tests.accessibility.survey import Survey
from tests.accessibility.switching import LEFT_OUT, LOOKS


@pytest.mark.parametrize("row", ["A4", "A5", "A6", "A8", "A13", "A14", "words"])
def test_the_reading_window_in_french(french_survey: Survey, row: str) -> None:
    assert not french_survey.of(row)


def test_a_window_that_was_switched_says_what_one_says_that_was_started_so(french_survey: Survey) -> None:
    assert not french_survey.of("switched")
    assert french_survey.looked_at == len(SCREENS) * len(LOOKS) + len(SCREENS.keys() - LEFT_OUT.keys())
