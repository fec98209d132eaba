# SPDX-License-Identifier: GPL-3.0-or-later
"""A QTextBrowser that opens nothing: no files, no addresses, no drops, and a menu that offers only what makes sense."""

from __future__ import annotations

import re

from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QImage, QTextDocument
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser

from reader.i18n import _
from reader.ui.page.set_page import WORD_JOINER

_AS_COPIED = str.maketrans(
    {
        **dict.fromkeys("\u2029\u2028\ufdd0\ufdd1", "\n"),  # ends of paragraphs, lines, cells and tables
        **dict.fromkeys(f"{WORD_JOINER}\u00ad\ufffc"),
        "\u00a0": " ",
    }
)
_GAPS = re.compile("\n{3,}")


class SafeBrowser(QTextBrowser):
    """Shows documents that we have set ourselves. What a document names is asked of `picture`, never of the disk."""

    def __init__(self) -> None:
        super().__init__()
        self.menu_actions: list[QAction] = []
        """What the menu offers besides copying."""
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAutoFillBackground(False)
        self.horizontalScrollBar().rangeChanged.connect(self._on_sideways_range_changed)

    def picture(self, name: str) -> QImage | None:
        """Return the picture of this name, or None; for subclasses."""
        del name
        return None

    def loadResource(self, kind: int, name: QUrl | str) -> QImage | QByteArray:
        """Give our own pictures; everything else is an empty value.

        WORKAROUND: a null answer makes QTextDocument read the local file of that name
        (https://doc.qt.io/qt-6/qtextdocument.html#loadResource), so the answer is always a value.
        """
        if int(kind) != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray(b" ")
        picture = self.picture(name.toString() if isinstance(name, QUrl) else str(name))
        return _nothing() if picture is None or picture.isNull() else picture

    def _on_sideways_range_changed(self) -> None:
        # Lines are broken at the view's edge; for a moment, while a document is set, Qt takes them for longer.
        self.horizontalScrollBar().setRange(0, 0)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text only, without the signs that are there for line breaking."""
        data = QMimeData()
        text = self.textCursor().selectedText().translate(_AS_COPIED)
        data.setText(_GAPS.sub("\n\n", text).strip("\n"))
        return data

    def context_menu(self) -> QMenu:
        """Return a menu that offers copying; Qt's own would offer internal link addresses."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(_("Copy"), self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(_("Select all"), self.selectAll)
        if self.menu_actions:
            menu.addSeparator()
            menu.addActions(self.menu_actions)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu; it never blocks what else happens."""
        self.context_menu().popup(event.globalPos())


def _nothing() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
