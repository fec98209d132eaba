# SPDX-License-Identifier: GPL-3.0-or-later
"""The screens of keeping: marks on the page, the bar of selected words, the card, the panel, the sheet of clearing."""

from __future__ import annotations

from reader.ui.page.painting import select
from tests.shots.stage import CHAPTER, Stage
from tests.typed_words import typed

_MARKED = (("yellow", 6, 60), ("blue", 7, 90), ("pink", 8, 120))
"""Colour, number of the paragraph and characters of it."""


def _paragraphs(stage: Stage) -> list[tuple[int, int]]:
    page = stage.window.view.set_page
    assert page is not None
    captions = {spot.end for spot in page.spots if spot.kind == "figure"}
    return [
        (spot.start, spot.end)
        for spot in page.spots
        if spot.kind in ("paragraph", "item") and page.section_at(spot.start) and spot.end - spot.start > 50
        and not any(0 <= spot.start - end < 3 for end in captions)
    ]  # fmt: skip


def _choose(stage: Stage, number: int, length: int) -> int:
    start, end = _paragraphs(stage)[number]
    stage.window.view.setTextCursor(select(stage.window.view, start, min(end, start + length)))
    return start


def _keep_some(stage: Stage) -> int:
    """Keep one of everything in the chapter; return where the first of it stands."""
    stage.go(CHAPTER)
    keeping = stage.window.features.keeping
    places = []
    for colour, number, length in _MARKED:
        places.append(_choose(stage, number, length))
        keeping.marking.highlight_in(colour)
    _choose(stage, 5, 40)
    keeping.write_note()
    keeping.card.field.setPlainText(typed("Ask on Monday."))
    keeping.card.close()
    stage.scroll_to(places[0], above=0.3)
    keeping.toggle_bookmark()
    groups = stage.edition.questions()
    for question in groups[0].questions[:2]:
        keeping.asking.toggle_of_guide(question.id)
    stage.window.say("")
    return places[0]


def marks(stage: Stage) -> None:
    """Everything that is kept, as it stands on the page."""
    stage.scroll_to(_keep_some(stage), above=0.3)


def passage_bar(stage: Stage) -> None:
    """Words selected, and what can be done with them."""
    stage.go(CHAPTER)
    stage.scroll_to(_choose(stage, 6, 60), above=0.4)


def note(stage: Stage) -> None:
    """A note being read."""
    _keep_some(stage)
    keeping = stage.window.features.keeping
    keeping.notes.open_note(next(mark.id for mark in stage.window.view.kept.all() if mark.kind == "note"))
    stage.settle()


def kept(stage: Stage) -> None:
    """The panel with the first question chosen."""
    _keep_some(stage)
    stage.act("kept")
    panel = stage.window.features.keeping.panel
    panel.select(("question", 1))
    panel.tree.setFocus()
    stage.settle()


def clear(stage: Stage) -> None:
    """The question before everything is cleared."""
    stage.go(CHAPTER)
    stage.act("clear_kept")
