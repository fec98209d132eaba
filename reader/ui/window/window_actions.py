# SPDX-License-Identifier: GPL-3.0-or-later
"""What each action of the table does in the window, in one place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.content.address import Address
from reader.i18n import _
from reader.ui.appearance import Appearance
from reader.ui.window.action_table import ACTIONS
from reader.ui.window.actions import LockedAction
from reader.ui.window.focus_order import first_stop
from reader.ui.window.going import Going
from reader.ui.window.navigator import Navigator
from reader.ui.window.window_layout import Side

if TYPE_CHECKING:
    from reader.ui.window.features import Features
    from reader.ui.window.later import Later


class ActingWindow(Protocol):
    """What the actions ask of the window."""

    acts: dict[str, QAction]
    navigator: Navigator
    appearance: Appearance

    @property
    def box(self) -> QWidget:
        """The search box."""

    @property
    def going(self) -> Going:
        """The way to any place."""

    @property
    def later(self) -> Later:
        """The parts built after the first page."""

    @property
    def features(self) -> Features:
        """What the window can do beyond reading and searching."""

    def addAction(self, action: QAction) -> None:
        """Make an action's keys work in the whole window."""

    def start_search(self) -> None:
        """Put the keyboard into the search box."""

    def bring(self, side: Side, panel: str = "") -> None:
        """Bring a column to the front."""

    def show_side(self, side: Side) -> None:
        """Show a column where not all have room."""

    def say(self, sentence: str) -> None:
        """Say something in the message line."""

    def close(self) -> bool:
        """Close the window."""

    def panels(self) -> list[tuple[QWidget, Side]]:
        """Return the columns in reading order."""


PALETTE_ACTIONS = {
    "palette_auto": "auto",
    "palette_light": "light",
    "palette_sepia": "sepia",
    "palette_dark": "dark",
    "palette_contrast_dark": "contrast-dark",
    "palette_contrast_light": "contrast-light",
}


FEATURE_DEEDS = {
    "comfort": "comfort.show_sheet",
    "profile_standard": "comfort.use_standard",
    "profile_large": "comfort.use_large",
    "profile_larger": "comfort.use_larger",
    "profile_very_large": "comfort.use_very_large",
    "palette_next": "comfort.next_palette",
    "line_focus": "line_focus.toggle",
    "full_page": "full_page.toggle",
    "settings": "options.show_sheet",
    "listen": "listening.listen_or_pause",
    "listen_here": "listening.listen_here",
    "listen_stop": "listening.halt",
    "listen_back": "listening.back",
    "listen_on": "listening.on",
    "listen_slower": "listening.slower",
    "listen_faster": "listening.faster",
    "listen_term": "listening.say_term",
    "bookmark": "keeping.toggle_bookmark",
    "highlight": "keeping.highlight",
    "note": "keeping.write_note",
    "my_question": "keeping.write_question",
    "undo": "keeping.undo",
    "export_kept": "keeping.save_file",
    "import_kept": "keeping.bring_in",
    "clear_kept": "keeping.ask_to_clear",
    "copy_source": "taking.copy_source",
    "leaflet_add": "taking.add",
    "leaflet": "taking.show_sheet",
    "phone": "taking.to_phone",
    "palette": "commands.show_palette",
    "other_language": "languages.switch",
    "both_languages": "languages.toggle_both",
}
"""Action -> the feature that does it, and its method."""


OWNERS = frozenset(row.id for row in ACTIONS if row.calls == "only") | {"new_call", "guides", "add_guide"}
"""They concern more than one window: whoever owns it connects them."""


def connect_actions(window: ActingWindow) -> None:
    """Connect every action that is not locked; one without a deed is a fault and fails at start."""
    deeds = _deeds(window)
    for name, action in window.acts.items():
        if isinstance(action, LockedAction):
            continue
        if name in OWNERS:
            action.setVisible(False)  # until somebody takes it on
        else:
            action.triggered.connect(partial(_do, deeds[name]))
        window.addAction(action)  # its keys work only on a part that can be seen: the window always can


def take_on(
    window: ActingWindow,
    name: str,
    deed: Callable[[], object],
    how: Qt.ConnectionType = Qt.ConnectionType.AutoConnection,
) -> None:
    """Do this when an action of `OWNERS` is triggered, and let it be seen; nothing where it is locked."""
    action = window.acts[name]
    if not isinstance(action, LockedAction):
        action.triggered.connect(partial(_do, deed), how)
        action.setVisible(True)


def _do(deed: Callable[[], object], _checked: object = None) -> None:
    deed()


