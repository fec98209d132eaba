# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that a document names is read from the disk, and what is copied is plain text."""

from __future__ import annotations

import builtins
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.content.model import Paragraph, Run
from reader.ui.page.safe_browser import SafeBrowser
from tests.ui.page.conftest import Show
from tests.ui.page.pages import box, page_of, pixels, say, table

_KINDS = [int(kind.value) for kind in QTextDocument.ResourceType]
_RED = "#ff0000"


@pytest.fixture
def browser(qtbot: QtBot) -> SafeBrowser:
    browser = SafeBrowser()
    qtbot.addWidget(browser)
    browser.resize(300, 300)
    return browser


@pytest.fixture
def png(tmp_path: Path) -> Path:
    """A real picture, all red."""
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(_RED))
    assert image.save(str(tmp_path / "red.png"))
    return tmp_path / "red.png"


def names(png: Path) -> list[str]:
    data = QByteArray(png.read_bytes()).toBase64().toStdString()
    return [
        str(png),
        png.name,
        f"file://{png}",
        f"file:{png}",
        f"FILE://localhost{png}",
        "http://127.0.0.1:9/x.png",
        f"data:image/png;base64,{data}",
        "qrc:/qt-project.org/styles/commonstyle/images/up-32.png",
        ":/qt-project.org/styles/commonstyle/images/up-32.png",
        "figure:../red",
        "",
    ]


@pytest.mark.parametrize("kind", _KINDS)
def test_no_answer_is_null_or_holds_anything(browser: SafeBrowser, png: Path, kind: int) -> None:
    for name in names(png):
        for given in (name, QUrl(name)):
            answer = browser.loadResource(kind, given)
            if isinstance(answer, QImage):
                assert not answer.isNull()
                assert (answer.width(), answer.height(), answer.pixelColor(0, 0).alpha()) == (1, 1, 0)
            else:
                assert bytes(answer.data()) == b" "


def test_a_document_that_names_files_shows_none_of_them(browser: SafeBrowser, png: Path) -> None:
    (png.parent / "big.css").write_text("p { font-size: 77px; color: #ff0000 }")
    pictures = "".join(f'<img src="{name}" width="40" height="40">' for name in names(png))
    browser.setHtml(
        f'<head><link rel="stylesheet" href="{png.parent}/big.css"/></head><body>{pictures}<p>text</p></body>'
    )
    browser.show()
    assert pixels(browser.viewport().grab().toImage(), _RED) == 0
    block = browser.document().lastBlock()
    assert block.text() == "text"
    assert browser.document().documentLayout().blockBoundingRect(block).height() < 60


def test_the_control_of_this_test_sees_the_picture(browser: SafeBrowser, png: Path) -> None:
    """Qt does load it when it is handed over: so its absence above means something."""
    browser.document().addResource(_KINDS[2], QUrl("a"), QImage(str(png)))
    browser.setHtml('<img src="a" width="40" height="40">')
    browser.show()
    assert pixels(browser.viewport().grab().toImage(), _RED) > 1000


def test_no_file_is_opened_while_a_page_of_links_is_shown(
    show: Show, monkeypatch: pytest.MonkeyPatch, png: Path
) -> None:
    runs = tuple(Run(f"{name} ", "", name) for name in names(png) if name)
    opened: list[object] = []
    monkeypatch.setattr(builtins, "open", opened.append)
    monkeypatch.setattr(Path, "open", opened.append)
    view = show(page_of(Paragraph(runs)))
    assert pixels(view.viewport().grab().toImage(), _RED) == 0
    assert not opened


def test_a_link_that_leads_out_is_told_and_never_opened(show: Show, png: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    view = show(page_of(Paragraph((Run("out", "", f"file://{png}"),))))
    told: list[str] = []
    view.link_requested.connect(told.append)
    before = view.document()
    view.anchorClicked.emit(QUrl(f"file://{png}"))
    assert told == [f"file://{png}"]
    assert (view.document(), view.source()) == (before, QUrl())
    assert not (view.openLinks())
    assert not (view.openExternalLinks())
    assert not (view.acceptDrops())


def test_an_address_that_is_no_link_is_plain_text(show: Show) -> None:
    view = show(page_of(say("Read https://example.org or javascript:alert(1) or a@b.org")))
    assert not QTextCursor(view.document().findBlockByNumber(2)).charFormat().isAnchor()
    assert "href" not in view.document().toHtml()


def copied(view: SafeBrowser) -> str:
    view.selectAll()
    view.copy()
    clipboard = QGuiApplication.clipboard().mimeData()
    assert clipboard.formats() == ["text/plain"]
    return clipboard.text()


def test_copied_text_has_no_joiners_and_keeps_cells_apart(show: Show) -> None:
    sourced = Paragraph((Run("4\u00a0mmol/L now."), Run("[1]", "", "source:1")))
    view = show(page_of(sourced, table("Day|What", "1|rest"), box("note", say("Inside"), title="Note"), say("Behind")))
    assert copied(view).split("\n")[2:] == [
        "4 mmol/L now.[1]", "Day", "What", "1", "rest", "", "Note", "Inside", "Behind",
    ]  # fmt: skip


def test_the_menu_offers_copying_and_no_addresses(browser: SafeBrowser, qtbot: QtBot) -> None:
    browser.setPlainText("text")
    before = [(action.text(), action.isEnabled()) for action in browser.context_menu().actions()]
    browser.selectAll()
    after = [(action.text(), action.isEnabled()) for action in browser.context_menu().actions()]
    assert before == [("Copy", False), ("Select all", True)]
    assert after == [("Copy", True), ("Select all", True)]


@pytest.mark.qt_log_ignore("does not support")
def test_the_menu_opens_and_does_not_block(browser: SafeBrowser, qtbot: QtBot) -> None:
    browser.show()
    place = browser.rect().center()
    browser.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place))
    menu = browser.findChild(QMenu)
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    menu.close()
