# SPDX-License-Identifier: GPL-3.0-or-later
"""What a Linux system wants of a program beside the program: menu, icons, manual, metainfo, copyright, documents.

`put_system_files` lays it all out under a root as it will stand on the machine. Knows nothing of dpkg.
"""

from __future__ import annotations

import datetime
import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path

from installer.icons import SIZES, png
from installer.man_page import WORDS, man_page

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "installer" / "linux"
METAINFO = "org.lamplight.reader.metainfo.xml"
NAME = "lamplight"
DOCUMENTS = (
    *("accessibility", "guide", "helpline", "keys", "kiosk", "kiosk-staff", "settings", "site-file", "take-away"),
    *("packs", "preview", "publishing"),
)
"""Of docs/, what is for people who use the program or set it up."""
KIOSK = "opt/lamplight/kiosk"
"""Where the files for a waiting-room terminal are: beside the program, as setup.sh looks for them beside itself."""


def put_system_files(root: Path, version: str, maintainer: str, epoch: int) -> None:
    """Write every file but the bundle under `root`; `epoch` is the release's time, in seconds since 1970."""
    day = datetime.datetime.fromtimestamp(epoch, datetime.UTC)
    share = root / "usr" / "share"
    _copy(LINUX / "lamplight.desktop", share / "applications" / "lamplight.desktop")
    text = (LINUX / METAINFO).read_text(encoding="utf-8")
    # The specification has no mark that a version may not have but `~`, which means in both: comes before.
    filled = text.replace("@VERSION@", version).replace("@DATE@", f"{day:%Y-%m-%d}")
    _write(share / "metainfo" / METAINFO, filled.encode())
    _put_icons(share / "icons" / "hicolor")
    _put_manual(share / "man", f"{day:%Y-%m-%d}")
    _put_documents(share / "doc" / NAME, version, maintainer, day)
    _copy(LINUX / "lintian-overrides", share / "lintian" / "overrides" / NAME)
    for path in sorted((LINUX / "kiosk").iterdir()):
        _copy(path, root / KIOSK / path.name)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / NAME).symlink_to(f"/opt/{NAME}/{NAME}")


def _put_icons(theme: Path) -> None:
    drawing = ROOT / "resources" / "icons" / "lamplight.svg"
    _copy(drawing, theme / "scalable" / "apps" / "lamplight.svg")
    for size in SIZES:
        _write(theme / f"{size}x{size}" / "apps" / "lamplight.png", png(drawing, size))


def _put_manual(folder: Path, day: str) -> None:
    for language in WORDS:
        place = folder if language == "en" else folder / language
        page = man_page(language, ROOT / "resources" / "locale", day)
        _write(place / "man1" / "lamplight.1.gz", packed(page))


def _put_documents(folder: Path, version: str, maintainer: str, day: datetime.datetime) -> None:
    for name in DOCUMENTS:
        if (ROOT / "docs" / f"{name}.md").exists():
            _copy(ROOT / "docs" / f"{name}.md", folder / f"{name}.md")
    _write(folder / "copyright", copyright_text(day.year).encode())
    _write(folder / "changelog.gz", packed(changelog(version, maintainer, day)))


def changelog(version: str, maintainer: str, day: datetime.datetime) -> str:
    """Return the one entry of this release in the form that Debian's tools read."""
    stamp = day.strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (
        f"{NAME} ({version}) stable; urgency=medium\n\n"
        f"  * Lamplight {version}. CHANGELOG.md tells what changes for its readers.\n\n"
        f" -- {maintainer}  {stamp}\n"
    )


def copyright_text(year: int) -> str:
    """Return the machine-readable copyright file: our own, the guide's, fonts, icons, and where the others stand."""
    return "\n".join(_copyright(year))


def _copyright(year: int) -> Iterator[str]:
    fonts, icons = ROOT / "resources" / "fonts" / "LICENSE.txt", ROOT / "resources" / "icons" / "LICENSE.txt"
    others = "See /opt/lamplight/_internal/licences/LICENCES.txt"
    yield "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: Lamplight\n"
    for files, whose, licence, text in (
        ("*", f"{year} The Lamplight project", "GPL-3.0-or-later", _common("GPL-3")),
        ("opt/lamplight/_internal/resources/guides/*", f"{year} The Lamplight project", "CC-BY-4.0", _guide_words()),
        ("opt/lamplight/_internal/resources/fonts/*", _first_line(fonts), "OFL-1.1", fonts.read_text("utf-8")),
        (
            "opt/lamplight/_internal/resources/icons/*",
            "Lucide Icons and Contributors",
            "ISC and MIT",
            icons.read_text("utf-8"),
        ),
        ("opt/lamplight/_internal/*", others, "each-its-own", _others_words()),
    ):
        yield f"Files: {files}\nCopyright: {whose}\nLicense: {licence}\n{_indented(text)}\n"


def _common(name: str) -> str:
    return (
        "This program is free software: you can redistribute it and/or modify it under the terms of the GNU General\n"
        "Public License as published by the Free Software Foundation, either version 3 of the License, or (at your\n"
        f"option) any later version. On Debian systems its text is in /usr/share/common-licenses/{name}."
    )


def _guide_words() -> str:
    return (ROOT / "LICENSE-guide.md").read_text(encoding="utf-8")


def _others_words() -> str:
    return (
        "Python, Qt, PySide6 and the other libraries that come along each have a licence of their own, compatible\n"
        "with the one above. /opt/lamplight/_internal/licences/LICENCES.txt lists every one with its version and\n"
        "licence, and beside that list are the texts, whole. Qt and PySide6 are used here under GPL-3 and LGPL-3,\n"
        "which are in /usr/share/common-licenses as well."
    )


def _first_line(path: Path) -> str:
    return path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("Copyright ")


def _indented(text: str) -> str:
    """Return a text as a field of several lines has it: a space before each, a dot where a line is empty."""
    return "\n".join(f" {line.rstrip()}" if line.strip() else " ." for line in text.strip().splitlines())


def packed(text: str) -> bytes:
    """Return text as gzip makes it with `-9n`: no name and no time in it."""
    return gzip.compress(text.encode(), 9, mtime=0)


def _copy(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, place)
    place.chmod(0o755 if source.stat().st_mode & 0o100 else 0o644)


def _write(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
