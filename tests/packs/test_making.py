# SPDX-License-Identifier: GPL-3.0-or-later
"""Making packs of guides and signing them, here or elsewhere."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from reader.errors import PackError
from reader.packs.making import add_signature, make_pack, manifest_of, sign_pack
from reader.packs.manifest import Manifest
from reader.packs.opening import open_pack
from reader.packs.secret_key import sign
from tests.packs.drafting import GUIDE, KEY, KEYS, OTHER, contents, draft, write_guide
from tests.packs.test_minisign import minisign
from tests.packs.zips import Member, zipped

DAY = datetime.date(2026, 11, 20)


def make(folder: Path, texts: dict[str, str | None] | None = None, **settings: Any) -> tuple[Path, Manifest]:  # noqa: ANN401
    out = folder / "tiny.lamplight"
    guide = write_guide(folder / "guide", texts)
    return out, make_pack(guide, out, **({"version": 1, "made": DAY} | settings))


def code_of(folder: Path, texts: dict[str, str | None] | None = None, **settings: Any) -> str:  # noqa: ANN401
    with pytest.raises(PackError) as refusal:
        make(folder, texts, **settings)
    assert not (folder / "tiny.lamplight").exists()
    return refusal.value.code


def test_a_guide_becomes_a_pack_that_can_be_opened_once_it_is_signed(tmp_path: Path) -> None:
    path, manifest = make(
        tmp_path,
        expires=datetime.date(2027, 11, 20),
        changes={"en": "Better words."},
        min_app="0.1",
        next_keys=(OTHER.public,),
        revoked_keys=("00000000000000AA",),
    )
    with pytest.raises(PackError) as refusal:
        open_pack(path, KEYS)
    assert refusal.value.code == "unsigned"
    assert sign_pack(path, KEY) == manifest
    pack = open_pack(path, KEYS)
    assert pack.manifest == manifest
    assert dict(pack.files()) == contents()
    assert (manifest.made, manifest.expires, manifest.changes) == ("2026-11-20", "2027-11-20", {"en": "Better words."})
    assert manifest.next_keys == (OTHER.public.text(),)


def test_the_same_guide_version_and_date_give_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    one, _manifest = make(tmp_path)
    other, _manifest = make(tmp_path / "other")
    for path in (one, other):
        sign_pack(path, KEY)
    assert one.read_bytes() == other.read_bytes()


def test_only_what_belongs_to_a_guide_is_packed(tmp_path: Path) -> None:
    folder = write_guide(tmp_path / "guide")
    (folder / "notes.txt").write_text("private", encoding="utf-8")
    (folder / "en" / "chapters" / "rest.md~").write_text("old", encoding="utf-8")
    _path, manifest = make(tmp_path)
    assert [file.path for file in manifest.files] == list(contents())


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ({"guide.yaml": GUIDE["guide.yaml"].replace('edition: "2026.11"\n', "")}, "content"),
        ({"guide.yaml": GUIDE["guide.yaml"].replace("2026.11", "the first")}, "manifest"),
        ({"en/glossary.yaml": "- id: rim\n"}, "content"),
        ({"en/chapters/rest.md": None}, "content"),
        ({"en/chapters/Extra.md": GUIDE["en/chapters/rest.md"]}, "zip-name"),
        ({"en/chapters/extra.md": GUIDE["en/chapters/rest.md"] + "x " * 64 * 1024}, "zip-size"),
    ],
)
def test_a_guide_that_cannot_be_a_pack(tmp_path: Path, texts: dict[str, str | None], code: str) -> None:
    assert code_of(tmp_path, texts) == code


def test_values_that_cannot_be(tmp_path: Path) -> None:
    assert code_of(tmp_path, version=0) == "manifest"
    assert code_of(tmp_path, changes={"fr": "Nouveau"}) == "manifest"


def test_a_pack_can_be_signed_again_by_somebody_else(tmp_path: Path) -> None:
    path, _manifest = make(tmp_path)
    sign_pack(path, KEY)
    sign_pack(path, OTHER)
    assert open_pack(path, (OTHER.public,)).signer == OTHER.public


def test_a_signature_that_was_made_elsewhere(tmp_path: Path) -> None:
    path, _manifest = make(tmp_path)
    raw = manifest_of(path)
    before = path.read_bytes()
    for signature, code in (
        (b"hello", "signature-form"),
        (sign(b"other", KEY, "pack:tiny version:1"), "signature"),
        (sign(raw, OTHER, "pack:tiny version:1"), "signer"),
        (sign(raw, KEY, "pack:tiny version:2"), "signature-about"),
    ):
        with pytest.raises(PackError) as refusal:
            add_signature(path, signature, KEY.public)
        assert refusal.value.code == code
    assert path.read_bytes() == before
    add_signature(path, sign(raw, KEY, "pack:tiny version:1"), KEY.public)
    assert open_pack(path, KEYS).signer == KEY.public


def test_the_real_tool_verifies_what_is_in_a_pack(tmp_path: Path) -> None:
    path, _manifest = make(tmp_path)
    sign_pack(path, KEY)
    for name, data in open_pack(path, KEYS).head:
        (tmp_path / name).write_bytes(data)
    done = minisign("-V", "-P", KEY.public.text(), "-m", tmp_path / "manifest.json")
    assert (done.returncode, "pack:tiny version:1" in done.stdout) == (0, True), done.stderr


def test_what_is_no_pack_is_not_signed(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(zipped([Member(name=b"content/guide.yaml")]))
    for deed in (lambda: sign_pack(path, KEY), lambda: add_signature(path, b"", KEY.public)):
        with pytest.raises(PackError) as refusal:
            deed()
        assert refusal.value.code == "no-manifest"
    with pytest.raises(PackError) as refusal:
        sign_pack(draft(tmp_path, raw=b"{}"), KEY)
    assert refusal.value.code == "manifest"
