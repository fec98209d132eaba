# SPDX-License-Identifier: GPL-3.0-or-later
"""Real pictures of every screen: `python -m tests.shots [--only PATTERN] [--list] [--readme]`, into build/shots.

Exit 0 when every picture was taken, 1 when one was not, 2 when the pattern fits none.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.shots.picture_list import (
    SCREENS,
    Look,
    Picture,
    all_pictures,
    by_look,
    helpline_pictures,
    matching,
    terminal_pictures,
)
from tests.virtual_screen import Screen, open_screen

ROOT = Path(__file__).resolve().parent.parent.parent
README_PICTURE = ROOT / "docs" / "images" / "reading.png"
_README = Picture(Look("light", 100, (1280, 800)), "term-card")
_SCREEN = (2600, 1940)
"""Larger than any window that is photographed."""


def main() -> int:
    options = _parser().parse_args()
    pictures = [*all_pictures(SCREENS), *terminal_pictures(), *helpline_pictures()]
    chosen = [_README] if options.readme else matching(pictures, options.only)
    if not chosen:
        print(f"No picture has “{options.only}” in its name; --list names them all.", file=sys.stderr)
        return 2
    if options.list:
        print("\n".join(picture.file_name for picture in chosen))
        return 0
    with open_screen(*_SCREEN) as screen:
        print(f"{len(chosen)} pictures; screen: {screen.name}", file=sys.stderr, flush=True)
        return _take_readme_picture(screen) if options.readme else _take(chosen, options.folder.absolute(), screen)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.shots", description=__doc__)
    parser.add_argument(
        "--only", default="", metavar="PATTERN", help="pictures with this in their name, such as dark-*home"
    )
    parser.add_argument("--list", action="store_true", help="only name them")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "shots", help="where they go")
    parser.add_argument("--readme", action="store_true", help="only take the picture in README.md anew")
    return parser


def _take(pictures: list[Picture], folder: Path, screen: Screen) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    looks = by_look(pictures)
    for look, screens in looks.items():
        print(f"{look} ...", file=sys.stderr, flush=True)
        failed += _run("tests.shots.photographer", screen, str(look), str(folder), *screens)
    failed += _run("tests.shots.contact_sheet", screen, str(folder), *map(str, looks))
    print(f"The pictures are in {folder}.")
    return 1 if failed else 0


def _take_readme_picture(screen: Screen) -> int:
    with tempfile.TemporaryDirectory() as folder:
        code = _run("tests.shots.photographer", screen, str(_README.look), folder, _README.screen)
        if not code:
            README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(Path(folder) / _README.file_name, README_PICTURE)
            print(README_PICTURE.relative_to(ROOT))
    return code


def _run(module: str, screen: Screen, *arguments: str) -> int:
    """Run a module on the screen and return 0, or 1 when it failed."""
    command = [sys.executable, "-m", module, *arguments]
    return min(1, abs(subprocess.run(command, cwd=ROOT, env=screen.environment, check=False).returncode))


if __name__ == "__main__":
    sys.exit(main())
