# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a guide's folder into memory under the limits: known places only, no links, no oversized or odd text."""

from __future__ import annotations

import dataclasses
import os
import re
from pathlib import Path

from reader.content import limits
from reader.content.problems import Problem
from reader.errors import GuideError

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
_LANGUAGE_FILES = ("glossary.yaml", "questions.yaml", "words.yaml", "support.yaml")
_SHARED_FILES = ("guide.yaml", "sources.yaml", "figures.yaml")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufeff\ufffe\uffff]"
)
"""Control, bidirectional override and private-use characters: they can make text look like what it is not."""


@dataclasses.dataclass(slots=True)
class SourceFiles:
    """A guide's files by name (with `/`), and what is wrong with those left out."""

    folder: Path
    files: dict[str, bytes]
    problems: list[Problem]

    def of_language(self, language: str) -> dict[str, bytes]:
        """Return the files that an edition in this language is built from."""
        return {
            name: data
            for name, data in self.files.items()
            if "/" not in name or name.startswith((f"{language}/", "figures/"))
        }

    def text(self, name: str) -> str | None:
        """Return a file's text with odd characters refused (a Problem) and line ends made plain; None if there is none."""
        data = self.files.get(name)
        if data is None:
            return None
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            self.problems.append(Problem(name, line, "encoding", "This file is not UTF-8 text. Save it as UTF-8."))
            return None
        for match in _FORBIDDEN.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            sign = f"U+{ord(match.group()):04X}"
            self.problems.append(
                Problem(name, line, "odd-character", f"The character {sign} may not stand in a guide.")
            )
        return _FORBIDDEN.sub("", text)


def read_source_files(folder: Path) -> SourceFiles:
    """Read the files of a guide. GuideError when the folder is not a guide's folder at all."""
    if not (folder / "guide.yaml").is_file():
        raise GuideError(f"There is no guide.yaml in {folder}, so this is not a guide's folder.")
    found = SourceFiles(folder, {}, [])
    for name in _SHARED_FILES:
        _read(found, name, limits.YAML_BYTES)
    for name in _names(folder / "figures", ".svg"):
        _read(found, f"figures/{name}", limits.SVG_BYTES)
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False) and LANGUAGE.fullmatch(entry.name):
            for name in _LANGUAGE_FILES:
                _read(found, f"{entry.name}/{name}", limits.YAML_BYTES)
            for name in _names(folder / entry.name / "chapters", ".md"):
                _read(found, f"{entry.name}/chapters/{name}", limits.TEXT_BYTES)
    if len(found.files) > limits.FILES:
        raise GuideError(f"This guide has more than {limits.FILES} files.")
    return found


def stat_signature(folder: Path) -> str:
    """Return a quick sign of the sources' state (names, sizes, times): equal signs mean nothing was touched."""
    places = [folder, folder / "figures"]
    places += [place for place in sorted(folder.glob("*/chapters")) if place.is_dir()]
    places += [place.parent for place in places[2:]]
    rows = []
    for place in places:
        if not place.is_dir():
            continue
        for entry in os.scandir(place):
            if entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                rows.append(f"{place.name}/{entry.name} {status.st_size} {status.st_mtime_ns}")
    return "\n".join(sorted(rows))


def _names(folder: Path, ending: str) -> list[str]:
    if folder.is_symlink() or not folder.is_dir():
        return []
    return sorted(entry.name for entry in os.scandir(folder) if entry.name.endswith(ending))


def _read(found: SourceFiles, name: str, most: int) -> None:
    path = found.folder / name
    if path.is_symlink():
        found.problems.append(Problem(name, 0, "link-file", "Symbolic links are not followed; copy the file here."))
        return
    if not path.is_file():
        return
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        found.problems.append(Problem(name, 0, "unreadable", f"This file cannot be read: {error.strerror}."))
        return
    if len(data) > most:
        found.problems.append(Problem(name, 0, "file-size", f"This file is larger than {most // 1024} kB."))
        return
    found.files[name] = data
