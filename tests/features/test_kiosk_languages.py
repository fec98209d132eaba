# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: a terminal whose guide is there in two languages; a visitor takes the other one and goes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.building import build_guide
from reader.site.site import Site
from reader.ui.kiosk.key_button import KeyButton
from reader.ui.kiosk.touch_button import TouchButton
from tests.accessibility.words_left import english
from tests.guide_factory import make_guide
from tests.visitor import LANDSCAPE, PORTRAIT, Terminals, Visitor

BOTH = Site(languages=("en", "fr"), listening="speaker")
NAMES = {"en": "English", "fr": "Français"}
E_ACUTE = {"en": False, "fr": True}
"""Whether the keys of a language have it as a letter of their own."""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small guide in two languages."""
    base = tmp_path_factory.mktemp("two-languages")
    for built in build_guide(make_guide(base / "guide", sections=2, languages=("en", "fr")), base / "index"):
        assert built.folder is not None
    return base / "index"


def language_button(visitor: Visitor, language: str) -> TouchButton:
    """Return the home page's button for a language."""
    buttons = visitor.home.findChildren(TouchButton)
    return next(each for each in buttons if each.isVisible() and each.text().strip() == NAMES[language])


def has_e_acute(visitor: Visitor) -> bool:
    """Touch the search box; tell whether there is a key for é among the letters, and put the keys away."""
    visitor.tap(visitor.window.box)
    assert visitor.kiosk.keyboard.isVisible()
    found = any(each.isVisible() and each.text() == "é" for each in visitor.kiosk.keyboard.findChildren(KeyButton))
    visitor.tap(visitor.bar.home)
    return found


def reads(visitor: Visitor, language: str) -> bool:
    """Tell whether all that the guide says is in a language, at home and on a page."""
    head = visitor.window.edition.head
    tiles = " ".join(tile.accessibleName() for tile in visitor.home.cards())
    visitor.read("chapter-2")
    page = visitor.window.view.page
    is_read = page is not None and page.title == head.chapters[1].title
    visitor.tap(visitor.bar.home)
    return head.language == language and is_read and head.parts[0].title in tiles


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=str)
def test_the_page_that_waits_offers_both_and_the_visit_is_in_the_one_that_was_touched(
    terminals: Terminals, size: tuple[int, int], language: str
) -> None:
    visitor = terminals.start(BOTH, size)
    assert list(visitor.kiosk.attract.buttons) == ["en", "fr"]
    visitor.tap(visitor.kiosk.attract.buttons[language])
    assert visitor.visit.language == language
    assert reads(visitor, language)
    assert [button.isChecked() for button in (language_button(visitor, each) for each in ("en", "fr"))] == [
        language == "en",
        language == "fr",
    ]
    assert has_e_acute(visitor) == E_ACUTE[language]


def test_the_home_page_changes_it_there_and_back_and_the_keys_follow(terminals: Terminals) -> None:
    visitor = terminals.start(BOTH)
    visitor.tap(visitor.kiosk.attract.buttons["en"])
    for language in ("fr", "en"):
        visitor.tap(language_button(visitor, language))
        assert visitor.visit.language == language
        assert reads(visitor, language)
        assert has_e_acute(visitor) == E_ACUTE[language]
        assert language_button(visitor, language).isChecked()
        assert (english(visitor.shell, "fr") == []) == (language == "fr"), "words of the program"


def test_the_next_visitor_begins_in_the_language_of_the_site(terminals: Terminals) -> None:
    visitor = terminals.start(BOTH)
    visitor.begin("en")
    visitor.tap(language_button(visitor, "fr"))
    visitor.tap(visitor.visit.foot.finished)
    visitor.bot.waitUntil(lambda: visitor.kiosk.visit is None)
    visitor.kiosk.show_start()
    visitor.settle()
    visitor.begin()
    assert visitor.visit.language == "en"
    assert reads(visitor, "en")
    assert not has_e_acute(visitor)
