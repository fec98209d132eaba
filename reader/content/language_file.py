# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's own data of one language: a YAML file in a typed shape. A new language is a new file."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from reader.content.yaml_source import convert, parse_yaml

T = TypeVar("T")


def language_file(folder: Path, language: str, shape: type[T]) -> T | None:
    """Return what `folder`/`language`.yaml holds; None without such a file, ValueError when it has another shape."""
    path = folder / f"{language}.yaml"
    if not path.is_file():
        return None
    words, problems = convert(parse_yaml(path.read_text(encoding="utf-8")), shape, path.name)
    if words is None:
        raise ValueError(f"{path.name}: {problems[0].text}")
    return words
