# SPDX-License-Identifier: GPL-3.0-or-later
"""The entry of a desktop's menu: what the Desktop Entry Specification asks for, and commands that the program knows.

Where Debian's own checker (`desktop-file-validate`) is there, it is asked as well.
"""

from __future__ import annotations

import configparser
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from reader import cli

ENTRY = Path(__file__).resolve().parents[2] / "installer" / "linux" / "lamplight.desktop"
MAIN = "Desktop Entry"
LISTS = {"Categories", "Actions", "Keywords"}
TRANSLATED = {"Name", "GenericName", "Comment", "Keywords"}
OTHERS = {"Type", "Version", "Exec", "Icon", "Terminal", "StartupWMClass", "Categories", "Actions"}
REGISTERED = {"Education", "MedicalSoftware"}
"""Of the categories that the menu specification knows, those that are used: a main one and an additional one."""


def read(text: str) -> configparser.ConfigParser:
    """Read an entry; duplicates of groups and keys are faults."""
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",), strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys tell capitals from small letters
    parser.read_string(text)
    return parser


@pytest.fixture
def entry() -> configparser.ConfigParser:
    return read(ENTRY.read_text(encoding="utf-8"))


def test_it_has_what_an_application_must_have(entry: configparser.ConfigParser) -> None:
    main = entry[MAIN]
    assert entry.sections()[0] == MAIN
    assert (main["Type"], main["Version"], main["Terminal"]) == ("Application", "1.1", "false")
    assert main["Name"]
    assert main["Icon"] == main["StartupWMClass"] == "lamplight"
    assert not ENTRY.read_bytes().startswith(b"\xef\xbb\xbf")


def test_it_has_no_key_that_the_specification_does_not_know(entry: configparser.ConfigParser) -> None:
    for group in entry.sections():
        for key, value in entry[group].items():
            name, language = re.fullmatch(r"([A-Za-z0-9-]+)(?:\[([a-z]{2})\])?", key).groups()
            assert name in TRANSLATED | OTHERS, key
            assert language is None or (name in TRANSLATED and name in entry[group]), key
            assert value == value.strip()
            assert (name in LISTS) == value.endswith(";"), key


def test_its_words_are_there_in_french_too(entry: configparser.ConfigParser) -> None:
    for group in entry.sections():
        for key in entry[group].keys() & TRANSLATED - {"Name"} if group == MAIN else {"Name"}:
            assert entry[group][f"{key}[fr]"]


def test_its_categories_are_known_ones(entry: configparser.ConfigParser) -> None:
    assert set(entry[MAIN]["Categories"].strip(";").split(";")) == REGISTERED


def test_every_action_has_a_name_and_a_command(entry: configparser.ConfigParser) -> None:
    actions = entry[MAIN]["Actions"].strip(";").split(";")
    assert entry.sections()[1:] == [f"Desktop Action {action}" for action in actions]
    for action in actions:
        assert {"Name", "Exec"} <= entry[f"Desktop Action {action}"].keys()


def test_its_commands_are_those_of_the_program(entry: configparser.ConfigParser) -> None:
    for group in entry.sections():
        program, *words = shlex.split(entry[group]["Exec"])
        assert program == "lamplight"
        cli._options(words)  # SystemExit for words that it does not know


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="Debian's checker of entries is not installed")
def test_the_systems_own_checker_has_nothing_to_say() -> None:
    command = ["desktop-file-validate", str(ENTRY)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
