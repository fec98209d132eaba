# SPDX-License-Identifier: GPL-3.0-or-later
"""In which other languages the guide is there, and what is said where in none."""

from __future__ import annotations

from pathlib import Path

from reader.ui.helpline.other_languages import other_languages, why_not_both

from tests.volunteer import Helplines, Volunteer


def test_a_guide_in_one_language_says_so_and_what_helps(volunteer: Volunteer) -> None:
    assert other_languages(volunteer.window) == []
    assert why_not_both(volunteer.window) == (
        "This guide is in English only. For a caller who speaks another language, type its name in the search: "
        "services that speak it come first."
    )


def test_a_guide_in_two_needs_no_reason(helplines: Helplines, tmp_path: Path) -> None:
    helplines.take_bilingual_guide(tmp_path)
    window = helplines.start().window
    assert other_languages(window) == ["fr"]
    assert why_not_both(window) == ""
