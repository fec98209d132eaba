# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sentences make a passage, and how they are joined."""

from __future__ import annotations

from reader.search.passages import Match, Passage, best_passage, pieces
from reader.search.sentences import sentences

TEXT = "Wool is warm. It may be:\nred\nblue.\nIt goes on:\nA drawing\nThe end is near."
SHAPE = "piiptp"


def passage(*words: str) -> tuple[Passage, str]:
    told = sentences(TEXT, SHAPE)
    matches = [Match(TEXT.index(word), TEXT.index(word) + len(word), word) for word in words]
    best = best_passage(TEXT, told, matches, {})
    parts = pieces(TEXT, told, best, matches)
    return best, "".join(part if isinstance(part, str) else TEXT[part.start : part.end] for part in parts)


def test_a_passage_goes_on_while_there_is_room_but_not_to_a_title_or_an_empty_promise() -> None:
    assert passage("warm") == (Passage(0, 3), "Wool is warm. It may be: red; blue.")
    assert passage() == passage("warm")


def test_an_item_brings_its_lead() -> None:
    assert passage("blue") == (Passage(1, 3), "It may be: red; blue.")


def test_a_title_leads_what_stands_below_it() -> None:
    assert passage("drawing") == (Passage(6, 6, 5), "A drawing: The end is near.")


def test_what_is_announced_and_not_there_is_shown_as_missing() -> None:
    assert passage("goes")[1] == "It goes on: …"
