# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the wheel: the program with its guides, fonts, icons, catalogues and built index, for any system's pip.

It is the build backend that pyproject.toml names (PEP 517), so `pip install .` makes the same wheel as the target
`wheel`. All is laid out in a folder of its own and handed to setuptools; nothing is written into the checkout.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from setuptools import build_meta  # type: ignore[import-untyped]
from setuptools.build_meta import (  # type: ignore[import-untyped]
    build_editable,
    get_requires_for_build_editable,
    prepare_metadata_for_build_editable,
)

from installer.freezing import PackageError, commit_time, run

__all__ = [
    "UnsupportedOperation",
    "build",
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
]

ROOT = Path(__file__).resolve().parent.parent
_BESIDE = ("pyproject.toml", "README.md", "LICENSE", "LICENSE-guide.md")
_NOT_READ = shutil.ignore_patterns("*.po", "*.pot", "__pycache__")
_FOR_EVERYBODY = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
_EARLIEST = 315532800
"""Seconds since 1970: a zip file knows no time before 1980."""


class UnsupportedOperation(Exception):
    """What this backend does not make; PEP 517 knows it by its name."""


def require() -> None:
    """Raise PackageError where pip is missing."""
    done = subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True, check=False)
    if done.returncode:
        raise PackageError("This needs pip, which is not here: run “make setup-tests” first.")


def build(source: Path, out: Path, epoch: int) -> Path:
    """Write `lamplight-VERSION-py3-none-any.whl` into `out` and return it, without a network; `source` is the checkout.

    `epoch` is the time of every file in it, in seconds since 1970. PackageError when pip or a guide fails.
    """
    environment = os.environ | _FOR_EVERYBODY | {"SOURCE_DATE_EPOCH": str(epoch)}
    with tempfile.TemporaryDirectory(prefix="lamplight-wheel-") as place:
        command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps"]
        command += ["--no-index", "--no-build-isolation", "--wheel-dir", place, str(source)]
        run(command, environment, "pip could not make the wheel")
        (made,) = Path(place).glob("*.whl")
        return Path(shutil.copyfile(made, out / made.name))


def get_requires_for_build_wheel(config_settings: dict[str, Any] | None = None) -> list[str]:
    """Return what building needs beside setuptools: whatever reads the guides and builds their index."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [name for name in project["dependencies"] if not name.startswith("PySide6")]


def build_wheel(
    wheel_directory: str, config_settings: dict[str, Any] | None = None, metadata_directory: str | None = None
) -> str:
    """Write the wheel into a folder and return its name; the hook that pip calls."""
    folder = os.path.abspath(wheel_directory)
    epoch = max(commit_time(), _EARLIEST)
    with tempfile.TemporaryDirectory(prefix="lamplight-wheel-") as place, _settled_environment(epoch):
        lay_out(Path(place), epoch)
        before = Path.cwd()
        os.chdir(place)  # setuptools looks around where it stands
        try:
            return str(build_meta.build_wheel(folder, config_settings))
        finally:
            os.chdir(before)


def build_sdist(sdist_directory: str, config_settings: dict[str, Any] | None = None) -> str:
    """Say that there is none: what is given out beside the packages is the checkout itself."""
    raise UnsupportedOperation("Lamplight has no source archive of its own: take the checkout, or build a wheel.")


def lay_out(place: Path, epoch: int) -> None:
    """Put into `place` what the wheel is made from: the program's package, with everything that it reads inside it."""
    package = place / "reader"
    shutil.copytree(ROOT / "reader", package, ignore=_NOT_READ)
    shutil.copytree(ROOT / "resources", package / "resources", ignore=_NOT_READ)
    for name in _BESIDE:
        shutil.copyfile(ROOT / name, place / name)
    index = ["-m", "installer.shipped_index", str(package / "resources" / "guides"), str(package / "index")]
    run([sys.executable, *index], os.environ | _FOR_EVERYBODY, "The guides cannot be built")
    for path in (place, *place.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.utime(path, (epoch, epoch))


@contextlib.contextmanager
def _settled_environment(epoch: int) -> Iterator[None]:
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
