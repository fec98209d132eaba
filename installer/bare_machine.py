# SPDX-License-Identifier: GPL-3.0-or-later
"""A Debian or Ubuntu that has nothing: made by debootstrap in a folder, entered with chroot, thrown away afterwards.

It is the release that this machine itself runs, from the mirror that this machine itself uses: both are asked for when
it is made and stand in no file. Must run as root in a mount namespace of its own, or its mounts would stay.
"""

from __future__ import annotations

import dataclasses
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

OS_RELEASE = Path("/etc/os-release")
APT = Path("/etc/apt")
ARCHIVES = "var/cache/apt/archives"
USER, HOME, UID = "reader", "srv/reader", 4711
"""Who reads there, their home folder, and a number that nobody else has."""
_NOBODYS = ("proc", "sys", "dev", "run", "tmp", "var/cache", "var/lib/apt", "var/lib/dpkg", "var/log", HOME)
"""Folders whose files come and go by themselves, and the one that is the reader's own."""
_PATIENCE = 900
_LAST_LINES = 15


class Fault(Exception):
    """A step that did not go as it must; `str(fault)` says what was seen."""


@dataclasses.dataclass(frozen=True, slots=True)
class Mirror:
    """Where a release's packages come from."""

    address: str
    components: tuple[str, ...]


def release() -> str:
    """Return the name of this machine's release, as in `bookworm`; empty where it has none."""
    found = re.search(r"^VERSION_CODENAME=\"?([a-z]+)", OS_RELEASE.read_text(encoding="utf-8"), re.M)
    return found[1] if found else ""


def find_mirror(suite: str, folder: Path = APT) -> Mirror | None:
    """Return the first mirror for `suite` in a system's lists of sources, in both of apt's forms; None without one."""
    for path in sorted([*folder.glob("sources.list"), *folder.glob("sources.list.d/*")]):
        text = re.sub(r"(?m)^\s*#.*\n?", "", path.read_text(encoding="utf-8", errors="replace"))
        entries = _stanzas(text) if path.suffix == ".sources" else _lines(text)
        for address, suites, components in entries:
            if suite in suites and address.startswith(("http", "file:")):
                return Mirror(address, tuple(components))
    return None


Entry = tuple[str, list[str], list[str]]


def _lines(text: str) -> Iterator[Entry]:
    for address, suite, components in re.findall(r"(?m)^deb\s+(?:\[[^]]*\]\s+)?(\S+)\s+(\S+)\s+(.+)$", text):
        yield address, [suite], components.split()


def _stanzas(text: str) -> Iterator[Entry]:
    for stanza in re.split(r"\n\s*\n", text):
        fields = dict(re.findall(r"(?m)^([\w-]+):\s*(.*)$", stanza))
        if "deb" in fields.get("Types", "").split() and fields.get("Enabled", "yes") != "no":
            yield fields["URIs"].split()[0], fields.get("Suites", "").split(), fields.get("Components", "").split()


def say(
    command: Iterable[str | Path], environment: Mapping[str, str] | None = None, *, seconds: float = _PATIENCE
) -> str:
    """Run a program to its end and return all it wrote; Fault with its last lines when it fails or takes too long."""
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            timeout=seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise Fault(f"{' '.join(words)}: not done after {seconds:.0f} s") from error
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        last = "\n".join(said.strip().splitlines()[-_LAST_LINES:])
        raise Fault(f"{' '.join(words)} ended with {done.returncode}:\n{last}")
    return said


