# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's words in another language, from a catalogue made by hand."""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import i18n
from reader.i18n import _, plural, set_language

FRENCH = {
    "": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n > 1;\n",
    "Home": "Accueil",
    "“{words}”": "«\u00a0{words}\u00a0»",
    "{count} source\0{count} sources": "{count} référence\0{count} références",
}


@pytest.fixture
def catalogues(tmp_path: Path) -> Iterator[Path]:
    """A folder with a French catalogue; English is spoken again afterwards."""
    path = tmp_path / "fr" / "LC_MESSAGES" / "lamplight.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(catalogue(FRENCH))
    yield tmp_path
    set_language("en", tmp_path)


def catalogue(texts: dict[str, str]) -> bytes:
    """Return a compiled gettext catalogue."""
    pairs = [(key.encode(), text.encode()) for key, text in sorted(texts.items())]
    at = 28 + 16 * len(pairs)
    tables: tuple[list[int], list[int]] = ([], [])
    data = b""
    for side, table in enumerate(tables):
        for pair in pairs:
            table += [len(pair[side]), at + len(data)]
            data += pair[side] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return head + struct.pack(f"<{4 * len(pairs)}I", *tables[0], *tables[1]) + data


def test_english_is_the_text_in_the_code() -> None:
    assert _("Home") == "Home"
    assert plural("{count} source", "{count} sources", 1) == "1 source"
    assert plural("{count} source", "{count} sources", 0) == "0 sources"
    assert plural("{count} of {most} source", "{count} of {most} sources", 2, most=3) == "2 of 3 sources"


def test_a_catalogue_is_spoken_from_now_on(catalogues: Path) -> None:
    set_language("fr", catalogues)
    assert _("Home") == "Accueil"
    assert _("not in the catalogue") == "not in the catalogue"


def test_french_counts_zero_as_one(catalogues: Path) -> None:
    set_language("fr_CA", catalogues)
    assert plural("{count} source", "{count} sources", 0) == "0 référence"
    assert plural("{count} source", "{count} sources", 2) == "2 références"


@pytest.mark.parametrize("language", ["de", "", "../fr", "\0", "x" * 5000])
def test_a_language_without_a_catalogue_is_english(language: str, catalogues: Path) -> None:
    set_language("fr", catalogues)
    set_language(language, catalogues / "nowhere")
    assert _("Home") == "Home"


def test_modules_that_took_the_function_early_speak_the_new_language_too(catalogues: Path) -> None:
    early = i18n._
    set_language("fr", catalogues)
    assert early("Home") == "Accueil"


def test_the_languages_of_the_program_are_english_and_the_catalogues(catalogues: Path) -> None:
    assert i18n.catalogues(catalogues) == ("en", "fr")
    assert i18n.catalogues(catalogues / "nowhere") == ("en",)


def test_the_language_that_is_spoken_is_that_of_the_catalogue(catalogues: Path) -> None:
    set_language("fr", catalogues)
    assert i18n.current_language() == "fr"
    set_language("de", catalogues)
    assert i18n.current_language() == "en"


def test_a_text_can_be_had_in_one_language_whatever_is_spoken(catalogues: Path) -> None:
    set_language("en", catalogues)
    assert i18n.said_in("fr", "Home") == "Accueil"
    assert i18n.said_in("de", "Home") == "Home"
    assert _("Home") == "Home"


def test_one_text_costs_no_reading_of_a_whole_catalogue(catalogues: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_language("en", catalogues)
    with monkeypatch.context() as without:
        without.delattr("gettext.translation")
        assert i18n.said_in("fr_CA", "Home") == "Accueil"
        assert i18n.said_in("fr", "not in the catalogue") == "not in the catalogue"


def test_the_name_of_a_language_leads_to_no_other_folder(catalogues: Path) -> None:
    beside = catalogues / "locale"
    beside.mkdir()
    for language in ("../fr", str(catalogues / "fr")):
        set_language(language, beside)
        assert (_("Home"), i18n.current_language(), i18n.said_in(language, "Home")) == ("Home", "en", "Home")


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"\xde\x12\x04\x95",
        catalogue(FRENCH)[:150],
        b"<html>This is no catalogue.</html>",
        catalogue({"Home": "x"})[:-2] + b"\xe9",
    ],
)
def test_a_damaged_catalogue_is_english(damaged: bytes, tmp_path: Path) -> None:
    path = tmp_path / "ca" / "LC_MESSAGES" / "lamplight.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(damaged)
    set_language("ca", tmp_path)
    assert (_("Home"), i18n.said_in("ca", "Home"), i18n.own_name("ca")) == ("Home", "Home", "ca")


def test_words_are_quoted_as_the_language_quotes(catalogues: Path) -> None:
    assert i18n.in_quotes("yes") == "“yes”"
    set_language("fr", catalogues)
    assert i18n.in_quotes("oui") == "«\u00a0oui\u00a0»"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its language in no variable")
@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "en_CA.UTF-8", "LANGUAGE": "fr_CA:en"}, "fr"),
        ({"LANG": "fr_CA.UTF-8", "LC_ALL": "de_DE"}, "de"),
        ({"LANG": "../../etc"}, "en"),
    ],
)
def test_a_terminal_asks_for_its_language(
    variables: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert i18n.environment_language() == language


def test_a_language_is_called_what_its_catalogue_says() -> None:
    assert i18n.own_name("fr") == "Français"
    assert (i18n.own_name("en"), i18n.own_name("xx")) == ("English", "xx")


@pytest.mark.parametrize(("language", "is_right"), [("ar", True), ("he-IL", True), ("fa_IR", True), ("fr", False)])
def test_the_lines_of_some_languages_begin_at_the_right(language: str, is_right: bool) -> None:
    assert i18n.begins_right(language) == is_right
