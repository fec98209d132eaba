# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that leads out of the terminal can be built in it: shown on what imports what, and on a visit that runs.

And every link of every page leads to a page, a word, a source or a section.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections import deque
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextBlock

from reader.content.address import Address, parse_address
from reader.content.edition import Edition
from reader.ui.page.page_view import PageView
from reader.ui.window.action_table import ACTIONS
from tests.source_tree import Import, Source, program
from tests.started import ROOT, built_index
from tests.visitor import Visitor

WAYS_OUT = frozenset(
    "QFileDialog QPrintDialog QPrintPreviewDialog QPageSetupDialog QAbstractPrintDialog QColorDialog QFontDialog "
    "QMessageBox QInputDialog QErrorMessage QProgressDialog QWizard QDesktopServices QProcess QSystemTrayIcon "
    "webbrowser subprocess".split()
)
LOCKED_DOORS: dict[tuple[str, str], tuple[str, ...]] = {
    ("reader.ui.keeping.keeping_files", "reader.ui.controls.file_dialogs"): ("export_kept", "import_kept"),
    ("reader.ui.taking.making", "reader.ui.controls.file_dialogs"): ("leaflet",),
    ("reader.ui.printing.asking", "PySide6.QtPrintSupport"): ("leaflet",),
}
"""(module, what it imports inside a function) -> the actions that lead there. No visitor can do any of them."""

_WEB = re.compile(r"\b[a-z0-9-]+\.(?:org|com|gov|ca|net|uk)\b")


def edges(source: Source, known: dict[str, Source]) -> set[str]:
    """Return the modules of the program that a file loads, now or later, but for those behind a locked door."""
    return {
        module
        for each in loaded(source)
        for module in (each.target, each.module)
        if module in known and module != source.module
    }


