# SPDX-License-Identifier: GPL-3.0-or-later
"""The contrasts that the design promises, computed from the palettes themselves (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11)."""

from __future__ import annotations

import dataclasses
import re

import pytest

from reader.content.svg import COLOURS
from reader.ui.palettes import PALETTES, BoxColours, Palette, contrast

# Lowest allowed ratio, in the order of the palettes below. The pairs are "token on background".
NAMES = ("light", "sepia", "dark", "contrast-dark", "contrast-light")
PROMISED = {
    "text on page": (15.7, 13.8, 14.5, 21, 21),
    "muted on page": (7.5, 7.7, 9.2, 21, 21),
    "heading on page": (13.2, 11.1, 16.1, 19.5, 21),
    "link on page": (8.5, 8.6, 9.6, 16.8, 11.4),
    "focus on page": (8.5, 8.6, 12.5, 19.5, 11.4),
    "border on page": (5.3, 4.9, 5.6, 21, 21),
    "text on mark": (12.5, 11.1, 8.4, 10, 16),
    "text on selection": (11.9, 10.3, 8.5, 10.9, 16),
}
LOWEST_TEXT = dict(zip(NAMES, (6.9, 6.96, 7.25, 10, 10), strict=True))
BOXES = ("danger", "warn", "info", "ok")
GROUNDS = ("page", "surface", "raised")


@pytest.fixture(params=NAMES)
def palette(request: pytest.FixtureRequest) -> Palette:
    return PALETTES[request.param]


def _text_pairs(palette: Palette) -> list[tuple[str, str, str]]:
    """Every (name, colour, background) that words are shown in, a control that cannot be used excepted."""
    grounds = {name: palette.colour(name) for name in (*GROUNDS, "soft")}
    boxes = {name: getattr(palette, name).background for name in BOXES}
    pairs = [
        (f"{word} on {name}", palette.colour(word), ground)
        for name, ground in (grounds | boxes).items()
        for word in ("text", "muted", "link")
    ]
    pairs += [(f"heading on {name}", palette.heading, ground) for name, ground in grounds.items()]
    pairs += [(f"{name} title in its box", palette.colour(name), ground) for name, ground in boxes.items()]
    pairs += [(f"danger on {name}", palette.danger.title, palette.colour(name)) for name in GROUNDS]
    return [*pairs, ("on_accent on accent", palette.on_accent, palette.accent)]


def test_the_contrast_formula_gives_the_known_extremes() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffffff") == pytest.approx(1)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_there_are_five_palettes_filed_under_their_names() -> None:
    assert tuple(PALETTES) == NAMES
    assert all(palette.name == name for name, palette in PALETTES.items())


@pytest.mark.parametrize("pair", PROMISED)
def test_each_promised_contrast_is_kept(pair: str, palette: Palette) -> None:
    colour, _, ground = pair.split()
    promised = PROMISED[pair][NAMES.index(palette.name)]
    assert contrast(palette.colour(colour), palette.colour(ground)) >= promised


def test_no_words_fall_below_the_lowest_promised_contrast(palette: Palette) -> None:
    low = {
        name: round(contrast(colour, ground), 2)
        for name, colour, ground in _text_pairs(palette)
        if contrast(colour, ground) < LOWEST_TEXT[palette.name]
    }
    assert low == {}


def test_edges_and_rings_are_seen_on_everything_they_lie_on(palette: Palette) -> None:
    for ground in (*GROUNDS, "soft"):
        for edge in ("border", "focus", "link", "accent_edge"):
            assert contrast(palette.colour(edge), palette.colour(ground)) >= 3, f"{edge} on {ground}"
    for box in BOXES:
        assert contrast(palette.colour(box), palette.page) >= 3
        assert contrast(palette.focus, getattr(palette, box).background) >= 3
    assert contrast(palette.accent_focus, palette.accent) >= 3
    assert contrast(palette.on_accent, palette.accent) >= 3


@pytest.mark.parametrize("name", ["yellow", "blue", "pink"])
def test_highlighted_words_and_their_line_can_be_read_and_seen(palette: Palette, name: str) -> None:
    colours = palette.highlight(name)
    for word in ("text", "muted", "link", "heading"):
        assert contrast(palette.colour(word), colours.background) >= 4.5, word
    for ground in (colours.background, *(palette.colour(each) for each in GROUNDS)):
        assert contrast(colours.line, ground) >= 3
    assert palette.colour(name) == colours.line


def test_a_highlight_of_an_unknown_colour_is_yellow(palette: Palette) -> None:
    assert palette.highlight("green") is palette.yellow


def test_what_cannot_be_used_is_still_legible_but_quieter_than_the_rest(palette: Palette) -> None:
    for ground in GROUNDS:
        quiet = contrast(palette.disabled, palette.colour(ground))
        assert 3 <= quiet < contrast(palette.muted, palette.colour(ground))


def test_every_colour_of_a_drawing_has_a_value(palette: Palette) -> None:
    colours = palette.figure_colours()
    assert set(colours) == COLOURS
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in colours.values())


def test_the_ink_of_a_drawing_is_seen_on_each_fill_and_its_signs_on_its_paper(palette: Palette) -> None:
    colours = palette.figure_colours()
    for fill in (*dataclasses.asdict(palette.fills), "paper", "surface"):
        assert contrast(colours["ink"], colours[fill]) >= 3, f"ink on {fill}"
    for sign in ("good", "danger", "line"):
        for ground in ("paper", "surface"):
            assert contrast(colours[sign], colours[ground]) >= 3, f"{sign} on {ground}"
    for word in ("accent", "muted", "ink"):
        assert contrast(colours[word], colours["surface"]) >= LOWEST_TEXT[palette.name]


def test_a_palette_cannot_be_changed(palette: Palette) -> None:
    with pytest.raises(AttributeError):
        palette.text = "#123456"  # type: ignore[misc]


def test_a_colour_is_asked_for_by_name_and_a_box_gives_its_title(palette: Palette) -> None:
    assert palette.colour("text") == palette.text
    assert palette.colour("danger") == palette.danger.title
    assert isinstance(palette.danger, BoxColours)
    for wrong in ("nothing", "fills", "is_dark"):
        with pytest.raises(AttributeError):
            palette.colour(wrong)
