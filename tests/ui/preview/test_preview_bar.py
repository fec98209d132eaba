# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar of a preview says how things stand, and leads to the list when there is something on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.announce import hear, unhear
from reader.ui.palettes import PALETTES
from reader.ui.preview.preview_bar import PreviewBar
from reader.ui.theme import Theme
from tests.ui.test_palettes import contrast


@pytest.fixture
def heard() -> Iterator[list[str]]:
    found: list[str] = []

    def hearer(text: str, _urgent: bool) -> None:
        found.append(text)

    hear(hearer)
    yield found
    unhear(hearer)


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> PreviewBar:
    bar = PreviewBar(theme)
    qtbot.addWidget(bar)
    bar.resize(700, 60)
    bar.show()
    return bar


def test_it_says_what_it_is_and_how_things_stand(bar: PreviewBar, heard: list[str]) -> None:
    assert (bar.badge.text(), bar.accessibleName()) == ("Preview", "Preview")
    bar.show_state("All is well.", 0, 0)
    assert bar.state.text() == bar.state.accessibleName() == "All is well."
    assert bar.button.isHidden()
    bar.show_state("All is well.", 0, 0)
    assert heard == ["All is well."], "only what is new is said aloud"
    bar.show_working()
    assert bar.state.text() == "Reading what was saved…"
    bar.show_state("All is well.", 0, 0)
    assert heard == ["All is well."] * 2, "and that a save has been read"


@pytest.mark.parametrize(
    ("counts", "words"),
    [((1, 0), "1 fault"), ((2, 1), "2 faults, 1 thing to look at"), ((0, 3), "3 things to look at")],
)
def test_its_button_counts_and_asks_for_the_list(
    bar: PreviewBar, qtbot: QtBot, heard: list[str], counts: tuple[int, int], words: str
) -> None:
    bar.show_state("A chapter cannot be read.", *counts)
    assert bar.button.text() == bar.button.accessibleName() == words
    assert heard == [f"A chapter cannot be read. {words}"]
    with qtbot.waitSignal(bar.list_requested):
        bar.button.click()


@pytest.mark.parametrize("palette", PALETTES)
def test_its_words_can_be_read_in_every_palette(palette: str) -> None:
    colours = PALETTES[palette]
    for ink in (colours.text, colours.link, colours.warn.title):
        assert contrast(ink, colours.warn.background) >= 4.5
