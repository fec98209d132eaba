# SPDX-License-Identifier: GPL-3.0-or-later
"""The passage that a search led to, as words of the guide, as long as it can be seen. It marks and scrolls nothing."""

from __future__ import annotations

from reader.content.quote import Quote
from reader.ui.helpline.passage_mark import NAME
from reader.ui.helpline.urgent_boxes import box_at
from reader.ui.page.page_view import PageView
from reader.ui.page.painting import line_rects
from reader.ui.page.quoting import quote_of


def found_passage(view: PageView) -> Quote | None:
    """Return the marked passage if any of it can be seen."""
    page, marked = view.set_page, view.marks(NAME)
    if page is None or not marked or not view.isVisible():
        return None
    seen = view.viewport().rect()
    for start, end in marked:
        if any(seen.intersects(rect.toAlignedRect()) for rect in line_rects(view, start, end)):
            quote = quote_of(page, start, end)
            return quote if quote.text else None
    return None


def is_answer(view: PageView, words: tuple[str, ...]) -> bool:
    """Tell whether the marked passage was found by these words or is of a "Call now" box: not how a page begins."""
    marked = view.marks(NAME)
    return bool(marked) and (bool(words) or box_at(view, marked[0][0]) is not None)
