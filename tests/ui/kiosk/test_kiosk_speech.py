# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from reader.ui.listening.voice_engine import CHOSEN
from tests.visitor import Visitor


def test_the_buttons_at_home_and_in_the_foot_are_one_switch(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOSEN, "mock")
    speech, foot = visitor.kiosk.speech, visitor.visit.foot
    assert speech is not None
    at_home = [each for each in visitor.targets() if each.accessibleName() == "Speak to me"]
    assert len(at_home) == 2
    for each in at_home:
        visitor.tap(each)
        assert foot.speech.isChecked() == (speech.spoken is not None)
    assert speech.spoken is None
    visitor.tap(foot.speech)
    assert speech.spoken is not None
