# SPDX-License-Identifier: GPL-3.0-or-later
"""What every feature has without doing anything for it."""

from __future__ import annotations

import dataclasses

import pytest

from reader.content.address import HOME
from reader.ui.window.feature import Feature
from tests.started import Person


def test_a_feature_keeps_its_desk_and_follows_the_edition(reader: Person) -> None:
    desk = reader.window.features.comfort.desk
    feature = Feature(desk, reader.window.edition)
    assert (feature.desk, feature.edition) == (desk, reader.window.edition)
    other = reader.session.library.edition()
    feature.set_edition(other)
    assert feature.edition is other
    before = reader.address
    for nothing in (feature.place, feature.retranslate, feature.stop):
        nothing()
    feature.show_page(HOME, None)
    assert reader.address == before


def test_the_desk_is_the_window_s_own(reader: Person) -> None:
    desk = reader.window.features.comfort.desk
    assert (desk.frame, desk.view, desk.acts) == (reader.window, reader.page, reader.window.acts)
    desk.say("A sentence.")
    assert reader.message == "A sentence."
    with pytest.raises(dataclasses.FrozenInstanceError):
        desk.say = print  # type: ignore[misc]
