# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: a ward shows two parts of the guide; a visitor finds nothing of the others, and every danger all the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex

from reader.content.address import parse_address
from reader.errors import AddressError, EditionError
from reader.site.site import Site
from reader.ui.contents.contents_model import ContentsModel
from reader.ui.contents.contents_panel import ContentsPanel
from reader.ui.search.results_model import HIT_ROLE
from tests.content.test_shown_parts import leads_to
from tests.visitor import Terminals, Visitor

SHOWN = ("surgery", "living")
OF_OTHERS = ("chemotherapy", "carcinoid syndrome", "lanreotide", "PRRT")
"""What somebody might search for that whole chapters of other parts are about."""


@pytest.fixture
def hidden(terminals: Terminals) -> dict[str, str]:
    """Chapters of the other parts: id -> number, of the whole guide."""
    whole = terminals.start(Site())
    whole.begin()
    head = whole.window.edition.head
    listed = {name for part in head.parts if part.id in SHOWN for name in part.chapters}
    found = {chapter.id: str(chapter.number) for chapter in head.chapters if chapter.id not in listed}
    terminals.close()
    assert len(found) > 5
    return found


@pytest.fixture
def visitor(hidden: dict[str, str], terminals: Terminals) -> Visitor:
    visitor = terminals.start(Site(parts=SHOWN))
    visitor.begin()
    return visitor


def rows_of(model: ContentsModel, parent: QModelIndex | None = None) -> Iterator[str]:
    """Yield the titles of all rows of the contents."""
    above = parent or QModelIndex()
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        yield model.title(index)
        yield from rows_of(model, index)


def test_neither_the_tiles_nor_the_contents_name_another_part(visitor: Visitor, hidden: dict[str, str]) -> None:
    tiles = [tile.accessibleName() for tile in visitor.home.cards()]
    assert [name.partition(".")[0].partition(",")[0] for name in tiles[:2]] == ["Surgery", "Living with it"]
    visitor.tap_tile("Surgery")
    visitor.tap(visitor.home.cards()[0])
    visitor.tap(visitor.bar.contents)
    panel = visitor.window.findChild(ContentsPanel)
    assert panel is not None
    assert panel.isVisible()
    rows = list(rows_of(panel._model))
    assert {"Surgery", "Living with it"} <= set(rows)
    head = visitor.window.edition.head
    assert len(head.parts) == 2
    assert not hidden.keys() & {chapter.id for chapter in head.chapters}
    assert len(rows) == 1 + len(head.parts) + sum(1 + len(chapter.sections) for chapter in head.chapters)


@pytest.mark.parametrize("words", OF_OTHERS)
def test_search_leads_into_no_other_part(visitor: Visitor, hidden: dict[str, str], words: str) -> None:
    visitor.search(words)
    model = visitor.window.later.results.places.model
    hits = [model.index(row, 0).data(HIT_ROLE) for row in range(model.rowCount())]
    assert hits, "at least the word itself is explained"
    assert not {leads_to(hit.address) for hit in hits} & hidden.keys()
    numbers = {hit.number.partition(".")[0] for hit in hits} - {""}
    assert not numbers & set(hidden.values())


def test_no_number_and_no_address_opens_what_is_not_shown(visitor: Visitor, hidden: dict[str, str]) -> None:
    library, edition = visitor.kiosk.place.library, visitor.window.edition
    shown = edition.head.chapters[0]
    assert library.find_place(edition, str(shown.number)).id == shown.id, "numbers stay those of the whole guide"
    for name, number in hidden.items():
        for text in (name, number, f"{number}.1"):
            with pytest.raises(AddressError):
                library.find_place(edition, text)
        with pytest.raises(EditionError):
            library.page(edition, parse_address(name))
        visitor.read(number)
        assert visitor.address == ""


def test_no_link_of_a_page_and_no_word_leads_there(visitor: Visitor, hidden: dict[str, str]) -> None:
    edition, links, uses = visitor.window.edition, 0, 0
    for chapter in edition.head.chapters:
        visitor.read(chapter.id)
        page = visitor.window.view.set_page
        assert page is not None
        targets = [spot.target for spot in page.spots if spot.kind == "link"]
        links += len(targets)
        assert not {leads_to(each) for each in targets} & hidden.keys(), chapter.id
    assert links > 10
    visitor.window.acts["glossary"].trigger()
    glossary = visitor.window.later.glossary
    for term in edition.glossary().terms[::20]:
        glossary.show_term(term.id)
        shown = glossary._card._uses
        uses += len(shown)
        assert not {leads_to(use.address) for use in shown} & hidden.keys(), term.id
    assert uses > 5


def test_signs_that_need_help_now_are_all_there(visitor: Visitor, hidden: dict[str, str]) -> None:
    visitor.tap_tile("Signs that need help now")
    assert visitor.address == "urgent"
    text = visitor.window.view.document().toPlainText()
    assert "911" in text or "emergency" in text.lower()
    visitor.tap(visitor.bar.home)
    visitor.tap(visitor.bar.urgent)
    assert visitor.address == "urgent"
