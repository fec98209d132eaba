# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a guide's folder into memory under the limits: known places only, no links, no oversized or odd text."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import re
from pathlib import Path

from reader.content import limits
from reader.content.characters import odd_lines, without_odd
from reader.content.model import FORMAT
from reader.content.problems import Problem
from reader.errors import GuideError
from reader.i18n import _

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
NAME_FILES = ("glossary.yaml", "words.yaml", "signs.yaml")
"""What a language gives to the search of every other: names for the same terms and dangers."""
_LANGUAGE_FILES = (*NAME_FILES, "questions.yaml", "support.yaml")
_SHARED_FILES = ("guide.yaml", "sources.yaml", "figures.yaml")
NUMBERS_FILE = "numbers.yaml"
"""Every number that was given out. Only the checker reads it: no edition is built from it."""


@dataclasses.dataclass(slots=True)
class SourceFiles:
    """A guide's files by name (with `/`), and what is wrong with those left out."""

    folder: Path
    files: dict[str, bytes]
    problems: list[Problem]

    def of_language(self, language: str) -> dict[str, bytes]:
        """Return the files that an edition in this language is built from."""
        return {name: data for name, data in self.files.items() if _belongs(name, language) or _gives_names(name)}

    def problems_of(self, language: str) -> list[Problem]:
        """Return what is wrong with the files of an edition in this language."""
        return [problem for problem in self.problems if _belongs(problem.path, language)]

    def languages(self) -> list[str]:
        """Return the languages that have any file, sorted."""
        return sorted({place for name in self.files if LANGUAGE.fullmatch(place := name.partition("/")[0])})

    def text(self, name: str) -> str | None:
        """Return a file's text with plain line ends, or None if there is none. Odd characters are told and left out."""
        data = self.files.get(name)
        if data is None:
            return None
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            self.problems.append(Problem(name, line, "encoding", _("This file is not UTF-8 text. Save it as UTF-8.")))
            return None
        self.problems += [Problem(name, line, "odd-character", fault) for line, fault in odd_lines(text)]
        return without_odd(text)


def _belongs(name: str, language: str) -> bool:
    place = name.partition("/")[0]
    return name in _SHARED_FILES or place in ("figures", language)


def _gives_names(name: str) -> bool:
    place, _slash, file = name.partition("/")
    return file in NAME_FILES and LANGUAGE.fullmatch(place) is not None


def read_source_files(folder: Path) -> SourceFiles:
    """Read the files of a guide. GuideError when the folder is not a guide's folder at all, or is far too large."""
    try:
        is_guide = (folder / "guide.yaml").is_file()
    except OSError as error:
        raise GuideError(
            _("The folder {folder} cannot be read: {why}.").format(folder=folder, why=error.strerror)
        ) from error
    if not is_guide:
        raise GuideError(
            _("There is no guide.yaml in {folder}, so this is not a guide's folder.").format(folder=folder)
        )
    reading = _Reading(SourceFiles(folder, {}, []))
    for name in (*_SHARED_FILES, NUMBERS_FILE):
        reading.file(name, limits.YAML_BYTES)
    for name in reading.names("figures", ".svg"):
        reading.file(name, limits.SVG_BYTES)
    for language in reading.languages():
        for name in _LANGUAGE_FILES:
            reading.file(f"{language}/{name}", limits.YAML_BYTES)
        for name in reading.names(f"{language}/chapters", ".md"):
            reading.file(name, limits.TEXT_BYTES)
    return reading.found


class _Reading:
    """Reads the places of one guide, file by file, and tells what it leaves out."""

    def __init__(self, found: SourceFiles) -> None:
        self.found = found
        self._room = limits.GUIDE_BYTES

    def languages(self) -> list[str]:
        """Return the folders that are named like a language."""
        return [name for name in self._entries("") if LANGUAGE.fullmatch(name) and self._is_folder(name)]

    def names(self, place: str, ending: str) -> list[str]:
        """Return the files with this ending in a folder of the guide, as names within the guide."""
        names = []
        for entry in self._entries(place) if self._is_folder(place) else ():
            if not entry.endswith(ending) or entry.startswith("."):  # `._a.md` is what other systems leave behind
                continue
            name = f"{place}/{entry}"
            if _NAME.fullmatch(entry):
                names.append(name)
            else:
                shown = name.encode("ascii", "backslashreplace").decode()
                self._problem(shown, "file-name", _("Name this file with small letters, digits and hyphens."))
        return names

    def file(self, name: str, most: int) -> None:
        """Read one file, if it is there."""
        path = self.found.folder / name
        try:
            if path.is_symlink():
                self._problem(name, "link-file", _("Symbolic links are not followed; copy the file here."))
                return
            if not path.is_file():
                return
            with path.open("rb") as file:
                data = file.read(most + 1)
        except OSError as error:
            self._problem(name, "unreadable", _("This file cannot be read: {why}.").format(why=error.strerror))
            return
        if len(data) > most:
            self._problem(name, "file-size", _("This file is larger than {size} kB.").format(size=most // 1024))
            return
        self._room -= len(data)
        if len(self.found.files) == limits.FILES:
            raise GuideError(_("This guide has more than {most} files.").format(most=limits.FILES))
        if self._room < 0:
            raise GuideError(_("This guide is larger than {size} MB.").format(size=limits.GUIDE_BYTES // 1024**2))
        self.found.files[name] = data

    def _is_folder(self, place: str) -> bool:
        path = self.found.folder / place
        try:
            if not path.is_symlink():
                return path.is_dir()
            self._problem(place, "link-file", _("Symbolic links are not followed; copy the folder here."))
        except OSError as error:
            self._problem(place, "unreadable", _("This folder cannot be read: {why}.").format(why=error.strerror))
        return False

    def _entries(self, place: str) -> list[str]:
        try:
            return sorted(os.listdir(self.found.folder / place))
        except OSError as error:
            self._problem(
                place or "guide.yaml", "unreadable", _("Its folder cannot be read: {why}.").format(why=error.strerror)
            )
            return []

    def _problem(self, path: str, rule: str, text: str) -> None:
        self.found.problems.append(Problem(path, 0, rule, text))


def source_stamp(files: dict[str, bytes]) -> str:
    """Return the stamp of a guide's sources: SHA-256 over names and contents, in the order of the names."""
    digest = hashlib.sha256(f"format {FORMAT}\n".encode())
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()


def stat_signature(folder: Path) -> str:
    """Return a quick sign of the sources' state (names, sizes, times): equal signs mean nothing was touched."""
    places = [folder, folder / "figures"]
    for place in sorted(folder.iterdir()):
        if LANGUAGE.fullmatch(place.name):
            places += [place, place / "chapters"]
    rows = []
    for place in places:
        if not place.is_dir():
            continue
        for entry in os.scandir(place):
            if entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                name = Path(entry.path).relative_to(folder).as_posix()
                rows.append(f"{name} {status.st_size} {status.st_mtime_ns}")
    return "\n".join(sorted(rows))
