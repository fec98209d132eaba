# SPDX-License-Identifier: GPL-3.0-or-later
"""The Debian package, of a made-up bundle: its control file, its files and rights, the same bytes twice."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from installer import deb, dependencies
from installer.deb import MAINTAINER, QUICK, SCRIPTS, build, control, installed_size, needed_packages, settle
from installer.freezing import PackageError

EPOCH = 1_790_000_000
needs_dpkg = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="packages are made on Debian")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "lamplight"
    (folder / "_internal").mkdir(parents=True)
    (folder / "lamplight").write_text("the program")
    (folder / "lamplight").chmod(0o755)
    (folder / "_internal" / "libpart.so.1").write_text("a part of it")
    return folder


@pytest.fixture
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it depends on is another test's; so is looking for the tool that tells."""
    monkeypatch.setattr(dependencies, "needed_packages", lambda root: ["libc6 (>= 2.36)", "libegl1"])
    monkeypatch.setattr(deb, "require", lambda: None)


def test_the_control_file_says_what_dpkg_and_people_need() -> None:
    text = control("1.2.3", "amd64", ["zlib1g", "libegl1 (>= 1)"], 1234)
    fields = dict(re.findall(r"(?m)^([\w-]+): (.+)$", text))
    assert (fields["Package"], fields["Version"], fields["Architecture"]) == ("lamplight", "1.2.3", "amd64")
    assert fields["Depends"] == "libegl1 (>= 1), zlib1g"
    assert "speech-dispatcher" in fields["Recommends"]
    assert "cage" in fields["Suggests"]
    assert fields["Installed-Size"] == "1234"
    assert all(line.startswith(" ") for line in text.split("Description:")[1].splitlines()[1:])


def test_whoever_builds_it_may_say_who_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEBFULLNAME", raising=False)
    assert deb.maintainer() == MAINTAINER
    monkeypatch.setenv("DEBFULLNAME", "A Ward")
    monkeypatch.setenv("DEBEMAIL", "it@ward.invalid")
    assert deb.maintainer() == "A Ward <it@ward.invalid>"


def test_its_size_is_counted_as_the_policy_says(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_bytes(bytes(1025))
    (tmp_path / "link").symlink_to("folder")
    assert installed_size(tmp_path) == 1 + 2 + 1


def test_every_file_has_its_rights_and_the_one_time(tmp_path: Path) -> None:
    for name, mode in (("run", 0o700), ("read", 0o666), ("DEBIAN/control", 0o600), ("DEBIAN/prerm", 0o600)):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
        path.chmod(mode)
    settle(tmp_path, EPOCH)
    modes = {
        name: (tmp_path / name).stat().st_mode & 0o777 for name in ("run", "read", "DEBIAN/control", "DEBIAN/prerm")
    }
    assert modes == {"run": 0o755, "read": 0o644, "DEBIAN/control": 0o644, "DEBIAN/prerm": 0o755}
    assert {path.stat().st_mtime for path in (tmp_path, *tmp_path.rglob("*"))} == {EPOCH}


@needs_dpkg
@pytest.mark.usefixtures("in_a_hurry")
def test_the_package_has_the_bundle_the_system_files_and_the_scripts(bundle: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    package = build(bundle, out, EPOCH, version="1.2.3", how=QUICK)
    assert re.fullmatch(r"lamplight_1\.2\.3_\w+\.deb", package.name)
    listed = subprocess.run(["dpkg-deb", "-c", package], capture_output=True, text=True, check=True).stdout
    rows = {row.split()[5]: row.split()[:2] for row in listed.splitlines()}
    assert rows["./opt/lamplight/lamplight"] == ["-rwxr-xr-x", "root/root"]
    assert rows["./opt/lamplight/_internal/libpart.so.1"] == ["-rw-r--r--", "root/root"]
    assert "./usr/share/applications/lamplight.desktop" in rows
    subprocess.run(["dpkg-deb", "-e", package, tmp_path / "told"], check=True)
    names = {path.name for path in (tmp_path / "told").iterdir()}
    assert names == {"control", "md5sums", *(path.name for path in SCRIPTS.iterdir())}
    assert list(out.iterdir()) == [package], "nothing is left of making it"


@needs_dpkg
@pytest.mark.usefixtures("in_a_hurry")
def test_made_twice_it_is_the_same_to_the_last_byte(bundle: Path, tmp_path: Path) -> None:
    first = build(bundle, tmp_path / "one", EPOCH, how=QUICK).read_bytes()
    os.utime(bundle / "lamplight", (1, 1))
    (bundle / "_internal" / "libpart.so.1").chmod(0o600)
    assert build(bundle, tmp_path / "two", EPOCH, how=QUICK).read_bytes() == first


def test_a_tool_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda tool: None if tool == "dpkg-shlibdeps" else tool)
    with pytest.raises(PackageError, match="dpkg-shlibdeps of the package dpkg-dev"):
        deb.require()


def test_what_cannot_be_told_of_the_libraries_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(root: Path) -> list[str]:
        raise dependencies.DependencyError("libstrange.so belongs to nobody")

    monkeypatch.setattr(dependencies, "needed_packages", fail)
    with pytest.raises(PackageError, match=r"libstrange\.so belongs to nobody"):
        needed_packages(tmp_path)


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="shellcheck is not installed")
@pytest.mark.parametrize("script", sorted(SCRIPTS.iterdir()), ids=lambda path: path.name)
def test_shellcheck_has_nothing_to_say(script: Path) -> None:
    done = subprocess.run(["shellcheck", str(script)], capture_output=True, text=True, check=False)
    assert done.stdout == ""
