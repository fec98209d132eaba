# SPDX-License-Identifier: GPL-3.0-or-later
"""What keys are called, for those who hear them."""

from __future__ import annotations

import pytest

from reader.ui.kiosk.key_layouts import load_layouts
from reader.ui.kiosk.key_names import KeyState, face_of, sign_name
from reader.ui.kiosk.key_rows import Key
from tests.started import ROOT

LAYOUTS = load_layouts(ROOT / "resources" / "keyboards")
EN, FR = LAYOUTS["en"], LAYOUTS["fr"]


@pytest.mark.parametrize(
    ("sign", "english", "french"),
    [
        ("e", "Letter e", "Lettre e"),
        ("E", "Capital E", "E majuscule"),
        ("é", "E acute", "E accent aigu"),
        ("É", "Capital E acute", "E accent aigu majuscule"),
        ("7", "7", "7"),
        ("-", "Hyphen", "Trait d’union"),
    ],
)
def test_signs_are_named_in_the_visitor_s_language(sign: str, english: str, french: str) -> None:
    assert sign_name(sign, FR, EN) == english
    assert sign_name(sign, EN, FR) == french


def test_a_sign_that_only_the_shown_layout_has_is_named_by_it() -> None:
    assert sign_name("«", FR, EN) == "Guillemet ouvrant"


def test_faces_follow_the_state() -> None:
    usual, other = KeyState(), KeyState(is_capital=True, offered="ÉÈ", shows_numbers=True, is_for_lines=True)
    faces = [
        [
            face_of(Key(kind, text), state, EN, EN).label
            for kind, text in (("text", "q"), ("more", "1"), ("more", "2"), ("page", ""), ("enter", ""))  # type: ignore[arg-type]
        ]
        for state in (usual, other)
    ]
    assert faces == [["q", "", "", "123", "Search"], ["Q", "È", "", "abc", "New line"]]


@pytest.mark.parametrize("kind", ["shift", "delete", "space", "enter", "left", "right", "layout", "hide", "page"])
def test_every_tool_has_words_or_an_icon_and_a_name(kind: str) -> None:
    face = face_of(Key(kind), KeyState(next_layout="AZERTY"), EN, EN)  # type: ignore[arg-type]
    assert face.label or face.icon
    assert face.name
