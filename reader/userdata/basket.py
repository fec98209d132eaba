# SPDX-License-Identifier: GPL-3.0-or-later
"""The pieces of the guide that the reader has put aside for a leaflet, in the reader's order. Knows no leaflet."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import msgspec

from reader.content.characters import one_line
from reader.content.piece import Piece
from reader.userdata.kept_rows import RowsInTurn, TurnItem
from reader.userdata.store import Store


class BasketItem(TurnItem, frozen=True):
    """A piece in the basket."""

    piece: Piece


class Basket(RowsInTurn[BasketItem]):
    """Everything in the basket, in the reader's order."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, "basket")

    def add(self, piece: Piece) -> bool:
        """Put a piece at the end; False when it is in already."""
        if any(piece_key(piece) == piece_key(item.piece) for item in self.all()):
            return False
        piece = msgspec.structs.replace(piece, title=one_line(piece.title))
        self._insert(BasketItem(0, piece, turn=self.next_turn()))
        return True

    def clear(self) -> None:
        """Take everything out."""
        self._write(("DELETE FROM basket", ()))

    def _item(self, row: tuple[Any, ...]) -> BasketItem | None:
        item_id, text, turn = row
        try:
            return BasketItem(item_id, msgspec.json.decode(text, type=Piece), turn=turn)
        except msgspec.MsgspecError:
            return None  # a byte that went bad spoils one piece, not the basket

    def _row(self, item: BasketItem) -> tuple[object, ...]:
        return (item.id, msgspec.json.encode(item.piece).decode(), item.turn)


def piece_key(piece: Piece) -> Hashable:
    """Return what makes a piece the same as another, whatever they are called; own questions have no place."""
    return piece.kind, piece.quote.address, piece.quote.text, "" if piece.quote.address else piece.title
