# SPDX-License-Identifier: GPL-3.0-or-later
"""The text of a page is found among its furniture, and what was left out is noted."""

from __future__ import annotations

import pytest

from reader.drafts.main_part import find_main, weigh
from reader.drafts.popups import mark_popups
from reader.drafts.tree import make_tree, shown_text

_TEXT = "<p>" + "These are the words of the page, and there are enough of them to be its text. " * 4 + "</p>"


def _read(markup: str) -> tuple[str, list[str]]:
    tree = make_tree(f"<html><body>{markup}</body></html>")
    mark_popups(tree)
    main, dropped = find_main(tree)
    return shown_text(main), [each.kind for each in dropped]


@pytest.mark.parametrize(
    ("furniture", "kind"),
    [
        ("<nav>Gone</nav>", "menu"),
        ("<footer>Gone</footer>", "foot"),
        ("<header>Gone</header>", "head"),
        ("<dialog>Gone</dialog>", "window"),
        ("<div role=search>Gone</div>", "menu"),
        ("<div class=cookie-consent>Gone</div>", "cookies"),
        ("<div class=author>Gone</div>", "about"),
        ("<div class=related>" + "<a>Gone</a> " * 30 + "</div>", "menu"),
        ("<ul><li><a>Gone</a><li><a>Gone</a><li><a>Gone</a></ul>", "menu"),
        ("<p><a>Gone</a> | <a>Gone</a> | <a>Gone</a></p>", "menu"),
        ("<form>Gone<input></form>", "form"),
        ("<div hidden>Gone</div>", "hidden"),
        ("<p style='display: none'>Gone</p>", "hidden"),
        ("<p aria-hidden=true>Gone</p>", "hidden"),
        ("<span class=sr-only>Gone</span>", "hidden"),
        ("<p class=hidden>Gone</p>", "hidden"),
    ],
)
def test_furniture_goes_and_is_noted(furniture: str, kind: str) -> None:
    text, kinds = _read(f"{furniture}{_TEXT}")
    assert "Gone" not in text
    assert "These are the words" in text
    assert kinds == [kind]


@pytest.mark.parametrize(
    "part",
    [
        "<div class=section-header><h2>Kept</h2></div>",
        "<div class=related>" + "Kept words that are no links. " * 9 + "</div>",
        "<ul><li><a>Kept</a> and more words<li><a>b</a> and more words<li><a>c</a> and more</ul>",
        "<ul><li><a class=term title='A small swelling on stems.'>Kept</a><li><a>b</a><li><a>c</a></ul>",
        "<form><h1>Kept</h1></form>",
        "<button aria-controls=p>x</button><div id=p hidden>Kept</div>",
        "<div class=accordion-panel hidden>Kept</div>",
        "<main><header>Kept</header></main>",
    ],
)
def test_text_stays(part: str) -> None:
    text, _kinds = _read(part + _TEXT)
    assert "Kept" in text


def test_what_holds_most_of_the_page_is_no_furniture() -> None:
    assert _read(f"<div class='content share-wrapper'>{_TEXT}</div>") == (shown_text(make_tree(_TEXT)), [])


@pytest.mark.parametrize(
    "main", ["<main>{}</main>", "<div role=main>{}</div>", "<div id=content>{}</div>", "<article>{}</article>"]
)
def test_the_main_part_is_found_by_its_name(main: str) -> None:
    text, kinds = _read(
        "<div><p>Beside it.</p><section>"
        + main.format(_TEXT)
        + "</section>Loose it.</div><h1>Heading</h1><p>After it.</p>"
    )
    assert text.startswith("Heading")
    assert "it." not in text.replace("of it.", "")
    assert kinds == ["beside", "beside", "beside"]


def test_a_small_part_is_not_the_main_one() -> None:
    text, kinds = _read(f"<article>A teaser.</article><div>{_TEXT}</div>")
    assert "A teaser." in text
    assert kinds == []


def test_scripts_and_their_like_are_not_even_noted() -> None:
    assert _read(f"<svg><text>Gone</text></svg><template>Gone</template><select><option>Gone</select>{_TEXT}")[1] == []


def test_a_page_without_a_body() -> None:
    tree = make_tree("Just words")
    assert find_main(tree) == (tree, [])


def test_weights_are_sums_of_what_is_inside() -> None:
    tree = make_tree("<div>ab <a>cd ef</a><!-- x --></div>")
    weight = weigh(tree)[id(tree)]
    assert (weight.letters, weight.words, weight.linked, weight.links) == (7, 3, 5, 1)
