# SPDX-License-Identifier: GPL-3.0-or-later
"""What was kept as a file: saved to read or to carry along, and brought in again. It asks for the place by a dialog."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from reader.content.edition import Edition
from reader.content.model import Chapter
from reader.errors import ReaderError
from reader.export.writing import with_ending, write_whole
from reader.i18n import _, plural
from reader.ui.languages.other_languages import other_editions
from reader.ui.window.feature import Desk
from reader.userdata.bringing_in import Brought, bring_in
from reader.userdata.carrying import Belongings, from_file, to_json
from reader.userdata.made_in import MadeIn
from reader.userdata.writing_out import to_markdown

_READ = (".md", ".txt")
"""Endings of files that are a text to read."""


def ask_where_to_save(parent: QWidget, name: str) -> Path | None:
    """Ask for a file to write; None when the reader thinks better of it. Tests put another function here."""
    from reader.ui.controls.file_dialogs import ask_to_save  # noqa: PLC0415  never where nobody may ask for a file

    to_carry, to_read = _kinds()
    chosen, kind = ask_to_save(parent, _("Save what I kept"), _documents() / name, f"{to_carry};;{to_read}")
    return with_ending(chosen, ".md" if kind == to_read else ".json", ".json", *_READ) if chosen else None


def ask_what_to_bring_in(parent: QWidget) -> Path | None:
    """Ask for a file to read; None when the reader thinks better of it. Tests put another function here."""
    from reader.ui.controls.file_dialogs import ask_to_open  # noqa: PLC0415  never where nobody may ask for a file

    to_carry, _to_read = _kinds()
    return ask_to_open(parent, _("Bring in what I kept"), _documents(), to_carry)


class KeepingFiles:
    """Saves and brings in; what it has done it says in one sentence."""

    def __init__(self, desk: Desk, edition: Edition, belongings: Belongings) -> None:
        self._desk = desk
        self.edition = edition
        self._belongings = belongings

    def save(self) -> None:
        """Save everything: as a text to read when the file is called `.md`, else to bring in again."""
        kept = self._belongings
        marks, questions = len(kept.marks.all()), len(kept.questions.all())
        if not marks and not questions and not kept.basket.all():
            self._desk.say(_("Nothing is kept yet, so there is nothing to save."))
            return
        path = ask_where_to_save(self._desk.frame, "lamplight.json")
        if path is None:
            return
        is_to_read = path.suffix.lower() in _READ
        text = self._to_read() if is_to_read else to_json(kept, date.today())
        try:
            write_whole(path, text.encode())
        except ReaderError as error:
            self._desk.say(str(error))
            return
        sentence = _("Saved in “{name}”: {marks} and {questions}.")
        self._desk.say(sentence.format(name=path.name, marks=_marks(marks), questions=_questions(questions)))

    def _to_read(self) -> str:
        kept = self._belongings
        made = MadeIn(self.edition, partial(other_editions, self._desk.library, self.edition))
        today = date.today()
        return to_markdown(kept.marks.all(), kept.questions.all(), self.edition.head, self._chapter, today, made=made)

    def _chapter(self, chapter: str) -> Chapter | None:
        return self.edition.chapter(chapter) if self.edition.chapter_head(chapter) is not None else None

    def bring_in(self) -> None:
        """Add what is in a file; nothing that is here is lost or doubled."""
        path = ask_what_to_bring_in(self._desk.frame)
        if path is None:
            return
        try:
            brought = bring_in(self._belongings, from_file(path))
        except ReaderError as error:
            self._desk.say(str(error))
            return
        self._desk.say(_summary(brought))


def _summary(brought: Brought) -> str:
    if not (brought.marks or brought.questions or brought.pieces):
        return _("Everything in this file was here already.")
    parts = [_marks(brought.marks), _questions(brought.questions)]
    parts += [plural("{count} piece of a leaflet", "{count} pieces of a leaflet", brought.pieces)]
    return _("Brought in: {what}.").format(what=", ".join(part for part in parts if not part.startswith("0 ")))


def _marks(count: int) -> str:
    return plural("{count} bookmark, highlight or note", "{count} bookmarks, highlights and notes", count)


def _questions(count: int) -> str:
    return plural("{count} question", "{count} questions", count)


def _kinds() -> tuple[str, str]:
    return _("To bring in again (*.json)"), _("To read or print (*.md)")


def _documents() -> Path:
    named = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return named if named.is_dir() else Path.home()  # else the dialog begins wherever the program was started
