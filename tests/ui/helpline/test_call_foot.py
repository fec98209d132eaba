# SPDX-License-Identifier: GPL-3.0-or-later
"""The line of keys: as many as fit, and always the one that leads to all others."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.ui.helpline.call_foot import CallFoot
from reader.ui.theme import Theme


def shown(foot: CallFoot) -> list[str]:
    return [label.text() for label in foot.hints if not label.isHidden()]


def test_it_drops_what_does_not_fit_but_never_the_last(theme: Theme, qtbot: QtBot) -> None:
    foot = CallFoot(theme)
    qtbot.addWidget(foot)
    foot.resize(1600, 30)
    foot.show()
    every = shown(foot)
    assert len(every) == len(foot.hints)
    foot.resize(420, 30)
    few = shown(foot)
    assert few[0] == every[0] == "Ctrl K search"
    assert few[-1] == every[-1] == "F1 all keys"
    assert len(few) < len(every)
