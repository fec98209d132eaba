# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of lines."""

from __future__ import annotations

from reader.site.fields import FIELDS
from reader.site.site import Site


def test_each_line_is_there_once_and_says_what_it_is_for() -> None:
    names = [field.name for field in FIELDS]
    assert len(names) == len(set(names))
    assert all(field.what().endswith(".") and field.values for field in FIELDS)
    assert [field.name for field in FIELDS if field.required] == ["organisation"]
    assert set(names) <= set(Site.__struct_fields__)
