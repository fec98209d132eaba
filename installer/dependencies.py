# SPDX-License-Identifier: GPL-3.0-or-later
"""What a bundle needs of the system: the libraries that its own ask for and that it does not carry, as Debian packages.

`dpkg-shlibdeps` reads every library and program of the bundle (as `objdump -p` would), leaves out what stands in the
bundle itself, looks up whose package each of the others is and from which version on it has the functions that are
used. What is loaded by name at run time cannot be read from a file: that is the short list below, with reasons.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

LOADED_BY_NAME: dict[str, str] = {
    "fontconfig": "Qt asks it for every letter that the program's own fonts do not have; its library alone finds none",
}
"""Package -> why it is needed although no library of the bundle names it."""
RECOMMENDED: dict[str, str] = {
    "speech-dispatcher": "reads aloud; without it all else works",
    "speech-dispatcher-espeak-ng": "a voice for it",
    "at-spi2-core": "what screen readers ask",
}
SUGGESTED: dict[str, str] = {
    "cage": "shows one program full screen: the waiting-room terminal",
    "xwayland": "Debian 12's cage does not start without it",
    "cups": "printing; a PDF is written without it",
}
_ELF = b"\x7fELF"


class DependencyError(Exception):
    """What the bundle needs could not be found out; `str(error)` says why."""


def library_files(folder: Path) -> list[Path]:
    """Return every library and program in the folder, sorted; links are left out."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path))


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_ELF)) == _ELF


def needed_packages(root: Path) -> list[str]:
    """Return what the control file says under Depends, as in `libegl1`, sorted.

    `root` is the tree of the package, with its folder DEBIAN: by that the tool knows that what stands in the tree comes
    along. DependencyError where Debian's tool is missing or a library belongs to no installed package.
    """
    files = library_files(root)
    folders = sorted({f"/{path.parent.relative_to(root).as_posix()}" for path in files})
    with tempfile.TemporaryDirectory(prefix="lamplight-") as place:
        (Path(place) / "debian").mkdir()
        (Path(place) / "debian" / "control").write_text("Source: lamplight\n\nPackage: lamplight\nArchitecture: any\n")
        command = ["dpkg-shlibdeps", "-O", "--warnings=0", f"-S{root}", *(f"-l{folder}" for folder in folders)]
        # A library of the bundle has no package, and needs none.
        command += ["--ignore-missing-info", *(f"-e{path}" for path in files)]
        try:
            done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
        except FileNotFoundError as error:
            raise DependencyError("dpkg-shlibdeps is missing. Type: apt-get install dpkg-dev") from error
    if done.returncode:
        raise DependencyError(done.stderr.strip())
    return sorted({*packages_of(done.stdout), *LOADED_BY_NAME})


def packages_of(answer: str) -> list[str]:
    """Return the packages of what dpkg-shlibdeps answers: `shlibs:Depends=a, b (>= 1)`, a line for each kind."""
    fields = [line.partition("=")[2] for line in answer.splitlines() if line.startswith("shlibs:")]
    return [entry.strip() for field in fields for entry in re.split(r",\s*", field) if entry.strip()]


def listed(packages: Iterable[str]) -> str:
    """Return packages as a field of a control file has them."""
    return ", ".join(sorted(packages))
