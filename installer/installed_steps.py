# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Debian package is put through on a machine that has nothing: installing, reading, upgrading, removing.

One function for each step, in order. Those after `no_network` run where there is none.
"""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from installer.bare_machine import HOME, say
from installer.system_files import METAINFO
from installer.trial import CHAPTER, DATA, FOUND, PROGRAM, QUERY, Trial, leave, must, read_and_search
from installer.window_session import desk
from reader import __version__
from reader.command_line import COMMANDS

_KIOSK_START = "The start page is shown."
_STUBS = ("systemctl", "cage", "Xwayland")
_KEPT_BY_OTHERS = re.compile(r"etc/(ld\.so\.cache|\.pwd\.lock|(passwd|group|shadow|gshadow|subuid|subgid)-?)$")
"""What the system's own tools write anew whenever a package or an account comes or goes."""
_FEWEST_BYTES = 20_000


def checkers(trial: Trial) -> str:
    """Ask Debian's checker of packages; what it may not say is in linux/lintian-overrides, each with its reason."""
    say(["lintian", "--allow-root", "--fail-on", "error,warning,info", "--display-info", trial.package])
    return "lintian has nothing to say"


def what_was_there(trial: Trial) -> str:
    """Note what the bare machine has, to compare it with at the end."""
    trial.note("files.json", trial.machine.files())
    trial.note("packages.json", trial.machine.packages())
    return f"{len(trial.noted('packages.json'))} packages"


def install(trial: Trial) -> str:
    """Install the older package with what it depends on, from the mirror; nothing that is only recommended."""
    before = trial.machine.packages()
    trial.machine.apt("update")
    trial.machine.apt("install", trial.hand_over(trial.older))
    fresh = trial.machine.packages() - before
    return f"{trial.older.name} and {len(fresh) - 1} packages that it depends on"


def no_network(trial: Trial) -> str:
    """Make sure that there is none."""
    names = set(re.findall(r"(?m)^\s*(\w+):", Path("/proc/self/net/dev").read_text(encoding="utf-8")))
    must(names == {"lo"}, f"there is a network: {names}")
    return "no device but lo"


def window(trial: Trial) -> str:
    """Open the window at a chapter, read it, search, follow a hit, set a bookmark, quit: by keys and by ear."""
    trial.clear_home()
    with desk(trial.machine) as at:
        running = at.start(PROGRAM, CHAPTER)
        name, found = read_and_search(at, running, trial.work / "window")
        at.press("ctrl+d")
        at.wait_until(lambda: _bookmarks(trial), "a bookmark")
        leave(at, running)
    trial.note("bookmarks.json", _bookmarks(trial))
    return f"read “{name}”, found and marked “{found}”"


def _bookmarks(trial: Trial) -> set[str]:
    file = trial.machine.root / DATA / "reader.sqlite3"
    if not file.exists():
        return set()
    database = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    try:
        return {address for (address,) in database.execute("SELECT address FROM marks WHERE kind = 'bookmark'")}
    except sqlite3.OperationalError:  # at that very moment somebody writes
        return set()
    finally:
        database.close()


def upgrade(trial: Trial) -> str:
    """Put the package over the older one, and look for the bookmark: on the disk and in the window."""
    before = _version(trial)
    trial.machine.run("dpkg", "-i", trial.hand_over(trial.package))
    must(_version(trial) == __version__ != before, f"{_version(trial)} is installed, and was {before}")
    kept = trial.noted("bookmarks.json")
    must(kept and _bookmarks(trial) == kept, f"kept before: {kept}, now: {_bookmarks(trial)}")
    with desk(trial.machine) as at:
        running = at.start(PROGRAM, CHAPTER)
        at.wait_for_title("Lamplight", running)
        at.hear_page()
        at.press("alt+4")
        heard = at.hear(FOUND)
        at.look(trial.work / "kept.png")
        leave(at, running)
    return f"{before} became {__version__}; the window lists the bookmark “{heard}”"


def _version(trial: Trial) -> str:
    return trial.machine.run("dpkg-query", "-W", "-f=${Version}", "lamplight")


def commands(trial: Trial) -> str:
    """Have the program look at itself, and search in both languages."""
    said = trial.machine.run(PROGRAM, "info", "--self-test", user=True)
    must("Self-test passed." in said and "/opt/lamplight/_internal/index" in said, said)
    must(FOUND in trial.machine.run(PROGRAM, "search", QUERY, user=True), "nothing found")
    must(
        "chirurgie" in trial.machine.run(PROGRAM, "--lang", "fr", "search", "opération", user=True).lower(),
        "nothing in French",
    )
    return "the self-test passed with the index that came along; found in both languages"


