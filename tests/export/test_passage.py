# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left of a section when somebody chooses a passage: whole sentences, and nothing torn from what it needs."""

from __future__ import annotations

import random

import pytest

from reader.content.edition import Edition
from reader.content.model import (
    Block,
    Box,
    BulletList,
    FigureBlock,
    ListItem,
    Paragraph,
    Run,
    Subheading,
    Table,
    block_texts,
    plain_text,
)
from reader.content.quote import Quote, quote_in, readable_text, squeeze
from reader.export.passage import LEFT_OUT, cut_section, passage_on, with_urgent
from reader.pages import PageSection, chapter_page, urgent_page


def section(edition: Edition, name: str) -> PageSection:
    return next(one for one in chapter_page(edition, "surgery").sections if one.id == name)


def cut(edition: Edition, name: str, *texts: str) -> tuple[Block, ...]:
    """Return the blocks of a section cut down to the places of these texts."""
    one = section(edition, name)
    text = readable_text(one.title, one.blocks)
    ranges = [(text.index(words), text.index(words) + len(words)) for words in texts]
    return cut_section(one.title, one.blocks, ranges)


def lines(blocks: tuple[Block, ...]) -> list[str]:
    return list(block_texts(blocks))


def test_a_few_words_grow_to_their_sentence_with_its_sources(edition: Edition) -> None:
    (paragraph,) = cut(edition, "what", "leaves a")
    assert isinstance(paragraph, Paragraph)
    assert [run.text for run in paragraph.runs] == ["It leaves a rim.", "[3]"]


def test_words_of_two_sentences_give_both_and_links_stay(edition: Edition) -> None:
    (paragraph,) = cut(edition, "what", "out. It")
    assert isinstance(paragraph, Paragraph)
    assert plain_text(paragraph.runs) == "A resection takes the tumour out. It leaves a rim."
    assert Run("resection", "", "term:resection") in paragraph.runs
    assert [run.text for run in paragraph.runs if run.link.startswith("source:")] == ["[2]", "[3]"]


def test_two_passages_of_a_paragraph_stay_two(edition: Edition) -> None:
    assert lines(cut(edition, "what", "A resection", "You can rest")) == [
        "A resection takes the tumour out.",
        "You can rest at home (see recovery).",
    ]


def test_a_whole_paragraph_is_the_guides_own_block(edition: Edition) -> None:
    blocks = section(edition, "what").blocks
    assert cut(edition, "what", lines(blocks)[0]) == blocks[:1]


def test_an_abbreviation_ends_no_sentence(edition: Edition) -> None:
    one = "Ask Dr. Lee. Then go."
    text = readable_text("Title", (Paragraph((Run(one),)),))
    start = text.index("Lee")
    assert lines(cut_section("Title", (Paragraph((Run(one),)),), [(start, start + 3)])) == ["Ask Dr. Lee."]


def test_an_item_brings_the_line_that_leads_into_its_list(edition: Edition) -> None:
    assert lines(cut(edition, "choices", "drive")) == ["Do not:", "drive"]


def test_between_the_leading_line_and_a_later_item_the_gap_is_shown(edition: Edition) -> None:
    blocks = cut(edition, "choices", "drink")
    assert lines(blocks) == ["Do not:", "[…]", "drink"]
    assert blocks[1] is LEFT_OUT


def test_the_leading_line_alone_brings_its_list(edition: Edition) -> None:
    assert lines(cut(edition, "choices", "Do not")) == ["Do not:", "drive", "drink"]


def test_a_list_brings_the_heading_right_above_it_and_keeps_its_numbers(edition: Edition) -> None:
    heading, items = cut(edition, "choices", "Ask again")
    assert heading == Subheading("Later")
    assert isinstance(items, BulletList)
    assert (items.ordered, items.start, len(items.items)) == (True, 2, 1)


def test_items_apart_from_each_other_keep_their_numbers(edition: Edition) -> None:
    starts = [block.start for block in cut(edition, "choices", "Wait.", "Decide.") if isinstance(block, BulletList)]
    assert starts == [1, 3]


def test_an_inner_item_brings_the_item_above_it(edition: Edition) -> None:
    assert lines(cut(edition, "what", "the letter")) == ["Bring these things:", "[…]", "your papers:", "the letter"]


def test_an_item_brings_what_is_under_it(edition: Edition) -> None:
    assert lines(cut(edition, "what", "your papers"))[-3:] == ["your papers:", "the letter", "the scan"]


