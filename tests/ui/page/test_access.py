# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import gc
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel, QTextBrowser
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from reader.ui.page import access
from reader.ui.page.access import PageTree, install_page_accessibility
from reader.ui.page.page_view import PageView
from tests.conftest import deliver_deletions
from tests.ui.page.sample import ALT, document, find, make_view, name, of_role, page_view, sample_page, walk

Role = QAccessible.Role
SWAPS = 500


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    install_page_accessibility()
    return page_view(qtbot)


@pytest.fixture
def shown(view: PageView, qtbot: QtBot) -> PageView:
    view.show_page(sample_page())
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, QAccessible.Event]]]:
    """What assistive technology is told, by name of the part; it is there for this test."""
    events: list[tuple[str, QAccessible.Event]] = []

    def tell(part: QAccessibleInterface, kind: QAccessible.Event) -> None:
        events.append((name(part), kind))

    monkeypatch.setattr(PageTree, "_tell", staticmethod(tell))
    QAccessible.setActive(True)
    yield events
    QAccessible.setActive(False)


def test_the_page_is_a_document_named_by_its_title(view: PageView) -> None:
    view.show_page(sample_page())
    assert (document(view).role(), name(document(view))) == (Role.Document, "Liver surgery")
    assert document(view).text(QAccessible.Text.Description) == ""


def test_without_a_page_the_document_is_empty(view: PageView) -> None:
    assert (document(view).childCount(), name(document(view))) == (0, view.accessibleName())
    assert document(view).child(0) is None


def test_headings_lists_tables_boxes_and_drawings_are_there(view: PageView) -> None:
    view.show_page(sample_page())
    tree = document(view)
    levels = [
        part.attributesInterface().attributeValue(QAccessible.Attribute.Level) for part in of_role(tree, Role.Heading)
    ]
    assert levels == [1, 2, 3, 2, 3, 3, 2]
    assert [name(part) for part in of_role(tree, Role.Grouping)] == ["Call now", "Numbers about survival"]
    assert [name(part) for part in of_role(tree, Role.Graphic)] == [ALT]
    assert len(of_role(tree, Role.ListItem)) == 5
    assert len(of_role(tree, Role.Row)) == 2
    assert find(tree, Role.ListItem, "over 38 degrees").parent().parent() is find(tree, Role.Grouping, "Call now")


def test_every_part_has_a_name_and_the_language_of_its_page(view: PageView) -> None:
    view.show_page(sample_page(language="fr"))
    for part in walk(document(view)):
        assert name(part)
        locale = part.attributesInterface().attributeValue(QAccessible.Attribute.Locale)
        assert locale.language() == QLocale.Language.French


