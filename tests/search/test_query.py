# SPDX-License-Identifier: GPL-3.0-or-later
"""What a query is made of."""

from __future__ import annotations

from reader.search.index import Index
from reader.search.query import parse


def stems(text: str, index: Index) -> list[str]:
    return [word.stem for word in parse(text, index, prefix=False).words]


def test_each_word_once_and_little_words_count_little(english_index: Index) -> None:
    query = parse("the liver, the livers", english_index, prefix=False)
    assert [(word.stem, word.weight < 1) for word in query.words] == [("the", True), ("liver", False)]


def test_little_words_alone_count_in_full(english_index: Index) -> None:
    assert [word.weight for word in parse("what is it", english_index, prefix=False).words] == [1.0, 1.0, 1.0]


def test_a_code_is_whole_however_it_is_typed(english_index: Index) -> None:
    assert stems("Ki-67", english_index) == ["ki67"]
    assert "ki67" in stems("ki 67", english_index)
    assert stems("KI67", english_index) == ["ki67"]
    assert stems("zz-99", english_index) == ["zz99", "zz", "99"]


def test_the_last_word_is_unfinished_until_something_follows_it(english_index: Index) -> None:
    assert parse("liver tum", english_index, prefix=True).unfinished == ("tum",)
    assert parse("liver tum ", english_index, prefix=True).unfinished == ()
    assert parse("liver tum", english_index, prefix=False).unfinished == ()
    assert parse("", english_index, prefix=True).unfinished == ()


def test_a_long_message_keeps_its_rarest_words(english_index: Index) -> None:
    message = " ".join(f"filler{number}" for number in range(200)) + " everolimus and the liver"
    assert set(stems(message, english_index)) >= {"everolimus", "liver"}
    assert len(stems(message, english_index)) <= 48
    assert parse(message, english_index, prefix=False).key == ""


def test_words_that_say_little_by_themselves_count_less_than_others(english_index: Index) -> None:
    weights = dict(parse("the liver problems", english_index, prefix=False).words)
    assert weights["the"] < weights["problem"] < weights["liver"] == 1.0
