# SPDX-License-Identifier: GPL-3.0-or-later
"""Which words are names of people: known ones, announced ones, and not those of hospitals and illnesses."""

from __future__ import annotations

import pytest

from reader.calls.personal_names import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my name is xiomara", ["xiomara"]),
        ("Mr. Abernathy's wife", ["Abernathy"]),
        ("Dr Achebe, then Dr visit", ["Achebe"]),
        ("her husband Xander", ["Xander"]),
        ("husband: Medicare pays", []),
        ("Contact person: Wei Zhang", ["Wei Zhang"]),
        ("Oyelaran Adé wants a leaflet", ["Oyelaran Adé"]),
        ("United Kingdom asked", []),
        ("Grace Liu", ["Grace Liu"]),
        ("with grace", []),
        ("Will Sandostatin help", []),
        ("spoke to Will Becker", ["Will Becker"]),
        ("May Lutathera be given", []),
        ("I'm Zoltan", ["Zoltan"]),
        ("this is Octreotide", []),
        ("St. Mary's, Princess Margaret, Robert Street", []),
        ("PET-CT, PRRT", []),
        ("Jean-Guy B. at home", ["Jean-Guy B"]),
        ("3 m. Tremblay", []),
        ("m. tremblay", ["tremblay"]),
        ("the letter m Tremblay", []),
        ("family doctor. Low mood", []),
    ],
)
def test_names_are_found_where_people_are_meant(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in names(text)] == expected


def test_a_word_of_one_language_is_a_name_in_the_other() -> None:
    assert list(names("claire est la page", "fr")) == []
    assert list(names("claire asks", "en")) == [(0, 6)]
    assert list(names("claire", "de")) == [(0, 6)]
