# SPDX-License-Identifier: GPL-3.0-or-later
"""The one entry: `python installer/build.py TARGET [--out DIR]` makes a package, then says its size and start-up.

Exit 0 made and within the budget, 1 not made or too large, 2 wrong use. What a package is, only its module knows.
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib
import sys
from pathlib import Path
from typing import Protocol, cast

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path[0] = str(ROOT)  # started by its path, Python looks for modules in this folder alone

from installer import freezing, sizes  # noqa: E402  found only after the line above
from installer.freezing import PackageError, commit_time  # noqa: E402

WORK = ROOT / "build" / "package"


class Building(Protocol):
    """What each target's module has."""

    def build(self, source: Path, out: Path, epoch: int) -> Path:
        """Make the package of `source` (a frozen folder, or the checkout) in `out`; `epoch` is its time in seconds."""
        ...


@dataclasses.dataclass(frozen=True, slots=True)
class Target:
    """One kind of package: the module that makes it, and whether it is made of a frozen folder or of the checkout."""

    module: str
    says: str
    frozen: bool = True


TARGETS: dict[str, Target] = {
    "portable": Target("installer.portable", "a .tar.gz that runs from where it is unpacked, on Linux"),
    "deb": Target("installer.deb", "a package for Debian 12 and Ubuntu 24.04"),
    "wheel": Target("installer.wheel", "a package for pip", frozen=False),
    "appimage": Target("installer.appimage", "one file that runs on Linux; needs appimagetool"),
    "windows": Target("installer.windows", "an installer for Windows; needs makensis", frozen=False),
}
"""Name on the command line -> how it is made. A module imports nothing of the others."""


def main(arguments: list[str] | None = None) -> int:
    """Make the package that is asked for."""
    options = _parser().parse_args(arguments)
    try:
        return _build(options)
    except PackageError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"The package cannot be written: {error.strerror}: {error.filename}.", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    known = "\n".join(f"  {name:10} {target.says}" for name, target in TARGETS.items())
    parser = argparse.ArgumentParser(
        prog="python installer/build.py",
        description="Makes a package of the program and its guides, and holds it against the budget.",
        epilog=f"targets:\n{known}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("target", metavar="TARGET", choices=tuple(TARGETS), help="what to make: " + ", ".join(TARGETS))
    parser.add_argument("--out", type=Path, metavar="DIR", default=ROOT / "dist", help="where it goes (default: dist)")
    parser.add_argument("--bundle", type=Path, metavar="DIR", help="a folder frozen before, instead of a new one")
    parser.add_argument("--stand-in", action="store_true", help="windows: try the script on a made-up program")
    parser.add_argument("--no-start", action="store_true", help="do not measure how fast it starts")
    return parser


def _build(options: argparse.Namespace) -> int:
    target = TARGETS[options.target]
    if options.stand_in and options.target != "windows":
        raise PackageError("--stand-in is for the target windows only.")
    try:
        module = cast("Building", importlib.import_module(target.module))
    except ModuleNotFoundError as error:
        if error.name != target.module:
            raise
        raise PackageError(f"The target {options.target} is not there yet.") from error
    getattr(module, "require", _nothing)()  # before minutes of freezing
    epoch = commit_time()
    out = options.out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    if options.target == "windows":
        return _tell(importlib.import_module(target.module).build(ROOT, out, epoch, stand_in=options.stand_in))
    if not target.frozen:
        return _tell(module.build(ROOT, out, epoch))
    bundle = _bundle(options, epoch)
    made = module.build(bundle, out, epoch)
    print(f"Made: {made}")
    report = sizes.weigh(bundle, made)
    if not options.no_start:
        report += sizes.time_starts(bundle)
    print(sizes.table(report))
    too_large = [row for row in report if row.fails]
    for row in too_large:
        print(f"Over the budget: {row.name}.", file=sys.stderr)
    return 1 if too_large else 0


def _bundle(options: argparse.Namespace, epoch: int) -> Path:
    if options.bundle is None:
        print("Freezing the program. This takes about a minute ...", flush=True)
        return freezing.freeze(WORK, epoch)
    bundle: Path = options.bundle.absolute()
    if not (bundle / freezing.NAME).is_file() or not (bundle / freezing.INSIDE).is_dir():
        raise PackageError(f"There is no frozen program in {bundle}.")
    return bundle


def _tell(made: Path) -> int:
    print(f"Made: {made} ({sizes.in_megabytes(made.stat().st_size)})")
    return 0


def _nothing() -> None:
    """Stand in for what a module with no tool of its own would look for."""


if __name__ == "__main__":
    sys.exit(main())
