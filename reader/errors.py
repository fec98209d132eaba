# SPDX-License-Identifier: GPL-3.0-or-later
"""Failures that are expected, each with one sentence for the person in front of the screen.

Anything that is not a ReaderError is a fault of the program and goes to the exception hook.
"""

from __future__ import annotations


class ReaderError(Exception):
    """Something expected went wrong; `str(error)` is a whole sentence, ready to be shown."""


class GuideError(ReaderError):
    """A guide's folder cannot be read as a guide at all."""


class EditionError(ReaderError):
    """A compiled edition is missing, damaged, or of another format version."""


class AddressError(ReaderError):
    """An address or a number names no place in the guide."""


class SearchError(ReaderError):
    """The search index is missing or damaged and could not be built again."""


class StoreError(ReaderError):
    """What the reader wanted kept could not be read or written."""


class KeyboardError(ReaderError):
    """The file of an on-screen keyboard cannot be used."""


class PackError(ReaderError):
    """A pack is refused, or cannot be made or installed."""

    def __init__(self, text: str, code: str = "pack") -> None:
        super().__init__(text)
        self.code = code
        """Short, stable and the same in every language: docs/packs.md has them all."""


class DraftError(ReaderError):
    """A saved page cannot become a draft, or a draft or a new guide cannot be put where it was asked for."""