def for_types_only(source: Source) -> set[int]:
    """Return the lines of imports that only a type checker sees."""
    blocks = (node for node in ast.walk(source.tree) if isinstance(node, ast.If))
    guarded = (node for node in blocks if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING")
    return {line for node in guarded for line in range(node.lineno, node.body[-1].lineno + 1)}


def is_locked(source: Source, each: Import) -> bool:
    doors = {(source.module, each.module), (source.module, each.target)}
    return each.is_late and not doors.isdisjoint(LOCKED_DOORS)


def loaded(source: Source) -> list[Import]:
    """Return the imports that the terminal can come to: not those for types, nor those behind a locked door."""
    types = for_types_only(source)
    return [each for each in source.imports if each.line not in types and not is_locked(source, each)]


def reachable(known: dict[str, Source]) -> set[str]:
    """Return every module that the terminal can load."""
    found = {name for name in known if name.startswith("reader.ui.kiosk")}
    left = deque(found)
    while left:
        more = edges(known[left.popleft()], known) - found
        found |= more
        left += more
    return found


def test_no_module_that_the_terminal_can_load_knows_a_way_out() -> None:
    known = {source.module: source for source in program()}
    found = reachable(known)
    assert len(found) > 200
    named = [
        f"{known[module].path}:{each.line} {each.target}"
        for module in sorted(found)
        for each in loaded(known[module])
        if not WAYS_OUT.isdisjoint(each.target.split("."))
    ]
    assert named == []
    assert "reader.ui.controls.file_dialogs" not in found


def test_the_proof_would_notice_an_import(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {source.module: source for source in program()}
    for door in tuple(LOCKED_DOORS):
        monkeypatch.delitem(LOCKED_DOORS, door)
    assert "reader.ui.controls.file_dialogs" in reachable(known)


@pytest.mark.parametrize(("module", "target"), LOCKED_DOORS)
def test_each_locked_door_is_there_and_no_visitor_has_a_key(module: str, target: str) -> None:
    source = next(each for each in program() if each.module == module)
    types = for_types_only(source)
    found = [each for each in source.imports if target in (each.module, each.target) and each.line not in types]
    assert found
    assert all(each.is_late for each in found), "it would be loaded with the module"
    rows = {row.id: row for row in ACTIONS}
    assert [rows[name].kiosk for name in LOCKED_DOORS[module, target]] == [False] * len(LOCKED_DOORS[module, target])


def test_locked_actions_are_dead_in_a_visit(visitor: Visitor) -> None:
    acts = visitor.window.acts
    locked = [row.id for row in ACTIONS if not row.kiosk]
    assert {"quit", "export_kept", "import_kept", "leaflet", "settings"} <= set(locked)
    before = (visitor.address, visitor.shell.isVisible(), len(visitor.targets()))
    for name in locked:
        acts[name].setEnabled(True)
        acts[name].trigger()
        assert not acts[name].isVisible(), name
        assert not acts[name].shortcuts(), name
    assert (visitor.address, visitor.shell.isVisible(), len(visitor.targets())) == before


def test_a_visit_that_uses_everything_builds_nothing_that_leads_out(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    index = built_index(tmp_path_factory.getbasetemp())
    done = subprocess.run(
        [sys.executable, "-m", "tests.soak.watched_visit", tmp_path, index],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LAMPLIGHT_VOICE": "mock"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["built"] == []
    assert seen["modules"] == []
    assert seen["done"] > 40, "it did what there is to do"
    assert seen["proof"] == "QFileDialog", "the watch works"


# -- links ---------------------------------------------------------------------------------------------------------


def anchors(view: PageView) -> list[str]:
    """Return where every link that stands in the document leads, whatever it looks like."""
    found: list[str] = []
    block: QTextBlock = view.document().firstBlock()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            href = fragments.fragment().charFormat().anchorHref()
            if href and href not in found:
                found.append(href)
            fragments += 1
        block = block.next()
    return found


def leads_into_the_guide(target: str, edition: Edition, sources: int) -> bool:
    """Tell whether a link leads to a page, a section, a word, a source or a box of its own page."""
    kind, colon, rest = target.partition(":")
    if colon and kind in ("source", "sources"):
        return not rest or 0 <= int(rest) <= sources
    if colon and kind == "gentle":
        return rest.isdigit()
    if colon and kind == "term":
        return edition.term_index(rest) is not None
    address = parse_address(target)
    if address.kind != "chapter":
        return address.kind in ("home", "urgent")
    head = edition.chapter_head(address.id)
    sections = {section.id for section in edition.chapter(address.id).sections} if head is not None else set()
    return head is not None and (not address.section or address.section in sections)


def pages(edition: Edition) -> list[str]:
    return [*(chapter.id for chapter in edition.head.chapters), "urgent"]


def test_every_link_of_every_page_stays_in_the_guide(visitor: Visitor) -> None:
    edition, view = visitor.window.edition, visitor.window.view
    clicked: set[str] = set()
    for chapter in pages(edition):
        visitor.window.going.go_to_text(chapter)
        view.open_all_gentle()
        page = view.page
        assert page is not None
        targets = anchors(view)
        assert all(leads_into_the_guide(target, edition, len(page.sources)) for target in targets), chapter
        for target in (each for each in targets if each not in clicked or each.startswith("source")):
            clicked.add(target)
            view.anchorClicked.emit(QUrl(target))
            shown = visitor.window.navigator.location.address
            assert isinstance(shown, Address)
            assert shown.kind in ("chapter", "urgent", "home"), f"{chapter}: {target} led to {shown}"
            if str(shown) != str(page.address):
                visitor.window.going.go_to_text(chapter)
    assert len(clicked) > 250
    assert visitor.shell.isVisible()


@pytest.mark.parametrize("target", ["https://example.org/", "file:///etc/hostname", "mailto:a@example.org", "data:,a"])
def test_a_web_address_leads_nowhere_even_if_one_were_a_link(target: str, visitor: Visitor) -> None:
    visitor.read("surgery")
    before = visitor.window.navigator.location
    visitor.window.view.anchorClicked.emit(QUrl(target))
    assert visitor.window.navigator.location == before
    assert "not an address" in visitor.window.later.message.text()


def test_web_addresses_in_the_sources_are_text(visitor: Visitor) -> None:
    edition, view = visitor.window.edition, visitor.window.view
    shown = 0
    for chapter in pages(edition):
        visitor.window.going.go_to_text(chapter)
        shown += len(_WEB.findall(view.toPlainText()))
        assert not [target for target in anchors(view) if _WEB.search(target) or "//" in target or "@" in target]
    assert shown > 5
