# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of a thing that has the keyboard: its name, what it is in plain words, how it is, where it stands.

It makes sentences for somebody who sees nothing, and knows neither a voice nor what the thing is made of.
"""

from __future__ import annotations

import dataclasses

from reader.i18n import _


@dataclasses.dataclass(frozen=True, slots=True)
class Thing:
    """Something with the keyboard on it; what is empty or 0 is not said."""

    name: str = ""
    kind: str = ""
    """`button`, `switch`, `choice`, `field`, `list`, `row`, `link`, `word`, `page` or `slider`; others have no word."""
    states: tuple[str, ...] = ()
    """Of `on`, `off`, `chosen`, `not_chosen`, `open`, `closed`, `unusable`, `empty`."""
    value: str = ""
    """What stands in a field, or how a slider is set."""
    place: int = 0
    """Its place in a list, from 1, of `count`."""
    count: int = 0
    about: str = ""
    """A sentence more."""
    within: str = ""
    """The list that it is in; said when it is entered."""


def say_thing(thing: Thing, before: Thing | None = None) -> str:
    """Return what to say of a thing after `before`: of the same thing only what has changed; empty for nothing."""
    if before is not None and _is_same(thing, before):
        return _joined(_changes(thing, before))
    parts = [thing.name, _kind_word(thing.kind), *map(_state_word, thing.states), thing.value, _place(thing)]
    said = _joined(parts)
    if thing.within and (before is None or thing.within != before.within):
        said = f"{thing.within}. {said}"
    return f"{said}. {thing.about}" if thing.about and said else said or thing.about


def say_together(texts: list[str]) -> str:
    """Return several sentences as one text; what is said in another of them already is left out."""
    kept: list[str] = []
    for text in texts:
        words = text.strip()
        if words and not any(words.rstrip(".") in each for each in kept):
            kept.append(words)
    return " ".join(words if words[-1] in ".!?…:" else f"{words}." for words in kept)


def _is_same(thing: Thing, before: Thing) -> bool:
    return (thing.name, thing.kind, thing.within) == (before.name, before.kind, before.within)


def _changes(thing: Thing, before: Thing) -> list[str]:
    states = [_state_word(state) for state in thing.states if state not in before.states]
    value = thing.value if thing.value != before.value else ""
    return [*states, value, _place(thing) if thing.place != before.place else ""]


def _joined(parts: list[str]) -> str:
    return ", ".join(part.strip() for part in parts if part.strip())


def _place(thing: Thing) -> str:
    return _("{place} of {count}").format(place=thing.place, count=thing.count) if thing.place and thing.count else ""


def _kind_word(kind: str) -> str:
    return {
        "button": _("button"),
        "switch": _("switch"),
        "choice": _("choice"),
        "field": _("field to write in"),
        "list": _("list"),
        "link": _("link"),
        "word": _("word that is explained"),
        "page": _("page"),
        "slider": _("slider"),
    }.get(kind, "")


def _state_word(state: str) -> str:
    return {
        "on": _("on"),
        "off": _("off"),
        "chosen": _("chosen"),
        "not_chosen": _("not chosen"),
        "open": _("open"),
        "closed": _("closed"),
        "unusable": _("cannot be used now"),
        "empty": _("empty"),
    }.get(state, "")
