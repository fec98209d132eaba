# SPDX-License-Identifier: GPL-3.0-or-later
"""What a feature of the window is, and what it may use of the window: its desk.

A feature joins its own parts (a bar, a sheet, marks on the page) with what is kept. It is built after the first page is
painted, does what its actions ask for, and knows no other feature; two features meet in `Features`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction

from reader.content.address import Address
from reader.content.edition import Edition
from reader.errors import ReaderError
from reader.library import Library
from reader.pages import Page
from reader.settings import Settings
from reader.ui.appearance import Appearance
from reader.ui.background import Lane
from reader.ui.page.page_view import PageView
from reader.ui.questions.questions_panel import QuestionsPanel
from reader.ui.theme import Theme
from reader.ui.window.going import Going
from reader.ui.window.middle import Middle
from reader.ui.window.navigator import Navigator
from reader.ui.window.side_panel import SidePanel
from reader.ui.window.window_frame import WindowFrame
from reader.userdata.history import History
from reader.userdata.store import Store


@dataclasses.dataclass(frozen=True, slots=True)
class Desk:
    """The parts of the window that features work with."""

    frame: WindowFrame
    theme: Theme
    appearance: Appearance
    settings: Settings
    store: Store
    library: Library
    navigator: Navigator
    going: Going
    middle: Middle
    view: PageView
    side_panel: SidePanel
    lane: Lane
    acts: Mapping[str, QAction]
    say: Callable[[str], None]
    """Say a sentence in the line under the bar."""
    offer: Callable[[str, str, Callable[[], object]], None]
    """The same with a button: its text, and what it does."""
    questions: QuestionsPanel
    history: History
    chosen_term: Callable[[], str]
    """The id of the term whose card is open, or that is chosen on the page; empty when there is none."""


class Feature:
    """The base of all features; each overrides what concerns it."""

    def __init__(self, desk: Desk, edition: Edition) -> None:
        self.desk = desk
        self.edition = edition

    def set_edition(self, edition: Edition) -> None:
        """Work with another edition from now on."""
        self.edition = edition

    def show_page(self, address: Address, page: Page | None) -> None:
        """Follow the page that is shown now; None on the home page."""

    def place(self) -> None:
        """Put what lies over the window where it belongs, after a change of size."""

    def retranslate(self) -> None:
        """Say everything in the current language."""

    def keep_setting(self, key: str, value: object) -> bool:
        """Keep what the reader has chosen; say why not when the organisation has decided, and return whether it was."""
        try:
            self.desk.settings.set(key, value)
        except ReaderError as error:
            self.desk.say(str(error))
            return False
        return True

    def stop(self) -> None:
        """Let nothing run on; the window closes."""
