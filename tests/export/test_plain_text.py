# SPDX-License-Identifier: GPL-3.0-or-later
"""The text file of a leaflet, as somebody opens it in any program."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reader.content.edition import Edition
from reader.export.leaflet import LeafletQuestion, compose
from reader.export.plain_text import leaflet_text, write_text
from tests.export.leaflet_guide import DAY, everything, piece

GOLDEN = Path(__file__).parent.parent / "data" / "leaflets" / "everything.txt"


def test_a_whole_leaflet_reads_as_it_did(edition: Edition) -> None:
    """Looked at by people; `GOLDEN.write_text(...)` when it is meant to change."""
    assert leaflet_text(everything(edition)) == GOLDEN.read_text(encoding="utf-8")


def test_every_piece_says_guide_edition_and_date(edition: Edition) -> None:
    text = leaflet_text(compose(edition, [piece("term", "term:margin")], day=DAY))
    assert text.count("A guide, edition 2026.11. Made on 22 November 2026.") == 2
    assert "margin\n    The rim.\n" in text
    assert "General information." in text


def test_what_is_closed_on_the_page_stands_at_the_end(edition: Edition) -> None:
    text = leaflet_text(everything(edition))
    assert text.count("--- How long people live ---") == 2
    assert text.index("This part stands at the end") < text.index("My questions") < text.index("It differs.")
    assert "To be read when you want to" not in leaflet_text(compose(edition, [piece("chapter", "recovery")], day=DAY))


def test_it_is_written_as_utf_8_whatever_was_typed(edition: Edition, tmp_path: Path) -> None:
    questions = (LeafletQuestion("Où \ud800?"),)
    write_text(compose(edition, (), questions, day=DAY), tmp_path / "x.txt")
    assert "[ ] Où ??\n" in (tmp_path / "x.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 72])
def test_no_line_of_the_guide_is_too_wide(shipped: Edition, width: int) -> None:
    pieces = [piece("chapter", head.id) for head in shipped.head.chapters]
    text = leaflet_text(compose(shipped, pieces, day=DAY), width)
    lines = text.split("\n")
    underlined = {place for place, line in enumerate(lines) if line and not line.strip("=-.")}
    headings = {place - 1 for place in underlined} | underlined
    wide = [line for place, line in enumerate(lines) if len(line) > width and place not in headings]
    assert all(
        " " not in line.strip() or max(map(len, line.split())) > width - 8 or line[:3] in ("---", "***")
        for line in wide
    ), wide[:5]
    assert len(wide) < len(lines) / 100
    assert "[Picture: " in text


def test_an_overdue_review_is_told_before_the_text(edition: Edition) -> None:
    text = leaflet_text(compose(edition, [piece("chapter", "surgery")], day=date(2029, 1, 1)))
    assert text.index("Overdue for review") < text.index("due for review in November 2028.")
    assert text.index("due for review in November 2028.") < text.index("It takes the tumour out.")
