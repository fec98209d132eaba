# SPDX-License-Identifier: GPL-3.0-or-later
"""The script that sets a Debian machine up as a terminal, in a made-up system of the test's own, and its files."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.site.site_file import read_site
from reader.watch.lifeline import LEFT

ROOT = Path(__file__).resolve().parents[2]
KIOSK = ROOT / "installer" / "linux" / "kiosk"
UNIT = "etc/systemd/system/lamplight-kiosk.service"
BACKUPS = {"etc/passwd-", "etc/group-", "etc/shadow-", "etc/gshadow-"}
"""What the system's own tools leave when they change the accounts."""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="sets up Debian")
as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("useradd"),
    reason="only root can make an account, in a made-up system too",
)


@pytest.fixture
def system(tmp_path: Path) -> Path:
    """The few files of a fresh machine that the script comes near."""
    system = tmp_path / "system"
    for folder in ("etc/pam.d", "etc/systemd/system", "usr/lib", "var/lib"):
        (system / folder).mkdir(parents=True)
    for name, text in (
        ("passwd", "root:x:0:0:root:/r:/bin/bash\n"),
        ("group", "root:x:0:\n"),
        ("shadow", "root:*:19000:0:99999:7:::\n"),
        ("gshadow", "root:*::\n"),
        ("login.defs", "SYS_UID_MIN 100\nSYS_UID_MAX 999\nSYS_GID_MIN 100\nSYS_GID_MAX 999\n"),
    ):
        (system / "etc" / name).write_text(text)
    return system


def run(system: Path, *words: str) -> list[str]:
    done = subprocess.run(
        ["sh", str(KIOSK / "setup.sh"), "--root", str(system), "--program", "/opt/lamplight/bin/lamplight", *words],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def tree(system: Path) -> dict[str, str]:
    """Return every file and link with what is in it, but the backups."""
    found = {}
    for path in sorted(system.rglob("*")):
        name = path.relative_to(system).as_posix()
        if name not in BACKUPS:
            found[name] = f"-> {path.readlink()}" if path.is_symlink() else path.read_text() if path.is_file() else "/"
    return found


def test_a_dry_run_says_everything_and_does_nothing(system: Path) -> None:
    before = tree(system)
    said = run(system, "--dry-run")
    assert "file    /etc/systemd/system/lamplight-kiosk.service" in said
    assert "account lamplight-kiosk (locked: no password, no shell)" in said
    assert tree(system) == before


@as_root
def test_it_sets_up_and_undo_leaves_the_system_as_it_was(system: Path) -> None:
    before = tree(system)
    run(system)
    after = tree(system)
    assert {name: after[name] for name in before if not name.startswith("etc/")} == {
        name: text for name, text in before.items() if not name.startswith("etc/")
    }
    assert after["etc/systemd/system/getty@tty2.service"] == "-> /dev/null"
    assert after["etc/systemd/system/ctrl-alt-del.target"] == "-> /dev/null"
    assert re.search(
        r"^lamplight-kiosk:x:\d+:\d+:[^:]*:/var/lib/lamplight-kiosk:/usr/sbin/nologin$", after["etc/passwd"], re.M
    )
    assert re.search(r"^lamplight-kiosk:!", after["etc/shadow"], re.M), "nobody can log in with it"
    assert "'/opt/lamplight/bin/lamplight'" in after["usr/lib/lamplight-kiosk/session"]
    assert os.access(system / "usr/lib/lamplight-kiosk/session", os.X_OK)
    site = (system / "etc/lamplight/site.yaml").stat()
    assert site.st_mode & 0o777 == 0o640, "the hash of the staff's PIN is in it"
    assert f"lamplight-kiosk:x:{site.st_gid}:" in after["etc/group"]
    run(system, "--undo")
    assert tree(system) == before


@as_root
def test_twice_is_once_and_a_newer_version_replaces_its_own_files(system: Path) -> None:
    run(system)
    once = tree(system)
    assert run(system)[:-1] == []
    assert tree(system) == once
    (system / UNIT).write_text("an earlier version")
    assert run(system)[:-1] == [f"file    /{UNIT}"]
    assert tree(system) == once


@as_root
def test_what_others_made_is_neither_changed_nor_taken_away(system: Path) -> None:
    masked = system / "etc/systemd/system/getty@tty3.service"
    masked.symlink_to("/dev/null")
    (system / "etc/lamplight").mkdir()
    (system / "etc/lamplight/site.yaml").write_text("organisation: Ours\n")
    before = tree(system)
    run(system)
    assert tree(system)["etc/lamplight/site.yaml"] == "organisation: Ours\n"
    run(system, "--undo")
    assert tree(system) == before


@as_root
def test_a_site_file_that_staff_wrote_outlives_the_set_up(system: Path) -> None:
    run(system)
    site = system / "etc/lamplight/site.yaml"
    site.write_text("organisation: Ours\n")
    said = run(system, "--undo")
    assert "stays   /etc/lamplight/site.yaml (yours)" in said
    assert site.read_text() == "organisation: Ours\n"
    assert "Nothing here is from this script." in run(system, "--undo")


@as_root
def test_a_file_of_somebody_else_in_its_way_is_not_overwritten(system: Path) -> None:
    (system / UNIT).write_text("[Unit]\n")
    done = subprocess.run(
        ["sh", str(KIOSK / "setup.sh"), "--root", str(system)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert f"/{UNIT} is there already" in done.stderr
    assert (system / UNIT).read_text() == "[Unit]\n"


@pytest.mark.parametrize(
    "words", [["--rooot"], ["--program", "lamplight"], ["--program", "/a b"], ["--root", "here"], ["--root"]]
)
def test_wrong_words_do_nothing(words: list[str]) -> None:
    done = subprocess.run(["sh", str(KIOSK / "setup.sh"), *words], capture_output=True, text=True, check=False)
    assert done.returncode in (1, 2)
    assert done.stderr


def unit() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=True, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(KIOSK / "lamplight-kiosk.service")
    return parser


def test_the_service_never_gives_up_and_lets_staff_leave() -> None:
    service = unit()["Service"]
    assert (service["Restart"], service["RestartSec"]) == ("always", "1")
    assert unit()["Unit"]["StartLimitIntervalSec"] == "0"
    assert service["RestartPreventExitStatus"] == service["SuccessExitStatus"] == str(LEFT)
    assert (service["Type"], service["NotifyAccess"], service["WatchdogSec"]) == ("notify", "all", "30")


def test_the_service_can_reach_no_network_and_write_nowhere_else() -> None:
    service = unit()["Service"]
    assert service["IPAddressDeny"] == "any"
    assert "AF_INET" not in service["RestrictAddressFamilies"]
    assert service["ProtectSystem"] == "strict"
    assert service["ReadWritePaths"] == "/run/user"
    assert service["LimitCORE"] == "0"
    assert all(service[name] == "yes" for name in ("NoNewPrivileges", "PrivateTmp", "ProtectHome"))


def test_the_example_of_a_site_file_is_one() -> None:
    assert read_site(KIOSK / "site.yaml", check_owner=False).languages


@as_root
@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd here to ask")
def test_systemd_has_nothing_to_say_against_it(system: Path) -> None:
    run(system)
    program = system / "usr/lib/lamplight-kiosk/session"
    text = (system / UNIT).read_text().replace("/usr/lib/lamplight-kiosk/session", str(program))
    (system / UNIT).write_text(text)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(system / UNIT)], capture_output=True, text=True, check=False
    )
    assert "lamplight-kiosk" not in done.stderr, done.stderr
    assert done.returncode == 0


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="shellcheck is not installed")
@pytest.mark.parametrize("name", ["setup.sh", "session"])
def test_shellcheck_has_nothing_to_say(name: str) -> None:
    done = subprocess.run(["shellcheck", str(KIOSK / name)], capture_output=True, text=True, check=False)
    assert done.stdout == ""


