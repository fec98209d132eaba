# SPDX-License-Identifier: GPL-3.0-or-later
"""Which commands a few typed words ask for."""

from __future__ import annotations

import pytest

from reader.ui.window.command_ranking import Command, RecentCommands, ranked

COMMANDS = [
    Command("search", "Search the guide", "Finding", "Ctrl + K"),
    Command("find", "Find on this page", "Finding", "Ctrl + F"),
    Command("settings", "Réglages du texte", "Help and program"),
    Command("listen", "Listen, or pause", "Listening", "F5"),
    Command("slower", "Speak slower", "Listening", is_possible=False),
    Command("glossary", "Glossary", "Panels and lists", "Alt + 2"),
    Command("topic_3", "Topic 3", "On a call", "Ctrl + 3", is_listed=False),
]


def ids(typed: str, *recent: str) -> list[str]:
    return [command.id for command in ranked(COMMANDS, typed, recent)]


def test_without_words_all_that_are_listed_in_their_own_order() -> None:
    assert ids("  ") == ["search", "find", "settings", "listen", "slower", "glossary"]


def test_what_was_used_last_comes_first() -> None:
    assert ids("", "glossary", "find")[:3] == ["glossary", "find", "search"]
    assert ids("listening", "slower", "listen") == ["listen", "slower"], "what cannot be done comes after what can"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("glos", "glossary"),
        ("GLOSSARY", "glossary"),
        ("glosary", "glossary"),
        ("golssary", "glossary"),
        ("gloss", "glossary"),
        ("reglages", "settings"),
        ("RÉGLAGE", "settings"),
        ("reglaeg", "settings"),
        ("this page", "find"),
        ("page find", "find"),
        ("f5", "listen"),
        ("ctrl+k", "search"),
        ("lsten", "listen"),
        ("topic 3", "topic_3"),
        ("slower", "slower"),
    ],
)
def test_words_find_it_whatever_their_accents_order_and_small_slips(typed: str, first: str) -> None:
    assert ids(typed)[:1] == [first]


@pytest.mark.parametrize("typed", ["xylophone", "find xylophone", "fnd", "é" * 5000])
def test_what_asks_for_nothing_finds_nothing(typed: str) -> None:
    assert ids(typed) == []


@pytest.mark.parametrize("typed", ["’", "...", "+", "1,000,000", "\N{BELL}", "ctrl+"])
def test_any_sign_is_answered(typed: str) -> None:
    assert len(ids(typed)) <= len(COMMANDS)


def test_a_word_of_the_title_is_nearer_than_one_of_the_group() -> None:
    assert ids("find") == ["find", "search"]
    assert ids("find", "search") == ["find", "search"], "the better one stays first, whatever was used last"


def test_what_is_done_again_is_noted_once() -> None:
    recent = RecentCommands()
    for name in ("find", "search", "find"):
        recent.note(name)
    assert recent.ids == ("find", "search")
