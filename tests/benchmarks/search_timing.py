# SPDX-License-Identifier: GPL-3.0-or-later
"""The process that is measured by search_speed: `python -m tests.benchmarks.search_timing ENGINE FOLDER`.

Opens one engine's index, answers the whole workload once without counting it and then again with the clock running, and
writes its figures as one line of JSON. A process of its own, so that memory can be told apart.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from reader.content.edition import Edition
from reader.shelf import EDITION_FILE, SEARCH_FOLDER
from tests.benchmarks.query_sets import QueryCase, read_sets

FTS5_FILE = "fts5.sqlite3"
ENGINES = ("lamplight", "fts5")
_ROUNDS = 5
_OPENINGS = 15
_KEYWORDS = 4
"""A query of so many words or fewer counts as keywords."""
_TYPED = 40
_MESSAGES = 30
_MESSAGE_WORDS = 100
Ask = Callable[[str, bool], object]
"""A query, and whether its last word is still being typed -> an answer with the best ten places and their passages."""
Queries = list[tuple[str, bool]]


class Opened(NamedTuple):
    """An engine that is open."""

    ask: Ask
    renewed: Callable[[], Ask]
    """The same engine, with no memory of the words it has corrected."""
    close: Callable[[], None]


Opener = Callable[[], Opened]


def workload(cases: list[QueryCase]) -> dict[str, Queries]:
    """Return what is asked under each name: (text, whether the last word is still being typed)."""
    plain = [case.query for case in cases if case.kind == "plain"]
    keywords = [query for query in plain if len(query.split()) <= _KEYWORDS]
    typed = keywords[:: max(1, len(keywords) // _TYPED)][:_TYPED]
    return {
        "keywords": [(query, False) for query in keywords],
        "questions": [(query, False) for query in plain if len(query.split()) > _KEYWORDS],
        "typo": [(case.query, False) for case in cases if case.kind == "misspelt"],
        "key": [(query[:length], True) for query in typed for length in range(1, len(query) + 1)],
        "message": [(message, False) for message in _messages([case.query for case in cases])],
    }


def _messages(queries: list[str]) -> list[str]:
    """Return long messages, put together from what people ask."""
    chance = random.Random("messages")
    made = []
    for _number in range(_MESSAGES):
        words = " . ".join(chance.sample(queries, k=_MESSAGE_WORDS)).split(" ")
        made.append(" ".join(words[:_MESSAGE_WORDS]))
    return made


def measure(engine: str, folder: Path) -> dict[str, object]:
    """Return the figures of one engine on the index in `folder`: milliseconds, and bytes of memory."""
    # The later sets stay out, so that figures can be compared with those from before there were any.
    work = workload([case for case in read_sets(("en",), (".",)) if case.kind != "near-miss"])
    opener = {"lamplight": _lamplight, "fts5": _fts5}[engine](folder)
    before = _proportional_memory()
    began = time.perf_counter()
    ask, renewed, close = opener()
    figures: dict[str, object] = {"first_open_ms": _ms(began)}
    for queries in work.values():
        for query in queries:
            ask(*query)
    if before:
        figures["added_bytes"] = _proportional_memory() - before
    for name, queries in work.items():
        figures |= _timed(name, _with_an_untaught_speller(renewed, queries) if name == "typo" else _same(ask), queries)
    close()
    figures["open_ms"] = [_timed_opening(opener) for _opening in range(_OPENINGS)]
    return figures


def _same(ask: Ask) -> Callable[[], Ask]:
    def again() -> Ask:
        return ask

    return again


def _with_an_untaught_speller(renewed: Callable[[], Ask], queries: Queries) -> Callable[[], Ask]:
    """Return what makes a warm engine for each round that has not seen these misspelt words before.

    Words are corrected once and then remembered, so asking the same ones again would measure nothing. What is written
    backwards warms everything else up: its words are as long, and nobody knows them.
    """

    def again() -> Ask:
        ask = renewed()
        for text, prefix in queries:
            ask(text[::-1], prefix)
        return ask

    return again


def _timed(name: str, engine: Callable[[], Ask], queries: Queries) -> dict[str, object]:
    """Return each query's middle time of several rounds, and the slowest single time of all; `engine` is made for each.

    The middle one keeps out of the figure what else the machine does; the rounds go through all queries in turn, so
    none is asked twice in a row.
    """
    rounds: list[list[float]] = []
    for _round in range(_ROUNDS):
        times = []
        ask = engine()
        for text, prefix in queries:
            began = time.perf_counter()
            ask(text, prefix)
            times.append(_ms(began))
        rounds.append(times)
    middle = [statistics.median(times) for times in zip(*rounds, strict=True)]
    return {f"{name}_ms": middle, f"{name}_worst_ms": max(map(max, rounds))}


def _timed_opening(opener: Opener) -> float:
    began = time.perf_counter()
    opened = opener()
    took = _ms(began)
    opened.close()
    return took


def _ms(began: float) -> float:
    return (time.perf_counter() - began) * 1000


def _lamplight(folder: Path) -> Opener:
    stamp = Edition.open(folder / EDITION_FILE).head.stamp

    def opener() -> Opened:
        from reader.search.engine import Searcher
        from reader.search.index import Index

        index = Index.open(folder / SEARCH_FOLDER, stamp)

        def renewed() -> Ask:
            searcher = Searcher((index,))

            def ask(text: str, prefix: bool) -> object:
                return searcher.search(text, limit=10, prefix=prefix)

            return ask

        return Opened(renewed(), renewed, index.close)

    return opener


def _fts5(folder: Path) -> Opener:
    from tests.benchmarks.baselines import Fts5

    def opener() -> Opened:
        base = Fts5([], str(folder / FTS5_FILE))

        def ask(text: str, prefix: bool) -> object:
            return base.search(text, prefix=prefix)

        return Opened(ask, _same(ask), base.close)

    return opener


def _proportional_memory() -> int:
    """Return this process's share of memory in bytes (PSS), or 0 where the system does not say."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0
    lines = rollup.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
