# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts of a guide as a person reads them, each with its place in the sources. Rules see no markup."""

from __future__ import annotations

import bisect
import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of text: a paragraph, an item of a list, a cell, a heading, a definition ..."""

    kind: str
    """title, summary, heading, subheading, paragraph, item, cell, say, caption, alt, label, definition, question."""
    text: str
    """As it is read: no markup, no source marks; `{emergency_number}` is the EMERGENCY_SIGN."""
    line: int
    """Where it starts in its file, from 1."""
    section: str = ""
    """The id of the section it stands in; empty outside chapters and in their front matter."""
    box: str = ""
    """The kind of the box it stands in (urgent, ask, ... or say); empty outside boxes."""
    sources: tuple[str, ...] = ()
    """The keys of the sources cited in it."""
    links: tuple[tuple[str, str], ...] = ()
    """Each link's words and where it leads, as written: `term:resection`, `chapter:recovery#home`."""
    breaks: tuple[int, ...] = ()
    """The places in `text` at which a new line of the file starts."""

    def line_at(self, place: int) -> int:
        """Return the line in the file of a place in `text`."""
        return self.line + bisect.bisect_right(self.breaks, place)


@dataclasses.dataclass(frozen=True, slots=True)
class ListText:
    """A list, without the lists nested in it, which are lists of their own."""

    line: int
    section: str
    box: str
    ordered: bool
    items: tuple[Passage, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class TableText:
    """A table: its header and its rows, cell by cell."""

    line: int
    section: str
    box: str
    header: tuple[Passage, ...]
    rows: tuple[tuple[Passage, ...], ...]


@dataclasses.dataclass(frozen=True, slots=True)
class FigureUse:
    """A drawing shown in a chapter."""

    id: str
    line: int
    section: str


@dataclasses.dataclass(frozen=True, slots=True)
class BoxText:
    """A box: `kind` is urgent, ask, note, support, story, gentle or say; `title` is empty when none is written."""

    kind: str
    title: str
    line: int
    section: str
    passages: tuple[Passage, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class SectionText:
    """A `##` part of a chapter with everything in it, boxes and `say` too, in reading order."""

    id: str
    title: str
    line: int
    passages: tuple[Passage, ...]
