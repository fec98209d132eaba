# SPDX-License-Identifier: GPL-3.0-or-later
"""What a site names and the guide does not have, each with its place in the file."""

from __future__ import annotations

from reader.site.beside_guide import lacks
from reader.site.site import Site

SITE = Site(languages=("zz", "en"), parts=("start", "surgry", "nowhere"))


def test_each_thing_that_is_lacking_is_told_with_its_place() -> None:
    found = list(lacks(SITE, ["fr", "en"], ["surgery", "start"]))
    assert [(each.kind, each.name, each.place) for each in found] == [
        ("language", "zz", "$.languages[0]"),
        ("part", "surgry", "$.parts[1]"),
        ("part", "nowhere", "$.parts[2]"),
    ]
    assert found[0].sentence() == "The site file names the language “zz”, which the guide does not have; it has: en, fr."
    assert (
        found[1].sentence()
        == "The site file names the part “surgry”, which the guide does not have; it has: start, surgery."
    )


def test_what_the_guide_has_is_not_told() -> None:
    assert list(lacks(Site(languages=("en",), parts=("start",)), ["en", "fr"], ["start"])) == []


def test_without_a_guide_nothing_is_known() -> None:
    assert list(lacks(SITE, [], [])) == []
