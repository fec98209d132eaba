# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the program reads and writes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.paths import Paths, default_data_dir, find_paths
from tests.installation import forbid


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "resources", tmp_path / "index", tmp_path / "data")


def test_what_came_with_the_program_is_beside_it() -> None:
    paths = find_paths()
    assert (paths.guides / "neuroendocrine" / "guide.yaml").is_file()
    assert paths.shipped_index == Path(__file__).resolve().parent.parent / "index"


def test_the_system_says_where_a_users_data_goes(tmp_path: Path) -> None:
    assert default_data_dir().is_relative_to(tmp_path)
    assert default_data_dir().name == "lamplight"
    assert find_paths().data == default_data_dir()


def test_looking_for_the_places_makes_none_of_them(tmp_path: Path) -> None:
    assert not find_paths(tmp_path / "new").data.exists()


def test_a_data_folder_may_be_named_from_here_or_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert find_paths(Path("here")).data == tmp_path / "here"
    assert find_paths(Path("~/there")).data == tmp_path / "there"


@pytest.mark.skipif(sys.platform == "win32", reason="there, any name may be a home folder")
def test_the_home_of_nobody_is_a_plain_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_paths(Path("~nobody-of-that-name/x")).data == tmp_path / "~nobody-of-that-name" / "x"


def test_everything_is_written_into_a_data_folder_that_was_named(tmp_path: Path) -> None:
    paths = find_paths(tmp_path)
    assert paths.index_folder() == tmp_path / "index"
    assert paths.state_file.parent == tmp_path
    assert paths.index_folders() == (paths.own_index, paths.shipped_index)


def test_a_checkout_builds_into_its_own_index(paths: Paths) -> None:
    assert paths.index_folder() == paths.shipped_index
    paths.shipped_index.mkdir()
    assert paths.index_folder() == paths.shipped_index
    assert paths.index_folders() == (paths.shipped_index, paths.own_index)


@pytest.mark.parametrize("there", [True, False])
def test_an_index_that_may_not_be_written_stays(there: bool, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    if there:
        paths.shipped_index.mkdir()
    forbid(paths.shipped_index if there else paths.shipped_index.parent, monkeypatch)
    assert paths.index_folder() == paths.own_index
    assert paths.index_folders() == (paths.own_index, paths.shipped_index)
