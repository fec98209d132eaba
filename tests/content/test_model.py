# SPDX-License-Identifier: GPL-3.0-or-later
"""The values of a guide: what a person reads in them, and that they cannot be changed."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.content import model
from reader.content.model import (
    BOX_KINDS,
    Block,
    Box,
    BulletList,
    FigureBlock,
    ListItem,
    Paragraph,
    Run,
    Section,
    Subheading,
    Table,
    block_texts,
    plain_text,
    section_text,
)

RUNS = st.lists(
    st.builds(Run, st.text(max_size=5), st.sampled_from(["", "b", "bi"]), st.sampled_from(["", "term:a"]))
).map(tuple)
ITEMS = st.builds(ListItem, RUNS)
LISTS = st.builds(BulletList, st.lists(ITEMS, max_size=3).map(tuple), st.booleans(), st.integers(0, 9))
SIMPLE = st.one_of(
    st.builds(Paragraph, RUNS),
    st.builds(Subheading, st.text(max_size=5)),
    LISTS,
    st.builds(FigureBlock, st.text("abc", min_size=1)),
    st.builds(Table, st.just(()), st.just(())),
)
BLOCKS = st.one_of(
    SIMPLE, st.builds(Box, st.sampled_from(BOX_KINDS), st.text(max_size=5), st.lists(SIMPLE, max_size=3).map(tuple))
)


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def test_source_numbers_are_not_read() -> None:
    assert (
        plain_text((Run("It helps."), Run("[1]", "", "source:1"), Run(" See ", "b"), Run("a", "", "net/a")))
        == "It helps. See a"
    )
    assert plain_text(()) == ""


def test_texts_come_in_reading_order() -> None:
    inner = BulletList((ListItem(runs("inner")),))
    blocks: tuple[Block, ...] = (
        Paragraph(runs("first")),
        Subheading("heading"),
        BulletList((ListItem(runs("item"), (inner,)), ListItem(runs("next")))),
        FigureBlock("unseen"),
        Table((runs("a"), runs("b")), ((runs("1"), ()),)),
        Box("note", "title", (Paragraph(runs("inside")),)),
    )
    expected = ["first", "heading", "item", "inner", "next", "a | b", "1 | ", "title", "inside"]
    assert list(block_texts(blocks)) == expected
    assert section_text(Section("a", 1, "not this", blocks, say=("nor this",))) == "\n".join(expected)


@given(st.lists(BLOCKS, max_size=4))
def test_blocks_are_stored_and_read_back_the_same(blocks: list[Block]) -> None:
    section = Section("a", 1, "A", tuple(blocks))
    assert msgspec.json.decode(msgspec.json.encode(section), type=Section) == section


def test_no_value_can_be_changed() -> None:
    shapes = [
        shape
        for shape in vars(model).values()
        if isinstance(shape, type) and issubclass(shape, msgspec.Struct) and shape is not msgspec.Struct
    ]
    assert len(shapes) >= 20
    assert all(shape.__struct_config__.frozen for shape in shapes)
    with pytest.raises(AttributeError):
        Run("a").text = "b"  # type: ignore[misc]
