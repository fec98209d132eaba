# SPDX-License-Identifier: GPL-3.0-or-later
"""A chapter as a screen reader meets it says all that the chapter says: every chapter of the guide, word by word."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from reader.content.edition import Edition
from reader.library import Library
from reader.pages import Page, chapter_page
from reader.ui.page.access_outline import INLINE, Part, outline
from reader.ui.page.set_page import figure_ids
from reader.ui.page.setting import PageSetter
from tests.accessibility.chapter_reading import Said, chapter_says, compare, page_words
from tests.atspi_window import look
from tests.started import built_index, paths_with

ROLES = {"figure": "image"}
WITHIN = ("list", "table", "box", "header", "cell", *INLINE)
"""Parts that only hold others, or whose words stand in the part that holds them."""


@pytest.fixture(scope="module")
def edition(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    index = built_index(tmp_path_factory.getbasetemp())
    library = Library(paths_with(index, tmp_path_factory.mktemp("reading")))
    yield library.edition()
    library.close()


def _read(parts: tuple[Part, ...]) -> Iterator[Said]:
    for part in parts:
        if part.kind not in WITHIN:
            yield Said(ROLES.get(part.kind, part.kind), part.level, part.name)
        yield from _read(part.children)


def _parts(page: Page, edition: Edition) -> tuple[Part, ...]:
    figures = {name: figure for name in figure_ids(page) if (figure := edition.figure(name))}
    return outline(PageSetter(page, look(), figures, 640, frozenset()).set_page())


def _faults(page: Page, edition: Edition, parts: tuple[Part, ...]) -> list[str]:
    return compare(list(chapter_says(page, edition.figure)), list(_read(parts)), list(page_words(page)))


def test_a4_every_chapter_is_read_whole_once_and_in_order(edition: Edition) -> None:
    wrong: dict[str, list[str]] = {}
    for head in edition.head.chapters:
        page = chapter_page(edition, head.id)
        if found := _faults(page, edition, _parts(page, edition)):
            wrong[head.id] = found[:3]
    assert not wrong, "\n".join(f"{name}: {fault}" for name, found in wrong.items() for fault in found)
    assert len(edition.head.chapters) > 40


def test_a18_every_drawing_of_the_guide_is_described_in_words(edition: Edition) -> None:
    drawings = {name for head in edition.head.chapters for name in figure_ids(chapter_page(edition, head.id))}
    figures = {name: edition.figure(name) for name in drawings}
    assert len(drawings) > 10
    assert not [name for name, figure in figures.items() if figure is None or len(figure.alt.split()) < 4]
    assert not [name for name, figure in figures.items() if figure and figure.alt == figure.caption]


def test_what_is_left_out_doubled_or_out_of_order_is_found(edition: Edition) -> None:
    page = chapter_page(edition, "surgery")
    parts = _parts(page, edition)
    assert _faults(page, edition, parts) == []
    at = next(number for number, part in enumerate(parts) if part.kind == "paragraph" and number > 6)
    assert any("never read" in fault for fault in _faults(page, edition, (*parts[:at], *parts[at + 1 :])))
    assert _faults(page, edition, (*parts[: at + 1], *parts[at:]))
    assert _faults(page, edition, (*parts[:at], parts[at + 1], parts[at], *parts[at + 2 :]))
