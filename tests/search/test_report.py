# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers for other programs and for a terminal."""

from __future__ import annotations

import io
import json

from reader.search.engine import Searcher
from reader.search.report import as_dict, batch, print_results, text_lines
from reader.search.results import Hit, Results


def test_batch_gives_one_answer_a_line_in_order(searcher: Searcher) -> None:
    answers = list(batch(searcher, ["liver surgery\n", "\n", "zebra\r\n", "half \udcff word"], prefix=False))
    assert [answer["query"] for answer in answers] == ["liver surgery", "", "zebra", "half ? word"]
    assert list(answers[0]) == ["query", "ms", "corrected", "expanded", "results"]
    assert answers[0]["results"][0]["address"] == "sample/liver-surgery#removing"
    assert list(answers[0]["results"][0]) == ["address", "kind", "score"]
    assert answers[1]["results"] == answers[2]["results"] == []
    assert all(json.dumps(answer, ensure_ascii=False).encode() for answer in answers)


def test_batch_can_complete_the_last_word_and_be_limited(searcher: Searcher) -> None:
    (answer,) = batch(searcher, ["tum"], prefix=True, limit=2)
    assert len(answer["results"]) == 2


def test_corrections_and_further_words_are_told() -> None:
    results = Results("evrolimus", corrected="everolimus", expanded=("targeted therapy",))
    assert as_dict(results)["corrected"] == "everolimus"
    assert as_dict(results)["expanded"] == ["targeted therapy"]
    assert list(text_lines(results))[:2] == [
        "Showing results for everolimus",
        "Also searching for targeted therapy",
    ]


def test_plain_text_for_a_person(searcher: Searcher) -> None:
    out = io.StringIO()
    print_results(searcher.search("new liver", limit=1), out)
    lines = out.getvalue().splitlines()
    assert lines[0] == " 1. 3.2  A new liver"
    assert lines[1] == "    Treatment › Liver surgery and liver transplant"
    assert lines[-1] == "    sample/liver-surgery#transplant"


def test_nothing_found_is_said() -> None:
    assert list(text_lines(Results("zebra"))) == ["Nothing found. Try other words, or fewer."]


def test_a_guide_cannot_steer_the_terminal() -> None:
    hit = Hit("term:x", "term", "bad\x1b[2Jword", 1.0, snippet="\x9b31m red\u202e")
    assert not any(char in "".join(text_lines(Results("x", (hit,)))) for char in "\x1b\x9b\u202e")
