# SPDX-License-Identifier: GPL-3.0-or-later
"""Definitions that pages hide behind words: found however they are hidden, and taken out of the text."""

from __future__ import annotations

import pytest

from reader.drafts.popups import mark_popups
from reader.drafts.tree import make_tree, shown_text, value

_TOLD = "A small swelling on a stem."


@pytest.mark.parametrize(
    "markup",
    [
        f'<dfn title="{_TOLD}">bud</dfn>',
        f'<span class="glossary" title="{_TOLD}">bud</span>',
        f'<a href="#" data-toggle="tooltip" title="{_TOLD}">bud</a>',
        f'<button data-bs-content="{_TOLD}">bud</button>',
        '<span data-definition="&lt;p&gt;A small &lt;i&gt;swelling&lt;/i&gt; on a stem.&lt;/p&gt;">bud</span>',
        f'<span data-glossary-text="{_TOLD}">bud</span>',
        f'<span aria-describedby="d">bud</span><span role="tooltip" id="d" hidden>{_TOLD}</span>',
        f'<a class="gloss-term" href="#d">bud</a><div id="d">{_TOLD}</div>',
        f'<button aria-controls="d">bud</button><div id="d" class="definition">{_TOLD}</div>',
        f'<span class="tooltip">bud<span class="tooltiptext">{_TOLD}</span></span>',
        f'<span class="glossary-word">bud</span> <span class="glossary-definition">{_TOLD}</span>',
        f'<details class="glossary"><summary>bud</summary>{_TOLD}</details>',
        f'<span class="term">bud<span class="definition">bud: {_TOLD}</span></span>',
        f'<span class="term">bud<span class="definition">Bud{_TOLD}</span></span>',
    ],
)
def test_a_definition_is_found(markup: str) -> None:
    tree = make_tree(f"<p>The {markup} opens.</p>")
    assert mark_popups(tree) == 1
    (word,) = (tag for tag in tree.find_all(True) if "x-word" in tag.attrs)
    assert (value(word, "x-word"), value(word, "x-definition")) == ("bud", _TOLD)


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="x" title="Opens another page of ours">bud</a>',
        '<span class="term" title="two words">bud</span>',
        '<span class="term" title="A small bud">A small bud</span>',
        f'<span class="term" title="{_TOLD}">1</span>',
        f'<span class="term" title="{_TOLD}">{"x" * 80}</span>',
        f'<span class="term" title="{_TOLD}"><div>bud</div></span>',
        f'<span class="term" title="{_TOLD}">' + "<i>b</i>" * 200 + "</span>",
        '<span class="term" aria-describedby="none">bud</span>',
        '<span class="term" aria-describedby="self" id="self">bud is a word</span>',
        '<div id="around"><a class="term" href="#around">bud</a> and more words</div>',
        f'<span class="term">bud</span> opens <span class="definition">{_TOLD}</span>',
        f'<button aria-controls="d">bud</button><div id="d" class="panel">{_TOLD}</div>',
        f"<details><summary>bud</summary>{_TOLD}</details>",
        '<details class="glossary">bud</details>',
        f'<a class="term" title="{_TOLD}"><img src="x">bud</a>',
    ],
)
def test_other_hints_are_no_definitions(markup: str) -> None:
    tree = make_tree(f"<p>The {markup} opens.</p>")
    before = shown_text(tree)
    assert mark_popups(tree) == 0
    assert shown_text(tree) == before


def test_letters_and_what_they_stand_for() -> None:
    tree = make_tree(
        '<abbr title="polyvinyl chloride">PVC</abbr><abbr title="A plastic: hard, and of no use here.">PE</abbr>'
    )
    assert mark_popups(tree) == 2
    first, second = tree.find_all("abbr")
    assert (value(first, "x-short"), value(first, "x-definition")) == ("polyvinyl chloride", "")
    assert (value(second, "x-short"), value(second, "x-definition")) == ("", "A plastic: hard, and of no use here.")


def test_a_definition_that_two_words_share_is_taken_out_once() -> None:
    tree = make_tree(
        '<p><b class="term" aria-describedby="d">bud</b> <b class="term" aria-describedby="d">buds</b></p>'
        f'<p id="d">{_TOLD}</p>'
    )
    assert mark_popups(tree) == 2
    assert shown_text(tree) == "bud buds"
