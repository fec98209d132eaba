# SPDX-License-Identifier: GPL-3.0-or-later
"""All features of the window, made once after the first page is painted; the one place where two of them meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reader.content.address import Address
from reader.content.edition import Edition
from reader.pages import Page
from reader.ui.comfort.comfort import Comfort
from reader.ui.comfort.full_page import FullPage
from reader.ui.comfort.line_focus import LineFocus
from reader.ui.keeping.keeping import Keeping
from reader.ui.languages.languages import Languages
from reader.ui.listening.listening import Listening
from reader.ui.options.options import Options
from reader.ui.taking.taking import Taking
from reader.ui.window.commands import Commands
from reader.ui.window.feature import Desk, Feature
from reader.userdata.basket import Basket
from reader.userdata.marks import Marks
from reader.userdata.my_questions import MyQuestions

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reader.library import Library
    from reader.ui.appearance import Appearance
    from reader.ui.background import Lane
    from reader.ui.page.page_view import PageView
    from reader.ui.theme import Theme
    from reader.ui.window.going import Going
    from reader.ui.window.later import Later
    from reader.ui.window.middle import Kept, Middle
    from reader.ui.window.navigator import Navigator
    from reader.ui.window.window_frame import WindowFrame


class Features:
    """One of each; what happens in the window is passed on to all."""

    def __init__(self, desk: Desk, edition: Edition) -> None:
        self.desk = desk
        self.options = Options(desk, edition)
        self.comfort = Comfort(desk, edition)
        self.line_focus = LineFocus(desk, edition)
        self.full_page = FullPage(desk, edition)
        marks, questions, basket = Marks(desk.store), MyQuestions(desk.store), Basket(desk.store)
        self.keeping = Keeping(desk, edition, marks=marks, questions=questions, history=desk.history, basket=basket)
        self.taking = Taking(desk, edition, questions=questions, basket=basket)
        self.listening = Listening(desk, edition)
        self.languages = Languages(desk, edition)
        self.keeping.switch_language = self.languages.switch_to
        self.commands = Commands(desk, edition)
        for name in ("other_language", "both_languages"):
            self.commands.explain(name, self.languages.why_not)
        self.commands.list_also(self.languages.commands)
        self._all: tuple[Feature, ...] = (
            self.options, self.comfort, self.line_focus, self.full_page, self.keeping, self.taking,
            self.listening, self.languages, self.commands,
        )  # fmt: skip

    def join(self, feature: Feature) -> None:
        """Pass what happens on to one more, which only some windows have."""
        self._all = (*self._all, feature)

    def set_edition(self, edition: Edition) -> None:
        """Work with another edition from now on."""
        for feature in self._all:
            feature.set_edition(edition)

    def show_page(self, address: Address, page: Page | None) -> None:
        """Follow the page that is shown now; None on the home page."""
        for feature in self._all:
            feature.show_page(address, page)

    def place(self) -> None:
        """Put what lies over the window where it belongs."""
        for feature in self._all:
            feature.place()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for feature in self._all:
            feature.retranslate()

    def stop(self) -> None:
        """Let nothing run on."""
        for feature in self._all:
            feature.stop()


class Furnished(Protocol):
    """What a window brings to its desk."""

    appearance: Appearance
    library: Library
    navigator: Navigator
    going: Going
    middle: Middle
    view: PageView
    lane: Lane
    acts: dict[str, QAction]

    @property
    def theme(self) -> Theme:
        """Sizes and colours."""

    def say(self, sentence: str) -> None:
        """Say something in the message line."""


def desk_for(frame: WindowFrame, window: Furnished, later: Later, kept: Kept) -> Desk:
    """Return the desk of a window, which is its own frame: what features may use of it."""
    return Desk(
        frame, window.theme, window.appearance, kept.settings, kept.store, window.library, window.navigator,
        window.going, window.middle, window.view, later.side_panel, window.lane, window.acts, window.say,
        later.message.offer, later.questions, kept.history, later.lookup.chosen_term,
    )  # fmt: skip
