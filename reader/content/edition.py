# SPDX-License-Identifier: GPL-3.0-or-later
"""An edition: a guide in one language, compiled for reading, in one JSON file.

The file is a JSON object written a line a part. Its first line, the head, is all that the window needs to draw its
lists, and says at which byte each other part (a chapter, the glossary, ...) stands; those are read when they are asked
for. So opening takes the same time for a guide of any size, and what nobody opens costs no memory.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from reader.content.model import (
    FORMAT,
    Chapter,
    ChapterHead,
    EverydayPhrase,
    Figure,
    Glossary,
    Part,
    QuestionGroup,
    ReadingPath,
    Source,
    Support,
    UrgentBox,
)
from reader.content.names import SearchNames
from reader.errors import EditionError
from reader.i18n import _, said_in

T = TypeVar("T")
_OPENING = b'{"head":'
EMERGENCY = "{emergency_number}"
"""Stands in the text for the number that the site, or else the guide, gives."""
_DAMAGE = (OSError, ValueError, OverflowError, MemoryError, RecursionError, msgspec.MsgspecError)
"""What reading a damaged file can end in: text that is not UTF-8 is a ValueError, an absurd length an OverflowError."""


class EditionHead(msgspec.Struct, frozen=True):
    """What is known of an edition without reading the rest of it."""

    format: int
    guide: str
    edition: str
    """As people say it: `2026.11`."""
    language: str
    title: str
    stamp: str
    """SHA-256 of the sources it was built from."""
    parts: tuple[Part, ...]
    chapters: tuple[ChapterHead, ...]
    languages: tuple[str, ...] = ()
    publisher: str = ""
    licence: str = ""
    intended_use: str = ""
    paths: tuple[ReadingPath, ...] = ()
    term_count: int = 0
    question_count: int = 0
    figure_count: int = 0
    expires: str = ""
    """The day until which it is meant to be used (`2028-11-30`); empty when its publisher set none."""


class _Opening(msgspec.Struct, frozen=True):
    head: EditionHead
    at: dict[str, tuple[int, int]]
    """Part name -> (offset after the first line, length), both in bytes."""


class EditionContent(msgspec.Struct, frozen=True):
    """A whole edition in memory, as the build makes it."""

    head: EditionHead
    chapters: tuple[Chapter, ...]
    glossary: Glossary
    questions: tuple[QuestionGroup, ...]
    support: Support
    sources: tuple[Source, ...]
    figures: tuple[Figure, ...]
    words: tuple[EverydayPhrase, ...]
    urgent: tuple[UrgentBox, ...]
    names: tuple[SearchNames, ...] = ()
    """What people say, the edition's own language first, then the others. Goes into the index, not into the file."""

    def named_parts(self) -> dict[str, Any]:
        """Return what the file holds beside the head, by name, in the order of the file."""
        parts: dict[str, Any] = {f"chapter:{chapter.id}": chapter for chapter in self.chapters}
        parts |= {f"figure:{figure.id}": figure for figure in self.figures}
        parts |= {f"source:{source.key}": source for source in self.sources}
        return parts | {
            "glossary": self.glossary,
            "questions": self.questions,
            "support": self.support,
            "words": self.words,
            "urgent": self.urgent,
        }


def write_edition(content: EditionContent, path: Path) -> None:
    """Write an edition file. The same content gives the same bytes. The caller swaps it into place."""
    encoder = msgspec.json.Encoder(order="deterministic")
    at: dict[str, tuple[int, int]] = {}
    lines: list[bytes] = []
    offset = 0
    for name, value in content.named_parts().items():
        key = encoder.encode(name) + b":"
        body = encoder.encode(value)
        at[name] = (offset + len(key), len(body))
        lines.append(key + body)
        offset += len(key) + len(body) + 2  # the comma and the line's end
    first = b'{"head":' + encoder.encode(content.head) + b',"at":' + encoder.encode(at) + b',"parts":{\n'
    with path.open("wb") as file:
        file.write(first + b",\n".join(lines) + b"\n}}\n")
        file.flush()
        os.fsync(file.fileno())


