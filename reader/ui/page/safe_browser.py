# SPDX-License-Identifier: GPL-3.0-or-later
"""A QTextBrowser that opens nothing: no files, no addresses, no drops, and a menu that offers only what makes sense."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QImage, QTextDocument
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser

from reader.i18n import _
from reader.ui.page.setting_text import WORD_JOINER


class SafeBrowser(QTextBrowser):
    """Shows documents that we have set ourselves. What a document names is asked of `picture`, never of the disk."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAutoFillBackground(False)

    def picture(self, name: str) -> QImage | None:
        """Return the picture of this name, or None; for subclasses."""
        del name
        return None

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Give our own pictures; everything else is an empty value.

        WORKAROUND: a null answer makes QTextDocument read the local file of that name
        (https://doc.qt.io/qt-6/qtextdocument.html#loadResource), so the answer is always a value.
        """
        if int(kind) != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray(b" ")
        picture = self.picture(name.toString() if isinstance(name, QUrl) else str(name))
        return _nothing() if picture is None or picture.isNull() else picture

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text only, without the signs that are there for line breaking."""
        data = QMimeData()
        text = self.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
        data.setText(text.replace(WORD_JOINER, "").replace("\ufffc", "").replace("\ufdd0", "").replace("\ufdd1", "\n"))
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer copying; Qt's own menu would offer internal link addresses."""
        menu = QMenu(self)
        copy = menu.addAction(_("Copy"), self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(_("Select all"), self.selectAll)
        menu.exec(event.globalPos())
        menu.deleteLater()


def _nothing() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
