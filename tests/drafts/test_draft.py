# SPDX-License-Identifier: GPL-3.0-or-later
"""A draft of a page or a text: its title, what is doubtful, and what is too much or nothing."""

from __future__ import annotations

import pytest

from reader.drafts import limits
from reader.drafts.words import Boxed, Heading, Items, Rows
from reader.errors import DraftError
from tests.drafts.drafting import body, drafted


def test_the_heading_of_the_page_is_the_title_and_stands_once() -> None:
    draft = drafted("<title>Roses | Club</title><h1>Roses <a href=https://x.example/>here</a></h1><p>They grow.</p>")
    assert draft.title == "Roses here"
    assert [type(block).__name__ for block in draft.blocks] == ["Paragraph"]
    assert len(draft.blocks[0].remarks) == 1


def test_the_first_line_of_a_text_is_its_title() -> None:
    assert drafted("Roses\n\nThey grow.").title == "Roses"
    assert "heading" not in body(drafted("Roses\n\nThey grow.")).split("##")[1]


def test_a_page_without_a_title_is_called_like_its_file() -> None:
    draft = drafted("<p>They grow.</p>")
    assert draft.title == "a-file"
    assert any("no title" in doubt for doubt in draft.doubts)


def test_doubts_about_letters_and_words_are_told() -> None:
    bud = "<dfn title='A small {} swelling.'>bud</dfn> "
    page = f"<p>L’été {bud.format('one')}{bud.format('two')}<dfn title='It is known here.'>root</dfn></p>"
    doubts = drafted(page.encode("cp1252"), known={"root": "root"}).doubts
    assert ["cp1252" in doubts[0], "“bud”" in doubts[2], "“root”" in doubts[3]] == [True] * 3


@pytest.mark.parametrize("page", ["", " \n ", "<html>", "<h1>Only this</h1>", "Share this page"])
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(DraftError, match="no text in this file"):
        drafted(page)


def test_too_much_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DraftError, match="more text in this file"):
        drafted("Words. " * 60_000)
    with pytest.raises(DraftError, match="more text in this file"):
        drafted("a\n" * 20_001)
    with pytest.raises(DraftError, match="more text in this file"):
        drafted("<p>" + "Words. " * 60_000)
    monkeypatch.setattr(limits, "BLOCKS", 1)
    with pytest.raises(DraftError, match="more text in this file"):
        drafted("<p>a<p>b")


def test_all_kinds_of_blocks_are_text() -> None:
    page = "<h2>H</h2><ul><li>a<ul><li>b</ul></ul><table><tr><th>c<th>d<tr><td>e<td>f</table><aside>g</aside>"
    assert [type(block) for block in drafted(page).blocks] == [Heading, Items, Rows, Boxed]


def test_a_title_alone_before_the_rest_is_lost() -> None:
    assert [type(block) for block in drafted("<ul><li>a</ul><h1>Last</h1>").blocks] == [Items]
