# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped guide, compiled once a run, and page views that are closed when their test ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from reader.content.edition import Edition
from reader.pages import Page, chapter_page
from reader.ui.page.page_view import PageView
from reader.ui.theme import Theme
from tests.shipped import compiled_guide
from tests.ui.page.pages import figure, look

Show = Callable[..., PageView]


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The guide that the program ships, in English."""
    return compiled_guide(tmp_path_factory.mktemp("guide"))


@pytest.fixture(scope="session")
def chapters(guide: Edition) -> dict[str, Page]:
    return {head.id: chapter_page(guide, head.id) for head in guide.head.chapters}


@pytest.fixture
def show(theme: Theme, guide: Edition) -> Iterator[Show]:
    """A function: `show(page, scale=2.0, palette="dark", size=(900, 700))` gives a view that shows a page."""
    views: list[PageView] = []

    def shown(
        page: Page,
        *,
        scale: float = 1.0,
        palette: str = "light",
        size: tuple[int, int] = (900, 700),
        wide: bool = False,
    ) -> PageView:
        view = PageView(look(scale, palette, wide=wide), lambda name: figure(name) or guide.figure(name))
        views.append(view)
        view.resize(*size)
        view.show()
        view.activateWindow()
        view.setFocus()
        view.show_page(page)
        return view

    yield shown
    for view in views:
        view.close()
        view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
