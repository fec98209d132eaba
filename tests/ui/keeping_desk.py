# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of keeping have in common: words of the shipped guide, and the hands that choose them."""

from __future__ import annotations

from reader.ui.keeping.keeping import Keeping
from reader.ui.page.painting import select
from reader.userdata.marks import Mark
from tests.started import Person

WORDS = "Surgery is the main treatment"


def keeping(person: Person) -> Keeping:
    return person.window.features.keeping


def choose(person: Person, words: str = WORDS) -> tuple[int, int]:
    """Select words of the page, below its first heading."""
    page = person.page.set_page
    assert page is not None
    found = person.page.document().find(words, page.sections[0][1])
    assert not found.isNull(), f"“{words}” is not on this page"
    start, end = found.selectionStart(), found.selectionEnd()
    person.page.setTextCursor(select(person.page, start, end))
    return start, end


def marks(person: Person) -> tuple[Mark, ...]:
    return keeping(person).on_page._marks.all()
