# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures' own bookkeeping: which there are, their names, the pattern that chooses, the sheets."""

from __future__ import annotations

import pytest

from tests.shots.contact_sheet import place_of, sheet_size
from tests.shots.picture_list import (
    HELPLINE,
    LARGEST,
    PALETTES,
    SCREENS,
    SCREENS_AT_LARGEST,
    SIZES,
    TERMINAL,
    TERMINAL_PALETTES,
    TERMINAL_WINDOWS,
    WINDOWS,
    Look,
    Picture,
    all_pictures,
    by_look,
    helpline_pictures,
    looks,
    matching,
    parse_look,
    terminal_pictures,
)
from tests.virtual_screen import child_environment


def test_every_screen_is_taken_in_every_palette_size_and_window() -> None:
    pictures = list(all_pictures(SCREENS))
    usual = [picture for picture in pictures if picture.look.text_size != LARGEST]
    assert len(usual) == len(SCREENS) * len([*looks(PALETTES, WINDOWS)])
    assert len(pictures) - len(usual) == len(SCREENS_AT_LARGEST)
    assert len({picture.file_name for picture in pictures}) == len(pictures)


def test_every_screen_has_a_scene() -> None:
    from tests.shots.scenes import SCENES

    assert set(SCENES) == set(SCREENS)
    assert set(SCREENS_AT_LARGEST) <= set(SCREENS)


def test_a_picture_is_named_after_what_it_shows() -> None:
    look = Look("contrast-dark", 200, (1366, 768))
    assert Picture(look, "when-to-call").file_name == "contrast-dark-200-1366x768-when-to-call.png"
    assert parse_look(str(look)) == look


def test_a_picture_in_another_language_says_so_in_its_name() -> None:
    look = Look("dark", 200, (1366, 768), "fr")
    assert Picture(look, "home").file_name == "dark-200-1366x768-fr-home.png"
    assert parse_look(str(look)) == look
    with pytest.raises(ValueError, match="no look"):
        parse_look("dark")


def test_every_screen_is_taken_in_every_language_light_and_dark_in_every_size_and_window() -> None:
    french = [look for look in looks(PALETTES, WINDOWS) if look.language == "fr"]
    assert {(look.palette, look.text_size, look.window) for look in french} == {
        (palette, size, window) for palette in ("light", "dark") for size in SIZES for window in WINDOWS
    }


@pytest.mark.parametrize(
    ("pattern", "count"),
    [
        ("light-100-1280x800-home", 1),
        ("1366x768-home", len(PALETTES) * len(SIZES) + 1),
        ("1366x768-fr-home", 2 * len(SIZES)),
        ("sepia-*-term", 4),
        ("purple", 0),
    ],
)
def test_a_pattern_chooses_pictures_by_a_part_of_their_name(pattern: str, count: int) -> None:
    assert len(matching(all_pictures(SCREENS), pattern)) == count


def test_pictures_of_one_look_are_taken_together() -> None:
    found = by_look(matching(all_pictures(SCREENS), "dark-200"))
    assert {str(look) for look in found} >= {"dark-200-1280x800", "contrast-dark-200-1366x768"}
    assert all(screens == list(SCREENS) for screens in found.values())


def test_pictures_on_a_sheet_do_not_overlap_and_none_falls_off() -> None:
    width, height = sheet_size(18)
    places = [place_of(number) for number in range(18)]
    assert len(set(places)) == 18
    assert max(left for left, _top in places) < width
    assert max(top for _left, top in places) < height


def test_windows_see_nothing_of_the_settings_that_would_change_their_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    environment = child_environment(platform="offscreen")
    assert environment["QT_QPA_PLATFORM"] == "offscreen"
    assert {"QT_SCALE_FACTOR", "PYTHONDONTWRITEBYTECODE"}.isdisjoint(environment)


def test_every_screen_of_the_terminal_is_taken_upright_and_across() -> None:
    from tests.terminal_screens import SCREENS as REACHED

    assert set(TERMINAL) == set(REACHED)
    pictures = list(terminal_pictures())
    assert len({picture.file_name for picture in pictures}) == len(pictures)
    assert len(pictures) == len(TERMINAL) * len([*looks(TERMINAL_PALETTES, TERMINAL_WINDOWS)])
    assert any(picture.look.window[0] < picture.look.window[1] for picture in pictures)


def test_every_screen_of_the_helpline_is_taken_in_every_palette_size_and_window() -> None:
    from tests.helpline_screens import BILINGUAL_SCREENS
    from tests.helpline_screens import SCREENS as REACHED

    assert set(HELPLINE) == {*REACHED, *BILINGUAL_SCREENS}
    pictures = list(helpline_pictures())
    assert len({picture.file_name for picture in pictures}) == len(pictures)
    assert len(pictures) == len(HELPLINE) * len([*looks(PALETTES, WINDOWS)])
