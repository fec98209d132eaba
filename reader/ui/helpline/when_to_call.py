# SPDX-License-Identifier: GPL-3.0-or-later
"""When to call, in a call: first the whole box that the open page has, then the page with all signs."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject

from reader.content.address import Address
from reader.ui.helpline.passage_mark import PassageMark
from reader.ui.helpline.urgent_boxes import ShownBox, boxes_shown
from reader.ui.window.main_window import MainWindow


class WhenToCall(QObject):
    """Lives as long as the window of a call."""

    def __init__(self, window: MainWindow, passage: PassageMark) -> None:
        super().__init__(window)
        self._window, self._passage = window, passage

    def show(self) -> None:
        """Show the box of this section, else the next one of the chapter; all signs where that can be seen already."""
        window = self._window
        page = window.middle.page
        here = window.navigator.location.address
        box = self._nearest() if page is not None and page.address.kind == "chapter" else None
        if page is None or box is None or self._is_seen(box):
            window.going.go(Address("urgent", here.id if here.kind == "chapter" else ""))
            return
        address = msgspec.structs.replace(page.address, section=box.section)
        window.going.go(address)
        self._passage.show_box(address)

    def _nearest(self) -> ShownBox | None:
        view = self._window.view
        boxes = list(boxes_shown(view))
        marked = view.marks("passage")
        at = marked[0][0] if marked else view.place()
        page = view.set_page
        section = page.section_at(at) if page is not None and marked else view.current_section()
        own = (box for box in boxes if box.section == section)
        below = (box for box in boxes if box.end >= at)
        return next(own, None) or next(below, None) or next(iter(boxes), None)

    def _is_seen(self, box: ShownBox) -> bool:
        """Tell whether all of a box can be seen, or as much as there is room for."""
        height = self._window.view.viewport().height()
        top, bottom = box.rect.top(), box.rect.bottom()
        return top >= 0 and (bottom <= height or top <= height / 3)
