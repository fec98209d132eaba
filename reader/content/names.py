# SPDX-License-Identifier: GPL-3.0-or-later
"""What people say for the terms and dangers of a guide, as values. Made by the build, used by search only."""

from __future__ import annotations

import msgspec

from reader.content.model import EverydayPhrase


class DangerSign(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Signs in people's own words that lead to one urgent box."""

    id: str
    address: str
    """The section that holds the box."""
    signs: tuple[str, ...]
    """Any one of them is enough; the parts of one, joined by `+`, must all be there."""


class WordGroup(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Phrases that danger signs name together: `<belly>` is any of the group `belly`."""

    name: str
    phrases: tuple[str, ...]


class SearchNames(msgspec.Struct, frozen=True):
    """What people say in one language for the terms and dangers of the guide. Used by search only."""

    language: str
    names: tuple[EverydayPhrase, ...] = ()
    """What the glossary gives: names, forms, abbreviations and brands, each with its term."""
    words: tuple[EverydayPhrase, ...] = ()
    signs: tuple[DangerSign, ...] = ()
    groups: tuple[WordGroup, ...] = ()
    """Groups of words for the signs; `questions` are the phrases that show a question for information: `what is`."""
