# SPDX-License-Identifier: GPL-3.0-or-later
"""What the search box and the results say to each other. The stories are in tests/features/test_searching.py."""

from __future__ import annotations

import pytest

from tests.started import Person


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("9.2", "neuroendocrine/surgery#decides"),
        (" 9.2 ", "neuroendocrine/surgery#decides"),
        ("number 9.2", "neuroendocrine/surgery#decides"),
        ("it’s 9.2", "neuroendocrine/surgery#decides"),
        ("page 9.2", "neuroendocrine/surgery#decides"),
        ("section 9,2", "neuroendocrine/surgery#decides"),
        ("numéro 9.2", "neuroendocrine/surgery#decides"),
        ("chapter 9", "neuroendocrine/surgery"),
        ("surgery#decides", "neuroendocrine/surgery#decides"),
        ("term:resection", "term:resection"),
        ("surgery", None),
        ("what is a tumour?", None),
        ("and/or", None),
        ("http://example.org/x", None),
        ("", None),
    ],
)
def test_only_a_number_or_an_address_is_a_place(reader: Person, text: str, place: str | None) -> None:
    found = reader.window.later.searching._typed_place(text)
    assert (str(found) if found else None) == place
    assert reader.message == ""


def test_a_number_that_is_no_place_is_told(reader: Person) -> None:
    assert reader.window.later.searching._typed_place("77.7") is None
    assert "77.7" in reader.message
