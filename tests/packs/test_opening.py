# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening a pack: the checks, in their order. Which harm is refused is in the hostile sets."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from reader.errors import PackError
from reader.packs import opening
from reader.packs.opening import open_pack
from tests.packs.drafting import KEY, KEYS, OTHER, checked, contents, draft, pack_bytes
from tests.packs.hostile import members
from tests.packs.zips import Member, zipped


def code_of(path: Path, *, developer: bool = False) -> str:
    with pytest.raises(PackError) as refusal:
        open_pack(path, KEYS, developer=developer)
    return refusal.value.code


def test_what_is_known_of_a_pack(tmp_path: Path) -> None:
    pack = checked(tmp_path)
    assert pack.signer == KEY.public
    assert pack.manifest.titles == {"en": "A tiny guide"}
    assert dict(pack.files()) == contents()
    assert [name for name, _data in pack.head] == ["manifest.json", "manifest.json.minisig"]
    assert pack.digest == hashlib.sha256(pack.head[0][1]).hexdigest()


def test_an_unsigned_pack_is_for_developers(tmp_path: Path) -> None:
    path = draft(tmp_path, key=None)
    assert code_of(path) == "unsigned"
    pack = open_pack(path, KEYS, developer=True)
    assert pack.signer is None
    assert [name for name, _data in pack.head] == ["manifest.json"]


def test_a_signature_that_is_there_must_be_right_for_developers_too(tmp_path: Path) -> None:
    assert code_of(draft(tmp_path, key=OTHER), developer=True) == "signer"


def test_nothing_is_parsed_before_the_signature_is_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    monkeypatch.setattr(opening, "read_manifest", lambda _raw: parsed.append("manifest"))
    monkeypatch.setattr(opening, "check_file", lambda *_given: parsed.append("file"))
    data = bytearray(pack_bytes())
    path = tmp_path / "tiny.lamplight"
    for wrong in (pack_bytes(key=OTHER), pack_bytes(key=None), pack_bytes(raw=b"{}", signature=b""), bytes(data[:-1])):
        path.write_bytes(wrong)
        with pytest.raises(PackError):
            open_pack(path, KEYS)
    assert parsed == []


def test_the_order_of_the_checks(tmp_path: Path) -> None:
    """Each pack has one fault less than the one before."""
    bad = {"content/en/words.yaml": "a: *b\n", "content/setup.exe": "x"}
    assert code_of(draft(tmp_path, bad, key=OTHER, format=2)) == "zip-kind"
    del bad["content/setup.exe"]
    assert code_of(draft(tmp_path, bad, key=OTHER, format=2)) == "signer"
    assert code_of(draft(tmp_path, bad, format=2, files=[])) == "format"
    assert code_of(draft(tmp_path, bad, files=[])) == "unlisted"
    assert code_of(draft(tmp_path, bad)) == "yaml-alias"


def test_a_pack_that_is_another_one_by_now(tmp_path: Path) -> None:
    pack = checked(tmp_path)
    draft(tmp_path, {"content/en/chapters/rest.md": "other"})
    with pytest.raises(PackError) as refusal:
        dict(pack.files())
    assert refusal.value.code == "hash"
    pack.path.write_bytes(zipped(members()[:-1]))
    with pytest.raises(PackError) as refusal:
        dict(pack.files())
    assert refusal.value.code == "missing"
    pack.path.unlink()
    with pytest.raises(PackError) as refusal:
        dict(pack.files())
    assert refusal.value.code == "unreadable"


@pytest.mark.parametrize(
    ("about", "code"),
    [("pack:tiny version:1", ""), ("pack:tiny version:1 by hand", ""), ("pack:tiny version:10", "signature-about"),
     ("for pack:tiny version:1", "signature-about"), ("timestamp:1", "signature-about")],
)  # fmt: skip
def test_the_comment_says_which_pack_was_signed(tmp_path: Path, about: str, code: str) -> None:
    from tests.packs.drafting import signed

    raw = checked(tmp_path).head[0][1]
    path = draft(tmp_path, raw=raw, signature=signed(raw, about=about))
    if code:
        assert code_of(path) == code
    else:
        assert open_pack(path, KEYS).manifest.version == 1


def test_an_archive_without_a_manifest(tmp_path: Path) -> None:
    path = tmp_path / "a.lamplight"
    path.write_bytes(zipped([Member(name=b"content/guide.yaml", data=b"id: x")]))
    assert code_of(path) == "no-manifest"
