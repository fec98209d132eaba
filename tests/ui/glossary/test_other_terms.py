# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the glossary in the other language. The story is tests/features/test_words_in_both.py."""

from __future__ import annotations

import pytest

from reader.errors import EditionError
from reader.library import Library
from reader.ui.glossary.other_terms import OtherTerms
from tests.started import Person


def test_a_word_is_there_with_its_places_and_relations(reader: Person) -> None:
    other = OtherTerms(reader.session.library, reader.window.edition)
    assert (other.own_language, other.language) == ("en", "fr")
    french = reader.session.library.edition("neuroendocrine", "fr").glossary()
    term = next(term for term in french.terms if term.see_also and french.uses.get(term.id))
    entry = other.entry(term.id)
    assert entry is not None
    assert (entry[0], entry[1]) == (term, french.uses[term.id])
    assert {each.id for each in entry[2]} <= set(term.see_also)
    assert other.term("no-such-word") is None
    assert other.entry("no-such-word") is None


def test_a_name_of_the_other_language_finds_its_word(reader: Person) -> None:
    other = OtherTerms(reader.session.library, reader.window.edition)
    term = reader.session.library.edition("neuroendocrine", "fr").glossary().terms[0]
    assert (term.id, term.term) in other.named(term.term)
    assert other.named("") == ()
    assert other.named("zzzz") == ()


def test_it_follows_the_edition_and_offers_nothing_where_there_is_one_language(
    reader: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = reader.session.library
    other = OtherTerms(library, reader.window.edition)
    here = reader.window.edition.glossary().terms[0]
    entry = (here, (), ())
    assert other.side(entry, is_turned=False) == (entry, "en", "fr")
    assert other.side(entry, is_turned=True)[1:] == ("fr", "en")
    other.set_edition(library.edition("neuroendocrine", "fr"))
    assert other.language == "en"
    monkeypatch.setattr(library, "languages", lambda _guide: ("en",))
    other.set_edition(reader.window.edition)
    assert other.language == ""
    assert other.side(entry, is_turned=True) == (entry, "en", "")


def test_a_language_that_cannot_be_read_offers_nothing(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    library: Library = reader.session.library
    other = OtherTerms(library, reader.window.edition)

    def fail(*_what: object) -> None:
        raise EditionError("It is damaged.")

    monkeypatch.setattr(library, "edition", fail)
    assert other.term(reader.window.edition.glossary().terms[0].id) is None
