# SPDX-License-Identifier: GPL-3.0-or-later
"""The checklist over every screen of helpline mode."""

from __future__ import annotations

import pytest

from tests.accessibility.helpline_survey import LOOKS
from tests.accessibility.survey import Survey
from tests.helpline_screens import BILINGUAL_SCREENS, SCREENS


def test_every_screen_of_the_helpline_can_be_reached(helpline_survey: Survey) -> None:
    assert not helpline_survey.of("reached")
    assert helpline_survey.looked_at == (len(SCREENS) + len(BILINGUAL_SCREENS)) * len(LOOKS)


@pytest.mark.parametrize("row", ["A4", "A5", "A6", "A8", "A13", "A14"])
def test_helpline(helpline_survey: Survey, row: str) -> None:
    assert not helpline_survey.of(row)
