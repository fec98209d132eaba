# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done to a folder that PyInstaller left, on a made-up one. PyInstaller itself runs in `make package-test`."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from installer import freezing
from installer.freezing import PackageError, commit_time, freeze, prune, run


def _make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")


def test_pruning_leaves_what_is_used_and_no_empty_folder_and_no_link(tmp_path: Path) -> None:
    plugins = "PySide6/Qt/plugins"
    _make(tmp_path, f"{plugins}/platforms/libqxcb.so", f"{plugins}/sqldrivers/libqsqlite.so", "words/en.yaml")
    (tmp_path / "libqxcb.so").symlink_to(tmp_path / plugins / "platforms" / "libqxcb.so")
    assert prune(tmp_path) == [f"{plugins}/sqldrivers/libqsqlite.so"]
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if not path.is_dir())
    assert left == [f"{plugins}/platforms/libqxcb.so", "words/en.yaml"]
    assert not (tmp_path / plugins / "sqldrivers").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="libraries of this form are Linux's")
def test_an_idle_library_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _make(tmp_path, "libidle.so.1", "libused.so.1", "one.so")
    needs = {"libidle.so.1": frozenset[str](), "libused.so.1": frozenset[str](), "one.so": frozenset({"libused.so.1"})}
    monkeypatch.setattr(freezing, "needs", lambda _inside: needs)
    assert prune(tmp_path) == ["libidle.so.1"]
    assert not (tmp_path / "libidle.so.1").exists()


def test_what_readelf_says_is_read_for_one_file_and_for_many() -> None:
    line = " 0x0000000000000001 (NEEDED)             Shared library: [libc.so.6]\n"
    other = " 0x000000000000001d (RUNPATH)            Library runpath: [$ORIGIN]\n"
    needed = freezing._needed
    assert needed(line + other, ["a.so"]) == {"a.so": frozenset({"libc.so.6"})}
    said = f"\nFile: a.so\n{line}\nFile: b.so\n{other}"
    assert needed(said, ["a.so", "b.so"]) == {"a.so": frozenset({"libc.so.6"}), "b.so": frozenset()}


def test_rights_do_not_depend_on_the_builder(tmp_path: Path) -> None:
    _make(tmp_path, "lamplight", "_internal/deep/file")
    (tmp_path / "_internal").chmod(0o700)
    (tmp_path / "_internal" / "deep" / "file").chmod(0o600)
    freezing._same_rights(tmp_path)
    modes = {name: stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("lamplight", "_internal/deep/file")}
    assert modes == {"lamplight": 0o755, "_internal/deep/file": 0o644}
    assert stat.S_IMODE((tmp_path / "_internal").stat().st_mode) == 0o755


def test_the_time_is_the_one_that_is_given_or_the_last_commits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert commit_time() == 1_700_000_000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(PackageError, match="whole seconds"):
        commit_time()
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setattr("shutil.which", lambda _name: None)
    with pytest.raises(PackageError, match="set SOURCE_DATE_EPOCH"):
        commit_time()


def test_a_tool_that_is_missing_or_fails_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="needs no-such-tool, which is not here"):
        run(["no-such-tool"], {}, "It failed")
    with pytest.raises(PackageError, match=r"It failed:\nwhy"):
        run([sys.executable, "-c", "import sys; sys.exit('why')"], {}, "It failed", cwd=tmp_path)


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where something is frozen; what PyInstaller and the builder of the index would make is made up."""

    def make(command: list[str], environment: dict[str, str], fault: str) -> str:
        assert environment["PYTHONHASHSEED"] == "0"
        assert environment["SOURCE_DATE_EPOCH"] == "7"
        if "PyInstaller" in command:
            made = Path(command[command.index("--distpath") + 1], "lamplight")
            _make(made, "lamplight", "_internal/base_library.zip", "_internal/PySide6/QtQuick.abi3.so")
        elif not (tmp_path / "no index").exists():
            _make(Path(command[-1]), "sample.en.json")
        else:
            raise PackageError(f"{fault}: no")
        return ""

    monkeypatch.setattr(freezing, "run", make)
    return tmp_path


def test_what_is_frozen_is_pruned_and_has_all_that_it_reads(frozen: Path) -> None:
    bundle = freeze(frozen, 7)
    inside = bundle / "_internal"
    assert bundle == frozen / "lamplight"
    assert (inside / "resources" / "guides" / "neuroendocrine" / "guide.yaml").is_file()
    assert (inside / "resources" / "locale" / "fr" / "LC_MESSAGES" / "lamplight.mo").is_file()
    assert not list(inside.rglob("*.po"))
    assert (inside / "index" / "sample.en.json").is_file()
    assert (inside / "licences" / "LICENCES.txt").is_file()
    assert not (inside / "PySide6").exists()
    assert [path.name for path in frozen.iterdir()] == ["lamplight"]


def test_nothing_half_made_is_left_as_a_folder_to_pack(frozen: Path) -> None:
    freeze(frozen, 7)
    (frozen / "no index").touch()
    with pytest.raises(PackageError, match="The guides cannot be built"):
        freeze(frozen, 7)
    assert not (frozen / "lamplight").exists()


@pytest.mark.parametrize(("tool", "sentence"), [("PyInstaller", "make setup-tests"), ("readelf", "binutils")])
def test_without_its_tools_nothing_is_begun(
    tool: str, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == tool else name)
    monkeypatch.setattr("shutil.which", lambda name: None if name == tool else name)
    with pytest.raises(PackageError, match=sentence):
        freeze(tmp_path, 7)
    assert list(tmp_path.iterdir()) == []
