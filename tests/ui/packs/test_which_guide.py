# SPDX-License-Identifier: GPL-3.0-or-later
"""Which guide a start opens: what was asked for, what was chosen, what came with the program."""

from __future__ import annotations

import pytest

from reader.library import Library
from reader.ui.packs.which_guide import guide_to_open, keep_choice
from reader.userdata.place import WindowState
from reader.userdata.store import open_store
from tests.carried_packs import Stick, install


@pytest.fixture
def state() -> WindowState:
    return WindowState(open_store(None))


def test_the_usual_guide_is_opened_unless_another_was_chosen(
    library: Library, state: WindowState, stick: Stick
) -> None:
    assert guide_to_open(library, state) == ""
    install(library, stick["other"])
    assert guide_to_open(library, state) == ""
    keep_choice(library, state, "other")
    assert guide_to_open(library, state) == "other"
    keep_choice(library, state, "sample")
    assert (guide_to_open(library, state), state.kept("guide")) == ("", b"")


@pytest.mark.parametrize(
    ("address", "guide"),
    [("sample/chapter-1", "sample"), ("other/chapter-1", "other"), ("chapter-1", "other"), ("no address", "other"),
     ("gone/chapter-1", "other")],
)  # fmt: skip
def test_an_address_names_its_guide(
    library: Library, state: WindowState, stick: Stick, address: str, guide: str
) -> None:
    install(library, stick["other"])
    keep_choice(library, state, "other")
    assert guide_to_open(library, state, address) == guide


def test_a_choice_that_is_gone_is_forgotten(library: Library, state: WindowState, stick: Stick) -> None:
    install(library, stick["other"])
    keep_choice(library, state, "other")
    library.packs.remove("other")
    library.look_again()
    assert guide_to_open(library, state) == ""
