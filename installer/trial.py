# SPDX-License-Identifier: GPL-3.0-or-later
"""What is tried and where, for the steps of the package test, and what all of them do alike at the window.

Whatever is not as it must be is a Fault that says what was seen.
"""

from __future__ import annotations

import dataclasses
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from installer.bare_machine import HOME, UID, Fault, Machine
from installer.window_session import Desk
from reader import __version__

CHAPTER, TITLE = "surgery", "Surgery for neuroendocrine cancer"
QUERY = "radioembolization"
FOUND = "Radioembolization"
HIT = "What radioembolization is"
DATA = f"{HOME}/.local/share/lamplight"
PROGRAM = "/usr/bin/lamplight"
_PATIENCE = 60
_OF_THE_EAR = "qt.accessibility.atspi: AtSpiAdaptor::applicationInterface does not implement"
"""What Qt says to a question of newer screen readers that it does not know yet."""
_FEWEST_PARAGRAPHS = 20


@dataclasses.dataclass(frozen=True, slots=True)
class Trial:
    """What is tried, and where: the machine, and the folder `work` with the packages, what was noted and pictures."""

    machine: Machine
    work: Path

    @property
    def package(self) -> Path:
        """The package that is tried."""
        return next(self.work.glob(f"lamplight_{__version__}_*.deb"))

    @property
    def older(self) -> Path:
        """The same under a lower version."""
        return next(self.work.glob(f"lamplight_{__version__}~*.deb"))

    @property
    def portable(self) -> Path:
        """The portable copy."""
        return next(self.work.glob("lamplight-*.tar.gz"))

    @property
    def wheel(self) -> Path:
        """The wheel."""
        return next(self.work.glob("lamplight-*.whl"))

    def note(self, name: str, lines: set[str]) -> None:
        """Keep lines for a later step."""
        (self.work / name).write_text(json.dumps(sorted(lines)), encoding="utf-8")

    def noted(self, name: str) -> set[str]:
        """Return the lines of an earlier step."""
        return set(json.loads((self.work / name).read_text(encoding="utf-8")))

    def hand_over(self, file: Path) -> str:
        """Put a file into the machine, and return its path there."""
        shutil.copyfile(file, self.machine.root / "tmp" / file.name)
        return f"/tmp/{file.name}"

    def home_files(self) -> set[str]:
        """Return every file below the reader's home folder."""
        home = self.machine.root / HOME
        return {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}

    def clear_home(self) -> None:
        """Give the reader an empty home folder."""
        home = self.machine.root / HOME
        shutil.rmtree(home)
        home.mkdir()
        shutil.chown(home, UID, UID)


Step = tuple[str, Callable[[Trial], str]]
"""What a step is called, and what does it; that returns what was seen, in a few words."""


def must(is_so: object, told: str) -> None:
    """Raise Fault with what is told, unless it is so."""
    if not is_so:
        raise Fault(told)


def read_and_search(at: Desk, running: subprocess.Popen[str], pictures: Path) -> tuple[str, str]:
    """Read the chapter that the program was started with, search, follow the first hit; return both pages' names."""
    title = at.wait_for_title(TITLE, running)
    name, texts = at.hear_page()
    must(name == TITLE and len(texts) >= _FEWEST_PARAGRAPHS, f"{title}: {name}, {len(texts)} paragraphs")
    at.look(pictures.with_name(f"{pictures.name}-chapter.png"))
    at.press("ctrl+k")
    at.type(QUERY)
    at.hear(HIT)
    at.look(pictures.with_name(f"{pictures.name}-search.png"))
    at.press("Down", "Return")  # the first row is the word itself; below it are the chapters
    found, _texts = at.hear_page(other=name)
    must(FOUND in found, f"the first hit leads to {found}")
    must(running.poll() is None, "the window has ended")
    return name, found


def leave(at: Desk, running: subprocess.Popen[str], complaint: str = "") -> None:
    """Quit by key; Fault when it does not end, ends with a fault or complains of anything but `complaint`."""
    at.press("ctrl+q")
    try:
        said, _nothing = running.communicate(timeout=_PATIENCE)
    except subprocess.TimeoutExpired as error:
        running.kill()
        raise Fault("the window did not close") from error
    said = "\n".join(line for line in said.splitlines() if not line.startswith(_OF_THE_EAR))
    as_expected = said.startswith(complaint) if complaint else not said
    must(running.returncode == 0 and as_expected, f"the window ended with {running.returncode} and said:\n{said}")
