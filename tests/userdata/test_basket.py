# SPDX-License-Identifier: GPL-3.0-or-later
"""The basket: each piece once, in the reader's order. Order and undo: test_kept_rows."""

from __future__ import annotations

from collections.abc import Callable

from reader.content.piece import Piece
from reader.content.quote import Quote
from reader.userdata.basket import Basket, BasketItem
from reader.userdata.store import Store

SECTION = Piece("section", Quote("guide/surgery#before"), "Before")


def test_a_piece_is_in_once_whatever_it_is_called(open_state: Callable[[], Store]) -> None:
    basket = Basket(open_state())
    assert basket.add(SECTION)
    assert not basket.add(Piece("section", Quote("guide/surgery#before"), "Another title"))
    assert basket.add(Piece("passage", Quote("guide/surgery#before", "some words"), "Before"))
    assert basket.add(Piece("chapter", Quote("guide/surgery")))
    kept = Basket(open_state()).all()
    assert kept[0] == BasketItem(1, SECTION, turn=1)
    assert [item.piece.kind for item in kept] == ["section", "passage", "chapter"]


def test_own_questions_have_no_place_and_differ_by_their_words(store: Store) -> None:
    basket = Basket(store)
    assert basket.add(Piece("question", Quote(""), "How long?"))
    assert basket.add(Piece("question", Quote(""), "May I drive?"))
    assert not basket.add(Piece("question", Quote(""), "How long?"))


def test_it_can_be_emptied_and_put_in_order(store: Store) -> None:
    basket = Basket(store)
    for name in ("one", "two"):
        basket.add(Piece("chapter", Quote(f"guide/{name}"), name))
    basket.move(basket.all()[1].id, -1)
    assert [item.piece.title for item in basket.all()] == ["two", "one"]
    heard: list[str] = []
    basket.subscribe(lambda: heard.append("told"))
    basket.clear()
    assert basket.all() == ()
    assert heard == ["told"]


def test_a_piece_that_went_bad_on_the_disk_does_not_spoil_the_basket(store: Store) -> None:
    basket = Basket(store)
    basket.add(SECTION)
    store.write("INSERT INTO basket VALUES (NULL, 'not json', 2)")
    assert [item.piece for item in basket.all()] == [SECTION]
