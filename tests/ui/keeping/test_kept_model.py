# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree of what is kept, and its sentences for screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt

from reader.ui.keeping.kept_groups import KeptGroup, KeptRow
from reader.ui.keeping.kept_model import KeptModel
from reader.userdata.marks import Standing

ROWS = (
    KeptGroup(
        "My questions", (KeptRow("question", 1, "Why?", is_done=True, note="So."), KeptRow("question", 2, "How?"))
    ),
    KeptGroup("Surgery", (KeptRow("note", 5, "“words”", "Note · Before", "My note", standing=Standing.CHANGED),)),
    KeptGroup("No longer in the guide", (KeptRow("bookmark", 6, "Old", "Bookmark", standing=Standing.GONE),)),
)


@pytest.fixture
def model(qtmodeltester: object) -> KeptModel:
    model = KeptModel()
    model.set_groups(ROWS)
    return model


def test_it_is_a_sound_model(model: KeptModel, qtmodeltester) -> None:  # noqa: ANN001  a plug-in's
    qtmodeltester.check(model)
    assert model.rowCount() == 3
    assert model.index(9, 0) == QModelIndex()


def test_rows_are_found_by_what_they_stand_for(model: KeptModel) -> None:
    index = model.find(("note", 5))
    assert (model.key(index), model.group(index).title, index.data()) == (("note", 5), "Surgery", "“words”")
    assert not model.find(("note", 99)).isValid()
    assert model.entry(model.index(0, 0)) is None
    assert model.key(QModelIndex()) is None


def test_sentences_say_all_that_is_seen(model: KeptModel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [model.find(key).data(role) for key in (("question", 1), ("question", 2), ("note", 5), ("bookmark", 6))]
    assert said == [
        "Why? Asked. Answer: So.",
        "How? Not asked yet.",
        "“words” Note · Before. Your note: My note The text has changed.",
        "Old Bookmark. No longer in the guide.",
    ]
    assert model.index(0, 0).data(role) == "My questions, 2 entries"
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Kept by me"
