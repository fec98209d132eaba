# SPDX-License-Identifier: GPL-3.0-or-later
"""A small window with one page of the real guide, for tests/atspi_walk.py to read as a screen reader would.

It compiles the guide, shows a chapter, follows the links to other chapters, and says aloud what was asked of it. Run as
`python tests/atspi_window.py CHAPTER`; it ends when its standard input is closed.
"""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QRect, QSocketNotifier
from PySide6.QtWidgets import QApplication, QMainWindow

from reader.content.address import parse_address
from reader.content.edition import Edition
from reader.pages import chapter_page
from reader.ui.announce import announce
from reader.ui.page.access import install_page_accessibility
from reader.ui.page.caret import install_caret_reading
from reader.ui.page.look import PageLook
from reader.ui.page.page_view import PageView
from reader.ui.palettes import PALETTES
from tests.shipped import compiled_guide


def look() -> PageLook:
    return PageLook(next(iter(PALETTES.values())), "DejaVu Sans", 19.0)


def _follow(view: PageView, edition: Edition, address: str) -> None:
    announce(view, f"Opened {address}")
    place = parse_address(address)
    if place.kind == "chapter":
        view.show_page(chapter_page(edition, place.id))


def _explain(view: PageView, term: str, place: QRect) -> None:
    where = "its place" if view.viewport().rect().contains(place.center()) else "nowhere"
    announce(view, f"Explained {term} at {where}", urgent=True)


def main(chapter: str, folder: Path) -> int:
    application = QApplication(sys.argv[:1])
    install_page_accessibility()
    edition = compiled_guide(folder)
    window = QMainWindow()
    window.setWindowTitle("Page for assistive technology")
    view = PageView(look(), edition.figure)
    window.setCentralWidget(view)
    view.link_requested.connect(partial(_follow, view, edition))
    view.term_requested.connect(partial(_explain, view))
    install_caret_reading(view)
    view.show_page(chapter_page(edition, chapter))
    window.resize(900, 700)
    window.show()
    window.activateWindow()  # there is no window manager that would do it
    view.setFocus()
    until = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    until.activated.connect(application.quit)
    return application.exec()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        raise SystemExit(main(sys.argv[1], Path(place)))
