# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes into an AppImage, and what is said where it cannot be made."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer import appimage
from installer.freezing import PackageError


def test_it_starts_the_bundle_that_lies_in_it(tmp_path: Path) -> None:
    (tmp_path / "bundle").mkdir()
    (tmp_path / "bundle" / "lamplight").write_bytes(b"program")
    appimage.lay_out(tmp_path / "bundle", tmp_path / "AppDir")
    start = tmp_path / "AppDir" / "AppRun"
    assert "/opt/lamplight/lamplight" in start.read_text(encoding="utf-8")
    assert start.stat().st_mode & 0o111
    assert (tmp_path / "AppDir" / "opt" / "lamplight" / "lamplight").is_file()
    assert (tmp_path / "AppDir" / "lamplight.desktop").is_file()


def test_what_is_missing_is_named_and_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    with pytest.raises(PackageError, match="needs appimagetool, which is not here"):
        appimage.require()
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.delenv("APPIMAGE_RUNTIME", raising=False)
    with pytest.raises(PackageError, match="APPIMAGE_RUNTIME"):
        appimage.require()
