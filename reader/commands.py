# SPDX-License-Identifier: GPL-3.0-or-later
"""What each command does. They print for people and for programs, and leave the work to the library."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from reader import __version__
from reader.building import Built, Step, build_guide
from reader.check.checking import check_guide
from reader.content.edition import Edition
from reader.content.problems import Problem
from reader.errors import EditionError, ReaderError, SearchError
from reader.library import Library
from reader.paths import Paths
from reader.search.engine import Searcher
from reader.search.index import Index
from reader.search.report import as_dict, batch, print_results
from reader.settings.page import settings_markdown
from reader.shelf import Standing, find_standing, open_or_none

DOCS = Path(__file__).resolve().parent.parent / "docs"
_PAGES: dict[str, Callable[[], str]] = {"settings.md": settings_markdown}


def build(options: argparse.Namespace, paths: Paths) -> int:
    """Compile guides; 1 when a guide has errors (what is sound is built all the same)."""
    library = Library(paths)
    folders = tuple(options.guide) or library.bundled_guides()
    index = options.out or paths.index_folder()
    errors = 0
    for folder in folders:
        for built in _with_progress(folder, index, force=options.force):
            errors += _tell_built(built)
    return 1 if errors else 0


def _with_progress(folder: Path, index: Path, *, force: bool) -> list[Built]:
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(folder.name, total=None)

        def report(step: Step) -> None:
            progress.update(task, description=f"{step.guide} ({step.language})", completed=step.done, total=step.total)

        return list(build_guide(folder, index, report, force=force))


def _tell_built(built: Built) -> int:
    for problem in built.problems:
        print(problem, file=sys.stderr)
    what = "built" if built.fresh else "is up to date"
    print(f"{built.guide} ({built.language}) {what}: {built.folder}")
    return sum(problem.level == "error" for problem in built.problems)


def check(options: argparse.Namespace, paths: Paths) -> int:
    """Say what is wrong with guides; 1 when there is an error."""
    folders = (options.guide,) if options.guide else Library(paths).bundled_guides()
    found: list[Problem] = []
    for folder in folders:
        found += check_guide(folder)
    errors = sum(problem.level == "error" for problem in found)
    if options.json:
        for problem in found:
            print(json.dumps({name: getattr(problem, name) for name in ("path", "line", "rule", "level", "text")}))
    else:
        for problem in found:
            print(problem)
        print(f"{errors} errors, {len(found) - errors} warnings.")
    return 1 if errors else 0


def search(options: argparse.Namespace, paths: Paths) -> int:
    """Search the bundled guides, or those named by --guide, which are built for this once."""
    if options.guide:
        with tempfile.TemporaryDirectory(prefix="lamplight-") as folder:
            for guide in options.guide:
                for _built in build_guide(guide, Path(folder)):
                    pass
            return _search(options, find_standing((Path(folder),)))
    return _search(options, find_standing((paths.own_index, paths.shipped_index)))


def _search(options: argparse.Namespace, standing: dict[tuple[str, str], Standing]) -> int:
    language = options.lang or "en"
    chosen = [place for (_guide, spoken), place in sorted(standing.items()) if spoken == language]
    if not chosen:
        raise SearchError(f"There is no guide to search in “{language}”. Build one with: python main.py build")
    searcher = Searcher([Index.open(place.search_folder, place.open().head.stamp) for place in chosen])
    try:
        if options.batch:
            for answer in batch(searcher, sys.stdin, options.prefix, options.limit):
                print(json.dumps(answer, ensure_ascii=False), flush=True)
            return 0
        results = searcher.search(options.words, limit=options.limit, prefix=options.prefix)
        if options.json:
            print(json.dumps(as_dict(results), ensure_ascii=False))
        else:
            print_results(results, sys.stdout)
        return 0
    finally:
        searcher.close()


def info(options: argparse.Namespace, paths: Paths) -> int:
    """Print versions, folders and editions; with --self-test open, search and compose a page of each."""
    print(f"Lamplight {__version__}, Python {platform.python_version()}, {platform.platform()}")
    for name in ("PySide6-Essentials", "Whoosh-Reloaded", "msgspec", "markdown-it-py", "PyYAML"):
        print(f"  {name} {_version(name)}")
    print(f"Resources: {paths.resources}\nData:      {paths.data}")
    library = Library(paths)
    faults = 0
    for (guide, language), place in sorted(find_standing((paths.own_index, paths.shipped_index)).items()):
        edition = open_or_none(place)
        if edition is None:
            print(f"{guide} ({language}): damaged; build it again")
            faults += 1
            continue
        head = edition.head
        print(
            f"{guide} ({language}) {head.edition}: {len(head.chapters)} chapters, {head.term_count} terms, {place.folder}"
        )
        if options.self_test:
            faults += _self_test(library, edition)
    if not library.guides:
        print("There is no guide yet. Build it with: python main.py build")
        faults += 1
    if options.self_test:
        print("Self-test passed." if not faults else "Self-test FAILED.")
    return 1 if faults else 0


def _self_test(library: Library, edition: Edition) -> int:
    try:
        for head in edition.head.chapters:
            page = library.page(edition, library.find_place(edition, str(head.number)))
            if not page.sections:
                raise EditionError(f"The chapter “{head.id}” is empty.")
        edition.glossary()
        words = edition.head.chapters[0].title
        if not library.search(edition, words).hits:
            raise SearchError(f"Searching for “{words}” found nothing.")
    except ReaderError as error:
        print(f"  {error}")
        return 1
    return 0


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


def docs(options: argparse.Namespace, paths: Paths) -> int:
    """Write the generated pages of docs/, or say which are stale."""
    del paths
    stale = [name for name, make in _PAGES.items() if not _is_fresh(DOCS / name, make())]
    if options.check:
        for name in stale:
            print(f"docs/{name} is not up to date; run: python main.py docs")
        return 1 if stale else 0
    for name in stale:
        (DOCS / name).write_text(_PAGES[name](), encoding="utf-8")
        print(f"docs/{name} written")
    return 0


def _is_fresh(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


COMMANDS: dict[str, Callable[[argparse.Namespace, Paths], int]] = {
    "build": build,
    "check": check,
    "search": search,
    "info": info,
    "docs": docs,
}