class Machine:
    """A system in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def make(self, suite: str, mirror: Mirror, cache: Path) -> None:
        """Unpack the bare system, made once and kept in `cache`, and let somebody live there."""
        packed = cache / f"{suite}.tar"
        if not packed.exists():
            self._bootstrap(suite, mirror, packed)
        self.root.mkdir()
        say(["tar", "-C", self.root, "-xf", packed, "--numeric-owner"])
        for name in ("resolv.conf", "hosts"):
            if Path("/etc", name).exists():
                shutil.copyfile(Path("/etc", name), self.root / "etc" / name)
        quiet = self.root / "usr" / "sbin" / "policy-rc.d"
        quiet.write_text("#!/bin/sh\nexit 101\n")  # nothing that is installed is started: there is nobody to end it
        quiet.chmod(0o755)
        (cache / "archives" / "partial").mkdir(parents=True, exist_ok=True)
        self.mount("--bind", cache / "archives", ARCHIVES)
        self.mount("-t", "tmpfs", "tmpfs", "dev/shm")
        self.put_proc()
        self.run("useradd", "--uid", str(UID), "--create-home", "--home-dir", f"/{HOME}", USER)
        self._introduce_reader(cache)

    def _introduce_reader(self, cache: Path) -> None:
        """Let this machine know its reader's number by a name, in our own view of it: dbus-daemon asks for one."""
        known = cache / "passwd"
        entry = f"{USER}:x:{UID}:{UID}::/{HOME}:/usr/sbin/nologin\n"
        known.write_text(Path("/etc/passwd").read_text(encoding="utf-8") + entry, encoding="utf-8")
        say(["mount", "--bind", known, "/etc/passwd"])

    def _bootstrap(self, suite: str, mirror: Mirror, packed: Path) -> None:
        fresh, unfinished = packed.with_suffix(".new"), packed.with_suffix(".part")
        shutil.rmtree(fresh, ignore_errors=True)
        components = ",".join(name for name in mirror.components if name in ("main", "universe")) or "main"
        words: list[str | Path] = [
            "debootstrap",
            "--variant=minbase",
            f"--components={components}",
            suite,
            fresh,
            mirror.address,
        ]
        say(words)
        say(["tar", "-C", fresh, "-cf", unfinished, "--numeric-owner", "."])
        shutil.rmtree(fresh)
        unfinished.replace(packed)

    def mount(self, *words: str | Path) -> None:
        """Have the system mount something; the last of its words is a place in this machine, and is made."""
        *others, place = words
        (self.root / place).mkdir(parents=True, exist_ok=True)
        say(["mount", *others, self.root / place])

    def put_proc(self) -> None:
        """Show the processes of the namespace that we are in now."""
        self.mount("-t", "proc", "proc", "proc")

    def command(self, *words: str, user: bool = False, environment: Mapping[str, str] | None = None) -> list[str]:
        """Return what to start so that `words` run in the machine, as its reader or as root, free of our settings."""
        known = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "LC_ALL": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
        }
        known |= {"HOME": f"/{HOME}" if user else "/", **(environment or {})}
        enter = ["chroot", *([f"--userspec={USER}:{USER}"] if user else []), str(self.root), "env", "-i"]
        return [*enter, *(f"{name}={value}" for name, value in known.items()), *words]

    def run(self, *words: str, user: bool = False, environment: Mapping[str, str] | None = None) -> str:
        """Run something in the machine and return what it wrote; Fault when it fails."""
        return say(self.command(*words, user=user, environment=environment))

    def apt(self, *words: str) -> str:
        """Run apt-get in the machine, asking nothing and bringing nothing that is only recommended."""
        settings = ("Dpkg::Use-Pty=0", "APT::Sandbox::User=root", "APT::Install-Recommends=0", "Acquire::Retries=3")
        return self.run("apt-get", "-y", "-q", *(word for each in settings for word in ("-o", each)), *words)

    def files(self) -> set[str]:
        """Return every file, folder and link in the machine, but those that come and go by themselves."""
        found: set[str] = set()
        skipped = {str(self.root / name) for name in _NOBODYS}
        for folder, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if os.path.join(folder, name) not in skipped]
            found |= {os.path.relpath(os.path.join(folder, name), self.root) for name in (*folders, *names)}
        return found

    def packages(self) -> set[str]:
        """Return the names of all packages that dpkg knows anything of."""
        return set(self.run("dpkg-query", "-W", "-f=${Package} ${db:Status-Abbrev}\\n").splitlines())