def test_nothing_of_the_system_turns_the_screen_off_while_nobody_touches_it(tmp_path: Path) -> None:
    import pty  # not on every system

    logind = configparser.ConfigParser(interpolation=None)
    logind.optionxform = str  # type: ignore[assignment, method-assign]
    logind.read(KIOSK / "logind.conf")
    assert logind["Login"]["IdleAction"] == "ignore"
    (tmp_path / "cage").write_text("#!/bin/sh\nexit 0\n")
    (tmp_path / "cage").chmod(0o755)
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "XDG_RUNTIME_DIR": str(tmp_path)}
    ours, console = pty.openpty()
    words = ["sh", str(KIOSK / "session")]
    try:
        done = subprocess.run(words, env=environment, stdin=console, capture_output=True, check=False)
        assert done.stderr == b""
        assert os.read(ours, 64) == b"\033[9;0]\033[14;0]", "not even the console under it, between two starts"
    finally:
        os.close(ours)
        os.close(console)
    without = subprocess.run(words, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert (without.returncode, without.stdout, without.stderr) == (0, b"", b"")


def test_the_session_ends_as_its_program_did_and_starts_it_with_fixed_words(tmp_path: Path) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "cage").write_text('#!/bin/sh\n[ "$1" = -d ] && shift\nshift\n"$@"\nexit 0\n')  # as Debian 12's does
    (programs / "lamplight").write_text(f'#!/bin/sh\necho "$QT_QPA_PLATFORM $*"\nexit {LEFT}\n')
    for each in programs.iterdir():
        each.chmod(0o755)
    session = tmp_path / "session"
    session.write_text((KIOSK / "session").read_text().replace("@PROGRAM@", str(programs / "lamplight")))
    done = subprocess.run(
        ["sh", str(session)],
        env={"PATH": f"{programs}:{os.environ['PATH']}", "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == LEFT
    words = "wayland kiosk --site /etc/lamplight/site.yaml --data-dir /var/lib/lamplight-kiosk\n"
    assert done.stdout == words
    assert {path.name for path in tmp_path.iterdir()} == {"bin", "session"}
