# SPDX-License-Identifier: GPL-3.0-or-later
"""Every action of the window as one row of a table: menus, shortcuts, the sheet of keys and docs/keys.md follow.

A row says what an action is called and which keys it has. What it does is connected by the window. It is plain data,
without Qt.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from itertools import groupby
from typing import Literal

from reader.i18n import _

Text = Callable[[], str]
"""A text for people, asked for each time it is shown, so that it follows the program's language."""


@dataclasses.dataclass(frozen=True, slots=True)
class Action:
    """One row of the table."""

    id: str
    title: Text
    icon: str
    """A name in resources/icons."""
    keys: tuple[str, ...]
    """Portable texts of key sequences, the one that is shown first; empty when it is reached from the menu only."""
    group: Text
    kiosk: bool = True
    """Whether a visitor in a waiting room may do it."""
    is_switch: bool = False
    """It stays on or off; those of one `choice` switch each other off."""
    choice: str = ""
    short: Text | None = None
    """A shorter name for where there is little room, such as a tab; part of the title."""
    calls: Literal["both", "not", "only"] = "both"
    """Whether it lives in helpline mode too, not there, or only there."""
    call_keys: tuple[str, ...] = ()
    """More keys that it has in helpline mode. They are taken there from whichever row has them elsewhere."""
    is_listed: bool = True
    """Whether lists of keys name it; one of a row of nine alike is told with its neighbours."""

    @property
    def text(self) -> str:
        """Its name in the current language."""
        return self.title()


def _finding() -> str:
    return _("Finding")


def _moving() -> str:
    return _("Moving")


def _panels() -> str:
    return _("Panels and lists")


def _sizes() -> str:
    return _("Comfort")


def _reading() -> str:
    return _("Reading")


def _listening() -> str:
    return _("Listening")


def _keeping() -> str:
    return _("Keeping")


def _taking() -> str:
    return _("Taking away")


def _colours() -> str:
    return _("Colours")


def _calling() -> str:
    return _("On a call")


def _program() -> str:
    return _("Help and program")


MOST_TOPICS = 9
"""As many as there are keys from Ctrl+1 on."""


def _call(name: str, title: Text, icon: str, keys: str) -> Action:
    """Return a row that lives in helpline mode only."""
    return Action(name, title, icon, (keys,) if keys else (), _calling, kiosk=False, calls="only")


def _topic(number: int) -> Action:
    def title() -> str:
        return _("Topic {number}").format(number=number)

    row = _call(f"topic_{number}", title, "arrow-right", f"Ctrl+{number}")
    return dataclasses.replace(row, is_listed=False)


