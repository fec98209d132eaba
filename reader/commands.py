# SPDX-License-Identifier: GPL-3.0-or-later
"""What each command does. They print for people and for programs, and leave the work to the library."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from reader import __version__
from reader.building import Built, Step, build_guide
from reader.check.checking import Report, check_guide
from reader.check.giving_numbers import write_numbers
from reader.check.page import rules_markdown
from reader.check.report import ReportConsole, json_lines, print_report, print_total
from reader.check.rules_stability import STABLE_NUMBERS
from reader.content import review
from reader.content.address import URGENT
from reader.content.edition import Edition
from reader.content.source_files import NUMBERS_FILE
from reader.errors import EditionError, ReaderError, SearchError
from reader.i18n import _, plural, set_language
from reader.library import Library
from reader.paths import Paths
from reader.search.emergency_words import with_emergency
from reader.search.engine import Searcher
from reader.search.index import Index
from reader.search.report import as_dict, batch, print_results
from reader.settings.page import settings_markdown
from reader.shelf import SEARCH_FOLDER
from reader.site.page import site_file_markdown
from reader.ui.window.keys_page import keys_markdown

_FILE_WIDTH = 110
"""Columns of a table that goes to a file or a program."""
DOCS = Path(__file__).resolve().parent.parent / "docs"
_PAGES: dict[str, Callable[[], str]] = {
    "settings.md": settings_markdown,
    "keys.md": keys_markdown,
    "check-rules.md": rules_markdown,
    "site-file.md": site_file_markdown,
}


def build(options: argparse.Namespace, paths: Paths) -> int:
    """Compile guides; 1 when a guide has errors (what is sound is built all the same)."""
    folders = tuple(options.guide) or Library(paths).bundled_guides()
    index = options.out or paths.index_folder()
    errors = sum(_build_one(folder, index, force=options.force) for folder in folders)
    return 1 if errors else 0


def _build_one(folder: Path, index: Path, *, force: bool) -> int:
    """Build one guide, tell what came of it, and return how many errors it has."""
    done: list[Built] = []
    errors = 0
    try:
        console = Console(stderr=True)
        with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
            task = progress.add_task(folder.name, total=None)

            def report(step: Step) -> None:
                name = f"{step.guide} ({step.language})"
                progress.update(task, description=name, completed=step.done, total=step.total)

            done.extend(build_guide(folder, index, report, force=force))
    except ReaderError as error:
        print(error, file=sys.stderr)
        errors = 1
    return errors + sum(_tell_built(built) for built in done)


def _tell_built(built: Built) -> int:
    for problem in built.problems:
        print(problem, file=sys.stderr)
    if not built.folder:
        text = _("{guide} ({language}) cannot be shown")
    elif built.fresh:
        text = _("{guide} ({language}) built: {folder}")
    else:
        text = _("{guide} ({language}) is up to date: {folder}")
    print(text.format(guide=built.guide, language=built.language, folder=built.folder))
    return sum(problem.level == "error" for problem in built.problems)


def check(options: argparse.Namespace, paths: Paths) -> int:
    """Say what is wrong with guides; 1 when there is an error."""
    folders = (options.guide,) if options.guide else Library(paths).bundled_guides()
    console = ReportConsole(highlight=False, width=None if sys.stdout.isatty() else _FILE_WIDTH)
    reports: list[Report] = []
    unreadable = 0
    for folder in folders:
        try:
            report = check_guide(folder, options.since)
        except ReaderError as error:
            print(error, file=sys.stderr)
            unreadable += 1
            continue
        reports.append(report)
        if options.json:
            for line in json_lines(report):
                print(line)
        else:
            print_report(report, console)
    if reports and not options.json:
        print_total(reports, console)
    return 1 if unreadable or any(report.errors for report in reports) else 0


def numbers(options: argparse.Namespace, paths: Paths) -> int:
    """Write the numbers that guides give out into their numbers.yaml; 1 when one was given to another place before."""
    folders = (options.guide,) if options.guide else Library(paths).bundled_guides()
    return 1 if sum(_tell_numbers(folder) for folder in folders) else 0


def _tell_numbers(folder: Path) -> int:
    """Write one guide's numbers, tell what came of it, and return how many are in the way."""
    report = check_guide(folder)
    wrong = [problem for problem in report.problems if problem.rule == STABLE_NUMBERS and problem.level == "error"]
    for problem in wrong:
        print(problem, file=sys.stderr)
    if not wrong:
        text = _("{guide}: new numbers in {file}: {count}")
        print(text.format(guide=report.guide, file=NUMBERS_FILE, count=write_numbers(folder)))
    return len(wrong)


