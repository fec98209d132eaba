# SPDX-License-Identifier: GPL-3.0-or-later
"""Which columns stand beside each other."""

from __future__ import annotations

import pytest

from reader.ui.window.window_layout import Columns, Mode, Side, columns_for, has_foot, mode_for


@pytest.mark.parametrize(
    ("width", "height", "scale", "mode"),
    [
        (1366, 768, 1.0, Mode.WIDE),
        (1280, 800, 0.85, Mode.WIDE),
        (900, 700, 1.0, Mode.MEDIUM),
        (1366, 768, 1.7, Mode.MEDIUM),
        (600, 800, 1.0, Mode.NARROW),
        (1366, 768, 2.0, Mode.NARROW),
        (1366, 768, 4.0, Mode.COMPACT),
        (320, 256, 1.0, Mode.COMPACT),
        (1366, 300, 1.0, Mode.COMPACT),
    ],
)
def test_room_is_counted_in_the_texts_own_size(width: int, height: int, scale: float, mode: Mode) -> None:
    assert mode_for(width, height, scale) is mode


@pytest.mark.parametrize("scale", [0.85, 1.0, 1.7, 4.0])
@pytest.mark.parametrize("size", [(320, 256), (700, 500), (1366, 768)])
def test_large_text_on_a_big_screen_is_small_text_on_a_small_one(size: tuple[int, int], scale: float) -> None:
    assert mode_for(size[0] * scale, size[1] * scale, scale) is mode_for(*size, 1.0)


def test_every_mode_shows_something_and_the_widest_all() -> None:
    for side in Side:
        assert columns_for(Mode.WIDE, side) == Columns(contents=True, page=True, words=True)
        medium = columns_for(Mode.MEDIUM, side)
        assert medium.page
        assert medium.contents is not medium.words
        for mode in (Mode.NARROW, Mode.COMPACT):
            one = columns_for(mode, side)
            assert (one.contents, one.page, one.words).count(True) == 1


def test_the_foot_gives_way_first() -> None:
    assert has_foot(Mode.WIDE, 700, 1.0)
    assert has_foot(Mode.NARROW, 600, 1.0)
    assert not has_foot(Mode.NARROW, 400, 1.0)
    assert not has_foot(Mode.COMPACT, 900, 1.0)


def test_on_a_call_the_contents_come_only_when_asked_for() -> None:
    for mode in (Mode.WIDE, Mode.MEDIUM):
        for side in (Side.PAGE, Side.WORDS):
            assert columns_for(mode, side, is_for_calls=True) == Columns(contents=False, page=True, words=True)
    assert columns_for(Mode.WIDE, Side.CONTENTS, is_for_calls=True) == Columns(contents=True, page=True, words=True)
    assert columns_for(Mode.MEDIUM, Side.CONTENTS, is_for_calls=True) == Columns(contents=True, page=True, words=False)
    assert columns_for(Mode.NARROW, Side.PAGE, is_for_calls=True) == columns_for(Mode.NARROW, Side.PAGE)
