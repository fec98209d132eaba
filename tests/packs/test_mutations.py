# SPDX-License-Identifier: GPL-3.0-or-later
"""2,000 packs with bytes changed by chance, always the same: each is refused in plain words, or is what was signed.

Most changes of a signed pack are found at once; so half of them are signed anew after the change, to come further.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.errors import PackError
from reader.packs.installed import find, intact
from reader.packs.installing import install
from reader.packs.opening import CheckedPack, open_pack
from tests.packs.drafting import KEYS, contents, manifest_of, pack_bytes, signed

_GOOD = pack_bytes()
_RAW = json.dumps(manifest_of(contents())).encode()
_SIGNATURE = signed(_RAW)
_NAMES = sorted(contents())
_ODD = (None, True, -1, 0, 10, 2**63, 10**40, 1e308, "", " ", "a" * 5_000, "\u202e", "\ud800", "\0", [], {}, [[]],
        "../x", "nul", {"a": 1}, [None], "content/guide.yaml", "9999-99-99", "99.9", "RWQ", "content/é.md")  # fmt: skip
_SIGNS = b'\x00\xff{}[]",:\\/.&*!<>#|-\n\r\t 0123456789\x80'


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes with one to three things done to them."""
    found = bytearray(data)
    for _time in range(chance.randint(1, 3)):
        at = chance.randrange(len(found) + 1)
        end = min(len(found), at + chance.choice((1, 1, 2, 4, 40)))
        match chance.randrange(6):
            case 0:
                found[at:end] = chance.randbytes(end - at)
            case 1:
                found[at:at] = bytes(chance.choices(_SIGNS, k=chance.randint(1, 8)))
            case 2:
                del found[at:end]
            case 3:
                found[at:at] = found[at:end] * chance.choice((1, 2, 200))
            case 4 if end > at:
                found[at] ^= 1 << chance.randrange(8)
            case _:
                found[at:end] = bytes(chance.choices(_SIGNS, k=end - at))
    return bytes(found)


def opened(path: Path) -> CheckedPack | PackError:
    """Return the pack, or why it is refused."""
    try:
        return open_pack(path, KEYS)
    except PackError as refusal:
        return refusal


def _whole(chance: random.Random) -> tuple[bytes, dict[str, bytes]]:
    return mutated(_GOOD, chance), contents()


def _manifest(chance: random.Random) -> tuple[bytes, dict[str, bytes]]:
    return pack_bytes(raw=mutated(_RAW, chance)), contents()


def _value(chance: random.Random) -> tuple[bytes, dict[str, bytes]]:
    """One value of the manifest is another one, or has another place."""
    value = json.loads(_RAW)
    inside: list[tuple[Any, Any]] = [(value, name) for name in value]
    for holder, name in inside:  # grows while it is gone through
        child = holder[name]
        if isinstance(child, dict | list):
            inside += [(child, key) for key in (child if isinstance(child, dict) else range(len(child)))]
    holder, name = chance.choice(inside)
    other = chance.choice([*_ODD, *(other[key] for other, key in inside)])
    holder[name] = json.loads(json.dumps(other))
    return pack_bytes(raw=json.dumps(value).encode()), contents()


def _signature(chance: random.Random) -> tuple[bytes, dict[str, bytes]]:
    return pack_bytes(raw=_RAW, signature=mutated(_SIGNATURE, chance)), contents()


def _file(chance: random.Random) -> tuple[bytes, dict[str, bytes]]:
    name = chance.choice(_NAMES)
    changed = {name: mutated(contents()[name], chance)}
    return pack_bytes(changed), contents(changed)


@pytest.mark.parametrize(
    ("make", "count", "most_taken"),
    [(_whole, 800, 40), (_signature, 300, 20), (_manifest, 250, 60), (_value, 400, 100), (_file, 250, 200)],
    ids=["the file", "the signature", "the manifest, signed", "a value of it, signed", "a file in it, signed"],
)
def test_a_changed_pack_is_refused_or_holds_what_was_signed(
    tmp_path: Path, make: Callable[[random.Random], tuple[bytes, dict[str, bytes]]], count: int, most_taken: int
) -> None:
    path = tmp_path / "changed.lamplight"
    codes: Counter[str] = Counter()
    for seed in range(count):
        data, files = make(random.Random(seed))
        path.write_bytes(data)
        pack = opened(path)
        codes[pack.code if isinstance(pack, PackError) else "taken"] += 1
        assert str(pack).isprintable(), seed
        assert isinstance(pack, PackError) or dict(pack.files()) == files, seed
    assert codes["taken"] <= most_taken
    assert len(codes) >= 4  # they come far enough to fail in different ways
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_what_is_taken_is_installed_whole_or_not_at_all(tmp_path: Path) -> None:
    path, home = tmp_path / "changed.lamplight", tmp_path / "packs"
    ends: Counter[str] = Counter()
    for seed in range(60):
        data, files = _file(random.Random(10_000 + seed))
        path.write_bytes(data)
        before = find(home, "tiny")
        try:
            for _step in install(open_pack(path, KEYS), home, allow_older=True):
                pass
        except PackError as refusal:
            ends[refusal.code] += 1
            assert find(home, "tiny") == before
            continue
        ends["installed"] += 1
        now = find(home, "tiny")
        assert now is not None
        assert intact(now)
        assert {name: (now.folder / name).read_bytes() for name in files} == files
    assert ends["installed"] > 5
    assert ends["content"] > 5
