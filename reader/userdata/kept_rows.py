# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lists that a reader keeps have in common: rows with an id, undo, an order, and who is told of a change.

Each list is one table and says itself how a row becomes a value. Knows no table by its meaning.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

import msgspec

from reader.userdata.store import Statement, Store
from reader.userdata.telling import Telling


class KeptItem(msgspec.Struct, frozen=True):
    """One row. An id is never given twice, so what was removed can be put back."""

    id: int
    """0 before it is kept."""


class TurnItem(KeptItem, frozen=True, kw_only=True):
    """One row of a list that the reader can put in order."""

    turn: int = 0
    """A smaller one stands further up; 0 before it is kept."""


Item = TypeVar("Item", bound=KeptItem)
InTurn = TypeVar("InTurn", bound=TurnItem)


class KeptRows(Telling, ABC, Generic[Item]):
    """The rows of one table, in the order of `order`, read anew each time they are asked for."""

    def __init__(self, store: Store, table: str, order: str = "id") -> None:
        super().__init__()
        self._store = store
        self._table = table
        self._order = order
        store.subscribe_cleared(self.tell)

    @abstractmethod
    def _item(self, row: tuple[Any, ...]) -> Item | None:
        """Return a row of the table as a value; None for one that cannot be understood."""

    @abstractmethod
    def _row(self, item: Item) -> tuple[object, ...]:
        """Return the columns of a value, the id first."""

    def all(self) -> tuple[Item, ...]:
        """Return everything that is kept, in order."""
        return self._where("1")

    def remove(self, item_id: int) -> Item | None:
        """Remove one and return it for `put_back`; None when it is not there."""
        found = self._where("id = ?", item_id)
        if not found:
            return None
        self._write((f"DELETE FROM {self._table} WHERE id = ?", (item_id,)))
        return found[0]

    def put_back(self, item: Item) -> Item:
        """Undo `remove`, at the same place in the order; nothing happens when it is there."""
        self._write(self._insertion(item))
        return item

    def statements(self, items: Sequence[Item]) -> list[Statement]:
        """Return what keeps these items, over those of the same id, for a transaction of the caller's; see `tell`."""
        return [self._insertion(item, "REPLACE") for item in items]

    def _where(self, condition: str, *values: object) -> tuple[Item, ...]:
        sql = f"SELECT * FROM {self._table} WHERE {condition} ORDER BY {self._order}"
        items = map(self._item, self._store.read(sql, *values))
        return tuple(item for item in items if item is not None)

    def _insertion(self, item: Item, when_there: str = "IGNORE") -> Statement:
        _id, *columns = self._row(item)
        marks = ", ?" * len(columns)
        return f"INSERT OR {when_there} INTO {self._table} VALUES (?{marks})", (item.id or None, *columns)

    def _insert(self, item: Item) -> Item:
        """Keep a new item and return it with its id."""
        sql, values = self._insertion(item)
        self._store.write(sql, *values)
        ((new_id,),) = self._store.read("SELECT last_insert_rowid()")
        self.tell()
        return msgspec.structs.replace(item, id=new_id)

    def _update(self, item_id: int, **changes: object) -> None:
        """Change columns of one row; a change to None is none."""
        wanted = {column: value for column, value in changes.items() if value is not None}
        if wanted:
            columns = ", ".join(f"{column} = ?" for column in wanted)
            self._write((f"UPDATE {self._table} SET {columns} WHERE id = ?", (*wanted.values(), item_id)))

    def _write(self, *statements: Statement) -> None:
        self._store.write_all(*statements)
        self.tell()


class RowsInTurn(KeptRows[InTurn]):
    """Rows that the reader puts in order."""

    def __init__(self, store: Store, table: str) -> None:
        super().__init__(store, table, "turn, id")

    def move(self, item_id: int, step: int) -> None:
        """Move one so many places down, or up when `step` is negative; at the most to the end."""
        items = list(self.all())
        at = next((place for place, item in enumerate(items) if item.id == item_id), None)
        if at is None:
            return
        turns = [item.turn for item in items]
        items.insert(min(max(at + step, 0), len(items) - 1), items.pop(at))
        sql = f"UPDATE {self._table} SET turn = ? WHERE id = ?"
        moved = [(turn, item) for turn, item in zip(turns, items, strict=True) if item.turn != turn]
        if moved:
            self._write(*((sql, (turn, item.id)) for turn, item in moved))

    def put_back(self, item: InTurn) -> InTurn:
        """Undo `remove`, at the same place in the order; nothing happens when it is there."""
        make_room = (f"UPDATE {self._table} SET turn = turn + 1 WHERE turn >= ?", (item.turn,))
        self._write(make_room, self._insertion(item))
        return item

    def in_turn(self, items: Sequence[InTurn]) -> list[InTurn]:
        """Return new items with the turns that they have at the end of the list."""
        first = self.next_turn()
        return [msgspec.structs.replace(item, turn=turn) for turn, item in enumerate(items, first)]

    def next_turn(self) -> int:
        """Return the turn of an item that is put at the end."""
        ((last,),) = self._store.read(f"SELECT coalesce(max(turn), 0) FROM {self._table}")
        return int(last) + 1
