# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told of a pack: who made and signed it, what it changes, and why it is refused."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import msgspec
import pytest

from reader.packs.comparing import Changes
from reader.packs.manifest import Manifest
from reader.packs.minisign import PublicKey
from reader.packs.opening import CheckedPack
from reader.ui.packs.pack_words import (
    Found,
    Line,
    Refusal,
    date_in_words,
    found_lines,
    in_own_words,
    languages_in_words,
    refusal_lines,
)

TODAY = datetime.date(2027, 3, 1)
MANIFEST = Manifest(
    format=1, id="liver", edition="2027.1", version=3, titles={"en": "The liver"}, languages=("en", "fr"),
    publisher="A society", made="2027-02-09", files=(),
)  # fmt: skip
PACK = CheckedPack(
    path=Path("liver.lamplight"), manifest=MANIFEST, signer=PublicKey("A1", b"", "Dr Example"), digest="0" * 64, head=()
)
CHANGES = Changes(False, "2026.11", 0, ("Rest",), (), (), {"en": "Clearer words."})


def told(changes: Changes = CHANGES, pack: CheckedPack = PACK) -> list[str]:
    return [line.text for line in found_lines(Found(pack, changes), TODAY)]


def test_what_a_pack_is_and_what_it_changes() -> None:
    assert told() == [
        "From A society",
        "Edition 2027.1, made on 9 February 2027",
        "In: English, Français",
        "Signed by Dr Example, whom this computer trusts.",
        "It takes the place of edition 2026.11. What you kept stays: bookmarks and notes find their places again.",
        "What changes",
        "Clearer words.",
        "New chapters: Rest",
    ]
    assert Line("What changes", "heading") in found_lines(Found(PACK, CHANGES), TODAY)


@pytest.mark.parametrize(
    ("other", "last"),
    [
        (
            {"added": (), "removed": ("Rest",), "changed": ("Food",)},
            ["Chapters that go: Rest", "Changed chapters: Food"],
        ),
        ({"added": (), "texts": {}}, ["What changes", "The chapters are the same as before."]),
        ({"added": tuple("abcdefghijklmno")}, ["New chapters: a, b, c, d, e, f, g, h, i, j, k, l, and 3 more"]),
        ({"is_new": True}, ["This guide is not on this computer yet. It will stand beside the others."]),
    ],
)
def test_each_kind_of_change_is_named(other: dict[str, object], last: list[str]) -> None:
    assert told(dataclasses.replace(CHANGES, **other))[-len(last) :] == last


def test_a_key_without_a_name_and_a_guide_without_a_publisher() -> None:
    nameless = dataclasses.replace(PACK, signer=PublicKey("A1", b"", ""))
    assert "Signed with a key that this computer trusts." in told(pack=nameless)
    manifest = msgspec.structs.replace(MANIFEST, publisher="")
    assert told(pack=dataclasses.replace(PACK, manifest=manifest))[0].startswith("Edition 2027.1")


@pytest.mark.parametrize(("expires", "is_told"), [("2027-02-28", True), ("2028-01-01", False), ("", False)])
def test_an_edition_that_should_have_been_replaced_is_told_and_not_refused(expires: str, is_told: bool) -> None:
    manifest = msgspec.structs.replace(MANIFEST, expires=expires)
    said = " ".join(told(pack=dataclasses.replace(PACK, manifest=manifest)))
    assert ("asked for a newer edition to be used from 28 February 2027 on" in said) is is_told


def test_a_refusal_says_what_to_do_and_has_its_code_last() -> None:
    lines = refusal_lines(Refusal("Nobody has signed this pack.", "unsigned"))
    assert lines[0].text == "Nobody has signed this pack."
    assert "ask whoever looks after this computer to trust their key" in lines[1].text
    assert lines[-1] == Line("Code: unsigned", "muted")
    assert [line.text for line in refusal_lines(Refusal("It is full.", "disk-full"))] == [
        "It is full.", "Nothing was changed.", "Code: disk-full",
    ]  # fmt: skip
    assert [line.text for line in refusal_lines(Refusal("A fault."))] == ["A fault.", "Nothing was changed."]


def test_words_of_a_pack_are_said_in_the_programs_language_where_it_has_them() -> None:
    assert in_own_words({"fr": "Le foie", "en": "The liver"}) == "The liver"
    assert in_own_words({"fr": "Le foie"}) == "Le foie"
    assert in_own_words({}) == ""
    assert languages_in_words(["fr"]) == "Français"
    assert date_in_words("soon") == "soon"
