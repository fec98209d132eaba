# SPDX-License-Identifier: GPL-3.0-or-later
"""Freezes the program into one folder that needs no Python: PyInstaller, then pruning, stripping, and what it reads.

What stays is decided in installer/pruning.py; the guides' index is built anew. It packs nothing.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from installer import licences, pruning

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "installer" / "lamplight.spec"
NAME = "lamplight"
INSIDE = "_internal"
"""The folder beside the program that holds everything else."""
_PYTHON_FOR_BUILDS = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
"""The order of sets and the language in which a build tells what it finds must be the same each time."""
_AT_ONCE = 100


class PackageError(Exception):
    """A package cannot be made; `str(error)` is one sentence that says why."""


def freeze(out: Path, epoch: int | None = None) -> Path:
    """Make `out`/lamplight anew and return it: the program, its guides, their index, fonts and licences.

    `epoch` (seconds since 1970) stands in for every time that would be written; the last commit's without one.
    PackageError when a tool is missing or fails.
    """
    _require_tools()
    environment = os.environ | _PYTHON_FOR_BUILDS | {"SOURCE_DATE_EPOCH": str(epoch or commit_time())}
    work, made = out / "work", out / NAME
    for folder in (work, made):
        shutil.rmtree(folder, ignore_errors=True)
    work.mkdir(parents=True)
    command = [
        sys.executable,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--log-level",
        "WARN",
        "--distpath",
        str(work / "made"),
    ]
    run([*command, "--workpath", str(work), str(SPEC)], environment, "PyInstaller could not freeze the program")
    bundle = work / "made" / NAME
    inside = bundle / INSIDE
    prune(inside)
    _add_what_it_reads(inside, environment)
    licences.write(inside)
    _strip(inside)
    _same_rights(bundle)
    bundle.rename(made)  # at the end, so that nothing half made is ever taken for a package's folder
    shutil.rmtree(work)
    return made


def prune(inside: Path) -> list[str]:
    """Remove from a frozen folder what no rule keeps and what nothing needs; return what went, sorted."""
    for link in [path for path in inside.rglob("*") if path.is_symlink()]:
        link.unlink()  # a USB stick has no links, and every library is found without them
    gone = pruning.unwanted(_files(inside))
    _remove(inside, gone)
    if sys.platform == "linux":
        idle = pruning.unreached(needs(inside))
        _remove(inside, idle)
        gone |= idle
    for folder in sorted((path for path in inside.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    return sorted(gone)


def needs(inside: Path) -> dict[str, frozenset[str]]:
    """Return every ELF file of a folder with the names of the libraries that it asks for."""
    found: dict[str, frozenset[str]] = {}
    for names in _in_turn(_elf_files(inside)):
        said = run(["readelf", "-dW", *names], os.environ | {"LC_ALL": "C"}, "The libraries cannot be read", cwd=inside)
        found |= _needed(said, names)
    return found


def _needed(said: str, names: list[str]) -> dict[str, frozenset[str]]:
    """Read what readelf says of each file; of a single one it does not say the name."""
    parts = re.split(r"^File: (.+)$", said, flags=re.MULTILINE)
    pairs = zip(parts[1::2], parts[2::2], strict=True) if len(names) > 1 else [(names[0], said)]
    return {name: frozenset(re.findall(r"\(NEEDED\).*\[(.+)\]", text)) for name, text in pairs}


def _add_what_it_reads(inside: Path, environment: dict[str, str]) -> None:
    sources = shutil.ignore_patterns("*.po", "*.pot")
    shutil.copytree(ROOT / "resources", inside / "resources", ignore=sources)
    index = ["-m", "installer.shipped_index", str(inside / "resources" / "guides"), str(inside / "index")]
    run([sys.executable, *index], environment, "The guides cannot be built")


def _strip(inside: Path) -> None:
    """Take out what only a debugger reads. A library that cannot be stripped stays as it is.

    The program itself stays as it is: its modules are in it, behind the code.
    """
    if sys.platform != "linux":
        return
    for names in _in_turn(_elf_files(inside)):
        subprocess.run(["strip", "--strip-unneeded", *names], cwd=inside, capture_output=True, check=False)


def _elf_files(folder: Path) -> list[str]:
    return [name for name in _files(folder) if ".so" in name and (folder / name).read_bytes()[:4] == b"\x7fELF"]


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _in_turn(names: list[str]) -> Iterable[list[str]]:
    return (names[start : start + _AT_ONCE] for start in range(0, len(names), _AT_ONCE))


def _remove(folder: Path, names: Iterable[str]) -> None:
    for name in names:
        (folder / name).unlink()


def _same_rights(bundle: Path) -> None:
    """Give files and folders the rights that everybody may read with, whatever the builder's umask is."""
    for path in (bundle, *bundle.rglob("*")):
        path.chmod(0o755 if path.is_dir() or path.parent == bundle else 0o644)


def commit_time() -> int:
    """Return SOURCE_DATE_EPOCH, or the time of the last commit in seconds; PackageError without either."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given:
        if not given.isdecimal():
            raise PackageError(f"SOURCE_DATE_EPOCH must be whole seconds since 1970, and is “{given}”.")
        return int(given)
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        raise PackageError("Without git the time of the sources is not known: set SOURCE_DATE_EPOCH.")
    return int(run(["git", "log", "-1", "--format=%ct"], dict(os.environ), "The last commit cannot be read"))


def run(command: list[str], environment: dict[str, str], fault: str, *, cwd: Path = ROOT) -> str:
    """Run a program to its end and return what it wrote; PackageError with its last words when it fails."""
    if shutil.which(command[0]) is None:
        raise PackageError(f"This needs {Path(command[0]).name}, which is not here.")
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-12:]
        raise PackageError("\n".join([f"{fault}:", *last]))
    return done.stdout


def _require_tools() -> None:
    if importlib.util.find_spec("PyInstaller") is None:
        raise PackageError("This needs PyInstaller, which is not here: run “make setup-tests” first.")
    for tool in ("readelf", "strip") if sys.platform == "linux" else ():
        if shutil.which(tool) is None:
            raise PackageError(f"This needs {tool} (the package binutils), which is not here.")
