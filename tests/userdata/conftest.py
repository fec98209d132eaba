# SPDX-License-Identifier: GPL-3.0-or-later
"""State files that are closed when the test ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.userdata.store import Store, open_store


@pytest.fixture
def open_state(data_dir: Path) -> Iterator[Callable[[], Store]]:
    """A function that opens this test's state file, as a start of the program does; the file before is closed first."""
    opened: list[Store] = []

    def open_next() -> Store:
        for store in opened:
            store.close()
        opened.append(open_store(data_dir / "reader.sqlite3"))
        return opened[-1]

    yield open_next
    for store in opened:
        store.close()


@pytest.fixture
def store() -> Iterator[Store]:
    """A store in memory."""
    store = open_store(None)
    yield store
    store.close()
