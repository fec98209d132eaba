# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window is called: after the page it shows, or only Lamplight where nobody else need know what is read.

A mark before it says what the window is for, where it is not for reading alone.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.i18n import _


class WindowTitle:
    """The title of one window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._page = ""
        self._is_neutral = False
        self._mark = ""

    def name_after(self, page_title: str) -> None:
        """Name the window after the page that it shows; an empty title stands for none."""
        self._page = page_title
        is_told = page_title and not self._is_neutral
        told = f"{page_title} – Lamplight" if is_told else "Lamplight"
        # Translators: the title of a window: a word such as “Preview”, and what is shown.
        self._window.setWindowTitle(_("{label}: {words}").format(label=self._mark, words=told) if self._mark else told)

    def set_mark(self, mark: str) -> None:
        """Put a word before the title, such as “Preview”; an empty one takes it away."""
        self._mark = mark
        self.name_after(self._page)

    def set_neutral(self, *, neutral: bool) -> None:
        """Keep to the window itself what is being read, or have its title say it."""
        self._is_neutral = neutral
        self.name_after(self._page)
