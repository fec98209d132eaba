# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page: every command of the program in it, in both languages, and nothing that roff would eat."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from installer.man_page import WORDS, escaped, man_page
from reader.command_line import COMMANDS
from reader.i18n import catalogues, current_language
from reader.paths import resources_folder

LOCALES = resources_folder() / "locale"


def test_every_language_of_the_program_has_a_page() -> None:
    assert set(WORDS) == set(catalogues(LOCALES))


@pytest.mark.parametrize("language", sorted(WORDS))
def test_it_names_every_command(language: str) -> None:
    page = man_page(language, LOCALES, "2026-11-23")
    named = {words.split()[0] for words in re.findall(r"^\.SS (.+)$", page.replace("\\-", "-"), re.M)}
    assert named == set(COMMANDS)
    assert page.startswith('.TH LAMPLIGHT 1 "2026-11-23"')


def test_it_has_the_options_and_leaves_out_what_only_the_program_says_to_itself() -> None:
    page = man_page("en", LOCALES, "2026-11-23").replace("\\-", "-")
    assert "\\fB--text-size\\fR" in page
    assert "==SUPPRESS==" not in page
    assert "--terminal" not in page


def test_each_is_in_its_own_language_and_the_language_is_put_back() -> None:
    french = man_page("fr", LOCALES, "2026-11-23")
    assert ".SH COMMANDES" in french
    assert "Search the guides" not in french
    assert current_language() == "en"


def test_words_are_no_commands_of_roff() -> None:
    assert escaped(".SH a-b\\c\n'x") == "\\&.SH a\\-b\\ec 'x"
    assert escaped("'tis") == "\\&'tis"


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
@pytest.mark.parametrize("language", sorted(WORDS))
def test_groff_has_nothing_to_say(language: str, tmp_path: Path) -> None:
    page = tmp_path / "lamplight.1"
    page.write_text(man_page(language, LOCALES, "2026-11-23"), encoding="utf-8")
    done = subprocess.run(
        ["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z", str(page)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
