# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings are checked again, coloured by the palette, and drawn crisp at the width they have."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument

from reader.content import limits
from reader.content.edition import Edition
from reader.content.model import Figure, FigureBlock
from reader.ui.page.figures import draw_figure
from reader.ui.page.page_view import PageView
from reader.ui.palettes import PALETTES
from reader.ui.theme import FAMILY, Theme
from tests.ui.page.conftest import Show
from tests.ui.page.pages import figure, look, page_of, picture, pixels, say

LIVER = figure("liver") or Figure("", "", "", "", 1, 1)


def drawn(one: Figure, palette: str = "light", ratio: float = 1.0, width: int = 200) -> QImage:
    return draw_figure(one, PALETTES[palette], FAMILY, width, width // 2, ratio)


@pytest.mark.parametrize("palette", PALETTES)
def test_a_drawing_has_the_palettes_colours(theme: Theme, palette: str) -> None:
    image = drawn(LIVER, palette)
    assert image.pixelColor(100, 50).name() == PALETTES[palette].danger.title
    assert image.pixelColor(3, 50).name() == PALETTES[palette].surface
    assert image.pixelColor(0, 0).alpha() == 0


def test_a_drawing_is_as_fine_as_the_screen_and_never_too_large(theme: Theme) -> None:
    image = drawn(LIVER, ratio=2)
    assert (image.width(), image.height(), image.devicePixelRatio()) == (400, 200, 2)
    large = drawn(LIVER, ratio=4, width=6000)
    assert large.width() * large.height() <= limits.FIGURE_PIXELS * 1.01


@pytest.mark.parametrize(
    "harm", ['<image href="/etc/x.png"/>', "<script>1</script>", "<!DOCTYPE svg>", '<use href="#a"/>', "<unfinished"]
)
def test_a_harmful_drawing_is_not_drawn_and_the_reason_is_told(
    theme: Theme, expect_log: Callable[[str], None], harm: str
) -> None:
    expect_log("The drawing liver was not drawn")
    svg = harm + LIVER.svg if harm.startswith("<!") else LIVER.svg.replace("</svg>", f"{harm}</svg>")
    image = drawn(msgspec.structs.replace(LIVER, svg=svg))
    assert image.pixelColor(100, 50).name() == PALETTES["light"].surface


def test_every_drawing_of_the_guide_shows_something_in_every_palette(guide: Edition, theme: Theme) -> None:
    names = {
        block.figure
        for head in guide.head.chapters
        for part in guide.chapter(head.id).sections
        for block in part.blocks
        if isinstance(block, FigureBlock)
    }
    assert len(names) >= 8
    for name in names:
        one = guide.figure(name)
        for palette in ("light", "contrast-dark"):
            image = draw_figure(one, PALETTES[palette], FAMILY, 120, round(120 * one.height / one.width), 1)
            assert pixels(image, PALETTES[palette].surface) < 0.97 * image.width() * image.height(), name


def kept(view: PageView) -> QImage:
    found = view.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl("figure:liver"))
    assert isinstance(found, QImage)
    return found


def test_a_drawing_is_drawn_when_it_is_first_seen(show: Show) -> None:
    asked: list[str] = []
    view = show(page_of(*[say("text")] * 80, FigureBlock("liver")))
    original = view._figures.draw

    def draw(page: object, name: str, *rest: object) -> QImage | None:
        asked.append(name)
        return original(page, name, *rest)  # type: ignore[arg-type]

    view._figures.draw = draw  # type: ignore[method-assign, assignment]
    picture(view)
    assert not asked
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    image = picture(view)
    assert asked == ["figure:liver"]
    assert pixels(image, PALETTES["light"].danger.title) > 10_000


def test_a_drawing_is_drawn_anew_for_another_width_or_palette(show: Show) -> None:
    view = show(page_of(FigureBlock("liver")))
    picture(view)
    assert kept(view).width() == view.column()
    view.resize(400, 700)
    assert pixels(picture(view), PALETTES["light"].danger.title) > 5_000
    assert kept(view).width() == view.column() < 400
    view.set_look(look(1, "dark"))
    assert pixels(picture(view), PALETTES["dark"].danger.title) > 5_000


def test_no_other_name_is_a_drawing(show: Show) -> None:
    view = show(page_of(FigureBlock("liver")))
    assert view.picture("figure:other") is None
    assert view.picture("liver") is None
    assert isinstance(view.picture("figure:liver"), QImage)
