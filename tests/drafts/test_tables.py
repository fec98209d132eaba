# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of data become rows; those that only arrange a page do not."""

from __future__ import annotations

import pytest
from bs4 import Tag

from reader.drafts.tables import is_layout, one_line_cell, own_rows, read_rows
from reader.drafts.tree import make_tree, shown_text
from reader.drafts.words import Piece, Rows, Words, text_of


def _table(markup: str) -> Tag:
    table = make_tree(f"<table>{markup}</table>").table
    assert table is not None
    return table


def _read(markup: str) -> Rows:
    table = _table(markup)
    return read_rows(table, own_rows(table), _words)


def _words(cell: Tag) -> Words:
    text = shown_text(cell)
    return (Piece(text, "b" if cell.b else ""),) if text else ()


@pytest.mark.parametrize(
    ("markup", "layout"),
    [
        ("<tr><th>a<th>b<tr><td>c<td>d", False),
        ("<tr><td>a<td>b<tr><td>c<td>d", False),
        ("<thead><tr><th>a<th>b<tbody><tr><td>c<td>" + "long " * 90, False),
        ("<tr><td>a<td>b<tr><td>c<td>" + "long " * 90, True),
        ("<tr><td>a<tr><td>b", True),
        ("<tr><td>a<td>b", True),
        ("<tr><td>a<td><h2>b</h2><tr><td>c<td>d", True),
        ("<tr><td>a<td><table><tr><td>x</table><tr><td>c<td>d", True),
        ("<tr><td>a<td><tr><td><td>b", True),
        ("<tr><td><td>", True),
    ],
)
def test_what_only_arranges_the_page(markup: str, layout: bool) -> None:
    table = _table(markup)
    assert is_layout(table, own_rows(table)) == layout


def test_a_table_that_says_it_is_no_table() -> None:
    table = make_tree("<table role=presentation><tr><th>a<th>b<tr><td>c<td>d</table>").table
    assert table is not None
    assert is_layout(table, own_rows(table))


def test_rows_are_read_without_those_of_inner_tables() -> None:
    rows = own_rows(_table("<form><tr><td>a<table><tr><td>b</table><td>c</form>"))
    assert [len(row) for row in rows] == [2]


def test_a_first_row_without_a_header_is_told() -> None:
    assert _read("<tr><th>a<th>b<tr><td>c<td>d").remarks == []
    assert _read("<tr><td><b>a</b><td><b>b</b><tr><td>c<td>d").remarks == []
    assert "taken for its header" in _read("<tr><td>a<td>b<tr><td>c<td>d").remarks[0].text


def test_a_header_in_bold_loses_its_look() -> None:
    assert _read("<tr><td><b>a</b><td><b>b</b><tr><td>c<td>d").rows[0] == [(Piece("a"),), (Piece("b"),)]


@pytest.mark.parametrize("markup", ["<tr><th>a<th>b<tr><td colspan=2>c", "<tr><th>a<th>b<tr><td>c"])
def test_rows_are_filled_up_and_that_is_told(markup: str) -> None:
    found = _read(markup)
    assert [[text_of(cell) for cell in row] for row in found.rows] == [["a", "b"], ["c", ""]]
    assert "spans others" in found.remarks[0].text


def test_a_cell_has_one_line() -> None:
    assert text_of(one_line_cell([(Piece("a"), Piece("\n"), Piece("b")), (Piece("c"),)])) == "a b c"
