# SPDX-License-Identifier: GPL-3.0-or-later
"""The waved line."""

from __future__ import annotations

from PySide6.QtCore import QLineF

from reader.ui.controls.wave import wave


def test_a_wave_goes_from_end_to_end_and_to_both_sides() -> None:
    box = wave(QLineF(10, 50, 110, 50), 4).boundingRect()
    assert (box.left(), box.right()) == (10, 110)
    assert 46 <= box.top() < 50 < box.bottom() <= 54


def test_a_wave_of_no_length_is_nothing() -> None:
    assert wave(QLineF(10, 50, 10, 50), 4).boundingRect().width() == 0