# The lambdas hold nothing: they only ask for a text again when the language has changed.
ACTIONS: tuple[Action, ...] = (
    Action("search", lambda: _("Search the guide"), "search", ("Ctrl+K",), _finding, call_keys=("Ctrl+L", "/")),
    Action("find", lambda: _("Find on this page"), "search", ("Ctrl+F",), _finding),
    Action("find_next", lambda: _("Next place found"), "chevron-down", ("F3",), _finding),
    Action("find_previous", lambda: _("Previous place found"), "chevron-up", ("Shift+F3",), _finding),
    Action("go_to", lambda: _("Go to a number, such as 9.2"), "arrow-right", ("Ctrl+G",), _finding),
    Action("exact_words", lambda: _("Search only my exact words, or more widely"), "search", ("Alt+E",), _finding),
    Action(
        "recent_searches",
        lambda: _("Keep my searches"),
        "search",
        (),
        _finding,
        kiosk=False,
        is_switch=True,
        calls="not",
    ),
    Action("back", lambda: _("Back"), "chevron-left", ("Alt+Left",), _moving),
    Action("forward", lambda: _("Forward"), "chevron-right", ("Alt+Right",), _moving),
    Action("home", lambda: _("Home"), "home", ("Alt+Home",), _moving),
    Action("next_chapter", lambda: _("Next chapter"), "arrow-right", ("Ctrl+PgDown",), _moving),
    Action("previous_chapter", lambda: _("Previous chapter"), "arrow-left", ("Ctrl+PgUp",), _moving),
    Action("urgent", lambda: _("When to call"), "siren", ("F8",), _moving),
    Action("next_panel", lambda: _("Next panel"), "arrow-right", ("F6",), _panels),
    Action("previous_panel", lambda: _("Previous panel"), "arrow-left", ("Shift+F6",), _panels),
    Action("contents", lambda: _("Contents"), "list", ("Alt+1",), _panels),
    Action("glossary", lambda: _("Glossary"), "book-open", ("Alt+2",), _panels),
    Action(
        "questions",
        lambda: _("Questions to ask"),
        "message-circle-question",
        ("Alt+3",),
        _panels,
        short=lambda: _("Questions"),
    ),
    Action("kept", lambda: _("Kept by me"), "bookmark", ("Alt+4",), _panels, short=lambda: _("Kept"), calls="not"),
    Action("text_larger", lambda: _("Larger text"), "plus", ("Ctrl++", "Ctrl+="), _reading),
    Action("text_smaller", lambda: _("Smaller text"), "minus", ("Ctrl+-",), _reading),
    Action("text_normal", lambda: _("Normal text size"), "a-large-small", ("Ctrl+0",), _reading),
    Action("comfort", lambda: _("Text and colours"), "a-large-small", ("Alt+T",), _reading),
    Action("wide_spacing", lambda: _("Wide spacing"), "a-large-small", ("Alt+W",), _reading, is_switch=True),
    Action("line_focus", lambda: _("Show only a few lines at a time"), "eye", ("F9",), _reading, is_switch=True),
    Action(
        "other_language",
        lambda: _("This page in another language"),
        "languages",
        ("Ctrl+L",),
        _reading,
        kiosk=False,
        call_keys=("Alt+O",),
    ),
    Action("both_languages", lambda: _("Two languages side by side"), "languages", ("Alt+B",), _reading, kiosk=False),
    Action("full_page", lambda: _("The page alone"), "maximize", ("F11",), _reading, is_switch=True),
    Action("caret_reading", lambda: _("Read with a text cursor"), "eye", ("F7",), _reading, is_switch=True),
    Action("profile_standard", lambda: _("Standard"), "a-large-small", ("Alt+Shift+1",), _sizes, choice="profile"),
    Action("profile_large", lambda: _("Large"), "a-large-small", ("Alt+Shift+2",), _sizes, choice="profile"),
    Action("profile_larger", lambda: _("Larger"), "a-large-small", ("Alt+Shift+3",), _sizes, choice="profile"),
    Action("profile_very_large", lambda: _("Very large"), "a-large-small", ("Alt+Shift+4",), _sizes, choice="profile"),
    Action("palette_next", lambda: _("The next colours"), "contrast", ("Alt+C",), _colours),
    Action("palette_auto", lambda: _("Like the system"), "settings", (), _colours, choice="palette"),
    Action("palette_light", lambda: _("Light"), "sun", (), _colours, choice="palette"),
    Action("palette_sepia", lambda: _("Sepia"), "book-open", (), _colours, choice="palette"),
    Action("palette_dark", lambda: _("Dark"), "moon", (), _colours, choice="palette"),
    Action("palette_contrast_dark", lambda: _("High contrast, dark"), "contrast", (), _colours, choice="palette"),
    Action("palette_contrast_light", lambda: _("High contrast, light"), "contrast", (), _colours, choice="palette"),
    Action("listen", lambda: _("Listen, or pause"), "volume-2", ("F5",), _listening),
    Action("listen_here", lambda: _("Listen from here"), "volume-2", ("Ctrl+F5",), _listening),
    Action("listen_stop", lambda: _("Stop listening"), "square", ("Shift+F5",), _listening),
    Action("listen_back", lambda: _("Back a sentence"), "skip-back", ("Alt+Up",), _listening),
    Action("listen_on", lambda: _("On a sentence"), "skip-forward", ("Alt+Down",), _listening),
    Action("listen_slower", lambda: _("Speak slower"), "minus", ("Alt+Shift+Down", "Alt+,"), _listening),
    Action("listen_faster", lambda: _("Speak faster"), "plus", ("Alt+Shift+Up", "Alt+."), _listening),
    Action("listen_term", lambda: _("Say the word of the glossary"), "volume-2", ("Alt+L",), _listening),
    Action(
        "bookmark", lambda: _("Set a bookmark here, or take it away"), "bookmark", ("Ctrl+D",), _keeping, calls="not"
    ),
    Action("highlight", lambda: _("Highlight"), "highlighter", ("Ctrl+H",), _keeping, calls="not"),
    Action("note", lambda: _("Write a note"), "sticky-note", ("Ctrl+N",), _keeping, calls="not"),
    Action("my_question", lambda: _("Write a question of my own"), "plus", ("Ctrl+E",), _keeping, calls="not"),
    Action("undo", lambda: _("Take back what I did last"), "undo-2", ("Ctrl+Z",), _keeping, calls="not"),
    Action("export_kept", lambda: _("Save what I kept as a file"), "download", (), _keeping, kiosk=False, calls="not"),
    Action(
        "import_kept", lambda: _("Bring in what I kept, from a file"), "upload", (), _keeping, kiosk=False, calls="not"
    ),
    Action("clear_kept", lambda: _("Clear everything"), "trash-2", (), _keeping, kiosk=False, calls="not"),
    Action("copy_source", lambda: _("Copy with the source"), "copy", ("Ctrl+Shift+C",), _taking),
    Action(
        "leaflet_add", lambda: _("Put into my leaflet"), "folder-plus", ("Ctrl+B",), _taking, kiosk=False, calls="not"
    ),
    Action("leaflet", lambda: _("Print or take away"), "printer", ("Ctrl+P",), _taking, kiosk=False, calls="not"),
    Action("phone", lambda: _("To my phone"), "smartphone", ("Ctrl+R",), _taking),
    Action("new_call", lambda: _("New call"), "phone", ("F2",), _calling, kiosk=False),
    _call("topic_new", lambda: _("New topic"), "plus", "Ctrl+T"),
    _call("topic_close", lambda: _("Close this topic"), "x", "Ctrl+W"),
    _call("topic_next", lambda: _("Next topic"), "arrow-right", "Ctrl+Tab"),
    _call("topic_previous", lambda: _("Previous topic"), "arrow-left", "Ctrl+Shift+Tab"),
    *(_topic(number) for number in range(1, MOST_TOPICS + 1)),
    _call("read_out", lambda: _("Say it"), "message-circle", "Alt+S"),
    _call("pin", lambda: _("Pin to the call sheet"), "pin", "Ctrl+D"),
    dataclasses.replace(
        _call("call_sheet", lambda: _("Call sheet and notes"), "clipboard-list", "Alt+4"),
        short=lambda: _("Call sheet"),
    ),
    dataclasses.replace(_call("say_strip", lambda: _("Show what I can say"), "columns-2", "Alt+5"), is_switch=True),
    _call("disclaimer", lambda: _("Say that I am not a doctor"), "info", "Ctrl+I"),
    _call("wrap_up", lambda: _("End the call"), "phone-off", "F12"),
    _call("lock", lambda: _("Lock the screen"), "lock", "Ctrl+Shift+L"),
    _call("lock_pin", lambda: _("Set a PIN for the lock"), "lock", ""),
    _call("leave_helpline", lambda: _("Leave helpline mode"), "x", ""),
    Action("palette", lambda: _("All commands"), "list", ("Ctrl+Shift+P",), _program, kiosk=False),
    Action("settings", lambda: _("Settings"), "settings", ("Ctrl+,",), _program, kiosk=False, calls="not"),
    Action(
        "guides", lambda: _("Guides on this computer"), "book-open", ("Ctrl+O",), _program, kiosk=False, calls="not"
    ),
    Action("add_guide", lambda: _("Add a guide"), "plus", (), _program, kiosk=False, calls="not"),
    Action("keys", lambda: _("Help and keys"), "keyboard", ("F1",), _program),
    Action("about", lambda: _("About Lamplight"), "info", (), _program),
    Action("quit", lambda: _("Quit"), "x", ("Ctrl+Q",), _program, kiosk=False, calls="not"),
)
"""In the order they are shown. Keys are unique among the rows that live together; Ctrl+1 to Ctrl+9 belong to calls."""


