# SPDX-License-Identifier: GPL-3.0-or-later
"""Where words stand in a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.ui.page.found_text import find_all
from reader.ui.theme import Theme


@pytest.fixture(autouse=True)
def fonts(theme: Theme) -> None:
    """The reading font is loaded with the theme."""


def found(text: str, wanted: str, *, whole: bool = False) -> list[str]:
    document = QTextDocument()
    document.setPlainText(text)
    pieces = []
    for start, end in find_all(document, wanted, whole=whole):
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        pieces.append(cursor.selectedText())
    return pieces


def test_words_are_found_without_regard_to_case() -> None:
    assert found("Liver, liver and ŒDÈME", "liver") == ["Liver", "liver"]
    assert found("Liver, liver and ŒDÈME", "œdème") == ["ŒDÈME"]
    assert found("a.b axb", "a.b") == ["a.b"]
    assert not found("Liver", "")
    assert not found("Liver", "\u2060")


def test_what_cannot_be_seen_or_typed_makes_no_difference() -> None:
    assert found("4 mmol/\u2060L", "mmol/L") == ["mmol/\u2060L"]
    assert found("the doctor’s", "doctor's") == ["doctor’s"]
    assert found("38\u00a0°C and 38 °C", "38 °c") == ["38\u00a0°C", "38 °C"]
    assert found("twenty‑one", "twenty-one") == ["twenty‑one"]
    assert not found("one\ntwo", "one two")


def test_whole_words_are_not_found_inside_others() -> None:
    assert found("A NET, a cabinet, nets", "net", whole=True) == ["NET"]
    assert found("A NET, a cabinet, nets", "net") == ["NET", "net", "net"]
    assert found("grade (G3)", "(g3)", whole=True) == ["(G3)"]


@given(st.text(st.sampled_from("aB 🙂é\n’.("), max_size=12), st.text(st.sampled_from("aB🙂é."), min_size=1, max_size=2))
def test_positions_are_qts_own_even_behind_signs_of_two_units(text: str, wanted: str) -> None:
    for piece in found(text, wanted):
        assert piece.casefold() == wanted.casefold()
    assert bool(found(text, wanted)) == (wanted.casefold() in text.casefold())


def test_letters_without_an_accent_find_those_with_one() -> None:
    assert found("L’opération, OPÉRATION, operation", "operation") == ["opération", "OPÉRATION", "operation"]
    assert found("reçu à l’hôpital", "recu a l'hopital") == ["reçu à l’hôpital"]
    assert found("Cœur, COEUR, œdème", "coeur") == ["Cœur", "COEUR"]
    assert found("œdème", "oedeme", whole=True) == ["œdème"]


def test_letters_with_an_accent_find_only_themselves() -> None:
    assert found("foie, foié, FOIÉ", "foié") == ["foié", "FOIÉ"]