def leaflet(trial: Trial) -> str:
    """Print a chapter into a PDF, and read it."""
    trial.machine.run(PROGRAM, "export", "leaflet", CHAPTER, "--out", f"/{HOME}/leaflet.pdf", user=True)
    made = trial.machine.root / HOME / "leaflet.pdf"
    must(made.read_bytes()[:5] == b"%PDF-" and made.stat().st_size > _FEWEST_BYTES, "this is no PDF")
    text = " ".join(say(["pdftotext", made, "-"]).split())
    must("Surgery is the main treatment" in text, text[:500])
    return f"{text.count(' ') + 1} words on paper, {made.stat().st_size // 1000} kB"


def what_is_around_it(trial: Trial) -> str:
    """Look at menu, metainfo, icon and manual as they stand in the system, and at whose the files are."""
    share = trial.machine.root / "usr" / "share"
    say(["desktop-file-validate", share / "applications" / "lamplight.desktop"])
    say(["appstreamcli", "validate", "--no-net", "--pedantic", share / "metainfo" / METAINFO])
    for folder in ("man", "man/fr"):
        page = say(["man", "--warnings", "-E", "UTF-8", "-l", share / folder / "man1" / "lamplight.1.gz"])
        missing = [name for name in COMMANDS if name not in page]
        must(not missing, f"{folder}: nothing of {missing}")
    files = trial.machine.run("dpkg", "-L", "lamplight").split("\n")
    paths = [trial.machine.root / name.lstrip("/") for name in files if len(name) > 1]
    loose = [
        str(path) for path in paths if path.lstat().st_uid or (path.lstat().st_mode & 0o022 and not path.is_symlink())
    ]
    must(not loose, f"others may write {loose[:5]}")
    return f"{len(paths)} files and folders, all of root; menu, metainfo, manuals in order"


def terminal(trial: Trial) -> str:
    """Show the waiting-room terminal with the example of a site file."""
    site = trial.machine.root / "etc" / "lamplight" / "site.yaml"
    site.parent.mkdir()
    site.write_bytes((trial.machine.root / "opt/lamplight/kiosk/site.yaml").read_bytes())
    with desk(trial.machine) as at:
        running = at.start(PROGRAM, "kiosk", "--site", "/etc/lamplight/site.yaml", "--data-dir", f"/{HOME}/kiosk")
        assert running.stdout is not None
        said = running.stdout.readline().strip()
        must(said.endswith(_KIOSK_START), said + "\n" + ("" if running.poll() is None else running.stdout.read()))
        at.look(trial.work / "kiosk.png")
        running.terminate()
        running.communicate()
    site.unlink()
    site.parent.rmdir()
    return said


def set_up_terminal(trial: Trial) -> str:
    """Set the machine up as a terminal; cage and systemd, which it has not, are stand-ins that do nothing."""
    for name in _STUBS:
        stub = trial.machine.root / "usr" / "bin" / name
        stub.write_text("#!/bin/sh\nexit 0\n")
        stub.chmod(0o755)
    said = trial.machine.run("/opt/lamplight/kiosk/setup.sh")
    must((trial.machine.root / "etc/systemd/system/lamplight-kiosk.service").exists(), said)
    (trial.machine.root / "etc/lamplight/site.yaml").write_text("organisation: Ours\n")
    return said.splitlines()[-1]


def remove(trial: Trial) -> str:
    """Remove the package: the program and the terminal go, what people keep and what staff wrote stays."""
    kept = trial.home_files()
    trial.machine.apt("remove", "lamplight")
    for name in _STUBS:
        (trial.machine.root / "usr" / "bin" / name).unlink()
    left = sorted(name for name in trial.machine.files() if "lamplight" in name)
    must(left == ["etc/lamplight", "etc/lamplight/site.yaml"], f"left: {left}")
    must(trial.home_files() == kept and _bookmarks(trial), "something in the home folder went, too")
    return "only the site file that staff wrote and the home folder stay"


def purge(trial: Trial) -> str:
    """Purge it, and all that came with it: the machine is as it was."""
    trial.machine.apt("purge", "lamplight")
    trial.machine.apt("autoremove", "--purge")
    packages = trial.machine.packages() ^ trial.noted("packages.json")
    must(not packages, f"other packages than before: {sorted(packages)}")
    now, before = trial.machine.files(), trial.noted("files.json")
    other = sorted(name for name in now ^ before if not _KEPT_BY_OTHERS.search(name))
    must(not other, f"not as before: {other[:20]}")
    return f"{len(before)} files and folders as before"
