# SPDX-License-Identifier: GPL-3.0-or-later
"""The manifest: read strictly, written always the same. What is refused is in the sets of hostile packs, too."""

from __future__ import annotations

import datetime
import json

import msgspec
import pytest

from reader import __version__
from reader.errors import PackError
from reader.packs import limits
from reader.packs.manifest import FileEntry, Manifest, read_manifest, write_manifest
from tests.packs.drafting import KEY, OTHER, contents, manifest_of


def read(**changes: object) -> Manifest:
    return read_manifest(json.dumps(manifest_of(contents(), **changes)).encode())


def code_of(**changes: object) -> str:
    with pytest.raises(PackError) as refusal:
        read(**changes)
    assert str(refusal.value).endswith(".")
    return refusal.value.code


def test_what_it_says() -> None:
    found = read(
        expires="2027-01-31",
        changes={"en": "New words\nand more."},
        min_app=__version__,
        next_keys=[OTHER.public.text()],
        revoked_keys=[KEY.public.id],
    )
    assert (found.id, found.edition, found.version, found.languages) == ("tiny", "2026.11", 1, ("en",))
    assert found.changes == {"en": "New words\nand more."}
    assert found.files[0].path == "content/en/chapters/rest.md"


def test_it_is_written_always_the_same_and_read_again() -> None:
    found = read(version=limits.VERSION)
    assert write_manifest(found) == write_manifest(found)
    assert read_manifest(write_manifest(found)) == found
    with pytest.raises(PackError) as refusal:
        write_manifest(msgspec.structs.replace(found, version=limits.VERSION + 1))
    assert refusal.value.code == "manifest"


def test_a_manifest_may_not_be_too_large() -> None:
    files = tuple(FileEntry(f"content/{'a' * 100}{number:05}.md", 1, "0" * 64) for number in range(6_000))
    with pytest.raises(PackError, match="files"):
        write_manifest(msgspec.structs.replace(read(), files=files))


@pytest.mark.parametrize(
    ("needed", "code"), [("0.0.1", ""), (f"{__version__}.0", ""), ("99", "min-app"), ("100.0.0.1", "min-app")]
)
def test_it_may_need_a_later_program(needed: str, code: str) -> None:
    assert (code_of(min_app=needed) if code else read(min_app=needed).min_app) == (code or needed)


def test_a_later_format_is_told_before_what_else_is_strange() -> None:
    assert code_of(format=2, id=7, strange=True) == "format"
    assert code_of(min_app="99", strange=True) == "min-app"


@pytest.mark.parametrize(
    "changes",
    [
        {"titles": {"en": "Two\nlines"}},
        {"titles": {"en": "   "}},
        {"titles": {"en": "a" * 201}},
        {"publisher": "a" * 201},
        {"changes": {"en": "a" * (limits.CHANGES_LENGTH + 1)}},
        {"changes": {"en": "a\u202eb"}},
        {"edition": ""},
        {"edition": "a" * 33},
        {"languages": ["en", "en"]},
        {"languages": [f"{a}{b}" for a in "abcdef" for b in "abcdefghi"]},
        {"made": "20261120"},
        {"expires": "2026-13-01"},
        {"next_keys": [KEY.public.text()] * 2},
        {"next_keys": ["RWX" + KEY.public.text()[3:]]},
        {"revoked_keys": ["0706"]},
        {"version": True},
        {"version": "1"},
        {"files": None},
    ],
)
def test_what_cannot_be(changes: dict[str, object]) -> None:
    assert code_of(**changes) == "manifest"


def test_at_the_limits() -> None:
    found = read(
        titles={"en": "a" * 200},
        changes={"en": "a" * limits.CHANGES_LENGTH},
        revoked_keys=[f"{n:016X}" for n in range(limits.KEYS)],
        publisher="",
    )
    assert len(found.revoked_keys) == limits.KEYS


@pytest.mark.parametrize(
    ("expires", "day", "expired"),
    [("", "2099-01-01", False), ("2026-11-23", "2026-11-23", False), ("2026-11-23", "2026-11-24", True)],
)
def test_it_expires_after_its_last_day(expires: str, day: str, expired: bool) -> None:
    assert read(expires=expires).is_expired(datetime.date.fromisoformat(day)) is expired
