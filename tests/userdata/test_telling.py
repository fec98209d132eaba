# SPDX-License-Identifier: GPL-3.0-or-later
"""Who asked is told, until they ask no more."""

from __future__ import annotations

from reader.userdata.telling import Telling


def test_everybody_who_asked_is_told_until_they_leave() -> None:
    heard: list[str] = []
    telling = Telling()
    leave = telling.subscribe(lambda: heard.append("one"))
    telling.subscribe(lambda: heard.append("two"))
    telling.tell()
    leave()
    leave()
    telling.tell()
    assert heard == ["one", "two", "two"]


def test_who_leaves_while_being_told_does_not_keep_the_others_from_hearing() -> None:
    heard: list[str] = []
    telling = Telling()

    def once() -> None:
        heard.append("one")
        leave()

    leave = telling.subscribe(once)
    telling.subscribe(lambda: heard.append("two"))
    telling.tell()
    telling.tell()
    assert heard == ["one", "two", "two"]
