# SPDX-License-Identifier: GPL-3.0-or-later
"""A small page that holds one of everything, and the parts of its accessible tree, for the tests beside this file."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from reader.content.address import HOME, Address
from reader.content.model import (
    Box,
    BulletList,
    Figure,
    FigureBlock,
    ListItem,
    Paragraph,
    Run,
    Subheading,
    Table,
)
from reader.pages import Page, PageLink, PageSection
from reader.ui.page.page_view import PageView
from tests.atspi_window import look

CAPTION = "The liver, seen from the front."
ALT = "Drawing of the liver."
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect x="1" y="1" width="9" height="9"/></svg>'


def runs(*texts: str | Run) -> tuple[Run, ...]:
    return tuple(Run(text) if isinstance(text, str) else text for text in texts)


def item(text: str, *children: BulletList) -> ListItem:
    return ListItem(runs(text), children)


def sample_page(title: str = "Liver surgery", language: str = "fr") -> Page:
    known = runs(
        "A ",
        Run("resection", "", "term:resection"),
        " takes a part out.",
        Run("[1]", "", "source:1"),
        " Read ",
        Run("recovery", "", "guide/recovery"),
        " next.",
    )
    nested = BulletList((item("soup"), item("tea")))
    steps = BulletList((item("Eat little", nested), item("Walk")), ordered=True, start=3)
    table = Table((runs("Day"), runs("What happens")), ((runs("1"), runs("You ", Run("rest", "", "term:rest"))),))
    call = Box("urgent", "Call now", (Paragraph(runs("if you have a fever")), BulletList((item("over 38 degrees"),))))
    gentle = Box("gentle", "Numbers about survival", (Paragraph(runs("Most people live long.")),))
    first = PageSection("what", "1.1", "What it is", (Paragraph(known), Subheading("In short"), steps))
    second = PageSection("when", "1.2", "When to call", (table, FigureBlock("liver"), call, gentle))
    return Page(
        Address("chapter", "liver", guide="guide"),
        title,
        language,
        breadcrumb=(PageLink("Guide", HOME), PageLink("Liver", Address("chapter", "liver", guide="guide"))),
        facts=("3 minutes to read",),
        lead="What surgery on the liver can do.",
        sections=(first, second),
        sources=("A book.",),
        following=PageLink("Recovery", Address("chapter", "recovery", guide="guide")),
    )


def figure(_figure_id: str) -> Figure | None:
    return Figure("liver", _SVG, CAPTION, ALT, 40, 20)


def page_view(qtbot: QtBot) -> PageView:
    """Return a page view without a page, not shown, that is closed when the test ends."""
    view = make_view()
    qtbot.addWidget(view)
    return view


def make_view() -> PageView:
    view = PageView(look(), figure)
    view.resize(700, 500)
    return view


def document(view: PageView) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(view.viewport())


def walk(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield part
    for place in range(part.childCount()):
        yield from walk(part.child(place))


def name(part: QAccessibleInterface) -> str:
    return part.text(QAccessible.Text.Name)


def of_role(tree: QAccessibleInterface, role: QAccessible.Role) -> list[QAccessibleInterface]:
    return [part for part in walk(tree) if part.role() == role]


def find(tree: QAccessibleInterface, role: QAccessible.Role, words: str) -> QAccessibleInterface:
    return next(part for part in of_role(tree, role) if name(part) == words)
