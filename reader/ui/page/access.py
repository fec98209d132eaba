# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows the page to assistive technology as what it is: a document of headings, paragraphs, lists, tables and links.

QTextBrowser itself shows one long text without any of these. The structure hangs under the view's viewport; the view
keeps its text, so reading by line and by character works as before. Nothing is done until somebody asks, and only the
page that is shown is known. Where a link leads is told by the view's own `anchorClicked`.
"""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QLocale, QObject, QPoint, QRect, QTimer, QUrl
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

from reader.ui.page.access_abilities import PartAttributes, pointer
from reader.ui.page.access_nodes import PartNode, make_nodes, node_at
from reader.ui.page.access_outline import INLINE, Part, outline
from reader.ui.page.page_view import PageView
from reader.ui.page.painting import line_rects, select
from reader.ui.page.set_page import SetPage


def install_page_accessibility(*, structured: bool = True) -> None:
    """Show every PageView as a document from now on; call it once, after the QApplication is made.

    `structured=False` (the switch `--no-structured-a11y`) leaves the view as Qt shows it, as one text. Views that are
    there already change over: where a screen reader runs, Qt has made and kept an interface when they were shown.
    """
    if not structured:
        return
    viewports = [view.viewport() for view in QApplication.allWidgets() if isinstance(view, PageView)]
    for viewport in viewports:
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(QAccessible.queryAccessibleInterface(viewport)))
    QAccessible.installFactory(PageAccess().interface)
    if QAccessible.isActive():
        for viewport in viewports:
            document = QAccessible.queryAccessibleInterface(viewport)
            QAccessible.updateAccessibility(QAccessibleEvent(document, QAccessible.Event.ObjectCreated))


class PageAccess:
    """Makes the documents of page views, and keeps them: C++ knows them by their address and never by reference."""

    def __init__(self) -> None:
        self._trees: list[PageTree] = []

    def interface(self, class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
        """Return the document of a page view's viewport, None for everything else (then Qt makes its own)."""
        if class_name != "QWidget" or not isinstance(thing, QWidget):
            return None
        view = thing.parent()
        if not isinstance(view, PageView) or view.viewport() is not thing:
            return None
        self._trees = [tree for tree in self._trees if tree.is_alive()]
        self._trees.append(PageTree(view))
        return self._trees[-1].document


class PageTree:
    """The nodes of the page that a view shows. They are made when asked for, and go with their page."""

    def __init__(self, view: PageView) -> None:
        self.locale = QLocale()
        self._viewport = view.viewport()
        self._shown: SetPage | None = None
        self._nodes: list[PartNode] = []
        self._kept: dict[int, PartNode] = {}
        self._focused: PartNode | None = None
        self._is_gone = False
        self.document = PageDocument(self._viewport, self)
        view.textChanged.connect(self._on_text_changed)
        view.selectionChanged.connect(self._on_selection_changed)
        self._viewport.destroyed.connect(self._on_viewport_destroyed)

    def is_alive(self) -> bool:
        """Tell whether the view is still there."""
        return not self._is_gone

    def view(self) -> PageView | None:
        """Return the view, as long as it is there."""
        parent = None if self._is_gone else self._viewport.parent()
        return parent if isinstance(parent, PageView) else None

    def nodes(self) -> list[PartNode]:
        """Return the nodes directly under the document, for the page that is shown now."""
        view = self.view()
        shown = view.set_page if view else None
        if shown is not self._shown:
            self._discard()
            self._shown = shown
            if shown is not None:
                self.locale = QLocale(shown.page.language)
                self._nodes = make_nodes(self, outline(shown), self.document)
        return self._nodes

    # -- what nodes ask -------------------------------------------------------------------------------------------

    def keep(self, node: PartNode) -> None:
        """Hold a node until its page goes."""
        self._kept[id(node)] = node

    def holds(self, node: PartNode) -> bool:
        """Tell whether a node is part of the page that is shown."""
        return id(node) in self._kept and self.view() is not None

    def rect(self, part: Part) -> QRect:
        """Return where a part stands, in pixels of the screen; empty when its page has gone."""
        view = self.view()
        if view is None or view.set_page is not self._shown:
            return QRect()
        rect = _inline_rect(view, part) if part.kind in INLINE else _blocks_rect(view, part)
        return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def is_seen(self, rect: QRect) -> bool:
        """Tell whether any of a rectangle of the screen lies in the view."""
        viewport = self._viewport
        return (
            not self._is_gone
            and viewport.isVisible()
            and QRect(viewport.mapToGlobal(QPoint()), viewport.size()).intersects(rect)
        )

    def window(self) -> QWindow | None:
        """Return the window that the page stands in."""
        view = self.view()
        return view.window().windowHandle() if view else None

    def focused(self) -> PartNode | None:
        """Return the link that has the keyboard: QTextBrowser selects it."""
        view = self.view()
        if view is None or not view.hasFocus() or not view.textCursor().hasSelection():
            return None
        cursor = view.textCursor()
        return _find(self.nodes(), cursor.selectionStart(), cursor.selectionEnd())

    def press(self, part: Part) -> None:
        """Follow a link when the event loop runs next: it may end this page, which must not happen under a question."""
        QTimer.singleShot(0, partial(self._press, part, self._shown))

    def go_to(self, part: Part) -> None:
        """Give the page the keyboard and bring a part into view; a link is chosen."""
        view = self.view()
        if view is None or view.set_page is not self._shown:
            return
        end = part.end if part.kind in INLINE else part.start
        view.setFocus()
        view.setTextCursor(select(view, part.start, end))
        view.reveal(part.start, part.end if part.kind in INLINE else part.start)

    def _press(self, part: Part, shown: SetPage | None) -> None:
        view = self.view()
        if view is None or view.set_page is not shown:
            return
        view.setTextCursor(select(view, part.start, part.end))
        view.anchorClicked.emit(QUrl(part.target))

    # -- when the page changes ------------------------------------------------------------------------------------

    def _on_text_changed(self) -> None:
        view = self.view()
        if view is None or self._shown is None or view.set_page is self._shown:
            return  # nobody has asked yet, or only looks have changed
        self._discard()
        QTimer.singleShot(0, self._tell_new_page)

    def _tell_new_page(self) -> None:
        """Tell of the new page.

        WORKAROUND: Qt 6.11 reports ObjectReorder to AT-SPI in a form that screen readers throw away, a warning for each
        child (AtSpiAdaptor::childrenChanged in https://code.qt.io/cgit/qt/qtbase.git), so there the parts are told one
        by one.
        """
        if self._is_gone or not QAccessible.isActive():
            return
        self._tell(self.document, QAccessible.Event.NameChanged)
        if not sys.platform.startswith("linux"):
            self._tell(self.document, QAccessible.Event.ObjectReorder)
            return
        for node in self.nodes():
            self._tell(node, QAccessible.Event.ObjectCreated)

    @staticmethod
    def _tell(part: QAccessibleInterface, kind: QAccessible.Event) -> None:
        QAccessible.updateAccessibility(QAccessibleEvent(part, kind))

    def _on_selection_changed(self) -> None:
        """Tell that a link has the keyboard now, or that the text has it again."""
        if not QAccessible.isActive() or self._shown is None:
            return
        focused, view = self.focused(), self.view()
        if focused is self._focused or view is None:
            return
        self._focused = focused
        if focused is not None:
            self._tell(focused, QAccessible.Event.Focus)
        elif view.hasFocus():
            self._tell(QAccessible.queryAccessibleInterface(view), QAccessible.Event.Focus)

    def _on_viewport_destroyed(self) -> None:
        self._is_gone = True  # first, so that nobody touches the view while it goes
        self._discard()

    def _discard(self) -> None:
        """Delete the nodes, those inside first: Qt asks a node that goes for its parent."""
        kept = list(self._kept.values())
        self._shown, self._nodes, self._focused = None, [], None
        for node in reversed(kept):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(node))
        self._kept.clear()