def test_nothing_is_made_before_somebody_asks(view: PageView, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []

    def outlined(page: object) -> tuple[()]:
        made.append(page)
        return ()

    monkeypatch.setattr(access, "outline", outlined)
    tree = document(view)
    view.show_page(sample_page())
    view.show_page(sample_page("Recovery"))
    assert made == []
    assert tree.childCount() == 0
    assert made == [view.set_page]


@pytest.mark.parametrize("active", [False, True], ids=["nobody there", "screen reader there"])
def test_a_view_that_was_there_before_changes_over(
    active: bool, view: PageView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.show_page(sample_page())
    with monkeypatch.context() as before:
        before.setattr(access, "PageView", QLabel)  # no view is known as one yet
        assert document(view).role() == Role.Client
    QAccessible.setActive(active)
    try:
        install_page_accessibility()
    finally:
        QAccessible.setActive(False)
    assert (document(view).role(), document(view).childCount() > 0) == (Role.Document, True)


def test_a_press_follows_the_link(shown: PageView, qtbot: QtBot) -> None:
    link = find(document(shown), Role.Link, "recovery")
    with qtbot.waitSignal(shown.anchorClicked) as clicked:
        link.actionInterface().doAction("Press")
    assert clicked.args == [QUrl("guide/recovery")]


def test_a_press_opens_the_term_at_its_word(shown: PageView, qtbot: QtBot) -> None:
    term = find(document(shown), Role.Link, "resection")
    with qtbot.waitSignal(shown.term_requested) as asked:
        term.actionInterface().doAction("Press")
    assert asked.args is not None
    assert asked.args[0] == "resection"
    assert shown.viewport().rect().intersects(asked.args[1])


def test_a_press_that_changes_the_page_ends_the_pressed_link(shown: PageView, qtbot: QtBot) -> None:
    link = find(document(shown), Role.Link, "Open this part")
    link.actionInterface().doAction("Press")
    assert Shiboken.isValid(link)  # whoever pressed it still has its answer to come
    qtbot.waitUntil(lambda: not Shiboken.isValid(link))
    assert name(find(document(shown), Role.Paragraph, "Most people live long.")) != ""


def test_a_press_that_comes_too_late_does_nothing(shown: PageView, qtbot: QtBot) -> None:
    clicked: list[QUrl] = []
    shown.anchorClicked.connect(clicked.append)
    find(document(shown), Role.Link, "recovery").actionInterface().doAction("Press")
    shown.show_page(sample_page("Recovery"))
    with qtbot.waitSignal(shown.anchorClicked):
        find(document(shown), Role.Link, "resection").actionInterface().doAction("Press")
    assert clicked == [QUrl("term:resection")]


def test_a_heading_that_is_gone_to_comes_into_view(shown: PageView) -> None:
    heading = find(document(shown), Role.Heading, "Sources")
    assert heading.state().offscreen == 1
    heading.actionInterface().doAction("SetFocus")
    assert heading.state().offscreen == 0
    assert shown.textCursor().block().text() == "Sources"


def test_the_link_with_the_keyboard_is_known_and_told(
    shown: PageView, told: list[tuple[str, QAccessible.Event]], qtbot: QtBot
) -> None:
    term = find(document(shown), Role.Link, "resection")
    term.actionInterface().doAction("SetFocus")
    assert told == [("resection", QAccessible.Event.Focus)]
    assert (term.state().focusable, term.state().focused) == (1, 1)
    assert document(shown).focusChild() is term
    assert term.parent().focusChild() is term
    assert document(shown).child(0).focusChild() is None
    find(document(shown), Role.Heading, "In short").actionInterface().doAction("SetFocus")
    assert told[1:] == [(shown.accessibleName(), QAccessible.Event.Focus)]
    assert document(shown).focusChild() is None


@pytest.fixture(params=[("linux", "ObjectCreated"), ("win32", "ObjectReorder")], ids=["linux", "windows"])
def kind_told(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> QAccessible.Event:
    """On one system after the other: the kind of event that tells of a page's parts there."""
    system, kind = request.param
    monkeypatch.setattr(access, "sys", SimpleNamespace(platform=system))
    return QAccessible.Event[kind]


def test_a_new_page_is_told(
    shown: PageView, told: list[tuple[str, QAccessible.Event]], kind_told: QAccessible.Event, qtbot: QtBot
) -> None:
    old = list(walk(document(shown)))[1:]
    shown.show_page(sample_page("Recovery"))
    assert not any(Shiboken.isValid(part) for part in old)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0] == ("Recovery", QAccessible.Event.NameChanged)
    assert {event for _name, event in told[1:]} == {kind_told}


def test_the_same_page_in_another_width_keeps_its_parts(shown: PageView) -> None:
    old = list(walk(document(shown)))
    shown.resize(500, 500)
    assert list(walk(document(shown))) == old


def test_many_pages_come_and_go_while_they_are_read(view: PageView) -> None:
    pages = [sample_page("One"), sample_page("Two", "en")]
    for turn in range(SWAPS):
        view.show_page(pages[turn % 2])
        tree = document(view)
        ids = [QAccessible.uniqueId(part) for part in walk(tree)][:: 1 + turn % 3]
        assert name(tree.child(1)) == pages[turn % 2].title
        assert all(QAccessible.accessibleInterface(number) is not None for number in ids)
        if turn % 50 == 0:
            deliver_deletions()


def test_parts_of_a_page_that_went_are_forgotten(view: PageView) -> None:
    view.show_page(sample_page())
    numbers = [QAccessible.uniqueId(part) for part in list(walk(document(view)))[1:]]
    view.show_page(sample_page("Recovery"))
    document(view).childCount()
    assert [number for number in numbers if QAccessible.accessibleInterface(number) is not None] == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("way", ["deleted by Qt", "forgotten by Python"])
def test_a_view_takes_its_document_with_it(way: str) -> None:
    install_page_accessibility()
    view = make_view()
    view.show_page(sample_page())
    parts = list(walk(document(view)))
    numbers = [QAccessible.uniqueId(part) for part in parts]
    if way == "deleted by Qt":
        Shiboken.delete(view)
    del view
    gc.collect()
    assert not any(Shiboken.isValid(part) for part in parts)
    assert [number for number in numbers if QAccessible.accessibleInterface(number) is not None] == []


def test_other_text_views_are_left_as_qt_shows_them(qtbot: QtBot) -> None:
    install_page_accessibility()
    other = QTextBrowser()
    qtbot.addWidget(other)
    other.setHtml("<h1>Title</h1>")
    assert QAccessible.queryAccessibleInterface(other.viewport()).role() != Role.Document


def test_the_switch_leaves_the_page_as_one_text(monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[object] = []

    class Qt:
        installFactory = staticmethod(installed.append)
        isActive = staticmethod(bool)

    monkeypatch.setattr(access, "QAccessible", Qt)
    install_page_accessibility(structured=False)
    assert installed == []
    install_page_accessibility()
    assert len(installed) == 1
