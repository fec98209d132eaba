# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves the packages on a machine that has nothing: `make package-test`. Prints a line for each step, with its time.

Exit 0 all went well, 1 at the first fault, 77 where root or a tool is missing (it says which). It starts itself twice
more: with mounts of its own, so that none stays behind, and then without any network.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path[0] = str(ROOT)  # started by its path, Python looks for modules in this folder alone

from installer import carried_steps, deb, freezing, installed_steps, portable, wheel  # noqa: E402
from installer.bare_machine import Fault, Machine, find_mirror, release  # noqa: E402
from installer.trial import Step, Trial  # noqa: E402
from installer.window_session import EAR_PYTHON  # noqa: E402
from reader import __version__  # noqa: E402

CACHE = ROOT / "build" / "package-test"
SKIPPED = 77
TOOLS = {
    "debootstrap": "debootstrap",
    "unshare": "util-linux",
    "setpriv": "util-linux",
    "dpkg-shlibdeps": "dpkg-dev",
    "lintian": "lintian",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "man": "man-db",
    "pdftotext": "poppler-utils",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus",
    EAR_PYTHON: "python3",
}
"""Program -> the package that has it."""
_GI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
_EAR_PACKAGES = "python3-gi gir1.2-atspi-2.0 at-spi2-core"

ONLINE: tuple[Step, ...] = (
    ("checkers", installed_steps.checkers),
    ("before", installed_steps.what_was_there),
    ("install", installed_steps.install),
)
CUT_OFF: tuple[Step, ...] = (
    ("no network", installed_steps.no_network),
    ("window", installed_steps.window),
    ("upgrade", installed_steps.upgrade),
    ("commands", installed_steps.commands),
    ("leaflet", installed_steps.leaflet),
    ("system", installed_steps.what_is_around_it),
    ("terminal", installed_steps.terminal),
    ("terminal's set-up", installed_steps.set_up_terminal),
    ("remove", installed_steps.remove),
    ("portable, read-only", carried_steps.read_only),
    ("portable", carried_steps.beside_itself),
    ("purge", installed_steps.purge),
    ("wheel", carried_steps.wheel),
)


def main(arguments: list[str] | None = None) -> int:
    """Try everything and return the exit code."""
    options = _parser().parse_args(arguments)
    if options.inside:
        return _inside(options)
    if options.cut_off:
        return _steps(CUT_OFF, _trial())
    lacking = what_is_missing()
    if lacking:
        print(lacking, file=sys.stderr)
        return SKIPPED
    start = time.monotonic()
    code = _again(["--inside", *(["--bundle", str(options.bundle)] if options.bundle else [])], "--mount")
    print(f"{'All went well' if code == 0 else 'STOPPED'} after {time.monotonic() - start:.0f} s.", flush=True)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make package-test", description="Proves the packages on a bare machine.")
    parser.add_argument(
        "--bundle", type=Path, metavar="DIR", help="a folder that was frozen before, instead of a new one"
    )
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--cut-off", action="store_true", help=argparse.SUPPRESS)
    return parser


def what_is_missing() -> str:
    """Return one sentence about what keeps this machine from trying packages; empty when nothing does."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "This needs root on Debian or Ubuntu: it makes a bare machine with debootstrap."
    absent = sorted({package for tool, package in TOOLS.items() if shutil.which(tool) is None})
    if not absent and subprocess.run([EAR_PYTHON, "-c", _GI], capture_output=True, check=False).returncode:
        absent = [_EAR_PACKAGES]
    if absent:
        return f"Some tools are missing; type this once: apt-get install {' '.join(absent)}"
    if find_mirror(release()) is None:
        return "This system's lists of sources name no mirror for its own release."
    if subprocess.run(
        ["unshare", "--mount", "--net", "--pid", "--fork", "true"], capture_output=True, check=False
    ).returncode:
        return "This system lets nobody make namespaces: inside a container, it must be a privileged one."
    return ""


def _again(words: list[str], *namespaces: str) -> int:
    """Run this program once more in namespaces of its own; whatever is started or mounted there ends with it."""
    command = ["unshare", *namespaces, sys.executable, str(Path(__file__).resolve()), *words]
    return subprocess.run(command, check=False).returncode


def _trial() -> Trial:
    return Trial(Machine(CACHE / "machine"), CACHE / "work")


def _inside(options: argparse.Namespace) -> int:
    trial = _trial()
    for folder in (trial.machine.root, trial.work):
        shutil.rmtree(folder, ignore_errors=True)
    trial.work.mkdir(parents=True)
    try:
        code = _steps(
            (("packages", lambda trial: make_packages(trial, options.bundle)), ("machine", make_machine)), trial
        )
        code = code or _steps(ONLINE, trial)
        return code or _again(["--cut-off"], "--net", "--pid", "--fork", "--kill-child", "--mount-proc")
    finally:
        _tidy_up(trial)


def _tidy_up(trial: Trial) -> None:
    """Throw the machine away; what is mounted in it is let go first, or its files would go with it."""
    mounts = Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()
    places = [line.split()[1].encode().decode("unicode_escape").encode("latin-1").decode() for line in mounts]
    for place in sorted((one for one in places if one.startswith(f"{trial.machine.root}/")), reverse=True):
        subprocess.run(["umount", "--lazy", place], check=True)
    shutil.rmtree(trial.machine.root, ignore_errors=True)


def make_packages(trial: Trial, bundle: Path | None) -> str:
    """Make all packages that are tried from one frozen folder; the older one twice, which must give the same bytes."""
    epoch = freezing.commit_time()
    source = bundle.absolute() if bundle else freezing.freeze(CACHE / "frozen", epoch)
    older = [
        deb.build(source, trial.work / name, epoch, version=f"{__version__}~0", how=deb.QUICK)
        for name in ("once", "twice")
    ]
    if older[0].read_bytes() != older[1].read_bytes():
        raise Fault("the same package made twice is not the same")
    older[0].rename(trial.work / older[0].name)
    for name in ("once", "twice"):
        shutil.rmtree(trial.work / name)
    made = [
        deb.build(source, trial.work, epoch),
        portable.build(source, trial.work, epoch),
        wheel.build(ROOT, trial.work, epoch),
    ]
    return ", ".join(f"{path.name} {path.stat().st_size / 1_000_000:.1f} MB" for path in made)


def make_machine(trial: Trial) -> str:
    """Make the bare machine; the first time from the mirror, then from what was kept of it."""
    mirror = find_mirror(release())
    if mirror is None:
        raise Fault("this system's lists of sources name no mirror for its own release")
    trial.machine.make(release(), mirror, CACHE)
    return release()


def _steps(steps: Iterable[Step], trial: Trial) -> int:
    for name, step in steps:
        start = time.monotonic()
        try:
            if name == CUT_OFF[0][0]:
                trial.machine.put_proc()
            told = step(trial)
        except (Fault, freezing.PackageError, OSError) as fault:
            print(f"FAULT  {time.monotonic() - start:6.1f} s  {name}: {fault}", flush=True)
            return 1
        print(f"ok     {time.monotonic() - start:6.1f} s  {name}: {told}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
