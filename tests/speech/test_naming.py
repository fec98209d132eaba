# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from reader.speech.naming import Thing, say_thing, say_together


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        (Thing("Home", "button"), "Home, button"),
        (Thing("Speak to me", "switch", ("on",)), "Speak to me, switch, on"),
        (Thing("Back", "button", ("unusable",)), "Back, button, cannot be used now"),
        (Thing("Search", "field", ("empty",)), "Search, field to write in, empty"),
        (Thing("Pain", "row", ("closed",), place=3, count=12, within="Contents"), "Contents. Pain, closed, 3 of 12"),
        (Thing("Yes", "button", about="Nothing is lost."), "Yes, button. Nothing is lost."),
        (Thing(about="Only a sentence."), "Only a sentence."),
        (Thing("A place", "no such kind", ("no such state",)), "A place"),
        (Thing(), ""),
    ],
)
def test_a_thing_is_said_with_what_it_is_and_how_it_is(thing: Thing, said: str) -> None:
    assert say_thing(thing) == said


def test_of_the_same_thing_only_what_has_changed_is_said() -> None:
    off, on = Thing("Wide", "switch", ("off",)), Thing("Wide", "switch", ("on",))
    assert say_thing(on, off) == "on"
    assert say_thing(on, on) == ""
    assert say_thing(Thing("Find", "field", (), "ti"), Thing("Find", "field", (), "t")) == "ti"
    assert say_thing(Thing("Size", "row", place=2, count=3), Thing("Size", "row", place=1, count=3)) == "2 of 3"


def test_a_list_is_named_when_it_is_entered_and_not_again() -> None:
    first, second = (Thing(name, "row", place=at, count=2, within="Words") for at, name in ((1, "a"), (2, "b")))
    assert say_thing(second, first) == "b, 2 of 2"
    assert say_thing(first, Thing("Home", "button")) == "Words. a, 1 of 2"


def test_sentences_come_together_once_each_with_an_end() -> None:
    assert say_together(["Home", "", "Are you there?", "Home.", "Yes, button"]) == "Home. Are you there? Yes, button."
    assert say_together(["Ask. Yes", "Yes"]) == "Ask. Yes."
    assert say_together([]) == ""
