# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide or index that is gone or damaged: seen, and made anew off the window's thread."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.paths import Paths
from reader.ui.kiosk.guide_care import GuideCare
from tests.carried_packs import Stick, install, stick, trust_publisher
from tests.guide_factory import make_guide

__all__ = ["stick"]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    make_guide(tmp_path / "resources" / "guides" / "sample", chapters=2, sections=2)
    return Paths(tmp_path / "resources", tmp_path / "none", tmp_path / "data", writes_only_data=True)


@pytest.fixture
def care(paths: Paths, qtbot: QtBot) -> Iterator[GuideCare]:
    assert qtbot
    care = GuideCare(Library(paths))
    yield care
    care.finish()
    care.library.close()
    care.deleteLater()


def can_search(care: GuideCare) -> bool:
    edition = care.library.edition()
    return bool(care.library.search(edition, edition.chapter("chapter-1").title).hits)


def mend(care: GuideCare, qtbot: QtBot) -> None:
    with qtbot.waitSignal(care.mended, timeout=10_000):
        care.mend()
        care.mend()
        assert care.is_mending
    assert not care.is_mending


def test_a_guide_that_was_never_built_is_built_and_can_be_searched(care: GuideCare, qtbot: QtBot) -> None:
    assert not care.is_readable()
    mend(care, qtbot)
    assert care.is_readable()
    assert can_search(care)


@pytest.mark.parametrize("gone", ["edition.json", "search", "."])
def test_what_is_deleted_while_nobody_looks_is_seen_or_found_and_made_anew(
    care: GuideCare, qtbot: QtBot, gone: str
) -> None:
    mend(care, qtbot)
    folder = care.library.edition().path.parent
    lost = folder / gone
    shutil.rmtree(lost) if lost.is_dir() else lost.unlink()
    assert care.is_readable() is (gone == "search"), "a missing index shows when it is searched"
    mend(care, qtbot)
    assert care.is_readable()
    assert can_search(care)


def test_a_damaged_edition_is_made_anew(care: GuideCare, qtbot: QtBot) -> None:
    mend(care, qtbot)
    edition = care.library.edition().path
    whole = edition.read_bytes()
    edition.write_bytes(whole[: len(whole) // 2])
    mend(care, qtbot)
    assert care.library.edition().path.read_bytes() == whole


def test_what_is_whole_is_left_alone(care: GuideCare, qtbot: QtBot) -> None:
    mend(care, qtbot)
    before = care.library.edition().path.parent
    mend(care, qtbot)
    assert care.library.edition().path.parent == before


def test_without_sources_nothing_can_be_done_and_it_says_so(care: GuideCare, paths: Paths, qtbot: QtBot) -> None:
    shutil.rmtree(paths.guides)
    with qtbot.waitSignal(care.failed, timeout=10_000) as failed:
        care.mend()
    assert "There are no guides in" in failed.args[0]
    assert not care.is_readable()


def test_without_sources_what_is_there_can_still_be_read(care: GuideCare, paths: Paths, qtbot: QtBot) -> None:
    mend(care, qtbot)
    shutil.rmtree(paths.guides)
    mend(care, qtbot)
    assert care.is_readable()


def installed_over(paths: Paths, stick: Stick) -> Library:
    """Return the library of an installation of its own in which a new edition of its guide is installed."""
    trust_publisher(paths)
    library = Library(paths)
    assert list(library.build())
    install(library, stick["new"])
    return library


def test_what_is_installed_is_compared_with_its_hashes_before_it_is_shown(
    care: GuideCare, paths: Paths, qtbot: QtBot, stick: Stick
) -> None:
    installed_over(paths, stick).close()
    mend(care, qtbot)
    assert care.library.edition().head.edition == "2027.1"
    pack = care.library.packs.installed()[0]
    (pack.guide / "guide.yaml").write_text("another one's")
    mend(care, qtbot)
    assert care.library.edition().head.edition == "2026.11"
    assert "is damaged" in care.library.packs.faults[0]
    assert can_search(care)


def test_an_installed_edition_whose_index_is_gone_is_built_from_its_own_sources(
    care: GuideCare, paths: Paths, qtbot: QtBot, stick: Stick
) -> None:
    installed_over(paths, stick).close()
    mend(care, qtbot)
    edition = care.library.edition()
    shutil.rmtree(edition.path.parent / "search")
    mend(care, qtbot)
    assert care.library.edition().head.edition == "2027.1"
    assert can_search(care)


def test_what_was_installed_and_is_gone_is_cleared_away(
    care: GuideCare, paths: Paths, qtbot: QtBot, stick: Stick
) -> None:
    library = installed_over(paths, stick)
    install(library, stick["other"])
    library.packs.remove("sample")
    library.close()
    mend(care, qtbot)
    assert [folder.name.split(".")[0] for folder in paths.pack_index.iterdir()] == ["other"]
    assert care.library.edition().head.edition == "2026.11"
