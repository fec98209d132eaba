# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules about what hangs together: chapters, links, terms and sources."""

from __future__ import annotations

import pytest

from tests.check.seeded import FIRST_LINE, FRONT, GOOD_BODY, findings, found, guide_files

SCAN = "- {id: scan, term: scan, definition: A picture of the inside of the body.}\n"


def two_chapters(first: str = "", second: str = "", paths: str = "") -> dict[str, str]:
    files = guide_files(first or GOOD_BODY["en"])
    files["guide.yaml"] = files["guide.yaml"].replace("[visit]", "[visit, home-again]") + paths
    front = FRONT.replace("number: 1", "number: 2")
    return files | {"en/chapters/home-again.md": f"---\n{front}\n---\n{second or GOOD_BODY['en']}"}


def test_a_chapter_that_nothing_leads_to_is_told() -> None:
    (told,) = findings("PL22", two_chapters())
    assert (told.path, told.line, told.words) == ("guide.yaml", 5, "home-again")


@pytest.mark.parametrize(
    "files",
    [
        two_chapters("## A {#a}\nRead [Home again](chapter:home-again) next. [@first]\n"),
        two_chapters("## A {#a}\nRead [Home again](chapter:home-again#before) next. [@first]\n"),
        two_chapters(paths="paths: [{id: one, title: One, steps: [visit, home-again#before]}]\n"),
        guide_files(),
    ],
)
def test_the_first_chapter_and_those_led_to_are_not(files: dict[str, str]) -> None:
    assert findings("PL22", files) == []


@pytest.mark.parametrize(
    ("language", "link", "told"),
    [
        ("en", "[Before the visit](chapter:visit#b)", False),
        ("en", "[here](chapter:visit#b)", True),
        ("en", "[Read more](chapter:visit#b)", True),
        ("en", "[Your visit](chapter:visit)", True),
        ("fr", "[Avant la visite](chapter:visit#b)", False),
        ("fr", "[Cliquez ici](chapter:visit#b)", True),
    ],
)
def test_a_links_words_say_where_it_leads(language: str, link: str, told: bool) -> None:
    body = f"## A {{#a}}\nText. [@first]\n\n{link}\n\n## B {{#b}}\nText.\n"
    assert [one.line for one in found("PL22", body, language=language)] == [4] * told


@pytest.mark.parametrize(
    ("language", "definition", "told"),
    [
        ("en", "A picture of the inside of the body.", ""),
        ("en", "A scan of the body.", "in other words than “scan”"),
        ("en", "Pictures of the body. Some scans take an hour.", ""),
        ("en", "A bed. " * 16, "32 words"),
        ("en", "Visualization of internal anatomical organization.", "grade is"),
        ("fr", "Une image de votre corps.", ""),
        ("fr", "Un scan du corps.", "in other words than “scan”"),
        ("fr", "Une visualisation radiologique de l’organisation anatomique.", "ease is"),
        ("de", "Visualisierung innerer anatomischer Organisation.", ""),
    ],
)
def test_a_definition_is_short_easy_and_explains(language: str, definition: str, told: str) -> None:
    glossary = f"- id: scan\n  term: scan\n  definition: {definition}\n"
    body = f"{GOOD_BODY.get(language, GOOD_BODY['en'])}\nscan\n"
    found = findings("PL22", guide_files(body, language=language, **{f"{language}__glossary": glossary}))
    assert [(one.path, one.line) for one in found] == [(f"{language}/glossary.yaml", 3)] * bool(told)
    assert all(told in one.text for one in found)


def test_a_term_that_nothing_leads_to_is_told() -> None:
    (told,) = findings("PL22", guide_files(en__glossary=SCAN))
    assert (told.path, told.line) == ("en/glossary.yaml", 1)
    assert "“scan”" in told.text


@pytest.mark.parametrize(
    "files",
    [
        guide_files(GOOD_BODY["en"] + "\nA scan.\n", en__glossary=SCAN),
        guide_files(GOOD_BODY["en"] + "\n::: say\nA scan.\n:::\n", en__glossary=SCAN),
        guide_files(en__glossary=SCAN, en__words="photo of me: [scan]\n"),
        guide_files(
            GOOD_BODY["en"] + "\nAn x-ray.\n",
            en__glossary=SCAN + "- {id: x-ray, term: x-ray, definition: A picture made with rays., see_also: [scan]}\n",
        ),
    ],
)
def test_a_term_in_a_text_or_behind_a_phrase_or_another_term_is_used(files: dict[str, str]) -> None:
    assert findings("PL22", files) == []


def test_sources_are_named_and_cited() -> None:
    sources = "first: {author: A, title: B}\nsecond: {author: A, title: B}\nthird: {author: A, title: B}\n"
    files = guide_files(front=FRONT.replace("[first]", "[first, second]"), sources=sources)
    told = [(one.path, one.line, one.words) for one in findings("PL22", files)]
    assert told == [("en/chapters/visit.md", 5, "second"), ("sources.yaml", 3, "third")]
    assert FIRST_LINE > 5


def test_a_chapter_that_is_not_there_needs_no_link() -> None:
    files = guide_files()
    files["guide.yaml"] = files["guide.yaml"].replace("[visit]", "[visit, gone]")
    assert [one for one in findings("PL22", files) if one.path == "guide.yaml"] == []