class Edition:
    """A compiled edition, open for reading. Parts are read from disk when first asked for.

    Chapters and drawings are not kept: whoever shows them holds them. Every method raises EditionError when the file
    turns out to be damaged.
    """

    def __init__(self, path: Path, head: EditionHead, at: dict[str, tuple[int, int]], body: int) -> None:
        self.path = path
        self.head = head
        self._at = at
        self._body = body
        self._glossary: Glossary | None = None
        self._terms: dict[str, int] = {}
        self._heads = {chapter.id: chapter for chapter in head.chapters}
        self._emergency = ""
        self._site_emergency = ""

    @classmethod
    def open(cls, path: Path) -> Edition:
        """Read an edition's head. EditionError when there is none, or one that this program cannot read."""
        try:
            with path.open("rb") as file:
                first = file.readline()
            if not first.startswith(_OPENING):
                raise EditionError(_("{file} is not a compiled edition.").format(file=path.name))
            opening = msgspec.json.decode(first.rstrip(b"\n") + b"}}", type=_Opening)
        except _DAMAGE as error:
            raise EditionError(
                _("The edition {file} cannot be read: {why}.").format(file=path.name, why=error)
            ) from error
        if opening.head.format != FORMAT:
            raise EditionError(_("The edition {file} was made by another version of Lamplight.").format(file=path.name))
        return cls(path, opening.head, opening.at, len(first))

    def set_emergency(self, words: str) -> None:
        """Say from now on `words` wherever the text has EMERGENCY; the guide's own words when empty."""
        self._site_emergency = words
        own = words or self.support().emergency
        self._emergency = own or said_in(self.head.language, "your local emergency number")
        self._glossary = None

    def chapter_head(self, chapter: str) -> ChapterHead | None:
        """Return what the lists know of a chapter, or None when there is no such chapter."""
        return self._heads.get(chapter)

    def chapter(self, chapter: str) -> Chapter:
        """Return a chapter; EditionError when there is none of this id."""
        return self._part(f"chapter:{chapter}", Chapter)

    def glossary(self) -> Glossary:
        """Return all terms. Kept after the first call."""
        if self._glossary is None:
            self._glossary = self._part("glossary", Glossary)
            self._terms = {term.id: place for place, term in enumerate(self._glossary.terms)}
        return self._glossary

    def term_index(self, term: str) -> int | None:
        """Return a term's place in `glossary().terms`, or None."""
        self.glossary()
        return self._terms.get(term)

    def questions(self) -> tuple[QuestionGroup, ...]:
        """Return the questions to ask, grouped by moment."""
        return self._part("questions", tuple[QuestionGroup, ...])

    def support(self) -> Support:
        """Return the emergency wording, the site's before the guide's, and who can be called."""
        support = self._part("support", Support)
        return msgspec.structs.replace(support, emergency=self._site_emergency or support.emergency)

    def urgent(self) -> tuple[UrgentBox, ...]:
        """Return every "Call now" box, in the order of the guide."""
        return self._part("urgent", tuple[UrgentBox, ...])

    def about_danger(self) -> frozenset[str]:
        """Return the ids of the chapters that are about signs of danger."""
        return frozenset(chapter.id for chapter in self.head.chapters if chapter.urgent)

    def words(self) -> tuple[EverydayPhrase, ...]:
        """Return the everyday phrases."""
        return self._part("words", tuple[EverydayPhrase, ...])

    def source(self, key: str) -> Source:
        """Return a source by its key."""
        return self._part(f"source:{key}", Source)

    def figure(self, figure: str) -> Figure:
        """Return a drawing; EditionError when there is none of this id."""
        return self._part(f"figure:{figure}", Figure)

    def _part(self, name: str, shape: type[T]) -> T:
        if name not in self._at:
            raise EditionError(_("The edition has no part “{name}”.").format(name=name))
        offset, length = self._at[name]
        try:
            with self.path.open("rb") as file:
                file.seek(self._body + offset)
                data = file.read(length)
            if self._emergency:
                data = data.replace(EMERGENCY.encode(), msgspec.json.encode(self._emergency)[1:-1])
            return msgspec.json.decode(data, type=shape)
        except _DAMAGE as error:
            raise EditionError(
                _("The edition {file} is damaged at “{name}”: {why}.").format(file=self.path.name, name=name, why=error)
            ) from error
