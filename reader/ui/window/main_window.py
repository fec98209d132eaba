# SPDX-License-Identifier: GPL-3.0-or-later
"""The window: the only place where two panels meet. It passes questions on and knows no answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.content.address import Address
from reader.content.edition import Edition
from reader.library import Library
from reader.ui.appearance import Appearance
from reader.ui.background import Lane
from reader.ui.languages.other_languages import name_after_next
from reader.ui.search.search_box import SearchBox
from reader.ui.theme import Theme
from reader.ui.window.actions import build_actions, retranslate_actions
from reader.ui.window.desk_dress import DESK
from reader.ui.window.dress import Dress
from reader.ui.window.focus_order import first_stop, put_in_order
from reader.ui.window.going import Going
from reader.ui.window.main_menu import MainMenu
from reader.ui.window.middle import Kept, Middle
from reader.ui.window.navigator import Navigator
from reader.ui.window.window_actions import build_menu, connect_actions
from reader.ui.window.window_frame import WindowFrame
from reader.ui.window.window_layout import Mode, Side, has_tabs
from reader.ui.window.window_place import put_in_place

if TYPE_CHECKING:
    from reader.ui.window.features import Features
    from reader.ui.window.later import Later


class MainWindow(WindowFrame):
    """One window for one edition at a time. `finish_building` adds what the first page does not show."""

    ready = Signal()
    """The first page is painted and everything else is built."""

    def __init__(
        self,
        theme: Theme,
        appearance: Appearance,
        library: Library,
        edition: Edition,
        kept: Kept,
        *,
        dress: Dress = DESK,
    ) -> None:
        super().__init__(theme, dress)
        self.appearance = appearance
        self.library = library
        self.edition = edition
        self._kept = kept
        self._later: Later | None = None
        self._features: Features | None = None
        self.navigator = Navigator(self)
        self.lane = Lane(self)
        self.acts: dict[str, QAction] = build_actions(self, theme, dress.allows, has_keys=dress.has_keys)
        self._build()
        self._connect()
        self.retranslate()
        self._status.set_edition(edition.head.edition)
        self._on_appearance_changed()

    def _build(self) -> None:
        theme, dress = self._theme, self._dress
        self.middle = Middle(
            self.appearance.page_look(), self.library, self.edition, self.navigator,
            kept=self._kept, make_home=partial(dress.home, theme, self.acts),
        )  # fmt: skip
        self.view = self.middle.view
        self.going = Going(self.library, self.edition, self.navigator, self.middle)
        self.box = SearchBox(theme)
        self.menu = MainMenu(self) if dress.has_menu else None
        self.bar = dress.bar(theme, self.acts, self.box, self.menu)
        self._status = dress.foot(theme)
        self.build_frame(self.bar, self.middle, self._status)
        put_in_place(self, self._kept.window.kept("geometry"))

    def _connect(self) -> None:
        self._theme.changed.connect(self.arrange)
        self.appearance.changed.connect(self._on_appearance_changed)
        self.navigator.history_changed.connect(partial(_allow_steps, self.acts))
        self.middle.page_shown.connect(self._on_page_shown)
        self.middle.location_requested.connect(self.going.go)
        self.middle.continue_requested.connect(self.going.go_on)
        self.going.arrived.connect(self._on_arrived)
        self.going.failed.connect(self.say)
        self.middle.home_rebuilt.connect(self.order_stops)
        self.middle.reading.problem_met.connect(self.say)
        self.view.page_painted.connect(self.finish_building)
        self.view.link_requested.connect(self.going.go_to_text)
        self.box.query_changed.connect(self.finish_building)
        connect_actions(self)

    # -- what the first page does not show ------------------------------------------------------------------------

    def finish_building(self) -> None:
        """Build and fill the rest; once, after the first page is painted, or at once when somebody asks for it."""
        if self._later is not None:
            return
        from reader.ui.window.features import Features, desk_for  # noqa: PLC0415  not before the first page is painted
        from reader.ui.window.later import Later  # noqa: PLC0415

        self._later = later = Later(
            self, self.library, self.edition,
            box=self.box, view=self.view, lane=self.lane, searches=self._kept.searches,
        )  # fmt: skip
        later.caret.caret_changed.connect(self.acts["caret_reading"].setChecked)
        later.side_panel.add("glossary", self.acts["glossary"], later.glossary)
        later.side_panel.add("questions", self.acts["questions"], later.questions)
        self.put_in(later.message, later.contents, later.side_panel, later.find_bar)
        self.navigator.leaving.connect(later.message.clear)
        self.going.term_asked.connect(later.lookup.show_term)
        self.going.question_asked.connect(self._on_question_asked)
        later.contents.home_requested.connect(self.going.go_home)
        self.middle.section_shown.connect(later.contents.show_address)
        self.middle.reading.read_changed.connect(later.contents.set_read)
        later.searching.place_requested.connect(self.going.go)
        later.searching.problem_met.connect(self.say)
        later.searching.ended.connect(self._on_search_ended)
        later.searching.keeping.keeping_changed.connect(self.acts["recent_searches"].setChecked)
        later.searching.keeping.tell()
        results = later.results
        for name, asked in (("contents", results.contents_requested), ("questions", results.questions_requested)):
            asked.connect(later.searching.close)
            asked.connect(self.acts[name].trigger)
        later.results.urgent_requested.connect(self.acts["urgent"].trigger)
        later.lookup.glossary_requested.connect(self.acts["glossary"].trigger)
        for panel in (later.contents, later.glossary, later.questions):
            panel.location_requested.connect(self.going.go)
        later.contents.set_read(self.middle.reading.read_sections())
        self._features = Features(desk_for(self, self, later, self._kept), self.edition)
        later.lookup.say_requested.connect(self._features.listening.say_word)
        later.searching.elsewhere_requested.connect(self._features.languages.lead_to)
        self._on_page_shown(self.navigator.location.address)
        self.view.tell_section()
        self.order_stops()
        QTimer.singleShot(0, self, self.ready.emit)  # not if it is gone by then

    def order_stops(self) -> None:
        """Put the keyboard's stops in the order of reading."""
        if (later := self._later) is not None:
            put_in_order((self.bar, later.message, later.contents, self._middle_holder, later.side_panel))

    @property
    def later(self) -> Later:
        """The later parts, built now if they were not yet."""
        self.finish_building()
        assert self._later is not None
        return self._later

    @property
    def features(self) -> Features:
        """What the window can do beyond reading and searching, built now if it was not yet."""
        self.finish_building()
        assert self._features is not None
        return self._features

    # -- following ------------------------------------------------------------------------------------------------

    def _on_arrived(self) -> None:
        self.show_side(Side.PAGE)
        self.middle.shown.setFocus()

    def _on_question_asked(self, question_id: str) -> None:
        self.later.questions.show_question(question_id)
        self.bring(Side.WORDS, "questions")

    def _on_page_shown(self, address: Address) -> None:
        page = self.middle.page
        self.acts["next_chapter"].setEnabled(bool(page and page.following))
        self.acts["previous_chapter"].setEnabled(bool(page and page.previous))
        for name in ("find", "find_next", "find_previous"):
            self.acts[name].setEnabled(page is not None)
        self.title.name_after(page.title if page else "")
        if self._later is not None:
            self._later.show_page(address, page)
            self.features.show_page(address, page)
        elif page is None:
            QTimer.singleShot(0, self, self.finish_building)  # the home page has no first paint that would tell

    def _on_appearance_changed(self) -> None:
        self.view.set_look(self.appearance.page_look())
        for name, can in zip(("text_smaller", "text_larger"), self.appearance.can_step(), strict=True):
            self.acts[name].setEnabled(can)
        self.acts["palette_" + self.appearance.palette_choice().replace("-", "_")].setChecked(True)
        self.acts["wide_spacing"].setChecked(self.appearance.page_look().wide)
        self.arrange()

    def on_mode_changed(self, mode: Mode) -> None:
        """Rearrange the bar and the foot."""
        self.bar.set_mode(mode)
        self._status.set_room(wide=mode in (Mode.WIDE, Mode.MEDIUM))

    def arrange(self) -> None:
        """Divide the room anew and move what lies over it."""
        super().arrange()
        if self._later is not None:
            self._later.place()
            if self._features is not None:
                self._features.place()
            self._later.side_panel.show_tabs(shown=has_tabs(self.height(), self._theme.scale))

    # -- what the actions do --------------------------------------------------------------------------------------

    def start_search(self, words: str = "") -> None:
        """Put the keyboard into the search box."""
        self.show_alone(alone=False)
        self.later.finding.stop()
        self.bar.ask_for_search(asked=True)
        self.later.searching.start(words)

    def _on_search_ended(self) -> None:
        if self.box.hasFocus() or self.focusWidget() is None:
            self._to_page()
        self.bar.ask_for_search(asked=False)

    def _to_page(self) -> None:
        """Give the keyboard to the page, or to the panel that covers it."""
        shown = {Side.CONTENTS: self.later.contents, Side.WORDS: self.later.side_panel}.get(self.side)
        first_stop(shown if shown is not None and self.is_covering() else self.middle.shown).setFocus()

    def bring(self, side: Side, panel: str = "") -> None:
        """Bring a column to the front and the keyboard into it; again, and the page comes back."""
        if panel:
            again = self.later.side_panel.current == panel
            self.later.side_panel.show_panel(panel)
        else:
            again = True
        if again and self.side is side and self.is_covering():
            self.show_side(Side.PAGE)
            self.middle.shown.setFocus()
            return
        self.show_side(side)
        column = self.later.contents if side is Side.CONTENTS else self.later.side_panel.panel or self.later.side_panel
        first_stop(column).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_edition(self, edition: Edition) -> None:
        """Read another edition from now on, such as one in another language, at the same place."""
        self.edition = edition
        self._status.set_edition(edition.head.edition)
        name_after_next(self.acts["other_language"], self.library, edition)
        for part in (self.later, self.features, self.going):
            part.set_edition(edition)

    def panels(self) -> list[tuple[QWidget, Side]]:
        """Return the columns in reading order."""
        later = self.later
        return [(later.contents, Side.CONTENTS), (self.middle.shown, Side.PAGE), (later.side_panel, Side.WORDS)]

    def say(self, sentence: str) -> None:
        """Say something in the line under the bar."""
        self.later.message.say(sentence)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        retranslate_actions(self.acts)
        name_after_next(self.acts["other_language"], self.library, self.edition)
        for part in (self.bar, self.box, self.middle, self._status):
            part.retranslate()
        if self.menu is not None:
            build_menu(self, self.menu)
        for built in (self._later, self._features):
            if built is not None:
                built.retranslate()

    # -- Qt's own -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what lies over the page, or brings the page back."""
        if event.key() == Qt.Key.Key_Escape and self.is_covering():
            self.show_side(Side.PAGE)
            self.middle.shown.setFocus()
            return
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()  # Qt's own buttons take Enter on some systems only
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place and the window's shape; let no work run on."""
        if self._features is not None:
            self._features.stop()
        self.middle.reading.stop()
        self._kept.window.keep(geometry=bytes(self.saveGeometry().data()))
        self.lane.finish()
        super().closeEvent(event)


def _allow_steps(acts: dict[str, QAction], can_back: bool, can_forward: bool) -> None:
    acts["back"].setEnabled(can_back)
    acts["forward"].setEnabled(can_forward)
