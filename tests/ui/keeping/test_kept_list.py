# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel is filled when it is seen, and leads to what is still there."""

from __future__ import annotations

import pytest

from reader.content.quote import Quote
from reader.ui.keeping.kept_groups import KeptGroups
from reader.ui.window.window_layout import Side
from tests.started import Person
from tests.ui.keeping_desk import choose, keeping, marks


def test_it_is_filled_only_while_somebody_sees_it(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    groups = KeptGroups.groups

    def counted(self: KeptGroups, *kept: object) -> object:
        made.append(1)
        return groups(self, *kept)  # type: ignore[arg-type]

    monkeypatch.setattr(KeptGroups, "groups", counted)
    choose(reader)
    reader.press("Ctrl+H")
    assert made == []
    reader.press("Alt+4")
    assert made == [1]
    keeping(reader).on_page.remove(marks(reader)[0].id)
    assert made == [1, 1]


def test_what_is_gone_leads_nowhere_and_says_so(reader: Person) -> None:
    keeping(reader).on_page.add("highlight", Quote("neuroendocrine/surgery#no-such-section", "old words"))
    before = reader.window.navigator.location
    reader.press("Alt+4")
    panel = keeping(reader).panel
    panel.select(("highlight", marks(reader)[0].id))
    panel.tree.setFocus()
    reader.press("Return")
    assert reader.message == "This part is no longer in the guide. The words that you kept are still here."
    assert reader.window.navigator.location == before


def test_what_was_kept_in_another_guide_says_where_it_is(reader: Person) -> None:
    keeping(reader).on_page.add("highlight", Quote("other/surgery", "its words"))
    before = reader.window.navigator.location
    reader.press("Alt+4")
    panel = keeping(reader).panel
    panel.select(("highlight", marks(reader)[0].id))
    panel.tree.setFocus()
    reader.press("Return")
    assert reader.message == "This is in another guide. Open that one first: see “Guides on this computer”."
    assert reader.window.navigator.location == before


def test_what_was_read_is_listed_only_if_wanted_and_can_be_forgotten(reader: Person) -> None:
    reader.press("Alt+4")
    panel = keeping(reader).panel
    assert not panel._model.find(("forget", 0)).isValid()
    reader.session.settings.set("reading.history", True)
    reader.go("before-surgery")
    reader.window.show_side(Side.WORDS)
    index = panel._model.find(("visit", 1))
    assert index.data() == reader.page.page.title  # type: ignore[union-attr]
    panel.select(("forget", 0))
    panel.tree.setFocus()
    reader.press("Return")
    assert not panel._model.find(("visit", 1)).isValid()
