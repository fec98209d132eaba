# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers as other programs and a terminal read them: the JSON of `search --json`, and plain text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from reader.i18n import _, own_name
from reader.search.engine import Searcher
from reader.search.results import Hit, Results


def batch(searcher: Searcher, lines: Iterable[str], prefix: bool = False, limit: int = 10) -> Iterator[dict[str, Any]]:
    """Yield one answer a line, in order, as as_dict() gives it; an empty line gets an answer too."""
    for line in lines:
        yield as_dict(searcher.search(line.rstrip("\r\n"), limit=limit, prefix=prefix))


def as_dict(results: Results) -> dict[str, Any]:
    """Return the answer in the shape that `search --json` promises; every value can be written as JSON.

    What is pinned comes first among the results.
    """
    return {
        "query": results.query,
        "ms": round(results.ms, 2),
        "corrected": results.corrected,
        "expanded": list(results.expanded),
        "results": [
            {"address": hit.address, "kind": hit.kind, "score": round(hit.score, 3)}
            for hit in (*results.pinned, *results.hits)
        ],
    }


def print_results(results: Results, out: TextIO) -> None:
    """Print an answer for a person at a terminal. What a guide says cannot steer the terminal."""
    for line in text_lines(results):
        print(line, file=out)


def text_lines(results: Results) -> Iterator[str]:
    """Yield an answer as lines of plain text."""
    if results.corrected is not None:
        yield _("Showing results for {query}").format(query=_harmless(results.corrected))
    if results.expanded:
        yield _("Also searching for {words}").format(words=_harmless(", ".join(results.expanded)))
    if results.other_language:
        name = _harmless(own_name(results.other_language))
        yield _("Understood in another language: {language}").format(language=name)
    if not results.hits and not results.pinned:
        yield _("Nothing found. Try other words, or fewer.")
    if results.nearest:
        yield _("You could try: {words}").format(words=_harmless(", ".join(results.nearest)))
    for place, hit in enumerate((*results.pinned, *results.hits), 1):
        yield from _hit_lines(place, hit)


def _hit_lines(place: int, hit: Hit) -> Iterator[str]:
    number = f"{hit.number}  " if hit.number else ""
    yield f"{place:>2}. {number}{_harmless(hit.title)}"
    if hit.breadcrumb:
        yield f"    {_harmless(hit.breadcrumb)}"
    if hit.snippet:
        yield f"    {_harmless(hit.snippet)}"
    yield f"    {hit.address}"


def _harmless(text: str) -> str:
    """Return text without control characters, which could move the cursor or recolour the screen."""
    return "".join(" " if unicodedata.category(char) in {"Cc", "Cf", "Cs"} else char for char in text)