class PageDocument(QAccessibleWidget):
    """The viewport as a document. Its name is the page's title."""

    def __init__(self, viewport: QWidget, tree: PageTree) -> None:
        super().__init__(viewport, QAccessible.Role.Document)
        self._tree = tree
        self._attributes: PartAttributes | None = None

    def text(self, kind: QAccessible.Text, /) -> str:
        """Return the page's title."""
        view = self._tree.view()
        if kind != QAccessible.Text.Name or view is None:
            return ""
        return view.page.title if view.page else view.accessibleName()

    def childCount(self) -> int:
        """Return how many parts the page has."""
        return len(self._tree.nodes())

    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override]  # the stubs leave None out
        """Return one of the page's parts, or None."""
        nodes = self._tree.nodes()
        return nodes[index] if 0 <= index < len(nodes) else None

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        """Return the place of a part of the page; -1 for others."""
        return child.place if isinstance(child, PartNode) and child.parent() is self else -1

    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the part of the page that covers a point of the screen."""
        return node_at(self._tree.nodes(), x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the link that has the keyboard."""
        return self._tree.focused()

    def interface_cast(self, kind: QAccessible.InterfaceType, /) -> int:
        """Return the address of a further interface, or of nothing."""
        if kind == QAccessible.InterfaceType.AttributesInterface:
            self._tree.nodes()  # reads the page's language
            self._attributes = PartAttributes(self._tree.locale, 0)
            return pointer(self._attributes)
        found: int | None = super().interface_cast(kind)
        return pointer(None) if found is None else found


def _inline_rect(view: PageView, part: Part) -> QRect:
    """Return the part's lines united, in the viewport."""
    rect = QRect()
    for line in line_rects(view, part.start, part.end):
        rect = rect.united(line.toAlignedRect())
    return rect


def _blocks_rect(view: PageView, part: Part) -> QRect:
    """Return the blocks from the part's first to its last united, in the viewport."""
    document = view.document()
    layout = document.documentLayout()
    first = layout.blockBoundingRect(document.findBlock(part.start))
    last = layout.blockBoundingRect(document.findBlock(part.end))
    offset = QPoint(-view.horizontalScrollBar().value(), -view.verticalScrollBar().value())
    return first.united(last).toAlignedRect().translated(offset)


def _find(nodes: list[PartNode], start: int, end: int) -> PartNode | None:
    """Return the link that covers exactly these characters, found from the outside in."""
    for node in nodes:
        part = node.part
        if part.start <= start and end <= part.end:
            if part.kind in INLINE and (part.start, part.end) == (start, end):
                return node
            return _find(node.nodes(), start, end)
    return None
