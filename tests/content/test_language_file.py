# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's own data of one language."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from reader.content.language_file import language_file


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    greeting: str


def test_a_file_is_read_in_its_shape(tmp_path: Path) -> None:
    (tmp_path / "fr.yaml").write_text("greeting: bonjour\n", encoding="utf-8")
    assert language_file(tmp_path, "fr", Words) == Words("bonjour")


def test_a_language_without_a_file_has_none(tmp_path: Path) -> None:
    assert language_file(tmp_path, "de", Words) is None


def test_a_file_of_another_shape_is_named(tmp_path: Path) -> None:
    (tmp_path / "fr.yaml").write_text("good_bye: au revoir\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"fr\.yaml"):
        language_file(tmp_path, "fr", Words)
