# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the program reads and writes."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

import reader.paths
from reader.paths import Paths, default_data_dir, find_paths, portable_data_dir
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


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an installed program, which a test is taken for."""
    folder = tmp_path / "clé à moi"
    folder.mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "lamplight"))
    return folder


def test_a_portable_copy_keeps_its_data_beside_itself(program: Path) -> None:
    (program / "portable").touch()
    assert find_paths().data == program / "data"
    assert find_paths().index_folder() == program / "data" / "index"
    assert not (program / "data").exists()


def test_a_data_folder_that_is_named_comes_before_the_portable_one(program: Path, tmp_path: Path) -> None:
    (program / "portable").touch()
    assert find_paths(tmp_path / "named").data == tmp_path / "named"


def test_without_its_mark_an_installed_program_keeps_its_data_where_the_system_says(program: Path) -> None:
    (program / "portable").mkdir()  # a folder is no mark
    assert portable_data_dir() is None
    assert not find_paths().data.is_relative_to(program)


def test_a_checkout_is_no_portable_copy_whatever_lies_beside_python(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "portable").touch()
    monkeypatch.setattr(sys, "frozen", False, raising=False)
    assert portable_data_dir() is None


@pytest.mark.usefixtures("program")
def test_an_installed_program_never_writes_into_its_own_folder() -> None:
    assert find_paths().index_folder() == find_paths().own_index


def test_a_wheel_has_what_came_with_it_inside_and_builds_into_the_users_own_folder(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "reader"
    (package / "resources").mkdir(parents=True)
    source = Path(reader.paths.__file__)
    (package / "paths.py").write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    spec = importlib.util.spec_from_file_location("wheel_paths", package / "paths.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    try:
        spec.loader.exec_module(module)
        paths = module.find_paths()
    finally:
        del sys.modules[spec.name]
    assert paths.resources == package / "resources"
    assert paths.shipped_index == package / "index"
    assert paths.index_folders() == (paths.data / "index", package / "index")
