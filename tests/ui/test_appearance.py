# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader's choice of size, colours and spacing reaches the theme at once."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reader.errors import ReaderError
from reader.settings import TEXT_SIZES, Settings
from reader.ui.appearance import Appearance
from reader.ui.theme import Theme


class Memory:
    def __init__(self) -> None:
        self.values: dict[str, object] = {}

    def load(self) -> Mapping[str, object]:
        return dict(self.values)

    def save(self, key: str, value: object) -> None:
        self.values[key] = value

    def remove(self, key: str) -> None:
        self.values.pop(key, None)


@pytest.fixture
def settings() -> Settings:
    return Settings(Memory())


@pytest.fixture
def appearance(theme: Theme, settings: Settings) -> Appearance:
    return Appearance(theme, settings, theme)


def test_steps_go_through_the_table_and_stop_at_its_ends(appearance: Appearance, theme: Theme) -> None:
    sizes = []
    for _step in range(len(TEXT_SIZES) + 2):
        appearance.step(-1)
    assert appearance.can_step() == (False, True)
    for _step in range(len(TEXT_SIZES)):
        sizes.append(round(theme.scale * 100))
        appearance.step(1)
    assert sizes == list(TEXT_SIZES)
    assert appearance.can_step() == (True, False)
    appearance.step(0)
    assert theme.scale == 1.0


def test_a_size_between_steps_goes_to_the_next_one(appearance: Appearance, settings: Settings, theme: Theme) -> None:
    settings.set("look.text_size", 135)
    appearance.step(1)
    assert theme.scale == 1.7


def test_changed_comes_after_the_theme_has_changed(appearance: Appearance, theme: Theme) -> None:
    heard: list[str] = []
    theme.changed.connect(lambda: heard.append("theme"))
    appearance.changed.connect(lambda: heard.append("appearance"))
    appearance.choose_palette("dark")
    assert heard == ["theme", "appearance"]
    assert theme.palette.name == "dark"
    appearance.choose_palette("dark")
    assert heard == ["theme", "appearance"], "nothing changed"


def test_spacing_changes_the_pages_look_only(appearance: Appearance, theme: Theme) -> None:
    before = theme.scale
    appearance.toggle_spacing()
    assert appearance.page_look().wide
    assert theme.scale == before
    appearance.toggle_spacing()
    assert not appearance.page_look().wide


def test_the_pages_look_follows_size_and_palette(appearance: Appearance, theme: Theme) -> None:
    appearance.choose_palette("sepia")
    appearance.step(1)
    look = appearance.page_look()
    assert look.palette is theme.palette
    assert look.base == theme.base == 22


def test_what_the_site_has_locked_is_refused_in_a_sentence(theme: Theme) -> None:
    locked = Settings(Memory(), {"reading.continue_last": False})
    with pytest.raises(ReaderError, match="set by your organisation"):
        locked.set("reading.continue_last", True)
    Appearance(theme, locked, theme)


@pytest.mark.parametrize("stored", [{"look.palette": "pink"}, {"look.text_size": 9000}, {"look.spacing": "yes"}])
def test_a_stored_value_that_cannot_be_is_the_default(theme: Theme, stored: dict[str, object], expect_log) -> None:  # noqa: ANN001
    expect_log("is not one it can have")
    memory = Memory()
    memory.values = stored
    Appearance(theme, Settings(memory), theme)
    assert theme.scale == 1.0
