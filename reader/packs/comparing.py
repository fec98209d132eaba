# SPDX-License-Identifier: GPL-3.0-or-later
"""What a pack would change on this computer, chapter by chapter, before it is installed."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from reader.content.chapter_source import split_front_matter
from reader.content.characters import one_line
from reader.content.limits import TITLE_LENGTH
from reader.content.source_files import SourceFiles
from reader.content.yaml_source import YamlFault, parse_yaml
from reader.errors import PackError
from reader.packs.guide_checks import read_guide
from reader.packs.installed import find
from reader.packs.names import CONTENT
from reader.packs.opening import CheckedPack


@dataclasses.dataclass(frozen=True, slots=True)
class Changes:
    """What a pack changes on this computer; chapters by their titles, in the order of their ids."""

    is_new: bool
    """Nothing of this id is here yet."""
    from_edition: str
    from_version: int
    """0 for the guide that came with the program."""
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    texts: dict[str, str]
    """The publisher's own words, by language."""


def what_changes(pack: CheckedPack, home: Path, *, shipped: Path | None = None, language: str = "") -> Changes:
    """Compare a pack with what is installed, or else with the guide of its id among the `shipped` guides' folders.

    Titles are in `language` where the pack has it, else in its first one. PackError when the pack cannot be read.
    """
    manifest = pack.manifest
    spoken = language if language in manifest.languages else manifest.languages[0]
    edition, version, old = _here(manifest.id, home, shipped)
    place = re.compile(rf"{CONTENT}{re.escape(spoken)}/chapters/(.+)\.md")
    before = {found[1]: data for name, data in old.items() if (found := place.fullmatch(name))}
    after = {found[1]: file.sha256 for file in manifest.files if (found := place.fullmatch(file.path))}
    changed = {name for name in before.keys() & after.keys() if hashlib.sha256(before[name]).hexdigest() != after[name]}
    wanted = (after.keys() - before.keys()) | changed
    titles = {name: _title(before[name], name) for name in before.keys() - after.keys()}
    for path, data in pack.files() if wanted else ():
        found = place.fullmatch(path)
        if found and found[1] in wanted:
            titles[found[1]] = _title(data, found[1])
    return Changes(
        is_new=not old,
        from_edition=edition,
        from_version=version,
        added=tuple(titles[name] for name in sorted(after.keys() - before.keys())) if old else (),
        removed=tuple(titles[name] for name in sorted(before.keys() - after.keys())),
        changed=tuple(titles[name] for name in sorted(changed)),
        texts=manifest.changes,
    )


def _here(pack_id: str, home: Path, shipped: Path | None) -> tuple[str, int, Mapping[str, bytes]]:
    """Return edition, version and files of the guide that is here; no files when there is none that can be read."""
    installed = find(home, pack_id)
    folder = installed.guide if installed else shipped / pack_id if shipped else None
    if folder is None:
        return "", 0, {}
    try:
        source, guide = read_guide(folder)
    except PackError:
        return "", 0, {}
    files = {f"{CONTENT}{name}": data for name, data in source.files.items()}
    return guide.edition, installed.version if installed else 0, files


def _title(data: bytes, chapter: str) -> str:
    """Return the title in a chapter's front matter; its id when there is none that can be read."""
    text = SourceFiles(Path(), {chapter: data}, []).text(chapter) or ""
    try:
        matter = parse_yaml(split_front_matter(text)[0] or "").value
    except YamlFault:
        return chapter
    title = matter.get("title") if isinstance(matter, dict) else None
    return one_line(title)[:TITLE_LENGTH] if isinstance(title, str) and title.strip() else chapter
