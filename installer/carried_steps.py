# SPDX-License-Identifier: GPL-3.0-or-later
"""What the portable copy and the wheel are put through, where there is no network.

The portable copy lies under a path with spaces and accents, once where nothing can be written and once where it can.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import venv
from pathlib import Path

from installer.bare_machine import HOME, UID, say
from installer.trial import CHAPTER, FOUND, Trial, leave, must, read_and_search
from installer.window_session import desk

STICK = "media/Clé USB de Zoé"
_DRAWER = "srv/à part"
"""Where the copy is unpacked: what is written there is seen on the stick."""
_IN_MEMORY = "the state is kept in memory only"
"""What a terminal is told where nothing can be written."""


def read_only(trial: Trial) -> str:
    """Read, search and print from a stick that is mounted read-only; nothing is written, not even at home."""
    folder = _unpack(trial)
    trial.clear_home()
    trial.machine.mount("--bind", trial.machine.root / _DRAWER, STICK)
    say(["mount", "-o", "remount,bind,ro", trial.machine.root / STICK])
    try:
        program = f"/{STICK}/{folder.name}/lamplight"
        before = _files(folder)
        said = trial.machine.run(program, "info", "--self-test", user=True)
        must("Self-test passed." in said, said)
        with desk(trial.machine) as at:
            running = at.start(program, CHAPTER)
            name, found = read_and_search(at, running, trial.work / "read-only")
            leave(at, running, _IN_MEMORY)
        must(_files(folder) == before and not trial.home_files(), f"written: {trial.home_files()}")
        trial.machine.run(program, "export", "leaflet", CHAPTER, "--out", f"/{HOME}/leaflet.pdf", user=True)
        must(trial.home_files() == {"leaflet.pdf"}, f"written: {trial.home_files()}")
    finally:
        say(["umount", trial.machine.root / STICK])
    return f"read “{name}” and found “{found}” from {STICK}; nothing was written"


def beside_itself(trial: Trial) -> str:
    """Read from the same folder when it can be written: what is kept lies beside the program, nothing at home."""
    trial.clear_home()
    (folder,) = (trial.machine.root / _DRAWER).iterdir()
    say(["chown", "-R", f"{UID}:{UID}", folder])
    with desk(trial.machine) as at:
        running = at.start(f"/{_DRAWER}/{folder.name}/lamplight", CHAPTER)
        read_and_search(at, running, trial.work / "portable")
        leave(at, running)
    must((folder / "data" / "reader.sqlite3").is_file(), "no data beside the program")
    must(not trial.home_files(), f"written at home: {trial.home_files()}")
    shutil.rmtree(trial.machine.root / _DRAWER)
    (trial.machine.root / STICK).rmdir()
    return "what is kept lies beside the program, nothing at home"


def _unpack(trial: Trial) -> Path:
    drawer = trial.machine.root / _DRAWER
    drawer.mkdir()
    with tarfile.open(trial.portable) as archive:
        archive.extractall(drawer, filter="data")
    (folder,) = drawer.iterdir()
    return folder


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def wheel(trial: Trial) -> str:
    """Install the wheel into an environment of its own, and have it search, print and look at itself elsewhere."""
    place = trial.work / "wheel"
    shutil.rmtree(place, ignore_errors=True)
    venv.create(place, with_pip=False)
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        place / "bin" / "python",
        "--disable-pip-version-check",
    ]
    say([*pip, "install", "--no-index", "--no-deps", trial.wheel])
    # Its libraries are those of the environment that runs this: they come from elsewhere, and are not what is tried.
    (site,) = (place / "lib").glob("python*/site-packages")
    (site / "libraries.pth").write_text("".join(f"{path}\n" for path in sys.path if path.endswith("site-packages")))
    environment = {"PATH": os.defpath, "HOME": str(place), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    said = _in(place, environment, "info", "--self-test")
    must("Self-test passed." in said and f"{site}/reader/index" in said, said)
    must(FOUND in _in(place, environment, "search", FOUND), "nothing found")
    _in(place, environment, "export", "leaflet", CHAPTER, "--out", str(place / "leaflet.pdf"))
    must((place / "leaflet.pdf").read_bytes()[:5] == b"%PDF-", "this is no PDF")
    return f"{trial.wheel.name}, {trial.wheel.stat().st_size // 1000} kB: self-test, search and leaflet"


def _in(place: Path, environment: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        [place / "bin" / "lamplight", *words], cwd=place, env=environment, capture_output=True, text=True, check=False
    )
    must(done.returncode == 0, done.stdout + done.stderr)
    return done.stdout