@dataclasses.dataclass(frozen=True, slots=True)
class Keystroke:
    """A key that means something where the keyboard is, and so belongs to no action: `keys` as people name them."""

    keys: Text
    text: Text
    calls: bool = True
    """Whether it means that in helpline mode too."""


CALL_KEYSTROKES: tuple[Keystroke, ...] = (
    Keystroke(lambda: _("Any letter"), lambda: _("Search for it, while the page has the keyboard")),
    Keystroke(lambda: _("Ctrl + 1 to Ctrl + 9"), lambda: _("Go to that topic")),
    Keystroke(lambda: _("Space"), lambda: _("Say what is in front, while the page has the keyboard")),
)
"""What keys do in helpline mode, beside what they do everywhere."""
KEYSTROKES: tuple[Keystroke, ...] = (
    Keystroke(lambda: _("Tab"), lambda: _("Go to the next button, link or word of the glossary")),
    Keystroke(lambda: _("Shift + Tab"), lambda: _("Go to the one before")),
    Keystroke(lambda: _("Enter"), lambda: _("Open what has the ring around it, or the chosen search result")),
    Keystroke(lambda: _("Up, Down"), lambda: _("Scroll the page, or move in a list or in search results")),
    Keystroke(
        lambda: _("Space"), lambda: _("Tick a question of mine, or put one of the guide among mine"), calls=False
    ),
    Keystroke(lambda: _("Ctrl + Up, Ctrl + Down"), lambda: _("Move a question of mine in its list"), calls=False),
    Keystroke(lambda: _("Delete"), lambda: _("Remove what I kept, in its list"), calls=False),
    Keystroke(lambda: _("Esc"), lambda: _("Close what lies over the page")),
)


