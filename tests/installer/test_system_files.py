# SPDX-License-Identifier: GPL-3.0-or-later
"""What a Linux system gets beside the program: each thing at its place, the metainfo valid and in both languages."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from installer import system_files
from installer.icons import SIZES
from installer.system_files import METAINFO, ROOT, changelog, copyright_text, put_system_files

EPOCH = 1_790_000_000
"""21 September 2026."""
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("system")
    put_system_files(root, "1.2.3", "Somebody <somebody@lamplight.invalid>", EPOCH)
    return root


def test_everything_stands_where_the_system_looks_for_it(root: Path) -> None:
    share = root / "usr" / "share"
    for name in (
        "applications/lamplight.desktop",
        f"metainfo/{METAINFO}",
        "icons/hicolor/scalable/apps/lamplight.svg",
        "man/man1/lamplight.1.gz",
        "man/fr/man1/lamplight.1.gz",
        "doc/lamplight/copyright",
        "doc/lamplight/changelog.gz",
        "lintian/overrides/lamplight",
    ):
        assert (share / name).is_file(), name
    assert (root / "usr/bin/lamplight").readlink() == Path("/opt/lamplight/lamplight")


def test_the_terminals_files_lie_together_and_those_that_run_may_run(root: Path) -> None:
    there = {path.name: path.stat().st_mode & 0o777 for path in (root / "opt/lamplight/kiosk").iterdir()}
    assert set(there) == {path.name for path in (ROOT / "installer/linux/kiosk").iterdir()}
    assert {name for name, mode in there.items() if mode == 0o755} == {"setup.sh", "session"}


def test_what_the_service_calls_its_documentation_is_there(root: Path) -> None:
    unit = (root / "opt/lamplight/kiosk/lamplight-kiosk.service").read_text("utf-8")
    (named,) = re.findall(r"^Documentation=file:/(.+)$", unit, re.M)
    assert (root / named).is_file()


@pytest.mark.parametrize("size", SIZES)
def test_each_icon_has_its_size(size: int, root: Path) -> None:
    png = (root / f"usr/share/icons/hicolor/{size}x{size}/apps/lamplight.png").read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == (size, size)


def test_the_metainfo_tells_the_release_and_speaks_both_languages(root: Path) -> None:
    tree = ET.parse(root / "usr/share/metainfo" / METAINFO).getroot()
    release = tree.find("releases/release")
    assert release is not None
    assert (release.get("version"), release.get("date")) == ("1.2.3", "2026-09-21")
    assert f"{tree.findtext('id')}.metainfo.xml" == METAINFO
    for parent, tag in ((".", "summary"), ("description", "p"), ("description/ul", "li")):
        said = [each.get(LANGUAGE) for each in tree.findall(f"{parent}/{tag}")]
        assert said.count(None) == said.count("fr") > 0, tag
    assert (root / "usr/share/applications" / str(tree.findtext("launchable"))).is_file()


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="Debian's checker of metainfo is not installed")
def test_the_systems_own_checker_has_nothing_to_say(root: Path) -> None:
    command = ["appstreamcli", "validate", "--no-net", "--pedantic", str(root / "usr/share/metainfo" / METAINFO)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.count("P:") + done.stdout.count("I:")) == (0, 0), done.stdout


def test_the_copyright_file_is_one_that_machines_read() -> None:
    text = copyright_text(2026)
    assert text.startswith("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n")
    stanzas = text.split("\n\n")[1:]
    assert [re.findall(r"(?m)^(\w+):", stanza) for stanza in stanzas] == [["Files", "Copyright", "License"]] * 5
    assert all(line[0] == " " for stanza in stanzas for line in stanza.strip().splitlines()[3:])
    for name in ("GPL-3.0-or-later", "CC-BY-4.0", "OFL-1.1", "LICENCES.txt"):
        assert name in text


def test_the_changelog_packs_to_the_same_bytes_each_time(root: Path) -> None:
    packed = (root / "usr/share/doc/lamplight/changelog.gz").read_bytes()
    assert packed[4:8] == bytes(4), "no time in it"
    text = gzip.decompress(packed).decode()
    assert text.startswith("lamplight (1.2.3) stable; urgency=medium\n")
    assert text.endswith(" -- Somebody <somebody@lamplight.invalid>  Mon, 21 Sep 2026 14:13:20 +0000\n")
    assert max(map(len, changelog("1.2.3", "x", system_files.datetime.datetime(2026, 9, 21)).splitlines())) <= 80


def test_each_override_of_the_checker_has_its_reason() -> None:
    text = (ROOT / "installer/linux/lintian-overrides").read_text("utf-8")
    for paragraph in text.strip().split("\n\n"):
        lines = paragraph.splitlines()
        reasons = [line for line in lines if line.startswith("# ")]
        overrides = lines[len(reasons) :]
        assert reasons
        assert overrides
        assert all(line.startswith("lamplight: ") for line in overrides), paragraph
