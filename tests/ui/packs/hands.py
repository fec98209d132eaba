# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody does with packs in the window, each until it is done."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from tests.carried_packs import guides_of
from tests.started import SLOW_MS, Person


def wait(person: Person) -> None:
    """Wait until nothing is being done."""
    guides = guides_of(person)
    person.bot.waitUntil(lambda: not guides.adding.work.is_busy, timeout=SLOW_MS)


def look_at(person: Person, file: Path) -> None:
    guides_of(person).look_at(file)
    wait(person)


def add(person: Person, file: Path) -> None:
    """Look at a file, and install what is in it."""
    look_at(person, file)
    press(person, guides_of(person).adding.sheet.view.install_button)


def press(person: Person, button: QPushButton) -> None:
    person.click(button)
    wait(person)


def edition(person: Person) -> str:
    return person.window.edition.head.edition
