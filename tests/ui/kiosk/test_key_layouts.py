# SPDX-License-Identifier: GPL-3.0-or-later
"""The layouts' files: the shipped ones are complete, and what is wrong with one is said clearly."""

from __future__ import annotations

import json
import shutil
import string
from pathlib import Path

import pytest

from reader.errors import KeyboardError
from reader.ui.kiosk.key_layouts import load_layouts, read_layout
from tests.started import ROOT

FOLDER = ROOT / "resources" / "keyboards"
FRENCH = "àâæçéèêëîïôœùûüÿ"


def changed(folder: Path, **fields: object) -> Path:
    """Write the English layout with other fields; None takes a field out."""
    data = json.loads((FOLDER / "en.json").read_text(encoding="utf-8")) | fields
    file = folder / "en.json"
    file.write_text(json.dumps({name: value for name, value in data.items() if value is not None}), encoding="utf-8")
    return file


@pytest.mark.parametrize("file", [FOLDER / "en.json", FOLDER / "fr.json"], ids=lambda file: file.stem)
def test_every_shipped_layout_has_all_that_a_guide_s_words_need(file: Path) -> None:
    layout = read_layout(file)
    assert set(string.ascii_lowercase + string.digits + ".,'-?") <= set(layout.own_keys())
    assert set(FRENCH) <= layout.reachable()


def test_english_and_french_are_there() -> None:
    layouts = load_layouts(FOLDER)
    assert layouts["en"].rows[0] == "qwertyuiop"
    assert layouts["fr"].rows == ("qwertyuiop", "asdfghjklé", "zxcvbnm")  # as in Québec: no AZERTY


def test_another_language_is_a_file(tmp_path: Path) -> None:
    changed(tmp_path)
    text = (tmp_path / "en.json").read_text(encoding="utf-8").replace('"language": "en"', '"language": "es"')
    (tmp_path / "es.json").write_text(text, encoding="utf-8")
    assert list(load_layouts(tmp_path)) == ["en", "es"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"language": "fr"}, "should be called fr.json"),
        ({"name": " "}, "no name"),
        ({"rows": ["qwertyuiop", "asdfghjkl"]}, "length 3"),
        ({"rows": ["qwertyuiopé", "asdfghjkl", "zxcvbnm"]}, "row 1 has 11 keys"),
        ({"rows": ["qwertyuiop", "asdfghjkl", "zxcvbn"]}, "no way to type m"),
        ({"rows": ["qwertyuiop", "asdfghjklq", "zxcvbnm"]}, "more than one key for q"),
        ({"rows": ["Qwertyuiop", "asdfghjkl", "zxcvbnm"]}, "not a small letter with one capital: Q"),
        ({"rows": ["qwertyuiop", "asdfghjklß", "zxcvbnm"]}, "one capital: ß"),
        ({"rows": ["qwertyuiop", "asdfghjkl\u200b", "zxcvbnm"]}, "cannot be seen: U\\+200B"),
        ({"digits": "123456789"}, "ten digits"),
        ({"signs": "'-"}, "“signs” has 2 signs and should have 3"),
        ({"number_signs": "."}, "“number_signs” has 1 sign and"),
        ({"more": {"é": "è"}}, "“é” offers è and has no key"),
        ({"more": {"e": ""}}, "“e” should offer 1 to 5"),
        ({"more": {"e": "éé"}}, "“e” should offer 1 to 5"),
        ({"more": {"e": "éèêëēę"}}, "“e” should offer 1 to 5"),
        ({"names": {}}, "no name for"),
        ({"letter_name": "Letter"}, "“letter_name” should have {name}"),
        ({"capital_name": "{name} {other}"}, "“capital_name” should have {name}"),
        ({"colour": "red"}, "unknown field `colour`"),
        ({"digits": None}, "missing required field `digits`"),
    ],
)
def test_what_is_wrong_is_said_with_the_file_s_name(tmp_path: Path, fields: dict[str, object], told: str) -> None:
    file = changed(tmp_path, **fields)
    with pytest.raises(KeyboardError, match=told) as caught:
        read_layout(file)
    assert str(file) in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b" " * 70_000])
def test_what_is_no_layout_at_all_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "en.json"
    file.write_bytes(content)
    with pytest.raises(KeyboardError, match=r"en\.json"):
        read_layout(file)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyboardError, match=r"xx\.json"):
        read_layout(tmp_path / "xx.json")


def test_a_keyboard_of_another_script_needs_no_latin_letter(tmp_path: Path) -> None:
    file = tmp_path / "ar.json"
    shutil.copyfile(ROOT / "tests" / "data" / "toy-language" / "keyboard.json", file)
    layout = read_layout(file)
    assert set("ابتثجحخدذرزسشصضطظعغفقكلمنهوي") <= layout.reachable()
