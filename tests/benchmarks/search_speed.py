# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how fast the search is: `python -m tests.benchmarks.search_speed [--quick] [--json] [--folder F]`.

At the guide's own size and at 16,000 documents, each beside SQLite FTS5 on the same documents in the same run.
Prints numbers and which targets they meet. Exit 0 whatever they are, 1 when an engine fails.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import math
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from reader.building import build_guide
from reader.content.compiling import compile_edition
from reader.content.edition import Edition, EditionContent
from reader.content.source_files import read_source_files
from reader.search.documents import document_count
from reader.shelf import EDITION_FILE
from tests.benchmarks.answering import EDITION_LANGUAGE, GUIDE
from tests.benchmarks.baselines import Fts5, plain_documents
from tests.benchmarks.fifty_times import multiply, read_files, write_files
from tests.benchmarks.running import ChildError, Figures, run_child
from tests.benchmarks.search_timing import ENGINES, FTS5_FILE
from tests.virtual_screen import child_environment

_LARGE = 16_000
"""Documents of the large guide at least."""
_LISTED = 2_700
"""Terms and questions of the large guide at least: their files hold no more, however often the guide is copied."""
_MEGABYTE = 1_000_000
_ROUNDS = 3
ROWS = (
    ("keywords_ms", "keywords (up to 4 words)"),
    ("questions_ms", "whole questions"),
    ("typo_ms", "with a typo"),
    ("key_ms", "key press"),
    ("message_ms", "100-word message"),
    ("open_ms", "opening, modules loaded"),
    ("first_open_ms", "first opening, with imports"),
)


@dataclasses.dataclass(frozen=True, slots=True)
class Size:
    """A guide to measure at."""

    name: str
    documents: int
    folder: Path
    """The built edition, its index, and FTS5's file."""


@dataclasses.dataclass(frozen=True, slots=True)
class Target:
    """One figure to stay under, at one size."""

    size: str
    figure: str
    limit: float

    def line(self, figures: Figures) -> str:
        """Return it as a line for people, with what was reached: p95, or the most memory."""
        samples = figures.of(f"{self.size} lamplight", self.figure)
        title = "memory added" if self.figure == "added_bytes" else dict(ROWS)[self.figure] + ", p95"
        unit = "MB" if self.figure == "added_bytes" else "ms"
        if not samples:
            return f"{'not measured':<13}{self.size}: {title}"
        reached = samples.high / _MEGABYTE if self.figure == "added_bytes" else samples.p95
        verdict = "met" if reached < self.limit else "NOT met"
        return f"{verdict:<13}{self.size}: {title}: {reached:.1f} {unit} (to reach: under {self.limit:g} {unit})"


TARGETS = (
    Target("guide", "keywords_ms", 5),
    Target("guide", "typo_ms", 15),
    Target("guide", "key_ms", 5),
    Target("guide", "open_ms", 60),
    Target("guide", "added_bytes", 30),
    Target("large", "keywords_ms", 5),
    Target("large", "typo_ms", 50),
    Target("large", "key_ms", 20),
    Target("large", "message_ms", 40),
    Target("large", "added_bytes", 30),
)


def main() -> int:
    options = _parser().parse_args()
    figures = Figures()
    try:
        with tempfile.TemporaryDirectory() as folder:
            sizes = _sizes(options.folder or Path(folder))
            for _round in range(1 if options.quick else _ROUNDS):
                for size in sizes:
                    for engine in ENGINES:
                        _say(f"Measuring {engine} with {size.documents} documents ...")
                        figures.add(f"{size.name} {engine}", _measured(engine, size))
    except ChildError as error:
        print(error, file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps({"machine": _machine(), "figures": figures.as_dict()}, indent=1))
    else:
        print(
            "\n".join([_machine(), "", *(line for size in sizes for line in table(figures, size)), *_verdicts(figures)])
        )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.search_speed", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="each engine once, not three times")
    parser.add_argument("--json", action="store_true", help="all figures as JSON")
    parser.add_argument("--folder", type=Path, help="where guides and indexes go (default: a folder that is removed)")
    return parser


def _sizes(folder: Path) -> tuple[Size, ...]:
    """Build the guide, and one made of it that is about as large as the largest we promise to search quickly."""
    _say("Building the guide and the large one ...")
    large = folder / "sources"
    shutil.rmtree(large, ignore_errors=True)
    files = read_files(GUIDE)
    said = {name: data for name, data in files.items() if name.endswith("/signs.yaml") or name.startswith("fr/")}
    write_files(multiply(files, _copies()) | said, large)
    return _build("guide", GUIDE, folder / "guide"), _build("large", large, folder / "large")


def _copies() -> int:
    """Return how many times the guide makes a large one."""
    content = compile_edition(read_source_files(GUIDE), EDITION_LANGUAGE).content
    return math.ceil((_LARGE - _LISTED) / sum(len(chapter.sections) for chapter in content.chapters))


def _build(name: str, guide: Path, folder: Path) -> Size:
    built = next(one for one in build_guide(guide, folder) if one.language == EDITION_LANGUAGE)
    assert built.folder is not None, built.problems
    content = _content(Edition.open(built.folder / EDITION_FILE))
    path = built.folder / FTS5_FILE
    path.unlink(missing_ok=True)
    Fts5(plain_documents(content), str(path)).close()
    return Size(name, document_count(content), built.folder)


def _content(edition: Edition) -> EditionContent:
    """Return what documents are made from."""
    chapters = tuple(edition.chapter(head.id) for head in edition.head.chapters)
    return EditionContent(
        edition.head, chapters, edition.glossary(), edition.questions(), edition.support(), (), (), edition.words(), ()
    )


def _measured(engine: str, size: Size) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.search_timing", engine, str(size.folder)]
    measured: dict[str, Any] = json.loads(run_child(command, child_environment(platform="offscreen")).splitlines()[-1])
    return measured


def table(figures: Figures, size: Size) -> list[str]:
    """Return the figures at one size as lines: p50, p95 and the largest of each engine."""
    lines = [
        f"{f'{size.name}: {size.documents} documents':<32}{'Lamplight p50 / p95 / max':>32}{'FTS5 p50 / p95 / max':>32}"
    ]
    for name, title in ROWS:
        cells = (_cell(figures, f"{size.name} {engine}", name) for engine in ENGINES)
        lines.append(f"{title:<32}" + "".join(f"{cell:>32}" for cell in cells))
    memory = [figures.of(f"{size.name} {engine}", "added_bytes") for engine in ENGINES]
    cells = (f"{samples.high / _MEGABYTE:.1f} MB" if samples else "-" for samples in memory)
    return [*lines, f"{'memory added (PSS)':<32}" + "".join(f"{cell:>32}" for cell in cells), ""]


def _cell(figures: Figures, subject: str, name: str) -> str:
    samples = figures.of(subject, name)
    worst = figures.of(subject, name.replace("_ms", "_worst_ms")) or samples
    return f"{samples.median:.2f} / {samples.p95:.2f} / {worst.high:.1f} ms" if samples else "-"


def _verdicts(figures: Figures) -> list[str]:
    return ["To reach:", *(f"  {target.line(figures)}" for target in TARGETS)]


def _machine() -> str:
    load = f"{os.getloadavg()[0]:.2f}" if hasattr(os, "getloadavg") else "unknown"
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"{system}, Python {platform.python_version()}; load: {load}"


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
