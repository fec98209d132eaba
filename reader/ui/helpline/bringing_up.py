# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings a passage into the upper third of the page, with what it hangs on: a box's head, a list's leading line.

It scrolls a view, and knows neither searches nor calls.
"""

from __future__ import annotations

from PySide6.QtGui import QTextBlock

from reader.ui.helpline.urgent_boxes import box_at
from reader.ui.page.page_view import PageView

_UPPER = 1 / 3
_ALONE = 0.15
"""Where a passage stands that is too far from all that it hangs on, as a share of the view's height."""
_EDGE = 10
"""Pixels that are left free above what is brought up."""


def bring_up(view: PageView, start: int, end: int) -> None:
    """Scroll so that a stretch begins in the upper third, what leads to it above it as far as there is room."""
    page, bar = view.set_page, view.verticalScrollBar()
    if page is None:
        return
    view.measure_height()
    top, height = view.line_top(start), view.viewport().height()
    heads = [view.line_top(at) for at in _leading(view, start)]
    box = box_at(view, start)
    if box is not None:
        heads.append(box.rect.top() + bar.value())
    fitting = [head for head in heads if 0 <= top - head + _EDGE <= height * _UPPER]
    bar.setValue(round(min(fitting) - _EDGE if fitting else top - height * _ALONE))
    view.revealed.emit(start, end)


def _leading(view: PageView, start: int) -> list[int]:
    """Return where the section begins that a place lies in, and the line that leads into its list."""
    page = view.set_page
    assert page is not None  # something stands on it
    section = page.section_at(start)
    found = [place for name, place in page.sections if name == section]
    block = view.document().findBlock(start)
    if block.textList() is not None:
        lead = _before_list(block)
        if lead.isValid() and lead.text().rstrip().endswith(":"):
            found.append(lead.position())
    return found


def _before_list(block: QTextBlock) -> QTextBlock:
    while block.isValid() and block.textList() is not None:
        block = block.previous()
    return block
