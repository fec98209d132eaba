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


class SearchNames(msgspec.Struct, frozen=True):
    """What people say in one language for the terms and dangers of the guide. Used by search only."""

    language: str
    names: tuple[EverydayPhrase, ...] = ()
    """What the glossary gives: names, forms, abbreviations and brands, each with its term."""
    words: tuple[EverydayPhrase, ...] = ()
    signs: tuple[DangerSign, ...] = ()
    questions: tuple[str, ...] = ()
    """Phrases that show a question for information rather than a danger: `what is`."""
