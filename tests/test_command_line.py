# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be typed, in the language that is asked for: the help is in it, too."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from reader.cli import run
from reader.command_line import COMMANDS, command_line, language_named
from reader.i18n import set_language

FRENCH = {
    "options": "réglages",
    "search the guides": "chercher dans les guides",
    "expected one argument": "il manque un mot",
    "unrecognized arguments: {words}": "mots inconnus : {words}",
}


@pytest.fixture
def french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that has a few French words."""
    path = tmp_path / "locale" / "fr" / "LC_MESSAGES" / "lamplight.mo"
    path.parent.mkdir(parents=True)
    catalog = Catalog("fr")
    for text, own in FRENCH.items():
        catalog.add(text, own)
    with path.open("wb") as file:
        write_mo(file, catalog)
    monkeypatch.setattr("reader.cli.resources_folder", lambda: tmp_path)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (["--lang", "fr_CA"], "fr"),
        (["--lang=FR-ca", "search"], "fr"),
        ([], ""),
        (["search", "x"], ""),
        (["--lang", "fr"], "fr"),
        (["--lang=fr", "search", "x"], "fr"),
        (["search", "x", "--lang", "fr"], "fr"),
        (["--lang", "en", "search", "--lang=fr"], "fr"),
        (["--lang"], ""),
        (["--search", "--lang", "x"], ""),
        (["search", "--", "--lang", "fr"], ""),
    ],
)
def test_the_language_is_known_before_the_rest(words: list[str], language: str) -> None:
    assert language_named(words) == language


@pytest.mark.parametrize("words", [["--lang", "fr", "search", "--help"], ["search", "--lang=fr", "--help"]])
def test_help_is_in_the_language_that_is_named(
    words: list[str], french: None, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(words)
    told = capsys.readouterr().out
    assert "réglages:" in told
    assert "Chercher dans les guides." in told


def test_help_is_in_the_language_of_the_terminal(
    french: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reader.cli.environment_language", lambda: "fr")
    with pytest.raises(SystemExit):
        run(["--help"])
    assert "réglages:" in capsys.readouterr().out


def test_a_language_that_nobody_wrote_leaves_the_terminal_its_own(
    french: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reader.cli.environment_language", lambda: "fr")
    with pytest.raises(SystemExit):
        run(["--lang", "xx", "--help"])
    assert "réglages:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"), [(["search", "--limit"], "il manque un mot"), (["search", "--wrong"], "mots inconnus : --wrong")]
)
def test_wrong_use_is_told_in_it_too(
    words: list[str], told: str, french: None, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        run(["--lang", "fr", *words])
    assert end.value.code == 2
    assert told in capsys.readouterr().err


def test_each_command_has_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert ", ".join(COMMANDS) in " ".join(command_line([]).format_help().replace("site-\ncheck", "site-check").split())
    for command in COMMANDS:
        with pytest.raises(SystemExit):
            command_line([command]).parse_args([command, "--help"])
        assert "show this help message and exit" in capsys.readouterr().out


@pytest.fixture(autouse=True)
def english_again(tmp_path: Path) -> object:
    """What a test spoke ends with it."""
    yield
    set_language("en", tmp_path)


def test_a_preview_takes_the_folder_of_a_guide_and_maybe_a_place() -> None:
    options = command_line(["--preview", "search", "9.2"]).parse_args(["--preview", "search", "9.2"])
    assert (options.command, options.preview, options.address) == ("window", Path("search"), "9.2")
    assert command_line([]).parse_args([]).preview is None


def test_a_preview_and_the_telephone_are_not_for_one_window(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["--preview", ".", "--helpline"])
    assert ended.value.code == 2
    assert "argument --helpline: not allowed with argument --preview" in capsys.readouterr().err
