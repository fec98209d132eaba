# SPDX-License-Identifier: GPL-3.0-or-later
"""Each file of a pack by itself. The hostile sets have many more."""

from __future__ import annotations

import pytest

from reader.errors import PackError
from reader.packs.file_checks import check_file
from tests.packs.drafting import GUIDE


@pytest.mark.parametrize("name", GUIDE)
def test_the_files_of_a_guide(name: str) -> None:
    check_file(f"content/{name}", GUIDE[name].encode())


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("content/en/chapters/a.md", b"\xff", "encoding"),
        ("content/en/chapters/a.md", "\u202e".encode(), "odd-character"),
        ("content/figures/a.svg", b"<svg/>", "svg"),
        ("content/a.yaml", b"a: *b", "yaml-alias"),
    ],
)
def test_what_may_not_be_in_one(name: str, data: bytes, code: str) -> None:
    with pytest.raises(PackError, match=f"cannot be used. {name}: ") as refusal:
        check_file(name, data)
    assert refusal.value.code == code
