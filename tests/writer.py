# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who writes a guide, with its preview open beside the editor: saves, waits for the window, and looks."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.paths import find_paths
from reader.ui.preview.preview import Preview
from reader.ui.preview.preview_session import PreviewSession
from tests.guide_factory import make_guide
from tests.started import SLOW_MS, Person, close

UP_TO_DATE = "This is the guide as it was saved last."


class Writer(Person):
    """Someone in front of the preview of `folder`."""

    def __init__(self, session: PreviewSession, bot: QtBot, folder: Path) -> None:
        super().__init__(session, bot)
        self.folder = folder

    @property
    def preview(self) -> Preview:
        assert isinstance(self.session, PreviewSession)
        assert self.session.preview is not None
        return self.session.preview

    @property
    def state(self) -> str:
        """How things stand, as the bar says it."""
        return self.preview.bar.state.text()

    @property
    def button(self) -> str:
        """What the bar's button says; empty while there is none."""
        button = self.preview.bar.button
        return button.text() if button.isVisible() else ""

    def text(self, name: str) -> str:
        """Return what a file says."""
        return (self.folder / name).read_text(encoding="utf-8")

    def save(self, name: str, text: str) -> None:
        """Save a file in place, as a plain editor does."""
        (self.folder / name).write_text(text, encoding="utf-8")

    def save_by_rename(self, name: str, text: str) -> None:
        """Save a file as many editors do: written beside, then put in its place."""
        path = self.folder / name
        beside = path.with_name(f".{path.name}.new")
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)

    def replace(self, name: str, old: str, new: str) -> None:
        """Save a file by renaming, with a stretch of its text changed."""
        text = self.text(name)
        assert old in text
        self.save_by_rename(name, text.replace(old, new, 1))

    def wait_for_words(self, words: str) -> None:
        """Wait until the page that is shown has these words, and the bar says that all is read."""
        self.bot.waitUntil(lambda: words in self.page.toPlainText(), timeout=SLOW_MS)

    def wait_for_index(self) -> None:
        """Wait until what is shown can be searched, too."""
        self.bot.waitUntil(lambda: not self.preview._builds._is_working, timeout=SLOW_MS)

    def wait_for_state(self, words: str) -> None:
        """Wait until the bar says this."""
        self.bot.waitUntil(lambda: self.state == words, timeout=SLOW_MS)


@contextmanager
def writing(
    application: QApplication, bot: QtBot, folder: Path, data: Path, address: str = "", *, language: str = "en"
) -> Iterator[Writer]:
    """Open the preview of a guide's folder and wait until all of it is there."""
    data.mkdir()
    session = PreviewSession(application, find_paths(data), folder, data, language=language)
    try:
        session.open(address)
        with bot.waitSignal(session.window.ready, timeout=SLOW_MS):
            session.window.activateWindow()
        writer = Writer(session, bot, folder)
        bot.waitUntil(lambda: session.preview is not None and writer.state == UP_TO_DATE, timeout=SLOW_MS)
        yield writer
    finally:
        close(session)
        shutil.rmtree(data)


def small_guide(folder: Path, *languages: str) -> Path:
    """Write a guide of three short chapters, each longer than a window, and return its folder."""
    return make_guide(folder, chapters=3, sections=4, words=150, languages=languages or ("en",))
