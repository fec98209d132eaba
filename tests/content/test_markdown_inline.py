# SPDX-License-Identifier: GPL-3.0-or-later
"""The inside of a line: what the cases in tests/data/markdown do not show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.content.characters import ODD
from reader.content.markdown import make_parser
from reader.content.markdown_inline import InlineReader, Numbering
from reader.content.model import Run, Runs, plain_text
from tests.content.pace import assert_in_proportion


def inline(text: str) -> tuple[Runs, InlineReader, list[tuple[str, str, int]]]:
    """Return the runs of a text on line 5, its reader, and the faults as (rule, level, line)."""
    reader = InlineReader("net", "surgery", Numbering(("a-1", "b_2")))
    faults: list[tuple[str, str, int]] = []
    token = make_parser().parseInline(text)[0]
    runs = reader.runs(token, 5, lambda rule, sentence, level, line: faults.append((rule, level, line)))
    return runs, reader, faults


def test_sources_are_numbered_in_the_order_of_the_front_matter() -> None:
    numbering = Numbering(("b", "a"))
    assert (numbering.number("b"), numbering.number("a"), numbering.number("c")) == (1, 2, None)
    assert numbering.known == ("b", "a")


def test_many_sources_are_found_as_quickly_as_few() -> None:
    known = tuple(f"k{number}" for number in range(20_000))
    reader = InlineReader("net", "surgery", Numbering(known))
    parser = make_parser()

    def read(text: str) -> Runs:
        return reader.runs(parser.parseInline(text)[0], 1, lambda *_: None)

    assert_in_proportion(read, "a[@k19999]", 50_000)


def test_links_are_noted_with_their_full_address_and_line() -> None:
    _, reader, faults = inline("[a](#what)\n[b](term:margin)\\\n[c](recovery) [d](https://x.org) [e](bad!)")
    assert reader.links == [("net/surgery#what", 5), ("term:margin", 6), ("net/recovery", 7)]
    assert faults == [("link-outside", "warning", 7), ("link-target", "error", 7)]


def test_neighbours_of_one_look_are_one_run() -> None:
    assert inline("a &amp; b\\* c\nd")[0] == (Run("a & b* c d"),)
    assert inline("**a** **b**")[0] == (Run("a", "b"), Run(" "), Run("b", "b"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[a](https://x.org/&#x202e;b)", "a (https://x.org/b)"),
        ("&#x2066;a&#xe000;", "a"),
        ("`&#x202e;`", "&#x202e;"),
    ],
)
def test_odd_characters_do_not_come_in_through_entities(text: str, shown: str) -> None:
    runs, _, faults = inline(text)
    assert plain_text(runs) == shown
    assert ("odd-character", "error", 5) in faults or "`" in text


@given(st.text(max_size=60) | st.text('[]()!<>*_`@a-1&#x202e;:\\ \n"', max_size=80))
def test_any_text_gives_runs_without_odd_characters(text: str) -> None:
    runs, _, _ = inline(text)
    for run in runs:
        assert run.text
        assert set(run.style) <= {"b", "i"}
        assert not ODD.search(run.text)
        assert run.link == "" or run.link.startswith(("net/", "term:", "source:")) or "/" in run.link


@pytest.mark.parametrize("piece", ["[@", "[@a", "[@a-1]", "<a", "<a ", "<!-", "[@a-1](", "http:", "](", "<http:"])
def test_time_grows_with_the_text(piece: str) -> None:
    assert_in_proportion(lambda text: inline(f"a {text}"), piece, 50_000)
