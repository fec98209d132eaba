# SPDX-License-Identifier: GPL-3.0-or-later
"""Every hostile pack is refused, with its code and one plain sentence, and nothing is written anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from reader.errors import PackError
from reader.packs.installing import install, what_changes
from reader.packs.opening import open_pack
from tests.packs.drafting import KEYS
from tests.packs.hostile import BY_ANYBODY, Hostile, members
from tests.packs.stolen_key import BY_A_STOLEN_KEY
from tests.packs.zips import zipped

_INNER = re.compile(r"Traceback|Error\b|Exception|None\b|0x[0-9a-f]{6}|<class|\n")
"""What belongs into no sentence for people."""


def faults_of(name: str, hostile: Hostile, place: Path) -> Iterator[str]:
    """Yield what is wrong with how a hostile pack is refused; `place` is a new folder for it."""
    code, make = hostile
    path, home = place / "hostile.lamplight", place / "data" / "packs"
    place.mkdir()
    path.write_bytes(make())
    try:
        for _step in install(open_pack(path, KEYS), home):
            pass
        yield f"{name}: taken"
    except PackError as refusal:
        told = str(refusal)
        if refusal.code != code:
            yield f"{name}: {refusal.code} instead of {code}"
        plain = told.endswith((".", "?")) and told.isprintable() and len(told) < 500
        if not plain or _INNER.search(told):
            yield f"{name}: {told!r}"
    left = {each.relative_to(place).as_posix() for each in place.rglob("*") if not each.is_dir()}
    yield from (f"{name} has left {each}" for each in sorted(left - {"hostile.lamplight", "data/packs/_lock"}))


@pytest.mark.parametrize("given", [BY_ANYBODY, BY_A_STOLEN_KEY], ids=["by anybody", "by a stolen key"])
def test_a_hostile_pack_is_refused_and_nothing_is_written(tmp_path: Path, given: Mapping[str, Hostile]) -> None:
    places = tmp_path / "places"
    places.mkdir()
    faults = [
        fault
        for number, (name, hostile) in enumerate(given.items())
        for fault in faults_of(name, hostile, places / str(number))
    ]
    assert len(given) > 70
    assert not faults, "\n".join(["", *faults])
    assert sorted(each.name for each in tmp_path.iterdir()) == ["places"]


def test_what_is_signed_as_it_should_be_is_refused_only_for_what_is_in_it(tmp_path: Path) -> None:
    """The set would prove nothing if its packs were refused for their making."""
    path = tmp_path / "good.lamplight"
    path.write_bytes(zipped(members()))
    pack = open_pack(path, KEYS)
    assert what_changes(pack, tmp_path / "packs").is_new
    assert list(install(pack, tmp_path / "packs"))[-1] == (9, 9)


def test_no_hostile_pack_passes_as_unsigned(tmp_path: Path) -> None:
    path = tmp_path / "hostile.lamplight"
    for code, make in BY_ANYBODY.values():
        if code.startswith("sign"):
            path.write_bytes(make())
            with pytest.raises(PackError) as refusal:
                open_pack(path, KEYS, developer=True)
            assert refusal.value.code == code
