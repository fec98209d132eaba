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
    lacking = "The site file names the {} “{}”, which the guide does not have; it has: {}."
    assert found[0].sentence() == lacking.format("language", "zz", "en, fr")
    assert found[1].sentence() == lacking.format("part", "surgry", "start, surgery")


def test_what_the_guide_has_is_not_told() -> None:
    assert list(lacks(Site(languages=("en",), parts=("start",)), ["en", "fr"], ["start"])) == []


def test_without_a_guide_nothing_is_known() -> None:
    assert list(lacks(SITE, [], [])) == []
