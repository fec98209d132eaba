# SPDX-License-Identifier: GPL-3.0-or-later
"""The rule about what stays from one edition to the next: whatever people may have written down."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.check.checking import check_guide
from reader.check.giving_numbers import write_numbers
from reader.content.compiling import compile_edition
from reader.content.edition import write_edition
from reader.content.source_files import NUMBERS_FILE, read_source_files
from tests.guide_factory import make_guide
from tests.installation import edit
from tests.shipped import GUIDE


@pytest.fixture(params=["en", "fr"])
def told(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str, str, str], list[tuple[str, int, str]]]:
    """Return what is told of a guide, compared with its edition before, once a text in one of its files is changed."""
    language = request.param
    folder = make_guide(tmp_path / "guide", chapters=3, sections=2, words=30, languages=(language,))
    write_edition(compile_edition(read_source_files(folder), language).content, tmp_path / "before.json")

    def change(name: str, old: str, new: str) -> list[tuple[str, int, str]]:
        path = folder / name.format(language=language)
        if old:
            edit(path, old, new)
        else:
            path.unlink()
        problems = check_guide(folder, [tmp_path / "before.json"]).problems
        found = [one for one in problems if one.rule == "PL25"]
        assert {one.level for one in found} <= {"error"}
        return [(one.path.replace(f"{language}/", ""), one.line, one.text) for one in found]

    return change


TAKEN = "Give “chapter-2” a new number: 3 belonged to “chapter-3” in the edition before."
CHANGES = [
    ("{language}/chapters/chapter-1.md", "{#section-2}", "{#other}", "chapters/chapter-1.md", 0, "“section-2” (1.2"),
    ("{language}/chapters/chapter-1.md", "number: 1\n", "number: 9\n", "chapters/chapter-1.md", 2, "number 1 back"),
    ("{language}/chapters/chapter-3.md", "", "", "chapters/chapter-3.md", 0, "“chapter-3”"),
    ("{language}/glossary.yaml", "id: term-1", "id: term-9", "glossary.yaml", 0, "“term-1”"),
    ("{language}/questions.yaml", "id: question-2", "id: question-9", "questions.yaml", 0, "“question-2”"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_what_vanished_or_was_renumbered_is_an_error(
    told: Callable[[str, str, str], list[tuple[str, int, str]]], change: tuple[str, str, str, str, int, str]
) -> None:
    name, old, new, path, line, words = change
    ((found_path, found_line, text),) = told(name, old, new)
    assert (found_path, found_line) == (path, line)
    assert words in text


def test_a_section_keeps_its_number(told: Callable[[str, str, str], list[tuple[str, int, str]]]) -> None:
    ((path, line, text),) = told("{language}/chapters/chapter-2.md", "{#section-2}", "{#section-2 number=7}")
    assert path == "chapters/chapter-2.md"
    assert line > 8
    assert "2.2" in text


def test_a_number_is_not_given_to_another_chapter(
    told: Callable[[str, str, str], list[tuple[str, int, str]]],
) -> None:
    found = told("{language}/chapters/chapter-1.md", "number: 1\n", "number: 3\n")
    assert ("chapters/chapter-1.md", 2, "Give this chapter its number 1 back: people have written it down.") in found


def test_the_number_of_a_chapter_that_is_gone_stays_its_own(
    told: Callable[[str, str, str], list[tuple[str, int, str]]],
) -> None:
    told("{language}/chapters/chapter-3.md", "", "")
    taken = told("{language}/chapters/chapter-2.md", "number: 2\n", "number: 3\n")
    assert ("chapters/chapter-2.md", 2, TAKEN) in taken


def test_new_words_and_a_new_order_of_the_text_are_no_fault(
    told: Callable[[str, str, str], list[tuple[str, int, str]]], tmp_path: Path
) -> None:
    shutil.copy(tmp_path / "before.json", tmp_path / "copy.json")
    assert told("{language}/chapters/chapter-1.md", "title: About", "title: All about") == []


# -- numbers.yaml -------------------------------------------------------------------------------------------------


@pytest.fixture
def numbered(tmp_path: Path) -> Path:
    """Return a guide in two languages that has given out its numbers."""
    folder = make_guide(tmp_path / "guide", chapters=3, sections=2, words=30, languages=("en", "fr"))
    write_numbers(folder)
    assert numbers_told(folder) == []
    return folder


def numbers_told(folder: Path) -> list[tuple[str, str, int, str]]:
    return [(one.level, one.path, one.line, one.text) for one in check_guide(folder).problems if one.rule == "PL26"]


def test_a_guide_that_has_given_out_no_numbers_is_told_nothing(numbered: Path) -> None:
    (numbered / NUMBERS_FILE).unlink()
    edit(numbered / "en" / "chapters" / "chapter-2.md", "{#section-2}", "{#section-2 number=7}")
    assert numbers_told(numbered) == []


def test_a_number_that_was_given_out_may_not_name_another_section(numbered: Path) -> None:
    edit(numbered / "en" / "chapters" / "chapter-2.md", "{#section-2}", "{#newcomer}")
    ((level, path, line, text),) = numbers_told(numbered)
    assert (level, path) == ("error", "en/chapters/chapter-2.md")
    assert line > 8
    assert text == "Give “chapter-2#newcomer” a new number: 2.2 was given to “chapter-2#section-2” and stays its own."


def test_a_section_that_is_put_before_others_moves_none_of_their_numbers_unseen(numbered: Path) -> None:
    edit(numbered / "fr" / "chapters" / "chapter-1.md", "\n## ", "\n## Nouveau {#nouveau}\nTexte.\n\n## ")
    told = numbers_told(numbered)
    assert {text for _level, path, _line, text in told if path.startswith("fr/")} == {
        "Give “chapter-1#nouveau” a new number: 1.1 was given to “chapter-1#section-1” and stays its own.",
        "Give “chapter-1#section-1” its number 1.1 back: people have written it down.",
        "Give “chapter-1#section-2” its number 1.2 back: people have written it down.",
    }


def test_a_chapters_number_is_its_own_for_good(numbered: Path) -> None:
    edit(numbered / "en" / "chapters" / "chapter-3.md", "number: 3\n", "number: 4\n")
    told = numbers_told(numbered)
    assert (
        "error",
        "en/chapters/chapter-3.md",
        2,
        "Give “chapter-3” its number 3 back: people have written it down.",
    ) in told
    assert len(told) == 3  # the chapter and its two sections


def test_a_place_that_is_gone_leaves_its_number_unused(numbered: Path) -> None:
    for language in ("en", "fr"):
        path = numbered / language / "chapters" / "chapter-1.md"
        text = path.read_text(encoding="utf-8")
        path.write_text(text[: text.rindex("\n## ")] + "\n", encoding="utf-8")
    assert numbers_told(numbered) == []


def test_new_numbers_are_to_be_written_down(numbered: Path) -> None:
    for language in ("en", "fr"):
        path = numbered / language / "chapters" / "chapter-1.md"
        path.write_text(path.read_text(encoding="utf-8") + "\n## More {#more number=9}\nText.\n", encoding="utf-8")
    ((level, path_told, _line, text),) = numbers_told(numbered)
    assert (level, path_told) == ("warning", NUMBERS_FILE)
    assert "New numbers: 1, as that of “chapter-1#more”" in text
    assert write_numbers(numbered) == 1
    assert numbers_told(numbered) == []


def test_a_file_of_numbers_that_says_nothing_sound_is_an_error(numbered: Path) -> None:
    edit(numbered / NUMBERS_FILE, '"1.1": chapter-1#section-1', '"1.1": "?"')
    told = numbers_told(numbered)
    assert [one[:3] for one in told] == [("warning", NUMBERS_FILE, 0), ("error", NUMBERS_FILE, 4)]


def test_the_shipped_guide_has_written_all_its_numbers_down() -> None:
    assert (GUIDE / NUMBERS_FILE).is_file()
    assert [one for one in check_guide(GUIDE).problems if one.rule == "PL26"] == []
