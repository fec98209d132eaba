# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be typed after `lamplight pack`, and what is wrong use."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from reader.cli import run
from reader.command_line import command_line


def parsed(*words: str) -> dict[str, object]:
    return vars(command_line(("pack", *words)).parse_args(("pack", *words)))


def test_a_pack_is_built_with_what_is_said_of_it() -> None:
    found = parsed(
        "build", "guide", "--out", "a.lamplight", "--number", "3", "--date", "2026-11-30", "--expires", "2027-11-30",
        "--changes", "en=New words", "--changes", "fr=Mots = nouveaux", "--revoke", "79A05F6766D82E",
    )  # fmt: skip
    assert (found["command"], found["deed"], found["guide"], found["number"]) == ("pack", "build", Path("guide"), 3)
    assert (found["date"], found["expires"]) == (datetime.date(2026, 11, 30), datetime.date(2027, 11, 30))
    assert found["changes"] == [("en", "New words"), ("fr", "Mots = nouveaux")]
    assert found["revoke"] == ["0079A05F6766D82E"]  # minisign leaves the zeros away


def test_what_every_command_takes_may_stand_behind_it() -> None:
    found = parsed("list", "--json", "--data-dir", "there", "--lang", "fr")
    assert (found["json"], found["data_dir"], found["lang"]) == (True, Path("there"), "fr")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "COMMAND"),
        (["eat"], "invalid choice"),
        (["verify"], "FILE"),
        (["build", "g", "--out", "o"], "--number"),
        (["build", "g", "--out", "o", "--number", "0"], "“0” is not a whole number from 1 on"),
        (["build", "g", "--out", "o", "--number", "1000000000"], "is not a whole number"),
        (["build", "g", "--out", "o", "--number", "²"], "is not a whole number"),
        (["build", "g", "--out", "o", "--number", "1", "--date", "soon"], "“soon” is not a date such as 2026-11-30"),
        (["build", "g", "--out", "o", "--number", "1", "--changes", "new"], "“new” is not a language and words"),
        (["build", "g", "--out", "o", "--number", "1", "--revoke", "me"], "“me” is not the id of a key"),
        (["sign", "p"], "--key"),
        (["sign", "p", "--key", "k", "--manifest", "m"], "not allowed with"),
        (["trust", "--remove", "x" * 17], "is not the id of a key"),
    ],
)
def test_wrong_use_is_told_and_ends_with_2(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(["pack", *words])
    assert end.value.code == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("deed", ["keygen", "build", "sign", "verify", "install", "list", "remove", "back", "trust"])
def test_each_deed_has_help(deed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(["pack", deed, "--help"])
    assert end.value.code == 0
    assert f"lamplight pack {deed}" in capsys.readouterr().out
