# SPDX-License-Identifier: GPL-3.0-or-later
"""Addresses and numbers: what is one, what is none, and that writing one and reading it gives the same."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.content.address import HOME, URGENT, Address, parse_address, parse_number
from reader.errors import AddressError
from tests.content.pace import assert_in_proportion

IDS = st.lists(st.text("abz09", min_size=1, max_size=4), min_size=1, max_size=3).map("-".join)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("home", HOME),
        (" urgent\n", URGENT),
        ("surgery", Address("chapter", "surgery")),
        ("surgery#what", Address("chapter", "surgery", "what")),
        ("chapter:surgery#what", Address("chapter", "surgery", "what")),
        ("net/surgery", Address("chapter", "surgery", "", "net")),
        ("chapter:net/surgery#what", Address("chapter", "surgery", "what", "net")),
        ("chapter:home", Address("chapter", "home")),
        ("term:resection", Address("term", "resection")),
        ("question:goal-2", Address("question", "goal-2")),
        ("9", Address("chapter", "9")),
    ],
)
def test_what_is_an_address(text: str, address: Address) -> None:
    assert parse_address(text) == address


@pytest.mark.parametrize(
    "text",
    "|#a|a#|a/|/a|a/b/c|A|a_b|a--b|-a|a-|a b|a#b#c|term:|term:A|term:a#b|question:|urgent:a|chapter:|é|a.b|../a|a?b|"
    "http://a|javascript:a|file:///a|chapter:term:a|a\nb|а".split("|"),
)
def test_what_is_none(text: str) -> None:
    with pytest.raises(AddressError) as caught:
        parse_address(text)
    assert str(caught.value).endswith("is not an address in this guide.")


def test_an_endless_address_is_told_in_short() -> None:
    with pytest.raises(AddressError) as caught:
        parse_address("A" * 100_000)
    assert len(str(caught.value)) < 200


@given(IDS, IDS | st.just(""), IDS | st.just(""))
def test_writing_and_reading_a_chapters_address_gives_the_same(chapter: str, section: str, guide: str) -> None:
    address = Address("chapter", chapter, section, guide)
    if str(address) not in {"home", "urgent"}:
        assert parse_address(str(address)) == address


@given(IDS, st.sampled_from(["term", "question"]))
def test_writing_and_reading_an_entrys_address_gives_the_same(entry: str, kind: str) -> None:
    assert str(parse_address(f"{kind}:{entry}")) == f"{kind}:{entry}"


@pytest.mark.parametrize("address", [HOME, URGENT])
def test_pages_of_the_program_have_their_names(address: Address) -> None:
    assert parse_address(str(address)) == address


@given(st.text())
def test_any_text_is_an_address_or_told(text: str) -> None:
    with contextlib.suppress(AddressError):
        assert isinstance(parse_address(text), Address)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("9", (9, 0)),
        (" 9.2 ", (9, 2)),
        ("1234.123", (1234, 123)),
        ("9.", None),
        (".2", None),
        ("9.2.1", None),
        ("12345", None),
        ("9.1234", None),
        ("-9", None),
        ("nine", None),
        ("", None),
        ("number 9.2", (9, 2)),
        ("Number  9", (9, 0)),
        ("no 9.2", (9, 2)),
        ("no. 9.2", (9, 2)),
        ("section 9.2", (9, 2)),
        ("chapter 9", (9, 0)),
        ("it's 9.2", (9, 2)),
        ("it’s number 9.2", (9, 2)),
        ("its 9.2", (9, 2)),
        ("page 9.2", (9, 2)),
        ("#9.2", (9, 2)),
        ("9 point 2", (9, 2)),
        ("9,2", (9, 2)),
        ("numéro 9.2", (9, 2)),
        ("section 9,2", (9, 2)),
        ("n° 9.2", (9, 2)),
        ("chapitre 9", (9, 0)),
        ("c’est le numéro 9,2", (9, 2)),
        ("c'est 9.2", (9, 2)),
        ("à la section 9,2", (9, 2)),
        ("page 9", None),
        ("grade 2", None),
        ("stage 4", None),
        ("9 2", None),
        ("a number", None),
        ("section", None),
        ("9.2 mg", None),
        ("1,000", None),
        ("number " * 20 + "9.2", None),
    ],
)
def test_numbers_that_people_say(text: str, number: tuple[int, int] | None) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize("piece", ["a", "a-", "-", "a/", "#a", "9", "9.", "term:", " "])
def test_time_grows_with_the_text(piece: str) -> None:
    def action(text: str) -> None:
        parse_number(text)
        for whole in (text, text + "!"):
            try:
                parse_address(whole)
            except AddressError:
                continue

    assert_in_proportion(action, piece)
