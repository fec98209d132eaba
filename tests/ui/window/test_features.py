# SPDX-License-Identifier: GPL-3.0-or-later
"""All features of a real window: every action has one that does it, and what happens is told to each."""

from __future__ import annotations

from operator import attrgetter

import pytest

from reader.ui.window.feature import Feature
from reader.ui.window.window_actions import FEATURE_DEEDS
from tests.started import Person


def test_every_deed_of_the_table_is_something_that_a_feature_does(reader: Person) -> None:
    for path in FEATURE_DEEDS.values():
        assert callable(attrgetter(path)(reader.window.features)), path


def test_every_feature_is_told_what_happens(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    features = reader.window.features
    named = {name: each for name, each in vars(features).items() if isinstance(each, Feature)}
    assert {"comfort", "full_page", "keeping", "line_focus", "listening", "options", "taking"} <= set(named)
    told: list[tuple[str, str]] = []
    for name, feature in named.items():
        for what in ("set_edition", "show_page", "place", "retranslate"):
            before = getattr(feature, what)

            def note(*values: object, what: str = what, name: str = name, before=before) -> None:  # noqa: ANN001
                told.append((what, name))
                before(*values)

            monkeypatch.setattr(feature, what, note)
    reader.go("debulking")
    reader.resize(900, 700)
    reader.window.retranslate()
    reader.window.show_edition(reader.window.edition)
    for what in ("set_edition", "show_page", "place", "retranslate"):
        assert {name for told_what, name in told if told_what == what} == set(named), what
