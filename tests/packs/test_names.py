# SPDX-License-Identifier: GPL-3.0-or-later
"""Which names may stand in a pack."""

from __future__ import annotations

import pytest

from reader.errors import PackError
from reader.packs import limits
from reader.packs.names import check_name, check_size, ending, is_device, is_pack_id, most_bytes, shown


@pytest.mark.parametrize(
    "name",
    [
        "manifest.json",
        "manifest.json.minisig",
        "content/guide.yaml",
        "content/fr-CA/chapters/rest.md",
        "content/figures/a-b_c.1.svg",
        "content/a/b/c/d/e.md",
        "content/console.md",
    ],
)
def test_names_of_a_pack(name: str) -> None:
    check_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "content",
        "content/",
        "content//a.md",
        "content/../a.md",
        "content/a..md",
        "content/a.md.",
        "content/a b.md",
        "content/A.md",
        "content/a/fr-CA/a.md",
        "content/nul.md",
        "content/lpt1/a.md",
        "content/a.md\n",
        "contents/a.md",
        "Content/a.md",
        "manifest.json2",
    ],
)
def test_names_that_are_none(name: str) -> None:
    with pytest.raises(PackError) as refusal:
        check_name(name)
    assert refusal.value.code == "zip-name"


@pytest.mark.parametrize("name", ["content/a.png", "content/a", "content/a.md.exe", "content/a.json"])
def test_other_kinds_of_files(name: str) -> None:
    with pytest.raises(PackError) as refusal:
        check_name(name)
    assert refusal.value.code == "zip-kind"


def test_how_large_a_file_may_be() -> None:
    assert most_bytes("manifest.json") == limits.MANIFEST_BYTES
    assert most_bytes("manifest.json.minisig") == limits.SIGNATURE_BYTES
    assert most_bytes("content/a.b.svg") == limits.BYTES_OF[".svg"]
    check_size("content/a.md", 128 * 1024)
    with pytest.raises(PackError, match=r"larger than 128 kB: content/a\.md") as refusal:
        check_size("content/a.md", 128 * 1024 + 1)
    assert refusal.value.code == "zip-size"


def test_parts_of_names() -> None:
    assert ending("a.b.md") == ".md"
    assert ending("a") == ""
    assert is_device("CON")
    assert is_device("com1.tar.gz")
    assert not is_device("com")


def test_ids_of_packs() -> None:
    assert is_pack_id("kidney-stones")
    assert not is_pack_id("_keys")
    assert not is_pack_id("con")
    assert not is_pack_id("a" * 65)
    assert not is_pack_id("../a")


def test_any_name_can_be_told() -> None:
    assert shown("a\0\u202e\ud800b") == "a\\x00\\u202e\\ud800b"
    assert len(shown("a" * 500)) == 80
