# SPDX-License-Identifier: GPL-3.0-or-later
"""A new guide: a small folder that compiles and passes the check, with notes that say what to write where.

Its words are files in resources/new-guide, a folder for each language. It writes into one empty folder and overwrites
nothing.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.content import limits
from reader.content.chapter_source import is_id
from reader.content.characters import one_line
from reader.content.yaml_source import parse_yaml
from reader.drafts.escaping import yaml_text
from reader.drafts.folder_writing import write_new
from reader.drafts.words import slug
from reader.errors import DraftError
from reader.i18n import _

_SHARED = ("guide.yaml", "sources.yaml")
_VALUES = "values.yaml"
_NAMES = re.compile(r"\{(\w+)\}")
_YEARS = 2
"""Until the text is to be read again."""


def start_guide(
    folder: Path, templates: Path, languages: Sequence[str], *, title: str = "", identifier: str = ""
) -> list[str]:
    """Write a new guide into a folder that is empty or not there; return the names of its files.

    A language without words of its own gets the English ones. DraftError when the folder, title or id cannot be used.
    """
    _refuse(folder, title, identifier)
    spoken = {language: language if (templates / language).is_dir() else "en" for language in languages}
    values = _values(templates, spoken, title, identifier or slug(folder.resolve().name) or "my-guide")
    files = {name: (templates / name).read_text(encoding="utf-8") for name in _SHARED}
    for language, words in spoken.items():
        for path in sorted((templates / words).rglob("*")):
            if path.is_file() and path.name != _VALUES:
                name = f"{language}/{path.relative_to(templates / words).as_posix()}"
                files[name] = path.read_text(encoding="utf-8")
    for name, text in files.items():
        # In one pass: a title that looks like such a name stays what it is. `{emergency_number}` is the guide's.
        write_new(folder, name, _NAMES.sub(lambda found: values.get(found[1], found[0]), text))
    return list(files)


def has_words(templates: Path, language: str) -> bool:
    """Tell whether a new guide has words of its own in a language."""
    return (templates / language).is_dir()


def _refuse(folder: Path, title: str, identifier: str) -> None:
    try:
        folder = folder.resolve()
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            text = _("{folder} is there already and not empty. Name a new folder; nothing is overwritten.")
            raise DraftError(text.format(folder=folder))
    except OSError as error:
        text = _("The folder {folder} cannot be read: {why}.")
        raise DraftError(text.format(folder=folder, why=error.strerror)) from error
    except ValueError:
        raise DraftError(_("{folder} is no name for a folder.").format(folder=repr(str(folder)))) from None
    if title and not one_line(title).strip():
        raise DraftError(_("The title has no letters in it."))
    if len(title) > limits.TITLE_LENGTH:
        raise DraftError(_("A title has {most} letters at most.").format(most=limits.TITLE_LENGTH))
    if identifier and not is_id(identifier):
        text = _("“{id}” cannot be an id. Use small letters, digits and hyphens, such as living-with-it.")
        raise DraftError(text.format(id=one_line(identifier)[:80]))


def _values(templates: Path, spoken: Mapping[str, str], title: str, identifier: str) -> dict[str, str]:
    """Return what stands in the place of each `{name}` of the templates, as YAML."""
    words = {language: _words(templates / folder / _VALUES) for language, folder in spoken.items()}
    first = next(iter(words.values()))
    today = datetime.datetime.now().astimezone().date()

    def each(name: str) -> str:
        return "{" + ", ".join(f"{language}: {yaml_text(said[name])}" for language, said in words.items()) + "}"

    titles = {language: one_line(title).strip() or said["title"] for language, said in words.items()}
    return {
        "id": identifier,
        "languages": ", ".join(words),
        "titles_first": yaml_text(next(iter(titles.values()))),
        "titles": "{" + ", ".join(f"{language}: {yaml_text(said)}" for language, said in titles.items()) + "}",
        "publisher": yaml_text(first["publisher"]),
        "parts": each("part"),
        "paths": each("path"),
        "notes": each("note"),
        "uses": each("use"),
        "month_quoted": f'"{today:%Y.%m}"',
        "year_quoted": f'"{today:%Y}"',
        "month": f"{today:%Y-%m}",
        "next_review": f"{today.year + _YEARS}-{today.month:02}",
    }


def _words(path: Path) -> dict[str, str]:
    value = parse_yaml(path.read_text(encoding="utf-8")).value
    return {name: text for name, text in value.items() if isinstance(text, str)} if isinstance(value, dict) else {}
