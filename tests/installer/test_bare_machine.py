# SPDX-License-Identifier: GPL-3.0-or-later
"""The bare machine's pure parts: whose release it is, where its packages come from, what is started in it and how."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from installer import bare_machine
from installer.bare_machine import HOME, USER, Fault, Machine, Mirror, find_mirror, release, say

NEW = """\
# the usual place
Types: deb deb-src
URIs: http://mirror.invalid/debian http://second.invalid/debian
Suites: bookworm bookworm-updates
Components: main contrib

Types: deb
URIs: http://mirror.invalid/security
Suites: bookworm-security
Components: main
"""


@pytest.mark.parametrize(
    ("name", "text", "suite", "mirror"),
    [
        ("sources.list.d/debian.sources", NEW, "bookworm", Mirror("http://mirror.invalid/debian", ("main", "contrib"))),
        (
            "sources.list.d/debian.sources",
            NEW,
            "bookworm-security",
            Mirror("http://mirror.invalid/security", ("main",)),
        ),
        ("sources.list.d/debian.sources", NEW, "trixie", None),
        ("sources.list.d/debian.sources", NEW.replace("Types:", "Enabled: no\nTypes:"), "bookworm", None),
        (
            "sources.list",
            "deb-src http://no.invalid noble main\ndeb [arch=amd64] http://yes.invalid noble main universe\n",
            "noble",
            Mirror("http://yes.invalid", ("main", "universe")),
        ),
        ("sources.list", "# deb http://no.invalid noble main\n", "noble", None),
        ("sources.list", "deb cdrom:[Debian] bookworm main\n", "bookworm", None),
        ("sources.list.d/old.sources.disabled", NEW, "bookworm", None),
    ],
)
def test_the_mirror_is_the_one_that_this_system_uses(
    name: str, text: str, suite: str, mirror: Mirror | None, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    assert find_mirror(suite, tmp_path) == mirror


@pytest.mark.parametrize(
    ("text", "name"),
    [("ID=debian\nVERSION_CODENAME=bookworm\n", "bookworm"), ('VERSION_CODENAME="noble"', "noble"), ("", "")],
)
def test_the_release_is_the_one_that_runs_here(
    text: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "os-release").write_text(text)
    monkeypatch.setattr(bare_machine, "OS_RELEASE", tmp_path / "os-release")
    assert release() == name


def test_what_runs_in_it_knows_nothing_of_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OURS", "1")
    command = Machine(Path("machine")).command("lamplight", user=True, environment={"DISPLAY": ":9"})
    assert command[:5] == ["chroot", f"--userspec={USER}:{USER}", "machine", "env", "-i"]
    assert f"HOME=/{HOME}" in command
    assert "DISPLAY=:9" in command
    assert not any("OURS" in word for word in command)
    assert command[-1] == "lamplight"


def test_files_that_come_and_go_by_themselves_are_not_counted(tmp_path: Path) -> None:
    for name in ("usr/bin/tool", "var/log/dpkg.log", f"{HOME}/note", "tmp/x", "proc/1"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    found = Machine(tmp_path).files()
    assert "usr/bin/tool" in found
    assert not any(name.endswith(("dpkg.log", "note", "/x", "/1")) for name in found)


def test_a_program_that_fails_is_told_with_its_last_words() -> None:
    assert say([sys.executable, "-c", "print('well')"]).strip() == "well"
    with pytest.raises(Fault, match=r"(?s)ended with 3.*the reason"):
        say([sys.executable, "-c", "import sys; print('the reason'); sys.exit(3)"])


def test_a_program_that_takes_too_long_is_a_fault() -> None:
    with pytest.raises(Fault, match="not done after"):
        say(
            [sys.executable, "-c", "input()" if sys.platform == "win32" else "import signal; signal.pause()"],
            seconds=0.3,
        )
