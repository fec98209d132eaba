# SPDX-License-Identifier: GPL-3.0-or-later
"""One step back, offered once."""

from __future__ import annotations

from reader.ui.keeping.undoing import Undoing


class Bar:
    """Takes what would be said."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.button: object = None

    def say(self, text: str) -> None:
        self.said.append(text)

    def offer(self, text: str, action: str, deed: object) -> None:
        self.said.append(f"{text} [{action}]")
        self.button = deed


def test_the_last_thing_is_taken_back_once() -> None:
    bar, done = Bar(), []
    undoing = Undoing(bar.offer, bar.say)
    undoing.offer("First.", lambda: done.append(1))
    undoing.offer("Second.", lambda: done.append(2))
    assert bar.said == ["First. [Undo]", "Second. [Undo]"]
    assert bar.button == undoing.undo
    undoing.undo()
    undoing.undo()
    assert done == [2]
    assert bar.said[-2:] == ["Taken back.", "There is nothing to take back."]


def test_what_is_forgotten_cannot_be_taken_back() -> None:
    bar, done = Bar(), []
    undoing = Undoing(bar.offer, bar.say)
    undoing.offer("First.", lambda: done.append(1))
    undoing.forget()
    undoing.undo()
    assert done == []
