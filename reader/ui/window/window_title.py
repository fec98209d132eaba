# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window is called: after the page it shows, or only Lamplight where nobody else need know what is read."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class WindowTitle:
    """The title of one window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._page = ""
        self._is_neutral = False

    def name_after(self, page_title: str) -> None:
        """Name the window after the page that it shows; an empty title stands for none."""
        self._page = page_title
        is_told = page_title and not self._is_neutral
        self._window.setWindowTitle(f"{page_title} – Lamplight" if is_told else "Lamplight")

    def set_neutral(self, *, neutral: bool) -> None:
        """Keep to the window itself what is being read, or have its title say it."""
        self._is_neutral = neutral
        self.name_after(self._page)