def search(options: argparse.Namespace, paths: Paths) -> int:
    """Search the guides on the shelf, or those named by --guide, which are built for this once."""
    if not options.guide:
        return _search(options, Library(paths))
    with tempfile.TemporaryDirectory(prefix="lamplight-") as folder:
        # A folder each: guides that bear the same id are searched side by side.
        indexes = [Path(folder, str(place)) for place in range(len(options.guide))]
        for guide, index in zip(options.guide, indexes, strict=True):
            for built in build_guide(guide, index):
                for problem in built.problems:
                    if problem.level == "error":  # what is sound is searched, but nobody should wonder what is missing
                        print(problem, file=sys.stderr)
        return _search(options, *(Library(paths, index_folders=(index,)) for index in indexes))


def _search(options: argparse.Namespace, *libraries: Library) -> int:
    editions = _editions(options.lang, libraries)
    searcher = Searcher([Index.open(one.path.parent / SEARCH_FOLDER, one.head.stamp) for one in editions])
    try:
        if options.batch:
            for answer in batch(searcher, sys.stdin or (), options.prefix, options.limit):
                print(json.dumps(answer), flush=True)
            return 0
        results = searcher.search(options.words, limit=options.limit, prefix=options.prefix)
        if options.json:
            print(json.dumps(as_dict(results)))
        else:
            print_results(with_emergency(results, *editions), sys.stdout)
        return 0
    finally:
        searcher.close()


def _editions(language: str, libraries: Sequence[Library]) -> list[Edition]:
    """Return the editions of all guides in a language; without one, English or what there is."""
    shelf = [(library, guide, spoken) for library in libraries for guide in library.guides
             for spoken in library.languages(guide)]  # fmt: skip
    spoken = sorted({one[2] for one in shelf})
    if not spoken:
        raise SearchError(_("There is no guide to read yet. Build it with: python main.py build"))
    language = language or ("en" if "en" in spoken else spoken[0])
    if language not in spoken:
        text = _("There is no guide in “{language}”; there are guides in: {languages}.")
        raise SearchError(text.format(language=language, languages=", ".join(spoken)))
    return [library.edition(guide, language) for library, guide, known in shelf if known == language]


def info(options: argparse.Namespace, paths: Paths) -> int:
    """Print versions, folders and editions; with --self-test open, search and compose a page of each."""
    print(f"Lamplight {__version__}, Python {platform.python_version()}, {platform.platform()}")
    for name in ("PySide6-Essentials", "Whoosh-Reloaded", "msgspec", "markdown-it-py", "PyYAML"):
        print(f"  {name} {_version(name)}")
    print(_("Resources: {folder}").format(folder=paths.resources))
    print(_("Data: {folder}").format(folder=paths.data))
    library = Library(paths)
    faults = 0
    for guide in library.guides:
        for language in library.languages(guide):
            faults += _tell_edition(library, guide, language, self_test=options.self_test)
    library.close()
    if not library.guides:
        print(_("There is no guide to read yet. Build it with: python main.py build"))
        faults += 1
    if options.self_test:
        print(_("Self-test FAILED.") if faults else _("Self-test passed."))
    return 1 if faults else 0


def _tell_edition(library: Library, guide: str, language: str, *, self_test: bool) -> int:
    try:
        edition = library.edition(guide, language)
    except EditionError as error:
        print(error)
        return 1
    head = edition.head
    chapters = plural("{count} chapter", "{count} chapters", len(head.chapters))
    terms = plural("{count} term", "{count} terms", head.term_count)
    print(f"{guide} ({language}) {head.edition}: {chapters}, {terms}, {edition.path.parent}")
    for sentence in review.edition_warnings(head, review.today()):
        print(f"  {sentence}")
    return _self_test(library, edition) if self_test else 0


def _self_test(library: Library, edition: Edition) -> int:
    try:
        for head in edition.head.chapters:
            page = library.page(edition, library.find_place(edition, str(head.number)))
            if not page.sections:
                raise EditionError(_("The chapter “{chapter}” is empty.").format(chapter=head.id))
        library.page(edition, URGENT)
        edition.glossary()
        edition.questions()
        words = edition.head.chapters[0].title
        if not library.search(edition, words).hits:
            raise SearchError(_("Searching for “{words}” found nothing.").format(words=words))
    except ReaderError as error:
        print(f"  {error}")
        return 1
    return 0


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return _("not installed")


def docs(options: argparse.Namespace, paths: Paths) -> int:
    """Write the generated pages of docs/, or say which are stale; in English, as everything in docs/ is."""
    set_language("en", paths.resources / "locale")
    stale = [name for name, make in _PAGES.items() if not _is_fresh(DOCS / name, make())]
    if options.check:
        for name in stale:
            print(f"docs/{name} is not up to date; run: python main.py docs")
        return 1 if stale else 0
    for name in stale:
        try:
            (DOCS / name).write_text(_PAGES[name](), encoding="utf-8")
        except OSError as error:
            raise ReaderError(f"docs/{name} cannot be written: {error.strerror}.") from error
        print(f"docs/{name} written")
    return 0


def _is_fresh(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


COMMANDS: dict[str, Callable[[argparse.Namespace, Paths], int]] = {
    "build": build,
    "check": check,
    "numbers": numbers,
    "search": search,
    "info": info,
    "docs": docs,
}
