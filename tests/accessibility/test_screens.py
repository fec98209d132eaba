# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.accessibility.survey import Survey


def test_every_screen_can_be_reached_and_left(survey: Survey) -> None:
    assert not survey.of("reached")


def test_all(survey):
    for row in sorted(survey.faults):
        print(row); print(survey.of(row))
    print(sorted(survey.shown))
    assert 0
