# SPDX-License-Identifier: GPL-3.0-or-later
"""The installer for Windows as far as it can be seen here: its script, its icon, its stand-in."""

from __future__ import annotations

import re
import struct
import sys
from pathlib import Path

import pytest

from installer import windows
from installer.freezing import PackageError
from installer.windows import PROGRAMS, SCRIPT, build, command, icon_of, make_stand_in

TEXT = SCRIPT.read_text(encoding="utf-8")
ROOT = Path(__file__).resolve().parents[2]


def test_it_asks_for_no_administrator_and_writes_for_one_person_only() -> None:
    assert "RequestExecutionLevel user" in TEXT
    assert 'InstallDir "$LOCALAPPDATA\\Programs\\Lamplight"' in TEXT
    assert not re.findall(r"HKLM|HKCR|SetShellVarContext|\$PROGRAMFILES|\$WINDIR|\$SYSDIR", TEXT)


def test_what_is_put_down_is_taken_away_again() -> None:
    after = TEXT.partition('Section "Uninstall"')[2]
    for removed in ('Delete "$SMPROGRAMS\\${NAME}.lnk"', 'DeleteRegKey HKCU "${KEY}"', "REMOVE_PROGRAM"):
        assert removed in after
    assert re.findall(r'RMDir /r "(.+)"', TEXT) == ["$INSTDIR\\_internal", "${DATA}"]


def test_the_readers_data_goes_only_when_they_say_so() -> None:
    asking, _, deleting = TEXT.partition('RMDir /r "${DATA}"')
    question = asking.rstrip().splitlines()[-1]
    assert "MB_YESNO|MB_DEFBUTTON2" in question
    assert "/SD IDNO IDNO +2" in question
    assert deleting


def test_every_sentence_is_in_both_languages() -> None:
    said = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\} \"(.+)\"$", TEXT, flags=re.MULTILINE)
    spoken: dict[str, set[str]] = {}
    for name, language, sentence in said:
        assert sentence
        spoken.setdefault(name, set()).add(language)
    assert spoken
    assert all(languages == {"ENGLISH", "FRENCH"} for languages in spoken.values())
    assert set(re.findall(r"\$\((\w+)\)", TEXT)) == set(spoken)


def test_the_script_is_given_every_name_it_uses(tmp_path: Path) -> None:
    words = command(tmp_path, tmp_path / "a.ico", tmp_path / "out.exe")
    given = {word.removeprefix("-D").partition("=")[0] for word in words if word.startswith("-D")}
    defined = set(re.findall(r"^!define (\w+)", TEXT, flags=re.MULTILINE))
    assert set(re.findall(r"\$\{([A-Z]+)\}", TEXT)) - defined == given
    assert "-WX" in words


def test_programs_have_the_names_that_the_script_waits_for(tmp_path: Path) -> None:
    assert all(f'"{name}"' in TEXT for name in PROGRAMS)
    assert {path.name for path in make_stand_in(tmp_path / "x").iterdir()} == {*PROGRAMS, "_internal"}


def test_the_icon_holds_the_picture_as_it_is() -> None:
    picture = (ROOT / "resources" / "icons" / "lamplight.png").read_bytes()
    icon = icon_of(picture)
    size, offset = struct.unpack("<II", icon[14:22])
    assert icon[:6] == b"\0\0\1\0\1\0"
    assert icon[offset : offset + size] == picture


@pytest.mark.parametrize("size", [(48, 32), (512, 512)])
def test_what_is_no_icon_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="square of at most 256"):
        icon_of(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", *size))
    with pytest.raises(ValueError, match="PNG"):
        icon_of(b"GIF89a")


def test_away_from_windows_it_says_what_can_be_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("shutil.which", lambda name: name)
    with pytest.raises(PackageError, match="--stand-in"):
        build(tmp_path, tmp_path, 1)
    monkeypatch.setattr("shutil.which", lambda _name: None)
    with pytest.raises(PackageError, match="needs makensis"):
        windows.require()