def rows_of_calls(rows: tuple[Action, ...]) -> tuple[Action, ...]:
    """Return rows with the keys that they have in helpline mode."""
    taken = {key for row in rows for key in row.call_keys}
    return tuple(
        dataclasses.replace(row, keys=(*(key for key in row.keys if key not in taken), *row.call_keys)) for row in rows
    )


def key_words(keys: str) -> str:
    """Return a portable key sequence as people read it: `Ctrl + Page Down` for `Ctrl+PgDown`."""
    held, plus, last = keys.rpartition("+") if not keys.endswith("++") else (keys[:-2], "+", "+")
    names = {
        "PgDown": _("Page Down"), "PgUp": _("Page Up"), "Left": _("Left arrow"), "Right": _("Right arrow"),
        "Up": _("Up"), "Down": _("Down"), "Home": _("Home key"), "Shift": _("Shift"),
        "+": _("plus"), "-": _("minus"), "=": _("equals"),
    }  # fmt: skip
    parts = [part for part in held.split("+") if part] if plus else []
    return " + ".join(names.get(part, part) for part in (*parts, last))


def grouped(rows: tuple[Action, ...] = ACTIONS) -> list[tuple[str, list[Action]]]:
    """Return the rows under the names of their groups, in order."""
    return [(name, list(found)) for name, found in groupby(rows, key=lambda row: row.group())]
