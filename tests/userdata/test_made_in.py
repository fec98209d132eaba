# SPDX-License-Identifier: GPL-3.0-or-later
"""Kept words are looked for in the language they were chosen in, and are never changed by reading on in another."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.content.edition import Edition
from reader.content.quote import Quote
from reader.errors import EditionError
from reader.library import Library
from reader.userdata.made_in import Fate, MadeIn
from reader.userdata.marks import Standing
from tests.installation import installed

PLACE = "sample/chapter-2#section-1"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library(installed(tmp_path_factory.mktemp("made-in"), languages=("en", "fr")))


@pytest.fixture
def english(library: Library) -> Edition:
    return library.edition("sample", "en")


@pytest.fixture
def french(library: Library) -> Edition:
    return library.edition("sample", "fr")


def words(edition: Edition) -> Quote:
    """Return the title of a section, which no other language has."""
    return Quote(PLACE, edition.chapter("chapter-2").sections[0].title)


@pytest.mark.parametrize("language", ["fr", ""], ids=["known", "of an earlier version"])
def test_words_of_another_language_have_not_changed(english: Edition, french: Edition, language: str) -> None:
    quote = words(french)
    assert quote.text not in words(english).text
    made = MadeIn(english, lambda: (french,))
    assert made.look_up(quote, language) == Fate("fr", Standing.FOUND)
    assert made.is_foreign(quote, language)
    assert MadeIn(french, lambda: (english,)).look_up(quote, language) == Fate("fr", Standing.FOUND)
    assert not MadeIn(french, lambda: (english,)).is_foreign(quote, language)


def test_words_that_changed_in_their_own_language_are_told(english: Edition, french: Edition) -> None:
    gone = Quote(PLACE, "words that nobody ever wrote")
    made = MadeIn(english, lambda: (french,))
    assert made.look_up(gone, "fr") == Fate("fr", Standing.CHANGED)
    assert made.look_up(gone, "en") == Fate("en", Standing.CHANGED)
    assert made.look_up(gone, "") == Fate("en", Standing.CHANGED)
    lost = Quote("sample/chapter-2#no-such-part", "words")
    assert made.look_up(lost, "fr") == Fate("fr", Standing.GONE)


def test_a_place_without_words_has_no_language(english: Edition, french: Edition) -> None:
    made = MadeIn(english, lambda: (french,))
    assert made.look_up(Quote(PLACE), "fr") == Fate("", Standing.FOUND)
    assert not made.is_foreign(Quote(PLACE), "fr")
    assert made.look_up(Quote("sample/gone"), "") == Fate("", Standing.GONE)
    assert made.look_up(Quote("no address at all"), "").standing is Standing.GONE


def test_a_language_that_is_not_there_any_more_changes_nothing(english: Edition, french: Edition) -> None:
    made = MadeIn(english)
    assert made.look_up(words(french), "fr") == Fate("fr", Standing.FOUND)
    assert made.look_up(Quote("sample/gone#x", "words"), "fr") == Fate("fr", Standing.GONE)


def test_the_same_words_in_both_belong_to_the_language_that_was_kept(english: Edition, french: Edition) -> None:
    made = MadeIn(english, lambda: (french,))
    assert made.look_up(words(english), "").language == "en"
    assert made.look_up(words(english), "fr").language == "fr"


def test_a_chapter_that_cannot_be_read_is_gone(
    english: Edition, french: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_chapter: str) -> None:
        raise EditionError("It is damaged.")

    monkeypatch.setattr(french, "chapter", fail)
    assert MadeIn(english, lambda: (french,)).look_up(words(english), "fr").language == "fr"
    assert MadeIn(french).look_up(words(english), "fr").standing is Standing.GONE


def test_each_is_looked_up_once(english: Edition, french: Edition) -> None:
    asked: list[int] = []

    def others() -> tuple[Edition, ...]:
        asked.append(1)
        return (french,)

    made = MadeIn(english, others)
    for _again in range(3):
        made.look_up(words(french), "fr")
    assert asked == [1]


def test_an_installed_guide_is_where_it_says(library: Library, tmp_path: Path) -> None:
    assert library.languages("sample") == ("en", "fr")
    assert not list(tmp_path.iterdir())