def test_a_row_keeps_its_header_and_a_header_all_rows(edition: Edition) -> None:
    (table,) = cut(edition, "choices", "Small cuts")
    assert isinstance(table, Table)
    assert len(table.rows) == 1
    assert lines((table,)) == ["Way | Means", "Keyhole | Small cuts"]
    assert cut(edition, "choices", "Way | Means") == section(edition, "choices").blocks[:1]


def test_a_drawing_between_two_chosen_blocks_comes_along(edition: Edition) -> None:
    blocks = cut(edition, "what", "a friend\nAfter")
    assert [type(block) for block in blocks[-2:]] == [FigureBlock, Paragraph]
    assert FigureBlock("margin") not in cut(edition, "what", "After the")


def test_words_in_a_box_keep_the_box(edition: Edition) -> None:
    (box,) = cut(edition, "what", "Nobody can say")
    assert box == Box("gentle", "How long people live", (Paragraph((Run("Nobody can say for one person."),)),))
    (whole,) = cut(edition, "what", "How long people live")
    assert whole == section(edition, "what").blocks[-1]


def test_a_call_now_box_is_never_cut(edition: Edition) -> None:
    (box,) = cut(edition, "what", "You faint")
    assert isinstance(box, Box)
    assert lines(box.blocks) == ["You bleed. Call 911.", "You faint."]


def test_the_heading_alone_is_the_whole_section(edition: Edition) -> None:
    assert cut(edition, "what", "What it does") == section(edition, "what").blocks


def test_call_now_boxes_of_the_section_are_added_once(edition: Edition) -> None:
    blocks = section(edition, "what").blocks
    box = next(block for block in blocks if isinstance(block, Box) and block.kind == "urgent")
    assert with_urgent(blocks[:1], blocks) == (blocks[0], box)
    assert with_urgent((box,), blocks) == (box,)


def test_an_empty_paragraph_is_chosen_by_nobody() -> None:
    assert cut_section("Title", (Paragraph(()), Paragraph((Run("Words."),))), [(7, 9)]) == (
        Paragraph((Run("Words."),)),
    )


def test_a_quote_above_the_first_section_and_one_that_is_gone(edition: Edition) -> None:
    page = chapter_page(edition, "surgery")
    (found,) = passage_on(page, "", Quote("", "It takes")) or ()
    assert (found.id, lines(found.blocks)) == ("", ["It takes the tumour out. It can help in other ways."])
    assert passage_on(page, "what", Quote("", "never written")) is None
    assert passage_on(page, "nowhere", Quote("", "It")) is None
    assert passage_on(page, "nowhere", Quote("")) is None


def test_on_the_page_of_all_boxes_a_quote_is_found_in_any(edition: Edition) -> None:
    (found,) = passage_on(urgent_page(edition), "", Quote("urgent", "You faint.")) or ()
    assert found.id == "surgery"


@pytest.mark.parametrize("seed", range(6))
def test_random_passages_of_the_guide_lose_none_of_their_words(shipped: Edition, seed: int) -> None:
    """Whatever is chosen, all of it is in what is taken away, nothing new is, and every lead has its list."""
    chance = random.Random(seed)
    for head in chance.sample(shipped.head.chapters, 8):
        page = chapter_page(shipped, head.id)
        one = chance.choice(page.sections)
        squeezed = squeeze(readable_text(one.title, one.blocks))
        start = chance.randrange(len(squeezed.text) - 10)
        end = min(len(squeezed.text), start + chance.randrange(5, 400))
        quote = quote_in(squeezed, "x", squeezed.places[start], squeezed.places[end - 1] + 1)
        if not quote.text:
            continue
        (found,) = passage_on(page, one.id, quote) or ()
        taken = squeeze(f"{one.title}\n" + "\n".join(lines(found.blocks))).text
        assert quote.text in taken, (one.title, quote.text, taken)
        known = set(lines(one.blocks))
        for line in lines(found.blocks):
            assert line == "[…]" or any(line in whole for whole in known), line


def test_an_item_without_a_leading_line_stands_alone() -> None:
    items = BulletList((ListItem((Run("one"),)), ListItem((Run("two"),))))
    blocks = (Paragraph((Run("Text."),)), items)
    assert lines(cut_section("T", blocks, [(9, 10)])) == ["one"]
    assert lines(cut_section("T", (items,), [(2, 3)])) == ["one"]
