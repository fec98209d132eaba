# SPDX-License-Identifier: GPL-3.0-or-later
"""Which keys are believed: those that came with the program, those that were added, without those distrusted here."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import PackError
from reader.packs import trusted
from reader.packs.minisign import PublicKey, public_key_file
from reader.packs.trusted import KEYS, distrust, is_distrusted, trust, trusted_keys
from tests.packs.drafting import KEY, OTHER


@pytest.fixture(autouse=True)
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The resources of a program with no keys yet."""
    monkeypatch.setattr(trusted, "resources_folder", lambda: tmp_path / "resources")
    (tmp_path / "resources" / "keys").mkdir(parents=True)
    return tmp_path / "resources" / "keys"


def ids(home: Path) -> list[str]:
    return [key.id for key in trusted_keys(home)]


def test_at_first_nobody_is_believed(tmp_path: Path) -> None:
    assert trusted_keys(tmp_path / "packs") == ()
    assert not (tmp_path / "packs").exists()


def test_a_key_is_added_and_taken_away(tmp_path: Path) -> None:
    home = tmp_path / "packs"
    named = PublicKey(KEY.public.id, KEY.public.key, "A clinic")
    trust(home, named)
    assert trusted_keys(home) == (named,)
    assert not is_distrusted(home, KEY.public.id)
    distrust(home, KEY.public.id)
    assert ids(home) == []
    assert is_distrusted(home, KEY.public.id)
    with pytest.raises(PackError) as refusal:
        distrust(home, KEY.public.id)
    assert refusal.value.code == "key"
    trust(home, named)
    assert trusted_keys(home) == (named,)


def test_a_key_that_came_with_the_program_can_be_distrusted(tmp_path: Path, shipped: Path) -> None:
    (shipped / "one.pub").write_text(public_key_file(KEY.public), encoding="utf-8")
    home = tmp_path / "packs"
    assert ids(home) == [KEY.public.id]
    distrust(home, KEY.public.id)
    assert ids(home) == []
    trust(home, KEY.public)
    assert ids(home) == [KEY.public.id]


def test_two_keys_cannot_have_one_id(tmp_path: Path, shipped: Path) -> None:
    (shipped / "one.pub").write_text(public_key_file(KEY.public), encoding="utf-8")
    home = tmp_path / "packs"
    with pytest.raises(PackError) as refusal:
        trust(home, PublicKey(KEY.public.id, OTHER.public.key))
    assert refusal.value.code == "key-twice"
    assert [key.key for key in trusted_keys(home)] == [KEY.public.key]


def test_a_damaged_key_hides_no_other(tmp_path: Path) -> None:
    home = tmp_path / "packs"
    trust(home, KEY.public)
    (home / KEYS / "A.pub").write_text("hello", encoding="utf-8")
    (home / KEYS / "B.pub").write_bytes(b"\xff")
    (home / KEYS / "C.pub").mkdir()
    assert ids(home) == [KEY.public.id]


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    home = tmp_path / "packs"
    home.write_text("in the way", encoding="utf-8")
    with pytest.raises(PackError) as refusal:
        trust(home, KEY.public)
    assert refusal.value.code == "disk"


def test_a_key_that_cannot_be_removed_is_distrusted_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "packs"
    trust(home, KEY.public)

    def refuse(*_given: object, **_settings: object) -> None:
        raise PermissionError(13, "not allowed")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(PackError, match="not allowed"):
        distrust(home, KEY.public.id)
    assert ids(home) == []
