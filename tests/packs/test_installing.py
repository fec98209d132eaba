# SPDX-License-Identifier: GPL-3.0-or-later
"""Installing: newer and from the same hands, or not at all; stopped anywhere, all is as before."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.errors import PackError
from reader.packs import installing
from reader.packs.installed import InstalledPack, find, go_back, intact
from reader.packs.installing import install
from reader.packs.keeping import LOG
from reader.packs.trusted import distrust, trust, trusted_keys
from tests.packs.drafting import KEY, OTHER, checked, put_in


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "packs"


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file under a folder, without the log and the lock."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in (LOG, "_lock")
    }


def now(home: Path) -> InstalledPack:
    found = find(home, "tiny")
    assert found is not None
    return found


def code_of(steps: Iterator[object]) -> str:
    with pytest.raises(PackError) as refusal:
        list(steps)
    return refusal.value.code


def log(home: Path) -> str:
    return (home / LOG).read_text(encoding="utf-8")


def test_a_pack_is_installed_step_by_step(tmp_path: Path, home: Path) -> None:
    pack = checked(tmp_path)
    steps = list(install(pack, home))
    assert steps == [(number, 9) for number in range(1, 10)]  # seven files, one language, and that it counts
    found = now(home)
    assert (found.version, found.digest, found.previous) == (1, pack.digest, None)
    assert intact(found)
    assert sorted(path.name for path in (home / "tiny").iterdir()) == [pack.digest[:32], "current.json"]
    assert f"install tiny 0 -> 1 signed {KEY.public.id}" in log(home)


def test_one_edition_before_is_kept(tmp_path: Path, home: Path) -> None:
    for version in (1, 2, 3):
        put_in(checked(tmp_path, version=version), home)
    assert (now(home).version, now(home).previous) == (3, "2")
    assert len([path for path in (home / "tiny").iterdir() if path.is_dir()]) == 2
    assert go_back(home, "tiny").version == 2


def test_an_older_version_is_for_staff_and_noted(tmp_path: Path, home: Path) -> None:
    put_in(checked(tmp_path, version=5), home)
    before = tree(home)
    for changes in ({"publisher": "Nobody"}, {"made": "2026-11-21", "version": 5}):
        pack = checked(tmp_path, **({"version": 4} | changes))
        assert code_of(install(pack, home)) == "rollback"
    assert tree(home) == before
    put_in(checked(tmp_path, version=4), home, allow_older=True)
    assert (now(home).version, now(home).previous) == (4, "5")
    assert "5 -> 4" in log(home)
    assert "older allowed by staff" in log(home)


def test_the_same_edition_again(tmp_path: Path, home: Path) -> None:
    put_in(checked(tmp_path, version=1), home)
    pack = checked(tmp_path, version=2)
    put_in(pack, home)
    assert code_of(install(pack, home)) == "installed"
    put_in(pack, home, allow_older=True)
    assert (now(home).version, now(home).previous) == (2, "1")


def test_a_damaged_edition_is_mended_by_installing_it_again(tmp_path: Path, home: Path) -> None:
    put_in(checked(tmp_path, version=1), home)
    pack = checked(tmp_path, version=2)
    put_in(pack, home)
    (now(home).guide / "guide.yaml").unlink()
    assert not intact(now(home))
    put_in(pack, home)
    assert intact(now(home))
    assert now(home).previous == "1"
    assert now(home).folder.name == f"{pack.digest[:32]}-2"


def test_what_cannot_be_read_any_more_is_installed_anew(tmp_path: Path, home: Path) -> None:
    pack = checked(tmp_path)
    put_in(pack, home)
    (now(home).folder / "manifest.json").write_text("{}", encoding="utf-8")
    assert find(home, "tiny") is None
    put_in(pack, home)
    assert intact(now(home))
    assert now(home).previous is None


def test_only_the_same_hands_may_bring_a_new_edition(tmp_path: Path, home: Path) -> None:
    put_in(checked(tmp_path, version=1), home)
    for key in (OTHER, None):
        assert code_of(install(checked(tmp_path, version=2, key=key), home, allow_older=True)) == "other-signer"
    put_in(checked(tmp_path, version=2), home)


def test_a_signed_pack_may_follow_an_unsigned_one(tmp_path: Path, home: Path) -> None:
    put_in(checked(tmp_path, version=1, key=None), home)
    assert now(home).signer == ""
    assert "0 -> 1 unsigned" in log(home)
    assert not (now(home).folder / "manifest.json.minisig").exists()
    put_in(checked(tmp_path, version=2), home)
    assert now(home).signer == KEY.public.id


def test_a_publisher_names_its_next_key_and_takes_the_old_one_back(tmp_path: Path, home: Path) -> None:
    trust(home, KEY.public)
    put_in(checked(tmp_path, version=1, next_keys=[OTHER.public.text()]), home)
    assert {key.id for key in trusted_keys(home)} == {KEY.public.id, OTHER.public.id}
    put_in(checked(tmp_path, version=2, key=OTHER, revoked_keys=[KEY.public.id]), home)
    assert [key.id for key in trusted_keys(home)] == [OTHER.public.id]
    assert code_of(install(checked(tmp_path, version=3), home)) == "key-revoked"


def test_nobody_is_taken_back_by_others(tmp_path: Path, home: Path) -> None:
    trust(home, KEY.public)
    put_in(checked(tmp_path, version=1, key=OTHER, revoked_keys=[KEY.public.id]), home)
    assert [key.id for key in trusted_keys(home)] == [KEY.public.id]


def test_a_pack_cannot_bring_back_a_key_that_a_person_distrusts(tmp_path: Path, home: Path) -> None:
    trust(home, OTHER.public)
    distrust(home, OTHER.public.id)
    put_in(checked(tmp_path, next_keys=[OTHER.public.text()]), home)
    assert trusted_keys(home) == ()


def test_unsigned_packs_change_no_trust(tmp_path: Path, home: Path) -> None:
    put_in(checked(tmp_path, key=None, next_keys=[OTHER.public.text()]), home)
    assert trusted_keys(home) == ()


def test_only_one_at_a_time(tmp_path: Path, home: Path) -> None:
    steps = install(checked(tmp_path), home)
    next(steps)
    assert code_of(install(checked(tmp_path), home)) == "busy"
    steps.close()
    put_in(checked(tmp_path), home)


def test_closed_at_any_step_it_leaves_what_was_there(tmp_path: Path, home: Path) -> None:
    put_in(checked(tmp_path, version=1), home)
    before = tree(home)
    pack = checked(tmp_path, version=2)
    for stop in range(1, 9):
        steps = install(pack, home)
        for _time in range(stop):
            next(steps)
        steps.close()
        assert tree(home) == before
        assert now(home).version == 1
    steps = install(pack, home)
    assert [next(steps) for _time in range(9)][-1] == (9, 9)
    steps.close()  # the last step tells that it is done
    assert now(home).version == 2


def test_closed_at_any_step_the_first_one_leaves_nothing(tmp_path: Path, home: Path) -> None:
    pack = checked(tmp_path)
    for stop in range(1, 9):
        steps = install(pack, home)
        for _time in range(stop):
            next(steps)
        steps.close()
        assert tree(home) == {}
        assert not (home / "tiny").exists()


def test_what_was_cut_off_by_the_end_of_the_process_is_cleared_away(tmp_path: Path, home: Path) -> None:
    left = home / "tiny" / "unfinished-0" / "content"
    left.mkdir(parents=True)
    (left / "guide.yaml").write_text("half", encoding="utf-8")
    never_counted = home / "tiny" / ("0" * 32)
    never_counted.mkdir()
    pack = checked(tmp_path)
    put_in(pack, home)
    assert sorted(path.name for path in (home / "tiny").iterdir()) == [pack.digest[:32], "current.json"]


def test_there_must_be_room_before_anything_is_written(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installing.shutil, "disk_usage", lambda _path: NamedRoom(2 * 1024 * 1024))
    with pytest.raises(PackError, match="3 MB are needed") as refusal:
        list(install(checked(tmp_path), home))
    assert refusal.value.code == "disk-full"
    assert tree(home) == {}


class NamedRoom(NamedTuple):
    """What the system says of a disk."""

    free: int


class Place(NamedTuple):
    """Something that the system is asked for while a pack is installed."""

    owner: object
    name: str


@pytest.mark.parametrize(
    "place",
    [
        Place(Path, "write_bytes"),
        Place(Path, "mkdir"),
        Place(Path, "rename"),
        Place(Path, "open"),
        Place(os, "fsync"),
        Place(os, "replace"),
    ],
    ids=lambda place: place.name,
)
def test_whatever_the_disk_refuses_and_whenever_nothing_changes(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, place: Place
) -> None:
    put_in(checked(tmp_path, version=1), home)
    before = tree(home)
    pack = checked(tmp_path, version=2)
    honest = getattr(place.owner, place.name)
    told: list[str] = []
    for turn in range(40):
        fault = OSError((errno.ENOSPC, errno.EACCES)[turn % 2], "not now")
        with monkeypatch.context() as patch:
            patch.setattr(place.owner, place.name, refusing(honest, place.name, turn, fault))
            told += refusal_of(install(pack, home))
        if len(told) <= turn:
            break
        assert tree(home) == before
        assert now(home).version == 1
    assert told == [("disk-full", "disk")[turn % 2] for turn in range(len(told))]
    assert len(told) >= 1
    assert (now(home).version, now(home).previous) == (2, "1")
    assert intact(now(home))


def refusal_of(steps: Iterator[object]) -> list[str]:
    """Go through the steps; return the code of what stopped them, if anything did."""
    try:
        return [str(step) for step in steps][:0]
    except PackError as refusal:
        return [refusal.code]


def refusing(honest: Callable[..., object], name: str, turn: int, fault: OSError) -> Callable[..., object]:
    """Return what fails once, the time after `turn` times, and else does what is asked."""
    calls = iter(range(1_000))

    def asked(*given: object, **settings: object) -> object:
        if _matters(name, given) and next(calls) == turn:
            raise fault
        return honest(*given, **settings)

    return asked


def _matters(name: str, given: tuple[object, ...]) -> bool:
    """Tell whether a refusal stops an installation: the log may fail, and so may the settling of a folder's names."""
    if name == "open":
        return str(given[0]).endswith("_lock")
    return name != "fsync" or stat.S_ISREG(os.fstat(int(str(given[0]))).st_mode)
