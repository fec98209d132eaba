# SPDX-License-Identifier: GPL-3.0-or-later
"""A piece holds an address and, of a passage, its own words; it is kept as JSON."""

from __future__ import annotations

import msgspec
import pytest

from reader.content.piece import Piece
from reader.content.quote import Quote


def test_a_piece_survives_being_kept() -> None:
    piece = Piece("passage", Quote("guide/surgery#before", "a blood test", "have ", " first"), "Before")
    assert msgspec.json.decode(msgspec.json.encode(piece), type=Piece) == piece


def test_there_are_no_other_kinds() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"kind": "drawing", "quote": {"address": "guide/surgery"}}', type=Piece)
