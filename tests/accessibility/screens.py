# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen of the program, and how someone who has started it gets there. A new one is a function and a row.

test_screens.py finds what is in no row: a kind of widget that no screen shows, or an action that leads to none.
"""

from __future__ import annotations

from tests.accessibility.feature_screens import FEATURES
from tests.accessibility.reading_screens import READING
from tests.accessibility.screen import CHAPTER, Screen
from tests.started import Person

SCREENS: dict[str, Screen] = {**READING, **FEATURES}
"""Name of a screen -> its row."""

NO_SCREEN = frozenset(
    "text_larger text_smaller text_normal wide_spacing caret_reading next_panel previous_panel quit undo "
    "profile_standard profile_large profile_larger profile_very_large palette_next line_focus copy_source "
    "export_kept import_kept "
    "palette_auto palette_light palette_sepia palette_dark palette_contrast_dark palette_contrast_light".split()
)
"""Actions that change a screen and lead to none."""

NEVER_SEEN: dict[str, str] = {
    "LockedValue": "shown only where an organisation's site file locks a setting: tests/ui/options/test_setting_row.py",
}
"""Kinds of widgets that need no screen of their own -> why."""


def reset(person: Person) -> None:
    """Go back to the chapter, with nothing over it and the keyboard on the page."""
    if person.address != f"neuroendocrine/{CHAPTER}":
        person.go(CHAPTER)
    person.page.setFocus()