def _deeds(window: ActingWindow) -> dict[str, Callable[[], object]]:
    appearance = window.appearance
    deeds: dict[str, Callable[[], object]] = {
        "search": window.start_search,
        "go_to": window.start_search,
        "find": partial(_find, window),
        "find_next": partial(_find_again, window, 1),
        "find_previous": partial(_find_again, window, -1),
        "back": window.going.back,
        "forward": window.going.forward,
        "home": window.going.go_home,
        "next_chapter": partial(window.going.go_neighbour, 1),
        "previous_chapter": partial(window.going.go_neighbour, -1),
        "text_larger": partial(appearance.step, 1),
        "text_smaller": partial(appearance.step, -1),
        "text_normal": partial(appearance.step, 0),
        "wide_spacing": appearance.toggle_spacing,
        "urgent": partial(_when_to_call, window),
        "next_panel": partial(step_panel, window, 1),
        "previous_panel": partial(step_panel, window, -1),
        "contents": partial(window.bring, Side.CONTENTS),
        "glossary": partial(window.bring, Side.WORDS, "glossary"),
        "questions": partial(window.bring, Side.WORDS, "questions"),
        "kept": partial(window.bring, Side.WORDS, "kept"),
        "keys": partial(_show_keys, window),
        "caret_reading": partial(_toggle_caret, window),
        "exact_words": partial(_switch_exact, window),
        "recent_searches": partial(_switch_recent, window),
        "about": partial(_show_about, window),
        "quit": window.close,
    }
    for name, palette in PALETTE_ACTIONS.items():
        deeds[name] = partial(appearance.choose_palette, palette)
    for name, path in FEATURE_DEEDS.items():
        deeds[name] = partial(_do_feature, window, path)
    return deeds


def _do_feature(window: ActingWindow, path: str) -> None:
    attrgetter(path)(window.features)()


def _when_to_call(window: ActingWindow) -> None:
    """Show when to call, the open chapter's signs first."""
    here = window.navigator.location.address
    window.going.go(Address("urgent", here.id if here.kind == "chapter" else ""))


def _find(window: ActingWindow) -> None:
    window.later.finding.start()


def _find_again(window: ActingWindow, step: int) -> None:
    window.later.finding.step(step)


def _show_keys(window: ActingWindow) -> None:
    window.later.show_keys()


def _toggle_caret(window: ActingWindow) -> None:
    window.later.caret.toggle()


def _switch_exact(window: ActingWindow) -> None:
    window.later.searching.switch_exact()


def _switch_recent(window: ActingWindow) -> None:
    window.later.searching.keeping.switch()


def _show_about(window: ActingWindow) -> None:
    window.say(window.later.about())


def build_menu(window: ActingWindow, menu: QMenu) -> None:
    """Fill the menu from the table: places first, then looks, then help."""
    acts = window.acts
    for before in menu.findChildren(QMenu):
        before.deleteLater()  # `clear` leaves it, and another language makes another
    menu.clear()
    for names in (
        ("home", "contents", "glossary", "questions", "kept", "urgent"),
        ("find", "go_to", "next_chapter", "previous_chapter"),
        ("new_call", "topic_new", "topic_close", "read_out", "pin", "call_sheet"),
        ("other_language", "both_languages", "say_strip", "disclaimer"),
        ("listen", "bookmark", "highlight", "note", "my_question"),
        ("leaflet_add", "leaflet", "copy_source", "phone"),
        ("comfort", "line_focus", "full_page", "caret_reading"),
    ):
        menu.addActions([acts[name] for name in names])
        menu.addSeparator()
    keeping = [acts[name] for name in ("export_kept", "import_kept", "recent_searches", "clear_kept")]
    if any(action.isVisible() for action in keeping):
        menu.addMenu(_("What was kept")).addActions(keeping)
    menu.addActions([acts[name] for name in ("palette", "guides", "add_guide", "settings", "keys", "about")])
    menu.addActions([acts[name] for name in ("wrap_up", "lock", "lock_pin", "leave_helpline", "quit")])


def step_panel(window: ActingWindow, step: int) -> None:
    """Move the keyboard to the next panel: search box, contents, page, glossary, and round."""
    stops: list[tuple[QWidget, Side | None]] = [(window.box, None), *window.panels()]
    focused = QApplication.focusWidget()
    here = next((at for at, (stop, _side) in enumerate(stops) if focused and _holds(stop, focused)), 2)
    stop, side = stops[(here + step) % len(stops)]
    if side is None:
        window.start_search()
        return
    window.show_side(side)
    target = first_stop(stop)
    target.setFocus(Qt.FocusReason.TabFocusReason)


def _holds(stop: QWidget, focused: QWidget) -> bool:
    return stop is focused or stop.isAncestorOf(focused)
