# SPDX-License-Identifier: GPL-3.0-or-later
"""The rule about languages: what differs between them is found, what is only said differently is not."""

from __future__ import annotations

import pytest

from tests.check.seeded import FIRST_LINE, FRONT, findings, guide_files

EN = """## Before the visit {#before number=1}
The visit takes 1,500 seconds, 2.5 weeks or two days. [@first]

::: urgent
Call {emergency_number} now.
:::

## Home {#home number=2}
Rest for 4 days.
"""
FR = """## Avant la visite {#before number=1}
La visite dure 1\u00a0500 secondes, 2,5 semaines ou 2 jours. [@first]

::: urgent
Appelez le {emergency_number} maintenant.
:::

## Chez vous {#home number=2}
Reposez-vous quatre jours.
"""


def both(en: str = EN, fr: str = FR, *, front: str = FRONT, **files: str) -> dict[str, str]:
    made = guide_files(en, **files)
    made["guide.yaml"] = made["guide.yaml"].replace("[en]", "[en, fr]")
    return made | {"fr/chapters/visit.md": f"---\n{front}\n---\n{fr}"}


def test_the_same_said_in_two_languages_is_right() -> None:
    assert findings("PL19", both()) == []
    assert findings("PL19", guide_files()) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("{#home number=2}", "{#maison number=2}", 8, "“maison”"),
        ("2,5 semaines", "3,5 semaines", 2, "“3,5”"),
        ("2,5 semaines", "des semaines", 1, "“2.5”"),
        ("1\u00a0500", "1500", 0, ""),
        ("quatre", "quelques", 8, "“4”"),
        (" [@first]", "", 1, "“first”"),
        ("::: urgent", "::: note", 1, "“urgent”"),
        ("Reposez", "![](figure:bed)\n\nReposez", 8, "“bed”"),
    ],
)
def test_each_difference_is_found_where_it_stands(old: str, new: str, line: int, words: str) -> None:
    found = findings("PL19", both(fr=FR.replace(old, new)))
    assert {one.path for one in found} <= {"fr/chapters/visit.md"}
    assert not line or [one for one in found if one.line == line + FIRST_LINE - 1 and words in one.text]
    assert bool(found) == bool(line)


def test_a_missing_section_and_another_order_are_told() -> None:
    first, second = FR.split("\n\n## ")
    (missing,) = findings("PL19", both(fr=first + "\n"))
    assert (missing.line, "“home”" in missing.text) == (1, True)
    (order,) = findings("PL19", both(fr=f"## {second}\n{first}\n"))
    assert "before, home" in order.text


def test_an_older_review_is_a_warning() -> None:
    (told,) = findings("PL19", both(front=FRONT.replace("reviewed: 2026-11", "reviewed: 2026-10")))
    assert (told.level, told.line) == ("warning", 7)


def test_numbers_of_chapters_are_the_same() -> None:
    (told,) = findings("PL19", both(front=FRONT.replace("number: 1", "number: 3")))
    assert (told.line, told.words) == (2, "number: 3")


def test_terms_questions_and_drawings_keep_up() -> None:
    term = "- {id: scan, term: scan, definition: A picture.}\n"
    questions = "groups: [{id: one, title: One, questions: [{id: why, text: Why?}]}]\n"
    figure = "bed:\n  en:\n    caption: A bed by a window.\n    alt: A bed with a lamp beside it.\n"
    picture = "\n![](figure:bed)\n"
    own = {"fr/glossary.yaml": term.replace("id: scan", "id: image")}
    files = both(EN + picture, FR + picture, en__glossary=term, en__questions=questions, figures=figure) | own
    told = {(one.path, one.line, one.level) for one in findings("PL19", files)}
    assert told == {
        ("fr/glossary.yaml", 0, "warning"),
        ("fr/glossary.yaml", 1, "warning"),
        ("fr/questions.yaml", 0, "warning"),
        ("figures.yaml", 2, None),
    }
