# SPDX-License-Identifier: GPL-3.0-or-later
"""Where keys go: nothing lost, nothing overlapping, never narrower than a column, whatever the room."""

from __future__ import annotations

import string

import pytest

from reader.ui.kiosk.key_layouts import KeyLayout, load_layouts
from reader.ui.kiosk.key_rows import Shape, rows_for, shape_for
from tests.started import ROOT

LAYOUTS = load_layouts(ROOT / "resources" / "keyboards")
SHAPES = [Shape("beside", 13.4), Shape("above", 10), *(Shape("pages", columns) for columns in range(5, 11))]


@pytest.mark.parametrize(
    ("width", "height", "shape"),
    [
        (1260, 800, Shape("beside", 13.4)),
        (1004, 768, Shape("beside", 13.4)),
        (1060, 1920, Shape("above", 10)),
        (748, 1024, Shape("above", 10)),
        (780, 600, Shape("pages", 10)),
        (580, 1000, Shape("pages", 8)),
        (200, 400, Shape("pages", 5)),
    ],
)
def test_the_shape_follows_the_room(width: int, height: int, shape: Shape) -> None:
    assert shape_for(width, height, 8) == shape


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=list(LAYOUTS))
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.digits}-{shape.columns}")
def test_keys_fit_and_do_not_overlap(layout: KeyLayout, shape: Shape) -> None:
    for shows_numbers in (False, True):
        for row in rows_for(layout, shape, shows_numbers=shows_numbers, has_others=True):
            end = 0.0
            for place in row:
                assert place.left >= end - 1e-9
                assert place.width >= 1
                end = place.left + place.width
            assert end <= shape.columns + 1e-9


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=list(LAYOUTS))
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.digits}-{shape.columns}")
def test_everything_is_there_on_one_page_or_two(layout: KeyLayout, shape: Shape) -> None:
    pages = (False, True) if shape.digits == "pages" else (False,)
    keys = {
        page: [place.key for row in rows_for(layout, shape, shows_numbers=page, has_others=True) for place in row]
        for page in pages
    }
    texts = {key.text for page in keys.values() for key in page if key.kind == "text"}
    assert set(string.ascii_lowercase + string.digits + layout.signs + layout.number_signs) <= texts
    for page in keys.values():
        assert len(set(page)) == len(page)
        assert {"delete", "space", "enter", "left", "right", "layout", "hide"} <= {key.kind for key in page}
        assert ("page" in {key.kind for key in page}) == (len(pages) == 2)


def test_one_layout_alone_has_no_key_to_change_it() -> None:
    for shape in SHAPES:
        rows = rows_for(LAYOUTS["en"], shape, shows_numbers=False, has_others=False)
        assert "layout" not in {place.key.kind for row in rows for place in row}
