# SPDX-License-Identifier: GPL-3.0-or-later
"""Signed packs as somebody carries them in, for tests: of the small invented guide, or of a folder that is given."""

from __future__ import annotations

import dataclasses
import datetime
import functools
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.library import Library
from reader.packs.making import make_pack, sign_pack
from reader.packs.opening import CheckedPack, open_pack
from reader.packs.secret_key import SecretKey, keygen
from reader.packs.trusted import trust, trusted_keys
from reader.paths import Paths
from reader.ui.packs.guides import Guides
from tests.guide_factory import make_guide
from tests.installation import edit
from tests.started import ROOT, Person

Stick = dict[str, Path]
"""Files of packs by what they are."""
MADE = datetime.date(2026, 11, 23)


@functools.cache
def publishers_key() -> SecretKey:
    """Return the secret key with which the packs of this run are signed."""
    return keygen()


def trust_publisher(paths: Paths, name: str = "The Example Society") -> None:
    """Have this computer trust the packs of this run."""
    trust(paths.packs, dataclasses.replace(publishers_key().public, comment=name))


def small_paths(folder: Path) -> Paths:
    """Return the paths of a program that has the shipped resources but the small guide, all in `folder`."""
    resources = folder / "resources"
    resources.mkdir()
    for each in (ROOT / "resources").iterdir():
        if each.name != "guides":
            (resources / each.name).symlink_to(each)
    make_edition(resources / "guides" / "sample", "2026.11")
    return Paths(resources, folder / "none", folder / "data", writes_only_data=True)


def guides_of(person: Person) -> Guides:
    """Return the window's feature of guides."""
    guides = person.session.guides
    assert guides is not None
    return guides


def make_edition(folder: Path, edition: str, *, guide: str = "sample", words: str = "") -> Path:
    """Write the sources of an edition of the small guide into `folder`; `words` stand in its second chapter."""
    make_guide(folder, sections=1, terms=2, words=20, guide=guide)
    edit(folder / "guide.yaml", 'edition: "2026.11"', f'edition: "{edition}"')
    if words:
        chapter = folder / "en" / "chapters" / "chapter-2.md"
        chapter.write_text(f"{chapter.read_text('utf-8')}\n{words}\n", "utf-8", newline="\n")
    return folder


def carried(
    sources: Path, file: Path, *, version: int = 1, changes: Mapping[str, str] | None = None, signed: bool = True
) -> Path:
    """Make a pack of a guide's folder in `file`, whose folder may not exist yet, and return the file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    make_pack(sources, file, version=version, made=MADE, changes=changes)
    if signed:
        sign_pack(file, publishers_key())
    return file


def carried_edition(
    folder: Path, edition: str, version: int, *, guide: str = "sample", words: str = "", signed: bool = True
) -> Path:
    """Make the pack of an edition of the small guide in `folder` and return its file."""
    sources = make_edition(folder / f"{guide}-{version}", edition, guide=guide, words=words)
    changes = {"en": f"What is new in {edition}."}
    file = carried(sources, folder / f"{guide}-{version}.lamplight", version=version, changes=changes, signed=signed)
    shutil.rmtree(sources)
    return file


@pytest.fixture(scope="session")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Stick:
    """Files by what they are: a new edition, a newer one, another guide, one that nobody signed."""
    folder = tmp_path_factory.mktemp("stick")
    return {
        "new": carried_edition(folder, "2027.1", 1, words="A word that is new: quokka."),
        "newer": carried_edition(folder, "2027.2", 2, words="Another word: numbat."),
        "other": carried_edition(folder, "2026.1", 1, guide="other"),
        "unsigned": carried_edition(folder, "2026.1", 1, guide="nobodys", signed=False),
    }


def opened(library: Library, file: Path) -> CheckedPack:
    """Return the checked pack in a file."""
    return open_pack(file, trusted_keys(library.paths.packs))


def install(library: Library, file: Path) -> None:
    """Install the pack in a file, and look at the shelf again."""
    library.packs.install(opened(library, file), lambda _done, _whole: None)
    library.look_again()
