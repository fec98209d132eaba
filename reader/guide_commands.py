# SPDX-License-Identifier: GPL-3.0-or-later
"""`guide new` and `guide import`: a publisher's first folder, and drafts of chapters from pages that they saved."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from reader.drafts.draft import Draft, make_draft
from reader.drafts.into_guide import GuideFolder, Placed
from reader.drafts.main_part import Dropped
from reader.drafts.saved_file import read_saved
from reader.drafts.starting import has_words, start_guide
from reader.drafts.words import quoted
from reader.errors import DraftError, ReaderError
from reader.i18n import _, plural
from reader.paths import Paths

_TEMPLATES = "new-guide"
"""Folder of the resources with the words of a new guide."""


def guide_new(options: argparse.Namespace, paths: Paths) -> int:
    """Begin a guide in a new folder and say what to do next."""
    templates = paths.resources / _TEMPLATES
    languages = tuple(dict.fromkeys(options.languages))
    files = start_guide(options.folder, templates, languages, title=options.title, identifier=options.id)
    for name in files:
        print(options.folder / name)
    for language in languages:
        if not has_words(templates, language):
            text = _("There are no words in “{language}” to begin with; its files hold English ones to write over.")
            print(text.format(language=language))
    print(_("Your guide can be built as it is. Next:"))
    print(_("  1. Open {file} and say who you are.").format(file=options.folder / "guide.yaml"))
    chapter = options.folder / languages[0] / "chapters" / "first-chapter.md"
    print(_("  2. Write over the text in {file}. The notes in it say how.").format(file=chapter))
    print(_("  3. See what it looks like: lamplight --preview {folder}").format(folder=options.folder))
    print(_("  4. Ask what is still wrong: lamplight check {folder}").format(folder=options.folder))
    return 0


def guide_import(options: argparse.Namespace, paths: Paths) -> int:
    """Make a draft of each file; 1 when one of them could not become one. The others are made all the same."""
    del paths
    guide = GuideFolder(options.into)
    if options.lang and options.lang not in guide.languages:
        text = _("This guide is not in “{language}”; it is in: {languages}.")
        raise DraftError(text.format(language=options.lang, languages=", ".join(guide.languages)))
    refused = 0
    for file in options.files:
        try:
            _import_one(file, guide, options.lang)
        except ReaderError as error:
            print(_("{file}: {what}").format(file=file, what=error), file=sys.stderr)
            refused += 1
    if refused < len(options.files):
        _tell_next()
    return 1 if refused else 0


def _import_one(file: Path, guide: GuideFolder, language: str) -> None:
    saved = read_saved(file)
    # Which glossary knows its words depends on the page's language, which only the page can say.
    draft = make_draft(saved, file.stem, guide.known_terms(language or guide.languages[0]))
    spoken = language or (draft.facts.language if draft.facts.language in guide.languages else guide.languages[0])
    if spoken != (language or guide.languages[0]):
        draft = make_draft(saved, file.stem, guide.known_terms(spoken))
    _tell(file, draft, guide.put(draft, spoken, file.stem))
    if not language and not draft.facts.language and len(guide.languages) > 1:
        print(_("  Its language is not certain: taken for “{language}”. Say it with --lang.").format(language=spoken))


def _tell(file: Path, draft: Draft, placed: Placed) -> None:
    print(
        _("{file} became the draft {draft}: “{title}”").format(file=file, draft=placed.name, title=quoted(draft.title))
    )
    print(_("  Its source in sources.yaml: {key}").format(key=placed.source))
    if draft.entries:
        terms = ", ".join(entry.term for entry in draft.entries)
        print(_("  Lifted into the glossary, as drafts: {terms}").format(terms=terms))
    if draft.links:
        print(plural("  {count} link elsewhere: in a comment.", "  {count} links elsewhere: in comments.", draft.links))
    if draft.pictures:
        print(
            plural("  {count} picture: noted in a comment.", "  {count} pictures: noted in comments.", draft.pictures)
        )
    for dropped in draft.dropped:
        print(_("  Left out ({what}): {text}").format(what=_kind(dropped), text=quoted(dropped.text)))
    if placed.doubts:
        print(plural("  {count} place to look at:", "  {count} places to look at:", len(placed.doubts)))
    for line, doubt in placed.doubts:
        print(f"  {placed.name}:{line}: {doubt}")


def _kind(dropped: Dropped) -> str:
    """Return what was left out, in words, with how long it was."""
    kinds = {
        "menu": _("menu or list of links"),
        "head": _("head of the page"),
        "foot": _("foot of the page"),
        "cookies": _("cookie notice"),
        "share": _("buttons to share or print"),
        "readers": _("what readers wrote"),
        "letters": _("invitation to subscribe"),
        "adverts": _("advertisement"),
        "about": _("who wrote it, and when"),
        "window": _("window over the page"),
        "form": _("form"),
        "hidden": _("hidden on the page"),
        "beside": _("outside the main part"),
        "line": _("line of the site"),
    }
    words = plural("{count} word", "{count} words", dropped.words)
    return f"{kinds[dropped.kind]}, {words}"


def _tell_next() -> None:
    print()
    print(
        _(
            "These texts belong to whoever wrote them. Write your own words in their place, or ask for permission in "
            "writing. No reader sees a draft: when a chapter is yours, take its line “draft: true” out and list it in "
            "guide.yaml."
        )
    )


COMMANDS: dict[str, Callable[[argparse.Namespace, Paths], int]] = {"new": guide_new, "import": guide_import}


def guide(options: argparse.Namespace, paths: Paths) -> int:
    """Do what was asked of `guide`."""
    return COMMANDS[options.deed](options, paths)
