# SPDX-License-Identifier: GPL-3.0-or-later
"""The same paragraph at the same height after a page's text has changed: it is found again by its words.

What stands above it may have grown, gone or moved. Where its own words were changed, it is the most alike one of its
section; where it is gone, the paragraph after it keeps its height.
"""

from __future__ import annotations

import dataclasses
from difflib import SequenceMatcher

from PySide6.QtGui import QTextCursor

from reader.ui.page.page_view import PageView
from reader.ui.page.set_page import SetPage

_ALIKE = 0.6
"""From this part of common words on, a paragraph is the old one with some of its words changed."""
_MOST = 60
"""Paragraphs below the place that are looked for, one after the other: more than a window shows."""


@dataclasses.dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a page as it is set: where it begins, of which section it is, and what it says."""

    position: int
    section: str
    words: tuple[str, ...]


class SamePlace:
    """Notes a view's place before its page is set anew; `restore` finds it on the new one."""

    def __init__(self, view: PageView) -> None:
        self._view = view
        self._address = view.page.address if view.page is not None else None
        self._at_top = view.verticalScrollBar().value() == 0
        self._passages: list[tuple[Passage, float]] = []
        """What is read, from the top of the view on, and how far below its edge each begins."""
        page = view.set_page
        if page is None or self._at_top:
            return
        top = view.place()
        below = [passage for passage in passages(page) if passage.position >= top]
        first = [passage for passage in passages(page) if passage.position < top][-1:]
        scrolled = view.verticalScrollBar().value()
        self._passages = [(each, view.line_top(each.position) - scrolled) for each in (*first, *below)[:_MOST]]

    def restore(self) -> None:
        """Bring the view back; nothing happens when it shows another page now, or when nothing is left of the old."""
        view, page = self._view, self._view.set_page
        if page is None or view.page is None or view.page.address != self._address:
            return
        if self._at_top:
            view.go_to_place(0)
            return
        new = passages(page)
        for at, (old, lift) in enumerate(self._passages):
            position = find(old, new, may_differ=at == 0)
            if position is not None:
                view.go_to_place(position, lift)
                return


def passages(page: SetPage) -> list[Passage]:
    """Return the pieces of a page in order, those without words left out."""
    ends = [*(start for _key, start in page.anchors[1:]), page.document.characterCount() - 1]
    cursor = QTextCursor(page.document)
    found = []
    for (_key, start), end in zip(page.anchors, ends, strict=True):
        cursor.setPosition(start)
        cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
        words = tuple(cursor.selectedText().split())
        if words:
            found.append(Passage(start, page.section_at(start), words))
    return found


def find(old: Passage, new: list[Passage], *, may_differ: bool) -> int | None:
    """Return where a passage stands now: its own words, nearest by in its section, else anywhere; None if nowhere.

    With `may_differ`, the passage of its section that is most like it will do.
    """
    same = [each for each in new if each.words == old.words]
    near = [each for each in same if each.section == old.section] or same
    if near:
        return min(near, key=lambda each: abs(each.position - old.position)).position
    if not may_differ:
        return None
    alike = [
        (SequenceMatcher(None, old.words, each.words, autojunk=False).ratio(), each.position)
        for each in new
        if each.section == old.section
    ]
    ratio, position = max(alike, default=(0.0, 0), key=lambda found: (found[0], -found[1]))
    return position if ratio >= _ALIKE else None
