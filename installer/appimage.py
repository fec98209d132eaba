# SPDX-License-Identifier: GPL-3.0-or-later
"""One file that runs on Linux: the frozen folder in an AppImage, for those who would rather carry one file than many.

appimagetool makes it; it fetches its runtime from the internet unless APPIMAGE_RUNTIME names one that is here.
"""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from pathlib import Path

from installer.freezing import NAME, PackageError, run
from reader import __version__

ROOT = Path(__file__).resolve().parent.parent
TOOL = "appimagetool"
RUNTIME = "APPIMAGE_RUNTIME"
_START = '#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/opt/lamplight/lamplight" "$@"\n'


def require() -> None:
    """Say so before anything is made when a tool is not here."""
    if shutil.which(TOOL) is None:
        raise PackageError(f"This needs {TOOL}, which is not here.")
    if not Path(os.environ.get(RUNTIME, "")).is_file():
        raise PackageError(f"This needs a runtime file for AppImages: name one in {RUNTIME}. Nothing is fetched here.")


def build(bundle: Path, out: Path, epoch: int) -> Path:
    """Write `lamplight-VERSION-MACHINE.AppImage` into `out` and return it; `bundle` stays as it is."""
    require()
    path = out / f"lamplight-{__version__}-{platform.machine()}.AppImage"
    with tempfile.TemporaryDirectory(prefix="lamplight-") as folder:
        lay_out(bundle, Path(folder, "AppDir"))
        command = [TOOL, "--no-appstream", "--runtime-file", os.environ[RUNTIME], f"{folder}/AppDir", str(path)]
        environment = os.environ | {"ARCH": platform.machine(), "SOURCE_DATE_EPOCH": str(epoch)}
        run(command, environment, "The AppImage cannot be made")
    return path


def lay_out(bundle: Path, folder: Path) -> None:
    """Make the folder that becomes the AppImage: the bundle, what starts it, its menu entry and its icon."""
    shutil.copytree(bundle, folder / "opt" / NAME)
    (folder / "AppRun").write_text(_START, encoding="utf-8")
    (folder / "AppRun").chmod(0o755)
    shutil.copyfile(ROOT / "installer" / "linux" / "lamplight.desktop", folder / "lamplight.desktop")
    for name in ("lamplight.png", "lamplight.svg"):
        shutil.copyfile(ROOT / "resources" / "icons" / name, folder / name)
