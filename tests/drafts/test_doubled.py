# SPDX-License-Identifier: GPL-3.0-or-later
"""Doubled words of copied text: found with what they mean, and the sentence around them left whole."""

from __future__ import annotations

import time

import pytest

from reader.drafts.doubled import find_doubled


def _shown(text: str) -> tuple[str, list[tuple[str, str, str, bool]]]:
    read, at = "", 0
    found = find_doubled(text)
    for each in found:
        read += text[at : each.start] + each.word
        at = each.end
    return read + text[at:], [(each.word, each.term, each.definition, each.sure) for each in found]


@pytest.mark.parametrize(
    ("text", "read", "found"),
    [
        (
            "A resectionresectionA way to cut. is planned.",
            "A resection is planned.",
            ("resection", "resection", "A way to cut.", True),
        ),
        (
            "Your immune systemimmune systemThe cells that defend you.. Rest.",
            "Your immune system. Rest.",
            ("immune system", "immune system", "The cells that defend you.", True),
        ),
        (
            "The tumourstumourA lump of cells.grow.",
            "The tumoursgrow.",
            ("tumours", "tumour", "A lump of cells.", True),
        ),
        ("BiopsybiopsyA test. may help.", "Biopsy may help.", ("Biopsy", "biopsy", "A test.", True)),
        ("A CT scanCT scanA test., then.", "A CT scan, then.", ("CT scan", "CT scan", "A test.", True)),
        ("A scan scanA test. (soon).", "A scan (soon).", ("scan", "scan", "A test.", True)),
        (
            "A stagestageHow far it went, e.g. 2.5 cm. It is told. and more.",
            "A stage and more.",
            ("stage", "stage", "How far it went, e.g. 2.5 cm. It is told.", True),
        ),
        ("A cutcutTo open. Then rest. More.", "A cut Then rest. More.", ("cut", "cut", "To open.", False)),
        ("A cutcutTo open", "A cut", ("cut", "cut", "To open", False)),
        ("A cutcutTo open.", "A cut", ("cut", "cut", "To open.", True)),
        (
            "A résectionrésectionÔter un bout. est prévue.",
            "A résection est prévue.",
            ("résection", "résection", "Ôter un bout.", True),
        ),
        ("The marginmargina rim around it. Good.", "The margin Good.", ("margin", "margin", "a rim around it.", False)),
        ("The resectionresection is done.", "The resection is done.", ("resection", "resection", "", False)),
    ],
)
def test_a_doubled_word_is_lifted(text: str, read: str, found: tuple[str, str, str, bool]) -> None:
    assert _shown(text) == (read, [found])


@pytest.mark.parametrize(
    "text",
    [
        "Eat couscous with JavaScript, an iPhone and a MacBook.",
        "A murmur. Bonbon.",
        "no capitals here",
        "",
        "McDonald’s",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert _shown(text) == (text, [])


def test_several_words_in_one_line() -> None:
    read, found = _shown("A budbudA swelling. on a stemstemThe wood. with a knotknotA bump., see.")
    assert read == "A bud on a stem with a knot, see."
    assert [each[0] for each in found] == ["bud", "stem", "knot"]


def test_a_long_line_takes_no_long_time() -> None:
    started = time.process_time()
    find_doubled("aaA bcd " * 500)
    find_doubled("." * 20_000 + "xxXx " * 200)
    assert time.process_time() - started < 3
