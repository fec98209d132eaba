# SPDX-License-Identifier: GPL-3.0-or-later
"""Installed packs as guides to read: each compiled into a folder of its own, and put in front of what was shipped.

Every pack has its own index folder, so an older one is there again at once, and none overwrites what was built from a
shipped guide. What a pack file is, who may sign it and how it is unpacked is `reader.packs`; this knows no window.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import EditionError, PackError, ReaderError
from reader.i18n import _
from reader.paths import Paths
from reader.shelf import Standing, all_standing, find_standing

if TYPE_CHECKING:
    from reader.building import Built, Report, Step
    from reader.packs.installed import InstalledPack
    from reader.packs.manifest import Manifest
    from reader.packs.opening import CheckedPack

Key = tuple[str, str]
"""(guide, language)."""
Tell = Callable[[int, int], None]
"""Told how much is done, and of how much. It may raise an exception of its own: then nothing of the work is left."""
WHOLE = 1000
"""An installation is told in so many parts."""
_UNPACKED = 400
"""After so many of them the pack is unpacked and known to be without a fault; the rest is for making it searchable."""
_DIGITS = 16
"""Of a pack's digest in the name of its index folder."""


class PackShelf:
    """The packs of one data folder. `installed` reads small files each time, so it is right also after others wrote."""

    def __init__(self, paths: Paths, index_folders: tuple[Path, ...], *, are_read: bool = True) -> None:
        """Stand beside what is in `index_folders`; unless packs `are_read`, none is put in front of that."""
        self._paths = paths
        self._index_folders = index_folders
        self._are_read = are_read
        self.only_signed = False
        """Whether a pack that nobody has signed is never read: a terminal is for everybody."""
        self._whole: set[str] = set()
        self._damaged: set[str] = set()
        self.faults: tuple[str, ...] = ()
        """Sentences: which installed guides were found damaged since the program was started."""
        self._untold: list[str] = []

    # -- which there are ------------------------------------------------------------------------------------------

    def installed(self) -> tuple[InstalledPack, ...]:
        """Return the packs that are installed, in the order of their ids."""
        if not self._paths.packs.is_dir():
            return ()
        from reader.packs.installed import installed  # noqa: PLC0415  most people have none

        return installed(self._paths.packs)

    def find(self, guide: str) -> InstalledPack | None:
        """Return the installed pack of a guide, or None."""
        return next((pack for pack in self.installed() if pack.id == guide), None)

    def is_damaged(self, pack: InstalledPack) -> bool:
        """Return whether a pack was found damaged since the program was started, so that something else is read."""
        return pack.digest in self._damaged

    def sentences(self) -> tuple[str, ...]:
        """Return those of `faults` that nobody has been told yet."""
        told, self._untold = tuple(self._untold), []
        return told

    def index_of(self, pack: InstalledPack) -> Path:
        """Return the folder that a pack is compiled into."""
        return self._paths.pack_index / f"{pack.id}.{pack.version}.{pack.digest[:_DIGITS]}"

    def put_in_front(self, found: dict[Key, tuple[Standing, ...]]) -> dict[Key, tuple[Standing, ...]]:
        """Return the standing editions with those of packs, each before the shipped one that it takes the place of.

        A guide comes whole from one place: where a pack counts, its languages are the guide's. The shipped edition
        stays behind it, for when the pack's cannot be read.
        """
        for pack in self.installed() if self._are_read else ():
            own = find_standing((self.index_of(pack),)) if not self.is_damaged(pack) else {}
            if not own or (self.only_signed and not pack.signer) or not _is_in_front(pack, found):
                continue
            behind = {key: standing for key, standing in found.items() if key[0] == pack.id}
            found = {key: standing for key, standing in found.items() if key not in behind}
            found |= {key: (standing, *behind.get(key, ())) for key, standing in own.items() if key[0] == pack.id}
        return found

    def pack_of(self, edition_file: Path) -> InstalledPack | None:
        """Return the pack that an edition was built from; None for any other edition."""
        return next((pack for pack in self.installed() if edition_file.is_relative_to(self.index_of(pack))), None)

    def holds(self, folder: Path) -> InstalledPack | None:
        """Return the pack whose sources are in `folder`, or None."""
        return next((pack for pack in self.installed() if folder == pack.guide), None)

    # -- whether they are whole -----------------------------------------------------------------------------------

    def check(self, *, again: bool = False) -> bool:
        """Compare every file with its hash, once for each pack or `again`; return whether one was found damaged.

        A damaged pack is not read any more: the shipped guide takes its place, built if it has to be. Reads all files:
        ask off the window's thread.
        """
        from reader.packs.installed import damaged, intact  # noqa: PLC0415  see `installed`

        found = False
        for guide in damaged(self._paths.packs):
            if guide not in self._damaged:
                self._damaged.add(guide)
                self._bemoan(guide, guide)
                found = True
        for pack in self.installed():
            if pack.digest in self._whole and not again:
                continue
            if intact(pack):
                self._whole.add(pack.digest)
                continue
            found = True
            self._set_aside(pack)
        return found

    def _set_aside(self, pack: InstalledPack) -> None:
        self._whole.discard(pack.digest)
        if pack.digest in self._damaged:
            return
        self._damaged.add(pack.digest)
        for pointer in self.index_of(pack).glob("*.json"):
            with contextlib.suppress(OSError):
                pointer.unlink()  # so that the next start does not show it either
        self._bemoan(pack.id, next(iter(pack.titles.values()), pack.id))

    def _bemoan(self, guide: str, title: str) -> None:
        """Have the shipped guide at hand, and note what is to be told."""
        if self._bring_back(guide, None):
            text = _("The installed edition of “{title}” is damaged. The one that came with the program is shown.")
        else:
            text = _("The installed guide “{title}” is damaged and cannot be shown. Please install it again.")
        sentence = text.format(title=title)
        self.faults = (*self.faults, sentence)
        self._untold.append(sentence)

    # -- changing -------------------------------------------------------------------------------------------------

    def build(self, pack: InstalledPack, report: Report | None = None, *, force: bool = False) -> Iterator[Built]:
        """Compile a pack whose files are as they were signed; EditionError when they are not, GuideError as ever."""
        from reader.building import build_guide  # noqa: PLC0415  parsers: late, as in reader.library
        from reader.packs.installed import intact  # noqa: PLC0415  see `installed`

        if not intact(pack):
            self._set_aside(pack)
            raise EditionError(_("The installed guide “{guide}” is damaged.").format(guide=pack.id))
        yield from build_guide(pack.guide, self.index_of(pack), report, force=force, expires=pack.expires)

    def build_missing(self, report: Report | None = None) -> None:
        """Compile what is installed and not compiled, as after an installation that was cut off.

        A pack that cannot be compiled hides no other: its ReaderError comes at the end.
        """
        failure: ReaderError | None = None
        for pack in self.installed():
            if self.is_damaged(pack) or find_standing((self.index_of(pack),)):
                continue
            try:
                _exhaust(self.build(pack, report))
            except ReaderError as error:
                self._damaged.add(pack.digest)  # or it would be tried again at every look
                failure = failure or error
        if failure is not None:
            raise failure

    def install(self, checked: CheckedPack, tell: Tell) -> InstalledPack:
        """Install a pack and compile it, telling how much of WHOLE is done; PackError or what a build ends in.

        Whatever stops it, what was there before is there again.
        """
        from reader.packs.installing import install  # noqa: PLC0415  signatures, for who installs only

        guide = checked.manifest.id
        self.refuse_older(checked.manifest)
        before = self.find(guide)
        try:
            with contextlib.closing(install(checked, self._paths.packs)) as steps:
                for done, whole in steps:
                    tell(done * _UNPACKED // max(1, whole), WHOLE)
            pack = self.find(guide)
            assert pack is not None
            self._damaged -= {pack.digest, guide}
            _exhaust(self.build(pack, _in_languages(len(pack.languages), tell)))
            tell(WHOLE, WHOLE)
        except BaseException:
            self._take_back(guide, before)
            raise
        return pack

    def refuse_older(self, manifest: Manifest) -> None:
        """PackError when a pack is not newer than the guide of its id that came with the program."""
        if not _is_in_front(manifest, all_standing(self._index_folders)):
            text = _("The edition that came with the program is as new as this one, so there is nothing to install.")
            raise PackError(text, "not-newer")

    def _take_back(self, guide: str, before: InstalledPack | None) -> None:
        """Have the pack count again that was there before; nothing to do where the new one never counted."""
        from reader.packs.installed import go_back, remove  # noqa: PLC0415  see `installed`

        pack = self.find(guide)
        if pack is None or (before is not None and before.digest == pack.digest):
            return
        if before is not None:
            go_back(self._paths.packs, guide)
        else:
            remove(self._paths.packs, guide)
        shutil.rmtree(self.index_of(pack), ignore_errors=True)

    def go_back(self, guide: str, report: Report | None = None) -> None:
        """Read the edition of a pack that was installed before the present one; PackError when there is none."""
        from reader.packs.installed import go_back  # noqa: PLC0415  see `installed`

        go_back(self._paths.packs, guide)
        self.build_missing(report)

    def remove(self, guide: str, report: Report | None = None) -> None:
        """Remove an installed guide; the shipped one is read again, built if it has to be. `tidy` frees the room."""
        from reader.packs.installed import remove  # noqa: PLC0415  see `installed`

        remove(self._paths.packs, guide)
        self._bring_back(guide, report)

    def _bring_back(self, guide: str, report: Report | None) -> bool:
        """Build the shipped guide if it stands nowhere; return whether there is one that can be read."""
        from reader.building import build_guide  # noqa: PLC0415  parsers: late, as in reader.library

        if any(key[0] == guide for key in all_standing(self._index_folders)):
            return True
        folder = self._paths.guides / guide
        if not (folder / "guide.yaml").is_file():
            return False
        try:
            _exhaust(build_guide(folder, self._index_folders[0], report))
        except ReaderError:
            return False
        return True

    def tidy(self) -> None:
        """Remove what was compiled from packs that are gone. Not while a window still reads one of them."""
        kept = {self.index_of(pack).name for pack in self.installed()}
        before = tuple(f"{pack.id}.{pack.previous}." for pack in self.installed() if pack.previous)
        for folder in self._paths.pack_index.glob("*") if self._paths.pack_index.is_dir() else ():
            if folder.name not in kept and not folder.name.startswith(before):
                shutil.rmtree(folder, ignore_errors=True)


def _is_in_front(pack: InstalledPack | Manifest, found: dict[Key, tuple[Standing, ...]]) -> bool:
    """Tell whether a pack is newer than each edition of its guide that came with the program and can be opened."""
    from reader.packs.installed import is_newer  # noqa: PLC0415  see `PackShelf.installed`

    for (guide, _language), standings in found.items():
        for standing in standings if guide == pack.id else ():
            with contextlib.suppress(EditionError):
                if not is_newer(pack, standing.open().head.edition):
                    return False
    return True


def _in_languages(count: int, tell: Tell) -> Report:
    """Return a report of a build of so many languages that tells how much of the whole installation is done."""
    seen: list[str] = []

    def report(step: Step) -> None:
        if step.language not in seen:
            seen.append(step.language)
        share = (WHOLE - _UNPACKED) / max(1, count)
        done = (len(seen) - 1 + step.done / max(1, step.total)) * share
        tell(min(WHOLE, _UNPACKED + int(done)), WHOLE)

    return report


def _exhaust(steps: Iterator[object]) -> None:
    for _step in steps:
        pass
