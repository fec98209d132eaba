# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from reader.ui.page.access import install_page_accessibility
from reader.ui.page.access_nodes import ALL_RELATIONS, ROLES, PartNode
from reader.ui.page.page_view import PageView
from tests.ui.page.sample import ALT, CAPTION, document, find, name, of_role, page_view, sample_page, walk

Role = QAccessible.Role


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    install_page_accessibility()
    view = page_view(qtbot)
    view.show_page(sample_page())
    return view


def test_every_kind_of_part_has_a_role() -> None:
    spots = {"heading", "paragraph", "item", "link", "term", "source", "figure", "cell", "box"}
    assert ROLES.keys() == spots | {"list", "table", "row", "header"}


def test_children_know_their_parents_and_places(view: PageView) -> None:
    tree = document(view)
    for part in walk(tree):
        for place in range(part.childCount()):
            child = part.child(place)
            assert child.parent() is part
            assert part.indexOfChild(child) == place
        assert part.child(part.childCount()) is None
        assert part.child(-1) is None
    assert tree.child(0).indexOfChild(tree.child(1)) == -1


def test_no_interface_is_ever_none(view: PageView) -> None:
    for part in walk(document(view)):
        for kind in QAccessible.InterfaceType:
            assert isinstance(part.interface_cast(kind), Shiboken.VoidPtr)


def test_only_links_can_be_pressed_and_everything_gone_to(view: PageView) -> None:
    pressed = {part.role() for part in walk(document(view)) if "Press" in _actions(part)}
    gone_to = {part.role() for part in walk(document(view)) if "SetFocus" in _actions(part)}
    assert pressed == {Role.Link}
    assert gone_to >= set(ROLES.values())


def _actions(part: object) -> list[str]:
    return part.actionInterface().actionNames() if isinstance(part, PartNode) else []


def test_a_cell_names_its_column(view: PageView) -> None:
    tree = document(view)
    table = of_role(tree, Role.Table)[0]
    cell = find(tree, Role.Cell, "You rest").tableCellInterface()
    assert [name(heading) for heading in cell.columnHeaderCells()] == ["What happens"]
    assert (cell.rowIndex(), cell.columnIndex()) == (1, 1)
    assert cell.table() is table
    heading = find(tree, Role.ColumnHeader, "What happens").tableCellInterface()
    assert heading.columnHeaderCells() == []
    assert tree.child(1).tableCellInterface() is None


def test_a_drawing_is_described_by_its_caption(view: PageView) -> None:
    drawing = find(document(view), Role.Graphic, ALT)
    (caption, flag), *others = drawing.relations(ALL_RELATIONS)
    assert (name(caption), flag, others) == (f"Figure 1. {CAPTION}", QAccessible.RelationFlag.DescriptionFor, [])
    assert drawing.relations(QAccessible.RelationFlag.Label) == []
    assert caption.relations(ALL_RELATIONS) == []


def test_a_link_that_opens_a_box_says_whether_it_is_open(view: PageView) -> None:
    state = find(document(view), Role.Link, "Open this part").state()
    assert (state.expandable, state.expanded, state.collapsed) == (1, 0, 1)
    view.open_all_gentle()
    state = find(document(view), Role.Link, "Close this part").state()
    assert (state.expandable, state.expanded, state.collapsed) == (1, 1, 0)


def test_words_cannot_be_changed_from_outside(view: PageView) -> None:
    heading = of_role(document(view), Role.Heading)[0]
    heading.setText(QAccessible.Text.Name, "Something else")
    assert name(heading) == "Liver surgery"
    assert heading.state().readOnly == 1


def test_parts_stand_inside_what_they_lie_in(view: PageView, qtbot: QtBot) -> None:
    with qtbot.waitExposed(view):
        view.show()
    for part in walk(document(view)):
        for place in range(part.childCount()):
            child = part.child(place)
            assert not child.rect().isEmpty(), name(child)
            if isinstance(part, PartNode):
                assert part.rect().adjusted(-2, -2, 2, 2).contains(child.rect()), (name(part), name(child))


def test_the_part_under_a_point_is_found(view: PageView, qtbot: QtBot) -> None:
    with qtbot.waitExposed(view):
        view.show()
    term = find(document(view), Role.Link, "resection")
    at = term.rect().center()
    found = document(view).childAt(at.x(), at.y())
    assert found is term.parent()
    assert found.childAt(at.x(), at.y()) is term
    assert term.childAt(at.x(), at.y()) is None
    assert document(view).childAt(-5000, 0) is None


def test_what_cannot_be_seen_is_off_the_screen(view: PageView, qtbot: QtBot) -> None:
    assert of_role(document(view), Role.Heading)[0].state().offscreen == 1
    with qtbot.waitExposed(view):
        view.show()
    headings = of_role(document(view), Role.Heading)
    assert [headings[0].state().offscreen, headings[-1].state().offscreen] == [0, 1]
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert [headings[0].state().offscreen, headings[-1].state().offscreen] == [1, 0]
    assert headings[0].window() is view.window().windowHandle()
