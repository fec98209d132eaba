# SPDX-License-Identifier: GPL-3.0-or-later
"""Where sentences end, and what leads into a list."""

from __future__ import annotations

from reader.search.sentences import sentences


def told(text: str, shape: str = "") -> list[str]:
    return [text[one.start : one.end] for one in sentences(text, shape)]


def test_sentences_end_before_a_capital_but_not_behind_a_title_of_a_person() -> None:
    assert told("One here. Two, says Dr. Who, e.g. now! “Three?” 4 is last.") == [
        "One here.",
        "Two, says Dr. Who, e.g. now!",
        "“Three?”",
        "4 is last.",
    ]
    assert told("  \n \n") == []


def test_a_label_a_row_and_a_title_are_not_parted() -> None:
    assert told("Stoma. An opening. It lets stool pass.", "P") == ["Stoma. An opening.", "It lets stool pass."]
    assert told("Open. What it means: One cut.", "r") == ["Open. What it means: One cut."]
    assert told("Loss. And then?", "t") == ["Loss. And then?"]


def test_the_sentence_with_a_colon_leads_into_the_list_behind_it() -> None:
    found = sentences("All. You may have:\na test\na scan:\nof bone\na talk.\nThe end.", "piinip")
    assert [one.lead for one in found] == [-1, -1, 1, 1, 3, 1, -1]
    assert [one.is_fragment for one in found] == [False, False, True, True, True, True, False]


def test_a_title_leads_into_fragments_only() -> None:
    assert [one.lead for one in sentences("Call now\nfever\nAsk us\nWho?", "titi")] == [-1, 0, -1, -1]
    assert [one.lead for one in sentences("How long\nfever", "ci")] == [-1, -1]
