# SPDX-License-Identifier: GPL-3.0-or-later
"""Words lifted from a page: one entry each, whatever its form, and none that the guide has already."""

from __future__ import annotations

import pytest

from reader.drafts import limits
from reader.drafts.glossary import Entry, Lifted


def test_a_word_gets_one_entry() -> None:
    lifted = Lifted({})
    assert lifted.add(" Bud ", "A small  swelling.") == "bud"
    assert lifted.add("bud", "A small swelling.") == "bud"
    assert lifted.entries == [Entry("bud", "Bud", "A small swelling.")]


def test_forms_of_a_word_belong_to_its_entry() -> None:
    lifted = Lifted({})
    lifted.add("stems", "Carries leaves.", term="stem")
    assert lifted.add("Stemmed", "Carries leaves.") == "stem"
    assert lifted.entries == [Entry("stem", "stem", "Carries leaves.", ["stems", "Stemmed"])]


def test_other_words_of_the_same_meaning_are_entries_of_their_own() -> None:
    lifted = Lifted({})
    assert lifted.add("bud", "A swelling.") != lifted.add("knot", "A swelling.")


def test_two_meanings_are_told_and_the_first_stays() -> None:
    lifted = Lifted({})
    for meaning in ("One.", "Two.", "Three."):
        lifted.add("bud", meaning)
    assert [entry.definition for entry in lifted.entries] == ["One."]
    assert lifted.other_meanings == ["bud"]


def test_a_meaning_that_comes_later_is_taken() -> None:
    lifted = Lifted({})
    assert lifted.add("PVC", "", term="polyvinyl chloride", abbreviation="PVC") == "polyvinyl-chloride"
    lifted.add("PVC", "", term="polyvinyl chloride", abbreviation="PVC")
    lifted.add("polyvinyl chloride", "A plastic.")
    assert lifted.entries == [Entry("polyvinyl-chloride", "polyvinyl chloride", "A plastic.", [], ["PVC"])]


def test_what_the_guide_explains_is_left_to_it() -> None:
    lifted = Lifted({"bud": "the-bud"})
    assert lifted.add("Bud", "A swelling.") == "the-bud"
    assert lifted.add("Bud", "A swelling.") == "the-bud"
    assert (lifted.entries, lifted.already) == ([], ["Bud"])
    assert lifted.add("the bud", "Another.") == "the-bud-2"


def test_what_can_be_no_word_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    lifted = Lifted({})
    assert lifted.add("日本", "A country.") == ""
    assert lifted.add("x" * 90, "Long.") == ""
    monkeypatch.setattr(limits, "TERMS", 0)
    assert lifted.add("bud", "A swelling.") == ""
    assert lifted.entries == []
