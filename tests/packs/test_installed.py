# SPDX-License-Identifier: GPL-3.0-or-later
"""The packs that are installed: what is known of them, whether they are whole, the way back, and away."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

from reader.errors import PackError
from reader.packs.installed import InstalledPack, damaged, find, go_back, installed, intact, is_newer, remove
from tests.packs.drafting import KEY, checked, put_in


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """One pack, in its second version; the first is kept."""
    folder = tmp_path / "packs"
    put_in(checked(tmp_path, version=1), folder)
    put_in(checked(tmp_path, version=2, expires="2027-01-01"), folder)
    return folder


def pack_in(home: Path) -> InstalledPack:
    found = find(home, "tiny")
    assert found is not None
    return found


def test_where_nothing_was_installed_nothing_is_made(tmp_path: Path) -> None:
    assert installed(tmp_path / "packs") == ()
    assert damaged(tmp_path / "packs") == ()
    assert find(tmp_path / "packs", "tiny") is None
    assert not (tmp_path / "packs").exists()


def test_what_is_known_of_an_installed_pack(home: Path) -> None:
    (found,) = installed(home)
    assert found == find(home, "tiny")
    assert (found.id, found.edition, found.version, found.previous) == ("tiny", "2026.11", 2, "1")
    assert (found.publisher, found.made, found.expires) == ("Nobody", "2026-11-20", "2027-01-01")
    assert (found.signer, found.titles, found.languages) == (KEY.public.id, {"en": "A tiny guide"}, ("en",))
    assert (found.guide / "guide.yaml").is_file()
    assert intact(found)


def test_going_back_and_forth(home: Path) -> None:
    before = go_back(home, "tiny")
    assert (before.version, before.previous) == (1, "2")
    assert before == pack_in(home)
    assert intact(before)
    assert go_back(home, "tiny").version == 2


def test_there_is_no_way_back_without_an_earlier_edition(tmp_path: Path) -> None:
    home = tmp_path / "packs"
    put_in(checked(tmp_path), home)
    assert pack_in(home).previous is None
    for pack_id, code in (("tiny", "no-previous"), ("other", "absent"), ("../packs", "absent")):
        with pytest.raises(PackError) as refusal:
            go_back(home, pack_id)
        assert refusal.value.code == code


def test_a_damaged_edition_is_no_way_back(home: Path) -> None:
    now = pack_in(home)
    for folder in now.folder.parent.iterdir():
        if folder.is_dir() and folder != now.folder:
            (folder / "content" / "guide.yaml").write_text("id: evil\n", encoding="utf-8")
    with pytest.raises(PackError) as refusal:
        go_back(home, "tiny")
    assert refusal.value.code == "no-previous"
    assert pack_in(home) == now


def test_removing_takes_both_editions(home: Path) -> None:
    remove(home, "tiny")
    assert installed(home) == ()
    assert not (home / "tiny").exists()
    for pack_id in ("tiny", "..", "_keys", ""):
        with pytest.raises(PackError) as refusal:
            remove(home, pack_id)
        assert refusal.value.code == "absent"
    assert home.is_dir()


def test_what_cannot_be_removed_counts_no_more(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> None:
        raise OSError(errno.EACCES, "not allowed")

    monkeypatch.setattr(shutil, "rmtree", refuse)
    with pytest.raises(PackError, match="not allowed"):
        remove(home, "tiny")
    assert installed(home) == ()


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "content" / "guide.yaml").write_text("id: tiny\n", encoding="utf-8"),
        lambda folder: (folder / "content" / "sources.yaml").unlink(),
        lambda folder: (folder / "content" / "en" / "words.yaml").write_text("", encoding="utf-8"),
        lambda folder: (folder / "evil.txt").write_text("", encoding="utf-8"),
        lambda folder: (folder / "content" / "fr").symlink_to(folder / "content" / "en"),
        lambda folder: (folder / "manifest.json").write_bytes((folder / "manifest.json").read_bytes() + b" "),
        lambda folder: (folder / "manifest.json").unlink(),
        lambda folder: (folder / "content" / "guide.yaml").write_bytes(
            (folder / "content" / "guide.yaml").read_bytes() + b"#"
        ),
    ],
)
def test_any_harm_is_seen(home: Path, harm: object) -> None:
    pack = pack_in(home)
    assert callable(harm)
    harm(pack.folder)
    assert not intact(pack)


def test_what_cannot_be_read_is_not_whole(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = pack_in(home)

    def refuse(*_given: object) -> bytes:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert not intact(pack)


@pytest.mark.parametrize(
    "pointer",
    [
        b"",
        b"hello",
        b"[]",
        b'{"current": {"folder": "../../evil", "digest": "x", "version": 1}}',
        b'{"current": {"folder": "00000000000000000000000000000000", "digest": "x", "version": 1}}',
    ],
)
def test_a_damaged_pointer_hides_its_pack_only(home: Path, pointer: bytes) -> None:
    (home / "tiny" / "current.json").write_bytes(pointer)
    assert installed(home) == ()
    assert damaged(home) == ("tiny",)
    remove(home, "tiny")
    assert damaged(home) == ()


def test_a_changed_manifest_is_not_read(home: Path) -> None:
    pack = pack_in(home)
    path = pack.folder / "manifest.json"
    path.write_bytes(path.read_bytes().replace(b'"version": 2', b'"version": 3'))
    assert find(home, "tiny") is None


def test_a_pack_stands_under_its_own_id(home: Path) -> None:
    shutil.copytree(home / "tiny", home / "other")
    assert [pack.id for pack in installed(home)] == ["tiny"]


@pytest.mark.parametrize(
    ("edition", "newer"),
    [("", True), ("2026.10", True), ("2026.9.30", True), ("2026.11", False), ("2026.11.1", False), ("2027.1", False)],
)
def test_a_pack_stands_before_an_older_guide(home: Path, edition: str, newer: bool) -> None:
    assert is_newer(pack_in(home), edition) is newer
