# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be typed after `lamplight guide`."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.command_line import command_line
from reader.content import source_files
from reader.guide_options import LANGUAGE


def test_a_new_guide_is_in_english_unless_asked_otherwise() -> None:
    options = command_line(["guide"]).parse_args(["guide", "new", "x"])
    assert (options.deed, options.folder, options.languages, options.title, options.id) == (
        "new",
        Path("x"),
        ["en"],
        "",
        "",
    )
    assert command_line(["guide"]).parse_args(["guide", "new", "x", "--languages", "fr", "pt-BR"]).languages == [
        "fr",
        "pt-BR",
    ]


def test_drafts_go_into_this_folder_unless_asked_otherwise() -> None:
    options = command_line(["guide"]).parse_args(["guide", "import", "a", "b", "--lang", "fr_CA"])
    assert (options.deed, options.files, options.into, options.lang) == ("import", [Path("a"), Path("b")], Path(), "fr")


def test_what_is_no_language_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command_line(["guide"]).parse_args(["guide", "new", "x", "--languages", "English"])
    assert "“English” is no language" in capsys.readouterr().err


def test_languages_look_as_in_a_guide() -> None:
    assert LANGUAGE.pattern == source_files.LANGUAGE.pattern
