# SPDX-License-Identifier: GPL-3.0-or-later
"""What a term is also called, on its card."""

from __future__ import annotations

import pytest

from reader.content.model import Term
from reader.ui.glossary.glossary_filter import other_names


@pytest.mark.parametrize(
    ("term", "given", "expected"),
    [
        ("resection", ("resections", "resect", "resecting", "excision"), ("excision",)),
        ("lymphadenectomy", ("lymphadenectomies", "node removal", "node removals"), ("node removal",)),
        ("well-differentiated", ("well differentiated",), ()),
        ("colon", ("colonoscopy room",), ("colonoscopy room",)),
        ("drain", (), ()),
    ],
)
def test_bent_and_respelled_forms_are_left_out(term: str, given: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert other_names(Term("x", term, "A meaning.", forms=given)) == expected
