# SPDX-License-Identifier: GPL-3.0-or-later
"""A parser that speaks the program's language, Python's own sentences included."""

from __future__ import annotations

import argparse
from collections.abc import Callable

import pytest

from reader.plain_parser import PlainParser, in_our_words


def number(text: str) -> int:
    return int(text)


@pytest.fixture
def make(monkeypatch: pytest.MonkeyPatch) -> Callable[[], PlainParser]:
    """Makes a parser in a language whose words stand in brackets."""

    def made() -> PlainParser:
        monkeypatch.setattr("reader.plain_parser._", lambda text: f"<{text}>")
        parser = PlainParser(prog="try", description="Tries.", epilog="That is all.")
        parser.add_argument("word", help="a word")
        parser.add_argument("--kind", choices=("a", "b"))
        parser.add_argument("--times", type=number)
        parser.add_argument("--many", nargs="+")
        parser.add_argument("--flag", action="store_true")
        return parser

    return made


def test_the_help_has_the_programs_own_headings(make: Callable[[], PlainParser]) -> None:
    told = make().format_help()
    assert told.startswith("<usage: >try ")
    for line in (
        "Tries.",
        "<positional arguments>:",
        "<options>:",
        "<show this help message and exit>",
        "That is all.",
    ):
        assert line in told
    assert told.index("<positional arguments>") < told.index("a word") < told.index("<options>") < told.rindex("--flag")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "<the following arguments are required: word>"),
        (["x", "--kind"], "<argument --kind: <expected one argument>>"),
        (["x", "--kind", "c"], "<argument --kind: <invalid choice: 'c' (choose from 'a', 'b')>>"),
        (["x", "--times", "c"], "<argument --times: <invalid value: 'c'>>"),
        (["x", "--many"], "<argument --many: <expected at least one argument>>"),
        (["x", "--flag=1"], "<argument --flag: <ignored explicit argument '1'>>"),
    ],
)
def test_what_python_says_of_wrong_use_is_said_in_our_words(
    words: list[str], told: str, make: Callable[[], PlainParser], capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence that Python says in other words one day is told as it is, and this test fails."""
    with pytest.raises(SystemExit) as end:
        make().parse_args(words)
    assert end.value.code == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("<usage: >try ")
    assert lines[-1] == f"<try: error: {told}>"


def test_a_sentence_that_is_not_known_stays_as_it_is() -> None:
    assert in_our_words("something new is wrong") == "something new is wrong"
    assert in_our_words("argument N: “x” is no number") == "argument N: “x” is no number"


def test_options_are_written_out_in_full(make: Callable[[], PlainParser]) -> None:
    with pytest.raises(SystemExit):
        make().parse_args(["x", "--fla"])


def test_commands_are_parsers_of_the_same_kind(make: Callable[[], PlainParser]) -> None:
    parser = make()
    commands = parser.add_subparsers(title="commands")
    assert isinstance(commands.add_parser("go", description="Goes."), PlainParser)
    assert isinstance(parser, argparse.ArgumentParser)
