# SPDX-License-Identifier: GPL-3.0-or-later
"""The query sets of tests/data/queries: what people type, and which places are right. Knows no search engine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

import msgspec

FOLDER = Path(__file__).resolve().parent.parent / "data" / "queries"
LANGUAGES = ("en", "fr")
KINDS = ("plain", "misspelt", "danger", "near-miss")
PARTS = ("tune", "measure", "fresh", "french")
"""Odd lines of the older files and of the folder `whole`; their even lines; two folders that were written apart."""
Part = Literal["tune", "measure", "fresh", "french"]
UNSEEN: tuple[Part, ...] = ("fresh", "french")
"""Folders whose lines are all of one part, named like them."""
SETS = (".", "whole", *UNSEEN)
"""Folders within FOLDER, the oldest set first."""


class QueryCase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One query; tests/data/queries/README.md says how it was made."""

    query: str
    kind: Literal["plain", "misspelt", "danger", "near-miss"]
    accept: tuple[str, ...]
    """Addresses that answer it, the best first."""
    note: str = ""
    misspelt: bool = False
    """True for a danger query with a misspelt word; a misspelt query is one by its kind."""
    pin: Literal["", "either"] = ""
    """`either` where a pinned section is neither right nor wrong."""
    language: str = "en"
    part: Part = "tune"

    @property
    def is_spelt_right(self) -> bool:
        """Whether there is nothing to correct."""
        return self.kind != "misspelt" and not self.misspelt


def read_set(path: Path, language: str) -> list[QueryCase]:
    """Read one file. In an unseen folder all lines are of its part; elsewhere odd ones `tune`, even ones `measure`."""
    whole = next((part for part in UNSEEN if part == path.parent.name), None)
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        part: Part = whole or ("tune" if number % 2 else "measure")
        found.append(msgspec.structs.replace(msgspec.json.decode(line, type=QueryCase), language=language, part=part))
    return found


def read_sets(languages: Iterable[str] = LANGUAGES, sets: Sequence[str] = SETS) -> list[QueryCase]:
    """Read the given sets, all three parts unless told otherwise: language by language, in the order of `sets`.

    A set need not have every language.
    """
    return [
        case
        for language in languages
        for folder in sets
        if (path := FOLDER / folder / f"{language}.jsonl").exists()
        for case in read_set(path, language)
    ]
